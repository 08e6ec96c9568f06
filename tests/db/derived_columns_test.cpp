// What the database derives on single rows: milestones, addresses, versions; and on contacts from
// their deals.
#include "db/live_catalog.hpp"
#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

class DerivedColumns : public SqlTest {
  protected:
    static std::string milestones(std::string_view name) {
        return rows(fmt::format(
            "select status, "
            "case when qualified_at = now() then 'now' else to_char(qualified_at, 'MM-DD') end, "
            "case when converted_at = now() then 'now' else to_char(converted_at, 'MM-DD') end "
            "from contacts where id = :{}",
            name
        ));
    }
    /// Which of an e-mail's or a document's times are set, and whether to now or to creation.
    static std::string times(std::string_view table, std::string_view columns) {
        return rows(fmt::format(
            "select string_agg(t.key || case when t.value::timestamptz = now() then '=now' "
            "when t.value::timestamptz = r.created_at then '=created' else '' end, ' ' "
            "order by t.key) from {} as r, json_each_text(to_json(r)) as t "
            "where r.id = :x and t.value is not null and t.key in ({})",
            table, columns
        ));
    }
    static std::string mail_times() {
        return times(
            "emails", "'sent_at', 'delivered_at', 'opened_at', 'clicked_at', 'bounced_at'"
        );
    }
    static std::string document_times() {
        return times("documents", "'sent_at', 'viewed_at', 'signed_at'");
    }
    static void make_mail(std::string_view status) {
        run(fmt::format(
            "insert into emails (id, subject, from_email, to_email, status, created_at) "
            "values (:x, 'Hello', 'a@x.test', 'b@x.test', '{}', '2026-01-05')",
            status
        ));
    }
    static std::string won_deals(std::string_view name) {
        return rows(
            fmt::format("select won_deal_count, won_deal_value from contacts where id = :{}", name)
        );
    }
    static void make_deal(
        std::string_view name, std::string_view contact, int value, std::string_view status = "open"
    ) {
        run(fmt::format(
            "insert into deals (id, title, contact_id, value, status) "
            "values (:{}, 'Deal', :{}, {}, '{}')",
            name, contact, value, status
        ));
    }
};

TEST_F(DerivedColumns, AContactsMilestonesAreSetByTheFirstChangeToThem) {
    EXPECT_EQ(milestones("acme"), "new - -");
    run("update contacts set status = 'qualified' where id = :acme");
    EXPECT_EQ(milestones("acme"), "qualified now -");
    run("update contacts set qualified_at = '2026-01-02' where id = :acme");
    run("update contacts set status = 'customer' where id = :acme");
    EXPECT_EQ(milestones("acme"), "customer 01-02 now");
    run("update contacts set converted_at = '2026-01-09' where id = :acme");
    run("update contacts set status = 'inactive' where id = :acme");
    run("update contacts set status = 'customer' where id = :acme");
    EXPECT_EQ(milestones("acme"), "customer 01-02 01-09");
}

TEST_F(DerivedColumns, AContactThatArrivesWithAStatusReachedItAtItsCreation) {
    run("insert into contacts (id, company, status, created_at) "
        "values (:q, 'Q', 'qualified', '2026-01-05')");
    EXPECT_EQ(milestones("q"), "qualified 01-05 -");
    run("insert into contacts (id, company, status, created_at, converted_at) "
        "values (:c, 'C', 'customer', '2026-01-05', '2026-01-08')");
    EXPECT_EQ(milestones("c"), "customer - 01-08");
}

TEST_F(DerivedColumns, AStatementCanSayWhenAMilestoneWasReached) {
    run("update contacts set status = 'customer', converted_at = '2026-01-03' where id = :acme");
    EXPECT_EQ(milestones("acme"), "customer - 01-03");
}

TEST_F(DerivedColumns, MailIsDatedByItsStatusAndByThatStatusAlone) {
    make_mail("draft");
    EXPECT_EQ(mail_times(), "-");
    run("update emails set status = 'scheduled' where id = :x");
    EXPECT_EQ(mail_times(), "-");
    run("update emails set status = 'sent', sent_at = '2026-01-06' where id = :x");
    EXPECT_EQ(mail_times(), "sent_at");
    run("update emails set status = 'delivered' where id = :x");
    EXPECT_EQ(mail_times(), "delivered_at=now sent_at");
    run("update emails set status = 'bounced' where id = :x");
    EXPECT_EQ(mail_times(), "bounced_at=now delivered_at=now sent_at");
    run("update emails set status = 'failed' where id = :x");
    EXPECT_EQ(mail_times(), "bounced_at=now delivered_at=now sent_at");
}

TEST_F(DerivedColumns, MailThatArrivesWithAStatusReachedItAtItsCreation) {
    make_mail("delivered");
    EXPECT_EQ(mail_times(), "delivered_at=created");
}

TEST_F(DerivedColumns, AClickImpliesAnOpen) {
    make_mail("clicked");
    EXPECT_EQ(mail_times(), "clicked_at=created opened_at=created");
    run("update emails set status = 'sent', sent_at = '2026-01-06', opened_at = '2026-01-07', "
        "clicked_at = null where id = :x");
    EXPECT_EQ(mail_times(), "opened_at sent_at");
    run("update emails set clicked_at = '2026-01-08', opened_at = null where id = :x");
    EXPECT_EQ(rows("select opened_at = clicked_at from emails where id = :x"), "t");
}

