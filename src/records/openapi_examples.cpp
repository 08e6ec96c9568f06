#include "records/openapi_examples.hpp"

#include <algorithm>
#include <array>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/kinds.hpp"
#include "records/openapi_schemas.hpp"

namespace dealwright {

namespace {

struct NamedExample {
    std::string_view column;
    std::string_view value;  // JSON
};

// One small story, so that the examples of different records fit together.
constexpr std::array examples = {
    NamedExample{"first_name", R"("Ada")"},
    NamedExample{"last_name", R"("Lovelace")"},
    NamedExample{"email", R"("ada@example.com")"},
    NamedExample{"from_email", R"("sales@example.com")"},
    NamedExample{"to_email", R"("ada@example.com")"},
    NamedExample{"cc_emails", R"(["charles@example.com"])"},
    NamedExample{"bcc_emails", "[]"},
    NamedExample{"signer_email", R"("ada@example.com")"},
    NamedExample{"signer_name", R"("Ada Lovelace")"},
    NamedExample{"signer_role", R"("Director")"},
    NamedExample{"phone", R"("+1 555 010 2030")"},
    NamedExample{"mobile", R"("+1 555 010 2031")"},
    NamedExample{"phone_number", R"("+1 555 010 2030")"},
    NamedExample{"company", R"("Analytical Engines")"},
    NamedExample{"website", R"("https://example.com")"},
    NamedExample{"city", R"("London")"},
    NamedExample{"country", R"("United Kingdom")"},
    NamedExample{"department", R"("Sales")"},
    NamedExample{"lead_score", "70"},
    NamedExample{"tags", R"(["vip"])"},
    NamedExample{"value", "12500.50"},
    NamedExample{"currency", R"("USD")"},
    NamedExample{"probability", "60"},
    NamedExample{"subject", R"("Call about the offer")"},
    NamedExample{"duration_minutes", "30"},
    NamedExample{"duration_seconds", "240"},
    NamedExample{"priority", "1"},
    NamedExample{"timezone", R"("Europe/London")"},
    NamedExample{"language", R"("en")"},
    NamedExample{"body_text", R"("Dear {{first_name}}, here is our offer.")"},
    NamedExample{"choices", R"(["north","south"])"},
    NamedExample{"label", R"("Region")"},
    NamedExample{"permissions", R"("{\"records\":{\"*\":{\"read\":\"all\"}},\"rights\":[]}")"},
    NamedExample{"ip_address", R"("192.0.2.10")"},
    NamedExample{"severity", R"("medium")"},
};

// What stands in one column for one kind and would be odd for another.
struct KindExample {
    std::string_view resource;
    std::string_view column;
    std::string_view value;
};

constexpr std::array kind_examples = {
    KindExample{"contacts", "title", R"("Director of Engineering")"},
    KindExample{"users", "title", R"("Account Executive")"},
    KindExample{"deals", "title", R"("Ten engines for Analytical Engines")"},
    KindExample{"documents", "name", R"("Offer 2026-017")"},
    KindExample{"documents", "file_url", R"("https://example.com/offer-2026-017.pdf")"},
    KindExample{"email_templates", "name", R"("First contact")"},
    KindExample{"email_templates", "subject", R"("A word about {{company}}")"},
    KindExample{"emails", "subject", R"("Our offer")"},
    KindExample{"email_campaigns", "name", R"("Spring newsletter")"},
    KindExample{"pipelines", "name", R"("Sales")"},
    KindExample{"pipeline_stages", "name", R"("Negotiation")"},
    KindExample{"roles", "name", R"("partner_manager")"},
    KindExample{"teams", "name", R"("North")"},
    KindExample{"workflows", "name", R"("Welcome new contacts")"},
    KindExample{"custom_fields", "resource", R"("contacts")"},
    KindExample{"custom_fields", "name", R"("region")"},
    KindExample{"custom_fields", "type", R"("choice")"},
};

/// The same id for the same kind of thing wherever it is named.
std::string example_id(std::string_view name) {
    std::uint32_t sum = 2166136261U;
    for (const char c : name) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return fmt::format(R"("01980a5e-7c00-7000-8000-{:012x}")", sum);
}

std::string example_text(const Column& column) {
    std::string text =
        column.name.ends_with("_url") ? "https://example.com/" + column.name : column.name;
    std::replace(text.begin(), text.end(), '_', column.name.ends_with("_url") ? '-' : ' ');
    if (column.max_length > 0 && text.size() > static_cast<std::size_t>(column.max_length)) {
        text.resize(static_cast<std::size_t>(column.max_length));
    }
    return json_string(text);
}

bool fits(const Column& column, std::string_view json) {
    return column.max_length == 0 || json.size() <= static_cast<std::size_t>(column.max_length) + 2;
}

std::string example_number(const Column& column) {
    return column.minimum.empty() || column.minimum.front() == '-' ? "1" : column.minimum;
}

/// What a person would fill in first, beside what has to be there.
bool is_worth_showing(const Resource& resource, const Column& column) {
    constexpr std::array<std::string_view, 8> names = {"first_name", "last_name", "email",
                                                       "company",    "value",     "currency",
                                                       "due_date",   "contact_id"};
    const bool has_choices = resource.name() == "custom_fields" && column.name == "choices";
    return has_choices || std::find(names.begin(), names.end(), column.name) != names.end();
}

}  // namespace

std::string example_value(const Resource& resource, const Column& column) {
    for (const KindExample& example : kind_examples) {
        if (example.resource == resource.name() && example.column == column.name) {
            return std::string{example.value};
        }
    }
    for (const NamedExample& example : examples) {
        if (example.column == column.name && fits(column, example.value)) {
            return std::string{example.value};
        }
    }
    switch (column.type) {
        case ColumnType::integer:
        case ColumnType::decimal:
            return example_number(column);
        case ColumnType::boolean:
            return "false";
        case ColumnType::moment:
            return R"("2026-03-02T09:30:00Z")";
        case ColumnType::day:
            return R"("2026-03-02")";
        case ColumnType::uuid: {
            const ForeignKey* key = resource.table->reference_of(column.name);
            return example_id(key == nullptr ? resource.name() : key->table);
        }
        case ColumnType::enumeration:
            return json_string(column.labels.front());
        case ColumnType::json:
            return column.json_kind == "array" ? "[]" : "{}";
        case ColumnType::text:
        case ColumnType::other:
            return example_text(column);
    }
    throw failure(ErrorKind::internal, "the column {} has no type", column.name);
}

std::string example_value(const CustomField& field) {
    switch (field.type) {
        case CustomFieldType::number:
            return "7";
        case CustomFieldType::boolean:
            return "true";
        case CustomFieldType::date:
            return R"("2026-03-02")";
        case CustomFieldType::datetime:
            return R"("2026-03-02T09:30:00Z")";
        case CustomFieldType::choice:
            return field.choices.empty() ? "null" : json_string(field.choices.front());
        case CustomFieldType::multi_choice:
            return field.choices.empty() ? "[]" : json_texts({field.choices.front()});
        case CustomFieldType::url:
            return R"("https://example.com")";
        case CustomFieldType::text:
            return json_string(field.label);
    }
    throw failure(ErrorKind::internal, "the custom field {} has no type", field.name);
}

std::string example_of_new(const Resource& resource, CustomFieldsShown shown) {
    JsonObject body;
    for (const Column& column : resource.table->columns) {
        const bool is_wanted =
            resource.is_required_when_new(column) || is_worth_showing(resource, column);
        if (is_wanted && resource.is_writable(column)) {
            body.raw(column.name, example_value(resource, column));
        }
    }
    JsonObject custom;
    for (const CustomField& field : resource.custom_fields) {
        if (field.required && shown == CustomFieldsShown::yes) {
            custom.raw(field.name, example_value(field));
        }
    }
    if (!custom.empty()) {
        body.raw("custom_fields", custom.finish());
    }
    return body.finish();
}

std::string example_of_patch(const Resource& resource) {
    const auto& fixed = resource.policy->only_when_new;
    for (const Column& column : resource.table->columns) {
        const bool is_fixed = std::find(fixed.begin(), fixed.end(), column.name) != fixed.end();
        if (resource.is_writable(column) && !is_fixed) {
            return JsonObject{}.raw(column.name, example_value(resource, column)).finish();
        }
    }
    return "{}";
}

std::string example_of_record(const Resource& resource) {
    JsonObject record;
    for (const Column& column : resource.table->columns) {
        if (!is_hidden(resource, column)) {
            const bool is_custom = column.name == "custom_fields";
            record.raw(column.name, is_custom ? "{}" : example_value(resource, column));
        }
    }
    return record.finish();
}

}  // namespace dealwright
