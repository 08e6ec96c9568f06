// The mail that a contact gets, and what becomes of each message.
#pragma once

#include <optional>
#include <vector>

#include "seed/demo_story.hpp"

namespace dealwright {

/// In the order of the database's enum.
enum class MailState { draft, scheduled, sent, delivered, opened, clicked, bounced, failed };

struct DemoMail {
    MailState state = MailState::sent;
    std::optional<std::size_t> campaign;
    std::optional<std::size_t> mail_template;  // for one person, from a template
    const DealStory* deal = nullptr;
    std::optional<std::size_t> owner;
    Moment created;
    std::optional<Moment> sent;
    std::optional<Moment> delivered;
    std::optional<Moment> opened;
    std::optional<Moment> clicked;
    std::optional<Moment> bounced;
    std::optional<Moment> unsubscribed;
    std::int64_t open_count = 0;
    std::int64_t click_count = 0;
};

/// All of a contact's mail, campaigns first; `mails` is filled anew.
void tell_mails(const DemoWorld& world, const Story& story, std::vector<DemoMail>& mails);

}  // namespace dealwright
