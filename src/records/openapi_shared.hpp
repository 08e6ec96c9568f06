// The parts of the API document that every route refers to: the error answers, the ways to sign in,
// the shapes around records, and the words at its top.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/openapi_schemas.hpp"

namespace dealwright {

/// components/responses: the problems, by name.
NamedSchemas problem_responses();
/// The name there for a status: 404 -> "NotFound". Throws Error{internal} for one that has none.
std::string_view problem_name(int status);

/// Problem, Page, BulkResult, ImportReport, and ContactList and ContactBulk for every resource.
NamedSchemas shared_schemas(const ResourceSet& resources);

/// components/headers.
NamedSchemas shared_headers();
std::string security_schemes(std::string_view base_url);
/// info.description.
std::string introduction();

}  // namespace dealwright
