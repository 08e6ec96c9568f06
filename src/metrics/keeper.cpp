#include "metrics/keeper.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "metrics/fold.hpp"

namespace dealwright::metrics {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// A round of folds that takes longer is stood in for. How often that is looked at, too.
constexpr milliseconds long_round{100};

// How long a commit of another process waits at most until it is seen.
constexpr milliseconds poll_interval{50};
// While changes keep coming: fewer, larger folds leave the processor to those who write. A fold
// that takes longer, because much has changed or the machine is busy, is followed by a longer rest,
// so that folding has two thirds of one processor at most, but for a flood of changes.
constexpr milliseconds shortest_rest{20};
constexpr milliseconds longest_rest{60};
constexpr int work_to_rest = 2;
// Most commits change no figure: one look is for all that come within this time.
constexpr milliseconds rest_after_nothing{10};
constexpr milliseconds pause_after_failure{1000};

milliseconds rest_after(Clock::duration work) {
    const auto wanted = std::chrono::duration_cast<milliseconds>(work / work_to_rest);
    return std::clamp(wanted, shortest_rest, longest_rest);
}

}  // namespace

Keeper::Keeper(std::function<pg::Connection()> connect) : connect_{std::move(connect)} {}

Keeper::~Keeper() {
    stop();
}

void Keeper::start() {
    folding_ = std::thread{[this] { work(&Keeper::keep_folding); }};
    standing_in_ = std::thread{[this] { work(&Keeper::stand_in); }};
}

void Keeper::stop() {
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    woken_.notify_all();
    stopping_.notify_all();
    for (auto* thread : {&folding_, &standing_in_}) {
        if (thread->joinable()) {
            thread->join();
        }
    }
}

void Keeper::wake() {
    {
        const std::lock_guard lock{mutex_};
        is_woken_ = true;
    }
    woken_.notify_one();
}

bool Keeper::wait(milliseconds at_most) {
    std::unique_lock lock{mutex_};
    woken_.wait_for(lock, at_most, [this] { return is_woken_ || is_stopping_; });
    is_woken_ = false;
    return !is_stopping_;
}

bool Keeper::rest(milliseconds length) {
    std::unique_lock lock{mutex_};
    return !stopping_.wait_for(lock, length, [this] { return is_stopping_; });
}

void Keeper::work(void (Keeper::*task)()) {
    do {
        try {
            (this->*task)();
            return;
        } catch (const std::exception& error) {
            // Nothing is lost: what waits is folded when the database is back.
            spdlog::error("metrics: {}", error.what());
        }
    } while (rest(pause_after_failure));
}

class Keeper::Round {
  public:
    explicit Round(Keeper& keeper) : keeper_{keeper} { note(Clock::now()); }
    ~Round() { note(std::nullopt); }
    Round(const Round&) = delete;
    Round& operator=(const Round&) = delete;

  private:
    void note(std::optional<Clock::time_point> began) {
        const std::lock_guard lock{keeper_.mutex_};
        keeper_.round_began_ = began;
    }
    Keeper& keeper_;
};

void Keeper::keep_folding() {
    auto connection = connect_();
    Folder folder{connection};
    folder.bring_up_to_date();
    for (;;) {
        const auto began = Clock::now();
        const bool is_busy = [&] {
            const Round round{*this};
            return folder.fold_pending() > 0;
        }();
        const bool goes_on = is_busy ? rest(rest_after(Clock::now() - began))
                                     : rest(rest_after_nothing) && wait(poll_interval);
        if (!goes_on) {
            folder.fold_pending();  // what was committed up to the end
            return;
        }
    }
}

bool Keeper::wait_for_long_round() {
    do {
        const std::lock_guard lock{mutex_};
        if (round_began_ && Clock::now() - *round_began_ > long_round) {
            return !is_stopping_;
        }
    } while (rest(long_round));
    return false;
}

/// The ledger that the first thread works on is locked, and so left to it.
void Keeper::stand_in() {
    if (!wait_for_long_round()) {
        return;
    }
    auto connection = connect_();  // only now: most installations never need it
    Folder folder{connection};
    do {
        const auto began = Clock::now();
        folder.fold_pending();
        if (!rest(rest_after(Clock::now() - began))) {
            return;
        }
    } while (wait_for_long_round());
}

}  // namespace dealwright::metrics
