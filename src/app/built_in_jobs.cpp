#include "app/built_in_jobs.hpp"

#include <spdlog/spdlog.h>

#include "activities/series.hpp"
#include "auth/security_log.hpp"
#include "auth/sign_in_guard.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/definitions/definitions.hpp"

namespace dealwright {

namespace {

constexpr std::int64_t batch_rows = 1000;

// Rows that somebody is editing are left to the next run.
const pg::Query mark_overdue{"jobs.mark_activities_overdue", R"(
    with due as (
        select id from activities
        where status = 'pending' and not is_deleted and due_date < now()
        order by due_date limit $1
        for update skip locked
    )
    update activities as a set status = 'overdue' from due where a.id = due.id
)"};

const pg::Query expire_documents{"jobs.expire_documents", R"(
    with due as (
        select id from documents
        where status in ('draft', 'sent', 'viewed') and not is_deleted and expires_at < now()
        order by expires_at limit $1
        for update skip locked
    )
    update documents as d set status = 'expired' from due where d.id = due.id
)"};

const pg::Query make_room_in_logs{"jobs.make_room_in_logs", R"(
    select ensure_log_partitions((now() at time zone 'UTC')::date, 3)
)"};

const pg::Query drop_kept_answers{"jobs.drop_kept_answers", R"(
    delete from idempotency_keys where created_at < now() - interval '24 hours'
)"};

const pg::Query forget_change_sets{"jobs.forget_change_sets", "select forget_change_sets()"};

const pg::Query notify_due_soon{"jobs.notify_due_soon", "select notify_due_soon()"};

const pg::Query prune_notifications{"jobs.prune_notifications", R"(
    delete from notifications
    where created_at < now() - make_interval(days => setting('notification_days')::integer)
)"};

std::string rows_json(std::int64_t rows) {
    return JsonObject{}.number("rows", rows).finish();
}

/// Batch by batch, each in a transaction of its own, until one is not full.
void change_in_batches(jobs::JobRun& run, const pg::Query& statement) {
    std::int64_t all = 0;
    std::int64_t rows = 0;
    do {
        run.throw_if_cancelled();
        rows = run.connection().run(statement, batch_rows).affected();
        all += rows;
        run.progress(rows_json(all));
    } while (rows == batch_rows);
    run.set_result(rows_json(all));
}

std::vector<std::string> ledger_names() {
    std::vector<std::string> names;
    for (const auto& ledger : metrics::all_ledgers(metrics::ReportingCalendar{"UTC"})) {
        names.push_back(ledger.name);
    }
    return names;
}

/// {"ledger": "email"}; it may be left out where all are meant then.
enum class Choice { one, one_or_all };

void check_ledger(const Json& payload, Choice choice) {
    const auto wrong = [](const std::string& message) {
        return Error{ErrorKind::invalid, message, {{"payload", "rule", message}}};
    };
    const auto names = ledger_names();
    for (const auto& [name, value] : payload.members) {
        if (name != "ledger") {
            throw wrong("the payload has no member " + name + "; it has ledger");
        }
        if (!value.is_text() || std::find(names.begin(), names.end(), value.text) == names.end()) {
            throw wrong("ledger has to be one of " + join(names, ", "));
        }
    }
    if (choice == Choice::one && payload.members.empty()) {
        throw wrong("ledger is missing; it has to be one of " + join(names, ", "));
    }
}

/// Figures that follow every write and yet differ are a fault of the program or somebody's work.
void raise_alarm(pg::Connection& connection, const metrics::RunReport& report, bool is_repaired) {
    const auto description = fmt::format(
        "{} rows of the {} metrics differed from a full recount{}", report.drift, report.ledger,
        is_repaired ? " and were put right" : ""
    );
    spdlog::error("{}", description);
    Origin origin;
    origin.source = "job";
    connection.run_together({security_log(
        {.event = SecurityEvent::suspicious_activity,
         .severity = "high",
         .user_id = {},
         .user_email = {},
         .description = description,
         .details =
             JsonObject{}.text("ledger", report.ledger).number("rows", report.drift).finish(),
         .action_taken = is_repaired ? "repaired" : ""},
        origin
    )});
}

std::string report_json(const metrics::RunReport& report) {
    return JsonObject{}
        .text("ledger", report.ledger)
        .number("rows", report.rows)
        .number("drift", report.drift)
        .number("duration_ms", report.duration_ms)
        .finish();
}

void run_etl(jobs::JobRun& run) {
    metrics::AnalyticsEtl etl{run.connection()};
    const auto report = etl.update(run.payload().find("ledger")->text);
    if (report.drift > 0) {
        raise_alarm(run.connection(), report, true);
    }
    run.set_result(report_json(report));
}

void verify_etl(jobs::JobRun& run) {
    metrics::AnalyticsEtl etl{run.connection()};
    const Json* const chosen = run.payload().find("ledger");
    const auto names = chosen != nullptr ? std::vector{chosen->text} : ledger_names();
    std::string reports;
    for (const auto& name : names) {
        run.throw_if_cancelled();
        run.progress(JsonObject{}.text("ledger", name).finish());
        const auto report = etl.verify(name, [](const metrics::Difference&) {});
        if (report.drift > 0) {
            raise_alarm(run.connection(), report, false);
        }
        reports += (reports.empty() ? "" : ",") + report_json(report);
    }
    run.set_result("[" + reports + "]");
}

void add_statuses_of_time(jobs::Registry& registry) {
    constexpr std::chrono::seconds soon{15};
    registry.add(
        "activities.mark_overdue",
        {.handler = [](jobs::JobRun& run) { change_in_batches(run, mark_overdue); },
         .summary = "Pending activities whose due date has passed become overdue",
         .can_be_scheduled = true,
         .longest_delay = soon}
    );
    registry.add(
        "activities.continue_series",
        {.handler = [](jobs::JobRun& run
                    ) { run.set_result(rows_json(continue_ended_series(run.connection()))); },
         .summary = "Activities that recur and were ended by other programs are followed by the "
                    "next ones",
         .can_be_scheduled = true,
         .longest_delay = soon}
    );
    registry.add(
        "documents.expire",
        {.handler = [](jobs::JobRun& run) { change_in_batches(run, expire_documents); },
         .summary = "Documents past their last day that nobody has answered expire",
         .can_be_scheduled = true,
         .longest_delay = soon}
    );
}

void add_notifications(jobs::Registry& registry) {
    registry.add(
        "notifications.due_soon", {.handler =
                                       [](jobs::JobRun& run) {
                                           const auto told = run.connection().run(notify_due_soon);
                                           run.set_result(rows_json(told.get<std::int64_t>(0, 0)));
                                       },
                                   .summary = "Owners of activities that are due soon are told",
                                   .can_be_scheduled = true,
                                   .longest_delay = std::chrono::seconds{15}}
    );
    registry.add(
        "notifications.prune",
        {.handler =
             [](jobs::JobRun& run) {
                 run.set_result(rows_json(run.connection().run(prune_notifications).affected()));
             },
         .summary = "Old notifications are dropped",
         .can_be_scheduled = true}
    );
}

void add_housekeeping(jobs::Registry& registry) {
    registry.add(
        "logs.make_room",
        {.handler = [](jobs::JobRun& run) { run.connection().run(make_room_in_logs); },
         .summary = "The logs get partitions for the months to come",
         .can_be_scheduled = true}
    );
    registry.add(
        "idempotency_keys.prune",
        {.handler =
             [](jobs::JobRun& run) {
                 run.set_result(rows_json(run.connection().run(drop_kept_answers).affected()));
             },
         .summary = "Answers kept for repeated requests are dropped after a day",
         .can_be_scheduled = true}
    );
    registry.add(
        "sign_in.purge",
        {.handler = [](jobs::JobRun& run) { purge_sign_in_leftovers(run.connection()); },
         .summary = "What sign-in has left behind and no longer counts is dropped",
         .can_be_scheduled = true}
    );
    registry.add(
        "change_sets.forget", {.handler =
                                   [](jobs::JobRun& run) {
                                       const auto forgotten =
                                           run.connection().run(forget_change_sets);
                                       run.set_result(rows_json(forgotten.get<std::int64_t>(0, 0)));
                                   },
                               .summary = "Change sets that are too old to be undone are forgotten",
                               .can_be_scheduled = true}
    );
    registry.add(
        "jobs.prune",
        {.handler = [](jobs::JobRun& run
                    ) { run.set_result(rows_json(jobs::prune_finished(run.connection()))); },
         .summary = "Jobs and fires that ended long ago are dropped",
         .can_be_scheduled = true}
    );
}

}  // namespace

jobs::Registry built_in_jobs() {
    jobs::Registry registry;
    add_statuses_of_time(registry);
    add_notifications(registry);
    add_housekeeping(registry);
    registry.add(
        "etl.run",
        {.handler = run_etl,
         .summary = "One metrics table is compared with a full recount and put right",
         .can_be_scheduled = true,
         .is_heavy = true,
         .check_payload = [](const Json& payload) { check_ledger(payload, Choice::one); }}
    );
    registry.add(
        "etl.verify",
        {.handler = verify_etl,
         .summary = "Metrics tables are compared with a full recount",
         .can_be_scheduled = true,
         .is_heavy = true,
         .check_payload = [](const Json& payload) { check_ledger(payload, Choice::one_or_all); }}
    );
    return registry;
}

}  // namespace dealwright
