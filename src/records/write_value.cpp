#include "records/write_value.hpp"

#include <unicode/ucal.h>

#include <algorithm>
#include <charconv>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/import_numbers.hpp"
#include "records/value_formats.hpp"
#include "records/value_rfc3339.hpp"
#include "records/value_text.hpp"

namespace dealwright {

namespace {

WriteValue value_of(std::string text) {
    return {std::move(text), {}, {}};
}

WriteValue refusal(std::string_view code, std::string problem) {
    return {std::nullopt, std::string{code}, std::move(problem)};
}

WriteValue wrong_type(std::string_view expected, const Json& value) {
    return refusal("type", fmt::format("has to be {}, not {}", expected, name_of(value.type)));
}

bool is_address_column(const Column& column) {
    return column.name == "email" || column.name.ends_with("_email");
}

bool is_link_column(const Column& column) {
    return column.name.ends_with("_url");
}

/// Control characters have no place in a line; line ends and tabs have one in longer texts.
bool has_stray_control(std::string_view text, const Column& column) {
    const bool one_line =
        column.name == "subject" || (column.max_length > 0 && column.max_length <= 255);
    return std::any_of(text.begin(), text.end(), [&](char c) {
        const bool layout = c == '\n' || c == '\r' || c == '\t';
        return (static_cast<unsigned char>(c) < 0x20 && (one_line || !layout)) || c == '\x7f';
    });
}

bool is_time_zone(const std::string& name) {
    const std::u16string wide{name.begin(), name.end()};
    std::u16string canonical(128, u'\0');
    UErrorCode status = U_ZERO_ERROR;
    UBool is_known = 0;
    ucal_getCanonicalTimeZoneID(
        wide.data(), static_cast<std::int32_t>(wide.size()), canonical.data(),
        static_cast<std::int32_t>(canonical.size()), &is_known, &status
    );
    return U_SUCCESS(status) != 0 && is_known != 0;
}

/// de, en-GB, zh-Hant: letters in two to eight, parted by hyphens.
bool is_language(std::string_view text) {
    const auto parts = split(text, '-');
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        const bool first = &part == parts.data();
        return part.size() >= 2 && part.size() <= (first ? 3U : 8U) &&
               std::all_of(part.begin(), part.end(), [&](char c) {
                   const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                   return letter || (!first && c >= '0' && c <= '9');
               });
    });
}

/// acme.com/about, as people write the address of a company.
bool is_bare_domain(std::string_view text) {
    const auto host = text.substr(0, text.find('/'));
    return host.find('.') != host.npos && host.find_first_of(": \\@") == host.npos &&
           text.find(' ') == text.npos;
}

WriteValue write_address(std::string_view text, const Column& column) {
    const auto address = trimmed(text);
    if (!is_plausible_email(address)) {
        return refusal("format", shown(text) + " is no e-mail address");
    }
    // The table keeps its own addresses in one form; said here, the same address is no change.
    return value_of(column.name == "email" ? ascii_lower(address) : std::string{address});
}

WriteValue write_text(const Column& column, const Json& value) {
    if (!value.is_text()) {
        return wrong_type("a text", value);
    }
    const std::string& text = value.text;
    const auto limit = static_cast<std::size_t>(column.max_length);
    if (limit > 0 && text.size() > limit && code_points(text) > limit) {
        return refusal(
            "length", fmt::format("has {} characters, but at most {} fit", code_points(text), limit)
        );
    }
    if (!column.nullable && trimmed(text).empty()) {
        return refusal("blank", "cannot be blank");
    }
    if (has_stray_control(text, column)) {
        return refusal("format", shown(text) + " has a control character in it");
    }
    if (is_address_column(column)) {
        return write_address(text, column);
    }
    if (is_link_column(column) && !is_web_address(text)) {
        return refusal(
            "format", shown(text) + " is no address that begins with https:// or http://"
        );
    }
    if (column.name == "website" && !is_web_address(text) && !is_bare_domain(text)) {
        return refusal("format", shown(text) + " is no address of a website");
    }
    if (column.name == "timezone" && !is_time_zone(text)) {
        return refusal("format", shown(text) + " is not a time zone of the IANA list");
    }
    if (column.name == "language" && !is_language(text)) {
        return refusal("format", shown(text) + " is no language such as en or de-AT");
    }
    return value_of(text);
}

std::string range_in_words(const Column& column) {
    if (column.maximum.empty()) {
        return fmt::format("has to be {} or more", column.minimum);
    }
    if (column.minimum.empty()) {
        return fmt::format("has to be {} or less", column.maximum);
    }
    return fmt::format("has to lie between {} and {}", column.minimum, column.maximum);
}

WriteValue write_number(const Column& column, const Json& value) {
    if (!value.is_number()) {
        return wrong_type("a number", value);
    }
    const auto number = plain_number(value.text);
    if (!number) {
        return refusal("range", "is out of any range");
    }
    const auto point = number->find('.');
    const std::size_t decimals = point == number->npos ? 0 : number->size() - point - 1;
    if (column.type == ColumnType::integer && decimals > 0) {
        return refusal("precision", fmt::format("has to be a whole number, not {}", *number));
    }
    if (column.precision > 0 && decimals > static_cast<std::size_t>(column.scale)) {
        return refusal("precision", fmt::format("has at most {} decimals", column.scale));
    }
    const bool below = !column.minimum.empty() && compare_decimals(*number, column.minimum) < 0;
    const bool above = !column.maximum.empty() && compare_decimals(*number, column.maximum) > 0;
    if (below || above) {
        return refusal("range", range_in_words(column));
    }
    const auto room = static_cast<std::size_t>(column.precision - column.scale);
    if (column.precision > 0 && integer_digits(*number) > room) {
        return refusal("range", fmt::format("has at most {} digits before the point", room));
    }
    return value_of(*number);
}

