// One attempt at a job, as its handler sees it.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "jobs/queue.hpp"
#include "pg/connection.hpp"

namespace dealwright::jobs {

/// Why a handler is to end early.
enum class StopReason { none, cancelled, worker_stops, lease_lost };

class JobRun {
  public:
    JobRun(pg::Connection& connection, ClaimedJob job);
    JobRun(const JobRun&) = delete;
    JobRun& operator=(const JobRun&) = delete;

    /// The worker's connection, with the application's rights; what is written through it is in
    /// the audit log as this job's. The handler opens and commits its own transactions.
    pg::Connection& connection() { return connection_; }
    const std::string& id() const { return job_.id; }
    const std::string& kind() const { return job_.kind; }
    const std::optional<std::string>& user_id() const { return job_.user_id; }
    int attempt() const { return job_.attempt; }
    const Json& payload() const { return payload_; }

    /// Told to whoever looks at the job, within a few seconds; a JSON object.
    void progress(const std::string& json);
    /// Kept when the job succeeds; any JSON.
    void set_result(const std::string& json);
    /// To be called between the steps of long work: throws Error{interrupted} when somebody has
    /// cancelled the job, the worker stops, or another worker has taken over.
    void throw_if_cancelled() const;

    // For the worker:
    const ClaimedJob& job() const { return job_; }
    const std::optional<std::string>& result() const { return result_; }
    StopReason stop_reason() const { return stop_reason_.load(); }
    /// Gives false when it was told already.
    bool tell_to_stop(StopReason reason);
    /// What progress() was told since the last time.
    std::optional<std::string> take_progress();

  private:
    pg::Connection& connection_;
    ClaimedJob job_;
    Json payload_;
    std::optional<std::string> result_;
    std::atomic<StopReason> stop_reason_{StopReason::none};
    std::mutex progress_mutex_;
    std::optional<std::string> progress_;
};

}  // namespace dealwright::jobs
