// When sessions and API tokens were last used, gathered in memory and written apart from the
// requests: a request must not pay a write for having been made.
#pragma once

#include <mutex>
#include <set>
#include <string>

#include "access/actor.hpp"

namespace dealwright {

namespace pg {
class Connection;
}

class SessionActivity {
  public:
    /// Thread-safe, and cheap: called by every request of a signed-in actor.
    void note(const Actor& actor);
    /// Writes what was noted since the last time, a session at most once a minute. To be called by
    /// one thread every minute or so, and when the server stops.
    void flush(pg::Connection& connection);

  private:
    std::mutex mutex_;
    std::set<std::string> sessions_;
    std::set<std::string> tokens_;
};

}  // namespace dealwright