TEST_F(DerivedColumns, DocumentsAreDatedByTheirStatusAndByThatStatusAlone) {
    run("insert into documents (id, name, status, created_at) "
        "values (:x, 'Contract', 'signed', '2026-01-05')");
    EXPECT_EQ(document_times(), "signed_at=created");
    run("update documents set status = 'viewed' where id = :x");
    EXPECT_EQ(document_times(), "signed_at=created viewed_at=now");
    run("update documents set status = 'sent', sent_at = '2026-01-06' where id = :x");
    EXPECT_EQ(document_times(), "sent_at signed_at=created viewed_at=now");
    run("update documents set status = 'expired' where id = :x");
    EXPECT_EQ(document_times(), "sent_at signed_at=created viewed_at=now");
}

TEST_F(DerivedColumns, CompletingAnActivityIsDatedAndReopeningTakesTheDateAway) {
    run("insert into activities (id, type, subject) values (:a, 'task', 'A')");
    const auto completed = [] {
        return rows("select completed_at = now() from activities where id = :a");
    };
    run("update activities set status = 'completed' where id = :a");
    EXPECT_EQ(completed(), "t");
    run("update activities set status = 'pending' where id = :a");
    EXPECT_EQ(completed(), "-");
    run("update activities set status = 'completed', completed_at = '2026-01-03' where id = :a");
    EXPECT_EQ(completed(), "f");
    run("update activities set status = 'overdue' where id = :a");
    EXPECT_EQ(completed(), "-");
}

TEST_F(DerivedColumns, AnActivityThatArrivesCompletedKeepsItsTimeUnknown) {
    run("insert into activities (id, type, subject, status) values (:a, 'task', 'A', 'completed')");
    EXPECT_EQ(rows("select completed_at from activities where id = :a"), "-");
}

TEST_F(DerivedColumns, AddressesAreKeptInOneForm) {
    run("update contacts set email = '  Ada@Example.COM ' where id = :acme");
    EXPECT_EQ(rows("select email from contacts where id = :acme"), "ada@example.com");
    run("update users set email = ' ANN@New.test' where id = :ann");
    EXPECT_EQ(rows("select email from users where id = :ann"), "ann@new.test");
}

TEST_F(DerivedColumns, AnAddressIsUniqueAmongThoseNotDeleted) {
    run("update contacts set email = 'a@b.test' where id = :acme");
    EXPECT_EQ(
        failure_of("insert into contacts (email) values ('A@B.TEST')"), "23505 contacts_email_key"
    );
    run("update contacts set is_deleted = true where id = :acme");
    run("insert into contacts (id, email) values (:new, 'A@B.TEST')");
    EXPECT_EQ(
        failure_of("update contacts set is_deleted = false where id = :acme"),
        "23505 contacts_email_key"
    );
    EXPECT_EQ(
        failure_of("insert into users (email) values (' Bob@X.test')"), "23505 users_email_key"
    );
}

TEST_F(DerivedColumns, EveryUpdateGrowsTheVersionAlsoWithinOneTransaction) {
    run("insert into deals (id, title) values (:d, 'D')");
    run("insert into activities (id, type, subject) values (:a, 'call', 'A')");
    run("insert into calls (id, activity_id, outcome, started_at) values (:c, :a, 'busy', now())");
    make_mail("draft");
    run("insert into documents (id, name) values (:doc, 'D')");
    run("insert into document_signatures (document_id, signer_name, signer_email) "
        "values (:doc, 'S', 's@x.test')");
    run("insert into roles (name) values ('helper')");
    run("insert into email_templates (name, subject) values ('T', 'T')");
    run("insert into email_campaigns (name) values ('C')");
    run("insert into workflows (name, trigger_type) values ('W', 'deal_won')");
    run("insert into custom_fields (resource, name, label, type) "
        "values ('deals', 'size', 'Size', 'number')");
    run("insert into saved_views (resource, name, owner_id) "
        "select 'deals', 'V', id from users limit 1");
    run("insert into user_preferences (user_id) select id from users limit 1");
    const auto tables = rows(
        "select string_agg(table_name, ',') from information_schema.columns "
        "where table_schema = current_schema() and column_name = 'updated_at'"
    );
    EXPECT_THAT(tables, ::testing::HasSubstr("deals"));
    for (const auto& table : split(tables)) {
        run(fmt::format("create temp table before on commit drop as select * from {}", table));
        run(fmt::format("update {0} set updated_at = updated_at", table));
        const auto* key = table == "exchange_rates"     ? "currency"
                          : table == "settings"         ? "key"
                          : table == "user_preferences" ? "user_id"
                                                        : "id";
        EXPECT_EQ(
            rows(fmt::format(
                "select bool_and(n.updated_at > o.updated_at) from {} as n join before as o "
                "using ({})",
                table, key
            )),
            "t"
        ) << table;
        run("drop table before");
    }
}

