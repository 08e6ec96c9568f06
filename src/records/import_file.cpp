#include "records/import_file.hpp"

#include <system_error>

#include "base/error.hpp"
#include "changes/change_set.hpp"
#include "records/import_diff.hpp"
#include "records/import_likeness.hpp"
#include "records/import_references.hpp"
#include "records/import_report.hpp"
#include "records/import_staging.hpp"
#include "records/import_verdicts.hpp"
#include "records/import_writes.hpp"

namespace dealwright {

namespace {

/// Times without a zone are meant where the figures are counted. Sorting and hashing a large file
/// in the usual few megabytes would go through temporary files.
const pg::Query prepare_session{"import.prepare_session", R"(
    select
        set_config('TimeZone', setting('reporting_timezone'), true),
        set_config('work_mem', '64MB', true)
)"};

/// Mended rows are often written over the file they came from, by habit; the good ones would go.
void refuse_own_errors_file(const std::filesystem::path& file, const ImportOptions& options) {
    std::error_code absent;
    if (!options.keep_good && !options.errors_file.empty() &&
        std::filesystem::equivalent(file, options.errors_file, absent)) {
        throw failure(
            ErrorKind::invalid,
            "--errors: {} is the file that is imported; its good rows would be lost (with "
            "--keep-good they would not)",
            options.errors_file.string()
        );
    }
}

/// A call is an activity with details; these are what is imported.
std::string_view resource_of(const Kind& kind) {
    return kind.detail.empty() ? kind.table : kind.detail;
}

void judge(ImportWork& work, CsvReader& reader) {
    stage_file(work, reader);
    work.step("Checking");
    resolve_references(work);
    decide_verdicts(work);
    report_likely_duplicates(work);
    fill_report(work);
}

}  // namespace

ImportReport import_in_transaction(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ImportOptions& options, const ImportProgress& progress
) {
    refuse_own_errors_file(file, options);
    CsvReader reader{file, options.csv};
    ImportReport report;
    report.file = options.file_name.empty() ? reader.name() : options.file_name;
    ImportMapping mapping = map_columns(catalog, options, reader.header(), report.file);
    report.kind = mapping.kind->name;
    report.ignored_columns = mapping.ignored;
    settle_date_formats(mapping, file, options, progress);

    WarningCounts warnings;
    connection.run(prepare_session);
    ImportWork work{connection, catalog, mapping, options, progress, report, warnings};
    judge(work, reader);
    // A dry run writes too, and takes it back, so that it also finds what only the database knows.
    if (report.errors == 0 || options.keep_good || options.dry_run) {
        note_records_before(work);
        report.change_set_id = open_change_set(
            connection, ChangeSetKind::import, resource_of(*mapping.kind), report.file
        );
        write_plan(work);
        fill_report(work);
        show_rows(work);
    }
    if (options.csv.encoding == Encoding::automatic &&
        reader.encoding_name() == encoding_name(Encoding::windows1252)) {
        report.warnings.push_back(
            "the file is no valid UTF-8 and was read as windows-1252; --encoding names another"
        );
    }
    write_errors_file(work, file);
    if (!options.dry_run && (report.errors == 0 || options.keep_good)) {
        record_run(work);
        report.written = true;
    }
    if (!report.written || !has_changes(connection, report.change_set_id)) {
        report.change_set_id.clear();
    }
    return report;
}

ImportReport import_file(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ImportOptions& options, const ImportProgress& progress
) {
    pg::Transaction transaction{connection};
    ImportReport report = import_in_transaction(connection, catalog, file, options, progress);
    if (report.written) {
        transaction.commit();
    }
    return report;
}

}  // namespace dealwright
