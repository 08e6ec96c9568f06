#include "records/entity_policy.hpp"

#include <algorithm>

namespace dealwright {

namespace {

constexpr std::string_view is_deleted = "t.is_deleted";
constexpr std::string_view soft = "is_deleted";
constexpr std::string_view search_text = "search_text";

/// What the server alone writes.
EntityPolicy read_only(EntityPolicy policy) {
    policy.can_create = false;
    policy.can_update = false;
    policy.can_delete = false;
    policy.can_bulk = false;
    return policy;
}

std::vector<EntityPolicy> make_people() {
    return {
        {.resource = "users",
         .singular = "user",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .write_right = Right::manage_users,
         .subject = "t.id",
         .server_owned =
             {"hashed_password", "last_login", "must_change_password", "email_verified"},
         .secret = {"hashed_password"},
         .search = search_text,
         .includes = {{"team", "team_id", "teams"}, {"manager", "manager_id", "users"}}},
        {.resource = "roles",
         .singular = "role",
         .can_bulk = false,
         .read_right = Right::manage_users,
         .write_right = Right::manage_users,
         .default_sort = "name"},
        {.resource = "teams",
         .singular = "team",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .write_right = Right::manage_users,
         .includes = {{"team_lead", "team_lead_id", "users"}},
         .default_sort = "name"},
        {.resource = "contacts",
         .singular = "contact",
         .owner = "t.owner_id",
         .deleted = is_deleted,
         .soft_delete = soft,
         .is_made_by_verb = true,  // which looks for duplicates when asked to
         .server_owned =
             {"won_deal_count", "won_deal_value", "qualified_at", "converted_at",
              "next_activity_at", "next_activity_id", "merged_into_id"},
         .search = search_text,
         .includes =
             {{"owner", "owner_id", "users"}, {"next_activity", "next_activity_id", "activities"}}},
    };
}

std::vector<EntityPolicy> make_pipelines() {
    return {
        {.resource = "pipelines",
         .singular = "pipeline",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .write_right = Right::manage_settings,
         .default_sort = "name"},
        {.resource = "pipeline_stages",
         .singular = "pipeline stage",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .write_right = Right::manage_settings,
         .only_when_new = {"pipeline_id"},
         .includes = {{"pipeline", "pipeline_id", "pipelines"}},
         .default_sort = "order_index"},
    };
}

std::vector<EntityPolicy> make_selling() {
    return {
        {.resource = "deals",
         .singular = "deal",
         .owner = "t.owner_id",
         .deleted = is_deleted,
         .soft_delete = soft,
         .server_owned =
             {"weighted_value", "base_value", "probability_is_custom", "stage_entered_at",
              "team_id", "exchange_rate", "board_rank", "next_activity_at", "next_activity_id"},
         .secret = {"board_rank"},
         .happenings = {{"actual_close_date", Happening::BackDating::who_changes_others}},
         .search = search_text,
         .includes =
             {{"owner", "owner_id", "users"},
              {"contact", "contact_id", "contacts"},
              {"stage", "stage_id", "pipeline_stages"},
              {"pipeline", "pipeline_id", "pipelines"},
              {"next_activity", "next_activity_id", "activities"}}},
        {.resource = "activities",
         .singular = "activity",
         .owner = "t.owner_id",
         .deleted = is_deleted,
         .soft_delete = soft,
         .server_owned = {"series_id", "recurrence_at", "recurrence_timezone"},
         .secret = {"recurrence_start", "recurrence_kept"},
         .happenings = {{"completed_at"}},
         .search = search_text,
         .includes =
             {{"owner", "owner_id", "users"},
              {"contact", "contact_id", "contacts"},
              {"deal", "deal_id", "deals"},
              {"follow_up_to", "follow_up_to_id", "activities"}}},
        {.resource = "calls",
         .singular = "call",
         .owner = "t.owner_id",
         .deleted = is_deleted,
         .can_bulk = false,
         .is_made_by_verb = true,
         .server_owned = {"owner_id", "deal_id", "is_deleted", "deal_advanced", "followup_count"},
         .only_when_new = {"activity_id"},
         .happenings = {{"started_at"}},
         .includes =
             {{"activity", "activity_id", "activities"},
              {"owner", "owner_id", "users"},
              {"deal", "deal_id", "deals"}},
         .default_sort = "-started_at"},
    };
}

std::vector<EntityPolicy> make_papers() {
    return {
        {.resource = "email_templates",
         .singular = "e-mail template",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .default_sort = "name"},
        {.resource = "email_campaigns",
         .singular = "e-mail campaign",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .server_owned =
             {"total_sent", "total_delivered", "total_opened", "total_clicked", "total_bounced"},
         .includes = {{"template", "template_id", "email_templates"}}},
        {.resource = "emails",
         .singular = "e-mail",
         .owner = "t.owner_id",
         .deleted = is_deleted,
         .soft_delete = soft,
         .server_owned = {"open_count", "click_count"},
         .secret = {"provider_data"},
         .search = search_text,
         .includes =
             {{"owner", "owner_id", "users"},
              {"contact", "contact_id", "contacts"},
              {"deal", "deal_id", "deals"},
              {"template", "template_id", "email_templates"},
              {"campaign", "campaign_id", "email_campaigns"}}},
        {.resource = "documents",
         .singular = "document",
         .owner = "t.owner_id",
         .deleted = is_deleted,
         .soft_delete = soft,
         .server_owned = {"view_count", "reminder_count", "last_reminder_at"},
         .search = search_text,
         .includes =
             {{"owner", "owner_id", "users"},
              {"contact", "contact_id", "contacts"},
              {"deal", "deal_id", "deals"}}},
        {.resource = "document_signatures",
         .singular = "signature",
         .owner = "(select d.owner_id from documents as d where d.id = t.document_id)",
         .deleted = "(select d.is_deleted from documents as d where d.id = t.document_id)",
         .can_bulk = false,
         .server_owned = {"is_signed", "signed_at", "ip_address", "user_agent"},
         .secret = {"signature_data"},
         .only_when_new = {"document_id"},
         .includes = {{"document", "document_id", "documents"}}},
    };
}

std::vector<EntityPolicy> make_running() {
    return {
        {.resource = "workflows",
         .singular = "workflow",
         .owner = "t.owner_id",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .server_owned = {"execution_count", "last_executed_at"},
         .includes = {{"owner", "owner_id", "users"}},
         .default_sort = "name"},
        read_only(
            {.resource = "workflow_executions",
             .singular = "workflow execution",
             .owner = "(select w.owner_id from workflows as w where w.id = t.workflow_id)",
             .deleted = "(select w.is_deleted from workflows as w where w.id = t.workflow_id)",
             .includes = {{"workflow", "workflow_id", "workflows"}}}
        ),
        {.resource = "custom_fields",
         .singular = "custom field",
         .deleted = is_deleted,
         .soft_delete = soft,
         .can_bulk = false,
         .write_right = Right::manage_settings,
         .only_when_new = {"resource", "name", "type"},
         .default_sort = "resource,position"},
        {.resource = "saved_views",
         .singular = "saved view",
         .owner = "t.owner_id",
         .can_bulk = false,
         .shared = "t.is_shared",
         .shared_right = Right::manage_settings,
         .whole = {"definition"},
         .includes = {{"owner", "owner_id", "users"}},
         .default_sort = "position,name"},
    };
}

std::vector<EntityPolicy> make_logs() {
    return {
        read_only(
            {.resource = "audit_logs",
             .singular = "audit entry",
             .read_right = Right::view_audit,
             .includes = {{"user", "user_id", "users"}}}
        ),
        read_only(
            {.resource = "security_logs",
             .singular = "security event",
             .read_right = Right::view_audit,
             .includes = {{"user", "user_id", "users"}}}
        ),
        read_only(
            {.resource = "change_sets",
             .singular = "change set",
             .read_right = Right::view_audit,
             .subject = "t.user_id",
             .includes = {{"user", "user_id", "users"}, {"undone_by", "undone_by_id", "users"}}}
        ),
    };
}

std::vector<EntityPolicy> make_own() {
    return {
        read_only(
            {.resource = "notifications",
             .singular = "notification",
             .subject = "t.user_id",
             .is_personal = true,
             .about = {"contacts", "deals", "activities"},
             .includes =
                 {{"actor", "actor_id", "users"},
                  {"contact", "record_id", "contacts"},
                  {"deal", "record_id", "deals"},
                  {"activity", "record_id", "activities"}}}
        ),
        read_only(
            {.resource = "sessions",
             .singular = "session",
             .read_right = Right::manage_users,
             .subject = "t.user_id",
             .secret = {"token"},
             .includes = {{"user", "user_id", "users"}},
             .default_sort = "-last_activity_at"}
        ),
        read_only(
            {.resource = "import_runs",
             .singular = "import",
             .read_right = Right::view_audit,
             .subject = "t.user_id",
             .includes = {{"user", "user_id", "users"}},
             .default_sort = "-started_at"}
        ),
    };
}

std::vector<EntityPolicy> all_policies() {
    std::vector<EntityPolicy> result;
    for (auto part :
         {make_people(), make_pipelines(), make_selling(), make_papers(), make_running(),
          make_logs(), make_own()}) {
        result.insert(result.end(), part.begin(), part.end());
    }
    return result;
}

}  // namespace

const std::vector<EntityPolicy>& entity_policies() {
    static const std::vector<EntityPolicy> policies = all_policies();
    return policies;
}

const EntityPolicy* find_policy(std::string_view resource) {
    const auto& policies = entity_policies();
    const auto found = std::find_if(policies.begin(), policies.end(), [&](const auto& policy) {
        return policy.resource == resource;
    });
    return found == policies.end() ? nullptr : &*found;
}

std::vector<std::string> resource_names() {
    std::vector<std::string> names;
    for (const EntityPolicy& policy : entity_policies()) {
        names.emplace_back(policy.resource);
    }
    return names;
}

}  // namespace dealwright
