// From the text of a cell to the text that PostgreSQL takes for its column, or to a plain sentence
// that says why not. Nothing here asks the database.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "records/import_mapping.hpp"

namespace dealwright {

/// Written in a cell to empty a field; an empty cell leaves it as it is.
inline constexpr std::string_view empties_field = "#N/A";

/// A text that import would take for something else (for nothing, when it is blank, or for #N/A)
/// is exported with an apostrophe in front. As with formulas, one that stands there already counts.
bool needs_apostrophe(std::string_view text);

/// A text of a cell without what export put in front of it.
struct CellText {
    std::string_view text;
    bool literal = false;  // an apostrophe was taken off: what is left stands for itself
};
CellText taken_from_cell(std::string_view cell);

/// What was odd but no reason to refuse a row, counted per column.
class WarningCounts {
  public:
    void add(const std::string& column, const std::string& what, std::int64_t count = 1);
    /// "Email: 22 values are no e-mail addresses"
    std::vector<std::string> sentences() const;

  private:
    std::map<std::pair<std::string, std::string>, std::int64_t> counts_;
};

enum class CellKind { empty, cleared, value, problem };

class CellReader {
  public:
    CellReader(const MappedField& mapped, WarningCounts& warnings);

    /// Sets `result` to the value or the problem.
    CellKind read(std::string_view cell, std::string& result);
    /// The currency that stood beside the last amount, as an ISO 4217 code or a sign.
    const std::string& currency() const { return currency_; }

  private:
    CellKind read_value(std::string_view text, std::string& result);
    CellKind read_text(std::string_view text, std::string& result);
    CellKind read_integer(std::string_view text, std::string& result);
    CellKind read_decimal(std::string_view text, std::string& result);
    CellKind read_boolean(std::string_view text, std::string& result);
    CellKind read_moment(std::string_view text, std::string& result);
    CellKind read_uuid(std::string_view text, std::string& result);
    CellKind read_label(std::string_view text, std::string& result);
    CellKind read_reference(std::string_view text, std::string& result);
    CellKind check_email(std::string_view text, std::string& result);
    CellKind check_range(std::string& result) const;
    const ProfileValue* translated(std::string_view text) const;

    const MappedField& mapped_;
    const Column* column_;  // null for fields that are no columns
    WarningCounts& warnings_;
    bool is_email_ = false;
    int duration_parts_ = 0;  // 2 for a field in minutes, 3 in seconds: takes 1:30, 0:01:30
    std::string currency_;
};

/// True when a mapped field wants dates, so that the order of day and month matters.
bool reads_moments(const MappedField& mapped);

}  // namespace dealwright
