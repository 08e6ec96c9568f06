// call_metrics, worked out by hand from docs/metrics.md.
#include <fmt/format.h>

#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class CallMetricsTest : public MetricsTest {
  protected:
    void SetUp() override {
        MetricsTest::SetUp();
        // A call and its activity in one.
        db.owner().execute(R"(
            create function call(name text, owner uuid, deal uuid, outcome call_outcome,
                started timestamptz, seconds integer, recording text) returns void
            language sql as $$
                insert into activities (id, type, subject, owner_id, deal_id)
                values (the(name), 'call', name, owner, deal);
                insert into calls (activity_id, outcome, started_at, duration_seconds,
                    recording_url)
                values (the(name), outcome, started, seconds, recording)
            $$)");
    }

    /// A deal of ann's that has been in the first stage since the beginning of 2024.
    void deal(const std::string& name) {
        sql(fmt::format(
            "insert into deals (id, title, owner_id, created_at) "
            "values (the('{0}'), '{0}', the('ann'), '2024-01-01 00:00Z')",
            name
        ));
    }

    void move(const std::string& name, const std::string& stage, const std::string& moment) {
        sql(fmt::format(
            "update deals set stage_id = the('{}'), stage_entered_at = '{}' where id = the('{}')",
            stage, moment, name
        ));
    }

    void answered_call(
        const std::string& name, const std::string& deal_name, const std::string& started
    ) {
        sql(fmt::format(
            "select call('{}', the('ann'), the('{}'), 'answered', '{}', 60, null)", name, deal_name,
            started
        ));
    }

    /// Whether a call counts as one that advanced its deal, asked of the figures alone: it is
    /// ann's only one while the others are nobody's.
    std::string advanced(const std::string& name) {
        sql("update activities set owner_id = case when id = the('" + name +
            "') then the('ann') end where type = 'call'");
        update("call");
        return rows("select deals_advanced from call_metrics where user_id = the('ann')").at(0);
    }
};

TEST_F(CallMetricsTest, EveryFigureOfADay) {
    deal("big");
    sql(R"(
        select call('a', the('ann'), the('big'), 'answered', '2024-03-05 09:00Z', 120, 'r1');
        select call('b', the('ann'), null, 'answered', '2024-03-05 23:59:59Z', 61, null);
        select call('c', the('ann'), the('big'), 'voicemail', '2024-03-05 09:00Z', 30, 'r2');
        select call('d', the('ann'), the('big'), 'missed', '2024-03-05 09:00Z', 5, 'r3');
        select call('e', the('ann'), null, 'busy', '2024-03-05 09:00Z', 0, null);
        select call('f', the('ann'), null, 'failed', '2024-03-05 09:00Z', 0, null);
        select call('g', the('ann'), the('big'), 'answered', '2024-03-05 09:00Z', 999, 'r4');
        update activities set is_deleted = true where id = the('g');
        insert into activities (type, subject, follow_up_to_id, is_deleted) values
            ('task', 'send the offer', the('a'), false),
            ('meeting', 'go there', the('a'), false),
            ('task', 'deleted', the('a'), true),
            ('task', 'try again', the('d'), false),
            ('task', 'follows a deleted call', the('g'), false))");
    move("big", "talk", "2024-03-06 09:00Z");
    metrics::AnalyticsEtl{db.app()}.update_call_metrics();
    expect_figures(
        "call", "true",
        {
            {"user_id", rows("select the('ann')").at(0)},
            {"date", "2024-03-05"},
            {"total_calls", 6},
            {"answered", 2},
            {"missed", 3},  // missed, busy, failed
            {"voicemail", 1},
            {"total_duration_sec", 181},  // 120 + 61: answered ones only
            {"avg_duration_sec", 90.5},   // 181 / 2
            {"min_duration_sec", 61},
            {"max_duration_sec", 120},
            {"answer_rate", 100.0 / 3},  // 100 x 2 / 6
            {"recorded_calls", 1},       // a voicemail and a missed call with one do not count
            {"recording_rate", 50.0},    // 100 x 1 / 2
            {"deals_advanced", 1},       // the voicemail to the same deal does not count
            {"followups_scheduled", 3},  // two of a, one of d, which nobody answered
            {"base_row_count", 6},
        }
    );
}

