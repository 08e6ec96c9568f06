// The endpoints that change records: create, patch, delete, restore, bulk and import, for each
// resource as far as its policy has them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "access/endpoint.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

/// What a feature does when `column` of its records has been set over these routes, in the
/// transaction that has done it.
struct ColumnFollower {
    std::string_view resource;
    std::string_view column;
    std::function<void(Context&, const std::vector<std::string>& ids)> run;
};

/// `holder` outlives the endpoints.
std::vector<Endpoint> write_endpoints(
    ResourceHolder& holder, const std::vector<ColumnFollower>& followers = {}
);

}  // namespace dealwright
