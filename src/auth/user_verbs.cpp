#include "auth/user_verbs.hpp"

#include <algorithm>

#include "access/standing.hpp"
#include "auth/password_reset.hpp"
#include "auth/request_body.hpp"
#include "auth/secrets.hpp"
#include "auth/security_log.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/uuid.hpp"
#include "pg/error.hpp"

namespace dealwright {

namespace {

constexpr std::size_t roles_max = 100;

// Locked: two administrators at once are put in order.
const pg::Query lock_user{"user_verbs.lock", R"(
    select id, email, is_active from users where id = $1::uuid and not is_deleted
    for no key update
)"};

const pg::Query find_user{"user_verbs.find", R"(
    select id from users where id = $1::uuid and not is_deleted
)"};

const pg::Query read_roles{"user_verbs.roles", R"(
    select r.id, r.name, r.description, r.permissions
    from user_roles as ur join roles as r on r.id = ur.role_id
    where ur.user_id = $1::uuid
    order by r.name
)"};

const pg::Query read_roles_of_all{"user_verbs.roles_of_all", R"(
    with given as (
        select ur.user_id, jsonb_agg(r.name order by r.name) as roles
        from user_roles as ur
            join roles as r on r.id = ur.role_id
            join users as u on u.id = ur.user_id and not u.is_deleted
        group by ur.user_id
    )
    select coalesce(jsonb_agg(to_jsonb(given)), '[]') from given
)"};

const pg::Query set_active{"user_verbs.set_active", R"(
    update users set is_active = $2::boolean where id = $1::uuid and is_active <> $2::boolean
)"};

const pg::Query insert_link{"user_verbs.insert_link", R"(
    insert into password_resets (user_id, token_hash, expires_at, requested_ip)
    values ($1::uuid, $2, now() + interval '24 hours', nullif($3, '')::inet)
    returning to_char(expires_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
)"};

const pg::Query roles_by_id{"user_verbs.roles_by_id", R"(
    select w.n, r.id, r.name, r.permissions
    from unnest($1::uuid[]) with ordinality as w (id, n) left join roles as r on r.id = w.id
    order by w.n
)"};

const pg::Query roles_by_name{"user_verbs.roles_by_name", R"(
    select w.n, r.id, r.name, r.permissions
    from unnest($1::text[]) with ordinality as w (name, n) left join roles as r on r.name = w.name
    order by w.n
)"};

const pg::Query remove_roles{"user_verbs.remove_roles", R"(
    delete from user_roles where user_id = $1::uuid and role_id <> all ($2::uuid[])
)"};

const pg::Query add_roles{"user_verbs.add_roles", R"(
    insert into user_roles (user_id, role_id)
    select $1::uuid, id from unnest($2::uuid[]) as wanted (id)
    on conflict do nothing
)"};

Error no_such_user() {
    return failure(ErrorKind::not_found, "there is no such user");
}

/// {"a","b\"c"} as PostgreSQL reads it.
std::string array_of(const std::vector<std::string>& texts) {
    std::string result = "{";
    for (const auto& text : texts) {
        result += result.size() == 1 ? "\"" : ",\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') {
                result += '\\';
            }
            result += c;
        }
        result += '"';
    }
    return result + "}";
}

struct User {
    std::string id;
    std::string email;
    bool is_active = false;
};

/// Locks the user of the path, and makes sure that the actor may handle the account.
User handled_user(AuthServices& services, Context& context, const http::Request& request) {
    const auto& id = request.path_parameter("id");
    if (!is_uuid(id)) {
        throw no_such_user();
    }
    const auto found = context.run(lock_user, id);
    if (found.empty()) {
        throw no_such_user();
    }
    require_user_within(context, id, services.resources);
    return {found.get<std::string>(0, 0), found.get<std::string>(0, 1), found.get<bool>(0, 2)};
}

/// The guards of the database, in the words of a conflict.
template <class Change>
void with_guards(Change change) {
    try {
        change();
    } catch (const pg::DatabaseError& error) {
        if (error.constraint() != "last_admin") {
            throw;
        }
        throw failure(
            ErrorKind::conflict, "this is the last active admin; make another one before that"
        );
    }
}

void set_account_active(Context& context, const User& user, bool active) {
    with_guards([&] { context.run(set_active, user.id, active); });
}

std::vector<std::string> wanted_role_ids(
    AuthServices& services, Context& context, const std::string& field,
    const std::vector<std::string>& wanted
) {
    const bool by_id = field == "role_ids";
    if (wanted.size() > roles_max) {
        throw field_failure(field, "length", fmt::format("a user has at most {} roles", roles_max));
    }
    const auto unknown = [&](std::size_t index) {
        return field_failure(
            fmt::format("{}[{}]", field, index), "unknown",
            fmt::format("there is no role {}", wanted[index])
        );
    };
    for (std::size_t i = 0; by_id && i < wanted.size(); ++i) {
        if (!is_uuid(wanted[i])) {
            throw unknown(i);
        }
    }
    const auto found = context.run(by_id ? roles_by_id : roles_by_name, array_of(wanted));
    std::vector<std::string> ids;
    for (int row = 0; row < found.rows(); ++row) {
        if (found.is_null(row, 1)) {
            throw unknown(static_cast<std::size_t>(row));
        }
        require_role_within(
            context.actor(), found.text(row, 2), found.text(row, 3), services.resources
        );
        ids.emplace_back(found.text(row, 1));
    }
    return ids;
}

std::string roles_json(const pg::Result& roles) {
    std::string data = "[";
    for (int row = 0; row < roles.rows(); ++row) {
        const auto description = roles.maybe(row, 2);
        data += (row == 0 ? "" : ",") +
                JsonObject{}
                    .text("id", roles.text(row, 0))
                    .text("name", roles.text(row, 1))
                    .raw("description", description ? json_string(*description) : "null")
                    .finish();
    }
    return JsonObject{}.raw("data", data + "]").finish();
}

}  // namespace

