// Connections that stay open for events: they hold no worker, notice a client that goes, drop one
// that does not keep up, and end with the server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <list>

#include "http/event_sink.hpp"
#include "http/raw_client.hpp"
#include "support/event_client.hpp"

namespace dealwright::http {
namespace {

using namespace std::chrono_literals;
using testing::EventClient;
using ::testing::HasSubstr;

/// The sinks of the streams that began, in that order, for the test to wait for.
class Sinks {
  public:
    void add(std::shared_ptr<EventSink> sink) {
        {
            const std::lock_guard lock{mutex_};
            sinks_.push_back(std::move(sink));
        }
        changed_.notify_all();
    }
    std::shared_ptr<EventSink> at(std::size_t index) {
        std::unique_lock lock{mutex_};
        EXPECT_TRUE(changed_.wait_for(lock, 20s, [&] { return sinks_.size() > index; }));
        return sinks_.at(index);
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::shared_ptr<EventSink>> sinks_;
};

Route stream_route(Sinks& sinks, std::shared_ptr<void> kept = nullptr) {
    return route(Method::get, "/events", [&sinks, kept](Request&) {
        Reply reply;
        reply.content_type = "text/event-stream";
        reply.events = [&sinks, kept](std::shared_ptr<EventSink> sink) {
            sinks.add(std::move(sink));
        };
        return reply;
    });
}

Route plain_route() {
    return route(Method::get, "/plain", [](Request&) { return json_reply("1"); });
}

/// Asks again, request by request, until the server has counted so.
void wait_for_metric(const Server& server, const std::string& line) {
    const auto until = std::chrono::steady_clock::now() + 20s;
    while (server.metrics_text().find(line) == std::string::npos) {
        ASSERT_LT(std::chrono::steady_clock::now(), until) << line;
        RawClient other{server.port()};
        ASSERT_EQ(other.get("/plain").body, "1");
    }
}

TEST(EventStream, WhatIsPostedArrivesInOrderAndTheEndIsSeen) {
    Sinks sinks;
    const auto server = started({stream_route(sinks)});
    EventClient client{server->port(), "/events"};
    EXPECT_EQ(client.status(), 200);
    EXPECT_EQ(client.header("content-type"), "text/event-stream");
    EXPECT_EQ(client.header("cache-control"), "no-store");
    const auto sink = sinks.at(0);
    EXPECT_TRUE(sink->post("event: a\ndata: 1\n\n"));
    EXPECT_EQ(client.next()->name, "a");
    EXPECT_TRUE(sink->post("event: b\ndata: 2\n\nevent: c\n"));
    EXPECT_TRUE(sink->post("data: 3\n\n"));
    EXPECT_EQ(client.next()->data, "2");
    EXPECT_EQ(client.next()->data, "3");
    sink->post("event: last\n\n");
    sink->finish();
    EXPECT_FALSE(sink->post("too late\n\n"));
    EXPECT_EQ(client.next()->name, "last");
    EXPECT_FALSE(client.next().has_value());
    EXPECT_TRUE(client.is_whole());
}

TEST(EventStream, AnOldClientGetsItWithoutChunks) {
    Sinks sinks;
    const auto server = started({stream_route(sinks)});
    RawClient client{server->port()};
    client.send("GET /events HTTP/1.0\r\n\r\n");
    const auto sink = sinks.at(0);
    sink->post("event: a\n\n");
    sink->finish();
    const auto reply = client.read_reply();
    EXPECT_FALSE(reply.headers.contains("transfer-encoding"));
    EXPECT_EQ(reply.body, "event: a\n\n");
}

TEST(EventStream, HeadOpensNone) {
    Sinks sinks;
    const auto server = started({stream_route(sinks), plain_route()});
    RawClient client{server->port()};
    client.send("HEAD /events HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.read_reply(false).status, 200);
    EXPECT_EQ(client.get("/plain").body, "1") << "and the connection goes on";
    EXPECT_THAT(server->metrics_text(), HasSubstr("dealwright_http_streams 0\n"));
}

TEST(EventStream, TwoHundredHoldNoWorkerAndNoTimeLimitEndsThem) {
    Sinks sinks;
    ServerOptions options;
    options.interactive_workers = 1;
    options.header_timeout = options.body_timeout = options.write_timeout = 50ms;
    options.idle_timeout = 50ms;
    const auto server = started({stream_route(sinks), plain_route()}, options);
    std::list<EventClient> clients;
    for (int i = 0; i < 200; ++i) {
        clients.emplace_back(server->port(), "/events");
        ASSERT_EQ(clients.back().status(), 200);
    }
    wait_for_metric(*server, "dealwright_http_streams 200\n");
    // Long enough for every limit to have passed several times.
    const auto until = std::chrono::steady_clock::now() + 400ms;
    while (std::chrono::steady_clock::now() < until) {
        RawClient other{server->port()};
        ASSERT_EQ(other.get("/plain").body, "1");
    }
    for (std::size_t i = 0; i < 200; ++i) {
        EXPECT_TRUE(sinks.at(i)->post("event: still\n\n"));
    }
    for (auto& client : clients) {
        EXPECT_EQ(client.next()->name, "still");
    }
}

TEST(EventStream, AClientThatGoesIsNoticedAndWhatTheReplyHeldIsLetGo) {
    Sinks sinks;
    std::promise<void> let_go;
    std::unique_ptr<Server> server;
    {
        auto kept = std::shared_ptr<void>{nullptr, [&](void*) { let_go.set_value(); }};
        // Only the reply keeps it: the route gives it away with the first request.
        auto first = std::make_shared<std::shared_ptr<void>>(std::move(kept));
        server = started({route(Method::get, "/events", [&sinks, first](Request&) {
            Reply reply;
            reply.events = [&sinks, mine = std::move(*first)](std::shared_ptr<EventSink> sink) {
                sinks.add(std::move(sink));
            };
            return reply;
        })});
    }
    EventClient client{server->port(), "/events"};
    const auto sink = sinks.at(0);
    EXPECT_TRUE(sink->is_open());
    client.close();
    EXPECT_EQ(let_go.get_future().wait_for(20s), std::future_status::ready);
    EXPECT_FALSE(sink->is_open());
    EXPECT_FALSE(sink->post("x"));
}

TEST(EventStream, AReaderThatDoesNotKeepUpIsDropped) {
    Sinks sinks;
    const auto server = started({stream_route(sinks), plain_route()});
    EventClient slow{server->port(), "/events", "", 4096};
    EventClient quick{server->port(), "/events"};
    const auto of_slow = sinks.at(0);
    const std::string event = "event: x\ndata: " + std::string(20'000, 'x') + "\n\n";
    std::size_t posted = 0;
    // The kernel takes some; then what waits reaches the limit.
    while (of_slow->post(event)) {
        posted += event.size();
        ASSERT_LT(posted, 200'000'000U);
    }
    EXPECT_GT(posted, 200'000U);
    EXPECT_FALSE(of_slow->is_open());
    while (slow.next()) {
    }
    EXPECT_FALSE(slow.is_whole()) << "cut off, not ended";
    wait_for_metric(*server, "dealwright_http_streams_dropped_total 1\n");
    EXPECT_TRUE(sinks.at(1)->post("event: y\n\n"));
    EXPECT_EQ(quick.next()->name, "y");
}

TEST(EventStream, TheServerStopsAtOnceWithStreamsOpen) {
    Sinks sinks;
    const auto server = started({stream_route(sinks)});
    std::list<EventClient> clients;
    for (std::size_t i = 0; i < 20; ++i) {
        clients.emplace_back(server->port(), "/events");
        sinks.at(i)->post("event: hello\n\n");
    }
    auto reading = std::async(std::launch::async, [&] {
        std::size_t ended = 0;
        for (auto& client : clients) {
            while (client.next()) {
            }
            ended += client.is_whole() ? 1 : 0;
            client.close();
        }
        return ended;
    });
    const auto start = std::chrono::steady_clock::now();
    server->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s) << "stop_timeout is 10 s";
    EXPECT_EQ(reading.get(), 20U);
}

}  // namespace
}  // namespace dealwright::http
