// Putting work into the queue. A job is a row written in the caller's own transaction: it runs
// when, and only when, that transaction commits.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "pg/connection.hpp"

namespace dealwright::jobs {

using Moment = std::chrono::sys_time<std::chrono::microseconds>;

struct NewJob {
    std::string kind;
    std::string payload = "{}";                   // a JSON object
    int priority = 100;                           // smaller runs first
    std::optional<Moment> run_at = std::nullopt;  // without one: at once
    /// While a job of this kind with this key is queued or running, no second one is made.
    std::optional<std::string> unique_key = std::nullopt;
    int max_attempts = 10;
    std::optional<std::string> user_id = std::nullopt;      // who asked for it
    std::optional<std::string> schedule_id = std::nullopt;  // the schedule that asked
};

/// Gives the job's id, or that of the one that stands already under its unique key.
std::string enqueue(pg::Connection& connection, const NewJob& job);

}  // namespace dealwright::jobs