TEST_F(CallMetricsTest, WithNothingAnsweredThereIsNoShortestNoLongestAndNoMean) {
    sql("select call('a', null, null, 'voicemail', '2024-03-05 09:00Z', 30, 'r1')");
    update("call");
    expect_figures(
        "call", "user_id is null",
        {
            {"total_calls", 1},
            {"answered", 0},
            {"missed", 0},
            {"voicemail", 1},
            {"total_duration_sec", 0},
            {"avg_duration_sec", nullptr},
            {"min_duration_sec", nullptr},
            {"max_duration_sec", nullptr},
            {"answer_rate", 0.0},
            {"recorded_calls", 0},
            {"recording_rate", nullptr},
            {"deals_advanced", 0},
            {"followups_scheduled", 0},
        }
    );
}

TEST_F(CallMetricsTest, TheShortestIsFoundAnewWhenItsCallGoes) {
    sql(R"(
        select call('a', null, null, 'answered', '2024-03-05 09:00Z', 0, null);
        select call('b', null, null, 'answered', '2024-03-05 09:00Z', 40, null);
        select call('c', null, null, 'answered', '2024-03-05 09:00Z', 50, null))");
    update("call");
    expect_row("call_metrics", "true", {{"min_duration_sec", 0}, {"avg_duration_sec", 30.0}});
    sql("update activities set is_deleted = true where id = the('a'); "
        "update calls set outcome = 'missed' where activity_id = the('c')");
    update("call");
    expect_row(
        "call_metrics", "true",
        {{"min_duration_sec", 40}, {"max_duration_sec", 40}, {"avg_duration_sec", 40.0}}
    );
}

TEST_F(CallMetricsTest, SevenDaysAreExactly168HoursAndTheMomentOfTheCallIsNotAfterIt) {
    zone("America/New_York");  // the clocks went forward on 10 March, within the seven days
    deal("big");
    answered_call("at the moment", "big", "2024-03-12 12:00:00Z");
    answered_call("just before", "big", "2024-03-12 11:59:59.999999Z");
    answered_call("168 hours before", "big", "2024-03-05 12:00:00Z");
    answered_call("a microsecond more", "big", "2024-03-05 11:59:59.999999Z");
    move("big", "talk", "2024-03-12 12:00:00Z");
    EXPECT_EQ(advanced("at the moment"), "0");
    EXPECT_EQ(advanced("just before"), "1");
    EXPECT_EQ(advanced("168 hours before"), "1");
    EXPECT_EQ(advanced("a microsecond more"), "0");
}

TEST_F(CallMetricsTest, WinningCountsByTheCloseDateWithTheSameBorders) {
    // Without a won stage a win is no move: only the date of closing tells.
    sql(R"(
        insert into pipelines (id, name) values (the('plain'), 'Plain');
        insert into pipeline_stages (id, pipeline_id, name) values
            (the('only'), the('plain'), 'Only');
        insert into deals (id, title, pipeline_id, created_at) values
            (the('big'), 'big', the('plain'), '2024-01-01 00:00Z'))");
    answered_call("at the moment", "big", "2024-03-12 12:00:00Z");
    answered_call("just before", "big", "2024-03-12 11:59:59.999999Z");
    answered_call("168 hours before", "big", "2024-03-05 12:00:00Z");
    answered_call("a microsecond more", "big", "2024-03-05 11:59:59.999999Z");
    sql("update deals set status = 'won', actual_close_date = '2024-03-12 12:00Z'");
    EXPECT_EQ(advanced("at the moment"), "0");
    EXPECT_EQ(advanced("just before"), "1");
    EXPECT_EQ(advanced("168 hours before"), "1");
    EXPECT_EQ(advanced("a microsecond more"), "0");
    sql("update deals set status = 'open'");
    EXPECT_EQ(advanced("just before"), "0");
}

TEST_F(CallMetricsTest, SkippingAStageOrBeingWonIsForward) {
    deal("skipped");
    answered_call("a", "skipped", "2024-03-05 12:00Z");
    move("skipped", "offer", "2024-03-06 12:00Z");
    EXPECT_EQ(advanced("a"), "1");
    deal("sold");
    answered_call("b", "sold", "2024-03-05 12:00Z");
    sql("update deals set status = 'won', actual_close_date = '2024-03-06 12:00Z' "
        "where id = the('sold')");
    EXPECT_EQ(advanced("b"), "1");
}

