// Is the live schema the one that the migrations make? Migrates a scratch schema in a transaction
// that is rolled back, and compares the two catalogs object by object.
#pragma once

#include <string>
#include <vector>

#include "pg/connection.hpp"
#include "pg/workspace.hpp"

namespace dealwright::pg {

/// One sentence per object that is missing, differs, or is not in the migrations. Comments,
/// monthly partitions and tables of the connection's own session do not count. `installed_sql` is
/// what else makes the schema, after the migrations.
std::vector<std::string> schema_drift(
    Connection& owner, const WorkspaceNames& names, const std::vector<std::string>& installed_sql
);

}  // namespace dealwright::pg
