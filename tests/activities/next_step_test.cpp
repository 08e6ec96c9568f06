// The next step of contacts and deals: always the earliest open activity with a due date, whoever
// writes, and never an edit of the contact or deal itself.
#include <thread>

#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

class NextStep : public SqlTest {
  protected:
    void SetUp() override {
        SqlTest::SetUp();
        run("insert into deals (id, title) values (:deal, 'Deal'), (:other, 'Other')");
    }
    static void plan(std::string_view name, std::string_view due, std::string_view more = "") {
        run(fmt::format(
            "insert into activities (id, type, subject, due_date, contact_id, deal_id) "
            "values (:{}, 'task', 'Step', {}, :acme, :deal) {}",
            name, due, more
        ));
    }
    static std::string of_deal(std::string_view deal = "deal") {
        return rows(fmt::format("select next_activity_id from deals where id = :{}", deal));
    }
    static std::string of_contact() {
        return rows("select next_activity_id from contacts where id = :acme");
    }
    /// How many contacts and deals say something else than a recount.
    static std::string wrong() {
        return rows(R"(
            select count(*) from (
                select 'c', c.id, c.next_activity_at, c.next_activity_id from contacts as c
                union all
                select 'd', d.id, d.next_activity_at, d.next_activity_id from deals as d
                except all
                select named.kind, named.id, step.due_date, step.id
                from (
                    select 'c' as kind, id from contacts union all select 'd', id from deals
                ) as named left join lateral (
                    select a.due_date, a.id from activities as a
                    where (
                        (named.kind = 'c' and a.contact_id = named.id)
                        or (named.kind = 'd' and a.deal_id = named.id)
                    ) and a.status in ('pending', 'overdue') and not a.is_deleted
                        and a.due_date is not null
                    order by a.due_date, a.id limit 1
                ) as step on true
            ) as differing
        )");
    }
};

TEST_F(NextStep, ItIsTheEarliestThatIsOpenAndDated) {
    EXPECT_EQ(of_deal(), "-");
    plan("a", "'2026-01-05 10:00Z'");
    plan("b", "'2026-01-04 10:00Z'");
    plan("undated", "null");
    EXPECT_EQ(
        rows("select next_activity_id, next_activity_at from deals where id = :deal"),
        "b 2026-01-04 10:00:00+00"
    );
    EXPECT_EQ(of_contact(), "b");
    run("update activities set status = 'overdue' where id = :b");
    EXPECT_EQ(of_deal(), "b");
    run("update activities set status = 'completed' where id = :b");
    EXPECT_EQ(of_deal(), "a");
    run("update activities set status = 'pending', due_date = '2026-01-06 10:00Z' where id = :b");
    EXPECT_EQ(of_contact(), "a");
    run("update activities set due_date = '2026-01-07 10:00Z' where id = :a");
    EXPECT_EQ(of_contact(), "b");
    run("update activities set is_deleted = true where id = :b");
    EXPECT_EQ(of_deal(), "a");
    run("update activities set status = 'cancelled' where id = :a");
    EXPECT_EQ(of_deal(), "-");
    EXPECT_EQ(of_contact(), "-");
    run("update activities set is_deleted = false where id = :b");
    EXPECT_EQ(of_contact(), "b");
    run("delete from activities");
    EXPECT_EQ(of_deal(), "-");
}

TEST_F(NextStep, ItFollowsAnActivityToAnotherDealAndContact) {
    plan("a", "'2026-01-05 10:00Z'");
    run("update activities set deal_id = :other, contact_id = :brit where id = :a");
    EXPECT_EQ(of_deal(), "-");
    EXPECT_EQ(of_deal("other"), "a");
    EXPECT_EQ(of_contact(), "-");
    EXPECT_EQ(wrong(), "0");
}

TEST_F(NextStep, ItIsNoEditOfTheRecord) {
    const std::string versions =
        "select (select updated_at from deals where id = :deal), "
        "(select updated_at from contacts where id = :acme), "
        "(select count(*) from audit_logs where resource_type in ('deals', 'contacts')), "
        "(select count(*) from change_feed where table_name in ('deals', 'contacts'))";
    const auto before = rows(versions);
    plan("a", "'2026-01-05 10:00Z'");
    EXPECT_EQ(rows(versions), before);
    run("update contacts set title = 'Ms' where id = :acme");
    EXPECT_NE(rows(versions), before);
}

TEST_F(NextStep, NobodyElseWritesIt) {
    plan("a", "'2026-01-05 10:00Z'");
    run("update contacts set next_activity_at = now(), next_activity_id = :deal, title = 'Ms'");
    run("update deals set next_activity_at = null, next_activity_id = null");
    run("insert into contacts (company, next_activity_at) values ('New', now())");
    run("insert into deals (title, next_activity_id) values ('New', :a)");
    EXPECT_EQ(wrong(), "0");
    EXPECT_EQ(rows("select title from contacts where id = :acme"), "Ms");
}

TEST_F(NextStep, ManyActivitiesChangeInOneStatement) {
    run("insert into contacts (company) select 'c' || n from generate_series(1, 50) as n");
    run("insert into deals (title) select 'd' || n from generate_series(1, 50) as n");
    run("insert into activities (type, subject, due_date, status, contact_id, deal_id) "
        "select 'task', 's', timestamptz '2026-01-01 00:00Z' + n * 7919 % 1000 * interval '1 "
        "hour', "
        "(array['pending', 'completed', 'overdue'])[1 + n % 3]::activity_status, c.id, d.id "
        "from generate_series(1, 400) as n "
        "join (select id, row_number() over (order by id) as r from contacts) as c "
        "on c.r = 1 + n % 40 "
        "join (select id, row_number() over (order by id) as r from deals) as d "
        "on d.r = 1 + n * 3 % 40");
    EXPECT_NE(rows("select count(next_activity_id) from contacts"), "0");
    EXPECT_EQ(wrong(), "0");
    run("update activities set status = 'pending' where status = 'completed' and subject = 's'");
    EXPECT_EQ(wrong(), "0");
    run("update activities set due_date = due_date - interval '3 days', contact_id = :brit "
        "where id in (select id from activities order by id limit 150)");
    EXPECT_EQ(wrong(), "0");
    run("delete from activities where due_date < '2026-01-15'");
    EXPECT_EQ(wrong(), "0");
}

TEST_F(NextStep, TwoWritersAtOnceSeeEachOther) {
    run("commit");
    SqlSession one{database_->connect_app(), names_};
    one.run("begin");
    one.run(
        "insert into activities (id, type, subject, due_date, deal_id) "
        "values (:first, 'task', 'x', '2026-03-02 10:00Z', :deal)"
    );
    auto second = database_->connect_app();
    const auto sql = names_.expand(
        "insert into activities (id, type, subject, due_date, deal_id) "
        "values (:second, 'task', 'x', '2026-03-01 10:00Z', :deal)"
    );
    std::thread other{[&] { second.execute(sql); }};  // waits for the first
    one.run("commit");
    other.join();
    EXPECT_EQ(of_deal(), "second");
    EXPECT_EQ(wrong(), "0");
    run("delete from activities");
    run("delete from deals");
    run("begin");
}

}  // namespace
}  // namespace dealwright::testing
