// Two sessions that each change what the other derives from. Whoever comes second has to wait or
// to see; no order may leave a derived column behind. A third session watches in pg_stat_activity
// whether the second one waits for a lock.
#include <chrono>
#include <future>

#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

/// The parameter says which of the two sessions comes first.
class Concurrency : public ::testing::TestWithParam<bool> {
  protected:
    static void SetUpTestSuite() { database_ = std::make_unique<TestDatabase>(); }
    static void TearDownTestSuite() { database_.reset(); }

    void SetUp() override {
        run("begin");
        run(small_company);
        run(R"(
            insert into deals (id, title, owner_id, contact_id, created_at)
            values (:d, 'D', :ann, :acme, '2026-01-01 10:00Z'),
                   (:e, 'E', :ann, :acme, '2026-01-01 10:00Z');
            insert into activities (id, type, subject, owner_id, deal_id)
            values (:c, 'call', 'C', :ann, :d), (:logged, 'call', 'L', :ann, :d),
                   (:f, 'task', 'F', :ann, null);
            insert into calls (activity_id, outcome, started_at)
            values (:logged, 'answered', '2026-01-05 10:00Z');
            commit)");
        second_pid_ = second_.rows("select pg_backend_pid()");
    }
    void TearDown() override {
        for (const auto* table :
             {"calls", "activities", "deals", "contacts", "pipeline_stages", "pipelines", "users",
              "teams"}) {
            run(fmt::format("delete from {}", table));
        }
        run("update settings set value = 'USD' where key = 'base_currency'");
        run("delete from exchange_rates where currency <> 'USD'");
    }

    /// Runs the first and leaves its transaction open; runs the second until it has ended or waits
    /// for a lock; commits the first. Gives the second one's failure, or nothing.
    std::string race_in_order(std::string_view first, std::string_view second) {
        first_.run("begin");
        first_.run(first);
        auto running = std::async(std::launch::async, [&, sql = names_.expand(second)] {
            second_.connection().execute(sql);
        });
        second_waited_ = waits_for_a_lock(running);
        first_.run("commit");
        try {
            running.get();
        } catch (const pg::DatabaseError& error) {
            return error.sqlstate() + " " +
                   (error.constraint().empty() ? error.what() : error.constraint());
        }
        return "";
    }
    /// In the order of the parameter; neither may fail.
    void race(std::string_view one, std::string_view other) {
        const auto failure = GetParam() ? race_in_order(one, other) : race_in_order(other, one);
        ASSERT_EQ(failure, "");
    }

    void run(std::string_view sql) { watcher_.run(sql); }
    std::string rows(std::string_view sql) { return watcher_.rows(sql); }
    bool second_waited() const { return second_waited_; }

  private:
    bool waits_for_a_lock(const std::future<void>& running) {
        const auto question = fmt::format(
            "select wait_event_type = 'Lock' from pg_stat_activity where pid = {}", second_pid_
        );
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes{1};
        while (running.wait_for(std::chrono::seconds{0}) != std::future_status::ready) {
            if (rows(question) == "t") {
                return true;
            }
            if (std::chrono::steady_clock::now() > deadline) {
                throw std::runtime_error{"the second session neither ends nor waits"};
            }
        }
        return false;
    }

    static inline std::unique_ptr<TestDatabase> database_;
    UuidNames names_;
    SqlSession first_{database_->connect_app(), names_};
    SqlSession second_{database_->connect_app(), names_};
    SqlSession watcher_{database_->connect_app(), names_};
    std::string second_pid_;
    bool second_waited_ = false;
};

constexpr std::string_view log_call =
    "insert into calls (activity_id, outcome, started_at) "
    "values (:c, 'answered', '2026-01-05 10:00Z')";
constexpr std::string_view move_deal =
    "update deals set stage_id = :offer, stage_entered_at = '2026-01-06 10:00Z' where id = :d";

TEST_P(Concurrency, ANewDealAndItsOwnersChangeOfTeam) {
    race(
        "insert into deals (id, title, owner_id) values (:n, 'N', :ann)",
        "update users set team_id = :south where id = :ann"
    );
    EXPECT_EQ(rows("select distinct team_id from deals"), "south");
}

TEST_P(Concurrency, ADealGivenToAnOwnerWhoChangesTeams) {
    race(
        "update deals set owner_id = :bob where id = :d",
        "update users set team_id = null where id = :bob"
    );
    EXPECT_EQ(rows("select team_id from deals where id = :d"), "-");
}

TEST_P(Concurrency, AReopenedDealAndItsOwnersChangeOfTeam) {
    run("update deals set status = 'won'");
    race(
        "update deals set status = 'open' where id = :d",
        "update users set team_id = :south where id = :ann"
    );
    EXPECT_EQ(
        rows("select team_id from deals where id in (:d, :e) order by id = :e"), "south\nnorth"
    );
}

