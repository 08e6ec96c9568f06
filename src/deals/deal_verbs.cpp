#include "deals/deal_verbs.hpp"

#include "base/uuid.hpp"
#include "deals/deal_body.hpp"
#include "deals/deal_change.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

const pg::Query rank_beside{"deals.rank_beside", R"(
    select board_rank_beside($1::uuid, $2::uuid, $3::uuid, $4)
)"};

/// Clocks differ: what is said to be now may lie this far off.
constexpr std::string_view now_and_later = "clock_timestamp() + interval '5 minutes'";
constexpr std::string_view now_and_before = "clock_timestamp() - interval '5 minutes'";

/// The moment that the caller names, never later than now; empty when he names none.
std::string moment_of(DealChange& change, const DealBody& body, const Actor& actor) {
    if (!body.has("at")) {
        return {};
    }
    const auto at = change.value(body.value("at"), "timestamptz");
    change.require(
        fmt::format("{} <= {}", at, now_and_later), ErrorKind::invalid,
        {"at", "range", "lies in the future"}
    );
    if (!may_back_date(change.deals(), actor)) {
        change.require(
            fmt::format("{} >= {}", at, now_and_before), ErrorKind::forbidden,
            {"at", "forbidden", "only whoever may change deals of others can back-date"}
        );
    }
    change.require(
        fmt::format("{} >= t.created_at", at), ErrorKind::invalid,
        {"at", "range", "lies before the deal was made"}
    );
    change.require(
        fmt::format("{} > t.stage_entered_at", at), ErrorKind::invalid,
        {"at", "range", "lies before the deal came into its present stage"}
    );
    return fmt::format("least({}, clock_timestamp())", at);
}

void require_open(DealChange& change) {
    change.require(
        "t.status = 'open'", ErrorKind::conflict,
        {"", "state", "this deal is closed; reopen it first"}
    );
}

/// Into its place on the board: where the caller says, or else the first.
void place(DealChange& change, Context& context, const DealCall& call, const DealBody& body) {
    const bool is_before = body.has("before_id");
    if (!is_before && !body.has("after_id")) {
        change.set("board_rank", "first_board_rank()");
        return;
    }
    const std::string field = is_before ? "before_id" : "after_id";
    const Error no_card{
        ErrorKind::invalid,
        field + ": there is no such deal in this stage",
        {{field, "reference", "there is no such deal in this stage"}}};
    if (!is_uuid(call.id)) {
        throw failure(ErrorKind::not_found, "there is no such deal");
    }
    const Resource& deals = change.deals();
    const auto visible = [&](std::string_view id) {
        return select_one(deals, context.actor(), id, Bin::without, {&deals.table->column("id")});
    };
    const auto moving = visible(call.id);
    const auto beside = visible(*body.value(field));
    const auto found = context.run({moving.view(), beside.view()});
    if (found[0].empty()) {
        throw failure(ErrorKind::not_found, "there is no such deal");
    }
    if (found[1].empty()) {
        throw no_card;
    }
    const auto rank =
        context.run(rank_beside, call.id, *body.value("stage_id"), *body.value(field), is_before);
    if (rank.is_null(0, 0)) {
        throw no_card;
    }
    change.set("board_rank", change.value(std::string{rank.text(0, 0)}, "numeric"));
}

enum class Ending { won, lost, abandoned };

struct EndingWords {
    std::string_view status;
    std::string_view reason;
    std::string_view other_reason;
    std::string_view already;
};

constexpr EndingWords words_of(Ending ending) {
    switch (ending) {
        case Ending::won:
            return {"won", "won_reason", "lost_reason", "this deal is won already"};
        case Ending::lost:
            return {"lost", "lost_reason", "won_reason", "this deal is lost already"};
        default:
            return {"abandoned", "lost_reason", "won_reason", "this deal is abandoned already"};
    }
}

