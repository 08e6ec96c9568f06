// The batch side of the metrics: recompute a table from its base tables, write what differs,
// record the run; and verify, which compares and repairs nothing. Both fold first what their
// snapshot sees waiting, so that what differs then is drift, also while writers go on. Writers
// never wait for either.
//
//     AnalyticsEtl etl{connection};
//     etl.update_all_metrics();
//     etl.update_pipeline_metrics();
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "metrics/ledger.hpp"
#include "pg/connection.hpp"

namespace dealwright::metrics {

struct RunReport {
    std::string ledger;
    std::int64_t rows = 0;     // rows of the table afterwards
    std::int64_t changed = 0;  // rows that the run wrote: folded, built or repaired
    /// Rows that were missing, too many, or different though all postings were folded; a table that
    /// is built for the first time, or from another definition, has not drifted.
    std::int64_t drift = 0;
    std::int64_t duration_ms = 0;
};

/// One figure that differs, in words for people.
struct Difference {
    std::string table;
    std::string row;     // its key: "user_id=..., activity_type=call, date=2024-03-01"
    std::string column;  // empty: the whole row is missing or too many
    std::string stored;  // "(no row)", "(null)" or a value
    std::string recounted;
};

class AnalyticsEtl {
  public:
    explicit AnalyticsEtl(pg::Connection& connection);

    std::vector<RunReport> update_all_metrics();
    RunReport update_pipeline_metrics() { return update("pipeline"); }
    RunReport update_activity_metrics() { return update("activity"); }
    RunReport update_email_metrics() { return update("email"); }
    RunReport update_call_metrics() { return update("call"); }
    RunReport update_contact_metrics() { return update("contact"); }
    RunReport update_document_metrics() { return update("document"); }
    RunReport update_revenue_metrics() { return update("revenue"); }

    /// By the ledger's name; throws Error{not_found} that lists the names.
    RunReport update(std::string_view name);
    /// Compares in one snapshot; `report` is called for each difference. Drift is the number of
    /// rows that differ, also in a table that was never built.
    RunReport verify(std::string_view name, const std::function<void(const Difference&)>& report);

    const std::vector<Ledger>& ledgers() const { return ledgers_; }
    const Ledger& ledger(std::string_view name) const;

  private:
    pg::Connection& connection_;
    std::vector<Ledger> ledgers_;
};
}  // namespace dealwright::metrics
