// Installs the delta tables and posting triggers that the declarations stand for, after the
// migrations and as the schema's owner.
#pragma once

#include <string>
#include <vector>

#include "pg/connection.hpp"

namespace dealwright::metrics {

/// Every statement of an installation into a freshly migrated schema.
std::vector<std::string> live_install_sql();

/// Brings what is installed up to the declarations; a table whose postings changed is marked to be
/// rebuilt. Gives the names of those ledgers. One process at a time; nothing to do costs one query.
std::vector<std::string> install_live_metrics(pg::Connection& owner);

/// Names of the ledgers whose installed postings are not the declared ones.
std::vector<std::string> outdated_postings(pg::Connection& connection);

}  // namespace dealwright::metrics
