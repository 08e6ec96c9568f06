// dealwright import KIND FILE...: each file by itself, all or nothing unless --keep-good.
#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "catalog/catalog.hpp"
#include "cli/command.hpp"
#include "cli/progress.hpp"
#include "records/import_file.hpp"
#include "records/import_input.hpp"
#include "records/kinds.hpp"

namespace dealwright::cli {

namespace {

struct ImportArguments {
    std::string kind;
    std::vector<std::string> files;
    std::vector<std::string> map;
    std::string map_file;
    std::string profile;
    std::vector<std::string> set;
    std::string key;
    std::string on_duplicate = "skip";
    bool keep_good = false;
    std::string delimiter = "auto";
    std::string encoding = "auto";
    std::string date_format = "auto";
    std::string decimal_mark = "auto";
    bool dry_run = false;
    std::string errors;
};

std::pair<std::string, std::string> split_pair(const std::string& text, std::string_view where) {
    // A CSV column may have a = in its name; a field never does.
    const auto equals = where == "--set" ? text.find('=') : text.rfind('=');
    if (equals == std::string::npos || equals == 0) {
        throw failure(
            ErrorKind::invalid, "{}: \"{}\" is not of the form {}", where, text,
            where == "--set" ? "FIELD=VALUE" : "CSV_COLUMN=FIELD"
        );
    }
    return {text.substr(0, equals), text.substr(equals + 1)};
}

void read_map_file(const std::string& name, std::vector<std::pair<std::string, std::string>>& map) {
    if (std::filesystem::is_directory(name)) {
        throw failure(ErrorKind::invalid, "--map-file: {} is a directory", name);
    }
    std::ifstream in{name};
    if (!in) {
        throw failure(ErrorKind::not_found, "--map-file: {} cannot be read", name);
    }
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        const std::string text{trimmed(line)};
        if (!text.empty() && text.front() != '#') {
            map.push_back(split_pair(text, fmt::format("{}:{}", name, number)));
        }
    }
}

OnDuplicate on_duplicate_named(const std::string& name) {
    return name == "update"  ? OnDuplicate::update
           : name == "error" ? OnDuplicate::error
                             : OnDuplicate::skip;
}

ImportOptions options_from(const ImportArguments& arguments) {
    ImportOptions options;
    options.kind = kind_named(arguments.kind).name;
    for (const std::string& text : arguments.map) {
        options.map.push_back(split_pair(text, "--map"));
    }
    if (!arguments.map_file.empty()) {
        read_map_file(arguments.map_file, options.map);
    }
    for (const std::string& text : arguments.set) {
        options.set.push_back(split_pair(text, "--set"));
    }
    options.profile = arguments.profile;
    options.key = arguments.key;
    options.on_duplicate = on_duplicate_named(arguments.on_duplicate);
    options.keep_good = arguments.keep_good;
    options.dry_run = arguments.dry_run;
    options.errors_file = arguments.errors;
    const auto delimiter = delimiter_named(arguments.delimiter);
    if (!delimiter) {
        throw failure(
            ErrorKind::invalid, "--delimiter: \"{}\" is not one character", arguments.delimiter
        );
    }
    options.csv.delimiter = *delimiter;
    const auto encoding = encoding_named(arguments.encoding);
    if (!encoding) {
        throw failure(
            ErrorKind::invalid,
            "--encoding: \"{}\" is not known; there are auto, utf-8, utf-16, windows-1252 and "
            "iso-8859-1",
            arguments.encoding
        );
    }
    options.csv.encoding = *encoding;
    const auto dates = date_format_named(arguments.date_format);
    if (!dates) {
        throw failure(ErrorKind::invalid, "--date-format: {}", dates.problem);
    }
    options.date_format = *dates.value;
    options.decimal_mark = arguments.decimal_mark == "."   ? DecimalMark::point
                           : arguments.decimal_mark == "," ? DecimalMark::comma
                                                           : DecimalMark::automatic;
    return options;
}

void print_issue(const ImportReport& report, const RowIssue& issue, std::FILE* out) {
    fmt::print(
        out, "{}:{}{}{}: {}\n", report.file, issue.line, issue.column.empty() ? "" : " ",
        issue.column, issue.reason
    );
}

void print_outcome(const ImportReport& report, const ImportArguments& arguments) {
    if (report.written) {
        fmt::print(
            "{}: written{}\n", report.file,
            report.errors > 0 ? ", apart from the rows with errors" : ""
        );
        if (!report.change_set_id.empty()) {
            fmt::print("it can be undone as change set {}\n", report.change_set_id);
        }
    } else if (arguments.dry_run) {
        fmt::print("{}: dry run, nothing was written\n", report.file);
    } else {
        fmt::print(
            "{}: nothing was written because of the errors; mend them, or keep the good rows with "
            "--keep-good\n",
            report.file
        );
    }
    if (!report.errors_file.empty()) {
        fmt::print("the rows with errors are in {}\n", report.errors_file.string());
    }
}

void print_report(const ImportReport& report, const ImportArguments& arguments) {
    for (const RowIssue& issue : report.first_errors) {
        print_issue(report, issue, stdout);
    }
    if (report.first_errors.size() == limits::import_errors_shown) {
        fmt::print(
            "... these are the first {} errors{}\n", report.first_errors.size(),
            report.errors_file.empty() ? "; --errors FILE writes all rows that have some" : ""
        );
    }
    if (!report.errors_complete) {
        fmt::print("the search for further rows that the database refuses ended here\n");
    }
    for (const RowIssue& issue : report.first_duplicates) {
        print_issue(report, {issue.line, "", "duplicate: " + issue.reason}, stdout);
    }
    const auto more = report.duplicates - static_cast<std::int64_t>(report.first_duplicates.size());
    if (more > 0) {
        fmt::print("... and {} more duplicates\n", with_thousands(more));
    }
    for (const RowIssue& issue : report.first_possible_duplicates) {
        print_issue(report, issue, stdout);
    }
    if (report.possible_duplicates > 0) {
        fmt::print(
            "{} of the new contacts may be here already\n",
            with_thousands(report.possible_duplicates)
        );
    }
    for (const std::string& warning : report.warnings) {
        fmt::print("warning: {}\n", warning);
    }
    fmt::print(
        "{}: {} {}: {} new, {} updated, {} duplicates, {} errors\n", report.file,
        with_thousands(report.rows), report.rows == 1 ? "row" : "rows",
        with_thousands(report.created), with_thousands(report.updated),
        with_thousands(report.duplicates), with_thousands(report.errors)
    );
    print_outcome(report, arguments);
}

boost::json::array json_issues(const std::vector<RowIssue>& issues) {
    boost::json::array list;
    for (const RowIssue& issue : issues) {
        list.push_back({{"line", issue.line}, {"column", issue.column}, {"reason", issue.reason}});
    }
    return list;
}

boost::json::object json_report(const ImportReport& report) {
    boost::json::object object{
        {"file", report.file},
        {"kind", report.kind},
        {"rows", report.rows},
        {"new", report.created},
        {"updated", report.updated},
        {"duplicates", report.duplicates},
        {"errors", report.errors},
        {"errors_complete", report.errors_complete},
        {"written", report.written},
        {"first_errors", json_issues(report.first_errors)},
        {"first_duplicates", json_issues(report.first_duplicates)},
        {"possible_duplicates", report.possible_duplicates},
        {"first_possible_duplicates", json_issues(report.first_possible_duplicates)},
        {"warnings", boost::json::value_from(report.warnings)},
        {"left_out_columns", boost::json::value_from(report.ignored_columns)},
        {"errors_file", report.errors_file.string()},
        {"change_set_id", nullptr},
    };
    if (!report.change_set_id.empty()) {
        object["change_set_id"] = report.change_set_id;
    }
    return object;
}

/// Gives false when the file had errors; whatever stops this file does not stop the next.
bool import_one(
    pg::Connection& connection, const Catalog& catalog, const std::string& file,
    ImportOptions options, const ImportArguments& arguments, boost::json::array* json
) {
    const ImportInput input{file};
    options.file_name = input.name();
    StepProgress progress;
    const auto report = import_file(
        connection, catalog, input.path(), options,
        [&](const std::string& step, std::uint64_t done, std::uint64_t total) {
            progress.show(fmt::format("{} {}", step, input.name()), done, total);
        }
    );
    progress.finish();
    if (json != nullptr) {
        json->push_back(json_report(report));
    } else {
        print_report(report, arguments);
    }
    return report.errors == 0;
}

void report_failed_file(const std::string& file, const Error& error, boost::json::array* json) {
    if (json != nullptr) {
        json->push_back({{"file", file}, {"written", false}, {"failure", error.what()}});
    } else {
        std::fflush(stdout);
        fmt::print(stderr, "dealwright: {}\n", error.what());
    }
}

/// What cannot be meant at all is wrong usage, before any file is looked at.
ImportOptions checked_options(const ImportArguments& arguments) {
    try {
        if (!arguments.errors.empty() && arguments.files.size() > 1) {
            throw failure(ErrorKind::invalid, "--errors goes with a single file");
        }
        return options_from(arguments);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::invalid) {
            throw;
        }
        throw CLI::ValidationError{error.what()};
    }
}

