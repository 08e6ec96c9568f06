#include "app/housekeeping.hpp"

#include <spdlog/spdlog.h>

#include "auth/sign_in_guard.hpp"
#include "pg/connection.hpp"

namespace dealwright {

namespace {

constexpr auto interval = std::chrono::seconds{30};
constexpr int intervals_per_hour = 120;

const pg::Query make_room_in_logs{"app.make_room_in_logs", R"(
    select ensure_log_partitions((now() at time zone 'UTC')::date, 3)
)"};

const pg::Query drop_kept_answers{"app.drop_kept_answers", R"(
    delete from idempotency_keys where created_at < now() - interval '24 hours'
)"};

}  // namespace

Housekeeping::Housekeeping(Database& database, SessionActivity& activity)
    : database_{database}, activity_{activity} {}

Housekeeping::~Housekeeping() {
    stop();
}

void Housekeeping::start() {
    thread_ = std::thread{[this] { work(); }};
}

void Housekeeping::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Housekeeping::work() {
    int round = 0;
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        lock.unlock();
        tidy_up(round++ % intervals_per_hour == 0);
        lock.lock();
        wake_.wait_for(lock, interval, [this] { return stopping_; });
    }
    lock.unlock();
    tidy_up(false);
}

void Housekeeping::tidy_up(bool also_hourly) noexcept {
    try {
        auto connection = database_.connect_app();
        activity_.flush(connection);
        if (also_hourly) {
            connection.run(make_room_in_logs);
            connection.run(drop_kept_answers);
            purge_sign_in_leftovers(connection);
        }
    } catch (const std::exception& error) {
        // Tried again next time; the server goes on.
        spdlog::error("housekeeping: {}", error.what());
    }
}

}  // namespace dealwright
