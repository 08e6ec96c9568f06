// Measures the live metrics on an embedded database with a demo company: from commit to the metrics
// table, what postings cost the writer beside the designs people would use instead, folding,
// verifying and rebuilding. BENCH_DATA=DIR keeps the database and uses it again.
// Usage: dealwright_bench_live [--contacts N] [--rounds N] [freshness] [tax] [bulk] [fold] [whole]
#include <map>
#include <set>

#include "base/log.hpp"
#include "live_rivals.hpp"
#include "live_world.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/fold.hpp"

namespace bench {

namespace {

using metrics::AnalyticsEtl;

/// A change whose effect is a row of its own in a metrics table, and how to see it. $1 an id,
/// $2 the place: days from the year 3000 on for what lies in days, months for deals.
struct Probe {
    std::string_view table;
    std::vector<std::string_view> commits;
    std::string_view is_visible;  // $1 the place
};

const std::vector<Probe> probes{
    {"activity",
     {R"(insert into activities (id, type, subject, due_date)
         values ($1, 'task', 'probe', timestamptz '3000-01-01 12:00Z' + $2::int * interval '1 day')
      )"},
     "select exists (select from activity_metrics where date = date '3000-01-01' + $1::int)"},
    {"email",
     {R"(insert into emails (id, subject, from_email, to_email, status, sent_at)
         values ($1, 'probe', 'a@example.com', 'b@example.com', 'sent',
             timestamptz '3000-01-01 12:00Z' + $2::int * interval '1 day'))"},
     "select exists (select from email_metrics where date = date '3000-01-01' + $1::int)"},
    {"call",
     {"insert into activities (id, type, subject) values ($1, 'call', 'probe ' || $2)",
      R"(insert into calls (activity_id, outcome, duration_seconds, started_at)
         values ($1, 'answered', 60,
             timestamptz '3000-01-01 12:00Z' + $2::int * interval '1 day'))"},
     "select exists (select from call_metrics where date = date '3000-01-01' + $1::int)"},
    {"contact",
     {R"(insert into contacts (id, last_name, created_at)
         values ($1, 'probe', timestamptz '3000-01-01 12:00Z' + $2::int * interval '1 day'))"},
     "select exists (select from contact_metrics where date = date '3000-01-01' + $1::int)"},
    {"document",
     {R"(insert into documents (id, name, created_at)
         values ($1, 'probe', timestamptz '3000-01-01 12:00Z' + $2::int * interval '1 day'))"},
     "select exists (select from document_metrics where date = date '3000-01-01' + $1::int)"},
    {"revenue",
     {R"(insert into deals (id, title, value, stage_id, actual_close_date)
         select $1, 'probe', 100, id,
             timestamptz '3000-01-15 12:00Z' + $2::int * interval '1 month'
         from pipeline_stages where is_won and not is_deleted limit 1)"},
     R"(select exists (select from revenue_metrics
        where year = 3000 + $1::int / 12 and month = 1 + $1::int % 12))"},
    {"pipeline",
     {"insert into deals (id, title, value, stage_id) values ($1, 'probe', $2::int, "
      "(select id from pipeline_stages where name = 'Bench'))"},
     R"(select coalesce(sum(deal_count), 0) > $1::int from pipeline_metrics
        where stage_id = (select id from pipeline_stages where name = 'Bench'))"},
};

const std::string make_stage_of_probes = R"(
    with pipeline as (insert into pipelines (name) values ('Bench') returning id)
    insert into pipeline_stages (pipeline_id, name) select id, 'Bench' from pipeline)";

