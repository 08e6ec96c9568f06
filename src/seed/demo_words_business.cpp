// Companies, and what salespeople write about them.
#include "seed/demo_words.hpp"

namespace dealwright::words {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view stems[] = {
    "Nord",   "Alta",  "Vela",   "Luma",   "Terra", "Aero",  "Quanta", "Sola",
    "Mira",   "Fjord", "Castel", "Monte",  "Riva",  "Brio",  "Zeno",   "Helio",
    "Cedar",  "Maple", "Harbor", "Silver", "Blue",  "Green", "Iron",   "Stone",
    "Bright", "Clear", "Ost",    "Sud",    "West",  "Ember", "Kappa",  "Onda"};
constexpr std::string_view endings[] = {"via",  "lux",  "well",  "field", "mark", "line", "gate",
                                        "core", "wave", "ton",   "dale",  "berg", "stad", "mar",
                                        "nova", "tec",  "works", "ridge", "port", "forge"};
constexpr std::string_view trades[] = {
    "Logistics",  "Foods",      "Textiles", "Analytics",    "Maschinenbau", "Software",
    "Energía",    "Pharma",     "Robotics", "Möbel",        "Médical",      "Design",
    "Construção", "Insurance",  "Shipping", "Électronique", "Farming",      "Packaging",
    "Telecom",    "Bürobedarf", "Travel",   "Optics",       "Química",      "Motors",
    "Finance",    "Education",  "Security", "Recycling",    "Café",         "Instruments",
    "Media",      "Hälsa",      "Ceramics", "Networks",     "Werkzeuge",    "Consulting",
    "Transport",  "Água",       "Solar",    "Papier"};
constexpr std::string_view forms[] = {"",        "Group",  "& Partners", "International",
                                      "Holding", "Europe", "Labs",       "Services"};

constexpr std::string_view titles[] = {
    "Managing Director",        "Head of Operations", "Purchasing Manager",    "IT Manager",
    "Chief Financial Officer",  "Sales Director",     "Project Manager",       "Office Manager",
    "Head of Logistics",        "Marketing Manager",  "Plant Manager",         "Owner",
    "Chief Technology Officer", "Procurement Lead",   "Team Assistant",        "Product Manager",
    "Geschäftsführerin",        "Directeur général",  "Responsable de compras"};
constexpr std::string_view department_names[] = {
    "Operations", "Purchasing", "IT", "Finance", "Sales", "Marketing", "Logistics", "Management"};
constexpr std::string_view notes_of_contacts[] = {
    "Prefers to be called in the morning.",
    "Met at the trade fair; asked for references from the same industry.",
    "Decides together with the finance department.",
    "Uses spreadsheets today and is unhappy with them.",
    "Wants to see a demo before talking about prices.",
    "Budget is settled in October; come back in September.",
    "Knows our product from a former employer.",
    "On parental leave until spring; the deputy is copied in.",
    "Asked for an offer in two variants."};
constexpr std::string_view tags_of_contacts[] = {
    "vip",         "newsletter", "decision-maker", "partner",   "event-2025",
    "do-not-call", "champion",   "reseller",       "technical", "budget-holder"};

constexpr std::string_view subjects_of_deals[] = {
    "Platform licence",
    "Annual subscription",
    "Pilot project",
    "Rollout, phase 1",
    "Rollout, phase 2",
    "Team licences",
    "Integration project",
    "Data migration",
    "Training package",
    "Branch offices",
    "Enterprise agreement",
    "Starter package",
    "Replacement of the old system",
    "Extension to the warehouse",
    "Framework contract"};
constexpr std::string_view subjects_of_renewals[] = {
    "Renewal", "Renewal with more seats", "Renewal, two years", "Support renewal",
    "Maintenance contract"};
constexpr std::string_view descriptions_of_deals[] = {
    "Asked for an offer after the demo.",
    "Competes with two other vendors; price is not the main point.",
    "Has to go live before the end of the year.",
    "Needs an interface to the accounting system.",
    "Security questionnaire is answered, legal is reading the contract.",
    "Starts with one team; the others follow when it works.",
    "The board decides in its next meeting."};
constexpr std::string_view tags_of_deals[] = {
    "strategic", "upsell", "competitive", "discount", "fast-track", "needs-legal", "partner-led"};
constexpr std::string_view reasons_for_winning[] = {
    "Best fit with their process", "Reference customer convinced them", "Price",
    "Fast and clear answers",      "Integration with existing tools",   "Trust in the team"};
constexpr std::string_view reasons_for_losing[] = {
    "Too expensive",     "Chose a competitor", "No budget this year",      "No decision",
    "Project cancelled", "Missing feature",    "Contact left the company", "Builds it in-house",
    "Bad timing"};

constexpr std::string_view about_calls[] = {
    "First call with {}", "Call {} about the offer",        "Qualify {}",        "Check in with {}",
    "Call back {}",       "Discuss open questions with {}", "Price talk with {}"};
constexpr std::string_view about_email_tasks[] = {
    "Send information to {}", "Answer {}'s questions", "Send references to {}",
    "Write to {} after the demo"};
constexpr std::string_view about_meetings[] = {
    "Demo for {}",
    "Meeting at {}",
    "Workshop with {}",
    "Contract review with {}",
    "Quarterly review with {}",
    "Kick-off with {}"};
constexpr std::string_view about_tasks[] = {
    "Prepare the offer for {}", "Follow up with {}",  "Research {}",
    "Update the figures of {}", "Ask legal about {}", "Plan the next step with {}",
    "Send the contract to {}"};
constexpr std::string_view about_notes[] = {
    "Notes on {}", "What {} needs", "Background of {}", "Who decides at {}"};
constexpr std::string_view about_deadlines[] = {
    "Offer to {} expires", "Answer due to {}", "End of {}'s trial"};
constexpr std::string_view what_came_of_it[] = {
    "Interested, wants to see more",
    "Will decide next week",
    "Asked for an offer",
    "Not the right moment",
    "Agreed on the next meeting",
    "Sent to a colleague",
    "Needs approval",
    "Done",
    "Left a message",
    "No answer"};

constexpr std::string_view subjects_of_mails[] = {
    "Your questions about our offer",
    "Re: Our meeting",
    "Documents for {}",
    "Next steps",
    "Re: Re: Price for {}",
    "Short question",
    "Appointment on Thursday",
    "Summary of our call",
    "Re: Interface to your accounting system",
    "Greetings from the trade fair"};
constexpr std::string_view bodies_of_mails[] = {
    "Thank you for the good talk this morning. You will find the summary below as agreed.",
    "Attached you will find the offer in both variants. I will call you on Thursday.",
    "Would Tuesday at ten suit you? I would bring a colleague from our technical team along.",
    "Our engineers say: yes, that works, and it is part of the standard licence.",
    "I have not heard from you since the demo. Is the subject still on your list?",
    "The contract is with our legal department and will be back by the end of the week."};

}  // namespace

