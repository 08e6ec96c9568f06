// GET /dashboard: what a manager wants to see first, summed on the server, in one call.
#include <map>

#include "analytics/analytics_routes.hpp"
#include "analytics/dashboard_parts.hpp"
#include "analytics/figure_request.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

using namespace std::chrono;

constexpr int forecast_months = 6;

RecordWriter writer_of(const DashboardPart& part) {
    std::vector<const Column*> columns;
    for (const Column& column : part.columns) {
        columns.push_back(&column);
    }
    return RecordWriter{columns};
}

std::string list_json(const DashboardPart& part, const pg::Result& rows) {
    const auto writer = writer_of(part);
    std::string json = "[";
    for (int row = 0; row < rows.rows(); ++row) {
        json += row == 0 ? "" : ",";
        writer.append(json, rows, row);
    }
    return json + "]";
}

std::string first_json(const DashboardPart& part, const pg::Result& rows) {
    std::string json;
    if (!rows.empty()) {
        writer_of(part).append(json, rows, 0);
    }
    return rows.empty() ? "null" : json;
}

/// The rows of revenue by month, looked up by month.
class RevenueMonths {
  public:
    RevenueMonths(const DashboardPart& part, const pg::Result& rows) : rows_{rows} {
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            places_[part.columns[i].name] = static_cast<int>(i);
        }
        for (int row = 0; row < rows.rows(); ++row) {
            row_of_[std::string{rows.text(row, places_.at("month"))}] = row;
        }
    }

    /// Months that nothing happened in are written too: with nothing, which is 0.
    std::string json(year_month month) const {
        JsonObject object;
        object.text("month", text_of(month));
        for (const auto& [name, absent] : figures) {
            add(object, name, name, month, absent);
        }
        const auto year_before = month - years{1};
        add(object, "last_year_revenue", "total_revenue", year_before, "0.00");
        add(object, "last_year_deals", "total_deals", year_before, "0");
        return object.finish();
    }
    std::string json(year_month first, year_month last) const {
        std::vector<std::string> all;
        for (auto month = first; month <= last; month += months{1}) {
            all.push_back(json(month));
        }
        return "[" + join(all, ",") + "]";
    }

  private:
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> figures = {{
        {"total_revenue", "0.00"},
        {"total_deals", "0"},
        {"avg_deal_size", "null"},
        {"revenue_growth_rate", "null"},
        {"deal_growth_rate", "null"},
        {"forecasted_revenue", "0.00"},
        {"pipeline_value", "0.00"},
    }};

    void add(
        JsonObject& object, std::string_view name, std::string_view figure, year_month month,
        std::string_view absent
    ) const {
        const auto place = places_.find(std::string{figure});
        if (place == places_.end()) {
            return;  // hidden from this person
        }
        const auto row = row_of_.find(text_of(month));
        const auto value =
            row == row_of_.end() ? std::nullopt : rows_.maybe(row->second, place->second);
        object.raw(name, row == row_of_.end() ? absent : value.value_or("null"));
    }

    const pg::Result& rows_;
    std::map<std::string, int> places_;
    std::map<std::string, int> row_of_;
};

/// The statements of a dashboard and their results, by the names of the parts.
class Dashboard {
  public:
    Dashboard(DashboardRequest request, const DashboardParts& parts) : request_{request} {
        take(parts.figures({.name = "pipeline", .ledger = "pipeline", .by = {"pipeline", "stage"}})
        );
        take(parts.revenue_months());
        take(parts.figures({.name = "revenue_total", .ledger = "revenue", .by = {"total"}}));
        take(parts.figures({.name = "activity_total", .ledger = "activity", .by = {"total"}}));
        take(parts.figures(
            {.name = "activity_people", .ledger = "activity", .by = {"owner", "type"}}
        ));
        take(parts.figures({.name = "call_total", .ledger = "call", .by = {"total"}}));
        take(parts.figures({.name = "call_people", .ledger = "call", .by = {"owner"}}));
        take(parts.figures({.name = "email_total", .ledger = "email", .by = {"total"}}));
        take(parts.figures(
            {.name = "email_campaigns",
             .ledger = "email",
             .by = {"campaign"},
             .order = "t.sent desc",
             .limit = 10}
        ));
        take(parts.figures({.name = "document_total", .ledger = "document", .by = {"total"}}));
        take(parts.out_for_signature());
        take(parts.figures(
            {.name = "sources",
             .ledger = "contact",
             .by = {"source"},
             .order = "t.total_contacts desc",
             .limit = 50}
        ));
        take(parts.proofs());
    }

