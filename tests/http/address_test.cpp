// Addresses: how they are decoded, and which route answers them.
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "http/router.hpp"
#include "http/target.hpp"
#include "http/trusted_proxies.hpp"

namespace dealwright::http {
namespace {

Route get(std::string pattern, Method method = Method::get) {
    Route route;
    route.method = method;
    route.pattern = std::move(pattern);
    route.handle = [](Request&, WorkerSlot) { return Reply{}; };
    return route;
}

/// The pattern that answers, or the allowed methods in brackets, or "".
std::string found(const Router& router, std::string_view method, const std::string& path) {
    Request request;
    request.path = path;
    const auto match = router.find(method, request);
    if (match.route != nullptr) {
        return match.route->pattern;
    }
    return match.allow.empty() ? "" : "[" + match.allow + "]";
}

TEST(Target, PathAndQueryAreDecodedOnce) {
    const auto target = parse_target("/a%20b/%C3%A9?q=x+y%2Bz&status[in]=a,b&flag&e=&=v&a%26=1");
    EXPECT_EQ(target.path, "/a b/é");
    ASSERT_EQ(target.query.size(), 6U);
    EXPECT_EQ(target.query[0].name, "q");
    EXPECT_EQ(target.query[0].value, "x y+z");
    EXPECT_EQ(target.query[1].name, "status[in]");
    EXPECT_EQ(target.query[1].value, "a,b");
    EXPECT_EQ(target.query[2].name, "flag");
    EXPECT_EQ(target.query[2].value, "");
    EXPECT_EQ(target.query[4].name, "");
    EXPECT_EQ(target.query[5].name, "a&");
    EXPECT_EQ(parse_target("/%2525").path, "/%25");
}

TEST(Target, APlusInThePathIsAPlus) {
    EXPECT_EQ(parse_target("/a+b").path, "/a+b");
}

TEST(Target, AbsoluteAddressesLoseTheirOrigin) {
    EXPECT_EQ(parse_target("http://evil.example/a?b=c").path, "/a");
    EXPECT_EQ(parse_target("HTTP://evil.example").path, "/");
    EXPECT_THROW(parse_target("http://evil.example?b"), Error);
}

TEST(Router, LiteralsBeatParameters) {
    const Router router{
        {get("/"), get("/a/{id}"), get("/a/new"), get("/a/new/b"), get("/a/{id}/c")}};
    EXPECT_EQ(found(router, "GET", "/"), "/");
    EXPECT_EQ(found(router, "GET", "/a/new"), "/a/new");
    EXPECT_EQ(found(router, "GET", "/a/7"), "/a/{id}");
    EXPECT_EQ(found(router, "GET", "/a/new/c"), "/a/{id}/c");
    EXPECT_EQ(found(router, "GET", "/a"), "");
    EXPECT_EQ(found(router, "GET", "/a/"), "");
    EXPECT_EQ(found(router, "GET", "//a/new"), "");
    EXPECT_EQ(found(router, "GET", "/a//c"), "");
}

TEST(Router, OtherMethodsOfAKnownPathAreNamed) {
    const Router router{{get("/a"), get("/a", Method::remove), get("/b", Method::post)}};
    EXPECT_EQ(found(router, "HEAD", "/a"), "/a");
    EXPECT_EQ(found(router, "POST", "/a"), "[GET, HEAD, DELETE, OPTIONS]");
    EXPECT_EQ(found(router, "TRACE", "/a"), "[GET, HEAD, DELETE, OPTIONS]");
    EXPECT_EQ(found(router, "HEAD", "/b"), "[POST, OPTIONS]");
    EXPECT_EQ(found(router, "get", "/a"), "[GET, HEAD, DELETE, OPTIONS]");
}

TEST(Router, TheRestIsTakenWhenNothingElseAnswers) {
    const Router router{{get("/api/{kind}"), get("/{rest...}"), get("/api/x", Method::post)}};
    EXPECT_EQ(found(router, "GET", "/api/a"), "/api/{kind}");
    EXPECT_EQ(found(router, "GET", "/api/a/b"), "/{rest...}");
    EXPECT_EQ(found(router, "POST", "/contacts/7"), "");
    Request request;
    request.path = "/contacts/7/edit";
    router.find("GET", request);
    EXPECT_EQ(request.path_parameter("rest"), "contacts/7/edit");
}

TEST(Router, ParametersCarryTheNamesOfTheirOwnRoute) {
    const Router router{{get("/a/{id}"), get("/a/{a_id}/b/{b_id}")}};
    Request request;
    request.path = "/a/7/b/8";
    router.find("GET", request);
    EXPECT_EQ(request.path_parameter("a_id"), "7");
    EXPECT_EQ(request.path_parameter("b_id"), "8");
    EXPECT_THROW(request.path_parameter("id"), Error);
}

TEST(Router, AmbiguousAndSenselessTablesAreRefused) {
    EXPECT_THROW(Router({get("/a/{id}"), get("/a/{name}")}), Error);
    EXPECT_THROW(Router({get("/a"), get("/a")}), Error);
    EXPECT_NO_THROW(Router({get("/a"), get("/a", Method::post)}));
    for (const auto* pattern :
         {"", "a", "/a/", "//", "/{}", "/{a", "/a}", "/{a}b", "/{r...}/a", "/{...}", "/a/.."}) {
        EXPECT_THROW(Router({get(pattern)}), Error) << pattern;
    }
    auto without_limit = get("/a", Method::post);
    without_limit.body = BodyKind::json;
    EXPECT_THROW(Router({without_limit}), Error);
}

struct ProxyCase {
    std::string peer;
    std::string forwarded;
    std::string expected;
};

TEST(TrustedProxies, TheRightmostUntrustedAddressIsTheClient) {
    const TrustedProxies proxies{{"10.0.0.0/8", "127.0.0.1", "fd00::/16"}};
    const std::vector<ProxyCase> cases = {
        {"10.1.2.3", "203.0.113.9", "203.0.113.9"},
        {"10.1.2.3", "198.51.100.1, 203.0.113.9, 10.9.9.9", "203.0.113.9"},
        {"203.0.113.1", "198.51.100.1", "203.0.113.1"},
        {"10.1.2.3", "", "10.1.2.3"},
        {"10.1.2.3", "unknown", "10.1.2.3"},
        {"10.1.2.3", "203.0.113.9, bogus", "10.1.2.3"},
        {"10.1.2.3", "203.0.113.9:80", "10.1.2.3"},
        {"10.1.2.3", "10.7.7.7, 10.8.8.8", "10.7.7.7"},
        {"::ffff:127.0.0.1", "2001:db8::1", "2001:db8::1"},
        {"::ffff:203.0.113.4", "198.51.100.1", "203.0.113.4"},
        {"fd00::1", "::ffff:198.51.100.1", "198.51.100.1"},
        {"11.0.0.1", "198.51.100.1", "11.0.0.1"},
    };
    for (const auto& each : cases) {
        Request request;
        request.headers = {{"x-forwarded-for", each.forwarded}};
        proxies.apply(each.peer, request);
        EXPECT_EQ(request.remote_address, each.expected) << each.peer << " " << each.forwarded;
    }
}

TEST(TrustedProxies, OnlyTheyCanVouchForTls) {
    const TrustedProxies proxies{{"10.0.0.1"}};
    Request vouched;
    vouched.headers = {{"x-forwarded-proto", "http, https"}};
    proxies.apply("10.0.0.1", vouched);
    EXPECT_TRUE(vouched.is_secure);
    Request claimed;
    claimed.headers = {{"x-forwarded-proto", "https"}};
    proxies.apply("10.0.0.2", claimed);
    EXPECT_FALSE(claimed.is_secure);
}

TEST(TrustedProxies, WhatIsNoNetworkIsRefused) {
    for (const auto* text : {"", "proxy", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "::/129"}) {
        EXPECT_THROW(TrustedProxies{{text}}, Error) << text;
    }
}

}  // namespace
}  // namespace dealwright::http
