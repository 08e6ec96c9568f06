// Nobody hands out, or takes over, more than he has himself: without this, whoever may manage users
// could make himself an admin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/context.hpp"

namespace dealwright {

/// Throws Error{forbidden} unless `actor` is an admin or may do all that this role allows.
void require_role_within(
    const Actor& actor, std::string_view role, std::string_view permissions,
    const std::vector<std::string>& resources
);
/// The same for each role that a user has: for whoever handles his account.
void require_user_within(
    Context& context, std::string_view user_id, const std::vector<std::string>& resources
);

}  // namespace dealwright
