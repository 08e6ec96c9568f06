// By what a row is recognised as a record that is here already, or as a row that came before it.
#pragma once

#include <string>
#include <vector>

#include "records/import_work.hpp"

namespace dealwright {

struct ImportKey {
    std::string what;    // for messages: "email", "pipeline and name"
    std::string title;   // of its column in the file; empty when it has several
    std::string text;    // SQL over s and r: the key as text, null where the row does not have it
    std::string target;  // SQL of a join: the records as t, and the condition
    /// Not what rows are recognised by, but two records may not share it.
    bool guard = false;
};

/// What the caller chose with --key; otherwise the other system's identifier, our id and the kind's
/// natural key, as far as the file brings them. Throws Error{invalid} for a key that it does not.
std::vector<ImportKey> import_keys(const ImportWork& work);

/// Fills staged_keys, and staged_match with the record that each known row means; adds a problem
/// for rows that fit several records.
void match_keys(ImportWork& work, const std::vector<ImportKey>& keys);

}  // namespace dealwright
