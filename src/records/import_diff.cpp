#include "records/import_diff.hpp"

#include <map>

#include "base/text.hpp"
#include "records/import_columns.hpp"

namespace dealwright {

namespace {

/// More than are shown: which rows the database will refuse is not known before.
constexpr std::size_t spare_rows = 200;

/// The first rows of each verdict.
constexpr std::string_view keep_before = R"(
    create temp table staged_before on commit drop as
    select p.row, to_jsonb(t) as record
    from (
        select row, record_id, row_number() over (partition by verdict order by row) as place
        from staged_plan where verdict in ('update', 'redate', 'duplicate')
    ) as p
    join {} as t on t.id = p.record_id
    where p.place <= {}
)";

constexpr std::string_view first_rows = R"(
    select row, line, verdict, record_id, coalesce(note, '')
    from (
        select *, row_number() over (partition by verdict order by row) as place from staged_plan
    ) as p
    where p.place <= {}
    order by row
)";

// Of a new record what the file fills, of a present one what differs.
constexpr std::string_view changed_fields = R"(
    select p.row, k.key, coalesce(b.record -> k.key, 'null')::text, k.value::text
    from staged_plan as p
    join staged_shown as shown on shown.row = p.row
    left join staged_before as b on b.row = p.row
    join {} as t on t.id = p.record_id
    cross join jsonb_each(to_jsonb(t)) as k
    where k.key = any ($1::text[]) and case
        when p.verdict in ('new', 'attach') then k.key = any ($2::text[]) and k.value <> 'null'
        when p.verdict in ('update', 'redate')
            then b.row is not null and k.value is distinct from b.record -> k.key
        else false
    end
    order by p.row, array_position($1::text[], k.key)
)";

constexpr std::string_view problems_of_rows = R"(
    select q.row, q.title, min(q.reason)
    from staged_problems as q join staged_shown as shown on shown.row = q.row
    join staged_plan as p on p.row = q.row and p.verdict = 'error'
    group by q.row, q.title order by q.row, min(q.position), q.title
)";

std::string array_of_texts(const ImportWork& work, const std::vector<std::string>& names) {
    std::vector<std::string> quoted;
    for (const auto& name : names) {
        quoted.push_back(work.quoted(name));
    }
    return "{" + join(quoted, ",") + "}";
}

std::string_view public_verdict(std::string_view verdict) {
    return verdict == "attach" ? "new" : verdict == "redate" ? "update" : verdict;
}

std::vector<std::string> filled_columns(const ImportWork& work, const Table& table) {
    std::vector<std::string> names;
    for (const WriteColumn& write : write_columns(work, table)) {
        names.push_back(write.column->name);
    }
    return names;
}

}  // namespace

void note_records_before(ImportWork& work) {
    if (work.options.rows_shown > 0) {
        work.connection.execute(fmt::format(
            fmt::runtime(keep_before), work.quoted(work.kind().table),
            work.options.rows_shown + spare_rows
        ));
    }
}

void show_rows(ImportWork& work) {
    if (work.options.rows_shown == 0) {
        return;
    }
    const Table& table = work.catalog.table(work.kind().table);
    work.connection.execute(fmt::format(
        "create temp table staged_shown on commit drop as select row from ({}) as shown",
        fmt::format(fmt::runtime(first_rows), work.options.rows_shown)
    ));
    const auto rows =
        work.connection.execute(fmt::format(fmt::runtime(first_rows), work.options.rows_shown));
    std::map<std::string, std::size_t, std::less<>> places;
    for (int row = 0; row < rows.rows(); ++row) {
        places[std::string{rows.text(row, 0)}] = work.report.rows_shown.size();
        const auto verdict = public_verdict(rows.text(row, 2));
        const bool is_there = verdict == "update" || verdict == "duplicate";
        work.report.rows_shown.push_back(
            {.line = rows.get<std::int64_t>(row, 1),
             .verdict = std::string{verdict},
             .record_id = is_there ? std::string{rows.text(row, 3)} : "",
             .note = std::string{rows.text(row, 4)}}
        );
    }
    const auto changes = work.connection.run(
        fmt::format(fmt::runtime(changed_fields), work.quoted(table.name)),
        pg::Parameters{
            array_of_texts(work, work.options.columns_shown),
            array_of_texts(work, filled_columns(work, table))}
    );
    for (int row = 0; row < changes.rows(); ++row) {
        work.report.rows_shown[places.find(changes.text(row, 0))->second].changes.push_back(
            {std::string{changes.text(row, 1)}, std::string{changes.text(row, 2)},
             std::string{changes.text(row, 3)}}
        );
    }
    const auto problems = work.connection.execute(std::string{problems_of_rows});
    for (int row = 0; row < problems.rows(); ++row) {
        auto& shown = work.report.rows_shown[places.find(problems.text(row, 0))->second];
        shown.problems.push_back(
            {shown.line, std::string{problems.text(row, 1)}, std::string{problems.text(row, 2)}}
        );
    }
}

}  // namespace dealwright
