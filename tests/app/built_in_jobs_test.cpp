// What the product's own kinds of jobs do, run by real workers on a real database.
#include "app/built_in_jobs.hpp"

#include "jobs/jobs_fixture.hpp"

namespace dealwright::testing {
namespace {

class BuiltInJobs : public JobsTest {
  protected:
    /// Runs one job to its end; gives its result, or its error.
    std::string run(const std::string& kind, const std::string& payload = "{}") {
        const auto id = enqueue({.kind = kind, .payload = payload, .max_attempts = 1});
        jobs::Workers workers{connect(), built_in_jobs(), quick()};
        workers.start();
        EXPECT_TRUE(comes("select finished_at is not null from jobs where id = '" + id + "'", "t"));
        workers.stop();
        return value(
            "select coalesce(last_error, result::text, '') from jobs where id = '" + id + "'"
        );
    }
};

TEST_F(BuiltInJobs, EveryScheduleOfTheProductHasAKindAndAUsablePayload) {
    TestDatabase fresh;
    const auto registry = built_in_jobs();
    const auto rows = fresh.owner().execute("select kind, payload from schedules");
    EXPECT_GE(rows.rows(), 14);
    for (int row = 0; row < rows.rows(); ++row) {
        const auto* kind = registry.find(rows.text(row, 0));
        ASSERT_NE(kind, nullptr) << rows.text(row, 0);
        if (kind->check_payload) {
            EXPECT_NO_THROW(kind->check_payload(parse_json(rows.text(row, 1))))
                << rows.text(row, 1);
        }
    }
}

TEST_F(BuiltInJobs, PendingActivitiesWhoseTimeHasPassedBecomeOverdue) {
    db.owner().execute(
        "insert into activities (type, subject, status, due_date, is_deleted) values "
        "('task', 'late', 'pending', now() - interval '1 second', false), "
        "('task', 'early', 'pending', now() + interval '1 hour', false), "
        "('task', 'dateless', 'pending', null, false), "
        "('task', 'gone', 'pending', now() - interval '1 day', true), "
        "('task', 'done', 'completed', now() - interval '1 day', false), "
        "('task', 'off', 'cancelled', now() - interval '1 day', false)"
    );
    EXPECT_EQ(run("activities.mark_overdue"), R"({"rows": 1})");
    EXPECT_EQ(
        value("select string_agg(subject || ' ' || status, ', ' order by subject) from activities"),
        "dateless pending, done completed, early pending, gone pending, late overdue, off cancelled"
    );
    EXPECT_EQ(
        value("select concat_ws(' ', user_email, metadata ->> 'source', changes -> 'status' ->> "
              "'new') from audit_logs where resource_type = 'activities' and action = 'update'"),
        "activities.mark_overdue (job) job overdue"
    );
}

TEST_F(BuiltInJobs, MoreThanABatchIsDoneInOneRun) {
    db.owner().execute(
        "insert into activities (type, subject, due_date) "
        "select 'task', 't', now() - interval '1 minute' from generate_series(1, 2500)"
    );
    EXPECT_EQ(run("activities.mark_overdue"), R"({"rows": 2500})");
}

TEST_F(BuiltInJobs, WhatSomebodyIsEditingIsLeftToTheNextRun) {
    db.owner().execute(
        "insert into activities (type, subject, due_date) values "
        "('task', 'a', now() - interval '1 minute'), "
        "('task', 'b', now() - interval '1 minute')"
    );
    auto editor = db.connect_owner();
    pg::Transaction transaction{editor};
    editor.execute("select from activities where subject = 'a' for update");
    EXPECT_EQ(run("activities.mark_overdue"), R"({"rows": 1})");
    transaction.commit();
    EXPECT_EQ(run("activities.mark_overdue"), R"({"rows": 1})");
}

TEST_F(BuiltInJobs, DocumentsThatNobodyAnsweredInTimeExpire) {
    db.owner().execute(
        "insert into documents (name, status, expires_at) "
        "select status::text, status, now() - interval '1 second' "
        "from unnest(enum_range(null::document_status)) as status"
    );
    db.owner().execute(
        "insert into documents (name, status, expires_at) values "
        "('future', 'sent', now() + interval '1 day'), ('open', 'sent', null)"
    );
    EXPECT_EQ(run("documents.expire"), R"({"rows": 3})");
    EXPECT_EQ(
        value("select string_agg(name, ' ' order by name) from documents where status = 'expired'"),
        "draft expired sent viewed"
    );
    EXPECT_EQ(
        value("select count(*) from documents where status = 'expired' and "
              "name in ('signed', 'declined')"),
        "0"
    );
}

TEST_F(BuiltInJobs, HousekeepingDropsWhatNoLongerCounts) {
    db.owner().execute(
        "insert into jobs (kind, status, finished_at) "
        "values ('old', 'succeeded', now() - interval '8 days')"
    );
    EXPECT_EQ(run("jobs.prune"), R"({"rows": 1})");
    EXPECT_EQ(run("idempotency_keys.prune"), R"({"rows": 0})");
    EXPECT_EQ(run("sign_in.purge"), "");
    db.owner().execute("drop table audit_logs_default");  // only partitions made by months remain
    EXPECT_EQ(run("logs.make_room"), "");
    EXPECT_EQ(
        value("select to_regclass('audit_logs_' || "
              "to_char(now() + interval '2 months', 'YYYY_MM')) is not null"),
        "t"
    );
}

TEST_F(BuiltInJobs, FiguresThatDifferArePutRightAndRaiseAnAlarm) {
    db.owner().execute("insert into contacts (email, source) values ('zoe@x.test', 'referral')");
    run("etl.run", R"({"ledger": "contact"})");
    db.owner().execute("delete from security_logs");
    db.owner().execute("update contact_metrics set total_contacts = total_contacts + 1");
    EXPECT_THAT(run("etl.verify"), ::testing::HasSubstr(R"("drift": 1)"));
    EXPECT_THAT(run("etl.run", R"({"ledger": "contact"})"), ::testing::HasSubstr(R"("drift": 1)"));
    EXPECT_THAT(run("etl.run", R"({"ledger": "contact"})"), ::testing::HasSubstr(R"("drift": 0)"));
    EXPECT_EQ(
        value("select string_agg(concat_ws(' ', event_type, severity, details ->> 'ledger', "
              "details ->> 'rows', action_taken), ', ' order by id) from security_logs"),
        "suspicious_activity high contact 1, suspicious_activity high contact 1 repaired"
    );
}

TEST_F(BuiltInJobs, ALedgerThatIsNotThereIsNamedInTheError) {
    EXPECT_THAT(
        run("etl.run", R"({"ledger": "x'; drop table jobs; --"})"),
        ::testing::HasSubstr("ledger has to be one of pipeline, activity")
    );
    EXPECT_THAT(run("etl.run"), ::testing::HasSubstr("ledger is missing"));
    EXPECT_THAT(run("etl.verify", R"({"x": 1})"), ::testing::HasSubstr("no member x"));
}

}  // namespace
}  // namespace dealwright::testing