void run_import(CommandContext& context, const ImportArguments& arguments) {
    const ImportOptions options = checked_options(arguments);
    auto connection = context.connect();
    const Catalog catalog{connection};
    boost::json::array json;
    boost::json::array* const reports = context.json ? &json : nullptr;
    for (const std::string& file : arguments.files) {
        try {
            if (!import_one(connection, catalog, file, options, arguments, reports)) {
                context.exit_code = 1;
            }
        } catch (const Error& error) {
            const bool concerns_all = error.kind() == ErrorKind::interrupted ||
                                      error.kind() == ErrorKind::busy || !connection.is_usable() ||
                                      arguments.files.size() == 1;
            if (concerns_all) {
                throw;
            }
            report_failed_file(file, error, reports);
            context.exit_code = 1;
        }
    }
    if (context.json) {
        fmt::print("{}\n", boost::json::serialize(json));
    }
}

void add_format_options(CLI::App& command, ImportArguments& arguments) {
    command.add_option("--delimiter", arguments.delimiter, "What separates the cells [auto]")
        ->type_name("CHARACTER");
    command
        .add_option(
            "--encoding", arguments.encoding,
            "auto, utf-8, utf-16, windows-1252 or iso-8859-1 [auto]"
        )
        ->type_name("NAME");
    command
        .add_option(
            "--date-format", arguments.date_format,
            "auto, ymd, mdy, dmy, epoch, or a pattern such as %d/%m/%Y [auto]"
        )
        ->type_name("FORMAT");
    command
        .add_option(
            "--decimal-mark", arguments.decimal_mark,
            "The sign before the decimals of amounts: auto, . or , [auto]"
        )
        ->check(CLI::IsMember({"auto", ".", ","}));
}

