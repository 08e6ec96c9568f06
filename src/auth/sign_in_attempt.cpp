#include "auth/sign_in_attempt.hpp"

#include "auth/password.hpp"
#include "auth/security_log.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

// One row, whether there is such an account or not: both take the same way.
const pg::Query find_account{"sign_in.find_account", R"(
    select u.id, u.email, u.hashed_password, coalesce(u.is_active, false),
        setting('bcrypt_cost')::int
    from (values (1)) as always (one)
    left join users as u on u.email = lower(btrim($1)) and not u.is_deleted
)"};

Account account_of(const pg::Result& row) {
    Account account;
    account.id = row.text(0, 0);
    account.email = row.text(0, 1);
    account.hash = row.text(0, 2);
    account.may_sign_in = row.get<bool>(0, 3);
    account.bcrypt_cost = row.get<int>(0, 4);
    return account;
}

/// What the log may call an account that is not there. People type their password into the wrong
/// field: what is no address is not kept.
std::string email_for_log(const SignInAttempt& attempt) {
    if (!attempt.account.email.empty()) {
        return attempt.account.email;
    }
    return attempt.email.find('@') == std::string::npos ? std::string{} : attempt.email;
}

SecurityNote note_of(
    const SignInAttempt& attempt, SecurityEvent event, std::string_view severity,
    std::string description
) {
    return {event, severity, attempt.account.id, email_for_log(attempt), std::move(description)};
}

pg::Statement failure_note(
    const SignInAttempt& attempt, std::string_view reason, const Origin& origin
) {
    auto note = note_of(attempt, SecurityEvent::login_failed, "low", std::string{reason});
    note.details = JsonObject{}.number("failures", attempt.tried.failures).finish();
    return security_log(note, origin);
}

pg::Statement lock_note(const SignInAttempt& attempt, const Origin& origin) {
    auto note = note_of(
        attempt, SecurityEvent::account_locked, "medium",
        "too many failed tries: the account rests for a while"
    );
    note.details = JsonObject{}
                       .number("failures", attempt.tried.failures)
                       .text("until", attempt.tried.locked_until)
                       .finish();
    note.action_taken = "locked";
    return security_log(note, origin);
}

Error totp_required(const std::string& message) {
    return Error{
        ErrorKind::unauthenticated, message, {FieldError{"totp", "totp_required", message}}};
}

}  // namespace

SignInAttempt begin_attempt(Context& context, std::string_view email) {
    SignInAttempt attempt;
    attempt.email = email;
    const auto results = context.run({reserve_try(email), pg::statement(find_account, email)});
    attempt.tried = try_of(results[0]);
    attempt.account = account_of(results[1]);
    if (!attempt.tried.is_allowed) {
        context.run(
            {failure_note(attempt, "the account rests after failed tries", context.origin())}
        );
        context.commit();
        throw too_many_tries(attempt.tried);
    }
    context.commit();
    return attempt;
}

bool is_password_of(const SignInAttempt& attempt, std::string_view password, const SecretKey& key) {
    return verify_password_evenly(
               password, attempt.account.hash, key, attempt.account.bcrypt_cost
           ) &&
           attempt.account.may_sign_in;
}

void record_failure(Context& context, const SignInAttempt& attempt, std::string_view reason) {
    std::vector<pg::Statement> statements{failure_note(attempt, reason, context.origin())};
    if (attempt.tried.locks()) {
        statements.push_back(lock_note(attempt, context.origin()));
    }
    context.run(std::move(statements));
    context.commit();
}

void require_second_factor(
    AuthServices& services, Context& context, const SignInAttempt& attempt,
    const std::optional<std::string>& code
) {
    auto& connection = context.connection_in_transaction();
    const auto& account = attempt.account;
    switch (use_second_factor(connection, account.id, code, services.key, services.now())) {
        case SecondFactor::not_set_up:
        case SecondFactor::right:
            return;
        case SecondFactor::missing:
            context.run({release_try(attempt.email, attempt.tried)});
            context.commit();
            throw totp_required("this account also asks for a code of its authenticator");
        case SecondFactor::wrong:
            record_failure(context, attempt, "the code of the second factor was wrong");
            throw totp_required("the code is not the present one");
        case SecondFactor::replayed: {
            auto note = note_of(
                attempt, SecurityEvent::suspicious_activity, "high",
                "a code of the second factor was used a second time"
            );
            note.action_taken = "refused";
            context.run({security_log(note, context.origin())});
            record_failure(context, attempt, "the code of the second factor had been used before");
            throw totp_required("this code has been used; wait for the next one");
        }
    }
}

void require_session(const Context& context, std::string_view act) {
    if (context.actor().session_id.empty()) {
        throw failure(
            ErrorKind::forbidden, "{} needs a person who has signed in: an API token may not", act
        );
    }
}

}  // namespace dealwright
