// The body of a request: into memory, or by way of the disk's thread into a file.
#include <algorithm>

#include "base/text.hpp"
#include "http/session_turn.hpp"

namespace dealwright::http {

namespace {

constexpr std::size_t body_read_bytes = 64 * 1024;
constexpr std::size_t disk_write_bytes = 256 * 1024;
/// A chunk's size line, or the trailer, that is longer than this is no honest one.
constexpr std::size_t framing_bytes_max = 8 * 1024;

/// An object without members: what many programs send when there is nothing to say.
bool says_nothing(std::string_view body) {
    auto text = trimmed(body);
    return text.empty() || (text.size() >= 2 && text.front() == '{' && text.back() == '}' &&
                            trimmed(text.substr(1, text.size() - 2)).empty());
}

}  // namespace

asio::awaitable<Session::Reading> Session::read_body(Turn& turn) {
    const bool is_upload = turn.exchange.route->body == BodyKind::upload;
    if (!turn.parser.has_body() && !is_upload) {
        co_return Reading::complete;
    }
    turn.upload = std::make_unique<UploadFile>();
    try {
        if (is_upload) {
            turn.upload->open(shared_.options.upload_folder);
        }
    } catch (...) {
        turn.exchange.fail(std::current_exception());
        turn.keeps_alive = false;
        co_return Reading::refused;
    }
    if (turn.parser.expects_continue() && connection_->buffer.empty()) {
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        const bool is_told = co_await connection_->write(go_on, {}, shared_.options.write_timeout);
        if (!is_told) {
            co_return Reading::closed;
        }
    }
    const auto reading = co_await read_body_bytes(turn, *turn.upload);
    if (reading != Reading::complete) {
        turn.keeps_alive = false;
        co_return reading;
    }
    if (is_upload) {
        turn.upload->close();
        turn.request().upload = turn.upload->path();
    } else if (turn.exchange.route->body == BodyKind::none) {
        if (!says_nothing(turn.parser.body())) {
            turn.refuse(422, no_body_taken);
            co_return Reading::refused;
        }
    } else {
        turn.request().body = std::move(turn.parser.body());
    }
    co_return Reading::complete;
}

asio::awaitable<Session::Reading> Session::read_body_bytes(Turn& turn, UploadFile& upload) {
    auto& buffer = connection_->buffer;
    auto& parser = turn.parser;
    const auto timeout = shared_.options.body_timeout;
    const auto start = Clock::now();
    std::chrono::milliseconds earned{0};  // a millisecond a byte: who drips is cut off, too
    while (!parser.is_done()) {
        if (!buffer.empty()) {
            buffer.consume(parser.parse_body(buffer.view()));
        }
        if (parser.problem()) {
            turn.refuse(parser.problem()->status, parser.problem()->detail);
            co_return Reading::refused;
        }
        const bool is_upload = !upload.path().empty();
        if (is_upload && (parser.is_done() || parser.body().size() >= disk_write_bytes)) {
            const bool is_on_disk = co_await move_to_disk(turn, upload);
            if (!is_on_disk) {
                co_return Reading::refused;
            }
        }
        if (parser.is_done()) {
            break;
        }
        if (buffer.view().size() > framing_bytes_max) {
            turn.refuse(400, "a chunk of the body has an endless head");
            co_return Reading::refused;
        }
        connection_->set_deadline(std::min(Clock::now() + timeout, start + timeout + earned));
        const auto count = co_await connection_->read(body_read_bytes);
        if (count == 0) {
            co_return Reading::closed;
        }
        earned += std::chrono::milliseconds{count};
    }
    connection_->clear_deadline();
    co_return Reading::complete;
}

/// Appends what has been read of the body to the file, on the disk's thread.
asio::awaitable<bool> Session::move_to_disk(Turn& turn, UploadFile& upload) {
    connection_->clear_deadline();
    std::exception_ptr failed;
    auto write = [&](std::unique_ptr<Waiter> waiter) {
        // Shared because a posted function must be copyable in type erasure only; runs once.
        std::shared_ptr<Waiter> done{std::move(waiter)};
        asio::post(shared_.disk, [&upload, &turn, &failed, done] {
            try {
                upload.append(turn.parser.body());
            } catch (...) {
                failed = std::current_exception();
            }
            done->resume();
        });
    };
    co_await wait_for(connection_->executor(), write);
    turn.parser.body().clear();
    if (failed) {
        turn.exchange.fail(failed);
    }
    co_return !failed;
}

}  // namespace dealwright::http
