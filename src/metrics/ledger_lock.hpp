// One process at a time folds, rebuilds or verifies a ledger. Taken before BEGIN: in REPEATABLE
// READ a statement that waits for a lock has already taken its snapshot.
#pragma once

#include <optional>
#include <string>

#include "pg/connection.hpp"

namespace dealwright::metrics {

class LedgerLock {
  public:
    /// Waits for whoever has it.
    LedgerLock(pg::Connection& connection, const std::string& ledger);
    /// Nothing when somebody else has it.
    static std::optional<LedgerLock> try_take(
        pg::Connection& connection, const std::string& ledger
    );
    ~LedgerLock();
    /// Lets go of it, as the last of some statements that are run together; released() when they
    /// have been.
    pg::Statement release() const;
    void released() { connection_ = nullptr; }
    LedgerLock(LedgerLock&& other) noexcept;
    LedgerLock& operator=(LedgerLock&&) = delete;
    LedgerLock(const LedgerLock&) = delete;
    LedgerLock& operator=(const LedgerLock&) = delete;

  private:
    struct AlreadyTaken {};
    LedgerLock(pg::Connection& connection, const std::string& ledger, AlreadyTaken);

    pg::Connection* connection_;  // null: moved away
    std::string ledger_;
};

}  // namespace dealwright::metrics
