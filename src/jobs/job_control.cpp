#include "jobs/job_control.hpp"

#include "base/error.hpp"
#include "base/uuid.hpp"
#include "pg/error.hpp"

namespace dealwright::jobs {

namespace {

const pg::Query find_job{"jobs.find_for_control", R"(
    select status from jobs where id = $1::uuid for update
)"};

const pg::Query requeue{"jobs.requeue", R"(
    update jobs set
        status = 'queued', attempts = 0, run_at = now(), finished_at = null,
        cancel_requested = false, progress = null, result = null
    where id = $1::uuid
)"};

const pg::Query requeue_dead{"jobs.requeue_dead", R"(
    with latest as (
        select distinct on (kind, coalesce(unique_key, id::text)) id
        from jobs where status = 'dead'
        order by kind, coalesce(unique_key, id::text), id desc
    ), again as (
        update jobs as j set
            status = 'queued', attempts = 0, run_at = now(), finished_at = null,
            cancel_requested = false, progress = null, result = null
        from latest
        where j.id = latest.id and j.status = 'dead' and not exists (
            select from jobs as other
            where other.kind = j.kind and other.unique_key = j.unique_key
                and other.status in ('queued', 'running')
        )
        returning j.id
    ), told as (
        insert into audit_logs (
            user_id, user_email, action, resource_type, resource_id, description, ip_address,
            user_agent, request_method, request_path, metadata
        )
        select a.user_id, a.user_email, 'update', 'jobs', again.id, 'put back into the queue',
            a.ip_address, a.user_agent, a.request_method, a.request_path, a.metadata
        from again cross join audit_actor() as a
    )
    select count(*) from again
)"};

const pg::Query cancel_queued{"jobs.cancel_queued", R"(
    update jobs set status = 'cancelled', finished_at = now() where id = $1::uuid
)"};

const pg::Query ask_to_cancel{"jobs.ask_to_cancel", R"(
    update jobs set cancel_requested = true where id = $1::uuid
)"};

const pg::Query tell_audit{"jobs.tell_audit", R"(
    insert into audit_logs (
        user_id, user_email, action, resource_type, resource_id, description, ip_address,
        user_agent, request_method, request_path, metadata
    )
    select user_id, user_email, 'update', 'jobs', $1::uuid, $2, ip_address, user_agent,
        request_method, request_path, metadata
    from audit_actor()
)"};

/// Locks the job's row, so that no worker and no other person changes it meanwhile.
std::string status_of(pg::Connection& connection, const std::string& id) {
    if (is_uuid(id)) {
        const auto rows = connection.run(find_job, id);
        if (!rows.empty()) {
            return rows.get<std::string>(0, 0);
        }
    }
    throw failure(ErrorKind::not_found, "there is no job {}", id);
}

}  // namespace

void retry_job(pg::Connection& connection, const std::string& id) {
    const auto status = status_of(connection, id);
    if (status != "dead" && status != "cancelled") {
        throw failure(
            ErrorKind::conflict, "the job is {}; only one that is dead or cancelled can be retried",
            status
        );
    }
    try {
        connection.run(requeue, id);
    } catch (const pg::DatabaseError& error) {
        if (error.constraint() == "jobs_unique_key_idx") {
            throw failure(
                ErrorKind::conflict, "another job stands for this one already: it waits or runs"
            );
        }
        throw;
    }
    connection.run(tell_audit, id, "put back into the queue");
}

std::int64_t retry_dead_jobs(pg::Connection& connection) {
    return connection.run(requeue_dead).get<std::int64_t>(0, 0);
}

Cancelled cancel_job(pg::Connection& connection, const std::string& id) {
    const auto status = status_of(connection, id);
    if (status == "queued") {
        connection.run(cancel_queued, id);
        connection.run(tell_audit, id, "cancelled");
        return Cancelled::at_once;
    }
    if (status == "running") {
        connection.run(ask_to_cancel, id);
        connection.run(tell_audit, id, "asked to stop");
        return Cancelled::asked;
    }
    throw failure(ErrorKind::conflict, "the job is {}; there is nothing to cancel", status);
}

}  // namespace dealwright::jobs
