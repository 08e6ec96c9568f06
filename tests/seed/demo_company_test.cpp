// The made-up company: counts, determinism, and whether its story holds together.
#include "seed/demo_company.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "base/error.hpp"
#include "seed/start_data.hpp"
#include "support/test_database.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;
using testing::TestDatabase;

const SecretKey key = parse_secret_key(std::string(64, 'e'));
constexpr std::chrono::sys_days anchor{std::chrono::year{2026} / 10 / 15};

DemoTotals fill(TestDatabase& db, std::int64_t contacts, std::uint64_t random_seed = 1) {
    seed_start(db.owner(), key, 4);
    return seed_demo(
        db.owner(), {.contacts = contacts, .random_seed = random_seed, .anchor_day = anchor}
    );
}

std::int64_t number(TestDatabase& db, const std::string& sql) {
    return db.owner().execute(sql).get<std::int64_t>(0, 0);
}

std::int64_t count(TestDatabase& db, const std::string& what) {
    return number(db, "select count(*) from " + what);
}

std::map<std::string, std::string> checksums(TestDatabase& db) {
    std::map<std::string, std::string> result;
    for (const std::string what :
         {"teams", "contacts", "deals", "deal_stage_visits", "activities", "calls",
          "email_campaigns", "emails", "documents", "document_signatures",
          "users where email <> 'admin@localhost'", "exchange_rates where currency <> 'USD'",
          "pipelines where name = 'Renewals'", "email_templates where category = 'campaign'",
          "user_roles where user_id in (select id from users where email <> 'admin@localhost')"}) {
        result[what] = db.owner()
                           .execute(
                               "select coalesce(md5(string_agg(t::text, ',' order by t::text)), "
                               "'none') from (select * from " +
                               what + ") as t"
                           )
                           .get<std::string>(0, 0);
    }
    return result;
}

TEST(DemoCompany, HasWhatIsPromised) {
    TestDatabase db;
    const auto totals = fill(db, 400);
    EXPECT_EQ(totals.deals, 120);
    EXPECT_EQ(count(db, "contacts"), 400);
    EXPECT_EQ(count(db, "deals"), 120);
    EXPECT_EQ(count(db, "activities"), 2000);
    EXPECT_EQ(count(db, "calls"), 400);
    EXPECT_EQ(count(db, "emails"), 2000);
    EXPECT_EQ(count(db, "documents"), 80);
    EXPECT_GT(count(db, "document_signatures"), 20);
    EXPECT_EQ(count(db, "users"), 51);
    EXPECT_EQ(count(db, "users where hashed_password is not null"), 1);
    EXPECT_EQ(count(db, "teams"), 6);
    EXPECT_EQ(count(db, "teams where team_lead_id is not null"), 6);
    EXPECT_EQ(count(db, "users where email <> 'admin@localhost' and team_id is null"), 2);
    EXPECT_EQ(count(db, "user_roles"), 51);
    EXPECT_EQ(count(db, "pipelines"), 2);
    EXPECT_EQ(count(db, "exchange_rates"), 3);
    EXPECT_EQ(number(db, "select reltuples from pg_class where oid = 'emails'::regclass"), 2000);
}

TEST(DemoCompany, LeavesEveryIndexAsItWas) {
    TestDatabase db;
    const std::string indexes =
        "select md5(string_agg(concat(i.indexrelid::regclass, pg_get_indexdef(i.indexrelid), "
        "indisvalid), ',' order by i.indexrelid::regclass::text)) from pg_index as i "
        "join pg_class as t on t.oid = i.indrelid "
        "where t.relnamespace = to_regnamespace('" +
        db.names().schema + "') and t.relname !~ '_logs'";
    const auto before = db.owner().execute(indexes).get<std::string>(0, 0);
    fill(db, 20);
    EXPECT_EQ(db.owner().execute(indexes).get<std::string>(0, 0), before);
}

