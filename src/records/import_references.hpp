// Which records the references of the staged rows mean. Each different value is looked up once, by
// id, by the identifier of the other system, then by the names people use.
#pragma once

#include "records/import_work.hpp"

namespace dealwright {

/// Fills staged_refs and adds a problem for every row whose reference is unknown or ambiguous.
void resolve_references(ImportWork& work);
/// References to records of the same kind may mean rows of this very file: to be resolved once
/// staged_plan knows their ids. Also orders the plan so that a row comes after those it names.
void resolve_references_within_file(ImportWork& work);
/// True when rows of this file may name each other.
bool refers_to_itself(const ImportMapping& mapping);

}  // namespace dealwright
