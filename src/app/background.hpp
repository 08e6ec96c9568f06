// What goes on beside the requests, in `dealwright serve` and alone in `dealwright work`: the
// workers of the queue with the schedules' clock, and the keeper of the metrics.
#pragma once

#include <functional>

#include "app/database.hpp"
#include "jobs/workers.hpp"
#include "metrics/keeper.hpp"

namespace dealwright {

struct BackgroundOptions {
    jobs::WorkersOptions workers = {};
};

class Background {
  public:
    explicit Background(Database& database, BackgroundOptions options = {});
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    void start();
    /// Lets running jobs finish for a while, gives back those that do not; joins. May be called
    /// again.
    void stop();
    /// Something was committed: it may be work, and figures may have moved. From any thread; cheap.
    void wake();

  private:
    using Connect = std::function<pg::Connection()>;

    Background(const Connect& connect, BackgroundOptions options);

    jobs::Workers workers_;
    metrics::Keeper keeper_;
};

}  // namespace dealwright
