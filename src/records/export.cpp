#include "records/export.hpp"

#include <set>

#include "base/text.hpp"
#include "records/csv_writer.hpp"
#include "records/export_query.hpp"
#include "records/import_cells.hpp"
#include "records/read_records.hpp"

namespace dealwright {

namespace {

const pg::Query record_export{"export.record_audit", R"(
    insert into audit_logs (
        user_id, user_email, action, resource_type, description, ip_address, user_agent,
        request_method, request_path, metadata
    )
    select
        who.user_id, who.user_email, 'export', $1::text, $2, who.ip_address, who.user_agent,
        who.request_method, who.request_path,
        coalesce(who.metadata, '{}') || jsonb_build_object(
            'file', $3::text, 'rows', $4::bigint, 'filters', to_jsonb($5::text)
        )
    from audit_actor() as who
)"};

/// deal_stage_visits are the history of deals: exported by the command line, no resource.
const EntityPolicy history_policy{
    .resource = "deal_stage_visits", .singular = "stage visit", .deleted = "t.deal_is_deleted"};

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

void write_rows(
    CsvWriter& writer, pg::Connection& connection, const ExportQuery& query,
    const ExportProgress& progress
) {
    for (const ExportColumn& column : query.columns) {
        writer.cell(column.name);
    }
    writer.end_row();
    std::int64_t rows = 0;
    connection.for_each_row(query.sql, query.parameters, [&](const pg::Result& row) {
        for (std::size_t i = 0; i < query.columns.size(); ++i) {
            write_cell(writer, query.columns[i], row, static_cast<int>(i));
        }
        writer.end_row();
        ++rows;
        if (progress) {
            progress(rows);
        }
    });
}

Resource resource_of(const Kind& kind, const Catalog& catalog, pg::Connection& connection) {
    const auto table = kind.detail.empty() ? kind.table : kind.detail;
    const EntityPolicy* policy = find_policy(table);
    return {
        policy == nullptr ? &history_policy : policy, &catalog.table(table),
        custom_fields_of(connection, table)};
}

/// column=value or column[operator]=value, as in the address of a list.
QueryParameters parameters_of(const std::vector<std::string>& filters) {
    QueryParameters parameters;
    for (const std::string& filter : filters) {
        const auto equals = filter.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw failure(
                ErrorKind::invalid,
                "--filter: \"{}\" is not of the form column=value or column[operator]=value", filter
            );
        }
        parameters.push_back(
            {std::string{trimmed(std::string_view{filter}.substr(0, equals))},
             filter.substr(equals + 1)}
        );
    }
    return parameters;
}

/// The same errors in the words of a command.
template <class Read>
auto as_argument(std::string_view flag, const Read& read) {
    try {
        return read();
    } catch (const Error& error) {
        std::string message;
        for (const FieldError& field : error.fields()) {
            message += fmt::format(
                "{}{}: {}{}", message.empty() ? "" : "; ", flag,
                field.code == "unknown" ? "" : field.field + ": ", field.message
            );
        }
        throw Error{error.kind(), message.empty() ? error.what() : message};
    }
}

std::string fields_of_filters(const QueryParameters& parameters) {
    std::set<std::string> names;
    for (const auto& parameter : parameters) {
        names.insert(parameter.name);
    }
    return join({names.begin(), names.end()}, " and ");
}

}  // namespace

ExportReport export_records(
    pg::Connection& connection, const Catalog& catalog, const std::filesystem::path& file,
    const ExportOptions& options, const ExportProgress& progress
) {
    const Kind& kind = kind_named(options.kind);
    const Resource resource = resource_of(kind, catalog, connection);
    const Actor actor = system_actor();
    const auto parameters = parameters_of(options.filters);
    const auto wanted = as_argument("--filter", [&] {
        return read_filters_with_names(resource, actor, parameters);
    });
    const auto query = as_argument("--fields", [&] {
        return export_query({kind, catalog, resource, actor}, wanted, options.fields);
    });
    ExportReport report;
    report.kind = kind.name;
    report.file = file == "-" ? "standard output" : file.string();
    CsvWriter writer{file};
    pg::Transaction transaction{connection, pg::Isolation::repeatable_read};
    write_rows(writer, connection, query, progress);
    report.rows = writer.rows() - 1;  // without the header
    connection.run(
        record_export, report.kind, fmt::format("exported {} rows", report.rows), report.file,
        report.rows, fields_of_filters(parameters)
    );
    transaction.commit();
    // Last, so that no complete file is without its trace.
    writer.finish();
    return report;
}

void note_export(
    Context& context, std::string_view kind, const std::string& file, std::int64_t rows,
    const QueryParameters& parameters
) {
    context.run(
        record_export, kind, fmt::format("exported {} rows", rows), file, rows,
        fields_of_filters(parameters)
    );
}

http::Reply export_reply(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const QueryParameters& parameters
) {
    const Kind* kind = kind_of_resource(resource.name());
    auto wanted = read_export_request(resource, context.actor(), parameters);
    find_search_terms(context, wanted.query);
    auto query = export_query(
        {*kind, resources.catalog(), resource, context.actor()}, wanted.query, wanted.fields
    );
    const auto file = resource.name() + ".csv";
    http::Reply reply;
    reply.content_type = "text/csv; charset=utf-8";
    reply.headers.emplace_back(
        "Content-Disposition", fmt::format("attachment; filename=\"{}\"", file)
    );
    reply.stream = [&context, file, query = std::move(query), kind = resource.name(),
                    parameters](http::BodyWriter& body) {
        CsvWriter writer{[&](std::string_view bytes) { body.write(bytes); }};
        write_rows(writer, context.connection_in_transaction(), query, {});
        note_export(context, kind, file, writer.rows() - 1, parameters);
        writer.finish();
    };
    return reply;
}

}  // namespace dealwright
