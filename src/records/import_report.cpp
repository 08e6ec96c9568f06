#include "records/import_report.hpp"

#include "base/limits.hpp"
#include "records/csv_writer.hpp"

namespace dealwright {

namespace {

const pg::Query record_import_run{"import.record_run", R"(
    insert into import_runs (
        kind, file_name, profile, status, new_count, updated_count, duplicate_count, error_count,
        user_id, started_at, finished_at
    )
    select
        $1, left($2, 500), nullif($3, ''), $4, $5::bigint, $6::bigint, $7::bigint, $8::bigint,
        a.user_id, now(), clock_timestamp()
    from audit_actor() as a
    returning id
)"};

const pg::Query record_import_audit{"import.record_audit", R"(
    insert into audit_logs (
        user_id, user_email, ip_address, user_agent, request_method, request_path, action,
        resource_type, resource_id, description, metadata
    )
    select
        a.user_id, a.user_email, a.ip_address, a.user_agent, a.request_method, a.request_path,
        'import', $1, $2::uuid, $3, coalesce(a.metadata, '{}') || jsonb_build_object(
            'file', $4::text, 'new', $5::bigint, 'updated', $6::bigint, 'duplicates', $7::bigint,
            'errors', $8::bigint
        )
    from audit_actor() as a
)"};

/// What is wrong, one column of one row after the other.
constexpr std::string_view problems_in_order = R"(
    select s.line, q.title, q.reason
    from (
        select row, title, min(position) as position, min(reason) as reason
        from staged_problems group by row, title
    ) as q
    join staged_plan as p on p.row = q.row and p.verdict = 'error'
    join staged_rows as s on s.row = q.row
    order by s.row, q.position, q.title
)";

/// The same with one row for each bad row: its line, the columns, and the reasons.
constexpr std::string_view errors_in_order = R"(
    select
        s.line, coalesce(string_agg(nullif(q.title, ''), '; ' order by q.position, q.title), ''),
        case
            when count(*) = 1 then min(q.reason)
            else string_agg(
                case when q.title = '' then q.reason else q.title || ': ' || q.reason end, '; '
                order by q.position, q.title
            )
        end
    from (
        select row, title, min(position) as position, min(reason) as reason
        from staged_problems group by row, title
    ) as q
    join staged_plan as p on p.row = q.row and p.verdict = 'error'
    join staged_rows as s on s.row = q.row
    group by s.row, s.line
    order by s.row
)";

void take_first(ImportWork& work, const std::string& sql, std::vector<RowIssue>& issues) {
    const auto rows = work.connection.execute(sql);
    for (int row = 0; row < rows.rows(); ++row) {
        issues.push_back(
            {rows.get<std::int64_t>(row, 0), std::string{rows.text(row, 1)},
             std::string{rows.text(row, 2)}}
        );
    }
}

/// Writes bad rows while the file is read through a second time; both come in the file's order.
class BadRowWriter {
  public:
    BadRowWriter(ImportWork& work, const std::filesystem::path& input)
        : work_{work},
          reader_{input, work.options.csv},
          writer_{make_writer(work.options)},
          has_unread_{has_unread_rows()} {
        for (std::size_t i = 0; i < reader_.header().size(); ++i) {
            const std::string& name = reader_.header()[i];
            const bool bookkeeping = name == error_line_column || name == error_column_column ||
                                     name == error_reason_column || name == error_unread_column;
            if (!bookkeeping) {
                kept_.push_back(i);
                writer_.cell(name);
            }
        }
        if (has_unread_) {
            writer_.cell(error_unread_column);
        }
        for (const auto name : {error_line_column, error_column_column, error_reason_column}) {
            writer_.cell(name);
        }
        writer_.end_row();
    }

    void write(const pg::Result& problem) {
        const auto line = problem.get<std::int64_t>(0, 0);
        while (row_.line < line) {
            if (!reader_.next(row_)) {
                throw failure(
                    ErrorKind::conflict, "{} has changed while it was imported", reader_.name()
                );
            }
        }
        const bool unread = !row_.problem.empty();
        for (const auto column : kept_) {
            writer_.cell(unread ? std::string_view{} : undefused(row_.fields[column]));
        }
        if (has_unread_) {
            writer_.cell(unread ? std::string_view{row_.raw} : earlier_unread());
        }
        writer_.cell(problem.text(0, 0));
        writer_.cell(problem.text(0, 1));
        writer_.cell(problem.text(0, 2));
        writer_.end_row();
    }

    void finish() { writer_.finish(); }

  private:
    static CsvWriter make_writer(const ImportOptions& options) {
        return options.errors_sink ? CsvWriter{options.errors_sink}
                                   : CsvWriter{options.errors_file};
    }
    bool has_unread_rows() {
        return work_.mapping.unread_column.has_value() ||
               work_.connection
                   .execute(
                       "select exists (select from staged_problems where position = 0"
                       " and title = '')"
                   )
                   .get<bool>(0, 0);
    }
    std::string_view earlier_unread() const {
        const auto column = work_.mapping.unread_column;
        return column ? undefused(row_.fields[*column]) : std::string_view{};
    }

    ImportWork& work_;
    CsvReader reader_;
    CsvWriter writer_;
    bool has_unread_;
    std::vector<std::size_t> kept_;
    CsvRow row_;
};

}  // namespace

void fill_report(ImportWork& work) {
    ImportReport& report = work.report;
    const auto counts = work.connection.execute(R"(
        select
            count(*) filter (where verdict in ('new', 'attach')),
            count(*) filter (where verdict in ('update', 'redate')),
            count(*) filter (where verdict = 'duplicate'), count(*) filter (where verdict = 'error')
        from staged_plan
    )");
    report.created = counts.get<std::int64_t>(0, 0);
    report.updated = counts.get<std::int64_t>(0, 1);
    report.duplicates = counts.get<std::int64_t>(0, 2);
    report.errors = counts.get<std::int64_t>(0, 3);
    const auto limit = fmt::format(" limit {}", work.options.errors_shown);
    report.first_errors.clear();
    take_first(work, std::string{problems_in_order} + limit, report.first_errors);
    report.first_duplicates.clear();
    take_first(
        work,
        fmt::format(
            "select line, '', note from staged_plan where verdict = 'duplicate' order by row"
            " limit {}",
            limits::import_duplicates_shown
        ),
        report.first_duplicates
    );
    report.warnings = work.warnings.sentences();
}

void write_errors_file(ImportWork& work, const std::filesystem::path& file) {
    const bool has_place = !work.options.errors_file.empty() || work.options.errors_sink;
    if (!has_place || work.report.errors == 0) {
        return;
    }
    BadRowWriter writer{work, file};
    work.connection.for_each_row(std::string{errors_in_order}, {}, [&](const pg::Result& row) {
        writer.write(row);
    });
    writer.finish();
    work.report.errors_file = work.options.errors_file;
}

void record_run(ImportWork& work) {
    ImportReport& report = work.report;
    const std::string_view profile =
        work.mapping.profile == nullptr ? std::string_view{} : work.mapping.profile->name;
    const auto run = work.connection.run(
        record_import_run, report.kind, report.file, profile,
        std::string_view{report.errors > 0 ? "partial" : "succeeded"}, report.created,
        report.updated, report.duplicates, report.errors
    );
    report.run_id = run.text(0, 0);
    work.connection.run(
        record_import_audit, report.kind, run.text(0, 0),
        fmt::format(
            "imported {} of {} rows of {}", report.created + report.updated, report.rows,
            report.file
        ),
        report.file, report.created, report.updated, report.duplicates, report.errors
    );
}

}  // namespace dealwright
