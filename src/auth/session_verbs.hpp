// Sessions and API tokens as their owners handle them; sessions also as an administrator does.
#pragma once

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright {

/// One's own, or anybody's for manage_users; another one is not there.
http::Reply revoke_session(AuthServices& services, Context& context, const http::Request& request);
/// Those of the own account that live, the one that asks marked.
http::Reply list_own_sessions(Context& context);
http::Reply revoke_other_sessions(Context& context);

http::Reply list_own_tokens(Context& context);
/// {name, expires_at?}: the answer alone ever shows the token.
http::Reply create_own_token(Context& context, const http::Request& request);
http::Reply revoke_own_token(Context& context, const http::Request& request);

}  // namespace dealwright