    bool is_empty() const { return parts_.size() <= 1; }  // the proofs are for everybody
    std::vector<BuiltStatement> statements() const {
        std::vector<BuiltStatement> all;
        for (const DashboardPart& part : parts_) {
            all.push_back(part.statement);
        }
        return all;
    }

    std::string json(
        const std::vector<pg::Result>& results, const std::string& outcomes,
        const std::string& as_of
    ) const {
        const auto list = [&](std::string_view name) { return written(name, results, list_json); };
        const auto first = [&](std::string_view name) {
            return written(name, results, first_json);
        };
        const auto group = [&](std::string_view total, std::string_view name,
                               std::string_view people) {
            return find(total) == parts_.size()
                       ? std::string{"null"}
                       : JsonObject{}.raw("total", first(total)).raw(name, list(people)).finish();
        };
        JsonObject body;
        body.text("from", text_of(request_.from)).text("to", text_of(request_.to));
        body.raw("as_of", as_of.empty() ? "null" : json_string(as_of));
        body.raw("pipeline", list("pipeline"));
        body.raw("revenue", revenue(results));
        body.raw("win_rate", outcomes);
        body.raw("activities", group("activity_total", "by_person_and_type", "activity_people"));
        body.raw("calls", group("call_total", "by_person", "call_people"));
        body.raw("emails", group("email_total", "by_campaign", "email_campaigns"));
        body.raw("documents", documents(results));
        body.raw("lead_sources", list("sources"));
        body.raw("verified", list("verified"));
        return body.finish();
    }

  private:
    void take(std::optional<DashboardPart> part) {
        if (part) {
            parts_.push_back(std::move(*part));
        }
    }
    std::size_t find(std::string_view name) const {
        std::size_t place = 0;
        while (place < parts_.size() && parts_[place].name != name) {
            ++place;
        }
        return place;
    }
    std::string written(
        std::string_view name, const std::vector<pg::Result>& results,
        std::string (*write)(const DashboardPart&, const pg::Result&)
    ) const {
        const auto place = find(name);
        return place == parts_.size() ? "null" : write(parts_[place], results[place]);
    }

    std::string revenue(const std::vector<pg::Result>& results) const {
        const auto place = find("revenue");
        if (place == parts_.size()) {
            return "null";
        }
        const RevenueMonths known{parts_[place], results[place]};
        const year_month present{request_.today.year(), request_.today.month()};
        return JsonObject{}
            .raw("total", written("revenue_total", results, first_json))
            .raw(
                "months", known.json(
                              {request_.from.year(), request_.from.month()},
                              {request_.to.year(), request_.to.month()}
                          )
            )
            .raw("forecast", known.json(present, present + months{forecast_months - 1}))
            .finish();
    }

    std::string documents(const std::vector<pg::Result>& results) const {
        const auto waiting = find("out_for_signature");
        if (find("document_total") == parts_.size()) {
            return "null";
        }
        return JsonObject{}
            .raw("total", written("document_total", results, first_json))
            .raw(
                "out_for_signature", waiting == parts_.size() ? "null" : results[waiting].text(0, 0)
            )
            .finish();
    }

    DashboardRequest request_;
    std::vector<DashboardPart> parts_;
};

