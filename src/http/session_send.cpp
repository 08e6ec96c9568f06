// The answer on its way out, whole or piece by piece, and the lines that remember it.
#include <spdlog/spdlog.h>

#include "http/access_log.hpp"
#include "http/session_turn.hpp"

namespace dealwright::http {

namespace {

/// Up to this size a body is copied behind its head: cheaper than a second buffer.
constexpr std::size_t copied_body_bytes = 8 * 1024;
constexpr int client_gone_status = 499;  // in the log only; what nginx calls it

}  // namespace

std::string Session::make_head(Turn& turn, bool is_chunked) {
    auto& exchange = turn.exchange;
    const auto& reply = exchange.reply;
    HeadOptions options;
    options.date = date_.now();
    options.nonce = exchange.nonce;
    options.is_http_1_0 = turn.parser.is_http_1_0();
    options.keeps_alive = turn.keeps_alive;
    options.is_chunked = is_chunked;
    if (!reply.stream && !reply.events) {
        options.body_bytes =
            reply.static_body.empty() ? reply.body.size() : reply.static_body.size();
    }
    std::string head;
    head.reserve(1024);
    append_reply_head(head, reply, exchange.request, options);
    return head;
}

asio::awaitable<bool> Session::send(Turn& turn) {
    const auto& reply = turn.exchange.reply;
    turn.keeps_alive = turn.keeps_alive && !shared_.is_stopping;
    if (turn.exchange.is_streaming()) {
        co_return co_await send_stream(turn);
    }
    const bool is_head = turn.parser.method() == "HEAD";
    if (reply.events && !is_head) {
        co_return co_await send_events(turn);
    }
    const bool has_length = !reply.stream && !reply.events;
    auto head = make_head(turn, !has_length && !turn.parser.is_http_1_0());
    std::string_view body = reply.static_body.empty() ? reply.body : reply.static_body;
    if (is_head || !has_body(reply.status)) {
        body = {};
    }
    turn.sent_bytes = body.size();
    if (body.size() <= copied_body_bytes) {
        head += body;
        body = {};
    }
    co_return co_await connection_->write(head, body, shared_.options.write_timeout);
}

asio::awaitable<bool> Session::send_stream(Turn& turn) {
    auto& exchange = turn.exchange;
    const bool is_chunked = !turn.parser.is_http_1_0();
    turn.keeps_alive = turn.keeps_alive && is_chunked;
    std::string out = make_head(turn, is_chunked);
    std::string bytes;
    auto park = [&exchange](std::unique_ptr<Waiter> waiter) { exchange.park(std::move(waiter)); };
    bool is_open = true;
    for (;;) {
        const auto progress = exchange.take(bytes);
        if (is_chunked && !bytes.empty()) {
            out += fmt::format("{:x}\r\n", bytes.size());
            bytes += "\r\n";
        }
        if (is_chunked && progress == Exchange::Progress::finished) {
            bytes += "0\r\n\r\n";
        }
        if (is_open && progress != Exchange::Progress::cut) {
            is_open = co_await connection_->write(out, bytes, shared_.options.write_timeout);
            turn.sent_bytes += is_open ? bytes.size() : 0;
        }
        out.clear();
        if (progress == Exchange::Progress::cut) {
            connection_->abort();
            co_return false;
        }
        if (progress == Exchange::Progress::finished) {
            co_return is_open;
        }
        if (!is_open) {
            exchange.break_stream();
        }
        co_await wait_for(connection_->executor(), park);
    }
}

void Session::record(const Turn& turn) {
    const auto& exchange = turn.exchange;
    const auto duration = Clock::now() - turn.start;
    const auto answered_after = turn.answered_after.value_or(duration);
    const int status = exchange.is_dropped ? client_gone_status : exchange.reply.status;
    shared_.metrics.count_request({exchange.route, turn.route_index, status, answered_after});
    auto* logger = shared_.options.access_log ? shared_.options.access_log.get()
                                              : spdlog::default_logger_raw();
    if (!logger->should_log(spdlog::level::info)) {
        return;
    }
    const AccessEntry entry{
        &exchange.request, exchange.route, turn.parser.method(), exchange.reply.log_user, status,
        turn.sent_bytes,   duration};
    const auto now =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    logger->info(fmt::runtime("{}"), access_line(entry, now));
}

}  // namespace dealwright::http
