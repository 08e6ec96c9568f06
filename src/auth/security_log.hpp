// Rows of security_logs and the sign-in rows of audit_logs, as statements that travel with the
// change they tell of. Never a password, a token or a code in them.
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "pg/connection.hpp"

namespace dealwright {

enum class SecurityEvent {
    login_success,
    login_failed,
    logout,
    password_changed,
    password_reset,
    account_locked,
    suspicious_activity,
    permission_denied,
};

struct SecurityNote {
    SecurityEvent event;
    std::string_view severity;  // info, low, medium, high, critical
    std::string user_id;        // empty: of nobody we know
    std::string user_email;     // as typed, when nobody is known by it
    std::string description;
    std::string details = {};  // a JSON object, or empty
    std::string action_taken = {};
};

pg::Statement security_log(const SecurityNote& note, const Origin& origin);

enum class SignInAct { login, logout };

/// The audit row of a login or logout: who, and which session.
pg::Statement sign_in_audit(
    SignInAct act, std::string_view user_id, std::string_view user_email,
    std::string_view session_id, const Origin& origin
);

/// A header of the client as PostgreSQL takes it: well-formed, at most 500 characters.
std::string storable_agent(std::string_view agent);

}  // namespace dealwright
