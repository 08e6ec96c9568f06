// Answers in memory: what was used last stays, and the limit holds.
#include "analytics/answer_memory.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace dealwright::testing {
namespace {

TEST(AnswerMemory, GivesWhatItWasGiven) {
    AnswerMemory memory{10'000};
    EXPECT_EQ(memory.find("a"), std::nullopt);
    memory.keep("a", "answer");
    EXPECT_EQ(memory.find("a"), "answer");
}

TEST(AnswerMemory, ForgetsWhatWasUsedLeastRecently) {
    AnswerMemory memory{4'000};
    memory.keep("a", std::string(1'000, 'a'));
    memory.keep("b", std::string(1'000, 'b'));
    memory.keep("c", std::string(1'000, 'c'));
    EXPECT_TRUE(memory.find("a"));
    memory.keep("d", std::string(1'000, 'd'));
    EXPECT_TRUE(memory.find("a"));
    EXPECT_FALSE(memory.find("b"));
    EXPECT_TRUE(memory.find("c"));
    EXPECT_TRUE(memory.find("d"));
    EXPECT_LE(memory.bytes_used(), 4'000U);
}

TEST(AnswerMemory, TakesNothingLargerThanItselfAndWithoutRoomNothingAtAll) {
    AnswerMemory memory{4'000};
    memory.keep("a", std::string(1'000, 'a'));
    memory.keep("b", std::string(5'000, 'b'));
    EXPECT_TRUE(memory.find("a"));
    EXPECT_FALSE(memory.find("b"));
    AnswerMemory none{0};
    none.keep("a", "");
    EXPECT_FALSE(none.find("a"));
}

TEST(AnswerMemory, IsSharedByThreads) {
    AnswerMemory memory{50'000};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&memory, thread] {
            for (int i = 0; i < 2'000; ++i) {
                const auto key = std::to_string((i * (thread + 1)) % 97);
                if (const auto found = memory.find(key)) {
                    ASSERT_EQ(*found, key + std::string(500, 'x'));
                } else {
                    memory.keep(key, key + std::string(500, 'x'));
                }
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_LE(memory.bytes_used(), 50'000U);
    EXPECT_GT(memory.bytes_used(), 40'000U);
}

}  // namespace
}  // namespace dealwright::testing
