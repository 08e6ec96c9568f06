// pipeline_metrics: what lies in each stage, how long deals stay there and where they go; the same
// by owner; and the histogram behind the medians.
#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

namespace {

const std::string stay = "elapsed_us(r.entered_at, r.exited_at)";
const std::string stay_bucket = "stay_bucket(" + stay + ")";
const std::string is_ended_visit = "not r.deal_is_deleted and r.exited_at is not null";

std::vector<Key> stage_keys() {
    return {
        {"pipeline_id", "pipeline",
         "(select p.name from pipelines as p where p.id = g.pipeline_id)",
         "(select p.order_index from pipelines as p where p.id = g.pipeline_id)", "pipelines"},
        {"stage_id", "stage", "(select s.name from pipeline_stages as s where s.id = g.stage_id)",
         "(select s.order_index from pipeline_stages as s where s.id = g.stage_id)",
         "pipeline_stages"}};
}

std::vector<Measure> measures() {
    return {{"deal_count", "integer"},        {"total_value", "numeric(24,2)"},
            {"deals_won", "integer"},         {"deals_lost", "integer"},
            {"entered_count", "integer"},     {"advanced_count", "integer"},
            {"ended_visit_count", "integer"}, {"duration_us_sum", "numeric"}};
}

std::vector<Posting> postings(const std::vector<std::string>& keys) {
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
        is_ended_visit,
        {"r.pipeline_id", "r.stage_id"},
        stay,
        {{"duration_us_min", Order::least, "bigint", "least_stay(k.pipeline_id, k.stage_id)"},
         {"duration_us_max", Order::greatest, "bigint", "greatest_stay(k.pipeline_id, k.stage_id)"},
         {"duration_us_median", Order::median, "numeric",
          "median_stay(k.pipeline_id, k.stage_id)"}}};
}

std::vector<Derived> derived_from_sums() {
    return {
        {"avg_value", "mean_money(total_value, deal_count)"},
        {"avg_duration_days", "mean(duration_us_sum, ended_visit_count) / 86400000000"},
        {"conversion_rate", "percentage(advanced_count, entered_count)"},
        {"win_rate", "percentage(deals_won, deals_won + deals_lost)"}};
}

}  // namespace

Ledger pipeline_ledger() {
    Ledger ledger{
        .name = "pipeline",
        .table = "pipeline_metrics",
        .built_on = {"stage_stay"},
        .keys = stage_keys(),
        .measures = measures(),
        .postings = postings({"r.pipeline_id", "r.stage_id"}),
        .derived = derived_from_sums(),
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
    for (const auto& [figure, statistic] :
         {std::pair{"fastest_deal_days", "duration_us_min"},
          std::pair{"slowest_deal_days", "duration_us_max"},
          std::pair{"median_duration_days", "duration_us_median"}}) {
        ledger.derived.push_back(
            {figure, std::string{statistic} + "::double precision / 86400000000"}
        );
    }
    return ledger;
}

Ledger pipeline_owner_ledger() {
    auto keys = stage_keys();
    keys.push_back(user_key("owner_id"));
    return {
        .name = "pipeline_owner",
        .table = "pipeline_owner_metrics",
        .is_internal = true,
        .keys = std::move(keys),
        .measures = measures(),
        .postings = postings({"r.pipeline_id", "r.stage_id", "r.owner_id"}),
        .derived = derived_from_sums(),
        .ordered = {},
        .growths = {},
        .rollup = {},
        .time = {},
        .figures =
            {"deal_count", "total_value", "avg_value", "avg_duration_days", "conversion_rate",
             "deals_won", "deals_lost", "win_rate"},
        .default_by = {"pipeline", "stage", "owner"},
    };
}

Ledger stage_stay_ledger() {
    auto keys = stage_keys();
    keys.push_back(plain_key("bucket", "bucket"));
    return {
        .name = "stage_stay",
        .table = "stage_stay_histogram",
        .is_internal = true,
        .keys = std::move(keys),
        .measures = {},
        // Each stay counts in its bucket, and in that of its octave.
        .postings =
            {{.table = "deal_stage_visits",
              .where = is_ended_visit,
              .keys = {"r.pipeline_id", "r.stage_id", stay_bucket},
              .measures = {}},
             {.table = "deal_stage_visits",
              .where = is_ended_visit,
              .keys = {"r.pipeline_id", "r.stage_id", "stay_octave_bucket(" + stay_bucket + ")"},
              .measures = {}}},
        .derived = {},
        .ordered = {},
        .growths = {},
        .rollup = {},
        .time = {},
        .figures = {},
        .default_by = {"pipeline", "stage", "bucket"},
    };
}

}  // namespace dealwright::metrics
