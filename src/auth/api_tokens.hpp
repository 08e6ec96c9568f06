// API tokens: what a script signs in with. Shown once, kept as SHA-256, ended by a date, by their
// owner, or with the account.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pg/connection.hpp"

namespace dealwright {

struct NewApiToken {
    std::string id;
    std::string text;  // shown once
};

/// `expires_at` is a moment as PostgreSQL reads it. Throws Error{invalid} for a name or moment that
/// cannot be used.
NewApiToken create_api_token(
    pg::Connection& connection, std::string_view user_id, std::string_view name,
    const std::optional<std::string>& expires_at, std::string_view ip
);
/// Those that still live: id, name, prefix, created_at, expires_at, last_used_at.
pg::Result list_api_tokens(pg::Connection& connection, std::string_view user_id);
/// False when there is no such token that lives; of any user when `user_id` is empty.
bool revoke_api_token(
    pg::Connection& connection, std::string_view token_id, std::string_view user_id = {}
);

}  // namespace dealwright
