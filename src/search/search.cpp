#include "search/search.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "records/query_builder.hpp"
#include "records/read_records.hpp"

namespace dealwright {

namespace {

// From one find to the next of its kind the score falls, so that kinds take turns; equally good
// finds stand in the order of the kinds.
constexpr double step_of_rank = 0.01;
constexpr double step_of_kind = 0.001;

/// From the rows of a kind: how well what was typed fits the title. 1: it is the title, 0.9: the
/// title begins with it, 0.8: each word begins a word of the title, 0.7: the words, or the ones
/// that were meant, stand in what the record is found by, 0.5: they only begin words of it.
constexpr std::string_view graded = R"(
    select s.id, s.title, s.subtitle,
        case
            when w.title = w.typed then 1
            when starts_with(w.title, w.typed) then 0.9
            when (
                select bool_and(strpos(' ' || w.title, ' ' || word) > 0)
                from unnest(string_to_array(w.typed, ' ')) as word
            ) then 0.8
            when s.half = 1 then 0.7
            else 0.5
        end as quality
    from ({}) as s
    cross join lateral (
        select trim(search_fold(s.title)) as title, trim(search_fold(${}::text)) as typed
    ) as w
    order by quality desc, s.half, s.made_at desc, s.made_id desc)";

/// What is chosen from a list stands there as a word: "Follow up" for follow_up.
std::string shown_value(const Column& column, std::string_view alias) {
    const auto text = fmt::format("{}.{}::text", alias, column.name);
    return column.labels.empty()
               ? fmt::format("nullif({}, '')", text)
               : fmt::format(
                     "overlay(replace({0}, '_', ' ') placing upper(left({0}, 1)) from 1 for 1)",
                     text
                 );
}

/// The filled ones of the columns that the actor may read, of the row `alias`, one after another;
/// null when there is none.
std::string joined_columns(
    const Resource& resource, const Actor& actor, const std::vector<std::string_view>& columns,
    std::string_view alias, std::string_view separator
) {
    std::vector<std::string> values;
    for (const auto column : columns) {
        const Column* readable = resource.readable(column, actor);
        if (readable != nullptr) {
            values.push_back(shown_value(*readable, alias));
        }
    }
    return values.empty()
               ? "null"
               : fmt::format("nullif(concat_ws('{}', {}), '')", separator, join(values, ", "));
}

/// The name of the record that the row m is linked to and what tells it apart, if the actor may
/// read it.
std::string linked_name(
    const Resource& target, const Actor& actor, const SearchLink& link, pg::Parameters& parameters
) {
    return fmt::format(
        "(select nullif(concat_ws(' · ', {}, {}), '') from {} as t where t.id = m.{}"
        " and not t.is_deleted and {})",
        joined_columns(target, actor, link.title, "t", " "),
        joined_columns(target, actor, link.details, "t", " · "), target.name(), link.column,
        scope_condition(target, actor, Act::read, parameters)
    );
}

std::vector<const Column*> columns_of(
    const SearchKind& kind, const Resource& resource, const Actor& actor
) {
    std::vector<std::string_view> names{"id"};
    for (const auto* part : {&kind.title, &kind.otherwise, &kind.details}) {
        names.insert(names.end(), part->begin(), part->end());
    }
    for (const SearchLink& link : kind.links) {
        names.push_back(link.column);
    }
    std::vector<const Column*> columns;
    for (const auto name : names) {
        const Column* column = resource.readable(name, actor);
        if (column != nullptr &&
            std::find(columns.begin(), columns.end(), column) == columns.end()) {
            columns.push_back(column);
        }
    }
    return columns;
}

BuiltStatement statement_for(
    const SearchKind& kind, const ResourceSet& resources, const Actor& actor,
    const RecordQuery& query
) {
    const Resource& resource = resources.get(kind.resource);
    auto statement = select_page(resource, actor, query, columns_of(kind, resource, actor));
    std::vector<std::string> titles{joined_columns(resource, actor, kind.title, "m", " ")};
    for (const auto column : kind.otherwise) {
        titles.push_back(joined_columns(resource, actor, {column}, "m", " "));
    }
    std::vector<std::string> details{joined_columns(resource, actor, kind.details, "m", " · ")};
    for (const SearchLink& link : kind.links) {
        if (resource.readable(link.column, actor) != nullptr) {
            details.push_back(
                linked_name(resources.get(link.resource), actor, link, statement.parameters)
            );
        }
    }
    const auto named = fmt::format(
        "select m.id, m.half, m.made_at, m.made_id, coalesce({}, '') as title,"
        " concat_ws(' · ', {}) as subtitle from ({}) as m",
        join(titles, ", "), join(details, ", "), statement.sql
    );
    statement.parameters.emplace_back(query.search);
    statement.sql = fmt::format(fmt::runtime(graded), named, statement.parameters.size());
    return statement;
}

/// One round trip for all kinds.
std::vector<pg::Result> find_in_kinds(
    Context& context, const ResourceSet& resources, const SearchRequest& request
) {
    RecordQuery query;
    query.search = request.typed;
    query.limit = request.limit;
    find_search_terms(context, query);
    std::vector<BuiltStatement> statements;
    statements.reserve(request.kinds.size());
    std::vector<pg::Statement> views;
    for (const SearchKind* kind : request.kinds) {
        statements.push_back(statement_for(*kind, resources, context.actor(), query));
        views.push_back(statements.back().view());
    }
    return context.run_once(std::move(views));
}

}  // namespace

std::vector<SearchHit> search_everything(
    Context& context, const ResourceSet& resources, const SearchRequest& request
) {
    const auto found = find_in_kinds(context, resources, request);
    std::vector<SearchHit> hits;
    for (std::size_t kind = 0; kind < found.size(); ++kind) {
        const pg::Result& rows = found[kind];
        for (int row = 0; row < std::min(rows.rows(), static_cast<int>(request.limit)); ++row) {
            const auto quality = std::stod(std::string{rows.text(row, 3)});
            hits.push_back(
                {.kind = request.kinds[kind]->resource,
                 .id = std::string{rows.text(row, 0)},
                 .title = std::string{rows.text(row, 1)},
                 .subtitle = std::string{rows.text(row, 2)},
                 .score = quality - step_of_rank * row - step_of_kind * static_cast<double>(kind)}
            );
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) {
        return a.score > b.score;
    });
    hits.resize(std::min(hits.size(), request.limit));
    return hits;
}

}  // namespace dealwright
