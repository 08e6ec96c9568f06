// Thousands of changes made by chance, then every figure counted a second time by plain SQL that
// knows nothing of ledgers and of the columns that triggers keep.
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "base/text.hpp"
#include "metrics/independent_figures.hpp"
#include "metrics/ledger_sql.hpp"
#include "metrics/metrics_fixture.hpp"
#include "metrics/random_company.hpp"
#include "pg/child_process.hpp"
#include "pg/error.hpp"

namespace dealwright::testing {
namespace {

using ::testing::IsEmpty;

/// Chosen anew for each run; DEALWRIGHT_TEST_SEED repeats one.
std::uint64_t chosen_seed() {
    const char* given = std::getenv("DEALWRIGHT_TEST_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
}

/// Equal as text, or as numbers that were divided in another order.
bool same_value(std::string_view left, std::string_view right) {
    if (left == right) {
        return true;
    }
    char* end = nullptr;
    const std::string a{left};
    const std::string b{right};
    const double x = std::strtod(a.c_str(), &end);
    if (a.empty() || *end != '\0') {
        return false;
    }
    const double y = std::strtod(b.c_str(), &end);
    return !b.empty() && *end == '\0' && std::fabs(x - y) <= 1e-11 * std::fabs(x);
}

class RandomChangesTest : public MetricsTest {
  protected:
    void SetUp() override {
        MetricsTest::SetUp();
        sql(RandomCompany::start());
        // From here on the tables are only folded, never counted anew.
        metrics::AnalyticsEtl{db.app()}.update_all_metrics();
    }

    /// Runs one operation. It may break a rule of the schema; then nothing has happened.
    /// Gives whether it went through.
    static bool attempt(pg::Connection& session, const std::string& operation) {
        static const std::set<std::string> refusals = {"23514", "23503", "23505", "40P01"};
        try {
            session.execute(operation);
            return true;
        } catch (const pg::DatabaseError& refusal) {
            EXPECT_TRUE(refusals.contains(refusal.sqlstate()))
                << refusal.sqlstate() << " " << refusal.what() << "\n"
                << operation;
            return false;
        }
    }

    /// Statements on many rows in any order do deadlock; PostgreSQL looks for it after a second.
    void find_deadlocks_at_once() {
        const auto name = rows("select current_database()").at(0);
        pg::Connection server{test_server(name)};
        server.execute("alter database " + name + " set deadlock_timeout = '5ms'");
    }

    /// What a deal has, and what it would have if it were closed at this moment.
    struct Terms {
        std::string status;
        std::string currency;
        std::string team_and_rate;
        std::string present_team_and_rate;
    };

    std::map<std::string, Terms> terms_of_deals() {
        const auto found = db.app().execute(
            "select d.id, d.status, d.currency, row(d.team_id, d.exchange_rate), "
            "row(u.team_id, r.rate) from deals as d left join users as u on u.id = d.owner_id "
            "join exchange_rates as r on r.currency = d.currency"
        );
        std::map<std::string, Terms> deals;
        for (int row = 0; row < found.rows(); ++row) {
            deals[found.get<std::string>(row, 0)] = {
                found.get<std::string>(row, 1), found.get<std::string>(row, 2),
                found.get<std::string>(row, 3), found.get<std::string>(row, 4)};
        }
        return deals;
    }

    /// A closed deal keeps the team and the rate that it had when it was closed.
    static void check_what_closed_deals_keep(
        const std::map<std::string, Terms>& before, const std::map<std::string, Terms>& after
    ) {
        for (const auto& [id, now] : after) {
            const auto past = before.find(id);
            if (past == before.end() || now.status == "open") {
                continue;
            }
            const auto& then = past->second;
            if (then.status == "open") {
                EXPECT_EQ(now.team_and_rate, now.present_team_and_rate) << "closed: " << id;
            } else if (then.currency == now.currency) {
                EXPECT_EQ(now.team_and_rate, then.team_and_rate) << "was closed: " << id;
            }
        }
    }

    /// What must be true of deals whatever happened to them.
    void check_deals() {
        EXPECT_THAT(
            rows("select d.id, d.status, s.name, d.probability, d.value, d.base_value, "
                 "d.exchange_rate, d.weighted_value, d.probability_is_custom "
                 "from deals as d join pipeline_stages as s on s.id = d.stage_id "
                 "left join users as u on u.id = d.owner_id "
                 "join exchange_rates as r on r.currency = d.currency "
                 "where d.base_value <> round(d.value * d.exchange_rate, 2) "
                 "or d.weighted_value <> round(d.value * d.probability / 100, 2) "
                 "or (d.status = 'open' and (d.team_id is distinct from u.team_id "
                 "or d.exchange_rate <> r.rate or s.is_closed "
                 "or (d.probability <> s.probability and not d.probability_is_custom))) "
                 "or (d.status <> 'open' and d.probability <> "
                 "case d.status when 'won' then 100 else 0 end) "
                 "or (s.is_closed and s.is_won <> (d.status = 'won'))"),
            IsEmpty()
        );
        // A deal stays in its stage while it is open or the stage is a closed one.
        EXPECT_THAT(
            rows("select d.id, d.status, s.name, count(v.id) from deals as d "
                 "join pipeline_stages as s on s.id = d.stage_id "
                 "left join deal_stage_visits as v on v.deal_id = d.id and v.exited_at is null "
                 "group by d.id, s.id having count(v.id) <> "
                 "case when d.status = 'open' or s.is_closed then 1 else 0 end "
                 "or bool_or(v.stage_id <> d.stage_id)"),
            IsEmpty()
        );
    }

    void check_against_independent_count(const metrics::AnalyticsEtl& etl) {
        for (const auto& [name, independent] : independent_figures) {
            SCOPED_TRACE(name);
            const auto& ledger = etl.ledger(name);
            auto columns = metrics::key_columns(ledger);
            const auto keys = join(columns, ", ");
            columns.insert(columns.end(), ledger.figures.begin(), ledger.figures.end());
            const auto list = join(columns, ", ");
            const auto query = [&](const std::string& from) {
                return db.app().execute(
                    fmt::format("select {} from {} as m order by {}", list, from, keys)
                );
            };
            compare(query(ledger.table), query(fmt::format("({})", independent)));
        }
        EXPECT_THAT(
            rows("select c.name from email_campaigns as c where (total_sent, total_delivered, "
                 "total_opened, total_clicked, total_bounced) <> (select count(*), "
                 "count(delivered_at), count(opened_at), count(clicked_at), count(bounced_at) "
                 "from emails where campaign_id = c.id and sent_at is not null and not is_deleted)"
            ),
            IsEmpty()
        );
    }

    /// Folds what waits and compares; may run while others write.
    static void verify_all(pg::Connection& session) {
        metrics::AnalyticsEtl etl{session};
        for (const auto& ledger : etl.ledgers()) {
            const auto done = etl.verify(ledger.name, [](const metrics::Difference& difference) {
                ADD_FAILURE() << difference.table << " " << difference.row << " "
                              << difference.column << ": " << difference.stored << " / "
                              << difference.recounted;
            });
            EXPECT_EQ(done.drift, 0) << ledger.name;
        }
    }

    void check_everything() {
        check_deals();
        verify_all(db.app());
        check_against_independent_count(metrics::AnalyticsEtl{db.app()});
    }

    /// A load of rows as an import makes it.
    static void copy_rows(pg::Connection& session, std::uint64_t number) {
        const auto copy = [&](const std::string& target, const auto& cells_of) {
            pg::CopyIn rows{session, target};
            for (std::uint64_t i = 0; i < 20; ++i) {
                const std::vector<std::string> cells = cells_of(i);
                for (const auto& cell : cells) {
                    rows.field(std::string_view{cell});
                }
                rows.end_row();
            }
            rows.finish();
        };
        const auto day = [&](std::uint64_t i) {
            return fmt::format("2024-03-{:02} 10:00Z", (number + i) % 28 + 1);
        };
        copy("contacts (first_name, status, source, created_at)", [&](std::uint64_t i) {
            return std::vector<std::string>{
                "copied", i % 3 == 0 ? "customer" : "new", "referral", day(i)};
        });
        copy("emails (subject, from_email, to_email, sent_at)", [&](std::uint64_t i) {
            return std::vector<std::string>{"x", "a@example.com", "b@example.com", day(i)};
        });
    }

    /// Starts a process that folds, lets it fold something, kills it, and so on; gives how many
    /// died.
    int keep_killing_a_folding_process(const std::stop_token& enough, std::uint64_t seed) {
        auto watching = db.connect_app();
        std::mt19937_64 random{seed};
        int deaths = 0;
        do {
            const FoldingProcess process{db.conninfo(), folder_};
            const auto folds = version(watching) + static_cast<std::int64_t>(random() % 20) + 1;
            while (!enough.stop_requested() && process.is_alive() && version(watching) < folds) {
            }
            EXPECT_TRUE(process.is_alive());
            ++deaths;
        } while (!enough.stop_requested() && !HasFailure());
        return deaths;
    }

  private:
    /// `dealwright work`, killed without warning at the end of its scope.
    class FoldingProcess {
      public:
        FoldingProcess(const std::string& conninfo, const std::filesystem::path& folder) {
            std::vector<std::string> arguments{DEALWRIGHT_BINARY, "--database-url", conninfo,
                                               "--data-dir",      folder.string(),  "work"};
            std::vector<char*> pointers;
            for (auto& argument : arguments) {
                pointers.push_back(argument.data());
            }
            pointers.push_back(nullptr);
            posix_spawn_file_actions_t quiet;
            posix_spawn_file_actions_init(&quiet);
            posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
            EXPECT_EQ(
                posix_spawn(&pid_, DEALWRIGHT_BINARY, &quiet, nullptr, pointers.data(), environ), 0
            );
            posix_spawn_file_actions_destroy(&quiet);
        }
        ~FoldingProcess() {
            kill(pid_, SIGKILL);
            waitpid(pid_, nullptr, 0);
        }
        FoldingProcess(const FoldingProcess&) = delete;
        FoldingProcess& operator=(const FoldingProcess&) = delete;

        bool is_alive() const { return pg::process_is_alive(pid_); }

      private:
        pid_t pid_ = -1;
    };

    static std::int64_t version(pg::Connection& session) {
        return session.execute("select coalesce(sum(version), 0)::bigint from ledger_versions")
            .get<std::int64_t>(0, 0);
    }

    const std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / fmt::format("dealwright-fold-{}", getpid());

    static void compare(const pg::Result& stored, const pg::Result& independent) {
        ASSERT_EQ(stored.rows(), independent.rows());
        for (int row = 0; row < stored.rows(); ++row) {
            for (int column = 0; column < stored.columns(); ++column) {
                EXPECT_TRUE(
                    stored.is_null(row, column) == independent.is_null(row, column) &&
                    same_value(stored.text(row, column), independent.text(row, column))
                ) << "row "
                  << row << " of key " << stored.text(row, 0) << " " << stored.text(row, 1) << ", "
                  << stored.column_name(column) << ": stored '" << stored.text(row, column)
                  << "', counted '" << independent.text(row, column) << "'";
            }
        }
    }
};

TEST_F(RandomChangesTest, AfterThousandsOfChangesEveryFigureEqualsAnIndependentCount) {
    const auto seed = chosen_seed();
    SCOPED_TRACE(fmt::format("DEALWRIGHT_TEST_SEED={}", seed));
    fmt::print("DEALWRIGHT_TEST_SEED={}\n", seed);
    RandomCompany company{seed};
    int done = 0;
    auto before = terms_of_deals();
    for (int round = 0; round < 40 && !HasFailure(); ++round) {
        for (int i = 0; i < 75 && !HasFailure(); ++i) {
            const auto operation = company.operation();
            SCOPED_TRACE(operation);
            done += attempt(db.app(), operation) ? 1 : 0;
            auto after = terms_of_deals();
            if (!company.corrects_closed_deals()) {
                check_what_closed_deals_keep(before, after);
            }
            before = std::move(after);
        }
        check_everything();
    }
    EXPECT_GT(done, 2000);  // most operations are possible
}

// What one session's triggers read another may be changing: nothing may fall between the two. The
// process that folds dies again and again meanwhile, and one verifies in the middle of it all.
TEST_F(RandomChangesTest, SeveralSessionsThatWriteAtOnceLeaveNoFigureBehind) {
    const auto seed = chosen_seed();
    SCOPED_TRACE(fmt::format("DEALWRIGHT_TEST_SEED={}", seed));
    fmt::print("DEALWRIGHT_TEST_SEED={}\n", seed);
    find_deadlocks_at_once();
    std::atomic<int> operations{0};
    std::atomic<int> deaths{0};
    constexpr int rounds = 10;
    for (std::uint64_t round = 0; round < rounds && !HasFailure(); ++round) {
        std::vector<std::jthread> writers;
        for (std::uint64_t writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&, number = seed + 4 * round + writer] {
                auto session = db.connect_app();
                RandomCompany company{number};
                for (int i = 0; i < 250 && !HasFailure(); ++i) {
                    attempt(session, company.operation());
                    if (i % 50 == 0) {
                        copy_rows(session, number + static_cast<std::uint64_t>(i));
                    }
                    ++operations;
                }
            });
        }
        const std::jthread folding{[&](const std::stop_token& enough) {
            deaths += keep_killing_a_folding_process(enough, seed + round);
        }};
        auto verifying = db.connect_app();
        verify_all(verifying);
        writers.clear();
        verify_all(verifying);
    }
    check_everything();
    EXPECT_EQ(operations, 4 * 250 * rounds);
    EXPECT_GE(deaths, rounds);
}

}  // namespace
}  // namespace dealwright::testing
