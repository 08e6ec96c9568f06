#include "app/health.hpp"

#include "base/json_text.hpp"
#include "pg/migrations.hpp"

namespace dealwright {

namespace {

const pg::Query read_version{"app.schema_version", R"(
    select coalesce(max(version), 0) from schema_migrations
)"};

// What an operator wants to be told of; none of it keeps requests from being served.
const pg::Query read_state{"app.background_state", R"(
    select
        (select count(*) from jobs where status = 'dead'),
        (
            select floor(greatest(extract(epoch from now() - min(run_at)), 0))::bigint
            from jobs where status = 'queued'
        ),
        (
            select sum(drift_count) from (
                select distinct on (ledger) drift_count
                from etl_runs
                where status = 'succeeded'
                order by ledger, started_at desc
            ) as latest
        )
)"};

std::string number_or_null(const pg::Result& rows, int column) {
    return rows.is_null(0, column) ? "null" : rows.get<std::string>(0, column);
}

std::string details_json(Context& context) {
    const auto results = context.run_once({pg::statement(read_state)});
    const auto& state = results[0];
    return JsonObject{}
        .raw("dead_jobs", number_or_null(state, 0))
        .raw("oldest_queued_job_seconds", number_or_null(state, 1))
        .raw("last_verify_drift", number_or_null(state, 2))
        .finish();
}

http::Reply ready(Context& context, http::Request&) {
    const auto results = context.run_once({pg::statement(read_version)});
    const auto applied = results[0].get<std::int64_t>(0, 0);
    const std::int64_t wanted = pg::embedded_migrations().back().version();
    const bool is_ready = applied == wanted;
    JsonObject answer;
    answer.text("status", is_ready ? "ready" : "wrong schema version")
        .number("schema_version", applied)
        .number("schema_version_of_program", wanted);
    if (is_ready) {
        answer.raw("details", details_json(context));
    }
    return http::json_reply(answer.finish(), is_ready ? 200 : 503);
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
