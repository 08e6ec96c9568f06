#include "metrics/analytics_etl.hpp"

#include <chrono>

#include "base/error.hpp"
#include "base/text.hpp"
#include "metrics/definitions/definitions.hpp"
#include "metrics/ledger_sql.hpp"

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
    insert into ledger_versions (ledger, definition_hash, reporting_timezone, rebuilt_at)
    values ($1, md5($2), $3, $4::timestamptz)
    on conflict (ledger) do update set
        definition_hash = excluded.definition_hash,
        reporting_timezone = excluded.reporting_timezone,
        version = ledger_versions.version + 1,
        rebuilt_at = excluded.rebuilt_at)"};

const pg::Query read_timezone{"metrics.read_timezone", R"(
    select value from settings where key = 'reporting_timezone')"};

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

/// One process at a time works on a ledger. Taken before BEGIN: in REPEATABLE READ a statement
/// that waits for a lock has already taken its snapshot.
class LedgerLock {
  public:
    LedgerLock(pg::Connection& connection, const Ledger& ledger)
        : connection_{connection}, name_{ledger.name} {
        connection_.run(
            "select pg_advisory_lock(hashtext(current_schema() || ' ledger'), hashtext($1))",
            Parameters{name_}
        );
    }
    ~LedgerLock() {
        if (!connection_.is_usable()) {
            return;
        }
        try {
            connection_.run(
                "select pg_advisory_unlock(hashtext(current_schema() || ' ledger'), hashtext($1))",
                Parameters{name_}
            );
        } catch (const std::exception&) {
            return;  // the lock ends with the connection
        }
    }
    LedgerLock(const LedgerLock&) = delete;
    LedgerLock& operator=(const LedgerLock&) = delete;

  private:
    pg::Connection& connection_;
    std::string name_;
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

/// Rows of the rollup's table whose totals differ from the metrics table's: id, then per total the
/// sum and the present value.
std::string rollup_sql(const Ledger& ledger) {
    const auto& rollup = *ledger.rollup;
    std::vector<std::string> sums;
    std::vector<std::string> columns;
    std::vector<std::string> unequal;
    for (const auto& [total, measure] : rollup.totals) {
        sums.push_back(fmt::format("sum({}) as {}", measure, total));
        columns.push_back(
            fmt::format("coalesce(s.{0}, 0)::integer as {0}, c.{0} as live_{0}", total)
        );
        unequal.push_back(fmt::format("coalesce(s.{0}, 0) <> c.{0}", total));
    }
    return fmt::format(
        "select c.id, {} from {} as c left join (select {}, {} from {} group by 1) as s "
        "on s.{} = c.id where {}",
        join(columns, ", "), rollup.table, rollup.key, join(sums, ", "), ledger.table, rollup.key,
        join(unequal, " or ")
    );
}

/// Gives how many rows of the rollup's table had differed.
std::int64_t write_rollup(pg::Connection& connection, const Ledger& ledger) {
    if (!ledger.rollup) {
        return 0;
    }
    std::vector<std::string> assignments;
    for (const auto& [total, measure] : ledger.rollup->totals) {
        assignments.push_back(fmt::format("{0} = d.{0}", total));
    }
    const auto changed = connection.execute(fmt::format(
        "update {} as c set {} from ({}) as d where d.id = c.id", ledger.rollup->table,
        join(assignments, ", "), rollup_sql(ledger)
    ));
    return changed.affected();
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

/// Runs the work under the ledger's lock in one snapshot; a failure is recorded before it goes on.
template <class Work>
RunReport recorded(
    pg::Connection& connection, const Ledger& ledger, std::string_view kind, const Work& work
) {
    const LedgerLock lock{connection, ledger};
    const Stopwatch watch;
    RunReport done{ledger.name};
    try {
        pg::Transaction transaction{connection, pg::Isolation::repeatable_read};
        work(done);
        done.duration_ms = watch.milliseconds();
        record(connection, done, kind, std::nullopt);
        transaction.commit();
    } catch (const Error& error) {
        done.duration_ms = watch.milliseconds();
        if (connection.is_usable() && error.kind() != ErrorKind::interrupted) {
            record(connection, done, kind, error.what());
        }
        throw;
    }
    return done;
}

}  // namespace

ReportingCalendar reporting_calendar(pg::Connection& connection) {
    const auto timezone = connection.run(read_timezone);
    if (timezone.empty()) {
        throw failure(ErrorKind::conflict, "the setting reporting_timezone is missing");
    }
    return ReportingCalendar{timezone.get<std::string>(0, 0)};
}

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
    return recorded(connection_, ledger(name), "run", [&](RunReport& done) {
        const auto calendar = reporting_calendar(connection_);
        const auto which = named(all_ledgers(calendar), name);
        const auto now = connection_.execute("select clock_timestamp()").get<std::string>(0, 0);
        done.drift = repair(connection_, which, now);
        done.drift += write_rollup(connection_, which);
        done.rows = row_count(connection_, which);
        connection_.run(
            record_version, which.name, definition_text(which), calendar.timezone(), now
        );
    });
}

RunReport AnalyticsEtl::verify(
    std::string_view name, const std::function<void(const Difference&)>& report
) {
    return recorded(connection_, ledger(name), "verify", [&](RunReport& done) {
        const auto which = named(all_ledgers(reporting_calendar(connection_)), name);
        connection_.for_each_row(difference_sql(which), {}, [&](const pg::Result& row) {
            ++done.drift;
            report_row(which, row, report);
        });
        done.drift += compare_rollup(connection_, which, report);
        done.rows = row_count(connection_, which);
    });
}

}  // namespace dealwright::metrics
