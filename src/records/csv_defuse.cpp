// Both directions ask the same question of the text behind its leading apostrophes, so that adding
// and taking off one of them cannot disagree.
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "records/csv_writer.hpp"

namespace dealwright {

namespace {

std::string_view behind_apostrophes(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return text;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// ^[+-]?[0-9]+(\.[0-9]+)?$
bool is_plain_number(std::string_view text) {
    const auto digits = [&text] {
        std::size_t count = 0;
        while (count < text.size() && is_digit(text[count])) {
            ++count;
        }
        text.remove_prefix(count);
        return count > 0;
    };
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    if (!digits()) {
        return false;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        return digits() && text.empty();
    }
    return text.empty();
}

bool is_invisible(UChar32 c) {
    return u_isUWhiteSpace(c) || u_iscntrl(c) || u_charType(c) == U_FORMAT_CHAR ||
           u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool begins_formula(UChar32 c) {
    switch (c) {
        case U'=':
        case U'+':
        case U'-':
        case U'@':
        case U'\uff1d':
        case U'\uff0b':
        case U'\uff0d':
        case U'\uff20':
            return true;
        default:
            return false;
    }
}

bool is_dangerous(std::string_view text) {
    if (text.empty() || is_plain_number(text)) {
        return false;
    }
    constexpr std::string_view never_first{"\t\r\n\0", 4};
    if (never_first.find(text.front()) != never_first.npos) {
        return true;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    std::int64_t at = 0;
    UChar32 c = 0;
    do {
        U8_NEXT(bytes, at, size, c);
    } while (at < size && c >= 0 && is_invisible(c));
    return begins_formula(c);
}

}  // namespace

bool needs_defusing(std::string_view text) {
    // Nearly every cell begins with a letter or a digit.
    if (text.empty() || is_digit(text.front()) || (text.front() >= 'A' && text.front() <= 'Z') ||
        (text.front() >= 'a' && text.front() <= 'z')) {
        return false;
    }
    return is_dangerous(behind_apostrophes(text));
}

std::string defused(std::string_view text) {
    std::string result;
    if (needs_defusing(text)) {
        result += '\'';
    }
    result += text;
    return result;
}

std::string_view undefused(std::string_view text) {
    if (text.starts_with('\'') && needs_defusing(text)) {
        text.remove_prefix(1);
    }
    return text;
}

}  // namespace dealwright
