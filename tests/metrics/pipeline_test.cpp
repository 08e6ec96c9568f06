// pipeline_metrics, worked out by hand from docs/metrics.md.
#include <fmt/format.h>

#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PipelineMetricsTest : public MetricsTest {
  protected:
    /// A deal that enters the lead stage at midnight of 1 March 2024.
    void deal(const std::string& name, const std::string& value = "100") {
        sql(fmt::format(
            "insert into deals (id, title, value, created_at) "
            "values (the('{0}'), '{0}', {1}, '2024-03-01 00:00Z')",
            name, value
        ));
    }

    void move(const std::string& name, const std::string& stage, const std::string& moment) {
        sql(fmt::format(
            "update deals set stage_id = the('{}'), stage_entered_at = '{}' where id = the('{}')",
            stage, moment, name
        ));
    }

    void close(const std::string& name, const std::string& status, const std::string& moment) {
        sql(fmt::format(
            "update deals set status = '{}', actual_close_date = '{}' where id = the('{}')", status,
            moment, name
        ));
    }

    void reopen(const std::string& name, const std::string& moment) {
        sql(fmt::format(
            "update deals set status = 'open', stage_entered_at = '{}' where id = the('{}')",
            moment, name
        ));
    }

    void expect_stage(const std::string& stage, const Figures& wanted) {
        update("pipeline");
        expect_row("pipeline_metrics", "stage_id = the('" + stage + "')", wanted);
    }

    /// A second pipeline without closed stages.
    void plain_pipeline() {
        sql(R"(
            insert into pipelines (id, name) values (the('plain'), 'Plain');
            insert into pipeline_stages (id, pipeline_id, name, order_index, probability) values
                (the('first'), the('plain'), 'First', 0, 20),
                (the('second'), the('plain'), 'Second', 1, 40))");
    }
};

TEST_F(PipelineMetricsTest, EveryFigureOfAStage) {
    deal("here", "1000");
    sql("insert into deals (title, value, currency, created_at) "
        "values ('here in euros', 333.33, 'EUR', '2024-03-01 00:00Z')");
    deal("moved on");
    move("moved on", "talk", "2024-03-03 00:00Z");
    deal("sold");
    close("sold", "won", "2024-03-04 12:00Z");
    deal("gone");
    close("gone", "lost", "2024-03-02 00:00Z");
    deal("deleted");
    close("deleted", "won", "2024-03-11 00:00Z");
    sql("update deals set is_deleted = true where id = the('deleted')");
    metrics::AnalyticsEtl{db.app()}.update_pipeline_metrics();
    expect_figures(
        "pipeline", "stage_id = the('lead')",
        {
            {"pipeline_id", rows("select the('sales')").at(0)},
            {"deal_count", 2},
            {"total_value", "1416.66"},      // 1000 + 416.66 (333.33 x 1.25 = 416.6625)
            {"avg_value", "708.33"},         // 1416.66 / 2
            {"avg_duration_days", 6.5 / 3},  // (2 + 3.5 + 1) / 3
            {"fastest_deal_days", 1.0},
            {"slowest_deal_days", 3.5},
            {"median_duration_days", 2.0},  // 1, 2, 3.5
            {"conversion_rate", 40.0},      // 100 x 2 (moved on, sold) / 5 that ever visited
            {"deals_won", 1},
            {"deals_lost", 1},
            {"win_rate", 50.0},  // 100 x 1 / (1 + 1)
            {"entered_count", 5},
            {"advanced_count", 2},
            {"base_row_count", 7},  // 2 deals and 5 visits
        }
    );
}

TEST_F(PipelineMetricsTest, AStageWithOneFreshDealHasNothingToDivideBy) {
    deal("fresh", "0");
    update("pipeline");
    expect_figures(
        "pipeline", "true",
        {
            {"deal_count", 1},
            {"total_value", "0.00"},
            {"avg_value", "0.00"},
            {"avg_duration_days", nullptr},
            {"fastest_deal_days", nullptr},
            {"slowest_deal_days", nullptr},
            {"median_duration_days", nullptr},
            {"conversion_rate", 0.0},  // 100 x 0 / 1
            {"deals_won", 0},
            {"deals_lost", 0},
            {"win_rate", nullptr},  // 0 / 0
        }
    );
}

