// The plan becomes rows of the tables, in blocks. A row that the database refuses for a reason that
// no check foresaw is found by halving its block, and becomes that row's error.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Writes what staged_plan says; refused rows get a problem and the verdict error. Without
/// keep_good the search for refused rows ends after some: nothing will be kept anyway.
void write_plan(ImportWork& work);

}  // namespace dealwright
