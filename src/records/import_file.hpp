// Importing one CSV file: staged, checked, judged row by row, then written, all in one transaction.
#pragma once

#include <filesystem>

#include "records/import_options.hpp"

namespace dealwright {

class Catalog;
namespace pg {
class Connection;
}

/// Bad rows are reported, not thrown; Error is thrown for what concerns the file or the options as
/// a whole. Whatever is thrown, the database is as before.
ImportReport import_file(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ImportOptions& options, const ImportProgress& progress = {}
);
/// The same in the caller's transaction, who keeps it only when report.written says so.
ImportReport import_in_transaction(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ImportOptions& options, const ImportProgress& progress = {}
);

}  // namespace dealwright
