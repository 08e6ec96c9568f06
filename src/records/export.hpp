// Exporting records as CSV, row by row from one snapshot. References are written as the names by
// which import finds them again; times in UTC to the microsecond; what is exported and imported
// into an empty database is exactly what was there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "http/reply.hpp"
#include "records/kinds.hpp"
#include "records/list_request.hpp"

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

/// The command line's: all records of a kind. "-" is standard output. Leaves a row in audit_logs.
/// Throws Error{invalid} for unknown fields, filters and operators.
ExportReport export_records(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ExportOptions& options, const ExportProgress& progress = {}
);

/// The server's: what a list with these parameters shows this actor, all of it, as a stream that
/// reads in the context's transaction.
http::Reply export_reply(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const QueryParameters& parameters
);

/// The row in audit_logs that every export leaves. `parameters` are those of its address.
void note_export(
    Context& context, std::string_view kind, const std::string& file, std::int64_t rows,
    const QueryParameters& parameters
);

/// The kind whose records a resource holds, or null: only those are exported.
const Kind* kind_of_resource(std::string_view resource);

}  // namespace dealwright
