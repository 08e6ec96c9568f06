// The figures of a metrics table grouped the way a person asks for: counts and sums are added up,
// rates and averages are computed from the sums, never averaged.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "metrics/ledger.hpp"
#include "pg/connection.hpp"

namespace dealwright::metrics {

struct FigureRequest {
    std::vector<std::string> by;       // key names, or day, week, month, quarter, year
    std::optional<std::string> since;  // first day, YYYY-MM-DD
};

/// What can stand in FigureRequest::by for this ledger.
std::vector<std::string> groupings(const Ledger& ledger);

/// One column per grouping, then the documented figures in their order (without those that such
/// groups cannot have: a median of medians). Throws Error{invalid} for what is not known.
pg::Result figures(pg::Connection& connection, const Ledger& ledger, const FigureRequest& request);

}  // namespace dealwright::metrics
