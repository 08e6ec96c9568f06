// The endpoints that read records: list, get and export, for each resource.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

std::vector<Endpoint> read_endpoints(const std::shared_ptr<ResourceHolder>& holder);

}  // namespace dealwright
