// Keeps the metrics tables up with the base tables: one thread that folds, woken by this process's
// own commits and looking by itself for those of others. While one of its folds takes long, as
// after an update of 100,000 rows, a second one folds the other ledgers, so that they do not wait
// for it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "pg/connection.hpp"

namespace dealwright::metrics {

class Keeper {
  public:
    explicit Keeper(std::function<pg::Connection()> connect);
    ~Keeper();
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    void start();
    /// Lets the fold that runs end; joins. May be called again.
    void stop();
    /// Something was committed. From any thread; cheap.
    void wake();

  private:
    using Clock = std::chrono::steady_clock;

    /// Does a thread's task until it is time to end, again after each failure.
    void work(void (Keeper::*task)());
    void keep_folding();
    void stand_in();
    /// While it lives, the first thread is at a round of folds.
    class Round;
    /// Until a round of the first thread takes long; false: it is time to end.
    bool wait_for_long_round();
    /// Until something is committed; false: it is time to end.
    bool wait(std::chrono::milliseconds at_most);
    /// Whatever is committed; false: it is time to end.
    bool rest(std::chrono::milliseconds length);

    std::function<pg::Connection()> connect_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::condition_variable stopping_;
    bool is_woken_ = false;
    bool is_stopping_ = false;
    std::optional<Clock::time_point> round_began_;
    std::thread folding_;
    std::thread standing_in_;
};

}  // namespace dealwright::metrics
