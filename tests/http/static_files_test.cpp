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

}  // namespace
}  // namespace dealwright::http
