// GET /activities/today, and the lists that find who has no next step.
#include "app/api_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Today : public ApiTest {
  protected:
    /// An open task of that person, due `due` (SQL over today, a date of New York).
    static void plan(
        const std::string& person, const std::string& subject, const std::string& due,
        const std::string& status = "pending"
    ) {
        rows(
            "insert into activities (type, subject, owner_id, status, due_date) select 'task', '" +
            subject + "', '" + world().id_of(person) + "', '" + status + "', " + due +
            " from (select (now() at time zone 'America/New_York')::date as today) as days"
        );
    }
    /// Where a day begins in New York.
    static std::string start(const std::string& day) {
        return "((" + day + ")::timestamp at time zone 'America/New_York')";
    }
    static std::vector<std::string> subjects(const ApiReply& reply, const std::string& list) {
        std::vector<std::string> result;
        const Json answer = reply.json();
        for (const Json& activity : answer.find(list)->find("data")->items) {
            result.push_back(activity.find("subject")->text);
        }
        return result;
    }
};

TEST_F(Today, ShowsWhatIsOverdueDueTodayAndInTheNextSevenDays) {
    world().sql().execute(
        "update users set timezone = 'America/New_York' where email ~ '^(rob|mia|sam)@'"
    );
    plan("rob", "late", "now() - interval '2 days'", "overdue");
    plan("rob", "just missed", "now() - interval '1 minute'");
    plan("rob", "done", "now() - interval '1 hour'", "completed");
    plan("rob", "end of day", start("today + 1") + " - interval '1 microsecond'");
    plan("rob", "tomorrow", start("today + 1"));
    plan("rob", "in a week", start("today + 8") + " - interval '1 microsecond'");
    plan("rob", "later", start("today + 8"));
    plan("rob", "undated", "null");
    plan("rita", "not mine", "now() - interval '1 hour'");
    for (const std::string& path :
         {std::string{"/activities/today"}, "/activities/today?owner_id=" + world().id_of("rob")}) {
        const auto seen = as(path.ends_with("today") ? "rob" : "mia").get(path);
        ASSERT_EQ(seen.status, 200) << seen.body;
        EXPECT_EQ(seen.at("timezone"), "America/New_York");
        EXPECT_EQ(
            seen.at("date"), rows("select (now() at time zone 'America/New_York')::date").at(0)
        );
        EXPECT_THAT(subjects(seen, "overdue"), ElementsAre("late", "just missed"));
        EXPECT_THAT(subjects(seen, "today"), ElementsAre("end of day"));
        EXPECT_THAT(subjects(seen, "upcoming"), ElementsAre("tomorrow", "in a week"));
        EXPECT_EQ(seen.at("counts.overdue"), "2");
        EXPECT_EQ(seen.at("counts.today"), "1");
        EXPECT_EQ(seen.at("counts.upcoming"), "2");
    }
    const auto stranger = as("sam").get("/activities/today?owner_id=" + world().id_of("rob"));
    EXPECT_EQ(stranger.at("counts.overdue"), "0");
    EXPECT_THAT(stranger.body, ::testing::Not(HasSubstr("just missed")));
}

TEST_F(Today, TakesTheParametersOfAListAndNoOthers) {
    const auto sam = as("sam");
    plan("sam", "one", "now() - interval '2 hours'");
    plan("sam", "two", "now() - interval '1 hour'");
    const auto seen = sam.get("/activities/today?limit=1&fields=subject&include=owner");
    EXPECT_THAT(subjects(seen, "overdue"), ElementsAre("one"));
    EXPECT_EQ(seen.at("counts.overdue"), "2");
    EXPECT_EQ(seen.at("overdue.data.0.owner.email"), "sam@crm.example");
    EXPECT_EQ(seen.at("overdue.data.0.due_date"), "");
    EXPECT_EQ(sam.get("/activities/today?status=pending").status, 422);
    EXPECT_EQ(sam.get("/activities/today?owner_id=me").status, 422);
    EXPECT_EQ(sam.get("/activities/today?limit=501").status, 422);
    EXPECT_EQ(world().anonymous().get("/activities/today").status, 401);
}

TEST_F(Today, AnUnknownTimeZoneIsUtc) {
    world().sql().execute("update users set timezone = 'Atlantis' where email ~ '^rita@'");
    EXPECT_EQ(as("rita").get("/activities/today").at("timezone"), "UTC");
}

TEST_F(Today, ListsFindWhoHasNoNextStep) {
    const auto ada = as("ada");
    const auto idle = ada.post("/contacts", R"({"company":"Idle"})").at("id");
    const auto busy = ada.post("/contacts", R"({"company":"Busy"})").at("id");
    const auto made = ada.post(
        "/activities", R"({"type":"task","subject":"Step","due_date":"2199-01-01T00:00:00Z",)"
                       R"("contact_id":")" +
                           busy + "\"}"
    );
    ASSERT_EQ(made.status, 201) << made.body;
    const auto without = ada.get("/contacts?next_activity_id[is_null]=true&fields=id");
    EXPECT_THAT(without.body, HasSubstr(idle));
    EXPECT_THAT(without.body, ::testing::Not(HasSubstr(busy)));
    const auto with = ada.get(
        "/contacts?next_activity_at[gte]=2198-12-31&sort=next_activity_at&include=next_activity"
    );
    EXPECT_EQ(with.at("data.0.id"), busy);
    EXPECT_EQ(with.at("data.0.next_activity.subject"), "Step");
    const auto refused = ada.patch("/contacts/" + idle, R"({"next_activity_at":null})");
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.at("errors.0.code"), "read_only");
}

}  // namespace
}  // namespace dealwright::testing
