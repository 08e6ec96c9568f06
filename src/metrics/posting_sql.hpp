// The live side of a ledger as SQL: its delta table, and the statement-level triggers that append
// to it, in the writer's own transaction, what each change adds to and takes from each key.
// Texts only; generated from the same declaration as the recount.
#pragma once

#include <string>
#include <vector>

#include "metrics/ledger.hpp"

namespace dealwright::metrics {

/// A column of the delta table beside zone and keys.
struct DeltaColumn {
    std::string name;
    std::string type;
};

/// Append-only: the zone that days were told in (empty: what happened cannot be told in sums, the
/// table has to be rebuilt), the keys, row count, measures, and where the ledger has order
/// statistics a fingerprint of the values that came and went.
std::string delta_table(const Ledger& ledger);
std::vector<DeltaColumn> delta_columns(const Ledger& ledger);
/// The fingerprint's column.
extern const std::string fingerprint_column;

/// The base tables that post to the ledger, each once.
std::vector<std::string> posting_tables(const Ledger& ledger);

/// The ledgers as the database's own functions tell them.
std::vector<Ledger> ledgers_for_postings();
/// Every statement that makes delta table, functions and triggers, in order; for a ledger of
/// ledgers_for_postings().
std::vector<std::string> posting_install_sql(const Ledger& ledger);
std::vector<std::string> posting_remove_sql(const Ledger& ledger);

}  // namespace dealwright::metrics
