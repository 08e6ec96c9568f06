// dealwright jobs ... and schedules ...: the queue and the clock as the operator sees them.
#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/table.hpp"
#include "jobs/job_control.hpp"

namespace dealwright::cli {

namespace {

const pg::Query list_jobs{"cli.list_jobs", R"(
    select id, kind, status, attempts, run_at, finished_at, left(last_error, 80) as last_error
    from jobs
    where ($1 = '' or status = nullif($1, '')::job_status) and ($2 = '' or kind = $2)
    order by id desc
    limit $3
)"};

const pg::Query list_schedules{"cli.list_schedules", R"(
    select name, kind, payload, coalesce(cron, 'every ' || every_seconds || ' s') as rhythm,
        case when cron is not null then coalesce(time_zone, setting('reporting_timezone')) end
            as time_zone,
        enabled, last_fire_at, next_fire_at, problem
    from schedules
    order by name
)"};

struct JobOptions {
    std::string status;
    std::string kind;
    int limit = 50;
    std::string id;
    bool all_dead = false;
};

void print(CommandContext& context, const pg::Result& rows, const std::string& nothing) {
    if (context.json) {
        fmt::print("{}\n", json_table(rows));
    } else if (rows.empty()) {
        fmt::print("{}\n", nothing);
    } else {
        fmt::print("{}", text_table(rows));
    }
}

void list(CommandContext& context, const JobOptions& options) {
    auto connection = context.connect();
    print(
        context, connection.run(list_jobs, options.status, options.kind, options.limit),
        "no such jobs"
    );
}

void retry(CommandContext& context, const JobOptions& options) {
    if (options.all_dead == !options.id.empty()) {
        throw failure(ErrorKind::invalid, "name a job by its id, or use --all-dead");
    }
    auto connection = context.connect();
    pg::Transaction transaction{connection};
    std::int64_t count = 1;
    if (options.all_dead) {
        count = jobs::retry_dead_jobs(connection);
    } else {
        jobs::retry_job(connection, options.id);
    }
    transaction.commit();
    fmt::print("{} put back into the queue\n", with_thousands(count));
}

void cancel(CommandContext& context, const JobOptions& options) {
    auto connection = context.connect();
    pg::Transaction transaction{connection};
    const auto how = jobs::cancel_job(connection, options.id);
    transaction.commit();
    fmt::print(
        "{}\n", how == jobs::Cancelled::at_once ? "the job is cancelled"
                                                : "the job runs; it was asked to stop"
    );
}

void add_job_commands(CLI::App& root, CommandContext& context) {
    auto* jobs = root.add_subcommand("jobs", "Look at the queue of jobs and mend it");
    jobs->require_subcommand(1);
    auto options = std::make_shared<JobOptions>();
    auto* list_command = jobs->add_subcommand("list", "Jobs, newest first");
    list_command->add_option("--status", options->status, "Only those that are")
        ->check(CLI::IsMember({"queued", "running", "succeeded", "dead", "cancelled"}));
    list_command->add_option("--kind", options->kind, "Only those of this kind");
    list_command->add_option("--limit", options->limit, "How many")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    add_json_flag(*list_command, context);
    list_command->callback([&context, options] { list(context, *options); });
    auto* retry_command = jobs->add_subcommand("retry", "Put dead or cancelled jobs back");
    retry_command->add_option("id", options->id, "Its id, as list shows it");
    retry_command->add_flag("--all-dead", options->all_dead, "All that are dead");
    retry_command->callback([&context, options] { retry(context, *options); });
    auto* cancel_command = jobs->add_subcommand("cancel", "Cancel a job; one that runs is asked");
    cancel_command->add_option("id", options->id, "Its id, as list shows it")->required();
    cancel_command->callback([&context, options] { cancel(context, *options); });
}

}  // namespace

void add_jobs_commands(CLI::App& root, CommandContext& context) {
    add_job_commands(root, context);
    auto* schedules = root.add_subcommand("schedules", "Look at what the clock enqueues");
    schedules->require_subcommand(1);
    auto* list_command = schedules->add_subcommand("list", "Schedules and when they fire next");
    add_json_flag(*list_command, context);
    list_command->callback([&context] {
        auto connection = context.connect();
        print(context, connection.run(list_schedules), "no schedules");
    });
}

}  // namespace dealwright::cli
