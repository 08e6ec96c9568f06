// An exposed table as the API sees it: its policy, its columns from the catalog, its custom fields.
// Made anew when the schema or the custom field definitions change; shared by all workers.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/actor.hpp"
#include "catalog/catalog.hpp"
#include "records/entity_policy.hpp"

namespace dealwright {

enum class CustomFieldType { text, number, boolean, date, datetime, choice, multi_choice, url };

struct CustomField {
    std::string name;
    std::string label;
    CustomFieldType type = CustomFieldType::text;
    bool required = false;
    std::vector<std::string> choices;
};

struct Resource {
    const EntityPolicy* policy = nullptr;
    const Table* table = nullptr;
    std::vector<CustomField> custom_fields;  // in the order in which forms show them

    const std::string& name() const { return table->name; }
    /// A column that `actor` may see, or null: not there, secret and masked are the same to him.
    const Column* readable(std::string_view column, const Actor& actor) const;
    /// All of them, in the table's order.
    std::vector<const Column*> readable_columns(const Actor& actor) const;
    /// A column that requests may set: not the server's own, not generated, not secret.
    bool is_writable(const Column& column) const;
    /// A new record has to say it: it may not be null, and neither a default nor the database
    /// settles what is left out (the stage of a deal).
    bool is_required_when_new(const Column& column) const;
    const CustomField* find_custom_field(std::string_view name) const;
};

/// The definitions of one resource's custom fields.
std::vector<CustomField> custom_fields_of(pg::Connection& connection, std::string_view resource);

class ResourceSet {
  public:
    /// Reads the catalog and the definitions of custom fields. Throws Error{internal} when a policy
    /// names a table or column that is not there.
    explicit ResourceSet(pg::Connection& connection);

    /// Null for a name that is no resource.
    const Resource* find(std::string_view name) const;
    const Resource& get(std::string_view name) const;
    const std::vector<Resource>& all() const { return resources_; }
    const Catalog& catalog() const { return *catalog_; }

  private:
    std::unique_ptr<const Catalog> catalog_;
    std::vector<Resource> resources_;
};

}  // namespace dealwright
