#include "access/actor.hpp"

#include "base/error.hpp"
#include "pg/connection.hpp"

namespace dealwright {

namespace {

// Everything in one statement, so that the epoch is that of what was read with it.
const pg::Query read_actor{"access.read_actor", R"(
    with recursive reports as (
        select u.id from users as u where u.manager_id = $1::uuid and not u.is_deleted
        union
        select u.id from users as u join reports as r on u.manager_id = r.id
        where not u.is_deleted
    ), people as (
        select $1::uuid as id
        union
        select id from reports
        union
        select u.id
        from users as u
        where not u.is_deleted and u.team_id in (
            select me.team_id from users as me where me.id = $1::uuid
            union all
            select t.id from teams as t where t.team_lead_id = $1::uuid and not t.is_deleted
        )
    )
    select
        u.email, u.must_change_password,
        (select epoch from access_epoch),
        (select array_agg(id)::text from people),
        setting('session_idle_minutes')::int,
        setting('require_totp') = 'all' or (
            setting('require_totp') = 'admins' and exists (
                select from user_roles as ur join roles as r on r.id = ur.role_id
                where ur.user_id = u.id and r.name = 'admin'
            )
        ),
        exists (
            select from user_totp as f where f.user_id = u.id and f.confirmed_at is not null
        )
    from users as u
    where u.id = $1::uuid and u.is_active and not u.is_deleted
)"};

/// From {a,b,c} of uuids, which PostgreSQL never quotes.
std::vector<std::string> ids_of_array(std::string_view text) {
    std::vector<std::string> ids;
    text.remove_prefix(1);
    text.remove_suffix(1);
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        ids.emplace_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return ids;
}

}  // namespace

const pg::Query read_roles_of_user{"access.read_roles_of_user", R"(
    select r.name, r.permissions
    from user_roles as ur join roles as r on r.id = ur.role_id
    where ur.user_id = $1::uuid
    order by r.name
)"};

const RecordRights& Actor::rights_for(std::string_view resource) const {
    static const RecordRights nothing;
    return permissions ? permissions->of(resource) : nothing;
}

std::optional<Actor> load_actor(
    pg::Connection& connection, std::string_view user_id, const std::vector<std::string>& resources
) {
    const auto results = connection.run_together(
        {pg::statement(read_actor, user_id), pg::statement(read_roles_of_user, user_id)}
    );
    const auto& user = results[0];
    const auto& roles = results[1];
    if (user.empty()) {
        return std::nullopt;
    }
    Actor actor;
    actor.user_id = user_id;
    actor.user_email = user.text(0, 0);
    actor.must_change_password = user.get<bool>(0, 1);
    actor.epoch = user.get<std::int64_t>(0, 2);
    actor.team_people = ids_of_array(user.text(0, 3));
    actor.idle_limit = std::chrono::minutes{user.get<int>(0, 4)};
    actor.must_set_up_totp = user.get<bool>(0, 5) && !user.get<bool>(0, 6);
    std::vector<Permissions> permissions;
    for (int row = 0; row < roles.rows(); ++row) {
        actor.role_names.emplace_back(roles.text(row, 0));
        permissions.push_back(parse_permissions(roles.text(row, 1), resources));
    }
    actor.permissions =
        std::make_shared<const Permissions>(Permissions::merged(permissions, resources));
    return actor;
}

Actor system_actor() {
    constexpr std::string_view everything =
        R"({"records":{"*":{"read":"all","create":true,"update":"all","delete":"all",)"
        R"("assign":"all"}},"rights":["export","import","bulk","reports:all","manage_users",)"
        R"("manage_settings","view_audit","run_etl"]})";
    Actor actor;
    actor.permissions = std::make_shared<const Permissions>(parse_permissions(everything, {}));
    return actor;
}

}  // namespace dealwright
