// Where threads wait for something to do, and hear that they are to end.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace dealwright::jobs {

class Doorbell {
  public:
    /// Everyone who waits looks whether there is work.
    void ring();
    void close();
    bool is_closed() const;
    /// Number of those who wait in wait().
    std::size_t waiting() const;
    /// To be asked before looking for work, so that no ring in between is missed.
    std::uint64_t rings() const;
    /// Waits for a ring after the `heard`-th; false when it is closed.
    bool wait(std::uint64_t heard);
    /// The same, for `time` at most; false when it is closed.
    bool wait_for(std::uint64_t heard, std::chrono::milliseconds time);
    /// Lets the time pass, unless it is closed before; false then.
    bool pause(std::chrono::milliseconds time);

  private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t waiting_ = 0;
    std::uint64_t rings_ = 0;
    bool closed_ = false;
};

}  // namespace dealwright::jobs
