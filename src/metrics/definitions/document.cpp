// document_metrics: what became of documents, per kind, owner and day of creation.
#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

Ledger document_ledger(const ReportingCalendar& calendar) {
    const std::string timed = "r.sent_at is not null and r.signed_at is not null";
    return {
        .name = "document",
        .table = "document_metrics",
        .keys = {plain_key("document_type", "type"), user_key("owner_id"), day_key()},
        .measures =
            {{"total_documents", "integer"},
             {"sent_documents", "integer"},
             {"viewed_documents", "integer"},
             {"signed_documents", "integer"},
             {"declined_documents", "integer"},
             {"expired_documents", "integer"},
             {"signing_count", "integer"},
             {"signing_us_sum", "numeric"},
             {"view_count_sum", "bigint"},
             {"reminder_count_sum", "bigint"}},
        .postings = {{
            .table = "documents",
            .where = "not r.is_deleted",
            .keys = {"r.type::varchar(50)", "r.owner_id", calendar.day("r.created_at")},
            .measures =
                {{"total_documents", "1"},
                 counting("sent_documents", "r.sent_at is not null"),
                 counting("viewed_documents", "r.viewed_at is not null"),
                 counting("signed_documents", "r.signed_at is not null"),
                 counting("declined_documents", "r.status = 'declined'"),
                 counting("expired_documents", "r.status = 'expired'"),
                 counting("signing_count", timed),
                 {"signing_us_sum",
                  "case when " + timed + " then elapsed_us(r.sent_at, r.signed_at) else 0 end"},
                 {"view_count_sum", "r.view_count"},
                 {"reminder_count_sum", "r.reminder_count"}},
        }},
        .derived =
            {{"completion_rate", "percentage(signed_documents, sent_documents)"},
             {"avg_time_to_sign_hours", "mean(signing_us_sum, signing_count) / 3600000000"},
             {"avg_view_count", "mean(view_count_sum, total_documents)"},
             {"avg_reminder_count", "mean(reminder_count_sum, total_documents)"}},
        .ordered = {},
        .growths = {},
        .rollup = {},
        .time = TimeAxis{"date", {"date"}},
        .figures =
            {"total_documents", "sent_documents", "viewed_documents", "signed_documents",
             "declined_documents", "expired_documents", "completion_rate", "avg_time_to_sign_hours",
             "avg_view_count", "avg_reminder_count"},
        .default_by = {"type"},
    };
}

}  // namespace dealwright::metrics
