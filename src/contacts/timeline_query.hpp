// The statement that finds the entries of a timeline: for each kind the next few in its own index,
// then those that are next among all of them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/query_builder.hpp"

namespace dealwright {

inline constexpr std::array<std::string_view, 7> timeline_kinds = {
    "activity", "note", "call", "email", "document", "deal", "status"};

/// The last entry of the page before.
struct TimelinePlace {
    std::string at;  // RFC 3339
    std::string id;
};

struct TimelineRequest {
    std::string contact_id;
    std::vector<std::string> kinds;
    std::size_t limit = 0;
    std::optional<TimelinePlace> after;
};

/// The resource whose records the entries of a kind are; empty for status.
std::string_view resource_of_kind(std::string_view kind);

/// Rows of (kind, at, id), one more than the page when there is another page.
BuiltStatement select_timeline(
    const ResourceSet& resources, const Actor& actor, const TimelineRequest& request
);

}  // namespace dealwright
