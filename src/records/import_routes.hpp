// POST /api/v1/<resource>/import, and what it would do (/preview) and refuse (/errors): a CSV file
// as the body, what to do with it as query parameters.
#pragma once

#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// `holder` outlives the endpoint.
std::vector<Endpoint> import_endpoints(ResourceHolder& holder, const EntityPolicy& policy);

}  // namespace dealwright
