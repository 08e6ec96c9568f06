// One connection from its first byte to its last: requests in the order they came, each read
// within limits and time, routed, answered, written down.
#pragma once

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <memory>
#include <string>

#include "http/connection.hpp"
#include "http/event_sink.hpp"
#include "http/exchange.hpp"
#include "http/reply_head.hpp"
#include "http/request_parser.hpp"
#include "http/router.hpp"
#include "http/server.hpp"
#include "http/server_metrics.hpp"
#include "http/trusted_proxies.hpp"
#include "http/upload_file.hpp"
#include "http/worker_pool.hpp"

namespace dealwright::http {

/// What every session of a server needs; outlives them all.
struct SessionShared {
    SessionShared(const ServerOptions& server_options, std::vector<Route> routes);

    ServerOptions options;
    Router router;
    TrustedProxies proxies;
    ServerMetrics metrics;
    WorkerPool pool;
    asio::thread_pool disk{1};  // writes the bodies of uploads: the network threads never wait
    std::atomic<bool> is_stopping{false};
};

class Session {
  public:
    Session(SessionShared& shared, DateText& date, std::unique_ptr<Connection> connection)
        : shared_{shared}, date_{date}, connection_{std::move(connection)} {}

    /// Ends when the connection has ended.
    asio::awaitable<void> run();
    /// Instead of run(), when there are too many connections: says so and ends.
    asio::awaitable<void> turn_away();
    /// For the network thread of the session only:
    void check_deadline(Clock::time_point now);
    /// Ends the connection unless a request is being worked on; that one is let finish. An event
    /// stream ends too, behind what was posted to it.
    void stop_when_idle();
    void stop_at_once();

  private:
    enum class Reading { complete, closed, refused };
    struct Turn;  // one request and its answer

    asio::awaitable<bool> serve_one();
    asio::awaitable<void> part();
    asio::awaitable<Reading> read_head(Turn& turn);
    void accept_head(Turn& turn);
    asio::awaitable<Reading> read_request(Turn& turn);
    asio::awaitable<Reading> read_body(Turn& turn);
    asio::awaitable<Reading> read_body_bytes(Turn& turn, UploadFile& upload);
    asio::awaitable<bool> move_to_disk(Turn& turn, UploadFile& upload);
    asio::awaitable<void> run_on_worker(Turn& turn);
    asio::awaitable<bool> send(Turn& turn);
    asio::awaitable<bool> send_stream(Turn& turn);
    asio::awaitable<bool> send_events(Turn& turn);
    asio::awaitable<bool> forward_events(Turn& turn, EventSink& sink);
    asio::awaitable<void> watch_client(EventSink& sink);
    void end_events();
    std::string make_head(Turn& turn, bool is_chunked);
    void record(const Turn& turn);

    SessionShared& shared_;
    DateText& date_;
    std::unique_ptr<Connection> connection_;
    Exchange* current_ = nullptr;        // a request has been read and is not answered yet
    std::shared_ptr<EventSink> events_;  // while the connection is an event stream
    bool is_first_ = true;               // no request has been read yet
    bool needs_parting_ = false;
};

}  // namespace dealwright::http
