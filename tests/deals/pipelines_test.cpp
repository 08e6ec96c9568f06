// Pipelines and their stages: one default, an order, and nothing goes while deals are in it.
#include "deals/deals_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;

class Pipelines : public DealsTest {
  protected:
    std::string ids(std::initializer_list<std::string> stages) const {
        std::string list;
        for (const auto& which : stages) {
            list += (list.empty() ? "\"" : ",\"") + stage(which) + "\"";
        }
        return R"({"ids":[)" + list + "]}";
    }
    ApiReply order(const std::string& body, const std::string& person = "ada") const {
        return as(person).put("/pipelines/" + pipeline() + "/stages/order", body);
    }
    ApiReply merge(
        const std::string& from, const std::string& into, const std::string& person = "ada"
    ) const {
        return as(person).post(
            "/pipeline_stages/" + stage(from) + "/merge", R"({"into_id":")" + stage(into) + R"("})"
        );
    }
};

TEST_F(Pipelines, MakingOneTheDefaultEndsThatOfTheOther) {
    const auto first = value("select id from pipelines where is_default");
    const auto path = "/pipelines/" + pipeline();
    EXPECT_EQ(as("ada").patch(path, R"({"is_default":true})").status, 200);
    EXPECT_THAT(rows("select id from pipelines where is_default"), ElementsAre(pipeline()));
    EXPECT_EQ(as("ada").patch(path, R"({"is_default":false})").status, 422);
    EXPECT_EQ(as("ada").remove(path).status, 422);
    EXPECT_EQ(as("ada").post("/pipelines", R"({"name":"x","is_default":true})").status, 409);
    EXPECT_EQ(as("rob").patch(path, R"({"is_default":true})").status, 403);
    EXPECT_EQ(as("ada").patch("/pipelines/" + first, R"({"is_default":true})").status, 200);
    EXPECT_THAT(rows("select id from pipelines where is_default"), ElementsAre(first));
    EXPECT_EQ(as("ada").remove(path).status, 204);
}

TEST_F(Pipelines, StagesArePutInOrder) {
    const auto ordered = order(ids({"talk", "lead", "offer", "won", "lost"}));
    ASSERT_EQ(ordered.status, 200) << ordered.body;
    EXPECT_EQ(ordered.at("data.0.name"), "Talk");
    EXPECT_EQ(ordered.at("data.1.order_index"), "1");
    EXPECT_EQ(
        value(
            "select string_agg(name, ' ' order by order_index) from pipeline_stages"
            " where pipeline_id = '" +
            pipeline() + "'"
        ),
        "Talk Lead Offer Won Lost"
    );
    EXPECT_EQ(order(ids({"talk", "lead"})).at("errors.0.field"), "ids");
    EXPECT_EQ(order(ids({"talk", "talk", "lead", "offer", "won"})).status, 422);
    EXPECT_EQ(order(R"({"ids":["x"]})").status, 422);
    EXPECT_EQ(order("{}").status, 422);
    EXPECT_EQ(order(ids({"talk", "lead", "offer", "won", "lost"}), "mia").status, 403);
    EXPECT_EQ(as("ada").put("/pipelines/x/stages/order", ids({"talk"})).status, 404);
}

TEST_F(Pipelines, WhatHasDealsInItIsNotDeleted) {
    const auto deal = make_deal("A");
    const auto refused = as("ada").remove("/pipeline_stages/" + stage("lead"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.at("detail"), "the pipeline stage is still in use: deals refer to it");
    EXPECT_EQ(as("ada").remove("/pipelines/" + pipeline()).status, 409);
    EXPECT_EQ(as("rob").remove("/deals/" + deal).status, 204);  // it can come back
    EXPECT_EQ(as("ada").remove("/pipeline_stages/" + stage("lead")).status, 409);
    EXPECT_THROW(
        sql("update pipelines set is_deleted = true where id = '" + pipeline() + "'"), Error
    );
    EXPECT_EQ(as("ada").remove("/pipeline_stages/" + stage("talk")).status, 204);
    EXPECT_THROW(
        sql("insert into deals (title, stage_id) values ('B', '" + stage("talk") + "')"), Error
    );
}

TEST_F(Pipelines, AMergedStageGivesItsDealsAndKeepsTheirHistory) {
    const auto open = make_deal("open", R"("value":10)");
    const auto given_up = make_deal("given up");
    const auto removed = make_deal("removed");
    const auto won = make_deal("won");
    EXPECT_EQ(act(given_up, "abandon").status, 200);
    EXPECT_EQ(as("rob").remove("/deals/" + removed).status, 204);
    EXPECT_EQ(act(won, "win").status, 200);
    const auto closed_at =
        value("select actual_close_date from deals where id = '" + given_up + "'");
    const auto merged = merge("lead", "talk");
    ASSERT_EQ(merged.status, 200) << merged.body;
    EXPECT_EQ(merged.at("moved"), "3");
    EXPECT_EQ(merged.at("stage.name"), "Talk");
    EXPECT_EQ(state(open), "Talk open 30.00");
    EXPECT_EQ(state(given_up), "Talk abandoned 0.00");
    EXPECT_EQ(
        value("select actual_close_date from deals where id = '" + given_up + "'"), closed_at
    );
    EXPECT_EQ(as("rob").get("/deals/" + open + "/history").at("data.0.stage.name"), "Lead");
    EXPECT_EQ(
        value("select is_deleted from pipeline_stages where id = '" + stage("lead") + "'"), "t"
    );
    // It was in Lead before it was won; that is gone, and the first open stage takes it.
    EXPECT_EQ(act(won, "reopen").status, 200);
    EXPECT_EQ(state(won), "Talk open 30.00");
    EXPECT_EQ(as("rob").post("/deals/" + removed + "/restore").status, 200);
    EXPECT_EQ(state(removed), "Talk open 30.00");
}

TEST_F(Pipelines, OnlyOpenStagesOfOnePipelineAreMerged) {
    EXPECT_EQ(merge("lead", "lead").status, 422);
    EXPECT_EQ(merge("won", "lead").at("detail"), "only open stages can be merged");
    EXPECT_EQ(merge("lead", "lost").status, 422);
    EXPECT_EQ(merge("lead", "talk", "mia").status, 403);
    const auto foreign = value(
        "select s.id from pipeline_stages as s join pipelines as p on p.id = s.pipeline_id"
        " where p.name = 'Sales' and not is_closed limit 1"
    );
    const auto path = "/pipeline_stages/" + stage("lead") + "/merge";
    EXPECT_EQ(as("ada").post(path, R"({"into_id":")" + foreign + R"("})").status, 422);
    EXPECT_EQ(as("ada").post(path, R"({"into_id":")" + pipeline() + R"("})").status, 422);
    EXPECT_EQ(as("ada").post(path, "{}").at("errors.0.field"), "into_id");
    EXPECT_EQ(
        as("ada")
            .post(
                "/pipeline_stages/" + pipeline() + "/merge",
                R"({"into_id":")" + stage("talk") + R"("})"
            )
            .status,
        404
    );
}

TEST_F(Pipelines, APipelineHasOneWonAndOneLostStage) {
    const auto add = [&](const std::string& more) {
        return as("ada").post(
            "/pipeline_stages",
            R"({"name":"x","pipeline_id":")" + pipeline() + R"(","is_closed":true)" + more + "}"
        );
    };
    EXPECT_EQ(add(R"(,"is_won":true)").status, 409);
    EXPECT_EQ(add("").status, 409);
}

}  // namespace
}  // namespace dealwright::testing
