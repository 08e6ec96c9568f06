#include "metrics/pipeline_of_owners.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "metrics/ledger_sql.hpp"

namespace dealwright::metrics {

namespace {

using Texts = std::vector<std::string>;

/// Over the stays in their order, each with its place and their number, so that the exact length
/// is computed for the few that count. The median is the middle one, or what lies between the two
/// middle ones: exact, unlike percentile_cont.
std::string statistic_of(const OrderStatistic& statistic, const std::string& value) {
    switch (statistic.order) {
        case Order::least:
            return fmt::format("min({}) filter (where r.place = 1) as {}", value, statistic.column);
        case Order::greatest:
            return fmt::format(
                "max({}) filter (where r.place = r.stays) as {}", value, statistic.column
            );
        case Order::median:
            return fmt::format(
                "avg(({})::numeric) filter (where r.place in ((r.stays + 1) / 2, r.stays / 2 + 1))"
                " as {}",
                value, statistic.column
            );
    }
    return {};
}

}  // namespace

std::string pipeline_of_owners(
    const Ledger& pipeline, const Ledger& by_owner, const std::string& owned_rows,
    const std::string& owned_stays
) {
    const auto keys = join(key_columns(pipeline), ", ");
    Texts sums;
    for (const auto& measure : pipeline.measures) {
        sums.push_back(fmt::format("sum(t.{0})::{1} as {0}", measure.column, measure.type));
    }
    Texts statistics;
    const auto& stays = *pipeline.ordered;
    for (const auto& statistic : stays.statistics) {
        statistics.push_back(statistic_of(statistic, stays.value));
    }
    Texts derived;
    for (const auto& column : pipeline.derived) {
        derived.push_back(fmt::format("{} as {}", column.expression, column.column));
    }
    return fmt::format(
        "(select *, {0}, null::uuid as id from (select {1}, {2}, max(t.last_updated) as"
        " last_updated from {3} as t where {4} group by {1}) as summed left join (select {1}, {5}"
        " from (select {1}, r.entered_at, r.exited_at, row_number() over (partition by {1} order"
        " by r.exited_at - r.entered_at) as place, count(*) over (partition by {1}) as stays from"
        " {6} as r where {7} and {8}) as r group by {1}) as stays using ({1}))",
        join(derived, ", "), keys, join(sums, ", "), by_owner.table, owned_rows,
        join(statistics, ", "), stays.table, stays.where, owned_stays
    );
}

}  // namespace dealwright::metrics
