// One worker thread's work: claims a job, runs its handler, says how it ended and claims the next
// in the same transaction.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>

#include "jobs/doorbell.hpp"
#include "jobs/workers.hpp"

namespace dealwright::jobs {

/// What the workers of a process share.
struct Workshop {
    Connect connect;
    Registry registry;
    WorkersOptions options;
    Doorbell bell = {};
};

class Worker {
  public:
    Worker(Workshop& shop, Weight weight, std::string name);

    /// The thread's body: until the doorbell is closed and the present job has ended.
    void work();

    /// The job that runs now, with the progress it has told since the last time.
    std::optional<Held> held();
    /// Tells the job with this token, if it is the one that runs, and ends its statement.
    void tell_to_stop(const std::string& token, StopReason reason);

  private:
    class Presence;

    bool step();
    std::optional<Ending> run(const ClaimedJob& job);
    Ending ending_after(const JobRun& run, const Kind& kind, const std::string& problem);
    void clean_up(std::string& problem);
    pg::Connection& connection();

    Workshop& shop_;
    ClaimRequest request_;
    std::unique_ptr<pg::Connection> connection_;
    std::optional<Ending> ending_;  // not told to the queue yet
    int failed_steps_ = 0;
    std::mt19937_64 luck_;
    std::mutex mutex_;
    JobRun* run_ = nullptr;
    std::optional<pg::Canceller> canceller_;
};

}  // namespace dealwright::jobs
