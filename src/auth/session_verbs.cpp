#include "auth/session_verbs.hpp"

#include "auth/api_tokens.hpp"
#include "auth/authenticate.hpp"
#include "auth/request_body.hpp"
#include "auth/security_log.hpp"
#include "auth/sessions.hpp"
#include "auth/sign_in_attempt.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"

namespace dealwright {

namespace {

const pg::Query find_session{"session_verbs.find", R"(
    select s.user_id, u.email from sessions as s join users as u on u.id = s.user_id
    where s.id = $1::uuid and (s.user_id = $2::uuid or $3::boolean)
)"};

const pg::Query select_own_sessions{"session_verbs.list_own", R"(
    select id, host(ip_address) as ip_address, device_type, browser, os,
        to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at,
        to_char(last_activity_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as last_activity_at,
        to_char(expires_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as expires_at
    from sessions
    where user_id = $1::uuid and not is_revoked and now() < expires_at
        and last_activity_at > now() - make_interval(mins => $2::integer)
    order by last_activity_at desc, id
)"};

/// A row as an object of texts, open for more.
JsonObject object_of(const pg::Result& rows, int row) {
    JsonObject object;
    for (int column = 0; column < rows.columns(); ++column) {
        const auto value = rows.maybe(row, column);
        object.raw(rows.column_name(column), value ? json_string(*value) : "null");
    }
    return object;
}

pg::Statement revocation_note(
    const Context& context, std::string_view session_id, const pg::Result& owner
) {
    const bool is_own = owner.text(0, 0) == context.actor().user_id;
    SecurityNote note{
        SecurityEvent::logout, "info", owner.get<std::string>(0, 0), owner.get<std::string>(0, 1),
        is_own ? "ended a session" : "an administrator ended the session"};
    note.details = JsonObject{}
                       .text("session_id", session_id)
                       .text("ended_by", context.actor().user_email)
                       .finish();
    return security_log(note, context.origin());
}

}  // namespace

http::Reply revoke_session(AuthServices& services, Context& context, const http::Request& request) {
    const auto& id = request.path_parameter("id");
    const auto& actor = context.actor();
    const bool sees_all = actor.has(Right::manage_users);
    const auto not_there = [] { return failure(ErrorKind::not_found, "there is no such session"); };
    if (!is_uuid(id)) {
        throw not_there();
    }
    const auto owner = context.run(find_session, id, actor.user_id, sees_all);
    if (owner.empty()) {
        throw not_there();
    }
    const bool is_own = owner.text(0, 0) == actor.user_id;
    const bool ended = end_session(
        context.connection_in_transaction(), id, is_own ? "ended by the user" : "ended by an admin"
    );
    if (ended) {
        context.run({revocation_note(context, id, owner)});
    }
    auto reply = http::no_content();
    if (ascii_lower(id) == actor.session_id) {
        services.actors.forget(credentials_of(request).hash());
        reply.headers.emplace_back("Set-Cookie", ended_session_cookie(request));
    }
    return reply;
}

http::Reply list_own_sessions(Context& context) {
    const auto& actor = context.actor();
    const auto rows = context.run(select_own_sessions, actor.user_id, actor.idle_limit.count());
    std::string data = "[";
    for (int row = 0; row < rows.rows(); ++row) {
        auto session = object_of(rows, row);
        session.boolean("is_current", rows.text(row, 0) == actor.session_id);
        data += (row == 0 ? "" : ",") + session.finish();
    }
    return http::json_reply(JsonObject{}.raw("data", data + "]").finish());
}

http::Reply revoke_other_sessions(Context& context) {
    require_session(context, "ending sessions");
    const auto& actor = context.actor();
    const auto ended = end_sessions_of(
        context.connection_in_transaction(), actor.user_id, "ended by the user", actor.session_id
    );
    if (ended > 0) {
        SecurityNote note{
            SecurityEvent::logout, "info", actor.user_id, actor.user_email,
            "ended the other sessions"};
        note.details = JsonObject{}.number("sessions", ended).finish();
        context.run({security_log(note, context.origin())});
    }
    return http::json_reply(JsonObject{}.number("ended", ended).finish());
}

http::Reply list_own_tokens(Context& context) {
    const auto tokens =
        list_api_tokens(context.connection_in_transaction(), context.actor().user_id);
    std::string data = "[";
    for (int row = 0; row < tokens.rows(); ++row) {
        data += (row == 0 ? "" : ",") + object_of(tokens, row).finish();
    }
    return http::json_reply(JsonObject{}.raw("data", data + "]").finish());
}

http::Reply create_own_token(Context& context, const http::Request& request) {
    require_session(context, "making an API token");
    const RequestBody body{request.body, {"name", "expires_at"}};
    const auto& name = body.text("name");
    const auto expires_at = body.optional_text("expires_at");
    const auto token = create_api_token(
        context.connection_in_transaction(), context.actor().user_id, name, expires_at,
        context.origin().ip
    );
    return http::json_reply(
        JsonObject{}
            .text("id", token.id)
            .text("name", name)
            .text("token", token.text)
            .raw("expires_at", expires_at ? json_string(*expires_at) : "null")
            .finish(),
        201
    );
}

http::Reply revoke_own_token(Context& context, const http::Request& request) {
    const bool revoked = revoke_api_token(
        context.connection_in_transaction(), request.path_parameter("id"), context.actor().user_id
    );
    if (!revoked) {
        throw failure(ErrorKind::not_found, "there is no such token");
    }
    return http::no_content();
}

}  // namespace dealwright
