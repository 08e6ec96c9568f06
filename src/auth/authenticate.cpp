#include "auth/authenticate.hpp"

#include "auth/security_log.hpp"
#include "auth/sessions.hpp"
#include "base/encoding.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

const pg::Query find_session{"authenticate.session", R"(
    select s.id, s.user_id
    from sessions as s
    where s.token = $1 and not s.is_revoked and not s.mfa_pending and now() < s.expires_at
        and s.last_activity_at
            > now() - make_interval(mins => setting('session_idle_minutes')::int)
)"};

const pg::Query find_token{"authenticate.api_token", R"(
    select id, user_id from api_tokens
    where token_hash = $1 and revoked_at is null and (expires_at is null or now() < expires_at)
)"};

// A browser forgets the old cookie with the answer that brings the new one. Requests under way at
// that moment are given a minute; whoever comes later has a copy.
const pg::Query notice_copied_session{"authenticate.copied_session", R"(
    update sessions as s set revoked_reason = 'replaced, then used again'
    from users as u
    where s.token = $1 and s.revoked_reason = 'replaced'
        and s.revoked_at < now() - interval '1 minute' and u.id = s.user_id
    returning s.id, u.id, u.email
)"};

void report_copied_session(
    pg::Connection& connection, const std::string& hash, const Origin& origin
) {
    const auto copied = connection.run(notice_copied_session, hash);
    if (copied.empty()) {
        return;
    }
    SecurityNote note{
        SecurityEvent::suspicious_activity, "high", copied.get<std::string>(0, 1),
        copied.get<std::string>(0, 2),
        "a session that had been replaced was used again: somebody may have copied it"};
    note.details = JsonObject{}.text("session_id", copied.text(0, 0)).finish();
    note.action_taken = "refused";
    connection.run_together({security_log(note, origin)});
}

}  // namespace

std::string Credentials::hash() const {
    return sha256_hex(token);
}

Credentials credentials_of(const http::Request& request) {
    constexpr std::string_view scheme = "bearer ";
    const auto header = request.header("authorization");
    if (!header.empty()) {
        Credentials credentials{Credentials::Kind::api_token, {}};
        if (equals_ignoring_case(header.substr(0, scheme.size()), scheme)) {
            credentials.token = trimmed(header.substr(scheme.size()));
        }
        return credentials;
    }
    const auto cookie = request.cookie(session_cookie_name(request));
    if (cookie.empty()) {
        return {};
    }
    return {Credentials::Kind::session, std::string{cookie}};
}

std::optional<Actor> authenticate(
    pg::Connection& connection, const Credentials& credentials,
    const std::vector<std::string>& resources, const Origin& origin
) {
    if (credentials.kind == Credentials::Kind::none || credentials.token.empty()) {
        return std::nullopt;
    }
    const bool is_session = credentials.kind == Credentials::Kind::session;
    const auto hash = credentials.hash();
    const auto found = connection.run(is_session ? find_session : find_token, hash);
    if (found.empty()) {
        if (is_session) {
            report_copied_session(connection, hash, origin);
        }
        return std::nullopt;
    }
    auto actor = load_actor(connection, found.text(0, 1), resources);
    if (actor) {
        (is_session ? actor->session_id : actor->token_id) = found.text(0, 0);
    }
    return actor;
}

}  // namespace dealwright
