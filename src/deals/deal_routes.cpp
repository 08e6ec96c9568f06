#include "deals/deal_routes.hpp"

#include "deals/board.hpp"
#include "deals/deal_history.hpp"
#include "deals/deal_verbs.hpp"
#include "deals/stage_verbs.hpp"
#include "records/record_reply.hpp"

namespace dealwright {

namespace {

constexpr std::string_view at_schema =
    R"("at":{"type":["string","null"],"format":"date-time","description":)"
    R"("When it happened, if not now: never in the future, and after the deal came into its )"
    R"(present stage. More than five minutes ago only for those who may change deals of others"})";
constexpr std::string_view if_match_parameter = R"([{"$ref":"#/components/parameters/if_match"}])";
constexpr std::string_view deal_schema = R"({"$ref":"#/components/schemas/Deal"})";
constexpr std::string_view stage_schema = R"({"$ref":"#/components/schemas/PipelineStage"})";
constexpr std::string_view move_schema =
    R"({{"type":"object","required":["stage_id"],"additionalProperties":false,"properties":{{)"
    R"("stage_id":{{"type":"string","format":"uuid"}},)"
    R"("from_stage_id":{{"type":["string","null"],"format":"uuid","description":)"
    R"("Where you saw the deal: 409 with its present state when it is there no more"}},)"
    R"("before_id":{{"type":["string","null"],"format":"uuid","description":)"
    R"("The card that it is put before; without it and after_id it comes first"}},)"
    R"("after_id":{{"type":["string","null"],"format":"uuid","description":)"
    R"("The card that it is put behind"}},{}}}}})";
constexpr std::string_view reason_schema =
    R"({{"type":"object","additionalProperties":false,{}"properties":{{)"
    R"("reason":{{"type":["string","null"],"maxLength":255}},{}}}}})";
constexpr std::string_view reopen_schema =
    R"({"type":"object","additionalProperties":false,"properties":{)"
    R"("stage_id":{"type":["string","null"],"format":"uuid","description":)"
    R"("An open stage of the pipeline; otherwise the one that the deal was in last"}}})";
constexpr std::string_view order_schema =
    R"({"type":"object","required":["ids"],"additionalProperties":false,"properties":{)"
    R"("ids":{"type":"array","items":{"type":"string","format":"uuid"},)"
    R"("description":"All stages of the pipeline, each once"}}})";
constexpr std::string_view merge_schema =
    R"({"type":"object","required":["into_id"],"additionalProperties":false,"properties":{)"
    R"("into_id":{"type":"string","format":"uuid"}}})";
constexpr std::string_view board_parameters =
    R"([{"name":"limit","in":"query","description":"Cards of each stage",)"
    R"("schema":{"type":"integer","minimum":1,"maximum":100,"default":50}},)"
    R"({"name":"stage_id","in":"query","description":"This stage alone",)"
    R"("schema":{"type":"string","format":"uuid"}},)"
    R"({"name":"cursor","in":"query","description":)"
    R"("next_cursor of a stage, with its stage_id: the cards that follow",)"
    R"("schema":{"type":"string"}},)"
    R"({"name":"q","in":"query","description":"Text search, as in the list of deals; its )"
    R"(filters (owner_id=, value[gte]= ...) can be given as well","schema":{"type":"string"}}])";
constexpr std::string_view card_schema =
    R"({"type":"object","required":["id","owner","contact","next_activity","idle_since",)"
    R"("idle_days","etag"],"properties":{"id":{"type":"string","format":"uuid"},)"
    R"("title":{"type":"string"},"value":{"type":"number"},"currency":{"type":"string"},)"
    R"("status":{"type":"string"},"owner_id":{"type":["string","null"],"format":"uuid"},)"
    R"("contact_id":{"type":["string","null"],"format":"uuid"},"base_value":{"type":"number"},)"
    R"("expected_close_date":{"type":["string","null"],"format":"date-time"},)"
    R"("stage_entered_at":{"type":"string","format":"date-time"},)"
    R"("probability":{"type":"number"},"tags":{"type":"array","items":{}},)"
    R"("owner":{"type":["object","null"],"description":"id and name"},)"
    R"("contact":{"type":["object","null"],"description":"id and name"},)"
    R"("next_activity":{"type":["object","null"],)"
    R"("description":"id, type, subject, status and due_date of what is due first"},)"
    R"("idle_since":{"type":["string","null"],"format":"date-time"},)"
    R"("idle_days":{"type":["integer","null"]},"etag":{"type":"string"}}})";
