#include "jobs/doorbell.hpp"

namespace dealwright::jobs {

void Doorbell::ring() {
    {
        const std::lock_guard lock{mutex_};
        ++rings_;
    }
    changed_.notify_all();
}

void Doorbell::close() {
    {
        const std::lock_guard lock{mutex_};
        closed_ = true;
    }
    changed_.notify_all();
}

bool Doorbell::is_closed() const {
    const std::lock_guard lock{mutex_};
    return closed_;
}

std::size_t Doorbell::waiting() const {
    const std::lock_guard lock{mutex_};
    return waiting_;
}

std::uint64_t Doorbell::rings() const {
    const std::lock_guard lock{mutex_};
    return rings_;
}

bool Doorbell::wait(std::uint64_t heard) {
    std::unique_lock lock{mutex_};
    ++waiting_;
    changed_.wait(lock, [&] { return closed_ || rings_ != heard; });
    --waiting_;
    return !closed_;
}

bool Doorbell::wait_for(std::uint64_t heard, std::chrono::milliseconds time) {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, time, [&] { return closed_ || rings_ != heard; });
    return !closed_;
}

bool Doorbell::pause(std::chrono::milliseconds time) {
    std::unique_lock lock{mutex_};
    return !changed_.wait_for(lock, time, [this] { return closed_; });
}

}  // namespace dealwright::jobs
