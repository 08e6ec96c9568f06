#include "records/import_file.hpp"

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

void judge(ImportWork& work, CsvReader& reader) {
    stage_file(work, reader);
    work.step("Checking");
    resolve_references(work);
    decide_verdicts(work);
    fill_report(work);
}

}  // namespace

ImportReport import_file(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ImportOptions& options, const ImportProgress& progress
) {
    CsvReader reader{file, options.csv};
    ImportReport report;
    report.file = options.file_name.empty() ? reader.name() : options.file_name;
    ImportMapping mapping = map_columns(catalog, options, reader.header(), report.file);
    report.kind = mapping.kind->name;
    report.ignored_columns = mapping.ignored;
    settle_date_formats(mapping, file, options, progress);

    WarningCounts warnings;
    pg::Transaction transaction{connection};
    connection.run(prepare_session);
    ImportWork work{connection, catalog, mapping, options, progress, report, warnings};
    judge(work, reader);
    // A dry run writes too, and takes it back, so that it also finds what only the database knows.
    if (report.errors == 0 || options.keep_good || options.dry_run) {
        write_plan(work);
        fill_report(work);
    }
    write_errors_file(work, file);
    if (!options.dry_run && (report.errors == 0 || options.keep_good)) {
        record_run(work);
        transaction.commit();
        report.written = true;
    }
    return report;
}

}  // namespace dealwright
