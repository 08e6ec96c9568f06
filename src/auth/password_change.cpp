#include "auth/password_change.hpp"

#include "auth/authenticate.hpp"
#include "auth/password.hpp"
#include "auth/password_strength.hpp"
#include "auth/request_body.hpp"
#include "auth/security_log.hpp"
#include "auth/sessions.hpp"
#include "auth/sign_in_attempt.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

const pg::Query set_password{"password_change.set", R"(
    update users set hashed_password = $3, must_change_password = false
    where id = $1::uuid and hashed_password = $2 and is_active and not is_deleted
)"};

}  // namespace

void rotate_session(
    AuthServices& services, Context& context, const http::Request& request, http::Reply& reply
) {
    const auto session = replace_session(
        context.connection_in_transaction(), context.actor().session_id, context.origin()
    );
    services.actors.forget(credentials_of(request).hash());
    reply.headers.emplace_back("Set-Cookie", session_cookie(request, session));
}

http::Reply change_password(
    AuthServices& services, Context& context, const http::Request& request
) {
    require_session(context, "changing a password");
    const auto& actor = context.actor();
    const RequestBody body{request.body, {"current_password", "new_password"}};
    const auto& present = body.text("current_password");
    const auto& wanted = body.text("new_password");
    check_new_password(wanted, actor.user_email);
    if (wanted == present) {
        throw field_failure("new_password", "unchanged", "this is the present password");
    }
    const auto attempt = begin_attempt(context, actor.user_email);
    if (!is_password_of(attempt, present, services.key)) {
        record_failure(context, attempt, "the present password, asked for its change, was wrong");
        throw field_failure("current_password", "wrong", "this is not the present password");
    }
    const auto hash = hash_password(wanted, services.key, attempt.account.bcrypt_cost);
    auto& connection = context.connection_in_transaction();
    if (connection.run(set_password, actor.user_id, attempt.account.hash, hash).affected() == 0) {
        throw failure(ErrorKind::conflict, "the password was changed by somebody else meanwhile");
    }
    auto reply = http::no_content();
    end_sessions_of(connection, actor.user_id, "password changed", actor.session_id);
    rotate_session(services, context, request, reply);
    SecurityNote note{
        SecurityEvent::password_changed, "info", actor.user_id, actor.user_email,
        "changed the own password"};
    note.action_taken = "other sessions ended";
    connection.run_together(
        {release_try(attempt.email, attempt.tried), security_log(note, context.origin())}
    );
    return reply;
}

}  // namespace dealwright
