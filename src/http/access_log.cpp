#include "http/access_log.hpp"

#include <fmt/chrono.h>

#include <iterator>

#include "base/json_text.hpp"

namespace dealwright::http {

namespace {

void append_text(std::string& out, std::string_view name, std::string_view value) {
    out += ",\"";
    out += name;
    out += "\":";
    append_json_string(out, value);
}

}  // namespace

std::string access_line(
    const AccessEntry& entry, std::chrono::sys_time<std::chrono::milliseconds> at
) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    std::string out;
    out.reserve(320);
    fmt::format_to(
        std::back_inserter(out), R"({{"time":"{:%Y-%m-%dT%H:%M:%S}.{:03d}Z")",
        fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), (at - seconds).count()
    );
    append_text(out, "request_id", entry.request->id);
    append_text(out, "method", entry.method);
    if (entry.route != nullptr) {
        append_text(out, "route", entry.route->pattern);
    } else {
        append_text(out, "path", entry.request->path);
    }
    fmt::format_to(
        std::back_inserter(out), R"(,"status":{},"bytes":{},"duration_ms":{:.3f})", entry.status,
        entry.bytes, std::chrono::duration<double, std::milli>(entry.duration).count()
    );
    append_text(out, "remote_address", entry.request->remote_address);
    if (!entry.user.empty()) {
        append_text(out, "user_id", entry.user);
    }
    out += '}';
    return out;
}

}  // namespace dealwright::http
