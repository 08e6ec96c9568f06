#include "auth/auth_routes.hpp"

#include <functional>

#include "auth/calendar_feeds.hpp"
#include "auth/login.hpp"
#include "auth/me.hpp"
#include "auth/password_change.hpp"
#include "auth/password_reset.hpp"
#include "auth/session_verbs.hpp"
#include "auth/two_factor_verbs.hpp"

namespace dealwright {

namespace {

using http::BodyKind;
using http::Lane;
using http::Method;
using Verb = http::Reply (*)(AuthServices&, Context&, const http::Request&);

constexpr const char* codes_schema = R"({"type":"object","required":["recovery_codes"],
"properties":{"recovery_codes":{"type":"array","items":{"type":"string"}}}})";

constexpr const char* code_schema = R"({"type":"object","required":["code"],
"properties":{"code":{"type":"string"}},"additionalProperties":false})";

constexpr const char* tokens_schema = R"({"type":"object","required":["data"],"properties":{
"data":{"type":"array","items":{"type":"object","properties":{
"id":{"type":"string","format":"uuid"},"name":{"type":"string"},"prefix":{"type":"string"},
"created_at":{"type":"string","format":"date-time"},
"expires_at":{"type":["string","null"],"format":"date-time"},
"last_used_at":{"type":["string","null"],"format":"date-time"}}}}}})";

constexpr const char* sessions_schema = R"({"type":"object","required":["data"],"properties":{
"data":{"type":"array","items":{"type":"object","properties":{
"id":{"type":"string","format":"uuid"},"ip_address":{"type":["string","null"]},
"device_type":{"type":["string","null"]},"browser":{"type":["string","null"]},
"os":{"type":["string","null"]},"created_at":{"type":"string","format":"date-time"},
"last_activity_at":{"type":"string","format":"date-time"},
"expires_at":{"type":"string","format":"date-time"},"is_current":{"type":"boolean"}}}}}})";

/// A POST under /api/v1/auth. Not repeatable by an Idempotency-Key: answers hold secrets and
/// cookies, which nothing may store.
Endpoint post(AuthServices& services, std::string path, Needs needs, Verb verb, Description text) {
    const bool has_body = !text.request_schema.empty();
    text.tag = "sign-in";
    return Endpoint{
        .method = Method::post,
        .pattern = "/api/v1/auth/" + std::move(path),
        .needs = needs,
        .handle = [&services, verb](
                      Context& context, http::Request& request
                  ) { return verb(services, context, request); },
        .description = std::move(text),
        .body = has_body ? BodyKind::json : BodyKind::none,
        .is_repeatable = false};
}

Endpoint hashing(Endpoint endpoint) {
    endpoint.lane = Lane::hashing;
    return endpoint;
}

Endpoint me_endpoint(AuthServices& services) {
    return Endpoint{
        .method = Method::get,
        .pattern = "/api/v1/auth/me",
        .needs = Needs::sign_in_even_halfway(),
        .handle =
            [&services](Context& context, http::Request&) {
                return http::json_reply(me_json(
                    context.connection_in_transaction(), context.actor(), services.resources
                ));
            },
        .description = {
            .summary = "Who is signed in, and what he may do",
            .tag = "sign-in",
            .operation = "get_me",
            .reply_schema = std::string{me_schema}}};
}

void add_sign_in(AuthServices& services, std::vector<Endpoint>& list) {
    list.push_back(hashing(post(
        services, "login", Needs::nothing(), &log_in,
        {.summary = "Sign in; the session comes as a cookie",
         .operation = "login",
         .request_schema = R"({"type":"object","required":["email","password"],"properties":{
"email":{"type":"string"},"password":{"type":"string"},"totp":{"type":"string",
"description":"A code of the authenticator or a recovery code, when a second factor is set up"}},
"additionalProperties":false})",
         .reply_schema = std::string{me_schema},
         .request_example = R"({"email":"ada@example.com","password":"many unrelated words"})"}
    )));
    list.push_back(post(
        services, "logout", Needs::sign_in_even_halfway(), &log_out,
        {.summary = "End the session", .operation = "logout", .success = 204}
    ));
    list.push_back(me_endpoint(services));
}

