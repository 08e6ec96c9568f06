// References to records that are rows of the same file: a user's manager, a call's follow-up.
#include <algorithm>

#include "records/import_columns.hpp"
#include "records/import_lookup.hpp"
#include "records/import_references.hpp"

namespace dealwright {

namespace {

/// The rows of this file as records of their table, as far as their names go.
std::string rows_as_records(const ImportWork& work) {
    const Table& table = work.catalog.table(work.kind().table);
    const auto columns = write_columns(work, table);
    std::string select = "select p.record_id as id, false as is_deleted";
    for (const std::string_view name : {"email", "first_name", "last_name", "name", "title"}) {
        const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
            return column.column->name == name;
        });
        select +=
            fmt::format(", {} as {}", found == columns.end() ? "null::text" : found->value, name);
    }
    const MappedField* external = work.mapping.find_role(FieldRole::external_id);
    select += fmt::format(
        ", {} as external_id", external == nullptr ? "null::text" : staged_text(*external)
    );
    return fmt::format(
        "({} from staged_plan as p join staged_rows as s on s.row = p.row"
        " join staged_refs as r on r.row = p.row where p.record_id is not null)",
        select
    );
}

void look_up_in_file(ImportWork& work, const MappedField& mapped) {
    Lookup lookup{work, mapped, rows_as_records(work)};
    lookup.match("t.external_id = btrim(w.value)");
    lookup.run();
    work.connection.execute(fmt::format(
        R"(
        update staged_refs as r set {0} = x.record_id
        from staged_rows as s, {1} as x
        where s.row = r.row and x.value = s.{0} and x.found = 1 and r.{0} is null
        )",
        mapped.staged, lookup_table(mapped)
    ));
}

/// Rows in the order in which they can be written: those that others name come first. Rows that
/// name each other in a circle come last, together.
void order_by_reference(ImportWork& work, const MappedField& mapped) {
    work.connection.execute(fmt::format(
        R"(
        create index on staged_plan (record_id);
        analyze staged_plan;
        create temp table staged_parents on commit drop as
        select p.row, parent.row as parent_row
        from staged_plan as p
        join staged_refs as r on r.row = p.row
        join staged_plan as parent on parent.record_id = r.{0} and parent.verdict = 'new'
        where p.verdict = 'new';
        create index on staged_parents (parent_row);
        analyze staged_parents;
        update staged_plan as p set depth = 1000000
        where p.row in (select c.row from staged_parents as c);
        with recursive placed as (
            select p.row, 0 as depth from staged_plan as p where p.depth = 0
            union all
            select c.row, placed.depth + 1
            from placed join staged_parents as c on c.parent_row = placed.row
        )
        update staged_plan as p set depth = placed.depth
        from placed where placed.row = p.row and placed.depth > 0;
        drop table staged_parents;
        )",
        mapped.staged
    ));
}

/// A row that names a refused row has nothing to name: refused too, and so on.
void report_refused(ImportWork& work, const MappedField& mapped) {
    for (;;) {
        const auto more = work.connection.run(
            fmt::format(
                R"(
                with hit as (
                    update staged_plan as p set verdict = 'error', note = null
                    from staged_refs as r, staged_plan as named
                    where r.row = p.row and named.record_id = r.{0} and named.row <> p.row
                        and named.fresh
                        and p.verdict in ('new', 'update') and named.verdict = 'error'
                        and not exists (select from staged_plan as other
                            where other.record_id = r.{0} and other.verdict <> 'error')
                    returning p.row, named.line
                )
                insert into staged_problems (row, position, title, reason)
                select row, 1000, $1, 'names the row of line ' || line || ', which is refused'
                from hit
                )",
                mapped.staged
            ),
            pg::Parameters{mapped.title}
        );
        if (more.affected() == 0) {
            return;
        }
    }
}

}  // namespace

bool refers_to_itself(const ImportMapping& mapping) {
    const auto references = references_of(mapping);
    return std::any_of(references.begin(), references.end(), [&](const MappedField* mapped) {
        return names_same_kind(mapping, *mapped);
    });
}

void resolve_references_within_file(ImportWork& work) {
    for (const MappedField* mapped : references_of(work.mapping)) {
        if (names_same_kind(work.mapping, *mapped)) {
            look_up_in_file(work, *mapped);
            report_unresolved(work, *mapped);
            order_by_reference(work, *mapped);
        }
    }
    work.connection.execute(R"(
        update staged_plan as p set verdict = 'error', note = null
        where p.verdict <> 'error' and exists (
            select from staged_problems as q where q.row = p.row
        )
    )");
    for (const MappedField* mapped : references_of(work.mapping)) {
        if (names_same_kind(work.mapping, *mapped)) {
            report_refused(work, *mapped);
        }
    }
}

}  // namespace dealwright