FigureState state_of_everything(Context& context, const FigureCatalog& catalog) {
    std::vector<std::string> ledgers;
    for (const auto& ledger : catalog.ledgers()) {
        ledgers.push_back(ledger.name);
    }
    return read_figure_state(
        context, ledgers, {"users", "teams", "pipelines", "pipeline_stages", "email_campaigns"},
        Runs::shown
    );
}

http::Reply get_dashboard(Analytics& analytics, Context& context, http::Request& request) {
    const auto resources = analytics.holder->get();
    auto state = state_of_everything(context, analytics.catalog);
    const auto wanted = read_dashboard_request(request.query, state.today);
    const DashboardParts parts{analytics.catalog, *resources, context.actor(), wanted};
    const Dashboard dashboard{wanted, parts};
    if (dashboard.is_empty()) {
        throw failure(
            ErrorKind::forbidden, "the dashboard is for those who may read any of its records"
        );
    }
    // What no ledger counts is read every time, and is part of what the answer depends on.
    std::string outcomes = "null";
    if (const auto part = parts.outcomes()) {
        const auto result = context.run_once({part->statement.view()});
        outcomes = first_json(*part, result.back());
    }
    state.tag += fmt::format(
        " {} {} {} {}", state.today, text_of(wanted.from), text_of(wanted.to), outcomes
    );
    const Answers::Question asked{
        .kind = "dashboard",
        .statements = dashboard.statements(),
        .write = [&](const std::vector<pg::Result>& results) {
            return dashboard.json(results, outcomes, state.last_changed);
        }};
    return analytics.answers.reply(context, request, state, asked);
}

constexpr std::string_view dashboard_parameters =
    R"([{"name":"from","in":"query","schema":{"type":"string","format":"date"},)"
    R"("description":"First day; without it the twelve months up to `to`"},)"
    R"({"name":"to","in":"query","schema":{"type":"string","format":"date"},)"
    R"("description":"Last day; without it today"},)"
    R"({"name":"owner_id","in":"query","schema":{"type":"string","format":"uuid"},)"
    R"("description":"Only what this person owns"},)"
    R"({"name":"team_id","in":"query","schema":{"type":"string","format":"uuid"},)"
    R"("description":"Only what this team's people own; revenue: what counts for the team"},)"
    R"({"name":"pipeline_id","in":"query","schema":{"type":"string","format":"uuid"},)"
    R"("description":"Of pipeline, revenue and win rate only this one"}])";
constexpr std::string_view dashboard_schema =
    R"({"type":"object","required":["from","to","as_of","pipeline","revenue","win_rate",)"
    R"("activities","calls","emails","documents","lead_sources","verified"],"properties":{)"
    R"("from":{"type":"string","format":"date"},"to":{"type":"string","format":"date"},)"
    R"("as_of":{"type":["string","null"],"format":"date-time"},)"
    R"("pipeline":{"type":["array","null"],"items":{"type":"object"}},)"
    R"("revenue":{"type":["object","null"]},"win_rate":{"type":["object","null"]},)"
    R"("activities":{"type":["object","null"]},"calls":{"type":["object","null"]},)"
    R"("emails":{"type":["object","null"]},"documents":{"type":["object","null"]},)"
    R"("lead_sources":{"type":["array","null"],"items":{"type":"object"}},)"
    R"("verified":{"type":"array","items":{"type":"object"}}}})";

}  // namespace

std::vector<Endpoint> dashboard_endpoints(const std::shared_ptr<Analytics>& analytics) {
    Endpoint endpoint{
        .method = http::Method::get,
        .pattern = "/api/v1/dashboard",
        .needs = Needs::sign_in(),
        .handle = [analytics](
                      Context& context, http::Request& request
                  ) { return get_dashboard(*analytics, context, request); },
        .description = {
            .summary = "What a manager wants to see first, over what the caller may see",
            .tag = "metrics",
            .operation = "dashboard",
            .parameters = std::string{dashboard_parameters},
            .reply_schema = std::string{dashboard_schema}}};
    return {std::move(endpoint)};
}

}  // namespace dealwright
