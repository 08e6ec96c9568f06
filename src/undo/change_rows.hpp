// What a change set did to each record, as far as the reader may see the records and their fields.
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// {"data":[...],"page":{"limit","next_cursor"}}; `query` has limit and cursor. Throws
/// Error{not_found} for a set that the actor does not see.
std::string list_change_rows(
    Context& context, const ResourceSet& resources, std::string_view id,
    const std::vector<http::QueryParameter>& query
);

}  // namespace dealwright
