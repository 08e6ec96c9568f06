// dealwright work: the background alone, on as many machines as wanted, until Ctrl-C or SIGTERM.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>

#include "app/background.hpp"
#include "base/interrupt.hpp"
#include "base/log.hpp"
#include "cli/command.hpp"
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
    // Blocked in every thread from here on, so that only sigwait() sees them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    BackgroundOptions options;
    options.workers.threads = threads;
    Background background{context.database(), options};
    background.start();
    fmt::print("Dealwright works on jobs and metrics  (Ctrl-C stops it)\n");
    std::fflush(stdout);
    int signal = 0;
    sigwait(&signals, &signal);
    fmt::print(stderr, "stopping: what runs may finish\n");
    // A second signal ends the process as it would any command.
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
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
