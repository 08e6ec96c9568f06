// Forward-only migrations: db/migrations/*.sql are part of the program and are applied in order,
// each in its own transaction with its version row, under an advisory lock.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pg/connection.hpp"

namespace dealwright::pg {

struct Migration {
    std::string_view name;  // "0003_contacts": the number is the version
    std::string_view sql;

    int version() const;
};

struct MigrationState {
    int applied = 0;                   // version of the database; 0 when it has none
    int latest = 0;                    // version this program brings
    std::vector<std::string> pending;  // names, in order
    std::vector<std::string> altered;  // applied once, but with another text than ours
};

std::span<const Migration> embedded_migrations();

MigrationState migration_state(Connection& owner);
/// Applies what is missing in the schema at the head of the search path; gives the names applied.
/// Throws Error{conflict} when the database is newer than the program.
std::vector<std::string> migrate(
    Connection& owner, const std::function<void(std::string_view name)>& before_each = {}
);
/// Throws Error{conflict} unless the database has exactly this program's version.
void require_current_schema(Connection& connection);

}  // namespace dealwright::pg
