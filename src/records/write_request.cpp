#include "records/write_request.hpp"

#include <algorithm>

#include "access/personal.hpp"
#include "base/text.hpp"
#include "records/kinds.hpp"
#include "records/write_rules.hpp"
#include "records/write_value.hpp"

namespace dealwright {

namespace {

enum class WriteMode { create, patch };

class BodyReader {
  public:
    BodyReader(
        const ResourceSet& resources, const Resource& resource, const Actor& actor, WriteMode mode
    )
        : resources_{resources}, resource_{resource}, actor_{actor}, mode_{mode} {}

    WriteRequest run(const Json& body) {
        if (!body.is_object()) {
            throw failure(
                ErrorKind::malformed, "the body has to be an object, not {}", name_of(body.type)
            );
        }
        for (const auto& [name, value] : body.members) {
            take(name, value);
        }
        if (mode_ == WriteMode::create) {
            require_all(body);
        }
        check_record_rules(resources_, resource_, body, errors_);
        if (!errors_.empty()) {
            throw invalid_fields(std::move(errors_));
        }
        return std::move(request_);
    }

  private:
    void take(const std::string& name, const Json& value);
    void take_custom_fields(const Column& column, const Json& value);
    void require_all(const Json& body);

    const ResourceSet& resources_;
    const Resource& resource_;
    const Actor& actor_;
    WriteMode mode_;
    WriteRequest request_;
    std::vector<FieldError> errors_;
};

void BodyReader::take(const std::string& name, const Json& value) {
    const Column* column = resource_.readable(name, actor_);
    if (column == nullptr) {
        errors_.push_back({name, "unknown", "there is no such field"});
        return;
    }
    if (!resource_.is_writable(*column)) {
        errors_.push_back({name, "read_only", "is kept by the server and cannot be set"});
        return;
    }
    if (mode_ == WriteMode::patch && contains(resource_.policy->only_when_new, name)) {
        errors_.push_back({name, "read_only", "can be given only when the record is made"});
        return;
    }
    if (column->name == "custom_fields" && value.is_object()) {
        take_custom_fields(*column, value);
        return;
    }
    const auto written = write_value(*column, form_for_column(resource_, *column, value));
    if (!written.suits()) {
        errors_.push_back({name, written.code, written.problem});
        return;
    }
    const bool merges = mode_ == WriteMode::patch && column->type == ColumnType::json &&
                        written.text && value.is_object() &&
                        !contains(resource_.policy->whole, name);
    request_.assignments.push_back({column, written.text, merges});
}

/// A new record has nothing that a null could remove.
void BodyReader::take_custom_fields(const Column& column, const Json& value) {
    check_custom_fields(resource_, value, errors_);
    Json kept = value;
    if (mode_ == WriteMode::create) {
        std::erase_if(kept.members, [](const auto& member) { return member.second.is_null(); });
    }
    request_.assignments.push_back({&column, to_text(kept), mode_ == WriteMode::patch});
}

void BodyReader::require_all(const Json& body) {
    for (const Column& column : resource_.table->columns) {
        if (resource_.is_required_when_new(column) && body.find(column.name) == nullptr) {
            errors_.push_back({column.name, "required", "is required"});
        }
    }
    const Json* custom = body.find("custom_fields");
    if (custom == nullptr || custom->is_object()) {
        require_custom_fields(resource_, custom, errors_);
    }
}

}  // namespace

const Assignment* WriteRequest::find(std::string_view column) const {
    const auto found =
        std::find_if(assignments.begin(), assignments.end(), [&](const Assignment& assignment) {
            return assignment.column->name == column;
        });
    return found == assignments.end() ? nullptr : &*found;
}

WriteRequest read_new_record(
    const ResourceSet& resources, const Resource& resource, const Actor& actor, const Json& body
) {
    auto request = BodyReader{resources, resource, actor, WriteMode::create}.run(body);
    const Column* owner = owner_column(resource);
    if (owner != nullptr && request.find(owner->name) == nullptr && actor.is_signed_in()) {
        request.assignments.push_back({owner, actor.user_id, false});
    }
    return request;
}

WriteRequest read_patch(
    const ResourceSet& resources, const Resource& resource, const Actor& actor, const Json& body
) {
    return BodyReader{resources, resource, actor, WriteMode::patch}.run(body);
}

const Column* owner_column(const Resource& resource) {
    if (resource.policy->owner != "t.owner_id") {
        return nullptr;
    }
    const Column* column = resource.table->find("owner_id");
    return column != nullptr && resource.is_writable(*column) ? column : nullptr;
}

bool may_give_to(
    const Resource& resource, const Actor& actor, const std::optional<std::string>& owner
) {
    if (is_personal(resource.name())) {
        return owner == actor.user_id;
    }
    const Scope scope = actor.rights_for(resource.name()).assign;
    if (scope == Scope::all) {
        return true;
    }
    if (!owner) {
        return false;
    }
    const auto& team = actor.team_people;
    return *owner == actor.user_id ||
           (scope == Scope::team && std::find(team.begin(), team.end(), *owner) != team.end());
}

bool may_back_date(const Resource& resource, const Actor& actor) {
    const Scope scope = actor.rights_for(resource.name()).update;
    return actor.has(Right::manage_settings) || scope == Scope::team || scope == Scope::all;
}

Error invalid_fields(std::vector<FieldError> errors) {
    std::string message;
    if (errors.size() == 1) {
        message = fmt::format("{} {}", errors.front().field, errors.front().message);
    } else {
        message = fmt::format("{} fields have errors", errors.size());
    }
    return Error{ErrorKind::invalid, message, std::move(errors)};
}

}  // namespace dealwright
