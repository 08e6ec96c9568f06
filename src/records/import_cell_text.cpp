// The apostrophe rules of cells, and the counting of warnings.
#include "base/text.hpp"
#include "records/csv_writer.hpp"
#include "records/import_cells.hpp"

namespace dealwright {

namespace {

bool reads_as_nothing(std::string_view text) {
    const auto bare = trimmed(text);
    return bare.empty() || bare == empties_field;
}

}  // namespace

bool needs_apostrophe(std::string_view text) {
    if (needs_defusing(text)) {
        return false;  // it gets its apostrophe as a formula does
    }
    const auto behind = text.find_first_not_of('\'');
    return reads_as_nothing(behind == text.npos ? std::string_view{} : text.substr(behind));
}

CellText taken_from_cell(std::string_view cell) {
    const std::string_view plain = undefused(cell);
    if (plain.size() != cell.size()) {
        return {plain, true};
    }
    if (cell.starts_with('\'') && needs_apostrophe(cell)) {
        return {cell.substr(1), true};
    }
    return {cell, false};
}

void WarningCounts::add(const std::string& column, const std::string& what, std::int64_t count) {
    if (count > 0) {
        counts_[{column, what}] += count;
    }
}

std::vector<std::string> WarningCounts::sentences() const {
    std::vector<std::string> result;
    for (const auto& [key, count] : counts_) {
        const auto& [column, what] = key;
        result.push_back(fmt::format(
            "{}: {} {} {}", column, with_thousands(count), count == 1 ? "value" : "values", what
        ));
    }
    return result;
}

}  // namespace dealwright
