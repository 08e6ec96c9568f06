// New contacts of a file that may be somebody who is here already: told in the report, and never in
// their way.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Puts into the report how many rows of staged_plan that become new contacts have a contact that
/// the importer sees with the same mailbox, the same telephone number, or the same last name and
/// company with a first name that is alike; and which the first of them are.
void report_likely_duplicates(ImportWork& work);

}  // namespace dealwright
