// The server as a whole: lanes and their queues, too many connections, the end, what it counts and
// what it writes down.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <future>
#include <map>
#include <mutex>
#include <sstream>
#include <thread>

#include "base/error.hpp"
#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

/// A route that says when it runs and waits until it may go on.
struct Gate {
    std::promise<void> entered;
    std::promise<void> opened;
    std::atomic<int> runs{0};

    Route route(Lane lane) {
        auto result = http::route(Method::get, "/gate", [this](Request&) {
            if (runs++ == 0) {
                entered.set_value();
                opened.get_future().wait();
            }
            return json_reply("\"passed\"");
        });
        result.lane = lane;
        return result;
    }
};

ServerOptions narrow() {
    ServerOptions options;
    options.interactive_workers = options.heavy_workers = options.hashing_workers = 1;
    options.interactive_queue = options.heavy_queue = options.hashing_queue = 1;
    return options;
}

Route plain(std::string pattern) {
    return route(Method::get, std::move(pattern), [](Request&) { return json_reply("{}"); });
}

/// Waits until the text of the metrics holds the line.
bool reaches(const Server& server, const std::string& line) {
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (std::chrono::steady_clock::now() < end) {
        if (server.metrics_text().find(line + "\n") != std::string::npos) {
            return true;
        }
        std::this_thread::yield();
    }
    return false;
}

const std::string gate_request = "GET /gate HTTP/1.1\r\nHost: x\r\n\r\n";

TEST(Lanes, AFullQueueSaysBusyAndOtherLanesGoOn) {
    Gate gate;
    const auto server = started({gate.route(Lane::heavy), plain("/")}, narrow());
    RawClient running{server->port()};
    running.send(gate_request);
    gate.entered.get_future().wait();
    RawClient waiting{server->port()};
    waiting.send(gate_request);
    ASSERT_TRUE(reaches(*server, "dealwright_http_queue_length{lane=\"heavy\"} 1"));
    RawClient refused{server->port()};
    const auto busy = refused.get("/gate");
    EXPECT_EQ(busy.status, 503);
    EXPECT_EQ(busy.header("retry-after"), "1");
    EXPECT_EQ(busy.header("content-type"), "application/problem+json");
    EXPECT_EQ(refused.get("/").status, 200) << "on the same connection, in another lane";
    gate.opened.set_value();
    EXPECT_EQ(running.read_reply().status, 200);
    EXPECT_EQ(waiting.read_reply().status, 200);
    EXPECT_THAT(
        server->metrics_text(), HasSubstr("dealwright_http_rejected_total{lane=\"heavy\"} 1\n")
    );
}

TEST(Lanes, ARequestWhoseClientHasGoneIsDropped) {
    Gate gate;
    const auto server = started({gate.route(Lane::interactive), plain("/")}, narrow());
    RawClient running{server->port()};
    running.send(gate_request);
    gate.entered.get_future().wait();
    RawClient leaving{server->port()};
    leaving.send(gate_request);
    ASSERT_TRUE(reaches(*server, "dealwright_http_queue_length{lane=\"interactive\"} 1"));
    leaving.close();
    // The presence of a client is asked for only after 20 ms in the queue.
    const auto end = std::chrono::steady_clock::now() + 30ms;
    while (std::chrono::steady_clock::now() < end) {
        std::this_thread::yield();
    }
    gate.opened.set_value();
    EXPECT_EQ(running.read_reply().status, 200);
    ASSERT_TRUE(reaches(*server, "dealwright_http_connections 1"));
    EXPECT_EQ(gate.runs, 1);
}

TEST(Lanes, TheEdgeLaneCannotStream) {
    auto streaming = route(Method::get, "/", [](Request&) {
        Reply reply;
        reply.stream = [](BodyWriter&) {};
        return reply;
    });
    streaming.lane = Lane::edge;
    const auto server = started({streaming});
    RawClient client{server->port()};
    EXPECT_EQ(client.get("/").status, 500);
}

TEST(Lanes, EachWorkerIsOneThread) {
    std::mutex mutex;
    std::map<std::pair<Lane, std::size_t>, std::thread::id> threads;
    Route traced;
    traced.pattern = "/";
    traced.handle = [&](Request&, WorkerSlot slot) {
        const std::lock_guard lock{mutex};
        const auto added = threads.try_emplace({slot.lane, slot.index}, std::this_thread::get_id());
        EXPECT_TRUE(added.first->second == std::this_thread::get_id());
        EXPECT_LT(slot.index, 4U);
        return json_reply("{}");
    };
    const auto server = started({traced});
    for (int i = 0; i < 20; ++i) {
        RawClient client{server->port()};
        EXPECT_EQ(client.get("/").status, 200);
    }
}

TEST(Connections, BeyondTheLimitAreTurnedAway) {
    ServerOptions options;
    options.connections_max = 2;
    const auto server = started({plain("/")}, options);
    RawClient first{server->port()};
    RawClient second{server->port()};
    EXPECT_EQ(first.get("/").status, 200);
    EXPECT_EQ(second.get("/").status, 200);
    RawClient third{server->port()};
    const auto refused = third.get("/");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.header("connection"), "close");
    EXPECT_TRUE(third.read_to_end());
    third.close();
    first.close();
    ASSERT_TRUE(reaches(*server, "dealwright_http_connections 1"));
    RawClient fourth{server->port()};
    EXPECT_EQ(fourth.get("/").status, 200);
}

