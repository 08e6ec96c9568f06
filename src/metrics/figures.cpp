#include "metrics/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "metrics/ledger_sql.hpp"

namespace dealwright::metrics {

namespace {

using Texts = std::vector<std::string>;

/// The grouping with one group.
constexpr std::string_view everything = "total";

bool contains(const Texts& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool is_time_key(const Ledger& ledger, const Key& key) {
    return ledger.time && contains(ledger.time->keys, key.column);
}

/// The time buckets a ledger can be grouped by; a ledger of months knows no days.
Texts buckets(const Ledger& ledger) {
    if (!ledger.time) {
        return {};
    }
    if (contains(ledger.time->keys, "date")) {
        return {"day", "week", "month", "quarter", "year"};
    }
    return {"month", "quarter", "year"};
}

struct Group {
    std::string column;      // in the grouped rows
    std::string expression;  // over the table
    std::string order;       // over the grouped rows, named g
    std::string name;
    const Key* key = nullptr;  // null for a bucket
};

std::string bucket_label(const std::string& bucket) {
    if (bucket == "day" || bucket == "week") {
        return "to_char(g.bucket, 'YYYY-MM-DD')";
    }
    if (bucket == "month") {
        return "to_char(g.bucket, 'YYYY-MM')";
    }
    return bucket == "quarter" ? "to_char(g.bucket, 'YYYY-\"Q\"Q')" : "to_char(g.bucket, 'YYYY')";
}

bool has_label(const Key& key) {
    return !key.label.empty() && key.label != "g." + key.column;
}

std::string label_column(const Key& key) {
    return key.name + "_name";
}

Group group_for(const Ledger& ledger, const std::string& name) {
    if (name == everything) {
        return {"everything", "true", "true", name, nullptr};
    }
    if (contains(buckets(ledger), name)) {
        return {
            "bucket", fmt::format("date_trunc('{}', t.date)::date", name), "g.bucket", name,
            nullptr};
    }
    for (const auto& key : ledger.keys) {
        if ((key.name == name || key.column == name) && !is_time_key(ledger, key)) {
            return {
                key.column, "t." + key.column, key.order.empty() ? key.label : key.order, key.name,
                &key};
        }
    }
    throw failure(
        ErrorKind::invalid, "{} figures cannot be grouped by {}; they can by {}", ledger.name, name,
        join(groupings(ledger), ", ")
    );
}

std::vector<Group> groups_for(const Ledger& ledger, const Texts& by) {
    std::vector<Group> groups;
    for (const auto& name : by) {
        auto group = group_for(ledger, name);
        for (const auto& other : groups) {
            if (other.column == group.column) {
                throw failure(
                    ErrorKind::invalid, "figures cannot be grouped by {} and {} at once",
                    other.name, name
                );
            }
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Growth can be told where the groups are months; the other groups must agree.
Texts growths_for(const Ledger& ledger, const std::vector<Group>& groups) {
    const auto monthly = std::any_of(groups.begin(), groups.end(), [](const Group& group) {
        return group.name == "month" && group.key == nullptr;
    });
    if (!monthly) {
        return {};
    }
    Texts others;
    for (const auto& group : groups) {
        if (group.key != nullptr) {
            others.push_back(group.column);
        }
    }
    return growth_columns(ledger, "bucket", others);
}

bool keeps_every_key(const Ledger& ledger, const std::vector<Group>& groups) {
    return std::all_of(ledger.keys.begin(), ledger.keys.end(), [&](const Key& key) {
        return std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
            return group.column == key.column;
        });
    });
}

Texts aggregates(const Ledger& ledger, bool whole_keys) {
    Texts columns;
    for (const auto& measure : ledger.measures) {
        columns.push_back(fmt::format("sum(t.{0}) as {0}", measure.column));
    }
    if (ledger.ordered) {
        for (const auto& statistic : ledger.ordered->statistics) {
            const auto* combine = statistic.order == Order::least ? "min" : "max";
            columns.push_back(
                statistic.order == Order::median && !whole_keys
                    ? fmt::format("null::{} as {}", statistic.type, statistic.column)
                    : fmt::format("{0}(t.{1}) as {1}", combine, statistic.column)
            );
        }
    }
    return columns;
}

bool is_shown(const Ledger& ledger, const std::string& figure, bool whole_keys, bool with_growth) {
    for (const auto& growth : ledger.growths) {
        if (growth.column == figure) {
            return with_growth;
        }
    }
    return whole_keys || figure.find("median") == std::string::npos;
}

std::string figure_expression(const Ledger& ledger, const std::string& figure) {
    for (const auto& derived : ledger.derived) {
        if (derived.column == figure) {
            return fmt::format("{} as {}", derived.expression, figure);
        }
    }
    return figure;
}

/// The table, or what stands in its place, with a date in any case.
std::string source_of(const Ledger& ledger, const FigureQuery& query) {
    const auto& source = query.source.empty() ? ledger.table : query.source;
    if (!ledger.time || ledger.time->date == "date") {
        return source;
    }
    return fmt::format("(select *, {} as date from {} as dated)", ledger.time->date, source);
}

/// The summed rows, before labels: groups, then aggregates, then growth rates.
std::string grouped_rows(
    const Ledger& ledger, const FigureQuery& query, const std::vector<Group>& groups
) {
    Texts columns;
    Texts positions;
    for (const auto& group : groups) {
        columns.push_back(fmt::format("{} as {}", group.expression, group.column));
        positions.push_back(std::to_string(columns.size()));
    }
    for (auto& aggregate : aggregates(ledger, keeps_every_key(ledger, groups))) {
        columns.push_back(std::move(aggregate));
    }
    const auto grouped = [&](const std::string& period) {
        return fmt::format(
            "select {} from {} as t where {} and {} group by {}", join(columns, ", "),
            source_of(ledger, query), query.rows, period, join(positions, ", ")
        );
    };
    const auto growths = growths_for(ledger, groups);
    if (growths.empty()) {
        return grouped(query.period);
    }
    // The first month shown grows from the month before it, which is not shown.
    return fmt::format(
        "select * from (select *, {}, bucket as date, extract(year from bucket)::integer as year,"
        " extract(month from bucket)::integer as month,"
        " extract(quarter from bucket)::integer as quarter from ({}) as summed) as t where {}",
        join(growths, ", "), grouped("true"), query.period
    );
}

/// All groups with everything that can be shown, and order_0, order_1 ... to sort by.
std::string labelled_groups(const Ledger& ledger, const FigureQuery& query) {
    const auto groups = groups_for(ledger, query.by);
    Texts columns;
    for (const auto& group : groups) {
        if (group.name == everything) {
            continue;
        }
        if (group.key == nullptr) {
            columns.push_back(fmt::format("{} as {}", bucket_label(group.name), group.name));
        } else {
            columns.push_back("g." + group.column);
            if (has_label(*group.key)) {
                columns.push_back(
                    fmt::format("{} as {}", group.key->label, label_column(*group.key))
                );
            }
        }
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        columns.push_back(fmt::format("{} as order_{}", groups[i].order, i));
    }
    for (const auto& column : figure_columns(ledger, query.by)) {
        if (column.grouping.empty()) {
            columns.push_back(figure_expression(ledger, column.name));
        }
    }
    return fmt::format(
        "select {} from ({}) as g", join(columns, ", "), grouped_rows(ledger, query, groups)
    );
}

std::string labelled_rows(const Ledger& ledger, const FigureQuery& query) {
    Texts columns{"g.*"};
    for (std::size_t i = 0; i < ledger.keys.size(); ++i) {
        const auto& key = ledger.keys[i];
        if (has_label(key)) {
            columns.push_back(fmt::format("{} as {}", key.label, label_column(key)));
        }
        if (!key.order.empty()) {
            columns.push_back(fmt::format("{} as order_{}", key.order, i));
        }
    }
    return fmt::format("select {} from {} as g", join(columns, ", "), source_of(ledger, query));
}

/// The newest first, then in the order of the keys; names are not looked up for every row.
std::string order_of_rows(const Ledger& ledger) {
    Texts order;
    if (ledger.time) {
        order.emplace_back("t.date desc");
    }
    for (std::size_t i = 0; i < ledger.keys.size(); ++i) {
        if (!ledger.keys[i].order.empty()) {
            order.push_back(fmt::format("t.order_{} nulls last", i));
        }
    }
    for (const auto& column : key_columns(ledger)) {
        order.push_back("t." + column);
    }
    return join(order, ", ");
}

std::string order_of_groups(const Ledger& ledger, const FigureQuery& query) {
    Texts order;
    Texts ties;
    const auto groups = groups_for(ledger, query.by);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        order.push_back(fmt::format("t.order_{} nulls last", i));
        if (groups[i].name == everything) {
            continue;
        }
        ties.push_back("t." + (groups[i].key == nullptr ? groups[i].name : groups[i].column));
    }
    order.insert(order.end(), ties.begin(), ties.end());
    return join(order, ", ");
}

std::string rows_in(const Ledger& ledger, const FigureQuery& query) {
    if (query.by.empty()) {
        return fmt::format(
            "({}) as t where {} and {} and {}", labelled_rows(ledger, query), query.rows,
            query.period, query.groups
        );
    }
    return fmt::format("({}) as t where {}", labelled_groups(ledger, query), query.groups);
}

}  // namespace

Texts groupings(const Ledger& ledger) {
    Texts names;
    for (const auto& key : ledger.keys) {
        if (!is_time_key(ledger, key)) {
            names.push_back(key.name);
        }
    }
    for (const auto& bucket : buckets(ledger)) {
        names.push_back(bucket);
    }
    return names;
}

Texts time_columns(const Ledger& ledger) {
    if (!ledger.time) {
        return {};
    }
    auto columns = ledger.time->keys;
    if (!contains(columns, "date")) {
        columns.insert(columns.end(), {"quarter", "date"});
    }
    return columns;
}

std::vector<FigureColumn> figure_columns(const Ledger& ledger, const Texts& by) {
    using Kind = FigureColumn::Kind;
    std::vector<FigureColumn> columns;
    const auto add_key = [&](const Key& key) {
        columns.push_back({key.column, Kind::stored, key.name});
        if (has_label(key)) {
            columns.push_back({label_column(key), Kind::label, key.name});
        }
    };
    if (by.empty()) {
        columns.push_back({"id", Kind::stored});
        std::for_each(ledger.keys.begin(), ledger.keys.end(), add_key);
        if (contains(time_columns(ledger), "quarter")) {
            columns.push_back({"quarter", Kind::stored, "quarter"});
        }
        for (const auto& figure : ledger.figures) {
            columns.push_back({figure, Kind::stored});
        }
        columns.push_back({"last_updated", Kind::stored});
        return columns;
    }
    const auto groups = groups_for(ledger, by);
    for (const auto& group : groups) {
        if (group.key != nullptr) {
            add_key(*group.key);
        } else if (group.name != everything) {
            columns.push_back({group.name, Kind::bucket, group.name});
        }
    }
    const bool whole_keys = keeps_every_key(ledger, groups);
    const bool with_growth = !growths_for(ledger, groups).empty();
    for (const auto& figure : ledger.figures) {
        if (is_shown(ledger, figure, whole_keys, with_growth)) {
            columns.push_back({figure, Kind::stored});
        }
    }
    return columns;
}

std::string figures_sql(const Ledger& ledger, const FigureQuery& query, const std::string& select) {
    const auto usual = query.by.empty() ? order_of_rows(ledger) : order_of_groups(ledger, query);
    auto sql = fmt::format(
        "select {} from {} order by {}{}{}", select, rows_in(ledger, query), query.order,
        query.order.empty() ? "" : ", ", usual
    );
    if (query.limit) {
        sql += fmt::format(" limit {} offset {}", *query.limit, query.offset);
    }
    return sql;
}

std::string figures_count_sql(const Ledger& ledger, const FigureQuery& query, std::size_t most) {
    return fmt::format(
        "select count(*) from (select from {} limit {}) as counted", rows_in(ledger, query), most
    );
}

pg::Result figures(pg::Connection& connection, const Ledger& ledger, const FigureRequest& request) {
    FigureQuery query{.by = request.by.empty() ? ledger.default_by : request.by};
    if (request.since && !ledger.time) {
        throw failure(
            ErrorKind::invalid, "{} figures have no date: they show the present state", ledger.name
        );
    }
    query.period = request.since ? "t.date >= $1::date" : "$1::date is null";
    Texts select;
    for (const auto& column : figure_columns(ledger, query.by)) {
        if (column.kind == FigureColumn::Kind::label) {
            select.back() = fmt::format("t.{} as {}", column.name, column.grouping);
        } else if (column.grouping.empty()) {
            select.push_back("t." + column.name);
        } else {
            select.push_back(fmt::format("t.{} as {}", column.name, column.grouping));
        }
    }
    return connection.run(
        figures_sql(ledger, query, join(select, ", ")), pg::Parameters{request.since}
    );
}

}  // namespace dealwright::metrics
