// Cron expressions: five fields (minute, hour, day of the month, month, day of the week) with
// names, ranges, steps and lists, or @hourly and its kin. Pure: knows dates, but no time zones.
#pragma once

#include <bitset>
#include <chrono>
#include <optional>
#include <string_view>

namespace dealwright::jobs {

/// A minute on the clock of some place.
using LocalMinute = std::chrono::local_time<std::chrono::minutes>;

class CronExpression {
  public:
    /// Throws Error{invalid} that names the field, also for dates that never come (30 February).
    explicit CronExpression(std::string_view text);

    /// The first matching minute at or after `from`; nothing within fifty years.
    std::optional<LocalMinute> next_match(LocalMinute from) const;
    /// An expression for any hour follows the clock's real course; one for certain hours names
    /// times of the day, each of which is due once a day, whatever the clocks do.
    bool is_for_any_hour() const { return any_hour_; }

  private:
    bool suits(const std::chrono::year_month_day& date) const;
    std::optional<int> minute_of_day_from(int minute_of_day) const;
    void refuse_impossible_dates(std::string_view text) const;

    std::bitset<60> minutes_;
    std::bitset<24> hours_;
    std::bitset<32> days_;
    std::bitset<13> months_;
    std::bitset<7> weekdays_;
    bool either_day_ = false;  // both day fields are restricted: one of them is enough
    bool any_hour_ = false;
};

}  // namespace dealwright::jobs
