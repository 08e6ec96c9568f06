// The threads that run requests: per lane a fixed number and a bounded queue, so that imports never
// take the threads of the pages, and a flood ends in "busy" instead of in memory.
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "http/route.hpp"

namespace dealwright::http {

/// What a worker runs; run() lets nothing escape.
class Job {
  public:
    virtual ~Job() = default;
    virtual void run(WorkerSlot slot) noexcept = 0;
};

struct LaneOptions {
    Lane lane = Lane::interactive;
    std::size_t workers = 1;
    std::size_t queue = 1;  // jobs that may wait while every worker is at work
};

class WorkerPool {
  public:
    explicit WorkerPool(const std::vector<LaneOptions>& lanes);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when the lane's queue is full or the pool stops; the job must outlive its run.
    bool submit(Lane lane, Job& job);
    /// Runs what waits, then joins the threads. May be called again.
    void stop();
    std::size_t queued(Lane lane) const;

  private:
    struct LaneState {
        LaneOptions options;
        mutable std::mutex mutex;
        std::condition_variable wake;
        std::deque<Job*> jobs;
        std::size_t idle = 0;
        bool is_stopping = false;
    };

    void work(LaneState& lane, WorkerSlot slot);

    std::array<LaneState, 4> lanes_;  // by Lane; edge has none
    std::vector<std::thread> threads_;
};

}  // namespace dealwright::http
