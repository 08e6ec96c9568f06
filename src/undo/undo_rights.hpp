// Who may undo a change set.
#pragma once

#include <string>
#include <vector>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// A change set as far as it matters to who wants to undo it.
struct UndoneBy {
    std::string resource;     // what the set was about
    bool is_merge = false;    // references follow the records that were merged
    bool is_own = false;      // the actor made the set
    bool is_visible = false;  // the actor sees the set
};

/// Throws Error{forbidden} unless the actor may bring every record back that was changed directly
/// (behind begin_undo(), in its transaction; `tables` is what that gave). Whoever made the set may
/// also bring back what he might have changed as it was before. Error{not_found} for one who does
/// not see the set either.
void require_undo_rights(
    Context& context, const ResourceSet& resources, const std::vector<std::string>& tables,
    const UndoneBy& set
);

}  // namespace dealwright
