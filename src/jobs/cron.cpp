#include "jobs/cron.hpp"

#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::jobs {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::year_month_day;

constexpr int years_ahead = 50;  // 29 February on a certain weekday may be 40 years away
constexpr int minutes_of_hour = 60;
constexpr int minutes_of_day = 1440;

struct Field {
    std::string_view name;
    int first;
    int last;
    std::vector<std::string_view> names;  // of `first` and those that follow
};

const std::array<Field, 5>& fields() {
    static const std::array<Field, 5> all{{
        {"minute", 0, 59, {}},
        {"hour", 0, 23, {}},
        {"day of the month", 1, 31, {}},
        {"month",
         1,
         12,
         {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}},
        {"day of the week", 0, 7, {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}},
    }};
    return all;
}

Error wrong(const Field& field, std::string_view part, std::string_view why) {
    const auto message = fmt::format("cron: {} \"{}\": {}", field.name, part, why);
    return Error{ErrorKind::invalid, message, {{"cron", "format", message}}};
}

int read_value(const Field& field, std::string_view text) {
    for (std::size_t i = 0; i < field.names.size(); ++i) {
        if (equals_ignoring_case(field.names[i], text)) {
            return field.first + static_cast<int>(i);
        }
    }
    int value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (text.empty() || text[0] == '-' || read.ec != std::errc{} || read.ptr != end) {
        throw wrong(field, text, "is neither a number nor a name that this field has");
    }
    if (value < field.first || value > field.last) {
        throw wrong(field, text, fmt::format("lies outside {}-{}", field.first, field.last));
    }
    return value;
}

/// One part of a list: *, */5, 3, 3-7, 3-7/2.
template <std::size_t Size>
void read_part(const Field& field, std::string_view part, std::bitset<Size>& values) {
    const auto slash = part.find('/');
    const auto range = part.substr(0, slash);
    const auto dash = range.find('-');
    int step = 1;
    if (slash != part.npos) {
        const Field steps{field.name, 1, field.last, {}};
        step = read_value(steps, part.substr(slash + 1));
        if (range != "*" && dash == range.npos) {
            throw wrong(field, part, "a step needs a range before it, such as */5 or 10-50/5");
        }
    }
    int first = field.first;
    int last = field.last;
    if (range != "*") {
        first = read_value(field, range.substr(0, dash));
        last = dash == range.npos ? first : read_value(field, range.substr(dash + 1));
        if (last == 0 && first > 0 && field.last == 7) {
            last = 7;  // Sunday, at the end of a week
        }
        if (last < first) {
            throw wrong(field, part, "the range ends before it begins");
        }
    } else if (field.last == 7) {
        last = 6;
    }
    for (int value = first; value <= last; value += step) {
        values.set(static_cast<std::size_t>(value) % Size);
    }
}

template <std::size_t Size>
void read_field(const Field& field, std::string_view text, std::bitset<Size>& values) {
    for (const auto& part : split(text, ',')) {
        read_part(field, part, values);
    }
}

std::string_view spelled_out(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> macros{{
        {"@hourly", "0 * * * *"},
        {"@daily", "0 0 * * *"},
        {"@midnight", "0 0 * * *"},
        {"@weekly", "0 0 * * 0"},
        {"@monthly", "0 0 1 * *"},
        {"@yearly", "0 0 1 1 *"},
        {"@annually", "0 0 1 1 *"},
    }};
    for (const auto& [name, meaning] : macros) {
        if (equals_ignoring_case(name, text)) {
            return meaning;
        }
    }
    return text;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (auto& word : split(text, ' ')) {
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

}  // namespace

CronExpression::CronExpression(std::string_view text) {
    const auto words = words_of(spelled_out(trimmed(text)));
    if (words.size() != fields().size()) {
        const auto message = fmt::format(
            "cron: \"{}\" has to be five fields (minute, hour, day of the month, month, day of the "
            "week) or one of @hourly, @daily, @weekly, @monthly, @yearly",
            text
        );
        throw Error{ErrorKind::invalid, message, {{"cron", "format", message}}};
    }
    read_field(fields()[0], words[0], minutes_);
    read_field(fields()[1], words[1], hours_);
    read_field(fields()[2], words[2], days_);
    read_field(fields()[3], words[3], months_);
    read_field(fields()[4], words[4], weekdays_);
    either_day_ = words[2][0] != '*' && words[4][0] != '*';
    any_hour_ = words[1][0] == '*' || hours_.all();
    refuse_impossible_dates(text);
}

void CronExpression::refuse_impossible_dates(std::string_view text) const {
    if (either_day_) {
        return;
    }
    static constexpr std::array<std::size_t, 13> longest{0,  31, 29, 31, 30, 31, 30,
                                                         31, 31, 30, 31, 30, 31};
    for (std::size_t month = 1; month < months_.size(); ++month) {
        for (std::size_t day = 1; months_[month] && day <= longest[month]; ++day) {
            if (days_[day]) {
                return;
            }
        }
    }
    const auto message = fmt::format("cron: \"{}\" names a date that never comes", text);
    throw Error{ErrorKind::invalid, message, {{"cron", "impossible", message}}};
}

bool CronExpression::suits(const year_month_day& date) const {
    const bool day = days_[static_cast<unsigned>(date.day())];
    const bool weekday = weekdays_[std::chrono::weekday{local_days{date}}.c_encoding()];
    return either_day_ ? day || weekday : day && weekday;
}

std::optional<int> CronExpression::minute_of_day_from(int minute_of_day) const {
    for (int hour = minute_of_day / minutes_of_hour; hour < 24; ++hour) {
        if (!hours_[static_cast<std::size_t>(hour)]) {
            continue;
        }
        const int start = std::max(minute_of_day - hour * minutes_of_hour, 0);
        for (int minute = start; minute < minutes_of_hour; ++minute) {
            if (minutes_[static_cast<std::size_t>(minute)]) {
                return hour * minutes_of_hour + minute;
            }
        }
    }
    return std::nullopt;
}

std::optional<LocalMinute> CronExpression::next_match(LocalMinute from) const {
    auto day = std::chrono::floor<days>(from);
    int minute_of_day = static_cast<int>((from - day).count());
    const auto end = day + std::chrono::years{years_ahead};
    while (day < end) {
        const year_month_day date{day};
        if (!months_[static_cast<unsigned>(date.month())]) {
            day = local_days{(date.year() / date.month() + std::chrono::months{1}) / 1};
            minute_of_day = 0;
            continue;
        }
        if (minute_of_day < minutes_of_day && suits(date)) {
            if (const auto minute = minute_of_day_from(minute_of_day)) {
                return day + std::chrono::minutes{*minute};
            }
        }
        day += days{1};
        minute_of_day = 0;
    }
    return std::nullopt;
}

}  // namespace dealwright::jobs
