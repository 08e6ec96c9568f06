// Reads simple check constraints, so that a value can be refused with its limits in words before
// the database is asked. What cannot be read here is still checked by the database.
#pragma once

#include "catalog/catalog.hpp"

namespace dealwright {

/// From a check on one column that compares it with numbers, or that names the kind of a JSON
/// value: sets minimum, maximum or json_kind of that column.
void apply_check(Table& table, const Check& check);

}  // namespace dealwright