TEST(DemoCompany, IsOneRowOfTheAuditLogAndLeavesTheAuditOn) {
    TestDatabase db;
    seed_start(db.owner(), key, 4);
    const auto before = count(db, "audit_logs where resource_type <> 'custom_fields'");
    seed_demo(db.owner(), {.contacts = 40, .random_seed = 1, .anchor_day = anchor});
    EXPECT_EQ(count(db, "audit_logs where resource_type <> 'custom_fields'"), before + 1);
    EXPECT_EQ(
        number(
            db,
            "select (metadata ->> 'contacts')::bigint from audit_logs "
            "where action = 'import' and description = 'demo data'"
        ),
        40
    );
    db.app().execute("update contacts set title = 'x'");
    EXPECT_GE(count(db, "audit_logs where resource_type = 'contacts' and action = 'update'"), 38);
}

TEST(DemoCompany, WorksForTheSmallestNumbers) {
    for (const std::int64_t contacts : {1, 2, 5}) {
        TestDatabase db;
        const auto totals = fill(db, contacts);
        EXPECT_EQ(count(db, "contacts"), contacts);
        EXPECT_EQ(count(db, "deals"), totals.deals);
        EXPECT_EQ(count(db, "activities"), 5 * contacts);
        EXPECT_EQ(count(db, "calls"), contacts);
        EXPECT_EQ(count(db, "emails"), 5 * contacts);
        EXPECT_EQ(count(db, "documents"), totals.documents);
        EXPECT_GE(totals.deals, 1);
        EXPECT_GE(totals.documents, 1);
    }
}

TEST(DemoCompany, IsTheSameForTheSameSeedAndAnotherForAnother) {
    TestDatabase first;
    TestDatabase second;
    TestDatabase other;
    fill(first, 150);
    fill(second, 150);
    fill(other, 150, 2);
    const auto expected = checksums(first);
    EXPECT_EQ(checksums(second), expected);
    const auto different = checksums(other);
    for (const std::string table :
         {"contacts", "deals", "deal_stage_visits", "activities", "calls", "emails", "documents"}) {
        EXPECT_NE(different.at(table), expected.at(table)) << table;
    }
}

class FilledDemo : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        db = std::make_unique<TestDatabase>();
        fill(*db, 3000);
    }
    static void TearDownTestSuite() { db.reset(); }

    static std::unique_ptr<TestDatabase> db;
};

std::unique_ptr<TestDatabase> FilledDemo::db;

TEST_F(FilledDemo, HasUnbrokenStageHistories) {
    EXPECT_EQ(count(*db, "deal_stage_visits where exited_at < entered_at"), 0);
    EXPECT_EQ(count(*db, "deals where stage_entered_at < created_at"), 0);
    // Each stay begins where the one before ends; only what was abandoned and taken up again has
    // a time between.
    EXPECT_EQ(
        count(*db, R"((
            select exited_at, stage_id, lead(entered_at) over in_time as next_entered,
                lead(stage_id) over in_time as next_stage
            from deal_stage_visits
            window in_time as (partition by deal_id order by entered_at, id)
        ) as v
        where next_entered is not null and (
            exited_at is null or exited_at > next_entered
            or (exited_at < next_entered and stage_id <> next_stage)
        ))"),
        0
    );
    EXPECT_EQ(
        count(*db, R"(deals as d join lateral (
            select * from deal_stage_visits as v where v.deal_id = d.id
            order by entered_at desc, id desc limit 1
        ) as last on true
        where last.stage_id <> d.stage_id or last.entered_at <> d.stage_entered_at
            or (last.exited_at is not null) <> (d.status = 'abandoned'))"),
        0
    );
    EXPECT_EQ(
        count(*db, R"(deals as d join lateral (
            select min(entered_at) as began from deal_stage_visits as v where v.deal_id = d.id
        ) as v on true where began <> d.created_at)"),
        0
    );
}