TEST_F(CallMetricsTest, LosingAbandoningAndGoingBackAreNotForward) {
    deal("lost deal");
    answered_call("a", "lost deal", "2024-03-05 12:00Z");
    // The lost stage has the highest order of all.
    sql("update deals set status = 'lost', actual_close_date = '2024-03-06 12:00Z' "
        "where id = the('lost deal')");
    EXPECT_EQ(advanced("a"), "0");
    deal("given up");
    answered_call("b", "given up", "2024-03-05 12:00Z");
    sql("update deals set status = 'abandoned', actual_close_date = '2024-03-06 12:00Z' "
        "where id = the('given up')");
    EXPECT_EQ(advanced("b"), "0");
    deal("back");
    move("back", "offer", "2024-03-01 12:00Z");
    answered_call("c", "back", "2024-03-05 12:00Z");
    move("back", "talk", "2024-03-06 12:00Z");
    EXPECT_EQ(advanced("c"), "0");
}

TEST_F(CallMetricsTest, AMoveToAnotherPipelineIsNotForwardAndAMoveWithinItIs) {
    sql(R"(
        insert into pipelines (id, name) values (the('other'), 'Other');
        insert into pipeline_stages (id, pipeline_id, name, order_index) values
            (the('high'), the('other'), 'High', 70), (the('higher'), the('other'), 'Higher', 80))");
    deal("moving");
    answered_call("a", "moving", "2024-03-05 12:00Z");
    sql("update deals set pipeline_id = the('other'), stage_id = the('high'), "
        "stage_entered_at = '2024-03-06 12:00Z'");
    EXPECT_EQ(advanced("a"), "0");
    move("moving", "higher", "2024-03-07 12:00Z");
    EXPECT_EQ(advanced("a"), "1");
}

TEST_F(CallMetricsTest, VisitsOfOneMomentAreTakenInTheOrderOfTheirStages) {
    deal("big");
    move("big", "offer", "2024-03-01 12:00Z");
    move("big", "talk", "2024-03-02 12:00Z");
    sql("delete from deal_stage_visits where stage_id = the('lead')");
    answered_call("a", "big", "2024-03-05 12:00Z");
    EXPECT_EQ(advanced("a"), "0");
    // Dates without times, as files have them: talk, then offer.
    sql("update deal_stage_visits set entered_at = '2024-03-06 00:00Z'");
    EXPECT_EQ(advanced("a"), "1");
}

TEST_F(CallMetricsTest, TwoCallsBeforeOneMoveAreTwoAndTwoMovesAfterOneCallAreOne) {
    deal("two calls");
    answered_call("a", "two calls", "2024-03-05 09:00Z");
    answered_call("b", "two calls", "2024-03-05 10:00Z");
    move("two calls", "talk", "2024-03-06 12:00Z");
    deal("two moves");
    answered_call("c", "two moves", "2024-03-05 11:00Z");
    move("two moves", "talk", "2024-03-06 12:00Z");
    move("two moves", "offer", "2024-03-07 12:00Z");
    update("call");
    expect_row("call_metrics", "true", {{"answered", 3}, {"deals_advanced", 3}});
}

TEST_F(CallMetricsTest, ADeletedDealAdvancesNothingUntilItIsRestored) {
    deal("big");
    answered_call("a", "big", "2024-03-05 12:00Z");
    move("big", "talk", "2024-03-06 12:00Z");
    EXPECT_EQ(advanced("a"), "1");
    sql("update deals set is_deleted = true");
    EXPECT_EQ(advanced("a"), "0");
    sql("update deals set is_deleted = false");
    EXPECT_EQ(advanced("a"), "1");
}

