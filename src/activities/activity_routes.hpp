// The addresses of the verbs on activities and calls.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"
#include "records/write_routes.hpp"

namespace dealwright {

/// `holder` outlives the endpoints.
std::vector<Endpoint> activity_endpoints(ResourceHolder& holder);
/// Series go on whichever route has ended their activity.
ColumnFollower series_follower();

}  // namespace dealwright
