#include "calendar/recurrence_rule.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::calendar {

namespace {

constexpr std::size_t text_max = 300;
constexpr int number_max = 999;
// More than a count allows, and than any rule needs to get from one day to another.
constexpr int steps_max = 2000;

constexpr std::array<std::string_view, 10> known_parts = {
    "INTERVAL",  "COUNT",    "UNTIL",   "BYDAY",    "BYMONTHDAY",
    "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST"};
constexpr std::array<std::string_view, 4> frequencies = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 3> too_often = {"SECONDLY", "MINUTELY", "HOURLY"};
constexpr std::array<std::string_view, 3> times_of_day = {"BYHOUR", "BYMINUTE", "BYSECOND"};

template <class List>
bool is_among(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

Error wrong(std::string message) {
    return Error{ErrorKind::invalid, message};
}

std::string upper(std::string_view text) {
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return result;
}

struct Part {
    std::string name;
    std::string value;
};

std::vector<Part> parts_of(std::string_view text) {
    constexpr std::string_view prefix = "RRULE:";
    std::string rule = upper(trimmed(text));
    if (rule.starts_with(prefix)) {
        rule.erase(0, prefix.size());
    }
    if (rule.empty() || rule.size() > text_max) {
        throw wrong(fmt::format("has to have between 1 and {} characters", text_max));
    }
    std::vector<Part> parts;
    for (const std::string& piece : split(rule, ';')) {
        const auto equals = piece.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == piece.size()) {
            throw wrong("has to be parts like FREQ=WEEKLY, with ; between them");
        }
        Part part{piece.substr(0, equals), piece.substr(equals + 1)};
        for (const Part& other : parts) {
            if (other.name == part.name) {
                throw wrong("has " + part.name + " twice");
            }
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

void check_number(const Part& part) {
    int number = 0;
    const char* end = part.value.data() + part.value.size();
    const auto [stop, problem] = std::from_chars(part.value.data(), end, number);
    if (problem != std::errc{} || stop != end || number < 1 || number > number_max) {
        throw wrong(fmt::format("{} is a whole number from 1 to {}", part.name, number_max));
    }
}

void check_part(const Part& part) {
    if (part.name == "FREQ") {
        if (is_among(too_often, part.value)) {
            throw wrong("recurs too often: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
        }
        if (!is_among(frequencies, part.value)) {
            throw wrong("FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
        }
    } else if (is_among(times_of_day, part.name)) {
        throw wrong(part.name + " is not supported: the time of day is that of due_date");
    } else if (!is_among(known_parts, part.name)) {
        throw wrong(part.name + " is not supported");
    } else if (part.name == "INTERVAL" || part.name == "COUNT") {
        check_number(part);
    }
}

std::string checked(std::string_view text) {
    auto parts = parts_of(text);
    const auto find = [&](std::string_view name) {
        return std::find_if(parts.begin(), parts.end(), [&](const Part& part) {
            return part.name == name;
        });
    };
    for (const Part& part : parts) {
        check_part(part);
    }
    if (find("FREQ") == parts.end()) {
        throw wrong("lacks FREQ, which is DAILY, WEEKLY, MONTHLY or YEARLY");
    }
    if (find("COUNT") != parts.end() && find("UNTIL") != parts.end()) {
        throw wrong("has either COUNT or UNTIL, not both");
    }
    std::iter_swap(parts.begin(), find("FREQ"));
    std::vector<std::string> pieces;
    for (const Part& part : parts) {
        pieces.push_back(part.name + "=" + part.value);
    }
    return join(pieces, ";");
}

/// libical follows these, but not to where anybody meant.
void check_meaning(const icalrecurrencetype& rule) {
    const bool has_ordinal_days =
        rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
    for (const short day : rule.by_day) {
        if (day == ICAL_RECURRENCE_ARRAY_MAX) {
            break;
        }
        if (icalrecurrencetype_day_position(day) != 0 && !has_ordinal_days) {
            throw wrong("counts days (such as 1MO) with FREQ=MONTHLY or FREQ=YEARLY only");
        }
    }
    if (icaltime_is_null_time(rule.until) == 0) {
        const icaltimetype normal = icaltime_normalize(rule.until);
        if (icaltime_compare(normal, rule.until) != 0 || normal.month != rule.until.month ||
            normal.day != rule.until.day) {
            throw wrong("UNTIL is no day of the calendar");
        }
    }
}

/// A text that libical has allocated.
std::string taken(char* text) {
    std::string result{text == nullptr ? "" : text};
    icalmemory_free_buffer(text);
    return result;
}

std::string text_of(const icaltimetype& time) {
    return taken(icaltime_as_ical_string_r(time));
}

class Iterator {
  public:
    Iterator(icalrecurrencetype rule, const std::string& start) {
        rule.until = icaltime_null_time();
        iterator_ = icalrecur_iterator_new(rule, icaltime_from_string(start.c_str()));
    }
    ~Iterator() {
        if (iterator_ != nullptr) {
            icalrecur_iterator_free(iterator_);
        }
    }
    Iterator(const Iterator&) = delete;
    Iterator& operator=(const Iterator&) = delete;

    /// Instead of from the start on. A count needs them all.
    void skip_to(const std::string& time) {
        if (iterator_ != nullptr) {
            icalrecur_iterator_set_start(iterator_, icaltime_from_string(time.c_str()));
        }
    }
    std::optional<std::string> next() {
        if (iterator_ == nullptr) {
            return std::nullopt;
        }
        const icaltimetype time = icalrecur_iterator_next(iterator_);
        return icaltime_is_null_time(time) != 0 ? std::nullopt : std::optional{text_of(time)};
    }

  private:
    icalrecur_iterator* iterator_ = nullptr;
};

/// libical ends the program on a malformed text unless it is told not to.
void be_forgiving() {
    static const bool done = [] {
        icalerror_set_errors_are_fatal(0);
        return true;
    }();
    static_cast<void>(done);
}

}  // namespace

struct RecurrenceRule::Parsed {
    icalrecurrencetype rule;
};

RecurrenceRule::RecurrenceRule(std::string_view text) {
    be_forgiving();
    const std::string rule = checked(text);
    Parsed parsed{icalrecurrencetype_from_string(rule.c_str())};
    if (parsed.rule.freq == ICAL_NO_RECURRENCE) {
        throw wrong("is no rule of iCalendar (RFC 5545)");
    }
    check_meaning(parsed.rule);
    text_ = taken(icalrecurrencetype_as_string_r(&parsed.rule));
    parsed_ = std::make_unique<const Parsed>(parsed);
    if (text_.empty() || text_.size() > text_max) {
        throw wrong("is no rule of iCalendar (RFC 5545)");
    }
    // The year before a leap year, so that the 29th of February comes soon.
    if (!Iterator{parsed_->rule, "20230101T000000"}.next()) {
        throw wrong("gives no day at all");
    }
}

RecurrenceRule::~RecurrenceRule() = default;
RecurrenceRule::RecurrenceRule(RecurrenceRule&&) noexcept = default;
RecurrenceRule& RecurrenceRule::operator=(RecurrenceRule&&) noexcept = default;

int RecurrenceRule::count() const {
    return parsed_->rule.count;
}

RecurrenceRule RecurrenceRule::with_count(int count) const {
    icalrecurrencetype rule = parsed_->rule;
    rule.count = std::clamp(count, 1, number_max);
    return RecurrenceRule{taken(icalrecurrencetype_as_string_r(&rule))};
}

std::optional<std::string> RecurrenceRule::next_after(
    const std::string& start, const std::string& after
) const {
    Iterator times{parsed_->rule, start};
    if (parsed_->rule.count == 0 && after > start) {
        times.skip_to(after);
    }
    for (int step = 0; step < steps_max; ++step) {
        auto time = times.next();
        if (!time || *time > after) {
            return time;
        }
    }
    return std::nullopt;
}

int RecurrenceRule::count_before(const std::string& start, const std::string& end) const {
    Iterator times{parsed_->rule, start};
    int count = 0;
    for (auto time = times.next(); time && *time < end && count < steps_max; time = times.next()) {
        ++count;
    }
    return count;
}

std::string RecurrenceRule::until() const {
    const icaltimetype& until = parsed_->rule.until;
    return icaltime_is_null_time(until) != 0 ? std::string{} : text_of(until);
}

std::optional<std::string> RecurrenceRule::last_local() const {
    const std::string last = until();
    if (last.empty() || last.ends_with('Z')) {
        return std::nullopt;
    }
    return last.size() == 8 ? last + "T235959" : last;
}

std::optional<std::string> RecurrenceRule::last_moment() const {
    const std::string last = until();
    return last.ends_with('Z') ? std::optional{last} : std::nullopt;
}

}  // namespace dealwright::calendar
