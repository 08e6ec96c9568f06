#include "deals/board.hpp"

#include <algorithm>
#include <charconv>

#include "base/json_text.hpp"
#include "base/uuid.hpp"
#include "deals/board_cards.hpp"
#include "records/read_records.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

constexpr std::size_t cards_max = 100;

/// The columns of select_stages().
enum StageColumn {
    pipeline_name,
    stage_id,
    stage_name,
    order_index,
    probability,
    is_closed,
    is_won,
    deal_count,
    total_value
};

Error no_such(std::string_view what) {
    return failure(ErrorKind::not_found, "there is no such {}", what);
}

std::string status_of(bool closed, bool won) {
    return won ? "won" : closed ? "lost" : "open";
}

/// Takes the parameters that only the board has; the others are the list's.
class BoardReader {
  public:
    bool takes(const http::QueryParameter& parameter) {
        const auto& [name, value] = parameter;
        const bool is_mine =
            name == "limit" || name == "stage_id" || name == "cursor" || name == "deleted";
        if (!is_mine) {
            return false;
        }
        if (std::find(seen_.begin(), seen_.end(), name) != seen_.end()) {
            errors_.push_back({name, "repeated", "is given more than once"});
        }
        seen_.push_back(name);
        if (name == "limit") {
            take_limit(value);
        } else if (name == "stage_id") {
            request.stage_id = value;
            if (!is_uuid(value)) {
                errors_.push_back({name, "type", "has to be an id"});
            }
        } else if (name == "cursor") {
            request.cursor = value;
        } else {
            errors_.push_back({name, "unknown", "deleted deals are not on the board"});
        }
        return true;
    }

    void finish() {
        if (!request.cursor.empty() && !request.stage_id) {
            errors_.push_back({"cursor", "conflict", "goes on in one stage: stage_id is required"});
        }
        if (!errors_.empty()) {
            throw invalid_fields(std::move(errors_));
        }
    }

    BoardRequest request;

  private:
    void take_limit(const std::string& value) {
        const auto* end = value.data() + value.size();
        const auto [stop, problem] = std::from_chars(value.data(), end, request.cards);
        if (problem != std::errc{} || stop != end || request.cards < 1 ||
            request.cards > cards_max) {
            errors_.push_back(
                {"limit", "range", fmt::format("has to be a whole number from 1 to {}", cards_max)}
            );
        }
    }

    std::vector<FieldError> errors_;
    std::vector<std::string> seen_;
};

class Board {
  public:
    Board(
        Context& context, const ResourceSet& resources, std::string_view pipeline_id,
        BoardRequest request
    )
        : context_{context},
          resources_{resources},
          pipeline_id_{pipeline_id},
          request_{std::move(request)},
          cards_{resources, context.actor()} {}

    std::string json() {
        find_search_terms(context_, request_.query);
        const auto statement = select_stages();
        const auto stages = std::move(context_.run_once({statement.view()}).back());
        if (stages.empty()) {
            throw no_such("pipeline");
        }
        const bool has_stages = !stages.is_null(0, stage_id);
        if (request_.stage_id && !has_stages) {
            throw no_such("stage");
        }
        std::string list;
        if (has_stages) {
            list = stages_json(stages);
        }
        const auto pipeline = JsonObject{}
                                  .text("id", pipeline_id_)
                                  .text("name", stages.text(0, pipeline_name))
                                  .finish();
        return JsonObject{}.raw("pipeline", pipeline).raw("stages", "[" + list + "]").finish();
    }

  private:
    std::string sums_sql(pg::Parameters& parameters) const;
    BuiltStatement select_stages() const;
    RecordQuery cards_of(const pg::Result& stages, int row) const;
    std::string stages_json(const pg::Result& stages);
    bool has_few_shapes() const {
        return request_.query.filters.empty() && request_.query.search.empty() &&
               request_.cursor.empty();
    }

    Context& context_;
    const ResourceSet& resources_;
    std::string pipeline_id_;
    BoardRequest request_;
    BoardCards cards_;
};

/// All from one index (deals_board_idx), unless a filter asks for more.
std::string Board::sums_sql(pg::Parameters& parameters) const {
    const Resource& deals = resources_.get("deals");
    const Actor& actor = context_.actor();
    const bool shows_money = deals.readable("base_value", actor) != nullptr;
    const auto where = where_of(deals, actor, request_.query, Act::read, parameters);
    return fmt::format(
        "select count(*) as deal_count, {} as total_value from deals as t"
        " where t.stage_id = s.id{} and {}",
        shows_money ? "coalesce(sum(t.base_value), 0.00)" : "null::numeric",
        request_.names_status ? ""
                              : " and t.status = (case when s.is_won then 'won' when s.is_closed"
                                " then 'lost' else 'open' end)::deal_status",
        where
    );
}

