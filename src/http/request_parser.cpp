#include "http/request_parser.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "http/target.hpp"

namespace dealwright::http {

namespace beast = boost::beast;

namespace {

std::string_view plain(beast::string_view text) {
    return {text.data(), text.size()};
}

std::optional<FramingProblem> line_end_problem(std::string_view bytes, std::size_t from) {
    for (std::size_t i = from; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\n' && (i == 0 || bytes[i - 1] != '\r')) {
            return FramingProblem{400, "a line of the request head ends without CR"};
        }
        if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] != '\n') {
            return FramingProblem{400, "the request head holds a CR that ends no line"};
        }
        if (c == '\0') {
            return FramingProblem{400, "the request head holds a NUL character"};
        }
        const bool starts_line = i > 0 && bytes[i - 1] == '\n';
        if (starts_line && (c == ' ' || c == '\t')) {
            return FramingProblem{400, "a header of the request goes on in a second line"};
        }
    }
    return {};
}

/// The target is between the first two blanks; it may be incomplete.
bool is_target_too_long(std::string_view bytes) {
    const auto line = bytes.substr(0, bytes.find('\r'));
    const auto start = line.find(' ');
    if (start == std::string_view::npos) {
        return false;
    }
    const auto end = std::min(line.find(' ', start + 1), line.size());
    return end - start - 1 > limits::http_target_bytes;
}

/// The first line ends in a version, though none of ours.
bool is_other_version(std::string_view head) {
    const auto line = head.substr(0, head.find('\r'));
    const auto version = line.substr(std::min(line.rfind(' ') + 1, line.size()));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) &&
           version[6] == '.' && is_digit(version[7]) && version != "HTTP/1.1" &&
           version != "HTTP/1.0";
}

}  // namespace

std::size_t scan_head(
    std::string_view bytes, std::size_t scanned, std::optional<FramingProblem>& problem
) {
    const auto from = scanned > 3 ? scanned - 3 : 0;
    const auto end = bytes.find("\r\n\r\n", from);
    const bool is_complete = end != std::string_view::npos;
    const auto head = is_complete ? bytes.substr(0, end + 4) : bytes;
    problem = line_end_problem(head, from);
    if (problem) {
        return 0;
    }
    if (is_target_too_long(head)) {
        problem = FramingProblem{414, "the address is longer than 8 KiB"};
        return 0;
    }
    if (head.size() > limits::http_head_bytes ||
        (!is_complete && head.size() == limits::http_head_bytes)) {
        problem = FramingProblem{431, "the request head is larger than 16 KiB"};
        return 0;
    }
    return is_complete ? head.size() : 0;
}

RequestParser::RequestParser(Request& request) : request_{request} {
    header_limit(static_cast<std::uint32_t>(limits::http_head_bytes));
    body_limit(boost::none);
}

void RequestParser::refuse(int status, std::string_view detail, ErrorCode& error) {
    if (!problem_) {
        problem_ = FramingProblem{status, std::string{detail}};
    }
    error = beast::http::error::bad_field;
}

void RequestParser::take_error(const ErrorCode& error) {
    if (!error || error == beast::http::error::need_more || problem_) {
        return;
    }
    if (error == beast::http::error::bad_version) {
        problem_ = FramingProblem{400, "the version of the request is none that is spoken here"};
    } else if (error == beast::http::error::body_limit) {
        problem_ = FramingProblem{413, "the body is larger than this address takes"};
    } else if (error == beast::http::error::header_limit) {
        problem_ = FramingProblem{431, "the trailer of the request is too large"};
    } else {
        problem_ = FramingProblem{400, "the request cannot be read: " + error.message()};
    }
}

void RequestParser::parse_head(std::string_view head) {
    ErrorCode error;
    const auto used = put(boost::asio::buffer(head.data(), head.size()), error);
    if (error == beast::http::error::bad_version && is_other_version(head)) {
        problem_ = FramingProblem{505, "only HTTP/1.1 and HTTP/1.0 are spoken here"};
    }
    take_error(error);
    if (!problem_ && (!is_header_done() || used != head.size())) {
        problem_ = FramingProblem{400, "the request head cannot be read"};
    }
    is_head_done_ = true;
    eager(true);
}

