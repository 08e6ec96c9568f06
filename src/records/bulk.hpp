// One change of many records at once: all or nothing, in a handful of statements whatever the
// number of records.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "base/json.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct BulkResult {
    std::int64_t matched = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::vector<std::string> ids = {};  // matched
    std::string change_set_id = {};     // by which it can be undone; empty: nothing was changed
};

/// `body` names the records by "ids" or by "filter" (the grammar of lists) and says what becomes of
/// them: "set" (a merge patch), "add_tags" and "remove_tags", or "delete": true. A record that is
/// not there or not visible is Error{not_found}, one that the actor may not change is
/// Error{forbidden}; both name the first of them, and nothing is changed.
BulkResult change_in_bulk(
    Context& context, const ResourceSet& resources, const Resource& resource, const Json& body
);

}  // namespace dealwright
