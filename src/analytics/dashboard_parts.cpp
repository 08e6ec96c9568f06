#include "analytics/dashboard_parts.hpp"

#include <algorithm>

#include "analytics/figure_request.hpp"
#include "base/text.hpp"
#include "metrics/figures.hpp"

namespace dealwright {

namespace {

using namespace std::chrono;

std::string add(
    pg::Parameters& parameters, std::optional<std::string> value, std::string_view type
) {
    parameters.push_back(std::move(value));
    return fmt::format("${}::{}", parameters.size(), type);
}

Column column_of(std::string name, ColumnType type) {
    Column column;
    column.name = std::move(name);
    column.type = type;
    return column;
}

/// The first moment of a day, where the figures are counted.
std::string start_of(const std::string& day) {
    return fmt::format("(select {}::timestamp at time zone setting('reporting_timezone'))", day);
}

bool has_key(const metrics::Ledger& ledger, std::string_view column) {
    return std::any_of(ledger.keys.begin(), ledger.keys.end(), [&](const metrics::Key& key) {
        return key.column == column;
    });
}

}  // namespace

/// The person and the team that were asked for; `team` is the column that holds one, if any does.
std::string DashboardParts::people(
    std::string_view owner, std::string_view team, pg::Parameters& parameters
) const {
    std::string condition = "true";
    if (request_.owner_id) {
        condition += fmt::format(" and {} = {}", owner, add(parameters, request_.owner_id, "uuid"));
    }
    if (request_.team_id) {
        const auto id = add(parameters, request_.team_id, "uuid");
        condition +=
            team.empty()
                ? fmt::format(" and {} in (select id from users where team_id = {})", owner, id)
                : fmt::format(" and {} = {}", team, id);
    }
    return condition;
}

std::optional<DashboardPart> DashboardParts::figures(const Wish& wish) const {
    // Revenue is counted by months: the first one counts as a whole.
    const auto from =
        wish.ledger == "revenue" ? request_.from.year() / request_.from.month() / 1 : request_.from;
    return build(wish, {text_of(from), text_of(request_.to)});
}

std::optional<DashboardPart> DashboardParts::revenue_months() const {
    constexpr months ahead{5};
    const year_month first{request_.from.year(), request_.from.month()};
    const year_month last{request_.to.year(), request_.to.month()};
    const year_month present{request_.today.year(), request_.today.month()};
    const auto start = std::min(first, present) - years{1};
    return build(
        {.name = "revenue", .ledger = "revenue", .by = {"month"}},
        {text_of(start / day{1}), text_of(std::max(last, present + ahead) / day{1})}
    );
}

std::optional<DashboardPart> DashboardParts::build(const Wish& wish, const Span& span) const {
    const auto access = access_to_figures(catalog_, resources_, actor_, wish.ledger);
    if (!access || !access->hidden_keys.empty()) {
        return std::nullopt;  // who may not see what it is summed by gets no part of it
    }
    const auto& ledger = access->ledger;
    DashboardPart part{.name = wish.name, .statement = {}, .columns = {}};
    auto& parameters = part.statement.parameters;
    metrics::FigureQuery query{.by = wish.by, .order = wish.order, .limit = wish.limit};
    if (request_.pipeline_id && has_key(ledger, "pipeline_id")) {
        query.rows += " and t.pipeline_id = " + add(parameters, request_.pipeline_id, "uuid");
    }
    if (ledger.time) {
        query.period = fmt::format(
            "t.date between {} and {}", add(parameters, span.from, "date"),
            add(parameters, span.to, "date")
        );
    }
    const auto whose = [&](const std::string& owner, std::string_view team) {
        return people(owner, team, parameters) + " and " + access->owned(actor_, owner, parameters);
    };
    if (!access->kind->owner.empty()) {
        const auto owner = fmt::format("t.{}", access->kind->owner);
        query.rows += " and " + whose(owner, has_key(ledger, "team_id") ? "t.team_id" : "");
    } else if (!access->sees_all || request_.owner_id || request_.team_id) {
        const auto rows = whose("t.owner_id", "");
        query.source = pipeline_source(catalog_, *access, rows, whose("r.owner_id", ""));
    }
    const auto& stored = resources_.catalog().table(ledger.table);
    std::vector<std::string> select;
    for (const auto& column : metrics::figure_columns(ledger, query.by)) {
        const bool is_stored = column.kind == metrics::FigureColumn::Kind::stored;
        part.columns.push_back(figure_column(stored, column.name, is_stored));
        select.push_back("t." + column.name);
    }
    part.statement.sql = metrics::figures_sql(ledger, query, join(select, ", "));
    return part;
}

bool DashboardParts::may_count(std::string_view resource, const std::vector<std::string>& columns)
    const {
    const auto& rights = actor_.rights_for(resource);
    const bool may_read = rights.read != Scope::none || actor_.has(Right::all_reports);
    return may_read && std::none_of(columns.begin(), columns.end(), [&](const std::string& column) {
               return rights.masked.contains(column);
           });
}

std::optional<DashboardPart> DashboardParts::outcomes() const {
    const auto access = access_to_figures(catalog_, resources_, actor_, "revenue");
    if (!access || !may_count("deals", {"status", "actual_close_date"})) {
        return std::nullopt;
    }
    DashboardPart part{.name = "win_rate", .statement = {}, .columns = {}};
    auto& parameters = part.statement.parameters;
    const auto from = add(parameters, text_of(request_.from), "date");
    const auto to = add(parameters, text_of(request_.to), "date");
    auto where = fmt::format(
        "not t.is_deleted and t.status in ('won', 'lost') and t.actual_close_date >= {} and "
        "t.actual_close_date < {} and {} and {}",
        start_of(from), start_of("(" + to + " + 1)"), people("t.owner_id", "t.team_id", parameters),
        access->owned(actor_, "t.owner_id", parameters)
    );
    if (request_.pipeline_id) {
        where += " and t.pipeline_id = " + add(parameters, request_.pipeline_id, "uuid");
    }
    part.statement.sql = fmt::format(
        "select won as deals_won, lost as deals_lost, percentage(won, won + lost) as win_rate from "
        "(select count(*) filter (where t.status = 'won') as won, count(*) filter (where t.status ="
        " 'lost') as lost from deals as t where {}) as closed",
        where
    );
    part.columns = {
        column_of("deals_won", ColumnType::integer), column_of("deals_lost", ColumnType::integer),
        column_of("win_rate", ColumnType::decimal)};
    return part;
}

// Only what the ledger of documents reads may be counted here: its version stands for the answer.
std::optional<DashboardPart> DashboardParts::out_for_signature() const {
    const auto access = access_to_figures(catalog_, resources_, actor_, "document");
    if (!access || !may_count("documents", {"status", "sent_at", "signed_at"})) {
        return std::nullopt;
    }
    DashboardPart part{.name = "out_for_signature", .statement = {}, .columns = {}};
    auto& parameters = part.statement.parameters;
    const auto whose = people("t.owner_id", "", parameters);
    part.statement.sql = fmt::format(
        "select count(*) as out_for_signature from documents as t where not t.is_deleted and "
        "t.sent_at is not null and t.signed_at is null and t.status not in ('declined', 'expired')"
        " and {} and {}",
        whose, access->owned(actor_, "t.owner_id", parameters)
    );
    part.columns = {column_of("out_for_signature", ColumnType::integer)};
    return part;
}

DashboardPart DashboardParts::proofs() const {
    DashboardPart part{.name = "verified", .statement = {}, .columns = {}};
    std::vector<std::string> names;
    for (const auto& kind : FigureCatalog::kinds()) {
        names.emplace_back(kind.name);
    }
    const auto ledgers = add(part.statement.parameters, "{" + join(names, ",") + "}", "text[]");
    part.statement.sql = fmt::format(
        "select wanted.ledger, latest.kind, latest.finished_at, latest.row_count, "
        "latest.drift_count from unnest({}) with ordinality as wanted (ledger, place) left join "
        "lateral (select r.* from etl_runs as r where r.ledger = wanted.ledger and r.status = "
        "'succeeded' order by r.started_at desc limit 1) as latest on true order by place",
        ledgers
    );
    part.columns = {
        column_of("ledger", ColumnType::text), column_of("kind", ColumnType::text),
        column_of("finished_at", ColumnType::moment), column_of("row_count", ColumnType::integer),
        column_of("drift_count", ColumnType::integer)};
    return part;
}

}  // namespace dealwright
