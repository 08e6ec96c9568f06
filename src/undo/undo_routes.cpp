#include "undo/undo_routes.hpp"

#include "base/json_text.hpp"
#include "undo/change_rows.hpp"
#include "undo/undo.hpp"

namespace dealwright {

namespace {

constexpr std::string_view rows_parameters = R"([
{"name":"limit","in":"query",
 "schema":{"type":"integer","minimum":1,"maximum":500,"default":50}},
{"name":"cursor","in":"query","description":"next_cursor of the page before",
 "schema":{"type":"string"}}])";

constexpr std::string_view rows_reply = R"({"type":"object","required":["data","page"],
"properties":{"data":{"type":"array","items":{"type":"object",
"required":["resource","record_id","name","action","follows","before","after"],"properties":{
"resource":{"type":"string"},"record_id":{"type":"string","format":"uuid"},
"name":{"type":"string"},"action":{"enum":["insert","update","delete"]},
"follows":{"type":"boolean","description":"It followed from another change"},
"before":{"type":["object","null"],"description":"Of a change the fields that changed"},
"after":{"type":["object","null"]}}}},
"page":{"type":"object","properties":{"limit":{"type":"integer"},
"next_cursor":{"type":["string","null"]}}}}})";

constexpr std::string_view undo_reply = R"({"type":"object",
"required":["id","undone_at","records"],"properties":{
"id":{"type":"string","format":"uuid"},"undone_at":{"type":"string","format":"date-time"},
"records":{"type":"integer","description":"How many the set had changed"}}})";

}  // namespace

std::vector<Endpoint> undo_endpoints(ResourceHolder& holder) {
    Endpoint rows{
        http::Method::get,
        "/api/v1/change_sets/{id}/rows",
        Needs::sign_in(),
        [&holder](Context& context, http::Request& request) {
            const auto resources = holder.get();
            return http::json_reply(
                list_change_rows(context, *resources, request.path_parameter("id"), request.query)
            );
        },
        {.summary = "What a change set did to each record that you may see",
         .tag = "change_sets",
         .operation = "list_change_set_rows",
         .parameters = std::string{rows_parameters},
         .reply_schema = std::string{rows_reply}}};
    Endpoint undo{
        http::Method::post,
        "/api/v1/change_sets/{id}/undo",
        Needs::sign_in(),
        [&holder](Context& context, http::Request& request) {
            const auto resources = holder.get();
            const auto undone = undo_change_set(context, *resources, request.path_parameter("id"));
            return http::json_reply(JsonObject{}
                                        .text("id", undone.id)
                                        .text("undone_at", undone.undone_at)
                                        .number("records", undone.records)
                                        .finish());
        },
        {.summary = "Undo all that a change set changed, unless something newer is in the way",
         .tag = "change_sets",
         .operation = "undo_change_set",
         .reply_schema = std::string{undo_reply}}};
    undo.lane = http::Lane::heavy;
    return {std::move(rows), std::move(undo)};
}

}  // namespace dealwright
