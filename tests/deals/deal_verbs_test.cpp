// What is done with a deal over the API: which states allow it, what follows, and who may.
#include <atomic>
#include <thread>

#include "deals/deals_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;

class DealVerbs : public DealsTest {};

TEST_F(DealVerbs, ANewDealNeedsNothingButATitle) {
    const auto made = as("rob").post("/deals", R"({"title":"Small"})");
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(
        value(
            "select p.name, p.is_default, d.currency, d.status, d.owner_id = '" +
            world().id_of("rob") +
            "', d.stage_id = first_open_stage(p.id), d.probability = s.probability"
            " from deals as d join pipelines as p on p.id = d.pipeline_id"
            " join pipeline_stages as s on s.id = d.stage_id where d.id = '" +
            made.at("id") + "'"
        ),
        "Sales t USD open t t t"
    );
}

TEST_F(DealVerbs, AMoveEntersTheStageAndTakesItsProbability) {
    const auto deal = make_deal("A", R"("value":1000)");
    EXPECT_EQ(state(deal), "Lead open 10.00");
    const auto moved = move(deal, "talk");
    ASSERT_EQ(moved.status, 200) << moved.body;
    EXPECT_EQ(moved.at("stage_id"), stage("talk"));
    EXPECT_EQ(moved.at("probability"), "30.00");
    EXPECT_EQ(moved.at("weighted_value"), "300.00");
    const auto read = as("rob").get("/deals/" + deal);
    EXPECT_EQ(moved.body, read.body);
    EXPECT_EQ(moved.header("etag"), read.header("etag"));
    EXPECT_THAT(
        rows(
            "select s.name, v.exited_at is null from deal_stage_visits as v"
            " join pipeline_stages as s on s.id = v.stage_id where v.deal_id = '" +
            deal + "' order by s.order_index"
        ),
        ElementsAre("Lead f", "Talk t")
    );
}

TEST_F(DealVerbs, AProbabilitySetByHandStaysWhenTheDealMoves) {
    const auto deal = make_deal("A", R"("probability":55)");
    EXPECT_EQ(move(deal, "offer").status, 200);
    EXPECT_EQ(state(deal), "Offer open 55.00");
}

TEST_F(DealVerbs, AStageThatDoesNotSuitIsRefusedAndNothingChanges) {
    const auto deal = make_deal("A");
    const auto foreign = value(
        "select s.id from pipeline_stages as s join pipelines as p on p.id = s.pipeline_id"
        " where p.name = 'Sales' order by s.order_index limit 1"
    );
    const auto other = act(deal, "move", R"({"stage_id":")" + foreign + R"("})");
    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(other.at("errors.0.field"), "stage_id");
    EXPECT_EQ(other.at("errors.0.message"), "this stage belongs to another pipeline than the deal");
    EXPECT_EQ(
        act(deal, "move", R"({"stage_id":"00000000-0000-7000-8000-0000000000ff"})").status, 422
    );
    EXPECT_EQ(act(deal, "move", "{}").at("errors.0.code"), "required");
    EXPECT_EQ(act(deal, "move", R"({"stage_id":7,"to":1})").status, 422);
    EXPECT_EQ(act(deal, "move", "[]").status, 400);
    const auto closing = move(deal, "won");
    EXPECT_EQ(closing.status, 409);
    EXPECT_EQ(closing.at("current.stage_id"), stage("lead"));
    EXPECT_EQ(state(deal), "Lead open 10.00");
}

TEST_F(DealVerbs, AWonDealIsInTheWonStageAndCannotBeWonAgain) {
    const auto deal = make_deal("A", R"("value":1000)");
    const auto won = act(deal, "win", R"({"reason":"best offer"})");
    ASSERT_EQ(won.status, 200) << won.body;
    EXPECT_EQ(state(deal), "Won won 100.00");
    EXPECT_EQ(won.at("won_reason"), "best offer");
    EXPECT_NE(won.at("actual_close_date"), "null");
    const auto again = act(deal, "win");
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.at("detail"), "this deal is won already");
    EXPECT_EQ(again.at("current.status"), "won");
    EXPECT_EQ(
        act(deal, "lose", R"({"reason":"no"})").at("detail"), "this deal is closed; reopen it first"
    );
    EXPECT_EQ(move(deal, "talk").status, 409);
}

TEST_F(DealVerbs, LosingADealTakesAReason) {
    const auto deal = make_deal("A");
    EXPECT_EQ(act(deal, "lose").at("errors.0.field"), "reason");
    EXPECT_EQ(act(deal, "lose", R"({"reason":"  "})").status, 422);
    EXPECT_EQ(
        act(deal, "lose", R"({"reason":")" + std::string(256, 'x') + R"("})").at("errors.0.code"),
        "length"
    );
    const auto lost = act(deal, "lose", R"({"reason":"too expensive"})");
    EXPECT_EQ(lost.at("lost_reason"), "too expensive");
    EXPECT_EQ(state(deal), "Lost lost 0.00");
}

