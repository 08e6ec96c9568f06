// activity_metrics, worked out by hand from docs/metrics.md.
#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ActivityMetricsTest : public MetricsTest {
  protected:
    std::vector<std::string> days() {
        return rows("select date, total_count from activity_metrics order by date");
    }
};

TEST_F(ActivityMetricsTest, EveryFigureOfADay) {
    sql(R"(
        insert into activities (owner_id, type, subject, status, due_date, created_at,
            completed_at, duration_minutes, is_deleted) values
        (the('ann'), 'meeting', 'quick', 'completed', '2024-03-05 12:00Z', '2024-03-05 08:00Z',
            '2024-03-05 09:30Z', 30, false),
        (the('ann'), 'meeting', 'long', 'completed', '2024-03-05 12:00Z', '2024-03-01 10:00Z',
            '2024-03-02 10:00Z', null, false),
        (the('ann'), 'meeting', 'nobody knows when', 'completed', '2024-03-05 12:00Z',
            '2024-03-01 10:00Z', null, 15, false),
        (the('ann'), 'meeting', 'to come', 'pending', '2024-03-05 12:00Z', '2024-03-01 10:00Z',
            null, 600, false),
        (the('ann'), 'meeting', 'late', 'overdue', '2024-03-05 00:00Z', '2024-03-01 10:00Z',
            null, null, false),
        (the('ann'), 'meeting', 'late too', 'overdue', '2024-03-05 00:00Z', '2024-03-01 10:00Z',
            null, null, false),
        (the('ann'), 'meeting', 'off', 'cancelled', '2024-03-05 12:00Z', '2024-03-01 10:00Z',
            null, 45, false),
        (the('ann'), 'meeting', 'deleted', 'completed', '2024-03-05 12:00Z', '2024-03-01 10:00Z',
            '2024-03-09 10:00Z', 500, true))");
    metrics::AnalyticsEtl{db.app()}.update_activity_metrics();
    expect_figures(
        "activity", "true",
        {
            {"user_id", rows("select the('ann')").at(0)},
            {"activity_type", "meeting"},
            {"date", "2024-03-05"},
            {"total_count", 7},  // the deleted one never counts
            {"completed_count", 3},
            {"overdue_count", 2},
            {"pending_count", 1},
            {"cancelled_count", 1},
            {"completion_rate", 300.0 / 7},        // 100 x 3 / 7
            {"avg_completion_time_hours", 12.75},  // (1.5 + 24) / 2, the third has no time
            {"avg_duration_minutes", 22.5},        // (30 + 15) / 2, completed ones only
            {"base_row_count", 7},
        }
    );
}

TEST_F(ActivityMetricsTest, WithNothingCompletedTheRateIsZeroAndTheAveragesAreNull) {
    sql(R"(
        insert into activities (owner_id, type, subject, due_date, duration_minutes) values
        (the('ann'), 'task', 'to do', '2024-03-05 12:00Z', 60))");
    update("activity");
    expect_figures(
        "activity", "true",
        {
            {"total_count", 1},
            {"completed_count", 0},
            {"overdue_count", 0},
            {"pending_count", 1},
            {"cancelled_count", 0},
            {"completion_rate", 0.0},                // 100 x 0 / 1
            {"avg_completion_time_hours", nullptr},  // over no row at all
            {"avg_duration_minutes", nullptr},
        }
    );
}

TEST_F(ActivityMetricsTest, AClockThatRanBackwardsCountsAsNoTime) {
    sql(R"(
        insert into activities (type, subject, status, created_at, completed_at) values
        ('task', 'backwards', 'completed', '2024-03-05 12:00Z', '2024-03-05 02:00Z'),
        ('task', 'forwards', 'completed', '2024-03-05 12:00Z', '2024-03-05 15:00Z'))");
    update("activity");
    // (0 + 3) / 2: the first counts as 0 and still counts in the number divided by.
    expect_row("activity_metrics", "true", {{"avg_completion_time_hours", 1.5}});
}

