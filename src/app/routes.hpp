// The one list of routes: every feature's endpoints in one table, which the server, the API
// document and the permission tests all read.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "access/endpoint.hpp"
#include "analytics/answers.hpp"
#include "auth/auth_services.hpp"
#include "records/resource_holder.hpp"
#include "stream/hub.hpp"

namespace dealwright {

/// `auth` and `hub` outlive the endpoints; `base_url` may be empty.
std::vector<Endpoint> all_endpoints(
    const std::shared_ptr<ResourceHolder>& resources, AuthServices& auth,
    const std::string& base_url, stream::Hub& hub, const Answers::Options& answers = {}
);

}  // namespace dealwright
