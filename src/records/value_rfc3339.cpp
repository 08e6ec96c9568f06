#include "records/value_rfc3339.hpp"

#include <fmt/format.h>

namespace dealwright {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// Takes pieces off the front of a text; once something did not fit, nothing fits any more.
class Taker {
  public:
    explicit Taker(std::string_view text) : rest_{text} {}

    int digits(std::size_t count) {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (rest_.size() <= i || rest_[i] < '0' || rest_[i] > '9') {
                failed_ = true;
                return 0;
            }
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }
    void sign(std::string_view any_of) {
        if (next_is(any_of)) {
            rest_.remove_prefix(1);
        } else {
            failed_ = true;
        }
    }
    bool next_is(std::string_view any_of) const {
        return !rest_.empty() && any_of.find(rest_.front()) != any_of.npos;
    }
    /// Of a second, after its point.
    microseconds fraction() {
        std::int64_t value = 0;
        std::size_t count = 0;
        for (; next_is("0123456789"); ++count) {
            value = count < 6 ? value * 10 + (rest_.front() - '0') : value;
            rest_.remove_prefix(1);
        }
        failed_ = failed_ || count == 0 || count > 9;
        for (; count < 6; ++count) {
            value *= 10;
        }
        return microseconds{value};
    }
    bool fitted() const { return !failed_ && rest_.empty(); }

  private:
    std::string_view rest_;
    bool failed_ = false;
};

std::chrono::year_month_day take_day(Taker& taker) {
    const int year = taker.digits(4);
    taker.sign("-");
    const int month = taker.digits(2);
    taker.sign("-");
    const int day = taker.digits(2);
    return {
        std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
}

bool exists(std::chrono::year_month_day day) {
    return day.ok() && day.year() >= std::chrono::year{1};
}

minutes take_offset(Taker& taker, bool& in_range) {
    if (taker.next_is("Zz")) {
        taker.sign("Zz");
        return minutes{0};
    }
    const bool west = taker.next_is("-");
    taker.sign("+-");
    const int hour = taker.digits(2);
    taker.sign(":");
    const int minute = taker.digits(2);
    in_range = in_range && hour <= 23 && minute <= 59;
    const minutes offset = hours{hour} + minutes{minute};
    return west ? -offset : offset;
}

}  // namespace

std::optional<Microseconds> moment_from_rfc3339(std::string_view text) {
    Taker taker{text};
    const auto day = take_day(taker);
    taker.sign("Tt ");
    const int hour = taker.digits(2);
    taker.sign(":");
    const int minute = taker.digits(2);
    taker.sign(":");
    const int second = taker.digits(2);
    microseconds fraction{0};
    if (taker.next_is(".")) {
        taker.sign(".");
        fraction = taker.fraction();
    }
    bool in_range = hour <= 23 && minute <= 59 && second <= 60;
    const minutes offset = take_offset(taker, in_range);
    if (!taker.fitted() || !in_range || !exists(day)) {
        return std::nullopt;
    }
    const Microseconds moment = std::chrono::sys_days{day} + hours{hour} + minutes{minute} +
                                seconds{second} + fraction - offset;
    const Microseconds first = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
    const Microseconds end = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + days{1};
    return moment >= first && moment < end ? std::optional{moment} : std::nullopt;
}

bool is_rfc3339_day(std::string_view text) {
    Taker taker{text};
    const auto day = take_day(taker);
    return taker.fitted() && exists(day);
}

std::string moment_for_sql(Microseconds moment) {
    const auto day = std::chrono::floor<days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{moment - day};
    return fmt::format(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}.{:06}+00", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        time.hours().count(), time.minutes().count(), time.seconds().count(),
        time.subseconds().count()
    );
}

}  // namespace dealwright
