// Values for the examples of the API document: the same each time, and always such that the server
// would take them.
#pragma once

#include <string>

#include "records/openapi_schemas.hpp"

namespace dealwright {

/// As JSON.
std::string example_value(const Resource& resource, const Column& column);
std::string example_value(const CustomField& field);
/// A body for POST: what is required and a few fields that people fill in.
std::string example_of_new(const Resource& resource, CustomFieldsShown shown);
/// A body for PATCH: one field.
std::string example_of_patch(const Resource& resource);
/// A record as GET gives it.
std::string example_of_record(const Resource& resource);

}  // namespace dealwright
