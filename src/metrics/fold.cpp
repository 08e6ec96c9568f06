#include "metrics/fold.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <exception>

#include "base/error.hpp"
#include "base/text.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/definitions/definitions.hpp"
#include "metrics/fold_sql.hpp"
#include "metrics/ledger_lock.hpp"
#include "metrics/ledger_sql.hpp"
#include "metrics/live_install.hpp"
#include "metrics/posting_sql.hpp"

namespace dealwright::metrics {

namespace {

const pg::Query read_timezone{"metrics.read_timezone", R"(
    select value from settings where key = 'reporting_timezone')"};

const pg::Query hash_of{"metrics.hash_of", "select md5($1)"};

// $1 ledger, $2 zone, $3 hash. The setting is asked too: it may have changed since the last build.
const pg::Query stands_as_declared{"metrics.stands_as_declared", R"(
    select definition_hash = $3 and reporting_timezone = $2
        and setting('reporting_timezone') = $2
    from ledger_versions where ledger = $1)"};

// Tells of the time too: a fold that a crash of the database took back (it commits without waiting
// for the disk) and that is then done again gets another number.
const pg::Query note_change{"metrics.note_change", R"(
    update ledger_versions set
        version = greatest(version + 1, (extract(epoch from $2::timestamptz) * 1000000)::bigint),
        changed_at = $2::timestamptz
    where ledger = $1)"};

// Whoever holds a row that a fold needs (a person who is being erased) holds up no other fold.
const std::string short_wait = "set lock_timeout = '100ms'";

// From so many on, postings are folded as many.
constexpr int many_postings = 2000;

// A delta table that takes more is worth being cut: reading 2 MiB takes most of a millisecond. How
// long writers wait at most for somebody who keeps it from being cut, and how often that may be.
constexpr int roomy_bytes = 2 << 20;
constexpr std::string_view wait_to_cut = "set local lock_timeout = '20ms'";
constexpr std::chrono::seconds between_cuts{5};

// Folds that take longer than this are told of in the log of those who look for what is slow.
constexpr std::chrono::milliseconds long_fold{250};

pg::Statement plain(std::string_view sql) {
    return {sql, {}, false};
}

/// A rebuild waits for its turn; whatever comes of it, the folds after it do not.
class Patience {
  public:
    explicit Patience(pg::Connection& connection) : connection_{connection} {
        connection_.execute("set lock_timeout = 0");
    }
    ~Patience() {
        try {
            if (connection_.is_usable()) {
                connection_.execute(short_wait);
            }
        } catch (const std::exception&) {
            connection_.close();  // rather none than one that waits for ever
        }
    }
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

