// dealwright serve: API, jobs and metrics in one process, until Ctrl-C or SIGTERM.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/app.hpp"
#include "auth/secret_key.hpp"
#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/database_setup.hpp"
#include "cli/stop_signals.hpp"
#include "cli/table.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/live_install.hpp"
#include "pg/migrations.hpp"
#include "seed/demo_sign_ins.hpp"

namespace dealwright::cli {

namespace {

constexpr std::int64_t demo_contacts = 2000;

struct ServeOptions {
    bool demo = false;
    bool no_workers = false;
};

void require_current_postings(pg::Connection& owner) {
    const auto outdated = metrics::outdated_postings(owner);
    if (!outdated.empty()) {
        throw failure(
            ErrorKind::conflict,
            "the live metrics of {} are not those of this program: run `dealwright db migrate`",
            join(outdated, ", ")
        );
    }
}

/// A server that is told to run on an empty folder makes its database; on an older one of its own
/// it brings it up to date. A server that somebody else runs is left as it is.
void prepare_database(CommandContext& context) {
    auto& database = context.database();
    if (!database.has_workspace()) {
        create_database(context);
        auto owner = database.connect_owner();
        print_start(seed_start(owner, load_secret_key(context.configuration().data_dir)));
        return;
    }
    auto owner = database.connect_owner();
    const auto state = pg::migration_state(owner);
    const bool is_outdated =
        state.applied < state.latest ||
        (state.applied == state.latest && !metrics::outdated_postings(owner).empty());
    if (database.is_embedded() && is_outdated) {
        apply_migrations(context);
    }
    pg::require_current_schema(owner);
    require_current_postings(owner);
}

void prepare_demo(CommandContext& context) {
    auto owner = context.database().connect_owner();
    if (owner.execute("select not exists (select from contacts)").get<bool>(0, 0)) {
        fmt::print(stderr, "filling the database with a demo company\n");
        seed_demo_company(owner, demo_contacts, 1);
        auto app = context.database().connect_app();
        metrics::AnalyticsEtl{app}.update_all_metrics();
    }
}

void print_demo_sign_ins(CommandContext& context) {
    auto owner = context.database().connect_owner();
    const auto key = load_secret_key(context.configuration().data_dir);
    const auto accounts = renew_demo_sign_ins(owner, key);
    fmt::print(
        "{}\n", accounts.empty() ? "this is not the demo company, so there are no demo sign-ins"
                                 : "demo sign-ins (with other passwords at each start):"
    );
    for (const auto& account : accounts) {
        fmt::print("  {:<10} {:<40} {}\n", account.role, account.email, account.password);
    }
}

void serve(CommandContext& context, const ServeOptions& options) {
    prepare_database(context);
    if (options.demo) {
        prepare_demo(context);
    }
    throw_if_interrupted();
    if (!context.configuration().log_level) {
        start_log("info");
    }
    StopSignals signals;
    App app{
        context.configuration(), context.database(),
        options.no_workers ? WorkersHere::no : WorkersHere::yes};
    app.start();
    if (options.demo) {
        print_demo_sign_ins(context);
    }
    fmt::print("Dealwright serves {}  (Ctrl-C stops it)\n", app.address());
    fmt::print("documentation of the API: {}/api/docs\n", app.address());
    std::fflush(stdout);
    signals.wait();
    app.stop();
}

}  // namespace

void add_serve_command(CLI::App& root, CommandContext& context) {
    auto* command = root.add_subcommand(
        "serve", "Serve the API until Ctrl-C; makes the embedded database when there is none"
    );
    auto options = std::make_shared<ServeOptions>();
    command
        ->add_option(
            "--listen", context.flags.listen,
            "Address and port; port 0 takes any free one [127.0.0.1:8080, DEALWRIGHT_LISTEN]"
        )
        ->type_name("HOST:PORT");
    command
        ->add_option(
            "--base-url", context.flags.base_url,
            "Address under which browsers reach the server; links are built from it "
            "[DEALWRIGHT_BASE_URL]"
        )
        ->type_name("URL");
    command
        ->add_option(
            "--redis-url", context.flags.redis_url,
            "Redis in which servers share answers of analytics [DEALWRIGHT_REDIS_URL]"
        )
        ->type_name("URL");
    command
        ->add_option(
            "--tls-cert", context.flags.tls_cert, "Certificate chain, PEM [DEALWRIGHT_TLS_CERT]"
        )
        ->type_name("FILE");
    command->add_option("--tls-key", context.flags.tls_key, "Its key, PEM [DEALWRIGHT_TLS_KEY]")
        ->type_name("FILE");
    command->add_flag(
        "--no-workers", options->no_workers,
        "Leave jobs, schedules and metrics to `dealwright work`"
    );
    command->add_flag(
        "--demo", options->demo,
        "Fill an empty database with a demo company and print sign-ins for it"
    );
    command->callback([&context, options] { serve(context, *options); });
}

}  // namespace dealwright::cli
