// The seven metrics tables; one file each, and the list.
#pragma once

#include <vector>

#include "metrics/ledger.hpp"

namespace dealwright::metrics {

Ledger pipeline_ledger();
Ledger activity_ledger(const ReportingCalendar& calendar);
Ledger email_ledger(const ReportingCalendar& calendar);
Ledger call_ledger(const ReportingCalendar& calendar);
Ledger contact_ledger(const ReportingCalendar& calendar);
Ledger document_ledger(const ReportingCalendar& calendar);
Ledger revenue_ledger(const ReportingCalendar& calendar);
/// The pipeline's figures split by owner; without order statistics.
Ledger pipeline_owner_ledger();
/// The histogram that leads median_stay() to the pipeline's medians.
Ledger stage_stay_ledger();

/// All of them, in the order of the documented schema; then the internal ones.
std::vector<Ledger> all_ledgers(const ReportingCalendar& calendar);

/// Keys that several ledgers share.
Key user_key(std::string column);
Key plain_key(std::string column, std::string name);
Key day_key();

}  // namespace dealwright::metrics
