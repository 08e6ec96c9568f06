// Change sets: what one bulk edit, merge or import changes is recorded row by row, by triggers
// (db/migrations/0025_change_sets.sql), and can be undone as a whole (src/undo).
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "base/json_text.hpp"
#include "pg/connection.hpp"

namespace dealwright {

enum class ChangeSetKind { bulk_edit, bulk_delete, merge, import };

/// The word in the database and in answers: "bulk_edit".
std::string_view name_of(ChangeSetKind kind);

/// From here on every row that the transaction changes belongs to a new set, whatever statement or
/// trigger changes it; gives its id. `summary` says in a few words what is done ("leads.csv"),
/// without values that somebody who sees the set might not see. A set that has changed nothing
/// when the transaction commits is forgotten.
std::string open_change_set(
    Context& context, ChangeSetKind kind, std::string_view resource, std::string_view summary
);
/// The same in a transaction that `connection` is in already.
std::string open_change_set(
    pg::Connection& connection, ChangeSetKind kind, std::string_view resource,
    std::string_view summary
);

/// What the transaction changes further does not belong to the set any more. The end of the
/// transaction does as well.
void close_change_set(Context& context);

/// Says in an answer by which id its changes can be undone: "change_set_id", null where `id` is
/// empty because nothing was changed.
JsonObject& with_change_set(JsonObject& answer, std::string_view id);

/// Whether anything has been recorded for the set.
bool has_changes(pg::Connection& connection, std::string_view id);

}  // namespace dealwright
