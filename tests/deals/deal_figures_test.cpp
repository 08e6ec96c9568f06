// The documented figures react to each verb as docs/metrics.md says; all worked out by hand.
#include "deals/deals_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DealFigures : public DealsTest {
  protected:
    /// stage: deals now, their value, conversion rate, won, lost; of stages that have a row.
    std::vector<std::string> pipeline_figures() const {
        fold();
        return rows(
            "select s.name || ':', m.deal_count, m.total_value, coalesce(m.conversion_rate::text,"
            " '-'), m.deals_won, m.deals_lost from pipeline_metrics as m"
            " join pipeline_stages as s on s.id = m.stage_id where m.pipeline_id = '" +
            pipeline() + "' order by s.order_index"
        );
    }
    /// month: revenue, deals, pipeline value, forecast
    std::vector<std::string> revenue() const {
        fold();
        return rows(
            "select year || '-' || month || ':', total_revenue, total_deals, pipeline_value,"
            " forecasted_revenue from revenue_metrics where pipeline_id = '" +
            pipeline() + "' order by year, month"
        );
    }
};

TEST_F(DealFigures, CreatingADealCountsItInItsStageAndInTheMonthItIsExpected) {
    make_deal("A", R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")");
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 1000.00 0 0 0"));
    // 10 percent of 1000 are forecast.
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 100.00"));
}

TEST_F(DealFigures, MovingADealCountsItInTheNewStageAndAsAdvancedInTheOld) {
    const auto a = make_deal("A", R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")");
    make_deal("B", R"("value":500)");
    EXPECT_EQ(move(a, "offer").status, 200);
    // Of the two that entered Lead one went further: 50 percent.
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 500.00 50 0 0", "Offer: 1 1000.00 0 0 0"));
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 600.00"));
}

TEST_F(DealFigures, WinningADealMakesItRevenueOfTheMonthOfItsClosing) {
    const auto deal = make_old_deal("A", "2026-01-05");
    sql("update deals set expected_close_date = '2026-04-01 12:00+00' where id = '" + deal + "'");
    EXPECT_THAT(revenue(), ElementsAre("2026-4: 0.00 0 1000.00 100.00"));
    EXPECT_EQ(act(deal, "win", R"({"at":"2026-02-10T12:00:00Z"})", "mia").status, 200);
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 0 0.00 100 1 0", "Won: 1 1000.00 100 1 0"));
    EXPECT_THAT(revenue(), ElementsAre("2026-2: 1000.00 1 0.00 1000.00"));
    // From the 5th of January to the 10th of February, noon to noon: 26 + 10 days.
    EXPECT_EQ(
        value(
            "select avg_duration_days from pipeline_metrics where stage_id = '" + stage("lead") +
            "'"
        ),
        "36"
    );
}

TEST_F(DealFigures, LosingADealCountsItAsLostWhereItHasBeen) {
    const auto deal =
        make_deal("A", R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")");
    EXPECT_EQ(act(deal, "lose", R"({"reason":"price"})").status, 200);
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 0 0.00 0 0 1", "Lost: 1 1000.00 0 0 1"));
    EXPECT_THAT(revenue(), IsEmpty());
}

TEST_F(DealFigures, AbandoningADealLeavesItInItsStageAndOutOfTheForecast) {
    const auto deal =
        make_deal("A", R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")");
    EXPECT_EQ(act(deal, "abandon").status, 200);
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 1000.00 0 0 0"));
    EXPECT_THAT(revenue(), IsEmpty());
}

TEST_F(DealFigures, ReopeningADealTakesItsRevenueBack) {
    const auto deal =
        make_deal("A", R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")");
    EXPECT_EQ(act(deal, "win").status, 200);
    EXPECT_EQ(act(deal, "reopen").status, 200);
    // It has been won once, but is not now; Won is no lower stage, so Lead was advanced from.
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 1000.00 100 0 0", "Won: 0 0.00 0 0 0"));
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 100.00"));
}

TEST_F(DealFigures, AWinAfterACallCountsTheCallAsOneThatAdvancedTheDeal) {
    const auto deal = make_deal("A");
    sql("with a as (insert into activities (type, subject, status, owner_id, deal_id) values"
        " ('call', 'x', 'completed', '" +
        world().id_of("rob") + "', '" + deal +
        "') returning id) insert into calls (activity_id, direction, outcome, started_at)"
        " select id, 'outbound', 'answered', now() - interval '1 hour' from a");
    const auto advanced = "select sum(deals_advanced) from call_metrics where user_id = '" +
                          world().id_of("rob") + "'";
    fold();
    EXPECT_EQ(value(advanced), "0");
    EXPECT_EQ(act(deal, "win").status, 200);
    fold();
    EXPECT_EQ(value(advanced), "1");
    EXPECT_EQ(act(deal, "reopen").status, 200);
    fold();
    EXPECT_EQ(
        value("select deal_advanced from calls where deal_id = '" + deal + "'") == "t",
        value(advanced) == "1"
    );
}