TEST_F(FilledDemo, HasDealsInStagesThatSuitTheirStatus) {
    EXPECT_EQ(
        count(
            *db, R"(deals join pipeline_stages as s on s.id = stage_id
        where (status = 'won') <> s.is_won or (status = 'lost') <> (s.is_closed and not s.is_won))"
        ),
        0
    );
    for (const std::string status : {"open", "won", "lost", "abandoned"}) {
        EXPECT_GT(count(*db, "deals where status = '" + status + "'"), 10) << status;
    }
    EXPECT_GT(
        count(
            *db,
            "deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id "
            "where s.is_closed and not s.is_won and v.exited_at is not null"
        ),
        3
    );
}

TEST_F(FilledDemo, HasABelievableWinRateAndFunnel) {
    const auto rate = number(
        *db,
        "select 100 * count(*) filter (where status = 'won') / "
        "count(*) filter (where status in ('won', 'lost')) from deals"
    );
    EXPECT_GE(rate, 25);
    EXPECT_LE(rate, 38);
    EXPECT_EQ(
        number(*db, R"(
            select count(*) from (
                select entered, lag(entered) over (order by order_index) as before from (
                    select s.order_index, count(*) filter (where v.is_first) as entered
                    from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
                    join pipelines as p on p.id = v.pipeline_id
                    where p.is_default and (s.is_won or not s.is_closed)
                    group by s.order_index
                ) as stages
            ) as funnel where entered >= before
        )"),
        0
    );
}

TEST_F(FilledDemo, HasACallRowForEachCallActivityAndForNoOther) {
    EXPECT_EQ(
        count(
            *db,
            "activities as a full join calls as c on c.activity_id = a.id "
            "where (a.type = 'call') <> (c.id is not null)"
        ),
        0
    );
    EXPECT_GT(number(*db, "select sum(followup_count) from calls"), 300);
    EXPECT_GT(count(*db, "calls where deal_advanced"), 50);
    EXPECT_EQ(
        count(
            *db,
            "activities as a join activities as c on c.id = a.follow_up_to_id "
            "where c.type <> 'call' or a.created_at < c.created_at "
            "or a.contact_id <> c.contact_id"
        ),
        0
    );
}

TEST_F(FilledDemo, HappensInOrderAndBeforeTheAnchorDay) {
    EXPECT_EQ(
        count(
            *db,
            "contacts where qualified_at < created_at or converted_at < created_at "
            "or converted_at < qualified_at or created_at >= '2026-10-15'"
        ),
        0
    );
    EXPECT_EQ(
        count(
            *db,
            "activities where completed_at < created_at or due_date < created_at "
            "or created_at >= '2026-10-15' or completed_at >= '2026-10-15'"
        ),
        0
    );
    EXPECT_EQ(
        count(
            *db,
            "activities as a join contacts as c on c.id = a.contact_id "
            "left join deals as d on d.id = a.deal_id "
            "where a.created_at < c.created_at or a.created_at < d.created_at "
            "or d.contact_id <> c.id"
        ),
        0
    );
    EXPECT_EQ(
        count(
            *db,
            "activities where (status = 'overdue' and due_date >= '2026-10-15') "
            "or (status = 'pending' and due_date < '2026-10-15')"
        ),
        0
    );
    EXPECT_EQ(
        count(
            *db,
            "emails where sent_at < created_at or delivered_at < sent_at "
            "or opened_at < delivered_at or clicked_at < opened_at "
            "or greatest(sent_at, delivered_at, opened_at, clicked_at, bounced_at, "
            "unsubscribed_at) >= '2026-10-15'"
        ),
        0
    );
    EXPECT_EQ(
        count(
            *db,
            "documents where sent_at < created_at or viewed_at < sent_at "
            "or signed_at < viewed_at or signed_at >= '2026-10-15'"
        ),
        0
    );
}

