// Figures grouped as people ask for them: counts and sums add up, rates are computed anew from
// the sums. Worked out by hand.
#include "metrics/figures.hpp"

#include "base/text.hpp"
#include "metrics/metrics_fixture.hpp"
#include "pg/error.hpp"

namespace dealwright::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class FiguresTest : public MetricsTest {
  protected:
    /// The first line holds the column names, the others the rows; null is a dash.
    std::vector<std::string> shown(
        const std::string& name, const std::vector<std::string>& by,
        const std::optional<std::string>& since = std::nullopt
    ) {
        metrics::AnalyticsEtl etl{db.app()};
        etl.update(name);
        const auto result = metrics::figures(db.app(), etl.ledger(name), {by, since});
        std::vector<std::string> lines(1);
        for (int column = 0; column < result.columns(); ++column) {
            lines[0] += (column == 0 ? "" : " ") + std::string{result.column_name(column)};
        }
        for (int row = 0; row < result.rows(); ++row) {
            std::string line;
            for (int column = 0; column < result.columns(); ++column) {
                line += column == 0 ? "" : " ";
                line += result.is_null(row, column) ? "-" : result.text(row, column);
            }
            lines.push_back(line);
        }
        return lines;
    }

    void expect_refusal(
        const std::string& name, const metrics::FigureRequest& request, ErrorKind kind,
        const std::vector<std::string>& words
    ) {
        const metrics::AnalyticsEtl etl{db.app()};
        try {
            metrics::figures(db.app(), etl.ledger(name), request);
            FAIL() << "not refused";
        } catch (const Error& refusal) {
            EXPECT_EQ(refusal.kind(), kind) << refusal.what();
            for (const auto& word : words) {
                EXPECT_THAT(refusal.what(), HasSubstr(word));
            }
        }
    }

    /// Ann: 1 of 2 tasks done on 5 March in one hour, 3 of 4 on 12 March in 2, 3 and 4 hours, none
    /// of 1 in April. Nobody: 1 of 1 on 5 March.
    void activities() {
        sql(R"(
            update users set first_name = 'Ann', last_name = 'Archer' where id = the('ann');
            insert into activities (owner_id, type, subject, status, created_at, completed_at)
            select case owner when 'ann' then the('ann') end, 'task', 'x', status::activity_status,
                began, began + hours * interval '1 hour'
            from (values
                ('ann', 'completed', timestamptz '2024-03-05 08:00Z', 1),
                ('ann', 'pending', '2024-03-05 08:00Z', null),
                ('ann', 'completed', '2024-03-12 08:00Z', 2),
                ('ann', 'completed', '2024-03-12 08:00Z', 3),
                ('ann', 'completed', '2024-03-12 08:00Z', 4),
                ('ann', 'overdue', '2024-03-12 08:00Z', null),
                ('ann', 'cancelled', '2024-04-01 08:00Z', null),
                ('nobody', 'completed', '2024-03-05 08:00Z', 10)
            ) as a (owner, status, began, hours))");
    }

    void wins() {
        sql(R"(
            insert into deals (title, value, owner_id, status, actual_close_date) values
                ('a', 100, the('ann'), 'won', '2024-01-10 12:00Z'),
                ('b', 100, the('ben'), 'won', '2024-01-10 12:00Z'),
                ('c', 300, the('ann'), 'won', '2024-02-10 12:00Z'),
                ('d', 100, the('ben'), 'won', '2024-02-10 12:00Z'),
                ('e', 50, the('ben'), 'won', '2024-02-11 12:00Z'),
                ('f', 80, the('ben'), 'won', '2024-04-10 12:00Z');
            insert into deals (title, value, owner_id, expected_close_date) values
                ('g', 1000, the('ann'), '2024-04-10 12:00Z'))");
    }
};

const std::string activity_columns =
    " total_count completed_count overdue_count pending_count cancelled_count completion_rate "
    "avg_completion_time_hours avg_duration_minutes";

TEST_F(FiguresTest, RatesOfAMonthComeFromItsSumsNotFromItsDays) {
    activities();
    // March, ann: 4 of 6 is 66.7 %, while the mean of 50 % and 75 % would be 62.5;
    // hours: (1 + 2 + 3 + 4) / 4 = 2.5, while the mean of 1 and 3 would be 2.
    EXPECT_THAT(
        shown("activity", {"owner", "month"}),
        ElementsAre(
            "owner month" + activity_columns,
            "Ann Archer 2024-03 6 4 1 1 0 66.66666666666667 2.5 -",
            "Ann Archer 2024-04 1 0 0 0 1 0 - -", "- 2024-03 1 1 0 0 0 100 10 -"
        )
    );
}

