// activity_metrics and call_metrics react to each verb as docs/metrics.md says; all worked out by
// hand.
#include "app/api_fixture.hpp"
#include "app/run_job.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ActivityFigures : public ApiTest {
  protected:
    void SetUp() override { world().sql().execute("delete from calls; delete from activities"); }
    static std::vector<std::string> folded(const std::string& query) {
        metrics::Folder{world().sql()}.fold_pending();
        return rows(query);
    }
    /// day person type: total, completed, overdue, pending, cancelled
    static std::vector<std::string> activities() {
        return folded(
            "select date, lower(first_name), activity_type || ':', total_count, completed_count,"
            " overdue_count, pending_count, cancelled_count from activity_metrics"
            " join users on users.id = user_id order by 1, 2, 3"
        );
    }
    /// day person: calls, answered, missed, voicemail; seconds in all, on average, least, most;
    /// recorded, follow-ups
    static std::vector<std::string> calls() {
        return folded(
            "select date, lower(first_name) || ':', total_calls, answered, missed, voicemail,"
            " total_duration_sec, coalesce(avg_duration_sec::text, '-'),"
            " coalesce(min_duration_sec::text, '-'), coalesce(max_duration_sec::text, '-'),"
            " recorded_calls, followups_scheduled from call_metrics"
            " join users on users.id = user_id order by 1, 2"
        );
    }
    static ApiReply made(const std::string& resource, const std::string& body) {
        auto reply = as("rob").post("/" + resource, body);
        EXPECT_EQ(reply.status, 201) << reply.body;
        return reply;
    }
    static ApiReply task(const std::string& more) {
        return made("activities", R"({"type":"task","subject":"T",)" + more + "}");
    }
    /// At ten on that day in 2026.
    static ApiReply call(const std::string& day, const std::string& more) {
        return made("calls", R"({"started_at":"2026-)" + day + R"(T10:00:00Z",)" + more + "}");
    }
    static void patch(
        const std::string& path, const std::string& body, const std::string& person = "rob"
    ) {
        const auto reply = as(person).patch(path, body);
        EXPECT_EQ(reply.status, 200) << reply.body;
    }
    static void post(const std::string& path, const std::string& body = "") {
        const auto reply = as("rob").post(path, body);
        EXPECT_EQ(reply.status, 200) << reply.body;
    }
    static std::string to_sam() { return R"({"owner_id":")" + world().id_of("sam") + R"("})"; }
};

constexpr auto due = R"("due_date":"2100-01-05T09:00:00Z")";

TEST_F(ActivityFigures, WhatIsPlannedCountsOnTheDayThatItIsDue) {
    task(due);
    task(due);
    EXPECT_THAT(activities(), ElementsAre("2100-01-05 rob task: 2 0 0 2 0"));
}

TEST_F(ActivityFigures, WithoutADueDateItCountsOnTheDayThatItWasMade) {
    task(R"("location":"Here")");
    EXPECT_THAT(
        folded("select m.date = (a.created_at at time zone 'UTC')::date, m.total_count"
               " from activity_metrics as m join activities as a on a.owner_id = m.user_id"),
        ElementsAre("t 1")
    );
}

TEST_F(ActivityFigures, WhatIsMadeCompletedHasALengthButTookNobodyKnowsHowLong) {
    task(R"("status":"completed","duration_minutes":30,)" + std::string{due});
    task(R"("status":"completed","duration_minutes":60,)" + std::string{due});
    EXPECT_THAT(activities(), ElementsAre("2100-01-05 rob task: 2 2 0 0 0"));
    EXPECT_THAT(
        folded("select completion_rate, coalesce(avg_completion_time_hours::text, '-'),"
               " avg_duration_minutes from activity_metrics"),
        ElementsAre("100 - 45")
    );
}