WrittenRecord close_deal(
    Context& context, const ResourceSet& resources, const DealCall& call, Ending ending
) {
    DealChange change{context, resources};
    const auto words = words_of(ending);
    const DealBody body{
        change.deals(),
        call.body,
        {{"reason", words.reason, ending == Ending::lost}, {"at", "actual_close_date"}}};
    change.require(
        fmt::format("t.status <> '{}'", words.status), ErrorKind::conflict,
        {"", "state", std::string{words.already}}
    );
    require_open(change);
    const auto at = moment_of(change, body, context.actor());
    change.set("status", fmt::format("'{}'", words.status));
    if (!at.empty()) {
        change.set("actual_close_date", at);
    }
    change.set(words.reason, change.value(body.value("reason"), "text"));
    change.set(words.other_reason, "null");
    return change.run(call.id, call.if_match);
}

}  // namespace

WrittenRecord move_deal(Context& context, const ResourceSet& resources, const DealCall& call) {
    DealChange change{context, resources};
    const DealBody body{
        change.deals(),
        call.body,
        {{"stage_id", "stage_id", true},
         {"from_stage_id", "stage_id"},
         {"before_id", "id"},
         {"after_id", "id"},
         {"at", "stage_entered_at"}}};
    if (body.has("before_id") && body.has("after_id")) {
        throw Error{
            ErrorKind::invalid,
            "after_id and before_id cannot both be given",
            {{"after_id", "conflict", "and before_id cannot both be given"}}};
    }
    const auto stage = change.require_stage(*body.value("stage_id"));
    if (body.has("from_stage_id")) {
        change.require(
            "t.stage_id = " + change.value(body.value("from_stage_id"), "uuid"),
            ErrorKind::conflict,
            {"from_stage_id", "stale", "somebody else has moved this deal meanwhile"}
        );
    }
    require_open(change);
    change.require(
        fmt::format("(select not s.is_closed from pipeline_stages as s where s.id = {})", stage),
        ErrorKind::conflict,
        {"stage_id", "state", "this stage closes a deal: win it or lose it instead"}
    );
    const auto at = moment_of(change, body, context.actor());
    if (!at.empty()) {
        change.require(
            "t.stage_id <> " + stage, ErrorKind::invalid,
            {"at", "state", "the deal stays in its stage, so there is nothing to date"}
        );
        change.set("stage_entered_at", at);
    }
    place(change, context, call, body);
    change.set("stage_id", stage);
    return change.run(call.id, call.if_match);
}

WrittenRecord win_deal(Context& context, const ResourceSet& resources, const DealCall& call) {
    return close_deal(context, resources, call, Ending::won);
}

WrittenRecord lose_deal(Context& context, const ResourceSet& resources, const DealCall& call) {
    return close_deal(context, resources, call, Ending::lost);
}

WrittenRecord abandon_deal(Context& context, const ResourceSet& resources, const DealCall& call) {
    return close_deal(context, resources, call, Ending::abandoned);
}

WrittenRecord reopen_deal(Context& context, const ResourceSet& resources, const DealCall& call) {
    DealChange change{context, resources};
    const DealBody body{change.deals(), call.body, {{"stage_id", "stage_id"}}};
    change.require(
        "t.status <> 'open'", ErrorKind::conflict, {"", "state", "this deal is open already"}
    );
    if (body.has("stage_id")) {
        const auto stage = change.require_stage(*body.value("stage_id"));
        change.require(
            fmt::format(
                "(select not s.is_closed from pipeline_stages as s where s.id = {})", stage
            ),
            ErrorKind::invalid,
            {"stage_id", "state", "this stage closes a deal, so none is open in it"}
        );
        change.set("stage_id", stage);
    }
    change.set("status", "'open'");
    change.set("actual_close_date", "null");
    change.set("won_reason", "null");
    change.set("lost_reason", "null");
    change.set("board_rank", "first_board_rank()");
    return change.run(call.id, call.if_match);
}

}  // namespace dealwright
