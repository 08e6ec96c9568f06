// Activities that recur. A series has one open activity, which carries it on; when that is over,
// the next one is made: by the transaction that ended it where that is ours, by a job where it is
// not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// Of `ids`, those that are over and carry a series hand it on, in the transaction that is open.
/// Gives the ids of the activities made.
std::vector<std::string> continue_series(
    pg::Connection& connection, const std::vector<std::string>& ids
);
/// All that are over and carry a series still, whoever ended them; each in a transaction of its
/// own, and one that cannot go on keeps none of the others. Gives the number of activities made.
std::int64_t continue_ended_series(pg::Connection& connection);

/// ,"next_occurrence":{...} for the reply of a verb that has ended `id`; empty when none was made.
std::string next_occurrence_json(
    Context& context, const ResourceSet& resources, const std::string& id
);

/// PATCH /activities/{id}/following: a patch that is meant for those that come after, too.
http::Reply patch_following(
    Context& context, const http::Request& request, const ResourceSet& resources
);

}  // namespace dealwright
