// The live side of the ledgers as SQL: their delta tables, and each base table's statement-level
// triggers that append to them, in the writer's own transaction, what each change adds to and takes
// from each key.
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
/// Every statement that makes the ledger's delta table, in order.
std::vector<std::string> delta_install_sql(const Ledger& ledger);
std::string delta_remove_sql(const Ledger& ledger);
/// Every statement that makes the table's function and triggers, in order; `ledgers` of
/// ledgers_for_postings(), of which some take postings from the table.
std::vector<std::string> posting_install_sql(
    const std::string& table, const std::vector<Ledger>& ledgers
);
std::string posting_remove_sql(const std::string& table);

}  // namespace dealwright::metrics
