// A signed-in person sets up, renews and gives up the own second factor.
#pragma once

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright {

/// Gives the secret, which the answer alone ever shows.
http::Reply set_up_totp(AuthServices& services, Context& context, const http::Request& request);
/// {code}: gives the recovery codes, which the answer alone ever shows; this session gets a new
/// token.
http::Reply confirm_totp_setup(
    AuthServices& services, Context& context, const http::Request& request
);
/// {password, code}
http::Reply disable_totp(AuthServices& services, Context& context, const http::Request& request);
/// {code}: new ones in place of the old.
http::Reply make_recovery_codes(
    AuthServices& services, Context& context, const http::Request& request
);

}  // namespace dealwright
