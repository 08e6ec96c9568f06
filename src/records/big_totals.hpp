// Totals that were found to be too large to count, kept for some seconds: whoever leafs through a
// long list does not have the same ten thousand rows counted for every page.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "records/query_builder.hpp"

namespace dealwright {

class BigTotals {
  public:
    using Clock = std::chrono::steady_clock;

    /// What was kept for this count with these values, unless that is too long ago.
    std::optional<std::int64_t> find(const BuiltStatement& count, Clock::time_point now);
    void keep(const BuiltStatement& count, std::int64_t total, Clock::time_point now);

  private:
    struct Entry {
        std::int64_t total = 0;
        Clock::time_point until;
    };

    std::mutex mutex_;
    std::unordered_map<std::string, Entry> entries_;
};

}  // namespace dealwright
