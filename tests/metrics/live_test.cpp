// What the live path promises of single changes: which postings they leave, and what the fold makes
// of them. That it is right after any changes is random_changes_test's matter.
#include <thread>

#include "metrics/fold.hpp"
#include "metrics/keeper.hpp"
#include "metrics/live_install.hpp"
#include "metrics/metrics_fixture.hpp"
#include "pg/error.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class LiveMetricsTest : public MetricsTest {
  protected:
    void SetUp() override {
        MetricsTest::SetUp();
        metrics::AnalyticsEtl{db.app()}.update_all_metrics();
        fold();
    }

    std::int64_t fold() { return metrics::Folder{db.app()}.fold_pending(); }

    std::vector<std::string> waiting(const std::string& table) {
        return rows("select * from " + table + "_delta order by 1, 2, 3");
    }

    /// Asks again and again, as what is told comes from a thread of the keeper.
    void wait_until(const std::string& query, const std::string& wanted) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        while (rows(query).at(0) != wanted && std::chrono::steady_clock::now() < deadline) {
        }
        EXPECT_EQ(rows(query).at(0), wanted) << query;
    }

    void expect_verified() {
        metrics::AnalyticsEtl etl{db.app()};
        for (const auto& ledger : etl.ledgers()) {
            const auto report = [](const metrics::Difference& difference) {
                ADD_FAILURE() << difference.table << " " << difference.row << " "
                              << difference.column << ": " << difference.stored << " / "
                              << difference.recounted;
            };
            EXPECT_EQ(etl.verify(ledger.name, report).drift, 0) << ledger.name;
        }
    }

    void new_deal(const std::string& name, const std::string& more = "") {
        sql("insert into deals (id, title, value, pipeline_id, stage_id, owner_id, created_at) "
            "values (the('" +
            name + "'), 'x', 100, the('sales'), the('lead'), the('ann'), '2024-03-01 10:00Z')" +
            more);
    }
};

TEST_F(LiveMetricsTest, AChangePostsTheDifferencePerKeyInItsOwnTransaction) {
    sql("insert into documents (id, name, type, created_at) values "
        "(the('a'), 'a', 'nda', '2024-03-05 12:00Z'), (the('b'), 'b', 'nda', '2024-03-05 13:00Z'), "
        "(the('c'), 'c', 'quote', '2024-03-05 13:00Z')");
    EXPECT_THAT(
        waiting("document_metrics"), ElementsAre(
                                         "UTC nda - 2024-03-05 2 2 0 0 0 0 0 0 0 0 0",
                                         "UTC quote - 2024-03-05 1 1 0 0 0 0 0 0 0 0 0"
                                     )
    );
    fold();
    EXPECT_THAT(waiting("document_metrics"), IsEmpty());
    sql("begin; update documents set view_count = 3 where id = the('a'); rollback");
    EXPECT_THAT(waiting("document_metrics"), IsEmpty());
    sql("update documents set type = 'quote' where type = 'nda'");
    EXPECT_THAT(
        waiting("document_metrics"), ElementsAre(
                                         "UTC nda - 2024-03-05 -2 -2 0 0 0 0 0 0 0 0 0",
                                         "UTC quote - 2024-03-05 2 2 0 0 0 0 0 0 0 0 0"
                                     )
    );
    fold();
    EXPECT_THAT(
        rows("select document_type, total_documents from document_metrics"), ElementsAre("quote 3")
    );
    expect_verified();
}

TEST_F(LiveMetricsTest, NothingIsPostedWhenNothingThatIsReadHasChanged) {
    new_deal("d");
    sql("insert into contacts (id, first_name) values (the('c'), 'x');"
        "insert into activities (id, type, subject) values (the('t'), 'task', 'x');"
        "insert into emails (id, subject, from_email, to_email, sent_at) values "
        "(the('m'), 'x', 'a@example.com', 'b@example.com', now())");
    fold();
    sql("update deals set title = 'y'; update contacts set first_name = 'y', phone = '1';"
        "update activities set subject = 'y'; update emails set subject = 'y';"
        "update deals set value = value");
    const metrics::AnalyticsEtl etl{db.app()};
    for (const auto& ledger : etl.ledgers()) {
        EXPECT_THAT(waiting(ledger.table), IsEmpty()) << ledger.name;
    }
}

