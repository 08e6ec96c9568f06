// revenue_metrics, worked out by hand from docs/metrics.md.
#include <fmt/format.h>

#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class RevenueMetricsTest : public MetricsTest {
  protected:
    void won(
        const std::string& name, const std::string& value, const std::string& closed,
        const std::string& owner = "ann"
    ) {
        sql(fmt::format(
            "insert into deals (id, title, value, owner_id, status, created_at, actual_close_date) "
            "values (the('{0}'), '{0}', {1}, the('{2}'), 'won', '2023-01-01 00:00Z', '{3}')",
            name, value, owner, closed
        ));
    }

    void open(
        const std::string& name, const std::string& value, const std::string& expected,
        const std::string& owner = "ann"
    ) {
        sql(fmt::format(
            "insert into deals (id, title, value, owner_id, created_at, expected_close_date) "
            "values (the('{0}'), '{0}', {1}, the('{2}'), '2023-01-01 00:00Z', '{3}')",
            name, value, owner, expected
        ));
    }

    std::vector<std::string> months(const std::string& columns) {
        update("revenue");
        return rows(
            "select year, month, " + columns +
            " from revenue_metrics order by year, month, owner_id, team_id"
        );
    }

    /// Month, owner and team of each row, with what was won and what is expected.
    std::vector<std::string> owners() {
        update("revenue");
        return rows(
            "select month, split_part(u.email, '@', 1), t.name, total_revenue, "
            "pipeline_value from revenue_metrics as m "
            "left join users as u on u.id = m.owner_id "
            "left join teams as t on t.id = m.team_id order by 1, 2, 3"
        );
    }
};

TEST_F(RevenueMetricsTest, EveryFigureOfAMonth) {
    won("before", "800", "2024-02-10 12:00Z");
    won("a", "1000", "2024-03-01 00:00Z");
    sql(R"(
        insert into deals (title, value, currency, owner_id, status, actual_close_date,
            expected_close_date, is_deleted) values
            ('in euros', 200.50, 'EUR', the('ann'), 'won', '2024-03-31 23:59Z',
                '2024-05-01 12:00Z', false),
            ('lost', 5000, 'USD', the('ann'), 'lost', '2024-03-05 12:00Z', '2024-03-06 12:00Z',
                false),
            ('given up', 5000, 'USD', the('ann'), 'abandoned', '2024-03-05 12:00Z',
                '2024-03-06 12:00Z', false),
            ('deleted', 5000, 'USD', the('ann'), 'won', '2024-03-05 12:00Z', null, true);
        insert into deals (title, value, owner_id, probability, expected_close_date) values
            ('at the stage''s ten percent', 500, the('ann'), null, '2024-03-20 12:00Z'),
            ('at its own', 333.33, the('ann'), 33.33, '2024-03-20 12:00Z'),
            ('not expected at all', 900, the('ann'), null, null))");
    metrics::AnalyticsEtl{db.app()}.update_revenue_metrics();
    expect_figures(
        "revenue", "month = 3",
        {
            {"pipeline_id", rows("select the('sales')").at(0)},
            {"owner_id", rows("select the('ann')").at(0)},
            {"team_id", rows("select the('north')").at(0)},
            {"year", 2024},
            {"month", 3},
            {"quarter", 1},
            {"total_revenue", "1250.63"},  // 1000 + 250.63 (200.50 x 1.25 = 250.625)
            {"total_deals", 2},
            {"avg_deal_size", "625.32"},        // 1250.63 / 2 = 625.315
            {"revenue_growth_rate", 56.32875},  // 100 x (1250.63 - 800) / 800
            {"deal_growth_rate", 100.0},        // 100 x (2 - 1) / 1
            {"pipeline_value", "833.33"},       // 500 + 333.33
            // 1250.63 + 500 x 0.10 + 333.33 x 0.3333 = 1250.63 + 50 + 111.098889
            {"forecasted_revenue", "1411.73"},
            {"weighted_value", "161.098889"},
            {"base_row_count", 4},
        }
    );
}

