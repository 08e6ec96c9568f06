// email_metrics and the totals of campaigns, worked out by hand from docs/metrics.md.
#include "metrics/metrics_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class EmailMetricsTest : public MetricsTest {
  protected:
    void SetUp() override {
        MetricsTest::SetUp();
        sql(R"(
            insert into email_templates (id, name, subject) values
                (the('hello'), 'Hello', 'Hello'), (the('again'), 'Again', 'Again');
            insert into email_campaigns (id, name) values
                (the('spring'), 'Spring'), (the('autumn'), 'Autumn'))");
        // What every message has to have and no figure reads.
        db.owner().execute(
            "alter table emails alter from_email set default 'us@example.com', "
            "alter to_email set default 'them@example.com', alter subject set default 'Hi'"
        );
    }

    std::vector<std::string> campaign_totals() {
        return rows(
            "select name, total_sent, total_delivered, total_opened, total_clicked, "
            "total_bounced from email_campaigns order by name"
        );
    }
};

TEST_F(EmailMetricsTest, EveryFigureOfADay) {
    sql(R"(
        insert into emails (campaign_id, template_id, owner_id, sent_at, delivered_at, opened_at,
            clicked_at, bounced_at, unsubscribed_at, open_count, click_count, is_deleted)
        select the('spring'), the('hello'), the('ann'), sent, delivered, opened, clicked, bounced,
            unsubscribed, open_count, click_count, is_deleted
        from (values
            -- opened three times, clicked twice, on later days
            (timestamptz '2024-03-05 09:00Z', timestamptz '2024-03-05 09:01Z',
                timestamptz '2024-03-06 10:00Z', timestamptz '2024-03-07 10:00Z',
                null::timestamptz, null::timestamptz, 3, 2, false),
            -- clicked with pictures off: no open was seen, but a click implies one
            ('2024-03-05 10:00Z', '2024-03-05 10:01Z', null, '2024-03-05 11:00Z',
                null, null, 0, 1, false),
            -- delivered and not looked at
            ('2024-03-05 10:00Z', '2024-03-05 10:01Z', null, null, null, null, 0, 0, false),
            -- came back
            ('2024-03-05 10:00Z', null, null, null, '2024-03-05 10:02Z', null, 0, 0, false),
            -- opened once, and no more of it
            ('2024-03-05 23:00Z', '2024-03-06 00:10Z', '2024-03-08 10:00Z', null, null,
                '2024-03-08 10:01Z', 1, 0, false),
            -- never sent
            (null, null, '2024-03-05 10:00Z', '2024-03-05 10:00Z', null, null, 9, 9, false),
            -- deleted
            ('2024-03-05 10:00Z', '2024-03-05 10:01Z', '2024-03-06 10:00Z', null, null, null,
                5, 5, true)
        ) as mail (sent, delivered, opened, clicked, bounced, unsubscribed, open_count,
            click_count, is_deleted))");
    metrics::AnalyticsEtl{db.app()}.update_email_metrics();
    expect_figures(
        "email", "true",
        {
            {"campaign_id", rows("select the('spring')").at(0)},
            {"template_id", rows("select the('hello')").at(0)},
            {"user_id", rows("select the('ann')").at(0)},
            {"date", "2024-03-05"},
            {"sent", 5},
            {"delivered", 4},
            {"opened", 4},   // 3 + 0 + 1
            {"clicked", 3},  // 2 + 1
            {"bounced", 1},
            {"unsubscribed", 1},
            {"unique_opens", 3},  // the first, the one that clicked, the last
            {"unique_clicks", 2},
            {"open_rate", 75.0},                // 100 x 3 / 4
            {"click_rate", 50.0},               // 100 x 2 / 4
            {"bounce_rate", 20.0},              // 100 x 1 / 5
            {"click_to_open_rate", 200.0 / 3},  // 100 x 2 / 3
            {"base_row_count", 5},
        }
    );
}