TEST_F(LiveMetricsTest, ARowGoesWithItsLastBaseRowAndItsTimeTellsWhenItChanged) {
    new_deal("d");
    fold();
    const auto first = rows("select id, last_updated from pipeline_metrics");
    ASSERT_THAT(first, SizeIs(1));
    fold();
    EXPECT_EQ(rows("select id, last_updated from pipeline_metrics"), first);
    sql("update deals set value = 50");
    fold();
    EXPECT_THAT(
        rows("select total_value, avg_value from pipeline_metrics"), ElementsAre("50.00 50.00")
    );
    EXPECT_NE(rows("select id, last_updated from pipeline_metrics"), first);
    EXPECT_EQ(rows("select id from pipeline_metrics").at(0), first.at(0).substr(0, 36));
    sql("delete from deals");
    fold();
    EXPECT_THAT(rows("select 1 from pipeline_metrics"), IsEmpty());
    EXPECT_THAT(rows("select 1 from pipeline_owner_metrics"), IsEmpty());
    EXPECT_THAT(rows("select 1 from revenue_metrics"), IsEmpty());
}

// 1, 2, 4 and 40 days in the stage, one after the other, and away again.
TEST_F(LiveMetricsTest, OrderStatisticsFollowEachStay) {
    const auto stays = [&] {
        fold();
        return rows(
            "select fastest_deal_days, median_duration_days, slowest_deal_days "
            "from pipeline_metrics where stage_id = the('lead')"
        );
    };
    const auto stay = [&](const std::string& name, int days) {
        new_deal(name);
        sql(fmt::format(
            "update deals set stage_id = the('talk'), stage_entered_at = "
            "timestamptz '2024-03-01 10:00Z' + {} * interval '24 hours' where id = the('{}')",
            days, name
        ));
    };
    stay("a", 4);
    EXPECT_THAT(stays(), ElementsAre("4 4 4"));
    stay("b", 40);
    EXPECT_THAT(stays(), ElementsAre("4 22 40"));
    stay("c", 1);
    EXPECT_THAT(stays(), ElementsAre("1 4 40"));
    stay("d", 2);
    EXPECT_THAT(stays(), ElementsAre("1 3 40"));
    sql("delete from deals where id = the('b')");
    EXPECT_THAT(stays(), ElementsAre("1 2 4"));
    sql("update deals set is_deleted = true where id = the('c')");
    EXPECT_THAT(stays(), ElementsAre("2 3 4"));
    expect_verified();
}

// The sums stay what they were; the least and the greatest do not.
TEST_F(LiveMetricsTest, ASwapThatKeepsTheSumsStillMovesTheLimits) {
    sql("insert into activities (id, type, subject, owner_id) select the('a' || n), 'call', 'x', "
        "the('ann') from generate_series(1, 2) as n;"
        "insert into calls (activity_id, outcome, started_at, duration_seconds) values "
        "(the('a1'), 'answered', '2024-03-05 12:00Z', 60), "
        "(the('a2'), 'answered', '2024-03-05 13:00Z', 60)");
    fold();
    sql("update calls set duration_seconds = case activity_id when the('a1') then 10 else 110 end");
    fold();
    expect_row(
        "call_metrics", "user_id = the('ann')",
        {{"total_duration_sec", 120}, {"min_duration_sec", 10}, {"max_duration_sec", 110}}
    );
    expect_verified();
}

TEST_F(LiveMetricsTest, GrowthOfTheMonthAndOfTheMonthAfterFollow) {
    const auto win = [&](const std::string& name, int value, const std::string& day) {
        sql(fmt::format(
            "insert into deals (id, title, value, pipeline_id, status, actual_close_date) values "
            "(the('{}'), 'x', {}, the('sales'), 'won', '{} 12:00Z')",
            name, value, day
        ));
        fold();
    };
    const std::string growth =
        "select year, month, revenue_growth_rate from revenue_metrics order by 1, 2";
    win("jan", 100, "2024-01-10");
    win("dec", 50, "2023-12-10");
    EXPECT_THAT(rows(growth), ElementsAre("2023 12 -", "2024 1 100"));
    win("dec2", 50, "2023-12-11");
    EXPECT_THAT(rows(growth), ElementsAre("2023 12 -", "2024 1 0"));
    sql("delete from deals where actual_close_date < '2024-01-01'");
    fold();
    EXPECT_THAT(rows(growth), ElementsAre("2024 1 -"));
    expect_verified();
}

TEST_F(LiveMetricsTest, APersonGoesWithTheRowsThatTellOfHim) {
    new_deal("d");
    fold();
    sql("update deals set owner_id = null");  // posted, but not folded when the person goes
    db.owner().execute("delete from users where id = the('ann')");
    fold();
    EXPECT_THAT(
        rows("select owner_id, deal_count from pipeline_owner_metrics"), ElementsAre("- 1")
    );
    expect_verified();
}

