// The pieces that dates and times are read from: a cursor over lower-case text with ordinary
// blanks, and the calendar reading it fills in.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "records/value_formats.hpp"

namespace dealwright::date_parts {

/// What was read, unchecked: written() looks at whether it exists.
struct Civil {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int micros = 0;
    bool has_time = false;
    std::optional<int> offset_minutes;  // east of UTC

    void set_date(int y, int m, int d);
    static Civil from_utc(std::chrono::sys_time<std::chrono::microseconds> at);
};

class Cursor {
  public:
    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };

    explicit Cursor(std::string_view text) : rest_{text} {}

    bool done() const { return rest_.empty(); }
    char next() const { return rest_.empty() ? '\0' : rest_.front(); }
    bool at_letter() const { return next() >= 'a' && next() <= 'z'; }
    bool at_digit() const { return next() >= '0' && next() <= '9'; }
    bool take(char c);
    bool word(std::string_view word);
    void skip_blanks();
    void skip_separators();  // blanks, commas, hyphens, slashes
    /// Takes all digits that stand here, when they are that many and at most 9.
    std::optional<Number> number(std::size_t least, std::size_t most);
    std::optional<int> year();  // two or four digits
    int micros();               // a fraction of a second; what is beyond micros is dropped
    int month_name();           // 0 when there is none
    void weekday();
    void ordinal();  // st, nd, rd, th

  private:
    std::string_view letters() const;

    std::string_view rest_;
};

/// 24 is 2024, 69 is 1969.
int full_year(int two_digits);
/// False when what stands at the cursor, up to the end, is not a time with or without a zone.
bool take_time_and_zone(Cursor& cursor, Civil& civil);
bool take_zone(Cursor& cursor, Civil& civil);
/// Applies am or pm; false when the hour is not one of a twelve-hour clock.
bool take_half_day(Cursor& cursor, Civil& civil);
/// False when the whole text is not as `pattern` says.
bool take_pattern(Cursor& cursor, std::string_view pattern, Civil& civil);
/// Why `pattern` cannot be used; empty when it can.
std::string pattern_problem(std::string_view pattern);
/// Checks that the moment exists and writes it; `text` is what it came from.
Parsed<Moment> written(const Civil& civil, std::string_view text);

}  // namespace dealwright::date_parts
