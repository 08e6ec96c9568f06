#include "metrics/keeper.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "metrics/fold.hpp"

namespace dealwright::metrics {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// How long a commit of another process waits at most until it is seen.
constexpr milliseconds poll_interval{50};
// While changes keep coming: fewer, larger folds leave the processor to those who write. A fold
// that takes longer, because much has changed or the machine is busy, is followed by a longer rest,
// so that folding has a third of one processor, but for a flood of changes.
constexpr milliseconds shortest_rest{20};
constexpr milliseconds longest_rest{60};
constexpr int rest_to_work = 2;
constexpr milliseconds pause_after_failure{1000};

milliseconds rest_after(Clock::duration work) {
    const auto wanted = std::chrono::duration_cast<milliseconds>(work * rest_to_work);
    return std::clamp(wanted, shortest_rest, longest_rest);
}

}  // namespace

Keeper::Keeper(std::function<pg::Connection()> connect) : connect_{std::move(connect)} {}

Keeper::~Keeper() {
    stop();
}

void Keeper::start() {
    thread_ = std::thread{[this] { work(); }};
}

void Keeper::stop() {
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Keeper::wake() {
    {
        const std::lock_guard lock{mutex_};
        is_woken_ = true;
    }
    changed_.notify_one();
}

bool Keeper::wait(milliseconds at_most) {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, at_most, [this] { return is_woken_ || is_stopping_; });
    is_woken_ = false;
    return !is_stopping_;
}

bool Keeper::rest(milliseconds length) {
    std::unique_lock lock{mutex_};
    return !changed_.wait_for(lock, length, [this] { return is_stopping_; });
}

void Keeper::work() {
    do {
        try {
            keep_folding();
            return;
        } catch (const std::exception& error) {
            // Nothing is lost: what waits is folded when the database is back.
            spdlog::error("metrics: {}", error.what());
        }
    } while (wait(pause_after_failure));
}

void Keeper::keep_folding() {
    auto connection = connect_();
    Folder folder{connection};
    folder.bring_up_to_date();
    for (;;) {
        const auto began = Clock::now();
        const bool is_busy = folder.fold_pending() > 0;
        if (is_busy ? !rest(rest_after(Clock::now() - began)) : !wait(poll_interval)) {
            folder.fold_pending();  // what was committed up to the end
            return;
        }
    }
}

}  // namespace dealwright::metrics
