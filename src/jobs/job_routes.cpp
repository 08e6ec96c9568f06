#include "jobs/job_routes.hpp"

#include "jobs/job_control.hpp"
#include "jobs/job_list.hpp"
#include "jobs/route_parts.hpp"
#include "jobs/schedule_routes.hpp"

namespace dealwright::jobs {

namespace {

constexpr std::string_view job_schema =
    R"({"type":"object","required":["id","kind","payload","priority","status","run_at",)"
    R"("attempts","max_attempts","created_at"],"properties":{)"
    R"("id":{"type":"string","format":"uuid"},"kind":{"type":"string"},)"
    R"("payload":{"type":"object"},)"
    R"("priority":{"type":"integer","description":"Smaller runs first"},)"
    R"("status":{"enum":["queued","running","succeeded","dead","cancelled"]},)"
    R"("run_at":{"type":"string","format":"date-time"},"attempts":{"type":"integer"},)"
    R"("max_attempts":{"type":"integer"},"unique_key":{"type":["string","null"]},)"
    R"("schedule_id":{"type":["string","null"],"format":"uuid"},)"
    R"("user_id":{"type":["string","null"],"format":"uuid"},)"
    R"("worker":{"type":["string","null"]},"cancel_requested":{"type":"boolean"},)"
    R"("progress":{"type":["object","null"]},"result":{},)"
    R"("last_error":{"type":["string","null"]},)"
    R"("created_at":{"type":"string","format":"date-time"},)"
    R"("started_at":{"type":["string","null"],"format":"date-time"},)"
    R"("finished_at":{"type":["string","null"],"format":"date-time"}}})";

constexpr std::string_view list_parameters =
    R"([{"name":"status","in":"query","schema":)"
    R"({"enum":["queued","running","succeeded","dead","cancelled"]}},)"
    R"({"name":"status[in]","in":"query","schema":{"type":"string"},)"
    R"("description":"Several, with commas between them"},)"
    R"({"name":"kind","in":"query","schema":{"type":"string"}},)"
    R"({"name":"kind[in]","in":"query","schema":{"type":"string"}},)"
    R"({"name":"limit","in":"query","schema":{"type":"integer","minimum":1,"maximum":500}},)"
    R"({"name":"offset","in":"query","schema":{"type":"integer","minimum":0}},)"
    R"({"name":"cursor","in":"query","schema":{"type":"string"}}])";

http::Reply list(Context& context, http::Request& request) {
    return http::json_reply(list_jobs(context, read_job_filter(request.query)));
}

http::Reply get(Context& context, http::Request& request) {
    return http::json_reply(job_json(context, id_in_path(request, "job")));
}

http::Reply retry(Context& context, http::Request& request) {
    const auto& id = id_in_path(request, "job");
    retry_job(context.connection_in_transaction(), id);
    return http::json_reply(job_json(context, id));
}

http::Reply cancel(Context& context, http::Request& request) {
    const auto& id = id_in_path(request, "job");
    cancel_job(context.connection_in_transaction(), id);
    return http::json_reply(job_json(context, id));
}

Description described(std::string summary, std::string operation) {
    Description description;
    description.summary = std::move(summary);
    description.tag = "jobs";
    description.operation = std::move(operation);
    description.reply_schema = job_schema;
    return description;
}

}  // namespace

std::vector<Endpoint> job_endpoints(std::shared_ptr<const Registry> registry) {
    const std::string jobs = "/api/v1/jobs";
    auto listing = described("The queue, newest first", "list_jobs");
    listing.parameters = list_parameters;
    listing.reply_schema = fmt::format(
        R"({{"type":"object","required":["data","page"],"properties":{{)"
        R"("data":{{"type":"array","items":{}}},"page":{{"type":"object"}}}}}})",
        job_schema
    );
    std::vector<Endpoint> endpoints{
        managing_endpoint(http::Method::get, jobs, list, std::move(listing)),
        managing_endpoint(http::Method::get, jobs + "/{id}", get, described("One job", "get_job")),
        managing_endpoint(
            http::Method::post, jobs + "/{id}/retry", retry,
            described("Put a dead or cancelled job back into the queue", "retry_job")
        ),
        managing_endpoint(
            http::Method::post, jobs + "/{id}/cancel", cancel,
            described("Cancel a job; one that runs is asked to stop", "cancel_job")
        )};
    for (auto& endpoint : schedule_endpoints(std::move(registry))) {
        endpoints.push_back(std::move(endpoint));
    }
    return endpoints;
}

}  // namespace dealwright::jobs
