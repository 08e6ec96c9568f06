// email_metrics: what became of the mail that was sent, per campaign, template, person and day.
#include "metrics/definitions/definitions.hpp"

namespace dealwright::metrics {

Ledger email_ledger(const ReportingCalendar& calendar) {
    return {
        .name = "email",
        .table = "email_metrics",
        .keys =
            {{"campaign_id", "campaign",
              "(select c.name from email_campaigns as c where c.id = g.campaign_id)", "",
              "email_campaigns"},
             {"template_id", "template",
              "(select t.name from email_templates as t where t.id = g.template_id)", "",
              "email_templates"},
             user_key("user_id"),
             day_key()},
        .measures =
            {{"sent", "integer"},
             {"delivered", "integer"},
             {"opened", "bigint"},
             {"clicked", "bigint"},
             {"bounced", "integer"},
             {"unsubscribed", "integer"},
             {"unique_opens", "integer"},
             {"unique_clicks", "integer"}},
        .postings = {{
            .table = "emails",
            .where = "not r.is_deleted and r.sent_at is not null",
            .keys = {"r.campaign_id", "r.template_id", "r.owner_id", calendar.day("r.sent_at")},
            .measures =
                {{"sent", "1"},
                 counting("delivered", "r.delivered_at is not null"),
                 {"opened", "r.open_count"},
                 {"clicked", "r.click_count"},
                 counting("bounced", "r.bounced_at is not null"),
                 counting("unsubscribed", "r.unsubscribed_at is not null"),
                 counting("unique_opens", "r.opened_at is not null"),
                 counting("unique_clicks", "r.clicked_at is not null")},
        }},
        .derived =
            {{"open_rate", "percentage(unique_opens, delivered)"},
             {"click_rate", "percentage(unique_clicks, delivered)"},
             {"bounce_rate", "percentage(bounced, sent)"},
             {"click_to_open_rate", "percentage(unique_clicks, unique_opens)"}},
        .ordered = {},
        .growths = {},
        .rollup =
            Rollup{
                "email_campaigns",
                "email_campaigns_to_total",
                "campaign_id",
                {{"total_sent", "sent"},
                 {"total_delivered", "delivered"},
                 {"total_opened", "unique_opens"},
                 {"total_clicked", "unique_clicks"},
                 {"total_bounced", "bounced"}}},
        .time = TimeAxis{"date", {"date"}},
        .figures =
            {"sent", "delivered", "opened", "clicked", "bounced", "unsubscribed", "unique_opens",
             "unique_clicks", "open_rate", "click_rate", "bounce_rate", "click_to_open_rate"},
        .default_by = {"campaign"},
    };
}

}  // namespace dealwright::metrics