TEST_F(RevenueMetricsTest, AMonthWithExpectationsOnlyHasNoDealSize) {
    open("a", "100", "2024-05-05 12:00Z");
    update("revenue");
    expect_figures(
        "revenue", "true",
        {
            {"month", 5},
            {"quarter", 2},
            {"total_revenue", "0.00"},
            {"total_deals", 0},
            {"avg_deal_size", nullptr},
            {"revenue_growth_rate", nullptr},
            {"deal_growth_rate", nullptr},
            {"pipeline_value", "100.00"},
            {"forecasted_revenue", "10.00"},  // 100 x 10 / 100
        }
    );
}

TEST_F(RevenueMetricsTest, TheMonthIsTheReportingCalendarsAndSoIsTheYear) {
    zone("America/New_York");
    won("a", "1", "2024-03-31 23:30 America/New_York");  // 03:30 on 1 April, UTC
    won("b", "2", "2024-04-01 00:00 America/New_York");
    won("c", "4", "2023-12-31 23:30 America/New_York");  // 04:30 on 1 January, UTC
    open("d", "8", "2024-03-31 23:59:59 America/New_York");
    EXPECT_THAT(
        months("quarter, total_revenue, pipeline_value"),
        ElementsAre("2023 12 4 4.00 0.00", "2024 3 1 1.00 8.00", "2024 4 2 2.00 0.00")
    );
    zone("UTC");
    EXPECT_THAT(
        months("quarter, total_revenue, pipeline_value"),
        ElementsAre("2024 1 1 4.00 0.00", "2024 4 2 3.00 8.00")
    );
    zone("Asia/Kolkata");
    sql("update deals set actual_close_date = '2024-03-31 18:30Z' where id = the('c'); "
        "update deals set actual_close_date = '2024-03-31 18:29:59Z' where id = the('b')");
    EXPECT_THAT(
        months("total_revenue, pipeline_value"), ElementsAre("2024 3 2.00 0.00", "2024 4 5.00 8.00")
    );
}

TEST_F(RevenueMetricsTest, EveryMonthHasItsQuarter) {
    for (int month = 1; month <= 12; ++month) {
        open(fmt::format("d{}", month), "1", fmt::format("2024-{:02}-15 12:00Z", month));
    }
    EXPECT_THAT(
        months("quarter"),
        ElementsAre(
            "2024 1 1", "2024 2 1", "2024 3 1", "2024 4 2", "2024 5 2", "2024 6 2", "2024 7 3",
            "2024 8 3", "2024 9 3", "2024 10 4", "2024 11 4", "2024 12 4"
        )
    );
}

TEST_F(RevenueMetricsTest, GrowthIsOverTheMonthBeforeAndAcrossTheYear) {
    won("a", "100", "2023-11-10 12:00Z");
    won("b", "150", "2023-12-10 12:00Z");
    won("c", "60", "2024-01-10 12:00Z");
    won("d", "60", "2024-01-11 12:00Z");
    won("e", "60", "2024-01-12 12:00Z");
    won("f", "45", "2024-02-12 12:00Z");
    EXPECT_THAT(
        months("revenue_growth_rate, deal_growth_rate"),
        ElementsAre(
            "2023 11 - -",
            "2023 12 50 0",                  // (150 - 100) / 100, (1 - 1) / 1
            "2024 1 20 200",                 // (180 - 150) / 150, (3 - 1) / 1
            "2024 2 -75 -66.66666666666667"  // (45 - 180) / 180, (1 - 3) / 3
        )
    );
}

TEST_F(RevenueMetricsTest, AMissingMonthIsNoMonthBefore) {
    won("a", "100", "2024-01-10 12:00Z");
    won("b", "150", "2024-03-10 12:00Z");
    won("c", "150", "2023-03-10 12:00Z");  // a year earlier is not a month earlier
    EXPECT_THAT(
        months("revenue_growth_rate, deal_growth_rate"),
        ElementsAre("2023 3 - -", "2024 1 - -", "2024 3 - -")
    );
}

