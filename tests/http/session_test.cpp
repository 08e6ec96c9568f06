// Connections that go on: order, keep-alive, bodies, limits, and clients that take too long.
#include <gtest/gtest.h>
#include <poll.h>

#include <filesystem>
#include <fstream>

#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

using namespace std::chrono_literals;

std::vector<Route> plain_routes() {
    return {
        route(Method::get, "/", [](Request&) { return json_reply("{}"); }),
        route(Method::get, "/n/{n}", [](Request& r) { return json_reply(r.path_parameter("n")); }),
        json_route(Method::post, "/echo", 10, [](Request& r) { return json_reply(r.body); }),
        route(Method::remove, "/n/{n}", [](Request&) { return no_content(); }),
    };
}

TEST(Session, PipelinedRequestsAreAnsweredInOrder) {
    const auto server = started(plain_routes());
    RawClient client{server->port()};
    std::string requests;
    for (int i = 0; i < 50; ++i) {
        requests += "GET /n/" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        requests += "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab";
    }
    client.send(requests);
    for (int i = 0; i < 50; ++i) {
        EXPECT_EQ(client.read_reply().body, std::to_string(i));
        EXPECT_EQ(client.read_reply().body, "ab");
    }
}

TEST(Session, KeepAliveFollowsTheVersion) {
    const auto server = started(plain_routes());
    RawClient asked{server->port()};
    EXPECT_EQ(asked.get("/", "Connection: close\r\n").header("connection"), "close");
    EXPECT_TRUE(asked.read_to_end());
    RawClient old{server->port()};
    old.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(old.read_reply().header("connection"), "close");
    EXPECT_TRUE(old.read_to_end());
    RawClient kept{server->port()};
    for (int i = 0; i < 2; ++i) {
        kept.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        EXPECT_EQ(kept.read_reply().header("connection"), "keep-alive");
    }
    RawClient modern{server->port()};
    EXPECT_EQ(modern.get("/").header("connection"), "");
    EXPECT_EQ(modern.get("/").status, 200);
}

TEST(Session, HeadIsGetWithoutTheBody) {
    const auto server = started(plain_routes());
    RawClient client{server->port()};
    client.send("HEAD /n/12345 HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto head = client.read_reply(false);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"), "5");
    client.send("HEAD /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.read_reply(false).status, 404);
    EXPECT_EQ(client.get("/n/1").body, "1") << "nothing was left between the answers";
}

