#include "access/standing.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace dealwright {

namespace {

bool covers(const RecordRights& mine, const RecordRights& theirs) {
    // A column that I may not see must not be seen through them.
    const bool keeps_masks =
        theirs.read == Scope::none ||
        std::includes(
            theirs.masked.begin(), theirs.masked.end(), mine.masked.begin(), mine.masked.end()
        );
    return mine.read >= theirs.read && mine.update >= theirs.update &&
           mine.remove >= theirs.remove && mine.assign >= theirs.assign &&
           (mine.create || !theirs.create) && keeps_masks;
}

bool covers(
    const Permissions& mine, const Permissions& theirs, const std::vector<std::string>& resources
) {
    return std::all_of(
               theirs.rights().begin(), theirs.rights().end(),
               [&](Right right) { return mine.has(right); }
           ) &&
           std::all_of(resources.begin(), resources.end(), [&](const std::string& resource) {
               return covers(mine.of(resource), theirs.of(resource));
           });
}

bool is_admin(const Actor& actor) {
    const auto& names = actor.role_names;
    return std::find(names.begin(), names.end(), "admin") != names.end();
}

}  // namespace

void require_role_within(
    const Actor& actor, std::string_view role, std::string_view permissions,
    const std::vector<std::string>& resources
) {
    if (is_admin(actor)) {
        return;
    }
    const auto theirs = parse_permissions(permissions, resources);
    if (role == "admin" || !covers(*actor.permissions, theirs, resources)) {
        throw failure(
            ErrorKind::forbidden, "the role {} may do more than you may: an admin has to do this",
            role
        );
    }
}

void require_user_within(
    Context& context, std::string_view user_id, const std::vector<std::string>& resources
) {
    if (is_admin(context.actor()) || context.actor().user_id == user_id) {
        return;
    }
    const auto roles = context.run(read_roles_of_user, user_id);
    for (int row = 0; row < roles.rows(); ++row) {
        require_role_within(context.actor(), roles.text(row, 0), roles.text(row, 1), resources);
    }
}

}  // namespace dealwright
