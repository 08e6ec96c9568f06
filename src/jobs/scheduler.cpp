#include "jobs/scheduler.hpp"

#include <spdlog/spdlog.h>

#include "base/error.hpp"
#include "jobs/fire_times.hpp"

namespace dealwright::jobs {

namespace {

const pg::Query read_due{"schedules.due", R"(
    select id, name, kind, payload, cron, coalesce(time_zone, setting('reporting_timezone')),
        every_seconds, (extract(epoch from next_fire_at) * 1000000)::bigint, time_zone is not null
    from schedules
    where enabled and (
        next_fire_at is null
        or next_fire_at <= timestamptz 'epoch' + $1::bigint * interval '1 microsecond'
    )
    order by id
    limit 200
    for update skip locked
)"};

const pg::Query read_unplanned{"schedules.unplanned", R"(
    select id, name, kind, payload, cron, coalesce(time_zone, setting('reporting_timezone')),
        every_seconds, null::bigint, time_zone is not null
    from schedules
    where id = $1::uuid and enabled and next_fire_at is null
)"};

const pg::Query set_next{"schedules.set_next", R"(
    update schedules set
        next_fire_at = timestamptz 'epoch' + $2::bigint * interval '1 microsecond',
        last_fire_at = coalesce(
            timestamptz 'epoch' + $3::bigint * interval '1 microsecond', last_fire_at
        )
    where id = $1::uuid
)"};

const pg::Query switch_off{"schedules.switch_off", R"(
    update schedules set enabled = false, problem = $2, next_fire_at = null where id = $1::uuid
)"};

const pg::Query note_fire{"schedules.note_fire", R"(
    insert into schedule_fires (schedule_id, fire_time, job_id)
    values ($1::uuid, timestamptz 'epoch' + $2::bigint * interval '1 microsecond', uuid_v7())
    on conflict do nothing
)"};

const pg::Query note_job{"schedules.note_job", R"(
    update schedule_fires set job_id = $3::uuid
    where schedule_id = $1::uuid
        and fire_time = timestamptz 'epoch' + $2::bigint * interval '1 microsecond'
)"};

const pg::Query read_one{"schedules.job_of", R"(
    select kind, payload from schedules where id = $1::uuid
)"};

const pg::Query read_clock{"schedules.clock", R"(
    select (extract(epoch from clock_timestamp()) * 1000000)::bigint
)"};

struct Schedule {
    std::string id;
    std::string name;
    std::string kind;
    std::string payload;
    std::optional<std::string> cron;
    std::string time_zone;
    bool has_own_zone = false;
    std::int64_t every_seconds = 0;
    std::optional<std::int64_t> due;  // microseconds; nothing: not computed yet
};

Schedule schedule_in(const pg::Result& rows, int row) {
    Schedule schedule;
    schedule.id = rows.text(row, 0);
    schedule.name = rows.text(row, 1);
    schedule.kind = rows.text(row, 2);
    schedule.payload = rows.text(row, 3);
    if (!rows.is_null(row, 4)) {
        schedule.cron = rows.get<std::string>(row, 4);
    }
    schedule.time_zone = rows.is_null(row, 5) ? "UTC" : rows.get<std::string>(row, 5);
    schedule.every_seconds = rows.is_null(row, 6) ? 0 : rows.get<std::int64_t>(row, 6);
    if (!rows.is_null(row, 7)) {
        schedule.due = rows.get<std::int64_t>(row, 7);
    }
    schedule.has_own_zone = rows.get<bool>(row, 8);
    return schedule;
}

Moment next_of(const Schedule& schedule, Moment after) {
    if (!schedule.cron) {
        return next_multiple(std::chrono::seconds{schedule.every_seconds}, after);
    }
    try {
        return next_fire(*schedule.cron, schedule.time_zone, after);
    } catch (const Error& error) {
        if (schedule.has_own_zone) {
            throw;
        }
        // The database knows zones that cron does not (posix/...). What the program itself has to
        // do must not end with such a setting.
        spdlog::error("the schedule \"{}\" runs by UTC: {}", schedule.name, error.what());
        return next_fire(*schedule.cron, "UTC", after);
    }
}

/// While a job of the schedule waits or runs, it stands for the next one too: a queue that nobody
/// works on does not grow.
std::string enqueue_for(
    pg::Connection& connection, const std::string& schedule_id, std::string_view kind,
    std::string_view payload, const std::optional<std::string>& user_id
) {
    NewJob job;
    job.kind = kind;
    job.payload = payload;
    job.unique_key = "schedule:" + schedule_id;
    job.schedule_id = schedule_id;
    job.user_id = user_id;
    return enqueue(connection, job);
}

/// Gives whether this was the first to use the moment.
bool fire(pg::Connection& connection, const Schedule& schedule) {
    if (connection.run(note_fire, schedule.id, *schedule.due).affected() == 0) {
        return false;
    }
    const auto job_id =
        enqueue_for(connection, schedule.id, schedule.kind, schedule.payload, std::nullopt);
    connection.run(note_job, schedule.id, *schedule.due, job_id);
    return true;
}

int look_after(pg::Connection& connection, const Schedule& schedule, Moment now) {
    Moment next{};
    try {
        next = next_of(schedule, now);
    } catch (const Error& error) {
        spdlog::error("the schedule \"{}\" is switched off: {}", schedule.name, error.what());
        connection.run(switch_off, schedule.id, error.what());
        return 0;
    }
    const bool has_fired = schedule.due && fire(connection, schedule);
    connection.run(set_next, schedule.id, next.time_since_epoch().count(), schedule.due);
    return has_fired ? 1 : 0;
}

}  // namespace

int fire_due_schedules(pg::Connection& connection, Moment now) {
    pg::Transaction transaction{connection};
    const auto rows = connection.run(read_due, now.time_since_epoch().count());
    int fired = 0;
    for (int row = 0; row < rows.rows(); ++row) {
        fired += look_after(connection, schedule_in(rows, row), now);
    }
    transaction.commit();
    return fired;
}

void plan_schedule(pg::Connection& connection, const std::string& schedule_id) {
    const auto rows = connection.run(read_unplanned, schedule_id);
    if (!rows.empty()) {
        look_after(connection, schedule_in(rows, 0), database_time(connection));
    }
}

Moment database_time(pg::Connection& connection) {
    const auto micros = connection.run(read_clock).get<std::int64_t>(0, 0);
    return Moment{std::chrono::microseconds{micros}};
}

std::string run_schedule_now(
    pg::Connection& connection, const std::string& schedule_id,
    const std::optional<std::string>& user_id
) {
    const auto rows = connection.run(read_one, schedule_id);
    if (rows.empty()) {
        throw failure(ErrorKind::not_found, "there is no such schedule");
    }
    return enqueue_for(connection, schedule_id, rows.text(0, 0), rows.text(0, 1), user_id);
}

}  // namespace dealwright::jobs
