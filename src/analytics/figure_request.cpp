#include "analytics/figure_request.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "metrics/figures.hpp"
#include "metrics/pipeline_of_owners.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

using metrics::FigureColumn;
using Texts = std::vector<std::string>;

bool contains(const Texts& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

Error refused(const std::string& field, const std::string& code, const std::string& message) {
    return Error{ErrorKind::invalid, field + ": " + message, {{field, code, message}}};
}

/// Takes a parameter out of those that the grammar of lists knows.
std::optional<std::string> take(QueryParameters& parameters, std::string_view name) {
    std::optional<std::string> value;
    for (const auto& parameter : parameters) {
        if (parameter.name == name) {
            if (value) {
                throw refused(std::string{name}, "repeated", "is given more than once");
            }
            value = parameter.value;
        }
    }
    std::erase_if(parameters, [&](const auto& parameter) { return parameter.name == name; });
    return value;
}

/// Groups have no id that a place in them could be named by: their cursors count rows.
std::size_t offset_of_cursor(const std::string& cursor, const QueryParameters& others) {
    for (const auto& parameter : others) {
        if (parameter.name == "offset") {
            throw refused("cursor", "conflict", "and offset cannot both be given");
        }
    }
    RecordQuery counted;
    counted.search = "-";  // the kind of list whose cursors count
    if (!apply_cursor(counted, cursor)) {
        throw refused("cursor", "format", "is not a cursor of such a list");
    }
    return counted.offset;
}

EntityPolicy policy_of_figures() {
    EntityPolicy policy;
    policy.default_sort = "";
    return policy;
}

/// A request as it is read, step by step.
class FigureReader {
  public:
    FigureReader(
        const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
        std::string_view name
    )
        : catalog_{catalog},
          actor_{actor},
          access_{require_access_to_figures(catalog, resources, actor, name)},
          stored_{resources.catalog().table(access_.ledger.table)},
          ledger_{access_.ledger} {}

    FigureQuestion run(QueryParameters parameters) {
        if (const auto by = take(parameters, "group_by")) {
            take_groups(*by);
        } else if (!access_.hidden_keys.empty()) {
            group_by_what_may_be_seen();
        }
        const auto cursor = take(parameters, "cursor");
        find_columns();
        auto request = read_list_request(resource(), system_actor(), parameters);
        if (cursor) {
            request.query.offset = offset_of_cursor(*cursor, parameters);
            question_.by_cursor = true;
        }
        const bool names_fields =
            std::any_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
                return parameter.name == "fields";
            });
        choose_columns(request.view, names_fields);
        take_order(request.query.sort);
        question_.limit = query_.limit.emplace(request.query.limit);
        question_.offset = query_.offset = request.query.offset;
        build(request.query.filters);
        return std::move(question_);
    }

  private:
    void take_groups(const std::string& value) {
        query_.by = split(value, ',');
        try {
            metrics::figure_columns(ledger_, query_.by);
        } catch (const Error& error) {
            throw refused("group_by", "unknown", error.what());
        }
    }

    /// One row per key would tell of a hidden key by its place and number.
    void group_by_what_may_be_seen() {
        const auto is_of_time = [&](const metrics::Key& key) {
            return ledger_.time && contains(ledger_.time->keys, key.column);
        };
        for (const auto& key : ledger_.keys) {
            if (!is_of_time(key) && !contains(access_.hidden_keys, key.column)) {
                query_.by.push_back(key.name);
            }
        }
        if (ledger_.time && !is_time_hidden()) {
            query_.by.emplace_back(contains(ledger_.time->keys, "date") ? "day" : "month");
        }
        if (query_.by.empty()) {
            query_.by.emplace_back("total");
        }
    }

    bool is_hidden(const FigureColumn& column) const {
        const auto& hidden = access_.hidden_keys;
        if (hidden.empty() || column.grouping.empty()) {
            return false;
        }
        for (const auto& key : ledger_.keys) {
            if (key.name == column.grouping) {
                return contains(hidden, key.column);
            }
        }
        return is_time_hidden();  // a span of time
    }
    bool is_time_hidden() const {
        return ledger_.time &&
               std::any_of(
                   ledger_.time->keys.begin(), ledger_.time->keys.end(),
                   [&](const std::string& key) { return contains(access_.hidden_keys, key); }
               );
    }

    void find_columns() {
        for (const auto& column : metrics::figure_columns(ledger_, query_.by)) {
            if (!is_hidden(column)) {
                const bool is_stored = column.kind == FigureColumn::Kind::stored;
                shown_.push_back(figure_column(stored_, column.name, is_stored));
            } else if (!query_.by.empty()) {
                throw refused(
                    "group_by", "unknown",
                    fmt::format("{} figures cannot be grouped by {}", ledger_.name, column.grouping)
                );
            }
        }
        table_.name = ledger_.table;
        table_.columns = shown_;
        const auto add = [&](const std::string& name) {
            if (contains(access_.hidden_keys, name)) {
                return;
            }
            auto column = figure_column(stored_, name, true);
            const auto place =
                std::find_if(table_.columns.begin(), table_.columns.end(), [&](const Column& each) {
                    return each.name == name;
                });
            if (place == table_.columns.end()) {
                table_.columns.push_back(std::move(column));
            } else {
                *place = std::move(column);  // month= is the column, not the span of time
            }
        };
        for (const auto& key : ledger_.keys) {
            add(key.column);
        }
        if (!is_time_hidden()) {
            for (const auto& column : metrics::time_columns(ledger_)) {
                add(column);
            }
        }
    }

    Resource resource() const {
        static const EntityPolicy policy = policy_of_figures();
        Resource resource;
        resource.policy = &policy;
        resource.table = &table_;
        return resource;
    }

    const Column* find_shown(const std::string& name) const {
        const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const Column& column) {
            return column.name == name;
        });
        return found == shown_.end() ? nullptr : &*found;
    }
    const Column& require_shown(const std::string& parameter, const std::string& name) const {
        const Column* column = find_shown(name);
        if (column == nullptr) {
            throw refused(parameter, "unknown", fmt::format("{} is not shown here", name));
        }
        return *column;
    }

    void choose_columns(const RecordView& view, bool names_fields) {
        if (!names_fields) {
            question_.columns = shown_;
            return;
        }
        for (const Column* column : view.columns) {
            question_.columns.push_back(require_shown("fields", column->name));
        }
    }

    void take_order(const std::vector<SortKey>& sort) {
        Texts order;
        for (const SortKey& key : sort) {
            const auto& column = require_shown("sort", key.column->name);
            order.push_back(fmt::format("t.{}{}", column.name, key.descending ? " desc" : ""));
        }
        query_.order = join(order, ", ");
    }

    /// Conditions on keys choose what is summed, those on figures choose among the sums.
    void build(std::vector<Filter>& filters) {
        auto& parameters = question_.rows.parameters;
        RecordQuery rows;
        RecordQuery period;
        RecordQuery groups;
        const auto times = metrics::time_columns(ledger_);
        for (Filter& filter : filters) {
            const auto& name = filter.column->name;
            const bool is_key =
                std::any_of(ledger_.keys.begin(), ledger_.keys.end(), [&](const auto& key) {
                    return key.column == name;
                });
            auto& place = contains(times, name) ? period : is_key ? rows : groups;
            place.filters.push_back(std::move(filter));
        }
        const auto condition = [&](const RecordQuery& query) {
            return where_of(resource(), system_actor(), query, Act::read, parameters);
        };
        query_.rows = condition(rows);
        query_.period = condition(period);
        query_.groups = condition(groups);
        take_scope(parameters);
        Texts select;
        for (const Column& column : question_.columns) {
            select.push_back("t." + column.name);
        }
        question_.rows.sql = metrics::figures_sql(ledger_, query_, join(select, ", "));
        question_.count.sql =
            metrics::figures_count_sql(ledger_, query_, limits::page_offset_max + 1);
        question_.count.parameters = parameters;
        question_.ledgers = ledgers_behind(ledger_);
        question_.named_tables = tables_named_in(ledger_);
    }

    void take_scope(pg::Parameters& parameters) {
        if (access_.sees_all) {
            return;
        }
        if (access_.kind->owner.empty()) {
            const auto rows = access_.owned(actor_, "t.owner_id", parameters);
            const auto stays = access_.owned(actor_, "r.owner_id", parameters);
            query_.source = pipeline_source(catalog_, access_, rows, stays);
            return;
        }
        const auto owner = fmt::format("t.{}", access_.kind->owner);
        query_.rows += " and " + access_.owned(actor_, owner, parameters);
    }

    const FigureCatalog& catalog_;
    const Actor& actor_;
    FigureAccess access_;
    const Table& stored_;
    const metrics::Ledger& ledger_;
    metrics::FigureQuery query_;
    std::vector<Column> shown_;
    Table table_;
    FigureQuestion question_;
};

}  // namespace

