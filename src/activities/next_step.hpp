// What comes after an activity or a call: another activity, made in the same transaction, that
// follows it up and is, unless it says otherwise, with the same people and about the same deal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "access/context.hpp"
#include "base/json.hpp"
#include "records/resource.hpp"
#include "records/write_records.hpp"

namespace dealwright {

/// The activity that is followed up.
struct Followed {
    std::string id;
    std::optional<std::string> owner_id;
    std::optional<std::string> contact_id;
    std::optional<std::string> deal_id;
};

/// `wanted` is what the request says of it, as for POST /activities; `member` is where it says so,
/// for what is wrong with it.
WrittenRecord make_next_step(
    Context& context, const ResourceSet& resources, const Followed& followed, const Json& wanted,
    std::string_view member
);

}  // namespace dealwright
