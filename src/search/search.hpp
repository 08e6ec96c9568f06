// One search over all kinds of records, for somebody who has typed a few letters and wants to be
// there: the words are understood once, each kind gives its best, and the best of all come first.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "records/resource.hpp"
#include "search/search_kinds.hpp"

namespace dealwright {

struct SearchRequest {
    std::string typed;
    std::vector<const SearchKind*> kinds;
    std::size_t limit = 20;
};

struct SearchHit {
    std::string_view kind;
    std::string id;
    std::string title;
    std::string subtitle;
    double score = 0;  // at most 1
};

/// The best first. Only records, columns and linked names that the actor may read.
std::vector<SearchHit> search_everything(
    Context& context, const ResourceSet& resources, const SearchRequest& request
);

}  // namespace dealwright
