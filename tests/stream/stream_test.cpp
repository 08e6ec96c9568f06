// GET /api/v1/stream: who hears of what, from where on, and how it ends.
#include <chrono>

#include "stream/change_feed.hpp"
#include "stream/stream_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;
using Ids = std::set<std::string>;

class Stream : public ApiTest {
  protected:
    static EventClient of(const std::string& person, const std::string& last_id = "") {
        auto stream = stream_of(world(), person, last_id);
        EXPECT_EQ(stream.status(), 200);
        return stream;
    }
    static std::string contact_of(const std::string& person) {
        return add_contact(world().sql(), world().id_of(person));
    }
    static void touch(const std::string& id) {
        static int count = 0;
        world().sql().run(
            "update contacts set title = $2 where id = $1::uuid",
            pg::Parameters{id, std::to_string(++count)}
        );
    }
};

TEST_F(Stream, AChangeByPlainSqlArrivesWithWhereToGoOn) {
    auto ada = of("ada");
    EXPECT_EQ(ada.header("content-type"), "text/event-stream");
    const auto id = contact_of("rob");
    const auto event = read_event(ada, "changes");
    EXPECT_THAT(changed_of(event, "contacts"), ElementsAre(id));
    EXPECT_FALSE(has_more(event, "contacts"));
    EXPECT_TRUE(stream::is_position(event.id)) << event.id;
}

TEST_F(Stream, ARepHearsOfHisTeamsRecordsAndOfNoOthers) {
    auto rita = of("rita");
    auto sam = of("sam");
    const auto of_rob = contact_of("rob");
    const auto of_sam = contact_of("sam");
    const auto of_nobody = add_contact(world().sql(), "");
    const auto of_rita = contact_of("rita");
    const auto last_of_sam = contact_of("sam");
    EXPECT_EQ(read_until(rita, of_rita), (Ids{of_rob, of_rita}));
    EXPECT_EQ(read_until(sam, last_of_sam), (Ids{of_sam, last_of_sam}));
}

TEST_F(Stream, WhoLosesARecordHearsOfItAsWhoGetsIt) {
    const auto id = contact_of("rob");
    auto rob = of("rob");
    auto sam = of("sam");
    world().sql().run(
        "update contacts set owner_id = $2::uuid where id = $1::uuid",
        pg::Parameters{id, world().id_of("sam")}
    );
    EXPECT_THAT(changed_of(read_event(rob, "changes"), "contacts"), ElementsAre(id));
    EXPECT_THAT(changed_of(read_event(sam, "changes"), "contacts"), ElementsAre(id));
}

TEST_F(Stream, RecordsThatGoToTheBinOrForGoodAreNamed) {
    const auto id = contact_of("rob");
    auto rob = of("rob");
    auto sam = of("sam");
    EXPECT_EQ(as("rob").remove("/contacts/" + id).status, 204);
    EXPECT_THAT(changed_of(read_event(rob, "changes"), "contacts"), ElementsAre(id));
    world().sql().run("delete from contacts where id = $1::uuid", pg::Parameters{id});
    EXPECT_THAT(changed_of(read_event(rob, "changes"), "contacts"), ElementsAre(id));
    const auto of_sam = contact_of("sam");
    EXPECT_EQ(read_until(sam, of_sam), Ids{of_sam});
}

TEST_F(Stream, TooManyRecordsAreNotNamed) {
    auto ada = of("ada");
    world().sql().execute(
        "insert into contacts (first_name, email) "
        "select 'Many', 'many' || i || '@stream.test' from generate_series(1, 201) as i"
    );
    const auto event = read_event(ada, "changes");
    EXPECT_THAT(changed_of(event, "contacts"), IsEmpty());
    EXPECT_TRUE(has_more(event, "contacts"));
}

TEST_F(Stream, ABusySecondIsAFewEvents) {
    const auto id = contact_of("ada");
    const auto last = contact_of("ada");
    auto ada = of("ada");
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) {
        touch(id);
    }
    touch(last);
    int events = 0;
    bool is_over = false;
    while (!is_over) {
        const auto ids = changed_of(read_event(ada, "changes"), "contacts");
        is_over = std::find(ids.begin(), ids.end(), last) != ids.end();
        ++events;
    }
    const auto elapsed = std::chrono::steady_clock::now() - start;
    EXPECT_LE(events, elapsed / std::chrono::milliseconds{200} + 2);
}