  private:
    pg::Connection& connection_;
};

bool says_current(const pg::Result& answer) {
    return !answer.empty() && answer.get<bool>(0, 0);
}

}  // namespace

ReportingCalendar reporting_calendar(pg::Connection& connection) {
    const auto timezone = connection.run(read_timezone);
    if (timezone.empty()) {
        throw failure(ErrorKind::conflict, "the setting reporting_timezone is missing");
    }
    return ReportingCalendar{timezone.get<std::string>(0, 0)};
}

bool is_conflict_with_writer(const pg::DatabaseError& error) {
    const auto& state = error.sqlstate();
    // Also a person or campaign that was deleted meanwhile, with the rows that tell of it.
    return state == "40001" || state == "40P01" || state == "23503" || state == "55P03";
}

Fold::Fold(pg::Connection& connection, const Ledger& ledger, const ReportingCalendar& calendar)
    : name_{ledger.name},
      zone_{calendar.timezone()},
      definition_hash_{connection.run(hash_of, definition_text(ledger)).get<std::string>(0, 0)},
      take_and_add_{take_and_add_sql(ledger)},
      take_and_add_many_{take_and_add_many_sql(ledger)},
      lock_delta_{fmt::format("lock table {} in access exclusive mode", delta_table(ledger))},
      cut_delta_{"truncate " + delta_table(ledger)},
      find_order_statistics_{order_statistics_sql(ledger)},
      find_growth_{growth_sql(ledger)},
      remove_emptied_{remove_emptied_sql(ledger)} {}

bool Fold::is_current(pg::Connection& connection) const {
    return says_current(connection.run(stands_as_declared, name_, zone_, definition_hash_));
}

/// Most folds need little of it: rows rarely lose their last base row, and growth is of won deals.
std::vector<pg::Statement> Fold::follow_up(const Taken& taken, const std::string& now) const {
    if (taken.folded.rows == 0) {
        return {};
    }
    std::vector<pg::Statement> statements;
    if (taken.without_statistics) {
        statements.push_back({*find_order_statistics_, {taken.without_statistics}, true});
    }
    if (taken.changes_growth) {
        statements.push_back({*find_growth_, {now}, true});
    }
    if (taken.emptied) {
        statements.push_back({remove_emptied_, {taken.emptied}, true});
    }
    statements.push_back(pg::statement(note_change, name_, now));
    return statements;
}

pg::Statement Fold::take_and_add(const std::string& now, Manner manner) const {
    const auto& sql = manner == Manner::many ? take_and_add_many_ : take_and_add_;
    return {sql, {now, zone_}, true};
}

/// The caller takes back what it did when it turns out that the table has to be built anew.
Fold::Taken Fold::taken_of(const pg::Result& answer) {
    const auto ids = [&](int column) {
        return answer.is_null(0, column) ? std::nullopt
                                         : std::optional{answer.get<std::string>(0, column)};
    };
    Taken taken;
    if (answer.get<std::int64_t>(0, 1) > 0) {
        taken.folded.is_current = false;
        return taken;
    }
    taken.folded.postings = answer.get<std::int64_t>(0, 0);
    taken.folded.rows = answer.get<std::int64_t>(0, 2);
    taken.emptied = ids(3);
    taken.without_statistics = ids(4);
    taken.changes_growth = answer.get<bool>(0, 5);
    return taken;
}

Folded Fold::run(pg::Connection& connection, const std::string& now) const {
    const auto state = connection.run(stands_as_declared, name_, zone_, definition_hash_);
    if (!says_current(state)) {
        return {0, 0, false};
    }
    connection.execute("savepoint before_fold");
    const auto taken = taken_of(connection.run_together({take_and_add(now, Manner::few)}).front());
    if (!taken.folded.is_current) {
        connection.execute("rollback to before_fold");
        return taken.folded;
    }
    const auto rest = follow_up(taken, now);
    if (!rest.empty()) {
        connection.run_together(rest);
    }
    return taken.folded;
}

Folded Fold::run_alone(
    pg::Connection& connection, LedgerLock& lock, const std::string& now, Manner manner
) const {
    // Two round trips: this runs many times a second, and on a busy machine each is a wait.
    std::vector<pg::Statement> beginning{plain("begin isolation level repeatable read")};
    if (manner == Manner::cutting) {
        // Before the snapshot, which has to see all that is cut away.
        beginning.push_back(plain(wait_to_cut));
        beginning.push_back(plain(lock_delta_));
    }
    beginning.push_back(pg::statement(stands_as_declared, name_, zone_, definition_hash_));
    beginning.push_back(take_and_add(now, manner));
    const auto begun = connection.run_together(beginning);
    const auto taken = taken_of(begun.back());
    if (!says_current(begun[begun.size() - 2]) || !taken.folded.is_current) {
        connection.execute("rollback");
        return {0, 0, false};
    }
    auto rest = follow_up(taken, now);
    if (manner == Manner::cutting) {
        rest.push_back(plain(cut_delta_));
    }
    rest.push_back(plain("commit"));
    rest.push_back(lock.release());
    connection.run_together(rest);
    lock.released();
    return taken.folded;
}

Folder::Folder(pg::Connection& connection) : connection_{connection} {
    // What a crash of the database takes back waits in the delta tables again: nothing can be lost,
    // so nobody has to wait for the disk.
    connection_.execute("set synchronous_commit = off");
    connection_.execute(short_wait);
    follow_settings();
}

void Folder::follow_settings() {
    const auto calendar = reporting_calendar(connection_);
    timezone_ = calendar.timezone();
    folds_.clear();
    rollups_.clear();
    std::vector<std::string> waiting;
    std::vector<std::string> totals;
    auto ledgers = all_ledgers(calendar);
    // What others are built on comes first: medians are found faster in a histogram that is folded.
    std::stable_partition(ledgers.begin(), ledgers.end(), [](const Ledger& ledger) {
        return ledger.is_internal;
    });
    for (const auto& ledger : ledgers) {
        folds_.emplace_back(connection_, ledger, calendar);
        if (ledger.rollup) {
            rollups_.push_back({ledger.name, write_rollup_sql(ledger)});
            totals.push_back(fmt::format("exists (select from {})", ledger.rollup->waiting));
        }
        waiting.push_back(fmt::format(
            "select '{1}', (select count(*) from (select from {0} limit {2} + 1) as first), "
            "pg_relation_size('{0}') > {3} and has_table_privilege('{0}', 'truncate')",
            delta_table(ledger), ledger.name, many_postings, roomy_bytes
        ));
    }
    pending_sql_ = join(waiting, " union all ");
    settings_sql_ =
        "select setting('reporting_timezone'), clock_timestamp(), " + join(totals, " or ");
}

void Folder::bring_up_to_date() {
    for (const auto& each : folds_) {
        if (!each.is_current(connection_)) {
            rebuild(each.name());
        }
    }
}

bool Folder::may_cut(const std::string& ledger) {
    const auto now = std::chrono::steady_clock::now();
    auto& no_cut_before = no_cut_before_[ledger];
    if (now < no_cut_before) {
        return false;
    }
    no_cut_before = now + between_cuts;
    return true;
}

std::vector<Folder::Pending> Folder::pending() {
    const auto answers =
        connection_.run_together({{pending_sql_, {}, true}, {settings_sql_, {}, true}});
    const auto& waiting = answers[0];
    if (answers[1].text(0, 0) != timezone_) {
        follow_settings();
        bring_up_to_date();
    }
    now_ = answers[1].text(0, 1);
    has_totals_to_write_ = answers[1].get<bool>(0, 2);
    std::vector<Pending> ledgers;
    for (int row = 0; row < waiting.rows(); ++row) {
        std::string ledger{waiting.text(row, 0)};
        const auto postings = waiting.get<std::int64_t>(row, 1);
        if (postings > many_postings) {
            ledgers.push_back({std::move(ledger), Manner::many});
        } else if (waiting.get<bool>(row, 2) && may_cut(ledger)) {
            ledgers.push_back({std::move(ledger), Manner::cutting});
        } else if (postings > 0) {
            ledgers.push_back({std::move(ledger), Manner::few});
        }
    }
    return ledgers;
}

std::int64_t Folder::fold(const Fold& fold, Manner manner) {
    const auto began = std::chrono::steady_clock::now();
    Folded folded;
    {
        auto lock = LedgerLock::try_take(connection_, fold.name());
        if (!lock) {
            return 0;
        }
        try {
            folded = fold.run_alone(connection_, *lock, now_, manner);
        } catch (const Error&) {
            if (connection_.is_usable() && connection_.in_transaction()) {
                connection_.execute("rollback");
            }
            throw;
        }
    }
    if (!folded.is_current) {
        rebuild(fold.name());
        return 1;
    }
    const auto took = std::chrono::steady_clock::now() - began;
    if (took > long_fold) {
        spdlog::debug(
            "folding {} postings into {} rows of {} took {} ms", folded.postings, folded.rows,
            fold.name(), std::chrono::duration_cast<std::chrono::milliseconds>(took).count()
        );
    }
    return folded.postings;
}

/// Programs of two releases would otherwise rebuild against each other without end.
void Folder::rebuild(const std::string& name) {
    const auto outdated = outdated_postings(connection_);
    if (std::find(outdated.begin(), outdated.end(), name) != outdated.end()) {
        throw failure(
            ErrorKind::conflict,
            "the live metrics of {} were installed by another release: run `dealwright db migrate`",
            name
        );
    }
    const Patience patience{connection_};
    AnalyticsEtl{connection_}.update(name);
}

void Folder::write_totals() {
    for (const auto& rollup : rollups_) {
        const auto lock = LedgerLock::try_take(connection_, rollup.ledger);
        if (lock) {
            connection_.run_together({{rollup.sql, {}, true}});
        }
    }
}

std::int64_t Folder::fold_pending() {
    std::int64_t postings = 0;
    std::exception_ptr first_failure;
    for (const auto& [ledger, manner] : pending()) {
        const auto found = std::find_if(folds_.begin(), folds_.end(), [&](const Fold& each) {
            return each.name() == ledger;
        });
        try {
            postings += fold(*found, manner);
        } catch (const pg::DatabaseError& error) {
            if (!connection_.is_usable()) {
                throw;
            }
            if (!is_conflict_with_writer(error) && !first_failure) {
                first_failure = std::current_exception();
            }
        }
    }
    if (has_totals_to_write_ || postings > 0) {
        write_totals();
    }
    if (first_failure) {
        std::rethrow_exception(first_failure);
    }
    return postings;
}

}  // namespace dealwright::metrics
