// Activities that recur: what comes after what, by whose clock, whatever ends them; what a change
// of one means for the others; and what the figures make of it.
#include "activities/series.hpp"

#include <algorithm>

#include "app/api_fixture.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class SeriesTest : public ApiTest {
  protected:
    static std::string value(const std::string& query) {
        const auto lines = rows(query);
        return lines.empty() ? "nothing" : lines.front();
    }
    /// A task of rob's, due on that day; years ahead, so that no day has gone by.
    static ApiReply make(
        const std::string& due, const std::string& rule, const std::string& more = ""
    ) {
        const auto made = as("rob").post(
            "/activities", fmt::format(
                               R"({{"type":"task","subject":"Report","due_date":"{}",)"
                               R"("recurrence":"{}"{}}})",
                               due, rule, more
                           )
        );
        EXPECT_EQ(made.status, 201) << made.body;
        return made;
    }
    static ApiReply complete(const std::string& id) {
        const auto done = as("rob").post("/activities/" + id + "/complete");
        EXPECT_EQ(done.status, 200) << done.body;
        return done;
    }
    /// The series of `id` in the order of its days: "due status carries".
    static std::vector<std::string> series_of(const std::string& id) {
        return rows(
            "select to_char(due_date at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), status,"
            " case when recurrence_start is null then '-' else 'carries' end from activities"
            " where series_id = (select series_id from activities where id = '" +
            id + "') order by due_date"
        );
    }
    static std::string next_of(const std::string& id) {
        return value(
            "select id from activities where recurrence_start is not null and series_id ="
            " (select series_id from activities where id = '" +
            id + "')"
        );
    }
};

TEST_F(SeriesTest, TheNextOneIsMadeWhenOneIsCompleted) {
    const auto contact = as("rob").post("/contacts", R"({"last_name":"Lee"})").at("id");
    // 4 January 2100 is a Monday.
    const auto first = make(
        "2100-01-04T09:00:00Z", "rrule:freq=weekly",
        R"(,"contact_id":")" + contact + R"(","priority":2,"duration_minutes":15)"
    );
    EXPECT_EQ(first.at("recurrence"), "FREQ=WEEKLY");
    EXPECT_EQ(first.at("series_id"), first.at("id"));
    const auto done = as("rob").post(
        "/activities/" + first.at("id") + "/complete", R"({"outcome":"Sent","duration_minutes":50})"
    );
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.at("next_occurrence.due_date"), "2100-01-11T09:00:00Z");
    EXPECT_EQ(done.at("next_occurrence.status"), "pending");
    EXPECT_EQ(done.at("next_occurrence.subject"), "Report");
    EXPECT_EQ(done.at("next_occurrence.priority"), "2");
    EXPECT_EQ(done.at("next_occurrence.contact_id"), contact);
    EXPECT_EQ(done.at("next_occurrence.owner_id"), world().id_of("rob"));
    EXPECT_EQ(done.at("next_occurrence.outcome"), "null");
    // How long this one took is no plan for the next.
    EXPECT_EQ(done.at("next_occurrence.duration_minutes"), "15");
    EXPECT_EQ(done.at("next_occurrence.series_id"), first.at("id"));
    EXPECT_THAT(
        series_of(first.at("id")),
        ElementsAre("2100-01-04 09:00 completed -", "2100-01-11 09:00 pending carries")
    );
    // The tag of the answer is the present one, and the next step follows.
    EXPECT_EQ(done.header("etag"), as("rob").get("/activities/" + first.at("id")).header("etag"));
    EXPECT_EQ(
        as("rob").get("/contacts/" + contact).at("next_activity_id"), done.at("next_occurrence.id")
    );
}

TEST_F(SeriesTest, CancellingSkipsOne) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    const auto gone = as("rob").post("/activities/" + id + "/cancel");
    EXPECT_EQ(gone.at("next_occurrence.due_date"), "2100-01-05T09:00:00Z") << gone.body;
    EXPECT_THAT(
        series_of(id),
        ElementsAre("2100-01-04 09:00 cancelled -", "2100-01-05 09:00 pending carries")
    );
}

