#include "metrics/ledger.hpp"

#include <fmt/format.h>

namespace dealwright::metrics {

// The name comes from pg_timezone_names by a check on settings: it holds no quote.
ReportingCalendar::ReportingCalendar(std::string timezone)
    : timezone_{std::move(timezone)}, zone_sql_{"'" + timezone_ + "'"} {}

ReportingCalendar ReportingCalendar::of_variable(std::string name) {
    ReportingCalendar calendar;
    calendar.zone_sql_ = std::move(name);
    return calendar;
}

std::string ReportingCalendar::day(std::string_view instant) const {
    return fmt::format("({} at time zone {})::date", instant, zone_sql_);
}

Posted counting(std::string column, std::string_view condition) {
    return {std::move(column), fmt::format("({})::int", condition)};
}

}  // namespace dealwright::metrics
