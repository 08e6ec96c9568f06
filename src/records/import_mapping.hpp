// Which CSV column is which field, decided from the header alone, before any row is read. Whatever
// is wrong here concerns the file as a whole, so it throws with the remedy.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "records/import_options.hpp"
#include "records/kinds.hpp"
#include "records/profiles.hpp"

namespace dealwright {

struct MappedField {
    Field field;
    std::vector<std::size_t> columns;     // of the CSV row; the first that is filled counts
    std::optional<std::string> constant;  // instead of columns
    std::optional<std::string> fallback;  // for an empty cell
    std::string title;                    // what messages call it: the column's name in the file
    bool holds_ids = false;               // see ProfileColumn
    int shift = 0;
    std::vector<ProfileValue> values = {};
    std::optional<std::string> other_value = {};
    std::string staged;  // its column in the staging table
    DateFormat dates;
    DecimalMark decimal_mark = DecimalMark::automatic;
};

struct ImportMapping {
    const Kind* kind = nullptr;
    const Profile* profile = nullptr;
    std::string system;  // whose identifiers external_id and id columns hold
    std::vector<MappedField> fields;
    std::vector<std::string> header;
    std::vector<std::string> ignored;  // columns left out without having been asked to
    /// Column of the file that holds rows that could not be read, written by an earlier import.
    std::optional<std::size_t> unread_column;

    const MappedField* find(std::string_view field) const;
    const MappedField* find_role(FieldRole role) const;
    bool has_custom_fields() const;
};

/// Columns that an error file has beside those of the file it comes from.
inline constexpr std::string_view error_line_column = "_line";
inline constexpr std::string_view error_column_column = "_column";
inline constexpr std::string_view error_reason_column = "_reason";
inline constexpr std::string_view error_unread_column = "_unread";

/// `file` is for messages.
ImportMapping map_columns(
    const Catalog& catalog, const ImportOptions& options, const std::vector<std::string>& header,
    const std::string& file
);

/// Whether every new record of the kind has to bring the field.
bool is_required(const Kind& kind, const Field& field);

/// The fields whose names are most like `wanted`, nearest first, at most three.
std::vector<std::string> closest_names(
    std::string_view wanted, const std::vector<std::string>& names
);

}  // namespace dealwright