TEST_F(SeriesTest, NineOClockStaysNineOClock) {
    // In Berlin the clocks go forward on 29 March 2026: 9:00 is 8:00 UTC before and 7:00 after.
    world().sql().execute("update users set timezone = 'Europe/Berlin' where first_name = 'Rob'");
    const auto id = value(
        "insert into activities (type, subject, due_date, owner_id, recurrence) values"
        " ('task', 'x', '2026-03-28 08:00Z', '" +
        world().id_of("rob") + "', 'FREQ=WEEKLY') returning id"
    );
    EXPECT_EQ(
        value("select recurrence_timezone from activities where id = '" + id + "'"), "Europe/Berlin"
    );
    // Whatever today is: by that clock it is a Saturday at nine, ahead of now.
    complete(id);
    EXPECT_EQ(
        value(
            "select extract(isodow from l), l::time, due_date > now() from activities,"
            " lateral (select due_date at time zone 'Europe/Berlin' as l) as local where id = '" +
            next_of(id) + "'"
        ),
        "6 09:00:00 t"
    );
    // And across the change of 2099 (29 March): from 8:00 to 7:00 UTC.
    const auto far = make("2099-03-28T08:00:00Z", "FREQ=DAILY").at("id");
    EXPECT_EQ(complete(far).at("next_occurrence.due_date"), "2099-03-29T07:00:00Z");
    world().sql().execute("update users set timezone = 'UTC' where first_name = 'Rob'");
}

TEST_F(SeriesTest, WhatWasMissedIsNotMadeUpFor) {
    const auto id = value(
        "insert into activities (type, subject, due_date, owner_id, recurrence) values"
        " ('task', 'x', now() - interval '10 days 1 hour', '" +
        world().id_of("rob") + "', 'FREQ=DAILY') returning id"
    );
    complete(id);
    EXPECT_EQ(
        value(
            "select count(*), bool_and(due_date > now() and due_date < now() + interval '25 hours')"
            " from activities where status = 'pending' and series_id = '" +
            id + "'"
        ),
        "1 t"
    );
}

TEST_F(SeriesTest, ASeriesEndsByItsRule) {
    auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY;COUNT=2").at("id");
    id = complete(id).at("next_occurrence.id");
    EXPECT_EQ(complete(id).at("next_occurrence.id"), "");
    id = make("2100-01-04T09:00:00Z", "FREQ=DAILY;UNTIL=21000105").at("id");
    id = complete(id).at("next_occurrence.id");
    EXPECT_EQ(complete(id).at("next_occurrence.id"), "");
    id = make("2100-01-04T09:00:00Z", "FREQ=DAILY;UNTIL=21000105T085959Z").at("id");
    EXPECT_EQ(complete(id).at("next_occurrence.id"), "");
    EXPECT_EQ(
        value("select count(*) from activities where recurrence_start is not null and"
              " status in ('completed', 'cancelled')"),
        "0"
    );
}

TEST_F(SeriesTest, ASeriesEndsWhenSomebodyEndsIt) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    const auto single = as("rob").patch("/activities/" + id, R"({"recurrence":null})");
    ASSERT_EQ(single.status, 200) << single.body;
    EXPECT_EQ(single.at("recurrence_at"), "null");
    EXPECT_EQ(complete(id).at("next_occurrence.id"), "");
    // Deleting it deletes the series; restoring brings it back.
    const auto other = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    EXPECT_EQ(as("rob").remove("/activities/" + other).status, 204);
    EXPECT_EQ(continue_ended_series(world().database().app()), 0);
    EXPECT_EQ(as("rob").post("/activities/" + other + "/restore").status, 200);
    EXPECT_EQ(complete(other).at("next_occurrence.due_date"), "2100-01-05T09:00:00Z");
}

TEST_F(SeriesTest, AChangeOfOneIsOfThatOneOnly) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=WEEKLY").at("id");
    const auto changed = as("rob").patch(
        "/activities/" + id,
        R"({"subject":"Report, with photos","due_date":"2100-01-05T14:00:00Z","priority":0})"
    );
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.at("recurrence_at"), "2100-01-04T09:00:00Z");
    const auto next = complete(id);
    EXPECT_EQ(next.at("next_occurrence.subject"), "Report");
    EXPECT_EQ(next.at("next_occurrence.priority"), "1");
    EXPECT_EQ(next.at("next_occurrence.due_date"), "2100-01-11T09:00:00Z");
}

