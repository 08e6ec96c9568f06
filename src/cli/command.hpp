// What every subcommand is given, and the list of them. A command's callback does its work and
// throws; main turns the exception into one sentence on stderr and the exit code.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/configuration.hpp"
#include "app/database.hpp"

namespace CLI {
class App;
}

namespace dealwright::cli {

class CommandContext {
  public:
    Flags flags;
    bool json = false;
    /// What a command that ran to its end still has to say: 1 when it found differences or bad
    /// rows.
    int exit_code = 0;

    /// Read once, after the command line has been parsed.
    const Configuration& configuration();
    /// Opened by the first command that needs it; an embedded cluster runs from then on.
    Database& database();
    /// An application connection to a database with exactly this program's schema.
    pg::Connection connect();
    /// Ends the use of the database; an embedded cluster stops when nobody else uses it.
    void close();

  private:
    std::optional<Configuration> configuration_;
    std::unique_ptr<Database> database_;
};

void add_db_commands(CLI::App& root, CommandContext& context);
void add_etl_commands(CLI::App& root, CommandContext& context);
void add_import_command(CLI::App& root, CommandContext& context);
void add_export_command(CLI::App& root, CommandContext& context);
void add_user_commands(CLI::App& root, CommandContext& context);
void add_token_command(CLI::App& root, CommandContext& context);
void add_serve_command(CLI::App& root, CommandContext& context);
void add_work_command(CLI::App& root, CommandContext& context);
void add_jobs_commands(CLI::App& root, CommandContext& context);

/// Adds --json to a command that prints a table.
void add_json_flag(CLI::App& command, CommandContext& context);

/// Parses and runs; the exit code is 0, 1 (failed) or 2 (wrong usage).
int run(int argc, const char* const* argv);

}  // namespace dealwright::cli
