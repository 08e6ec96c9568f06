// The fold as SQL: what waits in a ledger's delta table is taken, summed, and added to the metrics
// table, in statements that one transaction runs in this order. Texts only.
//
// Parameters, unless said otherwise: $1 the fold's time (timestamptz), $2 the reporting time zone.
#pragma once

#include <optional>
#include <string>

#include "metrics/ledger.hpp"

namespace dealwright::metrics {

/// Takes and adds. Gives one row: postings taken; those of another zone (the table has to be
/// rebuilt); rows of the table that changed; the ids of those whose last base row went, and of
/// those whose order statistics have to be found (null: none); whether growth may have changed.
std::string take_and_add_sql(const Ledger& ledger);
/// The same, faster for thousands of postings and slower for few: an update of the rows that are
/// there, then the upsert of those that are not.
std::string take_and_add_many_sql(const Ledger& ledger);
/// $1 the ids of rows whose order statistics have to be found (uuid[]). Nothing without such.
std::optional<std::string> order_statistics_sql(const Ledger& ledger);
/// For the rows that the fold has touched: they bear its time, $1. Nothing without growth rates.
std::optional<std::string> growth_sql(const Ledger& ledger);
/// $1 the ids of rows whose last base row went (uuid[]).
std::string remove_emptied_sql(const Ledger& ledger);

}  // namespace dealwright::metrics
