// One try to prove who one is by a password or a code, wherever it is asked for: counted before it
// is looked at, and on record when it fails.
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "auth/auth_services.hpp"
#include "auth/sign_in_guard.hpp"

namespace dealwright {

struct Account {
    std::string id;  // empty: there is none with this address
    std::string email;
    std::string hash;
    bool may_sign_in = false;
    int bcrypt_cost = 12;
};

struct SignInAttempt {
    std::string email;  // as it was typed
    Account account;
    SignInTry tried;
};

/// Counts the try and finds the account, in a transaction that is over when it returns. Throws
/// Error{limited} when the account rests.
SignInAttempt begin_attempt(Context& context, std::string_view email);
/// True for the right password of an account that may sign in. Slow, and evenly so.
bool is_password_of(const SignInAttempt& attempt, std::string_view password, const SecretKey& key);
/// Writes what went wrong to the security log and commits; the caller throws.
void record_failure(Context& context, const SignInAttempt& attempt, std::string_view reason);
/// The second factor of the attempt's account. Throws Error{unauthenticated} with the code
/// totp_required when one is set up and the right code did not come with the request. A missing
/// code is no failure.
void require_second_factor(
    AuthServices& services, Context& context, const SignInAttempt& attempt,
    const std::optional<std::string>& code
);

/// Throws Error{forbidden} for an API token: some things are for a person who has signed in.
void require_session(const Context& context, std::string_view act);

}  // namespace dealwright
