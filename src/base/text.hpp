// Small, pure questions about text. Text is UTF-8 everywhere inside the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealwright {

/// Without blanks, tabs, line ends and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);
/// Lower case for A-Z only: for keywords, column names, e-mail addresses.
std::string ascii_lower(std::string_view text);
/// Lower case, with runs of anything but letters and digits as one underscore:
/// "First Name" and "first-name" both become first_name.
std::string identifier_form(std::string_view text);
bool equals_ignoring_case(std::string_view a, std::string_view b);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// Offset of the first byte that is not well-formed UTF-8, or nothing when all is well.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
/// Number of code points of well-formed UTF-8; what PostgreSQL counts for varchar(n).
std::size_t code_points(std::string_view text);
/// "1,234,567"
std::string with_thousands(std::int64_t number);

}  // namespace dealwright