TEST_F(DerivedColumns, AVersionFromTheFutureStillGrows) {
    run("insert into contacts (id, company, updated_at) values (:f, 'F', '2999-01-01 00:00Z')");
    run("update contacts set updated_at = '2000-01-01', title = 'x' where id = :f");
    EXPECT_EQ(
        rows("select updated_at from contacts where id = :f"), "2999-01-01 00:00:00.000001+00"
    );
}

TEST_F(DerivedColumns, TheTotalsOfACampaignAreNoEditOfIt) {
    run("insert into email_campaigns (id, name) values (:x, 'Spring')");
    const auto version = [] { return rows("select updated_at from email_campaigns"); };
    const auto before = version();
    run("update email_campaigns set total_sent = 5, total_opened = 2");
    EXPECT_EQ(version(), before);
    run("update email_campaigns set name = 'Summer'");
    EXPECT_NE(version(), before);
}

TEST_F(DerivedColumns, WonDealsAreNoEditOfTheirContact) {
    const auto version = [] { return rows("select updated_at from contacts where id = :acme"); };
    const auto before = version();
    make_deal("d", "acme", 100, "won");
    EXPECT_EQ(won_deals("acme"), "1 100.00");
    EXPECT_EQ(version(), before);
}

TEST_F(DerivedColumns, AContactCountsItsWonDealsInTheBaseCurrency) {
    make_deal("d1", "acme", 100);
    EXPECT_EQ(won_deals("acme"), "0 0.00");
    run("update deals set status = 'won' where id = :d1");
    EXPECT_EQ(won_deals("acme"), "1 100.00");
    make_deal("d2", "acme", 40, "won");
    run("update deals set currency = 'EUR' where id = :d2");
    EXPECT_EQ(won_deals("acme"), "2 150.00");
    run("update deals set value = 10 where id = :d1");
    EXPECT_EQ(won_deals("acme"), "2 60.00");
    run("update deals set status = 'open' where id = :d2");
    EXPECT_EQ(won_deals("acme"), "1 10.00");
    run("update deals set status = 'lost' where id = :d1");
    EXPECT_EQ(won_deals("acme"), "0 0.00");
}

TEST_F(DerivedColumns, DeletedAndErasedDealsAreNotCounted) {
    make_deal("d1", "acme", 100, "won");
    make_deal("d2", "acme", 7, "won");
    run("update deals set is_deleted = true where id = :d1");
    EXPECT_EQ(won_deals("acme"), "1 7.00");
    run("update deals set value = 200 where id = :d1");
    run("update deals set is_deleted = false where id = :d1");
    EXPECT_EQ(won_deals("acme"), "2 207.00");
    run("delete from deals where id = :d1");
    EXPECT_EQ(won_deals("acme"), "1 7.00");
}

TEST_F(DerivedColumns, DealsThatChangeTheirContactAreCountedThere) {
    make_deal("d1", "acme", 100, "won");
    make_deal("d2", "acme", 20, "won");
    make_deal("d3", "brit", 3, "won");
    make_deal("d4", "acme", 1);
    run("update deals set contact_id = :brit where contact_id = :acme");
    EXPECT_EQ(won_deals("acme"), "0 0.00");
    EXPECT_EQ(won_deals("brit"), "3 123.00");
    run("update deals set contact_id = null where id = :d3");
    EXPECT_EQ(won_deals("brit"), "2 120.00");
}

TEST_F(DerivedColumns, OneStatementCanDoAllOfItAtOnce) {
    make_deal("d1", "acme", 100, "won");
    make_deal("d2", "brit", 20);
    make_deal("d3", "acme", 3, "won");
    make_deal("d4", "brit", 4, "won");
    run(R"(update deals as d
        set contact_id = m.contact, value = m.value, status = m.status, is_deleted = m.gone
        from (values
            (:d1::uuid, :brit::uuid, 100, 'won'::deal_status, false),
            (:d2, :acme, 50, 'won', false),
            (:d3, :acme, 3, 'won', true),
            (:d4, :brit, 4, 'open', false)) as m (id, contact, value, status, gone)
        where d.id = m.id)");
    EXPECT_EQ(won_deals("acme"), "1 50.00");
    EXPECT_EQ(won_deals("brit"), "1 100.00");
    run("with gone as (delete from deals where id = :d1) "
        "insert into deals (title, contact_id, value, status) values ('D', :brit, 9, 'won')");
    EXPECT_EQ(won_deals("brit"), "1 9.00");
}

TEST_F(DerivedColumns, NobodyElseWritesAContactsWonDeals) {
    make_deal("d", "acme", 100, "won");
    run("update contacts set won_deal_count = 7, won_deal_value = 7, title = 'Ms'");
    EXPECT_EQ(won_deals("acme"), "1 100.00");
    EXPECT_EQ(rows("select title from contacts where id = :acme"), "Ms");
    run("insert into contacts (id, company, won_deal_count, won_deal_value) "
        "values (:c, 'C', 5, 5)");
    EXPECT_EQ(won_deals("c"), "0 0.00");
}

}  // namespace
}  // namespace dealwright::testing
