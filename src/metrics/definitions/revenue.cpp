// revenue_metrics: what was won and what is expected, per pipeline, owner, team and month.
#include <fmt/format.h>

#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

namespace {

std::vector<std::string> month_keys(const ReportingCalendar& calendar, std::string_view instant) {
    const auto day = calendar.day(instant);
    return {
        "r.pipeline_id", "r.owner_id", "r.team_id", fmt::format("extract(year from {})::int", day),
        fmt::format("extract(month from {})::int", day)};
}

}  // namespace

Ledger revenue_ledger(const ReportingCalendar& calendar) {
    return {
        .name = "revenue",
        .table = "revenue_metrics",
        .keys =
            {{"pipeline_id", "pipeline",
              "(select p.name from pipelines as p where p.id = g.pipeline_id)", "", "pipelines"},
             user_key("owner_id"),
             {"team_id", "team", "(select t.name from teams as t where t.id = g.team_id)", "",
              "teams"},
             plain_key("year", "year"),
             plain_key("month", "month")},
        .measures =
            {{"total_revenue", "numeric(24,2)"},
             {"total_deals", "integer"},
             {"pipeline_value", "numeric(24,2)"},
             {"weighted_value", "numeric(28,6)"}},
        .postings =
            {{.table = "deals",
              .where = "not r.is_deleted and r.status = 'won'",
              .keys = month_keys(calendar, "r.actual_close_date"),
              .measures = {{"total_revenue", "r.base_value"}, {"total_deals", "1"}}},
             {.table = "deals",
              .where =
                  "not r.is_deleted and r.status = 'open' and r.expected_close_date is not null",
              .keys = month_keys(calendar, "r.expected_close_date"),
              // Exact to six places and rounded once, in the month's sum.
              .measures =
                  {{"pipeline_value", "r.base_value"},
                   {"weighted_value", "r.base_value * r.probability * 0.01"}}}},
        .derived =
            {{"quarter", "(month + 2) / 3"},
             {"avg_deal_size", "mean_money(total_revenue, total_deals)"},
             {"forecasted_revenue", "round(total_revenue + weighted_value, 2)"}},
        .ordered = {},
        .growths = {{"revenue_growth_rate", "total_revenue"}, {"deal_growth_rate", "total_deals"}},
        .rollup = {},
        .time = TimeAxis{"make_date(year, month, 1)", {"year", "month"}},
        .figures =
            {"total_revenue", "total_deals", "avg_deal_size", "revenue_growth_rate",
             "deal_growth_rate", "forecasted_revenue", "pipeline_value"},
        .default_by = {"month"},
    };
}

}  // namespace dealwright::metrics
