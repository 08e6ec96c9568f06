// The clock's side of the queue. Any number of processes may look at the schedules at any time:
// each moment that a schedule names is used once, and moments that passed while nobody looked are
// made up for by one job.
#pragma once

#include <string>

#include "jobs/jobs.hpp"

namespace dealwright::jobs {

/// Enqueues the jobs of what is due at `now`, in a transaction of its own; gives their number.
/// A schedule that cannot be read is switched off and says why.
int fire_due_schedules(pg::Connection& connection, Moment now);

/// Computes the next fire of a schedule that has just been made or changed.
void plan_schedule(pg::Connection& connection, const std::string& schedule_id);

/// The database's clock, which all processes share.
Moment database_time(pg::Connection& connection);

/// Enqueues a schedule's job at once. Gives the job's id, or that of the one before it when that
/// has not ended.
std::string run_schedule_now(
    pg::Connection& connection, const std::string& schedule_id,
    const std::optional<std::string>& user_id
);

}  // namespace dealwright::jobs
