// Who is signed in and what he may do, as the front end needs it to show itself.
#pragma once

#include <string>
#include <string_view>

#include "access/actor.hpp"
#include "pg/connection.hpp"

namespace dealwright {

/// Of me_json, for the API document.
extern const std::string_view me_schema;

/// The answer of GET /auth/me and of a login.
std::string me_json(
    pg::Connection& connection, const Actor& actor, const std::vector<std::string>& resources
);

}  // namespace dealwright
