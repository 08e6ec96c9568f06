// contact_metrics, worked out by hand from docs/metrics.md.
#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ContactMetricsTest : public MetricsTest {
  protected:
    /// One contact, new on 5 March 2024.
    void contact() {
        sql("insert into contacts (id, first_name, created_at) "
            "values (the('zoe'), 'Zoe', '2024-03-05 00:00Z')");
    }

    std::string deal_value() {
        update("contact");
        return rows("select avg_deal_value from contact_metrics").at(0);
    }
};

TEST_F(ContactMetricsTest, EveryFigureOfACohort) {
    sql(R"(
        insert into contacts (id, first_name, source, status, owner_id, created_at, qualified_at,
            converted_at, lead_score, is_deleted) values
        (the('a'), 'a', 'website', 'inactive', the('ann'), '2024-03-05 00:00Z',
            '2024-03-07 00:00Z', '2024-03-15 00:00Z', 80, false),
        (the('b'), 'b', 'website', 'inactive', the('ann'), '2024-03-05 00:00Z', null,
            '2024-03-09 12:00Z', 70, false),
        (the('c'), 'c', 'website', 'inactive', the('ann'), '2024-03-05 12:00Z', null,
            '2024-03-01 12:00Z', null, false),
        (the('d'), 'd', 'website', 'inactive', the('ann'), '2024-03-05 12:00Z',
            '2024-03-06 12:00Z', null, 71, false),
        (the('e'), 'e', 'website', 'inactive', the('ann'), '2024-03-05 12:00Z',
            '2024-03-06 12:00Z', '2024-03-06 12:00Z', 100, true);
        insert into deals (title, contact_id, value, currency, status, is_deleted) values
        ('won', the('a'), 1000, 'USD', 'won', false),
        ('won in euros', the('a'), 500, 'EUR', 'won', false),
        ('small', the('b'), 100.01, 'USD', 'won', false),
        ('lost', the('b'), 9999, 'USD', 'lost', false),
        ('open', the('b'), 9999, 'USD', 'open', false),
        ('deleted', the('b'), 9999, 'USD', 'won', true),
        ('of a deleted contact', the('e'), 9999, 'USD', 'won', false),
        ('of nobody', null, 9999, 'USD', 'won', false))");
    metrics::AnalyticsEtl{db.app()}.update_contact_metrics();
    expect_figures(
        "contact", "true",
        {
            {"source", "website"},
            {"status", "inactive"},
            {"owner_id", rows("select the('ann')").at(0)},
            {"date", "2024-03-05"},
            {"total_contacts", 4},
            {"new_contacts", 0},
            {"qualified_contacts", 2},               // a and d
            {"converted_contacts", 3},               // a, b and c
            {"conversion_rate", 75.0},               // 100 x 3 / 4
            {"avg_time_to_convert_days", 14.5 / 3},  // (10 + 4.5 + 0) / 3: c's clock was wrong
            {"avg_deal_value", "575.00"},   // (1000 + 500 x 1.25 + 100.01) / 3 = 575.00333...
            {"avg_lead_score", 221.0 / 3},  // (80 + 70 + 71) / 3
            {"high_score_count", 2},        // 80 and 71; 70 is not above 70
            {"base_row_count", 4},
        }
    );
}

TEST_F(ContactMetricsTest, ANewContactConvertsToNothingYet) {
    contact();
    update("contact");
    expect_figures(
        "contact", "source is null and owner_id is null and status = 'new'",
        {
            {"total_contacts", 1},
            {"new_contacts", 1},
            {"qualified_contacts", 0},
            {"converted_contacts", 0},
            {"conversion_rate", 0.0},
            {"avg_time_to_convert_days", nullptr},
            {"avg_deal_value", nullptr},
            {"avg_lead_score", nullptr},
            {"high_score_count", 0},
        }
    );
}

TEST_F(ContactMetricsTest, AMilestoneStaysWhenTheStatusMovesOn) {
    contact();
    sql("update contacts set status = 'qualified', qualified_at = '2024-03-06 00:00Z'");
    update("contact");
    expect_row(
        "contact_metrics", "true",
        {{"status", "qualified"}, {"qualified_contacts", 1}, {"converted_contacts", 0}}
    );
    sql("update contacts set status = 'customer', converted_at = '2024-03-07 06:00Z'; "
        "update contacts set status = 'inactive'; update contacts set status = 'customer'");
    update("contact");
    expect_row(
        "contact_metrics", "true",
        {{"status", "customer"},
         {"new_contacts", 0},
         {"qualified_contacts", 1},
         {"converted_contacts", 1},
         {"conversion_rate", 100.0},
         {"avg_time_to_convert_days", 2.25}}  // reached once, on 7 March at six
    );
}

TEST_F(ContactMetricsTest, AMilestoneIsDatedByTheStatusThatReachesIt) {
    // Arrives as a customer: was one at its creation, and nobody knows of a qualification.
    sql("insert into contacts (id, first_name, status, created_at) "
        "values (the('zoe'), 'Zoe', 'customer', '2024-03-05 00:00Z')");
    update("contact");
    expect_row(
        "contact_metrics", "true",
        {{"qualified_contacts", 0}, {"converted_contacts", 1}, {"avg_time_to_convert_days", 0.0}}
    );
    // Becomes qualified without a date: now.
    sql("update contacts set status = 'qualified'");
    EXPECT_THAT(
        rows("select qualified_at > now() - interval '1 minute', converted_at from contacts"),
        ElementsAre("t 2024-03-05 00:00:00+00")
    );
}

