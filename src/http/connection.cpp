#include "http/connection.hpp"

#include <algorithm>
#include <cstring>

namespace dealwright::http {

namespace {

constexpr std::size_t first_buffer_bytes = 4096;
constexpr std::size_t discard_bytes = 16 * 1024;
/// A client that takes fewer than this per second has stopped reading, however steadily it drips.
constexpr std::int64_t slowest_bytes_per_ms = 1;

}  // namespace

void ReadBuffer::consume(std::size_t count) {
    begin_ += count;
    if (begin_ == end_) {
        begin_ = end_ = 0;
    }
}

asio::mutable_buffer ReadBuffer::prepare(std::size_t count) {
    if (bytes_.size() - end_ < count && begin_ > 0) {
        std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (bytes_.size() - end_ < count) {
        bytes_.resize(std::max({first_buffer_bytes, 2 * bytes_.size(), end_ + count}));
    }
    return {bytes_.data() + end_, bytes_.size() - end_};
}

Connection::Connection(asio::ip::tcp::socket socket, asio::ssl::context* tls)
    : socket_{std::move(socket)} {
    boost::system::error_code ignored;  // the client may have gone already; reading will tell
    socket_.set_option(asio::ip::tcp::no_delay{true}, ignored);
    const auto endpoint = socket_.remote_endpoint(ignored);
    peer_ = endpoint.address().to_string();
    if (tls != nullptr) {
        tls_.emplace(socket_, *tls);
    }
}

asio::awaitable<bool> Connection::handshake() {
    const auto [failed] = co_await tls_->async_handshake(asio::ssl::stream_base::server, as_result);
    co_return !failed;
}

asio::awaitable<std::size_t> Connection::read(std::size_t room) {
    const auto space = buffer.prepare(room);
    if (tls_) {
        const auto [failed, count] = co_await tls_->async_read_some(space, as_result);
        buffer.commit(count);
        co_return failed ? 0 : count;
    }
    const auto [failed, count] = co_await socket_.async_read_some(space, as_result);
    buffer.commit(count);
    co_return failed ? 0 : count;
}

asio::awaitable<std::size_t> Connection::write_some(const std::array<asio::const_buffer, 2>& buffers
) {
    if (tls_) {
        const auto& next = buffers[0].size() > 0 ? buffers[0] : buffers[1];
        const auto [failed, count] = co_await tls_->async_write_some(next, as_result);
        co_return failed ? 0 : count;
    }
    if (buffers[1].size() == 0) {
        const auto [failed, count] = co_await socket_.async_write_some(buffers[0], as_result);
        co_return failed ? 0 : count;
    }
    const auto [failed, count] = co_await socket_.async_write_some(buffers, as_result);
    co_return failed ? 0 : count;
}

asio::awaitable<bool> Connection::write(
    std::string_view first, std::string_view second, std::chrono::milliseconds timeout
) {
    const auto start = Clock::now();
    const auto total = first.size() + second.size();
    std::size_t sent = 0;
    set_deadline(start + timeout);
    while (sent < total) {
        const auto of_first = std::min(sent, first.size());
        const auto of_second = sent - of_first;
        const std::array<asio::const_buffer, 2> rest = {
            asio::buffer(first.substr(of_first)), asio::buffer(second.substr(of_second))};
        const auto count = co_await write_some(rest);
        if (count == 0) {
            co_return false;
        }
        sent += count;
        const std::chrono::milliseconds earned{
            static_cast<std::int64_t>(sent) / slowest_bytes_per_ms};
        set_deadline(std::min(Clock::now() + timeout, start + timeout + earned));
    }
    clear_deadline();
    co_return true;
}

asio::awaitable<void> Connection::discard(std::size_t at_most) {
    std::size_t total = 0;
    while (total <= at_most) {
        const std::size_t count = co_await read(first_buffer_bytes);
        if (count == 0) {
            co_return;
        }
        buffer.consume(buffer.view().size());
        total += count;
    }
}

void Connection::end_sending() {
    boost::system::error_code ignored;  // the client may have gone already
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> Connection::part() {
    if (tls_) {
        co_await tls_->async_shutdown(as_result);
    }
    boost::system::error_code failed;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, failed);
    std::vector<char> discarded(discard_bytes);
    while (!failed) {
        const auto [ended, count] =
            co_await socket_.async_read_some(asio::buffer(discarded), as_result);
        failed = ended;
    }
    close();
}

void Connection::close() {
    boost::system::error_code ignored;  // there is nobody left to tell
    socket_.close(ignored);
}

void Connection::abort() {
    boost::system::error_code ignored;  // an unset option only makes the end politer
    socket_.set_option(asio::socket_base::linger{true, 0}, ignored);
    close();
}

void Connection::cut() {
    boost::system::error_code ignored;  // it may be cut already
    socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
}

bool Connection::check_deadline(Clock::time_point now) {
    if (now < deadline_) {
        return false;
    }
    clear_deadline();
    abort();
    return true;
}

}  // namespace dealwright::http
