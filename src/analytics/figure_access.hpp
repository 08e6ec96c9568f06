// What one person may see of a metrics table: everything with the right to all reports, otherwise
// the rows of those whose records the person may read, by the very condition that lists use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/actor.hpp"
#include "metrics/ledger.hpp"
#include "records/query_builder.hpp"

namespace dealwright {

/// The ledgers, and how they lie over the records.
class FigureCatalog {
  public:
    FigureCatalog();

    struct Kind {
        std::string_view name;    // "activity", as in the address
        std::string_view base;    // the resource whose records it counts
        std::string_view owner;   // the column of the metrics table; empty: none
        std::string_view person;  // who a row is about, in documentation
    };

    static const std::vector<Kind>& kinds();
    static const Kind& kind(std::string_view name);
    const metrics::Ledger& ledger(std::string_view name) const;
    const std::vector<metrics::Ledger>& ledgers() const { return ledgers_; }

  private:
    std::vector<metrics::Ledger> ledgers_;
};

/// A ledger as one person may see it.
struct FigureAccess {
    const FigureCatalog::Kind* kind = nullptr;
    /// Without figures that a column of the records would show which is masked, and with names
    /// only of what may be read.
    metrics::Ledger ledger = {};
    std::vector<std::string> hidden_keys = {};  // masked as well
    const Resource* base = nullptr;
    bool sees_all = false;

    /// SQL over `owner`, which is the owner's column; "true" for whoever sees all.
    std::string owned(const Actor& actor, std::string_view owner, pg::Parameters& parameters) const;
};

/// Empty when the person may see none of these records.
std::optional<FigureAccess> access_to_figures(
    const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
    std::string_view name
);
/// The same, but throws Error{forbidden}.
FigureAccess require_access_to_figures(
    const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
    std::string_view name
);

}  // namespace dealwright