TEST_F(PipelineMetricsTest, AStageThatEveryoneHasLeftHasNoMeanValue) {
    deal("sold");
    close("sold", "won", "2024-03-02 00:00Z");
    expect_stage("lead", {{"deal_count", 0}, {"total_value", "0.00"}, {"avg_value", nullptr}});
}

TEST_F(PipelineMetricsTest, AClosedStageHoldsItsDealsAndTheirVisitsDoNotEnd) {
    deal("sold", "70");
    close("sold", "won", "2024-03-02 00:00Z");
    deal("gone", "30");
    close("gone", "lost", "2024-03-02 00:00Z");
    expect_stage(
        "won", {{"deal_count", 1},
                {"total_value", "70.00"},
                {"avg_duration_days", nullptr},
                {"median_duration_days", nullptr},
                {"conversion_rate", 100.0},  // it was won
                {"deals_won", 1},
                {"deals_lost", 0},
                {"win_rate", 100.0}}
    );
    expect_stage(
        "lost", {{"deal_count", 1},
                 {"total_value", "30.00"},
                 {"slowest_deal_days", nullptr},
                 {"conversion_rate", 0.0},
                 {"deals_won", 0},
                 {"deals_lost", 1},
                 {"win_rate", 0.0}}
    );
}

TEST_F(PipelineMetricsTest, TheMedianIsTheMiddleVisitOrTheMeanOfTheTwoMiddleOnes) {
    deal("a");
    move("a", "talk", "2024-03-05 00:00Z");
    expect_stage("lead", {{"median_duration_days", 4.0}});  // 4
    deal("b");
    move("b", "talk", "2024-03-02 00:00Z");
    expect_stage("lead", {{"median_duration_days", 2.5}});  // 1, 4
    deal("c");
    move("c", "talk", "2024-03-03 00:00Z");
    expect_stage("lead", {{"median_duration_days", 2.0}});  // 1, 2, 4
    deal("d");
    move("d", "talk", "2024-03-08 00:00Z");
    expect_stage(
        "lead", {{"median_duration_days", 3.0},  // 1, 2, 4, 7
                 {"avg_duration_days", 3.5},     // 14 / 4
                 {"fastest_deal_days", 1.0},
                 {"slowest_deal_days", 7.0}}
    );
}

TEST_F(PipelineMetricsTest, TheMedianOfOneAndTwoMicrosecondsIsOneAndAHalf) {
    deal("a");
    move("a", "talk", "2024-03-01 00:00:00.000001Z");
    deal("b");
    move("b", "talk", "2024-03-01 00:00:00.000002Z");
    expect_stage("lead", {{"median_duration_days", 1.5 / 86400000000.0}});
}

TEST_F(PipelineMetricsTest, AStayIsMeasuredInDaysOf24Hours) {
    zone("America/New_York");
    sql("insert into deals (id, title, created_at) "
        "values (the('a'), 'a', '2024-03-10 00:00 America/New_York')");
    move("a", "talk", "2024-03-11 00:00 America/New_York");
    expect_stage("lead", {{"avg_duration_days", 23.0 / 24}});  // the clocks went forward
}

TEST_F(PipelineMetricsTest, ALeavingBeforeTheEnteringCountsAsNoTime) {
    deal("a");
    move("a", "talk", "2024-02-20 00:00Z");
    deal("b");
    move("b", "talk", "2024-03-03 00:00Z");
    expect_stage(
        "lead", {{"avg_duration_days", 1.0},  // (0 + 2) / 2
                 {"fastest_deal_days", 0.0},
                 {"slowest_deal_days", 2.0},
                 {"median_duration_days", 1.0}}
    );
}

TEST_F(PipelineMetricsTest, ADealThatComesBackEnteredOnceAndStayedTwice) {
    deal("a");
    move("a", "talk", "2024-03-02 00:00Z");
    move("a", "lead", "2024-03-03 00:00Z");
    expect_stage("talk", {{"conversion_rate", 0.0}, {"avg_duration_days", 1.0}});
    expect_stage("lead", {{"conversion_rate", 100.0}, {"entered_count", 1}, {"deal_count", 1}});
    move("a", "talk", "2024-03-06 00:00Z");
    expect_stage(
        "lead", {{"entered_count", 1},
                 {"conversion_rate", 100.0},
                 {"fastest_deal_days", 1.0},
                 {"slowest_deal_days", 3.0},
                 {"avg_duration_days", 2.0}}
    );
    close("a", "lost", "2024-03-07 00:00Z");
    expect_stage("lead", {{"deals_lost", 1}});  // once, though it was here twice
    expect_stage("talk", {{"deals_lost", 1}, {"entered_count", 1}, {"conversion_rate", 0.0}});
}

