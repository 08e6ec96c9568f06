// A real redis-server of the test's own, on a socket in a folder of its own.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "analytics/redis_connection.hpp"
#include "base/error.hpp"

namespace dealwright::testing {

class RedisServer {
  public:
    explicit RedisServer(std::vector<std::string> options = {}) : options_{std::move(options)} {
        std::string pattern = (std::filesystem::temp_directory_path() / "dealwright-redis.XXXXXX");
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error{"no folder for Redis"};
        }
        folder_ = pattern;
        start();
    }
    ~RedisServer() {
        stop();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    RedisServer(const RedisServer&) = delete;
    RedisServer& operator=(const RedisServer&) = delete;

    std::string socket() const { return folder_ / "redis.sock"; }
    std::string url() const { return "unix://" + socket(); }
    void send_signal(int signal) const { ::kill(pid_, signal); }

    void stop() {
        if (pid_ > 0) {
            ::kill(pid_, SIGCONT);
            ::kill(pid_, SIGKILL);
            ::waitpid(pid_, nullptr, 0);
            pid_ = 0;
        }
    }

    /// Comes back when it answers.
    void start() {
        pid_ = ::fork();
        if (pid_ == 0) {
            run();
        }
        for (;;) {
            try {
                const RedisConnection connection{
                    parse_redis_url(url()), std::chrono::milliseconds{1'000}};
                return;
            } catch (const Error&) {
                if (::waitpid(pid_, nullptr, WNOHANG) != 0) {
                    pid_ = 0;
                    throw std::runtime_error{"redis-server does not run"};
                }
                std::this_thread::yield();
            }
        }
    }

  private:
    [[noreturn]] void run() const {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        std::vector<std::string> words{"redis-server", "--port",      "0", "--unixsocket",
                                       socket(),       "--save",      "",  "--appendonly",
                                       "no",           "--daemonize", "no"};
        words.insert(words.end(), options_.begin(), options_.end());
        std::vector<char*> arguments;
        for (auto& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        ::execvp("redis-server", arguments.data());
        ::_exit(127);
    }

    std::vector<std::string> options_;
    std::filesystem::path folder_;
    pid_t pid_ = 0;
};

}  // namespace dealwright::testing
