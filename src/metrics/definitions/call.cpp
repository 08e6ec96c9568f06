// call_metrics: telephony, per person and day.
#include <fmt/format.h>

#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

Ledger call_ledger(const ReportingCalendar& calendar) {
    const std::string answered = "r.outcome = 'answered'";
    const std::string counted = "not r.is_deleted";
    const std::vector<std::string> keys = {"r.owner_id", calendar.day("r.started_at")};
    const auto durations =
        fmt::format("(call_durations(k.user_id, k.date, {}))", calendar.zone_sql());
    return {
        .name = "call",
        .table = "call_metrics",
        .keys = {user_key("user_id"), day_key()},
        .measures =
            {{"total_calls", "integer"},
             {"answered", "integer"},
             {"missed", "integer"},
             {"voicemail", "integer"},
             {"total_duration_sec", "bigint"},
             {"recorded_calls", "integer"},
             {"deals_advanced", "integer"},
             {"followups_scheduled", "integer"}},
        .postings = {{
            .table = "calls",
            .where = counted,
            .keys = keys,
            .measures =
                {{"total_calls", "1"},
                 counting("answered", answered),
                 counting("missed", "r.outcome in ('missed', 'busy', 'failed')"),
                 counting("voicemail", "r.outcome = 'voicemail'"),
                 {"total_duration_sec",
                  "case when " + answered + " then r.duration_seconds else 0 end"},
                 counting("recorded_calls", answered + " and r.recording_url is not null"),
                 counting("deals_advanced", answered + " and r.deal_advanced"),
                 {"followups_scheduled", "r.followup_count"}},
        }},
        .derived =
            {{"avg_duration_sec", "mean(total_duration_sec, answered)"},
             {"answer_rate", "percentage(answered, total_calls)"},
             {"recording_rate", "percentage(recorded_calls, answered)"}},
        .ordered =
            Ordered{
                "calls",
                counted + " and " + answered,
                keys,
                "r.duration_seconds",
                {{"min_duration_sec", Order::least, "integer", durations + ".shortest"},
                 {"max_duration_sec", Order::greatest, "integer", durations + ".longest"}}},
        .growths = {},
        .rollup = {},
        .time = TimeAxis{"date", {"date"}},
        .figures =
            {"total_calls", "answered", "missed", "voicemail", "total_duration_sec",
             "avg_duration_sec", "min_duration_sec", "max_duration_sec", "answer_rate",
             "recorded_calls", "recording_rate", "deals_advanced", "followups_scheduled"},
        .default_by = {"owner"},
    };
}

}  // namespace dealwright::metrics
