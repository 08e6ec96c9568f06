// The addresses of the verbs on activities and calls.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// `holder` outlives the endpoints.
std::vector<Endpoint> activity_endpoints(ResourceHolder& holder);

}  // namespace dealwright
