// A client of the API over a real socket, for tests: libcurl, JSON in and out.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"

namespace dealwright::testing {

struct ApiReply {
    int status = 0;
    std::string body;
    std::multimap<std::string, std::string> headers;  // names in lower case

    /// The first header of that name; empty when there is none.
    std::string header(const std::string& name) const;
    /// The body, parsed. Throws when it is no JSON.
    Json json() const { return parse_json(body); }
    /// A text, number or literal by a path of members and indexes: "data.0.email"; empty: missing.
    std::string at(std::string_view path) const;
};

class ApiClient {
  public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    /// `address` is http://127.0.0.1:PORT; relative paths are below /api/v1.
    explicit ApiClient(std::string address);

    /// Signs in and keeps the session's cookie for what follows.
    ApiReply sign_in(const std::string& email, const std::string& password);
    /// Uses an API token instead.
    void use_token(std::string token) { token_ = std::move(token); }
    void use_cookie(std::string cookie) { cookie_ = std::move(cookie); }
    const std::string& cookie() const { return cookie_; }

    ApiReply get(const std::string& path, const Headers& headers = {}) const;
    ApiReply post(
        const std::string& path, const std::string& body = "", const Headers& headers = {}
    ) const;
    ApiReply patch(const std::string& path, const std::string& body, const Headers& headers = {})
        const;
    ApiReply put(const std::string& path, const std::string& body, const Headers& headers = {})
        const;
    ApiReply remove(const std::string& path, const Headers& headers = {}) const;
    ApiReply send(
        const std::string& method, const std::string& path, const std::string& body,
        const Headers& headers
    ) const;

  private:
    std::string address_;
    std::string token_;
    std::string cookie_;
};

}  // namespace dealwright::testing
