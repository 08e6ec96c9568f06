#include "http/reply_head.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "base/text.hpp"
#include "http/error_reply.hpp"

namespace dealwright::http {

namespace {

constexpr std::string_view fixed_headers =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

/// Headers that are the edge's own business: a route cannot set them.
constexpr std::array<std::string_view, 8> edge_headers = {
    "connection", "content-length", "content-type",      "date",
    "server",     "keep-alive",     "transfer-encoding", "x-request-id",
};

void append_header(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

bool sets(const Reply& reply, std::string_view name) {
    return std::any_of(reply.headers.begin(), reply.headers.end(), [&](const auto& header) {
        return equals_ignoring_case(header.first, name);
    });
}

void append_content_policy(std::string& out, const Reply& reply, std::string_view nonce) {
    if (sets(reply, "Content-Security-Policy")) {
        return;
    }
    out += "Content-Security-Policy: ";
    if (reply.is_page) {
        out += "default-src 'self'; script-src 'self' 'nonce-";
        out += nonce;
        out += "'; style-src 'self' 'nonce-";
        out += nonce;
        out +=
            "'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors "
            "'none'; "
            "form-action 'self'\r\n";
    } else {
        out += "default-src 'none'; frame-ancestors 'none'\r\n";
    }
}

void append_length(std::string& out, const Reply& reply, const HeadOptions& options) {
    if (!has_body(reply.status)) {
        return;
    }
    append_header(out, "Content-Type", reply.content_type);
    if (options.is_chunked) {
        out += "Transfer-Encoding: chunked\r\n";
    } else if (options.body_bytes) {
        append_header(out, "Content-Length", fmt::format_int{*options.body_bytes}.c_str());
    }
}

void append_connection(std::string& out, const HeadOptions& options) {
    if (!options.keeps_alive) {
        out += "Connection: close\r\n";
    } else if (options.is_http_1_0) {
        out += "Connection: keep-alive\r\n";
    }
}

}  // namespace

bool has_body(int status) {
    return status != 204 && status != 304;
}

void append_reply_head(
    std::string& out, const Reply& reply, const Request& request, const HeadOptions& options
) {
    out += "HTTP/1.1 ";
    out += fmt::format_int{reply.status}.c_str();
    out += ' ';
    out += reason_of(reply.status);
    out += "\r\n";
    append_header(out, "Date", options.date);
    append_header(out, "X-Request-Id", request.id);
    out += fixed_headers;
    append_content_policy(out, reply, options.nonce);
    if (request.is_secure) {
        out += "Strict-Transport-Security: max-age=31536000\r\n";
    }
    if (!reply.is_cacheable) {
        out += "Cache-Control: no-store\r\n";
    }
    for (const auto& [name, value] : reply.headers) {
        const auto lower = ascii_lower(name);
        const bool is_ours =
            std::find(edge_headers.begin(), edge_headers.end(), lower) != edge_headers.end() ||
            (lower == "cache-control" && !reply.is_cacheable);
        if (!is_ours) {
            append_header(out, name, value);
        }
    }
    append_length(out, reply, options);
    append_connection(out, options);
    out += "\r\n";
}

std::string_view DateText::now() {
    const auto now = static_cast<std::int64_t>(std::time(nullptr));
    if (now != second_) {
        second_ = now;
        text_ = fmt::format("{:%a, %d %b %Y %H:%M:%S GMT}", fmt::gmtime(std::time_t{now}));
    }
    return text_;
}

}  // namespace dealwright::http
