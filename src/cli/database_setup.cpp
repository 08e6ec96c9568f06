#include "cli/database_setup.hpp"

#include <cstdio>

#include "base/text.hpp"
#include "cli/progress.hpp"
#include "metrics/live_install.hpp"
#include "pg/migrations.hpp"
#include "seed/demo_company.hpp"

namespace dealwright::cli {

void apply_migrations(CommandContext& context) {
    auto owner = context.database().connect_owner();
    const auto applied = pg::migrate(owner);
    const auto installed = metrics::install_live_metrics(owner);
    // Rights follow every run, so that a role made later still gets them.
    pg::grant_application_rights(owner, context.database().names());
    for (const auto& name : applied) {
        fmt::print("applied {}\n", name);
    }
    if (!installed.empty()) {
        fmt::print("installed the live metrics of {}\n", join(installed, ", "));
    }
    fmt::print(
        "{} schema version {}\n",
        applied.empty() ? "the database already has" : "the database now has",
        pg::migration_state(owner).applied
    );
}

void create_database(CommandContext& context) {
    const auto warning = context.database().create();
    if (!warning.empty()) {
        fmt::print(stderr, "dealwright: warning: {}\n", warning);
    }
    apply_migrations(context);
}

void print_start(const StartResult& start) {
    if (!start.anything_new) {
        fmt::print("roles, pipeline, templates and admin are already there\n");
    }
    if (start.admin) {
        fmt::print(
            "admin account: {}\none-time password (shown only now): {}\n", start.admin->email,
            start.admin->one_time_password
        );
    }
}

void seed_demo_company(pg::Connection& owner, std::int64_t contacts, std::uint64_t random_seed) {
    StepProgress progress;
    seed_demo(
        owner, {.contacts = contacts, .random_seed = random_seed},
        [&](std::string_view step, std::int64_t done, std::int64_t total) {
            progress.show(
                step, static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total)
            );
        }
    );
    progress.finish();
}

}  // namespace dealwright::cli
