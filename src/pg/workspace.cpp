#include "pg/workspace.hpp"

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::pg {

namespace {

bool role_exists(Connection& connection, std::string_view role) {
    return !connection
                .run("select 1 from pg_roles where rolname = $1", Parameters{std::string{role}})
                .empty();
}

bool may_make_roles(Connection& connection) {
    return connection
        .execute("select rolsuper or rolcreaterole from pg_roles where rolname = current_user")
        .get<bool>(0, 0);
}

/// Qualified where the search path wants it; partitions and the tables they belong to are both
/// there.
std::vector<std::string> tables_like(
    Connection& owner, const WorkspaceNames& names, std::string_view pattern
) {
    const auto found = owner.run(
        R"(select c.oid::regclass::text from pg_class as c
           where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p')
               and c.relname ~ $2)",
        Parameters{names.schema, std::string{pattern}}
    );
    std::vector<std::string> tables;
    for (int row = 0; row < found.rows(); ++row) {
        tables.emplace_back(found.text(row, 0));
    }
    return tables;
}

}  // namespace

std::string with_session_settings(const std::string& conninfo, std::string_view schema) {
    char* problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
        PQconninfoParse(conninfo.c_str(), &problem), &PQconninfoFree};
    if (!options) {
        const std::string message{problem == nullptr ? "out of memory" : trimmed(problem)};
        PQfreemem(problem);
        throw failure(ErrorKind::invalid, "the database address cannot be read: {}", message);
    }
    std::string settings = fmt::format(
        "-c search_path={},public -c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres",
        schema
    );
    std::string result;
    const auto append = [&](std::string_view key, std::string_view value) {
        result += fmt::format("{}{}='", result.empty() ? "" : " ", key);
        for (const char c : value) {
            if (c == '\'' || c == '\\') {
                result += '\\';
            }
            result += c;
        }
        result += '\'';
    };
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr) {
            continue;
        }
        if (std::string_view{option->keyword} == "options") {
            settings = std::string{option->val} + " " + settings;
        } else {
            append(option->keyword, option->val);
        }
    }
    append("options", settings);
    append("application_name", "dealwright");
    append("client_encoding", "UTF8");
    return result;
}

bool workspace_exists(Connection& connection, const WorkspaceNames& names) {
    return !connection
                .run("select 1 from pg_namespace where nspname = $1", Parameters{names.schema})
                .empty();
}

bool make_workspace(Connection& owner, const WorkspaceNames& names, AppRoleLogin login) {
    const auto role = owner.quoted_identifier(names.app_role);
    const auto schema = owner.quoted_identifier(names.schema);
    if (!role_exists(owner, names.app_role) && may_make_roles(owner)) {
        owner.execute(fmt::format(
            "create role {} {} noinherit nosuperuser nocreatedb nocreaterole", role,
            login == AppRoleLogin::allowed ? "login" : "nologin"
        ));
    }
    owner.execute("create schema if not exists " + schema);
    if (!role_exists(owner, names.app_role)) {
        return false;
    }
    if (!can_act_as(owner, names.app_role) && may_make_roles(owner)) {
        owner.execute(fmt::format("grant {} to current_user", role));
    }
    return can_act_as(owner, names.app_role);
}

void grant_application_rights(Connection& owner, const WorkspaceNames& names) {
    if (!role_exists(owner, names.app_role)) {
        return;
    }
    const auto role = owner.quoted_identifier(names.app_role);
    const auto schema = owner.quoted_identifier(names.schema);
    owner.execute(fmt::format(
        R"(
        revoke all on schema {1} from public;
        grant usage on schema {1} to {0};
        revoke all on all tables in schema {1} from {0};
        grant select, insert, update, delete on all tables in schema {1} to {0};
        revoke insert, update, delete on schema_migrations from {0};
        grant execute on all functions in schema {1} to {0};
        )",
        role, schema
    ));
    // Whoever works with the records cannot choose what is written about it.
    owner.execute(fmt::format(
        "revoke execute on function set_audit(boolean), "
        "audit_table(regclass, text, text[], text[]) from {}",
        role
    ));
    // Whoever folds what was posted clears away where it stood.
    for (const auto& table : tables_like(owner, names, "_delta$")) {
        owner.execute(fmt::format("grant truncate on {} to {}", table, role));
    }
    // Logs are written and read, never changed; their partitions are reached through them only.
    for (const auto& table : tables_like(owner, names, "^(audit|security)_logs")) {
        const bool is_parent = table.ends_with("_logs");
        owner.execute(fmt::format("revoke all on {} from {}", table, role));
        if (is_parent) {
            owner.execute(fmt::format("grant select, insert on {} to {}", table, role));
        }
    }
}

bool can_act_as(Connection& connection, std::string_view role) {
    const auto answer = connection.run(
        "select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1",
        Parameters{std::string{role}}
    );
    return !answer.empty() && answer.get<bool>(0, 0);
}

void drop_workspace(Connection& owner, const WorkspaceNames& names) {
    owner.execute(
        fmt::format("drop schema if exists {} cascade", owner.quoted_identifier(names.schema))
    );
}

}  // namespace dealwright::pg
