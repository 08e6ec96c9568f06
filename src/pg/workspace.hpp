// A workspace: one schema in one database with two roles. The owner makes and migrates it; the
// application role works in it, owns nothing, and cannot change what has been logged.
#pragma once

#include <string>
#include <string_view>

#include "pg/connection.hpp"

namespace dealwright::pg {

struct WorkspaceNames {
    std::string schema = "dealwright";
    std::string app_role = "dealwright_app";
};

/// A conninfo with the session settings every connection of ours carries.
std::string with_session_settings(const std::string& conninfo, std::string_view schema);

bool workspace_exists(Connection& connection, const WorkspaceNames& names);
/// Makes the schema and the application role when they are missing (login: may connect itself).
/// Gives false when this server does not let us make the role: then the owner does all the work.
enum class AppRoleLogin { allowed, not_allowed };
bool make_workspace(Connection& owner, const WorkspaceNames& names, AppRoleLogin login);
/// Grants the application role what it needs, and nothing else; to be run after each migration.
void grant_application_rights(Connection& owner, const WorkspaceNames& names);
/// True when the role exists and the present user may act as it.
bool can_act_as(Connection& connection, std::string_view role);
void drop_workspace(Connection& owner, const WorkspaceNames& names);

}  // namespace dealwright::pg
