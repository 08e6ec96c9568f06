#include "metrics/ledger_lock.hpp"

#include <utility>

#include "pg/error.hpp"

namespace dealwright::metrics {

namespace {

constexpr std::string_view not_granted = "55P03";

const pg::Query lock{"metrics.lock_ledger", R"(
    select pg_advisory_lock(hashtext(current_schema() || ' ledger'), hashtext($1)))"};

const pg::Query try_lock{"metrics.try_lock_ledger", R"(
    select pg_try_advisory_lock(hashtext(current_schema() || ' ledger'), hashtext($1)))"};

const pg::Query unlock{"metrics.unlock_ledger", R"(
    select pg_advisory_unlock(hashtext(current_schema() || ' ledger'), hashtext($1)))"};

}  // namespace

LedgerLock::LedgerLock(pg::Connection& connection, const std::string& ledger)
    : connection_{&connection}, ledger_{ledger} {
    try {
        connection.run_together({pg::statement(lock, ledger)});
    } catch (const pg::DatabaseError& error) {
        if (error.sqlstate() != not_granted) {
            connection.close(
            );  // cancelled a moment after it was granted, it would be held for good
        }
        throw;
    }
}

LedgerLock::LedgerLock(pg::Connection& connection, const std::string& ledger, AlreadyTaken)
    : connection_{&connection}, ledger_{ledger} {}

LedgerLock::LedgerLock(LedgerLock&& other) noexcept
    : connection_{std::exchange(other.connection_, nullptr)}, ledger_{std::move(other.ledger_)} {}

std::optional<LedgerLock> LedgerLock::try_take(
    pg::Connection& connection, const std::string& ledger
) {
    if (!connection.run_together({pg::statement(try_lock, ledger)})[0].get<bool>(0, 0)) {
        return std::nullopt;
    }
    return LedgerLock{connection, ledger, AlreadyTaken{}};
}

pg::Statement LedgerLock::release() const {
    return pg::statement(unlock, ledger_);
}

LedgerLock::~LedgerLock() {
    if (connection_ == nullptr || !connection_->is_usable()) {
        return;
    }
    try {
        connection_->run_together({release()});
    } catch (const std::exception&) {
        connection_->close();  // and the lock with it
    }
}

}  // namespace dealwright::metrics
