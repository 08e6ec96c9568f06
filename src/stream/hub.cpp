#include "stream/hub.hpp"

#include <spdlog/spdlog.h>

#include <iterator>
#include <optional>

#include "base/error.hpp"
#include "stream/audience.hpp"

namespace dealwright::stream {

namespace {

constexpr std::chrono::seconds idle_interval{60};  // somebody has to clear the feed
constexpr std::chrono::seconds failed_interval{1};

/// A reading waits for nobody, so one that takes longer has gone wrong. The best way into the feed
/// depends on the position, hence a plan for each reading.
constexpr auto session_settings =
    "set statement_timeout = '10s'; set lock_timeout = '5s'; "
    "set plan_cache_mode = force_custom_plan";

}  // namespace

/// What the thread has between two rounds.
struct Hub::Reader {
    std::optional<pg::Connection> connection;
    std::chrono::steady_clock::time_point last_prune = {};
};

Place::~Place() {
    hub_.give_back(listener_.actor.user_id);
}

void Place::listen(std::shared_ptr<http::EventSink> sink) {
    auto listener = listener_;
    listener.sink = std::move(sink);
    hub_.arrive(std::move(listener));
}

Hub::Hub(Connect connect, std::shared_ptr<ResourceHolder> resources, HubOptions options)
    : connect_{std::move(connect)}, resources_{std::move(resources)}, options_{options} {}

Hub::~Hub() {
    stop();
}

void Hub::start() {
    thread_ = std::thread{[this] { work(); }};
}

void Hub::stop() {
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

std::shared_ptr<Place> Hub::take_place(Listener listener) {
    const std::lock_guard lock{mutex_};
    if (is_stopping_ || places_taken_ >= options_.streams_max) {
        throw failure(ErrorKind::busy, "the server has as many streams as it can take")
            .after(std::chrono::seconds{5});
    }
    const auto found = places_of_users_.find(listener.actor.user_id);
    if (found != places_of_users_.end() && found->second >= options_.streams_of_user_max) {
        throw failure(
            ErrorKind::limited, "nobody may have more than {} streams open",
            options_.streams_of_user_max
        )
            .after(std::chrono::seconds{10});
    }
    ++places_of_users_[listener.actor.user_id];
    ++places_taken_;
    return std::make_shared<Place>(*this, std::move(listener));
}

void Hub::give_back(const std::string& user_id) {
    const std::lock_guard lock{mutex_};
    const auto found = places_of_users_.find(user_id);
    if (--found->second == 0) {
        places_of_users_.erase(found);
    }
    --places_taken_;
}

void Hub::arrive(Listener listener) {
    {
        const std::lock_guard lock{mutex_};
        if (is_stopping_) {
            listener.sink->finish();
            return;
        }
        arrived_.push_back(std::move(listener));
    }
    wake_.notify_all();
}

void Hub::work() {
    Reader reader;
    Audience audience{*resources_, options_};
    std::vector<Listener> arrived;
    for (;;) {
        {
            const std::lock_guard lock{mutex_};
            std::move(arrived_.begin(), arrived_.end(), std::back_inserter(arrived));
            arrived_.clear();
            if (is_stopping_) {
                break;
            }
        }
        bool has_failed = false;
        try {
            run_round(reader, audience, arrived);
        } catch (const std::exception& error) {
            // What was not told yet is told when the database is back.
            spdlog::error("the stream of changes: {}", error.what());
            reader.connection.reset();
            has_failed = true;
        }
        wait_a_little(audience.empty() && arrived.empty(), has_failed);
    }
    audience.dismiss("stopping");
    for (auto& listener : arrived) {
        listener.sink->finish();
    }
}

void Hub::run_round(Reader& reader, Audience& audience, std::vector<Listener>& arrived) {
    const auto now = std::chrono::steady_clock::now();
    if (!reader.connection || !reader.connection->is_usable()) {
        reader.connection.emplace(connect_());
        reader.connection->execute(session_settings);
    }
    audience.read(*reader.connection, arrived);
    if (now - reader.last_prune >= idle_interval) {
        reader.last_prune = now;  // also when it fails: the readings go on
        prune_change_feed(*reader.connection);
    }
}

void Hub::wait_a_little(bool is_idle, bool has_failed) {
    std::chrono::milliseconds pause = options_.reading_interval;
    if (has_failed) {
        pause = failed_interval;
    } else if (is_idle) {
        pause = idle_interval;
    }
    std::unique_lock lock{mutex_};
    wake_.wait_for(lock, pause, [&] { return is_stopping_ || (!has_failed && !arrived_.empty()); });
}

}  // namespace dealwright::stream
