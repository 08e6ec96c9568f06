// The body of a bulk request, checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "records/query_builder.hpp"
#include "records/write_request.hpp"

namespace dealwright {

struct BulkRequest {
    std::vector<std::string> ids;  // each once; empty when a filter names the records
    std::optional<RecordQuery> filter;
    WriteRequest set;
    std::optional<std::string> added_tags;  // JSON lists of texts; none: no change of tags
    std::optional<std::string> removed_tags;
    bool removes = false;
};

/// Throws Error{invalid} with all that is wrong, Error{too_large} for too many ids.
BulkRequest read_bulk_request(
    const ResourceSet& resources, const Resource& resource, const Actor& actor, const Json& body
);

}  // namespace dealwright
