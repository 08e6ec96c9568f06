// The arithmetic of the second factor (RFC 6238, six digits, 30 seconds) and how its secret is
// kept: encrypted under a key derived from the installation's, bound to its user.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/secret_key.hpp"

namespace dealwright {

using TotpSecret = std::vector<unsigned char>;

TotpSecret random_totp_secret();
/// As authenticator programs take it by hand.
std::string base32(const TotpSecret& secret);
/// otpauth://totp/..., as they take it from a picture.
std::string otpauth_uri(const TotpSecret& secret, std::string_view email);

/// The time step that the code belongs to: the present one or a neighbour; nothing for a wrong
/// code.
std::optional<std::int64_t> step_of_code(
    const TotpSecret& secret, std::string_view code, std::chrono::system_clock::time_point now
);

std::string encrypted(const TotpSecret& secret, std::string_view user_id, const SecretKey& key);
/// Throws Error{internal} when it was made under another key or for another user.
TotpSecret decrypted(std::string_view text, std::string_view user_id, const SecretKey& key);

/// xxxx-xxxx-xxxx-xxxx: 16 letters of 31, 79 random bits.
std::string random_recovery_code();
/// Without blanks and hyphens, in lower case: as it is hashed.
std::string recovery_code_form(std::string_view text);

}  // namespace dealwright
