#include "metrics/analytics_etl.hpp"

#include <chrono>

#include "base/error.hpp"
#include "base/text.hpp"
#include "metrics/definitions/definitions.hpp"
#include "metrics/fold.hpp"
#include "metrics/ledger_lock.hpp"
#include "metrics/ledger_sql.hpp"
#include "metrics/posting_sql.hpp"
#include "pg/error.hpp"

namespace dealwright::metrics {

namespace {

using pg::Parameters;

const pg::Query record_run{"metrics.record_run", R"(
    insert into etl_runs
        (ledger, kind, status, started_at, finished_at, duration_ms, row_count, drift_count,
         error_message)
    values
        ($1, $2, $3, clock_timestamp() - make_interval(secs => $4::float8 / 1000),
         clock_timestamp(), $4, $5, $6, $7))"};

const pg::Query record_version{"metrics.record_version", R"(
    insert into ledger_versions as v
        (ledger, definition_hash, reporting_timezone, rebuilt_at, changed_at)
    values ($1, md5($2), $3, $4::timestamptz, $4::timestamptz)
    on conflict (ledger) do update set
        definition_hash = excluded.definition_hash,
        reporting_timezone = excluded.reporting_timezone,
        version = v.version + $5::bool::int,
        rebuilt_at = excluded.rebuilt_at,
        changed_at = case when $5::bool then excluded.changed_at else v.changed_at end)"};

const pg::Query was_built{"metrics.was_built", R"(
    select 1 from ledger_versions where ledger = $1)"};

/// The time zone or the declaration changed, or a base table was emptied: what waits cannot be
/// folded, the table has to be built anew first.
struct NeedsRebuild {};

class Stopwatch {
  public:
    std::int64_t milliseconds() const {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
                   std::chrono::steady_clock::now() - started_
        )
            .count();
    }

  private:
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

std::int64_t row_count(pg::Connection& connection, const Ledger& ledger) {
    return connection.execute("select count(*) from " + ledger.table).get<std::int64_t>(0, 0);
}

/// Makes the table equal to the recount; gives how many rows had differed.
std::int64_t repair(pg::Connection& connection, const Ledger& ledger, const std::string& now) {
    connection.execute(
        "create temp table metric_difference on commit drop as " + difference_sql(ledger)
    );
    const auto& table = ledger.table;
    auto gone = connection.execute(fmt::format(
        "delete from {} where id in (select live_id from metric_difference where is_wanted is not "
        "true)",
        table
    ));
    const auto stored = stored_columns(ledger);
    std::vector<std::string> assignments;
    for (const auto& column : stored) {
        assignments.push_back(fmt::format("{0} = d.{0}", column));
    }
    const auto changed = connection.run(
        fmt::format(
            "update {} as t set {}, last_updated = $1::timestamptz from metric_difference as d "
            "where t.id = d.live_id and d.is_wanted",
            table, join(assignments, ", ")
        ),
        Parameters{now}
    );
    const auto made = connection.run(
        fmt::format(
            "insert into {0} ({1}, {2}, last_updated) select {1}, {2}, $1::timestamptz "
            "from metric_difference where live_id is null",
            table, join(key_columns(ledger), ", "), join(stored, ", ")
        ),
        Parameters{now}
    );
    connection.execute("drop table metric_difference");
    return gone.affected() + changed.affected() + made.affected();
}

/// Gives how many rows of the rollup's table differed and were not known to.
std::int64_t note_rollup(pg::Connection& connection, const Ledger& ledger) {
    return ledger.rollup ? connection.execute(note_rollup_sql(ledger)).affected() : 0;
}

/// Apart from the recount, so that nobody waits for his campaign as long as that takes.
void write_rollup(pg::Connection& connection, const Ledger& ledger) {
    if (ledger.rollup) {
        connection.execute(write_rollup_sql(ledger));
    }
}

std::string shown(const pg::Result& row, int column) {
    return row.is_null(0, column) ? "(null)" : row.get<std::string>(0, column);
}

/// Turns one row of difference_sql() into differences.
void report_row(
    const Ledger& ledger, const pg::Result& row,
    const std::function<void(const Difference&)>& report
) {
    constexpr int first_key = 2;
    std::vector<std::string> key;
    const auto keys = key_columns(ledger);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        key.push_back(fmt::format("{}={}", keys[i], shown(row, first_key + static_cast<int>(i))));
    }
    Difference difference{ledger.table, join(key, ", "), "", "", ""};
    const bool stands = !row.is_null(0, 0);
    const bool wanted = row.get<bool>(0, 1);
    if (!stands || !wanted) {
        difference.stored = stands ? "a row" : "(no row)";
        difference.recounted = wanted ? "a row" : "(no row)";
        report(difference);
        return;
    }
    int at = first_key + static_cast<int>(keys.size());
    for (const auto& column : compared_columns(ledger)) {
        difference.column = column;
        difference.recounted = shown(row, at);
        difference.stored = shown(row, at + 1);
        at += 2;
        if (difference.stored != difference.recounted) {
            report(difference);
        }
    }
}

std::int64_t compare_rollup(
    pg::Connection& connection, const Ledger& ledger,
    const std::function<void(const Difference&)>& report
) {
    if (!ledger.rollup) {
        return 0;
    }
    std::int64_t rows = 0;
    connection.for_each_row(rollup_sql(ledger), {}, [&](const pg::Result& row) {
        ++rows;
        int at = 1;
        for (const auto& [total, measure] : ledger.rollup->totals) {
            if (row.text(0, at) != row.text(0, at + 1)) {
                report(
                    {ledger.rollup->table, fmt::format("id={}", row.text(0, 0)), total,
                     shown(row, at + 1), shown(row, at)}
                );
            }
            at += 2;
        }
    });
    return rows;
}

void record(
    pg::Connection& connection, const RunReport& done, std::string_view kind,
    const std::optional<std::string>& problem
) {
    connection.run(
        record_run, done.ledger, kind, problem ? "failed" : "succeeded", done.duration_ms,
        problem ? std::nullopt : std::optional{done.rows},
        problem ? std::nullopt : std::optional{done.drift}, problem
    );
}

const Ledger& named(const std::vector<Ledger>& ledgers, std::string_view name) {
    std::vector<std::string> names;
    for (const auto& each : ledgers) {
        if (each.name == name) {
            return each;
        }
        names.push_back(each.name);
    }
    throw failure(
        ErrorKind::not_found, "there are no {} metrics; there are {}", name, join(names, ", ")
    );
}

bool is_momentary(const Error& error) {
    const auto* const problem = dynamic_cast<const pg::DatabaseError*>(&error);
    return problem != nullptr && is_conflict_with_writer(*problem);
}

/// Runs the work under the ledger's lock in one snapshot; a failure is recorded before it goes on.
/// Where a writer changed the same row of another table (a campaign's totals), it starts anew.
template <class Work>
RunReport recorded(
    pg::Connection& connection, const Ledger& ledger, std::string_view kind, const Work& work
) {
    constexpr int attempts = 10;
    const LedgerLock lock{connection, ledger.name};
    const Stopwatch watch;
    for (int attempt = 1;; ++attempt) {
        RunReport done{ledger.name};
        try {
            pg::Transaction transaction{connection, pg::Isolation::repeatable_read};
            connection.execute("set local lock_timeout = '2s'");
            work(done);
            done.duration_ms = watch.milliseconds();
            record(connection, done, kind, std::nullopt);
            transaction.commit();
            return done;
        } catch (const Error& error) {
            if (is_momentary(error) && attempt < attempts) {
                continue;
            }
            done.duration_ms = watch.milliseconds();
            if (connection.is_usable() && error.kind() != ErrorKind::interrupted) {
                record(connection, done, kind, error.what());
            }
            throw;
        }
    }
}

}  // namespace

