// A signed-in person changes the own password.
#pragma once

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright {

/// {current_password, new_password}: this session gets a new token, every other one ends.
http::Reply change_password(AuthServices& services, Context& context, const http::Request& request);

/// Gives the session of the request a new token; sets the cookie of `reply`.
void rotate_session(
    AuthServices& services, Context& context, const http::Request& request, http::Reply& reply
);

}  // namespace dealwright
