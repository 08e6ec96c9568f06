// dealwright etl run | verify | show: the metrics tables from the command line.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/table.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/figures.hpp"
#include "metrics/fold.hpp"

namespace dealwright::cli {

namespace {

using metrics::AnalyticsEtl;
using metrics::RunReport;

std::vector<std::string> chosen(const AnalyticsEtl& etl, const std::vector<std::string>& names) {
    std::vector<std::string> result;
    for (const auto& name : names.empty() ? std::vector<std::string>{"all"} : names) {
        if (name != "all") {
            result.push_back(etl.ledger(name).name);
            continue;
        }
        for (const auto& ledger : etl.ledgers()) {
            result.push_back(ledger.name);
        }
    }
    return result;
}

/// A column of the table of runs.
struct Counted {
    std::string title;
    std::int64_t RunReport::*rows;
};

void print_reports(
    const std::vector<RunReport>& reports, const std::vector<Counted>& counted, bool json
) {
    if (json) {
        std::vector<std::string> objects;
        for (const auto& report : reports) {
            objects.push_back(fmt::format(
                R"({{"metrics": "{}", "rows": {}, "changed": {}, "drift": {}, "duration_ms": {}}})",
                report.ledger, report.rows, report.changed, report.drift, report.duration_ms
            ));
        }
        fmt::print("[\n  {}\n]\n", join(objects, ",\n  "));
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& report : reports) {
        rows.push_back({report.ledger, with_thousands(report.rows)});
        for (const auto& column : counted) {
            rows.back().push_back(with_thousands(report.*column.rows));
        }
        rows.back().push_back(fmt::format("{:.2f}", static_cast<double>(report.duration_ms) / 1000)
        );
    }
    std::vector<Column> columns{{"metrics", Align::left}, {"rows", Align::right}};
    for (const auto& column : counted) {
        columns.push_back({column.title, Align::right});
    }
    columns.push_back({"seconds", Align::right});
    fmt::print("{}", text_table(columns, rows));
}

void run_etl(CommandContext& context, const std::vector<std::string>& names) {
    auto connection = context.connect();
    AnalyticsEtl etl{connection};
    std::vector<RunReport> reports;
    for (const auto& name : chosen(etl, names)) {
        reports.push_back(etl.update(name));
    }
    print_reports(
        reports, {{"changed", &RunReport::changed}, {"drift", &RunReport::drift}}, context.json
    );
}

void print_difference(const metrics::Difference& difference) {
    fmt::print(
        "{} ({}){}: stored {}, recounted {}\n", difference.table, difference.row,
        difference.column.empty() ? "" : " " + difference.column, difference.stored,
        difference.recounted
    );
}

void verify_etl(CommandContext& context, const std::vector<std::string>& names) {
    auto connection = context.connect();
    AnalyticsEtl etl{connection};
    std::vector<RunReport> reports;
    std::int64_t drift = 0;
    for (const auto& name : chosen(etl, names)) {
        reports.push_back(etl.verify(name, [&](const metrics::Difference& difference) {
            if (!context.json) {
                print_difference(difference);
            }
        }));
        drift += reports.back().drift;
    }
    print_reports(reports, {{"rows that differ", &RunReport::drift}}, context.json);
    if (!context.json) {
        fmt::print(
            "{}\n", drift == 0 ? std::string{"verified: every figure equals a full recount"}
                               : fmt::format(
                                     "{} rows differ from a full recount; `dealwright etl run all` "
                                     "brings them up to date",
                                     with_thousands(drift)
                                 )
        );
    }
    context.exit_code = drift == 0 ? 0 : 1;
}

struct ShowOptions {
    std::string name;
    std::optional<std::string> since;
    std::vector<std::string> by;
};

bool is_date(const std::string& text) {
    int year = 0;
    int month = 0;
    int day = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3) {
        return false;
    }
    const std::chrono::year_month_day date{
        std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok();
}

void show_etl(CommandContext& context, const ShowOptions& options) {
    if (options.since && !is_date(*options.since)) {
        throw failure(
            ErrorKind::invalid, "--since: {} is not a date; write it as 2024-03-31", *options.since
        );
    }
    auto connection = context.connect();
    // What nobody has folded yet, because no server runs, belongs to the figures too.
    metrics::Folder{connection}.fold_pending();
    const AnalyticsEtl etl{connection};
    const auto& ledger = etl.ledger(options.name);
    if (ledger.figures.empty()) {
        throw failure(ErrorKind::invalid, "{} has no figures of its own to show", ledger.name);
    }
    const auto result = metrics::figures(connection, ledger, {options.by, options.since});
    if (context.json) {
        fmt::print("{}", json_table(result));
        return;
    }
    if (result.empty()) {
        fmt::print(
            "no {0} figures: nothing to count, or `dealwright etl run {0}` is still to come\n",
            ledger.name
        );
        return;
    }
    fmt::print("{}", text_table(result));
}

}  // namespace

void add_etl_commands(CLI::App& root, CommandContext& context) {
    auto* etl = root.add_subcommand("etl", "Compute, verify and show the metrics tables");
    etl->require_subcommand(1);
    const std::string which =
        "all, pipeline, activity, email, call, contact, document or revenue [all]";

    auto* run = etl->add_subcommand("run", "Recompute metrics tables from the base tables");
    auto run_names = std::make_shared<std::vector<std::string>>();
    run->add_option("METRICS", *run_names, which);
    add_json_flag(*run, context);
    run->callback([&context, run_names] { run_etl(context, *run_names); });

    auto* verify = etl->add_subcommand(
        "verify", "Compare metrics tables with a full recount; exit 1 when a figure differs"
    );
    auto verify_names = std::make_shared<std::vector<std::string>>();
    verify->add_option("METRICS", *verify_names, which);
    add_json_flag(*verify, context);
    verify->callback([&context, verify_names] { verify_etl(context, *verify_names); });

    auto* show = etl->add_subcommand("show", "Show figures as a table");
    auto options = std::make_shared<ShowOptions>();
    show->add_option(
            "METRICS", options->name,
            "pipeline, activity, email, call, contact, document or revenue"
    )
        ->required();
    show->add_option("--since", options->since, "Only from this day on (YYYY-MM-DD)")
        ->type_name("DATE");
    show->add_option(
            "--by", options->by,
            "Group by, for instance owner,month; keys of the table or day, week, month, quarter, "
            "year"
    )
        ->type_name("KEYS")
        ->delimiter(',');
    add_json_flag(*show, context);
    show->callback([&context, options] { show_etl(context, *options); });
}

}  // namespace dealwright::cli
