#include "activities/verb_body.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/write_request.hpp"
#include "records/write_value.hpp"

namespace dealwright {

VerbBody::VerbBody(
    std::string_view text, std::vector<VerbField> fields, std::vector<std::string_view> nested
)
    : fields_{std::move(fields)}, nested_{std::move(nested)} {
    body_.type = Json::Type::object;
    if (!trimmed(text).empty()) {
        body_ = parse_json(text);
    }
    if (!body_.is_object()) {
        throw failure(
            ErrorKind::malformed, "the body has to be an object, not {}", name_of(body_.type)
        );
    }
    std::vector<FieldError> errors;
    check(errors);
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
}

void VerbBody::check(std::vector<FieldError>& errors) const {
    for (const auto& [name, value] : body_.members) {
        if (std::find(nested_.begin(), nested_.end(), name) != nested_.end()) {
            if (!value.is_object() && !value.is_null()) {
                errors.push_back({name, "type", "has to be an object"});
            }
            continue;
        }
        const VerbField* known = field(name);
        if (known == nullptr) {
            errors.push_back({name, "unknown", "there is no such field"});
            continue;
        }
        const auto written = write_value(known->resource->table->column(known->column), value);
        if (!value.is_null() && !written.suits()) {
            errors.push_back({name, written.code, written.problem});
        }
    }
    for (const VerbField& known : fields_) {
        if (known.presence == VerbField::Presence::required && find(known.name) == nullptr) {
            errors.push_back({std::string{known.name}, "required", "is required"});
        }
    }
}

const VerbField* VerbBody::field(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const VerbField& field) {
        return field.name == name;
    });
    return found == fields_.end() ? nullptr : &*found;
}

const Json* VerbBody::find(std::string_view name) const {
    const Json* member = body_.find(name);
    return member == nullptr || member->is_null() ? nullptr : member;
}

std::optional<std::string> VerbBody::value(std::string_view name) const {
    const Json* member = find(name);
    const VerbField* known = field(name);
    if (member == nullptr || known == nullptr) {
        return std::nullopt;
    }
    return write_value(known->resource->table->column(known->column), *member).text;
}

Json VerbBody::record_of(const Resource& resource) const {
    Json record;
    record.type = Json::Type::object;
    for (const VerbField& known : fields_) {
        const Json* member = known.resource == &resource ? find(known.name) : nullptr;
        if (member != nullptr) {
            record.members.emplace_back(known.column, *member);
        }
    }
    return record;
}

Error VerbBody::renamed(const Error& error) const {
    return with_names(error, [&](const std::string& column) {
        const auto from = std::find_if(fields_.begin(), fields_.end(), [&](const auto& field) {
            return field.column == column;
        });
        return std::string{from == fields_.end() ? std::string_view{column} : from->name};
    });
}

void set_member(Json& object, std::string_view name, Json value) {
    for (auto& [known, present] : object.members) {
        if (known == name) {
            present = std::move(value);
            return;
        }
    }
    object.members.emplace_back(name, std::move(value));
}

void set_default(Json& object, std::string_view name, std::string_view text) {
    if (object.find(name) == nullptr) {
        object.members.emplace_back(name, json_text(text));
    }
}

Json json_text(std::string_view text) {
    Json value;
    value.type = Json::Type::text;
    value.text = text;
    return value;
}

Json json_number(std::int64_t number) {
    Json value;
    value.type = Json::Type::number;
    value.text = std::to_string(number);
    return value;
}

}  // namespace dealwright
