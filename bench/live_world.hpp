// What bench/live.cpp measures on: a demo company in an embedded database of its own, the program's
// commands beside it, and connections that write to every base table as a team's day does.
#pragma once

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

#include "app/configuration.hpp"
#include "app/database.hpp"
#include "metrics/definitions/definitions.hpp"
#include "metrics/posting_sql.hpp"
#include "pg/error.hpp"

namespace bench {

namespace fs = std::filesystem;
using namespace dealwright;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;
using Milliseconds = std::chrono::duration<double, std::milli>;
using Ids = std::vector<std::string>;

inline double seconds_since(Clock::time_point began) {
    return Seconds{Clock::now() - began}.count();
}

/// The value below which `share` of them lie; 0.5 is the median.
inline double quantile(std::vector<double> values, double share) {
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(share * last + 0.5)];
}

inline double median(const std::vector<double>& values) {
    return quantile(values, 0.5);
}

inline void print_row(
    std::string_view figure, const std::string& measured, std::string_view asked
) {
    fmt::print("{:<58} {:>20} {:>14}\n", figure, measured, asked);
    std::fflush(stdout);
}

class World {
  public:
    explicit World(long contacts) {
        std::string pattern = (fs::temp_directory_path() / "dealwright-bench.XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        folder_ = pattern;
        // The server may run as another user, which has to reach its folder.
        chmod(folder_.c_str(), 0755);
        unsetenv("DATABASE_URL");
        const char* kept = std::getenv("BENCH_DATA");
        data_ = kept != nullptr ? fs::path{kept} : folder_ / "data";
        if (fs::exists(data_)) {
            run({"db", "migrate"});
        } else {
            run({"db", "create"});
            run({"db", "seed"});
            run({"db", "seed", "--demo", std::to_string(contacts)});
        }
        Configuration configuration;
        configuration.data_dir = data_;
        database_ = std::make_unique<Database>(configuration);
        // What the calendar starts would lie in one round and not in another.
        owner().execute("delete from schedules; delete from jobs");
        run({"etl", "run", "all"});
        owner().execute("analyze");
    }
    ~World() {
        database_.reset();
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    pg::Connection owner() { return database_->connect_owner(); }
    pg::Connection app() { return database_->connect_app(); }
    const fs::path& folder() const { return folder_; }

    pid_t begin(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {DEALWRIGHT_BINARY, "--data-dir", data_.string()});
        std::vector<char*> argv;
        for (auto& argument : arguments) {
            argv.push_back(argument.data());
        }
        argv.push_back(nullptr);
        const pid_t child = fork();
        if (child == 0) {
            const int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);
            dup2(quiet, STDOUT_FILENO);
            dup2(quiet, STDERR_FILENO);
            execv(argv[0], argv.data());
            _exit(127);
        }
        return child;
    }
    void run(const std::vector<std::string>& arguments) const {
        const pid_t child = begin(arguments);
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            throw std::runtime_error(fmt::format("dealwright {} failed", arguments[0]));
        }
    }

    /// The newest ids of a table, or a third of all; none of a probe, which nobody owns.
    Ids ids(const std::string& table, int newest = 0) {
        constexpr std::string_view owned = "where owner_id is not null and not is_deleted";
        const auto rows = owner().execute(
            newest > 0
                ? fmt::format(
                      "select id from {} {} order by created_at desc limit {}", table, owned, newest
                  )
                : fmt::format("select id from {} tablesample system (30) {}", table, owned)
        );
        Ids found;
        for (int i = 0; i < rows.rows(); ++i) {
            found.emplace_back(rows.text(i, 0));
        }
        return found;
    }

  private:
    fs::path folder_;
    fs::path data_;
    std::unique_ptr<Database> database_;
};

inline std::vector<std::string> delta_tables() {
    std::vector<std::string> tables;
    for (const auto& ledger : metrics::ledgers_for_postings()) {
        tables.push_back(metrics::delta_table(ledger));
    }
    return tables;
}

inline std::int64_t waiting_postings(pg::Connection& connection) {
    std::int64_t waiting = 0;
    for (const auto& table : delta_tables()) {
        waiting += connection.execute("select count(*) from " + table).get<std::int64_t>(0, 0);
    }
    return waiting;
}

/// A `dealwright work` process, which folds what others commit.
class Folding {
  public:
    explicit Folding(World& world) : world_{world}, pid_{world.begin({"work"})} { drain(); }
    ~Folding() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
    }
    Folding(const Folding&) = delete;
    Folding& operator=(const Folding&) = delete;

    void drain() {
        auto connection = world_.owner();
        while (waiting_postings(connection) > 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds{20});
        }
    }

  private:
    World& world_;
    pid_t pid_;
};

/// $1 a row of the table, $2 a number.
struct Write {
    std::string_view table;
    std::string_view sql;
};