TEST_F(ActivityMetricsTest, DurationsAreExactToTheMicrosecond) {
    sql(R"(
        insert into activities (type, subject, status, created_at, completed_at) values
        ('task', 'a', 'completed', '2024-03-05 12:00:00Z', '2024-03-05 12:00:00.000001Z'),
        ('task', 'b', 'completed', '2024-03-05 12:00:00Z', '2024-03-05 12:00:00.000002Z'))");
    update("activity");
    // 3 microseconds in all, 1.5 on average; an hour has 3,600,000,000.
    expect_row(
        "activity_metrics", "true",
        {{"completion_us_sum", 3}, {"avg_completion_time_hours", 1.5 / 3600000000.0}}
    );
}

TEST_F(ActivityMetricsTest, AStayAcrossTheSpringForwardNightIsTwentyThreeHours) {
    zone("America/New_York");
    // From midnight to midnight of 10 March 2024 in New York: 05:00Z to 04:00Z of the next day.
    sql(R"(
        insert into activities (type, subject, status, created_at, completed_at) values
        ('task', 'a', 'completed', '2024-03-10 00:00 America/New_York',
            '2024-03-11 00:00 America/New_York'))");
    update("activity");
    expect_row(
        "activity_metrics", "true", {{"date", "2024-03-10"}, {"avg_completion_time_hours", 23.0}}
    );
}

TEST_F(ActivityMetricsTest, TheDayIsThatOfTheDueDateOrElseOfCreation) {
    sql(R"(
        insert into activities (type, subject, created_at, due_date) values
        ('task', 'due', '2024-03-01 12:00Z', '2024-03-05 12:00Z'),
        ('task', 'not due', '2024-03-01 12:00Z', null))");
    update("activity");
    EXPECT_THAT(days(), ElementsAre("2024-03-01 1", "2024-03-05 1"));
}

TEST_F(ActivityMetricsTest, OwnerTypeAndDayMakeARowAndNoOwnerIsAnOwner) {
    sql(R"(
        insert into activities (owner_id, type, subject, due_date) values
        (the('ann'), 'task', 'a', '2024-03-05 12:00Z'),
        (the('ann'), 'note', 'b', '2024-03-05 12:00Z'),
        (the('ben'), 'task', 'c', '2024-03-05 12:00Z'),
        (null, 'task', 'd', '2024-03-05 12:00Z'),
        (null, 'task', 'e', '2024-03-05 13:00Z'),
        (null, 'task', 'f', '2024-03-06 12:00Z'))");
    update("activity");
    EXPECT_THAT(
        rows("select u.email, activity_type, date, total_count from activity_metrics "
             "left join users as u on u.id = user_id order by 1, 2, 3"),
        ElementsAre(
            "ann@example.com note 2024-03-05 1", "ann@example.com task 2024-03-05 1",
            "ben@example.com task 2024-03-05 1", "- task 2024-03-05 2", "- task 2024-03-06 1"
        )
    );
}

TEST_F(ActivityMetricsTest, ADayInNewYorkEndsFiveHoursAfterUtcAndFourInSummer) {
    zone("America/New_York");
    sql(R"(
        insert into activities (type, subject, due_date) values
        ('task', 'winter, 23:59', '2024-03-06 04:59:59.999999Z'),
        ('task', 'winter, 00:00', '2024-03-06 05:00Z'),
        ('task', 'summer, 23:59', '2024-07-06 03:59:59.999999Z'),
        ('task', 'summer, 00:00', '2024-07-06 04:00Z'))");
    update("activity");
    EXPECT_THAT(
        days(), ElementsAre("2024-03-05 1", "2024-03-06 1", "2024-07-05 1", "2024-07-06 1")
    );
}

