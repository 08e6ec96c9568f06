// Finds the route of a path: a tree of segments, in which a literal beats a parameter and a
// parameter beats a {rest...}.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/route.hpp"

namespace dealwright::http {

class Router {
  public:
    /// Throws Error{invalid} when two routes could answer one request, or a pattern makes no sense.
    explicit Router(std::vector<Route> routes);

    struct Match {
        const Route* route = nullptr;  // nothing: see `allow`
        std::size_t index = 0;         // of the route in routes()
        std::string allow;             // methods of a path that is known; empty for an unknown path
    };

    /// `method` as the client wrote it; sets the request's method and path parameters.
    Match find(std::string_view method, Request& request) const;
    const std::vector<Route>& routes() const { return routes_; }

  private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> parameter;
        std::vector<std::size_t> routes;       // that end here
        std::vector<std::size_t> rest_routes;  // that take whatever follows
    };

    void add(std::size_t index);
    void check(const Route& route) const;
    const std::vector<std::size_t>* find_node(
        const Node& node, const std::vector<std::string_view>& segments, std::size_t depth
    ) const;
    const Route* with_method(const std::vector<std::size_t>& candidates, Method method) const;
    std::string allowed(const std::vector<std::size_t>& candidates) const;

    std::vector<Route> routes_;
    Node root_;
};

}  // namespace dealwright::http
