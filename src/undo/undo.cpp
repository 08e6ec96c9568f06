#include "undo/undo.hpp"

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/constraint_words.hpp"
#include "undo/undo_conflicts.hpp"
#include "undo/undo_rights.hpp"

namespace dealwright {

namespace {

// Of two who undo it at once the second waits here, and then finds it undone.
const pg::Query lock_set{"undo.lock_set", R"(
    select
        s.resource, s.kind = 'merge', s.user_id is not distinct from nullif($2, '')::uuid,
        s.undone_at is not null,
        to_char(s.undone_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC', s.record_count
    from change_sets as s where s.id = $1::uuid
    for no key update
)"};

const pg::Query begin_undo{"undo.begin", "select unnest(begin_undo($1::uuid))"};

const pg::Query apply_undo{"undo.apply", "select apply_undo($1::text[])"};

const pg::Query mark_undone{"undo.mark", R"(
    update change_sets set undone_at = now(), undone_by_id = nullif($2, '')::uuid
    where id = $1::uuid
    returning to_char(undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
)"};

Error no_such_set() {
    return failure(ErrorKind::not_found, "there is no such change set");
}

/// What the database itself refuses (a stage that is gone) is in the way as well.
void apply(
    Context& context, const ResourceSet& resources, const std::vector<std::string>& tables,
    const Resource& resource
) {
    try {
        with_clients_words(resources, resource, [&] {
            return context.run(apply_undo, "{" + join(tables, ",") + "}");
        });
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::invalid || error.kind() == ErrorKind::conflict) {
            throw Error{
                ErrorKind::conflict, fmt::format("nothing was undone: {}", error.what()),
                error.fields()};
        }
        throw;
    }
}

}  // namespace

UndoneSet undo_change_set(Context& context, const ResourceSet& resources, std::string_view id) {
    if (!is_uuid(id)) {
        throw no_such_set();
    }
    const Actor& actor = context.actor();
    const auto found = context.run(lock_set, id, actor.user_id);
    if (found.empty()) {
        throw no_such_set();
    }
    const bool is_own = actor.is_signed_in() && found.get<bool>(0, 2);
    const UndoneBy set{
        .resource = found.get<std::string>(0, 0),
        .is_merge = found.get<bool>(0, 1),
        .is_own = is_own,
        .is_visible = is_own || actor.has(Right::view_audit)};
    const bool is_undone = found.get<bool>(0, 3);
    if (is_undone && !set.is_visible) {
        throw no_such_set();
    }
    if (is_undone) {
        throw failure(ErrorKind::conflict, "it was undone already, on {}", found.text(0, 4));
    }
    const auto listed = context.run(begin_undo, id);
    std::vector<std::string> tables;
    for (int row = 0; row < listed.rows(); ++row) {
        tables.emplace_back(listed.text(row, 0));
    }
    require_undo_rights(context, resources, tables, set);
    require_no_conflicts(context, resources, std::string{id});
    const Resource* const resource = resources.find(set.resource);
    apply(
        context, resources, tables, resource == nullptr ? resources.get("change_sets") : *resource
    );
    const auto marked = context.run(mark_undone, id, actor.user_id);
    return {std::string{id}, marked.get<std::string>(0, 0), found.get<std::int64_t>(0, 5)};
}

}  // namespace dealwright
