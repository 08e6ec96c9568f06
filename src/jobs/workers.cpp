#include "jobs/workers.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

#include "base/error.hpp"
#include "jobs/scheduler.hpp"
#include "jobs/worker.hpp"

namespace dealwright::jobs {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds after_trouble{1'000};
// However often somebody calls wake(), the queue is looked at no more often than that.
constexpr std::chrono::milliseconds between_looks{5};

std::string name_of_process() {
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) != 0) {
        throw failure(ErrorKind::internal, "this machine has no name");
    }
    return fmt::format("{}:{}", host.data(), getpid());
}

/// True once in each interval.
class Rhythm {
  public:
    explicit Rhythm(std::chrono::milliseconds interval) : interval_{interval} {}

    bool is_due() {
        const auto now = Clock::now();
        if (now < next_) {
            return false;
        }
        next_ = now + interval_;
        return true;
    }

  private:
    std::chrono::milliseconds interval_;
    Clock::time_point next_{};
};

}  // namespace

class Workers::Parts {
  public:
    Parts(Connect connect, Registry registry, WorkersOptions options)
        : shop_{std::move(connect), std::move(registry), std::move(options)},
          lookout_rhythm_{shop_.options.look},
          heartbeat_{shop_.options.heartbeat},
          rescue_{shop_.options.rescue} {
        auto& name = shop_.options.name;
        name = name.empty() ? name_of_process() : name;
        const int threads = std::max(shop_.options.threads, 1);
        for (int i = 0; i < threads; ++i) {
            // The first of several keeps free for what is quickly done.
            const auto weight = threads > 1 && i == 0 ? Weight::light : Weight::any;
            workers_.push_back(
                std::make_unique<Worker>(shop_, weight, fmt::format("{}:{}", name, i + 1))
            );
        }
        all_kinds_ = shop_.registry.array_of_names(Weight::any);
    }

    void start() {
        if (!threads_.empty() || shop_.bell.is_closed()) {
            throw failure(ErrorKind::internal, "workers start once");
        }
        running_ = workers_.size();
        for (auto& worker : workers_) {
            threads_.emplace_back([this, &worker] {
                worker->work();
                const std::lock_guard lock{ended_mutex_};
                --running_;
                ended_.notify_all();
            });
        }
        services_.emplace_back([this] {
            serve([this] { look_out(); }, [this] { return wait_for_work(); });
        });
        services_.emplace_back([this] {
            serve([this] { keep(); }, [this] { return service_bell_.pause(keeper_pause()); });
        });
    }

    void stop() {
        shop_.bell.close();
        {
            std::unique_lock lock{ended_mutex_};
            ended_.wait_for(lock, shop_.options.grace, [this] { return running_ == 0; });
        }
        give_back_what_runs();
        join(threads_);
        service_bell_.close();
        join(services_);
    }

    void wake() { service_bell_.ring(); }

  private:
    /// The body of a service's thread; trouble with the database ends no thread.
    template <class Work, class Wait>
    void serve(const Work& work, const Wait& wait) {
        bool in_trouble = false;
        while (in_trouble ? service_bell_.pause(after_trouble) : wait()) {
            try {
                work();
                in_trouble = false;
            } catch (const std::exception& error) {
                if (!in_trouble) {
                    spdlog::error("{}: {}", shop_.options.name, error.what());
                }
                in_trouble = true;
            }
        }
    }

    pg::Connection& usable(std::unique_ptr<pg::Connection>& connection) {
        if (!connection || !connection->is_usable() || connection->in_transaction()) {
            connection = std::make_unique<pg::Connection>(shop_.connect());
        }
        return *connection;
    }

    bool wait_for_work() {
        const bool goes_on = service_bell_.pause(between_looks) &&
                             service_bell_.wait_for(rings_heard_, shop_.options.poll);
        rings_heard_ = service_bell_.rings();
        return goes_on;
    }

    void look_out() {
        auto& connection = usable(lookout_connection_);
        if (shop_.bell.waiting() > 0 && due_jobs(connection, all_kinds_, 1) > 0) {
            shop_.bell.ring();
        }
        if (shop_.options.fires_schedules && lookout_rhythm_.is_due() &&
            fire_due_schedules(connection, database_time(connection)) > 0) {
            shop_.bell.ring();
        }
    }

    std::chrono::milliseconds keeper_pause() const {
        const auto& options = shop_.options;
        return std::min({options.look, options.heartbeat, options.rescue});
    }

    void keep() {
        auto& connection = usable(keeper_connection_);
        std::vector<Held> held;
        bool has_progress = false;
        for (auto& worker : workers_) {
            if (auto job = worker->held()) {
                has_progress = has_progress || job->progress.has_value();
                held.push_back(std::move(*job));
            }
        }
        if (!held.empty()) {
            const bool beats = heartbeat_.is_due() || has_progress;
            tell_workers(
                held,
                beats ? heartbeat(connection, held, shop_.options.lease) : look_at(connection, held)
            );
        }
        if (rescue_.is_due()) {
            if (const auto rescued = rescue_expired(connection); rescued > 0) {
                spdlog::warn("{} jobs of workers that are gone were taken back", rescued);
                shop_.bell.ring();
            }
        }
    }

    void tell_workers(const std::vector<Held>& held, const std::vector<HeldState>& states) {
        for (const auto& job : held) {
            const auto state = std::find_if(states.begin(), states.end(), [&](const HeldState& s) {
                return s.id == job.id;
            });
            if (state != states.end() && !state->cancel_requested) {
                continue;
            }
            const auto reason =
                state == states.end() ? StopReason::lease_lost : StopReason::cancelled;
            for (auto& worker : workers_) {
                worker->tell_to_stop(job.token, reason);
            }
        }
    }

    void give_back_what_runs() {
        try {
            std::unique_ptr<pg::Connection> connection;
            for (auto& worker : workers_) {
                if (const auto job = worker->held()) {
                    const Ending ending{Ending::Kind::given_back, job->id, job->token};
                    end_job(usable(connection), ending);
                    worker->tell_to_stop(job->token, StopReason::worker_stops);
                }
            }
        } catch (const std::exception& error) {
            // Their leases end by themselves, and others take them over then.
            spdlog::error("running jobs could not be given back: {}", error.what());
            for (auto& worker : workers_) {
                if (const auto job = worker->held()) {
                    worker->tell_to_stop(job->token, StopReason::worker_stops);
                }
            }
        }
    }

    static void join(std::vector<std::thread>& threads) {
        for (auto& thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    Workshop shop_;
    Rhythm lookout_rhythm_;
    Rhythm heartbeat_;
    Rhythm rescue_;
    std::string all_kinds_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::vector<std::thread> threads_;
    std::vector<std::thread> services_;
    Doorbell service_bell_;
    std::uint64_t rings_heard_ = 0;  // by the lookout
    std::unique_ptr<pg::Connection> lookout_connection_;
    std::unique_ptr<pg::Connection> keeper_connection_;
    std::mutex ended_mutex_;
    std::condition_variable ended_;
    std::size_t running_ = 0;
};

Workers::Workers(Connect connect, Registry registry, WorkersOptions options)
    : parts_{std::make_unique<Parts>(std::move(connect), std::move(registry), std::move(options))} {
}

Workers::~Workers() {
    stop();
}

void Workers::start() {
    parts_->start();
}

void Workers::stop() {
    parts_->stop();
}

void Workers::wake() {
    parts_->wake();
}

}  // namespace dealwright::jobs
