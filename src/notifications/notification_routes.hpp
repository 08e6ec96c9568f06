// The addresses of notifications beyond reading them, which is as for every kind of record: marking
// them as read, and what a person does not want to be told.
#pragma once

#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// `holder` outlives the endpoints.
std::vector<Endpoint> notification_endpoints(ResourceHolder& holder);

}  // namespace dealwright