TEST_F(Stream, ATransactionThatCommitsLateIsNotMissed) {
    auto ada = of("ada");
    auto slow = world().database().connect_owner();
    slow.execute("begin");
    const auto late = add_contact(slow, "");
    const auto early = contact_of("ada");
    EXPECT_EQ(read_until(ada, early), Ids{early});
    slow.execute("commit");
    EXPECT_EQ(read_until(ada, late), Ids{late});
}

TEST_F(Stream, AReconnectGoesOnWhereItWas) {
    std::string last_id;
    const auto first = contact_of("ada");
    auto slow = world().database().connect_owner();
    slow.execute("begin");
    const auto late = add_contact(slow, "");
    {
        auto ada = of("ada");
        const auto heard = contact_of("ada");
        EXPECT_EQ(read_until(ada, heard), Ids{heard});
        last_id = ada.last_id();
    }
    const auto missed = contact_of("ada");
    slow.execute("commit");
    auto back = of("ada", last_id);
    const auto event = read_event(back, "changes");
    EXPECT_THAT(changed_of(event, "contacts"), UnorderedElementsAre(missed, late));
    const auto next = contact_of("ada");
    EXPECT_EQ(read_until(back, next), Ids{next});

    EventClient by_address{
        port_of(world().address()), "/api/v1/stream?last_event_id=" + event.id,
        "Authorization: Bearer " + ApiWorld::token_of("ada") + "\r\n"};
    EXPECT_EQ(read_until(by_address, next), Ids{next});
}

TEST_F(Stream, WhoWasNowhereIsToldToReadEverythingAnew) {
    // Garbage, before the beginning, after the end, and not in order.
    for (const auto& id : {"no position", "1:1:", "9000000000:9000000000:", "7:9:8,7"}) {
        auto ada = of("ada", id);
        const auto event = ada.next();
        ASSERT_TRUE(event.has_value()) << id;
        EXPECT_EQ(event->name, "reset") << id;
        const auto contact = contact_of("ada");
        EXPECT_EQ(read_until(ada, contact), Ids{contact}) << id;
    }
}

TEST_F(Stream, FiguresThatMovedAreNamed) {
    auto vic = of("vic");
    world().sql().execute(
        "insert into ledger_versions "
        "(ledger, definition_hash, reporting_timezone, rebuilt_at, changed_at) "
        "values ('call', '', 'UTC', now(), now()), ('stage_stay', '', 'UTC', now(), now()) "
        "on conflict (ledger) do update set version = ledger_versions.version + 1"
    );
    // Others may move meanwhile; these have to be named.
    bool has_call = false;
    bool has_pipeline = false;
    while (!has_call || !has_pipeline) {
        const auto data = read_event(vic, "metrics").data;
        ASSERT_THAT(data, StartsWith(R"({"tables":[")"));
        has_call = has_call || data.find("\"call_metrics\"") != data.npos;
        has_pipeline = has_pipeline || data.find("\"pipeline_metrics\"") != data.npos;
    }
}

TEST_F(Stream, WhatIsForOnePersonReachesNobodyElse) {
    auto rob = of("rob");
    auto ada = of("ada");
    const std::string note = "00000000-0000-7000-8000-000000000001";
    stream::tell_user(world().sql(), world().id_of("rob"), "notifications", {note});
    const auto after = contact_of("rob");
    const auto event = read_event(rob, "changes");
    // The contact tells him something, too, and may come in the same event.
    EXPECT_THAT(changed_of(event, "notifications"), Contains(note));
    const auto other = read_event(ada, "changes");
    EXPECT_THAT(changed_of(other, "contacts"), ElementsAre(after));
    EXPECT_THAT(other.data, ::testing::Not(HasSubstr("notifications")));
}

TEST_F(Stream, NewRightsCountFromThatMomentOn) {
    auto sam = of("sam");
    const auto before = contact_of("rob");
    world().sql().execute(
        "update users set team_id = '00000000-0000-7000-8000-00000000aaaa' "
        "where email = 'sam@crm.example'"
    );
    auto event = sam.next();
    EXPECT_EQ(event->name, "reset") << "he sees other records now";
    const auto after = contact_of("rob");
    EXPECT_EQ(read_until(sam, after).count(before), 0U);
    world().sql().execute(
        "update users set team_id = '00000000-0000-7000-8000-00000000bbbb' "
        "where email = 'sam@crm.example'"
    );
    EXPECT_EQ(read_event(sam, "reset").data, "{}");
    contact_of("rob");
    const auto own = contact_of("sam");
    EXPECT_EQ(read_until(sam, own), Ids{own});
}

TEST_F(Stream, ItEndsWithTheTokenTheSessionAndTheAccount) {
    auto& sql = world().sql();
    const auto session = sql.run(
        "insert into sessions (user_id, token, expires_at, last_activity_at) "
        "values ($1::uuid, $2, now() + interval '1 hour', now()) returning id",
        pg::Parameters{world().id_of("vic"), sha256_hex("vics-cookie")}
    );
    EventClient by_cookie{
        port_of(world().address()), "/api/v1/stream", "Cookie: dealwright=vics-cookie\r\n"};
    ASSERT_EQ(by_cookie.status(), 200);
    sql.run(
        "insert into api_tokens (user_id, name, token_hash, prefix) "
        "values ($1::uuid, 'second', $2, 'dw_')",
        pg::Parameters{world().id_of("vic"), sha256_hex("vics-second")}
    );
    EventClient by_token{
        port_of(world().address()), "/api/v1/stream", "Authorization: Bearer vics-second\r\n"};
    ASSERT_EQ(by_token.status(), 200);
    auto still_there = of("vic");

    const auto start = std::chrono::steady_clock::now();
    sql.execute(
        "update sessions set is_revoked = true, revoked_at = now(), "
        "revoked_reason = 'test' where token = '" +
        sha256_hex("vics-cookie") + "'"
    );
    EXPECT_EQ(read_event(by_cookie, "bye").data, R"({"reason":"session_ended"})");
    EXPECT_FALSE(by_cookie.next().has_value());
    EXPECT_TRUE(by_cookie.is_whole());
    sql.execute("update api_tokens set revoked_at = now() where name = 'second'");
    read_event(by_token, "bye");
    EXPECT_FALSE(by_token.next().has_value());
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{10});

    sql.execute("update users set is_active = false where email = 'vic@crm.example'");
    read_event(still_there, "bye");
    EXPECT_EQ(stream_of(world(), "vic").status(), 401);
    sql.execute("update users set is_active = true where email = 'vic@crm.example'");
}

