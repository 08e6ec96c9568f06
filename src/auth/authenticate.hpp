// From what a request carries to the actor behind it: a session's cookie or an API token.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "http/request.hpp"
#include "pg/connection.hpp"

namespace dealwright {

/// What a request brought. A cookie is a session and a bearer an API token, never the other way
/// round: only what a browser sends by itself needs the checks against foreign sites.
struct Credentials {
    enum class Kind { none, session, api_token };

    Kind kind = Kind::none;
    std::string token;

    /// The key of the actor cache, and what the database holds.
    std::string hash() const;
};

/// An Authorization header comes first, also one that we cannot use.
Credentials credentials_of(const http::Request& request);

/// Nobody when the session or token is unknown, over, or of somebody who may not sign in. The use
/// of a session long replaced is reported in security_logs, once.
std::optional<Actor> authenticate(
    pg::Connection& connection, const Credentials& credentials,
    const std::vector<std::string>& resources, const Origin& origin
);

}  // namespace dealwright
