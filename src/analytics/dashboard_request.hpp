// What a dashboard is asked for: a span of days, and whose.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "records/list_request.hpp"

namespace dealwright {

struct DashboardRequest {
    std::chrono::year_month_day from;
    std::chrono::year_month_day to;
    std::chrono::year_month_day today;
    std::optional<std::string> owner_id;
    std::optional<std::string> team_id;
    std::optional<std::string> pipeline_id;
};

/// `today` is YYYY-MM-DD in the reporting time zone. Without from= the year that ends with to= or
/// today is meant, from the first of its month on. Throws Error{invalid} that names the parameter.
DashboardRequest read_dashboard_request(const QueryParameters& parameters, std::string_view today);

std::string text_of(std::chrono::year_month_day day);
/// 2026-03
std::string text_of(std::chrono::year_month month);

}  // namespace dealwright
