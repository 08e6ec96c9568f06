#include "metrics/fold_sql.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "metrics/ledger_sql.hpp"
#include "metrics/posting_sql.hpp"

namespace dealwright::metrics {

namespace {

using Texts = std::vector<std::string>;

/// Stands in an order statistic until the follow-up has found the true value, in this transaction.
constexpr std::string_view unknown_statistic = "-1";

/// Rows of the metrics table went with the person, stage or campaign they tell of; what was posted
/// for them before has nowhere to go, and no base row is left to count.
std::string owner_of_row_exists(const Ledger& ledger) {
    Texts conditions{"true"};
    for (const auto& key : ledger.keys) {
        if (!key.table.empty()) {
            conditions.push_back(fmt::format(
                "(s.{0} is null or exists (select from {1} as o where o.id = s.{0}))", key.column,
                key.table
            ));
        }
    }
    return join(conditions, " and ");
}

struct Sums {
    Texts taken;    // sum(m)::type as m
    Texts changed;  // sum(m) <> 0
};

Sums sums_of(const Ledger& ledger) {
    Sums sums;
    for (const auto& column : delta_columns(ledger)) {
        std::string type = column.type;
        for (const auto& measure : ledger.measures) {
            type = measure.column == column.name ? measure.type : type;
        }
        sums.taken.push_back(fmt::format("sum({0})::{1} as {0}", column.name, type));
        sums.changed.push_back(fmt::format("sum({}) <> 0", column.name));
    }
    return sums;
}

struct Assignment {
    std::string column;
    std::string value;     // over s, the sums: what a new row gets
    std::string combined;  // over t, the row that is there, and {}, the value
};

std::vector<Assignment> assignments_of(const Ledger& ledger) {
    std::vector<Assignment> assignments;
    Texts added{"base_row_count"};
    for (const auto& measure : ledger.measures) {
        added.push_back(measure.column);
    }
    for (const auto& column : added) {
        assignments.push_back({column, "s." + column, "t." + column + " + {}"});
    }
    if (ledger.ordered) {
        for (const auto& statistic : ledger.ordered->statistics) {
            assignments.push_back(
                {statistic.column,
                 fmt::format(
                     "case when s.{} <> 0 then {} end", fingerprint_column, unknown_statistic
                 ),
                 "coalesce({}, t." + statistic.column + ")"}
            );
        }
    }
    assignments.push_back({"last_updated", "$1::timestamptz", "{}"});
    return assignments;
}

std::string taken_and_summed(const Ledger& ledger) {
    const auto keys = join(key_columns(ledger), ", ");
    const auto sums = sums_of(ledger);
    return fmt::format(
        "with taken as (delete from {} returning *), "
        "summed as materialized (select row_number() over () as place, * from ("
        "select {}, {} from taken where zone = $2 group by {} having {} order by {}) as sums)",
        delta_table(ledger), keys, join(sums.taken, ", "), keys, join(sums.changed, " or "), keys
    );
}

/// What the rest of the fold has to know of each row that it changed.
std::string touched_columns(const Ledger& ledger, std::string_view row) {
    Texts columns{"id", "base_row_count"};
    if (ledger.ordered) {
        columns.push_back(ledger.ordered->statistics.front().column);
    }
    if (ledger.rollup) {
        columns.push_back(ledger.rollup->key);
    }
    for (auto& column : columns) {
        column.insert(0, row);
    }
    return join(columns, ", ");
}

/// Adds those of the sums that `which` names; many rows go faster in the order of the key.
std::string upsert(const Ledger& ledger, std::string_view which) {
    const auto keys = join(key_columns(ledger), ", ");
    Texts columns;
    Texts values;
    Texts updates;
    for (const auto& [column, value, combined] : assignments_of(ledger)) {
        columns.push_back(column);
        values.push_back(value);
        updates.push_back(
            column + " = " + fmt::format(fmt::runtime(combined), "excluded." + column)
        );
    }
    Texts key_values;
    for (const auto& key : key_columns(ledger)) {
        key_values.push_back("s." + key);
    }
    return fmt::format(
        "insert into {} as t ({}, {}) select {}, {} from summed as s where {}{} order by s.place "
        "on conflict ({}) do update set {} returning {}",
        ledger.table, keys, join(columns, ", "), join(key_values, ", "), join(values, ", "),
        owner_of_row_exists(ledger), which, keys, join(updates, ", "), touched_columns(ledger, "t.")
    );
}

/// Adds the sums whose rows are there. Keys that are null are left to the upsert: no index finds
/// them by an equality.
std::string update_present(const Ledger& ledger) {
    Texts updates;
    for (const auto& [column, value, combined] : assignments_of(ledger)) {
        updates.push_back(column + " = " + fmt::format(fmt::runtime(combined), value));
    }
    Texts same;
    for (const auto& key : key_columns(ledger)) {
        same.push_back(fmt::format("t.{0} = s.{0}", key));
    }
    return fmt::format(
        "update {} as t set {} from summed as s where {} returning s.place, {}", ledger.table,
        join(updates, ", "), join(same, " and "), touched_columns(ledger, "t.")
    );
}

/// Growth is told of these; whatever else changes leaves it as it is.
std::string changes_growth(const Ledger& ledger) {
    if (ledger.growths.empty()) {
        return "false";
    }
    Texts changed{"base_row_count <> 0"};
    for (const auto& growth : ledger.growths) {
        changed.push_back(growth.measure + " <> 0");
    }
    return fmt::format("exists (select from summed where {})", join(changed, " or "));
}

std::string ids_without_statistics(const Ledger& ledger) {
    return ledger.ordered ? fmt::format(
                                "array_agg(id) filter (where {} = {})",
                                ledger.ordered->statistics.front().column, unknown_statistic
                            )
                          : "null::uuid[]";
}

/// Ends the statement, given a select of the touched rows.
std::string outcome(const Ledger& ledger, const std::string& touched) {
    std::string sql = fmt::format(", touched as ({})", touched);
    if (ledger.rollup) {
        sql += fmt::format(", noted as ({})", note_rollup_keys_sql(ledger, "touched"));
    }
    return sql +
           " select (select count(*) from taken), (select count(*) from taken where zone <> $2), "
           "count(*), array_agg(id) filter (where base_row_count = 0), " +
           ids_without_statistics(ledger) + ", " + changes_growth(ledger) + " from touched";
}

std::string find_order_statistics(const Ledger& ledger) {
    Texts found;
    Texts assignments;
    for (const auto& statistic : ledger.ordered->statistics) {
        found.push_back(fmt::format("{} as {}", statistic.lookup, statistic.column));
        assignments.push_back(fmt::format("{0} = f.{0}", statistic.column));
    }
    return fmt::format(
        "update {0} as t set {1} from (select k.id, {2} from {0} as k "
        "where k.id = any ($1::uuid[])) as f where t.id = f.id",
        ledger.table, join(assignments, ", "), join(found, ", ")
    );
}

/// The keys beside year and month agree.
std::string same_others(const Ledger& ledger, std::string_view a, std::string_view b) {
    Texts conditions;
    for (const auto& key : key_columns(ledger)) {
        if (key != "year" && key != "month") {
            conditions.push_back(fmt::format("{0}.{2} is not distinct from {1}.{2}", a, b, key));
        }
    }
    return join(conditions, " and ");
}

/// Growth of the touched months, and of the months after them.
std::string find_growth(const Ledger& ledger) {
    if (ledger.time->keys != Texts{"year", "month"}) {
        throw failure(ErrorKind::internal, "{}: growth is told of months only", ledger.name);
    }
    Texts rates;
    Texts assignments;
    Texts differs;
    for (const auto& growth : ledger.growths) {
        const auto before =
            fmt::format("case when b.base_row_count > 0 then b.{} end", growth.measure);
        rates.push_back(fmt::format(
            "percentage(n.{0} - {1}, {1}) as {2}", growth.measure, before, growth.column
        ));
        assignments.push_back(fmt::format("{0} = f.{0}", growth.column));
        differs.push_back(fmt::format("t.{0} is distinct from f.{0}", growth.column));
    }
    return fmt::format(
        "update {0} as t set {1}, last_updated = $1::timestamptz from ("
        "select n.id, {2} from ("
        "select * from {0} where last_updated = $1::timestamptz "
        "union select a.* from {0} as c join {0} as a on a.year = c.year + c.month / 12 "
        "and a.month = c.month % 12 + 1 and {3} where c.last_updated = $1::timestamptz"
        ") as n left join {0} as b on b.year = n.year - (n.month = 1)::int "
        "and b.month = (n.month + 10) % 12 + 1 and {4}"
        ") as f where t.id = f.id and ({5})",
        ledger.table, join(assignments, ", "), join(rates, ", "), same_others(ledger, "a", "c"),
        same_others(ledger, "b", "n"), join(differs, " or ")
    );
}

}  // namespace

std::string take_and_add_sql(const Ledger& ledger) {
    return taken_and_summed(ledger) + ", written as (" + upsert(ledger, "") + ")" +
           outcome(ledger, "select * from written");
}

std::string take_and_add_many_sql(const Ledger& ledger) {
    const auto columns = touched_columns(ledger, "");
    return taken_and_summed(ledger) + ", updated as (" + update_present(ledger) +
           "), written as (" + upsert(ledger, " and s.place not in (select place from updated)") +
           ")" +
           outcome(
               ledger,
               fmt::format("select {0} from updated union all select {0} from written", columns)
           );
}

std::optional<std::string> order_statistics_sql(const Ledger& ledger) {
    return ledger.ordered ? std::optional{find_order_statistics(ledger)} : std::nullopt;
}

std::optional<std::string> growth_sql(const Ledger& ledger) {
    return ledger.growths.empty() ? std::nullopt : std::optional{find_growth(ledger)};
}

std::string remove_emptied_sql(const Ledger& ledger) {
    return fmt::format(
        "delete from {} where id = any ($1::uuid[]) and base_row_count = 0", ledger.table
    );
}

}  // namespace dealwright::metrics
