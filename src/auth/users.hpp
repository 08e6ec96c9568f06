// Users as the operator handles them: made, disabled, given a new one-time password.
#pragma once

#include <string>
#include <string_view>

#include "auth/password.hpp"
#include "auth/secret_key.hpp"
#include "pg/connection.hpp"

namespace dealwright {

struct NewUser {
    std::string email;
    std::string first_name;
    std::string last_name;
    std::string role;
    std::string password;
    bool must_change_password = false;
    int bcrypt_cost = default_bcrypt_cost;
};

/// Gives the id. Throws plain sentences for a malformed or taken e-mail address, an unknown role,
/// a password against the rules.
std::string create_user(pg::Connection& connection, const NewUser& user, const SecretKey& key);
/// Throws Error{not_found} for an address that is nobody's, Error{conflict} for a disabled account.
std::string id_of_active_user(pg::Connection& connection, std::string_view email);
/// The user can no longer sign in, and every session ends. Throws Error{conflict} for the last
/// active admin.
void disable_user(pg::Connection& connection, std::string_view email);
/// Gives a one-time password, which the user must change at the next sign-in; every session ends.
std::string reset_password(
    pg::Connection& connection, std::string_view email, const SecretKey& key,
    int bcrypt_cost = default_bcrypt_cost
);

}  // namespace dealwright
