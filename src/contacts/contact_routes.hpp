// The addresses of what is done with contacts beside reading and writing one: the timeline,
// duplicates, merging, vCards, companies.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

std::vector<Endpoint> contact_endpoints(const std::shared_ptr<ResourceHolder>& holder);

}  // namespace dealwright
