// What the server does for itself now and then: writes down when sessions were last used, keeps
// room in the logs, and drops answers kept for repeated requests.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/database.hpp"
#include "auth/session_activity.hpp"

namespace dealwright {

class Housekeeping {
  public:
    Housekeeping(Database& database, SessionActivity& activity);
    ~Housekeeping();
    Housekeeping(const Housekeeping&) = delete;
    Housekeeping& operator=(const Housekeeping&) = delete;

    void start();
    /// Writes what is left to write; joins. May be called again.
    void stop();

  private:
    void work();
    void tidy_up(bool also_hourly) noexcept;

    Database& database_;
    SessionActivity& activity_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace dealwright