AnalyticsEtl::AnalyticsEtl(pg::Connection& connection)
    : connection_{connection}, ledgers_{all_ledgers(reporting_calendar(connection))} {}

const Ledger& AnalyticsEtl::ledger(std::string_view name) const {
    return named(ledgers_, name);
}

std::vector<RunReport> AnalyticsEtl::update_all_metrics() {
    std::vector<RunReport> reports;
    for (const auto& each : ledgers_) {
        reports.push_back(update(each.name));
    }
    return reports;
}

RunReport AnalyticsEtl::update(std::string_view name) {
    for (const auto& foundation : ledger(name).built_on) {
        update(foundation);
    }
    // Held until the totals are written: whoever comes next would take what waits for drift.
    const LedgerLock lock{connection_, ledger(name).name};
    auto report = recorded(connection_, ledger(name), "run", [&](RunReport& done) {
        const auto calendar = reporting_calendar(connection_);
        const auto which = named(all_ledgers(calendar), name);
        const auto now = connection_.execute("select clock_timestamp()").get<std::string>(0, 0);
        const auto folded = Fold{connection_, which, calendar}.run(connection_, now);
        if (!folded.is_current) {
            connection_.execute("delete from " + delta_table(which));
        }
        const auto repaired = repair(connection_, which, now) + note_rollup(connection_, which);
        done.drift = folded.is_current ? repaired : 0;
        done.changed = folded.rows + repaired;
        done.rows = row_count(connection_, which);
        connection_.run(
            record_version, which.name, definition_text(which), calendar.timezone(), now,
            repaired > 0
        );
    });
    write_rollup(connection_, ledger(name));
    return report;
}

RunReport AnalyticsEtl::verify(
    std::string_view name, const std::function<void(const Difference&)>& report
) {
    const auto look = [&](RunReport& done) {
        const auto calendar = reporting_calendar(connection_);
        const auto which = named(all_ledgers(calendar), name);
        const auto now = connection_.execute("select clock_timestamp()").get<std::string>(0, 0);
        const auto folded = Fold{connection_, which, calendar}.run(connection_, now);
        if (!folded.is_current && !connection_.run(was_built, which.name).empty()) {
            throw NeedsRebuild{};
        }
        connection_.for_each_row(difference_sql(which), {}, [&](const pg::Result& row) {
            ++done.drift;
            report_row(which, row, report);
        });
        done.drift += compare_rollup(connection_, which, report);
        done.rows = row_count(connection_, which);
    };
    for (;;) {
        try {
            const LedgerLock lock{connection_, ledger(name).name};
            auto verdict = recorded(connection_, ledger(name), "verify", look);
            write_rollup(connection_, ledger(name));
            return verdict;
        } catch (const NeedsRebuild&) {
            update(name);
        }
    }
}

}  // namespace dealwright::metrics
