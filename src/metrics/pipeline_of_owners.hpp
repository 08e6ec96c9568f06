// The pipeline's figures over the deals of some owners only: for people who may not see them all,
// and for whoever asks about a person or a team.
#pragma once

#include <string>

#include "metrics/ledger.hpp"

namespace dealwright::metrics {

/// A source for the pipeline's figures over the deals of some owners, from the table that has the
/// owner in its key. Order statistics cannot be added up: they are found anew among the stays.
/// The conditions are SQL over t.owner_id and over r.owner_id.
std::string pipeline_of_owners(
    const Ledger& pipeline, const Ledger& by_owner, const std::string& owned_rows,
    const std::string& owned_stays
);

}  // namespace dealwright::metrics