Words company_stems() {
    return stems;
}
Words company_endings() {
    return endings;
}
Words company_trades() {
    return trades;
}
Words company_forms() {
    return forms;
}
Words job_titles() {
    return titles;
}
Words departments() {
    return department_names;
}
Words contact_notes() {
    return notes_of_contacts;
}
Words contact_tags() {
    return tags_of_contacts;
}
Words deal_subjects() {
    return subjects_of_deals;
}
Words renewal_subjects() {
    return subjects_of_renewals;
}
Words deal_descriptions() {
    return descriptions_of_deals;
}
Words deal_tags() {
    return tags_of_deals;
}
Words won_reasons() {
    return reasons_for_winning;
}
Words lost_reasons() {
    return reasons_for_losing;
}
Words call_subjects() {
    return about_calls;
}
Words email_task_subjects() {
    return about_email_tasks;
}
Words meeting_subjects() {
    return about_meetings;
}
Words task_subjects() {
    return about_tasks;
}
Words note_subjects() {
    return about_notes;
}
Words deadline_subjects() {
    return about_deadlines;
}
Words outcomes() {
    return what_came_of_it;
}
Words personal_mail_subjects() {
    return subjects_of_mails;
}
Words personal_mail_bodies() {
    return bodies_of_mails;
}

}  // namespace dealwright::words
