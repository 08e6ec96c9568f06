// For verbs that look at a record before they change it: the record locked first, so that what they
// have seen is still true when they act.
#pragma once

#include <string_view>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// Nobody else changes the record until the transaction ends. Throws as a patch would: not_found
/// for what is not there or not visible, forbidden where the actor may not change it, stale when
/// `if_match` is sent and names another version.
void lock_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    std::string_view if_match = {}
);

/// Whether it is there, not in the bin, and the actor may see it.
bool is_visible(Context& context, const Resource& resource, std::string_view id);

}  // namespace dealwright
