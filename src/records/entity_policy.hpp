// Who may touch which table over the API: one reviewable row for each exposed table. Columns, types
// and lengths come from the catalog; what stands here is what the database cannot say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "access/permissions.hpp"

namespace dealwright {

/// A link that include= follows: /deals?include=owner,contact.
struct Include {
    std::string_view name;      // owner
    std::string_view column;    // owner_id, of this table
    std::string_view resource;  // users
};

/// A column that says when something happened, which never lies in the future.
struct Happening {
    /// Who may say that it happened earlier than just now.
    enum class BackDating { anybody, who_changes_others };

    std::string_view column;
    BackDating back_dating = BackDating::anybody;
};

struct EntityPolicy {
    std::string_view resource;  // the name in addresses and in permissions; also the table's name
    std::string_view singular;
    /// SQL over t (the row): who owns it. Empty: a kind without owners, where a scope is all or
    /// none ("own" and "team" see nothing).
    std::string_view owner = {};
    /// SQL over t: the record is in the bin. Empty: rows of this kind are removed for
    /// good.
    std::string_view deleted = {};
    /// The column that deletion sets: is_deleted. Empty: a real delete.
    std::string_view soft_delete = {};
    /// Which of the generic acts exist at all, whatever the role says.
    bool can_create = true;
    bool can_update = true;
    bool can_delete = true;
    bool can_bulk = true;
    /// A verb of its own stands where the generic POST would be.
    bool is_made_by_verb = false;
    /// A right that stands in for the record scopes, for reading or for all writing.
    std::optional<Right> read_right = {};
    std::optional<Right> write_right = {};
    /// SQL over t: whose the row is though it has no owner (a session's user). He reads it whatever
    /// his roles say.
    std::string_view subject = {};
    /// SQL over t: what everybody who is signed in reads, beside what his scope covers. Whoever has
    /// `shared_right` also changes and removes it.
    std::string_view shared = {};
    std::optional<Right> shared_right = {};
    /// Only the subject reads it, whatever anybody's roles say.
    bool is_personal = false;
    /// The rows are about records of these kinds (t.resource says which, t.record_id which one) and
    /// are there only for who sees that record.
    std::vector<std::string_view> about = {};
    /// Columns that only the server writes, beside id, created_at, updated_at and generated ones.
    std::vector<std::string_view> server_owned = {};
    /// Columns that never leave the server and cannot be filtered, sorted or searched by.
    std::vector<std::string_view> secret = {};
    /// Columns that can be given when a record is made and not changed later.
    std::vector<std::string_view> only_when_new = {};
    /// JSON columns that a PATCH replaces as a whole, where others are merged with what it brings.
    std::vector<std::string_view> whole = {};
    std::vector<Happening> happenings = {};
    /// The column with what q= searches; empty: no text search.
    std::string_view search = {};
    std::vector<Include> includes = {};
    /// For the order when sort= is not given.
    std::string_view default_sort = "-created_at";
};

const std::vector<EntityPolicy>& entity_policies();
/// Null for a name that is no resource.
const EntityPolicy* find_policy(std::string_view resource);
/// The names that roles may speak of.
std::vector<std::string> resource_names();

}  // namespace dealwright