http::Reply send_reset_link(
    AuthServices& services, Context& context, const http::Request& request
) {
    const auto user = handled_user(services, context, request);
    if (!user.is_active) {
        throw failure(ErrorKind::conflict, "{} is disabled; enable the account first", user.email);
    }
    const auto token = random_secret();
    const auto expires_at =
        context.run(insert_link, user.id, sha256_hex(token), context.origin().ip)
            .get<std::string>(0, 0);
    SecurityNote note{
        SecurityEvent::password_reset, "medium", user.id, user.email,
        "an administrator asked for a link that sets a password"};
    note.details = JsonObject{}
                       .text("step", "requested")
                       .text("requested_by", context.actor().user_email)
                       .finish();
    context.run({security_log(note, context.origin())});
    context.commit();
    JsonObject answer;
    const bool mailed = mail_reset_link(services, user.email, token);
    answer.boolean("mailed", mailed).text("expires_at", expires_at);
    if (!mailed) {
        answer.text("token", token).text("link", reset_link(services, token));
    }
    return http::json_reply(answer.finish());
}

http::Reply disable_account(
    AuthServices& services, Context& context, const http::Request& request
) {
    // The database ends the sessions of whoever may not sign in any more, on every path.
    set_account_active(context, handled_user(services, context, request), false);
    return http::no_content();
}

http::Reply enable_account(AuthServices& services, Context& context, const http::Request& request) {
    set_account_active(context, handled_user(services, context, request), true);
    return http::no_content();
}

http::Reply list_roles_of_user(Context& context, const http::Request& request) {
    const auto& id = request.path_parameter("id");
    if (!is_uuid(id) || context.run(find_user, id).empty()) {
        throw no_such_user();
    }
    return http::json_reply(roles_json(context.run(read_roles, id)));
}

http::Reply list_roles_of_all(Context& context) {
    const auto data = context.run(read_roles_of_all).get<std::string>(0, 0);
    return http::json_reply(JsonObject{}.raw("data", data).finish());
}

http::Reply set_roles_of_user(
    AuthServices& services, Context& context, const http::Request& request
) {
    const RequestBody body{request.body, {"role_ids", "roles"}};
    const auto ids = body.optional_texts("role_ids");
    const auto names = body.optional_texts("roles");
    if (ids.has_value() == names.has_value()) {
        throw field_failure("role_ids", "required", "send either role_ids or roles");
    }
    const auto user = handled_user(services, context, request);
    const auto wanted =
        array_of(wanted_role_ids(services, context, ids ? "role_ids" : "roles", ids ? *ids : *names)
        );
    with_guards([&] {
        context.run(
            {pg::statement(add_roles, user.id, wanted),
             pg::statement(remove_roles, user.id, wanted)}
        );
    });
    return http::json_reply(roles_json(context.run(read_roles, user.id)));
}

}  // namespace dealwright
