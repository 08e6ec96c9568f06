// The OpenAPI 3.1 document, made from the same list of endpoints that requests are routed by and
// from the tables as they are, custom fields included: it cannot lag behind either.
#pragma once

#include <string>
#include <vector>

#include "access/endpoint.hpp"
#include "records/openapi_schemas.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct OpenApiOptions {
    std::string base_url;  // as clients reach us; empty: the address the document came from
    std::string version;
    CustomFieldsShown custom_fields = CustomFieldsShown::yes;
};

std::string openapi_document(
    const std::vector<Endpoint>& endpoints, const ResourceSet& resources,
    const OpenApiOptions& options
);

}  // namespace dealwright
