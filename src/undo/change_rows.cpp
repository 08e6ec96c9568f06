#include "undo/change_rows.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <set>

#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/uuid.hpp"
#include "records/query_builder_parts.hpp"
#include "records/read_records.hpp"
#include "records/record_json.hpp"
#include "records/record_names.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

using query_parts::add_value;

struct Wanted {
    std::int64_t limit = limits::page_rows_default;
    std::int64_t after = 0;
};

std::optional<std::int64_t> number_in(const std::string& text, std::int64_t most) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    const bool is_good = !text.empty() && read.ec == std::errc{} && read.ptr == end;
    return is_good && number >= 1 && number <= most ? std::optional{number} : std::nullopt;
}

Wanted read_query(const std::vector<http::QueryParameter>& query) {
    Wanted wanted;
    std::vector<FieldError> errors;
    std::set<std::string> seen;
    for (const auto& [name, value] : query) {
        std::optional<std::int64_t> number;
        if (name == "limit") {
            number = number_in(value, limits::page_rows_max);
            wanted.limit = number.value_or(0);
        } else if (name == "cursor") {
            number = number_in(value, std::numeric_limits<std::int64_t>::max());
            wanted.after = number.value_or(0);
        } else {
            errors.push_back({name, "unknown", "there is no such parameter"});
            continue;
        }
        if (!seen.insert(name).second) {
            errors.push_back({name, "repeated", "is there twice"});
        } else if (!number) {
            errors.push_back({name, "range", "is not a number that can be meant here"});
        }
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
    return wanted;
}

/// The rows of the records that the actor may read, without the columns that he may not.
BuiltStatement select_rows(
    const ResourceSet& resources, const Actor& actor, std::string_view id, const Wanted& wanted
) {
    BuiltStatement statement;
    auto& parameters = statement.parameters;
    const auto set = add_value(parameters, std::string{id}, "uuid");
    const auto after = add_value(parameters, std::to_string(wanted.after), "bigint");
    std::string seen;
    std::string shown;
    for (const Resource& resource : resources.all()) {
        std::vector<std::string> hidden;
        for (const Column& column : resource.table->columns) {
            if (resource.readable(column.name, actor) == nullptr) {
                hidden.push_back(column.name);
            }
        }
        const auto condition = scope_condition(resource, actor, Act::read, parameters);
        seen += fmt::format(
            " when '{0}' then exists (select from {0} as t where t.id = r.record_id and {1})",
            resource.name(), condition
        );
        shown += fmt::format(
            " when '{}' then {}", resource.name(),
            add_value(parameters, query_parts::array_text(hidden), "text[]")
        );
    }
    statement.sql = fmt::format(
        "select r.id, r.table_name, r.record_id, r.action, r.follows::text, r.before - hidden,"
        " r.after - hidden from change_set_rows as r"
        " cross join lateral (select case r.table_name{} else '{{}}' end as hidden) as masks"
        " where r.change_set_id = {} and r.id > {} and case r.table_name{} else false end"
        " order by r.id limit {}",
        shown, set, after, seen, wanted.limit + 1
    );
    return statement;
}

/// By table and id.
std::map<std::string, std::map<std::string, std::string>> names_in(
    Context& context, const ResourceSet& resources, const pg::Result& rows
) {
    std::map<std::string, std::set<std::string>> ids;
    for (int row = 0; row < rows.rows(); ++row) {
        ids[rows.get<std::string>(row, 1)].emplace(rows.text(row, 2));
    }
    std::map<std::string, std::map<std::string, std::string>> names;
    for (const auto& [table, of_table] : ids) {
        names[table] = names_of(context, resources.get(table), {of_table.begin(), of_table.end()});
    }
    return names;
}

void require_visible_set(Context& context, const ResourceSet& resources, std::string_view id) {
    const Resource& sets = resources.get("change_sets");
    read_record(context, resources, sets, id, {{&sets.table->column("id")}, {}, Bin::with});
}

}  // namespace

std::string list_change_rows(
    Context& context, const ResourceSet& resources, std::string_view id,
    const std::vector<http::QueryParameter>& query
) {
    const auto wanted = read_query(query);
    require_visible_set(context, resources, id);
    const auto statement = select_rows(resources, context.actor(), id, wanted);
    const auto rows = context.run(statement.sql, statement.parameters);
    auto names = names_in(context, resources, rows);
    const int shown = std::min(rows.rows(), static_cast<int>(wanted.limit));
    std::string list;
    for (int row = 0; row < shown; ++row) {
        const auto table = rows.get<std::string>(row, 1);
        JsonObject json;
        json.text("resource", table)
            .text("record_id", rows.text(row, 2))
            .text("name", names[table][rows.get<std::string>(row, 2)])
            .text("action", rows.text(row, 3))
            .raw("follows", rows.text(row, 4))
            .raw("before", rows.is_null(row, 5) ? "null" : rows.text(row, 5))
            .raw("after", rows.is_null(row, 6) ? "null" : rows.text(row, 6));
        list += (row == 0 ? "" : ",") + json.finish();
    }
    std::optional<std::string> next;
    if (shown < rows.rows()) {
        next = rows.get<std::string>(shown - 1, 0);
    }
    return cursor_page_json(list, wanted.limit, next);
}

}  // namespace dealwright
