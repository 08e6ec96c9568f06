// A cursor that only ever moves over what it understood, and the calendar's own rules, from
// <chrono>.
#include "records/value_date_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "records/value_text.hpp"

namespace dealwright::date_parts {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

/// "mar", "sept" and "march" all mean march.
bool abbreviates(std::string_view word, std::string_view name) {
    return word.size() >= 3 && name.starts_with(word);
}

}  // namespace

void Civil::set_date(int y, int m, int d) {
    year = y;
    month = m;
    day = d;
}

Civil Civil::from_utc(std::chrono::sys_time<std::chrono::microseconds> at) {
    const auto days = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{days};
    const std::chrono::hh_mm_ss time{at - days};
    Civil result;
    result.set_date(
        static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
        static_cast<int>(static_cast<unsigned>(date.day()))
    );
    result.hour = static_cast<int>(time.hours().count());
    result.minute = static_cast<int>(time.minutes().count());
    result.second = static_cast<int>(time.seconds().count());
    result.micros = static_cast<int>(time.subseconds().count());
    result.has_time = true;
    result.offset_minutes = 0;
    return result;
}

bool Cursor::take(char c) {
    const bool here = next() == c && !done();
    rest_.remove_prefix(here ? 1 : 0);
    return here;
}

bool Cursor::word(std::string_view word) {
    const bool here = rest_.starts_with(word);
    rest_.remove_prefix(here ? word.size() : 0);
    return here;
}

void Cursor::skip_blanks() {
    while (take(' ')) {
    }
}

void Cursor::skip_separators() {
    while (take(' ') || take(',') || take('-') || take('/')) {
    }
}

std::optional<Cursor::Number> Cursor::number(std::size_t least, std::size_t most) {
    Number result;
    for (; result.digits < std::min<std::size_t>(most, 9) && at_digit(); ++result.digits) {
        result.value = result.value * 10 + (next() - '0');
        rest_.remove_prefix(1);
    }
    return result.digits >= least && !at_digit() ? std::optional{result} : std::nullopt;
}

std::optional<int> Cursor::year() {
    const auto found = number(2, 4);
    if (!found || found->digits == 3) {
        return std::nullopt;
    }
    return found->digits == 2 ? full_year(found->value) : found->value;
}

int Cursor::micros() {
    int result = 0;
    for (int digits = 0; digits < 6; ++digits) {
        result = result * 10 + (at_digit() ? next() - '0' : 0);
        rest_.remove_prefix(at_digit() ? 1 : 0);
    }
    rest_.remove_prefix(std::min(rest_.find_first_not_of("0123456789"), rest_.size()));
    return result;
}

std::string_view Cursor::letters() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= 'a' && rest_[count] <= 'z') {
        ++count;
    }
    return rest_.substr(0, count);
}

int Cursor::month_name() {
    const auto name = letters();
    const auto* const found = std::find_if(months.begin(), months.end(), [name](auto month) {
        return abbreviates(name, month);
    });
    if (found == months.end()) {
        return 0;
    }
    rest_.remove_prefix(name.size());
    return static_cast<int>(found - months.begin()) + 1;
}

void Cursor::weekday() {
    const auto name = letters();
    const bool known = std::any_of(weekdays.begin(), weekdays.end(), [name](auto day) {
        return abbreviates(name, day);
    });
    if (known) {
        rest_.remove_prefix(name.size());
        take('.');
        skip_separators();
    }
}

void Cursor::ordinal() {
    if (!word("st") && !word("nd") && !word("rd")) {
        word("th");
    }
}

int full_year(int two_digits) {
    return two_digits + (two_digits >= 69 ? 1900 : 2000);
}

bool take_half_day(Cursor& cursor, Civil& civil) {
    const bool after_noon = cursor.next() == 'p';
    if (!cursor.word("am") && !cursor.word("pm") && !cursor.word("a.m.") && !cursor.word("p.m.")) {
        return false;
    }
    if (civil.hour < 1 || civil.hour > 12) {
        return false;
    }
    civil.hour = civil.hour % 12 + (after_noon ? 12 : 0);
    return true;
}

bool take_zone(Cursor& cursor, Civil& civil) {
    const bool named = cursor.word("z") || cursor.word("utc") || cursor.word("gmt");
    civil.offset_minutes = 0;
    if (cursor.next() != '+' && cursor.next() != '-') {
        return named;
    }
    const int sign = cursor.next() == '-' ? -1 : 1;
    cursor.take(cursor.next());
    const auto first = cursor.number(1, 4);
    if (!first || first->digits == 3) {
        return false;
    }
    int hours = first->value;
    int minutes = 0;
    if (first->digits == 4) {
        hours = first->value / 100;
        minutes = first->value % 100;
    } else if (cursor.take(':')) {
        const auto second = cursor.number(2, 2);
        if (!second) {
            return false;
        }
        minutes = second->value;
    }
    civil.offset_minutes = sign * (hours * 60 + minutes);
    return hours <= 15 && minutes <= 59;
}

bool take_time_and_zone(Cursor& cursor, Civil& civil) {
    const bool separated = cursor.take('t') || cursor.next() == ' ' || cursor.next() == ',';
    cursor.take(',');
    cursor.skip_blanks();
    const auto hour = cursor.number(1, 2);
    if (!separated || !hour) {
        return false;
    }
    civil.has_time = true;
    civil.hour = hour->value;
    bool minutes_seen = false;
    if (cursor.take(':')) {
        const auto minute = cursor.number(2, 2);
        if (!minute) {
            return false;
        }
        civil.minute = minute->value;
        minutes_seen = true;
        if (cursor.take(':')) {
            const auto second = cursor.number(2, 2);
            if (!second) {
                return false;
            }
            civil.second = second->value;
            if (cursor.take('.') || cursor.take(',')) {
                if (!cursor.at_digit()) {
                    return false;
                }
                civil.micros = cursor.micros();
            }
        }
    }
    cursor.skip_blanks();
    const bool half_day = cursor.next() == 'a' || cursor.next() == 'p';
    if (half_day ? !take_half_day(cursor, civil) : !minutes_seen) {
        return false;
    }
    cursor.skip_blanks();
    return cursor.done() || (take_zone(cursor, civil) && cursor.done());
}

Parsed<Moment> written(const Civil& civil, std::string_view text) {
    using namespace std::chrono;
    if (civil.year < 1900 || civil.year > 2200) {
        return {{}, shown(text) + " is not between the years 1900 and 2200"};
    }
    const year_month_day date{
        year{civil.year}, month{static_cast<unsigned>(civil.month)},
        day{static_cast<unsigned>(civil.day)}};
    if (!date.ok()) {
        return {{}, shown(text) + " is a day that does not exist"};
    }
    if (civil.hour > 23 || civil.minute > 59 || civil.second > 59) {
        return {{}, shown(text) + " is a time that does not exist"};
    }
    Civil shifted = civil;
    if (civil.offset_minutes) {
        const auto at = sys_days{date} + hours{civil.hour} +
                        minutes{civil.minute - *civil.offset_minutes} + seconds{civil.second} +
                        microseconds{civil.micros};
        shifted = Civil::from_utc(at);
    }
    const std::string moment = fmt::format(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}.{:06}{}", shifted.year, shifted.month, shifted.day,
        shifted.hour, shifted.minute, shifted.second, shifted.micros,
        civil.offset_minutes ? "+00" : ""
    );
    return {Moment{moment, civil.has_time, civil.offset_minutes.has_value()}, {}};
}

}  // namespace dealwright::date_parts