constexpr std::string_view board_schema =
    R"({{"type":"object","required":["pipeline","stages"],"properties":{{)"
    R"("pipeline":{{"type":"object"}},"stages":{{"type":"array","items":{{"type":"object",)"
    R"("required":["id","name","order_index","probability","is_closed","is_won","deal_count",)"
    R"("total_value","cards","next_cursor"],"properties":{{)"
    R"("id":{{"type":"string","format":"uuid"}},"name":{{"type":"string"}},)"
    R"("order_index":{{"type":"integer"}},"probability":{{"type":"number"}},)"
    R"("is_closed":{{"type":"boolean"}},"is_won":{{"type":"boolean"}},)"
    R"("deal_count":{{"type":"integer"}},"total_value":{{"type":["number","null"]}},)"
    R"("cards":{{"type":"array","items":{}}},)"
    R"("next_cursor":{{"type":["string","null"]}}}}}}}}}}}})";
constexpr std::string_view history_schema =
    R"({"type":"object","required":["data","idle_since","idle_days"],"properties":{)"
    R"("data":{"type":"array","items":{"type":"object","required":["stage","pipeline",)"
    R"("entered_at","exited_at","duration_seconds","is_forward","moved_by"],"properties":{)"
    R"("stage":{"type":"object"},"pipeline":{"type":"object"},)"
    R"("entered_at":{"type":"string","format":"date-time"},)"
    R"("exited_at":{"type":["string","null"],"format":"date-time"},)"
    R"("duration_seconds":{"type":"integer"},"is_forward":{"type":"boolean"},)"
    R"("moved_by":{"type":["object","null"],"description":"id and name"}}}},)"
    R"("idle_since":{"type":["string","null"],"format":"date-time"},)"
    R"("idle_days":{"type":["integer","null"]}}})";

using Holder = std::shared_ptr<ResourceHolder>;
using DealVerb = WrittenRecord (*)(Context&, const ResourceSet&, const DealCall&);

Description described(
    std::string_view tag, std::string_view operation, std::string_view summary, std::string request,
    std::string reply
) {
    Description description;
    description.tag = tag;
    description.operation = operation;
    description.summary = summary;
    description.request_schema = std::move(request);
    description.reply_schema = std::move(reply);
    return description;
}

Endpoint verb_endpoint(
    const Holder& holder, std::string_view verb, DealVerb act, Description description
) {
    description.parameters = if_match_parameter;
    Endpoint endpoint{
        http::Method::post, fmt::format("/api/v1/deals/{{id}}/{}", verb), Needs::sign_in(),
        [holder, act](Context& context, http::Request& request) {
            const auto resources = holder->get();
            return reply_with(
                act(context, *resources,
                    {request.path_parameter("id"), request.body, request.header("if-match")})
            );
        },
        std::move(description)};
    endpoint.body = http::BodyKind::json;
    return endpoint;
}

