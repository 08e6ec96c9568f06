// Proving and repairing the metrics tables over the API, and the diary of both.
#include "analytics/analytics_routes.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "jobs/jobs.hpp"
#include "metrics/analytics_etl.hpp"
#include "records/read_records.hpp"

namespace dealwright {

namespace {

constexpr std::size_t differences_shown = 100;

Error invalid_field(const std::string& field, const std::string& code, const std::string& message) {
    return Error{ErrorKind::invalid, field + ": " + message, {{field, code, message}}};
}

/// The ledgers that a name stands for; all of them for "all".
std::vector<std::string> ledgers_named(const FigureCatalog& catalog, const std::string& name) {
    std::vector<std::string> known;
    for (const auto& ledger : catalog.ledgers()) {
        if (ledger.name == name) {
            return {name};
        }
        known.push_back(ledger.name);
    }
    if (name != "all") {
        throw invalid_field("ledger", "choice", "has to be all, " + join(known, ", "));
    }
    return known;
}

std::string ledger_parameter(const http::Request& request) {
    std::string ledger = "all";
    bool is_given = false;
    for (const auto& [name, value] : request.query) {
        if (name != "ledger") {
            throw invalid_field(name, "unknown", "there is no such parameter here");
        }
        if (is_given) {
            throw invalid_field(name, "repeated", "is given more than once");
        }
        is_given = true;
        ledger = value;
    }
    return ledger;
}

std::string difference_json(const metrics::Difference& difference) {
    return JsonObject{}
        .text("table", difference.table)
        .text("row", difference.row)
        .text("column", difference.column)
        .text("stored", difference.stored)
        .text("recounted", difference.recounted)
        .finish();
}

http::Reply verify(Analytics& analytics, Context& context, const http::Request& request) {
    const auto ledgers = ledgers_named(analytics.catalog, ledger_parameter(request));
    metrics::AnalyticsEtl etl{context.connection_between_transactions()};
    std::string data;
    bool is_right = true;
    for (const auto& ledger : ledgers) {
        std::vector<std::string> differences;
        const auto report = etl.verify(ledger, [&](const metrics::Difference& difference) {
            if (differences.size() < differences_shown) {
                differences.push_back(difference_json(difference));
            }
        });
        is_right = is_right && report.drift == 0;
        data += data.empty() ? "" : ",";
        data += JsonObject{}
                    .text("ledger", report.ledger)
                    .number("rows", report.rows)
                    .number("drift", report.drift)
                    .number("duration_ms", report.duration_ms)
                    .raw("differences", "[" + join(differences, ",") + "]")
                    .finish();
    }
    return http::json_reply(
        JsonObject{}.raw("data", "[" + data + "]").boolean("is_right", is_right).finish()
    );
}

struct WantedRun {
    std::string ledger;
    std::string kind = "run";
};

WantedRun wanted_run(const std::string& text) {
    const Json body = parse_json(text);
    if (!body.is_object()) {
        throw failure(ErrorKind::malformed, "the body has to be an object with a ledger");
    }
    WantedRun wanted;
    std::vector<FieldError> errors;
    for (const auto& [name, value] : body.members) {
        if (name != "ledger" && name != "kind") {
            errors.push_back({name, "unknown", "there is no such field"});
        } else if (!value.is_text()) {
            errors.push_back({name, "type", "has to be a text"});
        } else {
            (name == "ledger" ? wanted.ledger : wanted.kind) = value.text;
        }
    }
    if (body.find("ledger") == nullptr) {
        errors.push_back({"ledger", "required", "is required"});
    }
    if (wanted.kind != "run" && wanted.kind != "verify") {
        errors.push_back({"kind", "choice", "has to be run or verify"});
    }
    if (!errors.empty()) {
        std::string message;
        for (const FieldError& error : errors) {
            message += (message.empty() ? "" : "; ") + error.field + ": " + error.message;
        }
        throw Error{ErrorKind::invalid, message, errors};
    }
    return wanted;
}

http::Reply start_runs(Analytics& analytics, Context& context, const http::Request& request) {
    const auto wanted = wanted_run(request.body);
    std::string data;
    for (const auto& ledger : ledgers_named(analytics.catalog, wanted.ledger)) {
        jobs::NewJob job;
        job.kind = "etl." + wanted.kind;
        job.payload = JsonObject{}.text("ledger", ledger).finish();
        job.unique_key = ledger;
        if (context.actor().is_signed_in()) {
            job.user_id = context.actor().user_id;
        }
        const auto id = jobs::enqueue(context.connection_in_transaction(), job);
        data += data.empty() ? "" : ",";
        data +=
            JsonObject{}.text("job_id", id).text("kind", job.kind).text("ledger", ledger).finish();
    }
    return http::json_reply(JsonObject{}.raw("data", "[" + data + "]").finish(), 202);
}

EntityPolicy policy_of_runs() {
    EntityPolicy policy;
    policy.resource = "etl_runs";
    policy.singular = "run";
    policy.read_right = Right::run_etl;
    policy.default_sort = "-started_at";
    return policy;
}

http::Reply list_runs(Analytics& analytics, Context& context, const http::Request& request) {
    static const EntityPolicy policy = policy_of_runs();
    const auto resources = analytics.holder->get();
    Resource runs;
    runs.policy = &policy;
    runs.table = &resources->catalog().table("etl_runs");
    const auto wanted = read_list_request(runs, context.actor(), request.query);
    return http::json_reply(list_records(context, *resources, runs, wanted, analytics.totals));
}

using Handler = http::Reply (*)(Analytics&, Context&, const http::Request&);

Endpoint endpoint(
    const std::shared_ptr<Analytics>& analytics, http::Method method, std::string path,
    Handler handler, Description description
) {
    description.tag = "etl";
    return {
        .method = method,
        .pattern = "/api/v1/etl/" + std::move(path),
        .needs = Needs::right(Right::run_etl),
        .handle = [analytics, handler](
                      Context& context, http::Request& request
                  ) { return handler(*analytics, context, request); },
        .description = std::move(description)};
}

constexpr std::string_view verify_schema =
    R"({"type":"object","required":["data","is_right"],"properties":{"is_right":)"
    R"({"type":"boolean"},"data":{"type":"array","items":{"type":"object","properties":{)"
    R"("ledger":{"type":"string"},"rows":{"type":"integer"},"drift":{"type":"integer"},)"
    R"("duration_ms":{"type":"integer"},"differences":{"type":"array","items":)"
    R"({"type":"object","properties":{"table":{"type":"string"},"row":{"type":"string"},)"
    R"("column":{"type":"string"},"stored":{"type":"string"},)"
    R"("recounted":{"type":"string"}}}}}}}}})";
constexpr std::string_view ledger_parameters =
    R"([{"name":"ledger","in":"query","schema":{"type":"string","default":"all"},)"
    R"("description":"One metrics table, by its name without _metrics"}])";
constexpr std::string_view run_request_schema =
    R"({"type":"object","required":["ledger"],"additionalProperties":false,"properties":{)"
    R"("ledger":{"type":"string"},"kind":{"type":"string","enum":["run","verify"],)"
    R"("default":"run"}}})";
constexpr std::string_view run_reply_schema =
    R"({"type":"object","required":["data"],"properties":{"data":{"type":"array","items":)"
    R"({"type":"object","properties":{"job_id":{"type":"string","format":"uuid"},)"
    R"("kind":{"type":"string"},"ledger":{"type":"string"}}}}}})";
constexpr std::string_view runs_schema =
    R"({"type":"object","required":["data","page"],"properties":{"data":{"type":"array","items":)"
    R"({"type":"object"}},"page":{"type":"object"}}})";
constexpr std::string_view runs_parameters =
    R"([{"name":"ledger","in":"query","schema":{"type":"string"}},)"
    R"({"name":"kind","in":"query","schema":{"type":"string"}},)"
    R"({"name":"status","in":"query","schema":{"type":"string"}},)"
    R"({"name":"sort","in":"query","schema":{"type":"string"}},)"
    R"({"name":"limit","in":"query","schema":{"type":"integer"}},)"
    R"({"name":"offset","in":"query","schema":{"type":"integer"}},)"
    R"({"name":"cursor","in":"query","schema":{"type":"string"}}])";

}  // namespace

std::vector<Endpoint> etl_endpoints(const std::shared_ptr<Analytics>& analytics) {
    auto proof = endpoint(
        analytics, http::Method::get, "verify", verify,
        {.summary = "Compare metrics tables with a full recount, now",
         .operation = "verify_figures",
         .parameters = std::string{ledger_parameters},
         .reply_schema = std::string{verify_schema}}
    );
    proof.lane = http::Lane::heavy;
    proof.mode = Context::Mode::writing;  // the proof goes into the diary
    auto start = endpoint(
        analytics, http::Method::post, "runs", start_runs,
        {.summary = "Recount metrics tables, or only compare them, as jobs",
         .operation = "start_etl_runs",
         .request_schema = std::string{run_request_schema},
         .reply_schema = std::string{run_reply_schema},
         .request_example = R"({"ledger":"all","kind":"run"})",
         .success = 202}
    );
    start.body = http::BodyKind::json;
    auto list = endpoint(
        analytics, http::Method::get, "runs", list_runs,
        {.summary = "Past runs and proofs: when, how many rows, how far off",
         .operation = "list_etl_runs",
         .parameters = std::string{runs_parameters},
         .reply_schema = std::string{runs_schema}}
    );
    return {std::move(proof), std::move(start), std::move(list)};
}

}  // namespace dealwright
