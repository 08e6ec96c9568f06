// The table change_feed: what changed, in the order of commits, for readers that remember where
// they were. A position is a snapshot of PostgreSQL; what is visible now and was not then is new,
// so that nothing is missed however late a transaction commits.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pg/connection.hpp"

namespace dealwright::stream {

/// One statement's change.
struct FeedRow {
    std::string table = {};
    bool is_named = true;               // false: of too many records to name them
    std::vector<std::string> ids = {};  // empty for a table whose records have no uuid
    /// For each id whose it was before it changed hands or was erased; empty texts: nobody's.
    std::vector<std::string> old_owners = {};
    std::string for_user = {};  // the only one who is told; empty: whoever may see it
};

using LedgerVersions = std::map<std::string, std::int64_t>;

struct FeedReading {
    std::string position;     // of this reading; the next one goes on from it
    bool is_complete = true;  // false: older than what is kept, or too much: read everything anew
    std::vector<FeedRow> rows;
    std::int64_t epoch = 0;  // of the permissions
    LedgerVersions ledgers;
};

/// What became visible since `since`, a position.
FeedReading read_change_feed(pg::Connection& connection, const std::string& since);

/// Statements for a request, and what they gave.
std::vector<pg::Statement> ask_position();
struct Position {
    std::string position;
    LedgerVersions ledgers;
};
Position position_of(const std::vector<pg::Result>& answers);

/// True for a text that a position can be: a client may send anything.
bool is_position(std::string_view text);

/// Tells one person of something that is for him alone, when the transaction commits.
void tell_user(
    pg::Connection& connection, std::string_view user_id, std::string_view subject,
    const std::vector<std::string>& ids
);

/// Removes what is old; cheap to call, and does so once a minute whoever calls.
void prune_change_feed(pg::Connection& connection);

}  // namespace dealwright::stream
