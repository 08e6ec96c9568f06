#include "auth/request_body.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dealwright {

namespace {

const std::string& text_in(const Json& value, std::string_view name) {
    if (!value.is_text()) {
        throw field_failure(
            name, "type", fmt::format("{} is a text, not {}", name, name_of(value.type))
        );
    }
    return value.text;
}

}  // namespace

Error field_failure(std::string_view field, std::string_view code, const std::string& message) {
    return Error{
        ErrorKind::invalid, message, {FieldError{std::string{field}, std::string{code}, message}}};
}

RequestBody::RequestBody(std::string_view text, std::initializer_list<std::string_view> known)
    : object_{parse_json(text)} {
    if (!object_.is_object()) {
        throw failure(
            ErrorKind::malformed, "the body has to be a JSON object, not {}", name_of(object_.type)
        );
    }
    for (const auto& [name, value] : object_.members) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            const std::vector<std::string> names{known.begin(), known.end()};
            throw field_failure(
                name, "unknown",
                fmt::format("there is no field {} here; there are: {}", name, join(names, ", "))
            );
        }
    }
}

const std::string& RequestBody::text(std::string_view name) const {
    const auto* const value = object_.find(name);
    if (value == nullptr || value->is_null()) {
        throw field_failure(name, "required", fmt::format("{} is missing", name));
    }
    return text_in(*value, name);
}

std::optional<std::string> RequestBody::optional_text(std::string_view name) const {
    const auto* const value = object_.find(name);
    if (value == nullptr || value->is_null()) {
        return std::nullopt;
    }
    return text_in(*value, name);
}

std::optional<std::vector<std::string>> RequestBody::optional_texts(std::string_view name) const {
    const auto* const value = object_.find(name);
    if (value == nullptr || value->is_null()) {
        return std::nullopt;
    }
    if (!value->is_array()) {
        throw field_failure(
            name, "type", fmt::format("{} is a list, not {}", name, name_of(value->type))
        );
    }
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        texts.push_back(text_in(value->items[i], fmt::format("{}[{}]", name, i)));
    }
    return texts;
}

}  // namespace dealwright