TEST_F(ActivityFigures, AnotherDayTypeOrOwnerMovesIt) {
    const auto path = "/activities/" + task(due).at("id");
    patch(path, R"({"due_date":"2100-02-06T23:59:59Z"})");
    EXPECT_THAT(activities(), ElementsAre("2100-02-06 rob task: 1 0 0 1 0"));
    patch(path, R"({"type":"meeting"})");
    EXPECT_THAT(activities(), ElementsAre("2100-02-06 rob meeting: 1 0 0 1 0"));
    patch(path, to_sam(), "ada");
    EXPECT_THAT(activities(), ElementsAre("2100-02-06 sam meeting: 1 0 0 1 0"));
}

TEST_F(ActivityFigures, DeletingTakesItOutAndRestoringPutsItBack) {
    const auto path = "/activities/" + task(due).at("id");
    EXPECT_EQ(as("rob").remove(path).status, 204);
    EXPECT_THAT(activities(), IsEmpty());
    post(path + "/restore");
    EXPECT_THAT(activities(), ElementsAre("2100-01-05 rob task: 1 0 0 1 0"));
}

TEST_F(ActivityFigures, TheNextStepCountsOnADayOfItsOwn) {
    post(
        "/activities/" + task(due).at("id") + "/complete",
        R"({"next":{"type":"meeting","subject":"M","due_date":"2100-01-07T09:00:00Z"}})"
    );
    EXPECT_THAT(
        activities(),
        ElementsAre("2100-01-05 rob task: 1 1 0 0 0", "2100-01-07 rob meeting: 1 0 0 1 0")
    );
}

TEST_F(ActivityFigures, WhoseTimeHasPassedIsOverdueUntilItIsPutOff) {
    const auto late = task(R"("due_date":"2026-01-05T09:00:00Z")").at("id");
    task(due);
    EXPECT_THAT(
        activities(),
        ElementsAre("2026-01-05 rob task: 1 0 0 1 0", "2100-01-05 rob task: 1 0 0 1 0")
    );
    run_job(world().database(), "activities.mark_overdue");
    EXPECT_THAT(
        activities(),
        ElementsAre("2026-01-05 rob task: 1 0 1 0 0", "2100-01-05 rob task: 1 0 0 1 0")
    );
    patch("/activities/" + late, "{" + std::string{due} + "}");
    EXPECT_THAT(activities(), ElementsAre("2100-01-05 rob task: 2 0 0 2 0"));
}

TEST_F(ActivityFigures, ABulkEditCountsForEachAndItsUndoTakesItBack) {
    const auto ids = R"({"ids":[")" + task(due).at("id") + R"(",")" + task(due).at("id") + R"("],)";
    const auto before = ElementsAre("2100-01-05 rob task: 2 0 0 2 0");
    const auto check = [&](const std::string& change, const auto& then) {
        const auto done = as("mia").post("/activities/bulk", ids + change + "}");
        EXPECT_EQ(done.status, 200) << done.body;
        EXPECT_THAT(activities(), then) << change;
        EXPECT_EQ(as("mia").post("/change_sets/" + done.at("change_set_id") + "/undo").status, 200);
        EXPECT_THAT(activities(), before) << change;
    };
    check(R"("set":{"status":"completed"})", ElementsAre("2100-01-05 rob task: 2 2 0 0 0"));
    check(R"("set":{"status":"cancelled"})", ElementsAre("2100-01-05 rob task: 2 0 0 0 2"));
    check(R"("delete":true)", IsEmpty());
}

TEST_F(ActivityFigures, CallsOfEveryOutcomeAreCounted) {
    for (const std::string outcome : {"missed", "busy", "failed", "voicemail"}) {
        call("02-03", R"("duration_seconds":5,"outcome":")" + outcome + R"(")");
    }
    EXPECT_THAT(calls(), ElementsAre("2026-02-03 rob: 4 0 3 1 0 - - - 0 0"));
    call("02-03", R"("outcome":"answered","duration_seconds":60)");
    call(
        "02-03", R"("outcome":"answered","duration_seconds":120,)"
                 R"("recording_url":"https://pbx.example/1")"
    );
    // What rang for five seconds was no talk.
    EXPECT_THAT(calls(), ElementsAre("2026-02-03 rob: 6 2 3 1 180 90 60 120 1 0"));
    EXPECT_THAT(
        folded("select round(answer_rate::numeric, 4), recording_rate from call_metrics"),
        ElementsAre("33.3333 50")
    );
}