TEST_F(Stream, NobodyHasMoreThanTen) {
    std::vector<EventClient> streams;
    for (int i = 0; i < 10; ++i) {
        streams.push_back(of("mia"));
    }
    auto refused = stream_of(world(), "mia");
    EXPECT_EQ(refused.status(), 429);
    EXPECT_EQ(refused.header("retry-after"), "10");
    auto others = of("rita");
    streams.pop_back();
    // The place is free as soon as the server has noticed.
    int status = 429;
    while (status == 429) {
        auto next = stream_of(world(), "mia");
        status = next.status();
    }
    EXPECT_EQ(status, 200);
}

TEST_F(Stream, NeedsSomebodyAndNoUnknownParameters) {
    EXPECT_EQ((EventClient{port_of(world().address()), "/api/v1/stream"}.status()), 401);
    EventClient asking{
        port_of(world().address()), "/api/v1/stream?tables=deals",
        "Authorization: Bearer " + ApiWorld::token_of("ada") + "\r\n"};
    EXPECT_EQ(asking.status(), 422);
}

TEST(StreamOfAWorld, NothingIsLostWithTheDatabaseConnection) {
    ApiWorld world;
    auto ada = stream_of(world, "ada");
    ASSERT_EQ(ada.status(), 200);  // from here on nothing is missed
    const auto before = add_contact(world.sql(), "");
    read_until(ada, before);
    world.sql().execute(
        "select pg_terminate_backend(pid) from pg_stat_activity "
        "where datname = current_database() and pid <> pg_backend_pid()"
    );
    const auto meanwhile = add_contact(world.sql(), "");
    EXPECT_EQ(read_until(ada, meanwhile), Ids{meanwhile});
}

TEST(StreamOfAWorld, TheServerSaysGoodbyeAndStopsAtOnce) {
    auto world = std::make_unique<ApiWorld>();
    std::vector<EventClient> streams;
    for (const auto& person : {"ada", "mia", "rob", "vic"}) {
        for (int i = 0; i < 10; ++i) {
            streams.push_back(stream_of(*world, person));
            ASSERT_EQ(streams.back().status(), 200);
        }
    }
    EXPECT_EQ(world->as("ada").get("/contacts").status, 200) << "no worker is held";
    const auto start = std::chrono::steady_clock::now();
    world.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{8});
    EXPECT_EQ(read_event(streams[0], "bye").data, R"({"reason":"stopping"})");
}

}  // namespace
}  // namespace dealwright::testing
