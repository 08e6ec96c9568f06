// The address of a request, decoded once and strictly: whatever could mean two things to two
// programs (a bad escape, a hidden slash, dots that climb) is refused instead of repaired.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace dealwright::http {

struct Target {
    std::string path;
    std::vector<QueryParameter> query;
};

/// Throws Error{malformed}. `text` is what stands between the method and the version.
Target parse_target(std::string_view text);

}  // namespace dealwright::http
