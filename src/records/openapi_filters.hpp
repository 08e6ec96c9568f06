// The query parameters of lists and exports for the API document: paging, order, and one filter for
// each column with the operators that suit its type.
#pragma once

#include <string>
#include <vector>

#include "records/openapi_schemas.hpp"

namespace dealwright {

/// As JSON; most of them are references into components/parameters.
std::vector<std::string> list_parameters(const Resource& resource, CustomFieldsShown shown);
std::vector<std::string> export_parameters(const Resource& resource, CustomFieldsShown shown);
std::vector<std::string> get_parameters(const Resource& resource);

/// components/parameters: what all lists share, and the filters of every resource.
NamedSchemas shared_parameters(const ResourceSet& resources, CustomFieldsShown shown);

}  // namespace dealwright
