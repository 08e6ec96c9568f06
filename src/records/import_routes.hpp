// POST /api/v1/<resource>/import: a CSV file as the body, what to do with it as query parameters.
#pragma once

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// `holder` outlives the endpoint.
Endpoint import_endpoint(ResourceHolder& holder, const EntityPolicy& policy);

}  // namespace dealwright
