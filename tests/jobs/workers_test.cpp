// Workers on a real queue: results, failures, cancellation, an orderly stop and a sudden end.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <mutex>

#include "jobs/job_control.hpp"
#include "jobs/jobs_fixture.hpp"

namespace dealwright::testing {
namespace {

using jobs::JobRun;
using jobs::Registry;
using jobs::Workers;
using std::chrono::milliseconds;

class WorkersTest : public JobsTest {
  protected:
    static Registry with(jobs::Handler handler) {
        Registry registry;
        registry.add("k", {.handler = std::move(handler), .summary = "for tests"});
        return registry;
    }
    /// Holds a handler until somebody wants it to stop.
    static void hold(JobRun& run) {
        for (;;) {
            run.throw_if_cancelled();
            run.connection().execute("select 1");
        }
    }
};

TEST_F(WorkersTest, AHandlerGetsItsPayloadAndItsResultIsKept) {
    Workers workers{
        connect(), with([](JobRun& run) {
            run.set_result("{\"twice\":" + run.payload().find("word")->text + "}");
        }),
        quick()};
    workers.start();
    const auto id = enqueue({.kind = "k", .payload = R"({"word": 21})"});
    ASSERT_TRUE(becomes(id, "succeeded"));
    EXPECT_EQ(value("select result from jobs"), R"({"twice": 21})");
    EXPECT_EQ(value("select attempts from jobs"), "1");
    EXPECT_EQ(value("select finished_at >= started_at and lease_token is null from jobs"), "t");
}

TEST_F(WorkersTest, AFailureIsTriedAgainUntilItSucceeds) {
    std::atomic<int> runs{0};
    Workers workers{
        connect(), with([&](JobRun& run) {
            EXPECT_EQ(run.attempt(), ++runs);
            if (runs < 3) {
                throw failure(ErrorKind::busy, "not yet");
            }
        }),
        quick()};
    workers.start();
    ASSERT_TRUE(becomes(enqueue({.kind = "k"}), "succeeded"));
    EXPECT_EQ(runs.load(), 3);
    EXPECT_EQ(value("select last_error is null from jobs"), "t");
}

TEST_F(WorkersTest, AfterItsLastAttemptAJobIsDeadWithItsError) {
    Workers workers{
        connect(), with([](JobRun& run) { run.connection().execute("select 1 / 0"); }), quick()};
    workers.start();
    const auto id = enqueue({.kind = "k", .max_attempts = 3});
    ASSERT_TRUE(becomes(id, "dead"));
    EXPECT_EQ(value("select attempts from jobs"), "3");
    EXPECT_THAT(value("select last_error from jobs"), ::testing::HasSubstr("division by zero"));
    jobs::retry_job(db.owner(), id);
    ASSERT_TRUE(becomes(id, "dead"));
    EXPECT_EQ(value("select attempts from jobs"), "3");
}

TEST_F(WorkersTest, WhatAFailedHandlerHadOpenIsRolledBack) {
    Workers workers{
        connect(), with([](JobRun& run) {
            run.connection().execute("begin");
            run.connection().execute("insert into teams (name) values ('half')");
            if (run.payload().members.empty()) {
                throw failure(ErrorKind::busy, "in the middle");
            }
        }),
        quick()};
    workers.start();
    ASSERT_TRUE(becomes(enqueue({.kind = "k", .max_attempts = 1}), "dead"));
    const auto open = enqueue({.kind = "k", .payload = R"({"leave": "open"})", .max_attempts = 1});
    ASSERT_TRUE(becomes(open, "dead"));
    EXPECT_EQ(value("select count(*) from teams"), "0");
    EXPECT_THAT(
        value("select last_error from jobs where id = '" + open + "'"),
        ::testing::HasSubstr("left a transaction open")
    );
}

TEST_F(WorkersTest, AHandlerThatBreaksItsConnectionCostsNothingElse) {
    Workers workers{
        connect(), with([](JobRun& run) {
            if (run.attempt() == 1) {
                run.connection().execute("select pg_terminate_backend(pg_backend_pid())");
            }
        }),
        quick()};
    workers.start();
    const auto id = enqueue({.kind = "k"});
    ASSERT_TRUE(becomes(id, "succeeded"));
    EXPECT_EQ(value("select attempts from jobs"), "2");
}

TEST_F(WorkersTest, AJobWithoutUsablePayloadFailsCleanly) {
    Registry registry;
    registry.add(
        "k", {.handler = [](JobRun&) { FAIL(); },
              .summary = {},
              .check_payload = [](const Json&) { throw failure(ErrorKind::invalid, "tampered"); }}
    );
    Workers workers{connect(), std::move(registry), quick()};
    workers.start();
    ASSERT_TRUE(becomes(enqueue({.kind = "k", .max_attempts = 1}), "dead"));
    EXPECT_EQ(value("select last_error from jobs"), "tampered");
}

TEST_F(WorkersTest, ARunningJobIsCancelledAlsoInTheMiddleOfAStatement) {
    std::promise<void> begun;
    Workers workers{
        connect(), with([&](JobRun& run) {
            begun.set_value();
            // A statement without an end of its own.
            run.connection().execute("select count(*) from generate_series(1, 1000000000000)");
        }),
        quick()};
    workers.start();
    const auto id = enqueue({.kind = "k"});
    begun.get_future().wait();
    EXPECT_EQ(jobs::cancel_job(db.owner(), id), jobs::Cancelled::asked);
    ASSERT_TRUE(becomes(id, "cancelled"));
    EXPECT_EQ(value("select attempts from jobs"), "1");
}

TEST_F(WorkersTest, AHandlerThatLooksEndsByItself) {
    std::promise<void> begun;
    Workers workers{
        connect(), with([&](JobRun& run) {
            begun.set_value();
            for (;;) {
                run.throw_if_cancelled();
            }
        }),
        quick()};
    workers.start();
    const auto id = enqueue({.kind = "k"});
    begun.get_future().wait();
    jobs::cancel_job(db.owner(), id);
    ASSERT_TRUE(becomes(id, "cancelled"));
    EXPECT_EQ(value("select last_error from jobs"), "the job was cancelled");
}

TEST_F(WorkersTest, ProgressIsToldWhileTheJobRuns) {
    std::promise<void> seen;
    auto has_been_seen = seen.get_future();
    Workers workers{
        connect(), with([&](JobRun& run) {
            run.progress(R"({"rows": 7, "of": "\"quoted\\ text\""})");
            has_been_seen.wait();
        }),
        quick()};
    workers.start();
    const auto id = enqueue({.kind = "k"});
    EXPECT_TRUE(comes("select progress ->> 'rows' from jobs", "7"));
    EXPECT_EQ(value("select progress ->> 'of' from jobs"), R"("quoted\ text")");
    EXPECT_EQ(status(id), "running");
    seen.set_value();
    ASSERT_TRUE(becomes(id, "succeeded"));
}

TEST_F(WorkersTest, HeartbeatsKeepALongJobLongerThanItsLease) {
    auto options = quick();
    options.lease = milliseconds{1500};
    std::promise<void> enough;
    auto may_end = enough.get_future();
    Workers workers{connect(), with([&](JobRun&) { may_end.wait(); }), options};
    workers.start();
    const auto id = enqueue({.kind = "k"});
    ASSERT_TRUE(becomes(id, "running"));
    // The first lease is over by then.
    ASSERT_TRUE(comes("select now() > started_at + interval '2 seconds' from jobs", "t"));
    EXPECT_EQ(value("select status || ' ' || attempts from jobs"), "running 1");
    enough.set_value();
    ASSERT_TRUE(becomes(id, "succeeded"));
}

TEST_F(WorkersTest, AnOrderlyStopLetsARunningJobEnd) {
    std::promise<void> begun;
    auto workers = std::make_unique<Workers>(
        connect(), with([&](JobRun& run) {
            begun.set_value();
            run.connection().execute("select count(*) from generate_series(1, 300000)");
        }),
        quick()
    );
    workers->start();
    const auto id = enqueue({.kind = "k"});
    begun.get_future().wait();
    workers->stop();
    workers->stop();
    EXPECT_EQ(status(id), "succeeded");
}

TEST_F(WorkersTest, WhatDoesNotEndInTimeIsGivenBackWithoutCost) {
    auto options = quick();
    options.grace = milliseconds{50};
    std::promise<void> begun;
    Workers workers{
        connect(), with([&](JobRun& run) {
            begun.set_value();
            hold(run);
        }),
        options};
    workers.start();
    const auto id = enqueue({.kind = "k", .max_attempts = 1});
    begun.get_future().wait();
    workers.stop();
    EXPECT_EQ(value("select status || ' ' || attempts from jobs"), "queued 0");
    Workers others{connect(), with([](JobRun&) {}), quick()};
    others.start();
    ASSERT_TRUE(becomes(id, "succeeded"));
}

TEST_F(WorkersTest, HeavyJobsLeaveAWorkerForLightOnes) {
    Registry registry;
    std::promise<void> enough;
    const auto may_end = enough.get_future().share();
    registry.add(
        "heavy", {.handler = [&](JobRun&) { may_end.wait(); }, .summary = {}, .is_heavy = true}
    );
    registry.add("light", {.handler = [](JobRun&) {}, .summary = {}});
    Workers workers{connect(), std::move(registry), quick()};
    const auto first = enqueue({.kind = "heavy", .priority = 1});
    const auto second = enqueue({.kind = "heavy", .priority = 1});
    workers.start();
    ASSERT_TRUE(becomes(first, "running"));
    ASSERT_TRUE(becomes(enqueue({.kind = "light"}), "succeeded"));
    EXPECT_EQ(status(second), "queued");
    enough.set_value();
    ASSERT_TRUE(becomes(second, "succeeded"));
}

TEST_F(WorkersTest, AKilledProcesssJobRunsAgainElsewhere) {
    auto options = quick();
    options.lease = milliseconds{1000};
    const auto id = enqueue({.kind = "k"});
    const pid_t child = fork();
    if (child == 0) {
        // Only what this process makes itself may be used here.
        Workers doomed{connect(), with([](JobRun& run) { hold(run); }), options};
        doomed.start();
        for (;;) {
            pause();
        }
    }
    ASSERT_TRUE(becomes(id, "running"));
    kill(child, SIGKILL);
    int ended = 0;
    ASSERT_EQ(waitpid(child, &ended, 0), child);
    ASSERT_TRUE(WIFSIGNALED(ended));
    Workers workers{connect(), with([](JobRun&) {}), options};
    workers.start();
    ASSERT_TRUE(becomes(id, "succeeded"));
    EXPECT_EQ(value("select attempts from jobs"), "2");
}

TEST(RetryDelay, DoublesUpToTheLongestAndVariesByHalf) {
    using std::chrono::seconds;
    const auto delay = [](int attempt, double luck) {
        return jobs::retry_delay(attempt, seconds{1}, seconds{60}, luck);
    };
    EXPECT_EQ(delay(1, 0.5), seconds{1});
    EXPECT_EQ(delay(2, 0.5), seconds{2});
    EXPECT_EQ(delay(4, 0.5), seconds{8});
    EXPECT_EQ(delay(7, 0.5), seconds{60});  // 64, but for the longest
    EXPECT_EQ(delay(99, 0.5), seconds{60});
    EXPECT_EQ(delay(3, 0.0), seconds{2});
    EXPECT_EQ(delay(3, 1.0), seconds{6});
}

}  // namespace
}  // namespace dealwright::testing