TEST_F(ActivityMetricsTest, DaysOfTwentyThreeAndTwentyFiveHoursHaveTheirOwnBorders) {
    zone("America/New_York");
    sql(R"(
        insert into activities (type, subject, due_date) values
        ('task', '9 March, 23:59 EST', '2024-03-10 04:59:59Z'),
        ('task', '10 March, 00:00 EST', '2024-03-10 05:00Z'),
        ('task', '10 March, 23:59 EDT', '2024-03-11 03:59:59Z'),
        ('task', '11 March, 00:00 EDT', '2024-03-11 04:00Z'),
        ('task', '3 November, 00:00 EDT', '2024-11-03 04:00Z'),
        ('task', '3 November, 01:30 EDT', '2024-11-03 05:30Z'),
        ('task', '3 November, 01:30 EST', '2024-11-03 06:30Z'),
        ('task', '3 November, 23:59 EST', '2024-11-04 04:59:59Z'),
        ('task', '4 November, 00:00 EST', '2024-11-04 05:00Z'))");
    update("activity");
    EXPECT_THAT(
        days(),
        ElementsAre("2024-03-09 1", "2024-03-10 2", "2024-03-11 1", "2024-11-03 4", "2024-11-04 1")
    );
}

TEST_F(ActivityMetricsTest, ADayInKolkataBeginsAtHalfPastSixInTheEveningUtc) {
    zone("Asia/Kolkata");
    sql(R"(
        insert into activities (type, subject, due_date) values
        ('task', '23:59', '2024-03-05 18:29:59.999999Z'),
        ('task', '00:00', '2024-03-05 18:30Z'))");
    update("activity");
    EXPECT_THAT(days(), ElementsAre("2024-03-05 1", "2024-03-06 1"));
}

TEST_F(ActivityMetricsTest, ARowGoesWithItsLastActivityAndComesBackWithARestoredOne) {
    sql(R"(
        insert into activities (id, type, subject, due_date) values
        (the('one'), 'task', 'one', '2024-03-05 12:00Z'),
        (the('two'), 'task', 'two', '2024-03-05 12:00Z'))");
    update("activity");
    EXPECT_THAT(days(), ElementsAre("2024-03-05 2"));
    sql("update activities set is_deleted = true where id = the('one')");
    update("activity");
    EXPECT_THAT(days(), ElementsAre("2024-03-05 1"));
    sql("delete from activities where id = the('two')");
    update("activity");
    EXPECT_THAT(days(), IsEmpty());
    sql("update activities set is_deleted = false where id = the('one')");
    update("activity");
    EXPECT_THAT(days(), ElementsAre("2024-03-05 1"));
}

TEST_F(ActivityMetricsTest, ACompletedActivityThatIsReopenedLosesItsCompletion) {
    sql(R"(
        insert into activities (id, type, subject, due_date, created_at, duration_minutes) values
        (the('one'), 'task', 'one', '2024-03-05 12:00Z', '2024-03-05 00:00Z', 20);
        update activities set status = 'completed', completed_at = '2024-03-05 06:00Z')");
    update("activity");
    expect_row(
        "activity_metrics", "true",
        {{"completed_count", 1}, {"avg_completion_time_hours", 6.0}, {"completion_rate", 100.0}}
    );
    sql("update activities set status = 'pending'");
    update("activity");
    expect_row(
        "activity_metrics", "true",
        {{"completed_count", 0},
         {"pending_count", 1},
         {"completion_rate", 0.0},
         {"avg_completion_time_hours", nullptr},
         {"avg_duration_minutes", nullptr}}
    );
}

TEST_F(ActivityMetricsTest, AnActivityThatChangesOwnerTypeOrDayChangesItsRow) {
    sql(R"(
        insert into activities (id, owner_id, type, subject, due_date) values
        (the('one'), the('ann'), 'task', 'one', '2024-03-05 12:00Z'))");
    update("activity");
    sql("update activities set owner_id = the('ben'), type = 'deadline', due_date = null, "
        "created_at = '2024-02-29 12:00Z'");
    update("activity");
    EXPECT_THAT(
        rows("select u.email, activity_type, date, total_count from activity_metrics "
             "join users as u on u.id = user_id"),
        ElementsAre("ben@example.com deadline 2024-02-29 1")
    );
}

}  // namespace
}  // namespace dealwright::testing
