// POST /calls: one request makes the activity, the call and the follow-up, and the figures count
// it.
#include "app/api_fixture.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class CallLog : public ApiTest {
  protected:
    static void fold() {
        metrics::Folder folder{world().database().app()};
        folder.bring_up_to_date();
        folder.fold_pending();
    }
    static std::string planned_call(const std::string& person, const std::string& status) {
        return rows(
                   "insert into activities (type, subject, due_date, owner_id, status) values "
                   "('call', 'Ring up', '2026-01-05 10:00Z', '" +
                   world().id_of(person) + "', '" + status + "') returning id"
        )
            .at(0);
    }
    static std::string with_activity(const std::string& id) {
        return R"({"outcome":"answered","duration_seconds":60,"activity_id":")" + id + "\"}";
    }
};

// 245 seconds are five minutes begun.
TEST_F(CallLog, ACallIsACompletedActivityWithItsTelephonyDetail) {
    const auto rob = as("rob");
    const auto contact = rob.post("/contacts", R"({"last_name":"Lee"})").at("id");
    const auto logged = rob.post(
        "/calls", R"({"outcome":"answered","direction":"inbound","duration_seconds":245,)"
                  R"("started_at":"2026-01-05T10:00:00Z","phone_number":"+43 1 2345",)"
                  R"("recording_url":"https://pbx.example/1.ogg","notes":"Asked for an offer",)"
                  R"("follow_up":{"type":"task","subject":"Offer"},"contact_id":")" +
                      contact + "\"}"
    );
    ASSERT_EQ(logged.status, 201) << logged.body;
    const auto id = logged.at("id");
    const auto activity = logged.at("activity.id");
    EXPECT_EQ(logged.header("location"), "/api/v1/calls/" + id);
    EXPECT_EQ(logged.at("activity_id"), activity);
    EXPECT_EQ(logged.at("owner_id"), world().id_of("rob"));
    EXPECT_EQ(logged.at("followup_count"), "1");
    EXPECT_EQ(logged.at("activity.type"), "call");
    EXPECT_EQ(logged.at("activity.subject"), "Inbound call");
    EXPECT_EQ(logged.at("activity.description"), "Asked for an offer");
    EXPECT_EQ(logged.at("activity.status"), "completed");
    EXPECT_EQ(logged.at("activity.due_date"), "2026-01-05T10:00:00Z");
    EXPECT_EQ(logged.at("activity.completed_at"), "2026-01-05T10:04:05Z");
    EXPECT_EQ(logged.at("activity.duration_minutes"), "5");
    EXPECT_EQ(logged.at("follow_up.follow_up_to_id"), activity);
    EXPECT_EQ(logged.at("follow_up.contact_id"), contact);
    const auto read = rob.get("/calls/" + id);
    EXPECT_EQ(logged.header("etag"), read.header("etag"));
    EXPECT_THAT(
        logged.body, StartsWith(read.body.substr(0, read.body.size() - 1) + ",\"activity\":{")
    );
    EXPECT_EQ(rob.get("/activities/" + activity).at("status"), "completed");
}

TEST_F(CallLog, ACallThatJustEndedBeganItsLengthAgo) {
    const auto logged = as("rob").post("/calls", R"({"outcome":"answered","duration_seconds":90})");
    ASSERT_EQ(logged.status, 201) << logged.body;
    EXPECT_THAT(
        rows(
            "select a.completed_at - c.started_at, a.duration_minutes, a.subject, "
            "now() - c.started_at between interval '90 seconds' and interval '5 minutes' "
            "from calls as c join activities as a on a.id = c.activity_id where c.id = '" +
            logged.at("id") + "'"
        ),
        ElementsAre("00:01:30 2 Outbound call t")
    );
}

TEST_F(CallLog, APlannedCallIsCarriedOut) {
    const auto rob = as("rob");
    const auto id = planned_call("rob", "overdue");
    const auto logged = rob.post("/calls", with_activity(id));
    ASSERT_EQ(logged.status, 201) << logged.body;
    EXPECT_EQ(logged.at("activity.id"), id);
    EXPECT_EQ(logged.at("activity.subject"), "Ring up");
    EXPECT_EQ(logged.at("activity.status"), "completed");
    EXPECT_EQ(logged.at("activity.due_date"), "2026-01-05T10:00:00Z");
    EXPECT_EQ(logged.at("activity.duration_minutes"), "1");
    const auto twice = rob.post("/calls", with_activity(id));
    EXPECT_EQ(twice.status, 409);
    EXPECT_THAT(twice.body, HasSubstr("this activity has its call details already"));
    const auto cancelled = planned_call("rob", "cancelled");
    EXPECT_EQ(rob.post("/calls", with_activity(cancelled)).status, 409);
    EXPECT_THAT(
        rows("select status from activities where id = '" + cancelled + "'"),
        ElementsAre("cancelled")
    );
}

