// Who may see what, asked for many people at once: by the stream, which tells everybody of the
// changes that he may know of and nobody of others.
#include <algorithm>

#include "records/query_builder_parts.hpp"

namespace dealwright {

bool may_read_records_of(const Resource& resource, const Actor& actor, std::string_view owner_id) {
    const EntityPolicy& policy = *resource.policy;
    if (policy.is_personal) {
        return false;
    }
    auto scope = actor.rights_for(resource.name()).read;
    if (policy.read_right) {
        scope = actor.has(*policy.read_right) ? Scope::all : Scope::none;
    }
    if (scope == Scope::all || scope == Scope::none) {
        return scope == Scope::all;
    }
    if (policy.owner.empty() || !actor.is_signed_in()) {
        return false;
    }
    const auto& team = actor.team_people;
    return scope == Scope::own ? actor.user_id == owner_id
                               : std::find(team.begin(), team.end(), owner_id) != team.end();
}

BuiltStatement select_visibility(
    const Resource& resource, const std::vector<const Actor*>& actors,
    const std::vector<std::string>& ids
) {
    BuiltStatement statement;
    const auto keys =
        query_parts::add_value(statement.parameters, query_parts::array_text(ids), "uuid[]");
    std::string columns = "t.id";
    for (const Actor* actor : actors) {
        columns += fmt::format(
            ", ({}) is true", scope_condition(resource, *actor, Act::read, statement.parameters)
        );
    }
    statement.sql =
        fmt::format("select {} from {} as t where t.id = any ({})", columns, resource.name(), keys);
    return statement;
}

}  // namespace dealwright
