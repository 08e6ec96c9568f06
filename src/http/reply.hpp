// One answer, before the edge adds what every answer carries (security headers, request id,
// length, keep-alive).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealwright::http {

/// Where a streamed body goes. write() blocks the worker while the client reads slowly, and throws
/// Error{interrupted} when the client has gone or the server stops.
class BodyWriter {
  public:
    virtual ~BodyWriter() = default;
    virtual void write(std::string_view bytes) = 0;
    /// Sends what write() has gathered so far; needed only before a pause.
    virtual void flush() {}
};

class EventSink;

struct Reply {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers = {};
    /// Instead of body: called on the worker; sent with chunked transfer encoding. An exception
    /// after the first byte cuts the connection, so that a part never looks like the whole.
    std::function<void(BodyWriter&)> stream = {};
    /// Instead of body: the connection stays open, without a worker. Called on the network thread
    /// when the head has been sent; must not wait. It lives until the connection has ended.
    std::function<void(std::shared_ptr<EventSink>)> events = {};
    /// Instead of body: bytes that live as long as the program (embedded files).
    std::string_view static_body = {};
    /// The body is HTML in which {{nonce}} stands for the nonce of this answer's
    /// Content-Security-Policy.
    bool is_page = false;
    /// Goes to shared or private caches; otherwise no-store is sent.
    bool is_cacheable = false;
    /// Id of the person who asked, for the access log; empty when nobody is signed in.
    std::string log_user = {};
};

Reply no_content();
Reply json_reply(std::string body, int status = 200);

}  // namespace dealwright::http
