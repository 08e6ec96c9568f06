#include "app/routes.hpp"

#include "app/docs_routes.hpp"
#include "app/health.hpp"
#include "auth/auth_routes.hpp"
#include "records/read_routes.hpp"
#include "records/settings_routes.hpp"
#include "records/write_routes.hpp"

namespace dealwright {

std::vector<Endpoint> all_endpoints(
    const std::shared_ptr<ResourceHolder>& resources, AuthServices& auth,
    const std::string& base_url
) {
    std::vector<Endpoint> result;
    const auto add = [&](std::vector<Endpoint> part) {
        for (auto& endpoint : part) {
            result.push_back(std::move(endpoint));
        }
    };
    add(auth_endpoints(auth));
    add(read_endpoints(resources));
    add(write_endpoints(*resources));
    add(settings_endpoints());
    result.push_back(ready_endpoint());
    result.push_back(openapi_endpoint(result, *resources, base_url));
    return result;
}

}  // namespace dealwright
