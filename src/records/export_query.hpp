// The statement behind an export. Identifiers come from the catalog, values travel as parameters.
#pragma once

#include <string>
#include <vector>

#include "records/export.hpp"

namespace dealwright {

struct ExportColumn {
    std::string name;
    bool is_text = false;  // written by people: may need an apostrophe in a cell
};

struct ExportQuery {
    std::vector<ExportColumn> columns;
    std::string sql;
    pg::Parameters parameters;
};

ExportQuery export_query(
    const pg::Connection& connection, const Catalog& catalog, const Kind& kind,
    const ExportOptions& options
);

/// A field or custom_fields.x; `where` is for the message. Throws Error{invalid}.
Field field_named(
    const std::vector<Field>& fields, std::string_view kind, std::string_view name,
    std::string_view where
);
/// SQL of a field as an export shows it, over t (the kind's table) and d (its detail table).
std::string shown_field(const pg::Connection& connection, const Field& field);

/// One filter as SQL; its values are added to `parameters`. Throws Error{invalid} for unknown names
/// and operators, and for values that do not suit the column.
std::string filter_condition(
    const pg::Connection& connection, const std::vector<Field>& fields, std::string_view kind,
    const std::string& filter, pg::Parameters& parameters
);

}  // namespace dealwright
