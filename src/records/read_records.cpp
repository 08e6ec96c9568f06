#include "records/read_records.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/uuid.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

const pg::Query read_search_terms{
    "records.search_terms", "select terms::text, rest::text, exact::text from search_terms($1)"};

/// The columns of a select: those that are shown, then those that are only needed.
class Selection {
  public:
    explicit Selection(const std::vector<const Column*>& shown) : columns_{shown}, writer_{shown} {}

    /// Gives its place in the result.
    int need(const Column& column) {
        const auto found = std::find(columns_.begin(), columns_.end(), &column);
        const auto place = static_cast<int>(found - columns_.begin());
        if (found == columns_.end()) {
            columns_.push_back(&column);
        }
        return place;
    }
    const std::vector<const Column*>& columns() const { return columns_; }
    const RecordWriter& writer() const { return writer_; }

  private:
    std::vector<const Column*> columns_;
    RecordWriter writer_;
};

/// The records that include= puts beside those of a page, by their ids.
class Included {
  public:
    Included(const RecordView& view, const Resource& resource, Selection& selection) {
        for (const Include* include : view.includes) {
            parts_.push_back({include, selection.need(resource.table->column(include->column)), {}}
            );
        }
    }

    /// One round trip for all of them.
    void fetch(Context& context, const ResourceSet& resources, const pg::Result& rows) {
        std::vector<BuiltStatement> statements;
        std::vector<pg::Statement> views;
        for (const Part& part : parts_) {
            const Resource& target = resources.get(part.include->resource);
            auto columns = target.readable_columns(context.actor());
            statements.push_back(
                select_some(target, context.actor(), ids_in(rows, part.column), columns)
            );
        }
        for (const BuiltStatement& statement : statements) {
            views.push_back(statement.view());
        }
        if (views.empty()) {
            return;
        }
        const auto results = context.run_once(std::move(views));
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const Resource& target = resources.get(parts_[i].include->resource);
            keep(parts_[i], target.readable_columns(context.actor()), results[i]);
        }
    }

    void append(std::string& out, const pg::Result& rows, int row) const {
        for (const Part& part : parts_) {
            out += ",\"";
            out += part.include->name;
            out += "\":";
            const auto found = part.records.find(std::string{rows.text(row, part.column)});
            out += found == part.records.end() ? "null" : found->second;
        }
    }

  private:
    struct Part {
        const Include* include;
        int column;
        std::unordered_map<std::string, std::string> records;  // id to JSON
    };

    static std::vector<std::string> ids_in(const pg::Result& rows, int column) {
        std::set<std::string> ids;
        for (int row = 0; row < rows.rows(); ++row) {
            if (!rows.is_null(row, column)) {
                ids.emplace(rows.text(row, column));
            }
        }
        return {ids.begin(), ids.end()};
    }

    /// The id is among the readable columns of every resource.
    static void keep(
        Part& part, const std::vector<const Column*>& columns, const pg::Result& found
    ) {
        const RecordWriter writer{columns};
        const auto id = std::find_if(columns.begin(), columns.end(), [](const Column* column) {
            return column->name == "id";
        });
        for (int row = 0; row < found.rows(); ++row) {
            std::string json;
            writer.append(json, found, row);
            part.records.emplace(
                found.text(row, static_cast<int>(id - columns.begin())), std::move(json)
            );
        }
    }

    std::vector<Part> parts_;
};

struct Total {
    std::int64_t count = 0;
    bool is_estimate = false;
};

std::int64_t rows_of_plan(const pg::Result& explained) {
    const Json plan = parse_json(explained.text(0, 0));
    return static_cast<std::int64_t>(
        std::stod(plan.items.at(0).find("Plan")->find("Plan Rows")->text)
    );
}

/// A select brings one record more than the page when there is another page.
int rows_shown(const RecordQuery& query, const pg::Result& rows) {
    return std::min(rows.rows(), static_cast<int>(query.limit));
}

std::string next_cursor(
    const RecordQuery& query, const pg::Result& rows, const std::vector<int>& sort_places,
    int id_place
) {
    const int shown = rows_shown(query, rows);
    if (shown == rows.rows()) {
        return {};
    }
    if (!query.search.empty() && query.sort.empty()) {
        const auto next = query.offset + query.limit;
        return next <= limits::page_offset_max ? cursor_at(next) : std::string{};
    }
    const int last = shown - 1;
    std::vector<std::optional<std::string>> values;
    for (const int place : sort_places) {
        const auto value = rows.maybe(last, place);
        values.push_back(value ? std::optional<std::string>{*value} : std::nullopt);
        if (query.sort[values.size() - 1].column->name == "id") {
            return cursor_behind(query, values);
        }
    }
    values.emplace_back(rows.text(last, id_place));
    return cursor_behind(query, values);
}

std::string page_json(const ListRequest& request, const Total& total, const std::string& next) {
    JsonObject page;
    page.number("limit", static_cast<std::int64_t>(request.query.limit));
    if (request.by_cursor) {
        page.raw("offset", "null");
    } else {
        page.number("offset", static_cast<std::int64_t>(request.query.offset));
    }
    page.number("total", total.count).boolean("total_is_estimate", total.is_estimate);
    if (next.empty()) {
        page.raw("next_cursor", "null");
    } else {
        page.text("next_cursor", next);
    }
    return page.finish();
}

