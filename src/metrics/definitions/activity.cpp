// activity_metrics: what people planned and did, per person, kind and day.
#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

Ledger activity_ledger(const ReportingCalendar& calendar) {
    const std::string completed = "r.status = 'completed'";
    const std::string timed = completed + " and r.completed_at is not null";
    const std::string measured = completed + " and r.duration_minutes is not null";
    return {
        .name = "activity",
        .table = "activity_metrics",
        .keys = {user_key("user_id"), plain_key("activity_type", "type"), day_key()},
        .measures =
            {{"total_count", "integer"},
             {"completed_count", "integer"},
             {"overdue_count", "integer"},
             {"pending_count", "integer"},
             {"cancelled_count", "integer"},
             {"completion_count", "integer"},
             {"completion_us_sum", "numeric"},
             {"duration_count", "integer"},
             {"duration_minutes_sum", "bigint"}},
        .postings = {{
            .table = "activities",
            .where = "not r.is_deleted",
            .keys =
                {"r.owner_id", "r.type::varchar(50)",
                 calendar.day("coalesce(r.due_date, r.created_at)")},
            .measures =
                {{"total_count", "1"},
                 counting("completed_count", completed),
                 counting("overdue_count", "r.status = 'overdue'"),
                 counting("pending_count", "r.status = 'pending'"),
                 counting("cancelled_count", "r.status = 'cancelled'"),
                 counting("completion_count", timed),
                 {"completion_us_sum",
                  "case when " + timed +
                      " then elapsed_us(r.created_at, r.completed_at) else 0 end"},
                 counting("duration_count", measured),
                 {"duration_minutes_sum",
                  "case when " + measured + " then r.duration_minutes else 0 end"}},
        }},
        .derived =
            {{"completion_rate", "percentage(completed_count, total_count)"},
             {"avg_completion_time_hours",
              "mean(completion_us_sum, completion_count) / 3600000000"},
             {"avg_duration_minutes", "mean(duration_minutes_sum, duration_count)"}},
        .ordered = {},
        .growths = {},
        .rollup = {},
        .time = TimeAxis{"date", {"date"}},
        .figures =
            {"total_count", "completed_count", "overdue_count", "pending_count", "cancelled_count",
             "completion_rate", "avg_completion_time_hours", "avg_duration_minutes"},
        .default_by = {"type"},
    };
}

}  // namespace dealwright::metrics
