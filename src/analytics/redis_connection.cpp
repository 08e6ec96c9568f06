#include "analytics/redis_connection.hpp"

#include <hiredis/hiredis.h>

#include <cerrno>
#include <vector>

#include "base/error.hpp"

namespace dealwright {

namespace {

timeval as_timeval(std::chrono::milliseconds time) {
    timeval value{};
    value.tv_sec = time.count() / 1000;
    value.tv_usec = time.count() % 1000 * 1000;
    return value;
}

redisContext* connect(const RedisAddress& address, std::chrono::milliseconds timeout) {
    const auto limit = as_timeval(timeout);
    return address.socket.empty()
               ? redisConnectWithTimeout(address.host.c_str(), address.port, limit)
               : redisConnectUnixWithTimeout(address.socket.c_str(), limit);
}

}  // namespace

void RedisConnection::FreeReply::operator()(redisReply* reply) const {
    freeReplyObject(reply);
}

RedisConnection::RedisConnection(const RedisAddress& address, std::chrono::milliseconds timeout)
    : raw_{connect(address, timeout), &redisFree} {
    if (!raw_ || raw_->err != 0) {
        throw failure(ErrorKind::busy, "{}", raw_ ? raw_->errstr : "out of memory");
    }
    redisSetTimeout(raw_.get(), as_timeval(timeout));
    if (!address.password.empty()) {
        require_ok(
            address.user.empty() ? run({"AUTH", address.password})
                                 : run({"AUTH", address.user, address.password})
        );
    }
    if (address.database != 0) {
        require_ok(run({"SELECT", std::to_string(address.database)}));
    }
}

RedisConnection::Reply RedisConnection::run(std::initializer_list<std::string> words) {
    std::vector<const char*> texts;
    std::vector<std::size_t> lengths;
    for (const std::string& word : words) {
        texts.push_back(word.data());
        lengths.push_back(word.size());
    }
    Reply reply{static_cast<redisReply*>(
        redisCommandArgv(raw_.get(), static_cast<int>(texts.size()), texts.data(), lengths.data())
    )};
    if (!reply) {
        const bool is_late = raw_->err == REDIS_ERR_IO && errno == EAGAIN;
        throw failure(ErrorKind::busy, "{}", is_late ? "no answer in time" : raw_->errstr);
    }
    return reply;
}

void RedisConnection::require_ok(const Reply& reply) const {
    if (reply->type == REDIS_REPLY_ERROR) {
        throw failure(ErrorKind::busy, "{}", std::string(reply->str, reply->len));
    }
    if (reply->type != REDIS_REPLY_STATUS) {
        throw failure(ErrorKind::busy, "an answer that Redis does not give");
    }
}

std::optional<std::string> RedisConnection::get(const std::string& key, std::size_t most) {
    // GETRANGE instead of GET: whatever lies there, no more than this is sent.
    const auto reply = run({"GETRANGE", key, "0", std::to_string(most)});
    if (reply->type == REDIS_REPLY_STRING) {
        return reply->len == 0 ? std::nullopt
                               : std::optional<std::string>{{reply->str, reply->len}};
    }
    const bool is_no_text = reply->type == REDIS_REPLY_ERROR &&
                            std::string(reply->str, reply->len).starts_with("WRONGTYPE");
    if (!is_no_text) {
        require_ok(reply);
    }
    return std::nullopt;
}

void RedisConnection::set(
    const std::string& key, const std::string& value, std::chrono::seconds lifetime
) {
    require_ok(run({"SET", key, value, "EX", std::to_string(lifetime.count())}));
}

}  // namespace dealwright
