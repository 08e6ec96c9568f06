// What each server looks after by itself: when sessions were last used, which it has in its memory
// and writes down now and then, and uploads that a killed server left in the data folder. All other
// housekeeping is jobs' work (app/built_in_jobs.hpp).
#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "app/database.hpp"
#include "auth/session_activity.hpp"

namespace dealwright {

class Housekeeping {
  public:
    Housekeeping(Database& database, SessionActivity& activity, std::filesystem::path uploads);
    ~Housekeeping();
    Housekeeping(const Housekeeping&) = delete;
    Housekeeping& operator=(const Housekeeping&) = delete;

    void start();
    /// Writes what is left to write; joins. May be called again.
    void stop();

  private:
    void work();
    void write_down() noexcept;
    void remove_old_uploads() const;

    Database& database_;
    SessionActivity& activity_;
    std::filesystem::path uploads_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace dealwright
