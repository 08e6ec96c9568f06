// The parts of the dashboard: each is a statement over one ledger, or over records where a ledger
// does not count what is wanted, and the way its rows are written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analytics/dashboard_request.hpp"
#include "analytics/figure_access.hpp"

namespace dealwright {

struct DashboardPart {
    std::string name;
    BuiltStatement statement;
    std::vector<Column> columns;
};

class DashboardParts {
  public:
    DashboardParts(
        const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
        const DashboardRequest& request
    )
        : catalog_{catalog}, resources_{resources}, actor_{actor}, request_{request} {}

    /// Figures of the span of days, summed by these groupings. Empty for who may see none of them.
    struct Wish {
        std::string name;
        std::string ledger;
        std::vector<std::string> by;
        std::string order = {};
        std::size_t limit = 500;
    };
    std::optional<DashboardPart> figures(const Wish& wish) const;
    /// Months from a year before the span to the last one with a forecast.
    std::optional<DashboardPart> revenue_months() const;
    /// One row: deals won and lost in the span. No ledger counts lost deals by day.
    std::optional<DashboardPart> outcomes() const;
    /// One row: documents that wait for a signature now.
    std::optional<DashboardPart> out_for_signature() const;
    /// The latest proof of each ledger.
    DashboardPart proofs() const;

  private:
    struct Span {
        std::string from;
        std::string to;
    };
    std::optional<DashboardPart> build(const Wish& wish, const Span& span) const;
    std::string people(std::string_view owner, std::string_view team, pg::Parameters& parameters)
        const;
    bool may_count(std::string_view resource, const std::vector<std::string>& columns) const;

    const FigureCatalog& catalog_;
    const ResourceSet& resources_;
    const Actor& actor_;
    const DashboardRequest& request_;
};

}  // namespace dealwright
