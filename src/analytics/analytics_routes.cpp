#include "analytics/analytics_routes.hpp"

#include "analytics/figure_request.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "metrics/figures.hpp"

namespace dealwright {

namespace {

http::Reply get_figures(
    Analytics& analytics, Context& context, const http::Request& request, std::string_view name
) {
    const auto resources = analytics.holder->get();
    auto question =
        read_figure_request(analytics.catalog, *resources, context.actor(), name, request.query);
    const auto state =
        read_figure_state(context, question.ledgers, question.named_tables, Runs::not_shown);
    const Answers::Question asked{
        .kind = question.by_cursor ? "figures by cursor" : "figures",
        .statements = {question.rows, question.count},
        .write = [&](const std::vector<pg::Result>& results) {
            return figures_json(question, results[0], results[1]);
        }};
    return analytics.answers.reply(context, request, state, asked);
}

std::string parameter(std::string_view name, std::string_view text) {
    return JsonObject{}
        .text("name", name)
        .text("in", "query")
        .text("description", text)
        .raw("schema", R"({"type":"string"})")
        .finish();
}

std::string parameters_of(const metrics::Ledger& ledger) {
    std::vector<std::string> all{
        parameter(
            "group_by",
            "Sums instead of single rows: " + join(metrics::groupings(ledger), ", ") +
                ", several of them separated by commas, or total. Rates and averages are computed "
                "from the sums."
        ),
        parameter("sort", "Columns of the answer, - for the largest first"),
        parameter("fields", "Columns of the answer"),
        parameter("limit", "Rows of a page, up to 500"),
        parameter("offset", "Rows before the page"),
        parameter("cursor", "next_cursor of the page before"),
    };
    for (const auto& key : ledger.keys) {
        all.push_back(parameter(
            key.column,
            "Only these; also " + key.column + "[in], [ne], [gt], [gte], [lt], [lte], [is_null]"
        ));
    }
    if (ledger.time && ledger.time->date != "date") {
        all.push_back(parameter("date", "The first day of the month; also date[gte], date[lt] ...")
        );
        all.push_back(parameter("quarter", "1 to 4"));
    }
    return "[" + join(all, ",") + "]";
}

constexpr std::string_view figures_schema =
    R"({"type":"object","required":["data","page"],"properties":{"data":{"type":"array","items":)"
    R"({"type":"object"}},"page":{"type":"object","properties":{"limit":{"type":"integer"},)"
    R"("offset":{"type":["integer","null"]},"total":{"type":"integer"},)"
    R"("total_is_estimate":{"type":"boolean"},"next_cursor":{"type":["string","null"]}}}}})";

Endpoint figures_endpoint(
    const std::shared_ptr<Analytics>& analytics, const FigureCatalog::Kind& kind
) {
    const auto& ledger = analytics->catalog.ledger(kind.name);
    Endpoint endpoint{
        .method = http::Method::get,
        .pattern = fmt::format("/api/v1/metrics/{}", kind.name),
        .needs = Needs::sign_in(),
        .handle = [analytics, name = kind.name](
                      Context& context, http::Request& request
                  ) { return get_figures(*analytics, context, request, name); },
        .description = {}};
    endpoint.description.summary = fmt::format("Figures of {}", ledger.table);
    endpoint.description.tag = "metrics";
    endpoint.description.operation = fmt::format("{}_figures", kind.name);
    endpoint.description.parameters = parameters_of(ledger);
    endpoint.description.reply_schema = figures_schema;
    return endpoint;
}

}  // namespace

std::vector<Endpoint> analytics_endpoints(
    const std::shared_ptr<ResourceHolder>& resources, const Answers::Options& options
) {
    const auto analytics = std::make_shared<Analytics>(resources, options);
    std::vector<Endpoint> endpoints;
    for (const auto& kind : FigureCatalog::kinds()) {
        endpoints.push_back(figures_endpoint(analytics, kind));
    }
    for (auto& part : {dashboard_endpoints(analytics), etl_endpoints(analytics)}) {
        endpoints.insert(endpoints.end(), part.begin(), part.end());
    }
    return endpoints;
}

}  // namespace dealwright