FigureQuestion read_figure_request(
    const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
    std::string_view name, const QueryParameters& parameters
) {
    return FigureReader{catalog, resources, actor, name}.run(parameters);
}

Column figure_column(const Table& table, std::string_view name, bool is_stored) {
    Column column;
    column.name = name;
    column.type = ColumnType::text;
    column.type_name = "text";
    if (const Column* known = is_stored ? table.find(name) : nullptr) {
        column = *known;
        if (column.type_name == "double precision") {
            column.type = ColumnType::decimal;
        }
    } else if (is_stored && name == "date") {
        column.type = ColumnType::day;
        column.type_name = "date";
    }
    // A sum may be larger than what its parts are stored as.
    column.minimum.clear();
    column.maximum.clear();
    return column;
}

Texts tables_named_in(const metrics::Ledger& ledger) {
    Texts tables;
    for (const auto& key : ledger.keys) {
        if (!key.table.empty()) {
            tables.push_back(key.table);
        }
    }
    return tables;
}

Texts ledgers_behind(const metrics::Ledger& ledger) {
    if (ledger.name == "pipeline") {
        return {"pipeline", "pipeline_owner", "stage_stay"};
    }
    return {ledger.name};
}

std::string pipeline_source(
    const FigureCatalog& catalog, const FigureAccess& access, const std::string& owned_rows,
    const std::string& owned_stays
) {
    return metrics::pipeline_of_owners(
        access.ledger, catalog.ledger("pipeline_owner"), owned_rows, owned_stays
    );
}

std::string figures_json(
    const FigureQuestion& question, const pg::Result& rows, const pg::Result& count
) {
    std::vector<const Column*> columns;
    for (const Column& column : question.columns) {
        columns.push_back(&column);
    }
    const RecordWriter writer{columns};
    std::string body = "{\"data\":[";
    for (int row = 0; row < rows.rows(); ++row) {
        body += row == 0 ? "" : ",";
        writer.append(body, rows, row);
    }
    const auto total = count.get<std::int64_t>(0, 0);
    const auto next = question.offset + question.limit;
    JsonObject page;
    page.number("limit", static_cast<std::int64_t>(question.limit));
    page.raw("offset", question.by_cursor ? "null" : std::to_string(question.offset));
    page.number("total", total).boolean("total_is_estimate", total > limits::page_offset_max);
    const bool has_next = static_cast<std::int64_t>(next) < total &&
                          static_cast<std::int64_t>(next) <= limits::page_offset_max;
    page.raw("next_cursor", has_next ? json_string(cursor_at(next)) : "null");
    return body + "],\"page\":" + page.finish() + "}";
}

}  // namespace dealwright
