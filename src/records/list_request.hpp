// What the query parameters of a request ask for: filters, order, page, columns, includes. The
// grammar of api.md: status=new, lead_score[gte]=70, tags[has]=vip, custom_fields.region=emea, q=,
// sort=-created_at,last_name, limit=, offset= or cursor=, fields=, include=, deleted=only|with.
#pragma once

#include <string>
#include <vector>

#include "http/request.hpp"
#include "records/query_builder.hpp"

namespace dealwright {

using QueryParameters = std::vector<http::QueryParameter>;

/// How a record is shown.
struct RecordView {
    std::vector<const Column*> columns;  // in the table's order
    std::vector<const Include*> includes;
    Bin bin = Bin::without;
};

struct ListRequest {
    RecordQuery query;
    RecordView view;
    bool by_cursor = false;  // so offset says nothing
};

/// All of these throw one Error{invalid} with an error for each parameter that is unknown, comes
/// twice or has a value that does not suit. Columns that the actor may not read do not exist.
ListRequest read_list_request(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
);
/// fields=, include= and deleted= alone: for a single record.
RecordView read_record_view(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
);
/// Filters, q= and deleted= alone: for bulk changes.
RecordQuery read_filters(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
);
/// Filters, q=, sort= and deleted=; fields= is left to the caller, who gets its value.
struct ExportRequest {
    RecordQuery query;
    std::vector<std::string> fields;
};
ExportRequest read_export_request(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
);

/// Filters of the command line: also by the names of what a record refers to, as exports show
/// them (owner=anna@example.com). For an actor who sees everything.
RecordQuery read_filters_with_names(
    const Resource& resource, const Actor& actor, const QueryParameters& parameters
);

/// Where the next page begins: behind a record with these values in the keys of `query.sort` and
/// with this id. With a search and no sort= the order is that of the best matches, and the cursor
/// counts records.
std::string cursor_behind(
    const RecordQuery& query, const std::vector<std::optional<std::string>>& values_and_id
);
std::string cursor_at(std::size_t offset);
/// Sets query.after or query.offset. False for a text that is no cursor of this order.
bool apply_cursor(RecordQuery& query, std::string_view cursor);

}  // namespace dealwright
