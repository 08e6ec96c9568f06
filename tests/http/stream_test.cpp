// Bodies that are made while they are sent: whole, in order, at the client's pace, and never a
// part that looks like the whole.
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <future>

#include "base/error.hpp"
#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

using namespace std::chrono_literals;

Route streaming(std::string pattern, std::function<void(BodyWriter&)> stream) {
    auto result = route(Method::get, std::move(pattern), [stream](Request&) {
        Reply reply;
        reply.content_type = "text/csv";
        reply.stream = stream;
        return reply;
    });
    result.lane = Lane::heavy;
    return result;
}

TEST(Streaming, ArrivesWholeAndInOrder) {
    std::string expected;
    for (int i = 0; i < 200'000; ++i) {
        expected += std::to_string(i) + "\n";
    }
    const auto server = started({streaming("/", [](BodyWriter& body) {
        for (int i = 0; i < 200'000; ++i) {
            body.write(std::to_string(i) + "\n");
        }
    })});
    RawClient client{server->port(), 4096};
    for (int i = 0; i < 2; ++i) {
        const auto reply = client.get("/");
        EXPECT_EQ(reply.header("transfer-encoding"), "chunked");
        EXPECT_FALSE(reply.headers.contains("content-length"));
        EXPECT_TRUE(reply.is_whole);
        EXPECT_TRUE(reply.body == expected) << "and the connection goes on";
    }
    client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const auto old = client.read_reply();
    EXPECT_EQ(old.header("connection"), "close");
    EXPECT_FALSE(old.headers.contains("transfer-encoding"));
    EXPECT_TRUE(old.body == expected);
}

TEST(Streaming, AnEmptyBodyIsABody) {
    const auto server = started({streaming("/", [](BodyWriter&) {})});
    RawClient client{server->port()};
    const auto reply = client.get("/");
    EXPECT_TRUE(reply.is_whole);
    EXPECT_EQ(reply.body, "");
}

TEST(Streaming, HeadDoesNotRunTheStream) {
    std::atomic<int> runs{0};
    const auto server = started({streaming("/", [&](BodyWriter&) { ++runs; })});
    RawClient client{server->port()};
    client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.read_reply(false).status, 200);
    EXPECT_EQ(runs, 0);
}

TEST(Streaming, FlushSendsWhatThereIs) {
    std::promise<void> seen;
    const auto server = started({streaming("/", [&](BodyWriter& body) {
        body.write("first");
        body.flush();
        seen.get_future().wait();
        body.write("second");
    })});
    RawClient client{server->port()};
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    char byte = 0;
    ASSERT_EQ(recv(client.descriptor(), &byte, 1, MSG_PEEK), 1) << "arrives before the end";
    seen.set_value();
    EXPECT_EQ(client.read_reply().body, "firstsecond");
}

TEST(Streaming, AnErrorBeforeTheFirstByteIsAnAnswer) {
    const auto server = started({streaming("/", [](BodyWriter& body) {
        body.write("not sent yet");
        throw failure(ErrorKind::not_found, "nothing to export");
    })});
    RawClient client{server->port()};
    const auto reply = client.get("/");
    EXPECT_EQ(reply.status, 404);
    EXPECT_NE(reply.body.find("nothing to export"), std::string::npos);
}

TEST(Streaming, AnErrorInTheMiddleCutsTheConnection) {
    const auto server = started({streaming("/", [](BodyWriter& body) {
        body.write(std::string(100'000, 'a'));
        throw failure(ErrorKind::internal, "lost the database");
    })});
    RawClient modern{server->port()};
    EXPECT_FALSE(modern.get("/").is_whole);
    RawClient old{server->port()};
    old.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_FALSE(old.read_reply().is_whole) << "the end is an error, not a close";
}

TEST(Streaming, ASlowReaderHoldsTheWriterBack) {
    std::atomic<std::size_t> written{0};
    std::promise<ErrorKind> ended;
    ServerOptions options;
    options.write_timeout = 200ms;
    const auto server = started(
        {streaming(
            "/",
            [&](BodyWriter& body) {
                try {
                    for (;;) {
                        body.write(std::string(1000, 'a'));
                        written += 1000;
                    }
                } catch (const Error& error) {
                    ended.set_value(error.kind());
                    throw;
                }
            }
        )},
        options
    );
    RawClient client{server->port(), 4096};
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(ended.get_future().get(), ErrorKind::interrupted) << "the reader was cut off";
    // Two buffers of 256 KiB and what the kernel takes; never all that could be written.
    EXPECT_LT(written, 32'000'000U);
}

TEST(Streaming, AClientThatLeavesEndsTheStream) {
    std::promise<ErrorKind> ended;
    const auto server = started({streaming("/", [&](BodyWriter& body) {
        try {
            for (;;) {
                body.write(std::string(10'000, 'a'));
            }
        } catch (const Error& error) {
            ended.set_value(error.kind());
            throw;
        }
    })});
    RawClient client{server->port()};
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    char byte = 0;
    ASSERT_EQ(recv(client.descriptor(), &byte, 1, 0), 1);
    client.close();
    EXPECT_EQ(ended.get_future().get(), ErrorKind::interrupted);
}

TEST(Streaming, AStopCutsAnEndlessStream) {
    std::promise<void> begun;
    std::promise<ErrorKind> ended;
    ServerOptions options;
    options.stop_timeout = 50ms;
    const auto server = started(
        {streaming(
            "/",
            [&](BodyWriter& body) {
                body.write("a");
                body.flush();
                begun.set_value();
                try {
                    for (;;) {
                        body.write("a");
                        body.flush();
                    }
                } catch (const Error& error) {
                    ended.set_value(error.kind());
                    throw;
                }
            }
        )},
        options
    );
    RawClient client{server->port()};
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    begun.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server->stop(); });
    EXPECT_FALSE(client.read_reply().is_whole);
    EXPECT_EQ(ended.get_future().get(), ErrorKind::interrupted);
    stopped.wait();
}

}  // namespace
}  // namespace dealwright::http
