// What every answer carries, errors as problems, and headers that must never be sent.
#include <gtest/gtest.h>

#include <set>

#include "base/error.hpp"
#include "http/error_reply.hpp"
#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

Reply page() {
    Reply reply;
    reply.content_type = "text/html; charset=utf-8";
    reply.body = "<script nonce=\"{{nonce}}\"></script><style nonce=\"{{nonce}}\"></style>";
    reply.is_page = true;
    return reply;
}

Reply with_header(std::string name, std::string value) {
    auto reply = json_reply("{}");
    reply.headers.emplace_back(std::move(name), std::move(value));
    return reply;
}

TEST(ReplyHeaders, EveryAnswerCarriesTheSecurityHeaders) {
    const auto server =
        started({route(Method::get, "/", [](Request&) { return json_reply("{}"); })});
    RawClient client{server->port()};
    for (const auto* path : {"/", "/missing", "/%zz"}) {
        const auto reply = client.get(path);
        EXPECT_EQ(reply.header("x-content-type-options"), "nosniff") << path;
        EXPECT_EQ(reply.header("referrer-policy"), "same-origin") << path;
        EXPECT_EQ(
            reply.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'"
        ) << path;
        EXPECT_EQ(reply.header("cross-origin-opener-policy"), "same-origin") << path;
        EXPECT_EQ(reply.header("cross-origin-resource-policy"), "same-origin") << path;
        EXPECT_EQ(reply.header("cache-control"), "no-store") << path;
        EXPECT_EQ(reply.header("x-request-id").size(), 36U) << path;
        EXPECT_EQ(reply.header("date").size(), 29U) << path;
        EXPECT_FALSE(reply.headers.contains("server")) << path;
        EXPECT_FALSE(reply.headers.contains("strict-transport-security")) << path;
    }
}

TEST(ReplyHeaders, ThePagesNonceDiffersPerAnswer) {
    const auto server = started({route(Method::get, "/", [](Request&) { return page(); })});
    RawClient client{server->port()};
    std::set<std::string> nonces;
    for (int i = 0; i < 3; ++i) {
        const auto reply = client.get("/");
        const auto nonce = reply.body.substr(15, 32);
        nonces.insert(nonce);
        EXPECT_EQ(
            reply.body,
            "<script nonce=\"" + nonce + "\"></script><style nonce=\"" + nonce + "\"></style>"
        );
        EXPECT_EQ(
            reply.header("content-security-policy"),
            "default-src 'self'; script-src 'self' 'nonce-" + nonce +
                "'; style-src 'self' 'nonce-" + nonce +
                "'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
                "frame-ancestors 'none'; form-action 'self'"
        );
        EXPECT_EQ(reply.header("cache-control"), "no-store");
    }
    EXPECT_EQ(nonces.size(), 3U);
}

TEST(ReplyHeaders, ARequestIdOfTheClientIsKeptWhenItIsOne) {
    const auto server =
        started({route(Method::get, "/", [](Request& r) { return json_reply(r.id); })});
    RawClient client{server->port()};
    EXPECT_EQ(client.get("/", "X-Request-Id: a.B_c-9\r\n").body, "a.B_c-9");
    const std::string longest(64, 'a');
    EXPECT_EQ(client.get("/", "X-Request-Id: " + longest + "\r\n").body, longest);
    for (const auto& bad : {longest + "a", std::string{"a b"}, std::string{"<a>"}}) {
        const auto reply = client.get("/", "X-Request-Id: " + bad + "\r\n");
        EXPECT_EQ(reply.body.size(), 36U) << bad;
        EXPECT_EQ(reply.header("x-request-id"), reply.body);
    }
}

TEST(ReplyHeaders, LineEndsInHeadersAreNeverSent) {
    const auto server = started({
        route(Method::get, "/v", [](Request&) { return with_header("A", "b\r\nSet-Cookie: c=d"); }),
        route(Method::get, "/lf", [](Request&) { return with_header("A", "b\nc: d"); }),
        route(Method::get, "/n", [](Request&) { return with_header("A\r\nB", "c"); }),
        route(
            Method::get, "/nul",
            [](Request&) {
                return with_header("A", {"b\0c", 3});
            }
        ),
    });
    RawClient client{server->port()};
    for (const auto* path : {"/v", "/lf", "/n", "/nul"}) {
        const auto reply = client.get(path);
        EXPECT_EQ(reply.status, 500) << path;
        EXPECT_FALSE(reply.headers.contains("set-cookie"));
        EXPECT_FALSE(reply.headers.contains("a"));
    }
}

