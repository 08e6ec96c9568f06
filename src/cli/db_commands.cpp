// dealwright db ...: make, fill, inspect and drop the database.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "auth/secret_key.hpp"
#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/database_setup.hpp"
#include "cli/progress.hpp"
#include "cli/schema_text.hpp"
#include "cli/table.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/declaration_check.hpp"
#include "metrics/live_install.hpp"
#include "pg/migrations.hpp"
#include "pg/schema_compare.hpp"
#include "seed/demo_company.hpp"
#include "seed/start_data.hpp"

namespace dealwright::cli {

namespace {

constexpr auto url_idle_limit = std::chrono::seconds{60};

struct SeedOptions {
    std::optional<std::int64_t> demo;
    std::uint64_t random_seed = 1;
};

void seed_database(CommandContext& context, const SeedOptions& options) {
    auto owner = context.database().connect_owner();
    pg::require_current_schema(owner);
    const auto key = load_secret_key(context.configuration().data_dir);
    print_start(seed_start(owner, key));
    if (!options.demo) {
        return;
    }
    seed_demo_company(owner, *options.demo, options.random_seed);
    const auto counts = owner.execute(R"(
        select 'contacts' as table, count(*) as rows from contacts
        union all select 'deals', count(*) from deals
        union all select 'stage visits', count(*) from deal_stage_visits
        union all select 'activities', count(*) from activities
        union all select 'calls', count(*) from calls
        union all select 'emails', count(*) from emails
        union all select 'documents', count(*) from documents
        union all select 'users', count(*) from users)");
    fmt::print("{}", text_table(counts));
}

void drop_database(CommandContext& context, bool yes) {
    if (!yes) {
        throw failure(
            ErrorKind::invalid,
            "this deletes every row of the workspace \"{}\"; repeat it with --yes",
            context.configuration().schema
        );
    }
    auto owner = context.database().connect_owner();
    pg::drop_workspace(owner, context.database().names());
    fmt::print("dropped the workspace \"{}\"\n", context.configuration().schema);
}

void show_status(CommandContext& context) {
    auto owner = context.database().connect_owner();
    const auto state = pg::migration_state(owner);
    const auto server = owner.execute(
        "select current_setting('server_version'), "
        "pg_size_pretty(pg_database_size(current_database()))"
    );
    if (!context.json) {
        fmt::print(
            "database    {}\nPostgreSQL  {}\nsize        {}\nworkspace   {}\n"
            "schema      version {} of {}{}\n",
            context.database().is_embedded()
                ? "embedded in " + context.configuration().data_dir.string()
                : std::string{"given by its address"},
            server.text(0, 0), server.text(0, 1), context.configuration().schema, state.applied,
            state.latest,
            state.pending.empty()
                ? ""
                : fmt::format(
                      ", {} migrations to apply: `dealwright db migrate`", state.pending.size()
                  )
        );
    }
    if (state.applied != state.latest) {
        if (context.json) {
            fmt::print("[]\n");
        }
        return;
    }
    // Exact, unlike the planner's estimates, which know nothing of a table that is new.
    const auto tables = owner.execute(R"(
        select c.relname as table,
            (xpath('/row/n/text()', query_to_xml(
                format('select count(*) as n from %s', c.oid::regclass), false, true, ''
            )))[1]::text::bigint as rows,
            pg_size_pretty(pg_total_relation_size(c.oid)) as size
        from pg_class as c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            and not c.relispartition
        order by c.relname)");
    const auto runs = owner.execute(R"(
        select distinct on (ledger, kind) ledger, kind, status,
            to_char(finished_at, 'YYYY-MM-DD HH24:MI:SS') as finished_utc,
            row_count as rows, drift_count as drift, duration_ms as ms
        from etl_runs order by ledger, kind, started_at desc)");
    if (context.json) {
        fmt::print("{}", json_table(tables));
        return;
    }
    fmt::print(
        "\n{}\n{}", text_table(tables),
        runs.empty() ? "no metrics computed yet\n" : text_table(runs)
    );
}

void check_database(CommandContext& context) {
    auto owner = context.database().connect_owner();
    const auto state = pg::migration_state(owner);
    std::vector<std::string> problems;
    for (const auto& name : state.pending) {
        problems.push_back("migration " + name + " is not applied");
    }
    for (const auto& name : state.altered) {
        problems.push_back("migration " + name + " was applied with another text");
    }
    if (state.applied > state.latest) {
        problems.emplace_back("the database is newer than this program");
    }
    if (state.applied == state.latest) {
        for (auto& problem :
             pg::schema_drift(owner, context.database().names(), metrics::live_install_sql())) {
            problems.push_back(std::move(problem));
        }
        const metrics::AnalyticsEtl etl{owner};
        for (auto& problem : metrics::declaration_drift(owner, etl.ledgers())) {
            problems.push_back(std::move(problem));
        }
    }
    if (context.json) {
        std::vector<std::string> texts;
        for (const auto& problem : problems) {
            texts.push_back(json_text(problem));
        }
        fmt::print("[{}]\n", join(texts, ", "));
    } else {
        for (const auto& problem : problems) {
            fmt::print("{}\n", problem);
        }
        fmt::print(
            "{}\n", problems.empty()
                        ? "the database is as the migrations and the metrics declare it"
                        : fmt::format("{} differences", problems.size())
        );
    }
    context.exit_code = problems.empty() ? 0 : 1;
}

void print_url(CommandContext& context) {
    context.database().connect_owner();  // a clear message now beats one from psql later
    fmt::print("{}\n", context.database().url());
    context.database().keep_running(url_idle_limit);
}

CLI::App* add(
    CLI::App& db, const std::string& name, const std::string& what,
    const std::function<void()>& action
) {
    auto* command = db.add_subcommand(name, what);
    command->callback(action);
    return command;
}

void add_seed(CLI::App& db, CommandContext& context) {
    auto options = std::make_shared<SeedOptions>();
    auto* seed =
        add(db, "seed",
            "Add roles, the default pipeline, templates and an admin; with --demo a company",
            [&context, options] { seed_database(context, *options); });
    seed->add_option(
            "--demo", options->demo,
            "Also make a demo company with this many contacts and 24 months of history"
    )
        ->type_name("ROWS")
        ->check(CLI::Range(std::int64_t{1}, limits::demo_contacts));
    seed->add_option(
            "--random-seed", options->random_seed, "Another number makes another company [1]"
    )
        ->type_name("N");
}

}  // namespace

void add_db_commands(CLI::App& root, CommandContext& context) {
    auto* db = root.add_subcommand("db", "Make, fill, inspect and drop the database");
    db->require_subcommand(1);
    add(*db, "create", "Make what is missing: database, schema, roles, tables",
        [&context] { create_database(context); });
    add(*db, "migrate", "Bring the schema to this program's version",
        [&context] { apply_migrations(context); });
    add_seed(*db, context);
    auto yes = std::make_shared<bool>(false);
    add(*db, "drop", "Delete the workspace with all its data", [&context, yes] {
        drop_database(context, *yes);
    })->add_flag("--yes", *yes, "Yes, delete it");
    add(*db, "recreate", "Delete the workspace and make it anew, empty", [&context, yes] {
        if (context.database().has_workspace()) {
            drop_database(context, *yes);
        }
        create_database(context);
    })->add_flag("--yes", *yes, "Yes, delete it");
    add_json_flag(
        *add(
            *db, "status", "Version, size, rows per table, last metric runs",
            [&context] { show_status(context); }
        ),
        context
    );
    add_json_flag(
        *add(
            *db, "check", "Compare the live schema with the migrations and the declared metrics",
            [&context] { check_database(context); }
        ),
        context
    );
    add(*db, "url", "Print the address for psql and reporting tools",
        [&context] { print_url(context); });
    add(*db, "schema", "Print the schema as SQL", [&context] { print_schema(context); });
}

}  // namespace dealwright::cli
