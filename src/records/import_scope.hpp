// What the one who imports may do with which record. Without a scope (the command line) nothing
// here has any effect.
#pragma once

#include <string>
#include <string_view>

#include "records/import_work.hpp"

namespace dealwright {

/// SQL of the records of a table that rows may name.
std::string records_to_name(const ImportWork& work, std::string_view table);
/// A problem for each row that means a record which the importer may not change, or gives one to
/// somebody whom he may not give it to. staged_match and staged_refs are there.
void check_scope(ImportWork& work);

}  // namespace dealwright
