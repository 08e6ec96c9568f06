// Measures the queue on a fresh embedded database: empty jobs a second, the time from commit to
// the handler's first line, and how long a job of a killed worker process waits to run again.
// Usage: dealwright_bench_jobs [--jobs N] [--kills N]
#include "jobs/jobs.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "app/configuration.hpp"
#include "app/database.hpp"
#include "base/log.hpp"
#include "jobs/workers.hpp"
#include "pg/migrations.hpp"

namespace {

namespace fs = std::filesystem;
using namespace dealwright;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr int pick_ups = 400;

class Bench {
  public:
    Bench() {
        std::string pattern = (fs::temp_directory_path() / "dealwright-bench.XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        folder_ = pattern;
        // The server may run as another user, which has to reach its folder.
        chmod(folder_.c_str(), 0755);
        configuration_.data_dir = folder_ / "data";
        database_ = std::make_unique<Database>(configuration_);
        database_->create();
        auto owner = database_->connect_owner();
        pg::migrate(owner);
        pg::grant_application_rights(owner, database_->names());
        owner.execute("delete from schedules");
    }
    ~Bench() {
        database_.reset();
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    void throughput(int threads, int jobs) {
        auto owner = database_->connect_owner();
        owner.execute("delete from jobs");
        owner.execute(
            fmt::format("insert into jobs (kind) select 'empty' from generate_series(1, {})", jobs)
        );
        owner.execute("vacuum analyze jobs");
        Gate gate;
        std::atomic<int> left{jobs};
        jobs::Workers workers{
            connect(), with([&](jobs::JobRun&) {
                if (--left == 0) {
                    gate.open();
                }
            }),
            options(threads)};
        const auto began = Clock::now();
        workers.start();
        gate.wait();
        const Seconds took = Clock::now() - began;
        workers.stop();
        fmt::print(
            "empty jobs, {} threads      {:>10.0f} a second\n", threads, jobs / took.count()
        );
        std::fflush(stdout);
    }

    /// Jobs come one by one; each has committed before the next.
    void pick_up(bool wakes) {
        auto session = database_->connect_app();
        session.execute("delete from jobs");
        std::vector<double> waits_ms;
        Gate gate;
        std::atomic<Clock::rep> committed{0};
        jobs::Workers workers{
            connect(), with([&](jobs::JobRun&) {
                const auto now = Clock::now().time_since_epoch().count();
                const auto since = now - committed.exchange(0);
                waits_ms.push_back(
                    std::chrono::duration<double, std::milli>{Clock::duration{since}}.count()
                );
                gate.open();
            }),
            options(3)};
        workers.start();
        std::mt19937 random{1};
        std::uniform_int_distribution<int> pause_ms{5, 120};
        for (int i = 0; i < pick_ups; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds{pause_ms(random)});
            pg::Transaction transaction{session};
            jobs::enqueue(session, {.kind = "empty"});
            // The commit's own time counts: a job cannot be seen before it ends.
            committed = Clock::now().time_since_epoch().count();
            transaction.commit();
            if (wakes) {
                workers.wake();
            }
            gate.wait();
        }
        workers.stop();
        std::sort(waits_ms.begin(), waits_ms.end());
        fmt::print(
            "pick-up, {}   p50 {:>6.1f} ms   p99 {:>6.1f} ms   max {:>6.1f} ms\n",
            wakes ? "woken by its process" : "found by polling    ", waits_ms[waits_ms.size() / 2],
            waits_ms[waits_ms.size() * 99 / 100], waits_ms.back()
        );
        std::fflush(stdout);
    }

    void kill_worker() {
        auto session = database_->connect_app();
        session.execute("delete from jobs");
        jobs::enqueue(session, {.kind = "empty"});
        const pid_t child = fork();
        if (child == 0) {
            jobs::Workers doomed{
                connect(), with([](jobs::JobRun&) {
                    for (;;) {
                        pause();
                    }
                }),
                options(1)};
            doomed.start();
            for (;;) {
                pause();
            }
        }
        while (session.execute("select count(*) from jobs where status = 'running'").text(0, 0) !=
               "1") {
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
        // In the middle of the time between two heartbeats, as on average.
        std::this_thread::sleep_for(std::chrono::milliseconds{2500});
        kill(child, SIGKILL);
        const auto killed = Clock::now();
        waitpid(child, nullptr, 0);
        Gate gate;
        jobs::Workers workers{connect(), with([&](jobs::JobRun&) { gate.open(); }), options(1)};
        workers.start();
        gate.wait();
        const Seconds took = Clock::now() - killed;
        workers.stop();
        fmt::print("kill -9 until it runs again {:>10.1f} s\n", took.count());
        std::fflush(stdout);
    }

  private:
    class Gate {
      public:
        void open() {
            const std::lock_guard lock{mutex_};
            is_open_ = true;
            opened_.notify_all();
        }
        void wait() {
            std::unique_lock lock{mutex_};
            opened_.wait(lock, [this] { return is_open_; });
            is_open_ = false;
        }

      private:
        std::mutex mutex_;
        std::condition_variable opened_;
        bool is_open_ = false;
    };

    jobs::Connect connect() {
        return [this] { return database_->connect_app(); };
    }
    static jobs::Registry with(jobs::Handler handler) {
        jobs::Registry registry;
        registry.add("empty", {.handler = std::move(handler), .summary = "nothing"});
        return registry;
    }
    static jobs::WorkersOptions options(int threads) {
        jobs::WorkersOptions options;
        options.threads = threads;
        return options;
    }

    fs::path folder_;
    Configuration configuration_;
    std::unique_ptr<Database> database_;
};

int number_after(const std::vector<std::string>& words, const std::string& name, int otherwise) {
    const auto place = std::find(words.begin(), words.end(), name);
    const bool is_there = place != words.end() && place + 1 != words.end();
    return is_there ? static_cast<int>(std::strtol((place + 1)->c_str(), nullptr, 10)) : otherwise;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    start_log("error");
    Bench bench;
    for (int round = 0; round < number_after(words, "--kills", 1); ++round) {
        bench.kill_worker();
    }
    for (const int threads : {1, 2, 4}) {
        bench.throughput(threads, number_after(words, "--jobs", 10'000));
    }
    bench.pick_up(false);
    bench.pick_up(true);
    return 0;
}
