// A way back in for whoever forgot the password, and the first way in for whoever never had one: a
// link that works once. The database holds its token's SHA-256 only.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright {

/// {email}: 202 and nothing else, whoever it is.
http::Reply request_password_reset(
    AuthServices& services, Context& context, const http::Request& request
);
/// {token, new_password, totp?}: sets the password and ends every session; signs nobody in.
http::Reply reset_password_by_token(
    AuthServices& services, Context& context, const http::Request& request
);

/// The link of a token; the part behind # never reaches a server's log.
std::string reset_link(const AuthServices& services, std::string_view token);
/// Sends it when there is a mail server; a mail that cannot be sent is the log's business.
bool mail_reset_link(AuthServices& services, std::string_view email, std::string_view token);

}  // namespace dealwright
