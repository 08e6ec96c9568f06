#include "analytics/shared_answers.hpp"

#include <pthread.h>
#include <signal.h>
#include <spdlog/spdlog.h>

#include <charconv>

#include "analytics/redis_connection.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::string_view prefix = "dealwright:answer:";
constexpr std::size_t digest_characters = 64;

/// The digest covers the key too: a value that lies under the wrong key is none.
std::string sealed(const std::string& key, const std::string& answer) {
    return sha256_hex(key + '\n' + answer) + answer;
}

std::optional<std::string> unsealed(const std::string& key, const std::string& value) {
    if (value.size() < digest_characters) {
        return std::nullopt;
    }
    auto answer = value.substr(digest_characters);
    if (value != sealed(key, answer)) {
        return std::nullopt;
    }
    return answer;
}

int number_of(std::string_view text, int most, std::string_view what) {
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || last != end || number < 0 || number > most) {
        throw failure(
            ErrorKind::invalid, "redis_url: the {} has to be a number up to {}", what, most
        );
    }
    return number;
}

constexpr int highest_port = 65'535;
constexpr int highest_database = 1'000'000;

RedisAddress parse_socket(std::string_view rest) {
    RedisAddress address;
    const auto question = rest.find('?');
    address.socket = rest.substr(0, question);
    if (question != rest.npos) {
        const auto options = rest.substr(question + 1);
        if (!options.starts_with("db=")) {
            throw failure(ErrorKind::invalid, "redis_url: behind ? only db=NUMBER can stand");
        }
        address.database = number_of(options.substr(3), highest_database, "database");
    }
    if (!address.socket.starts_with('/')) {
        throw failure(ErrorKind::invalid, "redis_url: unix:// needs the absolute path of a socket");
    }
    return address;
}

}  // namespace

RedisAddress parse_redis_url(const std::string& url) {
    constexpr std::string_view tcp = "redis://";
    constexpr std::string_view unix_socket = "unix://";
    if (url.starts_with(unix_socket)) {
        return parse_socket(std::string_view{url}.substr(unix_socket.size()));
    }
    if (!url.starts_with(tcp)) {
        throw failure(
            ErrorKind::invalid,
            "redis_url has to begin with redis:// or unix://; for a Redis "
            "behind TLS put a tunnel in between"
        );
    }
    RedisAddress address;
    auto rest = std::string_view{url}.substr(tcp.size());
    if (const auto at = rest.rfind('@'); at != rest.npos) {
        const auto who = rest.substr(0, at);
        const auto colon = who.find(':');
        address.user = colon == who.npos ? std::string_view{} : who.substr(0, colon);
        address.password = colon == who.npos ? who : who.substr(colon + 1);
        rest.remove_prefix(at + 1);
    }
    if (const auto slash = rest.find('/'); slash != rest.npos) {
        if (slash + 1 < rest.size()) {
            address.database = number_of(rest.substr(slash + 1), highest_database, "database");
        }
        rest = rest.substr(0, slash);
    }
    const auto colon = rest.ends_with(']') ? rest.npos : rest.rfind(':');
    if (colon != rest.npos) {
        address.port = number_of(rest.substr(colon + 1), highest_port, "port");
        rest = rest.substr(0, colon);
    }
    if (rest.starts_with('[') && rest.ends_with(']')) {
        rest = rest.substr(1, rest.size() - 2);
    }
    if (rest.empty()) {
        throw failure(ErrorKind::invalid, "redis_url names no host");
    }
    address.host = rest;
    return address;
}

SharedAnswers::SharedAnswers(RedisAddress address, Options options)
    : address_{std::move(address)}, options_{options}, thread_{[this] { run(); }} {}

SharedAnswers::~SharedAnswers() {
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    work_.notify_all();
    thread_.join();
}

std::optional<std::string> SharedAnswers::find(const std::string& key) {
    if (is_resting()) {
        return std::nullopt;
    }
    const auto question = std::make_shared<Question>();
    question->key = key;
    std::unique_lock lock{mutex_};
    questions_.push_back(question);
    work_.notify_one();
    if (!done_.wait_for(lock, options_.timeout, [&] { return question->done; })) {
        std::erase(questions_, question);
        resting_until_.store(Clock::now() + options_.pause);
        return std::nullopt;
    }
    return question->answer ? unsealed(key, *question->answer) : std::nullopt;
}

void SharedAnswers::keep(const std::string& key, const std::string& answer) {
    if (is_resting() || answer.size() + digest_characters > options_.answer_bytes) {
        return;
    }
    auto value = sealed(key, answer);
    const std::lock_guard lock{mutex_};
    if (writes_.size() < options_.waiting_writes) {
        writes_.push_back({key, std::move(value)});
        work_.notify_one();
    }
}

void SharedAnswers::settle() {
    std::unique_lock lock{mutex_};
    done_.wait(lock, [&] { return writes_.empty() && questions_.empty() && !is_busy_; });
}

bool SharedAnswers::is_resting() const {
    return Clock::now() < resting_until_.load();
}

void SharedAnswers::rest(const std::string& reason) {
    connection_.reset();
    resting_until_.store(Clock::now() + options_.pause);
    if (!is_told_) {
        is_told_ = true;
        spdlog::warn("Redis: {}; answers are kept in this process only until it is well", reason);
    }
}

/// Questions come before writes: somebody waits for them.
void SharedAnswers::run() {
    // hiredis writes to connections that the other side has closed.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
    std::unique_lock lock{mutex_};
    for (;;) {
        work_.wait(lock, [&] { return is_stopping_ || !questions_.empty() || !writes_.empty(); });
        if (is_stopping_) {
            return;
        }
        is_busy_ = true;
        if (!questions_.empty()) {
            const auto question = questions_.front();
            questions_.pop_front();
            lock.unlock();
            Question answered{question->key, {}, true};
            answer(answered);
            lock.lock();
            question->answer = std::move(answered.answer);
            question->done = true;
        } else {
            const auto next = std::move(writes_.front());
            writes_.pop_front();
            lock.unlock();
            write(next);
            lock.lock();
        }
        is_busy_ = false;
        done_.notify_all();
    }
}

void SharedAnswers::answer(Question& question) {
    if (is_resting()) {
        return;
    }
    try {
        if (!connection_) {
            connection_ = std::make_unique<RedisConnection>(address_, options_.timeout);
        }
        question.answer =
            connection_->get(std::string{prefix} + question.key, options_.answer_bytes);
    } catch (const Error& error) {
        rest(error.what());
    }
}

void SharedAnswers::write(const Write& write) {
    if (is_resting()) {
        return;
    }
    try {
        if (!connection_) {
            connection_ = std::make_unique<RedisConnection>(address_, options_.timeout);
        }
        connection_->set(std::string{prefix} + write.key, write.value, options_.lifetime);
        is_told_ = false;  // not after a question: a full Redis still answers
    } catch (const Error& error) {
        rest(error.what());
    }
}

}  // namespace dealwright
