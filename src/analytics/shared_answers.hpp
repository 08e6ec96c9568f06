// Answers shared between processes through Redis. Redis may be slow, full, gone or hold garbage:
// that costs speed and nothing else. One thread talks to it; whoever asks waits a few milliseconds
// at most, and not at all while Redis is known to be unwell.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace dealwright {

/// redis://[[user]:password@]host[:port][/database] or unix:///path/of/socket[?db=1].
struct RedisAddress {
    std::string host;
    int port = 6379;
    std::string socket;  // instead of host and port
    std::string user;
    std::string password;
    int database = 0;
};

/// Throws Error{invalid} that says what is wrong, without the password.
RedisAddress parse_redis_url(const std::string& url);

class RedisConnection;

class SharedAnswers {
  public:
    struct Options {
        std::chrono::milliseconds timeout{20};   // of connecting, of each answer, of whoever waits
        std::chrono::milliseconds pause{5'000};  // after something went wrong
        std::chrono::seconds lifetime{3'600};    // of an answer in Redis
        std::size_t answer_bytes = 1024 * 1024;  // larger ones are not shared
        std::size_t waiting_writes = 64;         // more are dropped
    };

    SharedAnswers(RedisAddress address, Options options);
    ~SharedAnswers();
    SharedAnswers(const SharedAnswers&) = delete;
    SharedAnswers& operator=(const SharedAnswers&) = delete;

    /// Empty when there is none, or Redis does not say so in time. `key` is a digest.
    std::optional<std::string> find(const std::string& key);
    /// At some later time, perhaps.
    void keep(const std::string& key, const std::string& answer);
    /// Waits until everything that was to be kept has been, or dropped: for tests.
    void settle();

  private:
    struct Question {
        std::string key;
        std::optional<std::string> answer;
        bool done = false;
    };
    struct Write {
        std::string key;
        std::string value;
    };
    using Clock = std::chrono::steady_clock;

    void run();
    void answer(Question& question);
    void write(const Write& write);
    bool is_resting() const;
    void rest(const std::string& reason);

    const RedisAddress address_;
    const Options options_;
    std::unique_ptr<RedisConnection> connection_;  // of the thread alone
    std::atomic<Clock::time_point> resting_until_{Clock::time_point{}};
    bool is_told_ = false;  // of the thread alone: the trouble stands in the log

    std::mutex mutex_;
    std::condition_variable work_;
    std::condition_variable done_;
    std::deque<std::shared_ptr<Question>> questions_;
    std::deque<Write> writes_;
    bool is_busy_ = false;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace dealwright