/// Commits probe after probe, about ten a second, out of step with any polling.
class Prober {
  public:
    explicit Prober(World& world) : connection_{world.app()}, random_{std::random_device{}()} {
        auto owner = world.owner();
        if (owner.execute("select from pipeline_stages where name = 'Bench'").empty()) {
            owner.execute(make_stage_of_probes);
        }
        // Places that an earlier run on the same data has taken lie before these.
        place_ = owner
                     .execute(R"(
            select greatest(
                (select max(date) - date '3000-01-01' from activity_metrics),
                (select max(date) - date '3000-01-01' from email_metrics),
                (select max(date) - date '3000-01-01' from call_metrics),
                (select max(date) - date '3000-01-01' from contact_metrics),
                (select max(date) - date '3000-01-01' from document_metrics),
                (select (max(year) - 3000) * 12 + 11 from revenue_metrics), 0) + 1)")
                     .get<int>(0, 0);
        in_stage_ = owner
                        .execute(
                            "select count(*) from deals where title = 'probe' and stage_id = "
                            "(select id from pipeline_stages where name = 'Bench')"
                        )
                        .get<int>(0, 0);
    }

    void probe_until(const std::function<bool()>& is_over) {
        while (!is_over()) {
            const auto& probe = probes[count_++ % probes.size()];
            lags_ms.push_back(lag_ms(probe));
            std::this_thread::sleep_for(std::chrono::milliseconds{20 + random_() % 120});
        }
    }

    std::vector<double> lags_ms;

