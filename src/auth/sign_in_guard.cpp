#include "auth/sign_in_guard.hpp"

#include "base/error.hpp"

namespace dealwright {

namespace {

const pg::Query reserve{"sign_in_guard.reserve", R"(
    select is_allowed, failures, locks_until::text, wait_seconds from reserve_sign_in_try($1)
)"};

const pg::Query forget{"sign_in_guard.forget", R"(
    update sign_in_guards
    set failure_count = 0, locked_until = null, hour_count = greatest(hour_count - 1, 0)
    where account_hash = sign_in_account($1)
)"};

// Another try may have locked the account meanwhile; that lock is not ours to lift.
const pg::Query release{"sign_in_guard.release", R"(
    update sign_in_guards
    set failure_count = greatest(failure_count - 1, 0),
        locked_until = case
            when locked_until = nullif($2, '')::timestamptz then null else locked_until
        end,
        hour_count = greatest(hour_count - 1, 0)
    where account_hash = sign_in_account($1)
)"};

const pg::Query lift{"sign_in_guard.lift", R"(
    update sign_in_guards set failure_count = 0, locked_until = null
    where account_hash = sign_in_account($1)
)"};

const pg::Query purge_guards{"sign_in_guard.purge", R"(
    delete from sign_in_guards
    where last_failure_at < now() - interval '2 days' and coalesce(locked_until, now()) <= now()
)"};

const pg::Query purge_resets{"sign_in_guard.purge_resets", R"(
    delete from password_resets where expires_at < now() - interval '30 days'
)"};

}  // namespace

pg::Statement reserve_try(std::string_view email) {
    return pg::statement(reserve, email);
}

SignInTry try_of(const pg::Result& result) {
    SignInTry tried;
    tried.is_allowed = result.get<bool>(0, 0);
    tried.failures = result.get<int>(0, 1);
    tried.locked_until = result.text(0, 2);
    tried.wait = std::chrono::seconds{result.get<int>(0, 3)};
    return tried;
}

pg::Statement forget_failures(std::string_view email) {
    return pg::statement(forget, email);
}

pg::Statement release_try(std::string_view email, const SignInTry& tried) {
    return pg::statement(release, email, tried.locked_until);
}

pg::Statement lift_rest(std::string_view email) {
    return pg::statement(lift, email);
}

Error too_many_tries(const SignInTry& refused) {
    return failure(
               ErrorKind::limited, "too many failed tries for this account; try again in {} s",
               refused.wait.count()
    )
        .after(refused.wait);
}

void purge_sign_in_leftovers(pg::Connection& connection) {
    connection.run(purge_guards);
    connection.run(purge_resets);
}

}  // namespace dealwright