TEST_F(CallMetricsTest, ACallFollowsItsActivityToAnotherOwnerAndAnotherDeal) {
    deal("moved");
    deal("still");
    answered_call("a", "moved", "2024-03-05 12:00Z");
    move("moved", "talk", "2024-03-06 12:00Z");
    update("call");
    EXPECT_THAT(
        rows("select user_id = the('ann'), deals_advanced from call_metrics"), ElementsAre("t 1")
    );
    sql("update activities set owner_id = the('ben'), deal_id = the('still') where type = 'call'");
    update("call");
    EXPECT_THAT(
        rows("select user_id = the('ben'), deals_advanced from call_metrics"), ElementsAre("t 0")
    );
    sql("update activities set deal_id = the('moved') where type = 'call'");
    update("call");
    EXPECT_THAT(rows("select deals_advanced from call_metrics"), ElementsAre("1"));
    sql("update activities set deal_id = null where type = 'call'");
    update("call");
    EXPECT_THAT(rows("select deals_advanced from call_metrics"), ElementsAre("0"));
}

TEST_F(CallMetricsTest, ACorrectedStartOrMoveDecidesAnew) {
    deal("big");
    answered_call("a", "big", "2024-03-05 12:00Z");
    move("big", "talk", "2024-04-05 12:00Z");
    EXPECT_EQ(advanced("a"), "0");
    sql("update calls set started_at = '2024-04-04 12:00Z'");
    EXPECT_EQ(advanced("a"), "1");
    sql("update deals set stage_entered_at = '2024-04-03 12:00Z'");
    EXPECT_EQ(advanced("a"), "0");
}

TEST_F(CallMetricsTest, ReorderingTheStagesDecidesAnew) {
    deal("big");
    answered_call("a", "big", "2024-03-05 12:00Z");
    move("big", "talk", "2024-03-06 12:00Z");
    EXPECT_EQ(advanced("a"), "1");
    sql("update pipeline_stages set order_index = -1 where id = the('talk')");
    EXPECT_EQ(advanced("a"), "0");
}

TEST_F(CallMetricsTest, AFollowUpMovesDisappearsAndComesBack) {
    sql(R"(
        select call('a', the('ann'), null, 'answered', '2024-03-05 09:00Z', 1, null);
        select call('b', the('ben'), null, 'answered', '2024-03-05 09:00Z', 1, null);
        insert into activities (id, type, subject, follow_up_to_id) values
            (the('next'), 'call', 'a call may follow a call', the('a')))");
    const std::string counts =
        "select followups_scheduled from call_metrics join users as u on u.id = user_id "
        "order by email";
    update("call");
    EXPECT_THAT(rows(counts), ElementsAre("1", "0"));
    sql("update activities set follow_up_to_id = the('b') where id = the('next')");
    update("call");
    EXPECT_THAT(rows(counts), ElementsAre("0", "1"));
    sql("update activities set is_deleted = true where id = the('next')");
    update("call");
    EXPECT_THAT(rows(counts), ElementsAre("0", "0"));
    sql("update activities set is_deleted = false where id = the('next')");
    update("call");
    EXPECT_THAT(rows(counts), ElementsAre("0", "1"));
}

TEST_F(CallMetricsTest, TheDayIsTheReportingDayOfTheStart) {
    zone("America/New_York");
    sql(R"(
        select call('a', the('ann'), null, 'answered', '2024-03-06 04:59:59Z', 1, null);
        select call('b', the('ann'), null, 'answered', '2024-03-06 05:00:00Z', 1, null);
        select call('c', null, null, 'answered', '2024-03-06 05:00:00Z', 1, null);
        select call('d', null, null, 'missed', '2024-03-06 05:00:00Z', 1, null);
        update activities set due_date = '2023-01-01 12:00Z')");
    update("call");
    EXPECT_THAT(
        rows("select user_id = the('ann'), date, total_calls from call_metrics order by 1, 2"),
        ElementsAre("t 2024-03-05 1", "t 2024-03-06 1", "- 2024-03-06 2")
    );
}

TEST_F(CallMetricsTest, ARowGoesWithItsLastCall) {
    sql("select call('a', the('ann'), null, 'answered', '2024-03-05 09:00Z', 1, null)");
    update("call");
    EXPECT_THAT(rows("select total_calls from call_metrics"), ElementsAre("1"));
    sql("update activities set is_deleted = true");
    update("call");
    EXPECT_THAT(rows("select total_calls from call_metrics"), IsEmpty());
}

}  // namespace
}  // namespace dealwright::testing
