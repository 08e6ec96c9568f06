#include "activities/activity_routes.hpp"

#include "activities/activity_verbs.hpp"
#include "activities/calendar_feed.hpp"
#include "activities/call_log.hpp"
#include "activities/series.hpp"
#include "activities/today.hpp"

namespace dealwright {

namespace {

using Verb = http::Reply (*)(Context&, const http::Request&, const ResourceSet&);

constexpr const char* if_match_parameter = R"([{"$ref":"#/components/parameters/if_match"}])";

constexpr const char* activity_schema = R"({"$ref":"#/components/schemas/Activity"})";

constexpr const char* complete_request = R"({"type":"object","additionalProperties":false,
"properties":{
"outcome":{"type":"string","maxLength":500,"description":"What came of it"},
"duration_minutes":{"type":"integer","minimum":0},
"at":{"type":"string","format":"date-time","description":"When, if not now; neither to come nor
before the activity was made"},
"next":{"type":"object","description":"The next step: an activity as for POST /activities. It
follows this one up and takes its owner, contact and deal unless it names others"}}})";

constexpr const char* complete_reply = R"({"allOf":[{"$ref":"#/components/schemas/Activity"},
{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Activity"},
"next_occurrence":{"$ref":"#/components/schemas/Activity"}}}]})";

constexpr const char* series_reply = R"({"allOf":[{"$ref":"#/components/schemas/Activity"},
{"type":"object","properties":{"next_occurrence":{"$ref":"#/components/schemas/Activity"}}}]})";

constexpr const char* cancel_request = R"({"type":"object","additionalProperties":false,
"properties":{"reason":{"type":"string","maxLength":500,"description":"Kept as the outcome"}}})";

constexpr const char* reopen_request =
    R"({"type":"object","additionalProperties":false,"properties":{}})";

constexpr const char* call_request = R"({"type":"object","required":["outcome"],
"additionalProperties":false,"properties":{
"outcome":{"enum":["answered","voicemail","missed","busy","failed"]},
"direction":{"enum":["outbound","inbound"],"default":"outbound"},
"started_at":{"type":"string","format":"date-time",
"description":"duration_seconds ago unless said"},
"duration_seconds":{"type":"integer","minimum":0,"default":0},
"phone_number":{"type":"string","maxLength":20},
"recording_url":{"type":"string","format":"uri","maxLength":500},
"activity_id":{"type":"string","format":"uuid","description":"The planned activity of type call that
this call carries out; without it one is made"},
"contact_id":{"type":"string","format":"uuid"},"deal_id":{"type":"string","format":"uuid"},
"owner_id":{"type":"string","format":"uuid","description":"Whose call it was; yours unless said"},
"subject":{"type":"string","maxLength":255},"notes":{"type":"string"},
"follow_up":{"type":"object","description":"An activity as for POST /activities. It follows the call
up and takes its owner, contact and deal unless it names others"}}})";

constexpr const char* call_reply = R"({"allOf":[{"$ref":"#/components/schemas/Call"},
{"type":"object","required":["activity"],"properties":{
"activity":{"$ref":"#/components/schemas/Activity"},
"follow_up":{"$ref":"#/components/schemas/Activity"}}}]})";

constexpr const char* today_parameters = R"([
{"name":"owner_id","in":"query","description":"Whose; your own unless said",
"schema":{"type":"string","format":"uuid"}},
{"name":"limit","in":"query","description":"Of each list",
"schema":{"type":"integer","minimum":1,"maximum":500,"default":50}},
{"name":"fields","in":"query","schema":{"type":"string"}},
{"name":"include","in":"query","schema":{"type":"string"}}])";

constexpr const char* today_reply = R"({"type":"object",
"required":["timezone","date","counts","overdue","today","upcoming"],"properties":{
"timezone":{"type":"string","description":"Yours: its calendar days count"},
"date":{"type":"string","format":"date"},
"counts":{"type":"object","properties":{"overdue":{"type":"integer"},
"today":{"type":"integer"},"upcoming":{"type":"integer"}}},
"overdue":{"$ref":"#/components/schemas/ActivityList"},
"today":{"$ref":"#/components/schemas/ActivityList"},
"upcoming":{"$ref":"#/components/schemas/ActivityList"}}})";

/// JSON takes no line end within a text; the schemas above break long ones.
std::string on_one_line(std::string text) {
    for (char& c : text) {
        c = c == '\n' ? ' ' : c;
    }
    return text;
}

Endpoint verb_endpoint(
    ResourceHolder& holder, std::string pattern, Verb verb, Description description
) {
    for (auto* text :
         {&description.parameters, &description.request_schema, &description.reply_schema}) {
        *text = on_one_line(std::move(*text));
    }
    const bool has_body = !description.request_schema.empty();
    Endpoint endpoint{
        .method = has_body ? http::Method::post : http::Method::get,
        .pattern = "/api/v1" + std::move(pattern),
        .needs = Needs::sign_in(),
        .handle =
            [&holder, verb](Context& context, http::Request& request) {
                const auto resources = holder.get();
                return verb(context, request, *resources);
            },
        .description = std::move(description)};
    endpoint.body = has_body ? http::BodyKind::json : http::BodyKind::none;
    return endpoint;
}

