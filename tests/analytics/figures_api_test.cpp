// The figures over the API: single rows, every kind of group, filters, order, pages, tags, and what
// is refused. Worked out by hand from the small company of the fixture.
#include "analytics/figure_access.hpp"
#include "analytics/figures_fixture.hpp"
#include "metrics/figures.hpp"

namespace dealwright::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST_F(FiguresApiTest, WithoutAGroupingTheRowsOfTheTableAreShownNewestFirst) {
    const auto rows = figures(
        "ada", "activity?activity_type=task",
        "date owner_name activity_type total_count completed_count completion_rate"
    );
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0], "2024-04-01 Rob task 1 0 0");
    EXPECT_EQ(rows[1], "2024-03-12 Rob task 4 3 75");
    EXPECT_THAT(
        (std::vector{rows[2], rows[3]}),
        ::testing::UnorderedElementsAre("2024-03-05 Rob task 2 1 50", "2024-03-05 Sam task 1 1 100")
    );
    // A rate with nothing to divide by, and a key that is not set.
    EXPECT_THAT(
        figures(
            "ada", "activity?activity_type=meeting",
            "date user_id owner_name total_count avg_completion_time_hours"
        ),
        ElementsAre("2024-03-06 - - 1 -")
    );
}

TEST_F(FiguresApiTest, RatesOfAGroupComeFromItsSums) {
    // March, rob: 4 of 6 is 66.7 %, while the mean of 50 and 75 would be 62.5; hours 10 / 4.
    const std::string members =
        "owner_name month total_count completed_count completion_rate avg_completion_time_hours";
    EXPECT_THAT(
        figures("ada", "activity?group_by=owner,month&activity_type=task", members),
        ElementsAre(
            "Rob 2024-03 6 4 66.66666666666667 2.5", "Rob 2024-04 1 0 0 -", "Sam 2024-03 1 1 100 10"
        )
    );
    EXPECT_THAT(
        figures("ada", "activity?group_by=user_id&activity_type=task", "owner_name total_count"),
        ElementsAre("Rob 7", "Sam 1")
    );
}

TEST_F(FiguresApiTest, EverySpanOfTimeAddsUpItsDays) {
    const std::string tasks = "activity?activity_type=task&group_by=";
    EXPECT_THAT(
        figures("ada", tasks + "day", "day total_count completed_count"),
        ElementsAre("2024-03-05 3 2", "2024-03-12 4 3", "2024-04-01 1 0")
    );
    EXPECT_THAT(  // weeks begin on Monday
        figures("ada", tasks + "week", "week total_count"),
        ElementsAre("2024-03-04 3", "2024-03-11 4", "2024-04-01 1")
    );
    EXPECT_THAT(
        figures("ada", tasks + "month", "month total_count"), ElementsAre("2024-03 7", "2024-04 1")
    );
    EXPECT_THAT(
        figures("ada", tasks + "quarter", "quarter total_count avg_completion_time_hours"),
        ElementsAre("2024-Q1 7 4", "2024-Q2 1 -")  // (1 + 10 + 2 + 3 + 4) / 5
    );
    EXPECT_THAT(
        figures("ada", tasks + "year", "year total_count completion_rate"),
        ElementsAre("2024 8 62.5")
    );
    EXPECT_THAT(figures("ada", tasks + "total", "total_count"), ElementsAre("8"));
}

TEST_F(FiguresApiTest, StagesComeInTheirOrderWithTheirNames) {
    // Both open deals went from Lead to Talk, after 3 and 5 days; those closed at once were in
    // Won or Lost only when they were made.
    const auto rows = figures(
        "ada",
        "pipeline?group_by=pipeline,stage&stage_id[in]=" + the_id("lead") + "," + the_id("talk"),
        "pipeline_name stage_name deal_count total_value fastest_deal_days slowest_deal_days "
        "median_duration_days"
    );
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_THAT(rows[0], AllOf(HasSubstr("Selling Lead 0 0.00")));
    EXPECT_THAT(rows[1], HasSubstr("Selling Talk 2 1040.00"));
    const auto all = figures("ada", "pipeline", "stage_name");
    EXPECT_EQ(all.front(), "Lead");
    EXPECT_EQ(all.back(), "Lost");
}