void add_meaning_options(CLI::App& command, ImportArguments& arguments) {
    command
        .add_option(
            "--map", arguments.map,
            "What a column is: \"Deal size=value\"; - or nothing leaves it out; "
            "custom_fields.x makes it a custom field"
        )
        ->type_name("COLUMN=FIELD")
        ->allow_extra_args(false);
    command.add_option("--map-file", arguments.map_file, "The same, one to a line")
        ->type_name("FILE");
    command
        .add_option("--profile", arguments.profile, "Columns and values as exported by that system")
        ->check(CLI::IsMember({"salesforce", "hubspot", "pipedrive"}));
    command
        .add_option(
            "--set", arguments.set,
            "One value for every row: pipeline=Sales, owner=anna@example.com"
        )
        ->type_name("FIELD=VALUE")
        ->allow_extra_args(false);
}

}  // namespace

void add_import_command(CLI::App& root, CommandContext& context) {
    auto arguments = std::make_shared<ImportArguments>();
    auto* command = root.add_subcommand(
        "import",
        "Bring records in from CSV files. Each file is one transaction: all of its rows are "
        "written, "
        "or none when one has an error (see --keep-good). Exits with 1 when rows have errors."
    );
    command
        ->add_option(
            "KIND", arguments->kind,
            "contacts, deals, activities, calls, emails, documents, users, stage-history, "
            "pipelines "
            "or stages"
        )
        ->required();
    command->add_option("FILE", arguments->files, "CSV files; - is standard input")->required();
    add_meaning_options(*command, *arguments);
    command
        ->add_option(
            "--key", arguments->key,
            "By which field records are recognised: a column, id, external_id, custom_fields.x"
        )
        ->type_name("FIELD");
    command
        ->add_option(
            "--on-duplicate", arguments->on_duplicate,
            "What to do with a row whose record is here already: skip, update or error [skip]"
        )
        ->check(CLI::IsMember({"skip", "update", "error"}));
    command->add_flag(
        "--keep-good", arguments->keep_good,
        "Write the good rows of a file that has errors; it still exits with 1"
    );
    add_format_options(*command, *arguments);
    command->add_flag("--dry-run", arguments->dry_run, "Say what would happen; write nothing");
    command
        ->add_option(
            "--errors", arguments->errors,
            "Write the rows with errors to this file, to be mended and imported again"
        )
        ->type_name("FILE");
    add_json_flag(*command, context);
    command->callback([&context, arguments] { run_import(context, *arguments); });
}

}  // namespace dealwright::cli
