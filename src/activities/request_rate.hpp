// How often something may be asked for, by a key: so many times in a minute, in this process.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace dealwright {

class RequestRate {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit RequestRate(int per_minute) : per_minute_{per_minute} {}

    /// Counts one more for `key`. Throws Error{limited} when there were too many in its minute.
    void count(const std::string& key, Moment now = std::chrono::steady_clock::now());

  private:
    struct Minute {
        Moment began;
        int requests = 0;
    };

    int per_minute_;
    std::mutex mutex_;
    std::unordered_map<std::string, Minute> minutes_;
};

}  // namespace dealwright
