// contact_metrics: where contacts come from and what becomes of them, per source, present status,
// owner and day of creation.
#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

Ledger contact_ledger(const ReportingCalendar& calendar) {
    return {
        .name = "contact",
        .table = "contact_metrics",
        .keys =
            {plain_key("source", "source"), plain_key("status", "status"), user_key("owner_id"),
             day_key()},
        .measures =
            {{"total_contacts", "integer"},
             {"new_contacts", "integer"},
             {"qualified_contacts", "integer"},
             {"converted_contacts", "integer"},
             {"high_score_count", "integer"},
             {"conversion_us_sum", "numeric"},
             {"won_deal_count", "bigint"},
             {"won_deal_value", "numeric(24,2)"},
             {"scored_count", "integer"},
             {"lead_score_sum", "bigint"}},
        .postings = {{
            .table = "contacts",
            .where = "not r.is_deleted",
            .keys =
                {"r.source::varchar(100)", "r.status::varchar(50)", "r.owner_id",
                 calendar.day("r.created_at")},
            .measures =
                {{"total_contacts", "1"},
                 counting("new_contacts", "r.status = 'new'"),
                 counting("qualified_contacts", "r.qualified_at is not null"),
                 counting("converted_contacts", "r.converted_at is not null"),
                 counting("high_score_count", "coalesce(r.lead_score > 70, false)"),
                 {"conversion_us_sum",
                  "coalesce(case when r.converted_at is not null "
                  "then elapsed_us(r.created_at, r.converted_at) end, 0)"},
                 {"won_deal_count", "r.won_deal_count"},
                 {"won_deal_value", "r.won_deal_value"},
                 counting("scored_count", "r.lead_score is not null"),
                 {"lead_score_sum", "coalesce(r.lead_score, 0)"}},
        }},
        .derived =
            {{"conversion_rate", "percentage(converted_contacts, total_contacts)"},
             {"avg_time_to_convert_days",
              "mean(conversion_us_sum, converted_contacts) / 86400000000"},
             {"avg_deal_value", "mean_money(won_deal_value, won_deal_count)"},
             {"avg_lead_score", "mean(lead_score_sum, scored_count)"}},
        .ordered = {},
        .growths = {},
        .rollup = {},
        .time = TimeAxis{"date", {"date"}},
        .figures =
            {"total_contacts", "new_contacts", "qualified_contacts", "converted_contacts",
             "conversion_rate", "avg_time_to_convert_days", "avg_deal_value", "avg_lead_score",
             "high_score_count"},
        .default_by = {"source"},
    };
}

}  // namespace dealwright::metrics
