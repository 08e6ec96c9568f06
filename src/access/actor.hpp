// Who acts: the user behind a request with everything that decides what he may see and do, compiled
// once and good until the permission epoch in the database moves on.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/permissions.hpp"

namespace dealwright {

namespace pg {
class Connection;
class Query;
}  // namespace pg

/// The name and the permissions of each role of the user $1.
extern const pg::Query read_roles_of_user;

struct Actor {
    std::string user_id;  // empty: nobody is signed in
    std::string user_email;
    std::string session_id;  // one of these two is how he signed in
    std::string token_id;
    std::int64_t epoch = 0;
    std::shared_ptr<const Permissions> permissions;
    std::vector<std::string> role_names;
    /// The users whose records the scope "team" covers: himself, his team, the teams he leads, and
    /// those who report to him at any depth.
    std::vector<std::string> team_people;
    bool must_change_password = false;
    bool must_set_up_totp = false;
    std::chrono::minutes idle_limit{720};

    bool is_signed_in() const { return !user_id.empty(); }
    bool has(Right right) const { return permissions && permissions->has(right); }
    const RecordRights& rights_for(std::string_view resource) const;
};

/// The roles, the team and the epoch of a user; null when he may not sign in any more. `resources`
/// are the names that permissions may speak of. Fills neither session_id nor token_id.
std::optional<Actor> load_actor(
    pg::Connection& connection, std::string_view user_id, const std::vector<std::string>& resources
);

/// The program itself, as on the command line: sees and may do everything, and is nobody.
Actor system_actor();

}  // namespace dealwright