TEST(ReplyHeaders, ARouteCannotTouchTheFraming) {
    const auto server = started({route(Method::get, "/", [](Request&) {
        auto reply = with_header("Content-Length", "1");
        reply.headers.emplace_back("Transfer-Encoding", "chunked");
        reply.headers.emplace_back("Cache-Control", "public");
        reply.headers.emplace_back("X-Own", "yes");
        return reply;
    })});
    RawClient client{server->port()};
    const auto reply = client.get("/");
    EXPECT_EQ(reply.body, "{}");
    EXPECT_EQ(reply.header("cache-control"), "no-store") << "only a cacheable reply says otherwise";
    EXPECT_EQ(reply.header("x-own"), "yes");
}

struct KindCase {
    ErrorKind kind;
    int status;
};

TEST(ErrorReply, EveryKindHasItsStatus) {
    const std::vector<KindCase> cases = {
        {ErrorKind::malformed, 400},       {ErrorKind::invalid, 422},
        {ErrorKind::unauthenticated, 401}, {ErrorKind::forbidden, 403},
        {ErrorKind::not_found, 404},       {ErrorKind::conflict, 409},
        {ErrorKind::stale, 412},           {ErrorKind::too_large, 413},
        {ErrorKind::unsupported, 415},     {ErrorKind::limited, 429},
        {ErrorKind::timed_out, 504},       {ErrorKind::busy, 503},
        {ErrorKind::interrupted, 503},     {ErrorKind::internal, 500},
    };
    Request request;
    request.id = "r-1";
    for (const auto& each : cases) {
        EXPECT_EQ(error_reply(Error{each.kind, "a cause"}, request).status, each.status);
    }
}

TEST(ErrorReply, TheBodyNamesEveryField) {
    Request request;
    request.id = "r-1";
    const Error error{
        ErrorKind::invalid,
        "two values are \"wrong\"",
        {{"email", "format", "is no address"}, {"name", "length", "is too long"}}};
    const auto reply = error_reply(error, request);
    EXPECT_EQ(reply.content_type, "application/problem+json");
    EXPECT_EQ(
        reply.body, R"({"type":"about:blank","title":"Unprocessable Content","status":422,)"
                    R"("detail":"two values are \"wrong\"","request_id":"r-1","errors":[)"
                    R"({"field":"email","code":"format","message":"is no address"},)"
                    R"({"field":"name","code":"length","message":"is too long"}]})"
    );
}

TEST(ErrorReply, WaitingTimesAndChallengesAreSent) {
    Request request;
    Error limited{ErrorKind::limited, "too often"};
    limited.after(std::chrono::seconds{42});
    const auto slow = error_reply(limited, request);
    ASSERT_EQ(slow.headers.size(), 1U);
    EXPECT_EQ(slow.headers[0], (std::pair<std::string, std::string>{"Retry-After", "42"}));
    const auto stranger = error_reply(Error{ErrorKind::unauthenticated, "who"}, request);
    ASSERT_EQ(stranger.headers.size(), 1U);
    EXPECT_EQ(stranger.headers[0].first, "WWW-Authenticate");
}

TEST(ErrorReply, CausesOfInternalErrorsStayInside) {
    const auto server = started({
        route(
            Method::get, "/e",
            [](Request&) -> Reply { throw failure(ErrorKind::internal, "secret {}", 1); }
        ),
        route(Method::get, "/s", [](Request&) -> Reply { throw std::runtime_error{"secret"}; }),
        route(
            Method::get, "/b",
            [](Request&) -> Reply { throw failure(ErrorKind::busy, "secret host is down"); }
        ),
        route(Method::get, "/i", [](Request&) -> Reply { throw 7; }),
    });
    RawClient client{server->port()};
    for (const auto* path : {"/e", "/s", "/b", "/i"}) {
        const auto reply = client.get(path);
        EXPECT_EQ(reply.status, path == std::string_view{"/b"} ? 503 : 500);
        EXPECT_EQ(reply.body.find("secret"), std::string::npos);
        EXPECT_NE(reply.body.find(reply.header("x-request-id")), std::string::npos);
    }
}

TEST(Requests, HeadersAndCookiesAreFound) {
    Request request;
    request.headers = {{"cookie", "a=1; session=x=y;b=2"}, {"cookie", "c=3"}, {"accept", "*/*"}};
    EXPECT_EQ(request.cookie("a"), "1");
    EXPECT_EQ(request.cookie("session"), "x=y");
    EXPECT_EQ(request.cookie("b"), "2");
    EXPECT_EQ(request.cookie("c"), "3");
    EXPECT_EQ(request.cookie("sess"), "");
    EXPECT_EQ(request.header("accept"), "*/*");
}

}  // namespace
}  // namespace dealwright::http
