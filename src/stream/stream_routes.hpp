// GET /api/v1/stream: what changed, pushed to the page that shows it.
#pragma once

#include <vector>

#include "access/endpoint.hpp"
#include "stream/hub.hpp"

namespace dealwright {

/// `hub` outlives the endpoints.
std::vector<Endpoint> stream_endpoints(stream::Hub& hub);

}  // namespace dealwright
