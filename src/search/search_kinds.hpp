// What the search over everything shows of each kind of record: of which columns its title and the
// line below are made. Only what the caller may read goes into them.
#pragma once

#include <string_view>
#include <vector>

namespace dealwright {

/// A record that this one belongs to, by its name: the contact of a deal. Columns of `resource`.
struct SearchLink {
    std::string_view column;
    std::string_view resource;
    std::vector<std::string_view> title;
    std::vector<std::string_view> details;
};

struct SearchKind {
    std::string_view resource;
    std::vector<std::string_view> title;      // joined by blanks
    std::vector<std::string_view> otherwise;  // when those are empty: the first that is not
    std::vector<std::string_view> details;
    std::vector<SearchLink> links;
};

/// In the order in which equally good finds are shown.
const std::vector<SearchKind>& search_kinds();

}  // namespace dealwright
