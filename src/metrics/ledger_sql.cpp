#include "metrics/ledger_sql.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace dealwright::metrics {

namespace {

using Columns = std::vector<std::string>;

/// A column of a recount's branches: how one branch fills it, and how the branches are united.
struct Slot {
    std::string column;
    std::string type;
    std::string absent;  // what a branch that says nothing of it contributes
    std::string unite;   // aggregate over the branches
};

std::vector<Slot> slots_of(const Ledger& ledger) {
    std::vector<Slot> slots{{"base_row_count", "bigint", "0", "sum"}};
    for (const auto& measure : ledger.measures) {
        slots.push_back({measure.column, measure.type, "0", "sum"});
    }
    if (ledger.ordered) {
        for (const auto& statistic : ledger.ordered->statistics) {
            slots.push_back({statistic.column, statistic.type, "null", "max"});
        }
    }
    return slots;
}

std::string order_expression(Order order, const std::string& value) {
    switch (order) {
        case Order::least:
            return fmt::format("min({})", value);
        case Order::greatest:
            return fmt::format("max({})", value);
        case Order::median:
            // The middle seen from below and from above: the same row when odd, the two middle
            // ones when even. Exact, unlike percentile_cont.
            return fmt::format(
                "(percentile_disc(0.5) within group (order by {0})::numeric + "
                "percentile_disc(0.5) within group (order by {0} desc)) / 2",
                value
            );
    }
    return {};
}

Columns named_keys(const Ledger& ledger, const Columns& expressions) {
    Columns result;
    for (std::size_t i = 0; i < ledger.keys.size(); ++i) {
        result.push_back(fmt::format("{} as {}", expressions.at(i), ledger.keys[i].column));
    }
    return result;
}

std::string grouped_by_position(std::size_t count) {
    Columns positions;
    for (std::size_t i = 1; i <= count; ++i) {
        positions.push_back(std::to_string(i));
    }
    return join(positions, ", ");
}

template <class Expression>
std::string branch(
    const Ledger& ledger, const std::string& table, const std::string& where, const Columns& keys,
    const Expression& expression_of
) {
    auto columns = named_keys(ledger, keys);
    for (const auto& slot : slots_of(ledger)) {
        const std::string expression = expression_of(slot);
        columns.push_back(fmt::format(
            "({})::{} as {}", expression.empty() ? slot.absent : expression, slot.type, slot.column
        ));
    }
    return fmt::format(
        "select {} from {} as r where {} group by {}", join(columns, ", "), table, where,
        grouped_by_position(keys.size())
    );
}

std::string posting_branch(const Ledger& ledger, const Posting& posting) {
    return branch(
        ledger, posting.table, posting.where, posting.keys,
        [&](const Slot& slot) -> std::string {
            if (slot.column == "base_row_count") {
                return "count(*)";
            }
            for (const auto& posted : posting.measures) {
                if (posted.column == slot.column) {
                    return fmt::format("sum({})", posted.expression);
                }
            }
            return {};
        }
    );
}

std::string ordered_branch(const Ledger& ledger, const Ordered& ordered) {
    return branch(
        ledger, ordered.table, ordered.where, ordered.keys,
        [&](const Slot& slot) -> std::string {
            for (const auto& statistic : ordered.statistics) {
                if (statistic.column == slot.column) {
                    return order_expression(statistic.order, ordered.value);
                }
            }
            return {};
        }
    );
}

Columns columns_of_slots(const Ledger& ledger) {
    Columns result;
    for (const auto& slot : slots_of(ledger)) {
        result.push_back(slot.column);
    }
    return result;
}

std::string united_branches(const Ledger& ledger) {
    Columns branches;
    for (const auto& posting : ledger.postings) {
        branches.push_back(posting_branch(ledger, posting));
    }
    if (ledger.ordered) {
        branches.push_back(ordered_branch(ledger, *ledger.ordered));
    }
    auto columns = key_columns(ledger);
    for (const auto& slot : slots_of(ledger)) {
        columns.push_back(
            fmt::format("{}({})::{} as {}", slot.unite, slot.column, slot.type, slot.column)
        );
    }
    return fmt::format(
        "select {} from ({}) as branches group by {}", join(columns, ", "),
        join(branches, " union all "), grouped_by_position(ledger.keys.size())
    );
}

}  // namespace

Columns key_columns(const Ledger& ledger) {
    Columns result;
    for (const auto& key : ledger.keys) {
        result.push_back(key.column);
    }
    return result;
}

Columns stored_columns(const Ledger& ledger) {
    auto result = columns_of_slots(ledger);
    for (const auto& growth : ledger.growths) {
        result.push_back(growth.column);
    }
    return result;
}

Columns compared_columns(const Ledger& ledger) {
    auto result = stored_columns(ledger);
    for (const auto& derived : ledger.derived) {
        result.push_back(derived.column);
    }
    return result;
}

