// Completing, cancelling and reopening over HTTP: what changes, what is refused, what the figures
// make of it.
#include "app/api_fixture.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class ActivityVerbs : public ApiTest {
  protected:
    /// A meeting of that person, made on 1 January 2026, due on the 5th at ten.
    static std::string meeting_of(const std::string& person, const std::string& more = "null") {
        return rows(
                   "insert into activities (type, subject, created_at, due_date, owner_id, "
                   "contact_id) values ('meeting', 'Visit', '2026-01-01 00:00Z', "
                   "'2026-01-05 10:00Z', '" +
                   world().id_of(person) + "', " + more + ") returning id"
        )
            .at(0);
    }
    static std::string path(const std::string& id, const std::string& verb) {
        return "/activities/" + id + "/" + verb;
    }
    static std::string row(const std::string& id) {
        return rows("select a.*::text from activities as a where id = '" + id + "'").at(0);
    }
    static std::vector<std::string> figures_of(const std::string& person) {
        metrics::Folder folder{world().database().app()};
        folder.bring_up_to_date();
        folder.fold_pending();
        return rows(
            "select total_count, completed_count, overdue_count, pending_count, cancelled_count, "
            "completion_rate, coalesce(avg_completion_time_hours::text, '-'), "
            "coalesce(avg_duration_minutes::text, '-') from activity_metrics where user_id = '" +
            world().id_of(person) + "' and activity_type = 'meeting'"
        );
    }
};

TEST_F(ActivityVerbs, CompletingSaysWhenAndWhatCameOfItAndPlansTheNextStep) {
    const auto rob = as("rob");
    const auto contact = rob.post("/contacts", R"({"last_name":"Lee"})").at("id");
    const auto id = meeting_of("rob", "'" + contact + "'");
    const auto done = rob.post(
        path(id, "complete"),
        R"({"outcome":"Wants an offer","duration_minutes":45,"at":"2026-01-05T11:00:00Z",)"
        R"("next":{"type":"task","subject":"Offer","due_date":"2026-01-07T09:00:00Z"}})"
    );
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.at("status"), "completed");
    EXPECT_EQ(done.at("outcome"), "Wants an offer");
    EXPECT_EQ(done.at("duration_minutes"), "45");
    EXPECT_EQ(done.at("completed_at"), "2026-01-05T11:00:00Z");
    EXPECT_EQ(done.at("next.subject"), "Offer");
    EXPECT_EQ(done.at("next.follow_up_to_id"), id);
    EXPECT_EQ(done.at("next.contact_id"), contact);
    EXPECT_EQ(done.at("next.owner_id"), world().id_of("rob"));

    const auto read = rob.get("/activities/" + id);
    EXPECT_EQ(done.header("etag"), read.header("etag"));
    EXPECT_THAT(done.body, StartsWith(read.body.substr(0, read.body.size() - 1) + ",\"next\":{"));
    const auto customer = rob.get("/contacts/" + contact);
    EXPECT_EQ(customer.at("next_activity_id"), done.at("next.id"));
    EXPECT_EQ(customer.at("next_activity_at"), "2026-01-07T09:00:00Z");
}

TEST_F(ActivityVerbs, WithoutABodyItIsCompletedNow) {
    const auto id = meeting_of("rob");
    const auto done = as("rob").post(path(id, "complete"));
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_THAT(
        rows(
            "select status, completed_at > now() - interval '1 minute', audited from activities "
            "cross join lateral (select count(*) as audited from audit_logs where resource_id = "
            "activities.id and action = 'update') as log where id = '" +
            id + "'"
        ),
        ElementsAre("completed t 1")
    );
}

