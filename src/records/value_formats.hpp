// Reads the values that people and other programs write into CSV cells: numbers, money, booleans,
// dates, e-mail addresses. Pure functions; money never passes through binary floating point, and no
// time zone rules live here: a time without a zone is handed on as such, for SQL to place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dealwright {

/// A value, or the plain sentence that says why there is none. Blank text has no value.
template <class T>
struct Parsed {
    std::optional<T> value;
    std::string problem;

    explicit operator bool() const { return value.has_value(); }
};

enum class DecimalMark { automatic, point, comma };

struct Decimal {
    /// -?digits(.digits)?, without leading zeros, with the decimals that were written.
    std::string number;
    /// What stood beside it: an ISO 4217 code; or "$", "¥" or "kr" as they are, which several
    /// currencies share; or nothing.
    std::string currency;
};

/// Takes 1234.5 1,234.50 1.234,50 1 234,50 1'234.50 $1,200 USD 99.90 1.200,00 € (12.00) -12
/// 12- 6.0E7. `automatic`: with both marks the last one is the decimal mark. A comma alone
/// separates thousands when exactly three digits follow the only one and one to three stand before
/// it (1,234 is 1234), otherwise it is the decimal mark. A point alone is always the decimal mark
/// (1.234 is 1.234). A mark that comes twice separates thousands (1.234.567). For columns that
/// break these rules, say the mark.
Parsed<Decimal> parse_decimal(std::string_view text, DecimalMark mark = DecimalMark::automatic);
/// As parse_decimal, without a currency, and with nothing but zeros after the decimal mark.
Parsed<std::int64_t> parse_integer(
    std::string_view text, DecimalMark mark = DecimalMark::automatic
);
/// true yes t y 1 x, false no f n 0, in any case.
Parsed<bool> parse_boolean(std::string_view text);

enum class DateOrder { automatic, ymd, mdy, dmy, epoch, pattern };

struct DateFormat {
    DateOrder order = DateOrder::automatic;
    /// For DateOrder::pattern: %Y %y %m %d %e %b %B %H %I %M %S %f %p %z %a %A %F %T %%, where a
    /// blank stands for any number of blanks and everything else for itself.
    std::string pattern;
    /// Set by DateGuesser for a column that contradicts itself: what to answer to each such date.
    std::string conflict;
};

/// auto, ymd, mdy, dmy, epoch, or a pattern with %.
Parsed<DateFormat> date_format_named(std::string_view name);

struct Moment {
    /// "2024-03-01 10:11:12.123000", which PostgreSQL takes; in UTC and with +00 when has_zone.
    std::string text;
    bool has_time = false;
    /// False: the text is local to a zone that the caller knows.
    bool has_zone = false;
};

/// Whatever the order of day and month, these are understood: 2024-03-01, 2024/3/1, 20240301, each
/// with or without a time (10:11, 10:11:12.123456, 4:05 PM) and a zone (Z, UTC, +02:00), and months
/// by their English name (31 Mar 2024, Mar 31, 2024, 31-Mar-24). `format` decides how 3/4/2024 is
/// read; left automatic it is an error unless only one reading is a date (3.4.2024 is day first).
/// Two-digit years from 69 on are 19xx. 10 digits are seconds and 13 are milliseconds since 1970.
/// Years run from 1900 to 2200.
Parsed<Moment> parse_moment(std::string_view text, const DateFormat& format = {});

/// Decides for a whole column whether 3/4/2024 is in March or in April, from the dates in it that
/// can be read only one way. Feed it every value, then parse with format().
class DateGuesser {
  public:
    void add(std::string_view text);
    /// For a column that has no such dates, or leaves it open, still automatic.
    DateFormat format() const;
    /// Why the column as a whole cannot be read; empty when it can.
    std::string problem() const;

  private:
    std::string day_first_;  // an example of each, as written
    std::string month_first_;
    std::string either_;
};

/// something@something without blanks and control characters, at most 255 characters.
bool is_plausible_email(std::string_view text);

}  // namespace dealwright
