// The queue as people look at it: which jobs, and one job, as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "base/limits.hpp"
#include "http/request.hpp"

namespace dealwright::jobs {

struct JobFilter {
    std::optional<std::string> statuses;  // as PostgreSQL writes an array: {dead,cancelled}
    std::optional<std::string> kinds;
    std::optional<std::string> before_id;  // those made before that one
    std::size_t limit = limits::page_rows_default;
    std::size_t offset = 0;
};

/// status=, status[in]=, kind=, kind[in]=, limit=, offset=, cursor=; throws one Error{invalid}
/// that names everything wrong.
JobFilter read_job_filter(const std::vector<http::QueryParameter>& query);
/// Newest first, in the envelope of every list.
std::string list_jobs(Context& context, const JobFilter& filter);
/// Throws Error{not_found}.
std::string job_json(Context& context, const std::string& id);

}  // namespace dealwright::jobs
