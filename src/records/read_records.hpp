// Reading records: a page of a list, a single record, with what include= puts beside them. One
// round trip each; a second one for includes, and one before it for the words of a search.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "access/context.hpp"
#include "records/big_totals.hpp"
#include "records/list_request.hpp"

namespace dealwright {

/// {"data":[...],"page":{...}}
std::string list_records(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const ListRequest& request, BigTotals& totals
);

struct ShownRecord {
    std::string json;
    std::string etag;
};

/// Throws Error{not_found} for what is not there or not visible.
ShownRecord read_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    const RecordView& view
);

/// Fills query.search_terms, so that the planner knows what is looked for.
void find_search_terms(Context& context, RecordQuery& query);

}  // namespace dealwright