TEST_F(EmailMetricsTest, WithNothingDeliveredTheRatesOfDeliveredOnesAreNull) {
    sql("insert into emails (sent_at) values ('2024-03-05 09:00Z')");
    update("email");
    expect_figures(
        "email", "campaign_id is null and template_id is null and user_id is null",
        {
            {"sent", 1},
            {"delivered", 0},
            {"opened", 0},
            {"clicked", 0},
            {"bounced", 0},
            {"unsubscribed", 0},
            {"unique_opens", 0},
            {"unique_clicks", 0},
            {"open_rate", nullptr},           // 0 / 0
            {"click_rate", nullptr},          // 0 / 0
            {"bounce_rate", 0.0},             // 100 x 0 / 1
            {"click_to_open_rate", nullptr},  // 0 / 0
        }
    );
}

TEST_F(EmailMetricsTest, DeliveredAndNeverOpenedIsAnOpenRateOfZero) {
    sql("insert into emails (sent_at, delivered_at) "
        "values ('2024-03-05 09:00Z', '2024-03-05 09:00Z')");
    update("email");
    expect_row(
        "email_metrics", "true",
        {{"open_rate", 0.0}, {"click_rate", 0.0}, {"click_to_open_rate", nullptr}}
    );
}

TEST_F(EmailMetricsTest, AClickImpliesAnOpenAlsoWhenItComesLaterOrTheOpenIsTakenBack) {
    sql(R"(
        insert into emails (id, sent_at, delivered_at) values
            (the('one'), '2024-03-05 09:00Z', '2024-03-05 09:00Z'),
            (the('two'), '2024-03-05 09:00Z', '2024-03-05 09:00Z');
        update emails set clicked_at = '2024-03-06 09:00Z', click_count = 1
        where id = the('one');
        update emails set opened_at = null where id = the('one'))");
    update("email");
    expect_row(
        "email_metrics", "true",
        {{"unique_opens", 1}, {"unique_clicks", 1}, {"opened", 0}, {"open_rate", 50.0}}
    );
    EXPECT_THAT(
        rows("select opened_at from emails where id = the('one')"),
        ElementsAre("2024-03-06 09:00:00+00")
    );
}

TEST_F(EmailMetricsTest, WhatMachinesDoIsNoOpenAndNoClick) {
    sql(R"(
        insert into emails (sent_at, delivered_at, provider_data) values
            ('2024-03-05 09:00Z', '2024-03-05 09:00Z',
                '{"events": [{"type": "open", "machine": true}, {"type": "click",
                "machine": true}]}'))");
    update("email");
    expect_row(
        "email_metrics", "true",
        {{"opened", 0}, {"clicked", 0}, {"unique_opens", 0}, {"unique_clicks", 0}}
    );
}

TEST_F(EmailMetricsTest, AStatusDatesItsOwnMilestone) {
    sql(R"(
        insert into emails (id, created_at, sent_at) values
            (the('one'), '2024-03-05 09:00Z', '2024-03-05 09:00Z');
        insert into emails (created_at, status) values ('2024-03-05 09:00Z', 'sent'))");
    for (const std::string status : {"delivered", "opened", "clicked", "bounced"}) {
        sql("update emails set status = '" + status + "' where id = the('one')");
    }
    update("email");
    expect_row(
        "email_metrics", "date = '2024-03-05'",
        {{"sent", 2},
         {"delivered", 1},
         {"unique_opens", 1},
         {"unique_clicks", 1},
         {"bounced", 1},
         {"bounce_rate", 50.0}}
    );
}