void add_passwords(AuthServices& services, std::vector<Endpoint>& list) {
    list.push_back(hashing(post(
        services, "password", Needs::sign_in_even_halfway(), &change_password,
        {.summary = "Change the own password; every other session ends",
         .operation = "change_password",
         .request_schema = R"({"type":"object","required":["current_password","new_password"],
"properties":{"current_password":{"type":"string"},
"new_password":{"type":"string","minLength":10,"maxLength":1024}},"additionalProperties":false})",
         .success = 204}
    )));
    list.push_back(post(
        services, "password/reset-request", Needs::nothing(), &request_password_reset,
        {.summary = "Ask for a mail with a link that sets a new password",
         .operation = "request_password_reset",
         .request_schema = R"({"type":"object","required":["email"],
"properties":{"email":{"type":"string"}},"additionalProperties":false})",
         .reply_schema = R"({"type":"object","properties":{"detail":{"type":"string"}}})",
         .request_example = R"({"email":"ada@example.com"})",
         .success = 202}
    ));
    list.push_back(hashing(post(
        services, "password/reset", Needs::nothing(), &reset_password_by_token,
        {.summary = "Set a new password by the token of a link; every session ends",
         .operation = "reset_password",
         .request_schema = R"({"type":"object","required":["token","new_password"],"properties":{
"token":{"type":"string"},"new_password":{"type":"string","minLength":10,"maxLength":1024},
"totp":{"type":"string"}},"additionalProperties":false})",
         .success = 204}
    )));
}

void add_second_factor(AuthServices& services, std::vector<Endpoint>& list) {
    list.push_back(post(
        services, "totp/setup", Needs::sign_in_even_halfway(), &set_up_totp,
        {.summary = "Begin to set up a second factor; gives its secret, only now",
         .operation = "set_up_totp",
         .reply_schema = R"({"type":"object","required":["secret","otpauth_uri"],"properties":{
"secret":{"type":"string"},"otpauth_uri":{"type":"string"}}})"}
    ));
    list.push_back(post(
        services, "totp/confirm", Needs::sign_in_even_halfway(), &confirm_totp_setup,
        {.summary = "Confirm the second factor by a first code; gives recovery codes, only now",
         .operation = "confirm_totp",
         .request_schema = code_schema,
         .reply_schema = codes_schema,
         .request_example = R"({"code":"123456"})"}
    ));
    list.push_back(hashing(post(
        services, "totp/disable", Needs::sign_in(), &disable_totp,
        {.summary = "Remove the second factor",
         .operation = "disable_totp",
         .request_schema = R"({"type":"object","required":["password","code"],"properties":{
"password":{"type":"string"},"code":{"type":"string"}},"additionalProperties":false})",
         .success = 204}
    )));
    list.push_back(post(
        services, "totp/recovery-codes", Needs::sign_in(), &make_recovery_codes,
        {.summary = "New recovery codes in place of the old; shown only now",
         .operation = "make_recovery_codes",
         .request_schema = code_schema,
         .reply_schema = codes_schema,
         .request_example = R"({"code":"123456"})"}
    ));
}

void add_sessions(AuthServices& services, std::vector<Endpoint>& list) {
    Endpoint own = {
        .method = Method::get,
        .pattern = "/api/v1/auth/sessions",
        .needs = Needs::sign_in(),
        .handle = [](Context& context, http::Request&) { return list_own_sessions(context); },
        .description = {
            .summary = "Where one is signed in, the latest use first",
            .tag = "sign-in",
            .operation = "list_own_sessions",
            .reply_schema = sessions_schema}};
    list.push_back(std::move(own));
    list.push_back(post(
        services, "sessions/revoke-others", Needs::sign_in(),
        [](AuthServices&, Context& context, const http::Request&) {
            return revoke_other_sessions(context);
        },
        {.summary = "End every session of the own account but this one",
         .operation = "revoke_other_sessions",
         .reply_schema = R"({"type":"object","properties":{"ended":{"type":"integer"}}})"}
    ));
    auto revoke = post(
        services, "", Needs::sign_in(), &revoke_session,
        {.summary = "End a session: one's own, or anybody's with manage_users",
         .operation = "revoke_session",
         .success = 204}
    );
    revoke.pattern = "/api/v1/sessions/{id}/revoke";
    revoke.description.tag = "sessions";
    list.push_back(std::move(revoke));
}

