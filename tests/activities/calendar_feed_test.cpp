// The calendar by secret address: who gets one, what is in it, and when it is gone.
#include <libical/ical.h>

#include "activities/request_rate.hpp"
#include "app/api_fixture.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class CalendarFeed : public ApiTest {
  protected:
    void TearDown() override {
        world().sql().execute("delete from calendar_feeds; delete from activities");
    }
    /// The path of that person's feed, made anew.
    static std::string feed_of(const std::string& person) {
        const auto made = as(person).post("/auth/calendar-feed");
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("path");
    }
    /// As another program fetches it: without signing in.
    static ApiReply fetch(const std::string& path, const ApiClient::Headers& headers = {}) {
        return world().anonymous().get(path, headers);
    }
    static void make(
        const std::string& person, const std::string& type, const std::string& subject,
        const std::string& due, const std::string& more = ""
    ) {
        const auto made = as(person).post(
            "/activities",
            fmt::format(
                R"({{"type":"{}","subject":"{}","due_date":"{}"{}}})", type, subject, due, more
            )
        );
        EXPECT_EQ(made.status, 201) << made.body;
    }
    static std::vector<std::string> split_at(std::string text, const std::string& mark) {
        std::vector<std::string> parts;
        for (auto end = text.find(mark); end != text.npos; end = text.find(mark)) {
            parts.push_back(text.substr(0, end));
            text.erase(0, end + mark.size());
        }
        parts.push_back(text);
        return parts;
    }
    /// "VEVENT Visit 20300101T090000Z", one for each entry, as libical reads them.
    static std::vector<std::string> entries(const std::string& text) {
        icalcomponent* calendar = icalparser_parse_string(text.c_str());
        EXPECT_NE(calendar, nullptr);
        std::vector<std::string> lines;
        for (auto* entry = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT);
             entry != nullptr;
             entry = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
            const auto kind = icalcomponent_isa(entry);
            const auto at = kind == ICAL_VTODO_COMPONENT ? icalcomponent_get_due(entry)
                                                         : icalcomponent_get_dtstart(entry);
            lines.push_back(fmt::format(
                "{} {} {}", icalcomponent_kind_to_string(kind), icalcomponent_get_summary(entry),
                icaltime_as_ical_string(at)
            ));
        }
        icalcomponent_free(calendar);
        return lines;
    }
};

TEST_F(CalendarFeed, IsMadeShownOnceMadeAnewAndEnded) {
    const auto rob = as("rob");
    EXPECT_EQ(rob.get("/auth/calendar-feed").at("exists"), "false");
    const auto first = feed_of("rob");
    EXPECT_EQ(rob.get("/auth/calendar-feed").at("exists"), "true");
    EXPECT_THAT(rob.get("/auth/calendar-feed").body, Not(HasSubstr(first.substr(10, 43))));
    // The database knows a digest, and the audit not even that.
    const std::string secret = first.substr(10, 43);
    EXPECT_THAT(rows("select token_hash from calendar_feeds"), ElementsAre(sha256_hex(secret)));
    EXPECT_THAT(
        rows("select changes ->> 'token_hash' from audit_logs where resource_type ="
             " 'calendar_feeds'"),
        Each(HasSubstr("(hidden)"))
    );
    EXPECT_EQ(fetch(first).status, 200);
    const auto second = feed_of("rob");
    EXPECT_NE(first, second);
    EXPECT_EQ(fetch(first).status, 404);
    EXPECT_EQ(fetch(second).status, 200);
    EXPECT_EQ(rob.remove("/auth/calendar-feed").status, 204);
    EXPECT_EQ(rob.remove("/auth/calendar-feed").status, 404);
    EXPECT_EQ(fetch(second).status, 404);
    EXPECT_EQ(world().anonymous().post("/auth/calendar-feed").status, 401);
}

TEST_F(CalendarFeed, HasTheOwnersActivitiesFromNinetyDaysAgoOn) {
    make("rob", "meeting", "Visit", "2100-01-04T09:00:00Z");
    make("rob", "call", "Ring", "2100-01-05T09:00:00Z");
    make("rob", "task", "Offer", "2100-01-06T09:00:00Z");
    make("rita", "meeting", "Hers", "2100-01-04T09:00:00Z");
    as("rob").post("/activities", R"({"type":"task","subject":"Some day"})");
    world().sql().execute(
        "insert into activities (type, subject, due_date, owner_id) select 'task', 'Old ' || d,"
        " now() - d * interval '1 day', '" +
        world().id_of("rob") + "' from unnest('{89, 91}'::int[]) as d"
    );
    const auto path = feed_of("rob");
    const auto feed = fetch(path);
    ASSERT_EQ(feed.status, 200) << feed.body;
    EXPECT_EQ(feed.header("content-type"), "text/calendar; charset=utf-8");
    const auto all = entries(feed.body);
    ASSERT_THAT(all, SizeIs(4));
    EXPECT_THAT(all[0], HasSubstr("VTODO Old 89 "));
    EXPECT_THAT(
        (std::vector<std::string>{all.begin() + 1, all.end()}),
        ElementsAre(
            "VEVENT Visit 21000104T090000Z", "VEVENT Ring 21000105T090000Z",
            "VTODO Offer 21000106T090000Z"
        )
    );
    EXPECT_THAT(
        entries(fetch(path + "?tasks=events").body),
        ::testing::Contains("VEVENT Offer 21000106T090000Z")
    );
    EXPECT_EQ(fetch(path + "?tasks=none").status, 422);
    EXPECT_EQ(fetch(path.substr(0, path.size() - 4)).status, 404);
    EXPECT_EQ(fetch(path + "/more").status, 404);
}