TEST_F(DealVerbs, AnAbandonedDealStaysWhereItWasAndOpensThereAgain) {
    const auto deal = make_deal("A");
    EXPECT_EQ(move(deal, "talk").status, 200);
    EXPECT_EQ(act(deal, "abandon", R"({"reason":"no answer"})").at("lost_reason"), "no answer");
    EXPECT_EQ(state(deal), "Talk abandoned 0.00");
    EXPECT_EQ(act(deal, "abandon").status, 409);
    const auto reopened = act(deal, "reopen");
    ASSERT_EQ(reopened.status, 200) << reopened.body;
    EXPECT_EQ(reopened.at("lost_reason"), "null");
    EXPECT_EQ(reopened.at("actual_close_date"), "null");
    EXPECT_EQ(state(deal), "Talk open 30.00");
}

TEST_F(DealVerbs, AWonDealOpensAgainWhereItWasLastOrWhereItIsSent) {
    const auto deal = make_deal("A");
    EXPECT_EQ(move(deal, "offer").status, 200);
    EXPECT_EQ(act(deal, "reopen").at("detail"), "this deal is open already");
    EXPECT_EQ(act(deal, "win").status, 200);
    EXPECT_EQ(act(deal, "reopen").status, 200);
    EXPECT_EQ(state(deal), "Offer open 60.00");
    EXPECT_EQ(act(deal, "win").status, 200);
    EXPECT_EQ(act(deal, "reopen", R"({"stage_id":")" + stage("lost") + R"("})").status, 422);
    EXPECT_EQ(act(deal, "reopen", R"({"stage_id":")" + stage("lead") + R"("})").status, 200);
    EXPECT_EQ(state(deal), "Lead open 10.00");
}

TEST_F(DealVerbs, WhoeverSawAnOlderStateIsToldThePresentOne) {
    const auto deal = make_deal("A");
    const auto seen = as("rob").get("/deals/" + deal).header("etag");
    EXPECT_EQ(move(deal, "talk", "", "mia").status, 200);
    const auto stale =
        act(deal, "move", R"({"stage_id":")" + stage("offer") + R"("})", "rob",
            {{"If-Match", seen}});
    EXPECT_EQ(stale.status, 412);
    EXPECT_EQ(stale.at("current.stage_id"), stage("talk"));
    const auto elsewhere = move(deal, "offer", R"("from_stage_id":")" + stage("lead") + R"(")");
    EXPECT_EQ(elsewhere.status, 409);
    EXPECT_EQ(elsewhere.at("errors.0.field"), "from_stage_id");
    EXPECT_EQ(elsewhere.at("current.stage_id"), stage("talk"));
    EXPECT_EQ(move(deal, "offer", R"("from_stage_id":")" + stage("talk") + R"(")").status, 200);
}

TEST_F(DealVerbs, OfManyWhoMoveOneCardAtOnceOneWins) {
    const auto deal = make_deal("A");
    const auto from = R"("from_stage_id":")" + stage("lead") + R"(")";
    const std::string body = R"({"stage_id":")" + stage("talk") + R"(",)" + from + "}";
    std::atomic<int> moved = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> people;
    for (int i = 0; i < 8; ++i) {
        people.emplace_back([&] {
            const auto reply = act(deal, "move", body);
            moved += reply.status == 200 ? 1 : 0;
            refused += reply.status == 409 ? 1 : 0;
        });
    }
    for (auto& person : people) {
        person.join();
    }
    EXPECT_EQ(moved, 1);
    EXPECT_EQ(refused, 7);
    EXPECT_EQ(value("select count(*) from deal_stage_visits where deal_id = '" + deal + "'"), "2");
}

TEST_F(DealVerbs, OnlyWhoMayChangeTheDealsOfOthersBackDates) {
    const auto deal = make_old_deal("A", "2026-01-05");
    const std::string on_7th = R"("at":"2026-01-07T09:00:00Z")";
    const auto refused = move(deal, "talk", on_7th);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.at("errors.0.field"), "at");
    EXPECT_EQ(move(deal, "talk", on_7th, "mia").status, 200);
    const auto won = act(deal, "win", R"({"at":"2026-02-03T10:30:00Z"})", "mia");
    ASSERT_EQ(won.status, 200) << won.body;
    EXPECT_EQ(won.at("actual_close_date"), "2026-02-03T10:30:00Z");
    EXPECT_THAT(
        rows(
            "select s.name, v.entered_at, v.exited_at from deal_stage_visits as v"
            " join pipeline_stages as s on s.id = v.stage_id where v.deal_id = '" +
            deal + "' order by v.entered_at"
        ),
        ElementsAre(
            "Lead 2026-01-05 12:00:00+00 2026-01-07 09:00:00+00",
            "Talk 2026-01-07 09:00:00+00 2026-02-03 10:30:00+00", "Won 2026-02-03 10:30:00+00 "
        )
    );
}