WriteValue write_moment(const Json& value) {
    if (!value.is_text()) {
        return wrong_type("a text such as 2026-01-31T09:30:00Z", value);
    }
    const auto moment = moment_from_rfc3339(value.text);
    if (!moment) {
        return refusal(
            "format", shown(value.text) +
                          " is no moment with its offset, such as 2026-01-31T09:30:00Z or "
                          "2026-01-31T09:30:00+01:00"
        );
    }
    return value_of(moment_for_sql(*moment));
}

WriteValue write_day(const Json& value) {
    if (!value.is_text()) {
        return wrong_type("a text such as 2026-01-31", value);
    }
    return is_rfc3339_day(value.text)
               ? value_of(value.text)
               : refusal("format", shown(value.text) + " is no day such as 2026-01-31");
}

WriteValue write_label(const Column& column, const Json& value) {
    if (!value.is_text()) {
        return wrong_type("a text", value);
    }
    const auto& labels = column.labels;
    return std::find(labels.begin(), labels.end(), value.text) != labels.end()
               ? value_of(value.text)
               : refusal(
                     "choice",
                     fmt::format("{} is not one of {}", shown(value.text), join(labels, ", "))
                 );
}

WriteValue write_uuid(const Json& value) {
    if (!value.is_text()) {
        return wrong_type("an id (a UUID)", value);
    }
    return is_uuid(value.text) ? value_of(ascii_lower(value.text))
                               : refusal("format", shown(value.text) + " is no id (a UUID)");
}

/// Lists of texts: tags, and the further recipients of an e-mail.
WriteValue write_texts(const Column& column, const Json& value) {
    const bool addresses = column.name.ends_with("_emails");
    if (value.items.size() > limits::tags_max) {
        return refusal("length", fmt::format("has at most {} entries", limits::tags_max));
    }
    for (const Json& item : value.items) {
        if (!item.is_text()) {
            return refusal(
                "type",
                fmt::format("has to be a list of texts, but has {} in it", name_of(item.type))
            );
        }
        if (addresses && !is_plausible_email(item.text)) {
            return refusal("format", shown(item.text) + " is no e-mail address");
        }
        if (!addresses && trimmed(item.text).empty()) {
            return refusal("blank", "has a blank entry");
        }
        if (!addresses && code_points(item.text) > limits::tag_characters_max) {
            return refusal(
                "length",
                fmt::format("has an entry of more than {} characters", limits::tag_characters_max)
            );
        }
    }
    return value_of(to_text(value));
}

WriteValue write_json(const Column& column, const Json& value) {
    if (column.json_kind == "array" && !value.is_array()) {
        return wrong_type("a list", value);
    }
    if (column.json_kind == "object" && !value.is_object()) {
        return wrong_type("an object", value);
    }
    if (column.name == "tags" || column.name == "choices" || column.name.ends_with("_emails")) {
        return write_texts(column, value);
    }
    return value_of(to_text(value));
}

}  // namespace

std::optional<std::string> plain_number(std::string_view json_number, std::size_t digits) {
    const auto e = json_number.find_first_of("eE");
    const auto mantissa = json_number.substr(0, e);
    int exponent = 0;
    if (e != json_number.npos) {
        auto written = json_number.substr(e + 1);
        written.remove_prefix(written.starts_with('+') ? 1 : 0);
        std::from_chars(written.data(), written.data() + written.size(), exponent);
    }
    if (mantissa.find_first_of("123456789") == mantissa.npos) {
        return "0";
    }
    // Zeros in front and behind cost nothing to write, but a lot to compute with.
    const auto most = static_cast<int>(digits + limits::json_number_digits);
    if (exponent > most || exponent < -most) {
        return std::nullopt;
    }
    std::string number = shifted(mantissa, exponent);
    if (number.find('.') != number.npos) {
        number.erase(number.find_last_not_of('0') + 1);
        number.erase(number.ends_with('.') ? number.size() - 1 : number.size());
    }
    return number.size() > digits + 2 ? std::nullopt : std::optional{number};
}

bool is_web_address(std::string_view text) {
    const std::string start = ascii_lower(text.substr(0, 8));
    const std::size_t scheme = start.starts_with("https://")  ? 8
                               : start.starts_with("http://") ? 7
                                                              : 0;
    const bool clean = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == '\x7f' || c == '\\';
    });
    return scheme > 0 && clean && text.size() > scheme && text[scheme] != '/';
}

WriteValue write_value(const Column& column, const Json& value) {
    if (value.is_null()) {
        return column.nullable ? WriteValue{} : refusal("required", "cannot be null");
    }
    switch (column.type) {
        case ColumnType::text:
            return write_text(column, value);
        case ColumnType::integer:
        case ColumnType::decimal:
            return write_number(column, value);
        case ColumnType::boolean:
            return value.is_boolean() ? value_of(value.boolean ? "t" : "f")
                                      : wrong_type("true or false", value);
        case ColumnType::moment:
            return write_moment(value);
        case ColumnType::day:
            return write_day(value);
        case ColumnType::uuid:
            return write_uuid(value);
        case ColumnType::json:
            return write_json(column, value);
        case ColumnType::enumeration:
            return write_label(column, value);
        case ColumnType::other:
            return value.is_text() ? value_of(value.text) : wrong_type("a text", value);
    }
    return {};
}

}  // namespace dealwright