TEST_F(PipelineMetricsTest, ASkippedStageWasNotVisited) {
    deal("a");
    move("a", "offer", "2024-03-02 00:00Z");
    expect_stage("lead", {{"conversion_rate", 100.0}});
    EXPECT_THAT(
        rows("select stage_id from pipeline_metrics where stage_id = the('talk')"), IsEmpty()
    );
}

TEST_F(PipelineMetricsTest, GoingBackIsNotAdvancing) {
    sql("insert into deals (id, title, stage_id, created_at) "
        "values (the('a'), 'a', the('offer'), '2024-03-01 00:00Z')");
    move("a", "lead", "2024-03-02 00:00Z");
    expect_stage("offer", {{"conversion_rate", 0.0}});
    expect_stage("lead", {{"conversion_rate", 0.0}});
    move("a", "talk", "2024-03-03 00:00Z");
    expect_stage("offer", {{"conversion_rate", 0.0}});  // talk is below offer
    expect_stage("lead", {{"conversion_rate", 100.0}});
}

TEST_F(PipelineMetricsTest, TheLostStageIsNotForwardThoughItsOrderIsTheHighest) {
    deal("a");
    close("a", "lost", "2024-03-02 00:00Z");
    expect_stage("lead", {{"conversion_rate", 0.0}, {"deals_lost", 1}, {"win_rate", 0.0}});
    // Won after all: the lost stage was visited by a deal that is won now.
    close("a", "won", "2024-03-09 00:00Z");
    expect_stage("lead", {{"conversion_rate", 100.0}, {"deals_won", 1}, {"deals_lost", 0}});
    expect_stage(
        "lost", {{"deal_count", 0},
                 {"conversion_rate", 100.0},
                 {"win_rate", 100.0},
                 {"avg_duration_days", 7.0}}
    );
}

TEST_F(PipelineMetricsTest, ReopenedThenWonAgainIsOneDealWithTwoStays) {
    deal("a");
    close("a", "won", "2024-03-03 00:00Z");  // 2 days in lead
    reopen("a", "2024-03-10 00:00Z");        // 7 days in won, back to lead
    expect_stage(
        "lead", {{"deal_count", 1},
                 {"deals_won", 0},
                 {"win_rate", nullptr},
                 {"conversion_rate", 100.0},  // it did enter the won stage, a higher one
                 {"entered_count", 1},
                 {"avg_duration_days", 2.0}}
    );
    expect_stage(
        "won", {{"deal_count", 0},
                {"total_value", "0.00"},
                {"deals_won", 0},
                {"entered_count", 1},
                {"conversion_rate", 0.0},  // not won now, and nothing is higher but lost
                {"avg_duration_days", 7.0}}
    );
    close("a", "won", "2024-03-14 00:00Z");  // 4 days more in lead
    expect_stage(
        "lead", {{"deal_count", 0},
                 {"deals_won", 1},
                 {"entered_count", 1},
                 {"ended_visit_count", 2},
                 {"avg_duration_days", 3.0},  // (2 + 4) / 2
                 {"median_duration_days", 3.0}}
    );
    expect_stage(
        "won", {{"deal_count", 1},
                {"deals_won", 1},
                {"entered_count", 1},
                {"ended_visit_count", 1},
                {"win_rate", 100.0}}
    );
}

TEST_F(PipelineMetricsTest, AnAbandonedDealEndsItsVisitWhereItStands) {
    deal("a", "100");
    close("a", "abandoned", "2024-03-06 00:00Z");
    expect_stage(
        "lead", {{"deal_count", 1},
                 {"total_value", "100.00"},
                 {"avg_duration_days", 5.0},
                 {"conversion_rate", 0.0},
                 {"deals_won", 0},
                 {"deals_lost", 0},
                 {"win_rate", nullptr}}
    );
    // A corrected date of closing corrects the stay.
    close("a", "abandoned", "2024-03-08 00:00Z");
    expect_stage("lead", {{"avg_duration_days", 7.0}});
    // Reopened where it stood: a second visit, of which nothing has ended.
    reopen("a", "2024-03-20 00:00Z");
    expect_stage(
        "lead", {{"deal_count", 1},
                 {"entered_count", 1},
                 {"ended_visit_count", 1},
                 {"avg_duration_days", 7.0}}
    );
    move("a", "talk", "2024-03-21 00:00Z");
    expect_stage("lead", {{"ended_visit_count", 2}, {"avg_duration_days", 4.0}});  // (7 + 1) / 2
}

