#include "http/error_reply.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "base/json_text.hpp"

namespace dealwright::http {

namespace {

/// What a caller is told of a failure that is ours: enough to know whether to try again.
std::string_view public_detail(int status) {
    switch (status) {
        case 503:
            return "The server cannot take this request now; try again in a moment.";
        case 504:
            return "The request took longer than it may.";
        default:
            return "Something went wrong on the server; the request id leads to the cause in its "
                   "log.";
    }
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
    out += ",\"";
    out += name;
    out += "\":";
    append_json_string(out, value);
}

std::string problem_body(
    int status, std::string_view detail, const Request& request,
    const std::vector<FieldError>& fields
) {
    std::string out = R"({"type":"about:blank")";
    append_member(out, "title", reason_of(status));
    out += fmt::format(",\"status\":{}", status);
    append_member(out, "detail", detail);
    append_member(out, "request_id", request.id);
    out += ",\"errors\":[";
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out += i == 0 ? "{\"field\":" : ",{\"field\":";
        append_json_string(out, fields[i].field);
        append_member(out, "code", fields[i].code);
        append_member(out, "message", fields[i].message);
        out += '}';
    }
    out += "]}";
    return out;
}

Reply problem(
    int status, std::string_view detail, const Request& request,
    const std::vector<FieldError>& fields
) {
    Reply reply;
    reply.status = status;
    reply.content_type = "application/problem+json";
    reply.body = problem_body(status, detail, request, fields);
    return reply;
}

}  // namespace

int status_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::malformed:
            return 400;
        case ErrorKind::invalid:
            return 422;
        case ErrorKind::unauthenticated:
            return 401;
        case ErrorKind::forbidden:
            return 403;
        case ErrorKind::not_found:
            return 404;
        case ErrorKind::conflict:
            return 409;
        case ErrorKind::stale:
            return 412;
        case ErrorKind::unsupported:
            return 415;
        case ErrorKind::too_large:
            return 413;
        case ErrorKind::limited:
            return 429;
        case ErrorKind::timed_out:
            return 504;
        case ErrorKind::busy:
        case ErrorKind::interrupted:
            return 503;
        case ErrorKind::internal:
            return 500;
    }
    return 500;
}

std::string_view reason_of(int status) {
    struct Reason {
        int status;
        std::string_view text;
    };
    static constexpr Reason reasons[] = {
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {409, "Conflict"},
        {410, "Gone"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    };
    const auto* found = std::find_if(std::begin(reasons), std::end(reasons), [&](const Reason& r) {
        return r.status == status;
    });
    return found == std::end(reasons) ? std::string_view{"Status"} : found->text;
}

Reply problem_reply(int status, std::string_view detail, const Request& request) {
    return problem(status, detail, request, {});
}

Reply error_reply(const Error& error, const Request& request) {
    const int status = status_of(error.kind());
    if (status == 500) {
        spdlog::error("request {} failed: {}", request.id, error.what());
    } else if (status > 500) {
        spdlog::warn("request {} ended with {}: {}", request.id, status, error.what());
    }
    const std::string_view detail = status < 500 ? error.what() : public_detail(status);
    auto reply = problem(status, detail, request, error.fields());
    if (!error.current().empty()) {
        reply.body.back() = ',';
        reply.body += "\"current\":" + error.current() + "}";
    }
    if (error.kind() == ErrorKind::unauthenticated) {
        reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    }
    if (status == 429 || status == 503) {
        const auto seconds = std::max<std::int64_t>(error.retry_after().count(), 1);
        reply.headers.emplace_back("Retry-After", std::to_string(seconds));
    }
    return reply;
}

}  // namespace dealwright::http
