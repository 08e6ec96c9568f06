// Do the metrics tables have the columns, types, keys and generated expressions that the ledgers
// declare? The expressions stand twice, in a migration and in a declaration; this compares them.
#pragma once

#include <string>
#include <vector>

#include "metrics/ledger.hpp"
#include "pg/connection.hpp"

namespace dealwright::metrics {

/// One sentence per disagreement; also when a table was last built from another declaration or
/// for another reporting time zone than the present one.
std::vector<std::string> declaration_drift(
    pg::Connection& connection, const std::vector<Ledger>& ledgers
);

}  // namespace dealwright::metrics
