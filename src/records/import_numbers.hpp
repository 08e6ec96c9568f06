// Exact arithmetic on decimal numbers as text, as far as import needs it. A number here is what
// parse_decimal gives: -?digits(.digits)?, without leading zeros.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dealwright {

/// Times ten to the power `places`.
std::string shifted(std::string_view number, int places);
/// With at most `scale` decimals, half away from zero; and whether that changed the value.
std::pair<std::string, bool> rounded(std::string_view number, int scale);
/// Less than, equal to, or greater than 0 as a is to b.
int compare_decimals(std::string_view a, std::string_view b);
/// How many digits stand before the point, not counting a lone 0.
std::size_t integer_digits(std::string_view number);

/// "1:30" as minutes (90), or "0:01:30" and "1:30" as seconds (90) when `in_seconds`.
std::optional<std::int64_t> clock_duration(std::string_view text, bool in_seconds);

}  // namespace dealwright
