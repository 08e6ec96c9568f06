// What the parts of a session share while they serve one request. Only session*.cpp include it.
#pragma once

#include <boost/asio/post.hpp>
#include <memory>
#include <optional>
#include <string_view>

#include "http/error_reply.hpp"
#include "http/session.hpp"

namespace dealwright::http {

/// Resumes a coroutine on its own executor, from whatever thread.
template <class Executor, class Handler>
class PostingWaiter final : public Waiter {
  public:
    PostingWaiter(Executor executor, Handler handler)
        : executor_{std::move(executor)}, handler_{std::move(handler)} {}
    void resume() override { asio::post(executor_, std::move(handler_)); }

  private:
    Executor executor_;
    Handler handler_;
};

/// Gives `start` a Waiter and suspends until somebody resumes it.
template <class Executor, class Start>
asio::awaitable<void> wait_for(Executor executor, Start start) {
    co_await asio::async_initiate<decltype(asio::use_awaitable), void()>(
        [executor, start](auto handler) {
            using Handler = decltype(handler);
            start(std::make_unique<PostingWaiter<Executor, Handler>>(executor, std::move(handler)));
        },
        asio::use_awaitable
    );
}

/// Of {} and the like, where no body is taken.
inline constexpr std::size_t empty_body_bytes = 64;
inline constexpr std::string_view no_body_taken =
    "this address takes no body, or an empty object: {}";

struct Session::Turn {
    explicit Turn(int socket) : exchange{socket}, parser{exchange.request} {}

    Exchange exchange;
    RequestParser parser;
    Clock::time_point start = Clock::now();
    std::size_t route_index = 0;
    std::size_t sent_bytes = 0;
    std::optional<Clock::duration> answered_after = {};  // of an event stream: its head
    std::unique_ptr<UploadFile> upload = {};
    bool keeps_alive = true;

    Request& request() { return exchange.request; }
    void refuse(int status, std::string_view detail) {
        exchange.reply = problem_reply(status, detail, exchange.request);
    }
};

}  // namespace dealwright::http