TEST_F(PipelineMetricsTest, AbandonedAfterAClosedStageItReturnsToTheOpenStageItWasIn) {
    deal("a");
    close("a", "lost", "2024-03-03 00:00Z");
    close("a", "abandoned", "2024-03-05 00:00Z");
    expect_stage("lost", {{"deal_count", 0}, {"deals_lost", 0}});
    expect_stage("lead", {{"deal_count", 1}, {"deals_lost", 0}, {"entered_count", 1}});
}

TEST_F(PipelineMetricsTest, WithoutClosedStagesADealIsWonAndLostWhereItStands) {
    plain_pipeline();
    sql(R"(
        insert into deals (id, title, value, pipeline_id, created_at) values
            (the('a'), 'a', 10, the('plain'), '2024-03-01 00:00Z'),
            (the('b'), 'b', 20, the('plain'), '2024-03-01 00:00Z'),
            (the('c'), 'c', 30, the('plain'), '2024-03-01 00:00Z'))");
    close("a", "won", "2024-03-02 00:00Z");
    close("b", "lost", "2024-03-04 00:00Z");
    expect_stage(
        "first", {{"deal_count", 3},
                  {"total_value", "60.00"},
                  {"avg_duration_days", 2.0},      // (1 + 3) / 2
                  {"conversion_rate", 100.0 / 3},  // a was won
                  {"deals_won", 1},
                  {"deals_lost", 1},
                  {"win_rate", 50.0}}
    );
}

TEST_F(PipelineMetricsTest, ADealInTwoPipelinesCountsInBoth) {
    plain_pipeline();
    deal("a", "50");
    sql("update deals set pipeline_id = the('plain'), stage_id = the('second'), "
        "stage_entered_at = '2024-03-03 00:00Z' where id = the('a')");
    expect_stage("lead", {{"deal_count", 0}, {"conversion_rate", 0.0}, {"avg_duration_days", 2.0}});
    expect_stage("second", {{"deal_count", 1}, {"total_value", "50.00"}, {"deals_won", 0}});
    // Won over there: it is won in every stage that it ever visited.
    close("a", "won", "2024-03-04 00:00Z");
    expect_stage("lead", {{"conversion_rate", 100.0}, {"deals_won", 1}, {"win_rate", 100.0}});
    expect_stage("second", {{"deals_won", 1}, {"avg_duration_days", 1.0}});
    EXPECT_THAT(
        rows("select p.name, s.name, deal_count from pipeline_metrics as m "
             "join pipelines as p on p.id = m.pipeline_id "
             "join pipeline_stages as s on s.id = m.stage_id order by 1"),
        ElementsAre("Plain Second 1", "Sales Lead 0")
    );
}

TEST_F(PipelineMetricsTest, StagesPassedAtTheSameMomentAreTakenInTheirOrder) {
    deal("a");
    move("a", "talk", "2024-03-02 00:00Z");
    move("a", "offer", "2024-03-03 00:00Z");
    sql("update deal_stage_visits set entered_at = '2024-03-01 00:00Z', "
        "exited_at = case when exited_at is not null then timestamptz '2024-03-01 00:00Z' end");
    expect_stage("lead", {{"conversion_rate", 100.0}, {"avg_duration_days", 0.0}});
    expect_stage("talk", {{"conversion_rate", 100.0}});
    expect_stage("offer", {{"conversion_rate", 0.0}});
}

TEST_F(PipelineMetricsTest, ReorderingStagesReordersThePast) {
    deal("a");
    move("a", "talk", "2024-03-02 00:00Z");
    expect_stage("lead", {{"conversion_rate", 100.0}});
    sql("update pipeline_stages set order_index = 2 - order_index where not is_closed");
    expect_stage("lead", {{"conversion_rate", 0.0}});  // lead is above talk now
}