TEST_F(ActivityFigures, ACallThatWasPlannedCountsWhereItWasPlannedAndWhereItWasMade) {
    const auto planned =
        made("activities", R"({"type":"call","subject":"C",)" + std::string{due} + "}").at("id");
    EXPECT_THAT(activities(), ElementsAre("2100-01-05 rob call: 1 0 0 1 0"));
    EXPECT_THAT(calls(), IsEmpty());
    call(
        "02-04", R"("outcome":"answered","duration_seconds":30,"activity_id":")" + planned + R"(")"
    );
    EXPECT_THAT(activities(), ElementsAre("2100-01-05 rob call: 1 1 0 0 0"));
    EXPECT_THAT(calls(), ElementsAre("2026-02-04 rob: 1 1 0 0 30 30 30 30 0 0"));
}

TEST_F(ActivityFigures, FollowUpsCountForTheirCallWhileTheyAreThere) {
    const auto first =
        call("02-03", R"("outcome":"missed","follow_up":{"type":"task","subject":"F"})");
    const auto second = call("02-04", R"("outcome":"voicemail")");
    const auto figures = [](int of_first, int of_second) {
        return std::vector{
            fmt::format("2026-02-03 rob: 1 0 1 0 0 - - - 0 {}", of_first),
            fmt::format("2026-02-04 rob: 1 0 0 1 0 - - - 0 {}", of_second)};
    };
    EXPECT_EQ(calls(), figures(1, 0));
    const auto follows = [](const ApiReply& what) {
        return R"("follow_up_to_id":")" + what.at("activity.id") + R"(")";
    };
    const auto later = "/activities/" + task(follows(first)).at("id");
    EXPECT_EQ(calls(), figures(2, 0));
    patch(later, "{" + follows(second) + "}");
    EXPECT_EQ(calls(), figures(1, 1));
    EXPECT_EQ(as("rob").remove(later).status, 204);
    EXPECT_EQ(calls(), figures(1, 0));
    post(later + "/restore");
    EXPECT_EQ(calls(), figures(1, 1));
    patch(later, R"({"follow_up_to_id":null})");
    EXPECT_EQ(calls(), figures(1, 0));
}

TEST_F(ActivityFigures, ACallThatIsCorrectedCountsAsWhatItWas) {
    const auto path =
        "/calls/" + call("02-03", R"("outcome":"missed","duration_seconds":40)").at("id");
    EXPECT_THAT(calls(), ElementsAre("2026-02-03 rob: 1 0 1 0 0 - - - 0 0"));
    patch(path, R"({"outcome":"answered"})");
    EXPECT_THAT(calls(), ElementsAre("2026-02-03 rob: 1 1 0 0 40 40 40 40 0 0"));
    patch(path, R"({"duration_seconds":90,"recording_url":"https://pbx.example/2"})");
    EXPECT_THAT(calls(), ElementsAre("2026-02-03 rob: 1 1 0 0 90 90 90 90 1 0"));
    patch(path, R"({"started_at":"2026-02-05T00:00:00Z"})");
    EXPECT_THAT(calls(), ElementsAre("2026-02-05 rob: 1 1 0 0 90 90 90 90 1 0"));
}

TEST_F(ActivityFigures, ACallGoesWithItsActivityToAnotherOwnerAndIntoTheBin) {
    const auto logged = call("02-03", R"("outcome":"voicemail")");
    const auto activity = "/activities/" + logged.at("activity.id");
    const auto of_sam = ElementsAre("2026-02-03 sam: 1 0 0 1 0 - - - 0 0");
    patch(activity, to_sam(), "ada");
    EXPECT_THAT(calls(), of_sam);
    EXPECT_EQ(as("sam").remove(activity).status, 204);
    EXPECT_THAT(calls(), IsEmpty());
    EXPECT_EQ(as("sam").post(activity + "/restore").status, 200);
    EXPECT_THAT(calls(), of_sam);
}

}  // namespace
}  // namespace dealwright::testing
