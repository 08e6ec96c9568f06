// Requests that two programs could read differently: each gets its error and the end of the
// connection, and nothing behind it is ever answered.
#include <gtest/gtest.h>

#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

std::vector<Route> echo_routes() {
    return {
        route(Method::get, "/", [](Request&) { return json_reply("{}"); }),
        json_route(
            Method::post, "/echo", 100, [](Request& request) { return json_reply(request.body); }
        ),
    };
}

struct BadRequest {
    std::string what;
    std::string bytes;
    int status;
};

const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

std::vector<BadRequest> bad_requests() {
    const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    const std::string get = "GET / HTTP/1.1\r\n";
    return {
        {"CL and TE", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         400},
        {"TE and CL", post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
         400},
        {"two CL", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc", 400},
        {"two equal CL", post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab", 400},
        {"a list as CL", post + "Content-Length: 2, 2\r\n\r\nab", 400},
        {"a signed CL", post + "Content-Length: +2\r\n\r\nab", 400},
        {"a hexadecimal CL", post + "Content-Length: 0x2\r\n\r\nab", 400},
        {"an empty CL", post + "Content-Length: \r\n\r\nab", 400},
        {"a CL beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\n", 400},
        {"two TE", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
        {"an unknown TE", post + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
        {"a misspelt TE", post + "Transfer-Encoding: xchunked\r\n\r\n", 501},
        {"chunked twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n", 501},
        {"TE in HTTP/1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
        {"bare LF", "GET / HTTP/1.1\nHost: x\n\n", 400},
        {"bare LF in a header", get + "Host: x\nA: b\r\n\r\n", 400},
        {"bare CR", get + "Host: x\r\nA: b\rc\r\n\r\n", 400},
        {"space before colon", get + "Host: x\r\nContent-Length : 5\r\n\r\n", 400},
        {"obs-fold", get + "Host: x\r\nA: b\r\n c\r\n\r\n", 400},
        {"a header without colon", get + "Host: x\r\nnonsense\r\n\r\n", 400},
        {"an empty header name", get + "Host: x\r\n: b\r\n\r\n", 400},
        {"NUL in a header", get + "Host: x\r\nA: b" + std::string(1, '\0') + "\r\n\r\n", 400},
        {"a control character", get + "Host: x\r\nA: b\x01\r\n\r\n", 400},
        {"Latin-1 in a header", get + "Host: x\r\nA: M\xfcller\r\n\r\n", 400},
        {"no Host", get + "\r\n", 400},
        {"two Hosts", get + "Host: x\r\nHost: x\r\n\r\n", 400},
        {"a Host list", get + "Host: x, y\r\n\r\n", 400},
        {"no version", "GET /\r\nHost: x\r\n\r\n", 400},
        {"HTTP/2", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505},
        {"HTTP/1.2", "GET / HTTP/1.2\r\nHost: x\r\n\r\n", 505},
        {"two spaces", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a method that is none", "G(T / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a chunk size that is none", chunked + "x\r\nab\r\n0\r\n\r\n", 400},
        {"an empty chunk size", chunked + "\r\nab\r\n0\r\n\r\n", 400},
        {"a signed chunk size", chunked + "-2\r\nab\r\n0\r\n\r\n", 400},
        {"0x before a chunk size", chunked + "0x2\r\nab\r\n0\r\n\r\n", 400},
        {"a chunk size beyond 64 bits", chunked + "10000000000000002\r\nab\r\n0\r\n\r\n", 400},
        {"a chunk size line with bare LF", chunked + "2\nab\r\n0\r\n\r\n", 400},
        {"bare LF in a chunk extension", chunked + "2;a\nb\r\nab\r\n0\r\n\r\n", 400},
        {"a blank behind a chunk size", chunked + "2 \r\nab\r\n0\r\n\r\n", 400},
        {"a chunk longer than its size", chunked + "2\r\nabc\r\n0\r\n\r\n", 400},
        {"a trailer with bare LF", chunked + "0\r\nA: b\nC: d\r\n\r\n", 400},
        {"a bad escape", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"an escape cut short", "GET /%4 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"NUL in the path", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"NUL in the query", "GET /?a=%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"bad UTF-8 in the path", "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"bad UTF-8 in the query", "GET /?a=%c3%28 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"dot segments", "GET /a/../ HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"escaped dot segments", "GET /a/%2e%2E/ HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"an escaped slash", "GET /a%2fb HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a fragment", "GET /#a HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a relative address", "GET a HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"another expectation", post + "Expect: the-unexpected\r\nContent-Length: 2\r\n\r\n", 417},
    };
}

TEST(Framing, AmbiguousRequestsAreRefusedAndEndTheConnection) {
    const auto server = started(echo_routes());
    for (const auto& bad : bad_requests()) {
        RawClient client{server->port()};
        client.send(bad.bytes + smuggled);
        const auto reply = client.read_reply();
        EXPECT_EQ(reply.status, bad.status) << bad.what << ": " << reply.body;
        EXPECT_EQ(reply.header("content-type"), "application/problem+json") << bad.what;
        EXPECT_EQ(reply.header("connection"), "close") << bad.what;
        EXPECT_TRUE(client.read_to_end()) << bad.what;
        EXPECT_EQ(client.rest(), "") << bad.what << " let something through";
    }
}

TEST(Framing, AHeadOver16KiBIsRefused) {
    const auto server = started(echo_routes());
    const std::string start = "GET / HTTP/1.1\r\nHost: x\r\nA: ";
    const std::string end = "\r\n\r\n";
    const std::size_t limit = 16 * 1024;
    RawClient fitting{server->port()};
    fitting.send(start + std::string(limit - start.size() - end.size(), 'a') + end);
    EXPECT_EQ(fitting.read_reply().status, 200);
    RawClient larger{server->port()};
    larger.send(start + std::string(limit - start.size() - end.size() + 1, 'a') + end);
    EXPECT_EQ(larger.read_reply().status, 431);
    EXPECT_TRUE(larger.read_to_end());
    RawClient endless{server->port()};
    endless.send(start + std::string(limit, 'a'));
    EXPECT_EQ(endless.read_reply().status, 431);
}

TEST(Framing, MoreThanAHundredHeadersAreRefused) {
    const auto server = started(echo_routes());
    std::string head = "GET / HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < 99; ++i) {
        head += "A: b\r\n";
    }
    RawClient fitting{server->port()};
    fitting.send(head + "\r\n");
    EXPECT_EQ(fitting.read_reply().status, 200);
    RawClient larger{server->port()};
    larger.send(head + "A: b\r\n\r\n");
    EXPECT_EQ(larger.read_reply().status, 431);
}

TEST(Framing, AnAddressOver8KiBIsRefused) {
    const auto server = started(echo_routes());
    RawClient fitting{server->port()};
    EXPECT_EQ(fitting.get("/?" + std::string(8 * 1024 - 2, 'a')).status, 200);
    RawClient larger{server->port()};
    EXPECT_EQ(larger.get("/?" + std::string(8 * 1024 - 1, 'a')).status, 414);
    EXPECT_TRUE(larger.read_to_end());
}

TEST(Framing, ChunkedBodiesAreReadWithExtensionsAndTrailers) {
    const auto server = started(echo_routes());
    RawClient client{server->port()};
    client.send(
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
        "2;a=b\r\nab\r\n003\r\ncde\r\n0\r\nConnection: close\r\nContent-Length: 7\r\n"
    );
    client.send("\r\n");
    const auto reply = client.read_reply();
    // Whether the trailer's Content-Length is refused or ignored, it never becomes part of the
    // body.
    EXPECT_TRUE(reply.status == 400 || reply.body == "abcde") << reply.body;
    RawClient plain{server->port()};
    plain.send(
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        "2;a=b\r\nab\r\n003\r\ncde\r\n0\r\nX-Sum: 1\r\n\r\n"
    );
    EXPECT_EQ(plain.read_reply().body, "abcde");
    EXPECT_EQ(plain.get("/").status, 200) << "the connection goes on";
}

TEST(Framing, BytesMayArriveOneByOne) {
    const auto server = started(echo_routes());
    RawClient client{server->port()};
    const std::string request =
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        "5\r\nhello\r\n0\r\n\r\n";
    for (const char c : request) {
        client.send({&c, 1});
    }
    EXPECT_EQ(client.read_reply().body, "hello");
}

}  // namespace
}  // namespace dealwright::http
