// E-mails and the campaigns they belong to.
#include "seed/demo_emails.hpp"

#include <array>

#include "base/uuid.hpp"
#include "seed/demo_tables.hpp"

namespace dealwright {

namespace {

constexpr std::array state_names{"draft",  "scheduled", "sent",    "delivered",
                                 "opened", "clicked",   "bounced", "failed"};
constexpr std::string_view campaign_sender = "news@brightwater.example";

struct CampaignTotals {
    std::int64_t sent = 0;
    std::int64_t delivered = 0;
    std::int64_t opened = 0;
    std::int64_t clicked = 0;
    std::int64_t bounced = 0;
};

std::vector<CampaignTotals> campaign_totals(const DemoRun& run) {
    std::vector<CampaignTotals> totals(run.world.campaigns.size());
    std::vector<DemoMail> mails;
    run.stories.for_each([&](const Story& story) {
        tell_mails(run.world, story, mails);
        for (const auto& mail : mails) {
            if (mail.campaign) {
                auto& campaign = totals[*mail.campaign];
                ++campaign.sent;
                campaign.delivered += mail.delivered ? 1 : 0;
                campaign.opened += mail.opened ? 1 : 0;
                campaign.clicked += mail.clicked ? 1 : 0;
                campaign.bounced += mail.bounced ? 1 : 0;
            }
        }
    });
    return totals;
}

/// "Welcome, {{contact.first_name}}" with the contact's words.
std::string filled_in(std::string text, std::string_view first_name, std::string_view company) {
    const std::array<std::pair<std::string_view, std::string_view>, 3> values{
        {{"{{contact.first_name}}", first_name},
         {"{{contact.company}}", company},
         {"{{deal.title}}", company}}};
    for (const auto& [mark, value] : values) {
        if (const auto at = text.find(mark); at != text.npos) {
            text.replace(at, mark.size(), value);
        }
    }
    return text;
}

class MailRows {
  public:
    explicit MailRows(const DemoRun& run)
        : world_{run.world},
          rows_{
              run.connection,
              "emails (id, subject, body_text, from_email, to_email, status, contact_id, deal_id, "
              "template_id, campaign_id, owner_id, sent_at, delivered_at, opened_at, clicked_at, "
              "bounced_at, unsubscribed_at, open_count, click_count, provider_message_id, "
              "created_at, updated_at)",
              run.progress, "emails", run.stories.totals().emails} {}

    void write_all_of(const Story& story) {
        if (story.emails == 0) {
            return;
        }
        contact_ = contact_id(world_, story);
        company_ = company_name(story.employment.company);
        person_ =
            person_of(world_.seed, story.contact, story.employment, *story.company.place, company_);
        tell_mails(world_, story, mails_);
        std::int64_t number = 0;
        for (const auto& mail : mails_) {
            write(story, mail, number++);
        }
        rows_.end_story();
    }

    void finish() { rows_.finish(); }

  private:
    void write(const Story& story, const DemoMail& mail, std::int64_t number) {
        Random random = stream_of(world_.seed, Stream::email_text, story.contact, number);
        const auto id = demo_id(world_.seed, Stream::email, story.contact, number, mail.created);
        rows_.text(id);
        write_text(mail, random);
        rows_.text(person_.email).text(state_names[static_cast<std::size_t>(mail.state)]);
        rows_.text(contact_);
        rows_.maybe(mail.deal ? deal_id(world_, story, *mail.deal) : "");
        write_origin(mail);
        rows_.maybe(mail.owner ? world_.staff.at(*mail.owner).id : "");
        rows_.at(mail.sent).at(mail.delivered).at(mail.opened).at(mail.clicked);
        rows_.at(mail.bounced).at(mail.unsubscribed);
        rows_.number(mail.open_count).number(mail.click_count);
        rows_.maybe(mail.sent ? fmt::format("<{}@mail.brightwater.example>", id) : "");
        rows_.at(mail.created).at(last_event(mail)).end();
    }

    /// Subject, body and sender. What comes from a template keeps its text there.
    void write_text(const DemoMail& mail, Random& random) {
        if (mail.campaign) {
            const auto& campaign = world_.campaigns[*mail.campaign];
            const auto& subject = world_.campaign_templates[campaign.mail].subject;
            rows_.text(filled_in(subject, person_.first_name, company_.name)).null();
            rows_.text(campaign_sender);
            return;
        }
        if (mail.mail_template) {
            const auto& subject = world_.templates[*mail.mail_template].subject;
            rows_.text(filled_in(subject, person_.first_name, company_.name)).null();
        } else {
            std::string subject{random.pick(words::personal_mail_subjects())};
            if (const auto at = subject.find("{}"); at != subject.npos) {
                subject.replace(at, 2, company_.name);
            }
            rows_.text(subject).text(random.pick(words::personal_mail_bodies()));
        }
        rows_.text(world_.staff.at(*mail.owner).email);
    }

    void write_origin(const DemoMail& mail) {
        if (mail.campaign) {
            const auto& campaign = world_.campaigns[*mail.campaign];
            rows_.text(world_.campaign_templates[campaign.mail].id).text(campaign.id);
        } else if (mail.mail_template) {
            rows_.text(world_.templates[*mail.mail_template].id).null();
        } else {
            rows_.null().null();
        }
    }

    static Moment last_event(const DemoMail& mail) {
        Moment latest = mail.created;
        for (const auto& event :
             {mail.sent, mail.delivered, mail.opened, mail.clicked, mail.bounced,
              mail.unsubscribed}) {
            latest = std::max(latest, event.value_or(latest));
        }
        return latest;
    }

    const DemoWorld& world_;
    Rows rows_;
    std::vector<DemoMail> mails_;
    std::string contact_;
    CompanyName company_;
    Person person_;
};

}  // namespace

void insert_campaigns(const DemoRun& run) {
    const auto totals = campaign_totals(run);
    Rows rows{
        run.connection,
        "email_campaigns (id, name, description, template_id, total_sent, total_delivered, "
        "total_opened, total_clicked, total_bounced, scheduled_at, sent_at, created_at, "
        "updated_at)",
        run.progress, "campaigns", static_cast<std::int64_t>(totals.size())};
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const auto& campaign = run.world.campaigns[i];
        const auto& total = totals[i];
        rows.text(campaign.id).text(campaign.name).null();
        rows.text(run.world.campaign_templates[campaign.mail].id);
        rows.number(total.sent).number(total.delivered).number(total.opened);
        rows.number(total.clicked).number(total.bounced);
        rows.at(campaign.sent).at(campaign.sent);
        rows.at(campaign.sent - days{3}).at(campaign.sent).end();
    }
    rows.finish();
}

void copy_emails(const DemoRun& run) {
    MailRows rows{run};
    run.stories.for_each([&](const Story& story) { rows.write_all_of(story); });
    rows.finish();
}

}  // namespace dealwright
