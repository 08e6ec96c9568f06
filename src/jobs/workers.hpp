// The threads that work on the queue, and look at the clock for the schedules. Several processes
// may have them; each job is one worker's at a time.
//
// Beside the workers run a lookout, which wakes them when jobs are due (every 50 ms, or at once
// when wake() is called), and a keeper, which prolongs the leases of what runs here, sees what has
// been cancelled, and takes back what other workers died with.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "jobs/registry.hpp"
#include "pg/connection.hpp"

namespace dealwright::jobs {

using Connect = std::function<pg::Connection()>;

struct WorkersOptions {
    int threads = 3;
    std::string name = {};  // for people; empty: host and process
    bool fires_schedules = true;
    std::chrono::milliseconds poll{50};
    std::chrono::milliseconds lease{20'000};
    std::chrono::milliseconds heartbeat{5'000};
    std::chrono::milliseconds rescue{5'000};
    std::chrono::milliseconds look{1'000};  // for cancellations; also the schedules' tick
    std::chrono::milliseconds grace{10'000};
    std::chrono::milliseconds first_delay{1'000};  // before the second attempt; doubles after it
};

class Workers {
  public:
    Workers(Connect connect, Registry registry, WorkersOptions options);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    void start();
    /// Lets running jobs finish for a while, then gives them back to the queue; joins. May be
    /// called again.
    void stop();
    /// There may be something to do: for whoever has just committed something. Cheap, however often
    /// it is called.
    void wake();

  private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

/// The delay before attempt `attempt` + 1: doubles with each, up to `longest`, and varies by half
/// to both sides, `luck` from 0 to 1, so that what failed together does not come back together.
std::chrono::milliseconds retry_delay(
    int attempt, std::chrono::milliseconds first, std::chrono::milliseconds longest, double luck
);

}  // namespace dealwright::jobs
