#include "app/housekeeping.hpp"

#include <spdlog/spdlog.h>

#include "pg/connection.hpp"

namespace dealwright {

namespace {

constexpr auto interval = std::chrono::seconds{30};

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
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        lock.unlock();
        write_down();
        lock.lock();
        wake_.wait_for(lock, interval, [this] { return stopping_; });
    }
    lock.unlock();
    write_down();
}

void Housekeeping::write_down() noexcept {
    try {
        auto connection = database_.connect_app();
        activity_.flush(connection);
    } catch (const std::exception& error) {
        // Tried again next time; the server goes on.
        spdlog::error("housekeeping: {}", error.what());
    }
}

}  // namespace dealwright