TEST_F(FiguresApiTest, RevenueGrowsOverTheMonthBeforeAlsoWhenThatIsNotShown) {
    const std::string members =
        "month total_revenue total_deals avg_deal_size revenue_growth_rate deal_growth_rate "
        "forecasted_revenue pipeline_value";
    // January 200, February 450 (+125 %, 2 deals and then 3), no March, April 80 and 30 % of 1000.
    EXPECT_THAT(
        figures("ada", "revenue?group_by=month", members),
        ElementsAre(
            "2024-01 200.00 2 100.00 - - 200.00 0.00", "2024-02 450.00 3 150.00 125 50 450.00 0.00",
            "2024-04 80.00 1 80.00 - - 380.00 1000.00"
        )
    );
    EXPECT_THAT(
        figures("ada", "revenue?group_by=month&date[gte]=2024-02-01", members),
        ElementsAre(
            "2024-02 450.00 3 150.00 125 50 450.00 0.00", "2024-04 80.00 1 80.00 - - 380.00 1000.00"
        )
    );
    EXPECT_THAT(
        figures("ada", "revenue?group_by=month&year=2024&month=2", members),
        ElementsAre("2024-02 450.00 3 150.00 125 50 450.00 0.00")
    );
    EXPECT_THAT(
        figures("ada", "revenue?group_by=team,quarter", "team_name quarter total_revenue"),
        ElementsAre(
            "North 2024-Q1 400.00", "North 2024-Q2 0.00", "South 2024-Q1 250.00",
            "South 2024-Q2 80.00"
        )
    );
    EXPECT_THAT(
        figures(
            "ada", "revenue?month=2&sort=-total_revenue",
            "owner_name year month quarter "
            "total_revenue revenue_growth_rate"
        ),
        ElementsAre("Rob 2024 2 1 300.00 200", "Sam 2024 2 1 150.00 50")
    );
}

TEST_F(FiguresApiTest, TheOtherTablesAddUpAsWell) {
    EXPECT_THAT(
        figures(
            "ada", "call?group_by=total",
            "total_calls answered missed voicemail avg_duration_sec max_duration_sec answer_rate"
        ),
        ElementsAre("4 2 1 1 40 70 50")
    );
    EXPECT_THAT(
        figures(
            "ada", "email?group_by=campaign",
            "campaign_name sent delivered bounced unique_opens open_rate bounce_rate"
        ),
        ElementsAre("Spring 2 2 0 1 50 0", "- 1 0 1 0 - 100")
    );
    EXPECT_THAT(
        figures(
            "ada", "contact?group_by=source",
            "source total_contacts new_contacts converted_contacts avg_lead_score high_score_count"
        ),
        ElementsAre("referral 1 1 0 - 0", "website 3 2 1 50 1")
    );
    EXPECT_THAT(
        figures(
            "ada", "document?group_by=type",
            "document_type total_documents sent_documents signed_documents declined_documents "
            "completion_rate avg_time_to_sign_hours"
        ),
        ElementsAre("contract 4 3 1 1 33.333333333333336 2")
    );
}

TEST_F(FiguresApiTest, FiltersOnKeysChooseWhatIsSummedAndFiltersOnFiguresAmongTheSums) {
    const std::string tasks = "activity?activity_type=task&group_by=";
    EXPECT_THAT(
        figures(
            "ada", tasks + "month&date[gte]=2024-03-06&date[lt]=2024-04-01",
            "month "
            "total_count"
        ),
        ElementsAre("2024-03 4")
    );
    EXPECT_THAT(
        figures("ada", tasks + "owner&total_count[gt]=1", "owner_name total_count"),
        ElementsAre("Rob 7")
    );
    EXPECT_THAT(
        figures("ada", tasks + "month&month[gte]=2024-04", "month total_count"),
        ElementsAre("2024-04 1")
    );
    EXPECT_THAT(
        figures("ada", "activity?user_id[is_null]=true", "activity_type total_count"),
        ElementsAre("meeting 1")
    );
    EXPECT_THAT(
        figures(
            "ada", "activity?completion_rate[gt]=70&activity_type=task&total_count[gt]=1",
            "date completion_rate"
        ),
        ElementsAre("2024-03-12 75")
    );
}

TEST_F(FiguresApiTest, OrderPagesAndFieldsAreThoseOfLists) {
    const std::string days = "activity?activity_type=task&group_by=day";
    EXPECT_THAT(
        figures("ada", days + "&sort=-total_count", "day"),
        ElementsAre("2024-03-12", "2024-03-05", "2024-04-01")
    );
    const auto first = as("ada").get("/metrics/" + days + "&limit=2&fields=day");
    EXPECT_EQ(first.at("page.limit"), "2");
    EXPECT_EQ(first.at("page.offset"), "0");
    EXPECT_EQ(first.at("page.total"), "3");
    EXPECT_THAT(first.body, Not(HasSubstr("total_count")));
    EXPECT_THAT(
        figures("ada", days + "&limit=2&cursor=" + first.at("page.next_cursor"), "day"),
        ElementsAre("2024-04-01")
    );
    EXPECT_THAT(figures("ada", days + "&offset=3", "day"), IsEmpty());
    const auto last = as("ada").get("/metrics/" + days + "&offset=2");
    EXPECT_THAT(last.body, HasSubstr(R"("next_cursor":null)"));
}