TEST_F(RevenueMetricsTest, FromAMonthOfZeroThereIsNoGrowthAndToOneItIsMinusAHundred) {
    open("a", "100", "2024-01-10 12:00Z");  // a row, with nothing won
    won("b", "150", "2024-02-10 12:00Z");
    open("c", "100", "2024-03-10 12:00Z");
    won("d", "0", "2024-04-10 12:00Z");  // a deal of no value: revenue 0, deals 1
    won("e", "5", "2024-05-10 12:00Z");
    EXPECT_THAT(
        months("revenue_growth_rate, deal_growth_rate"),
        ElementsAre("2024 1 - -", "2024 2 - -", "2024 3 -100 -100", "2024 4 - -", "2024 5 - 0")
    );
}

TEST_F(RevenueMetricsTest, GrowthComparesTheSamePipelineOwnerAndTeam) {
    sql(R"(
        insert into pipelines (id, name) values (the('other'), 'Other');
        insert into pipeline_stages (id, pipeline_id, name) values
            (the('only'), the('other'), 'Only');
        insert into deals (title, value, pipeline_id, owner_id, status, actual_close_date) values
            ('ann', 100, the('sales'), the('ann'), 'won', '2024-01-10 12:00Z'),
            ('ann', 300, the('sales'), the('ann'), 'won', '2024-02-10 12:00Z'),
            ('ben', 400, the('sales'), the('ben'), 'won', '2024-01-10 12:00Z'),
            ('ben', 100, the('sales'), the('ben'), 'won', '2024-02-10 12:00Z'),
            ('nobody', 10, the('sales'), null, 'won', '2024-01-10 12:00Z'),
            ('nobody', 11, the('sales'), null, 'won', '2024-02-10 12:00Z'),
            ('ann, other pipeline', 7, the('other'), the('ann'), 'won', '2024-02-10 12:00Z');
        update users set team_id = the('south') where id = the('ann');
        insert into deals (title, value, pipeline_id, owner_id, status, actual_close_date) values
            ('ann, other team', 9, the('sales'), the('ann'), 'won', '2024-02-10 12:00Z'))");
    update("revenue");
    EXPECT_THAT(
        rows(
            "select p.name, split_part(u.email, '@', 1), t.name, total_revenue, "
            "revenue_growth_rate from revenue_metrics as m "
            "join pipelines as p on p.id = m.pipeline_id left join users as u on u.id = m.owner_id "
            "left join teams as t on t.id = m.team_id where month = 2 order by 1, 2, 3"
        ),
        ElementsAre(
            "Other ann North 7.00 -", "Sales ann North 300.00 200", "Sales ann South 9.00 -",
            "Sales ben South 100.00 -75", "Sales - - 11.00 10"
        )
    );
}

TEST_F(RevenueMetricsTest, WeightedValuesAreSummedExactlyAndRoundedOnce) {
    // 0.01 x 33.33 % = 0.003333 each. Rounded one by one they would be nothing.
    open("a", "0.01", "2024-01-10 12:00Z");
    open("b", "0.01", "2024-01-10 12:00Z");
    open("c", "0.01", "2024-01-10 12:00Z");
    sql("update deals set probability = 33.33");
    EXPECT_THAT(months("weighted_value, forecasted_revenue"), ElementsAre("2024 1 0.009999 0.01"));
    // 2 x 0.01 x 25 % = 0.005: half goes away from zero.
    sql("update deals set probability = 25; delete from deals where id = the('c')");
    EXPECT_THAT(months("weighted_value, forecasted_revenue"), ElementsAre("2024 1 0.005000 0.01"));
    sql("update deals set probability = 24.99 where id = the('b')");
    EXPECT_THAT(months("weighted_value, forecasted_revenue"), ElementsAre("2024 1 0.004999 0.00"));
}