TEST_F(CalendarFeed, SaysWhatBecameOfThem) {
    make("rob", "meeting", "Visit", "2100-01-04T09:00:00Z", R"(,"duration_minutes":45)");
    make("rob", "task", "Offer", "2100-01-06T09:00:00Z", R"(,"priority":2)");
    const auto id = as("rob").get("/activities?subject=Visit").at("data.0.id");
    as("rob").post("/activities/" + id + "/cancel");
    const auto task = as("rob").get("/activities?subject=Offer").at("data.0.id");
    as("rob").post("/activities/" + task + "/complete");
    EXPECT_THAT(
        fetch(feed_of("rob")).body,
        AllOf(
            HasSubstr("STATUS:CANCELLED\r\n"), HasSubstr("DTEND:21000104T094500Z\r\n"),
            HasSubstr("STATUS:COMPLETED\r\n"), HasSubstr("PERCENT-COMPLETE:100\r\n"),
            HasSubstr("PRIORITY:1\r\n"), HasSubstr("UID:" + id + "@dealwright\r\n")
        )
    );
}

TEST_F(CalendarFeed, IsEscapedAndFolded) {
    // The API takes no control characters; other programs may have written some.
    world().sql().run(
        "insert into activities (type, subject, due_date, owner_id, description) values ('meeting',"
        " $1, '2100-01-04', $2::uuid, $3)",
        pg::Parameters{
            R"(Visit; Lee, "Ann"\)", world().id_of("rob"),
            "one\ntwo\r\nEND:VCALENDAR\x01" + std::string(200, 'x')}
    );
    const auto body = fetch(feed_of("rob")).body;
    const auto unfolded = join(split_at(body, "\r\n "), "");
    EXPECT_THAT(unfolded, HasSubstr(R"(SUMMARY:Visit\; Lee\, "Ann"\\)"));
    EXPECT_THAT(unfolded, HasSubstr(R"(DESCRIPTION:one\ntwo\nEND:VCALENDAR)"));
    EXPECT_THAT(body, Not(HasSubstr("\x01")));
    for (const auto& line : split(body, '\n')) {
        EXPECT_LE(line.size(), 76U) << line;  // 75 and the carriage return
    }
    EXPECT_THAT(entries(body), SizeIs(1));
}

TEST_F(CalendarFeed, ForeseesTheDaysOfASeries) {
    // Every day from tomorrow noon on, four times: one is there, three are to come.
    world().sql().execute(
        "insert into activities (type, subject, due_date, owner_id, recurrence) values ('meeting',"
        " 'Daily', date_trunc('day', now()) + interval '36 hours', '" +
        world().id_of("rob") + "', 'FREQ=DAILY;COUNT=4')"
    );
    const auto path = feed_of("rob");
    EXPECT_THAT(entries(fetch(path).body), SizeIs(4));
    // Without an end, as far as sixty days ahead.
    world().sql().execute("update activities set recurrence = 'FREQ=WEEKLY'");
    EXPECT_THAT(entries(fetch(path).body), SizeIs(9));
}

TEST_F(CalendarFeed, HasATagThatChangesWithIt) {
    make("rob", "meeting", "Visit", "2100-01-04T09:00:00Z");
    const auto path = feed_of("rob");
    const auto tag = fetch(path).header("etag");
    const auto known = fetch(path, {{"If-None-Match", tag}});
    EXPECT_EQ(known.status, 304);
    EXPECT_EQ(known.body, "");
    make("rob", "meeting", "Another", "2100-01-04T09:00:00Z");
    EXPECT_EQ(fetch(path, {{"If-None-Match", tag}}).status, 200);
}

TEST_F(CalendarFeed, ShowsWhatItsOwnerMaySeeAtThatMoment) {
    make("sam", "meeting", "Visit", "2100-01-04T09:00:00Z");
    const auto path = feed_of("sam");
    EXPECT_THAT(entries(fetch(path).body), SizeIs(1));
    world().sql().execute("delete from user_roles where user_id = '" + world().id_of("sam") + "'");
    EXPECT_THAT(entries(fetch(path).body), SizeIs(0));
    world().sql().execute(
        "insert into user_roles (user_id, role_id) select '" + world().id_of("sam") +
        "', id from roles where name = 'sales_rep'"
    );
    EXPECT_THAT(entries(fetch(path).body), SizeIs(1));
    world().sql().execute("update users set is_active = false where first_name = 'Sam'");
    EXPECT_EQ(fetch(path).status, 404);
    world().sql().execute("update users set is_active = true where first_name = 'Sam'");
    EXPECT_EQ(fetch(path).status, 200);
}

TEST_F(CalendarFeed, IsNotFetchedAllTheTime) {
    const auto path = feed_of("mia");
    for (int i = 0; i < 30; ++i) {
        EXPECT_EQ(fetch(path).status, 200);
    }
    const auto refused = fetch(path);
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(refused.header("retry-after"), "");
}

TEST(RequestRate, CountsByKeyAndMinute) {
    RequestRate rate{2};
    const auto now = std::chrono::steady_clock::now();
    rate.count("a", now);
    rate.count("a", now + std::chrono::seconds{59});
    try {
        rate.count("a", now + std::chrono::seconds{59});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::limited);
        EXPECT_EQ(error.retry_after(), std::chrono::seconds{1});
    }
    rate.count("b", now + std::chrono::seconds{59});
    rate.count("a", now + std::chrono::seconds{60});
}

}  // namespace
}  // namespace dealwright::testing
