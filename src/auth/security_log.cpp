#include "auth/security_log.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::size_t agent_characters_max = 500;
constexpr std::size_t email_characters_max = 255;

const pg::Query insert_security_log{"security_log.insert", R"(
    insert into security_logs (
        event_type, severity, user_id, user_email, description, details, ip_address, user_agent,
        action_taken
    )
    values (
        $1::security_event_type, $2, nullif($3, '')::uuid, nullif($4, ''), $5,
        nullif($6, '')::jsonb, nullif($7, '')::inet, nullif($8, ''), nullif($9, '')
    )
)"};

const pg::Query insert_sign_in_audit{"security_log.audit_sign_in", R"(
    insert into audit_logs (
        user_id, user_email, action, resource_type, resource_id, description, ip_address,
        user_agent, request_method, request_path, metadata
    )
    values (
        $1::uuid, $2, $3::audit_action, 'sessions', nullif($4, '')::uuid, $5,
        nullif($6, '')::inet, nullif($7, ''), nullif($8, ''), nullif(left($9, 500), ''), $10::jsonb
    )
)"};

std::string_view name_of(SecurityEvent event) {
    switch (event) {
        case SecurityEvent::login_success:
            return "login_success";
        case SecurityEvent::login_failed:
            return "login_failed";
        case SecurityEvent::logout:
            return "logout";
        case SecurityEvent::password_changed:
            return "password_changed";
        case SecurityEvent::password_reset:
            return "password_reset";
        case SecurityEvent::account_locked:
            return "account_locked";
        case SecurityEvent::suspicious_activity:
            return "suspicious_activity";
        case SecurityEvent::permission_denied:
            return "permission_denied";
    }
    throw failure(ErrorKind::internal, "a security event without a name");
}

/// The first `count` characters; bytes that are no UTF-8 as question marks.
std::string storable(std::string_view text, std::size_t count) {
    std::string result;
    std::size_t characters = 0;
    while (!text.empty() && characters < count) {
        const auto bad = first_invalid_utf8(text);
        const auto good = text.substr(0, bad.value_or(text.size()));
        for (const char c : good) {
            if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U && ++characters > count) {
                return result;
            }
            result += c == '\0' ? '?' : c;
        }
        text.remove_prefix(good.size());
        if (bad && characters < count) {
            result += '?';
            ++characters;
            text.remove_prefix(1);
        }
    }
    return result;
}

}  // namespace

std::string storable_agent(std::string_view agent) {
    return storable(agent, agent_characters_max);
}

pg::Statement security_log(const SecurityNote& note, const Origin& origin) {
    return pg::statement(
        insert_security_log, name_of(note.event), note.severity, note.user_id,
        storable(note.user_email, email_characters_max), note.description, note.details, origin.ip,
        storable_agent(origin.agent), note.action_taken
    );
}

pg::Statement sign_in_audit(
    SignInAct act, std::string_view user_id, std::string_view user_email,
    std::string_view session_id, const Origin& origin
) {
    const bool is_login = act == SignInAct::login;
    return pg::statement(
        insert_sign_in_audit, user_id, user_email, is_login ? "login" : "logout", session_id,
        is_login ? "signed in" : "signed out", origin.ip, storable_agent(origin.agent),
        origin.method, origin.path,
        JsonObject{}.text("request_id", origin.request_id).text("source", origin.source).finish()
    );
}

}  // namespace dealwright
