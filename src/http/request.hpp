// One request as the rest of the program sees it: decoded, bounded, free of any socket. Light to
// include: no Asio, no Beast.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealwright::http {

enum class Method { get, head, post, put, patch, remove };

std::string_view name_of(Method method);  // "GET"

/// One name=value of the query string, percent-decoded; a name without = has an empty value.
struct QueryParameter {
    std::string name;
    std::string value;
};

struct Request {
    Method method = Method::get;
    std::string path;                   // percent-decoded, without the query: "/api/v1/contacts"
    std::vector<QueryParameter> query;  // in the order of the address
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
    std::string body;                                          // of a BodyKind::json route
    std::filesystem::path upload;  // of a BodyKind::upload route: a file that goes with the request
    std::vector<std::pair<std::string, std::string>> path_parameters;  // {id} of the pattern
    std::string remote_address;  // of the client, as far as the configured proxies vouch for it
    bool is_secure = false;      // came over TLS, to us or to a configured proxy
    std::string id;              // request id, in every answer and log line

    /// The value of a header by its lower-case name; empty when it was not sent.
    std::string_view header(std::string_view name) const;
    /// The value of {name} in the route's pattern. Throws Error{internal} when the pattern has
    /// none.
    const std::string& path_parameter(std::string_view name) const;
    /// The value of a cookie; empty when it was not sent.
    std::string_view cookie(std::string_view name) const;
};

}  // namespace dealwright::http
