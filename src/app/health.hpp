// For load balancers and monitoring: is the process alive, can it serve.
#pragma once

#include <vector>

#include "access/endpoint.hpp"

namespace dealwright {

/// /health/live answers as long as the process runs.
http::Route live_route();
/// /health/ready answers 200 when the database answers with this program's schema, else 503.
Endpoint ready_endpoint();

}  // namespace dealwright
