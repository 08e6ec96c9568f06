// Dates written by a given pattern, as strptime knows them; our own, because that one depends on
// the locale and has no fractions of a second.
#include <fmt/format.h>

#include <array>

#include "records/value_date_parts.hpp"
#include "records/value_text.hpp"

namespace dealwright::date_parts {

namespace {

constexpr std::string_view known_letters = "YymdebBHIMSfpzaAFT%";

/// A number of at most `most` digits; more digits may belong to the next piece of the pattern.
bool take_digits(Cursor& cursor, int most, int& target) {
    int value = 0;
    int digits = 0;
    for (; digits < most && cursor.at_digit(); ++digits) {
        value = value * 10 + (cursor.next() - '0');
        cursor.take(cursor.next());
    }
    target = value;
    return digits > 0;
}

class PatternReader {
  public:
    PatternReader(Cursor& cursor, Civil& civil) : cursor_{cursor}, civil_{civil} {}

    bool take(std::string_view pattern) {
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            char c = pattern[i];
            if (c == ' ') {
                cursor_.skip_blanks();
            } else if (c == '%') {
                if (++i == pattern.size() || !take_piece(pattern[i])) {
                    return false;
                }
            } else {
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
                if (!cursor_.take(c)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Am and pm may stand before the hour they belong to.
    bool finish() {
        if (!half_day_.empty()) {
            Cursor half{half_day_};
            return take_half_day(half, civil_);
        }
        return true;
    }

  private:
    bool take_piece(char letter) {
        switch (letter) {
            case 'Y':
                return take_digits(cursor_, 4, civil_.year);
            case 'y': {
                int two = 0;
                const bool taken = take_digits(cursor_, 2, two);
                civil_.year = full_year(two);
                return taken;
            }
            case 'm':
                return take_digits(cursor_, 2, civil_.month);
            case 'd':
            case 'e':
                cursor_.skip_blanks();
                return take_digits(cursor_, 2, civil_.day);
            case 'b':
            case 'B':
                civil_.month = cursor_.month_name();
                return civil_.month != 0;
            case 'a':
            case 'A':
                cursor_.weekday();
                return true;
            case 'F':
                return take("%Y-%m-%d");
            case 'z':
                return take_zone(cursor_, civil_);
            case '%':
                return cursor_.take('%');
            default:
                civil_.has_time = true;
                return take_time_piece(letter);
        }
    }

    bool take_time_piece(char letter) {
        switch (letter) {
            case 'H':
            case 'I':
                return take_digits(cursor_, 2, civil_.hour);
            case 'M':
                return take_digits(cursor_, 2, civil_.minute);
            case 'S':
                return take_digits(cursor_, 2, civil_.second);
            case 'f':
                if (!cursor_.at_digit()) {
                    return false;
                }
                civil_.micros = cursor_.micros();
                return true;
            case 'T':
                return take("%H:%M:%S");
            default:  // p
                half_day_ = cursor_.next() == 'p' ? "pm" : "am";
                return cursor_.word("am") || cursor_.word("pm") || cursor_.word("a.m.") ||
                       cursor_.word("p.m.");
        }
    }

    Cursor& cursor_;
    Civil& civil_;
    std::string_view half_day_;
};

}  // namespace

bool take_pattern(Cursor& cursor, std::string_view pattern, Civil& civil) {
    PatternReader reader{cursor, civil};
    return reader.take(pattern) && cursor.done() && reader.finish();
}

std::string pattern_problem(std::string_view pattern) {
    if (pattern.find('%') == pattern.npos) {
        return fmt::format(
            "{} is no date format: use auto, ymd, mdy, dmy, epoch, or a pattern such as %d.%m.%Y",
            shown(pattern)
        );
    }
    std::string seen;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%') {
            const char letter = ++i < pattern.size() ? pattern[i] : '\0';
            if (letter == '\0' || known_letters.find(letter) == known_letters.npos) {
                return fmt::format(
                    "the date pattern {} has an unknown part: %{}", shown(pattern),
                    letter == '\0' ? std::string{} : std::string{letter}
                );
            }
            seen += letter;
        }
    }
    const auto has = [&seen](std::string_view any) {
        return seen.find_first_of(any) != std::string::npos;
    };
    if (!has("YyF") || !has("mbBF") || !has("deF")) {
        return fmt::format(
            "the date pattern {} must have a year, a month and a day", shown(pattern)
        );
    }
    return {};
}

}  // namespace dealwright::date_parts
