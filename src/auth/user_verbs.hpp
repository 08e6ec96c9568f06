// What an administrator of users does beyond editing their fields: let them in, keep them out, say
// what they may. Nobody can lift an account above the own one, or take over one that stands there.
#pragma once

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright {

/// Mails a link that sets a password, or gives it when there is no mail server. An invitation is
/// this, for an account that never had one.
http::Reply send_reset_link(AuthServices& services, Context& context, const http::Request& request);
http::Reply disable_account(AuthServices& services, Context& context, const http::Request& request);
http::Reply enable_account(AuthServices& services, Context& context, const http::Request& request);
http::Reply list_roles_of_user(Context& context, const http::Request& request);
/// The names of everybody's roles at once, for the list of users.
http::Reply list_roles_of_all(Context& context);
/// {role_ids: [...]} or {roles: [names]}: exactly these from now on.
http::Reply set_roles_of_user(
    AuthServices& services, Context& context, const http::Request& request
);

}  // namespace dealwright
