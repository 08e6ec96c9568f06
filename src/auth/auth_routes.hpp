// The addresses of sign-in, sessions, API tokens and accounts, with what the API document says of
// them.
#pragma once

#include <vector>

#include "access/endpoint.hpp"
#include "auth/auth_services.hpp"

namespace dealwright {

/// `services` outlives the endpoints.
std::vector<Endpoint> auth_endpoints(AuthServices& services);
/// The part about other people's accounts; auth_endpoints() holds it too.
std::vector<Endpoint> account_endpoints(AuthServices& services);

}  // namespace dealwright
