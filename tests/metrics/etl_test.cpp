// The batch: runs, what they repair and record; verify, what it finds and that it changes nothing.
#include <fmt/format.h>

#include <thread>

#include "metrics/metrics_fixture.hpp"
#include "pg/error.hpp"
#include "pg/query.hpp"

namespace dealwright::testing {
namespace {

using metrics::AnalyticsEtl;
using metrics::Difference;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class EtlTest : public MetricsTest {
  protected:
    void SetUp() override {
        MetricsTest::SetUp();
        // Something for each of the seven tables.
        sql(R"(
            insert into contacts (id, first_name, created_at) values
                (the('zoe'), 'Zoe', '2024-03-05 12:00Z');
            insert into deals (id, title, value, owner_id, contact_id, created_at,
                expected_close_date) values
                (the('deal'), 'deal', 100, the('ann'), the('zoe'), '2024-03-05 12:00Z',
                    '2024-06-05 12:00Z');
            insert into activities (id, type, subject, owner_id, due_date) values
                (the('call'), 'call', 'call', the('ann'), '2024-03-05 12:00Z'),
                (the('task'), 'task', 'task', the('ann'), '2024-03-05 12:00Z'),
                (the('note'), 'note', 'note', null, '2024-03-06 03:00Z');
            insert into calls (activity_id, outcome, started_at, duration_seconds) values
                (the('call'), 'answered', '2024-03-05 12:00Z', 60);
            insert into email_campaigns (id, name) values (the('spring'), 'Spring');
            insert into emails (id, subject, from_email, to_email, campaign_id, sent_at) values
                (the('mail'), 'Hi', 'a@example.com', 'b@example.com', the('spring'),
                    '2024-03-05 12:00Z');
            insert into documents (id, name, type, created_at) values
                (the('paper'), 'paper', 'nda', '2024-03-05 12:00Z'))");
    }

    /// What verify says about a table, one line per difference.
    std::vector<std::string> differences(const std::string& ledger) {
        std::vector<std::string> lines;
        drift_ = AnalyticsEtl{db.app()}
                     .verify(
                         ledger,
                         [&](const Difference& found) {
                             lines.push_back(fmt::format(
                                 "{} | {} | {} | {} | {}", found.table, found.row, found.column,
                                 found.stored, found.recounted
                             ));
                         }
                     )
                     .drift;
        return lines;
    }

    std::vector<std::string> all_differences() {
        std::vector<std::string> lines;
        const AnalyticsEtl etl{db.app()};
        for (const auto& ledger : etl.ledgers()) {
            for (auto& line : differences(ledger.name)) {
                lines.push_back(std::move(line));
            }
        }
        return lines;
    }

    /// Everything that a run may write, as one text.
    std::string contents() {
        std::string text;
        const AnalyticsEtl etl{db.app()};
        for (const auto& ledger : etl.ledgers()) {
            text += rows(
                        "select coalesce(string_agg(t::text, ';' order by id), '') from " +
                        ledger.table + " as t"
            )
                        .at(0);
        }
        return text +
               rows("select string_agg(v::text, ';' order by ledger) from ledger_versions as v")
                   .at(0) +
               rows("select string_agg(c::text, ';' order by id) from email_campaigns as c").at(0);
    }

    std::int64_t drift_ = -1;
};

TEST_F(EtlTest, AllMetricsAreTheSevenTablesAndWhatStandsBehindThem) {
    AnalyticsEtl etl{db.app()};
    std::vector<std::string> names;
    for (const auto& report : etl.update_all_metrics()) {
        names.push_back(report.ledger);
        EXPECT_GE(report.rows, report.ledger == "stage_stay" ? 0 : 1) << report.ledger;
        EXPECT_EQ(report.changed, report.rows + (report.ledger == "email" ? 1 : 0));
        EXPECT_EQ(report.drift, 0);
        EXPECT_GE(report.duration_ms, 0);
    }
    EXPECT_THAT(
        names, UnorderedElementsAre(
                   "pipeline", "activity", "email", "call", "contact", "document", "revenue",
                   "pipeline_owner", "stage_stay"
               )
    );
    EXPECT_THAT(all_differences(), IsEmpty());
}

TEST_F(EtlTest, EachTableHasAMethodOfItsOwn) {
    AnalyticsEtl etl{db.app()};
    EXPECT_EQ(etl.update_pipeline_metrics().ledger, "pipeline");
    EXPECT_EQ(etl.update_activity_metrics().ledger, "activity");
    EXPECT_EQ(etl.update_email_metrics().ledger, "email");
    EXPECT_EQ(etl.update_call_metrics().ledger, "call");
    EXPECT_EQ(etl.update_contact_metrics().ledger, "contact");
    EXPECT_EQ(etl.update_document_metrics().ledger, "document");
    EXPECT_EQ(etl.update_revenue_metrics().ledger, "revenue");
    for (const auto& ledger : etl.ledgers()) {
        if (!ledger.is_internal) {
            EXPECT_THAT(differences(ledger.name), IsEmpty());
        }
    }
}

TEST_F(EtlTest, AnUnknownNameIsNotFoundAndTheNamesAreListed) {
    AnalyticsEtl etl{db.app()};
    const auto expect_refusal = [](const auto& work) {
        try {
            work();
            FAIL() << "not refused";
        } catch (const Error& refusal) {
            EXPECT_EQ(refusal.kind(), ErrorKind::not_found);
            EXPECT_THAT(
                refusal.what(),
                AllOf(HasSubstr("weather"), HasSubstr("activity"), HasSubstr("revenue"))
            );
        }
    };
    expect_refusal([&] { etl.update("weather"); });
    expect_refusal([&] { etl.verify("weather", [](const Difference&) {}); });
    EXPECT_THAT(rows("select 1 from etl_runs"), IsEmpty());
}

TEST_F(EtlTest, VerifyNamesExactlyTheRowAndTheColumnsThatDiffer) {
    AnalyticsEtl{db.app()}.update_all_metrics();
    sql_unposted("update documents set view_count = 4");
    EXPECT_THAT(
        all_differences(),
        ElementsAre(
            "document_metrics | document_type=nda, owner_id=(null), date=2024-03-05 | "
            "view_count_sum | 0 | 4",
            "document_metrics | document_type=nda, owner_id=(null), date=2024-03-05 | "
            "avg_view_count | 0 | 4"
        )
    );
    differences("document");
    EXPECT_EQ(drift_, 1);  // one row
}

TEST_F(EtlTest, VerifyNamesARowThatIsMissingAndOneThatIsTooMany) {
    AnalyticsEtl{db.app()}.update_all_metrics();
    sql_unposted("update documents set type = 'quote'");
    EXPECT_THAT(
        differences("document"),
        UnorderedElementsAre(
            "document_metrics | document_type=nda, owner_id=(null), date=2024-03-05 |  | a row | "
            "(no row)",
            "document_metrics | document_type=quote, owner_id=(null), date=2024-03-05 |  | (no "
            "row) | a row"
        )
    );
    EXPECT_EQ(drift_, 2);
}

TEST_F(EtlTest, VerifyShowsNullAsSuch) {
    AnalyticsEtl{db.app()}.update_all_metrics();
    sql_unposted("update contacts set lead_score = 71");
    const std::string row =
        "contact_metrics | source=(null), status=new, owner_id=(null), date=2024-03-05 | ";
    EXPECT_THAT(
        differences("contact"),
        ElementsAre(
            row + "high_score_count | 0 | 1", row + "scored_count | 0 | 1",
            row + "lead_score_sum | 0 | 71", row + "avg_lead_score | (null) | 71"
        )
    );
}

TEST_F(EtlTest, VerifyWritesNothingButItsRecord) {
    AnalyticsEtl{db.app()}.update_all_metrics();
    sql_unposted(
        "update activities set status = 'completed'; update emails set delivered_at = now(); "
        "update deals set value = 7; delete from documents"
    );
    const auto before = contents();
    const auto runs = rows("select id from etl_runs");
    EXPECT_THAT(all_differences(), Not(IsEmpty()));
    EXPECT_EQ(contents(), before);
    EXPECT_THAT(rows("select id from etl_runs"), SizeIs(runs.size() + 9));
    EXPECT_THAT(
        rows("select distinct kind, status from etl_runs where drift_count > 0 and kind = 'verify'"
        ),
        ElementsAre("verify succeeded")
    );
}

TEST_F(EtlTest, ARunRepairsWhatSomebodyChangedInTheTableAndCountsTheRows) {
    AnalyticsEtl etl{db.app()};
    etl.update_all_metrics();
    // A wrong value, a row too few, a row too many; and a key that nobody has.
    sql("update activity_metrics set overdue_count = 9 where activity_type = 'call'; "
        "delete from activity_metrics where activity_type = 'note'; "
        "insert into activity_metrics (activity_type, date, last_updated, base_row_count) "
        "values ('meeting', '2024-03-05', now(), 1)");
    EXPECT_THAT(differences("activity"), SizeIs(3));
    EXPECT_EQ(drift_, 3);
    const auto report = etl.update_activity_metrics();
    EXPECT_EQ(report.drift, 3);
    EXPECT_EQ(report.rows, 3);
    EXPECT_THAT(all_differences(), IsEmpty());
    EXPECT_THAT(
        rows("select activity_type, overdue_count from activity_metrics order by 1"),
        ElementsAre("call 0", "note 0", "task 0")
    );
    EXPECT_EQ(etl.update_activity_metrics().drift, 0);
}

TEST_F(EtlTest, WrongCountsGrowthRatesAndMediansAreFoundToo) {
    AnalyticsEtl{db.app()}.update_all_metrics();
    sql("update revenue_metrics set deal_growth_rate = 1, base_row_count = 8; "
        "update pipeline_metrics set duration_us_median = 5; "
        "update call_metrics set min_duration_sec = null");
    EXPECT_THAT(differences("revenue"), SizeIs(2));
    EXPECT_THAT(
        differences("pipeline"),
        ElementsAre(HasSubstr("duration_us_median | 5 | (null)"), HasSubstr("median_duration_days"))
    );
    EXPECT_THAT(differences("call"), ElementsAre(HasSubstr("min_duration_sec | (null) | 60")));
    AnalyticsEtl{db.app()}.update_all_metrics();
    EXPECT_THAT(all_differences(), IsEmpty());
}

TEST_F(EtlTest, WrongCampaignTotalsAreFoundCountedAndRepaired) {
    AnalyticsEtl{db.app()}.update_all_metrics();
    sql("update email_campaigns set total_sent = 50, total_bounced = 2");
    const auto id = rows("select the('spring')").at(0);
    EXPECT_THAT(
        differences("email"), UnorderedElementsAre(
                                  "email_campaigns | id=" + id + " | total_sent | 50 | 1",
                                  "email_campaigns | id=" + id + " | total_bounced | 2 | 0"
                              )
    );
    EXPECT_EQ(drift_, 1);
    EXPECT_EQ(update("email").drift, 1);
    EXPECT_THAT(differences("email"), IsEmpty());
}

TEST_F(EtlTest, RowsThatDidNotChangeKeepTheirIdAndTheirTime) {
    AnalyticsEtl etl{db.app()};
    etl.update_activity_metrics();
    const std::string state =
        "select activity_type, id, last_updated, xmin from activity_metrics order by 1";
    const auto before = rows(state);
    etl.update_activity_metrics();
    EXPECT_EQ(rows(state), before);
    sql("update activities set status = 'cancelled' where id = the('task')");
    etl.update_activity_metrics();
    const auto after = rows(state);
    ASSERT_THAT(after, SizeIs(3));
    EXPECT_EQ(after[0], before[0]);
    EXPECT_EQ(after[1], before[1]);
    EXPECT_NE(after[2], before[2]);
    EXPECT_EQ(after[2].substr(0, 41), before[2].substr(0, 41));  // "task " and the id
    EXPECT_THAT(
        rows("select last_updated > (select max(last_updated) from activity_metrics "
             "where activity_type <> 'task') from activity_metrics where activity_type = 'task'"),
        ElementsAre("t")
    );
}

TEST_F(EtlTest, AnotherTimeZoneMakesOtherDaysAlsoForOneWhoBeganBefore) {
    AnalyticsEtl etl{db.app()};
    etl.update_all_metrics();
    const std::string days = "select activity_type, date from activity_metrics order by 1";
    EXPECT_THAT(rows(days), ElementsAre("call 2024-03-05", "note 2024-03-06", "task 2024-03-05"));
    zone("America/New_York");
    EXPECT_THAT(differences("activity"), IsEmpty());  // built anew before it is compared
    etl.update_all_metrics();
    EXPECT_THAT(rows(days), ElementsAre("call 2024-03-05", "note 2024-03-05", "task 2024-03-05"));
    EXPECT_THAT(all_differences(), IsEmpty());
    EXPECT_THAT(
        rows("select distinct reporting_timezone from ledger_versions"),
        ElementsAre("America/New_York")
    );
    EXPECT_THAT(
        rows("select ledger from ledger_versions where version = 2"), ElementsAre("activity")
    );
}

TEST_F(EtlTest, EveryRunAndVerificationIsRecorded) {
    update("activity");
    sql_unposted("update activities set status = 'cancelled' where id = the('task')");
    differences("activity");
    update("activity");
    EXPECT_THAT(
        rows("select ledger, kind, status, row_count, drift_count, error_message, "
             "duration_ms >= 0, started_at <= finished_at, "
             "finished_at between now() - interval '1 minute' and now() "
             "from etl_runs order by id"),
        ElementsAre(
            "activity run succeeded 3 0 - t t t", "activity verify succeeded 3 1 - t t t",
            "activity run succeeded 3 1 - t t t"
        )
    );
}

TEST_F(EtlTest, AFailedRunIsRecordedWithItsReasonAndChangesNothing) {
    update("activity");
    sql("update activities set status = 'cancelled' where id = the('task')");
    db.owner().execute(
        "alter table activity_metrics add constraint activity_metrics_test_check "
        "check (cancelled_count = 0)"
    );
    const auto before = contents();
    EXPECT_THROW(update("activity"), pg::DatabaseError);
    EXPECT_EQ(contents(), before);
    EXPECT_THAT(
        rows("select kind, status, row_count, drift_count, error_message <> '' from etl_runs "
             "where status = 'failed'"),
        ElementsAre("run failed - - t")
    );
    // The lock went with the failure: another session can run, and so can this one.
    db.owner().execute("alter table activity_metrics drop constraint activity_metrics_test_check");
    auto other = db.connect_app();
    EXPECT_EQ(AnalyticsEtl{other}.update_activity_metrics().changed, 1);
    EXPECT_EQ(update("activity").changed, 0);
}

TEST_F(EtlTest, AFailedRunDoesNotHoldUpTheOtherTables) {
    db.owner().execute("drop table activity_metrics cascade");
    EXPECT_THROW(update("activity"), Error);
    EXPECT_EQ(update("document").rows, 1);
}

TEST_F(EtlTest, TwoSessionsThatRunAtOnceDoTheWorkOnce) {
    constexpr int sessions = 2;
    std::vector<std::vector<metrics::RunReport>> reports(sessions);
    std::vector<std::string> problems(sessions);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < sessions; ++i) {
            threads.emplace_back([&, i] {
                try {
                    auto session = db.connect_app();
                    reports[i] = AnalyticsEtl{session}.update_all_metrics();
                } catch (const std::exception& problem) {
                    problems[i] = problem.what();
                }
            });
        }
    }
    EXPECT_THAT(problems, ElementsAre("", ""));
    ASSERT_THAT(reports, Each(SizeIs(9)));
    for (std::size_t ledger = 0; ledger < 9; ++ledger) {
        const auto& first = reports[0][ledger];
        const auto& second = reports[1][ledger];
        // One of them found every row missing, the other found nothing to do.
        EXPECT_EQ(std::min(first.changed, second.changed), 0) << first.ledger;
        EXPECT_GE(std::max(first.changed, second.changed), first.rows) << first.ledger;
    }
    EXPECT_THAT(all_differences(), IsEmpty());
}

TEST_F(EtlTest, ARunCountsOneMomentThoughOthersWriteMeanwhile) {
    // A writer whose change is not committed is not counted and not waited for.
    auto writer = db.connect_app();
    writer.execute("begin; update activities set status = 'completed'");
    update("activity");
    EXPECT_THAT(rows("select sum(completed_count) from activity_metrics"), ElementsAre("0"));
    writer.execute("commit");
    const auto report = update("activity");
    EXPECT_EQ(report.changed, 3);
    EXPECT_EQ(report.drift, 0);
}

TEST_F(EtlTest, EveryStatementOfTheProgramFitsTheSchema) {
    int count = 0;
    for (const auto& query : pg::registered_queries()) {
        SCOPED_TRACE(query.name());
        try {
            db.app().execute(fmt::format("prepare statement_{} as {}", ++count, query.sql()));
        } catch (const Error& problem) {
            ADD_FAILURE() << problem.what();
        }
    }
    EXPECT_GT(count, 0);
}

}  // namespace
}  // namespace dealwright::testing
