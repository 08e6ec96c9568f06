// Campaigns first, since nobody gets another one after unsubscribing; then mail of one person.
#include <algorithm>
#include <array>

#include "seed/demo_activities.hpp"
#include "seed/demo_emails.hpp"

namespace dealwright {

namespace {

constexpr double campaign_share = 0.55;

class Mailbox {
  public:
    Mailbox(const DemoWorld& world, const Story& story, std::vector<DemoMail>& mails)
        : world_{world},
          story_{story},
          mails_{mails},
          random_{stream_of(world.seed, Stream::email, story.contact)} {
        interest_ = 0.5 + random_.unit();
        if (story.state == ContactState::unqualified || story.state == ContactState::inactive) {
            interest_ *= 0.5;
        }
    }

    void fill() {
        mails_.clear();
        add_campaigns(static_cast<std::int64_t>(
            campaign_share * static_cast<double>(story_.emails) + random_.unit()
        ));
        while (static_cast<std::int64_t>(mails_.size()) < story_.emails) {
            add_personal();
        }
    }

  private:
    /// As many campaigns as wanted, spread evenly over those since the contact came; none after
    /// the contact has unsubscribed.
    void add_campaigns(std::int64_t wanted) {
        const auto& all = world_.campaigns;
        const auto first = std::upper_bound(
            all.begin(), all.end(), story_.created,
            [](Moment moment, const DemoCampaign& campaign) { return moment < campaign.sent; }
        );
        auto left = all.end() - first;
        wanted = std::min<std::int64_t>(wanted, story_.emails);
        for (auto campaign = first; campaign != all.end() && wanted > 0; ++campaign, --left) {
            if (!random_.chance(static_cast<double>(wanted) / static_cast<double>(left))) {
                continue;
            }
            --wanted;
            DemoMail mail;
            mail.campaign = static_cast<std::size_t>(campaign - all.begin());
            mail.created = campaign->sent - hours{2};
            mail.created = std::max(mail.created, story_.created);
            mail.sent = campaign->sent + seconds{random_.between(0, 2400)};
            if (story_.is_owned) {
                mail.owner = world_.staff.in_charge(story_.owner, campaign->sent);
            }
            travel(mail, 0.24, 0.11, 0.006);
            mails_.push_back(mail);
            if (mail.unsubscribed) {
                return;
            }
        }
    }

    void add_personal() {
        DemoMail mail;
        const auto occasion = occasion_for(world_, story_, random_);
        mail.deal = occasion.deal;
        mail.owner = occasion.owner;
        mail.created = occasion.at;
        if (random_.chance(0.4)) {
            mail.mail_template = random_.below(static_cast<std::uint32_t>(world_.templates.size()));
        }
        const double fate = random_.unit();
        if (fate < 0.008) {
            mail.state = MailState::draft;
        } else if (fate < 0.012) {
            mail.state = MailState::failed;
        } else if (world_.calendar.anchor() - mail.created < days{7} && fate < 0.06) {
            mail.state = MailState::scheduled;
        } else {
            mail.sent = mail.created;
            travel(mail, 0.55, 0.16, 0);
        }
        mails_.push_back(mail);
    }

    bool happened(Moment at) const { return at < world_.calendar.anchor(); }

    void travel(DemoMail& mail, double open_chance, double click_chance, double leave_chance) {
        mail.state = MailState::sent;
        const auto arrives = *mail.sent + seconds{random_.between(1, 90)};
        if (!happened(arrives) || random_.chance(0.006)) {
            return;  // the other side has not answered
        }
        if (story_.bounces || random_.chance(0.008)) {
            mail.state = MailState::bounced;
            mail.bounced = arrives;
            return;
        }
        mail.state = MailState::delivered;
        mail.delivered = arrives;
        if (!random_.chance(open_chance * interest_)) {
            return;
        }
        const auto opened = arrives + seconds{40} + days_long(3 * random_.skewed());
        if (!happened(opened)) {
            return;
        }
        mail.state = MailState::opened;
        mail.opened = opened;
        mail.open_count = 1 + static_cast<std::int64_t>(4 * random_.skewed());
        const auto next = opened + seconds{random_.between(8, 900)};
        if (!happened(next)) {
            return;
        }
        if (random_.chance(click_chance * interest_)) {
            mail.state = MailState::clicked;
            mail.clicked = next;
            mail.click_count = 1 + static_cast<std::int64_t>(3 * random_.skewed());
        } else if (random_.chance(leave_chance / open_chance / interest_)) {
            mail.unsubscribed = next;
        }
    }

    const DemoWorld& world_;
    const Story& story_;
    std::vector<DemoMail>& mails_;
    Random random_;
    double interest_ = 1;
};

}  // namespace

void tell_mails(const DemoWorld& world, const Story& story, std::vector<DemoMail>& mails) {
    Mailbox{world, story, mails}.fill();
}

}  // namespace dealwright
