// dealwright work: the background alone, on as many machines as wanted, until Ctrl-C or SIGTERM.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/background.hpp"
#include "base/interrupt.hpp"
#include "base/log.hpp"
#include "cli/command.hpp"
#include "cli/stop_signals.hpp"
#include "pg/migrations.hpp"

namespace dealwright::cli {

namespace {

constexpr int threads_max = 64;

void work(CommandContext& context, int threads) {
    context.connect();  // throws when the schema is not this program's
    throw_if_interrupted();
    if (!context.configuration().log_level) {
        start_log("info");
    }
    StopSignals signals;
    BackgroundOptions options;
    options.workers.threads = threads;
    Background background{context.database(), options};
    background.start();
    fmt::print("Dealwright works on jobs and metrics  (Ctrl-C stops it)\n");
    std::fflush(stdout);
    signals.wait();
    background.stop();
}

}  // namespace

void add_work_command(CLI::App& root, CommandContext& context) {
    auto* command = root.add_subcommand("work", "Work on jobs, schedules and metrics until Ctrl-C");
    auto threads = std::make_shared<int>(jobs::WorkersOptions{}.threads);
    command->add_option("--threads", *threads, "Jobs that run at a time")
        ->check(CLI::Range(1, threads_max))
        ->capture_default_str();
    command->callback([&context, threads] { work(context, *threads); });
}

}  // namespace dealwright::cli
