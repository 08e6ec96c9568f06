// When a cron expression fires in a time zone. Expressions for certain hours name times of the day:
// one that the clocks skip fires once, at the moment they jump past it, and one that comes twice
// fires the first time only. Expressions for any hour follow real time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "jobs/cron.hpp"
#include "jobs/jobs.hpp"

namespace dealwright::jobs {

/// A time zone by its IANA name, with ICU's rules.
class TimeZone {
  public:
    /// Throws Error{invalid} that names time_zone for a zone that is not known.
    explicit TimeZone(const std::string& name);
    ~TimeZone();
    TimeZone(TimeZone&&) noexcept;
    TimeZone& operator=(TimeZone&&) noexcept;

    /// A stretch of time with one difference to UTC.
    struct Stretch {
        std::chrono::sys_time<std::chrono::milliseconds> begin;
        std::chrono::sys_time<std::chrono::milliseconds> end;
        std::chrono::milliseconds offset;
        std::chrono::milliseconds offset_before;  // in the stretch before this one
    };
    /// The stretch in which `at` lies; one that begins at `at` is it.
    Stretch stretch_at(std::chrono::sys_time<std::chrono::milliseconds> at) const;

  private:
    class Rules;
    std::unique_ptr<Rules> rules_;
};

/// The first moment after `after`.
Moment next_fire(const CronExpression& expression, const TimeZone& zone, Moment after);
Moment next_fire(std::string_view expression, const std::string& zone, Moment after);
/// The first multiple of the interval, counted from 1970, after `after`.
Moment next_multiple(std::chrono::seconds interval, Moment after);

}  // namespace dealwright::jobs
