// The secret address under which other programs fetch a user's calendar. Made anew, the old one is
// dead; only its SHA-256 is kept, so it is shown once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "http/reply.hpp"

namespace dealwright {

/// POST /auth/calendar-feed: makes the address, or another one in place of it.
http::Reply make_calendar_feed(AuthServices& services, Context& context);
/// GET: whether there is one, and since when.
http::Reply show_calendar_feed(Context& context);
/// DELETE: there is none any more.
http::Reply end_calendar_feed(Context& context);

/// Whose calendar has this secret; nothing: nobody's.
std::optional<std::string> user_of_calendar_feed(Context& context, std::string_view secret);

}  // namespace dealwright