  private:
    double lag_ms(const Probe& probe) {
        const bool is_in_stage = probe.table == "pipeline";
        const auto place = std::to_string(is_in_stage ? in_stage_++ : place_++);
        const auto id = random_uuid(random_);
        std::vector<pg::Statement> commits;
        for (const auto& sql : probe.commits) {
            commits.push_back({sql, {id, place}});
        }
        connection_.run_together(commits);
        const auto committed = Clock::now();
        for (;;) {
            const auto seen = connection_.run_together({{probe.is_visible, {place}}});
            const double lag = seconds_since(committed) * 1000;
            if (seen[0].get<bool>(0, 0)) {
                return lag;
            }
            if (lag > 60'000) {
                throw std::runtime_error(fmt::format("{} does not follow", probe.table));
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
    }

    pg::Connection connection_;
    std::mt19937_64 random_;
    std::size_t count_ = 0;
    int place_ = 0;
    int in_stage_ = 0;
};

class Bench {
  public:
    Bench(long contacts, int rounds) : world_{contacts}, rounds_{rounds} {
        fmt::print("{:<58} {:>20} {:>14}\n", "", "measured", "asked");
    }

    void freshness() {
        Folding folding{world_};
        std::vector<double> p50, p99, rates, all_ms, bulk_ms, import_ms;
        for (int round = 0; round < rounds_; ++round) {
            PacedWriters calm_writers{world_, 500};
            Prober calm{world_};
            const auto began = Clock::now();
            calm.probe_until([&] { return seconds_since(began) > 24; });
            calm_writers.stop();
            rates.push_back(calm_writers.rate());
            append(all_ms, calm.lags_ms);
            p50.push_back(quantile(calm.lags_ms, 0.5));
            p99.push_back(quantile(calm.lags_ms, 0.99));
            const PacedWriters writers{world_, 500};
            append(bulk_ms, lags_beside([&] {
                       world_.app().execute(std::string{change_many_activities});
                   }));
            const auto file = world_.folder() / "contacts.csv";
            write_contacts(file, fmt::format("r{}x{}", round, std::random_device{}()));
            append(import_ms, lags_beside([&] {
                       world_.run({"import", "contacts", file.string()});
                   }));
        }
        print_row("writes a second over all base tables", number(median(rates)), "500");
        print_row("commit to metrics table, p50", ms(median(p50)), "<= 50 ms");
        print_row("  p99", ms(median(p99)), "<= 200 ms");
        print_row(
            fmt::format("  longest of {} probes", all_ms.size()), ms(quantile(all_ms, 1)), ""
        );
        print_row(
            fmt::format("  longest beside an update of 100,000 rows ({})", bulk_ms.size()),
            ms(quantile(bulk_ms, 1)), "<= 2000 ms"
        );
        print_row(
            fmt::format("  longest beside an import of 100,000 rows ({})", import_ms.size()),
            ms(quantile(import_ms, 1)), "<= 2000 ms"
        );
    }

    void tax() {
        Folding folding{world_};
        const auto activities = world_.ids("activities", 2000);
        const auto deals = world_.ids("deals", 2000);
        std::map<Design, std::vector<double>> rates;
        std::map<Design, SaturationCount> counts;
        for (int round = 0; round < rounds_; ++round) {
            for (const auto design : designs) {
                auto owner = world_.owner();
                switch_to(owner, design);
                const auto count = saturate(world_, activities, deals, Seconds{5});
                rates[design].push_back(count.a_second);
                counts[design].deadlocks += count.deadlocks;
                counts[design].failures += count.failures;
                switch_to(owner, Design::postings);
                folding.drain();
            }
        }
        const double untaxed = median(rates[Design::nothing]);
        for (const auto design : designs) {
            const double rate = median(rates[design]);
            print_row(
                fmt::format(
                    "single rows, 8 clients: {} ({} deadlocks, {} failures)", name_of(design),
                    counts[design].deadlocks, counts[design].failures
                ),
                fmt::format("{:.0f}/s = {:.2f}x", rate, rate / untaxed),
                design == Design::postings ? ">= 0.70x" : ""
            );
        }
        // What the rivals left behind is not what a recount gives.
        world_.run({"etl", "run", "all"});
    }

    void bulk() {
        Folding folding{world_};
        for (const auto& [what, sql] :
             {std::pair{"update of 100,000 activities", change_many_activities},
              std::pair{"update of 20,000 deals", change_many_deals}}) {
            std::map<Design, std::vector<double>> times_s;
            for (int round = 0; round < rounds_ * 2; ++round) {
                const auto design = round % 2 == 0 ? Design::nothing : Design::postings;
                auto owner = world_.owner();
                owner.execute("vacuum activities, deals, deal_stage_visits, audit_logs");
                switch_to(owner, design);
                auto writer = world_.app();
                const auto began = Clock::now();
                writer.execute(std::string{sql});
                times_s[design].push_back(seconds_since(began));
                switch_to(owner, Design::postings);
                folding.drain();
            }
            const double without = median(times_s[Design::nothing]);
            const double with = median(times_s[Design::postings]);
            print_row(
                what, fmt::format("{:.2f}/{:.2f} s = {:.2f}x", with, without, with / without),
                "<= 1.70x"
            );
        }
        world_.run({"etl", "run", "all"});
    }

    /// Real changes, and to each of their postings pairs that take and give it again: as many rows
    /// of as many keys, with the sums as they have to be.
    void fold() {
        std::vector<double> rates;
        std::int64_t postings = 0;
        for (int round = 0; round < rounds_; ++round) {
            auto owner = world_.owner();
            owner.execute(std::string{change_row_by_row});
            for (const auto& ledger : metrics::ledgers_for_postings()) {
                multiply_postings(owner, ledger);
            }
            auto app = world_.app();
            metrics::Folder folder{app};
            folder.bring_up_to_date();
            const auto began = Clock::now();
            postings = 0;
            for (auto folded = folder.fold_pending(); folded > 0; folded = folder.fold_pending()) {
                postings += folded;
            }
            rates.push_back(static_cast<double>(postings) / seconds_since(began));
        }
        print_row(
            fmt::format("postings folded a second, {} waiting", postings), number(median(rates)),
            ">= 50000"
        );
    }

    void whole() {
        std::vector<double> verify_s, rebuild_s, quiet_ms, busy_ms;
        for (int round = 0; round < rounds_; ++round) {
            PacedWriters quiet{world_, 200};
            std::this_thread::sleep_for(std::chrono::seconds{15});
            quiet.stop();
            quiet_ms.push_back(quantile(quiet.times_ms(), 0.99));
            PacedWriters busy{world_, 200};
            rebuild_s.push_back(rebuild_all());
            busy.stop();
            busy_ms.push_back(quantile(busy.times_ms(), 0.99));
            const Folding folding{world_};
            const PacedWriters writers{world_, 200};
            verify_s.push_back(verify_all());
        }
        print_row("verify of all, 200 writes/s", seconds(median(verify_s)), "<= 15 s");
        print_row("rebuild of all, 200 writes/s", seconds(median(rebuild_s)), "<= 25 s");
        print_row(
            "  p99 of the writers: beside it, alone",
            fmt::format(
                "{:.1f}, {:.1f} ms = {:.2f}x", median(busy_ms), median(quiet_ms),
                median(busy_ms) / median(quiet_ms)
            ),
            "<= 2x"
        );
    }

    /// Also says which figures differ; gives the time.
    double verify_all() {
        auto app = world_.app();
        AnalyticsEtl etl{app};
        const auto began = Clock::now();
        for (const auto& ledger : etl.ledgers()) {
            const auto done = etl.verify(ledger.name, [](const metrics::Difference& found) {
                fmt::print(
                    "DIFFERS {} {} {}: {} instead of {}\n", found.table, found.row, found.column,
                    found.stored, found.recounted
                );
            });
            differences_ += done.drift;
        }
        return seconds_since(began);
    }

    void print_differences() const {
        print_row("rows that verify found different", std::to_string(differences_), "0");
    }

  private:
    static std::string ms(double value) { return fmt::format("{:.1f} ms", value); }
    static std::string seconds(double value) { return fmt::format("{:.1f} s", value); }
    static std::string number(double value) { return fmt::format("{:.0f}", value); }
    static void append(std::vector<double>& all, const std::vector<double>& more) {
        all.insert(all.end(), more.begin(), more.end());
    }

    /// Probes from before the work begins until after it has ended.
    std::vector<double> lags_beside(const std::function<void()>& work) {
        Prober prober{world_};
        std::atomic<bool> is_done{false};
        std::thread thread{[&] {
            work();
            is_done = true;
        }};
        auto ended = Clock::time_point::max();
        prober.probe_until([&] {
            if (is_done && ended == Clock::time_point::max()) {
                ended = Clock::now();
            }
            return is_done && seconds_since(ended) > 3;
        });
        thread.join();
        return prober.lags_ms;
    }

    double rebuild_all() {
        auto app = world_.app();
        AnalyticsEtl etl{app};
        const auto began = Clock::now();
        for (const auto& ledger : etl.ledgers()) {
            app.run(
                "update ledger_versions set definition_hash = '' where ledger = $1", {ledger.name}
            );
            app.execute("delete from " + ledger.table);
            etl.update(ledger.name);
        }
        return seconds_since(began);
    }

    World world_;
    int rounds_;
    std::int64_t differences_ = 0;
};

}  // namespace

}  // namespace bench

int main(int argc, char** argv) {
    long contacts = 100'000;
    int rounds = 3;
    std::set<std::string> chosen;
    const std::vector<std::string> words(argv + 1, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--contacts" && i + 1 < words.size()) {
            contacts = std::strtol(words[++i].c_str(), nullptr, 10);
        } else if (words[i] == "--rounds" && i + 1 < words.size()) {
            rounds = static_cast<int>(std::strtol(words[++i].c_str(), nullptr, 10));
        } else {
            chosen.insert(words[i]);
        }
    }
    dealwright::start_log("error");
    bench::Bench bench{contacts, rounds};
    const std::pair<std::string, void (bench::Bench::*)()> parts[] = {
        {"freshness", &bench::Bench::freshness}, {"tax", &bench::Bench::tax},
        {"bulk", &bench::Bench::bulk},           {"fold", &bench::Bench::fold},
        {"whole", &bench::Bench::whole},
    };
    for (const auto& [name, part] : parts) {
        if (chosen.empty() || chosen.contains(name)) {
            (bench.*part)();
        }
    }
    bench.verify_all();
    bench.print_differences();
    return 0;
}
