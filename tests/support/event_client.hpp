// A reader of server-sent events over a real socket, one event at a time, that waits for what it
// expects and no longer.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace dealwright::testing {

struct StreamEvent {
    std::string name;  // empty: a comment, or an id alone
    std::string data;
    std::string id;
};

class EventClient {
  public:
    /// `headers` are lines that end in \r\n. Sends the request; reads nothing yet.
    EventClient(
        std::uint16_t port, const std::string& path, const std::string& headers = "",
        int receive_buffer = 0
    ) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        if (receive_buffer > 0) {
            setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        }
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            ::close(socket_);
            throw std::runtime_error{"cannot connect"};
        }
        const auto request = "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n";
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0) {
            throw std::runtime_error{"cannot send"};
        }
    }
    ~EventClient() { close(); }
    EventClient(EventClient&& other) noexcept
        : socket_{std::exchange(other.socket_, -1)},
          raw_{std::move(other.raw_)},
          head_{std::move(other.head_)},
          body_{std::move(other.body_)},
          last_id_{std::move(other.last_id_)},
          is_whole_{other.is_whole_} {}
    EventClient& operator=(EventClient&&) = delete;
    EventClient(const EventClient&) = delete;
    EventClient& operator=(const EventClient&) = delete;

    void close() {
        if (socket_ >= 0) {
            ::close(std::exchange(socket_, -1));
        }
    }

    /// Waits for the head; 0 when the connection ended before.
    int status() {
        while (head_.empty()) {
            const auto end = raw_.find("\r\n\r\n");
            if (end != std::string::npos) {
                head_ = raw_.substr(0, end + 2);
                raw_.erase(0, end + 4);
            } else if (!fill()) {
                return 0;
            }
        }
        return std::stoi(head_.substr(9, 3));
    }
    /// The value of a header in lower case, as far as the head has been read.
    std::string header(const std::string& name) const {
        for (const auto& line : split(head_, '\n')) {
            if (ascii_lower(line).starts_with(name + ":")) {
                return std::string{trimmed(std::string_view{line}.substr(name.size() + 1))};
            }
        }
        return {};
    }

    /// The next block, also a comment; nothing when the stream has ended.
    std::optional<StreamEvent> next_block() {
        if (status() != 200) {
            return std::nullopt;
        }
        for (;;) {
            const auto end = body_.find("\n\n");
            if (end != std::string::npos) {
                auto event = event_of(body_.substr(0, end));
                body_.erase(0, end + 2);
                return event;
            }
            if (!take_chunk() && (is_whole_ || !fill())) {
                return std::nullopt;
            }
        }
    }
    /// The next one with a name.
    std::optional<StreamEvent> next() {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
        while (std::chrono::steady_clock::now() < deadline) {
            auto event = next_block();
            if (!event || !event->name.empty()) {
                return event;
            }
        }
        ADD_FAILURE() << "for a minute the stream said nothing but that it lives";
        return std::nullopt;
    }
    /// Where to go on after what has been read.
    const std::string& last_id() const { return last_id_; }
    /// The stream has ended in order.
    bool is_whole() const { return is_whole_; }
    /// Nothing that has arrived is left unread; does not wait.
    bool has_waiting() {
        pollfd asked{socket_, POLLIN, 0};
        return !body_.empty() || !raw_.empty() || poll(&asked, 1, 0) > 0;
    }

  private:
    bool fill() {
        pollfd asked{socket_, POLLIN, 0};
        constexpr int patience_ms = 30'000;  // a test that waits this long has failed
        if (poll(&asked, 1, patience_ms) <= 0) {
            ADD_FAILURE() << "the stream left its client waiting";
            return false;
        }
        char bytes[16384];
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count > 0) {
            raw_.append(bytes, static_cast<std::size_t>(count));
        }
        return count > 0;
    }

    bool take_chunk() {
        const auto line = raw_.find("\r\n");
        if (line == std::string::npos) {
            return false;
        }
        const auto size = std::stoul(raw_.substr(0, line), nullptr, 16);
        if (raw_.size() < line + 2 + size + 2) {
            return false;
        }
        body_ += raw_.substr(line + 2, size);
        raw_.erase(0, line + 2 + size + 2);
        is_whole_ = size == 0;
        return size > 0;
    }

    StreamEvent event_of(const std::string& block) {
        StreamEvent event;
        for (const auto& line : split(block, '\n')) {
            const auto colon = line.find(": ");
            const auto field = line.substr(0, colon);
            const auto value = colon == std::string::npos ? "" : line.substr(colon + 2);
            if (field == "event") {
                event.name = value;
            } else if (field == "data") {
                event.data += value;
            } else if (field == "id") {
                event.id = last_id_ = value;
            }
        }
        return event;
    }

    int socket_ = -1;
    std::string raw_;
    std::string head_;
    std::string body_;
    std::string last_id_;
    bool is_whole_ = false;
};

}  // namespace dealwright::testing