Columns growth_columns(const Ledger& ledger, const std::string& month, const Columns& others) {
    const auto window = fmt::format(
        "({}order by {})",
        others.empty() ? "" : fmt::format("partition by {} ", join(others, ", ")), month
    );
    Columns result;
    for (const auto& growth : ledger.growths) {
        result.push_back(fmt::format(
            "case when lag({0}) over {1} = {0} - interval '1 month' then "
            "percentage({2} - lag({2}) over {1}, lag({2}) over {1}) end as {3}",
            month, window, growth.measure, growth.column
        ));
    }
    return result;
}

std::string recount_sql(const Ledger& ledger) {
    auto columns = key_columns(ledger);
    for (const auto& column : columns_of_slots(ledger)) {
        columns.push_back(column);
    }
    if (!ledger.growths.empty()) {
        Columns others;
        for (const auto& key : key_columns(ledger)) {
            const auto& in_time = ledger.time->keys;
            if (std::find(in_time.begin(), in_time.end(), key) == in_time.end()) {
                others.push_back(key);
            }
        }
        for (auto& growth : growth_columns(ledger, ledger.time->date, others)) {
            columns.push_back(std::move(growth));
        }
    }
    for (const auto& derived : ledger.derived) {
        columns.push_back(fmt::format("{} as {}", derived.expression, derived.column));
    }
    return fmt::format(
        "select {} from ({}) as united", join(columns, ", "), united_branches(ledger)
    );
}

std::string difference_sql(const Ledger& ledger) {
    const auto keys = join(key_columns(ledger), ", ");
    const auto compared = compared_columns(ledger);
    const auto columns = join(compared, ", ");
    Columns values;
    Columns unequal;
    for (const auto& column : compared) {
        values.push_back(fmt::format(
            "max({0}) filter (where not is_live) as {0}, max({0}) filter (where is_live) as "
            "live_{0}",
            column
        ));
        unequal.push_back(fmt::format(
            "max({0}) filter (where not is_live) is distinct from "
            "max({0}) filter (where is_live)",
            column
        ));
    }
    return fmt::format(
        "select (array_agg(id) filter (where is_live))[1] as live_id, "
        "bool_or(not is_live) as is_wanted, {0}, {1} "
        "from (select id, true as is_live, {0}, {2} from {3} "
        "union all select null::uuid, false, {0}, {2} from ({4}) as recount) as both_sides "
        "group by {0} having {5}",
        keys, join(values, ", "), columns, ledger.table, recount_sql(ledger), join(unequal, " or ")
    );
}

namespace {

/// Rows of the rollup's table whose totals differ; `only`: a subquery of ids to look at.
std::string rollup_differences(const Ledger& ledger, const std::string& only) {
    const auto& rollup = *ledger.rollup;
    Columns sums;
    Columns columns;
    Columns unequal;
    for (const auto& [total, measure] : rollup.totals) {
        sums.push_back(fmt::format("sum({}) as {}", measure, total));
        columns.push_back(
            fmt::format("coalesce(s.{0}, 0)::integer as {0}, c.{0} as live_{0}", total)
        );
        unequal.push_back(fmt::format("coalesce(s.{0}, 0) <> c.{0}", total));
    }
    const auto among = [&](const std::string& column) {
        return only.empty() ? std::string{"true"} : fmt::format("{} in ({})", column, only);
    };
    return fmt::format(
        "select c.id, {} from {} as c left join (select {}, {} from {} where {} group by 1) as s "
        "on s.{} = c.id where {} and ({})",
        join(columns, ", "), rollup.table, rollup.key, join(sums, ", "), ledger.table,
        among(rollup.key), rollup.key, among("c.id"), join(unequal, " or ")
    );
}

}  // namespace

std::string rollup_sql(const Ledger& ledger) {
    return fmt::format(
        "select * from ({}) as d where not exists (select from {} as w where w.id = d.id)",
        rollup_differences(ledger, ""), ledger.rollup->waiting
    );
}

std::string note_rollup_sql(const Ledger& ledger) {
    return fmt::format(
        "insert into {} (id) select id from ({}) as d on conflict do nothing",
        ledger.rollup->waiting, rollup_differences(ledger, "")
    );
}

std::string note_rollup_keys_sql(const Ledger& ledger, std::string_view rows) {
    return fmt::format(
        "insert into {0} (id) select distinct {1} from {2} where {1} is not null "
        "on conflict do nothing",
        ledger.rollup->waiting, ledger.rollup->key, rows
    );
}

std::string write_rollup_sql(const Ledger& ledger) {
    Columns assignments;
    for (const auto& [total, measure] : ledger.rollup->totals) {
        assignments.push_back(fmt::format("{0} = d.{0}", total));
    }
    return fmt::format(
        "with free as (select c.id from {0} as c where c.id in (select id from {1}) "
        "for no key update skip locked), "
        "written as (update {0} as c set {2} from ({3}) as d where d.id = c.id returning c.id) "
        "delete from {1} as w where w.id in (select id from free) "
        "or not exists (select from {0} as c where c.id = w.id)",
        ledger.rollup->table, ledger.rollup->waiting, join(assignments, ", "),
        rollup_differences(ledger, "select id from free")
    );
}

std::string definition_text(const Ledger& ledger) {
    return recount_sql(ledger);
}

}  // namespace dealwright::metrics
