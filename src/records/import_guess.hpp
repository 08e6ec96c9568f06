// What the columns of a file seem to be, for somebody who will look at it and say yes or no. Where
// an import refuses a column that it does not know, this leaves it out and names what it might be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/import_options.hpp"

namespace dealwright {

class Catalog;
struct ImportMapping;

enum class Confidence { certain, likely, none };
std::string_view name_of(Confidence confidence);

struct ColumnGuess {
    std::string column;
    std::string field;  // empty: left out
    Confidence confidence = Confidence::none;
    std::string reason;                     // a plain sentence
    std::vector<std::string> alternatives;  // fields, the nearest first
    std::vector<std::string> samples;       // the first values that are there
    /// The import would not come to this by itself and has to be told.
    bool must_be_said = false;
};

/// One for each column of the header. `samples` are values by column.
std::vector<ColumnGuess> guess_columns(
    const Catalog& catalog, const ImportOptions& options, const std::vector<std::string>& header,
    const std::vector<std::vector<std::string>>& samples
);

}  // namespace dealwright
