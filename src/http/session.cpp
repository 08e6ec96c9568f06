#include "http/session.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "http/session_turn.hpp"

namespace dealwright::http {

namespace {

constexpr std::size_t read_bytes = 4 * 1024;
constexpr std::chrono::milliseconds parting_time{2000};

std::vector<LaneOptions> lanes_of(const ServerOptions& options) {
    return {
        {Lane::interactive, options.interactive_workers, options.interactive_queue},
        {Lane::heavy, options.heavy_workers, options.heavy_queue},
        {Lane::hashing, options.hashing_workers, options.hashing_queue},
    };
}

bool is_request_id(std::string_view text) {
    return !text.empty() && text.size() <= limits::http_request_id_bytes &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-';
           });
}

}  // namespace

SessionShared::SessionShared(const ServerOptions& server_options, std::vector<Route> routes)
    : options{server_options},
      router{std::move(routes)},
      proxies{options.trusted_proxies},
      metrics{router.routes()},
      pool{lanes_of(options)} {}

void Session::stop_when_idle() {
    if (current_ == nullptr) {
        connection_->close();
    } else if (events_) {
        end_events();
    }
}

void Session::check_deadline(Clock::time_point now) {
    const bool is_late = connection_->check_deadline(now);
    if (!events_) {
        return;
    }
    if (is_late && !shared_.is_stopping) {
        ++shared_.metrics.streams_dropped;
    }
    if (events_->is_dropped()) {
        connection_->abort();  // also out of a write that the client does not take
    }
}

void Session::stop_at_once() {
    connection_->cut();
    if (current_ != nullptr) {
        current_->break_stream();
    }
}

asio::awaitable<void> Session::run() {
    connection_->set_deadline(Clock::now() + shared_.options.header_timeout);
    bool goes_on = true;
    if (connection_->is_tls()) {
        goes_on = co_await connection_->handshake();
    }
    while (goes_on) {
        goes_on = co_await serve_one();
        is_first_ = false;
    }
    co_await part();
}

asio::awaitable<void> Session::turn_away() {
    Turn turn{connection_->descriptor()};
    turn.keeps_alive = false;
    turn.request().id = make_uuid_v7();
    turn.refuse(503, "The server has as many connections as it can take; try again in a moment.");
    turn.exchange.reply.headers.emplace_back("Retry-After", "1");
    if (!connection_->is_tls()) {
        needs_parting_ = co_await send(turn);
    }
    co_await part();
}

asio::awaitable<void> Session::part() {
    if (needs_parting_) {
        connection_->set_deadline(
            Clock::now() + std::min(parting_time, shared_.options.write_timeout)
        );
        co_await connection_->part();
    }
    connection_->close();
}

/// True when the connection goes on.
asio::awaitable<bool> Session::serve_one() {
    Turn turn{connection_->descriptor()};
    needs_parting_ = false;
    const auto head = co_await read_head(turn);
    if (head == Reading::closed) {
        co_return false;
    }
    current_ = &turn.exchange;
    auto reading = head;
    if (head == Reading::complete) {
        reading = co_await read_request(turn);
    }
    if (reading == Reading::complete && turn.exchange.route != nullptr) {
        co_await run_on_worker(turn);
    }
    if (reading == Reading::closed) {
        turn.exchange.is_dropped = true;
    }
    bool was_sent = false;
    if (!turn.exchange.is_dropped) {
        was_sent = co_await send(turn);
    }
    needs_parting_ = was_sent;
    record(turn);
    current_ = nullptr;
    const bool goes_on = was_sent && turn.keeps_alive && !shared_.is_stopping;
    co_return goes_on;
}

