// Events as the EventSource of a browser reads them (text/event-stream).
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "stream/judgement.hpp"

namespace dealwright::stream {

/// With the position to go on from; empty: none. `data` is one line.
std::string event_text(std::string_view name, std::string_view data, std::string_view position);
/// {"contacts":{"changed":["..."],"more":false},...}
std::string changes_json(const Told& told);
/// {"tables":["pipeline_metrics",...]}
std::string metrics_json(const std::set<std::string>& tables);
/// The metrics table that people read when this ledger moves: inner ledgers (pipeline_owner,
/// stage_stay) are part of a table's figures.
std::string table_of_ledger(std::string_view ledger);

}  // namespace dealwright::stream
