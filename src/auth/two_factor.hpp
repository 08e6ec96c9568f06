// The second factor of a user: set up, confirmed by a first code, asked for, given up. A code and a
// recovery code work once, also when two requests bring it at the same time.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/secret_key.hpp"
#include "pg/connection.hpp"

namespace dealwright {

enum class SecondFactor { not_set_up, missing, wrong, replayed, right };

using Clock = std::chrono::system_clock;

/// Uses up the code when it is right. A recovery code does as well.
SecondFactor use_second_factor(
    pg::Connection& connection, std::string_view user_id, const std::optional<std::string>& code,
    const SecretKey& key, Clock::time_point now
);

struct TotpSetup {
    std::string secret;  // base32
    std::string uri;
};

/// Throws Error{conflict} when one is confirmed already. A setup that was never confirmed makes
/// room for the new one.
TotpSetup begin_totp_setup(
    pg::Connection& connection, std::string_view user_id, std::string_view email,
    const SecretKey& key
);
/// Gives the recovery codes. Throws Error{conflict} without a pending setup, Error{invalid} for a
/// wrong code.
std::vector<std::string> confirm_totp(
    pg::Connection& connection, std::string_view user_id, std::string_view code,
    const SecretKey& key, Clock::time_point now
);
/// New ones; the old ones no longer work.
std::vector<std::string> renew_recovery_codes(pg::Connection& connection, std::string_view user_id);
/// False when there was none.
bool remove_totp(pg::Connection& connection, std::string_view user_id);

}  // namespace dealwright
