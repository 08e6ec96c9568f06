// One verdict per row, before anything is written: new, update, duplicate or error. Kinds with two
// tables also know attach (the first table's row is there, the second's is not), and stage visits
// know redate (the row is the deal's present stay).
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Fills staged_plan. staged_rows, staged_refs and staged_problems are there.
void decide_verdicts(ImportWork& work);

}  // namespace dealwright
