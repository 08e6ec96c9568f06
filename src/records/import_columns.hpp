// From staged fields to values of the table's columns, as SQL over s (staged_rows) and r
// (staged_refs). Checks, inserts and updates all take their expressions from here.
#pragma once

#include <string>
#include <vector>

#include "records/import_work.hpp"

namespace dealwright {

struct WriteColumn {
    const Column* column = nullptr;
    std::string given;   // SQL: whether the row says anything about it
    std::string value;   // SQL: what it says; null when it is to be emptied
    std::string merged;  // SQL over the present row o, when an update adds to what is there
    bool only_when_new = false;
    std::string standard = {};  // SQL: of a new row that says nothing, instead of the default
};

/// The columns of `table` that this import fills, apart from its id and the detail's key.
std::vector<WriteColumn> write_columns(const ImportWork& work, const Table& table);

/// What a new row gets: the value, or the column's default where the row says nothing.
std::string value_for_new(const WriteColumn& column);
/// What a present row o gets: the value where the row says something, else what it has.
std::string value_for_present(const ImportWork& work, const WriteColumn& column);

}  // namespace dealwright
