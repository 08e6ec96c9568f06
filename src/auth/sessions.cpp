#include "auth/sessions.hpp"

#include "auth/secrets.hpp"
#include "auth/security_log.hpp"
#include "auth/user_agent.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"

namespace dealwright {

namespace {

const pg::Query insert_session{"sessions.insert", R"(
    insert into sessions (
        user_id, token, ip_address, user_agent, device_type, browser, os, expires_at
    )
    select id, $2, nullif($3, '')::inet, nullif($4, ''), nullif($5, ''), nullif($6, ''),
        nullif($7, ''),
        coalesce(
            $8::timestamptz,
            now() + make_interval(mins => setting('session_absolute_minutes')::int)
        )
    from users where id = $1::uuid and is_active and not is_deleted
    returning id, ceil(extract(epoch from expires_at - now()))::bigint
)"};

const pg::Query end_one{"sessions.end_one", R"(
    update sessions set is_revoked = true, revoked_at = now(), revoked_reason = $2
    where id = $1::uuid and not is_revoked
    returning user_id, expires_at
)"};

const pg::Query end_all{"sessions.end_all", R"(
    update sessions set is_revoked = true, revoked_at = now(), revoked_reason = $2
    where user_id = $1::uuid and not is_revoked and id is distinct from nullif($3, '')::uuid
)"};

const pg::Query end_by_token{"sessions.end_by_token", R"(
    update sessions set is_revoked = true, revoked_at = now(), revoked_reason = $2
    where token = $1 and not is_revoked
)"};

NewSession insert(
    pg::Connection& connection, std::string_view user_id, const Origin& origin,
    const std::optional<std::string>& expires_at
) {
    const auto device = device_of(origin.agent);
    NewSession session;
    session.token = random_secret();
    const auto made = connection.run(
        insert_session, user_id, sha256_hex(session.token), origin.ip, storable_agent(origin.agent),
        device.type, device.browser, device.system, expires_at
    );
    if (made.empty()) {
        throw failure(ErrorKind::unauthenticated, "this account can no longer sign in");
    }
    session.id = made.text(0, 0);
    session.seconds = made.get<std::int64_t>(0, 1);
    return session;
}

std::string cookie(const http::Request& request, std::string_view value, std::int64_t seconds) {
    return fmt::format(
        "{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", session_cookie_name(request), value,
        seconds, request.is_secure ? "; Secure" : ""
    );
}

}  // namespace

NewSession make_session(
    pg::Connection& connection, std::string_view user_id, const Origin& origin
) {
    return insert(connection, user_id, origin, std::nullopt);
}

NewSession replace_session(
    pg::Connection& connection, std::string_view session_id, const Origin& origin
) {
    const auto old = connection.run(end_one, session_id, "replaced");
    if (old.empty()) {
        throw failure(ErrorKind::unauthenticated, "the session has ended");
    }
    return insert(connection, old.text(0, 0), origin, old.get<std::string>(0, 1));
}

bool end_session(pg::Connection& connection, std::string_view id, std::string_view reason) {
    return !connection.run(end_one, id, reason).empty();
}

std::int64_t end_sessions_of(
    pg::Connection& connection, std::string_view user_id, std::string_view reason,
    std::string_view kept
) {
    return connection.run(end_all, user_id, reason, kept).affected();
}

void end_session_of_token(
    pg::Connection& connection, std::string_view token, std::string_view reason
) {
    if (!token.empty()) {
        connection.run(end_by_token, sha256_hex(token), reason);
    }
}

std::string_view session_cookie_name(const http::Request& request) {
    return request.is_secure ? "__Host-dealwright" : "dealwright";
}

std::string session_cookie(const http::Request& request, const NewSession& session) {
    return cookie(request, session.token, session.seconds);
}

std::string ended_session_cookie(const http::Request& request) {
    return cookie(request, "", 0);
}

}  // namespace dealwright
