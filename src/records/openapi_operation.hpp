// What the document says of one route: what its feature wrote, and for the generic acts on records
// (list_contacts, create_contacts ...) whatever follows from the table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/endpoint.hpp"
#include "records/openapi_schemas.hpp"
#include "records/resource.hpp"

namespace dealwright {

enum class RecordAct { list, get, create, update, remove, restore, bulk, import_file, export_file };

struct RecordOperation {
    RecordAct act;
    const Resource* resource;
};

/// "list_contacts", "get_contact": which generic act this is, or nothing.
std::optional<RecordOperation> record_operation(
    std::string_view operation, const ResourceSet& resources
);

/// The description with its gaps filled.
Description described(
    const Endpoint& endpoint, const std::optional<RecordOperation>& record,
    CustomFieldsShown custom_fields
);
/// A sentence or two under the summary; empty where there is nothing to add.
std::string explanation_of(const std::optional<RecordOperation>& record);
/// An example of the answer; empty: none.
std::string reply_example(const std::optional<RecordOperation>& record);

/// {"$ref":"#/components/schemas/Contact"}
std::string schema_reference(std::string_view name);
/// {"$ref":"#/components/parameters/limit"}
std::string parameter_reference(std::string_view name);

}  // namespace dealwright
