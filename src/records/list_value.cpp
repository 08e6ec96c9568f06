#include "records/list_value.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/value_rfc3339.hpp"

namespace dealwright {

namespace {

constexpr std::array<std::pair<Operator, std::string_view>, 11> operator_names = {{
    {Operator::equal, "eq"},
    {Operator::not_equal, "ne"},
    {Operator::less, "lt"},
    {Operator::less_or_equal, "lte"},
    {Operator::greater, "gt"},
    {Operator::greater_or_equal, "gte"},
    {Operator::in, "in"},
    {Operator::contains, "contains"},
    {Operator::starts_with, "starts_with"},
    {Operator::is_null, "is_null"},
    {Operator::has, "has"},
}};

constexpr int unlimited_text_characters = 2000;
constexpr std::size_t number_characters = 60;

const std::vector<Operator> ordered_operators = {
    Operator::equal,
    Operator::not_equal,
    Operator::in,
    Operator::less,
    Operator::less_or_equal,
    Operator::greater,
    Operator::greater_or_equal,
    Operator::is_null};
const std::vector<Operator> plain_operators = {
    Operator::equal, Operator::not_equal, Operator::in, Operator::is_null};
const std::vector<Operator> list_operators = {Operator::has, Operator::is_null};

std::vector<Operator> text_operators() {
    auto operators = ordered_operators;
    operators.insert(operators.end() - 1, {Operator::contains, Operator::starts_with});
    return operators;
}

ListValue refused(std::string_view code, std::string problem) {
    return {{}, std::string{code}, std::move(problem)};
}

/// For a message: what was sent, but never all of a long text.
std::string shown(std::string_view text) {
    constexpr std::size_t shown_characters = 60;
    std::string result = "\"";
    std::size_t characters = 0;
    for (const char c : text) {
        const bool starts_character = (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
        if (starts_character && ++characters > shown_characters) {
            return result + "...\"";
        }
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + "\"";
}

std::optional<std::string> text_problem(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) {
        return "contains the character NUL";
    }
    if (first_invalid_utf8(text)) {
        return "is not valid UTF-8";
    }
    return std::nullopt;
}

ListValue integer_value(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range) {
        return refused("range", fmt::format("{} is out of range", shown(text)));
    }
    if (error != std::errc{} || end != text.data() + text.size()) {
        return refused("type", fmt::format("{} is not a whole number", shown(text)));
    }
    return {std::to_string(number), {}, {}};
}

/// -?digits(.digits)?
ListValue decimal_value(std::string_view text) {
    const auto digits = text.substr(text.starts_with('-') ? 1 : 0);
    const auto point = digits.find('.');
    const auto all_digits = [](std::string_view part) {
        return !part.empty() &&
               std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    const bool is_number =
        point == std::string_view::npos
            ? all_digits(digits)
            : all_digits(digits.substr(0, point)) && all_digits(digits.substr(point + 1));
    if (!is_number) {
        return refused("type", fmt::format("{} is not a number such as 12.50", shown(text)));
    }
    if (text.size() > number_characters) {
        return refused("range", fmt::format("{} has too many digits", shown(text)));
    }
    return {std::string{text}, {}, {}};
}

ListValue boolean_value(std::string_view text) {
    if (text != "true" && text != "false") {
        return refused("type", fmt::format("{} is not true or false", shown(text)));
    }
    return {std::string{text}, {}, {}};
}

ListValue moment_value(std::string_view text) {
    if (is_rfc3339_day(text)) {
        return {std::string{text}, {}, {}};
    }
    auto moment = moment_from_rfc3339(text);
    if (!moment) {
        // In an address a bare + is a blank: 10:00:00+01:00 arrives as 10:00:00 01:00.
        std::string mended{text};
        const auto blank = mended.rfind(' ');
        if (blank != std::string::npos && blank > std::string_view{"2026-01-05T10"}.size()) {
            mended[blank] = '+';
            moment = moment_from_rfc3339(mended);
        }
    }
    if (!moment) {
        return refused(
            "type", fmt::format(
                        "{} is neither a moment such as 2026-01-05T10:00:00Z nor a day such as "
                        "2026-01-05",
                        shown(text)
                    )
        );
    }
    return {moment_for_sql(*moment), {}, {}};
}

ListValue day_value(std::string_view text) {
    if (!is_rfc3339_day(text)) {
        return refused("type", fmt::format("{} is not a day such as 2026-01-05", shown(text)));
    }
    return {std::string{text}, {}, {}};
}

ListValue uuid_value(std::string_view text) {
    if (!is_uuid(text)) {
        return refused("type", fmt::format("{} is not an id (a UUID)", shown(text)));
    }
    return {ascii_lower(text), {}, {}};
}

ListValue label_value(const std::vector<std::string>& labels, std::string_view text) {
    if (std::find(labels.begin(), labels.end(), text) == labels.end()) {
        return refused(
            "choice", fmt::format("{} is not one of {}", shown(text), join(labels, ", "))
        );
    }
    return {std::string{text}, {}, {}};
}

/// An address, or a network with its width: 10.0.0.0/8.
ListValue address_value(std::string_view text) {
    const auto slash = std::min(text.find('/'), text.size());
    const std::string address{text.substr(0, slash)};
    std::array<unsigned char, 16> bytes{};
    const bool is_v4 = inet_pton(AF_INET, address.c_str(), bytes.data()) == 1;
    const bool is_v6 = !is_v4 && inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1;
    bool suits = is_v4 || is_v6;
    if (suits && slash < text.size()) {
        const auto width = integer_value(text.substr(slash + 1));
        suits = width.suits() && width.text.size() <= 3 && std::stoi(width.text) >= 0 &&
                std::stoi(width.text) <= (is_v4 ? 32 : 128);
    }
    if (!suits) {
        return refused("type", fmt::format("{} is not an IP address", shown(text)));
    }
    return {std::string{text}, {}, {}};
}

}  // namespace

ListValue list_text(std::string_view text, int max_length) {
    const auto limit =
        static_cast<std::size_t>(max_length > 0 ? max_length : unlimited_text_characters);
    if (code_points(text) > limit) {
        return refused("length", fmt::format("is longer than {} characters", limit));
    }
    return {std::string{text}, {}, {}};
}

ListValue list_value(const Column& column, std::string_view text) {
    if (const auto problem = text_problem(text)) {
        return refused("type", *problem);
    }
    switch (column.type) {
        case ColumnType::integer:
            return integer_value(text);
        case ColumnType::decimal:
            return decimal_value(text);
        case ColumnType::boolean:
            return boolean_value(text);
        case ColumnType::moment:
            return moment_value(text);
        case ColumnType::day:
            return day_value(text);
        case ColumnType::uuid:
            return uuid_value(text);
        case ColumnType::enumeration:
            return label_value(column.labels, text);
        case ColumnType::other:
            return address_value(text);
        default:
            return list_text(text, column.max_length);
    }
}

ListValue list_value(const CustomField& field, std::string_view text) {
    if (const auto problem = text_problem(text)) {
        return refused("type", *problem);
    }
    switch (field.type) {
        case CustomFieldType::number:
            return decimal_value(text);
        case CustomFieldType::boolean:
            return boolean_value(text);
        case CustomFieldType::date:
            return day_value(text);
        case CustomFieldType::datetime:
            return moment_value(text);
        case CustomFieldType::choice:
        case CustomFieldType::multi_choice:
            return label_value(field.choices, text);
        default:
            return list_text(text, 0);
    }
}

std::optional<Operator> operator_named(std::string_view name) {
    for (const auto& [op, known] : operator_names) {
        if (known == name) {
            return op;
        }
    }
    return std::nullopt;
}

std::string_view name_of(Operator op) {
    return operator_names.at(static_cast<std::size_t>(op)).second;
}

std::vector<Operator> all_operators() {
    std::vector<Operator> operators;
    for (const auto& entry : operator_names) {
        operators.push_back(entry.first);
    }
    return operators;
}

std::vector<Operator> operators_of(const Column& column) {
    switch (column.type) {
        case ColumnType::text:
            return text_operators();
        case ColumnType::integer:
        case ColumnType::decimal:
        case ColumnType::moment:
        case ColumnType::day:
            return ordered_operators;
        case ColumnType::json:
            return column.json_kind == "array" ? list_operators
                                               : std::vector<Operator>{Operator::is_null};
        case ColumnType::other:
            return column.type_name == "inet" ? plain_operators
                                              : std::vector<Operator>{Operator::is_null};
        default:
            return plain_operators;
    }
}

std::vector<Operator> operators_of(const CustomField& field) {
    switch (field.type) {
        case CustomFieldType::text:
        case CustomFieldType::url:
            return text_operators();
        case CustomFieldType::multi_choice:
            return list_operators;
        case CustomFieldType::boolean:
        case CustomFieldType::choice:
            return plain_operators;
        default:
            return ordered_operators;
    }
}

std::vector<std::string> values_of_list(std::string_view text) {
    std::vector<std::string> values(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            values.back() += text[++i];
        } else if (text[i] == ',') {
            values.emplace_back();
        } else {
            values.back() += text[i];
        }
    }
    return values;
}

}  // namespace dealwright
