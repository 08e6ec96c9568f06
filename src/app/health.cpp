#include "app/health.hpp"

#include "base/json_text.hpp"
#include "pg/migrations.hpp"

namespace dealwright {

namespace {

const pg::Query read_version{"app.schema_version", R"(
    select coalesce(max(version), 0) from schema_migrations
)"};

http::Reply ready(Context& context, http::Request&) {
    const auto results = context.run_once({pg::statement(read_version)});
    const auto applied = results[0].get<std::int64_t>(0, 0);
    const auto wanted = static_cast<std::int64_t>(pg::embedded_migrations().size());
    const bool is_ready = applied == wanted;
    return http::json_reply(
        JsonObject{}
            .text("status", is_ready ? "ready" : "wrong schema version")
            .number("schema_version", applied)
            .number("schema_version_of_program", wanted)
            .finish(),
        is_ready ? 200 : 503
    );
}

}  // namespace

http::Route live_route() {
    return {
        .method = http::Method::get,
        .pattern = "/health/live",
        .lane = http::Lane::edge,
        .handle = [](http::Request&,
                     http::WorkerSlot) { return http::json_reply(R"({"status":"alive"})"); },
    };
}

Endpoint ready_endpoint() {
    return {
        .method = http::Method::get,
        .pattern = "/health/ready",
        .needs = Needs::nothing(),
        .handle = ready,
        .description =
            {.summary = "Whether requests can be served: the database answers and its schema is "
                        "this program's",
             .tag = "operation",
             .operation = "ready"},
    };
}

}  // namespace dealwright
