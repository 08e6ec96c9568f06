#include "records/resource.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/json.hpp"
#include "records/kinds.hpp"

namespace dealwright {

namespace {

const pg::Query read_custom_fields{"records.read_custom_fields", R"(
    select resource, name, label, type, required, choices
    from custom_fields
    where not is_deleted
    order by resource, position, name
)"};

// As the enum custom_field_type labels them, in the order of CustomFieldType.
constexpr std::array<std::string_view, 8> custom_field_types = {
    "text", "number", "boolean", "date", "datetime", "choice", "multi_choice", "url"};

/// The server keeps these on every table that has them.
const Names kept_by_server = {"id", "created_at", "updated_at"};

/// A policy speaks of columns that a migration may have renamed; that must not wait for a request.
void check_policy(const EntityPolicy& policy, const Table& table) {
    for (const auto* names : {&policy.server_owned, &policy.secret, &policy.only_when_new}) {
        for (const std::string_view name : *names) {
            table.column(name);
        }
    }
    for (const std::string_view name : {policy.soft_delete, policy.search}) {
        if (!name.empty()) {
            table.column(name);
        }
    }
    for (const Happening& happening : policy.happenings) {
        table.column(happening.column);
    }
    for (const Include& include : policy.includes) {
        table.column(include.column);
        if (find_policy(include.resource) == nullptr) {
            throw failure(
                ErrorKind::internal, "{} includes {}, which is no resource", policy.resource,
                include.resource
            );
        }
    }
}

CustomField custom_field_from(const pg::Result& rows, int row) {
    CustomField field;
    field.name = rows.text(row, 1);
    field.label = rows.text(row, 2);
    const auto type =
        std::find(custom_field_types.begin(), custom_field_types.end(), rows.text(row, 3));
    if (type == custom_field_types.end()) {
        throw failure(ErrorKind::internal, "the custom field {} is of an unknown type", field.name);
    }
    field.type = static_cast<CustomFieldType>(type - custom_field_types.begin());
    field.required = rows.get<bool>(row, 4);
    if (!rows.is_null(row, 5)) {
        for (const Json& choice : parse_json(rows.text(row, 5)).items) {
            field.choices.push_back(choice.text);
        }
    }
    return field;
}

}  // namespace

const Column* Resource::readable(std::string_view column, const Actor& actor) const {
    if (column == policy->search || contains(policy->secret, column)) {
        return nullptr;
    }
    // Without its id nothing could be said of a record, so that is never masked.
    if (column != "id" && actor.rights_for(name()).masked.contains(std::string{column})) {
        return nullptr;
    }
    return table->find(column);
}

std::vector<const Column*> Resource::readable_columns(const Actor& actor) const {
    std::vector<const Column*> columns;
    for (const Column& column : table->columns) {
        if (readable(column.name, actor) != nullptr) {
            columns.push_back(&column);
        }
    }
    return columns;
}

bool Resource::is_writable(const Column& column) const {
    return !column.generated && column.name != policy->search &&
           column.name != policy->soft_delete && !contains(kept_by_server, column.name) &&
           !contains(policy->server_owned, column.name) && !contains(policy->secret, column.name);
}

bool Resource::is_required_when_new(const Column& column) const {
    const auto& kinds = all_kinds();
    const bool is_settled = std::any_of(kinds.begin(), kinds.end(), [&](const Kind& kind) {
        return kind.table == name() && kind.detail.empty() && contains(kind.settled, column.name);
    });
    // What names no owner belongs to whoever makes it.
    const bool is_owner = column.name == "owner_id" && policy->owner == "t.owner_id";
    return is_writable(column) && !column.nullable && column.default_sql.empty() && !is_settled &&
           !is_owner;
}

const CustomField* Resource::find_custom_field(std::string_view name) const {
    const auto found =
        std::find_if(custom_fields.begin(), custom_fields.end(), [&](const CustomField& field) {
            return field.name == name;
        });
    return found == custom_fields.end() ? nullptr : &*found;
}

std::vector<CustomField> custom_fields_of(pg::Connection& connection, std::string_view resource) {
    std::vector<CustomField> fields;
    const auto rows = connection.run(read_custom_fields);
    for (int row = 0; row < rows.rows(); ++row) {
        if (rows.text(row, 0) == resource) {
            fields.push_back(custom_field_from(rows, row));
        }
    }
    return fields;
}

ResourceSet::ResourceSet(pg::Connection& connection)
    : catalog_{std::make_unique<const Catalog>(connection)} {
    for (const EntityPolicy& policy : entity_policies()) {
        const Table& table = catalog_->table(policy.resource);
        check_policy(policy, table);
        resources_.push_back({&policy, &table, {}});
    }
    const auto rows = connection.run(read_custom_fields);
    for (int row = 0; row < rows.rows(); ++row) {
        const auto owner =
            std::find_if(resources_.begin(), resources_.end(), [&](const Resource& resource) {
                return resource.name() == rows.text(row, 0);
            });
        if (owner != resources_.end()) {
            owner->custom_fields.push_back(custom_field_from(rows, row));
        }
    }
}

const Resource* ResourceSet::find(std::string_view name) const {
    const auto found =
        std::find_if(resources_.begin(), resources_.end(), [&](const Resource& resource) {
            return resource.name() == name;
        });
    return found == resources_.end() ? nullptr : &*found;
}

const Resource& ResourceSet::get(std::string_view name) const {
    const Resource* resource = find(name);
    if (resource == nullptr) {
        throw failure(ErrorKind::internal, "there is no resource {}", name);
    }
    return *resource;
}

}  // namespace dealwright
