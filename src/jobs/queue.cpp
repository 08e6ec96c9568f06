#include "jobs/queue.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"

namespace dealwright::jobs {

namespace {

constexpr std::int64_t prune_rows = 5000;

const pg::Query claim_job{"jobs.claim", R"(
    with picked as (
        select id from jobs
        where status = 'queued' and run_at <= now() and kind = any ($1::text[])
        order by priority, run_at, id
        limit 1
        for update skip locked
    ), claimed as (
        update jobs as j set
            status = 'running', attempts = j.attempts + 1, lease_token = gen_random_uuid(),
            lease_until = now() + $3::bigint * interval '1 millisecond', worker = $2,
            started_at = now(), cancel_requested = false, progress = null
        from picked
        where j.id = picked.id
        returning j.id, j.kind, j.payload, j.lease_token, j.user_id, j.attempts
    )
    select id, kind, payload, lease_token, user_id, attempts, set_config(
        'dealwright.request',
        jsonb_strip_nulls(jsonb_build_object(
            'source', 'job', 'request_id', id, 'path', kind, 'user_id', user_id,
            'user_email', case when user_id is null then kind || ' (job)' end
        ))::text, false
    )
    from claimed
)"};

const pg::Query succeed_job{"jobs.succeed", R"(
    update jobs set
        status = 'succeeded', finished_at = now(), lease_token = null, lease_until = null,
        result = $3::jsonb, last_error = null
    where id = $1::uuid and lease_token = $2::uuid
)"};

const pg::Query fail_job{"jobs.fail", R"(
    update jobs set
        status = case
            when cancel_requested then 'cancelled'
            when attempts < max_attempts then 'queued'
            else 'dead'
        end::job_status,
        finished_at = case when cancel_requested or attempts >= max_attempts then now() end,
        run_at = now() + $3::bigint * interval '1 millisecond',
        lease_token = null, lease_until = null, last_error = $4
    where id = $1::uuid and lease_token = $2::uuid
)"};

const pg::Query cancel_running{"jobs.cancelled", R"(
    update jobs set
        status = 'cancelled', finished_at = now(), lease_token = null, lease_until = null,
        last_error = $3
    where id = $1::uuid and lease_token = $2::uuid
)"};

const pg::Query give_back{"jobs.give_back", R"(
    update jobs set
        status = case when cancel_requested then 'cancelled' else 'queued' end::job_status,
        finished_at = case when cancel_requested then now() end,
        attempts = greatest(attempts - 1, 0), run_at = now(), lease_token = null,
        lease_until = null
    where id = $1::uuid and lease_token = $2::uuid
)"};

const pg::Query beat{"jobs.heartbeat", R"(
    update jobs as j set
        lease_until = now() + $4::bigint * interval '1 millisecond',
        progress = coalesce(held.progress::jsonb, j.progress)
    from unnest($1::uuid[], $2::uuid[], $3::text[]) as held (id, token, progress)
    where j.id = held.id and j.lease_token = held.token
    returning j.id, j.cancel_requested
)"};

const pg::Query look{"jobs.look", R"(
    select j.id, j.cancel_requested
    from jobs as j
    join unnest($1::uuid[], $2::uuid[]) as held (id, token)
    on j.id = held.id and j.lease_token = held.token
)"};

const pg::Query rescue{"jobs.rescue", R"(
    with lost as (
        select id from jobs
        where status = 'running' and lease_until < now()
        order by lease_until
        limit 1000
        for update skip locked
    )
    update jobs as j set
        status = case
            when cancel_requested then 'cancelled' when attempts < max_attempts then 'queued'
            else 'dead'
        end::job_status,
        finished_at = case when cancel_requested or attempts >= max_attempts then now() end,
        run_at = now(), lease_token = null, lease_until = null,
        last_error = format('the worker %s was not heard of any more', worker)
    from lost where j.id = lost.id
)"};

const pg::Query count_due{"jobs.due", R"(
    select count(*) from (
        select from jobs
        where status = 'queued' and run_at <= now() and kind = any ($1::text[])
        limit $2
    ) as due
)"};

// What runs many times an hour is of interest for an hour.
const pg::Query prune_jobs{"jobs.prune", R"(
    delete from jobs where id in (
        select j.id from jobs as j
        left join schedules as s on s.id = j.schedule_id and s.every_seconds is not null
        where j.finished_at < now() - interval '1 hour' and j.finished_at < now() - case
            when j.status = 'dead' then interval '90 days'
            when s.id is not null and j.status = 'succeeded' then interval '1 hour'
            else interval '7 days'
        end
        limit $1
    )
)"};

const pg::Query prune_fires{"jobs.prune_fires", R"(
    delete from schedule_fires as f using schedules as s
    where s.id = f.schedule_id and f.fire_time < now() - case
        when s.every_seconds is null then interval '400 days' else interval '1 hour'
    end
)"};

std::optional<ClaimedJob> claimed_in(const pg::Result& rows) {
    if (rows.empty()) {
        return std::nullopt;
    }
    ClaimedJob job;
    job.id = rows.text(0, 0);
    job.kind = rows.text(0, 1);
    job.payload = rows.text(0, 2);
    job.token = rows.text(0, 3);
    if (!rows.is_null(0, 4)) {
        job.user_id = rows.get<std::string>(0, 4);
    }
    job.attempt = rows.get<int>(0, 5);
    return job;
}

pg::Statement claim_statement(const ClaimRequest& request) {
    return pg::statement(claim_job, request.kinds, request.worker, request.lease.count());
}

pg::Statement end_statement(const Ending& ending) {
    switch (ending.kind) {
        case Ending::Kind::succeeded:
            return pg::statement(succeed_job, ending.id, ending.token, ending.result);
        case Ending::Kind::failed:
            return pg::statement(
                fail_job, ending.id, ending.token, ending.retry_after.count(), ending.error
            );
        case Ending::Kind::cancelled:
            return pg::statement(cancel_running, ending.id, ending.token, ending.error);
        case Ending::Kind::given_back:
            return pg::statement(give_back, ending.id, ending.token);
    }
    throw failure(ErrorKind::internal, "an ending of no kind");
}

struct Arrays {
    std::string ids;
    std::string tokens;
    std::string progress;
};

/// As PostgreSQL writes arrays; a JSON string's quoting is that of an array's element.
Arrays arrays_of(const std::vector<Held>& held) {
    std::vector<std::string> ids;
    std::vector<std::string> tokens;
    std::vector<std::string> progress;
    for (const auto& each : held) {
        ids.push_back(each.id);
        tokens.push_back(each.token);
        std::string quoted = "null";
        if (each.progress) {
            quoted = "\"";
            for (const char c : *each.progress) {
                quoted += c == '"' || c == '\\' ? "\\" : "";
                quoted += c;
            }
            quoted += '"';
        }
        progress.push_back(std::move(quoted));
    }
    const auto array = [](const std::vector<std::string>& items) {
        return "{" + join(items, ",") + "}";
    };
    return {array(ids), array(tokens), array(progress)};
}

std::vector<HeldState> states_in(const pg::Result& rows) {
    std::vector<HeldState> states;
    for (int row = 0; row < rows.rows(); ++row) {
        states.push_back({rows.get<std::string>(row, 0), rows.get<bool>(row, 1)});
    }
    return states;
}

}  // namespace

std::optional<ClaimedJob> claim(pg::Connection& connection, const ClaimRequest& request) {
    return claimed_in(connection.run_together({claim_statement(request)}).back());
}

bool end_job(pg::Connection& connection, const Ending& ending) {
    return connection.run_together({end_statement(ending)}).back().affected() == 1;
}

EndAndClaim end_and_claim(
    pg::Connection& connection, const Ending& ending, const ClaimRequest& request
) {
    const auto results = connection.run_together({end_statement(ending), claim_statement(request)});
    return {results[0].affected() == 1, claimed_in(results[1])};
}

std::vector<HeldState> heartbeat(
    pg::Connection& connection, const std::vector<Held>& held, std::chrono::milliseconds lease
) {
    const auto arrays = arrays_of(held);
    return states_in(connection.run(beat, arrays.ids, arrays.tokens, arrays.progress, lease.count())
    );
}

std::vector<HeldState> look_at(pg::Connection& connection, const std::vector<Held>& held) {
    const auto arrays = arrays_of(held);
    return states_in(connection.run(look, arrays.ids, arrays.tokens));
}

std::int64_t rescue_expired(pg::Connection& connection) {
    return connection.run(rescue).affected();
}

std::int64_t due_jobs(pg::Connection& connection, const std::string& kinds, std::size_t most) {
    return connection.run_together({pg::statement(count_due, kinds, most)})
        .back()
        .get<std::int64_t>(0, 0);
}

std::int64_t prune_finished(pg::Connection& connection) {
    std::int64_t pruned = 0;
    std::int64_t rows = 0;
    do {
        rows = connection.run(prune_jobs, prune_rows).affected();
        pruned += rows;
    } while (rows == prune_rows);
    return pruned + connection.run(prune_fires).affected();
}

}  // namespace dealwright::jobs