TEST_P(Concurrency, ASignInDoesNotWaitForANewDealOfThatUser) {
    race(
        "insert into deals (title, owner_id) values ('N', :ann)",
        "update users set last_login = now() where id = :ann"
    );
    EXPECT_FALSE(second_waited());
}

TEST_P(Concurrency, ANewDealAndANewRateOfItsCurrency) {
    race(
        "insert into deals (id, title, value, currency) values (:n, 'N', 100, 'EUR')",
        "update exchange_rates set rate = 2 where currency = 'EUR'"
    );
    EXPECT_EQ(rows("select base_value from deals where id = :n"), "200.00");
}

TEST_P(Concurrency, ANewDealAndANewProbabilityOfItsStage) {
    race(
        "insert into deals (id, title, stage_id) values (:n, 'N', :offer)",
        "update pipeline_stages set probability = 45 where id = :offer"
    );
    EXPECT_EQ(rows("select probability from deals where id = :n"), "45.00");
}

TEST_P(Concurrency, AMovedDealAndANewProbabilityOfItsStage) {
    race(move_deal, "update pipeline_stages set probability = 45 where id = :offer");
    EXPECT_EQ(rows("select probability from deals where id = :d"), "45.00");
}

TEST_P(Concurrency, AClosedDealKeepsTheRateThatItsClosingSaw) {
    run("update deals set value = 100, currency = 'EUR'");
    race(
        "update deals set status = 'won' where id = :d",
        "update exchange_rates set rate = 2 where currency = 'EUR'"
    );
    EXPECT_EQ(
        rows("select base_value from deals where id in (:d, :e) order by id = :e"),
        GetParam() ? "125.00\n200.00" : "200.00\n200.00"
    );
}

TEST_P(Concurrency, ADealEntersAStageThatBecomesAClosedOne) {
    run("update pipeline_stages set is_deleted = true where id = :lost");
    const std::string_view enter =
        "insert into deals (id, title, stage_id) values (:n, 'N', :talks)";
    const std::string_view close = "update pipeline_stages set is_closed = true where id = :talks";
    if (GetParam()) {
        EXPECT_EQ(
            race_in_order(enter, close),
            "23514 a stage with deals in it cannot change what it closes"
        );
        EXPECT_EQ(rows("select status from deals where id = :n"), "open");
    } else {
        EXPECT_EQ(race_in_order(close, enter), "");
        EXPECT_EQ(rows("select status from deals where id = :n"), "lost");
    }
}

TEST_P(Concurrency, TheFirstDealAndAnotherBaseCurrency) {
    run("delete from calls; delete from activities; delete from deals");
    const std::string_view deal = "insert into deals (title, value) values ('N', 1)";
    const std::string_view change = "update settings set value = 'CHF' where key = 'base_currency'";
    const auto failure = GetParam() ? race_in_order(deal, change) : race_in_order(change, deal);
    EXPECT_EQ(failure, "23503 deals_currency_fkey");
    EXPECT_EQ(
        rows("select value, (select string_agg(currency, ' ') from deals) from settings "
             "where key = 'base_currency'"),
        GetParam() ? "USD USD" : "CHF -"
    );
}

TEST_P(Concurrency, TwoWonDealsOfOneContact) {
    race(
        "update deals set value = 10, status = 'won' where id = :d",
        "update deals set value = 5, status = 'won' where id = :e"
    );
    EXPECT_EQ(
        rows("select won_deal_count, won_deal_value from contacts where id = :acme"), "2 15.00"
    );
}

TEST_P(Concurrency, AWonDealAndTheEditOfItsContact) {
    race(
        "update deals set value = 10, status = 'won' where id = :d",
        "update contacts set title = 'Ms', won_deal_count = 9 where id = :acme"
    );
    EXPECT_EQ(rows("select won_deal_count, title from contacts where id = :acme"), "1 Ms");
}

TEST_P(Concurrency, ANewCallAndAMoveOfItsDeal) {
    race(log_call, move_deal);
    EXPECT_EQ(rows("select deal_advanced from calls"), "t\nt");
}

TEST_P(Concurrency, ANewCallAndImportedHistoryOfItsDeal) {
    run("update deals set stage_entered_at = '2026-01-09 10:00Z' where id = :d");
    race(
        log_call,
        "insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (:d, :sales, :lead, '2026-01-06 10:00Z', '2026-01-07 10:00Z'), "
        "(:d, :sales, :offer, '2026-01-07 10:00Z', '2026-01-09 10:00Z')"
    );
    EXPECT_EQ(rows("select deal_advanced from calls"), "t\nt");
}

TEST_P(Concurrency, ACallMovedInTimeAndAMoveOfItsDeal) {
    run("update calls set started_at = '2026-01-20 10:00Z'");
    const auto failure =
        GetParam() ? race_in_order("update calls set started_at = '2026-01-05 10:00Z'", move_deal)
                   : race_in_order(move_deal, "update calls set started_at = '2026-01-05 10:00Z'");
    ASSERT_EQ(failure, "");
    EXPECT_EQ(rows("select deal_advanced from calls"), "t");
}

