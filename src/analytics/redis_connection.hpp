// One connection to Redis with a limit on every wait: the three commands that shared answers need.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "analytics/shared_answers.hpp"

struct redisContext;
struct redisReply;

namespace dealwright {

class RedisConnection {
  public:
    /// Connects and signs in. Throws Error{busy}.
    RedisConnection(const RedisAddress& address, std::chrono::milliseconds timeout);

    /// The value, cut off behind `most` bytes; empty when there is none or it is no text. Throws
    /// Error{busy} when the connection is of no use any more.
    std::optional<std::string> get(const std::string& key, std::size_t most);
    /// Throws Error{busy}, also when Redis takes no more.
    void set(const std::string& key, const std::string& value, std::chrono::seconds lifetime);

  private:
    struct FreeReply {
        void operator()(redisReply* reply) const;
    };
    using Reply = std::unique_ptr<redisReply, FreeReply>;

    Reply run(std::initializer_list<std::string> words);
    void require_ok(const Reply& reply) const;

    std::unique_ptr<redisContext, void (*)(redisContext*)> raw_;
};

}  // namespace dealwright
