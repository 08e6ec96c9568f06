// Answers shared through a real Redis: found by another process, and never in the way when Redis is
// slow, full, gone, or holds something else.
#include "analytics/shared_answers.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <sys/socket.h>

#include <thread>

#include "analytics/redis_server.hpp"
#include "base/encoding.hpp"

namespace dealwright::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace std::chrono_literals;

/// Long pauses, so that a test sees whether there is one; patient, for busy machines.
SharedAnswers::Options patient() {
    SharedAnswers::Options options;
    options.timeout = 2'000ms;
    options.pause = 60'000ms;
    return options;
}

SharedAnswers::Options usual() {
    SharedAnswers::Options options;
    options.pause = 60'000ms;
    return options;
}

const std::string key = sha256_hex("a question");

template <class Work>
std::chrono::milliseconds time_of(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin
    );
}

RedisConnection connection(const RedisServer& server) {
    return RedisConnection{parse_redis_url(server.url()), 2'000ms};
}

TEST(SharedAnswers, AreFoundByAnotherProcess) {
    const RedisServer server;
    SharedAnswers one{parse_redis_url(server.url()), patient()};
    SharedAnswers other{parse_redis_url(server.url()), patient()};
    EXPECT_EQ(other.find(key), std::nullopt);
    const std::string answer = std::string{"with \0 in it", 12} + std::string(100'000, 'x');
    one.keep(key, answer);
    one.settle();
    EXPECT_EQ(other.find(key), answer);
    EXPECT_EQ(other.find(sha256_hex("another")), std::nullopt);
}

TEST(SharedAnswers, LargerOnesStayAtHome) {
    const RedisServer server;
    auto options = patient();
    options.answer_bytes = 1'000;
    SharedAnswers answers{parse_redis_url(server.url()), options};
    answers.keep(key, std::string(1'000, 'x'));
    answers.settle();
    EXPECT_EQ(answers.find(key), std::nullopt);
    answers.keep(key, std::string(900, 'x'));
    answers.settle();
    EXPECT_EQ(answers.find(key), std::string(900, 'x'));
}

TEST(SharedAnswers, GarbageIsNoAnswer) {
    const RedisServer server;
    SharedAnswers answers{parse_redis_url(server.url()), patient()};
    auto redis = connection(server);
    const auto place = "dealwright:answer:" + key;
    for (const auto& garbage : std::vector{
             std::string{"short"}, std::string(500, 'x'), sha256_hex("wrong") + "{}",
             std::string(3'000'000, 'y')}) {
        redis.set(place, garbage, 100s);
        EXPECT_EQ(answers.find(key), std::nullopt);
    }
    // A good answer to another question is none to this one.
    const auto other = sha256_hex("another");
    answers.keep(other, "theirs");
    answers.settle();
    redis.set(place, *redis.get("dealwright:answer:" + other, 10'000), 100s);
    EXPECT_EQ(answers.find(key), std::nullopt);
    answers.keep(key, "ours");
    answers.settle();
    EXPECT_EQ(answers.find(key), "ours");
}

TEST(SharedAnswers, ASlowRedisIsWaitedForOnce) {
    const RedisServer server;
    SharedAnswers answers{parse_redis_url(server.url()), usual()};
    answers.keep(key, "answer");
    answers.settle();
    server.send_signal(SIGSTOP);
    EXPECT_LT(time_of([&] { EXPECT_EQ(answers.find(key), std::nullopt); }), 1'000ms);
    // From then on it is not asked at all: a thousand questions would take 20 s otherwise.
    EXPECT_LT(
        time_of([&] {
            for (int i = 0; i < 1'000; ++i) {
                EXPECT_EQ(answers.find(key), std::nullopt);
                answers.keep(key, "answer");
            }
        }),
        1'000ms
    );
    server.send_signal(SIGCONT);
}

TEST(SharedAnswers, ARedisThatIsGoneIsTriedAgainAfterAPause) {
    RedisServer server;
    auto options = patient();
    options.pause = 50ms;
    SharedAnswers answers{parse_redis_url(server.url()), options};
    answers.keep(key, "answer");
    answers.settle();
    EXPECT_EQ(answers.find(key), "answer");
    server.stop();
    EXPECT_EQ(answers.find(key), std::nullopt);
    EXPECT_EQ(answers.find(key), std::nullopt);
    server.start();
    const auto until = std::chrono::steady_clock::now() + 20s;
    std::optional<std::string> found;
    while (!found && std::chrono::steady_clock::now() < until) {
        answers.keep(key, "again");
        answers.settle();
        found = answers.find(key);
    }
    EXPECT_EQ(found, "again");
}

TEST(SharedAnswers, AFullRedisTakesNothingAndHurtsNobody) {
    const RedisServer server{{"--maxmemory", "1mb", "--maxmemory-policy", "noeviction"}};
    SharedAnswers answers{parse_redis_url(server.url()), patient()};
    for (int i = 0; i < 20; ++i) {
        answers.keep(sha256_hex(std::to_string(i)), std::string(100'000, 'x'));
        answers.settle();
    }
    EXPECT_EQ(answers.find(sha256_hex("19")), std::nullopt);
}

/// Takes connections and says what no Redis says.
class Babbler {
  public:
    Babbler() : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(socket_, 5);
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread{[this] {
            for (int one = 0; (one = ::accept(socket_, nullptr, nullptr)) >= 0; ::close(one)) {
                const std::string nonsense = "HTTP/1.1 200 OK\r\n\r\n";
                ::send(one, nonsense.data(), nonsense.size(), MSG_NOSIGNAL);
            }
        }};
    }
    ~Babbler() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    std::string url() const { return "redis://127.0.0.1:" + std::to_string(port_); }

  private:
    int socket_;
    int port_ = 0;
    std::thread thread_;
};

TEST(SharedAnswers, SomethingThatIsNoRedisIsLeftAlone) {
    const Babbler babbler;
    SharedAnswers answers{parse_redis_url(babbler.url()), patient()};
    EXPECT_EQ(answers.find(key), std::nullopt);
    answers.keep(key, "answer");
    answers.settle();
    EXPECT_EQ(answers.find(key), std::nullopt);
}

TEST(SharedAnswers, ThePasswordIsUsedAndAWrongOneIsNoTrouble) {
    const RedisServer server{{"--requirepass", "open sesame"}};
    const auto with = [&](const std::string& password) {
        auto address = parse_redis_url(server.url());
        address.password = password;
        address.database = 3;
        return address;
    };
    SharedAnswers good{with("open sesame"), patient()};
    SharedAnswers bad{with("guess"), patient()};
    good.keep(key, "answer");
    good.settle();
    EXPECT_EQ(good.find(key), "answer");
    EXPECT_EQ(bad.find(key), std::nullopt);
}

TEST(SharedAnswers, ManyAskAtOnce) {
    const RedisServer server;
    SharedAnswers answers{parse_redis_url(server.url()), patient()};
    answers.keep(key, "answer");
    answers.settle();
    std::vector<std::thread> threads;
    std::atomic<int> found = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 200; ++n) {
                found += answers.find(key) == "answer" ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(found, 1'600);
}

TEST(RedisAddress, IsReadFromAUrl) {
    const auto plain = parse_redis_url("redis://cache.example");
    EXPECT_EQ(plain.host, "cache.example");
    EXPECT_EQ(plain.port, 6379);
    const auto full = parse_redis_url("redis://me:se:cr@t@[::1]:7000/2");
    EXPECT_EQ(full.host, "::1");
    EXPECT_EQ(full.port, 7000);
    EXPECT_EQ(full.user, "me");
    EXPECT_EQ(full.password, "se:cr@t");
    EXPECT_EQ(full.database, 2);
    EXPECT_EQ(parse_redis_url("redis://:secret@h").password, "secret");
    const auto local = parse_redis_url("unix:///run/redis.sock?db=4");
    EXPECT_EQ(local.socket, "/run/redis.sock");
    EXPECT_EQ(local.database, 4);
}

TEST(RedisAddress, ThatIsNoneIsRefusedWithoutSayingThePassword) {
    for (const std::string url :
         {"rediss://u:secret@h", "redis://", "redis://u:secret@h:port", "redis://u:secret@h:70000",
          "redis://u:secret@h/x", "unix://secret", "unix:///run/s?x=secret", "secret"}) {
        try {
            parse_redis_url(url);
            ADD_FAILURE() << url;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::invalid);
            EXPECT_THAT(error.what(), Not(HasSubstr("secret")));
        }
    }
}

}  // namespace
}  // namespace dealwright::testing