TEST_F(SeriesTest, AChangeOfAllThatFollowIsKept) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=WEEKLY").at("id");
    ASSERT_EQ(as("rob").patch("/activities/" + id, R"({"location":"Here"})").status, 200);
    const auto read = as("rob").get("/activities/" + id);
    const auto changed = as("rob").patch(
        "/activities/" + id + "/following",
        R"({"subject":"New report","due_date":"2100-01-05T14:00:00Z"})",
        {{"If-Match", read.header("etag")}}
    );
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(
        as("rob")
            .patch(
                "/activities/" + id + "/following", R"({"subject":"x"})",
                {{"If-Match", read.header("etag")}}
            )
            .status,
        412
    );
    const auto next = complete(id);
    EXPECT_EQ(next.at("next_occurrence.subject"), "New report");
    EXPECT_EQ(next.at("next_occurrence.due_date"), "2100-01-12T14:00:00Z");
    EXPECT_EQ(next.at("next_occurrence.location"), "null");  // that was of the first one only
    // What has handed its series on changes none of it.
    const auto late = as("rob").patch("/activities/" + id + "/following", R"({"subject":"x"})");
    EXPECT_EQ(late.status, 409) << late.body;
    EXPECT_EQ(
        as("vic").patch("/activities/" + next.at("next_occurrence.id") + "/following", "{}").status,
        403
    );
    EXPECT_EQ(as("sam").patch("/activities/" + id + "/following", "{}").status, 404);
}

TEST_F(SeriesTest, AMovedSeriesStillEndsAfterAsManyAsItWasMeantToHave) {
    auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY;COUNT=3").at("id");
    id = complete(id).at("next_occurrence.id");
    const auto moved = as("rob").patch(
        "/activities/" + id + "/following", R"({"due_date":"2100-01-05T15:00:00Z"})"
    );
    ASSERT_EQ(moved.status, 200) << moved.body;
    EXPECT_EQ(moved.at("recurrence"), "FREQ=DAILY;COUNT=2");
    const auto last = complete(id);
    EXPECT_EQ(last.at("next_occurrence.due_date"), "2100-01-06T15:00:00Z");
    EXPECT_EQ(complete(last.at("next_occurrence.id")).at("next_occurrence.id"), "");
}

TEST_F(SeriesTest, AnotherRuleBeginsAnew) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY;COUNT=2").at("id");
    const auto changed = as("rob").patch(
        "/activities/" + id, R"({"recurrence":"FREQ=MONTHLY","due_date":"2100-02-28T09:00:00Z"})"
    );
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(complete(id).at("next_occurrence.due_date"), "2100-03-28T09:00:00Z");
}

TEST_F(SeriesTest, EveryWayOfEndingOneGoesOn) {
    const auto by_patch = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    ASSERT_EQ(as("rob").patch("/activities/" + by_patch, R"({"status":"completed"})").status, 200);
    const auto by_bulk = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    const auto bulk = as("mia").post(
        "/activities/bulk", R"({"ids":[")" + by_bulk + R"("],"set":{"status":"cancelled"}})"
    );
    ASSERT_EQ(bulk.status, 200) << bulk.body;
    const auto call = as("rob").post(
        "/activities", R"({"type":"call","subject":"Ring","due_date":"2100-01-04T09:00:00Z",)"
                       R"("recurrence":"FREQ=DAILY"})"
    );
    const auto logged = as("rob").post(
        "/calls", R"({"outcome":"answered","activity_id":")" + call.at("id") + R"("})"
    );
    ASSERT_EQ(logged.status, 201) << logged.body;
    EXPECT_EQ(logged.at("next_occurrence.due_date"), "2100-01-05T09:00:00Z");
    for (const auto& id : {by_patch, by_bulk, call.at("id")}) {
        EXPECT_THAT(series_of(id), ::testing::Contains("2100-01-05 09:00 pending carries"));
    }
}

TEST_F(SeriesTest, AJobFollowsWhatOtherProgramsEnd) {
    const auto good = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    const auto odd = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    // Passes the constraint, and yet no calendar has it.
    world().sql().execute(
        "update activities set recurrence = 'FREQ=MONTHLY;BYMONTHDAY=99' where id = '" + odd + "'"
    );
    world().sql().execute(
        "update activities set status = 'completed' where id in ('" + good + "', '" + odd + "')"
    );
    EXPECT_THAT(series_of(good), ElementsAre("2100-01-04 09:00 completed carries"));
    EXPECT_EQ(continue_ended_series(world().database().app()), 1);
    EXPECT_EQ(continue_ended_series(world().database().app()), 0);
    EXPECT_THAT(
        series_of(good),
        ElementsAre("2100-01-04 09:00 completed -", "2100-01-05 09:00 pending carries")
    );
    EXPECT_THAT(series_of(odd), ElementsAre("2100-01-04 09:00 completed -"));
}

