#include "metrics/definitions/definitions.hpp"

#include <fmt/format.h>

namespace dealwright::metrics {

std::vector<Ledger> all_ledgers(const ReportingCalendar& calendar) {
    return {
        pipeline_ledger(),        activity_ledger(calendar), email_ledger(calendar),
        call_ledger(calendar),    contact_ledger(calendar),  document_ledger(calendar),
        revenue_ledger(calendar), pipeline_owner_ledger(),   stage_stay_ledger(),
    };
}

Key user_key(std::string column) {
    auto label = fmt::format(
        "(select coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email) "
        "from users as u where u.id = g.{})",
        column
    );
    return {std::move(column), "owner", std::move(label), "", "users"};
}

Key plain_key(std::string column, std::string name) {
    auto label = "g." + column;
    return {std::move(column), std::move(name), std::move(label), ""};
}

Key day_key() {
    return plain_key("date", "day");
}

}  // namespace dealwright::metrics