TEST_F(PipelineMetricsTest, OpenDealsFollowTheExchangeRateAndClosedOnesDoNot) {
    sql(R"(
        insert into deals (id, title, value, currency, created_at) values
            (the('a'), 'a', 100, 'EUR', '2024-03-01 00:00Z'),
            (the('b'), 'b', 1000000, 'JPY', '2024-03-01 00:00Z'),
            (the('c'), 'c', 200, 'EUR', '2024-03-01 00:00Z'))");
    close("c", "won", "2024-03-02 00:00Z");
    expect_stage("lead", {{"total_value", "6825.00"}, {"avg_value", "3412.50"}});  // 125 + 6700
    expect_stage("won", {{"total_value", "250.00"}});
    sql("update exchange_rates set rate = 1.1 where currency = 'EUR'");
    expect_stage("lead", {{"total_value", "6810.00"}, {"avg_value", "3405.00"}});  // 110 + 6700
    expect_stage("won", {{"total_value", "250.00"}});
    sql("update deals set currency = 'USD' where id = the('b')");
    expect_stage("lead", {{"total_value", "1000110.00"}});
    sql("update deals set value = 0.01 where id = the('b')");
    expect_stage("lead", {{"total_value", "110.01"}, {"avg_value", "55.01"}});  // 55.005, up
}

TEST_F(PipelineMetricsTest, ADeletedDealTakesItsVisitsWithItAndARestoredOneBringsThemBack) {
    deal("a");
    move("a", "talk", "2024-03-02 00:00Z");
    const std::string all =
        "select s.name, deal_count, entered_count, avg_duration_days, conversion_rate "
        "from pipeline_metrics as m join pipeline_stages as s on s.id = m.stage_id "
        "order by order_index";
    update("pipeline");
    EXPECT_THAT(rows(all), ElementsAre("Lead 0 1 1 100", "Talk 1 1 - 0"));
    sql("update deals set is_deleted = true");
    update("pipeline");
    EXPECT_THAT(rows(all), IsEmpty());
    sql("update deals set is_deleted = false");
    update("pipeline");
    EXPECT_THAT(rows(all), ElementsAre("Lead 0 1 1 100", "Talk 1 1 - 0"));
    sql("delete from deals");
    update("pipeline");
    EXPECT_THAT(rows(all), IsEmpty());
}

TEST_F(PipelineMetricsTest, ACorrectedEntryCorrectsTheStayAndTheOneBefore) {
    deal("a");
    move("a", "talk", "2024-03-03 00:00Z");
    move("a", "offer", "2024-03-05 00:00Z");
    expect_stage("talk", {{"avg_duration_days", 2.0}});
    sql("update deals set stage_entered_at = '2024-03-06 00:00Z'");
    expect_stage("talk", {{"avg_duration_days", 3.0}});
    expect_stage("lead", {{"avg_duration_days", 2.0}});
    sql("update deal_stage_visits set exited_at = '2024-03-02 00:00Z' "
        "where stage_id = the('lead')");
    expect_stage("lead", {{"avg_duration_days", 1.0}});
}

TEST_F(PipelineMetricsTest, AVisitThatIsAddedMovedOrRemovedByHandDecidesAnew) {
    deal("a");
    expect_stage("lead", {{"conversion_rate", 0.0}});
    sql("insert into deal_stage_visits (id, deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (the('v'), the('a'), the('sales'), the('offer'), '2024-03-01 12:00Z', "
        "'2024-03-02 12:00Z')");
    expect_stage("lead", {{"conversion_rate", 100.0}});
    expect_stage("offer", {{"deal_count", 0}, {"entered_count", 1}, {"avg_duration_days", 1.0}});
    sql("update deal_stage_visits set entered_at = '2024-02-01 00:00Z' where id = the('v')");
    expect_stage("lead", {{"conversion_rate", 0.0}});  // it was there before
    sql("update deal_stage_visits set entered_at = '2024-04-01 00:00Z' where id = the('v')");
    expect_stage("lead", {{"conversion_rate", 100.0}});
    sql("delete from deal_stage_visits where id = the('v')");
    expect_stage("lead", {{"conversion_rate", 0.0}});
    update("pipeline");
    EXPECT_THAT(rows("select deal_count, entered_count from pipeline_metrics"), ElementsAre("1 1"));
}

}  // namespace
}  // namespace dealwright::testing
