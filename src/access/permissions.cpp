#include "access/permissions.hpp"

#include <algorithm>
#include <array>

#include "access/personal.hpp"
#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::array<std::string_view, 4> scope_names = {"none", "own", "team", "all"};

constexpr std::array<std::pair<Right, std::string_view>, 8> right_names = {{
    {Right::export_records, "export"},
    {Right::import_records, "import"},
    {Right::bulk, "bulk"},
    {Right::all_reports, "reports:all"},
    {Right::manage_users, "manage_users"},
    {Right::manage_settings, "manage_settings"},
    {Right::view_audit, "view_audit"},
    {Right::run_etl, "run_etl"},
}};

Error refusal(const std::string& field, const std::string& message) {
    return Error{ErrorKind::invalid, field + ": " + message, {{field, "permissions", message}}};
}

void expect(const Json& value, Json::Type type, const std::string& field) {
    if (value.type != type) {
        throw refusal(
            field, fmt::format("expected {}, not {}", name_of(type), name_of(value.type))
        );
    }
}

Scope read_scope(const Json& value, const std::string& field) {
    expect(value, Json::Type::text, field);
    const auto found = std::find(scope_names.begin(), scope_names.end(), value.text);
    if (found == scope_names.end()) {
        throw refusal(field, fmt::format("\"{}\" is not none, own, team or all", value.text));
    }
    return static_cast<Scope>(found - scope_names.begin());
}

RecordRights read_record_rights(const Json& value, const std::string& field) {
    expect(value, Json::Type::object, field);
    RecordRights result;
    for (const auto& [name, part] : value.members) {
        const auto place = field + "." + name;
        if (name == "read") {
            result.read = read_scope(part, place);
        } else if (name == "create") {
            expect(part, Json::Type::boolean, place);
            result.create = part.boolean;
        } else if (name == "update") {
            result.update = read_scope(part, place);
        } else if (name == "delete") {
            result.remove = read_scope(part, place);
        } else if (name == "assign") {
            result.assign = read_scope(part, place);
        } else if (name == "masked") {
            expect(part, Json::Type::array, place);
            for (const Json& column : part.items) {
                expect(column, Json::Type::text, place);
                result.masked.insert(column.text);
            }
        } else {
            throw refusal(place, "is not one of read, create, update, delete, assign, masked");
        }
    }
    return result;
}

bool is_one_of(const std::string& name, const std::vector<std::string>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Adds what `role` allows to what is allowed so far. Masks are settled by the caller.
void widen(RecordRights& sum, const RecordRights& role) {
    sum.read = std::max(sum.read, role.read);
    sum.create = sum.create || role.create;
    sum.update = std::max(sum.update, role.update);
    sum.remove = std::max(sum.remove, role.remove);
    sum.assign = std::max(sum.assign, role.assign);
}

RecordRights merged_rights(const std::vector<const RecordRights*>& roles) {
    RecordRights sum;
    bool first_reader = true;
    for (const RecordRights* role : roles) {
        widen(sum, *role);
        if (role->read == Scope::none) {
            continue;
        }
        if (first_reader) {
            sum.masked = role->masked;
        } else {
            std::erase_if(sum.masked, [&](const std::string& column) {
                return !role->masked.contains(column);
            });
        }
        first_reader = false;
    }
    return sum;
}

}  // namespace

std::string_view name_of(Scope scope) {
    return scope_names.at(static_cast<std::size_t>(scope));
}

std::string_view name_of(Right right) {
    return std::find_if(
               right_names.begin(), right_names.end(),
               [&](const auto& entry) { return entry.first == right; }
    )->second;
}

std::optional<Right> right_named(std::string_view name) {
    for (const auto& [right, known] : right_names) {
        if (known == name) {
            return right;
        }
    }
    return std::nullopt;
}

const RecordRights& Permissions::of(std::string_view resource) const {
    static const RecordRights own{
        .read = Scope::own,
        .create = true,
        .update = Scope::own,
        .remove = Scope::own,
        .masked = {}};
    if (is_personal(resource)) {
        return own;
    }
    const auto found = records_.find(resource);
    return found == records_.end() ? others_ : found->second;
}

Permissions Permissions::merged(
    const std::vector<Permissions>& roles, const std::vector<std::string>& resources
) {
    Permissions result;
    const auto merge = [&](std::string_view resource) {
        std::vector<const RecordRights*> parts;
        for (const Permissions& role : roles) {
            parts.push_back(&role.of(resource));
        }
        return merged_rights(parts);
    };
    result.others_ = merge("*");
    for (const auto& resource : resources) {
        result.records_[resource] = merge(resource);
    }
    for (const Permissions& role : roles) {
        result.rights_.insert(role.rights_.begin(), role.rights_.end());
    }
    return result;
}

Permissions parse_permissions(std::string_view json, const std::vector<std::string>& resources) {
    const Json document = parse_json(json);
    expect(document, Json::Type::object, "permissions");
    Permissions result;
    for (const auto& [name, part] : document.members) {
        const auto place = "permissions." + name;
        if (name == "records") {
            expect(part, Json::Type::object, place);
            for (const auto& [resource, rights] : part.members) {
                const auto field = place + "." + resource;
                if (resource == "*") {
                    result.others_ = read_record_rights(rights, field);
                } else if (is_one_of(resource, resources)) {
                    result.records_[resource] = read_record_rights(rights, field);
                } else {
                    throw refusal(field, "there is no such kind of record");
                }
            }
        } else if (name == "rights") {
            expect(part, Json::Type::array, place);
            for (const Json& item : part.items) {
                expect(item, Json::Type::text, place);
                const auto right = right_named(item.text);
                if (!right) {
                    throw refusal(place, fmt::format("there is no right \"{}\"", item.text));
                }
                result.rights_.insert(*right);
            }
        } else {
            throw refusal(place, "is not one of records, rights");
        }
    }
    return result;
}

}  // namespace dealwright
