// What became of a file: the counts and first errors for people, the file of bad rows, and the
// traces that an import leaves in the database.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Counts staged_plan and takes the first errors and duplicates from it into the report.
void fill_report(ImportWork& work);
/// Writes the bad rows with their original columns and what is wrong with each, so that they can be
/// mended and imported again. Without bad rows no file is written.
void write_errors_file(ImportWork& work, const std::filesystem::path& file);
/// One row in import_runs and one in audit_logs.
void record_run(ImportWork& work);

}  // namespace dealwright
