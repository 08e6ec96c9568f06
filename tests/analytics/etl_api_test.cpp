// Proving the figures over the API, asking for runs, and the diary.
#include "analytics/figures_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class EtlApiTest : public FiguresApiTest {};

TEST_F(EtlApiTest, AProofSaysThatEveryFigureIsRight) {
    const auto reply = as("ada").get("/etl/verify");
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.at("is_right"), "true");
    const auto ledgers = shown(*reply.json().find("data"), "ledger drift");
    EXPECT_THAT(
        ledgers, ::testing::IsSupersetOf(
                     {"pipeline 0", "activity 0", "email 0", "call 0", "contact 0", "document 0",
                      "revenue 0"}
                 )
    );
    EXPECT_EQ(
        rows("select count(distinct ledger) from etl_runs where kind = 'verify'").at(0),
        std::to_string(ledgers.size())
    );
}

TEST_F(EtlApiTest, AProofNamesWhatDiffersAndShowsAHundredDifferencesAtMost) {
    sql("update document_metrics set total_documents = total_documents + 1 where owner_id is not "
        "null and owner_id = person('rob')");
    sql("insert into document_metrics (document_type, date, last_updated, base_row_count) "
        "select 'x' || n, '2024-01-01', now(), 1 from generate_series(1, 150) as n");
    const auto reply = as("ada").get("/etl/verify?ledger=document");
    EXPECT_EQ(reply.at("is_right"), "false");
    EXPECT_EQ(reply.at("data.0.drift"), "151");
    EXPECT_EQ(reply.json().find("data")->items[0].find("differences")->items.size(), 100U);
    EXPECT_EQ(reply.at("data.0.differences.0.table"), "document_metrics");
    count();
    EXPECT_EQ(as("ada").get("/etl/verify?ledger=document").at("is_right"), "true");
}

TEST_F(EtlApiTest, RunsAreAskedForAsJobsOnePerLedger) {
    const auto reply = as("ada").post("/etl/runs", R"({"ledger":"revenue","kind":"verify"})");
    ASSERT_EQ(reply.status, 202) << reply.body;
    const auto id = reply.at("data.0.job_id");
    EXPECT_EQ(reply.at("data.0.kind"), "etl.verify");
    EXPECT_THAT(
        rows("select kind, payload, user_id = person('ada') from jobs where id = '" + id + "'"),
        ElementsAre(R"(etl.verify {"ledger": "revenue"} t)")
    );
    const auto all = as("ada").post("/etl/runs", R"({"ledger":"all"})");
    EXPECT_THAT(
        shown(*all.json().find("data"), "kind ledger"),
        ::testing::IsSupersetOf({"etl.run pipeline", "etl.run revenue"})
    );
}

TEST_F(EtlApiTest, TheDiaryIsAListLikeOthers) {
    metrics::AnalyticsEtl{world().sql()}.update("call");
    const auto reply = as("ada").get("/etl/runs?ledger=call&kind=run&limit=1");
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(
        shown(*reply.json().find("data"), "ledger kind status drift_count"),
        std::vector<std::string>{"call run succeeded 0"}
    );
    expect_invalid("/etl/runs?colour=red", "colour");
}

TEST_F(EtlApiTest, WhatCannotBeAskedIsRefused) {
    expect_invalid("/etl/verify?ledger=colour", "ledger");
    expect_invalid("/etl/verify?colour=red", "colour");
    const auto post = [](const std::string& body) { return as("ada").post("/etl/runs", body); };
    EXPECT_EQ(post(R"({"ledger":"colour"})").status, 422);
    EXPECT_EQ(post(R"({"ledger":"all","kind":"paint"})").at("errors.0.field"), "kind");
    EXPECT_EQ(post(R"({"ledger":"all","force":true})").at("errors.0.field"), "force");
    EXPECT_EQ(post(R"({})").at("errors.0.field"), "ledger");
    EXPECT_EQ(post("[]").status, 400);
}

TEST_F(EtlApiTest, AllOfItNeedsTheRight) {
    for (const std::string person : {"mia", "rob", "vic"}) {
        EXPECT_EQ(as(person).get("/etl/verify").status, 403) << person;
        EXPECT_EQ(as(person).get("/etl/runs").status, 403) << person;
        EXPECT_EQ(as(person).post("/etl/runs", R"({"ledger":"all"})").status, 403) << person;
    }
    EXPECT_EQ(world().anonymous().get("/etl/runs").status, 401);
}

}  // namespace
}  // namespace dealwright::testing
