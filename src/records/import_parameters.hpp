// An import as a request asks for it: query parameters named as the flags of the command line.
#pragma once

#include <string>
#include <vector>

#include "http/request.hpp"
#include "records/import_options.hpp"

namespace dealwright {

enum class ImportPurpose { write, preview };

/// Throws Error{invalid} with an error for each parameter that is unknown or has a bad value.
ImportOptions read_import_parameters(
    const std::vector<http::QueryParameter>& query, ImportPurpose purpose = ImportPurpose::write
);
/// As `dealwright import --json` prints it.
std::string import_report_json(const ImportReport& report);

}  // namespace dealwright
