#include "jobs/registry.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::jobs {

void Registry::add(const std::string& kind, Kind what) {
    const bool is_name =
        !kind.empty() && kind.size() <= 100 && std::all_of(kind.begin(), kind.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
        });
    if (!is_name || !what.handler) {
        throw failure(ErrorKind::internal, "\"{}\" is no name of a kind of jobs", kind);
    }
    if (!kinds_.emplace(kind, std::move(what)).second) {
        throw failure(ErrorKind::internal, "the kind of jobs {} is there already", kind);
    }
}

const Kind* Registry::find(std::string_view kind) const {
    const auto place = kinds_.find(kind);
    return place == kinds_.end() ? nullptr : &place->second;
}

std::string Registry::array_of_names(Weight weight) const {
    std::vector<std::string> names;
    for (const auto& [name, kind] : kinds_) {
        if (weight == Weight::any || !kind.is_heavy) {
            names.push_back(name);
        }
    }
    return "{" + join(names, ",") + "}";
}

}  // namespace dealwright::jobs
