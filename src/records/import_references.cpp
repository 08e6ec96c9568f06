#include "records/import_references.hpp"

#include <algorithm>

#include "records/import_lookup.hpp"

namespace dealwright {

namespace {

/// One row of staged_refs for each staged row, with what was found; ambiguous values stay open.
void collect(
    ImportWork& work, const std::vector<const MappedField*>& all,
    const std::vector<const MappedField*>& looked_up
) {
    std::string columns;
    std::string joins;
    for (const MappedField* mapped : all) {
        const bool found = std::find(looked_up.begin(), looked_up.end(), mapped) != looked_up.end();
        const auto table = lookup_table(*mapped);
        columns += found ? fmt::format(", {}.record_id as {}", table, mapped->staged)
                         : fmt::format(", null::uuid as {}", mapped->staged);
        if (found) {
            joins += fmt::format(
                " left join {0} on {0}.value = s.{1} and {0}.found = 1", table, mapped->staged
            );
        }
    }
    work.connection.execute(fmt::format(
        R"(
        create temp table staged_refs on commit drop as
        select s.row{} from staged_rows as s{};
        create unique index on staged_refs (row);
        analyze staged_refs;
        )",
        columns, joins
    ));
}

/// Of references that need others first: a stage is looked for in its row's pipeline.
void collect_scoped(ImportWork& work, const MappedField& mapped) {
    look_up(work, mapped);
    work.connection.execute(fmt::format(
        R"(
        update staged_refs as r set {0} = x.record_id
        from staged_rows as s, {1} as x
        where s.row = r.row and x.value = s.{0} and x.found = 1
            and x.scope = {2}
        )",
        mapped.staged, lookup_table(mapped), lookup_scope(work, mapped)
    ));
    work.connection.execute("analyze staged_refs");
}

}  // namespace

void resolve_references(ImportWork& work) {
    const auto all = references_of(work.mapping);
    std::vector<const MappedField*> looked_up;
    for (const MappedField* mapped : all) {
        if (!is_within_pipeline(*mapped)) {
            look_up(work, *mapped);
            looked_up.push_back(mapped);
        }
    }
    collect(work, all, looked_up);
    for (const MappedField* mapped : all) {
        if (is_within_pipeline(*mapped)) {
            collect_scoped(work, *mapped);
        }
        if (!names_same_kind(work.mapping, *mapped)) {
            report_unresolved(work, *mapped);
        }
    }
}

}  // namespace dealwright
