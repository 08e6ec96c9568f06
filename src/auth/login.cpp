#include "auth/login.hpp"

#include "auth/authenticate.hpp"
#include "auth/me.hpp"
#include "auth/password.hpp"
#include "auth/request_body.hpp"
#include "auth/security_log.hpp"
#include "auth/sessions.hpp"
#include "auth/sign_in_attempt.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

// The hash that was verified must still be the account's: a password that was changed meanwhile
// opens nothing.
const pg::Query note_login{"login.note", R"(
    update users set last_login = now(), hashed_password = coalesce($3, hashed_password)
    where id = $1::uuid and hashed_password = $2 and is_active and not is_deleted
)"};

Error wrong_password() {
    return failure(ErrorKind::unauthenticated, "the e-mail address or the password is wrong");
}

std::string reason_of_failure(const Account& account) {
    if (account.id.empty()) {
        return "there is no such account";
    }
    if (!account.may_sign_in) {
        return "the account is disabled";
    }
    return account.hash.empty() ? "the account has no password yet" : "the password was wrong";
}

std::optional<std::string> upgraded_hash(
    const Account& account, std::string_view password, const SecretKey& key
) {
    if (!needs_upgrade(account.hash, account.bcrypt_cost)) {
        return std::nullopt;
    }
    return hash_password(password, key, account.bcrypt_cost);
}

pg::Statement success_note(
    const Account& account, const NewSession& session, const Origin& origin
) {
    SecurityNote note{SecurityEvent::login_success, "info", account.id, account.email, "signed in"};
    note.details = JsonObject{}.text("session_id", session.id).finish();
    return security_log(note, origin);
}

/// Makes the session and everything that goes with it, in the transaction that is open.
http::Reply open_session(
    AuthServices& services, Context& context, const http::Request& request,
    const SignInAttempt& attempt
) {
    auto& connection = context.connection_in_transaction();
    const auto& account = attempt.account;
    const auto& origin = context.origin();
    end_session_of_token(
        connection, request.cookie(session_cookie_name(request)), "signed in anew"
    );
    const auto session = make_session(connection, account.id, origin);
    connection.run_together(
        {forget_failures(attempt.email), success_note(account, session, origin),
         sign_in_audit(SignInAct::login, account.id, account.email, session.id, origin)}
    );
    auto actor = load_actor(connection, account.id, services.resources);
    if (!actor) {
        throw wrong_password();
    }
    actor->session_id = session.id;
    auto reply = http::json_reply(me_json(connection, *actor, services.resources));
    reply.headers.emplace_back("Set-Cookie", session_cookie(request, session));
    reply.log_user = account.id;
    return reply;
}

}  // namespace

http::Reply log_in(AuthServices& services, Context& context, const http::Request& request) {
    const RequestBody body{request.body, {"email", "password", "totp"}};
    const auto& password = body.text("password");
    const auto code = body.optional_text("totp");
    const auto attempt = begin_attempt(context, body.text("email"));
    if (!is_password_of(attempt, password, services.key)) {
        record_failure(context, attempt, reason_of_failure(attempt.account));
        throw wrong_password();
    }
    const auto upgraded = upgraded_hash(attempt.account, password, services.key);
    require_second_factor(services, context, attempt, code);
    const auto noted = context.run(note_login, attempt.account.id, attempt.account.hash, upgraded);
    if (noted.affected() == 0) {
        record_failure(context, attempt, "the account changed during the sign-in");
        throw wrong_password();
    }
    return open_session(services, context, request, attempt);
}

http::Reply log_out(AuthServices& services, Context& context, const http::Request& request) {
    require_session(context, "signing out");
    const auto& actor = context.actor();
    const auto& origin = context.origin();
    auto& connection = context.connection_in_transaction();
    if (end_session(connection, actor.session_id, "signed out")) {
        SecurityNote note{
            SecurityEvent::logout, "info", actor.user_id, actor.user_email, "signed out"};
        note.details = JsonObject{}.text("session_id", actor.session_id).finish();
        connection.run_together(
            {security_log(note, origin),
             sign_in_audit(
                 SignInAct::logout, actor.user_id, actor.user_email, actor.session_id, origin
             )}
        );
    }
    services.actors.forget(credentials_of(request).hash());
    auto reply = http::no_content();
    reply.headers.emplace_back("Set-Cookie", ended_session_cookie(request));
    return reply;
}

}  // namespace dealwright
