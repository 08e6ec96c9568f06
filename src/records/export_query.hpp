// The statement behind an export: which records, through the query builder; which cells, as import
// takes them again.
#pragma once

#include <string>
#include <vector>

#include "records/kinds.hpp"
#include "records/query_builder.hpp"

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

/// What is exported: records of `resource`, which is the kind's table or its detail table.
struct ExportSource {
    const Kind& kind;
    const Catalog& catalog;
    const Resource& resource;
    const Actor& actor;
};

/// `fields` as people name them; empty: every field that import takes. Throws Error{invalid} for
/// those that are unknown or not for this actor.
ExportQuery export_query(
    const ExportSource& source, const RecordQuery& query, const std::vector<std::string>& fields
);

}  // namespace dealwright
