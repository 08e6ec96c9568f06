// A client's socket, plain or under TLS: reads into a buffer, writes whole answers, and gives up
// at a deadline that the network thread looks after for all its connections at once.
#pragma once

#include <array>
#include <boost/asio/ssl/stream.hpp>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/network.hpp"

namespace dealwright::http {

using Clock = std::chrono::steady_clock;

/// Bytes that were read and not used up yet.
class ReadBuffer {
  public:
    std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }
    bool empty() const { return begin_ == end_; }
    void consume(std::size_t count);
    /// Free space of at least `count` bytes behind the view.
    asio::mutable_buffer prepare(std::size_t count);
    void commit(std::size_t count) { end_ += count; }

  private:
    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

class Connection {
  public:
    Connection(asio::ip::tcp::socket socket, asio::ssl::context* tls);

    asio::awaitable<bool> handshake();
    /// Reads what is there, at least one byte; 0 when the client has gone or the deadline passed.
    asio::awaitable<std::size_t> read(std::size_t room);
    /// All of it, or false. Moves the deadline while the client takes what it is given.
    asio::awaitable<bool> write(
        std::string_view first, std::string_view second, std::chrono::milliseconds timeout
    );
    /// Reads until the client has gone, or has said more than `at_most`; forgets what it says.
    asio::awaitable<void> discard(std::size_t at_most);
    /// Tells the client that nothing more comes; reading goes on.
    void end_sending();
    /// Says goodbye and waits, until the deadline, for the client to do so: closing while it
    /// still sends would destroy the answer on its way.
    asio::awaitable<void> part();
    void close();
    /// Closes so that the client sees an error instead of an end.
    void abort();

    void set_deadline(Clock::time_point deadline) { deadline_ = deadline; }
    void clear_deadline() { deadline_ = Clock::time_point::max(); }
    /// Ends both directions; the descriptor stays ours, so a worker may still ask about it.
    void cut();
    /// Closes when the deadline has passed, and gives true.
    bool check_deadline(Clock::time_point now);

    ReadBuffer buffer;

    bool is_tls() const { return tls_.has_value(); }
    int descriptor() { return socket_.native_handle(); }
    std::string peer() const { return peer_; }
    auto executor() { return socket_.get_executor(); }

  private:
    asio::awaitable<std::size_t> write_some(const std::array<asio::const_buffer, 2>& buffers);

    asio::ip::tcp::socket socket_;
    std::optional<asio::ssl::stream<asio::ip::tcp::socket&>> tls_;
    std::string peer_;
    Clock::time_point deadline_ = Clock::time_point::max();
};

}  // namespace dealwright::http