TEST_F(CallLog, BadInputIsNamedAndLeavesNothingBehind) {
    const auto rob = as("rob");
    const auto count = rows("select count(*) from activities");
    const auto task = rob.post("/activities", R"({"type":"task","subject":"No call"})").at("id");
    const auto foreign = planned_call("sam", "pending");
    const auto of_colleague = planned_call("rita", "pending");
    const std::vector<std::pair<std::string, std::string>> bodies = {
        {"{}", "outcome"},
        {R"({"outcome":"engaged"})", "outcome"},
        {R"({"outcome":"missed","started_at":"2199-01-01T00:00:00Z"})", "started_at"},
        {R"({"outcome":"missed","duration_seconds":-1})", "duration_seconds"},
        {R"({"outcome":"missed","recording_url":"javascript:a"})", "recording_url"},
        {R"({"outcome":"missed","description":"x"})", "description"},
        {R"({"outcome":"missed","follow_up":{"subject":"x"}})", "follow_up.type"},
        {R"({"outcome":"missed","deal_id":")" + task + "\"}", "deal_id"},
        {with_activity(foreign), "activity_id"},
        {with_activity(of_colleague), "activity_id"},
    };
    for (const auto& [body, field] : bodies) {
        const auto refused = rob.post("/calls", body);
        EXPECT_EQ(refused.status, 422) << body;
        EXPECT_EQ(refused.at("errors.0.field"), field) << refused.body;
    }
    const auto no_call = rob.post("/calls", with_activity(task));
    EXPECT_EQ(no_call.status, 422);
    EXPECT_THAT(no_call.body, HasSubstr("an activity of type call, not task"));
    EXPECT_THAT(
        rows("select status from activities where id = '" + task + "'"), ElementsAre("pending")
    );
    EXPECT_EQ(as("vic").post("/calls", R"({"outcome":"missed"})").status, 403);
    // The three activities made above, and no more.
    EXPECT_EQ(rows("select count(*) - 3 from activities"), count);
}

TEST_F(CallLog, TheFiguresCountIt) {
    const auto rita = as("rita");
    ASSERT_EQ(
        rita.post(
                "/calls", R"({"outcome":"answered","duration_seconds":245,)"
                          R"("started_at":"2026-02-03T10:00:00Z",)"
                          R"("recording_url":"https://pbx.example/2.ogg",)"
                          R"("follow_up":{"type":"task","subject":"Offer"}})"
        )
            .status,
        201
    );
    for (const std::string outcome : {"missed", "voicemail", "busy"}) {
        ASSERT_EQ(
            rita.post(
                    "/calls",
                    R"({"started_at":"2026-02-03T11:00:00Z","outcome":")" + outcome + "\"}"
            )
                .status,
            201
        );
    }
    fold();
    // One of four was answered, and that one recorded; busy counts as missed.
    EXPECT_THAT(
        rows(
            "select total_calls, answered, missed, voicemail, total_duration_sec, "
            "avg_duration_sec, answer_rate, recorded_calls, recording_rate, deals_advanced, "
            "followups_scheduled from call_metrics where date = '2026-02-03' and user_id = '" +
            world().id_of("rita") + "'"
        ),
        ElementsAre("4 1 2 1 245 245 25 1 100 0 1")
    );
    // The activities count on the day of the call; those without a length have no duration.
    EXPECT_THAT(
        rows(
            "select total_count, completed_count, completion_rate, avg_duration_minutes from "
            "activity_metrics where activity_type = 'call' and date = '2026-02-03' and user_id = "
            "'" +
            world().id_of("rita") + "'"
        ),
        ElementsAre("4 4 100 5")
    );
}

TEST_F(CallLog, ADealThatMovesOnAfterwardsWasAdvancedByIt) {
    const auto sam = as("sam");
    const auto deal = sam.post("/deals", R"({"title":"Big"})").at("id");
    const auto logged = sam.post("/calls", R"({"outcome":"answered","deal_id":")" + deal + "\"}");
    ASSERT_EQ(logged.status, 201) << logged.body;
    EXPECT_EQ(logged.at("deal_advanced"), "false");
    const auto stage = rows(
        "select s.id from pipeline_stages as s join deals as d on d.pipeline_id = s.pipeline_id "
        "where d.id = '" +
        deal + "' and not s.is_closed order by s.order_index desc limit 1"
    );
    ASSERT_EQ(sam.patch("/deals/" + deal, R"({"stage_id":")" + stage.at(0) + "\"}").status, 200);
    EXPECT_EQ(sam.get("/calls/" + logged.at("id")).at("deal_advanced"), "true");
    fold();
    EXPECT_THAT(
        rows(
            "select deals_advanced from call_metrics where user_id = '" + world().id_of("sam") + "'"
        ),
        ElementsAre("1")
    );
}

TEST_F(CallLog, ARepeatedRequestLogsOneCall) {
    const ApiClient::Headers key = {{"Idempotency-Key", "call-1"}};
    const std::string body = R"({"outcome":"missed","phone_number":"+1 555 0100"})";
    EXPECT_EQ(as("rob").post("/calls", body, key).status, 201);
    EXPECT_EQ(as("rob").post("/calls", body, key).status, 201);
    EXPECT_THAT(
        rows("select count(*) from calls where phone_number = '+1 555 0100'"), ElementsAre("1")
    );
}

}  // namespace
}  // namespace dealwright::testing
