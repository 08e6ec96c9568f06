// pipeline_metrics: what lies in each stage, how long deals stay there and where they go.
#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

namespace {

const std::vector<std::string> keys = {"r.pipeline_id", "r.stage_id"};
const std::string stay = "elapsed_us(r.entered_at, r.exited_at)";

std::vector<Posting> postings() {
    return {
        {.table = "deals",
         .where = "not r.is_deleted",
         .keys = keys,
         .measures = {{"deal_count", "1"}, {"total_value", "r.base_value"}}},
        {.table = "deal_stage_visits",
         .where = "not r.deal_is_deleted",
         .keys = keys,
         .measures = {
             counting("entered_count", "r.is_first"),
             counting("advanced_count", "r.is_first and r.has_advanced"),
             counting("deals_won", "r.is_first and r.deal_status = 'won'"),
             counting("deals_lost", "r.is_first and r.deal_status = 'lost'"),
             counting("ended_visit_count", "r.exited_at is not null"),
             {"duration_us_sum", "coalesce(" + stay + ", 0)"}}}};
}

Ordered stays() {
    return {
        "deal_stage_visits",
        "not r.deal_is_deleted and r.exited_at is not null",
        keys,
        stay,
        {{"duration_us_min", Order::least, "bigint"},
         {"duration_us_max", Order::greatest, "bigint"},
         {"duration_us_median", Order::median, "numeric"}}};
}

std::vector<Derived> derived() {
    return {
        {"avg_value", "mean_money(total_value, deal_count)"},
        {"avg_duration_days", "mean(duration_us_sum, ended_visit_count) / 86400000000"},
        {"conversion_rate", "percentage(advanced_count, entered_count)"},
        {"win_rate", "percentage(deals_won, deals_won + deals_lost)"},
        {"fastest_deal_days", "duration_us_min::double precision / 86400000000"},
        {"slowest_deal_days", "duration_us_max::double precision / 86400000000"},
        {"median_duration_days", "duration_us_median::double precision / 86400000000"}};
}

}  // namespace

Ledger pipeline_ledger() {
    return {
        .name = "pipeline",
        .table = "pipeline_metrics",
        .keys =
            {{"pipeline_id", "pipeline",
              "(select p.name from pipelines as p where p.id = g.pipeline_id)",
              "(select p.order_index from pipelines as p where p.id = g.pipeline_id)"},
             {"stage_id", "stage",
              "(select s.name from pipeline_stages as s where s.id = g.stage_id)",
              "(select s.order_index from pipeline_stages as s where s.id = g.stage_id)"}},
        .measures =
            {{"deal_count", "integer"},
             {"total_value", "numeric(24,2)"},
             {"deals_won", "integer"},
             {"deals_lost", "integer"},
             {"entered_count", "integer"},
             {"advanced_count", "integer"},
             {"ended_visit_count", "integer"},
             {"duration_us_sum", "numeric"}},
        .postings = postings(),
        .derived = derived(),
        .ordered = stays(),
        .growths = {},
        .rollup = {},
        .time = {},
        .figures =
            {"deal_count", "total_value", "avg_value", "avg_duration_days", "conversion_rate",
             "deals_won", "deals_lost", "win_rate", "fastest_deal_days", "slowest_deal_days",
             "median_duration_days"},
        .default_by = {"pipeline", "stage"},
    };
}

}  // namespace dealwright::metrics
