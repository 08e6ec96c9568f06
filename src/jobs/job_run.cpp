#include "jobs/job_run.hpp"

#include "base/error.hpp"

namespace dealwright::jobs {

JobRun::JobRun(pg::Connection& connection, ClaimedJob job)
    : connection_{connection}, job_{std::move(job)}, payload_{parse_json(job_.payload)} {}

void JobRun::progress(const std::string& json) {
    if (!parse_json(json).is_object()) {
        throw failure(ErrorKind::internal, "progress of {} is no JSON object", job_.kind);
    }
    const std::lock_guard lock{progress_mutex_};
    progress_ = json;
}

void JobRun::set_result(const std::string& json) {
    parse_json(json);
    result_ = json;
}

void JobRun::throw_if_cancelled() const {
    switch (stop_reason_.load()) {
        case StopReason::none:
            return;
        case StopReason::cancelled:
            throw failure(ErrorKind::interrupted, "the job was cancelled");
        case StopReason::worker_stops:
            throw failure(ErrorKind::interrupted, "the worker stops");
        case StopReason::lease_lost:
            throw failure(ErrorKind::interrupted, "another worker has taken over");
    }
}

bool JobRun::tell_to_stop(StopReason reason) {
    auto none = StopReason::none;
    return stop_reason_.compare_exchange_strong(none, reason);
}

std::optional<std::string> JobRun::take_progress() {
    const std::lock_guard lock{progress_mutex_};
    return std::exchange(progress_, std::nullopt);
}

}  // namespace dealwright::jobs