asio::awaitable<Session::Reading> Session::read_head(Turn& turn) {
    auto& buffer = connection_->buffer;
    std::size_t scanned = 0;
    if (shared_.is_stopping) {
        co_return Reading::closed;
    }
    if (buffer.empty()) {
        const auto& options = shared_.options;
        connection_->set_deadline(
            Clock::now() + (is_first_ ? options.header_timeout : options.idle_timeout)
        );
        const std::size_t count = co_await connection_->read(read_bytes);
        if (count == 0) {
            co_return Reading::closed;
        }
    }
    turn.start = Clock::now();
    connection_->set_deadline(turn.start + shared_.options.header_timeout);
    std::optional<FramingProblem> problem;
    for (;;) {
        const auto size = scan_head(buffer.view(), scanned, problem);
        if (size > 0) {
            turn.parser.parse_head(buffer.view().substr(0, size));
            buffer.consume(size);
            problem = turn.parser.problem();
        }
        if (size > 0 || problem) {
            break;
        }
        scanned = buffer.view().size();
        const auto room = std::min(read_bytes, limits::http_head_bytes - scanned);
        const std::size_t count = co_await connection_->read(room);
        if (count == 0) {
            co_return Reading::closed;
        }
    }
    accept_head(turn);
    if (problem) {
        turn.keeps_alive = false;
        turn.refuse(problem->status, problem->detail);
        co_return Reading::refused;
    }
    co_return Reading::complete;
}

void Session::accept_head(Turn& turn) {
    auto& request = turn.request();
    const auto sent_id = request.header("x-request-id");
    request.id = is_request_id(sent_id) ? std::string{sent_id} : make_uuid_v7();
    request.is_secure = connection_->is_tls();
    shared_.proxies.apply(connection_->peer(), request);
    turn.keeps_alive = turn.parser.is_header_done() && turn.parser.keep_alive();
}

/// Finds the route and reads the body that it takes.
asio::awaitable<Session::Reading> Session::read_request(Turn& turn) {
    auto& parser = turn.parser;
    auto found = shared_.router.find(parser.method(), turn.request());
    turn.exchange.route = found.route;
    turn.route_index = found.index;
    const bool takes_body = found.route != nullptr && found.route->body != BodyKind::none;
    const auto limit = takes_body ? found.route->body_limit : empty_body_bytes;
    if (found.route != nullptr && parser.announced_bytes().value_or(0) <= limit) {
        parser.limit_body(limit);
        co_return co_await read_body(turn);
    }
    turn.keeps_alive = turn.keeps_alive && !parser.has_body();
    if (takes_body) {
        turn.refuse(413, fmt::format("the body is larger than the {} bytes taken here", limit));
    } else if (found.route != nullptr) {
        turn.refuse(422, no_body_taken);
    } else if (found.allow.empty()) {
        turn.refuse(404, fmt::format("there is nothing at {}", turn.request().path));
    } else if (parser.method() == "OPTIONS") {
        turn.exchange.reply = no_content();
        turn.exchange.reply.headers.emplace_back("Allow", std::move(found.allow));
    } else {
        turn.refuse(
            405, fmt::format("{} is not possible at {}", parser.method(), turn.request().path)
        );
        turn.exchange.reply.headers.emplace_back("Allow", std::move(found.allow));
    }
    co_return Reading::refused;
}

asio::awaitable<void> Session::run_on_worker(Turn& turn) {
    auto& exchange = turn.exchange;
    connection_->clear_deadline();
    const auto lane = exchange.route->lane;
    if (lane == Lane::edge) {
        exchange.answer_at_once();
        co_return;
    }
    exchange.mark_queued();
    if (!shared_.pool.submit(lane, exchange)) {
        shared_.metrics.count_rejected(lane);
        turn.refuse(503, "The server has more work than it can take; try again in a moment.");
        exchange.reply.headers.emplace_back("Retry-After", "1");
        co_return;
    }
    auto park = [&exchange](std::unique_ptr<Waiter> waiter) { exchange.park(std::move(waiter)); };
    co_await wait_for(connection_->executor(), park);
}

}  // namespace dealwright::http
