// Stage history. Every deal has its present stay already, made with the deal; a file's row about
// that stay corrects its beginning, and rows about ended stays come before it. A deal is in one
// stage at a time, so stays must not overlap.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

inline constexpr std::string_view visits_table = "deal_stage_visits";

/// Problems that a row has by itself, or with its deal as it is now.
void check_visits(ImportWork& work);
/// Changes the plan: present stays become redate, overlapping ones duplicates or errors.
void place_visits(ImportWork& work);
/// The statement that writes the rows with verdict redate, between the steps $1 and $2.
std::string redate_statement(const ImportWork& work);

}  // namespace dealwright
