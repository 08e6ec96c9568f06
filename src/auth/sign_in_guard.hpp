// How often an account may be tried. A try is counted before its password is looked at, so that
// however many come at once, no more than the allowed number is ever checked. Accounts that do not
// exist count like those that do.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "pg/connection.hpp"

namespace dealwright {

struct SignInTry {
    bool is_allowed = false;
    std::chrono::seconds wait{0};  // when it is not
    int failures = 0;              // this try among them
    std::string locked_until;      // set when this try, should it fail, locks the account

    bool locks() const { return !locked_until.empty(); }
};

/// Counts a try of the account with this e-mail address as failed.
pg::Statement reserve_try(std::string_view email);
SignInTry try_of(const pg::Result& result);

/// The whole proof was right: nothing stands against the account any more.
pg::Statement forget_failures(std::string_view email);
/// This one try was no failure; those before it stay.
pg::Statement release_try(std::string_view email, const SignInTry& tried);

/// Who has proved himself in another way need not wait.
pg::Statement lift_rest(std::string_view email);

/// Error{limited} with the time to wait.
Error too_many_tries(const SignInTry& refused);

/// Deletes what no longer counts: quiet guards, reset links long dead. For a job now and then.
void purge_sign_in_leftovers(pg::Connection& connection);

}  // namespace dealwright
