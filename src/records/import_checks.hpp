// What a row that becomes a new record must fulfil, asked of all rows at once: required columns and
// the table's check constraints. What triggers have a say in is left to the write itself.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Adds a problem for each row of staged_rows that no staged_match recognises and that cannot
/// become a record.
void check_new_rows(ImportWork& work);

/// A problem in plain words for what the database refused; sets `title` to the column it concerns,
/// when that is a single one.
std::string refusal_in_words(
    const ImportWork& work, const std::string& constraint, const std::string& message,
    std::string& title
);

/// The same for a column that may not be null, from PostgreSQL's message.
std::string missing_value_in_words(
    const ImportWork& work, const std::string& message, std::string& title
);

}  // namespace dealwright
