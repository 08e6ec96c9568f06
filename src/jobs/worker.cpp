#include "jobs/worker.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::jobs {

namespace {

constexpr std::chrono::milliseconds after_trouble{500};
constexpr std::size_t error_bytes_max = 2000;
constexpr int failed_steps_max = 5;

/// As PostgreSQL can keep it.
std::string storable(std::string text) {
    text.resize(std::min(text.size(), error_bytes_max));
    std::replace(text.begin(), text.end(), '\0', '?');
    while (const auto bad = first_invalid_utf8(text)) {
        text[*bad] = '?';
    }
    return text;
}

}  // namespace

std::chrono::milliseconds retry_delay(
    int attempt, std::chrono::milliseconds first, std::chrono::milliseconds longest, double luck
) {
    auto delay = first;
    for (int i = 1; i < attempt && delay < longest; ++i) {
        delay *= 2;
    }
    delay = std::min(delay, longest);
    return std::chrono::milliseconds{
        static_cast<std::int64_t>(static_cast<double>(delay.count()) * (0.5 + luck))};
}

/// While it lives, the keeper finds the job here.
class Worker::Presence {
  public:
    Presence(Worker& worker, JobRun& run) : worker_{worker} {
        const std::lock_guard lock{worker_.mutex_};
        worker_.run_ = &run;
        worker_.canceller_.emplace(worker_.connection_->canceller());
    }
    ~Presence() {
        const std::lock_guard lock{worker_.mutex_};
        worker_.run_ = nullptr;
        worker_.canceller_.reset();
    }
    Presence(const Presence&) = delete;
    Presence& operator=(const Presence&) = delete;

  private:
    Worker& worker_;
};

Worker::Worker(Workshop& shop, Weight weight, std::string name)
    : shop_{shop},
      request_{shop.registry.array_of_names(weight), std::move(name), shop.options.lease},
      luck_{std::random_device{}()} {}

void Worker::work() {
    for (;;) {
        const auto heard = shop_.bell.rings();
        try {
            const bool did_something = step();
            failed_steps_ = 0;
            if (did_something) {
                continue;
            }
        } catch (const std::exception& error) {
            spdlog::error("{}: {}", request_.worker, error.what());
            connection_.reset();
            if (++failed_steps_ >= failed_steps_max) {
                ending_.reset();  // whoever takes over the job when its lease is over tries again
            }
            if (!shop_.bell.pause(after_trouble) && (!ending_ || failed_steps_ > 1)) {
                return;
            }
            continue;
        }
        if (!shop_.bell.wait(heard)) {
            return;
        }
    }
}

bool Worker::step() {
    const bool stops = shop_.bell.is_closed();
    if (stops && !ending_) {
        return false;
    }
    auto& session = connection();
    std::optional<ClaimedJob> next;
    if (ending_) {
        bool ended = false;
        if (stops) {
            ended = end_job(session, *ending_);
        } else {
            auto both = end_and_claim(session, *ending_, request_);
            ended = both.ended;
            next = std::move(both.next);
        }
        if (!ended && ending_->kind != Ending::Kind::given_back) {
            spdlog::warn(
                "{}: the job {} had been taken over, so its end here does not count",
                request_.worker, ending_->id
            );
        }
        ending_.reset();
    } else {
        next = claim(session, request_);
    }
    if (!next) {
        return false;
    }
    ending_ = run(*next);
    return true;
}

std::optional<Ending> Worker::run(const ClaimedJob& job) {
    const Kind* kind = shop_.registry.find(job.kind);
    std::string problem;
    std::optional<JobRun> run;
    try {
        run.emplace(*connection_, job);
        const Presence presence{*this, *run};
        if (kind->check_payload) {
            kind->check_payload(run->payload());
        }
        kind->handler(*run);
    } catch (const std::exception& error) {
        problem = storable(error.what());
        if (problem.empty()) {
            problem = "failed without a word";
        }
    }
    clean_up(problem);
    if (!run) {
        return Ending{Ending::Kind::failed, job.id, job.token, {}, problem, kind->longest_delay};
    }
    if (!problem.empty() && run->stop_reason() == StopReason::lease_lost) {
        return std::nullopt;
    }
    return ending_after(*run, *kind, problem);
}

/// The connection is used for the next job: nothing of this one may be left in it.
void Worker::clean_up(std::string& problem) {
    if (!connection_->is_usable()) {
        connection_.reset();
        return;
    }
    if (!connection_->in_transaction()) {
        return;
    }
    connection_.reset();  // rolls back
    if (problem.empty()) {
        problem = "the handler left a transaction open; it was rolled back";
    }
}

Ending Worker::ending_after(const JobRun& run, const Kind& kind, const std::string& problem) {
    Ending ending;
    ending.id = run.id();
    ending.token = run.job().token;
    ending.error = problem;
    if (problem.empty()) {
        ending.kind = Ending::Kind::succeeded;
        ending.result = run.result();
    } else if (run.stop_reason() == StopReason::cancelled) {
        ending.kind = Ending::Kind::cancelled;
    } else if (run.stop_reason() == StopReason::worker_stops) {
        ending.kind = Ending::Kind::given_back;
    } else {
        ending.kind = Ending::Kind::failed;
        ending.retry_after = retry_delay(
            run.attempt(), shop_.options.first_delay, kind.longest_delay,
            std::uniform_real_distribution<double>{0, 1}(luck_)
        );
        spdlog::warn(
            "the job {} ({}) failed at attempt {}: {}", run.kind(), run.id(), run.attempt(), problem
        );
    }
    return ending;
}

pg::Connection& Worker::connection() {
    if (!connection_ || !connection_->is_usable()) {
        connection_ = std::make_unique<pg::Connection>(shop_.connect());
    }
    return *connection_;
}

std::optional<Held> Worker::held() {
    const std::lock_guard lock{mutex_};
    if (run_ == nullptr) {
        return std::nullopt;
    }
    return Held{run_->id(), run_->job().token, run_->take_progress()};
}

void Worker::tell_to_stop(const std::string& token, StopReason reason) {
    const std::lock_guard lock{mutex_};
    if (run_ == nullptr || run_->job().token != token) {
        return;
    }
    if (run_->tell_to_stop(reason)) {
        canceller_->cancel();
    }
}

}  // namespace dealwright::jobs
