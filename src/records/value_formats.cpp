// Booleans, e-mail addresses, and what all value parsers share. Numbers and dates have files of
// their own.
#include "records/value_formats.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "records/value_text.hpp"

namespace dealwright {

std::string with_plain_blanks(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        const auto start = static_cast<std::size_t>(at);
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c >= 0 && u_isUWhiteSpace(c)) {
            result += ' ';
        } else {
            result += text.substr(start, static_cast<std::size_t>(at) - start);
        }
    }
    return std::string{trimmed(result)};
}

std::string shown(std::string_view text) {
    constexpr std::size_t most_bytes = 60;
    std::string result{"\""};
    bool shortened = false;
    for (const char c : text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
        if (result.size() > most_bytes && !continues) {
            shortened = true;
            break;
        }
        result += static_cast<unsigned char>(c) < 0x20 || c == '\x7f' ? ' ' : c;
    }
    return result + (shortened ? "...\"" : "\"");
}

Parsed<bool> parse_boolean(std::string_view text) {
    static constexpr std::array<std::string_view, 6> yes = {"true", "yes", "t", "y", "1", "x"};
    static constexpr std::array<std::string_view, 5> no = {"false", "no", "f", "n", "0"};
    const std::string word = ascii_lower(with_plain_blanks(text));
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) {
        return {true, {}};
    }
    if (std::find(no.begin(), no.end(), word) != no.end()) {
        return {false, {}};
    }
    return {{}, shown(text) + " is neither true nor false"};
}

bool is_plausible_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == text.npos || at == 0 || at + 1 == text.size() ||
        text.find('@', at + 1) != text.npos || code_points(text) > 255) {
        return false;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0 || u_isUWhiteSpace(c) || u_iscntrl(c) || c == ',' || c == ';' || c == '<' ||
            c == '>') {
            return false;
        }
    }
    return true;
}

}  // namespace dealwright
