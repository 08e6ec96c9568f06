// A connection that became an event stream: it lives here on the network thread, sends what is
// posted to it, and notices when its client goes.
#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>

#include "base/limits.hpp"
#include "http/session_turn.hpp"

namespace dealwright::http {

namespace {

constexpr std::chrono::milliseconds farewell_time{1000};

/// The end of a coroutine on the same thread, for another one to wait for.
class Ending {
  public:
    void arrive() {
        has_come_ = true;
        if (auto waiter = std::move(waiter_)) {
            waiter->resume();
        }
    }
    void park(std::unique_ptr<Waiter> waiter) {
        waiter_ = std::move(waiter);
        if (has_come_) {
            arrive();
        }
    }

  private:
    bool has_come_ = false;
    std::unique_ptr<Waiter> waiter_;
};

}  // namespace

/// Gives false: the connection has had its goodbye.
asio::awaitable<bool> Session::send_events(Turn& turn) {
    turn.keeps_alive = false;
    const auto head = make_head(turn, !turn.parser.is_http_1_0());
    const bool has_begun = co_await connection_->write(head, {}, shared_.options.write_timeout);
    turn.answered_after = Clock::now() - turn.start;
    if (!has_begun) {
        co_return false;
    }
    const auto sink = std::make_shared<EventSink>(limits::event_unsent_bytes);
    events_ = sink;
    ++shared_.metrics.streams_open;
    Ending client_gone;
    asio::co_spawn(
        connection_->executor(), watch_client(*sink),
        [&client_gone](std::exception_ptr) { client_gone.arrive(); }
    );
    try {
        turn.exchange.reply.events(sink);
    } catch (const std::exception& error) {
        spdlog::error("{}: the stream could not begin: {}", turn.request().id, error.what());
        sink->close();
    }
    if (shared_.is_stopping) {
        end_events();
    }
    const bool was_finished = co_await forward_events(turn, *sink);
    shared_.metrics.streams_dropped += sink->is_overrun() ? 1 : 0;
    sink->close();  // whoever still posts hears of it
    events_ = nullptr;
    if (was_finished) {
        connection_->end_sending();
        connection_->set_deadline(Clock::now() + farewell_time);
    } else {
        connection_->abort();
    }
    auto park = [&client_gone](std::unique_ptr<Waiter> waiter) {
        client_gone.park(std::move(waiter));
    };
    co_await wait_for(connection_->executor(), park);
    --shared_.metrics.streams_open;
    co_return false;
}

/// True when everything has been sent, its end too.
asio::awaitable<bool> Session::forward_events(Turn& turn, EventSink& sink) {
    const bool is_chunked = !turn.parser.is_http_1_0();
    std::string frame;
    std::string bytes;
    auto park = [&sink](std::unique_ptr<Waiter> waiter) { sink.park(std::move(waiter)); };
    for (;;) {
        const auto progress = sink.take(bytes);
        if (progress == EventSink::Progress::dropped) {
            co_return false;
        }
        const auto size = bytes.size();
        frame.clear();
        if (is_chunked && size > 0) {
            frame = fmt::format("{:x}\r\n", size);
            bytes += "\r\n";
        }
        if (is_chunked && progress == EventSink::Progress::finished) {
            bytes += "0\r\n\r\n";
        }
        const bool is_open =
            co_await connection_->write(frame, bytes, shared_.options.stream_timeout);
        if (!is_open) {
            co_return false;
        }
        turn.sent_bytes += size;
        if (progress == EventSink::Progress::finished) {
            co_return true;
        }
        co_await wait_for(connection_->executor(), park);
    }
}

asio::awaitable<void> Session::watch_client(EventSink& sink) {
    co_await connection_->discard(limits::http_head_bytes);  // nothing is to be said here
    sink.close();
}

/// For a server that stops: at once for a client that listens, soon for one that does not.
void Session::end_events() {
    events_->finish();
    connection_->set_deadline(Clock::now() + farewell_time);
}

}  // namespace dealwright::http
