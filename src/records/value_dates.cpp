// One cursor walks over the text: first a date in one of the known shapes, then maybe a time, then
// maybe a zone, and then nothing may be left. Which shape it is shows at the first few characters.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

#include "base/text.hpp"
#include "records/value_date_parts.hpp"
#include "records/value_formats.hpp"
#include "records/value_text.hpp"

namespace dealwright {

namespace {

using date_parts::Civil;
using date_parts::Cursor;

bool is_day_first(int first, int second) {
    return first > 12 && first <= 31 && second <= 12;
}

/// 3/4/2024 and its like, before anybody has said what is what.
struct NumericDate {
    int first = 0;
    int second = 0;
    int third = 0;
    std::size_t first_digits = 0;
    std::size_t third_digits = 0;
    char separator = '\0';
};

std::optional<NumericDate> take_numeric_date(Cursor& cursor) {
    Cursor ahead = cursor;
    const auto first = ahead.number(1, 4);
    const char separator = ahead.next();
    if (!first || (separator != '/' && separator != '-' && separator != '.')) {
        return std::nullopt;
    }
    ahead.take(separator);
    const auto second = ahead.number(1, 2);
    if (!second || !ahead.take(separator)) {
        return std::nullopt;
    }
    const auto third = ahead.number(1, 4);
    if (!third) {
        return std::nullopt;
    }
    cursor = ahead;
    return NumericDate{first->value,  second->value, third->value,
                       first->digits, third->digits, separator};
}

/// Which of day and month comes first; the problem is empty when that is clear.
struct OrderOf {
    DateOrder order = DateOrder::automatic;
    std::string problem;
};

OrderOf order_of(const NumericDate& date, const DateFormat& format, std::string_view text) {
    if (format.order != DateOrder::automatic) {
        return {format.order, {}};
    }
    if (!format.conflict.empty()) {
        return {DateOrder::automatic, format.conflict};
    }
    if (is_day_first(date.second, date.first)) {
        return {DateOrder::mdy, {}};
    }
    if (is_day_first(date.first, date.second) || date.first == date.second ||
        date.separator == '.' || (date.first > 12 && date.second > 12)) {
        return {DateOrder::dmy, {}};
    }
    return {
        DateOrder::automatic,
        shown(text) + " may be day first or month first: say --date-format dmy or mdy"};
}

std::string place(
    const NumericDate& date, const DateFormat& format, std::string_view text, Civil& civil
) {
    const auto not_a_date = [text] { return shown(text) + " is not a date"; };
    if (date.first_digits == 4 && date.third_digits <= 2) {
        civil.set_date(date.first, date.second, date.third);
        return {};
    }
    const bool short_year_first =
        format.order == DateOrder::ymd && date.first_digits == 2 && date.third_digits <= 2;
    if (short_year_first) {
        civil.set_date(date_parts::full_year(date.first), date.second, date.third);
        return {};
    }
    if (date.first_digits > 2 || (date.third_digits != 2 && date.third_digits != 4)) {
        return not_a_date();
    }
    if (format.order == DateOrder::ymd || format.order == DateOrder::epoch) {
        return not_a_date() +
               (format.order == DateOrder::ymd ? " with the year first" : " as seconds since 1970");
    }
    const auto [order, problem] = order_of(date, format, text);
    const int year = date.third_digits == 2 ? date_parts::full_year(date.third) : date.third;
    if (order == DateOrder::mdy) {
        civil.set_date(year, date.first, date.second);
    } else {
        civil.set_date(year, date.second, date.first);
    }
    return problem;
}

/// Mar 31, 2024 and March 31 2024.
bool take_month_first(Cursor& cursor, Civil& civil) {
    const int month = cursor.month_name();
    cursor.take('.');
    cursor.skip_separators();
    const auto day = cursor.number(1, 2);
    cursor.ordinal();
    cursor.skip_separators();
    const auto year = cursor.year();
    if (month == 0 || !day || !year) {
        return false;
    }
    civil.set_date(*year, month, day->value);
    return true;
}

/// 31 Mar 2024, 31-Mar-24, 31st of March, 2024.
bool take_day_and_month_name(Cursor& cursor, Civil& civil) {
    const auto day = cursor.number(1, 2);
    cursor.ordinal();
    cursor.take('.');
    cursor.skip_separators();
    cursor.word("of ");
    const int month = cursor.month_name();
    cursor.take('.');
    cursor.skip_separators();
    const auto year = cursor.year();
    if (!day || month == 0 || !year) {
        return false;
    }
    civil.set_date(*year, month, day->value);
    return true;
}

bool take_compact(Cursor& cursor, Civil& civil) {
    Cursor ahead = cursor;
    const auto digits = ahead.number(8, 8);
    if (!digits || (!ahead.done() && ahead.next() != 't' && ahead.next() != ' ')) {
        return false;
    }
    civil.set_date(digits->value / 10000, digits->value / 100 % 100, digits->value % 100);
    cursor = ahead;
    return true;
}

/// The problem, or nothing.
std::string take_date(
    Cursor& cursor, const DateFormat& format, std::string_view text, Civil& civil
) {
    cursor.weekday();
    if (const auto numeric = take_numeric_date(cursor)) {
        return place(*numeric, format, text, civil);
    }
    const bool taken = cursor.at_letter()
                           ? take_month_first(cursor, civil)
                           : take_compact(cursor, civil) || take_day_and_month_name(cursor, civil);
    return taken ? std::string{} : shown(text) + " is not a date";
}

/// 10 digits are seconds, 13 milliseconds; when asked for, also fewer, and 16 for microseconds.
std::optional<Parsed<Moment>> epoch_moment(
    std::string_view digits, const DateFormat& format, std::string_view text
) {
    const bool asked = format.order == DateOrder::epoch;
    std::int64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (error != std::errc{} || stop != end) {
        return std::nullopt;
    }
    const auto size = digits.size() - (number < 0 ? 1 : 0);
    const bool exact = size == digits.size() && (size == 10 || size == 13);
    if (size > 16 || size == 14 || size == 15 || (!asked && !exact)) {
        return std::nullopt;
    }
    const std::int64_t scale = size <= 10 ? 1'000'000 : size <= 13 ? 1'000 : 1;
    const std::chrono::sys_time<std::chrono::microseconds> at{
        std::chrono::microseconds{number * scale}};
    return date_parts::written(Civil::from_utc(at), text);
}

}  // namespace

Parsed<DateFormat> date_format_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, DateOrder>, 5> names = {
        {{"auto", DateOrder::automatic},
         {"ymd", DateOrder::ymd},
         {"mdy", DateOrder::mdy},
         {"dmy", DateOrder::dmy},
         {"epoch", DateOrder::epoch}}};
    for (const auto& [known, order] : names) {
        if (equals_ignoring_case(known, name)) {
            return {DateFormat{order, {}, {}}, {}};
        }
    }
    const std::string problem = date_parts::pattern_problem(name);
    if (!problem.empty()) {
        return {{}, problem};
    }
    return {DateFormat{DateOrder::pattern, std::string{name}, {}}, {}};
}

