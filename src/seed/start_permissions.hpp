// What the four roles of the documented start may do, as the JSON that roles.permissions keeps.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace dealwright {

struct StartRole {
    std::string_view name;
    std::string_view description;
    std::string permissions;
};

std::array<StartRole, 4> start_roles();

}  // namespace dealwright
