// A client that sends exactly the bytes it is told and reads answers one by one, over a real
// socket; and a server on a free port of the loopback.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "http/server.hpp"

namespace dealwright::http {

struct RawReply {
    int status = 0;                              // 0: the connection ended before an answer
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
    bool is_whole = false;

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string{} : found->second;
    }
};

class RawClient {
  public:
    explicit RawClient(std::uint16_t port, int receive_buffer = 0) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        const timeval patience{20, 0};  // a test that waits this long has failed
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
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
    }
    ~RawClient() { close(); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void close() {
        if (socket_ >= 0) {
            ::close(socket_);
            socket_ = -1;
        }
    }
    int descriptor() const { return socket_; }

    /// False when the server no longer takes bytes.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) {
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    RawReply get(const std::string& path, const std::string& headers = "") {
        send("GET " + path + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n");
        return read_reply();
    }

    /// `has_body` false: the answer to a HEAD.
    RawReply read_reply(bool has_body = true) {
        RawReply reply;
        while (buffer_.find("\r\n\r\n") == std::string::npos) {
            if (!fill()) {
                return reply;
            }
        }
        const auto end = buffer_.find("\r\n\r\n");
        read_head(buffer_.substr(0, end), reply);
        buffer_.erase(0, end + 4);
        if (!has_body || reply.status == 204 || reply.status == 304 || reply.status == 100) {
            reply.is_whole = true;
        } else if (reply.header("transfer-encoding") == "chunked") {
            read_chunks(reply);
        } else if (reply.headers.contains("content-length")) {
            const auto size = std::stoul(reply.header("content-length"));
            while (buffer_.size() < size && fill()) {
            }
            reply.is_whole = buffer_.size() >= size;
            reply.body = buffer_.substr(0, size);
            buffer_.erase(0, size);
        } else {
            reply.is_whole = read_to_end();
            reply.body = std::exchange(buffer_, {});
        }
        return reply;
    }

    /// Waits for the end of the connection; false when the server cut it instead.
    bool read_to_end() {
        while (fill()) {
        }
        return !is_reset_;
    }
    /// What has been received and not been read as an answer.
    const std::string& rest() const { return buffer_; }

  private:
    bool fill() {
        char bytes[16384];
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            ADD_FAILURE() << "the server left its client waiting";
        }
        is_reset_ = count < 0;
        if (count > 0) {
            buffer_.append(bytes, static_cast<std::size_t>(count));
        }
        return count > 0;
    }

    static void read_head(const std::string& head, RawReply& reply) {
        reply.status = std::stoi(head.substr(9, 3));
        for (const auto& line : split(head.substr(head.find('\n') + 1), '\n')) {
            const auto colon = line.find(':');
            const auto name = ascii_lower(line.substr(0, colon));
            EXPECT_FALSE(reply.headers.contains(name)) << "twice: " << name;
            reply.headers[name] = trimmed(std::string_view{line}.substr(colon + 1));
        }
    }

    void read_chunks(RawReply& reply) {
        for (;;) {
            std::size_t line_end = 0;
            while ((line_end = buffer_.find("\r\n")) == std::string::npos) {
                if (!fill()) {
                    return;
                }
            }
            const auto size = std::stoul(buffer_.substr(0, line_end), nullptr, 16);
            while (buffer_.size() < line_end + 2 + size + 2) {
                if (!fill()) {
                    return;
                }
            }
            reply.body += buffer_.substr(line_end + 2, size);
            buffer_.erase(0, line_end + 2 + size + 2);
            if (size == 0) {
                reply.is_whole = true;
                return;
            }
        }
    }

    int socket_ = -1;
    bool is_reset_ = false;
    std::string buffer_;
};

inline Route route(Method method, std::string pattern, std::function<Reply(Request&)> answer) {
    Route result;
    result.method = method;
    result.pattern = std::move(pattern);
    result.handle = [answer = std::move(answer)](Request& request, WorkerSlot) {
        return answer(request);
    };
    return result;
}

inline Route json_route(
    Method method, std::string pattern, std::size_t limit, std::function<Reply(Request&)> answer
) {
    auto result = route(method, std::move(pattern), std::move(answer));
    result.body = BodyKind::json;
    result.body_limit = limit;
    return result;
}

/// Started, on a free port of 127.0.0.1.
inline std::unique_ptr<Server> started(std::vector<Route> routes, ServerOptions options = {}) {
    options.port = 0;
    auto server = std::make_unique<Server>(std::move(options), std::move(routes));
    server->start();
    return server;
}

}  // namespace dealwright::http
