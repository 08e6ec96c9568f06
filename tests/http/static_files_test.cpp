// Embedded files: which variant is sent, what may be cached, and pages with their nonce.
#include "http/static_files.hpp"

#include <gtest/gtest.h>

#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

const EmbeddedFile files[] = {
    {"/assets/app.1a2b.js", "text/javascript", "\"1a2b\"", "identity", "gz", "b", true},
    {"/robots.txt", "text/plain", "\"77\"", "plain", "", "", false},
    {"/", "text/html; charset=utf-8", "\"99\"", "<p nonce={{nonce}}>", "gz", "b", false},
};

Reply asset(const std::string& accepted, const std::string& tag = "") {
    Request request;
    request.headers = {{"accept-encoding", accepted}, {"if-none-match", tag}};
    return static_reply(files[0], request);
}

std::string header(const Reply& reply, const std::string& name) {
    for (const auto& [key, value] : reply.headers) {
        if (key == name) {
            return value;
        }
    }
    return "";
}

TEST(StaticFiles, TheSmallestVariantThatIsTakenIsSent) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "identity"},
        {"gzip, deflate, br", "b"},
        {"gzip", "gz"},
        {"GZIP;q=0.5", "gz"},
        {"br;q=0.2, gzip;q=0.8", "gz"},
        {"br;q=0, gzip;q=0", "identity"},
        {"br;q=nonsense", "identity"},
        {"*", "b"},
        {"*;q=0.5, br;q=0", "gz"},
        {"identity, gzip;q=0.5", "identity"},
    };
    for (const auto& [accepted, expected] : cases) {
        EXPECT_EQ(asset(accepted).static_body, expected) << accepted;
    }
    EXPECT_EQ(header(asset("br"), "Content-Encoding"), "br");
    EXPECT_EQ(header(asset("br"), "Vary"), "Accept-Encoding");
    EXPECT_EQ(header(asset(""), "Content-Encoding"), "");
}

TEST(StaticFiles, AVariantThatIsThereAlreadyIsNotSentAgain) {
    EXPECT_EQ(header(asset("br"), "ETag"), "\"1a2b-br\"");
    EXPECT_EQ(asset("br", "\"1a2b-br\"").status, 304);
    EXPECT_EQ(asset("br", "\"x\", W/\"1a2b-br\"").status, 304);
    EXPECT_EQ(asset("br", "*").status, 304);
    EXPECT_EQ(asset("br", "\"1a2b\"").status, 200) << "that is the tag of other bytes";
    EXPECT_EQ(asset("", "\"1a2b\"").status, 304);
    EXPECT_EQ(asset("", "\"1a2b\"").static_body, "");
}

TEST(StaticFiles, AreServedWithTheirCachingRules) {
    const auto server = started(static_routes(files));
    RawClient client{server->port()};
    const auto hashed = client.get("/assets/app.1a2b.js", "Accept-Encoding: gzip\r\n");
    EXPECT_EQ(hashed.body, "gz");
    EXPECT_EQ(hashed.header("cache-control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(hashed.header("content-type"), "text/javascript");
    EXPECT_EQ(client.get("/robots.txt").header("cache-control"), "no-cache");
    const auto same = client.get("/robots.txt", "If-None-Match: \"77\"\r\n");
    EXPECT_EQ(same.status, 304);
    EXPECT_EQ(same.header("etag"), "\"77\"");
    EXPECT_FALSE(same.headers.contains("content-length"));
    EXPECT_EQ(client.get("/robots.txt").body, "plain") << "the connection is in step";
}

TEST(StaticFiles, PagesGetANonceAndAreNeverStored) {
    const auto server = started(static_routes(files));
    RawClient client{server->port()};
    const auto page = client.get("/", "Accept-Encoding: br\r\nIf-None-Match: \"99\"\r\n");
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.header("cache-control"), "no-store");
    const auto nonce = page.body.substr(9, 32);
    EXPECT_EQ(page.body, "<p nonce=" + nonce + ">");
    const auto policy = page.header("content-security-policy");
    EXPECT_NE(policy.find("'nonce-" + nonce + "'"), std::string::npos);
}

std::vector<Route> app_routes() {
    auto routes = static_routes(files);
    routes.push_back(page_fallback(files[2], {"api", "assets"}));
    Route record;
    record.pattern = "/api/v1/contacts/{id}";
    record.lane = Lane::edge;
    record.handle = [](Request&, WorkerSlot) { return json_reply("{}"); };
    routes.push_back(record);
    return routes;
}

constexpr const char* goes_there = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";

TEST(PageFallback, EveryAddressThatABrowserGoesToIsThePage) {
    const auto server = started(app_routes());
    RawClient client{server->port()};
    for (const auto* path :
         {"/contacts", "/deals/board?owner=me", "/contacts/", "/apiary", "/a%20b/c.d"}) {
        const auto page = client.get(path, goes_there);
        EXPECT_EQ(page.status, 200) << path;
        EXPECT_EQ(page.header("content-type"), "text/html; charset=utf-8") << path;
        EXPECT_EQ(page.header("cache-control"), "no-store") << path;
        EXPECT_EQ(page.body.size(), 42u) << "with its nonce of 32 digits: " << page.body;
    }
    const auto typed = client.get("/contacts", "Accept: text/html,application/xml;q=0.9\r\n");
    EXPECT_EQ(typed.status, 200) << "a browser without Sec-Fetch headers";
}

TEST(PageFallback, WhatAPageFetchesIsNotThere) {
    const auto server = started(app_routes());
    RawClient client{server->port()};
    const std::vector<std::string> fetches = {
        "",
        "Accept: */*\r\n",
        "Accept: image/avif,image/webp\r\n",
        "Accept: text/html;q=0\r\n",
        "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n",
        "Sec-Fetch-Mode: cors\r\nAccept: text/html\r\n"};
    for (const auto& headers : fetches) {
        const auto reply = client.get("/old/logo.png", headers);
        EXPECT_EQ(reply.status, 404) << headers;
        EXPECT_EQ(reply.header("content-type"), "application/problem+json") << headers;
    }
}

TEST(PageFallback, ReservedPathsStayTheirOwn) {
    const auto server = started(app_routes());
    RawClient client{server->port()};
    for (const auto* path : {"/api", "/api/v1", "/api/v2/contacts", "/assets/app.0000.js"}) {
        const auto reply = client.get(path, goes_there);
        EXPECT_EQ(reply.status, 404) << path;
        EXPECT_EQ(reply.header("content-type"), "application/problem+json") << path;
    }
    EXPECT_EQ(client.get("/api/v1/contacts/7", goes_there).body, "{}");
    EXPECT_EQ(client.get("/robots.txt", goes_there).body, "plain");
}

TEST(PageFallback, TakesNothingButGetAndHead) {
    const auto server = started(app_routes());
    RawClient client{server->port()};
    client.send(
        "HEAD /contacts HTTP/1.1\r\nHost: a\r\nSec-Fetch-Mode: navigate\r\n\r\n"
        "POST /contacts HTTP/1.1\r\nHost: a\r\nSec-Fetch-Mode: navigate\r\n"
        "Content-Length: 0\r\n\r\n"
    );
    const auto head = client.read_reply(false);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(client.read_reply().status, 404);
}

}  // namespace
}  // namespace dealwright::http