TEST_F(LiveMetricsTest, AnEmptiedTableIsCountedAnew) {
    sql("insert into documents (name, type) values ('a', 'nda')");
    fold();
    db.owner().execute("truncate documents cascade");
    sql("insert into documents (name, type) values ('b', 'quote')");
    fold();
    EXPECT_THAT(rows("select document_type from document_metrics"), ElementsAre("quote"));
    EXPECT_THAT(waiting("document_metrics"), IsEmpty());
    expect_verified();
}

TEST_F(LiveMetricsTest, AnotherTimeZoneBuildsTheDaysAnewAlsoForOneWhoBeganBefore) {
    const auto other_day =
        "insert into documents (name, type, created_at) values "
        "('b', 'nda', '2024-03-05 03:00Z')";
    sql("insert into documents (name, type, created_at) values ('a', 'nda', '2024-03-05 02:00Z')");
    fold();
    auto writer = db.connect_app();
    writer.execute("begin");
    writer.execute(other_day);
    zone("America/New_York");
    fold();
    writer.execute("commit");
    fold();
    EXPECT_THAT(
        rows("select date, total_documents from document_metrics"), ElementsAre("2024-03-04 2")
    );
    EXPECT_THAT(waiting("document_metrics"), IsEmpty());
    expect_verified();
}

TEST_F(LiveMetricsTest, VerifyIsRightWhileAWriterHasNotCommitted) {
    auto writer = db.connect_app();
    writer.execute("begin; insert into documents (name, type) values ('a', 'nda')");
    expect_verified();
    writer.execute("commit");
    EXPECT_GT(fold(), 0);
    EXPECT_THAT(rows("select total_documents from document_metrics"), ElementsAre("1"));
}

TEST_F(LiveMetricsTest, ALedgerThatSomebodyElseWorksOnIsLeftToHim) {
    sql("insert into documents (name, type) values ('a', 'nda')");
    auto other = db.connect_app();
    other.execute(
        "select pg_advisory_lock(hashtext(current_schema() || ' ledger'), hashtext('document'))"
    );
    EXPECT_EQ(fold(), 0);
    EXPECT_THAT(waiting("document_metrics"), SizeIs(1));
    other.execute("select pg_advisory_unlock_all()");
    EXPECT_EQ(fold(), 1);
}

TEST_F(LiveMetricsTest, OneThatCannotBeFoldedDoesNotHoldUpTheOthers) {
    db.owner().execute(
        "alter table activity_metrics add constraint activity_metrics_test_check "
        "check (total_count = 0)"
    );
    sql("insert into activities (type, subject) values ('task', 'x'); "
        "insert into documents (name, type) values ('a', 'nda')");
    EXPECT_THROW(fold(), pg::DatabaseError);
    EXPECT_THAT(rows("select total_documents from document_metrics"), ElementsAre("1"));
    EXPECT_THAT(waiting("activity_metrics"), SizeIs(1));
    db.owner().execute("alter table activity_metrics drop constraint activity_metrics_test_check");
    EXPECT_EQ(fold(), 1);
    expect_verified();
}

TEST_F(LiveMetricsTest, TheKeeperSeesWhatItIsToldOfAndWhatItIsNot) {
    metrics::Keeper keeper{[this] { return db.connect_app(); }};
    keeper.start();
    const std::string total = "select coalesce(sum(total_documents), 0) from document_metrics";
    sql("insert into documents (name, type) values ('a', 'nda')");
    keeper.wake();
    wait_until(total, "1");
    sql("insert into documents (name, type) values ('b', 'nda')");  // as another program would
    wait_until(total, "2");
    keeper.stop();
    expect_verified();
}

TEST_F(LiveMetricsTest, ThousandsOfPostingsAreAddedToRowsThatAreThereAndRowsThatAreNot) {
    // 3,000 days of nobody's and 3,000 of ann's; then of three days one is deleted, one moves on by
    // 2,002, onto a day that has a row (333 times) or has none (667 times), and one stays.
    sql("insert into activities (type, subject, due_date, owner_id) "
        "select 'call', n::text, timestamptz '2020-01-01 12:00Z' + n * interval '1 day', owner "
        "from generate_series(1, 3000) as n, unnest(array[null, the('ann')]) as owner");
    EXPECT_EQ(fold(), 6000);
    EXPECT_THAT(
        rows("select count(*), sum(total_count) from activity_metrics"), ElementsAre("6000 6000")
    );
    sql("update activities set is_deleted = subject::int % 3 = 0, due_date = due_date + "
        "case when subject::int % 3 = 1 then interval '2002 days' else interval '0' end");
    EXPECT_EQ(fold(), 6000);
    EXPECT_THAT(
        rows("select count(*), sum(total_count) from activity_metrics"), ElementsAre("3334 4000")
    );
    // Order statistics too.
    sql("insert into calls (activity_id, outcome, started_at, duration_seconds) "
        "select id, 'answered', due_date, subject::int from activities where not is_deleted");
    EXPECT_EQ(fold(), 3334);
    sql("update calls set duration_seconds = 7 where duration_seconds > 100");
    EXPECT_GT(fold(), 3000);
    EXPECT_THAT(rows("select max(max_duration_sec) from call_metrics"), ElementsAre("100"));
    expect_verified();
}

