// The board of a pipeline in one call: its stages in order, the number and the sum of all their
// deals that the caller may see, and the first cards of each.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "access/context.hpp"
#include "records/list_request.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct BoardRequest {
    RecordQuery query;  // which deals
    std::size_t cards = 50;
    std::optional<std::string> stage_id;  // only this one
    std::string cursor;                   // goes on in it
    bool names_status = false;            // otherwise: open deals in open stages, won in won ones
};

/// The filters of the list of deals, q=, limit=, stage_id=, cursor=. Throws Error{invalid}.
BoardRequest read_board_request(
    const Resource& deals, const Actor& actor, const QueryParameters& parameters
);

/// {"pipeline":{...},"stages":[{...,"deal_count","total_value","cards":[...],"next_cursor"}]}
std::string board_json(
    Context& context, const ResourceSet& resources, std::string_view pipeline_id,
    BoardRequest request
);

}  // namespace dealwright
