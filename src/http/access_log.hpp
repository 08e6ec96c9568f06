// One line of JSON per request: who asked what, how it ended, how long it took. Never a query
// string, a header or a body.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "http/reply.hpp"
#include "http/request.hpp"
#include "http/route.hpp"

namespace dealwright::http {

struct AccessEntry {
    const Request* request = nullptr;
    const Route* route = nullptr;  // nothing: no route had the address
    std::string_view method;
    std::string_view user;
    int status = 0;
    std::size_t bytes = 0;  // of the body
    std::chrono::nanoseconds duration{0};
};

std::string access_line(
    const AccessEntry& entry, std::chrono::sys_time<std::chrono::milliseconds> at
);

}  // namespace dealwright::http