TEST_F(FiguresApiTest, WhatIsNotKnownIsRefusedByName) {
    expect_invalid("/metrics/activity?colour=red", "colour");
    expect_invalid("/metrics/activity?base_row_count=1", "base_row_count");
    expect_invalid("/metrics/activity?group_by=colour", "group_by");
    expect_invalid("/metrics/activity?group_by=", "group_by");
    expect_invalid("/metrics/activity?group_by=day,month", "group_by");
    expect_invalid("/metrics/activity?group_by=owner&group_by=day", "group_by");
    expect_invalid("/metrics/pipeline?group_by=month", "group_by");
    expect_invalid("/metrics/revenue?group_by=day", "group_by");
    expect_invalid("/metrics/activity?total_count=many", "total_count");
    expect_invalid("/metrics/activity?date=2024-02-30", "date");
    expect_invalid("/metrics/activity?user_id=rob", "user_id");
    expect_invalid("/metrics/activity?sort=colour", "sort");
    expect_invalid("/metrics/activity?group_by=month&sort=date", "sort");
    expect_invalid("/metrics/activity?group_by=month&fields=user_id", "fields");
    expect_invalid("/metrics/activity?limit=501", "limit");
    expect_invalid("/metrics/activity?cursor=abc", "cursor");
    expect_invalid("/metrics/activity?q=rob", "q");
    expect_invalid("/metrics/activity?include=owner", "include");
    expect_invalid("/metrics/activity?deleted=with", "deleted");
    expect_invalid("/metrics/activity?total_count[like]=1", "total_count[like]");
    EXPECT_EQ(as("ada").get("/metrics/colour").status, 404);
    EXPECT_EQ(world().anonymous().get("/metrics/activity").status, 401);
}

TEST_F(FiguresApiTest, EverySpanAndKeyThatIsOfferedWorksForEverybody) {
    for (const auto& kind : FigureCatalog::kinds()) {
        const FigureCatalog catalog;
        for (const auto& name : metrics::groupings(catalog.ledger(kind.name))) {
            for (const std::string person : {"ada", "mia", "rob", "sam", "vic"}) {
                const auto path = fmt::format("/metrics/{}?group_by={}", kind.name, name);
                EXPECT_EQ(as(person).get(path).status, 200) << person << " " << path;
            }
        }
    }
}

TEST_F(FiguresApiTest, AnAnswerIsKnownByItsTagUntilTheFiguresMove) {
    const std::string path = "/metrics/document?group_by=type";
    const auto first = as("ada").get(path);
    const auto etag = first.header("etag");
    ASSERT_FALSE(etag.empty());
    EXPECT_EQ(as("ada").get(path).header("etag"), etag);
    const auto known = as("ada").get(path, {{"If-None-Match", etag}});
    EXPECT_EQ(known.status, 304);
    EXPECT_EQ(known.body, "");
    EXPECT_EQ(as("vic").get(path).header("etag"), etag);  // sees all as well
    EXPECT_NE(as("rob").get(path).header("etag"), etag);
    EXPECT_NE(as("ada").get(path + "&limit=3").header("etag"), etag);

    sql("insert into documents (name, type, owner_id) values ('y', 'nda', person('rob'))");
    count();
    const auto moved = as("ada").get(path, {{"If-None-Match", etag}});
    EXPECT_EQ(moved.status, 200);
    EXPECT_THAT(moved.body, HasSubstr("nda"));
    sql("delete from documents where name = 'y'");
    count();
}

TEST_F(FiguresApiTest, ANameThatChangesIsAtOnceTheNewOne) {
    const std::string path = "/metrics/activity?group_by=owner";
    const auto etag = as("ada").get(path).header("etag");
    sql("update users set last_name = 'Renamed' where id = person('rob')");
    const auto reply = as("ada").get(path, {{"If-None-Match", etag}});
    EXPECT_EQ(reply.status, 200);
    EXPECT_THAT(reply.body, HasSubstr("Rob Renamed"));
    sql("update users set last_name = null where id = person('rob')");
}

}  // namespace
}  // namespace dealwright::testing
