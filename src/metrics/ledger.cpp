#include "metrics/ledger.hpp"

#include <fmt/format.h>

namespace dealwright::metrics {

std::string ReportingCalendar::day(std::string_view instant) const {
    // The name comes from pg_timezone_names by a check on settings: it holds no quote.
    return fmt::format("({} at time zone '{}')::date", instant, timezone_);
}

Posted counting(std::string column, std::string_view condition) {
    return {std::move(column), fmt::format("({})::int", condition)};
}

}  // namespace dealwright::metrics