TEST_F(EmailMetricsTest, CampaignTemplateOwnerAndDayMakeARowAndEachMayBeMissing) {
    sql(R"(
        insert into emails (campaign_id, template_id, owner_id, sent_at) values
            (the('spring'), the('hello'), the('ann'), '2024-03-05 09:00Z'),
            (the('spring'), the('hello'), the('ann'), '2024-03-06 09:00Z'),
            (the('spring'), the('hello'), null, '2024-03-05 09:00Z'),
            (the('spring'), null, the('ann'), '2024-03-05 09:00Z'),
            (null, the('hello'), the('ann'), '2024-03-05 09:00Z'),
            (null, null, null, '2024-03-05 09:00Z'),
            (null, null, null, '2024-03-05 10:00Z'))");
    update("email");
    EXPECT_THAT(
        rows("select c.name, t.name, u.email, date, sent from email_metrics as m "
             "left join email_campaigns as c on c.id = m.campaign_id "
             "left join email_templates as t on t.id = m.template_id "
             "left join users as u on u.id = m.user_id order by 1, 2, 3, 4"),
        ElementsAre(
            "Spring Hello ann@example.com 2024-03-05 1",
            "Spring Hello ann@example.com 2024-03-06 1", "Spring Hello - 2024-03-05 1",
            "Spring - ann@example.com 2024-03-05 1", "- Hello ann@example.com 2024-03-05 1",
            "- - - 2024-03-05 2"
        )
    );
}

TEST_F(EmailMetricsTest, OpensAndClicksCountOnTheReportingDayOfSending) {
    zone("Asia/Kolkata");
    sql(R"(
        insert into emails (sent_at, delivered_at, opened_at, open_count) values
            ('2024-02-29 18:29:59.999999Z', '2024-03-01 00:00Z', '2024-03-09 00:00Z', 2),
            ('2024-02-29 18:30Z', '2024-03-01 00:00Z', '2024-03-09 00:00Z', 3))");
    update("email");
    EXPECT_THAT(
        rows("select date, sent, delivered, opened, unique_opens from email_metrics order by date"),
        ElementsAre("2024-02-29 1 1 2 1", "2024-03-01 1 1 3 1")
    );
}

TEST_F(EmailMetricsTest, CampaignTotalsAreTheSumsOfTheirRowsWithUniqueOpensAndClicks) {
    sql(R"(
        insert into emails (id, campaign_id, owner_id, sent_at, delivered_at, opened_at,
            clicked_at, bounced_at, open_count, click_count) values
            (the('one'), the('spring'), the('ann'), '2024-03-05 09:00Z', '2024-03-05 09:00Z',
                '2024-03-05 10:00Z', '2024-03-05 10:00Z', null, 4, 2),
            (the('two'), the('spring'), the('ben'), '2024-03-06 09:00Z', '2024-03-06 09:00Z',
                '2024-03-06 10:00Z', null, null, 3, 0),
            (the('three'), the('spring'), the('ben'), '2024-03-07 09:00Z', null, null, null,
                '2024-03-07 09:01Z', 0, 0),
            (the('four'), null, the('ben'), '2024-03-07 09:00Z', '2024-03-07 09:00Z', null, null,
                null, 0, 0))");
    update("email");
    EXPECT_THAT(campaign_totals(), ElementsAre("Autumn 0 0 0 0 0", "Spring 3 2 2 1 1"));
    sql("update emails set campaign_id = the('autumn') where id = the('one'); "
        "update emails set is_deleted = true where id = the('two')");
    update("email");
    EXPECT_THAT(campaign_totals(), ElementsAre("Autumn 1 1 1 1 0", "Spring 1 0 0 0 1"));
    sql("delete from emails");
    update("email");
    EXPECT_THAT(campaign_totals(), ElementsAre("Autumn 0 0 0 0 0", "Spring 0 0 0 0 0"));
}

TEST_F(EmailMetricsTest, DeletedUnsentAndRestoredMessagesLeaveAndComeBack) {
    sql("insert into emails (id, sent_at) values (the('one'), '2024-03-05 09:00Z')");
    update("email");
    EXPECT_THAT(rows("select sent from email_metrics"), ElementsAre("1"));
    sql("update emails set is_deleted = true");
    update("email");
    EXPECT_THAT(rows("select sent from email_metrics"), IsEmpty());
    sql("update emails set is_deleted = false");
    update("email");
    EXPECT_THAT(rows("select sent from email_metrics"), ElementsAre("1"));
    sql("update emails set sent_at = null");
    update("email");
    EXPECT_THAT(rows("select sent from email_metrics"), IsEmpty());
}

}  // namespace
}  // namespace dealwright::testing
