// What is asked of a request before anything runs: that a browser was not tricked into
// sending it, that its sender may call the route, and that its body is of a kind that it takes.
#pragma once

#include <string_view>

#include "access/actor.hpp"
#include "access/endpoint.hpp"
#include "http/request.hpp"

namespace dealwright {

/// Throws Error{forbidden} for a changing request with a cookie that another site may have sent.
void refuse_forged_request(const http::Request& request, std::string_view base_url);

/// Throws Error{unsupported} for a body of another kind than the route takes.
void check_media_type(const http::Request& request, http::BodyKind body);

/// Throws Error{unauthenticated} or {forbidden} when `actor` may not call a route with these needs.
void check_needs(const Needs& needs, const Actor& actor);

}  // namespace dealwright
