// The dashboard: its sums are those of the metrics tables, for whom and for which days it is asked.
#include "analytics/dashboard_request.hpp"
#include "analytics/figures_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class DashboardTest : public FiguresApiTest {
  protected:
    static Json dashboard(const std::string& person, const std::string& query = "") {
        const auto reply = as(person).get("/dashboard?from=2024-01-01&to=2024-04-30" + query);
        EXPECT_EQ(reply.status, 200) << reply.body;
        return reply.json();
    }
    static const Json& part(const Json& json, const std::string& path) {
        const Json* found = &json;
        for (const auto& name : split(path, '.')) {
            found = found->find(name);
            if (found == nullptr) {
                throw std::runtime_error{path};
            }
        }
        return *found;
    }
    static std::string one(const Json& json, const std::string& path, const std::string& members) {
        Json list;
        list.items.push_back(part(json, path));
        return shown(list, members).at(0);
    }
};

TEST_F(DashboardTest, ShowsRevenueByMonthWithGrowthAndTheYearBefore) {
    sql("insert into deals (id, title, value, owner_id, status, actual_close_date) values "
        "(the('old'), 'old', 60, person('rob'), 'won', '2023-02-10 12:00Z')");
    count();
    const auto json = dashboard("ada");
    EXPECT_THAT(
        shown(
            part(json, "revenue.months"),
            "month total_revenue total_deals revenue_growth_rate last_year_revenue "
            "last_year_deals forecasted_revenue"
        ),
        ElementsAre(
            "2024-01 200.00 2 - 0.00 0 200.00", "2024-02 450.00 3 125 60.00 1 450.00",
            "2024-03 0.00 0 - 0.00 0 0.00", "2024-04 80.00 1 - 0.00 0 380.00"
        )
    );
    EXPECT_EQ(
        one(json, "revenue.total", "total_revenue total_deals avg_deal_size"), "730.00 6 121.67"
    );
    EXPECT_EQ(part(json, "revenue.forecast").items.size(), 6U);
    sql("delete from deals where title = 'old'");
    count();
}

TEST_F(DashboardTest, CountsWinsAndLossesOfItsDays) {
    EXPECT_EQ(
        one(dashboard("ada"), "win_rate", "deals_won deals_lost win_rate"), "6 1 85.71428571428571"
    );
    // What no metrics table counts is fresh all the same: nothing is counted in between.
    sql("update deals set actual_close_date = '2024-05-10 12:00Z' where title = 'g'");
    EXPECT_EQ(one(dashboard("ada"), "win_rate", "deals_won deals_lost win_rate"), "6 0 100");
    sql("update deals set actual_close_date = '2024-03-10 12:00Z' where title = 'g'");
}

TEST_F(DashboardTest, ItsSumsAreThoseOfTheMetricsTables) {
    const std::string days = "&date[gte]=2024-01-01&date[lte]=2024-04-30";
    for (const std::string person : {"ada", "mia", "rob", "sam", "vic"}) {
        SCOPED_TRACE(person);
        const auto json = dashboard(person);
        const auto same = [&](const std::string& path, const std::string& table,
                              const std::string& members) {
            const auto wanted = figures(person, table, members);
            if (part(json, path).is_array()) {
                EXPECT_EQ(shown(part(json, path), members), wanted) << path;
            } else if (!wanted.empty()) {
                EXPECT_EQ(one(json, path, members), wanted.at(0)) << path;
            }
        };
        same("activities.total", "activity?group_by=total" + days, "total_count completion_rate");
        same(
            "activities.by_person_and_type", "activity?group_by=owner,type" + days,
            "owner_name activity_type total_count overdue_count completion_rate"
        );
        same("calls.total", "call?group_by=total" + days, "total_calls answer_rate");
        same("calls.by_person", "call?group_by=owner" + days, "owner_name total_calls");
        same("emails.total", "email?group_by=total" + days, "sent open_rate bounce_rate");
        same(
            "documents.total", "document?group_by=total" + days, "sent_documents signed_documents"
        );
        same(
            "lead_sources", "contact?group_by=source&sort=-total_contacts" + days,
            "source total_contacts conversion_rate avg_lead_score"
        );
        same(
            "pipeline", "pipeline?group_by=pipeline,stage",
            "stage_name deal_count total_value conversion_rate avg_duration_days "
            "median_duration_days"
        );
        same("revenue.total", "revenue?group_by=total" + days, "total_revenue total_deals");
    }
}

