// Keeps the metrics tables up with the base tables: one thread that folds, woken by this process's
// own commits and looking by itself for those of others.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
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
    void work();
    void keep_folding();
    /// Until something is committed; false: it is time to end.
    bool wait(std::chrono::milliseconds at_most);
    /// Whatever is committed; false: it is time to end.
    bool rest(std::chrono::milliseconds length);

    std::function<pg::Connection()> connect_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_woken_ = false;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace dealwright::metrics
