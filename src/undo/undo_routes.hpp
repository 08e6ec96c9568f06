// The addresses of change sets beyond reading them: their rows, and undoing them.
#pragma once

#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// `holder` outlives the endpoints.
std::vector<Endpoint> undo_endpoints(ResourceHolder& holder);

}  // namespace dealwright
