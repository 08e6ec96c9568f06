// The five e-mail templates of the documented start. {{name}} marks what is filled in per mail.
#pragma once

#include <array>
#include <string_view>

namespace dealwright {

struct StartTemplate {
    std::string_view name;
    std::string_view category;
    std::string_view subject;
    std::string_view text;  // paragraphs; the greeting and the signature are the same in all
};

inline constexpr std::string_view template_greeting = "Hello {{contact.first_name}},\n\n";
inline constexpr std::string_view template_signature =
    "\n\nKind regards\n{{owner.first_name}} {{owner.last_name}}";

inline constexpr std::array start_templates{
    StartTemplate{
        "Welcome", "onboarding", "Welcome, {{contact.first_name}}",
        "thank you for your interest. I am {{owner.first_name}}, and I will be your contact "
        "here.\n\n"
        "If you tell me in a line or two what you would like to solve, I can send you what fits, "
        "and spare you the rest."},
    StartTemplate{
        "Follow-up", "follow-up", "Our conversation about {{deal.title}}",
        "thank you for your time. I have noted what matters most to {{contact.company}}, and you "
        "will have the answers to your open questions by the end of this week.\n\n"
        "Shall we speak again next week to settle the rest?"},
    StartTemplate{
        "Meeting request", "meeting", "Half an hour next week, {{contact.first_name}}?",
        "may I show you in half an hour how companies like {{contact.company}} work with us? "
        "Tuesday or Thursday morning would suit me; if another time is better for you, just name "
        "it."},
    StartTemplate{
        "Proposal", "proposal", "Our proposal: {{deal.title}}",
        "here is our proposal. The first page sums up scope, price and dates; the rest is detail "
        "for those who need it.\n\n"
        "It holds until {{deal.expected_close_date}}. Shall we go through it together this week?"},
    StartTemplate{
        "Thank you", "closing", "Thank you, {{contact.first_name}}",
        "thank you for your trust. You will receive the documents today, and we will call you "
        "within three working days to agree on the start.\n\n"
        "If anything is unclear, write to me directly."},
};

}  // namespace dealwright
