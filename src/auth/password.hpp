// Passwords: bcrypt over an HMAC of the password under the installation's key, so that every byte
// counts (bcrypt alone stops at a NUL and after 72 bytes) and a stolen table alone cannot be
// attacked. Nothing here trims, folds or normalises a password.
#pragma once

#include <string>
#include <string_view>

#include "auth/secret_key.hpp"

namespace dealwright {

inline constexpr int default_bcrypt_cost = 12;

/// "dw1:$2b$12$...": the prefix tells our hashes from plain bcrypt ones brought from elsewhere.
std::string hash_password(
    std::string_view password, const SecretKey& key, int cost = default_bcrypt_cost
);
/// Also true for a plain "$2a$", "$2b$" or "$2y$" hash of the password. False for a text that is
/// no hash.
bool verify_password(std::string_view password, std::string_view stored_hash, const SecretKey& key);
/// The same, and as slow as one hash of `cost` for every wrong password, whether there is a hash or
/// none and however cheap it is: the time must not tell who has an account here.
bool verify_password_evenly(
    std::string_view password, std::string_view stored_hash, const SecretKey& key, int cost
);
/// True for a hash that the next successful login should replace.
bool needs_upgrade(std::string_view stored_hash, int cost = default_bcrypt_cost);
/// Throws Error{invalid} for a password that nobody should be given.
void check_password_rules(std::string_view password);
/// A one-time password of 138 random bits that can be read aloud: kq7m-x2wd-...
std::string random_password();

}  // namespace dealwright
