#include "http/exchange.hpp"

#include <openssl/rand.h>
#include <poll.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "http/compression.hpp"
#include "http/error_reply.hpp"

namespace dealwright::http {

namespace {

constexpr std::size_t flush_bytes = 16 * 1024;
/// A request that waited no longer is not worth the system call that asks for its client.
constexpr std::chrono::milliseconds unnoticed_wait{20};

std::string make_nonce() {
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) {
        throw failure(ErrorKind::internal, "the system has no randomness to give");
    }
    std::string nonce;
    for (const auto byte : random) {
        nonce += fmt::format("{:02x}", byte);
    }
    return nonce;
}

std::string with_nonce(std::string_view page, std::string_view nonce) {
    constexpr std::string_view mark = "{{nonce}}";
    std::string out;
    out.reserve(page.size() + 4 * nonce.size());
    for (;;) {
        const auto found = page.find(mark);
        out += page.substr(0, found);
        if (found == std::string_view::npos) {
            return out;
        }
        out += nonce;
        page.remove_prefix(found + mark.size());
    }
}

bool is_header_name(std::string_view name) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               marks.find(c) != std::string_view::npos;
    });
}

bool is_header_value(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) || c == '\t';
    });
}

void check_reply(const Reply& reply) {
    if (reply.status < 200 || reply.status > 599) {
        throw failure(ErrorKind::internal, "an answer with the status {}", reply.status);
    }
    for (const auto& [name, value] : reply.headers) {
        if (!is_header_name(name) || !is_header_value(value)) {
            throw failure(ErrorKind::internal, "an answer with a header that may not be sent");
        }
    }
    if (!is_header_value(reply.content_type)) {
        throw failure(ErrorKind::internal, "an answer with a content type that may not be sent");
    }
}

Reply reply_of(std::exception_ptr cause, const Request& request) {
    try {
        std::rethrow_exception(cause);
    } catch (const Error& error) {
        return error_reply(error, request);
    } catch (const std::exception& error) {
        return error_reply(Error{ErrorKind::internal, error.what()}, request);
    } catch (...) {
        return error_reply(Error{ErrorKind::internal, "something that says nothing"}, request);
    }
}

}  // namespace

Reply run_route(const Route& route, Request& request, WorkerSlot slot, std::string& nonce) {
    Reply reply = route.handle(request, slot);
    check_reply(reply);
    if (reply.is_page) {
        nonce = make_nonce();
        reply.body = with_nonce(reply.static_body.empty() ? reply.body : reply.static_body, nonce);
        reply.static_body = {};
        reply.is_cacheable = false;  // a stored page would meet the nonce of another answer
    }
    if (slot.lane != Lane::edge) {  // the network thread has no time for it
        compress(reply, request);
    }
    return reply;
}

void Exchange::fail(std::exception_ptr cause) {
    nonce.clear();
    reply = reply_of(cause, request);
}

void Exchange::answer(WorkerSlot slot) {
    try {
        reply = run_route(*route, request, slot, nonce);
    } catch (...) {
        fail(std::current_exception());
    }
}

void Exchange::answer_at_once() {
    answer({Lane::edge, 0});
    if (reply.stream) {
        fail(std::make_exception_ptr(
            failure(ErrorKind::internal, "{} streams on the network thread", route->pattern)
        ));
    }
}

void Exchange::run(WorkerSlot slot) noexcept {
    if (is_client_gone()) {
        is_dropped = true;
    } else {
        answer(slot);
        if (reply.stream && request.method != Method::head) {
            stream_body();
        }
    }
    std::unique_lock lock{mutex_};
    is_done_ = true;
    resume_waiter(lock);
}

void Exchange::stream_body() {
    try {
        reply.stream(*this);
    } catch (...) {
        const std::unique_lock lock{mutex_};
        if (!has_begun_) {
            buffer_.clear();
            fail(std::current_exception());
            return;
        }
        is_cut_ = true;
        if (!is_broken_) {
            const auto unsent = reply_of(std::current_exception(), request);  // writes the log
            spdlog::warn("request {} was cut off with {}", request.id, unsent.status);
        }
        return;
    }
    const std::unique_lock lock{mutex_};
    has_begun_ = true;
}

void Exchange::write(std::string_view bytes) {
    while (!bytes.empty()) {
        std::unique_lock lock{mutex_};
        room_.wait(lock, [&] {
            return is_broken_ || buffer_.size() < limits::http_stream_buffer_bytes;
        });
        if (is_broken_) {
            throw failure(ErrorKind::interrupted, "the client has gone");
        }
        const auto room = limits::http_stream_buffer_bytes - buffer_.size();
        const auto part = bytes.substr(0, room);
        buffer_ += part;
        bytes.remove_prefix(part.size());
        if (buffer_.size() >= flush_bytes) {
            has_begun_ = true;
            resume_waiter(lock);
        }
    }
}

void Exchange::flush() {
    std::unique_lock lock{mutex_};
    if (is_broken_) {
        throw failure(ErrorKind::interrupted, "the client has gone");
    }
    is_flushed_ = true;
    has_begun_ = true;
    resume_waiter(lock);
}

bool Exchange::is_client_gone() const {
    if (std::chrono::steady_clock::now() - queued_at_ < unnoticed_wait) {
        return false;
    }
    pollfd asked{socket_, POLLRDHUP, 0};
    return poll(&asked, 1, 0) > 0 && (asked.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

bool Exchange::has_news() const {
    return is_done_ || is_flushed_ || buffer_.size() >= flush_bytes;
}

void Exchange::resume_waiter(std::unique_lock<std::mutex>& lock) {
    auto waiter = std::move(waiter_);
    // Nothing of this object may be touched after the unlock: the waiter's side owns it then.
    lock.unlock();
    if (waiter) {
        waiter->resume();
    }
}

void Exchange::park(std::unique_ptr<Waiter> waiter) {
    std::unique_lock lock{mutex_};
    waiter_ = std::move(waiter);
    if (has_news()) {
        resume_waiter(lock);
    }
}

bool Exchange::is_streaming() const {
    const std::lock_guard lock{mutex_};
    return has_begun_;
}

Exchange::Progress Exchange::take(std::string& bytes) {
    const std::lock_guard lock{mutex_};
    bytes.clear();
    bytes.swap(buffer_);
    is_flushed_ = false;
    room_.notify_one();
    if (!is_done_) {
        return Progress::open;
    }
    return is_cut_ ? Progress::cut : Progress::finished;
}

void Exchange::break_stream() {
    const std::lock_guard lock{mutex_};
    is_broken_ = true;
    room_.notify_one();
}

}  // namespace dealwright::http