Endpoint today_endpoint(ResourceHolder& holder) {
    auto endpoint = verb_endpoint(
        holder, "/activities/today", nullptr,
        {.summary = "What is overdue, due today, and due in the seven days after",
         .tag = "activities",
         .operation = "activities_of_today",
         .parameters = today_parameters,
         .reply_schema = today_reply}
    );
    endpoint.handle = [&holder, totals = std::make_shared<BigTotals>(
                                )](Context& context, http::Request& request) {
        const auto resources = holder.get();
        return activities_of_today(context, request, *resources, *totals);
    };
    return endpoint;
}

/// Everything below /calendar is this route, so that no address with a secret in it counts as one
/// that nobody knows, which the access log would name.
Endpoint calendar_endpoint(ResourceHolder& holder) {
    Endpoint endpoint{
        .method = http::Method::get,
        .pattern = "/calendar/{secret...}",
        .needs = Needs::nothing(),
        .handle =
            [&holder,
             limits = std::make_shared<FeedLimits>()](Context& context, http::Request& request) {
                const auto resources = holder.get();
                return calendar_feed(context, request, *resources, *limits);
            },
        .description = {
            .summary = "The activities of whoever has made this secret address, as iCalendar",
            .tag = "activities",
            .operation = "calendar_of_activities",
            .parameters = R"([{"name":"tasks","in":"query","description":"events: tasks, too, are
shown as events, for programs that show no tasks","schema":{"enum":["tasks","events"]}}])",
            .reply_schema = R"({"type":"string"})",
            .reply_type = "text/calendar"}};
    endpoint.description.parameters = on_one_line(std::move(endpoint.description.parameters));
    return endpoint;
}

Endpoint following_endpoint(ResourceHolder& holder) {
    auto endpoint = verb_endpoint(
        holder, "/activities/{id}/following", patch_following,
        {.summary = "Change an activity that recurs and those that come after it",
         .tag = "activities",
         .operation = "change_activity_and_following",
         .parameters = if_match_parameter,
         .request_schema = R"({"$ref":"#/components/schemas/ActivityPatch"})",
         .reply_schema = series_reply,
         .request_example = R"({"due_date":"2026-02-03T10:00:00Z"})"}
    );
    endpoint.method = http::Method::patch;
    return endpoint;
}

}  // namespace

std::vector<Endpoint> activity_endpoints(ResourceHolder& holder) {
    return {
        verb_endpoint(
            holder, "/activities/{id}/complete", complete_activity,
            {.summary = "Complete an activity and, if wanted, plan the next step",
             .tag = "activities",
             .operation = "complete_activity",
             .parameters = if_match_parameter,
             .request_schema = complete_request,
             .reply_schema = complete_reply,
             .request_example = R"({"outcome":"Wants an offer","duration_minutes":30,)"
                                R"("next":{"type":"task","subject":"Send the offer",)"
                                R"("due_date":"2026-02-03T09:00:00Z"}})"}
        ),
        verb_endpoint(
            holder, "/activities/{id}/cancel", cancel_activity,
            {.summary = "Cancel an activity that is not done yet",
             .tag = "activities",
             .operation = "cancel_activity",
             .parameters = if_match_parameter,
             .request_schema = cancel_request,
             .reply_schema = series_reply,
             .request_example = R"({"reason":"They have no time"})"}
        ),
        verb_endpoint(
            holder, "/activities/{id}/reopen", reopen_activity,
            {.summary = "Open a completed or cancelled activity again",
             .tag = "activities",
             .operation = "reopen_activity",
             .parameters = if_match_parameter,
             .request_schema = reopen_request,
             .reply_schema = activity_schema}
        ),
        following_endpoint(holder),
        calendar_endpoint(holder),
        today_endpoint(holder),
        verb_endpoint(
            holder, "/calls", log_call,
            {.summary = "Log a call: its activity, its telephony detail, and what follows",
             .tag = "calls",
             .operation = "log_call",
             .request_schema = call_request,
             .reply_schema = call_reply,
             .request_example = R"({"outcome":"answered","duration_seconds":245,)"
                                R"("notes":"Asked for an offer","follow_up":{"type":"task",)"
                                R"("subject":"Send the offer","due_date":"2026-02-03T09:00:00Z"}})",
             .success = 201}
        )};
}

ColumnFollower series_follower() {
    return {"activities", "status", [](Context& context, const std::vector<std::string>& ids) {
                continue_series(context.connection_in_transaction(), ids);
            }};
}

}  // namespace dealwright
