// The words that the made-up company is told in: names of people, companies and places, and what
// salespeople write. People, companies and addresses are invented.
#pragma once

#include <span>
#include <string_view>

namespace dealwright::words {

/// Which sales team serves a place.
enum class Region { americas, north, central, south };

struct Place {
    std::string_view city;
    std::string_view state;
    std::string_view country;
    std::string_view dialling_code;
    std::string_view postal_form;  // # stands for a digit, @ for a capital letter
    std::string_view street;       // % stands for the number
    std::string_view currency;
    Region region;
    int language;  // index for first_names and last_names
};

std::span<const Place> places();
std::span<const std::string_view> first_names(int language);
std::span<const std::string_view> last_names(int language);

std::span<const std::string_view> company_stems();
std::span<const std::string_view> company_endings();
std::span<const std::string_view> company_trades();
std::span<const std::string_view> company_forms();

std::span<const std::string_view> job_titles();
std::span<const std::string_view> departments();
std::span<const std::string_view> contact_notes();
std::span<const std::string_view> contact_tags();

std::span<const std::string_view> deal_subjects();
std::span<const std::string_view> renewal_subjects();
std::span<const std::string_view> deal_descriptions();
std::span<const std::string_view> deal_tags();
std::span<const std::string_view> won_reasons();
std::span<const std::string_view> lost_reasons();

std::span<const std::string_view> call_subjects();
std::span<const std::string_view> email_task_subjects();
std::span<const std::string_view> meeting_subjects();
std::span<const std::string_view> task_subjects();
std::span<const std::string_view> note_subjects();
std::span<const std::string_view> deadline_subjects();
std::span<const std::string_view> outcomes();
std::span<const std::string_view> personal_mail_subjects();
std::span<const std::string_view> personal_mail_bodies();

}  // namespace dealwright::words
