// What the server counts of itself, and its text for Prometheus. Counting is a few relaxed atomic
// additions; any thread may.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "http/route.hpp"
#include "http/worker_pool.hpp"

namespace dealwright::http {

std::string_view name_of(Lane lane);  // "interactive"

class ServerMetrics {
  public:
    explicit ServerMetrics(const std::vector<Route>& routes);

    struct Finished {
        const Route* route = nullptr;  // nothing: no route had the address
        std::size_t route_index = 0;
        int status = 200;
        std::chrono::nanoseconds duration{0};
    };

    void count_request(const Finished& request);
    void count_rejected(Lane lane);
    std::string text(const WorkerPool& pool) const;

    std::atomic<std::int64_t> connections_open{0};
    std::atomic<std::int64_t> connections_accepted{0};
    std::atomic<std::int64_t> connections_rejected{0};
    std::atomic<std::int64_t> streams_open{0};
    std::atomic<std::int64_t> streams_dropped{0};  // by us: their clients did not keep up

  private:
    using Counter = std::atomic<std::int64_t>;
    static constexpr std::size_t status_classes = 5;  // 1xx to 5xx
    static constexpr std::array<double, 12> bounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                      0.1,   0.25,   0.5,   1.0,  2.5,   10.0};

    struct Histogram {
        std::array<Counter, bounds.size() + 1> buckets{};
        Counter sum_ns{0};
    };

    std::string requests_text() const;
    std::string durations_text() const;

    const std::vector<Route>& routes_;
    /// By route, then status class; the last one is for addresses without a route.
    std::vector<std::array<Counter, status_classes>> requests_;
    std::array<Histogram, 4> durations_;
    std::array<Counter, 4> rejected_{};
};

}  // namespace dealwright::http
