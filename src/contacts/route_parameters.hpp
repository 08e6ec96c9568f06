// The query parameters of the routes of contacts: each known, and given once.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace dealwright {

class RouteParameters {
  public:
    /// Throws Error{invalid} that names each parameter that is not among `known` or comes twice.
    RouteParameters(const http::Request& request, const std::vector<std::string_view>& known);

    /// Empty: it was not given.
    const std::string& text(std::string_view name) const;
    /// A whole number of records for a page. Throws Error{invalid} for what is none.
    std::size_t limit() const;
    /// One of `choices`, of which the first holds when nothing is said. Throws Error{invalid}.
    std::string choice(std::string_view name, const std::vector<std::string_view>& choices) const;

  private:
    std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace dealwright
