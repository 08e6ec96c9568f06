// Several statements in one round trip: results in order, all or nothing, and a connection that is
// as good as new after a failure.
#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "pg/error.hpp"
#include "support/test_database.hpp"

namespace dealwright::pg {
namespace {

class PipelineTest : public ::testing::Test {
  protected:
    static Statement sql(std::string_view text, Parameters parameters = {}, bool prepared = true) {
        return {text, std::move(parameters), prepared};
    }
    std::string refusal(const std::vector<Statement>& statements) {
        try {
            connection().run_together(statements);
            return "";
        } catch (const DatabaseError& error) {
            return error.sqlstate();
        }
    }
    Connection& connection() { return database_.owner(); }

    testing::TestDatabase database_;
};

TEST_F(PipelineTest, EachStatementHasItsResult) {
    for (int round = 0; round < 3; ++round) {
        const auto results = connection().run_together(
            {sql("select $1::int + 1", {"41"}), sql("select 'x' where false"),
             sql("select $1::text", {std::nullopt}, false)}
        );
        ASSERT_EQ(results.size(), 3U);
        EXPECT_EQ(results[0].text(0, 0), "42");
        EXPECT_TRUE(results[1].empty());
        EXPECT_TRUE(results[2].is_null(0, 0));
    }
}

TEST_F(PipelineTest, AFailureUndoesWhatCameBeforeItAndNamesItself) {
    connection().execute("create table things (n int primary key)");
    EXPECT_EQ(
        refusal(
            {sql("insert into things values (1)"), sql("select 1 / $1::int", {"0"}),
             sql("insert into things values (2)")}
        ),
        "22012"
    );
    EXPECT_FALSE(connection().in_transaction());
    EXPECT_EQ(connection().execute("select count(*) from things").text(0, 0), "0");
    connection().run_together({sql("insert into things values (1)")});
    EXPECT_EQ(connection().execute("select count(*) from things").text(0, 0), "1");
}

TEST_F(PipelineTest, AStatementThatCannotBePreparedIsTriedAnewLater) {
    EXPECT_EQ(refusal({sql("select * from later")}), "42P01");
    connection().execute("create table later (n int)");
    EXPECT_TRUE(connection().run_together({sql("select * from later")})[0].empty());
}

TEST_F(PipelineTest, InsideATransactionAFailureLeavesItToTheCaller) {
    Transaction transaction{connection()};
    EXPECT_EQ(refusal({sql("select 1 / 0")}), "22012");
    EXPECT_TRUE(connection().in_transaction());
    EXPECT_EQ(refusal({sql("select 1")}), "25P02");
}

TEST_F(PipelineTest, AChangedTableIsNoticedAfterOneRefusal) {
    connection().execute("create table grows (a int); insert into grows values (1)");
    const Statement all = sql("select * from grows");
    EXPECT_EQ(connection().run_together({all})[0].columns(), 1);
    connection().execute("alter table grows add b int");
    EXPECT_EQ(refusal({all}), "0A000");
    EXPECT_EQ(connection().run_together({all})[0].columns(), 2);
}

TEST_F(PipelineTest, PreparedStatementsAreForgottenBeforeTheyAreTooMany) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i <= limits::prepared_statements_max + 5; ++i) {
        texts.push_back("select " + std::to_string(i));
    }
    for (const auto& text : texts) {
        connection().run_together({sql(text)});
    }
    const auto kept = connection().execute("select count(*) from pg_prepared_statements");
    EXPECT_LE(kept.get<std::size_t>(0, 0), limits::prepared_statements_max);
    EXPECT_GT(kept.get<std::size_t>(0, 0), 0U);
}

TEST_F(PipelineTest, ALongAnswerDoesNotBlockALongQuestion) {
    const std::string large(4'000'000, 'x');
    const auto results = connection().run_together(
        {sql("select repeat('y', 4000000)"), sql("select length($1)", {large}, false),
         sql("select repeat('z', 4000000)")}
    );
    EXPECT_EQ(results[0].text(0, 0).size(), 4'000'000U);
    EXPECT_EQ(results[1].text(0, 0), "4000000");
    EXPECT_EQ(results[2].text(0, 0).size(), 4'000'000U);
}

}  // namespace
}  // namespace dealwright::pg
