// What everybody may change of his own account, whatever his roles say: PATCH /api/v1/auth/me.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "auth/auth_services.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

std::vector<Endpoint> profile_endpoints(
    AuthServices& services, const std::shared_ptr<ResourceHolder>& resources
);

}  // namespace dealwright