TEST_F(LiveMetricsTest, WhereManyPostingsStoodIsClearedAwayUnlessAWriterIsThere) {
    const std::string is_roomy =
        "select pg_relation_size('activity_metrics_delta') > 2 * 1024 * 1024";
    sql("insert into activities (type, subject, due_date) "
        "select 'task', n, timestamptz '2000-01-01 12:00Z' + n * interval '1 day' "
        "from generate_series(1, 30000) as n");
    EXPECT_EQ(fold(), 30000);
    EXPECT_THAT(rows(is_roomy), ElementsAre("t"));
    auto writer = db.connect_app();
    writer.execute("begin; insert into activities (type, subject) values ('call', 'open')");
    sql("insert into documents (name, type) values ('a', 'nda')");
    EXPECT_EQ(fold(), 1);  // nobody waits for the writer for long
    EXPECT_THAT(rows(is_roomy), ElementsAre("t"));
    writer.execute("commit");
    EXPECT_EQ(fold(), 1);
    EXPECT_THAT(rows("select pg_relation_size('activity_metrics_delta')"), ElementsAre("0"));
    expect_verified();
}

TEST_F(LiveMetricsTest, NoTableWaitsForTheLongFoldOfAnother) {
    const std::string waiting =
        "select count(*) from pg_locks where locktype = 'advisory' and objid = 600 and not granted";
    db.owner().execute(
        "select pg_advisory_lock(600);"
        "create function takes_long() returns trigger language plpgsql set lock_timeout = 0 as "
        "'begin perform pg_advisory_xact_lock(600); return new; end'; "
        "create trigger takes_long before insert on activity_metrics "
        "for each row execute function takes_long()"
    );
    metrics::Keeper keeper{[this] { return db.connect_app(); }};
    keeper.start();
    sql("insert into activities (type, subject) values ('task', 'x')");
    wait_until(waiting, "1");
    sql("insert into documents (name, type) values ('a', 'nda')");
    wait_until("select coalesce(sum(total_documents), 0) from document_metrics", "1");
    EXPECT_THAT(rows(waiting), ElementsAre("1"));
    db.owner().execute("select pg_advisory_unlock(600)");
    wait_until("select coalesce(sum(total_count), 0) from activity_metrics", "1");
    keeper.stop();
    expect_verified();
}

TEST_F(LiveMetricsTest, PostingsAreInstalledOnceAndAnewWhenTheyAreOthers) {
    EXPECT_THAT(metrics::install_live_metrics(db.owner()), IsEmpty());
    EXPECT_THAT(metrics::outdated_postings(db.app()), IsEmpty());
    db.owner().execute(
        "update live_ledgers set install_hash = 'older' where ledger = 'document';"
        "alter table document_metrics_delta drop column sent_documents cascade"
    );
    EXPECT_THAT(metrics::outdated_postings(db.app()), ElementsAre("document"));
    EXPECT_THAT(metrics::install_live_metrics(db.owner()), ElementsAre("document"));
    // Rights follow each migration; here nobody does it.
    db.owner().execute("grant select, insert, delete on document_metrics_delta to dealwright_app");
    sql("insert into documents (name, type) values ('a', 'nda')");
    fold();
    EXPECT_THAT(rows("select total_documents from document_metrics"), ElementsAre("1"));
    expect_verified();
}

TEST_F(LiveMetricsTest, AVisitFollowsItsDealsOwnerAndNobodyElse) {
    new_deal("d");
    const std::string owners = "select owner_id = the('ann') from deal_stage_visits";
    EXPECT_THAT(rows(owners), ElementsAre("t"));
    sql("update deal_stage_visits set owner_id = the('ben')");
    EXPECT_THAT(rows(owners), ElementsAre("t"));
    sql("update deals set owner_id = the('ben')");
    EXPECT_THAT(rows(owners), ElementsAre("f"));
    fold();
    EXPECT_THAT(
        rows("select owner_id = the('ben'), deal_count, entered_count from pipeline_owner_metrics"),
        ElementsAre("t 1 1")
    );
}

}  // namespace
}  // namespace dealwright::testing
