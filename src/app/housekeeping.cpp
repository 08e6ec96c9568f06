#include "app/housekeeping.hpp"

#include <spdlog/spdlog.h>

#include "pg/connection.hpp"

namespace dealwright {

namespace {

constexpr auto interval = std::chrono::seconds{30};
/// No request runs for so long: what is older belongs to none.
constexpr auto age_of_leftovers = std::chrono::hours{24};

}  // namespace

Housekeeping::Housekeeping(
    Database& database, SessionActivity& activity, std::filesystem::path uploads
)
    : database_{database}, activity_{activity}, uploads_{std::move(uploads)} {}

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
    do {
        lock.unlock();
        write_down();
        remove_old_uploads();
        lock.lock();
        wake_.wait_for(lock, interval, [this] { return stopping_; });
    } while (!stopping_);
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

void Housekeeping::remove_old_uploads() const {
    const auto limit = std::filesystem::file_time_type::clock::now() - age_of_leftovers;
    std::error_code ignored;  // a file that goes away meanwhile is gone
    for (const auto& entry : std::filesystem::directory_iterator{uploads_, ignored}) {
        const auto written = entry.last_write_time(ignored);
        if (!ignored && written < limit && entry.is_regular_file(ignored)) {
            std::filesystem::remove(entry.path(), ignored);
        }
    }
}

}  // namespace dealwright
