#include "http/worker_pool.hpp"

namespace dealwright::http {

WorkerPool::WorkerPool(const std::vector<LaneOptions>& lanes) {
    for (const auto& options : lanes) {
        auto& lane = lanes_[static_cast<std::size_t>(options.lane)];
        lane.options = options;
        for (std::size_t i = 0; i < options.workers; ++i) {
            threads_.emplace_back([this, &lane, slot = WorkerSlot{options.lane, i}] {
                work(lane, slot);
            });
        }
    }
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::submit(Lane lane, Job& job) {
    auto& state = lanes_[static_cast<std::size_t>(lane)];
    bool has_idle = false;
    {
        const std::lock_guard lock{state.mutex};
        // An idle worker is as good as a place in the queue: it takes one job without waiting.
        if (state.is_stopping || state.options.workers == 0 ||
            state.jobs.size() >= state.options.queue + state.idle) {
            return false;
        }
        state.jobs.push_back(&job);
        has_idle = state.idle > 0;
    }
    if (has_idle) {
        state.wake.notify_one();
    }
    return true;
}

void WorkerPool::work(LaneState& lane, WorkerSlot slot) {
    std::unique_lock lock{lane.mutex};
    for (;;) {
        while (lane.jobs.empty()) {
            if (lane.is_stopping) {
                return;
            }
            ++lane.idle;
            lane.wake.wait(lock);
            --lane.idle;
        }
        auto* job = lane.jobs.front();
        lane.jobs.pop_front();
        lock.unlock();
        job->run(slot);
        lock.lock();
    }
}

void WorkerPool::stop() {
    for (auto& lane : lanes_) {
        const std::lock_guard lock{lane.mutex};
        lane.is_stopping = true;
        lane.wake.notify_all();
    }
    for (auto& thread : threads_) {
        if (thread.joinable()) {
            thread.join();
        }
    }
}

std::size_t WorkerPool::queued(Lane lane) const {
    const auto& state = lanes_[static_cast<std::size_t>(lane)];
    const std::lock_guard lock{state.mutex};
    return state.jobs.size();
}

}  // namespace dealwright::http
