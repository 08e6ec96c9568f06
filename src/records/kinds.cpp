// The declarations. Keep them declarations: behaviour that belongs to one kind alone stands in
// import_visits.cpp and import_deals.cpp.
#include "records/kinds.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dealwright {

namespace {

const std::vector<std::pair<std::string_view, std::string_view>> person_synonyms = {
    {"name", "full_name"},
    {"contact_name", "full_name"},
    {"first", "first_name"},
    {"given_name", "first_name"},
    {"forename", "first_name"},
    {"firstname", "first_name"},
    {"last", "last_name"},
    {"surname", "last_name"},
    {"family_name", "last_name"},
    {"lastname", "last_name"},
    {"e_mail", "email"},
    {"email_address", "email"},
    {"mail", "email"},
    {"telephone", "phone"},
    {"phone_number", "phone"},
    {"tel", "phone"},
    {"job_title", "title"},
    {"position", "title"},
    {"mobile_phone", "mobile"},
    {"cell", "mobile"},
    {"mobile_number", "mobile"},
    {"company_name", "company"},
    {"organization", "company"},
    {"organisation", "company"},
    {"account", "company"},
    {"account_name", "company"},
    {"url", "website"},
    {"web_site", "website"},
    {"street", "address_line1"},
    {"address", "address_line1"},
    {"address1", "address_line1"},
    {"address_1", "address_line1"},
    {"address2", "address_line2"},
    {"address_2", "address_line2"},
    {"street_address", "address_line1"},
    {"town", "city"},
    {"zip", "postal_code"},
    {"zip_code", "postal_code"},
    {"postcode", "postal_code"},
    {"region", "state"},
    {"province", "state"},
    {"country_region", "country"},
    {"lead_status", "status"},
    {"source_of_lead", "source"},
    {"score", "lead_score"},
    {"linkedin", "linkedin_url"},
    {"twitter", "twitter_handle"},
    {"note", "notes"},
    {"lead_source", "source"},
    {"time_zone", "timezone"},
    {"created", "created_at"},
};

const std::vector<std::pair<std::string_view, std::string_view>> common_synonyms = {
    {"created", "created_at"},      {"created_on", "created_at"},  {"created_date", "created_at"},
    {"date_created", "created_at"}, {"create_date", "created_at"}, {"createdate", "created_at"},
    {"updated", "updated_at"},      {"modified", "updated_at"},    {"last_modified", "updated_at"},
    {"modified_at", "updated_at"},  {"assigned_to", "owner"},      {"sales_rep", "owner"},
    {"deleted", "is_deleted"},
};

Kind contacts_kind() {
    return {
        .name = "contacts",
        .singular = "contact",
        .table = "contacts",
        .aliases = {"contact", "people", "persons", "leads"},
        .server_owned =
            {"won_deal_count", "won_deal_value", "next_activity_at", "next_activity_id",
             "merged_into_id"},
        .natural_key = {"email"},
        .synonyms = person_synonyms,
    };
}

Kind users_kind() {
    return {
        .name = "users",
        .singular = "user",
        .table = "users",
        .aliases = {"user", "owners"},
        .server_owned = {"hashed_password", "must_change_password"},
        .secret = {"hashed_password"},
        .natural_key = {"email"},
        .synonyms = person_synonyms,
    };
}

Kind deals_kind() {
    return {
        .name = "deals",
        .singular = "deal",
        .table = "deals",
        .aliases = {"deal", "opportunities"},
        .server_owned =
            {"weighted_value", "base_value", "probability_is_custom", "board_rank",
             "next_activity_at", "next_activity_id", "search_text"},
        .secret = {"board_rank"},
        .settled =
            {"pipeline_id", "stage_id", "status", "stage_entered_at", "actual_close_date",
             "probability", "team_id", "exchange_rate"},
        .synonyms =
            {{"deal_name", "title"},
             {"name", "title"},
             {"opportunity", "title"},
             {"opportunity_name", "title"},
             {"amount", "value"},
             {"deal_value", "value"},
             {"deal_amount", "value"},
             {"deal_stage", "stage"},
             {"stage_name", "stage"},
             {"deal_owner", "owner"},
             {"pipeline_name", "pipeline"},
             {"deal_pipeline", "pipeline"},
             {"deal_status", "status"},
             {"closedate", "close_date"},
             {"expected_close", "expected_close_date"},
             {"closed_at", "actual_close_date"},
             {"closed_date", "actual_close_date"},
             {"closed_on", "actual_close_date"},
             {"contact_person", "contact"}},
    };
}

Kind activities_kind() {
    return {
        .name = "activities",
        .singular = "activity",
        .table = "activities",
        .aliases = {"activity", "tasks"},
        .server_owned =
            {"series_id", "recurrence_at", "recurrence_start", "recurrence_timezone",
             "recurrence_kept"},
        .secret = {"recurrence_start", "recurrence_kept"},
        .synonyms =
            {{"due", "due_date"},
             {"due_at", "due_date"},
             {"activity_type", "type"},
             {"assigned_to", "owner"},
             {"notes", "description"},
             {"duration", "duration_minutes"},
             {"completed_on", "completed_at"},
             {"opportunity", "deal"},
             {"follow_up", "follow_up_to"}},
    };
}

Kind calls_kind() {
    return {
        .name = "calls",
        .singular = "call",
        .table = "activities",
        .detail = "calls",
        .detail_key = "activity_id",
        .aliases = {"call"},
        .server_owned =
            {"type", "recurrence", "series_id", "recurrence_at", "recurrence_start",
             "recurrence_timezone", "recurrence_kept"},
        .detail_server_owned =
            {"activity_id", "owner_id", "deal_id", "is_deleted", "deal_advanced", "followup_count"},
        .secret = {"recurrence_start", "recurrence_kept"},
        .fixed = {{"type", "call"}},
        .assumed = {{"status", "completed"}},
        .from_detail =
            {{"created_at", "created_at"},
             {"created_at", "started_at"},
             {"updated_at", "updated_at"},
             {"due_date", "started_at"}},
        .synonyms =
            {{"call_outcome", "outcome"},
             {"disposition", "outcome"},
             {"call_direction", "direction"},
             {"call_time", "started_at"},
             {"called_at", "started_at"},
             {"start_time", "started_at"},
             {"call_duration_seconds", "duration_seconds"},
             {"phone", "phone_number"},
             {"number", "phone_number"},
             {"recording", "recording_url"},
             {"notes", "description"}},
    };
}

Kind emails_kind() {
    return {
        .name = "emails",
        .singular = "e-mail",
        .table = "emails",
        .aliases = {"email", "messages"},
        .synonyms =
            {{"from", "from_email"},
             {"sender", "from_email"},
             {"to", "to_email"},
             {"recipient", "to_email"},
             {"cc", "cc_emails"},
             {"bcc", "bcc_emails"},
             {"body", "body_text"},
             {"text", "body_text"},
             {"html", "body_html"},
             {"message_id", "provider_message_id"}},
    };
}

Kind documents_kind() {
    return {
        .name = "documents",
        .singular = "document",
        .table = "documents",
        .aliases = {"document"},
        .synonyms =
            {{"title", "name"},
             {"document_type", "type"},
             {"url", "file_url"},
             {"size", "file_size"},
             {"mime_type", "file_type"}},
    };
}

Kind visits_kind() {
    return {
        .name = "deal_stage_visits",
        .singular = "stage visit",
        .table = "deal_stage_visits",
        .aliases = {"stage-history", "stage_history", "deal-stage-visits", "visits"},
        .server_owned =
            {"is_first", "is_forward", "has_advanced", "deal_status", "deal_is_deleted"},
        .settled = {"pipeline_id"},
        .natural_key = {"deal", "stage", "entered_at"},
        .synonyms =
            {{"entered", "entered_at"},
             {"date_entered", "entered_at"},
             {"exited", "exited_at"},
             {"date_exited", "exited_at"},
             {"stage_name", "stage"},
             {"deal_title", "deal"},
             {"deal_name", "deal"}},
    };
}

Kind pipelines_kind() {
    return {
        .name = "pipelines",
        .singular = "pipeline",
        .table = "pipelines",
        .aliases = {"pipeline"},
        .natural_key = {"name"},
        .synonyms = {{"label", "name"}, {"display_order", "order_index"}, {"order", "order_index"}},
    };
}

Kind stages_kind() {
    return {
        .name = "pipeline_stages",
        .singular = "stage",
        .table = "pipeline_stages",
        .aliases = {"stages", "stage", "pipeline-stages"},
        .natural_key = {"pipeline", "name"},
        .synonyms =
            {{"label", "name"},
             {"stage", "name"},
             {"stage_name", "name"},
             {"display_order", "order_index"},
             {"order", "order_index"},
             {"pipeline_name", "pipeline"}},
    };
}

}  // namespace

const std::vector<Kind>& all_kinds() {
    static const std::vector<Kind> kinds = [] {
        std::vector<Kind> made = {
            contacts_kind(),  deals_kind(), activities_kind(), calls_kind(),     emails_kind(),
            documents_kind(), users_kind(), visits_kind(),     pipelines_kind(), stages_kind(),
        };
        for (Kind& kind : made) {
            kind.synonyms.insert(
                kind.synonyms.end(), common_synonyms.begin(), common_synonyms.end()
            );
        }
        return made;
    }();
    return kinds;
}

const Kind& kind_named(std::string_view name) {
    std::vector<std::string> known;
    for (const Kind& kind : all_kinds()) {
        const bool matches =
            equals_ignoring_case(kind.name, name) ||
            std::any_of(kind.aliases.begin(), kind.aliases.end(), [&](std::string_view alias) {
                return equals_ignoring_case(alias, name);
            });
        if (matches) {
            return kind;
        }
        known.emplace_back(kind.name);
    }
    throw failure(
        ErrorKind::invalid, "\"{}\" is no kind of record; there are {}", name, join(known, ", ")
    );
}

bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace dealwright