struct Page {
    pg::Result rows;
    Total total;
};

/// Whether the planner's guess is so far over what is counted that counting would only cost time.
/// It is good for one condition, and worse by each further one that it takes to be independent.
bool is_surely_big(std::int64_t estimate, const RecordQuery& query) {
    double trust = 2.0 * static_cast<double>(limits::exact_total_max);
    std::size_t conditions = query.filters.size();
    if (query.search_terms) {
        const auto& words = query.search_terms->all;
        conditions += 1 + static_cast<std::size_t>(std::count(words.begin(), words.end(), '&'));
        conditions += query.search_terms->rest.empty() ? 0 : 1;
    }
    for (const Filter& filter : query.filters) {
        const bool is_guessed = filter.custom_field != nullptr || filter.op == Operator::contains ||
                                filter.op == Operator::has;
        if (is_guessed) {
            return false;
        }
    }
    for (std::size_t i = 1; i < conditions; ++i) {
        trust *= 5;
    }
    return static_cast<double>(estimate) > trust;
}

/// Asks first whether counting makes sense.
Total total_of_narrowed(
    Context& context, const BuiltStatement& count, const pg::Result& explained,
    const RecordQuery& query
) {
    const auto estimate = rows_of_plan(explained);
    if (is_surely_big(estimate, query)) {
        return {estimate, true};
    }
    return {context.run_once({count.view()}).front().get<std::int64_t>(0, 0), false};
}

/// The page, and the total exactly as far as it is counted. A plain list comes with its total in
/// one round trip.
Page fetch_page(
    Context& context, const Resource& resource, const RecordQuery& query,
    const std::vector<const Column*>& columns, BigTotals& totals
) {
    const auto now = BigTotals::Clock::now();
    const auto select = select_page(resource, context.actor(), query, columns);
    const auto count = count_up_to_limit(resource, context.actor(), query);
    const auto explain = explain_count(resource, context.actor(), query);
    if (const auto known = totals.find(count, now)) {
        auto results = context.run_once({select.view()});
        return {std::move(results.front()), {*known, true}};
    }
    const bool is_narrowed = !query.filters.empty() || !query.search.empty();
    auto results = context.run_once({select.view(), is_narrowed ? explain.view() : count.view()});
    Page page{std::move(results[0]), {}};
    page.total = is_narrowed ? total_of_narrowed(context, count, results[1], query)
                             : Total{results[1].get<std::int64_t>(0, 0), false};
    if (!page.total.is_estimate && page.total.count > limits::exact_total_max) {
        const auto explained = context.run_once({explain.view()});
        page.total.count = std::max(rows_of_plan(explained.front()), page.total.count);
        page.total.is_estimate = true;
    }
    const bool ends_here = page.rows.rows() == rows_shown(query, page.rows);
    if (page.total.is_estimate && ends_here && query.after.empty() && query.offset == 0) {
        page.total = {page.rows.rows(), false};
    }
    if (page.total.is_estimate) {
        totals.keep(count, page.total.count, now);
    }
    return page;
}

Error not_there(const Resource& resource) {
    return failure(ErrorKind::not_found, "there is no such {}", resource.policy->singular);
}

}  // namespace

void find_search_terms(Context& context, RecordQuery& query) {
    if (!query.search.empty()) {
        const auto results = context.run_once({pg::statement(read_search_terms, query.search)});
        const auto text = [&](int column) { return std::string{results.front().text(0, column)}; };
        query.search_terms = SearchTerms{text(0), text(1), text(2)};
    }
}

std::string list_records(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const ListRequest& request, BigTotals& totals
) {
    Selection selection{request.view.columns};
    Included included{request.view, resource, selection};
    std::vector<int> sort_places;
    for (const SortKey& key : request.query.sort) {
        sort_places.push_back(selection.need(*key.column));
    }
    const int id_place = selection.need(resource.table->column("id"));
    RecordQuery query = request.query;
    find_search_terms(context, query);
    const Page page = fetch_page(context, resource, query, selection.columns(), totals);
    included.fetch(context, resources, page.rows);
    std::string body = "{\"data\":[";
    for (int row = 0; row < rows_shown(query, page.rows); ++row) {
        body += row == 0 ? "" : ",";
        selection.writer().append_open(body, page.rows, row);
        included.append(body, page.rows, row);
        body += '}';
    }
    body += "],\"page\":";
    body += page_json(
        request, page.total, next_cursor(request.query, page.rows, sort_places, id_place)
    );
    return body + "}";
}

ShownRecord read_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    const RecordView& view
) {
    if (!is_uuid(id)) {
        throw not_there(resource);
    }
    Selection selection{view.columns};
    Included included{view, resource, selection};
    const Column* version = resource.table->find("updated_at");
    const int version_place = version == nullptr ? 0 : selection.need(*version);
    const auto select = select_one(resource, context.actor(), id, view.bin, selection.columns());
    const auto results = context.run_once({select.view()});
    const pg::Result& rows = results.front();
    if (rows.empty()) {
        throw not_there(resource);
    }
    included.fetch(context, resources, rows);
    ShownRecord record;
    selection.writer().append_open(record.json, rows, 0);
    included.append(record.json, rows, 0);
    record.json += '}';
    record.etag = version == nullptr ? etag_of_row(rows, 0) : etag_of(rows.text(0, version_place));
    return record;
}

}  // namespace dealwright
