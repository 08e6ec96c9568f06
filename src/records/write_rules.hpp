// The rules of single resources that neither their columns nor a check of the database can say.
#pragma once

#include <vector>

#include "access/context.hpp"
#include "base/error.hpp"
#include "base/json.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// The value as its column keeps it: a role's permissions may be sent as the object that they are,
/// and are kept as its text.
Json form_for_column(const Resource& resource, const Column& column, const Json& value);

/// Adds the problems of `body` that only this kind of record can have.
void check_record_rules(
    const ResourceSet& resources, const Resource& resource, const Json& body,
    std::vector<FieldError>& errors
);

/// Roles, and the accounts of those who have them, are handled only by whoever may do as much.
/// `id` is empty for a new record. Throws Error{forbidden}.
void require_standing(
    Context& context, const Resource& resource, std::string_view id, const Json& body
);

}  // namespace dealwright
