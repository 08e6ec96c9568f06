// The server's end of a connection that stays open after its request: whoever has it posts bytes
// from any thread, and the network thread sends them. It holds no worker, and never more bytes than
// it is told to: a client that does not keep up is dropped.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "http/exchange.hpp"

namespace dealwright::http {

class EventSink {
  public:
    explicit EventSink(std::size_t limit_bytes) : limit_bytes_{limit_bytes} {}

    /// Queues `bytes` behind what waits. False when the connection has ended, or ends now because
    /// the client has left more unread than the limit.
    bool post(std::string_view bytes);
    /// What was posted is sent, and then the connection ends.
    void finish();
    bool is_open() const;

    // For the network thread:

    enum class Progress { open, finished, dropped };

    /// What there is to send, into `bytes`; it counts as unread until the next call.
    Progress take(std::string& bytes);
    /// Resumes the waiter when take() has something new to say.
    void park(std::unique_ptr<Waiter> waiter);
    /// The client has gone.
    void close();
    bool is_dropped() const;
    /// Dropped because more was posted than the client took.
    bool is_overrun() const;

  private:
    bool has_news() const;
    void resume_waiter(std::unique_lock<std::mutex>& lock);

    const std::size_t limit_bytes_;
    mutable std::mutex mutex_;
    std::unique_ptr<Waiter> waiter_;
    std::string buffer_;
    std::size_t being_sent_bytes_ = 0;
    bool is_finished_ = false;
    bool is_dropped_ = false;
    bool is_overrun_ = false;
};

}  // namespace dealwright::http