TEST_P(Concurrency, ACallGivenToAnotherDealAndAMoveOfTheOldOne) {
    race("update activities set deal_id = :e where id = :logged", move_deal);
    EXPECT_EQ(rows("select deal_id, deal_advanced from calls"), "e f");
}

TEST_P(Concurrency, ANewCallAndAChangeOfItsActivity) {
    race(log_call, "update activities set owner_id = :bob, is_deleted = true where id = :c");
    EXPECT_EQ(rows("select owner_id, is_deleted from calls where activity_id = :c"), "bob t");
}

TEST_P(Concurrency, ANewCallAndAnActivityThatIsNoCallAnyMore) {
    const std::string_view change = "update activities set type = 'task' where id = :c";
    EXPECT_EQ(
        GetParam() ? race_in_order(log_call, change) : race_in_order(change, log_call),
        GetParam() ? "23514 an activity with call details stays a call"
                   : "23514 call details belong to an activity of type call, not task"
    );
}

TEST_P(Concurrency, ANewCallAndANewFollowUp) {
    race(
        log_call, "insert into activities (type, subject, follow_up_to_id) values ('task', 'N', :c)"
    );
    EXPECT_EQ(rows("select followup_count from calls where activity_id = :c"), "1");
}

TEST_P(Concurrency, ANewCallAndARedirectedFollowUp) {
    race(log_call, "update activities set follow_up_to_id = :c where id = :f");
    EXPECT_EQ(rows("select followup_count from calls where activity_id = :c"), "1");
}

TEST_P(Concurrency, ANewCallAndADeletedFollowUp) {
    run("update activities set follow_up_to_id = :c where id = :f");
    race(log_call, "update activities set is_deleted = true where id = :f");
    EXPECT_EQ(rows("select followup_count from calls where activity_id = :c"), "0");
}

TEST_P(Concurrency, ANewCallAndAnErasedFollowUp) {
    run("update activities set follow_up_to_id = :c where id = :f");
    race(log_call, "delete from activities where id = :f");
    EXPECT_EQ(rows("select followup_count from calls where activity_id = :c"), "0");
}

TEST_P(Concurrency, TwoFollowUpsOfOneCall) {
    race(
        "insert into activities (type, subject, follow_up_to_id) values ('task', 'A', :logged)",
        "insert into activities (type, subject, follow_up_to_id) values ('task', 'B', :logged)"
    );
    EXPECT_EQ(rows("select followup_count from calls"), "2");
}

TEST_P(Concurrency, TwoSessionsImportHistoryOfOneDeal) {
    race(
        "insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (:d, :sales, :offer, '2025-01-06 10:00Z', '2025-01-07 10:00Z')",
        "insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (:d, :sales, :offer, '2025-01-08 10:00Z', '2025-01-09 10:00Z')"
    );
    EXPECT_EQ(
        rows("select is_first from deal_stage_visits where stage_id = :offer order by entered_at"),
        "t\nf"
    );
}

TEST_P(Concurrency, ANewDealWithHistoryAndAnotherOrderOfTheStages) {
    race(
        "insert into deals (id, title, stage_id) values (:n, 'N', :lead);"
        "insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (:n, :sales, :offer, '2025-01-06 10:00Z', '2025-01-07 10:00Z'), "
        "(:n, :sales, :talks, '2025-01-07 10:00Z', '2025-01-08 10:00Z')",
        "update pipeline_stages set order_index = 0 where id = :talks"
    );
    EXPECT_EQ(
        rows("select is_forward from deal_stage_visits where deal_id = :n order by entered_at"),
        "f\nf\nt"
    );
}

TEST_P(Concurrency, AMovedDealAndAnotherOrderOfTheStages) {
    race(move_deal, "update pipeline_stages set order_index = 7 where id = :lead");
    EXPECT_EQ(
        rows("select is_forward from deal_stage_visits where deal_id = :d order by entered_at"),
        "f\nf"
    );
}

TEST_P(Concurrency, TwoSessionsMakeTheSamePartitions) {
    const auto year = GetParam() ? 2031 : 2032;
    race(
        fmt::format("select ensure_log_partitions('{}-07-01', 2)", year),
        fmt::format("select ensure_log_partitions('{}-06-01', 2)", year)
    );
    EXPECT_TRUE(second_waited());
    EXPECT_EQ(
        rows(fmt::format(
            "select count(*) from pg_inherits where inhparent = 'audit_logs'::regclass "
            "and inhrelid::regclass::text like 'audit_logs_{}%'",
            year
        )),
        "3"
    );
}

INSTANTIATE_TEST_SUITE_P(
    BothOrders, Concurrency, ::testing::Values(true, false),
    [](const auto& order) { return order.param ? "FirstThenSecond" : "SecondThenFirst"; }
);

}  // namespace
}  // namespace dealwright::testing
