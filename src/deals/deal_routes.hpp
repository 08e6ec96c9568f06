// The addresses of the verbs on deals, of the board, and of what shapes a pipeline.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

std::vector<Endpoint> deal_endpoints(const std::shared_ptr<ResourceHolder>& holder);

}  // namespace dealwright
