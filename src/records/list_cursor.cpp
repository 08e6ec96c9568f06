// The cursor of a list: the sort it was made with and the place it stands for, as base64url of
// JSON. It is no secret and no promise: what comes back is checked like any other input.
#include <array>

#include "base/encoding.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "records/list_request.hpp"
#include "records/list_value.hpp"
#include "records/query_builder_parts.hpp"
#include "records/value_rfc3339.hpp"

namespace dealwright {

namespace {

constexpr std::string_view best_matches = "best";

std::string as_cursor(const std::string& json) {
    return base64url({json.begin(), json.end()});
}

std::string name_of_sort(const RecordQuery& query) {
    return query_parts::order_sql(query_parts::full_order(query.sort), "");
}

bool is_by_best_match(const RecordQuery& query) {
    return !query.search.empty() && query.sort.empty();
}

/// A value of a key as it stands in a record, checked anew.
bool take_value(const Column& column, const Json& value, std::optional<std::string>& result) {
    if (value.is_null()) {
        result = std::nullopt;
        return column.nullable;
    }
    if (!value.is_text()) {
        return false;
    }
    auto text = value.text;
    if (column.type == ColumnType::moment) {
        const auto moment = moment_from_rfc3339(text + ":00");  // PostgreSQL writes +00
        if (!moment) {
            return false;
        }
        result = moment_for_sql(*moment);
        return true;
    }
    const auto checked = list_value(column, text);
    if (column.type == ColumnType::text && checked.code == "length") {
        result = std::move(text);  // a column without a limit may hold longer ones
        return true;
    }
    result = checked.text;
    return checked.suits();
}

bool apply_place(RecordQuery& query, const Json& cursor) {
    const auto order = query_parts::full_order(query.sort);
    const Json* sort = cursor.find("sort");
    const Json* values = cursor.find("after");
    if (sort == nullptr || values == nullptr || sort->text != name_of_sort(query) ||
        values->items.size() != order.keys.size() + 1) {
        return false;
    }
    std::vector<std::optional<std::string>> after(values->items.size());
    for (std::size_t i = 0; i < order.keys.size(); ++i) {
        if (!take_value(*order.keys[i].column, values->items[i], after[i])) {
            return false;
        }
    }
    Column id;
    id.name = "id";
    id.type = ColumnType::uuid;
    id.nullable = false;
    if (!take_value(id, values->items.back(), after.back())) {
        return false;
    }
    query.after = std::move(after);
    return true;
}

bool apply_count(RecordQuery& query, const Json& cursor) {
    const Json* sort = cursor.find("sort");
    const Json* after = cursor.find("after");
    if (sort == nullptr || after == nullptr || sort->text != best_matches || !after->is_number()) {
        return false;
    }
    Column count;
    count.type = ColumnType::integer;
    const auto number = list_value(count, after->text);
    if (!number.suits()) {
        return false;
    }
    const auto offset = std::stoll(number.text);
    if (offset < 0 || offset > limits::page_offset_max) {
        return false;
    }
    query.offset = static_cast<std::size_t>(offset);
    return true;
}

}  // namespace

std::string cursor_behind(
    const RecordQuery& query, const std::vector<std::optional<std::string>>& values_and_id
) {
    std::string values;
    for (const auto& value : values_and_id) {
        values += values.empty() ? "" : ",";
        values += value ? json_string(*value) : "null";
    }
    return as_cursor(
        JsonObject{}.text("sort", name_of_sort(query)).raw("after", "[" + values + "]").finish()
    );
}

std::string cursor_at(std::size_t offset) {
    return as_cursor(
        JsonObject{}.text("sort", best_matches).raw("after", std::to_string(offset)).finish()
    );
}

bool apply_cursor(RecordQuery& query, std::string_view cursor) {
    const auto bytes = bytes_of_base64url(cursor);
    try {
        const Json json = parse_json(std::string{bytes.begin(), bytes.end()});
        return is_by_best_match(query) ? apply_count(query, json) : apply_place(query, json);
    } catch (const Error&) {
        return false;  // no base64url or no JSON: said to the caller as any other broken cursor
    }
}

}  // namespace dealwright
