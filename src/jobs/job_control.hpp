// What people do with jobs: try them again, cancel them. Each act leaves a row in the audit log.
#pragma once

#include <cstdint>
#include <string>

#include "pg/connection.hpp"

namespace dealwright::jobs {

/// Puts a job that is dead or cancelled back into the queue, with all its attempts. Throws
/// Error{not_found}, or Error{conflict} for a job in another state.
void retry_job(pg::Connection& connection, const std::string& id);
/// The same for all that are dead, as far as no other job stands for them; gives their number.
std::int64_t retry_dead_jobs(pg::Connection& connection);

enum class Cancelled { at_once, asked };  // asked: it runs, and ends as soon as it looks
/// Throws Error{not_found}, or Error{conflict} for a job that has ended.
Cancelled cancel_job(pg::Connection& connection, const std::string& id);

}  // namespace dealwright::jobs
