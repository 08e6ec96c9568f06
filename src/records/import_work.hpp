// What the steps of one import share, and the few phrases of SQL that they have in common. Names in
// that SQL come from the catalog or from this program; values travel as parameters or by COPY.
//
// Temporary tables of an import, all dropped with its transaction:
//   staged_rows      row, line, problems, cleared, custom, f1 ... fn   the file, cell by cell, as
//   text staged_refs      row, fi ...                               what its references resolved to
//   staged_keys      row, alternative, key, record_id, found   which records it names
//   staged_problems  row, position, title, reason              what is wrong with it
//   staged_plan      row, line, verdict, record_id, note       what will be done with each row
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/import_cells.hpp"
#include "records/import_mapping.hpp"
#include "records/import_options.hpp"

namespace dealwright {

struct ImportWork {
    pg::Connection& connection;
    const Catalog& catalog;
    const ImportMapping& mapping;
    const ImportOptions& options;
    const ImportProgress& progress;
    ImportReport& report;
    WarningCounts& warnings;

    const Kind& kind() const { return *mapping.kind; }
    std::string quoted(std::string_view name) const { return connection.quoted_identifier(name); }
    std::string literal(std::string_view text) const { return connection.quoted_literal(text); }
    void step(const std::string& what, std::uint64_t done = 0, std::uint64_t total = 0) const {
        if (progress) {
            progress(what, done, total);
        }
    }
};

/// The staged text of a field, null where it was left empty or is to be emptied.
std::string staged_text(const MappedField& mapped);
/// SQL: whether the cell asked for the field to be emptied.
std::string is_cleared(const MappedField& mapped);
/// A value for a cell in a message: quoted, shortened, on one line.
std::string shown_in_sql(std::string_view expression);
/// `insert into staged_problems` for the rows that `from_and_where` selects as s.
void add_problems(
    ImportWork& work, std::string_view title, std::string_view reason_sql,
    std::string_view from_and_where
);

/// Runs `statement` in a savepoint of its own; false, and undone, when the data was refused.
bool succeeds(pg::Connection& connection, const std::string& statement);

}  // namespace dealwright
