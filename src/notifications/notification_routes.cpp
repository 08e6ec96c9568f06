#include "notifications/notification_routes.hpp"

#include "notifications/notification_verbs.hpp"

namespace dealwright {

namespace {

constexpr std::string_view notification_schema = R"({"$ref":"#/components/schemas/Notification"})";
constexpr std::string_view muted_schema =
    R"({"type":"object","required":["muted"],"additionalProperties":false,"properties":{)"
    R"("muted":{"type":"array","items":{"enum":["assigned","due_soon","deal_won","mention"]},)"
    R"("description":"Kinds of notifications that you do not want"}}})";

Endpoint endpoint(
    http::Method method, std::string_view path, Endpoint::Handler handle, Description description
) {
    description.tag = "notifications";
    return {
        method, fmt::format("/api/v1/notifications{}", path), Needs::sign_in(), std::move(handle),
        std::move(description)};
}

}  // namespace

std::vector<Endpoint> notification_endpoints(ResourceHolder& holder) {
    std::vector<Endpoint> endpoints;
    endpoints.push_back(endpoint(
        http::Method::post, "/{id}/read",
        [&holder](Context& context, http::Request& request) {
            const auto resources = holder.get();
            return http::json_reply(
                read_notification(context, *resources, request.path_parameter("id"))
            );
        },
        {.summary = "Mark a notification as read",
         .operation = "read_notification",
         .reply_schema = std::string{notification_schema}}
    ));
    endpoints.push_back(endpoint(
        http::Method::post, "/read-all",
        [](Context& context, http::Request&) {
            read_all_notifications(context);
            return http::no_content();
        },
        {.summary = "Mark all your notifications as read",
         .operation = "read_all_notifications",
         .success = 204}
    ));
    endpoints.push_back(endpoint(
        http::Method::get, "/muted",
        [](Context& context, http::Request&) {
            return http::json_reply(muted_notifications(context));
        },
        {.summary = "Which kinds of notifications you do not get",
         .operation = "get_muted_notifications",
         .reply_schema = std::string{muted_schema}}
    ));
    auto& mutes = endpoints.emplace_back(endpoint(
        http::Method::put, "/muted",
        [](Context& context, http::Request& request) {
            mute_notifications(context, request.body);
            return http::json_reply(muted_notifications(context));
        },
        {.summary = "Choose which kinds of notifications you do not get",
         .operation = "put_muted_notifications",
         .request_schema = std::string{muted_schema},
         .reply_schema = std::string{muted_schema},
         .request_example = R"({"muted":["due_soon"]})"}
    ));
    mutes.body = http::BodyKind::json;
    return endpoints;
}

}  // namespace dealwright
