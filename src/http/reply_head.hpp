// Status line and headers of an answer: what every answer carries is added here and nowhere else.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright::http {

struct HeadOptions {
    std::string_view date;   // RFC 9110 form
    std::string_view nonce;  // of a page
    bool is_http_1_0 = false;
    bool keeps_alive = true;
    bool is_chunked = false;
    std::optional<std::size_t> body_bytes;  // of the body that follows, or would follow a GET
};

/// Ends with the empty line.
void append_reply_head(
    std::string& out, const Reply& reply, const Request& request, const HeadOptions& options
);

/// False for 204 and 304, which never have a body.
bool has_body(int status);

/// The text of a Date header, made anew only once a second; for one thread.
class DateText {
  public:
    std::string_view now();

  private:
    std::int64_t second_ = 0;
    std::string text_;
};

}  // namespace dealwright::http
