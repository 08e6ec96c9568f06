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
    /// What the ended stays in a stage were like in days: mean, shortest, longest, median.
    std::string stays(const std::string& which) const {
        fold();
        return value(
            "select avg_duration_days, fastest_deal_days, slowest_deal_days, median_duration_days"
            " from pipeline_metrics where stage_id = '" +
            stage(which) + "'"
        );
    }
    /// Rob's, at noon of that day; counted in the row of that day.
    static void call_about(const std::string& deal, const std::string& day) {
        const auto logged = as("rob").post(
            "/calls", R"({"outcome":"answered","duration_seconds":60,"started_at":")" + day +
                          R"(T12:00:00Z","deal_id":")" + deal + R"("})"
        );
        EXPECT_EQ(logged.status, 201) << logged.body;
    }
    static std::string deals_advanced(const std::string& day) {
        fold();
        return value(
            "select deals_advanced from call_metrics where date = '" + day + "' and user_id = '" +
            world().id_of("rob") + "'"
        );
    }
    /// What won deals of a contact are worth on average; '-' without any.
    static std::string worth_of(const std::string& contact) {
        fold();
        return value(
            "select coalesce(m.avg_deal_value::text, '-') from contact_metrics as m"
            " join contacts as c on m.owner_id = c.owner_id and m.status = c.status::text and"
            " m.source is not distinct from c.source::text and"
            " m.date = (c.created_at at time zone 'UTC')::date where c.id = '" +
            contact + "'"
        );
    }
    /// In a cohort of its own: made on that day.
    static std::string contact_of(const std::string& day) {
        return value(
            "insert into contacts (company, owner_id, created_at) values ('C', '" +
            world().id_of("rob") + "', '" + day + " 12:00+00') returning id"
        );
    }
    static void expect_patched(const std::string& path, const std::string& body) {
        const auto reply = as("ada").patch(path, body);
        EXPECT_EQ(reply.status, 200) << reply.body;
    }
    static void patch(const std::string& deal, const std::string& body) {
        expect_patched("/deals/" + deal, body);
    }
};

/// A deal that is expected to bring 1000 in March 2127.
const std::string march = R"("value":1000,"expected_close_date":"2127-03-31T12:00:00Z")";

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
    // It has been in Won, which is further than Lead, and that stays in its history.
    EXPECT_EQ(act(deal, "reopen").status, 200);
    fold();
    EXPECT_EQ(value(advanced), "1");
}