TEST_F(RevenueMetricsTest, TheLargestDealsAreCountedToTheCent) {
    won("a", "1000000000000", "2024-01-10 12:00Z");
    won("b", "999999999999.99", "2024-01-10 12:00Z");
    open("c", "999999999999.99", "2024-01-10 12:00Z");
    sql("update deals set probability = 99.99 where id = the('c')");
    // 999999999999.99 x 0.9999 = 999899999999.990001
    EXPECT_THAT(
        months("total_revenue, weighted_value, forecasted_revenue"),
        ElementsAre("2024 1 1999999999999.99 999899999999.990001 2999899999999.98")
    );
}

TEST_F(RevenueMetricsTest, TheForecastFollowsTheStagesProbabilityUnlessADealHasItsOwn) {
    open("a", "100", "2024-01-10 12:00Z");
    open("b", "1000", "2024-01-10 12:00Z");
    sql("update deals set probability = 50 where id = the('b')");
    EXPECT_THAT(months("forecasted_revenue"), ElementsAre("2024 1 510.00"));  // 10 + 500
    sql("update deals set stage_id = the('offer')");
    EXPECT_THAT(months("forecasted_revenue"), ElementsAre("2024 1 560.00"));  // 60 + 500
    sql("update pipeline_stages set probability = 80 where id = the('offer')");
    EXPECT_THAT(months("forecasted_revenue"), ElementsAre("2024 1 580.00"));  // 80 + 500
    sql("update deals set status = 'lost' where id = the('b')");
    EXPECT_THAT(months("forecasted_revenue"), ElementsAre("2024 1 80.00"));
    // Reopened in the stage it was in, at that stage's probability.
    sql("update deals set status = 'open' where id = the('b')");
    EXPECT_THAT(months("forecasted_revenue"), ElementsAre("2024 1 880.00"));  // 80 + 800
}

TEST_F(RevenueMetricsTest, AnOpenDealFollowsItsOwnersTeamAndAClosedOneKeepsIt) {
    open("open", "1", "2024-01-10 12:00Z");
    won("won", "2", "2024-01-10 12:00Z");
    EXPECT_THAT(owners(), ElementsAre("1 ann North 2.00 1.00"));
    sql("update users set team_id = the('south') where id = the('ann')");
    EXPECT_THAT(owners(), ElementsAre("1 ann North 2.00 0.00", "1 ann South 0.00 1.00"));
    sql("update users set team_id = null where id = the('ann')");
    EXPECT_THAT(owners(), ElementsAre("1 ann North 2.00 0.00", "1 ann - 0.00 1.00"));
    sql("update deals set owner_id = the('ben')");
    EXPECT_THAT(owners(), ElementsAre("1 ben North 2.00 0.00", "1 ben South 0.00 1.00"));
    sql("update deals set owner_id = null");
    EXPECT_THAT(owners(), ElementsAre("1 - North 2.00 0.00", "1 - - 0.00 1.00"));
}

TEST_F(RevenueMetricsTest, AReopenedDealFollowsAgainAndClosingItKeepsWhatItThenHas) {
    won("a", "2", "2024-01-10 12:00Z");
    sql("update users set team_id = the('south') where id = the('ann')");
    EXPECT_THAT(owners(), ElementsAre("1 ann North 2.00 0.00"));
    sql("update deals set status = 'open', expected_close_date = '2024-02-10 12:00Z'");
    EXPECT_THAT(owners(), ElementsAre("2 ann South 0.00 2.00"));
    sql("update deals set status = 'won', actual_close_date = '2024-03-10 12:00Z'; "
        "update users set team_id = null where id = the('ann')");
    EXPECT_THAT(owners(), ElementsAre("3 ann South 2.00 0.00"));
}

TEST_F(RevenueMetricsTest, ClosedAndGivenAwayAtOnceItIsTheNewOwnersTeams) {
    open("a", "2", "2024-01-10 12:00Z");
    sql("update deals set status = 'won', actual_close_date = '2024-01-10 12:00Z', "
        "owner_id = the('ben')");
    EXPECT_THAT(owners(), ElementsAre("1 ben South 2.00 0.00"));
}

