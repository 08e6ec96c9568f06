// Moments and days as the API writes them: RFC 3339, strictly. Import reads what people write
// instead (value_formats.hpp).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace dealwright {

using Microseconds = std::chrono::sys_time<std::chrono::microseconds>;

/// 2026-01-05T10:00:00.123456+01:00; the offset is required. Empty for anything else and for
/// moments outside the years 1 to 9999 of UTC. Digits beyond microseconds are cut off.
std::optional<Microseconds> moment_from_rfc3339(std::string_view text);
/// True for a day that exists: 2026-02-28.
bool is_rfc3339_day(std::string_view text);
/// "2026-01-05 10:00:00.123456+00", which PostgreSQL takes.
std::string moment_for_sql(Microseconds moment);

}  // namespace dealwright
