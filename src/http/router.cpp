#include "http/router.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace dealwright::http {

namespace {

constexpr Method all_methods[] = {Method::get, Method::head,  Method::post,
                                  Method::put, Method::patch, Method::remove};

std::optional<Method> method_of(std::string_view name) {
    for (const auto method : all_methods) {
        if (name == name_of(method)) {
            return method;
        }
    }
    return {};
}

/// The parts of "/a/b" between its slashes; none for "/".
std::vector<std::string_view> segments_of(std::string_view path) {
    std::vector<std::string_view> segments;
    if (path == "/" || !path.starts_with('/')) {
        return segments;
    }
    segments.reserve(8);
    for (std::size_t start = 1;;) {
        const auto end = path.find('/', start);
        segments.push_back(path.substr(start, end - start));
        if (end == std::string_view::npos) {
            return segments;
        }
        start = end + 1;
    }
}

bool is_parameter(std::string_view segment) {
    return segment.starts_with('{');
}
bool is_rest(std::string_view segment) {
    return segment.ends_with("...}");
}

std::string parameter_name(std::string_view segment) {
    const std::size_t tail = is_rest(segment) ? 4 : 1;  // "...}" or "}"
    return std::string{segment.substr(1, segment.size() - 1 - tail)};
}

bool is_sound(std::string_view segment, bool is_last) {
    const bool has_brace = segment.find_first_of("{}") != std::string_view::npos;
    if (!has_brace) {
        return !segment.empty() && segment != "." && segment != "..";
    }
    const bool is_wrapped = segment.size() > 2 && segment.front() == '{' && segment.back() == '}' &&
                            segment.find_first_of("{}", 1) == segment.size() - 1;
    return is_wrapped && (!is_rest(segment) || (is_last && segment.size() > 5));
}

void fill_parameters(
    const Route& route, const std::vector<std::string_view>& segments, Request& request
) {
    const auto pattern = segments_of(route.pattern);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (is_rest(pattern[i])) {
            const auto* start = segments[i].data();
            const auto* end = segments.back().data() + segments.back().size();
            request.path_parameters.emplace_back(
                parameter_name(pattern[i]), std::string{start, end}
            );
        } else if (is_parameter(pattern[i])) {
            request.path_parameters.emplace_back(parameter_name(pattern[i]), segments[i]);
        }
    }
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_{std::move(routes)} {
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        check(routes_[i]);
        add(i);
    }
}

void Router::check(const Route& route) const {
    const auto segments = segments_of(route.pattern);
    bool is_good = route.pattern.starts_with('/');
    for (std::size_t i = 0; i < segments.size(); ++i) {
        is_good = is_good && is_sound(segments[i], i + 1 == segments.size());
    }
    if (!is_good) {
        throw failure(ErrorKind::invalid, "{} is no pattern of a route", route.pattern);
    }
    if (!route.handle) {
        throw failure(
            ErrorKind::invalid, "the route {} {} has nothing that answers", name_of(route.method),
            route.pattern
        );
    }
    if (route.body != BodyKind::none && route.body_limit == 0) {
        throw failure(
            ErrorKind::invalid, "the route {} {} takes a body but states no limit for it",
            name_of(route.method), route.pattern
        );
    }
}

void Router::add(std::size_t index) {
    const auto& route = routes_[index];
    Node* node = &root_;
    auto* routes = &node->routes;
    for (const auto segment : segments_of(route.pattern)) {
        if (is_rest(segment)) {
            routes = &node->rest_routes;
            break;
        }
        auto& next = is_parameter(segment) ? node->parameter : node->literals[std::string{segment}];
        if (!next) {
            next = std::make_unique<Node>();
        }
        node = next.get();
        routes = &node->routes;
    }
    for (const auto other : *routes) {
        if (routes_[other].method == route.method) {
            throw failure(
                ErrorKind::invalid, "the routes {0} {1} and {0} {2} answer the same requests",
                name_of(route.method), routes_[other].pattern, route.pattern
            );
        }
    }
    routes->push_back(index);
}

const std::vector<std::size_t>* Router::find_node(
    const Node& node, const std::vector<std::string_view>& segments, std::size_t depth
) const {
    if (depth == segments.size()) {
        return node.routes.empty() ? nullptr : &node.routes;
    }
    if (segments[depth].empty()) {
        return nullptr;
    }
    const auto literal = node.literals.find(segments[depth]);
    if (literal != node.literals.end()) {
        if (const auto* found = find_node(*literal->second, segments, depth + 1)) {
            return found;
        }
    }
    if (node.parameter) {
        if (const auto* found = find_node(*node.parameter, segments, depth + 1)) {
            return found;
        }
    }
    return node.rest_routes.empty() ? nullptr : &node.rest_routes;
}

const Route* Router::with_method(const std::vector<std::size_t>& candidates, Method method) const {
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](std::size_t i) {
        return routes_[i].method == method;
    });
    if (found != candidates.end()) {
        return &routes_[*found];
    }
    return method == Method::head ? with_method(candidates, Method::get) : nullptr;
}

std::string Router::allowed(const std::vector<std::size_t>& candidates) const {
    std::string allow;
    for (const auto method : all_methods) {
        if (with_method(candidates, method) != nullptr) {
            allow += name_of(method);
            allow += ", ";
        }
    }
    return allow + "OPTIONS";
}

Router::Match Router::find(std::string_view method_name, Request& request) const {
    const auto method = method_of(method_name);
    if (method) {
        request.method = *method;
    }
    if (request.path == "*") {
        return {nullptr, 0, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"};
    }
    const auto segments = segments_of(request.path);
    const auto* candidates = find_node(root_, segments, 0);
    if (candidates == nullptr) {
        return {};
    }
    const auto* route = method ? with_method(*candidates, *method) : nullptr;
    if (route == nullptr) {
        // A {rest...} knows no paths: for another method, nothing is there.
        const bool is_known_path = !is_rest(routes_[candidates->front()].pattern);
        return {nullptr, 0, is_known_path ? allowed(*candidates) : std::string{}};
    }
    fill_parameters(*route, segments, request);
    return {route, static_cast<std::size_t>(route - routes_.data()), {}};
}

}  // namespace dealwright::http
