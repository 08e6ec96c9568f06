// One request on its way through a worker and back: what the network thread and the worker share.
// The worker fills the reply; a streamed body passes through a bounded buffer between the two.
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "http/reply.hpp"
#include "http/request.hpp"
#include "http/route.hpp"
#include "http/worker_pool.hpp"

namespace dealwright::http {

/// The network side while it waits. resume() may be called from any thread, once.
class Waiter {
  public:
    virtual ~Waiter() = default;
    virtual void resume() = 0;
};

class Exchange final : public Job, private BodyWriter {
  public:
    /// `socket` is asked whether the client is still there before a worker begins.
    explicit Exchange(int socket) : socket_{socket} {}

    Request request;
    const Route* route = nullptr;
    Reply reply;
    std::string nonce;        // of a page
    bool is_dropped = false;  // the client had gone before a worker began

    /// Runs the route here: for the edge lane, which cannot stream.
    void answer_at_once();
    /// Turns whatever was thrown into the reply.
    void fail(std::exception_ptr cause);
    void run(WorkerSlot slot) noexcept override;

    /// Before submitting: the queueing time decides whether the client's presence is checked.
    void mark_queued() { queued_at_ = std::chrono::steady_clock::now(); }
    /// Resumes the waiter when there is something to take, or the worker has done its part.
    void park(std::unique_ptr<Waiter> waiter);

    enum class Progress { open, finished, cut };

    /// True when the body is being streamed; then take() gives it piece by piece.
    bool is_streaming() const;
    /// What there is of the streamed body, into `bytes`. After finished or cut the worker has
    /// let go of this object.
    Progress take(std::string& bytes);
    /// The client has gone: whatever the stream writes from now on throws.
    void break_stream();

  private:
    void write(std::string_view bytes) override;
    void flush() override;
    void answer(WorkerSlot slot);
    void stream_body();
    bool is_client_gone() const;
    bool has_news() const;
    void resume_waiter(std::unique_lock<std::mutex>& lock);

    const int socket_;
    std::chrono::steady_clock::time_point queued_at_;

    mutable std::mutex mutex_;
    std::condition_variable room_;
    std::unique_ptr<Waiter> waiter_;
    std::string buffer_;
    bool is_flushed_ = false;
    bool has_begun_ = false;  // a part of the streamed body may be on its way
    bool is_broken_ = false;
    bool is_cut_ = false;
    bool is_done_ = false;  // the worker's last touch
};

/// Runs the route and makes the reply fit to be sent; throws what the route throws, and
/// Error{internal} for a reply that cannot be sent (a line end in a header).
Reply run_route(const Route& route, Request& request, WorkerSlot slot, std::string& nonce);

}  // namespace dealwright::http
