#include "jobs/jobs.hpp"

namespace dealwright::jobs {

namespace {

// A job in the way may end between the two looks: then it is nobody's and another try makes one.
constexpr int tries = 10;

const pg::Query insert_job{"jobs.enqueue", R"(
    with made as (
        insert into jobs (
            kind, payload, priority, run_at, unique_key, max_attempts, user_id, schedule_id
        )
        values (
            $1, $2::jsonb, $3,
            coalesce(timestamptz 'epoch' + $4::bigint * interval '1 microsecond', now()), $5, $6,
            $7::uuid, $8::uuid
        )
        on conflict (kind, unique_key)
        where unique_key is not null and status in ('queued', 'running')
        do nothing
        returning id
    )
    select id from made
    union all
    select id from jobs
    where kind = $1 and unique_key = $5 and status in ('queued', 'running')
    limit 1
)"};

}  // namespace

std::string enqueue(pg::Connection& connection, const NewJob& job) {
    std::optional<std::int64_t> run_at;
    if (job.run_at) {
        run_at = job.run_at->time_since_epoch().count();
    }
    for (int attempt = 0; attempt < tries; ++attempt) {
        const auto made = connection.run(
            insert_job, job.kind, job.payload, job.priority, run_at, job.unique_key,
            job.max_attempts, job.user_id, job.schedule_id
        );
        if (!made.empty()) {
            return made.get<std::string>(0, 0);
        }
    }
    throw failure(ErrorKind::busy, "a job {} is being changed by others; try again", job.kind);
}

}  // namespace dealwright::jobs