TEST_F(FiguresTest, EveryBucketOfTimeAddsUpItsDays) {
    activities();
    EXPECT_THAT(
        shown("activity", {"day"}),
        ElementsAre(
            "day" + activity_columns, "2024-03-05 3 2 0 1 0 66.66666666666667 5.5 -",
            "2024-03-12 4 3 1 0 0 75 3 -", "2024-04-01 1 0 0 0 1 0 - -"
        )
    );
    // Weeks begin on Monday: 4 March, 11 March, 1 April.
    EXPECT_THAT(
        shown("activity", {"week"}), ElementsAre(
                                         HasSubstr("week "), HasSubstr("2024-03-04 3 "),
                                         HasSubstr("2024-03-11 4 "), HasSubstr("2024-04-01 1 ")
                                     )
    );
    // The first quarter: 5 of 7; hours (1 + 10 + 2 + 3 + 4) / 5 = 4.
    EXPECT_THAT(
        shown("activity", {"quarter"}),
        ElementsAre(
            HasSubstr("quarter "), "2024-Q1 7 5 1 1 0 71.42857142857143 4 -",
            "2024-Q2 1 0 0 0 1 0 - -"
        )
    );
    EXPECT_THAT(
        shown("activity", {"year"}), ElementsAre(HasSubstr("year "), "2024 8 5 1 1 1 62.5 4 -")
    );
}

TEST_F(FiguresTest, WithoutAWishTheUsualGroupingIsShown) {
    activities();
    EXPECT_THAT(
        shown("activity", {}), ElementsAre("type" + activity_columns, "task 8 5 1 1 1 62.5 4 -")
    );
}

TEST_F(FiguresTest, SinceLeavesEarlierDaysOut) {
    activities();
    EXPECT_THAT(
        shown("activity", {"type"}, "2024-03-12"),
        ElementsAre(HasSubstr("type "), "task 5 3 1 0 1 60 3 -")
    );
}

TEST_F(FiguresTest, TheLongestCallOfAGroupIsTheLongestOfItsDays) {
    sql(R"(
        insert into activities (id, type, subject, owner_id)
        select the('a' || n), 'call', 'x', the('ann') from generate_series(1, 4) as n;
        insert into calls (activity_id, outcome, started_at, duration_seconds) values
            (the('a1'), 'answered', '2024-03-05 12:00Z', 10),
            (the('a2'), 'answered', '2024-03-06 12:00Z', 40),
            (the('a3'), 'answered', '2024-03-06 12:00Z', 70),
            (the('a4'), 'missed', '2024-03-07 12:00Z', 0))");
    EXPECT_THAT(
        shown("call", {"month"}),
        ElementsAre(
            "month total_calls answered missed voicemail total_duration_sec avg_duration_sec "
            "min_duration_sec max_duration_sec answer_rate recorded_calls recording_rate "
            "deals_advanced followups_scheduled",
            "2024-03 4 3 1 0 120 40 10 70 75 0 0 0 0"
        )
    );
}

TEST_F(FiguresTest, AMedianIsShownPerStageAndLeftOutOfLargerGroups) {
    sql(R"(
        insert into deals (id, title, created_at) values
            (the('a'), 'a', '2024-03-01 00:00Z'), (the('b'), 'b', '2024-03-01 00:00Z');
        update deals set stage_id = the('talk'), stage_entered_at = '2024-03-03 00:00Z';
        update deals set stage_id = the('offer'), stage_entered_at = '2024-03-08 00:00Z'
        where id = the('a'))");
    EXPECT_THAT(
        shown("pipeline", {}),
        ElementsAre(
            "pipeline stage deal_count total_value avg_value avg_duration_days conversion_rate "
            "deals_won deals_lost win_rate fastest_deal_days slowest_deal_days "
            "median_duration_days",
            "Sales Lead 0 0.00 - 2 100 0 0 - 2 2 2", "Sales Talk 1 0.00 0.00 5 50 0 0 - 5 5 5",
            "Sales Offer 1 0.00 0.00 - 0 0 0 - - - -"
        )
    );
    // Three ended stays of 2, 2 and 5 days; 3 of 5 entries advanced.
    EXPECT_THAT(
        shown("pipeline", {"pipeline"}),
        ElementsAre(
            "pipeline deal_count total_value avg_value avg_duration_days conversion_rate "
            "deals_won deals_lost win_rate fastest_deal_days slowest_deal_days",
            "Sales 2 0.00 0.00 3 60 0 0 - 2 5"
        )
    );
}

