// Sessions: made at sign-in, replaced when what they rest on changes, ended with a reason. The
// database knows a token by its SHA-256 only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "access/context.hpp"
#include "http/request.hpp"
#include "pg/connection.hpp"

namespace dealwright {

struct NewSession {
    std::string id;
    std::string token;  // for the cookie, and nowhere else
    std::int64_t seconds = 0;
};

/// Origin gives address and user agent.
NewSession make_session(pg::Connection& connection, std::string_view user_id, const Origin& origin);
/// A new session with a new token and the old one's end; the old one is over.
NewSession replace_session(
    pg::Connection& connection, std::string_view session_id, const Origin& origin
);

/// False when there is no such session that still lives.
bool end_session(pg::Connection& connection, std::string_view id, std::string_view reason);
/// All of a user's but `kept`, which may be empty; gives their number.
std::int64_t end_sessions_of(
    pg::Connection& connection, std::string_view user_id, std::string_view reason,
    std::string_view kept = {}
);
/// The one that a client brought along from before, should it be one of ours.
void end_session_of_token(
    pg::Connection& connection, std::string_view token, std::string_view reason
);

/// "__Host-dealwright" under TLS, "dealwright" without.
std::string_view session_cookie_name(const http::Request& request);
/// The Set-Cookie header that keeps the session, and the one that makes the browser forget it.
std::string session_cookie(const http::Request& request, const NewSession& session);
std::string ended_session_cookie(const http::Request& request);

}  // namespace dealwright