TEST_F(DealVerbs, NothingHappensInTheFutureOrBeforeItCould) {
    const auto deal = make_old_deal("A", "2026-01-05");
    const auto at = [&](const std::string& moment) {
        return act(deal, "win", R"({"at":")" + moment + R"("})", "mia");
    };
    EXPECT_EQ(at("2126-01-01T00:00:00Z").at("detail"), "at: lies in the future");
    EXPECT_EQ(at("2026-01-05T11:59:00Z").at("detail"), "at: lies before the deal was made");
    EXPECT_EQ(at("2026-01-05").status, 422);
    EXPECT_EQ(move(deal, "talk", R"("at":"2026-01-09T00:00:00Z")", "mia").status, 200);
    const auto early = at("2026-01-08T00:00:00Z");
    EXPECT_EQ(early.status, 422);
    EXPECT_EQ(early.at("detail"), "at: lies before the deal came into its present stage");
    EXPECT_EQ(
        move(deal, "talk", R"("at":"2026-01-10T00:00:00Z")", "mia").at("errors.0.field"), "at"
    );
    EXPECT_EQ(state(deal), "Talk open 30.00");
}

TEST_F(DealVerbs, WhatIsOutOfSightIsNotThereAndWhatIsOthersStays) {
    const auto deal = make_deal("A");
    EXPECT_EQ(move(deal, "talk", "", "sam").status, 404);   // of another team
    EXPECT_EQ(move(deal, "talk", "", "rita").status, 403);  // reads her team's, changes her own
    EXPECT_EQ(act(deal, "win", "{}", "vic").status, 403);
    EXPECT_EQ(act("x", "win").status, 404);
    EXPECT_EQ(act(deal, "win", "{}", "mia").status, 200);
    EXPECT_EQ(as("rob").remove("/deals/" + deal).status, 204);
    EXPECT_EQ(act(deal, "reopen").status, 404);
}

TEST_F(DealVerbs, AVerbIsOneEntryOfTheAuditLog) {
    const auto deal = make_deal("A");
    EXPECT_EQ(move(deal, "talk").status, 200);
    EXPECT_THAT(
        rows(
            "select a.action, a.request_path like '%/move', u.first_name, changes ? 'stage_id',"
            " changes ? 'board_rank' from audit_logs as a join users as u on u.id = a.user_id"
            " where a.resource_id = '" +
            deal + "' order by a.created_at"
        ),
        ElementsAre("create f Rob t f", "update t Rob t f")
    );
}

TEST_F(DealVerbs, TheHistoryTellsTheStagesAndWhoMovedTheDeal) {
    const auto deal = make_old_deal("A", "2026-01-05");
    EXPECT_EQ(move(deal, "talk", R"("at":"2026-01-07T12:00:00Z")", "mia").status, 200);
    EXPECT_EQ(act(deal, "win", R"({"at":"2026-01-08T12:00:00Z"})", "mia").status, 200);
    const auto history = as("rob").get("/deals/" + deal + "/history");
    ASSERT_EQ(history.status, 200) << history.body;
    EXPECT_EQ(history.at("data.0.stage.name"), "Lead");
    EXPECT_EQ(history.at("data.0.duration_seconds"), "172800");  // two days
    EXPECT_EQ(history.at("data.0.moved_by"), "null");            // plain SQL
    EXPECT_EQ(history.at("data.1.stage.name"), "Talk");
    EXPECT_EQ(history.at("data.1.duration_seconds"), "86400");
    EXPECT_EQ(history.at("data.1.moved_by.name"), "Mia");
    EXPECT_EQ(history.at("data.2.stage.name"), "Won");
    EXPECT_EQ(history.at("data.2.exited_at"), "null");
    EXPECT_EQ(history.at("idle_since"), "null");
    EXPECT_EQ(as("sam").get("/deals/" + deal + "/history").status, 404);
    EXPECT_EQ(act(deal, "reopen").status, 200);
    EXPECT_EQ(as("rob").get("/deals/" + deal + "/history").at("idle_days"), "0");
}

TEST_F(DealVerbs, PlainSqlCannotMakeAWonDealWithoutACloseDate) {
    const auto deal = make_deal("A");
    EXPECT_EQ(act(deal, "win").status, 200);
    EXPECT_THROW(
        sql("alter table deals disable trigger deals_derive;"
            "update deals set actual_close_date = null where id = '" +
            deal + "'"),
        Error
    );
    // Where the triggers stand, the date simply stays.
    sql("update deals set actual_close_date = null where id = '" + deal + "'");
    EXPECT_EQ(
        value("select actual_close_date is not null from deals where id = '" + deal + "'"), "t"
    );
}

}  // namespace
}  // namespace dealwright::testing
