// The documented start of a new installation: roles, a default pipeline, e-mail templates, an
// admin, and room in the logs. Run again, it adds what is missing and leaves the rest alone.
#pragma once

#include <optional>
#include <string>

#include "auth/password.hpp"
#include "auth/secret_key.hpp"
#include "pg/connection.hpp"

namespace dealwright {

struct StartAdmin {
    std::string email;
    std::string one_time_password;
};

struct StartResult {
    bool anything_new = false;
    std::optional<StartAdmin> admin;  // only when this run made it
};

/// Needs the owner's connection (it makes log partitions). All or nothing.
StartResult seed_start(
    pg::Connection& owner, const SecretKey& key, int bcrypt_cost = default_bcrypt_cost
);

}  // namespace dealwright
