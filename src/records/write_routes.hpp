// The endpoints that change records: create, patch, delete, restore, bulk and import, for each
// resource as far as its policy has them.
#pragma once

#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// `holder` outlives the endpoints.
std::vector<Endpoint> write_endpoints(ResourceHolder& holder);

}  // namespace dealwright