TEST_F(FilledDemo, HasPlansNeglectAndGaps) {
    EXPECT_GT(count(*db, "activities where status = 'overdue'"), 50);
    EXPECT_GT(count(*db, "activities where status = 'pending' and due_date > '2026-10-15'"), 100);
    EXPECT_GT(count(*db, "deals where status = 'open' and expected_close_date > '2026-10-15'"), 20);
    EXPECT_GT(count(*db, "deals where expected_close_date is null"), 10);
    for (const std::string column :
         {"email", "phone", "source", "lead_score", "owner_id", "title", "postal_code"}) {
        const auto missing = count(*db, "contacts where " + column + " is null");
        EXPECT_GT(missing, 30) << column;
        EXPECT_LT(missing, 1500) << column;
    }
}

TEST_F(FilledDemo, HasCampaignTotalsThatMatchTheMail) {
    EXPECT_EQ(
        count(*db, R"(email_campaigns as c join lateral (
            select count(*) as sent, count(delivered_at) as delivered, count(opened_at) as opened,
                count(clicked_at) as clicked, count(bounced_at) as bounced
            from emails where campaign_id = c.id
        ) as e on true
        where (total_sent, total_delivered, total_opened, total_clicked, total_bounced)
            <> (e.sent, e.delivered, e.opened, e.clicked, e.bounced))"),
        0
    );
    EXPECT_GT(count(*db, "emails where unsubscribed_at is not null"), 10);
    EXPECT_EQ(
        count(
            *db,
            "emails as e join emails as u on u.contact_id = e.contact_id "
            "where u.unsubscribed_at < e.sent_at and e.campaign_id is not null"
        ),
        0
    );
}

TEST_F(FilledDemo, IsSignedBeforeItCountsAsSigned) {
    EXPECT_EQ(
        count(*db, R"(documents as d join lateral (
            select count(*) as signers, bool_and(is_signed) as all_signed, max(signed_at) as last
            from document_signatures where document_id = d.id
        ) as s on true
        where (d.status = 'signed') <> (s.signers > 0 and s.all_signed)
            or (d.status = 'signed' and s.last <> d.signed_at))"),
        0
    );
}

TEST_F(FilledDemo, IsRefusedASecondTimeAndLeftAsItWas) {
    const auto before = checksums(*db);
    try {
        seed_demo(db->owner(), {.contacts = 5, .random_seed = 9, .anchor_day = anchor});
        FAIL() << "a second company was written over the first";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::conflict);
        EXPECT_THAT(error.what(), HasSubstr("already has contacts"));
        EXPECT_THAT(error.what(), HasSubstr("dealwright db recreate --yes"));
    }
    EXPECT_EQ(checksums(*db), before);
}

TEST(DemoCompanyRefusal, NamesTheRemedyWhenTheStartIsMissing) {
    TestDatabase db;
    try {
        seed_demo(db.owner(), {.contacts = 5, .random_seed = 1, .anchor_day = anchor});
        FAIL() << "a demo without a pipeline";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("dealwright db seed"));
    }
    EXPECT_EQ(count(db, "users"), 0);
}

TEST(DemoCompanyRefusal, OfNumbersOutOfRange) {
    TestDatabase db;
    EXPECT_THROW(seed_demo(db.owner(), {.contacts = 0}), Error);
    EXPECT_THROW(seed_demo(db.owner(), {.contacts = 5'000'001}), Error);
}

TEST(DemoCompanyCurrencies, AreOnlyTheBaseWhenThatIsNotTheDollar) {
    TestDatabase db;
    db.owner().execute("update settings set value = 'CHF' where key = 'base_currency'");
    fill(db, 50);
    EXPECT_EQ(count(db, "exchange_rates"), 1);
    EXPECT_EQ(count(db, "deals where currency <> 'CHF' or exchange_rate <> 1"), 0);
}

}  // namespace
}  // namespace dealwright
