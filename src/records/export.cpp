#include "records/export.hpp"

#include "records/csv_writer.hpp"
#include "records/export_query.hpp"
#include "records/import_cells.hpp"

namespace dealwright {

namespace {

const pg::Query record_export{"export.record_audit", R"(
    insert into audit_logs (action, resource_type, description, metadata)
    values (
        'export', $1, $2, jsonb_build_object(
            'file', $3::text, 'rows', $4::bigint, 'filters', to_jsonb($5::text)
        )
    )
)"};

/// Times in filters are meant where the figures are counted.
const pg::Query prepare_export{
    "export.prepare_session", "select set_config('TimeZone', setting('reporting_timezone'), true)"};

void write_cell(CsvWriter& writer, const ExportColumn& column, const pg::Result& row, int index) {
    const auto value = row.maybe(0, index);
    if (!value) {
        writer.cell("");
        return;
    }
    if (column.is_text && needs_apostrophe(*value)) {
        writer.cell("'" + std::string{*value});
        return;
    }
    writer.cell(*value);
}

std::string filters_in_words(const std::vector<std::string>& filters) {
    std::string words;
    for (const std::string& filter : filters) {
        words += (words.empty() ? "" : " and ") + filter;
    }
    return words;
}

}  // namespace

ExportReport export_records(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ExportOptions& options, const ExportProgress& progress
) {
    const Kind& kind = kind_named(options.kind);
    const ExportQuery query = export_query(connection, catalog, kind, options);
    ExportReport report;
    report.kind = kind.name;
    report.file = file == "-" ? "standard output" : file.string();
    CsvWriter writer{file};
    for (const ExportColumn& column : query.columns) {
        writer.cell(column.name);
    }
    writer.end_row();
    pg::Transaction transaction{connection, pg::Isolation::repeatable_read};
    connection.run(prepare_export);
    connection.for_each_row(query.sql, query.parameters, [&](const pg::Result& row) {
        for (std::size_t i = 0; i < query.columns.size(); ++i) {
            write_cell(writer, query.columns[i], row, static_cast<int>(i));
        }
        writer.end_row();
        ++report.rows;
        if (progress) {
            progress(report.rows);
        }
    });
    connection.run(
        record_export, report.kind, fmt::format("exported {} rows", report.rows), report.file,
        report.rows, filters_in_words(options.filters)
    );
    transaction.commit();
    // Last, so that no complete file is without its trace.
    writer.finish();
    return report;
}

}  // namespace dealwright
