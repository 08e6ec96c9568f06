#include "records/write_rules.hpp"

#include <algorithm>

#include "access/permissions.hpp"
#include "access/standing.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "calendar/recurrence_rule.hpp"

namespace dealwright {

namespace {

const pg::Query read_role{"records.role_by_id", R"(
    select name, permissions from roles where id = $1::uuid
)"};

bool has_column(const ResourceSet& resources, std::string_view resource, const std::string& name) {
    if (resource != "*") {
        return resources.get(resource).table->find(name) != nullptr;
    }
    const auto& all = resources.all();
    return std::any_of(all.begin(), all.end(), [&](const Resource& candidate) {
        return candidate.table->find(name) != nullptr;
    });
}

/// The words have been checked; whether a masked column exists, only the catalog knows.
void check_masks(
    const ResourceSet& resources, const Json& permissions, std::vector<FieldError>& errors
) {
    const Json* records = permissions.find("records");
    if (records == nullptr) {
        return;
    }
    for (const auto& [resource, rights] : records->members) {
        const Json* masked = rights.find("masked");
        if (masked == nullptr) {
            continue;
        }
        for (const Json& column : masked->items) {
            if (!has_column(resources, resource, column.text)) {
                errors.push_back(
                    {fmt::format("permissions.records.{}.masked", resource), "unknown",
                     fmt::format("there is no column \"{}\" to be masked", column.text)}
                );
            }
        }
    }
}

void check_role(const ResourceSet& resources, const Json& body, std::vector<FieldError>& errors) {
    const Json* given = body.find("permissions");
    if (given == nullptr || !(given->is_text() || given->is_object())) {
        return;
    }
    try {
        const Json permissions = given->is_text() ? parse_json(given->text) : *given;
        parse_permissions(to_text(permissions), resource_names());
        check_masks(resources, permissions, errors);
    } catch (const Error& error) {
        if (error.fields().empty()) {
            errors.push_back({"permissions", "format", error.what()});
        }
        errors.insert(errors.end(), error.fields().begin(), error.fields().end());
    }
}

bool has_repetition(const std::vector<Json>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (items[i].text == items[j].text) {
                return true;
            }
        }
    }
    return false;
}

void check_custom_field_definition(
    const ResourceSet& resources, const Json& body, std::vector<FieldError>& errors
) {
    const Json* kind = body.find("resource");
    if (kind != nullptr && kind->is_text()) {
        const Resource* resource = resources.find(kind->text);
        if (resource == nullptr || resource->table->find("custom_fields") == nullptr) {
            errors.push_back({"resource", "choice", "is no kind of record with custom fields"});
        }
    }
    const Json* choices = body.find("choices");
    if (choices != nullptr && choices->is_array() && has_repetition(choices->items)) {
        errors.push_back({"choices", "repeated", "has the same choice twice"});
    }
    const Json* type = body.find("type");
    if (type == nullptr || !type->is_text()) {
        return;
    }
    const bool has_choices = choices != nullptr && choices->is_array() && !choices->items.empty();
    const bool needs_choices = type->text == "choice" || type->text == "multi_choice";
    if (needs_choices && !has_choices) {
        errors.push_back({"choices", "required", "has to list what can be chosen"});
    } else if (!needs_choices && has_choices) {
        errors.push_back(
            {"choices", "unexpected", "belongs only to the types choice and multi_choice"}
        );
    }
}

void check_saved_view(
    const ResourceSet& resources, const Json& body, std::vector<FieldError>& errors
) {
    const Json* kind = body.find("resource");
    if (kind != nullptr && kind->is_text() && resources.find(kind->text) == nullptr) {
        errors.push_back({"resource", "choice", "is no kind of record"});
    }
    const Json* definition = body.find("definition");
    if (definition != nullptr && to_text(*definition).size() > limits::saved_view_bytes) {
        errors.push_back(
            {"definition", "length",
             fmt::format("has more than {} bytes", limits::saved_view_bytes)}
        );
    }
}

void check_recurrence(const Json& body, std::vector<FieldError>& errors) {
    const Json* rule = body.find("recurrence");
    if (rule == nullptr || !rule->is_text()) {
        return;
    }
    try {
        calendar::RecurrenceRule{rule->text};
    } catch (const Error& error) {
        errors.push_back({"recurrence", "format", error.what()});
    }
}

/// In the one form in which it is kept; what is no rule stays as it is, for check_record_rules().
Json settled_recurrence(const Json& value) {
    Json settled = value;
    try {
        settled.text = calendar::RecurrenceRule{value.text}.text();
    } catch (const Error&) {
        return value;
    }
    return settled;
}

}  // namespace

Json form_for_column(const Resource& resource, const Column& column, const Json& value) {
    if (resource.name() == "roles" && column.name == "permissions" && value.is_object()) {
        Json text;
        text.type = Json::Type::text;
        text.text = to_text(value);
        return text;
    }
    const bool is_rule = resource.name() == "activities" && column.name == "recurrence";
    return is_rule && value.is_text() ? settled_recurrence(value) : value;
}

void check_record_rules(
    const ResourceSet& resources, const Resource& resource, const Json& body,
    std::vector<FieldError>& errors
) {
    if (resource.name() == "roles") {
        check_role(resources, body, errors);
    } else if (resource.name() == "custom_fields") {
        check_custom_field_definition(resources, body, errors);
    } else if (resource.name() == "saved_views") {
        check_saved_view(resources, body, errors);
    } else if (resource.name() == "activities") {
        check_recurrence(body, errors);
    }
}

void require_standing(
    Context& context, const Resource& resource, std::string_view id, const Json& body
) {
    const auto names = resource_names();
    const bool may_write = context.actor().has(Right::manage_users);
    if (resource.name() == "users" && may_write && !id.empty()) {
        require_user_within(context, id, names);
    }
    if (resource.name() != "roles" || !may_write) {
        return;
    }
    if (!id.empty()) {
        const auto present = context.run(read_role, id);
        if (!present.empty()) {
            require_role_within(context.actor(), present.text(0, 0), present.text(0, 1), names);
        }
    }
    if (const Json* wanted = body.find("permissions"); wanted != nullptr && !wanted->is_null()) {
        const Json text = form_for_column(resource, resource.table->column("permissions"), *wanted);
        require_role_within(context.actor(), "as you want it", text.text, names);
    }
}

}  // namespace dealwright
