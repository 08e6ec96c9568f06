// What people call a record: the name of a contact, the title of a deal. Made of columns that the
// reader may see, and only for records that he may see.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// SQL over t; "null" where the actor may see nothing of what would name it.
std::string name_sql(const Resource& resource, const Actor& actor);

/// By id, of those of `ids` that the actor may read, in the bin or not; empty for one without any
/// name.
std::map<std::string, std::string> names_of(
    Context& context, const Resource& resource, const std::vector<std::string>& ids
);

}  // namespace dealwright
