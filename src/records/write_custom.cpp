// Custom fields of a request against their definitions. The database checks them again on every
// path (custom_fields triggers); here each problem gets its field and its words.
#include <algorithm>

#include "base/text.hpp"
#include "records/value_rfc3339.hpp"
#include "records/value_text.hpp"
#include "records/write_value.hpp"

namespace dealwright {

namespace {

constexpr std::size_t custom_text_characters_max = 10'000;
constexpr std::size_t custom_number_digits_max = 100;

struct Problem {
    std::string_view code;
    std::string sentence;
};

using MaybeProblem = std::optional<Problem>;

Problem wrong_type(std::string_view expected, const Json& value) {
    return {"type", fmt::format("has to be {}, not {}", expected, name_of(value.type))};
}

MaybeProblem check_text(const CustomField& field, const Json& value) {
    if (!value.is_text()) {
        return wrong_type("a text", value);
    }
    if (code_points(value.text) > custom_text_characters_max) {
        return Problem{
            "length",
            fmt::format("has at most {} characters", with_thousands(custom_text_characters_max))};
    }
    if (field.type == CustomFieldType::url && !is_web_address(value.text)) {
        return Problem{
            "format", shown(value.text) + " is no address that begins with https:// or http://"};
    }
    if (field.type == CustomFieldType::date && !is_rfc3339_day(value.text)) {
        return Problem{"format", shown(value.text) + " is no day such as 2026-01-31"};
    }
    if (field.type == CustomFieldType::datetime && !moment_from_rfc3339(value.text)) {
        return Problem{
            "format",
            shown(value.text) + " is no moment with its offset, such as 2026-01-31T09:30:00Z"};
    }
    return std::nullopt;
}

MaybeProblem check_choice(const CustomField& field, const Json& value) {
    if (!value.is_text()) {
        return wrong_type("a text", value);
    }
    if (std::find(field.choices.begin(), field.choices.end(), value.text) == field.choices.end()) {
        return Problem{
            "choice",
            fmt::format("{} is not one of {}", shown(value.text), join(field.choices, ", "))};
    }
    return std::nullopt;
}

MaybeProblem check_choices(const CustomField& field, const Json& value) {
    if (!value.is_array()) {
        return wrong_type("a list of texts", value);
    }
    for (const Json& item : value.items) {
        if (auto problem = check_choice(field, item)) {
            return problem;
        }
    }
    return std::nullopt;
}

MaybeProblem check(const CustomField& field, const Json& value) {
    switch (field.type) {
        case CustomFieldType::number:
            if (!value.is_number()) {
                return wrong_type("a number", value);
            }
            return plain_number(value.text, custom_number_digits_max)
                       ? MaybeProblem{}
                       : Problem{"range", "is out of any range"};
        case CustomFieldType::boolean:
            return value.is_boolean() ? MaybeProblem{} : wrong_type("true or false", value);
        case CustomFieldType::choice:
            return check_choice(field, value);
        case CustomFieldType::multi_choice:
            return check_choices(field, value);
        case CustomFieldType::text:
        case CustomFieldType::url:
        case CustomFieldType::date:
        case CustomFieldType::datetime:
            break;
    }
    return check_text(field, value);
}

}  // namespace

void check_custom_fields(
    const Resource& resource, const Json& values, std::vector<FieldError>& errors
) {
    for (const auto& [name, value] : values.members) {
        const CustomField* field = resource.find_custom_field(name);
        const std::string place = "custom_fields." + name;
        if (field == nullptr && value.is_null()) {
            continue;  // what a definition that is gone has left behind may go, too
        }
        if (field == nullptr) {
            errors.push_back({place, "unknown", "there is no such custom field"});
        } else if (value.is_null()) {
            if (field->required) {
                errors.push_back({place, "required", "cannot be removed: it is required"});
            }
        } else if (const auto problem = check(*field, value)) {
            errors.push_back({place, std::string{problem->code}, problem->sentence});
        }
    }
}

void require_custom_fields(
    const Resource& resource, const Json* values, std::vector<FieldError>& errors
) {
    for (const CustomField& field : resource.custom_fields) {
        if (field.required && (values == nullptr || values->find(field.name) == nullptr)) {
            errors.push_back({"custom_fields." + field.name, "required", "is required"});
        }
    }
}

}  // namespace dealwright
