// Which kinds of jobs a process knows, and what it does for each.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "jobs/job_run.hpp"

namespace dealwright::jobs {

using Handler = std::function<void(JobRun&)>;

struct Kind {
    Handler handler;
    std::string summary;
    /// May be made by a schedule that a person sets.
    bool can_be_scheduled = false;
    /// Takes long: never all workers at once, so that short ones stay on time.
    bool is_heavy = false;
    /// Throws Error{invalid} for a payload it cannot work with; empty: it takes none.
    std::function<void(const Json& payload)> check_payload = {};
    /// Delays between attempts grow up to this.
    std::chrono::milliseconds longest_delay = std::chrono::hours{1};
};

enum class Weight { any, light };

class Registry {
  public:
    /// The name consists of lower-case letters, digits, dots and underscores.
    void add(const std::string& kind, Kind what);
    const Kind* find(std::string_view kind) const;
    const std::map<std::string, Kind, std::less<>>& kinds() const { return kinds_; }
    /// As PostgreSQL writes an array: {a,b}.
    std::string array_of_names(Weight weight) const;

  private:
    std::map<std::string, Kind, std::less<>> kinds_;
};

}  // namespace dealwright::jobs
