#include "metrics/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "metrics/ledger_sql.hpp"

namespace dealwright::metrics {

namespace {

bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool is_time_key(const Ledger& ledger, const Key& key) {
    return ledger.time && contains(ledger.time->keys, key.column);
}

/// The time buckets a ledger can be grouped by; a ledger of months knows no days.
std::vector<std::string> buckets(const Ledger& ledger) {
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
    std::string label;       // over the grouped rows, named g
    std::string order;
    std::string name;
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

Group group_for(const Ledger& ledger, const std::string& name) {
    if (contains(buckets(ledger), name)) {
        return {
            "bucket", fmt::format("date_trunc('{}', {})::date", name, ledger.time->date),
            bucket_label(name), "g.bucket", name};
    }
    for (const auto& key : ledger.keys) {
        if (key.name == name && !is_time_key(ledger, key)) {
            return {
                key.column, key.column, key.label, key.order.empty() ? key.label : key.order, name};
        }
    }
    throw failure(
        ErrorKind::invalid, "{} figures cannot be grouped by {}; they can by {}", ledger.name, name,
        join(groupings(ledger), ", ")
    );
}

std::vector<Group> groups_for(const Ledger& ledger, const FigureRequest& request) {
    const auto& by = request.by.empty() ? ledger.default_by : request.by;
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
std::vector<std::string> growths_for(const Ledger& ledger, const std::vector<Group>& groups) {
    const auto monthly = std::any_of(groups.begin(), groups.end(), [](const Group& group) {
        return group.name == "month";
    });
    if (!monthly) {
        return {};
    }
    std::vector<std::string> others;
    for (const auto& group : groups) {
        if (group.name != "month") {
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

std::vector<std::string> aggregates(const Ledger& ledger, bool whole_keys) {
    std::vector<std::string> columns;
    for (const auto& measure : ledger.measures) {
        columns.push_back(fmt::format("sum({0}) as {0}", measure.column));
    }
    if (ledger.ordered) {
        for (const auto& statistic : ledger.ordered->statistics) {
            const auto* combine = statistic.order == Order::least ? "min" : "max";
            columns.push_back(
                statistic.order == Order::median && !whole_keys
                    ? fmt::format("null::{} as {}", statistic.type, statistic.column)
                    : fmt::format("{0}({1}) as {1}", combine, statistic.column)
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

/// `date` is the SQL date to compare with.
std::string since_condition(
    const Ledger& ledger, const FigureRequest& request, const std::string& date
) {
    if (!request.since) {
        return "$1::date is null";
    }
    if (!ledger.time) {
        throw failure(
            ErrorKind::invalid, "{} figures have no date: they show the present state", ledger.name
        );
    }
    return fmt::format("{} >= $1::date", date);
}

/// The summed rows, before labels: groups, then aggregates, then growth rates.
std::string grouped_rows(
    const Ledger& ledger, const FigureRequest& request, const std::vector<std::string>& columns,
    const std::vector<std::string>& positions, const std::vector<std::string>& growths
) {
    const auto grouped = [&](const std::string& where) {
        return fmt::format(
            "select {} from {} where {} group by {}", join(columns, ", "), ledger.table, where,
            join(positions, ", ")
        );
    };
    if (growths.empty()) {
        return grouped(
            since_condition(ledger, request, ledger.time ? ledger.time->date : std::string{})
        );
    }
    // The first month shown grows from the month before it, which is not shown.
    return fmt::format(
        "select * from (select *, {} from ({}) as summed) as grown where {}", join(growths, ", "),
        grouped("true"), since_condition(ledger, request, "bucket")
    );
}

}  // namespace

std::vector<std::string> groupings(const Ledger& ledger) {
    std::vector<std::string> names;
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

pg::Result figures(pg::Connection& connection, const Ledger& ledger, const FigureRequest& request) {
    const auto groups = groups_for(ledger, request);
    const bool whole_keys = keeps_every_key(ledger, groups);
    const auto growths = growths_for(ledger, groups);
    std::vector<std::string> inner;
    std::vector<std::string> outer;
    std::vector<std::string> positions;
    std::vector<std::string> order;
    for (const auto& group : groups) {
        inner.push_back(fmt::format("{} as {}", group.expression, group.column));
        outer.push_back(fmt::format("{} as {}", group.label, group.name));
        positions.push_back(std::to_string(inner.size()));
        order.push_back(group.order + " nulls last");
    }
    for (auto& aggregate : aggregates(ledger, whole_keys)) {
        inner.push_back(std::move(aggregate));
    }
    for (const auto& figure : ledger.figures) {
        if (is_shown(ledger, figure, whole_keys, !growths.empty())) {
            outer.push_back(figure_expression(ledger, figure));
        }
    }
    const auto rows = grouped_rows(ledger, request, inner, positions, growths);
    return connection.run(
        fmt::format(
            "select {} from ({}) as g order by {}", join(outer, ", "), rows, join(order, ", ")
        ),
        pg::Parameters{request.since}
    );
}

}  // namespace dealwright::metrics
