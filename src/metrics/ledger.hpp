// The declaration of a metrics table: its key, what each base row posts to it, what is derived.
// Everything else is generated from it: the recomputation, the proof (verify), the grouped views,
// and, from the same postings, the triggers and the fold of the live path.
//
// SQL texts name the base row `r` and may use its own columns only: a posting reads one row of one
// table. All measures are counts and exact sums, so order and batching cannot change a result.
// Source of every rule: docs/metrics.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealwright::metrics {

/// Days, in the workspace's reporting time zone.
class ReportingCalendar {
  public:
    explicit ReportingCalendar(std::string timezone);
    /// For functions of the database that look the zone up themselves, into a variable.
    static ReportingCalendar of_variable(std::string name);

    /// The zone's name; empty for a calendar of a variable.
    const std::string& timezone() const { return timezone_; }
    /// The zone as SQL: a literal or the variable.
    const std::string& zone_sql() const { return zone_sql_; }
    /// The calendar day of a timestamptz expression, as SQL.
    std::string day(std::string_view instant) const;

  private:
    ReportingCalendar() = default;

    std::string timezone_;
    std::string zone_sql_;
};

struct Key {
    std::string column;
    std::string name;        // what a person groups by: "owner" for user_id
    std::string label;       // SQL that names a value of it for people; `g` is the grouped row
    std::string order;       // SQL to sort by; empty: by label
    std::string table = {};  // whose id it is; rows of the metrics table go with that row
};

struct Measure {
    std::string column;
    std::string type;
};

struct Posted {
    std::string column;      // a measure
    std::string expression;  // over r; never null
};

struct Posting {
    std::string table;
    std::string where;
    std::vector<std::string> keys;  // one expression over r per key
    std::vector<Posted> measures;   // measures not named here get nothing from this posting
};

/// A generated column: the same expression stands in the migration; `db check` compares the two.
struct Derived {
    std::string column;
    std::string expression;  // over measures and order statistics
};

enum class Order { least, greatest, median };

struct OrderStatistic {
    std::string column;
    Order order;
    std::string type;
    std::string lookup;  // SQL over the metrics row `k` that finds it through an index
};

/// Order statistics over one set of values, none below 0: of rows that a posting of the same table
/// and keys takes.
struct Ordered {
    std::string table;
    std::string where;
    std::vector<std::string> keys;
    std::string value;  // bigint or integer over r; never null
    std::vector<OrderStatistic> statistics;
};

/// Growth in percent over the month before, of the same other keys.
struct Growth {
    std::string column;
    std::string measure;
};

/// Totals that a base table keeps per value of one key.
struct Rollup {
    std::string table;
    std::string waiting;  // the table of ids whose totals are still to be written
    std::string key;      // a key column; table.id is its value
    std::vector<std::pair<std::string, std::string>> totals;  // column of the table <- measure
};

/// How rows lie in time: an SQL date over the table's columns, and the keys that it stands for.
struct TimeAxis {
    std::string date;
    std::vector<std::string> keys;
};

struct Ledger {
    std::string name;   // "activity"
    std::string table;  // "activity_metrics"
    /// Kept for others to build on, not one of the seven documented tables.
    bool is_internal = false;
    /// Ledgers that its order statistics rest on: a rebuild begins with them.
    std::vector<std::string> built_on = {};
    std::vector<Key> keys;
    std::vector<Measure> measures;
    std::vector<Posting> postings;
    std::vector<Derived> derived;
    std::optional<Ordered> ordered;
    std::vector<Growth> growths;
    std::optional<Rollup> rollup;
    std::optional<TimeAxis> time;
    std::vector<std::string> figures;     // the documented columns, in their order
    std::vector<std::string> default_by;  // how people want to see it first
};

/// Counts rows that meet a condition: a measure of every ledger.
Posted counting(std::string column, std::string_view condition);

}  // namespace dealwright::metrics
