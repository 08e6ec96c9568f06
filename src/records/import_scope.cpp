#include "records/import_scope.hpp"

#include "base/text.hpp"

namespace dealwright {

namespace {

/// Whether a record that the row was recognised as can be seen, or changed: the same words for
/// both, so that nobody learns which.
void refuse_foreign_records(ImportWork& work, const ImportScope& scope) {
    const std::string table = work.quoted(work.kind().table);
    const auto seen = scope.readable.find(work.kind().table);
    const bool updates = work.options.on_duplicate == OnDuplicate::update;
    const auto refuse = [&](const std::string& allowed, const std::string& which) {
        add_problems(
            work, "", "'the record that this row means is not yours to change'",
            fmt::format(
                "from staged_match as s where {} and not exists"
                " (select from {} as t where t.id = s.record_id and ({}))",
                which, table, allowed
            )
        );
    };
    const bool has_identifiers = work.mapping.find("id") != nullptr ||
                                 work.mapping.find_role(FieldRole::external_id) != nullptr;
    if (updates) {
        refuse(scope.updatable, "true");
    } else if (has_identifiers) {
        refuse(seen == scope.readable.end() ? "false" : seen->second, "true");
    }
    if (!work.kind().detail.empty() && !updates) {
        refuse(
            scope.updatable,
            fmt::format(
                "not exists (select from {} as d where d.{} = s.record_id)",
                work.quoted(work.kind().detail), work.quoted(work.kind().detail_key)
            )
        );
    }
}

/// A new record may go to whom its maker may give it to; a present one only when it may be given
/// away, too.
void refuse_foreign_owners(ImportWork& work, const ImportScope& scope) {
    const MappedField* owner = work.mapping.find("owner");
    if (owner == nullptr || owner->field.column->name != "owner_id") {
        return;
    }
    const std::string given = "s." + owner->staged;
    add_problems(
        work, owner->title, "'you may not give a record to this user'",
        fmt::format(
            "from staged_refs as s left join staged_match as m on m.row = s.row"
            " left join {0} as t on t.id = m.record_id"
            " where {1} is not null and t.owner_id is distinct from {1} and {4}"
            " and not (exists (select from users as t where t.id = {1} and ({2}))"
            " and (m.row is null or coalesce({3}, false)))",
            work.quoted(work.kind().table), given, scope.receivers, scope.assignable,
            // A duplicate that is skipped stays whose it is.
            work.options.on_duplicate == OnDuplicate::update ? "true" : "m.row is null"
        )
    );
}

}  // namespace

std::string records_to_name(const ImportWork& work, std::string_view table) {
    if (!work.options.scope) {
        return work.quoted(table);
    }
    const auto& readable = work.options.scope->readable;
    const auto found = readable.find(table);
    return fmt::format(
        "(select t.* from {} as t where {})", work.quoted(table),
        found == readable.end() ? "false" : found->second
    );
}

void check_scope(ImportWork& work) {
    if (work.options.scope) {
        refuse_foreign_records(work, *work.options.scope);
        refuse_foreign_owners(work, *work.options.scope);
    }
}

}  // namespace dealwright