std::size_t RequestParser::parse_body(std::string_view bytes) {
    ErrorCode error;
    const auto used = put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    take_error(error);
    return used;
}

void RequestParser::limit_body(std::size_t bytes) {
    body_limit(std::uint64_t{bytes});
}

void RequestParser::on_request_impl(
    beast::http::verb, Text method, Text target, int version, ErrorCode& error
) {
    method_ = plain(method);
    is_http_1_0_ = version == 10;
    try {
        auto parsed = http::parse_target(plain(target));
        request_.path = std::move(parsed.path);
        request_.query = std::move(parsed.query);
    } catch (const Error& failed) {
        refuse(400, failed.what(), error);
    }
}

void RequestParser::check_host(Text value, ErrorCode& error) {
    const auto host = plain(value);
    const bool is_sane = host.find_first_of(" \t,/?#@\\\"<>") == std::string_view::npos;
    if (++hosts_ > 1 || !is_sane) {
        refuse(400, "the request has no single, readable Host", error);
    }
}

void RequestParser::check_framing_field(beast::http::field field, Text value, ErrorCode& error) {
    if (field == beast::http::field::content_length) {
        std::uint64_t length = 0;
        const auto* end = value.data() + value.size();
        const auto read = std::from_chars(value.data(), end, length);
        if (value.empty() || read.ec != std::errc{} || read.ptr != end || announced_bytes_ ||
            value.size() > 18) {
            refuse(400, "the request has no single, readable Content-Length", error);
        }
        announced_bytes_ = length;
    } else {
        if (has_transfer_encoding_ || is_http_1_0_) {
            refuse(400, "the request has a Transfer-Encoding where none may be", error);
        } else if (!equals_ignoring_case(plain(value), "chunked")) {
            refuse(501, "only chunked is known as a Transfer-Encoding", error);
        }
        has_transfer_encoding_ = true;
        is_chunked_ = true;
    }
    if (announced_bytes_ && is_chunked_) {
        refuse(400, "the request has both a Content-Length and a Transfer-Encoding", error);
    }
}

void RequestParser::on_field_impl(
    beast::http::field field, Text name, Text value, ErrorCode& error
) {
    if (is_head_done_) {
        return;  // a trailer: read, and never believed
    }
    const bool is_framing = field == beast::http::field::content_length ||
                            field == beast::http::field::transfer_encoding;
    if (field == beast::http::field::host) {
        check_host(value, error);
    } else if (is_framing) {
        check_framing_field(field, value, error);
    } else if (field == beast::http::field::expect) {
        if (!equals_ignoring_case(plain(value), "100-continue")) {
            refuse(417, "only 100-continue can be expected", error);
        }
        expects_continue_ = !is_http_1_0_;
    }
    if (request_.headers.size() >= limits::http_header_count) {
        refuse(431, "the request has more than 100 headers", error);
    }
    const bool is_plain =
        std::all_of(value.begin(), value.end(), [](char c) { return (c & 0x80) == 0; });
    if (!is_plain && first_invalid_utf8(plain(value))) {
        refuse(400, "a header of the request is not well-formed UTF-8", error);
    }
    request_.headers.emplace_back(ascii_lower(plain(name)), plain(value));
}

void RequestParser::on_header_impl(ErrorCode& error) {
    if (hosts_ == 0 && !is_http_1_0_) {
        refuse(400, "the request has no Host", error);
    }
}

std::size_t RequestParser::on_body_impl(Text bytes, ErrorCode&) {
    body_ += plain(bytes);
    return bytes.size();
}

void RequestParser::on_chunk_header_impl(std::uint64_t, Text, ErrorCode&) {}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, Text bytes, ErrorCode&) {
    body_ += plain(bytes);
    return bytes.size();
}

}  // namespace dealwright::http
