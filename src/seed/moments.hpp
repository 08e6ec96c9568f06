// The time in which the made-up company lives: two years that end where the anchor day begins, with
// weekends, office hours, seasons and growth.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "seed/random.hpp"

namespace dealwright {

using Moment = std::chrono::sys_seconds;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

/// A moment in office hours of the day, or of some day of the week after when it is a weekend.
Moment office_moment(sys_days day, minutes utc_offset, Random& random);
/// Office hours on the day that lies `after` past `start`, yet never before `start` + 10 minutes.
Moment next_office_moment(Moment start, seconds after, minutes utc_offset, Random& random);
/// `part` (0 to 1) of the way from one moment to a later one.
Moment moment_between(Moment from, Moment to, double part);
inline seconds days_long(double count) {
    return seconds{static_cast<std::int64_t>(count * 86400)};
}

/// "2026-03-31" and "2026-03-31 09:05:00+00", as PostgreSQL reads them.
std::string day_text(sys_days day);
std::string moment_text(Moment moment);

class Calendar {
  public:
    explicit Calendar(sys_days anchor);

    Moment begin() const { return first_day_; }
    /// Nothing has happened yet from here on; only plans lie beyond.
    Moment anchor() const { return anchor_; }
    /// When the `index`-th of `count` contacts arrives: never earlier than the day of the one
    /// before.
    Moment arrival(std::int64_t index, std::int64_t count, minutes utc_offset, Random& random)
        const;

  private:
    sys_days first_day_;
    sys_days anchor_;
    std::vector<std::int64_t> weight_until_;  // by day, its own weight included
};

}  // namespace dealwright