Parsed<Moment> parse_moment(std::string_view text, const DateFormat& format) {
    const auto not_a_date = [text] { return shown(text) + " is not a date"; };
    if (text.size() > 100) {
        return {{}, not_a_date()};
    }
    const std::string plain = ascii_lower(with_plain_blanks(text));
    Civil civil;
    Cursor cursor{plain};
    if (format.order == DateOrder::pattern) {
        if (!date_parts::take_pattern(cursor, format.pattern, civil)) {
            return {{}, fmt::format("{} as {}", not_a_date(), format.pattern)};
        }
        return date_parts::written(civil, text);
    }
    const bool may_be_epoch =
        format.order == DateOrder::epoch || format.order == DateOrder::automatic;
    if (const auto moment = may_be_epoch ? epoch_moment(plain, format, text) : std::nullopt) {
        return *moment;
    }
    const std::string problem = take_date(cursor, format, text, civil);
    if (!problem.empty()) {
        return {{}, problem};
    }
    if (!cursor.done() && !date_parts::take_time_and_zone(cursor, civil)) {
        return {{}, not_a_date()};
    }
    return date_parts::written(civil, text);
}

void DateGuesser::add(std::string_view text) {
    if (!day_first_.empty() && !month_first_.empty()) {
        return;
    }
    const std::string plain = with_plain_blanks(text);
    Cursor cursor{plain};
    const auto date = take_numeric_date(cursor);
    if (!date || date->first_digits > 2 || (date->third_digits != 2 && date->third_digits != 4)) {
        return;
    }
    const bool open = date->first <= 12 && date->second <= 12 && date->first != date->second;
    std::string* example = nullptr;
    if (is_day_first(date->first, date->second)) {
        example = &day_first_;
    } else if (is_day_first(date->second, date->first)) {
        example = &month_first_;
    } else if (open && date->separator != '.') {
        example = &either_;
    }
    if (example != nullptr && example->empty()) {
        *example = plain.substr(0, 40);
    }
}

DateFormat DateGuesser::format() const {
    DateFormat result;
    if (!day_first_.empty() && !month_first_.empty()) {
        result.conflict = problem();
    } else if (!day_first_.empty()) {
        result.order = DateOrder::dmy;
    } else if (!month_first_.empty()) {
        result.order = DateOrder::mdy;
    }
    return result;
}

std::string DateGuesser::problem() const {
    if (!day_first_.empty() && !month_first_.empty()) {
        return fmt::format(
            "the column has both day first ({}) and month first ({})", shown(day_first_),
            shown(month_first_)
        );
    }
    if (day_first_.empty() && month_first_.empty() && !either_.empty()) {
        return fmt::format(
            "nothing in the column tells whether {} is day first or month first: say --date-format "
            "dmy or mdy",
            shown(either_)
        );
    }
    return {};
}

}  // namespace dealwright
