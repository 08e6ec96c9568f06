// Signing in and out.
#pragma once

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright {

/// {email, password, totp?}: a new session in a cookie and the answer of GET /auth/me. An account
/// that is unknown, disabled, deleted or without a password answers like a wrong password.
http::Reply log_in(AuthServices& services, Context& context, const http::Request& request);
http::Reply log_out(AuthServices& services, Context& context, const http::Request& request);

}  // namespace dealwright
