// The fold as SQL: what waits in a ledger's delta table is taken, summed, and added to the metrics
// table, in statements that one transaction runs in this order. Texts only.
//
// Parameters: $1 the fold's time (timestamptz), $2 the reporting time zone. The time marks the rows
// that the fold has touched, so that each statement finds them through the index on last_updated.
#pragma once

#include <string>
#include <vector>

#include "metrics/ledger.hpp"

namespace dealwright::metrics {

/// Takes and adds. Gives one row: postings taken; those of another zone (the table has to be
/// rebuilt); rows of the table that changed.
std::string take_and_add_sql(const Ledger& ledger);
/// The same, faster for thousands of postings and slower for few: an update of the rows that are
/// there, then the upsert of those that are not.
std::string take_and_add_many_sql(const Ledger& ledger);
/// What depends on the sums, then the removal of rows whose last base row went. $1 only.
std::vector<std::string> follow_up_sql(const Ledger& ledger);

}  // namespace dealwright::metrics