BuiltStatement Board::select_stages() const {
    BuiltStatement statement;
    auto& parameters = statement.parameters;
    const Actor& actor = context_.actor();
    parameters.emplace_back(pipeline_id_);
    std::string only;
    if (request_.stage_id) {
        parameters.push_back(request_.stage_id);
        only = " and t.id = $2::uuid";
    }
    const auto sees_pipeline =
        scope_condition(resources_.get("pipelines"), actor, Act::read, parameters);
    const auto sees_stage =
        scope_condition(resources_.get("pipeline_stages"), actor, Act::read, parameters);
    statement.sql = fmt::format(
        "select p.name, s.id, s.name, s.order_index, s.probability, s.is_closed, s.is_won,"
        " f.deal_count, f.total_value"
        " from (select t.id, t.name from pipelines as t"
        " where t.id = $1::uuid and not t.is_deleted and {}) as p"
        " left join lateral (select t.* from pipeline_stages as t"
        " where t.pipeline_id = p.id and not t.is_deleted and {}{}) as s on true"
        " left join lateral ({}) as f on s.id is not null"
        " order by s.order_index, s.id",
        sees_pipeline, sees_stage, only, sums_sql(parameters)
    );
    statement.prepared = has_few_shapes();
    return statement;
}

RecordQuery Board::cards_of(const pg::Result& stages, int row) const {
    const Table& deals = *resources_.get("deals").table;
    RecordQuery query = request_.query;
    query.limit = request_.cards;
    query.sort = {{&deals.column("board_rank"), true}};
    Filter in_stage;
    in_stage.column = &deals.column("stage_id");
    in_stage.values = {std::string{stages.text(row, stage_id)}};
    query.filters.push_back(std::move(in_stage));
    if (!request_.names_status) {
        Filter suiting;
        suiting.column = &deals.column("status");
        suiting.values = {
            status_of(stages.get<bool>(row, is_closed), stages.get<bool>(row, is_won))};
        query.filters.push_back(std::move(suiting));
    }
    if (!request_.cursor.empty() && !apply_cursor(query, request_.cursor)) {
        throw invalid_fields({{"cursor", "format", "is not a cursor of this board"}});
    }
    return query;
}

std::string Board::stages_json(const pg::Result& stages) {
    std::vector<RecordQuery> queries;
    std::vector<BuiltStatement> statements;
    std::vector<pg::Statement> views;
    for (int row = 0; row < stages.rows(); ++row) {
        queries.push_back(cards_of(stages, row));
        statements.push_back(cards_.select(queries.back()));
        statements.back().prepared = has_few_shapes();
    }
    for (const BuiltStatement& statement : statements) {
        views.push_back(statement.view());
    }
    const auto pages = context_.run_once(std::move(views));
    std::string list;
    for (int row = 0; row < stages.rows(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        const auto sum = stages.maybe(row, total_value);
        list += list.empty() ? "" : ",";
        list += JsonObject{}
                    .text("id", stages.text(row, stage_id))
                    .text("name", stages.text(row, stage_name))
                    .raw("order_index", stages.text(row, order_index))
                    .raw("probability", stages.text(row, probability))
                    .boolean("is_closed", stages.get<bool>(row, is_closed))
                    .boolean("is_won", stages.get<bool>(row, is_won))
                    .raw("deal_count", stages.text(row, deal_count))
                    .raw("total_value", sum ? *sum : "null")
                    .raw("cards", cards_.json(queries[index], pages[index]))
                    .raw("next_cursor", cards_.next_cursor(queries[index], pages[index]))
                    .finish();
    }
    return list;
}

}  // namespace

BoardRequest read_board_request(
    const Resource& deals, const Actor& actor, const QueryParameters& parameters
) {
    if (deals.readable("stage_id", actor) == nullptr) {
        throw failure(ErrorKind::forbidden, "your role does not show the stages of deals");
    }
    BoardReader reader;
    QueryParameters filters;
    for (const auto& parameter : parameters) {
        if (!reader.takes(parameter)) {
            filters.push_back(parameter);
        }
    }
    reader.finish();
    BoardRequest request = std::move(reader.request);
    request.query = read_filters(deals, actor, filters);
    request.names_status = std::any_of(
        request.query.filters.begin(), request.query.filters.end(),
        [](const Filter& filter) { return filter.column->name == "status"; }
    );
    return request;
}

std::string board_json(
    Context& context, const ResourceSet& resources, std::string_view pipeline_id,
    BoardRequest request
) {
    if (!is_uuid(pipeline_id)) {
        throw no_such("pipeline");
    }
    return Board{context, resources, pipeline_id, std::move(request)}.json();
}

}  // namespace dealwright
