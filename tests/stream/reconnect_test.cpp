// Whatever writers do and however often a reader comes back: every committed change is named once.
// Transactions overlap, commit late and out of order, and some are rolled back.
#include <atomic>
#include <random>
#include <thread>

#include "stream/stream_fixture.hpp"

namespace dealwright::testing {
namespace {

constexpr int writers = 4;
constexpr int transactions_of_writer = 60;

/// What one writer committed, a contact in each statement.
class Writer {
  public:
    Writer(pg::Connection connection, int number, std::uint64_t seed)
        : connection_{std::move(connection)}, number_{number}, random_{seed} {}

    void work() {
        for (int i = 0; i < transactions_of_writer; ++i) {
            connection_.execute("begin");
            std::vector<std::string> added;
            const auto statements = 1 + random_() % 4;
            for (std::size_t k = 0; k < statements; ++k) {
                added.push_back(add());
            }
            const bool is_kept = random_() % 8 != 0;
            connection_.execute(is_kept ? "commit" : "rollback");
            (is_kept ? committed : undone).insert(added.begin(), added.end());
        }
    }

    std::set<std::string> committed;
    std::set<std::string> undone;

  private:
    std::string add() {
        const auto name = fmt::format("w{}-{}@random.test", number_, ++count_);
        const bool is_nested = random_() % 4 == 0;
        if (is_nested) {
            connection_.execute("savepoint s");
        }
        const auto made = connection_.run(
            "insert into contacts (first_name, email) values ('R', $1) returning id",
            pg::Parameters{name}
        );
        // Others begin and commit in the meantime.
        connection_.run(
            "select count(*) from generate_series(1, $1::integer)",
            pg::Parameters{std::to_string(random_() % 100'000)}
        );
        if (is_nested) {
            connection_.execute("release savepoint s");
        }
        return made.get<std::string>(0, 0);
    }

    pg::Connection connection_;
    int number_;
    int count_ = 0;
    std::mt19937_64 random_;
};

TEST(StreamReconnect, NamesEveryCommittedChangeOnce) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(fmt::format("seed {}", seed));
    std::mt19937_64 random{seed};
    ApiWorld world;
    std::vector<std::unique_ptr<Writer>> people;
    for (int i = 0; i < writers; ++i) {
        people.push_back(std::make_unique<Writer>(world.database().connect_app(), i, random()));
    }
    auto reader = std::make_unique<EventClient>(stream_of(world, "ada"));
    ASSERT_EQ(reader->status(), 200);

    std::atomic<int> at_work{writers};
    std::vector<std::thread> threads;
    for (auto& person : people) {
        threads.emplace_back([&] {
            person->work();
            --at_work;
        });
    }
    std::map<std::string, int> named;
    std::string end_mark;
    std::string last_id;
    int reconnects = 0;
    while (end_mark.empty() || !named.contains(end_mark)) {
        if (at_work == 0 && end_mark.empty()) {
            end_mark = add_contact(world.sql(), "");
        }
        const auto block = reader->next_block();
        ASSERT_TRUE(block.has_value());
        ASSERT_NE(block->name, "reset");
        for (const auto& id : changed_of(*block, "contacts")) {
            ++named[id];
        }
        if (reconnects == 0 || random() % 3 == 0) {
            // A browser that comes back too soon for a new one still has its last.
            last_id = reader->last_id().empty() ? last_id : reader->last_id();
            reader = std::make_unique<EventClient>(stream_of(world, "ada", last_id));
            ++reconnects;
        }
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_GT(reconnects, 0);
    std::size_t committed = 0;
    for (const auto& person : people) {
        committed += person->committed.size();
        for (const auto& id : person->committed) {
            EXPECT_EQ(named[id], 1) << id;
        }
        for (const auto& id : person->undone) {
            EXPECT_EQ(named[id], 0) << id;
        }
    }
    EXPECT_GT(committed, 200U);
}

}  // namespace
}  // namespace dealwright::testing
