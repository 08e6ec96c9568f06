// The command line as a whole: global flags, parsing, and the one place where a failure becomes a
// sentence on stderr and an exit code.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <system_error>

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "base/log.hpp"
#include "cli/command.hpp"
#include "pg/migrations.hpp"

namespace dealwright::cli {

namespace {

constexpr int exit_failed = 1;
constexpr int exit_usage = 2;
constexpr int exit_interrupted = 130;

void add_global_flags(CLI::App& root, CommandContext& context) {
    root.add_option(
            "--data-dir", context.flags.data_dir,
            "Folder of the embedded database, uploads and the secret key "
            "[./dealwright-data, DEALWRIGHT_DATA_DIR]"
    )
        ->type_name("DIR");
    root.add_option(
            "--database-url", context.flags.database_url,
            "PostgreSQL address to use instead of the embedded database [DATABASE_URL]"
    )
        ->type_name("URL");
    root.add_option(
            "--schema", context.flags.schema, "Workspace: a schema in that database [dealwright]"
    )
        ->type_name("NAME");
    root.add_option("--log-level", context.flags.log_level, "debug, info, warn or error [warn]")
        ->type_name("LEVEL");
    root.set_version_flag("--version", std::string{"dealwright "} + DEALWRIGHT_VERSION);
}

void print_failure(const Error& error) {
    std::fprintf(stderr, "dealwright: %s\n", error.what());
    for (const auto& field : error.fields()) {
        if (field.message == error.what()) {
            continue;
        }
        std::fprintf(stderr, "  %s: %s\n", field.field.c_str(), field.message.c_str());
    }
}

}  // namespace

const Configuration& CommandContext::configuration() {
    if (!configuration_) {
        configuration_ = load_configuration(flags);
        start_log(configuration_->log_level.value_or("warn"));
    }
    return *configuration_;
}

Database& CommandContext::database() {
    if (!database_) {
        database_ = std::make_unique<Database>(configuration());
    }
    return *database_;
}

pg::Connection CommandContext::connect() {
    auto connection = database().connect_app();
    pg::require_current_schema(connection);
    return connection;
}

void CommandContext::close() {
    database_.reset();
}

void add_json_flag(CLI::App& command, CommandContext& context) {
    command.add_flag("--json", context.json, "Machine-readable output");
}

int run(int argc, const char* const* argv) {
    install_interrupt_handlers();
    CommandContext context;
    CLI::App root{"Dealwright: a sales CRM whose figures are always right", "dealwright"};
    root.require_subcommand(1);
    root.fallthrough();
    add_global_flags(root, context);
    add_db_commands(root, context);
    add_etl_commands(root, context);
    add_import_command(root, context);
    add_export_command(root, context);
    add_user_commands(root, context);
    add_token_command(root, context);
    add_serve_command(root, context);
    add_work_command(root, context);
    add_jobs_commands(root, context);
    try {
        root.parse(argc, argv);
        context.close();
        std::fflush(stdout);
        return context.exit_code;
    } catch (const CLI::Success& asked_for_help) {
        return root.exit(asked_for_help);
    } catch (const CLI::ParseError& error) {
        root.exit(error);
        return exit_usage;
    } catch (const Error& error) {
        print_failure(error);
        return error.kind() == ErrorKind::interrupted ? exit_interrupted : exit_failed;
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::broken_pipe) {
            return exit_failed;  // the reader has seen enough: nothing to tell it
        }
        std::fprintf(stderr, "dealwright: %s\n", error.what());
        return exit_failed;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dealwright: unexpected failure: %s\n", error.what());
        return exit_failed;
    }
}

}  // namespace dealwright::cli
