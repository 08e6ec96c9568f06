// The SQL that a ledger's declaration stands for. Texts only; nothing here talks to a database.
#pragma once

#include <string>
#include <vector>

#include "metrics/ledger.hpp"

namespace dealwright::metrics {

/// Columns that the table stores and that nothing else derives: row count, measures, order
/// statistics, growth rates; without the keys.
std::vector<std::string> stored_columns(const Ledger& ledger);
std::vector<std::string> key_columns(const Ledger& ledger);
/// Stored and derived columns: everything that a comparison looks at.
std::vector<std::string> compared_columns(const Ledger& ledger);

/// A select from the base tables that gives keys, then compared_columns(), one row per key.
std::string recount_sql(const Ledger& ledger);

/// A select of every key whose row differs between the table and a recount: `live_id` (null: the
/// row is missing), `is_wanted` (false: the row should not be there), the keys, and for each
/// compared column c its recounted value `c` and its present value `live_c`.
std::string difference_sql(const Ledger& ledger);

/// The growth rates over a set of rows, as window expressions `... as column`.
/// `month` is an SQL date, `others` the columns that must agree.
std::vector<std::string> growth_columns(
    const Ledger& ledger, const std::string& month, const std::vector<std::string>& others
);

/// Rows of the rollup's table whose totals differ from the metrics table's and do not wait to be
/// written: id, then per total the sum and the present value.
std::string rollup_sql(const Ledger& ledger);
/// Notes those whose totals differ; and those that some rows (a relation with the key) name.
std::string note_rollup_sql(const Ledger& ledger);
std::string note_rollup_keys_sql(const Ledger& ledger, std::string_view rows);
/// Writes the totals that wait, but for rows that somebody else is changing: they wait on.
std::string write_rollup_sql(const Ledger& ledger);

/// What identifies the declaration; it changes whenever a figure's meaning changes.
std::string definition_text(const Ledger& ledger);

}  // namespace dealwright::metrics