TEST_F(DashboardTest, SaysHowManyDocumentsWaitForASignature) {
    EXPECT_EQ(part(dashboard("ada"), "documents.out_for_signature").text, "1");
    EXPECT_EQ(part(dashboard("sam"), "documents.out_for_signature").text, "0");
}

TEST_F(DashboardTest, IsAboutOnePersonOneTeamOrOnePipeline) {
    const auto rob = dashboard("ada", "&owner_id=" + world().id_of("rob"));
    EXPECT_EQ(one(rob, "revenue.total", "total_revenue total_deals"), "400.00 2");
    EXPECT_EQ(one(rob, "win_rate", "deals_won deals_lost"), "2 1");
    EXPECT_EQ(one(rob, "activities.total", "total_count"), "9");  // two of them calls
    EXPECT_THAT(
        shown(part(rob, "pipeline"), "stage_name deal_count fastest_deal_days"),
        ::testing::IsSupersetOf({"Lead 0 5", "Talk 1 -"})
    );
    const auto south = dashboard("ada", "&team_id=00000000-0000-7000-8000-00000000bbbb");
    EXPECT_EQ(one(south, "revenue.total", "total_revenue"), "330.00");
    EXPECT_EQ(one(south, "calls.total", "total_calls"), "1");
    const auto nothing = dashboard("ada", "&pipeline_id=" + world().id_of("rob"));
    EXPECT_THAT(part(nothing, "pipeline").items, IsEmpty());
    EXPECT_TRUE(part(nothing, "revenue.total").is_null());
    EXPECT_EQ(
        one(nothing, "activities.total", "total_count"),
        one(dashboard("ada"), "activities.total", "total_count")
    );
    // Another person's figures stay his.
    const auto hidden = dashboard("sam", "&owner_id=" + world().id_of("rob"));
    EXPECT_TRUE(part(hidden, "activities.total").is_null());
    EXPECT_THAT(part(hidden, "pipeline").items, IsEmpty());
}

TEST_F(DashboardTest, SaysWhenEachTableWasProven) {
    metrics::AnalyticsEtl{world().sql()}.verify("email", [](const metrics::Difference&) {});
    const auto json = dashboard("sam");
    EXPECT_EQ(shown(part(json, "verified"), "ledger drift_count").at(2), "email 0");
    EXPECT_EQ(shown(part(json, "verified"), "ledger kind").at(2), "email verify");
    EXPECT_EQ(part(json, "verified").items.size(), 7U);
    EXPECT_THAT(part(json, "as_of").text, HasSubstr("T"));
}

TEST_F(DashboardTest, IsKnownByItsTag) {
    const auto first = as("mia").get("/dashboard");
    EXPECT_EQ(first.status, 200);
    const auto etag = first.header("etag");
    EXPECT_EQ(as("mia").get("/dashboard", {{"If-None-Match", etag}}).status, 304);
    EXPECT_NE(as("sam").get("/dashboard").header("etag"), etag);
}

TEST_F(DashboardTest, RefusesWhatItDoesNotKnow) {
    expect_invalid("/dashboard?since=2024-01-01", "since");
    expect_invalid("/dashboard?from=soon", "from");
    expect_invalid("/dashboard?from=2024-02-01&to=2024-01-01", "from");
    expect_invalid("/dashboard?from=2001-01-01&to=2024-01-01", "from");
    expect_invalid("/dashboard?owner_id=rob", "owner_id");
    expect_invalid("/dashboard?to=2024-01-01&to=2024-01-02", "to");
    EXPECT_EQ(world().anonymous().get("/dashboard").status, 401);
}

TEST(DashboardRequest, IsAboutTheLastTwelveMonthsWithoutAWish) {
    const auto request = read_dashboard_request({}, "2024-03-31");
    EXPECT_EQ(text_of(request.from), "2023-04-01");
    EXPECT_EQ(text_of(request.to), "2024-03-31");
    const auto earlier = read_dashboard_request({{"to", "2023-01-15"}}, "2024-03-31");
    EXPECT_EQ(text_of(earlier.from), "2022-02-01");
    EXPECT_EQ(text_of(std::chrono::year{2024} / 3), "2024-03");
}

}  // namespace
}  // namespace dealwright::testing
