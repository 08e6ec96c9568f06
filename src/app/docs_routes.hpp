// The documentation that the server gives of itself: the OpenAPI document, the page that shows it,
// and the files the page needs.
#pragma once

#include <string>
#include <vector>

#include "access/endpoint.hpp"
#include "http/route.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// /api/docs and /assets/*: the same for everybody, straight from the program's memory.
std::vector<http::Route> web_routes();

/// GET /api/v1/openapi.json, which describes `others` and itself. `base_url` may be empty.
Endpoint openapi_endpoint(
    const std::vector<Endpoint>& others, ResourceHolder& resources, const std::string& base_url
);

}  // namespace dealwright
