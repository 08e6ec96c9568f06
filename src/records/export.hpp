// Exporting records as CSV, row by row from one snapshot. References are written as the names by
// which import finds them again; times in UTC to the microsecond; what is exported and imported
// into an empty database is exactly what was there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "records/kinds.hpp"

namespace dealwright {

struct ExportOptions {
    std::string kind;
    std::vector<std::string> fields;   // empty: every field that import takes
    std::vector<std::string> filters;  // status=new, lead_score[gte]=70; all have to hold
};

struct ExportReport {
    std::string kind;
    std::string file;
    std::int64_t rows = 0;
};

using ExportProgress = std::function<void(std::int64_t rows)>;

/// "-" is standard output. Leaves a row in audit_logs. Throws Error{invalid} for unknown fields,
/// filters and operators.
ExportReport export_records(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ExportOptions& options, const ExportProgress& progress = {}
);

}  // namespace dealwright
