// The JSON is put together from a few kinds of access, so that the roles can be compared.
#include "seed/start_permissions.hpp"

#include <fmt/format.h>

#include <vector>

namespace dealwright {

namespace {

struct Access {
    std::string_view read;
    bool create;
    std::string_view update;
    std::string_view remove;
    std::string_view assign;
};

constexpr Access everything{"all", true, "all", "all", "all"};
constexpr Access reading{"all", false, "none", "none", "none"};
constexpr Access nothing{"none", false, "none", "none", "none"};
/// For kinds without an owner, which know only "all" and "none".
constexpr Access keeping{"all", true, "all", "all", "none"};

struct KindAccess {
    std::string_view kind;  // "*": every kind that is not named
    Access access;
};

std::string permissions_json(
    const std::vector<KindAccess>& kinds, const std::vector<std::string_view>& rights
) {
    std::string records;
    for (const auto& [kind, access] : kinds) {
        records += fmt::format(
            R"({}"{}":{{"read":"{}","create":{},"update":"{}","delete":"{}","assign":"{}"}})",
            records.empty() ? "" : ",", kind, access.read, access.create, access.update,
            access.remove, access.assign
        );
    }
    std::string list;
    for (const auto& right : rights) {
        list += fmt::format(R"({}"{}")", list.empty() ? "" : ",", right);
    }
    return fmt::format(R"({{"records":{{{}}},"rights":[{}]}})", records, list);
}

std::string admin_permissions() {
    return permissions_json(
        {{"*", everything}}, {"export", "import", "bulk", "reports:all", "manage_users",
                              "manage_settings", "view_audit", "run_etl"}
    );
}

std::string manager_permissions() {
    return permissions_json(
        {{"*", {"team", true, "team", "team", "team"}},
         {"users", reading},
         {"roles", reading},
         {"teams", reading},
         {"pipelines", reading},
         {"pipeline_stages", reading},
         {"custom_fields", reading},
         {"email_templates", keeping},
         {"email_campaigns", keeping},
         {"workflow_executions", nothing},
         {"audit_logs", nothing},
         {"security_logs", nothing},
         {"sessions", nothing}},
        {"export", "import", "bulk"}
    );
}

std::string sales_rep_permissions() {
    return permissions_json(
        {{"*", {"team", true, "own", "own", "own"}},
         {"users", reading},
         {"roles", nothing},
         {"teams", reading},
         {"pipelines", reading},
         {"pipeline_stages", reading},
         {"custom_fields", reading},
         {"email_templates", reading},
         {"email_campaigns", reading},
         {"workflows", nothing},
         {"workflow_executions", nothing},
         {"audit_logs", nothing},
         {"security_logs", nothing},
         {"sessions", nothing}},
        {}
    );
}

std::string viewer_permissions() {
    return permissions_json(
        {{"*", reading},
         {"workflows", nothing},
         {"workflow_executions", nothing},
         {"audit_logs", nothing},
         {"security_logs", nothing},
         {"sessions", nothing}},
        {"reports:all"}
    );
}

}  // namespace

std::array<StartRole, 4> start_roles() {
    return {
        StartRole{"admin", "May see and do everything", admin_permissions()},
        StartRole{
            "manager", "Works with the records of the teams in his or her charge",
            manager_permissions()},
        StartRole{
            "sales_rep", "Works with his or her own records and reads the team's",
            sales_rep_permissions()},
        StartRole{"viewer", "Reads everything and changes nothing", viewer_permissions()},
    };
}

}  // namespace dealwright