TEST_F(DealFigures, MergingAStageCarriesItsDealsToTheOther) {
    make_deal("A", march);
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 100.00"));
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
    // With the probability of Talk, 30 percent.
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 300.00"));
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

TEST_F(DealFigures, AMoveThatIsDatedBackEndsTheStayWhenItHappened) {
    const auto a = make_old_deal("A", "2026-01-05");
    const auto b = make_old_deal("B", "2026-01-05");
    EXPECT_EQ(move(a, "talk", R"("at":"2026-01-08T12:00:00Z")", "mia").status, 200);
    EXPECT_EQ(move(b, "talk", R"("at":"2026-01-10T12:00:00Z")", "mia").status, 200);
    EXPECT_EQ(move(a, "offer", R"("at":"2026-01-15T00:00:00Z")", "mia").status, 200);
    // From the 5th at noon: three and five days. A was in Talk from the 8th at noon to the 15th at
    // midnight, B is still there.
    EXPECT_EQ(stays("lead"), "4 3 5 4");
    EXPECT_EQ(stays("talk"), "6.5 6.5 6.5 6.5");
}

TEST_F(DealFigures, AbandoningEndsTheStayAndReopeningBeginsAnother) {
    const auto deal = make_old_deal("A", "2026-01-05");
    EXPECT_EQ(act(deal, "abandon", R"({"at":"2026-01-15T12:00:00Z"})", "mia").status, 200);
    EXPECT_EQ(stays("lead"), "10 10 10 10");
    EXPECT_EQ(act(deal, "reopen").status, 200);
    EXPECT_EQ(stays("lead"), "10 10 10 10");  // the second one lasts
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 1000.00 0 0 0"));
}

TEST_F(DealFigures, AClosingThatIsDatedAnewIsRevenueOfItsNewMonth) {
    const auto growth = [&] {
        fold();
        return rows(
            "select month || ':', total_revenue, total_deals, avg_deal_size,"
            " coalesce(revenue_growth_rate::text, '-'), coalesce(deal_growth_rate::text, '-')"
            " from revenue_metrics where pipeline_id = '" +
            pipeline() + "' order by month"
        );
    };
    const auto a = make_old_deal("A", "2026-01-05");
    const auto b = make_old_deal("B", "2026-01-05");
    const auto c = make_old_deal("C", "2026-01-05");
    patch(c, R"({"value":500})");
    EXPECT_EQ(act(a, "win", R"({"at":"2026-02-10T12:00:00Z"})", "mia").status, 200);
    EXPECT_EQ(act(b, "win", R"({"at":"2026-03-10T12:00:00Z"})", "mia").status, 200);
    EXPECT_EQ(act(c, "win", R"({"at":"2026-03-11T12:00:00Z"})", "mia").status, 200);
    // 500 more than February's 1000, and two deals where one was.
    EXPECT_THAT(growth(), ElementsAre("2: 1000.00 1 1000.00 - -", "3: 1500.00 2 750.00 50 100"));
    // From the 5th of January to the 10th of February, the 10th and the 11th of March: 36, 64, 65.
    EXPECT_EQ(stays("lead"), "55 36 65 64");
    patch(b, R"({"actual_close_date":"2026-02-20T12:00:00Z"})");
    EXPECT_THAT(growth(), ElementsAre("2: 2000.00 2 1000.00 - -", "3: 500.00 1 500.00 -75 -50"));
    // B has left Lead when it was won: on the 46th day.
    EXPECT_EQ(stays("lead"), "49 36 65 46");
}

TEST_F(DealFigures, AnotherValueCountsWhereTheDealStands) {
    const auto contact = contact_of("2026-01-02");
    const auto open = make_deal("A", march);
    const auto won = make_old_deal("B", "2026-01-05");
    patch(won, R"({"contact_id":")" + contact + R"("})");
    EXPECT_EQ(act(won, "win", R"({"at":"2026-02-10T12:00:00Z"})", "mia").status, 200);
    EXPECT_EQ(worth_of(contact), "1000.00");
    patch(open, R"({"value":2500})");
    patch(won, R"({"value":1200.50})");
    EXPECT_THAT(
        pipeline_figures(), ElementsAre("Lead: 1 2500.00 50 1 0", "Won: 1 1200.50 100 1 0")
    );
    EXPECT_THAT(
        revenue(), ElementsAre("2026-2: 1200.50 1 0.00 1200.50", "2127-3: 0.00 0 2500.00 250.00")
    );
    EXPECT_EQ(worth_of(contact), "1200.50");
}

TEST_F(DealFigures, AnotherCurrencyIsConvertedAtItsRate) {
    const auto deal = make_deal("A", march);
    patch(deal, R"({"currency":"EUR"})");
    // 1000 at 1.25.
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 1250.00 0 0 0"));
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1250.00 125.00"));
}

TEST_F(DealFigures, TheForecastIsWeighedByTheDealsOwnProbabilityOrItsStages) {
    const auto deal = make_deal("A", march);
    patch(deal, R"({"probability":50})");
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 500.00"));
    make_deal("B", R"("value":100,"expected_close_date":"2127-04-30T12:00:00Z")");
    EXPECT_THAT(
        revenue(), ElementsAre("2127-3: 0.00 0 1000.00 500.00", "2127-4: 0.00 0 100.00 10.00")
    );
    // Only B follows its stage.
    expect_patched("/pipeline_stages/" + stage("lead"), R"({"probability":25})");
    EXPECT_THAT(
        revenue(), ElementsAre("2127-3: 0.00 0 1000.00 500.00", "2127-4: 0.00 0 100.00 25.00")
    );
}

TEST_F(DealFigures, AnotherExpectedDayMovesTheForecast) {
    const auto deal = make_deal("A", march);
    patch(deal, R"({"expected_close_date":"2127-05-01T00:00:00Z"})");
    EXPECT_THAT(revenue(), ElementsAre("2127-5: 0.00 0 1000.00 100.00"));
    patch(deal, R"({"expected_close_date":null})");
    EXPECT_THAT(revenue(), IsEmpty());
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 1 1000.00 0 0 0"));
}

TEST_F(DealFigures, AWonDealOfAnotherContactIsWorthSomethingOfThatOne) {
    const auto first = contact_of("2026-01-03");
    const auto second = contact_of("2026-01-04");
    const auto deal = make_deal("A", R"("value":300,"contact_id":")" + first + R"(")");
    EXPECT_EQ(act(deal, "win").status, 200);
    EXPECT_EQ(worth_of(first) + " " + worth_of(second), "300.00 -");
    patch(deal, R"({"contact_id":")" + second + R"("})");
    EXPECT_EQ(worth_of(first) + " " + worth_of(second), "- 300.00");
}

TEST_F(DealFigures, ADeletedWonDealIsNeitherRevenueNorWorthAnything) {
    const auto contact = contact_of("2026-01-05");
    const auto deal = make_old_deal("A", "2026-01-05");
    patch(deal, R"({"contact_id":")" + contact + R"("})");
    call_about(deal, "2026-02-08");
    EXPECT_EQ(act(deal, "win", R"({"at":"2026-02-10T12:00:00Z"})", "mia").status, 200);
    const auto all = ElementsAre("2026-2: 1000.00 1 0.00 1000.00");
    EXPECT_THAT(revenue(), all);
    EXPECT_EQ(worth_of(contact) + " " + deals_advanced("2026-02-08"), "1000.00 1");
    EXPECT_EQ(as("rob").remove("/deals/" + deal).status, 204);
    EXPECT_THAT(revenue(), IsEmpty());
    EXPECT_EQ(worth_of(contact) + " " + deals_advanced("2026-02-08"), "- 0");
    EXPECT_EQ(as("rob").post("/deals/" + deal + "/restore").status, 200);
    EXPECT_THAT(revenue(), all);
    EXPECT_EQ(worth_of(contact) + " " + deals_advanced("2026-02-08"), "1000.00 1");
}

TEST_F(DealFigures, OnlyAMoveForwardCountsTheCallsBeforeIt) {
    const auto deal = make_old_deal("A", "2026-01-05");
    EXPECT_EQ(move(deal, "talk", R"("at":"2026-01-06T12:00:00Z")", "mia").status, 200);
    call_about(deal, "2026-01-07");
    EXPECT_EQ(move(deal, "lead", R"("at":"2026-01-08T12:00:00Z")", "mia").status, 200);
    EXPECT_EQ(deals_advanced("2026-01-07"), "0");
    EXPECT_EQ(move(deal, "talk", R"("at":"2026-01-09T12:00:00Z")", "mia").status, 200);
    EXPECT_EQ(deals_advanced("2026-01-07"), "1");
    // Nine days after this call: too late to be its doing.
    call_about(deal, "2026-01-10");
    EXPECT_EQ(move(deal, "offer", R"("at":"2026-01-19T12:00:00Z")", "mia").status, 200);
    EXPECT_EQ(deals_advanced("2026-01-10"), "0");
}

TEST_F(DealFigures, LosingOrAbandoningADealAdvancesNothing) {
    const auto lost = make_old_deal("A", "2026-01-05");
    const auto abandoned = make_old_deal("B", "2026-01-05");
    call_about(lost, "2026-01-11");
    call_about(abandoned, "2026-01-11");
    EXPECT_EQ(
        act(lost, "lose", R"({"reason":"price","at":"2026-01-12T12:00:00Z"})", "mia").status, 200
    );
    EXPECT_EQ(act(abandoned, "abandon", R"({"at":"2026-01-12T12:00:00Z"})", "mia").status, 200);
    EXPECT_EQ(deals_advanced("2026-01-11"), "0");
}

TEST_F(DealFigures, AnotherOrderOfTheStagesDecidesAnewWhatIsForward) {
    const auto deal = make_old_deal("A", "2026-01-05");
    call_about(deal, "2026-01-13");
    EXPECT_EQ(move(deal, "talk", R"("at":"2026-01-14T12:00:00Z")", "mia").status, 200);
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 0 0.00 100 0 0", "Talk: 1 1000.00 0 0 0"));
    EXPECT_EQ(deals_advanced("2026-01-13"), "1");
    std::string ids;
    for (const auto* which : {"talk", "lead", "offer", "won", "lost"}) {
        ids += (ids.empty() ? "\"" : ",\"") + stage(which) + "\"";
    }
    const auto ordered =
        as("ada").put("/pipelines/" + pipeline() + "/stages/order", R"({"ids":[)" + ids + "]}");
    EXPECT_EQ(ordered.status, 200) << ordered.body;
    EXPECT_THAT(pipeline_figures(), ElementsAre("Talk: 1 1000.00 0 0 0", "Lead: 0 0.00 0 0 0"));
    EXPECT_EQ(deals_advanced("2026-01-13"), "0");
}

TEST_F(DealFigures, AMoveToAnotherPipelineIsNotForwardAndCountsThere) {
    const auto deal = make_deal("A", march);
    const auto other = as("ada").post("/pipelines", R"({"name":"Elsewhere"})").at("id");
    const auto begin =
        as("ada")
            .post(
                "/pipeline_stages",
                R"({"name":"Begin","probability":40,"pipeline_id":")" + other + R"("})"
            )
            .at("id");
    patch(deal, R"({"pipeline_id":")" + other + R"(","stage_id":")" + begin + R"("})");
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 0 0.00 0 0 0"));
    EXPECT_THAT(revenue(), IsEmpty());
    EXPECT_EQ(
        value(
            "select p.deal_count, p.total_value, r.pipeline_value, r.forecasted_revenue"
            " from pipeline_metrics as p join revenue_metrics as r using (pipeline_id)"
            " where p.pipeline_id = '" +
            other + "'"
        ),
        "1 1000.00 1000.00 400.00"
    );
}

TEST_F(DealFigures, ABulkEditCountsForEachDealAndItsUndoTakesItBack) {
    const auto a = make_deal("A", march);
    const auto b = make_deal("B", R"("value":500)");
    const auto ids = R"({"ids":[")" + a + R"(",")" + b + R"("],)";
    const auto bulk = [&](const std::string& change) {
        const auto done = as("mia").post("/deals/bulk", ids + change + "}");
        EXPECT_EQ(done.status, 200) << done.body;
        return "/change_sets/" + done.at("change_set_id") + "/undo";
    };
    const auto undo_move = bulk(R"("set":{"stage_id":")" + stage("talk") + R"("})");
    EXPECT_THAT(pipeline_figures(), ElementsAre("Lead: 0 0.00 100 0 0", "Talk: 2 1500.00 0 0 0"));
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 300.00"));
    EXPECT_EQ(as("mia").post(undo_move).status, 200);
    const auto before = ElementsAre("Lead: 2 1500.00 0 0 0");
    EXPECT_THAT(pipeline_figures(), before);
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 100.00"));
    const auto undo_delete = bulk(R"("delete":true)");
    EXPECT_THAT(pipeline_figures(), IsEmpty());
    EXPECT_THAT(revenue(), IsEmpty());
    EXPECT_EQ(as("mia").post(undo_delete).status, 200);
    EXPECT_THAT(pipeline_figures(), before);
    EXPECT_THAT(revenue(), ElementsAre("2127-3: 0.00 0 1000.00 100.00"));
}

}  // namespace
}  // namespace dealwright::testing