TEST(Stop, LetsARunningRequestFinishAndRefusesNewOnes) {
    Gate gate;
    const auto server = started({gate.route(Lane::interactive), plain("/")});
    const auto port = server->port();
    RawClient idle{port};
    EXPECT_EQ(idle.get("/").status, 200);
    RawClient running{port};
    running.send(gate_request + "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    gate.entered.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server->stop(); });
    EXPECT_TRUE(idle.read_to_end()) << "nothing was asked on it";
    EXPECT_THROW(RawClient{port}, std::runtime_error);
    gate.opened.set_value();
    const auto reply = running.read_reply();
    EXPECT_EQ(reply.body, "\"passed\"");
    EXPECT_EQ(reply.header("connection"), "close");
    EXPECT_TRUE(running.read_to_end());
    EXPECT_EQ(running.rest(), "") << "the request behind it is not answered";
    running.close();
    stopped.wait();
    server->stop();
}

TEST(Stop, WithoutAStartIsHarmless) {
    Server server{{}, {plain("/")}};
    server.stop();
}

TEST(Options, SenselessOnesAreRefused) {
    ServerOptions half;
    half.tls_key = "key.pem";
    EXPECT_THROW(Server(half, {plain("/")}), Error);
    ServerOptions unreadable;
    unreadable.tls_certificate = unreadable.tls_key = "/nowhere/cert.pem";
    EXPECT_THROW(Server(unreadable, {plain("/")}), Error);
    ServerOptions proxy;
    proxy.trusted_proxies = {"somebody"};
    EXPECT_THROW(Server(proxy, {plain("/")}), Error);
    auto upload = json_route(Method::post, "/", 1, [](Request&) { return no_content(); });
    upload.body = BodyKind::upload;
    EXPECT_THROW(Server({}, {upload}), Error) << "no folder for it";
}

TEST(Options, AnAddressInUseIsNamed) {
    const auto server = started({plain("/")});
    ServerOptions same;
    same.port = server->port();
    Server second{same, {plain("/")}};
    try {
        second.start();
        ADD_FAILURE() << "two servers on one port";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::invalid);
        EXPECT_THAT(error.what(), HasSubstr("127.0.0.1 port " + std::to_string(same.port)));
    }
}

TEST(Metrics, CountWhatWasAnswered) {
    const auto server = started({plain("/a/{id}")});
    RawClient client{server->port()};
    client.get("/a/1");
    client.get("/a/2");
    client.get("/nowhere");
    const std::string requests = "dealwright_http_requests_total";
    EXPECT_TRUE(reaches(*server, requests + "{method=\"GET\",route=\"/a/{id}\",status=\"2xx\"} 2"));
    EXPECT_TRUE(reaches(*server, requests + "{method=\"other\",route=\"none\",status=\"4xx\"} 1"));
    const auto text = server->metrics_text();
    const std::string durations = "dealwright_http_request_duration_seconds";
    EXPECT_THAT(text, HasSubstr(durations + "_bucket{lane=\"interactive\",le=\"+Inf\"} 2\n"));
    EXPECT_THAT(text, HasSubstr(durations + "_count{lane=\"edge\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("dealwright_http_connections 1\n"));
    EXPECT_THAT(text, HasSubstr("dealwright_http_connections_accepted_total 1\n"));
}

TEST(AccessLog, HasOneLinePerRequestAndNoSecrets) {
    std::ostringstream lines;
    ServerOptions options;
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(lines);
    options.access_log = std::make_shared<spdlog::logger>("access", sink);
    options.access_log->set_pattern("%v");
    const auto server = started(
        {json_route(
            Method::post, "/a/{id}", 100,
            [](Request&) {
                auto reply = json_reply("{}", 201);
                reply.log_user = "user-7";
                return reply;
            }
        )},
        options
    );
    RawClient client{server->port()};
    client.send(
        "POST /a/1?token=canary HTTP/1.1\r\nHost: x\r\nX-Request-Id: r-1\r\n"
        "Authorization: Bearer canary\r\nContent-Length: 6\r\n\r\ncanary"
    );
    EXPECT_EQ(client.read_reply().status, 201);
    client.get("/nowhere?token=canary");
    client.close();
    server->stop();
    const auto text = lines.str();
    EXPECT_THAT(text, Not(HasSubstr("canary")));
    EXPECT_THAT(
        text, HasSubstr(R"("request_id":"r-1","method":"POST","route":"/a/{id}","status":201,)"
                        R"("bytes":2,"duration_ms":)")
    );
    EXPECT_THAT(text, HasSubstr(R"(,"remote_address":"127.0.0.1","user_id":"user-7"})"));
    EXPECT_THAT(text, HasSubstr(R"("method":"GET","path":"/nowhere","status":404,)"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
    EXPECT_TRUE(text.starts_with("{\"time\":\"20")) << text;
}

}  // namespace
}  // namespace dealwright::http
