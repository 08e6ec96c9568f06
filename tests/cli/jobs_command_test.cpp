// dealwright jobs, schedules and work, as an operator runs them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "base/text.hpp"
#include "pg/child_process.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class JobsCommand : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "dealwright-jobs.XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    std::vector<std::string> command(const std::vector<std::string>& arguments) const {
        std::vector<std::string> all{
            DEALWRIGHT_BINARY, "--data-dir", (folder_ / "data").string(), "--database-url",
            db_.conninfo()};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return all;
    }
    std::string run(const std::vector<std::string>& arguments, int exit_code = 0) const {
        const auto result = pg::run_child({command(arguments), std::nullopt});
        EXPECT_EQ(result.exit_code, exit_code) << join(arguments, " ") << "\n" << result.output;
        return result.output;
    }
    std::string dead_job() {
        return value(
            "insert into jobs (kind, status, finished_at, last_error) values "
            "('test.none', 'dead', now(), 'broken') returning id"
        );
    }
    std::string value(const std::string& sql) {
        return std::string{db_.owner().execute(sql).text(0, 0)};
    }

    TestDatabase db_;
    fs::path folder_;
};

TEST_F(JobsCommand, DeadJobsAreListedRetriedAndCancelled) {
    EXPECT_THAT(run({"jobs", "list", "--status", "dead"}), HasSubstr("no such jobs"));
    const auto first = dead_job();
    const auto second = dead_job();
    EXPECT_THAT(run({"jobs", "list", "--status", "dead"}), HasSubstr(first));
    EXPECT_THAT(
        run({"jobs", "list", "--kind", "test.none", "--json"}),
        ::testing::AllOf(HasSubstr("\"last_error\": \"broken\""), HasSubstr(second))
    );
    EXPECT_THAT(run({"jobs", "retry", first}), HasSubstr("1 put back"));
    EXPECT_THAT(run({"jobs", "retry", first}, 1), HasSubstr("the job is queued"));
    EXPECT_THAT(run({"jobs", "cancel", first}), HasSubstr("the job is cancelled"));
    EXPECT_THAT(run({"jobs", "retry", "--all-dead"}), HasSubstr("1 put back"));
    EXPECT_EQ(value("select status from jobs where id = '" + second + "'"), "queued");
    EXPECT_THAT(run({"jobs", "cancel", "17"}, 1), HasSubstr("there is no job 17"));
    EXPECT_THAT(run({"jobs", "retry"}, 1), HasSubstr("--all-dead"));
    run({"jobs", "list", "--status", "asleep"}, 2);
    run({"jobs"}, 2);
    EXPECT_EQ(value("select count(*) from audit_logs where resource_type = 'jobs'"), "3");
}

TEST_F(JobsCommand, AllDeadLeavesOutWhatAnotherJobStandsFor) {
    db_.owner().execute(
        "insert into jobs (kind, status, finished_at, unique_key) values "
        "('test.none', 'dead', now(), 'a'), ('test.none', 'dead', now(), 'a'), "
        "('test.none', 'dead', now(), 'b'), ('test.none', 'queued', null, 'b')"
    );
    EXPECT_THAT(run({"jobs", "retry", "--all-dead"}), HasSubstr("1 put back"));
}

TEST_F(JobsCommand, SchedulesAreListedWithTheirRhythm) {
    const auto list = run({"schedules", "list"});
    EXPECT_THAT(list, HasSubstr("every 30 s"));
    EXPECT_THAT(list, HasSubstr("revenue metrics"));
    EXPECT_THAT(run({"schedules", "list", "--json"}), HasSubstr("\"rhythm\": \"5 * * * *\""));
}

TEST_F(JobsCommand, WorkTakesJobsAndSchedulesUntilItIsTold) {
    db_.owner().execute("update schedules set enabled = name = 'documents expire'");
    db_.owner().execute("update schedules set every_seconds = 1 where name = 'documents expire'");
    db_.owner().execute(
        "insert into documents (name, expires_at) "
        "values ('d', now() - interval '1 day')"
    );
    auto words = command({"work", "--threads", "2"});
    const pid_t child = fork();
    if (child == 0) {
        std::vector<char*> argv;
        for (auto& word : words) {
            argv.push_back(word.data());
        }
        argv.push_back(nullptr);
        execv(argv[0], argv.data());
        _exit(127);
    }
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (value("select status from documents") != "expired" &&
           std::chrono::steady_clock::now() < end) {
    }
    EXPECT_EQ(value("select status from documents"), "expired");
    kill(child, SIGTERM);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_EQ(value("select count(*) from jobs where status = 'running'"), "0");
}

}  // namespace
}  // namespace dealwright::testing
