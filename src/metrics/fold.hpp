// Folding: what changes have posted to a ledger's delta table becomes part of its metrics table.
//
//     Folder folder{connection};
//     folder.bring_up_to_date();         // once: tables of another definition are built anew
//     while (...) folder.fold_pending();  // again and again
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "metrics/ledger.hpp"
#include "metrics/ledger_lock.hpp"
#include "pg/connection.hpp"
#include "pg/error.hpp"

namespace dealwright::metrics {

/// The workspace's calendar, from its settings.
ReportingCalendar reporting_calendar(pg::Connection& connection);

/// A change that a writer made at the same moment, to be met again with a new snapshot.
bool is_conflict_with_writer(const pg::DatabaseError& error);

struct Folded {
    std::int64_t postings = 0;
    std::int64_t rows = 0;  // of the metrics table, that changed
    /// False: the table stands from another definition or time zone and has to be rebuilt; nothing
    /// was folded then.
    bool is_current = true;
};

/// How a fold is done: another statement is the fast one for many postings. A delta table through
/// which many have gone is read from end to end by every later look, however few rows it holds; it
/// is cut when few wait: writers wait for that moment, a fold that gets no lock gives up soon.
enum class Manner { few, many, cutting };

/// One ledger's statements, made once.
class Fold {
  public:
    Fold(pg::Connection& connection, const Ledger& ledger, const ReportingCalendar& calendar);

    const std::string& name() const { return name_; }
    /// Does the table stand from this declaration, for the present time zone?
    bool is_current(pg::Connection& connection) const;
    /// In the REPEATABLE READ transaction that is open, under the ledger's lock.
    Folded run(pg::Connection& connection, const std::string& now) const;
    /// In a transaction of its own; lets go of the lock with it.
    Folded run_alone(
        pg::Connection& connection, LedgerLock& lock, const std::string& now, Manner manner
    ) const;

  private:
    struct Taken {
        Folded folded;
        // ids of rows, uuid[]
        std::optional<std::string> emptied;
        std::optional<std::string> without_statistics;
        bool changes_growth = false;
    };
    pg::Statement take_and_add(const std::string& now, Manner manner) const;
    static Taken taken_of(const pg::Result& answer);
    std::vector<pg::Statement> follow_up(const Taken& taken, const std::string& now) const;

    std::string name_;
    std::string zone_;
    std::string definition_hash_;
    std::string take_and_add_;
    std::string take_and_add_many_;
    std::string lock_delta_;
    std::string cut_delta_;
    std::optional<std::string> find_order_statistics_;
    std::optional<std::string> find_growth_;
    std::string remove_emptied_;
};

/// All ledgers. Several processes may run one: a ledger that another works on is left to it.
class Folder {
  public:
    explicit Folder(pg::Connection& connection);

    /// Builds anew what stands from another definition or time zone.
    void bring_up_to_date();
    /// Folds what waits; gives the number of postings. A ledger that cannot be folded does not keep
    /// the others from it; the first such failure is thrown when all had their turn.
    std::int64_t fold_pending();

  private:
    void follow_settings();
    struct Pending {
        std::string ledger;
        Manner manner = Manner::few;
    };
    std::vector<Pending> pending();
    /// Whoever is told yes tries it: for some time after that the answer is no.
    bool may_cut(const std::string& ledger);
    std::int64_t fold(const Fold& fold, Manner manner);
    void rebuild(const std::string& name);
    void write_totals();

    struct RollupStatement {
        std::string ledger;
        std::string sql;
    };

    pg::Connection& connection_;
    std::string timezone_;
    std::vector<Fold> folds_;
    std::vector<RollupStatement> rollups_;
    bool has_totals_to_write_ = false;
    std::string now_;  // when it was last looked what waits
    std::string pending_sql_;
    std::string settings_sql_;
    std::map<std::string, std::chrono::steady_clock::time_point> no_cut_before_;
};

}  // namespace dealwright::metrics
