// The feed in the database: what gets a row, what a row says, and how old ones go.
#include "stream/change_feed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "stream/change_batch.hpp"
#include "stream/event_text.hpp"
#include "support/test_database.hpp"

namespace dealwright::stream {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::TestDatabase;

class Feed : public ::testing::Test {
  protected:
    Feed() { here(); }

    pg::Result run(const std::string& sql) { return database_.app().execute(sql); }
    void here() { position_ = position_of(database_.app().run_together(ask_position())).position; }
    /// What was written since the last call, but for what people are notified of.
    std::vector<FeedRow> news() {
        auto reading = read_change_feed(database_.app(), position_);
        EXPECT_TRUE(reading.is_complete);
        position_ = reading.position;
        std::erase_if(reading.rows, [](const FeedRow& row) {
            return row.table == "notifications";
        });
        return reading.rows;
    }
    std::string user(const std::string& email) {
        return run("insert into users (email) values ('" + email + "') returning id")
            .get<std::string>(0, 0);
    }

    TestDatabase database_;
    std::string position_;
};

TEST_F(Feed, OneRowPerStatementNamesItsRecords) {
    const auto rows =
        run("insert into contacts (first_name, email) values ('A', 'a@x.test'), ('B', 'b@x.test') "
            "returning id");
    const auto said = news();
    ASSERT_THAT(said, SizeIs(1));
    EXPECT_EQ(said[0].table, "contacts");
    EXPECT_THAT(said[0].ids, ::testing::UnorderedElementsAre(rows.text(0, 0), rows.text(1, 0)));
    EXPECT_THAT(said[0].old_owners, IsEmpty());
    EXPECT_THAT(news(), IsEmpty()) << "and only once";
}

TEST_F(Feed, WhatChangesNothingOrOnlyBookkeepingSaysNothing) {
    const auto id = user("ann@x.test");
    run("insert into contacts (first_name, email) values ('A', 'a@x.test')");
    here();
    run("update contacts set first_name = 'A'");
    run("update contacts set first_name = 'B' where false");
    run("update users set last_login = now()");
    run("insert into sessions (user_id, token, expires_at) values ('" + id + "', '" +
        std::string(64, 'a') + "', now() + interval '1 day')");
    EXPECT_THAT(news(), SizeIs(1)) << "the session";
    run("update sessions set last_activity_at = now() + interval '1 second'");
    EXPECT_THAT(news(), IsEmpty());
    run("update sessions set is_revoked = true, revoked_at = now(), revoked_reason = 'x'");
    EXPECT_THAT(news(), SizeIs(1));
}

TEST_F(Feed, TheOwnerBeforeIsTold) {
    const auto ann = user("ann@x.test");
    const auto bob = user("bob@x.test");
    run("insert into contacts (first_name, email, owner_id) values ('A', 'a@x.test', '" + ann + "')"
    );
    here();
    run("update contacts set owner_id = '" + bob + "'");
    run("update contacts set title = 'x'");
    run("delete from contacts");
    const auto said = news();
    ASSERT_THAT(said, SizeIs(3));
    EXPECT_THAT(said[0].old_owners, ElementsAre(ann));
    EXPECT_THAT(said[1].old_owners, IsEmpty());
    EXPECT_THAT(said[2].old_owners, ElementsAre(bob));
}

TEST_F(Feed, TwoHundredAreNamedAndMoreAreNot) {
    const auto ann = user("ann@x.test");
    here();
    // More than 50 go through the other half of the audit.
    run("insert into contacts (first_name, email, owner_id) select 'A', i || '@x.test', '" + ann +
        "' from generate_series(1, 201) as i");
    run("update contacts set title = 'some' where email < '2'");  // 1, 10 to 19, 100 to 199: 111
    run("update contacts set owner_id = null where email < '2'");
    run("update contacts set title = 'all'");
    const auto said = news();
    ASSERT_THAT(said, SizeIs(4));
    EXPECT_FALSE(said[0].is_named);
    EXPECT_TRUE(said[1].is_named);
    EXPECT_THAT(said[1].ids, SizeIs(111));
    EXPECT_THAT(said[1].old_owners, IsEmpty());
    EXPECT_THAT(said[2].old_owners, SizeIs(111));
    EXPECT_EQ(said[2].old_owners.back(), ann);
    EXPECT_FALSE(said[3].is_named);
}

TEST_F(Feed, WhatIsOldGoesAndWhoCameFromThereIsTold) {
    run("insert into teams (name) values ('Old')");
    const auto told = run("select count(*) from change_feed").get<int>(0, 0);
    EXPECT_GE(told, 1);
    prune_change_feed(database_.app());
    EXPECT_EQ(run("select count(*) from change_feed").get<int>(0, 0), told) << "not old yet";
    const auto before = position_;
    news();
    // A quarter of an hour later, as far as the marks know.
    auto& owner = database_.owner();
    owner.execute("update change_feed_marks set taken_at = taken_at - interval '1 hour'");
    prune_change_feed(database_.app());
    here();
    owner.execute("update change_feed_marks set taken_at = taken_at - interval '20 minutes'");
    prune_change_feed(database_.app());
    EXPECT_EQ(run("select count(*) from change_feed").get<int>(0, 0), 0);
    EXPECT_FALSE(read_change_feed(database_.app(), before).is_complete);
    EXPECT_TRUE(read_change_feed(database_.app(), position_).is_complete);
}

TEST_F(Feed, ATransactionThatRanWhileOthersWerePrunedIsKept) {
    auto slow = database_.connect_app();
    slow.execute("begin");
    slow.execute("insert into teams (name) values ('Slow')");
    run("insert into teams (name) values ('Quick')");
    auto& owner = database_.owner();
    for (int i = 0; i < 3; ++i) {
        owner.execute("update change_feed_marks set taken_at = taken_at - interval '1 hour'");
        prune_change_feed(database_.app());
    }
    EXPECT_EQ(run("select count(*) from change_feed").get<int>(0, 0), 0);
    here();
    slow.execute("commit");
    const auto said = news();
    ASSERT_THAT(said, SizeIs(1)) << "written long ago, visible since a moment";
}

TEST(FeedPosition, IsWhatPostgresCallsASnapshot) {
    for (const auto* good : {"3:3:", "3:9:", "3:9:3", "3:9:3,4,8", "100:20000000000:500"}) {
        EXPECT_TRUE(is_position(good)) << good;
    }
    for (const auto* bad :
         {"", "3", "3:", "3:3", "0:3:", "4:3:", "3:9:9", "3:9:2", "3:9:5,4", "3:9:5,", "3:9:,5",
          "-3:9:", "3:9: 5", "3:9:5;drop", "99999999999999999999999:1:", "3:9:5\n"}) {
        EXPECT_FALSE(is_position(bad)) << bad;
    }
    EXPECT_FALSE(is_position("3:9:" + std::string(9000, '4')));
}

TEST(ChangesOfAMoment, AreGatheredByTableAndNotBeyondMeasure) {
    ChangeBatch batch;
    EXPECT_TRUE(batch.empty());
    batch.add({.table = "deals", .ids = {"a", "b"}, .old_owners = {"", "ann"}});
    batch.add({.table = "deals", .ids = {"b", "c"}, .old_owners = {"bob", ""}});
    batch.add({.table = "user_roles", .ids = {"u"}});
    batch.add({.table = "settings"});
    batch.add({.table = "notifications", .ids = {"n"}, .for_user = "ann"});
    const auto& deals = batch.tables().at("deals");
    EXPECT_THAT(deals.records, SizeIs(3));
    EXPECT_THAT(deals.records.at("b"), ElementsAre("ann", "bob"));
    EXPECT_FALSE(deals.has_more);
    EXPECT_TRUE(batch.tables().contains("users")) << "who has which role is about users";
    EXPECT_TRUE(batch.tables().at("settings").has_more);
    EXPECT_FALSE(batch.tables().contains("notifications"));
    EXPECT_TRUE(batch.of_person("ann").contains("notifications"));
    EXPECT_THAT(batch.of_person("bob"), IsEmpty());
    for (int i = 0; i < 600; ++i) {
        batch.add({.table = "deals", .ids = {std::to_string(i)}});
    }
    EXPECT_THAT(batch.tables().at("deals").records, SizeIs(500));
    EXPECT_TRUE(batch.tables().at("deals").has_more);
}

TEST(EventText, IsWhatABrowserReads) {
    EXPECT_EQ(event_text("reset", "{}", "3:9:5"), "id: 3:9:5\nevent: reset\ndata: {}\n\n");
    EXPECT_EQ(
        changes_json({{"deals", {{"a", "b"}, false}}, {"users", {{}, true}}}),
        R"({"deals":{"changed":["a","b"],"more":false},"users":{"changed":[],"more":true}})"
    );
    EXPECT_EQ(table_of_ledger("revenue"), "revenue_metrics");
    EXPECT_EQ(table_of_ledger("pipeline_owner"), "pipeline_metrics");
    EXPECT_EQ(table_of_ledger("stage_stay"), "pipeline_metrics");
}

}  // namespace
}  // namespace dealwright::stream
