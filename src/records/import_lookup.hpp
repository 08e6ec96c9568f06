// Finds the records that the values of one reference column mean, all different values at once.
// What was found stands in a temporary table lookup_fi (value, scope, record_id, found).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/import_work.hpp"

namespace dealwright {

// read_reference in import_cells.cpp has trimmed ids and put them in lower case.
inline constexpr std::string_view uuid_pattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

std::vector<const MappedField*> references_of(const ImportMapping& mapping);
bool names_same_kind(const ImportMapping& mapping, const MappedField& mapped);
/// True when the same name may mean different records in different pipelines.
bool is_within_pipeline(const MappedField& mapped);
std::string lookup_table(const MappedField& mapped);
/// SQL of the pipeline in which a row's stage is looked for; null for any.
std::string pipeline_scope(const ImportWork& work);
/// The same as the lookup tables have it: never null.
std::string lookup_scope(const ImportWork& work, const MappedField& mapped);

/// Makes the lookup table and searches the database.
void look_up(ImportWork& work, const MappedField& mapped);
/// A problem for each row whose value is ambiguous or names nothing.
void report_unresolved(ImportWork& work, const MappedField& mapped);

/// Looks the values of one reference up: each rule is asked only for what those before left open.
class Lookup {
  public:
    /// `candidates`: SQL of the records that may be meant.
    Lookup(ImportWork& work, const MappedField& mapped, std::string candidates)
        : work_{work}, mapped_{mapped}, candidates_{std::move(candidates)} {}

    void run();
    /// `condition` is over t, a candidate, and w, an open value; `joined` adds to what is joined.
    void match(std::string_view condition, std::string_view joined = {});

  private:
    bool has_open_values(std::string_view condition);
    void match_ids();
    void match_external();
    void match_names();
    void match_translated();

    ImportWork& work_;
    const MappedField& mapped_;
    std::string candidates_;
};

}  // namespace dealwright