TEST_F(SeriesTest, ReopeningTakesTheSeriesBackUnlessTheNextOneWasTouched) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    complete(id);
    ASSERT_EQ(as("rob").post("/activities/" + id + "/reopen").status, 200);
    EXPECT_THAT(series_of(id), ElementsAre("2100-01-04 09:00 pending carries"));
    const auto next = complete(id).at("next_occurrence.id");
    ASSERT_EQ(as("rob").patch("/activities/" + next, R"({"location":"There"})").status, 200);
    ASSERT_EQ(as("rob").post("/activities/" + id + "/reopen").status, 200);
    EXPECT_THAT(
        series_of(id), ElementsAre("2100-01-04 09:00 pending -", "2100-01-05 09:00 pending carries")
    );
    EXPECT_EQ(complete(id).at("next_occurrence.id"), "");
}

TEST_F(SeriesTest, BadRulesAreNamedAndChangeNothing) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    const auto before = rows("select a::text from activities as a order by id");
    for (const std::string rule :
         {"FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=1,2", "every day",
          "FREQ=YEARLY;BYMONTH=2;"
          "BYMONTHDAY=30"}) {
        const auto body = R"({"recurrence":")" + rule + R"("})";
        for (const auto& refused :
             {as("rob").patch("/activities/" + id, body),
              as("rob").patch("/activities/" + id + "/following", body),
              as("mia").post("/activities/bulk", R"({"ids":[")" + id + R"("],"set":)" + body + "}"),
              as("rob").post(
                  "/activities",
                  R"({"type":"task","subject":"x","due_date":"2100-01-04T09:00:00Z",)" +
                      body.substr(1)
              )}) {
            EXPECT_EQ(refused.status, 422) << refused.body;
            EXPECT_THAT(refused.at("errors.0.field"), HasSubstr("recurrence")) << refused.body;
        }
    }
    const auto dateless =
        as("rob").post("/activities", R"({"type":"task","subject":"x","recurrence":"FREQ=DAILY"})");
    EXPECT_EQ(dateless.status, 422);
    EXPECT_THAT(dateless.at("detail"), HasSubstr("has a due_date"));
    const auto robbed = as("rob").patch("/activities/" + id, R"({"due_date":null})");
    EXPECT_EQ(robbed.status, 422) << robbed.body;
    EXPECT_EQ(as("rob").patch("/activities/" + id, R"({"series_id":null})").status, 422);
    EXPECT_EQ(rows("select a::text from activities as a order by id"), before);
}

TEST_F(SeriesTest, OneSeriesIsCarriedByOneActivity) {
    const auto id = make("2100-01-04T09:00:00Z", "FREQ=DAILY").at("id");
    EXPECT_THROW(
        world().sql().execute(
            "insert into activities (type, subject, due_date, recurrence, series_id) values"
            " ('task', 'x', now(), 'FREQ=DAILY', '" +
            id + "')"
        ),
        pg::DatabaseError
    );
}

TEST_F(SeriesTest, TheFiguresCountEachOneOnItsDay) {
    const auto figures = [] {
        metrics::Folder folder{world().database().app()};
        folder.bring_up_to_date();
        folder.fold_pending();
        return rows(
            "select date, total_count, completed_count, pending_count from activity_metrics"
            " where activity_type = 'deadline' and date > '2150-01-01' order by date"
        );
    };
    const auto made = as("rob").post(
        "/activities", R"({"type":"deadline","subject":"x","due_date":"2150-01-05T09:00:00Z",)"
                       R"("recurrence":"FREQ=DAILY"})"
    );
    EXPECT_THAT(figures(), ElementsAre("2150-01-05 1 0 1"));
    complete(made.at("id"));
    EXPECT_THAT(figures(), ElementsAre("2150-01-05 1 1 0", "2150-01-06 1 0 1"));
    ASSERT_EQ(as("rob").post("/activities/" + made.at("id") + "/reopen").status, 200);
    EXPECT_THAT(figures(), ElementsAre("2150-01-05 1 0 1"));
    ASSERT_EQ(as("rob").remove("/activities/" + made.at("id")).status, 204);
    EXPECT_THAT(figures(), IsEmpty());
}

}  // namespace
}  // namespace dealwright::testing
