#include "auth/two_factor_verbs.hpp"

#include "auth/password_change.hpp"
#include "auth/request_body.hpp"
#include "auth/security_log.hpp"
#include "auth/sign_in_attempt.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

// The factor itself is an audited table; its recovery codes, of which only hashes are kept, are
// not, and leave this one row for all of them.
const pg::Query insert_audit{"two_factor.audit", R"(
    insert into audit_logs (
        user_id, user_email, action, resource_type, resource_id, description, ip_address,
        user_agent, request_method, request_path, metadata
    )
    values (
        $1::uuid, $2, 'update', 'users', $1::uuid, $3, nullif($4, '')::inet, nullif($5, ''), $6,
        nullif(left($7, 500), ''), $8::jsonb
    )
)"};

const pg::Query find_totp{"two_factor.exists", R"(
    select from user_totp where user_id = $1::uuid and confirmed_at is not null
)"};

void audit_new_codes(Context& context) {
    const auto& actor = context.actor();
    const auto& origin = context.origin();
    context.run(
        insert_audit, actor.user_id, actor.user_email, "made new recovery codes", origin.ip,
        storable_agent(origin.agent), origin.method, origin.path,
        JsonObject{}.text("request_id", origin.request_id).text("source", origin.source).finish()
    );
}

http::Reply codes_reply(const std::vector<std::string>& codes) {
    std::string json = "[";
    for (const auto& code : codes) {
        json += json.size() == 1 ? "" : ",";
        append_json_string(json, code);
    }
    return http::json_reply(JsonObject{}.raw("recovery_codes", json + "]").finish());
}

Error none_set_up() {
    return failure(ErrorKind::conflict, "no second factor is set up");
}

bool has_totp(Context& context) {
    return !context.run(find_totp, context.actor().user_id).empty();
}

}  // namespace

http::Reply set_up_totp(AuthServices& services, Context& context, const http::Request&) {
    require_session(context, "setting up a second factor");
    const auto& actor = context.actor();
    const auto setup = begin_totp_setup(
        context.connection_in_transaction(), actor.user_id, actor.user_email, services.key
    );
    return http::json_reply(
        JsonObject{}.text("secret", setup.secret).text("otpauth_uri", setup.uri).finish()
    );
}

http::Reply confirm_totp_setup(
    AuthServices& services, Context& context, const http::Request& request
) {
    require_session(context, "setting up a second factor");
    const RequestBody body{request.body, {"code"}};
    const auto codes = confirm_totp(
        context.connection_in_transaction(), context.actor().user_id, body.text("code"),
        services.key, services.now()
    );
    auto reply = codes_reply(codes);
    rotate_session(services, context, request, reply);
    return reply;
}

http::Reply disable_totp(AuthServices& services, Context& context, const http::Request& request) {
    require_session(context, "removing a second factor");
    const RequestBody body{request.body, {"password", "code"}};
    const auto& code = body.text("code");
    const auto& actor = context.actor();
    if (!has_totp(context)) {
        throw none_set_up();
    }
    const auto attempt = begin_attempt(context, actor.user_email);
    if (!is_password_of(attempt, body.text("password"), services.key)) {
        record_failure(
            context, attempt, "the password, asked for to remove the second factor, was wrong"
        );
        throw field_failure("password", "wrong", "this is not the present password");
    }
    require_second_factor(services, context, attempt, code);
    if (!remove_totp(context.connection_in_transaction(), actor.user_id)) {
        throw none_set_up();
    }
    context.run({release_try(attempt.email, attempt.tried)});
    auto reply = http::no_content();
    rotate_session(services, context, request, reply);
    return reply;
}

http::Reply make_recovery_codes(
    AuthServices& services, Context& context, const http::Request& request
) {
    require_session(context, "making recovery codes");
    const RequestBody body{request.body, {"code"}};
    const auto& code = body.text("code");
    const auto& actor = context.actor();
    if (!has_totp(context)) {
        throw none_set_up();
    }
    const auto attempt = begin_attempt(context, actor.user_email);
    require_second_factor(services, context, attempt, code);
    const auto codes = renew_recovery_codes(context.connection_in_transaction(), actor.user_id);
    context.run({release_try(attempt.email, attempt.tried)});
    audit_new_codes(context);
    return codes_reply(codes);
}

}  // namespace dealwright