TEST_F(RevenueMetricsTest, OpenDealsFollowTheRateAndClosedOnesKeepTheirs) {
    open("open", "100", "2024-01-10 12:00Z");
    won("won", "1000", "2024-01-10 12:00Z");
    sql("update deals set currency = 'EUR'");
    EXPECT_THAT(months("total_revenue, pipeline_value"), ElementsAre("2024 1 1250.00 125.00"));
    sql("update exchange_rates set rate = 2 where currency = 'EUR'");
    EXPECT_THAT(
        months("total_revenue, pipeline_value, forecasted_revenue"),
        ElementsAre("2024 1 1250.00 200.00 1270.00")
    );
    // Reopened, it follows again; won again, it keeps that.
    sql("update deals set status = 'open', expected_close_date = '2024-01-20 12:00Z' "
        "where id = the('won')");
    EXPECT_THAT(months("total_revenue, pipeline_value"), ElementsAre("2024 1 0.00 2200.00"));
    sql("update deals set status = 'won', actual_close_date = '2024-01-21 12:00Z' "
        "where id = the('won'); update exchange_rates set rate = 1.25 where currency = 'EUR'");
    EXPECT_THAT(months("total_revenue, pipeline_value"), ElementsAre("2024 1 2000.00 125.00"));
}

TEST_F(RevenueMetricsTest, AReopenedDealLeavesItsMonthAndIsWonInAnother) {
    won("a", "100", "2024-01-10 12:00Z");
    won("b", "40", "2024-01-10 12:00Z");
    sql("update deals set expected_close_date = '2024-02-20 12:00Z' where id = the('a')");
    EXPECT_THAT(
        months("total_revenue, total_deals, pipeline_value"), ElementsAre("2024 1 140.00 2 0.00")
    );
    sql("update deals set status = 'open' where id = the('a')");
    EXPECT_THAT(
        months("total_revenue, total_deals, pipeline_value"),
        ElementsAre("2024 1 40.00 1 0.00", "2024 2 0.00 0 100.00")
    );
    sql("update deals set status = 'won', actual_close_date = '2024-03-05 12:00Z' "
        "where id = the('a')");
    EXPECT_THAT(
        months("total_revenue, total_deals, pipeline_value"),
        ElementsAre("2024 1 40.00 1 0.00", "2024 3 100.00 1 0.00")
    );
}

TEST_F(RevenueMetricsTest, ARedatedDealMovesAndTheLastOneTakesTheRowWithIt) {
    open("open", "5", "2024-01-10 12:00Z");
    won("won", "7", "2024-02-10 12:00Z");
    sql("update deals set expected_close_date = '2024-04-01 12:00Z' where id = the('open'); "
        "update deals set actual_close_date = '2024-03-01 12:00Z' where id = the('won')");
    EXPECT_THAT(
        months("total_revenue, pipeline_value"), ElementsAre("2024 3 7.00 0.00", "2024 4 0.00 5.00")
    );
    sql("update deals set expected_close_date = null where id = the('open'); "
        "update deals set is_deleted = true where id = the('won')");
    EXPECT_THAT(months("total_revenue"), IsEmpty());
    sql("update deals set is_deleted = false where id = the('won')");
    EXPECT_THAT(months("total_revenue"), ElementsAre("2024 3 7.00"));
}

TEST_F(RevenueMetricsTest, TheFirstAndTheLastMomentOfTheCalendarCountInEveryZone) {
    open("first", "1", "0001-01-01 00:00Z");
    open("last", "2", "9999-12-31 23:59:59.999999Z");
    for (const std::string name : {"UTC", "America/New_York", "Pacific/Auckland"}) {
        zone(name);
        metrics::AnalyticsEtl etl{db.app()};
        EXPECT_EQ(etl.update_revenue_metrics().rows, 2) << name;
        EXPECT_EQ(etl.verify("revenue", [](const metrics::Difference&) {}).drift, 0) << name;
    }
}

}  // namespace
}  // namespace dealwright::testing