TEST_F(ActivityVerbs, WhatIsNotOpenIsNeitherCompletedNorCancelled) {
    const auto rob = as("rob");
    const auto id = meeting_of("rob");
    ASSERT_EQ(rob.post(path(id, "complete")).status, 200);
    auto before = row(id);
    EXPECT_EQ(rob.post(path(id, "complete")).status, 409);
    EXPECT_EQ(rob.post(path(id, "cancel")).status, 409);
    EXPECT_EQ(row(id), before);
    ASSERT_EQ(rob.post(path(id, "reopen")).status, 200);
    EXPECT_EQ(rob.post(path(id, "reopen")).status, 409);
    ASSERT_EQ(rob.post(path(id, "cancel")).status, 200);
    before = row(id);
    const auto refused = rob.post(path(id, "complete"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.at("detail"), "the activity is cancelled; reopen it first");
    EXPECT_EQ(rob.post(path(id, "cancel")).status, 409);
    EXPECT_EQ(row(id), before);
}

TEST_F(ActivityVerbs, ReopeningUndoesWhatCameOfIt) {
    const auto rob = as("rob");
    const auto past = meeting_of("rob");
    const auto cancelled = rob.post(path(past, "cancel"), R"({"reason":"No time"})");
    EXPECT_EQ(cancelled.at("status"), "cancelled");
    EXPECT_EQ(cancelled.at("outcome"), "No time");
    const auto open = rob.post(path(past, "reopen"));
    ASSERT_EQ(open.status, 200) << open.body;
    EXPECT_EQ(open.at("status"), "overdue");  // it was due in January
    EXPECT_EQ(open.at("outcome"), "null");
    const auto future = rob.post(
        "/activities", R"({"type":"task","subject":"Later","due_date":"2199-01-01T00:00:00Z"})"
    );
    ASSERT_EQ(rob.post(path(future.at("id"), "complete")).status, 200);
    const auto again = rob.post(path(future.at("id"), "reopen"));
    EXPECT_EQ(again.at("status"), "pending");
    EXPECT_EQ(again.at("completed_at"), "null");
}

TEST_F(ActivityVerbs, BadInputIsNamedAndChangesNothing) {
    const auto rob = as("rob");
    const auto id = meeting_of("rob");
    const auto before = row(id);
    const auto count = rows("select count(*) from activities");
    const std::vector<std::pair<std::string, std::string>> bodies = {
        {R"({"at":"2199-01-01T00:00:00Z"})", "at"},
        {R"({"at":"2025-12-31T23:59:00Z"})", "at"},
        {R"({"at":"yesterday"})", "at"},
        {R"({"duration_minutes":-1})", "duration_minutes"},
        {R"({"status":"cancelled"})", "status"},
        {R"({"next":5})", "next"},
        {R"({"next":{"type":"task"}})", "next.subject"},
        {R"({"next":{"type":"task","subject":"x","contact_id":")" + id + "\"}}", "next.contact_id"},
    };
    for (const auto& [body, field] : bodies) {
        const auto refused = rob.post(path(id, "complete"), body);
        EXPECT_EQ(refused.status, 422) << body;
        EXPECT_EQ(refused.at("errors.0.field"), field) << refused.body;
    }
    EXPECT_EQ(rob.post(path(id, "complete"), "[]").status, 400);
    EXPECT_EQ(rob.post(path(id, "reopen"), R"({"at":null})").status, 422);
    EXPECT_EQ(row(id), before);
    EXPECT_EQ(rows("select count(*) from activities"), count);
    const auto itself = rob.patch("/activities/" + id, R"({"follow_up_to_id":")" + id + "\"}");
    EXPECT_EQ(itself.status, 422);
    EXPECT_THAT(itself.body, HasSubstr("an activity does not follow up itself"));
}

TEST_F(ActivityVerbs, OnlyWhoMayChangeAnActivityMayDoSo) {
    const auto id = meeting_of("rob");
    const auto before = row(id);
    for (const std::string verb : {"complete", "cancel", "reopen"}) {
        EXPECT_EQ(as("sam").post(path(id, verb)).status, 404) << verb;
        EXPECT_EQ(as("rita").post(path(id, verb)).status, 403) << verb;
        EXPECT_EQ(as("vic").post(path(id, verb)).status, 403) << verb;
        EXPECT_EQ(world().anonymous().post(path(id, verb)).status, 401) << verb;
        EXPECT_EQ(as("rob").post(path("x", verb)).status, 404) << verb;
    }
    EXPECT_EQ(row(id), before);
    EXPECT_EQ(as("mia").post(path(id, "complete")).status, 200);
}

TEST_F(ActivityVerbs, AStaleVersionIsRefused) {
    const auto rob = as("rob");
    const auto id = meeting_of("rob");
    const auto seen = rob.get("/activities/" + id).header("etag");
    ASSERT_EQ(rob.patch("/activities/" + id, R"({"location":"Here"})").status, 200);
    EXPECT_EQ(rob.post(path(id, "complete"), "{}", {{"If-Match", seen}}).status, 412);
    const auto now = rob.get("/activities/" + id).header("etag");
    EXPECT_EQ(rob.post(path(id, "complete"), "{}", {{"If-Match", now}}).status, 200);
}

TEST_F(ActivityVerbs, TheNextStepIsNotTiedToWhatItsMakerCannotSee) {
    const auto hidden = as("sam").post("/contacts", R"({"last_name":"Hidden"})").at("id");
    const auto id = meeting_of("rob", "'" + hidden + "'");
    const auto done =
        as("rob").post(path(id, "complete"), R"({"next":{"type":"task","subject":"Go on"}})");
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.at("next.contact_id"), "null");
}

// Made on 1 January at 0:00 and completed on the 3rd at noon: 60 hours.
TEST_F(ActivityVerbs, TheFiguresFollowEachVerb) {
    const auto rita = as("rita");
    const auto id = meeting_of("rita");
    EXPECT_THAT(figures_of("rita"), ElementsAre("1 0 0 1 0 0 - -"));
    ASSERT_EQ(
        rita.post(path(id, "complete"), R"({"at":"2026-01-03T12:00:00Z","duration_minutes":45})")
            .status,
        200
    );
    EXPECT_THAT(figures_of("rita"), ElementsAre("1 1 0 0 0 100 60 45"));
    ASSERT_EQ(rita.post(path(id, "reopen")).status, 200);
    EXPECT_THAT(figures_of("rita"), ElementsAre("1 0 1 0 0 0 - -"));
    ASSERT_EQ(rita.post(path(id, "cancel")).status, 200);
    EXPECT_THAT(figures_of("rita"), ElementsAre("1 0 0 0 1 0 - -"));
}

}  // namespace
}  // namespace dealwright::testing