constexpr std::array day_of_a_team{
    Write{"activities", R"(
        update activities set duration_minutes = $2::int % 120,
            status = (case when $2::int % 2 = 0 or status = 'cancelled' then 'pending'
                else 'completed' end)::activity_status
        where id = $1)"},
    Write{"activities", R"(
        insert into activities (type, subject, due_date, owner_id, contact_id)
        select type, subject, now() + $2::int % 14 * interval '1 day', owner_id, contact_id
        from activities where id = $1)"},
    Write{"emails", R"(
        update emails set open_count = open_count + 1 + $2::int % 3,
            opened_at = coalesce(opened_at, now())
        where id = $1)"},
    Write{"emails", R"(
        insert into emails (subject, from_email, to_email, status, owner_id, contact_id,
            campaign_id, template_id, sent_at, delivered_at)
        select subject, from_email, to_email, 'delivered', owner_id, contact_id, campaign_id,
            template_id, now() - $2::int % 60 * interval '1 minute', now()
        from emails where id = $1)"},
    Write{"calls", "update calls set duration_seconds = $2::int % 1800 where id = $1"},
    Write{"calls", R"(
        update calls set outcome = (array['answered', 'voicemail'])[$2::int % 2 + 1]::call_outcome
        where id = $1)"},
    Write{"contacts", "update contacts set lead_score = $2::int % 101 where id = $1"},
    Write{"contacts", R"(
        insert into contacts (first_name, last_name, email, source, owner_id, lead_score)
        select first_name, last_name, $2::int || '.' || gen_random_uuid() || '@example.com', source,
            owner_id, $2::int % 101
        from contacts where id = $1)"},
    Write{"documents", R"(
        update documents set view_count = view_count + 1 + $2::int % 2,
            viewed_at = coalesce(viewed_at, now())
        where id = $1)"},
    Write{"documents", R"(
        insert into documents (name, type, owner_id, contact_id, view_count)
        select name, type, owner_id, contact_id, $2::int % 5 from documents where id = $1)"},
    Write{"deals", "update deals set value = $2::int % 100000 where id = $1"},
    Write{"deals", R"(
        update deals as d set stage_id = (
            select s.id from pipeline_stages as s
            where s.pipeline_id = d.pipeline_id and not s.is_deleted
            order by hashtextextended(s.id::text, $2::int) limit 1)
        where d.id = $1)"},
    Write{"deals", R"(
        update deals set
            status = (case when status = 'open' and $2::int >= 0 then 'won' else 'open' end)
                ::deal_status
        where id = $1)"},
};

/// Several connections that commit so many single-row writes a second together, evenly.
class PacedWriters {
  public:
    PacedWriters(World& world, double a_second, int connections = 4) {
        for (const auto& write : day_of_a_team) {
            auto& ids = ids_[std::string{write.table}];
            if (ids.empty()) {
                ids = world.ids(std::string{write.table});
            }
        }
        began_ = Clock::now();
        for (int i = 0; i < connections; ++i) {
            threads_.emplace_back([this, &world, i, period = Seconds{connections / a_second}] {
                write(world.app(), static_cast<unsigned>(i), period);
            });
        }
    }
    ~PacedWriters() { stop(); }
    PacedWriters(const PacedWriters&) = delete;
    PacedWriters& operator=(const PacedWriters&) = delete;

    void stop() {
        if (!is_stopping_.exchange(true)) {
            took_s_ = seconds_since(began_);
            for (auto& thread : threads_) {
                thread.join();
            }
        }
    }
    /// After stop().
    double rate() const { return static_cast<double>(times_ms_.size()) / took_s_; }
    const std::vector<double>& times_ms() const { return times_ms_; }
    int failures() const { return failures_; }

  private:
    void write(pg::Connection connection, unsigned seed, Seconds period) {
        std::mt19937 random{seed + std::random_device{}()};
        std::vector<double> times_ms;
        auto next = Clock::now();
        while (!is_stopping_) {
            next += std::chrono::duration_cast<Clock::duration>(period);
            std::this_thread::sleep_until(next);
            const auto& chosen = day_of_a_team[random() % day_of_a_team.size()];
            const auto& ids = ids_.at(std::string{chosen.table});
            const auto began = Clock::now();
            try {
                connection.run_together(
                    {{chosen.sql, {ids[random() % ids.size()], std::to_string(random() % 1000000)}}}
                );
                times_ms.push_back(seconds_since(began) * 1000);
            } catch (const pg::DatabaseError& error) {
                if (failures_++ == 0) {
                    fmt::print(stderr, "a writer: {}\n", error.what());
                }
            }
        }
        const std::lock_guard lock{mutex_};
        times_ms_.insert(times_ms_.end(), times_ms.begin(), times_ms.end());
    }

    std::unordered_map<std::string, Ids> ids_;
    std::vector<std::thread> threads_;
    std::atomic<bool> is_stopping_{false};
    std::atomic<int> failures_{0};
    Clock::time_point began_;
    double took_s_ = 0;
    std::mutex mutex_;
    std::vector<double> times_ms_;
};

inline std::string random_uuid(std::mt19937_64& random) {
    const auto a = random();
    const auto b = random();
    return fmt::format(
        "{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}", a >> 32, a >> 16 & 0xffff, a & 0xfff,
        b >> 48 & 0xfff, b & 0xffffffffffff
    );
}

inline void write_contacts(const fs::path& file, const std::string& tag) {
    std::ofstream out{file};
    out << "First Name,Last Name,Email,Company,Lead Score,Created At\n";
    for (int i = 0; i < 100'000; ++i) {
        out << fmt::format(
            "Ada{0},Love,{1}.{0}@example.com,Company {2},{3},2024-{4:02}-{5:02} 10:11:12\n", i, tag,
            i / 7, i % 101, i % 12 + 1, i % 28 + 1
        );
    }
}

constexpr std::string_view change_many_activities = R"(
    update activities set duration_minutes = coalesce(duration_minutes, 0) + 1,
        status = (case when status in ('completed', 'cancelled') then 'pending'
            else 'completed' end)::activity_status
    where id in (select id from activities where not is_deleted order by id limit 100000))";
constexpr std::string_view change_many_deals = R"(
    update deals set value = value + 1
    where id in (select id from deals where not is_deleted order by id limit 20000))";

}  // namespace bench
