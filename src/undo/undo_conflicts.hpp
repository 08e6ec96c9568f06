// What stands in the way of an undo, in words: which record, what of it, since when and by whom.
#pragma once

#include <string>

#include "access/context.hpp"
#include "base/error.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// Throws Error{conflict} when there is any; behind begin_undo(), in its transaction. Its `current`
/// is {"total", "conflicts": [...]}, its fields say the same in sentences.
void require_no_conflicts(
    Context& context, const ResourceSet& resources, const std::string& set_id
);

}  // namespace dealwright
