// The figures of a metrics table as a person asks for them, row by row or grouped: counts and sums
// are added up, rates and averages are computed from the sums, never averaged. The command line and
// the API ask through the same SQL.
#pragma once

#include <cstddef>
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

/// What can stand in FigureRequest::by for this ledger. A key's column names it as well, and total
/// is everything in one row.
std::vector<std::string> groupings(const Ledger& ledger);

/// One column per grouping, then the documented figures in their order (without those that such
/// groups cannot have: a median of medians). Throws Error{invalid} for what is not known.
pg::Result figures(pg::Connection& connection, const Ledger& ledger, const FigureRequest& request);

/// A column of what figures_sql() gives.
struct FigureColumn {
    enum class Kind {
        stored,  // of the metrics table, or computed from its columns
        label,   // the name of what a key stands for
        bucket,  // a span of time, as text
    };

    std::string name;  // user_id, owner_name, month, total_count
    Kind kind = Kind::stored;
    std::string grouping = {};  // the key or span of time that it shows; empty for figures
};

/// For groups: each grouping with its label, then the figures. For single rows (`by` is empty): the
/// id, the keys with their labels, the figures, last_updated. Throws Error{invalid} for groupings
/// that the ledger does not have.
std::vector<FigureColumn> figure_columns(const Ledger& ledger, const std::vector<std::string>& by);

/// The columns that conditions on time may name: those of the key, and date, which for a ledger of
/// months is the first day.
std::vector<std::string> time_columns(const Ledger& ledger);

/// Conditions are SQL over t, with parameters that the caller keeps.
struct FigureQuery {
    std::vector<std::string> by;  // empty: single rows
    std::string source = {};      // a subselect in the place of the ledger's table
    std::string rows = "true";    // over the keys of the rows that are summed
    std::string period = "true";  // over their time columns
    std::string groups = "true";  // over the columns that are given
    std::string order = {};       // "t.total_count desc"; what is equal in it comes as usual
    std::optional<std::size_t> limit = {};
    std::size_t offset = 0;
};

/// `select` is over t: "t.user_id, t.total_count".
std::string figures_sql(const Ledger& ledger, const FigureQuery& query, const std::string& select);
/// How many rows that gives without its limit, counted up to `most`.
std::string figures_count_sql(const Ledger& ledger, const FigureQuery& query, std::size_t most);

}  // namespace dealwright::metrics
