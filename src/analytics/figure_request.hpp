// What a request asks of a metrics table: the grammar of lists over its columns, and group_by=.
#pragma once

#include <string>
#include <vector>

#include "analytics/figure_access.hpp"
#include "records/list_request.hpp"

namespace dealwright {

/// The statements that answer it, and how their rows are written.
struct FigureQuestion {
    BuiltStatement rows;
    BuiltStatement count;
    std::vector<Column> columns;  // of the rows, in their order
    std::vector<std::string> ledgers;
    std::vector<std::string> named_tables;  // from which names stand in the answer
    std::size_t limit = 0;
    std::size_t offset = 0;
    bool by_cursor = false;  // so offset says nothing
};

/// Throws Error{forbidden} for who may see none of it, and Error{invalid} as lists do.
FigureQuestion read_figure_request(
    const FigureCatalog& catalog, const ResourceSet& resources, const Actor& actor,
    std::string_view name, const QueryParameters& parameters
);

/// {"data":[...],"page":{...}}
std::string figures_json(
    const FigureQuestion& question, const pg::Result& rows, const pg::Result& count
);

/// A column of figures with the type that the catalog has for it; text where it has none.
Column figure_column(const Table& table, std::string_view name, bool is_stored);

/// The tables whose names stand beside the keys of a ledger.
std::vector<std::string> tables_named_in(const metrics::Ledger& ledger);
/// The ledgers whose change is a change of these figures.
std::vector<std::string> ledgers_behind(const metrics::Ledger& ledger);

/// SQL in the place of the pipeline's table for the owners that two conditions choose, over
/// t.owner_id and r.owner_id.
std::string pipeline_source(
    const FigureCatalog& catalog, const FigureAccess& access, const std::string& owned_rows,
    const std::string& owned_stays
);

}  // namespace dealwright