void add_calendar_feed(AuthServices& services, std::vector<Endpoint>& list) {
    const std::string path = "/api/v1/auth/calendar-feed";
    list.push_back(post(
        services, "calendar-feed", Needs::sign_in(),
        [](AuthServices& all, Context& context, const http::Request&) {
            return make_calendar_feed(all, context);
        },
        {.summary = "Make the secret address of the own calendar, or another one in its place; it "
                    "is shown only now",
         .operation = "make_calendar_feed",
         .reply_schema = R"({"type":"object","required":["path","url","created_at"],"properties":{
"path":{"type":"string"},"url":{"type":["string","null"],"format":"uri"},
"created_at":{"type":"string","format":"date-time"}}})",
         .success = 201}
    ));
    Endpoint show = {
        .method = Method::get,
        .pattern = path,
        .needs = Needs::sign_in(),
        .handle = [](Context& context, http::Request&) { return show_calendar_feed(context); },
        .description = {
            .summary = "Whether the own calendar has a secret address",
            .tag = "sign-in",
            .operation = "get_calendar_feed",
            .reply_schema = R"({"type":"object","required":["exists","created_at"],"properties":{
"exists":{"type":"boolean"},"created_at":{"type":["string","null"],"format":"date-time"}}})"}};
    list.push_back(std::move(show));
    Endpoint end = {
        .method = Method::remove,
        .pattern = path,
        .needs = Needs::sign_in(),
        .handle = [](Context& context, http::Request&) { return end_calendar_feed(context); },
        .description = {
            .summary = "End the secret address of the own calendar",
            .tag = "sign-in",
            .operation = "end_calendar_feed",
            .success = 204}};
    list.push_back(std::move(end));
}

void add_tokens(AuthServices& services, std::vector<Endpoint>& list) {
    list.push_back(Endpoint{
        .method = Method::get,
        .pattern = "/api/v1/auth/tokens",
        .needs = Needs::sign_in(),
        .handle = [](Context& context, http::Request&) { return list_own_tokens(context); },
        .description = {
            .summary = "The own API tokens, without their texts",
            .tag = "sign-in",
            .operation = "list_api_tokens",
            .reply_schema = tokens_schema}});
    list.push_back(post(
        services, "tokens", Needs::sign_in(),
        [](AuthServices&, Context& context, const http::Request& request) {
            return create_own_token(context, request);
        },
        {.summary = "Make an API token; its text is shown only now",
         .operation = "create_api_token",
         .request_schema = R"({"type":"object","required":["name"],"properties":{
"name":{"type":"string","maxLength":100},"expires_at":{"type":["string","null"],
"format":"date-time"}},"additionalProperties":false})",
         .reply_schema = R"({"type":"object","required":["id","name","token","expires_at"],
"properties":{"id":{"type":"string","format":"uuid"},"name":{"type":"string"},
"token":{"type":"string"},"expires_at":{"type":["string","null"],"format":"date-time"}}})",
         .request_example = R"({"name":"nightly report","expires_at":"2030-01-31T00:00:00Z"})",
         .success = 201}
    ));
    list.push_back(Endpoint{
        .method = Method::remove,
        .pattern = "/api/v1/auth/tokens/{id}",
        .needs = Needs::sign_in(),
        .handle = [](Context& context,
                     http::Request& request) { return revoke_own_token(context, request); },
        .description = {
            .summary = "End one of the own API tokens",
            .tag = "sign-in",
            .operation = "revoke_api_token",
            .success = 204}});
}

}  // namespace

std::vector<Endpoint> auth_endpoints(AuthServices& services) {
    std::vector<Endpoint> list;
    add_sign_in(services, list);
    add_passwords(services, list);
    add_second_factor(services, list);
    add_sessions(services, list);
    add_tokens(services, list);
    add_calendar_feed(services, list);
    for (auto& endpoint : account_endpoints(services)) {
        list.push_back(std::move(endpoint));
    }
    return list;
}

}  // namespace dealwright
