// Undoing a change set: all of what it changed, or nothing. Rows that somebody has changed since,
// in what the set had changed, stand in the way and are named.
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct UndoneSet {
    std::string id;
    std::string undone_at;
    std::int64_t records = 0;
};

/// In the context's transaction. By whoever made the set, or may change every record of it; throws
/// Error{forbidden} for records that he may not see or change, Error{conflict} with each row that
/// something newer stands in the way of, Error{not_found} for a set that he does not see.
UndoneSet undo_change_set(Context& context, const ResourceSet& resources, std::string_view id);

}  // namespace dealwright
