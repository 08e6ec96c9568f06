// How people name records of each table, and what broken rules mean to them.
#include <algorithm>
#include <array>

#include "records/kinds.hpp"

namespace dealwright {

namespace {

constexpr std::string_view by_email = "not t.is_deleted and t.email = lower(btrim(w.value))";
constexpr std::string_view by_full_name =
    "not t.is_deleted and lower(concat_ws(' ', btrim(t.first_name), btrim(t.last_name)))"
    " = lower(btrim(w.value))";
constexpr std::string_view by_exact_name = "not t.is_deleted and t.name = w.value";
constexpr std::string_view by_name =
    "not t.is_deleted and lower(btrim(t.name)) = lower(btrim(w.value))";

std::vector<RecordNames> make_names() {
    const std::vector<NameRule> person = {{"e-mail", by_email}, {"full name", by_full_name}};
    const std::vector<NameRule> named = {{"name", by_exact_name}, {"name", by_name}};
    constexpr std::string_view name_unless_deleted = "case when not r.is_deleted then r.name end";
    return {
        {"users", "user", person, "case when not r.is_deleted then r.email end"},
        {"contacts", "contact", person, "case when not r.is_deleted then r.email end"},
        {"teams", "team", named, name_unless_deleted},
        {"pipelines", "pipeline", named, name_unless_deleted},
        {"pipeline_stages", "stage", named, name_unless_deleted, true},
        {"email_templates", "template", named, name_unless_deleted},
        {"email_campaigns", "campaign", named,
         "case when not r.is_deleted and (select count(*) from email_campaigns as x"
         " where x.name = r.name and not x.is_deleted) = 1 then r.name end"},
        {"deals",
         "deal",
         {{"title", "not t.is_deleted and t.title = w.value"},
          {"title", "not t.is_deleted and lower(btrim(t.title)) = lower(btrim(w.value))"}},
         "null"},
        {"activities", "activity", {}, "null"},
    };
}

const std::array<std::pair<std::string_view, std::string_view>, 31> constraint_words = {{
    {"last_admin", "this is the last active admin; make another one before that"},
    {"manager_cycle", "a manager cannot report to somebody who reports to him"},
    {"admin_role_stays", "the role admin stays, with its name and the right manage_users"},
    {"custom_fields_name_check",
     "a custom field's name has small letters, digits and underscores, a letter first"},
    {"custom_fields_choices_check",
     "choices are a list of texts, for the types choice and multi_choice only"},
    {"contacts_named_check",
     "a contact needs a name, an e-mail address, a company or a phone number"},
    {"contacts_email_check", "an e-mail address has no blanks in it"},
    {"contacts_email_key", "another contact has this e-mail address"},
    {"users_email_check", "a user's e-mail address is neither empty nor has blanks in it"},
    {"users_email_key", "another user has this e-mail address"},
    {"users_manager_check", "nobody is their own manager"},
    {"deals_closed_check", "a closed deal has an actual_close_date and an open one has none"},
    {"deals_closing_check", "a deal is not closed before it was made"},
    {"deals_stage_of_pipeline_fkey", "the stage does not belong to the pipeline"},
    {"deals_exchange_rate_check", "an exchange rate is greater than 0"},
    {"activities_completed_check", "only an activity with status completed has a completed_at"},
    {"activities_follow_up_check", "an activity does not follow up itself"},
    {"activities_recurrence_check",
     "is no rule of iCalendar for days, weeks, months or years, such as FREQ=WEEKLY;BYDAY=MO"},
    {"activities_recurrence_due_check", "an activity that recurs has a due_date"},
    {"calls_activity_id_key", "this activity has its call details already"},
    {"pipelines_default_key", "another pipeline is the default one already"},
    {"pipelines_name_key", "another pipeline has this name"},
    {"pipeline_stages_name_key", "the pipeline has a stage of this name already"},
    {"pipeline_stages_won_key", "the pipeline has a won stage already"},
    {"pipeline_stages_lost_key", "the pipeline has a lost stage already"},
    {"pipeline_stages_won_check", "a won stage is a closed one: is_closed has to be true"},
    {"deal_stage_visits_current_key", "the deal has a present stage already"},
    {"deal_stage_visits_stage_fkey", "the stage does not belong to the pipeline"},
    {"deals_pipeline_id_not_null", "no pipeline is named, and none is the default one"},
    {"deals_stage_id_not_null", "no stage is named, and the pipeline has no open one"},
    {"deals_currency_fkey", "the currency has no exchange rate"},
}};

}  // namespace

const RecordNames* names_of(std::string_view table) {
    static const std::vector<RecordNames> all = make_names();
    const auto found = std::find_if(all.begin(), all.end(), [&](const RecordNames& names) {
        return names.table == table;
    });
    return found == all.end() ? nullptr : &*found;
}

std::string singular_of(std::string_view table) {
    const RecordNames* names = names_of(table);
    return std::string{names == nullptr ? table : names->singular};
}

std::string_view constraint_in_words(std::string_view constraint) {
    for (const auto& [name, words] : constraint_words) {
        if (name == constraint) {
            return words;
        }
    }
    if (constraint.ends_with("_times_check")) {
        return "a date lies outside the years 1 to 9999";
    }
    return {};
}

}  // namespace dealwright