std::vector<Endpoint> verb_endpoints(const Holder& holder) {
    const auto verb = [&](std::string_view name, DealVerb act, std::string_view summary,
                          std::string schema, std::string_view example) {
        auto description = described(
            "deals", fmt::format("{}_deal", name), summary, std::move(schema),
            std::string{deal_schema}
        );
        description.request_example = example;
        return verb_endpoint(holder, name, act, std::move(description));
    };
    const auto reason = [](std::string_view required) {
        return fmt::format(reason_schema, required, at_schema);
    };
    return {
        verb(
            "move", move_deal, "Move an open deal to another open stage, or within its stage",
            fmt::format(move_schema, at_schema),
            R"({"stage_id":"0198c0de-0000-7000-8000-000000000001"})"
        ),
        verb("win", win_deal, "Win an open deal", reason(""), R"({"reason":"best offer"})"),
        verb(
            "lose", lose_deal, "Lose an open deal", reason(R"("required":["reason"],)"),
            R"({"reason":"too expensive"})"
        ),
        verb(
            "abandon", abandon_deal, "Give up an open deal; its reason is kept as lost_reason",
            reason(""), R"({"reason":"no answer"})"
        ),
        verb(
            "reopen", reopen_deal, "Open a deal again that was won, lost or abandoned",
            std::string{reopen_schema}, "{}"
        ),
    };
}

Endpoint board_endpoint(const Holder& holder) {
    auto description = described(
        "deals", "get_pipeline_board",
        "The board: stages with count and sum of their deals, and the first cards of each", "",
        fmt::format(board_schema, card_schema)
    );
    description.parameters = board_parameters;
    return {
        http::Method::get, "/api/v1/pipelines/{id}/board", Needs::sign_in(),
        [holder](Context& context, http::Request& request) {
            const auto resources = holder->get();
            auto wanted =
                read_board_request(resources->get("deals"), context.actor(), request.query);
            return http::json_reply(
                board_json(context, *resources, request.path_parameter("id"), std::move(wanted))
            );
        },
        std::move(description)};
}

Endpoint history_endpoint(const Holder& holder) {
    return {
        http::Method::get, "/api/v1/deals/{id}/history", Needs::sign_in(),
        [holder](Context& context, http::Request& request) {
            const auto resources = holder->get();
            return http::json_reply(
                deal_history_json(context, *resources, request.path_parameter("id"))
            );
        },
        described(
            "deals", "get_deal_history", "The stages that a deal has been in, and for how long", "",
            std::string{history_schema}
        )};
}

Endpoint order_endpoint(const Holder& holder) {
    auto description = described(
        "pipelines", "order_pipeline_stages", "Put the stages of a pipeline in order",
        std::string{order_schema},
        fmt::format(
            R"({{"type":"object","required":["data"],"properties":)"
            R"({{"data":{{"type":"array","items":{}}}}}}})",
            stage_schema
        )
    );
    Endpoint endpoint{
        http::Method::put, "/api/v1/pipelines/{id}/stages/order",
        Needs::right(Right::manage_settings),
        [holder](Context& context, http::Request& request) {
            const auto resources = holder->get();
            return http::json_reply(
                order_stages(context, *resources, request.path_parameter("id"), request.body)
            );
        },
        std::move(description)};
    endpoint.body = http::BodyKind::json;
    return endpoint;
}

Endpoint merge_endpoint(const Holder& holder) {
    auto description = described(
        "pipeline_stages", "merge_pipeline_stage",
        "Move all deals of an open stage into another one of the pipeline, and delete the stage",
        std::string{merge_schema},
        fmt::format(
            R"({{"type":"object","required":["moved","stage"],"properties":)"
            R"({{"moved":{{"type":"integer"}},"stage":{}}}}})",
            stage_schema
        )
    );
    Endpoint endpoint{
        http::Method::post, "/api/v1/pipeline_stages/{id}/merge",
        Needs::right(Right::manage_settings),
        [holder](Context& context, http::Request& request) {
            const auto resources = holder->get();
            return http::json_reply(
                merge_stage(context, *resources, request.path_parameter("id"), request.body)
            );
        },
        std::move(description)};
    endpoint.body = http::BodyKind::json;
    return endpoint;
}

}  // namespace

std::vector<Endpoint> deal_endpoints(const Holder& holder) {
    auto endpoints = verb_endpoints(holder);
    endpoints.push_back(board_endpoint(holder));
    endpoints.push_back(history_endpoint(holder));
    endpoints.push_back(order_endpoint(holder));
    endpoints.push_back(merge_endpoint(holder));
    return endpoints;
}

}  // namespace dealwright
