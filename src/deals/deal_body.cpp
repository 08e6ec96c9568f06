#include "deals/deal_body.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/write_request.hpp"
#include "records/write_value.hpp"

namespace dealwright {

namespace {

Json object_of(std::string_view text) {
    if (trimmed(text).empty()) {
        Json empty;
        empty.type = Json::Type::object;
        return empty;
    }
    Json body = parse_json(text);
    if (!body.is_object()) {
        throw failure(
            ErrorKind::malformed, "the body has to be an object, not {}", name_of(body.type)
        );
    }
    return body;
}

}  // namespace

DealBody::DealBody(
    const Resource& resource, std::string_view text, const std::vector<DealField>& fields
) {
    const Json body = object_of(text);
    std::vector<FieldError> errors;
    for (const DealField& field : fields) {
        values_[std::string{field.name}] = std::nullopt;
        const Json* given = body.find(field.name);
        const bool is_missing = given == nullptr || given->is_null() ||
                                (given->is_text() && trimmed(given->text).empty());
        if (is_missing) {
            if (field.required) {
                errors.push_back({std::string{field.name}, "required", "is required"});
            }
            continue;
        }
        const auto written = write_value(resource.table->column(field.like), *given);
        if (written.suits()) {
            values_[std::string{field.name}] = written.text;
        } else {
            errors.push_back({std::string{field.name}, written.code, written.problem});
        }
    }
    for (const auto& [name, value] : body.members) {
        if (!values_.contains(name)) {
            errors.push_back({name, "unknown", "there is no such field"});
        }
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
}

const std::optional<std::string>& DealBody::value(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) {
        throw failure(ErrorKind::internal, "the verb does not take {}", name);
    }
    return found->second;
}

std::vector<std::string> ids_of_body(std::string_view text) {
    const Json body = object_of(text);
    std::vector<FieldError> errors;
    for (const auto& [name, value] : body.members) {
        if (name != "ids") {
            errors.push_back({name, "unknown", "there is no such field"});
        }
    }
    std::vector<std::string> ids;
    const Json* given = body.find("ids");
    if (given == nullptr || !given->is_array()) {
        errors.push_back({"ids", "required", "has to be a list of ids"});
    } else {
        std::set<std::string> seen;
        for (const Json& item : given->items) {
            if (!item.is_text() || !is_uuid(item.text)) {
                errors.push_back({"ids", "type", "has to be a list of ids"});
                break;
            }
            if (!seen.insert(ascii_lower(item.text)).second) {
                errors.push_back({"ids", "repeated", item.text + " is named more than once"});
                break;
            }
            ids.push_back(ascii_lower(item.text));
        }
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
    return ids;
}

}  // namespace dealwright
