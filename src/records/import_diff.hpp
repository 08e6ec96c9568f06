// What an import would do to each of its first rows, field by field: the record before it, taken
// before anything is written, beside the record after it, which triggers and defaults have shaped.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Keeps the present records of the rows that will be shown.
void note_records_before(ImportWork& work);
/// Fills report.rows_shown, after write_plan.
void show_rows(ImportWork& work);

}  // namespace dealwright
