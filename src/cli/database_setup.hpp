// The steps that make and fill a database, as `db create`, `db seed` and `serve` take them.
#pragma once

#include <cstdint>

#include "cli/command.hpp"
#include "pg/connection.hpp"
#include "seed/start_data.hpp"

namespace dealwright::cli {

/// Brings the schema to this program's version, and says what it applied.
void apply_migrations(CommandContext& context);
/// Makes what is missing: cluster, database, roles, schema.
void create_database(CommandContext& context);
/// Says what seed_start() made; the admin's one-time password is seen only here.
void print_start(const StartResult& start);
void seed_demo_company(pg::Connection& owner, std::int64_t contacts, std::uint64_t random_seed);

}  // namespace dealwright::cli
