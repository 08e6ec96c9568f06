// Random secrets and their one-way forms. What the database keeps of a secret is its SHA-256: with
// 256 random bits behind it nobody can go back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dealwright {

inline constexpr std::string_view api_token_prefix = "dw_";

/// From the kernel.
std::vector<unsigned char> random_bytes(std::size_t count);
/// 32 random bytes as 43 characters of base64url: of a session, a reset link.
std::string random_secret();
/// "dw_" and 43 characters: of an API token, so that one is recognised where it should not be.
std::string random_api_token();
bool looks_like_api_token(std::string_view text);

}  // namespace dealwright