TEST(Session, UnknownPathsAndMethodsAreNamed) {
    const auto server = started(plain_routes());
    RawClient client{server->port()};
    const auto missing = client.get("/nowhere");
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(missing.header("content-type"), "application/problem+json");
    client.send("PUT /n/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto refused = client.read_reply();
    EXPECT_EQ(refused.status, 405);
    EXPECT_EQ(refused.header("allow"), "GET, HEAD, DELETE, OPTIONS");
    client.send("OPTIONS /n/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto options = client.read_reply();
    EXPECT_EQ(options.status, 204);
    EXPECT_EQ(options.header("allow"), "GET, HEAD, DELETE, OPTIONS");
    client.send("DELETE /n/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto gone = client.read_reply();
    EXPECT_EQ(gone.status, 204);
    EXPECT_FALSE(gone.headers.contains("content-length"));
}

TEST(Session, ABodyOverTheLimitOfItsRouteIsRefusedUnread) {
    const auto server = started(plain_routes());
    RawClient fitting{server->port()};
    fitting.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n0123456789");
    EXPECT_EQ(fitting.read_reply().body, "0123456789");
    RawClient announced{server->port()};
    announced.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n");
    EXPECT_EQ(announced.read_reply().status, 413);
    EXPECT_TRUE(announced.read_to_end());
    RawClient streamed{server->port()};
    streamed.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    streamed.send("6\r\nabcdef\r\n5\r\nghijk\r\n");
    EXPECT_EQ(streamed.read_reply().status, 413);
    EXPECT_TRUE(streamed.read_to_end());
}

TEST(Session, WhereNoBodyIsTakenAnEmptyObjectIsAsGood) {
    const auto server = started({
        route(Method::post, "/restore", [](Request& r) { return json_reply("[" + r.body + "]"); }),
        route(Method::get, "/", [](Request&) { return json_reply("{}"); }),
    });
    RawClient client{server->port()};
    const std::string head = "POST /restore HTTP/1.1\r\nHost: x\r\n";
    const auto post = [&](const std::string& body) {
        client.send(head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        return client.read_reply();
    };
    for (const auto* body : {"", "{}", " { }\r\n", "  "}) {
        EXPECT_EQ(post(body).status, 200) << body;
        EXPECT_EQ(post(body).body, "[]") << "the route sees none of it";
    }
    client.send(head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");
    EXPECT_EQ(client.read_reply().status, 200);
    for (const auto* body : {"{\"id\":1}", "[]", "null", "{", "}{"}) {
        const auto refused = post(body);
        EXPECT_EQ(refused.status, 422) << body;
        EXPECT_NE(refused.body.find("takes no body, or an empty object"), std::string::npos);
    }
    client.send("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na");
    EXPECT_EQ(client.read_reply().status, 422) << "on the same connection";
    EXPECT_EQ(post(std::string(65, ' ')).status, 422);
    EXPECT_TRUE(client.read_to_end()) << "a body that was not read ends the connection";
}

TEST(Session, ALargeRefusedBodyDoesNotDestroyTheAnswer) {
    const auto server = started(plain_routes());
    RawClient client{server->port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n");
    client.send(std::string(4'000'000, 'a'));
    EXPECT_EQ(client.read_reply().status, 413);
}

TEST(Session, AClientThatAsksBeforeSendingIsToldToGoOn) {
    const auto server = started(plain_routes());
    RawClient client{server->port()};
    const std::string head = "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n";
    client.send(head + "Content-Length: 2\r\n\r\n");
    EXPECT_EQ(client.read_reply().status, 100);
    client.send("ab");
    EXPECT_EQ(client.read_reply().body, "ab");
    client.send(head + "Content-Length: 11\r\n\r\n");
    EXPECT_EQ(client.read_reply().status, 413) << "without sending it";
}

class Uploads : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "uploads-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::unique_ptr<Server> upload_server() {
        auto upload = json_route(Method::post, "/files", 3'000'000, [this](Request& request) {
            std::ifstream file{request.upload, std::ios::binary};
            received_.assign(std::istreambuf_iterator<char>{file}, {});
            mode_ = std::filesystem::status(request.upload).permissions();
            return json_reply(std::to_string(received_.size()));
        });
        upload.body = BodyKind::upload;
        upload.lane = Lane::heavy;
        ServerOptions options;
        options.upload_folder = folder_;
        return started({upload}, options);
    }
    bool is_folder_empty() const { return std::filesystem::is_empty(folder_); }

    std::filesystem::path folder_;
    std::string received_;
    std::filesystem::perms mode_{};
};

TEST_F(Uploads, LieInAFileOfOursUntilTheRequestEnds) {
    std::string content;
    for (int i = 0; content.size() < 2'000'000; ++i) {
        content += std::to_string(i);
    }
    const auto server = upload_server();
    RawClient client{server->port()};
    client.send("POST /files HTTP/1.1\r\nHost: x\r\nContent-Length: ");
    client.send(std::to_string(content.size()) + "\r\n\r\n" + content);
    EXPECT_EQ(client.read_reply().body, std::to_string(content.size()));
    EXPECT_TRUE(received_ == content);
    EXPECT_EQ(mode_, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    client.send("POST /files HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    EXPECT_EQ(client.read_reply().body, "0");
    client.close();
    server->stop();
    EXPECT_TRUE(is_folder_empty());
}

TEST_F(Uploads, AreGoneWhenTheyAreRefusedOrCutOff) {
    const auto server = upload_server();
    RawClient endless{server->port()};
    endless.send("POST /files HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "10000\r\n" + std::string(0x10000, 'a') + "\r\n";
    for (int i = 0; i < 46; ++i) {
        endless.send(chunk);  // 46 * 64 KiB = 3,014,656 bytes
    }
    EXPECT_EQ(endless.read_reply().status, 413);
    RawClient broken{server->port()};
    broken.send("POST /files HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
    broken.send(std::string(500'000, 'a'));
    broken.close();
    server->stop();
    EXPECT_TRUE(is_folder_empty());
}

ServerOptions impatient() {
    ServerOptions options;
    options.header_timeout = options.body_timeout = 100ms;
    options.write_timeout = options.idle_timeout = 100ms;
    return options;
}

TEST(Session, SlowHeadersAreCutOff) {
    const auto server = started(plain_routes(), impatient());
    RawClient client{server->port()};
    client.send("GET / HTTP/1.1\r\nHost: x\r\nA: ");
    client.read_to_end();
    EXPECT_EQ(client.rest(), "");
}

TEST(Session, DrippingHeadersAreCutOffAllTheSame) {
    const auto server = started(plain_routes(), impatient());
    RawClient client{server->port()};
    client.send("GET / HTTP/1.1\r\nHost: x\r\nA: ");
    pollfd ended{client.descriptor(), POLLIN, 0};
    int drips = 0;
    while (poll(&ended, 1, 10) == 0 && drips < 1000) {
        client.send("a");
        ++drips;
    }
    EXPECT_LT(drips, 1000);
}

TEST(Session, SlowBodiesAreCutOff) {
    const auto server = started(plain_routes(), impatient());
    RawClient client{server->port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab");
    client.read_to_end();
    EXPECT_EQ(client.rest(), "");
}

TEST(Session, IdleAndSilentConnectionsAreClosed) {
    const auto server = started(plain_routes(), impatient());
    RawClient idle{server->port()};
    EXPECT_EQ(idle.get("/").status, 200);
    idle.read_to_end();
    RawClient silent{server->port()};
    silent.read_to_end();
}

TEST(Session, SlowReadersAreCutOff) {
    const std::string large(8'000'000, 'a');
    const auto server = started(
        {route(Method::get, "/", [&](Request&) { return json_reply(large); })}, impatient()
    );
    RawClient client{server->port(), 4096};
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    pollfd cut{client.descriptor(), 0, 0};  // without reading: only errors and hang-ups
    EXPECT_EQ(poll(&cut, 1, 20'000), 1);
    EXPECT_FALSE(client.read_reply().is_whole);
}

}  // namespace
}  // namespace dealwright::http
