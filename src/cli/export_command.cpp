// dealwright export KIND FILE: records as CSV, as import takes them again.
#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <cstdio>

#include "base/text.hpp"
#include "catalog/catalog.hpp"
#include "cli/command.hpp"
#include "cli/progress.hpp"
#include "records/export.hpp"

namespace dealwright::cli {

namespace {

struct ExportArguments {
    ExportOptions options;
    std::string file;
};

/// A kind that does not exist is wrong usage.
void require_kind(const std::string& kind) {
    try {
        kind_named(kind);
    } catch (const Error& error) {
        throw CLI::ValidationError{error.what()};
    }
}

void run_export(CommandContext& context, ExportArguments arguments) {
    auto connection = context.connect();
    const Catalog catalog{connection};
    arguments.options.kind = kind_named(arguments.options.kind).name;
    Progress progress{"Exporting " + arguments.options.kind, 0};
    const auto report = export_records(
        connection, catalog, arguments.file, arguments.options,
        [&](std::int64_t rows) { progress.advance_to(static_cast<std::uint64_t>(rows)); }
    );
    progress.finish();
    // Standard output may be the export itself.
    std::FILE* const out = arguments.file == "-" ? stderr : stdout;
    if (context.json) {
        const boost::json::object object{
            {"kind", report.kind}, {"file", report.file}, {"rows", report.rows}};
        fmt::print(out, "{}\n", boost::json::serialize(object));
    } else {
        fmt::print(out, "{}: {} {}\n", report.file, with_thousands(report.rows), report.kind);
    }
}

}  // namespace

void add_export_command(CLI::App& root, CommandContext& context) {
    auto arguments = std::make_shared<ExportArguments>();
    auto* command = root.add_subcommand(
        "export", "Write records to a CSV file that `dealwright import` takes again, exactly"
    );
    command
        ->add_option(
            "KIND", arguments->options.kind,
            "contacts, deals, activities, calls, emails, documents, users, stage-history, "
            "pipelines "
            "or stages"
        )
        ->required();
    command->add_option("FILE", arguments->file, "Where to; - is standard output")->required();
    command
        ->add_option(
            "--fields", arguments->options.fields, "Only these, in this order: email,owner,status"
        )
        ->delimiter(',')
        ->type_name("FIELD,...")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--filter", arguments->options.filters,
            "Only records that fulfil it: status=new, status[in]=new,contacted, "
            "lead_score[gte]=70, company[contains]=Ltd, last_name[starts_with]=Mc, "
            "owner[is_null]=true, tags[has]=vip, custom_fields.region=emea; also [ne] [gt] [lt] "
            "[lte]"
        )
        ->type_name("CONDITION")
        ->allow_extra_args(false);
    add_json_flag(*command, context);
    command->callback([&context, arguments] {
        require_kind(arguments->options.kind);
        run_export(context, *arguments);
    });
}

}  // namespace dealwright::cli
