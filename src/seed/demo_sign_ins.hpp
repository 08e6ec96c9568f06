// Accounts to try the demo company with: one for each role, with passwords made anew at each call.
#pragma once

#include <string>
#include <vector>

#include "auth/secret_key.hpp"
#include "pg/connection.hpp"

namespace dealwright {

struct DemoSignIn {
    std::string role;
    std::string email;
    std::string password;
};

/// None when the database does not hold the demo company: nobody's real accounts are ever given a
/// password that is printed.
std::vector<DemoSignIn> renew_demo_sign_ins(pg::Connection& connection, const SecretKey& key);

}  // namespace dealwright