TEST_F(FiguresTest, GrowthOfAMonthIsThatOfTheWholeGroup) {
    wins();
    // January 200, February 450 (+125 %; 2 deals, then 3: +50 %), no March, April 80.
    EXPECT_THAT(
        shown("revenue", {"month"}),
        ElementsAre(
            "month total_revenue total_deals avg_deal_size revenue_growth_rate deal_growth_rate "
            "forecasted_revenue pipeline_value",
            "2024-01 200.00 2 100.00 - - 200.00 0.00", "2024-02 450.00 3 150.00 125 50 450.00 0.00",
            "2024-04 80.00 1 80.00 - - 180.00 1000.00"
        )
    );
    EXPECT_THAT(
        shown("revenue", {"team", "month"}),
        ElementsAre(
            HasSubstr("team month"), "North 2024-01 100.00 1 100.00 - - 100.00 0.00",
            "North 2024-02 300.00 1 300.00 200 0 300.00 0.00",
            "North 2024-04 0.00 0 - - - 100.00 1000.00",
            "South 2024-01 100.00 1 100.00 - - 100.00 0.00",
            "South 2024-02 150.00 2 75.00 50 100 150.00 0.00",
            "South 2024-04 80.00 1 80.00 - - 80.00 0.00"
        )
    );
}

TEST_F(FiguresTest, TheFirstMonthShownGrowsFromTheOneThatIsNotShown) {
    wins();
    EXPECT_THAT(
        shown("revenue", {"month"}, "2024-02-01"),
        ElementsAre(
            HasSubstr("month"), "2024-02 450.00 3 150.00 125 50 450.00 0.00",
            "2024-04 80.00 1 80.00 - - 180.00 1000.00"
        )
    );
}

TEST_F(FiguresTest, LongerPeriodsThanAMonthHaveNoMonthlyGrowth) {
    wins();
    EXPECT_THAT(
        shown("revenue", {"quarter"}),
        ElementsAre(
            "quarter total_revenue total_deals avg_deal_size forecasted_revenue pipeline_value",
            "2024-Q1 650.00 5 130.00 650.00 0.00", "2024-Q2 80.00 1 80.00 180.00 1000.00"
        )
    );
    EXPECT_THAT(
        shown("revenue", {"owner"}, "2024-04-01"),
        ElementsAre(
            HasSubstr("owner"), "ann@example.com 0.00 0 - 100.00 1000.00",
            "ben@example.com 80.00 1 80.00 80.00 0.00"
        )
    );
}

TEST_F(FiguresTest, GroupsOfOneNameStayApart) {
    sql("update users set first_name = 'Sam', last_name = 'Smith'; "
        "insert into documents (name, owner_id) values ('a', the('ann')), ('b', the('ben'))");
    EXPECT_THAT(
        shown("document", {"owner"}),
        ElementsAre(HasSubstr("owner"), HasSubstr("Sam Smith 1"), HasSubstr("Sam Smith 1"))
    );
}

TEST_F(FiguresTest, EveryGroupingThatIsOfferedWorks) {
    activities();
    wins();
    metrics::AnalyticsEtl etl{db.app()};
    etl.update_all_metrics();
    for (const auto& ledger : etl.ledgers()) {
        if (ledger.figures.empty()) {
            continue;  // the histogram is nothing to look at
        }
        for (const auto& name : metrics::groupings(ledger)) {
            SCOPED_TRACE(ledger.name + " by " + name);
            EXPECT_EQ(
                metrics::figures(db.app(), ledger, {{name}, std::nullopt}).column_name(0), name
            );
        }
    }
}

TEST_F(FiguresTest, WhatCannotBeAskedIsRefusedInWords) {
    expect_refusal("activity", {{"colour"}, {}}, ErrorKind::invalid, {"colour", "owner", "month"});
    expect_refusal("revenue", {{"day"}, {}}, ErrorKind::invalid, {"day", "month", "team"});
    expect_refusal("pipeline", {{"month"}, {}}, ErrorKind::invalid, {"month", "stage"});
    expect_refusal("activity", {{"day", "month"}, {}}, ErrorKind::invalid, {"day", "month"});
    expect_refusal("activity", {{"owner", "owner"}, {}}, ErrorKind::invalid, {"owner"});
    expect_refusal("pipeline", {{}, "2024-01-01"}, ErrorKind::invalid, {"pipeline", "no date"});
    expect_refusal("activity", {{}, "2024-02-30"}, ErrorKind::invalid, {"2024-02-30"});
    expect_refusal("activity", {{}, "soon"}, ErrorKind::invalid, {"soon"});
    expect_refusal("revenue", {{"month"}, ""}, ErrorKind::invalid, {"date"});
}

}  // namespace
}  // namespace dealwright::testing