TEST_F(DealFigures, MergingAStageCarriesItsDealsToTheOther) {
    make_deal("A", R"("value":1000)");
    EXPECT_EQ(
        as("ada")
            .post(
                "/pipeline_stages/" + stage("lead") + "/merge",
                R"({"into_id":")" + stage("talk") + R"("})"
            )
            .status,
        200
    );
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 0 0.00 100 0 0", "Talk: 1 1000.00 0 0 0"));
}

TEST_F(DealFigures, AWonDealIsWorthSomethingOfItsContact) {
    const auto contact =
        as("rob").post("/contacts", R"({"last_name":"Lee","lead_score":80})").at("id");
    const auto worth = [&] {
        fold();
        return rows(
            "select m.total_contacts, coalesce(m.avg_deal_value::text, '-'), m.high_score_count"
            " from contact_metrics as m join contacts as c on m.owner_id = c.owner_id and"
            " m.status = c.status::text and m.source is not distinct from c.source::text and"
            " m.date = (c.created_at at time zone 'UTC')::date where c.id = '" +
            contact + "'"
        );
    };
    const auto deal =
        make_deal("A", R"("value":800,"currency":"EUR","contact_id":")" + contact + R"(")");
    EXPECT_THAT(worth(), ElementsAre("1 - 1"));
    EXPECT_EQ(act(deal, "win").status, 200);
    EXPECT_THAT(worth(), ElementsAre("1 1000.00 1"));  // 800 at 1.25
    EXPECT_EQ(act(deal, "reopen").status, 200);
    EXPECT_THAT(worth(), ElementsAre("1 - 1"));
    EXPECT_EQ(act(deal, "lose", R"({"reason":"price"})").status, 200);
    EXPECT_THAT(worth(), ElementsAre("1 - 1"));
}

TEST_F(DealFigures, ANewRateRevaluesWhatIsOpenAndLeavesWhatIsClosed) {
    make_deal("A", R"("value":800,"currency":"EUR","expected_close_date":"2127-03-31T12:00:00Z")");
    const auto closed = make_old_deal("B", "2026-01-05");
    sql("update deals set currency = 'EUR' where id = '" + closed + "'");
    EXPECT_EQ(act(closed, "win", R"({"at":"2026-02-10T12:00:00Z"})", "mia").status, 200);
    // 1000 EUR at 1.25 have come in; 800 at 1.25, of which 10 percent are forecast, may.
    EXPECT_THAT(
        revenue(), ElementsAre("2026-2: 1250.00 1 0.00 1250.00", "2127-3: 0.00 0 1000.00 100.00")
    );
    EXPECT_EQ(as("ada").put("/exchange_rates/EUR", R"({"rate":1.5})").status, 200);
    EXPECT_THAT(
        revenue(), ElementsAre("2026-2: 1250.00 1 0.00 1250.00", "2127-3: 0.00 0 1200.00 120.00")
    );
    EXPECT_THAT(
        pipeline_figures(), ElementsAre("Lead: 1 1200.00 50 1 0", "Won: 1 1250.00 100 1 0")
    );
    EXPECT_EQ(as("ada").put("/exchange_rates/EUR", R"({"rate":1.25})").status, 200);
}

TEST_F(DealFigures, ADealThatIsHandedOverCountsForItsNewOwner) {
    const auto deal =
        make_deal("A", R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")");
    const auto owner = [&] {
        fold();
        return rows(
            "select u.first_name, t.name, m.pipeline_value from revenue_metrics as m"
            " join users as u on u.id = m.owner_id join teams as t on t.id = m.team_id"
            " where m.pipeline_id = '" +
            pipeline() + "'"
        );
    };
    EXPECT_THAT(owner(), ElementsAre("Rob North 1000.00"));
    EXPECT_EQ(
        as("ada")
            .patch("/deals/" + deal, R"({"owner_id":")" + world().id_of("sam") + R"("})")
            .status,
        200
    );
    EXPECT_THAT(owner(), ElementsAre("Sam South 1000.00"));
}

TEST_F(DealFigures, ADeletedDealCountsNowhereUntilItIsRestored) {
    const auto deal =
        make_deal("A", R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")");
    EXPECT_EQ(as("rob").remove("/deals/" + deal).status, 204);
    EXPECT_THAT(pipeline_figures(), IsEmpty());
    EXPECT_THAT(revenue(), IsEmpty());
    EXPECT_EQ(as("rob").post("/deals/" + deal + "/restore").status, 200);
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 1000.00 0 0 0"));
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 100.00"));
}

}  // namespace
}  // namespace dealwright::testing
