#include "http/event_sink.hpp"

#include <utility>

namespace dealwright::http {

bool EventSink::post(std::string_view bytes) {
    std::unique_lock lock{mutex_};
    if (is_finished_ || is_dropped_) {
        return false;
    }
    if (buffer_.size() + being_sent_bytes_ + bytes.size() > limit_bytes_) {
        is_overrun_ = is_dropped_ = true;
    } else {
        buffer_ += bytes;
    }
    const bool was_taken = !is_dropped_;
    resume_waiter(lock);
    return was_taken;
}

void EventSink::finish() {
    std::unique_lock lock{mutex_};
    is_finished_ = true;
    resume_waiter(lock);
}

void EventSink::close() {
    std::unique_lock lock{mutex_};
    is_dropped_ = true;
    resume_waiter(lock);
}

bool EventSink::is_open() const {
    const std::lock_guard lock{mutex_};
    return !is_finished_ && !is_dropped_;
}

bool EventSink::is_dropped() const {
    const std::lock_guard lock{mutex_};
    return is_dropped_;
}

bool EventSink::is_overrun() const {
    const std::lock_guard lock{mutex_};
    return is_overrun_;
}

EventSink::Progress EventSink::take(std::string& bytes) {
    const std::lock_guard lock{mutex_};
    bytes.clear();
    bytes.swap(buffer_);
    being_sent_bytes_ = bytes.size();
    if (is_dropped_) {
        return Progress::dropped;
    }
    return is_finished_ ? Progress::finished : Progress::open;
}

void EventSink::park(std::unique_ptr<Waiter> waiter) {
    std::unique_lock lock{mutex_};
    waiter_ = std::move(waiter);
    if (has_news()) {
        resume_waiter(lock);
    }
}

bool EventSink::has_news() const {
    return is_finished_ || is_dropped_ || !buffer_.empty();
}

void EventSink::resume_waiter(std::unique_lock<std::mutex>& lock) {
    auto waiter = std::move(waiter_);
    lock.unlock();
    if (waiter) {
        waiter->resume();
    }
}

}  // namespace dealwright::http
