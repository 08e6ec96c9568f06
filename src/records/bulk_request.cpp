#include "records/bulk_request.hpp"

#include <unordered_set>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/list_request.hpp"
#include "records/write_value.hpp"

namespace dealwright {

namespace {

class BulkReader {
  public:
    BulkReader(const ResourceSet& resources, const Resource& resource, const Actor& actor)
        : resources_{resources}, resource_{resource}, actor_{actor} {}

    BulkRequest run(const Json& body) {
        if (!body.is_object()) {
            throw failure(
                ErrorKind::malformed, "the body has to be an object, not {}", name_of(body.type)
            );
        }
        for (const auto& [name, value] : body.members) {
            take(name, value);
        }
        require_sense(body);
        if (!errors_.empty()) {
            throw invalid_fields(std::move(errors_));
        }
        return std::move(request_);
    }

  private:
    void take(const std::string& name, const Json& value);
    void take_ids(const Json& value);
    void take_filter(const Json& value);
    void take_set(const Json& value);
    void take_tags(const std::string& name, const Json& value);
    void require_sense(const Json& body);
    /// Runs what throws errors of several fields, and keeps them beside those of the others.
    template <class Act>
    void gather(std::string_view prefix, const Act& act) {
        try {
            act();
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::invalid || error.fields().empty()) {
                throw;
            }
            for (FieldError field : error.fields()) {
                field.field.insert(0, prefix);
                errors_.push_back(std::move(field));
            }
        }
    }

    const ResourceSet& resources_;
    const Resource& resource_;
    const Actor& actor_;
    BulkRequest request_;
    std::vector<FieldError> errors_;
};

void BulkReader::take(const std::string& name, const Json& value) {
    if (name == "ids") {
        take_ids(value);
    } else if (name == "filter") {
        take_filter(value);
    } else if (name == "set") {
        take_set(value);
    } else if (name == "add_tags" || name == "remove_tags") {
        take_tags(name, value);
    } else if (name == "delete") {
        if (value.is_boolean()) {
            request_.removes = value.boolean;
        } else {
            errors_.push_back({name, "type", "has to be true or false"});
        }
    } else {
        errors_.push_back(
            {name, "unknown", "is not one of ids, filter, set, add_tags, remove_tags, delete"}
        );
    }
}

void BulkReader::take_ids(const Json& value) {
    if (!value.is_array() || value.items.empty()) {
        errors_.push_back({"ids", "type", "has to be a list of ids with at least one in it"});
        return;
    }
    if (value.items.size() > limits::bulk_ids_max) {
        throw failure(
            ErrorKind::too_large, "ids: at most {} records by their ids, not {}",
            with_thousands(limits::bulk_ids_max),
            with_thousands(static_cast<std::int64_t>(value.items.size()))
        );
    }
    std::unordered_set<std::string> seen;
    for (const Json& item : value.items) {
        if (!item.is_text() || !is_uuid(item.text)) {
            errors_.push_back({"ids", "format", to_text(item).substr(0, 60) + " is no id (a UUID)"}
            );
            return;
        }
        const std::string id = ascii_lower(item.text);
        if (seen.insert(id).second) {
            request_.ids.push_back(id);
        }
    }
}

/// A comma parts the values of [in]; one within a value is written \, as in an address.
std::string as_parameter(const Json& value) {
    if (!value.is_array()) {
        return value.is_text() ? value.text : to_text(value);
    }
    std::string list;
    for (const Json& item : value.items) {
        list += &item == value.items.data() ? "" : ",";
        for (const char c : item.is_text() ? item.text : to_text(item)) {
            list += c == ',' || c == '\\' ? "\\" : "";
            list += c;
        }
    }
    return list;
}

void BulkReader::take_filter(const Json& value) {
    if (!value.is_object()) {
        errors_.push_back(
            {"filter", "type", fmt::format("has to be an object, not {}", name_of(value.type))}
        );
        return;
    }
    std::vector<http::QueryParameter> parameters;
    for (const auto& [name, part] : value.members) {
        if (name == "deleted") {
            errors_.push_back({"filter.deleted", "unknown", "deleted records are restored singly"});
        } else if (part.is_object() || part.is_null()) {
            errors_.push_back({"filter." + name, "type", "has to be a value or a list of values"});
        } else {
            parameters.push_back({name, as_parameter(part)});
        }
    }
    gather("filter.", [&] { request_.filter = read_filters(resource_, actor_, parameters); });
}

void BulkReader::take_set(const Json& value) {
    if (!value.is_object()) {
        errors_.push_back(
            {"set", "type", fmt::format("has to be an object, not {}", name_of(value.type))}
        );
        return;
    }
    gather("set.", [&] { request_.set = read_patch(resources_, resource_, actor_, value); });
}

void BulkReader::take_tags(const std::string& name, const Json& value) {
    const Column* tags = resource_.readable("tags", actor_);
    if (tags == nullptr || !resource_.is_writable(*tags)) {
        errors_.push_back({name, "unknown", "these records have no tags"});
        return;
    }
    const auto written = write_value(*tags, value);
    if (!written.suits()) {
        errors_.push_back({name, written.code, written.problem});
        return;
    }
    (name == "add_tags" ? request_.added_tags : request_.removed_tags) = written.text;
}

void BulkReader::require_sense(const Json& body) {
    const bool by_ids = body.find("ids") != nullptr;
    const bool by_filter = body.find("filter") != nullptr;
    if (by_ids == by_filter) {
        errors_.push_back(
            {by_ids ? "filter" : "ids", "required", "name the records by ids or by a filter"}
        );
    }
    const bool changes_tags =
        body.find("add_tags") != nullptr || body.find("remove_tags") != nullptr;
    const bool changes = changes_tags || body.find("set") != nullptr;
    if (request_.removes && changes) {
        errors_.push_back({"delete", "conflict", "does not go together with a change"});
    }
    if (!request_.removes && !changes) {
        errors_.push_back(
            {"set", "required", "say what to change: set, add_tags, remove_tags or delete"}
        );
    }
    if (changes_tags && request_.set.find("tags") != nullptr) {
        errors_.push_back({"set.tags", "conflict", "does not go together with single tags"});
    }
}

}  // namespace

BulkRequest read_bulk_request(
    const ResourceSet& resources, const Resource& resource, const Actor& actor, const Json& body
) {
    return BulkReader{resources, resource, actor}.run(body);
}

}  // namespace dealwright
