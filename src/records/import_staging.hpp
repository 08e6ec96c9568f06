// The first step of an import: the file goes, row by row and already in PostgreSQL's own notation,
// into a temporary table. Memory does not depend on the size of the file.
#pragma once

#include <filesystem>

#include "records/import_work.hpp"

namespace dealwright {

/// Looks through the whole file for what the order of day and month is in each column of dates.
void settle_date_formats(
    ImportMapping& mapping, const std::filesystem::path& file, const ImportOptions& options,
    const ImportProgress& progress
);
/// True when amounts may bring their currency with them (EUR 12.50) and no column names it.
bool stages_currency(const ImportMapping& mapping);
/// Makes the temporary tables and fills staged_rows and staged_problems.
void stage_file(ImportWork& work, CsvReader& reader);

}  // namespace dealwright
