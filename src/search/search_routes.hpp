// GET /api/v1/search
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

std::vector<Endpoint> search_endpoints(const std::shared_ptr<ResourceHolder>& resources);

}  // namespace dealwright