TEST_F(ContactMetricsTest, ACohortKeepsItsDayWhileStatusSourceAndOwnerChange) {
    contact();
    sql("insert into contacts (first_name, created_at) values "
        "('Yan', '2024-03-05 01:00Z'), ('Xia', '2024-03-06 01:00Z')");
    sql("update contacts set status = 'contacted', source = 'referral', owner_id = the('ben') "
        "where id = the('zoe')");
    update("contact");
    EXPECT_THAT(
        rows("select source, status, owner_id = the('ben'), date, total_contacts, new_contacts "
             "from contact_metrics order by 1, 4"),
        ElementsAre(
            "referral contacted t 2024-03-05 1 0", "- new - 2024-03-05 1 1",
            "- new - 2024-03-06 1 1"
        )
    );
}

TEST_F(ContactMetricsTest, TheDayIsTheReportingDayOfCreation) {
    zone("Asia/Kolkata");
    sql("insert into contacts (first_name, created_at) values "
        "('a', '2024-02-29 18:29:59.999999Z'), ('b', '2024-02-29 18:30Z')");
    update("contact");
    EXPECT_THAT(
        rows("select date, total_contacts from contact_metrics order by 1"),
        ElementsAre("2024-02-29 1", "2024-03-01 1")
    );
}

TEST_F(ContactMetricsTest, DealValueFollowsWinningReopeningAndRewinning) {
    contact();
    sql("insert into deals (id, title, contact_id, value) values "
        "(the('one'), 'one', the('zoe'), 100), (the('two'), 'two', the('zoe'), 301)");
    EXPECT_EQ(deal_value(), "-");
    sql("update deals set status = 'won'");
    EXPECT_EQ(deal_value(), "200.50");  // (100 + 301) / 2
    sql("update deals set status = 'open' where id = the('one')");
    EXPECT_EQ(deal_value(), "301.00");
    sql("update deals set status = 'won', value = 100.01 where id = the('one')");
    EXPECT_EQ(deal_value(), "200.51");  // 401.01 / 2 = 200.505, away from zero
    sql("update deals set is_deleted = true where id = the('two')");
    EXPECT_EQ(deal_value(), "100.01");
    sql("update deals set is_deleted = false where id = the('two')");
    EXPECT_EQ(deal_value(), "200.51");
    sql("delete from deals where id = the('one')");
    EXPECT_EQ(deal_value(), "301.00");
}

TEST_F(ContactMetricsTest, DealValueFollowsADealToAnotherContactAndARevaluation) {
    contact();
    sql("insert into contacts (id, first_name, source, created_at) "
        "values (the('yan'), 'Yan', 'other', '2024-03-05 00:00Z'); "
        "insert into deals (id, title, contact_id, value, status) values "
        "(the('one'), 'one', the('zoe'), 100, 'won'), (the('two'), 'two', the('zoe'), 200, 'won')");
    const std::string values = "select source, avg_deal_value from contact_metrics order by 1";
    update("contact");
    EXPECT_THAT(rows(values), ElementsAre("other -", "- 150.00"));
    sql("update deals set contact_id = the('yan') where id = the('two')");
    update("contact");
    EXPECT_THAT(rows(values), ElementsAre("other 200.00", "- 100.00"));
    sql("update deals set value = 250 where id = the('two')");
    update("contact");
    EXPECT_THAT(rows(values), ElementsAre("other 250.00", "- 100.00"));
}

TEST_F(ContactMetricsTest, AWonDealKeepsTheRateOfItsClosingAndARevaluedOneIsConvertedWithIt) {
    contact();
    sql("insert into deals (id, title, contact_id, value, currency, status) "
        "values (the('one'), 'one', the('zoe'), 100, 'EUR', 'won')");
    EXPECT_EQ(deal_value(), "125.00");  // 100 x 1.25
    sql("update exchange_rates set rate = 2 where currency = 'EUR'");
    EXPECT_EQ(deal_value(), "125.00");
    sql("update deals set value = 200");
    EXPECT_EQ(deal_value(), "250.00");  // 200 x 1.25 still
    sql("update deals set status = 'open'; update deals set status = 'won'");
    EXPECT_EQ(deal_value(), "400.00");  // closed anew, at 2
}

TEST_F(ContactMetricsTest, ARowGoesWithItsLastContactAndComesBackWithARestoredOne) {
    contact();
    update("contact");
    sql("update contacts set is_deleted = true");
    update("contact");
    EXPECT_THAT(rows("select total_contacts from contact_metrics"), IsEmpty());
    sql("update contacts set is_deleted = false");
    update("contact");
    EXPECT_THAT(rows("select total_contacts from contact_metrics"), ElementsAre("1"));
}

}  // namespace
}  // namespace dealwright::testing
