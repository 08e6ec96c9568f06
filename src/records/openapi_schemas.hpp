// What a record looks like, as JSON Schema (2020-12): as it is read, as it is made, as it is
// patched. Everything comes from the catalog, the policy and the custom fields, so that it cannot
// say other than what the server does.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "records/resource.hpp"

namespace dealwright {

/// Whoever is not signed in learns of the product, not of the fields that its owner has added.
enum class CustomFieldsShown { no, yes };

/// Name and JSON, as they stand in components/schemas: Contact, ContactCreate, ContactPatch ...
using NamedSchemas = std::vector<std::pair<std::string, std::string>>;

NamedSchemas record_schemas(const ResourceSet& resources, CustomFieldsShown custom_fields);

/// "EmailCampaign" of email_campaigns.
std::string schema_name(std::string_view resource);
/// "email_campaign" of email_campaigns.
std::string singular_form(std::string_view resource);

/// Never shown to anybody: secrets, and what only the search uses.
bool is_hidden(const Resource& resource, const Column& column);
/// The values of a column, without null and without a description: {"type":"string",...}.
std::string value_schema(const Column& column);
std::string value_schema(const CustomField& field);
/// ["a","b"]
std::string json_texts(const std::vector<std::string>& texts);

}  // namespace dealwright
