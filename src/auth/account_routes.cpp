// The addresses of what an administrator of users does with an account.
#include "auth/auth_routes.hpp"
#include "auth/user_verbs.hpp"

namespace dealwright {

namespace {

using http::Method;
using Verb = http::Reply (*)(AuthServices&, Context&, const http::Request&);

constexpr const char* roles_schema = R"({"type":"object","required":["data"],"properties":{
"data":{"type":"array","items":{"type":"object","properties":{
"id":{"type":"string","format":"uuid"},"name":{"type":"string"},
"description":{"type":["string","null"]}}}}}})";

Endpoint roles_of_all_endpoint() {
    return Endpoint{
        .method = Method::get,
        .pattern = "/api/v1/users/roles",
        .needs = Needs::right(Right::manage_users),
        .handle = [](Context& context, http::Request&) { return list_roles_of_all(context); },
        .description = {
            .summary = "The names of the roles of everybody who has any",
            .tag = "users",
            .operation = "list_roles_of_all",
            .reply_schema = R"({"type":"object","required":["data"],"properties":{
"data":{"type":"array","items":{"type":"object","required":["user_id","roles"],"properties":{
"user_id":{"type":"string","format":"uuid"},
"roles":{"type":"array","items":{"type":"string"}}}}}}})"}};
}

Endpoint account_endpoint(
    AuthServices& services, Method method, std::string verb_name, Verb verb, Description text
) {
    text.tag = "users";
    const bool has_body = !text.request_schema.empty();
    return Endpoint{
        .method = method,
        .pattern = "/api/v1/users/{id}/" + std::move(verb_name),
        .needs = Needs::right(Right::manage_users),
        .handle = [&services, verb](
                      Context& context, http::Request& request
                  ) { return verb(services, context, request); },
        .description = std::move(text),
        .body = has_body ? http::BodyKind::json : http::BodyKind::none,
        .is_repeatable = false};
}

}  // namespace

std::vector<Endpoint> account_endpoints(AuthServices& services) {
    return {
        roles_of_all_endpoint(),
        account_endpoint(
            services, Method::post, "reset-password", &send_reset_link,
            {.summary = "Mail a link that sets a password, or give it without a mail server",
             .operation = "send_reset_link",
             .reply_schema = R"({"type":"object","required":["mailed","expires_at"],"properties":{
"mailed":{"type":"boolean"},"expires_at":{"type":"string","format":"date-time"},
"token":{"type":"string"},"link":{"type":"string"}}})"}
        ),
        account_endpoint(
            services, Method::post, "disable", &disable_account,
            {.summary = "Keep a user out; every session ends",
             .operation = "disable_user",
             .success = 204}
        ),
        account_endpoint(
            services, Method::post, "enable", &enable_account,
            {.summary = "Let a disabled user in again", .operation = "enable_user", .success = 204}
        ),
        account_endpoint(
            services, Method::get, "roles",
            [](AuthServices&, Context& context, const http::Request& request) {
                return list_roles_of_user(context, request);
            },
            {.summary = "The roles of a user",
             .operation = "list_roles_of_user",
             .reply_schema = roles_schema}
        ),
        account_endpoint(
            services, Method::put, "roles", &set_roles_of_user,
            {.summary = "Give a user exactly these roles",
             .operation = "set_roles_of_user",
             .request_schema = R"({"type":"object","properties":{
"role_ids":{"type":"array","items":{"type":"string","format":"uuid"}},
"roles":{"type":"array","items":{"type":"string"}}},"additionalProperties":false})",
             .reply_schema = roles_schema,
             .request_example = R"({"roles":["manager"]})"}
        )};
}

}  // namespace dealwright
