// The queue's statements: what is claimed in which order, whose word counts, what is kept.
#include <atomic>
#include <thread>

#include "jobs/jobs_fixture.hpp"

namespace dealwright::testing {
namespace {

using jobs::Ending;
using std::chrono::milliseconds;
using ::testing::ElementsAre;

class QueueTest : public JobsTest {
  protected:
    void expire_leases() {
        db.owner().execute(
            "update jobs set lease_until = now() - interval '1 second' "
            "where status = 'running'"
        );
    }
    static Ending ending(Ending::Kind kind, const jobs::ClaimedJob& job) {
        Ending ending;
        ending.kind = kind;
        ending.id = job.id;
        ending.token = job.token;
        ending.error = "broken";
        return ending;
    }
};

TEST_F(QueueTest, AJobIsThereWhenItsTransactionCommitsAndNotOtherwise) {
    {
        pg::Transaction transaction{db.app()};
        enqueue({.kind = "undone"});
    }
    EXPECT_EQ(claimed("undone"), "nothing");
    pg::Transaction transaction{db.app()};
    enqueue({.kind = "done"});
    EXPECT_EQ(value("select count(*) from jobs"), "0");  // seen from another session
    transaction.commit();
    EXPECT_EQ(claimed("done"), "done");
}

TEST_F(QueueTest, TheOrderIsPriorityThenTimeThenAge) {
    const auto now =
        std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    enqueue({.kind = "d", .priority = 100});
    enqueue({.kind = "e", .priority = 100});
    enqueue({.kind = "c", .priority = 100, .run_at = now - std::chrono::hours{1}});
    enqueue({.kind = "b", .priority = 10});
    enqueue({.kind = "a", .priority = 5, .run_at = now - std::chrono::hours{2}});
    enqueue({.kind = "later", .priority = 1, .run_at = now + std::chrono::hours{1}});
    std::vector<std::string> order;
    for (int i = 0; i < 6; ++i) {
        order.push_back(claimed("a,b,c,d,e,later"));
    }
    EXPECT_THAT(order, ElementsAre("a", "b", "c", "d", "e", "nothing"));
}

TEST_F(QueueTest, KindsThatAProcessDoesNotKnowStayForOthers) {
    const auto id = enqueue({.kind = "foreign", .priority = 1});
    enqueue({.kind = "known"});
    EXPECT_EQ(claimed("known,other"), "known");
    EXPECT_EQ(claimed("known,other"), "nothing");
    EXPECT_EQ(status(id), "queued");
    EXPECT_EQ(jobs::due_jobs(db.app(), "{known}", 5), 0);
    EXPECT_EQ(jobs::due_jobs(db.app(), "{foreign}", 5), 1);
}

TEST_F(QueueTest, WhileOneWithTheKeyWaitsOrRunsThereIsNoSecond) {
    const auto first = enqueue({.kind = "k", .unique_key = "x"});
    EXPECT_EQ(enqueue({.kind = "k", .unique_key = "x"}), first);
    EXPECT_NE(enqueue({.kind = "k", .unique_key = "y"}), first);
    EXPECT_NE(enqueue({.kind = "other", .unique_key = "x"}), first);
    auto job = jobs::claim(db.app(), request("k"));
    ASSERT_TRUE(job && job->id == first);
    EXPECT_EQ(enqueue({.kind = "k", .unique_key = "x"}), first);
    EXPECT_TRUE(jobs::end_job(db.app(), ending(Ending::Kind::succeeded, *job)));
    EXPECT_NE(enqueue({.kind = "k", .unique_key = "x"}), first);
}

TEST_F(QueueTest, ManyAtOnceMakeOneJobOfAKey) {
    constexpr int sessions = 8;
    std::vector<std::string> ids(sessions);
    std::vector<std::thread> threads;
    for (int i = 0; i < sessions; ++i) {
        threads.emplace_back([&, i] {
            auto connection = db.connect_app();
            ids[static_cast<std::size_t>(i)] =
                jobs::enqueue(connection, {.kind = "k", .unique_key = "x"});
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_THAT(ids, ::testing::Each(ids[0]));
    EXPECT_EQ(value("select count(*) from jobs"), "1");
}

TEST_F(QueueTest, EachJobIsClaimedOnceHoweverManyClaim) {
    constexpr int jobs_made = 200;
    db.owner().execute("insert into jobs (kind) select 'k' from generate_series(1, 200)");
    std::atomic<int> claims{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            auto connection = db.connect_app();
            while (jobs::claim(connection, request("k"))) {
                ++claims;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(claims.load(), jobs_made);
    EXPECT_EQ(value("select count(distinct lease_token) from jobs where attempts = 1"), "200");
}

TEST_F(QueueTest, AWorkerBelievedDeadCannotFinishTheJobAnyMore) {
    const auto id = enqueue({.kind = "k"});
    const auto old = jobs::claim(db.app(), request("k"));
    ASSERT_TRUE(old);
    EXPECT_EQ(jobs::rescue_expired(db.app()), 0);  // its lease is good
    expire_leases();
    EXPECT_EQ(jobs::rescue_expired(db.app()), 1);
    EXPECT_EQ(status(id), "queued");
    EXPECT_FALSE(jobs::end_job(db.app(), ending(Ending::Kind::succeeded, *old)));
    const auto fresh = jobs::claim(db.app(), request("k"));
    ASSERT_TRUE(fresh);
    EXPECT_EQ(fresh->attempt, 2);
    for (const auto kind :
         {Ending::Kind::succeeded, Ending::Kind::failed, Ending::Kind::cancelled,
          Ending::Kind::given_back}) {
        EXPECT_FALSE(jobs::end_job(db.app(), ending(kind, *old)));
    }
    EXPECT_TRUE(jobs::heartbeat(db.app(), {{old->id, old->token}}, milliseconds{1000}).empty());
    EXPECT_EQ(status(id), "running");
    EXPECT_TRUE(jobs::end_job(db.app(), ending(Ending::Kind::succeeded, *fresh)));
    EXPECT_EQ(status(id), "succeeded");
}

TEST_F(QueueTest, AnExpiredLeaseThatNobodyHasTakenUpIsStillTheWorkers) {
    const auto id = enqueue({.kind = "k"});
    const auto job = jobs::claim(db.app(), request("k"));
    expire_leases();
    EXPECT_EQ(jobs::heartbeat(db.app(), {{job->id, job->token}}, milliseconds{20'000}).size(), 1U);
    EXPECT_EQ(jobs::rescue_expired(db.app()), 0);
    EXPECT_TRUE(jobs::end_job(db.app(), ending(Ending::Kind::succeeded, *job)));
}

TEST_F(QueueTest, AJobThatKillsItsWorkersEndsAsDead) {
    const auto id = enqueue({.kind = "k", .max_attempts = 2});
    for (int i = 0; i < 2; ++i) {
        ASSERT_EQ(claimed("k"), "k");
        expire_leases();
        EXPECT_EQ(jobs::rescue_expired(db.app()), 1);
    }
    EXPECT_EQ(status(id), "dead");
    EXPECT_EQ(value("select last_error from jobs"), "the worker tester was not heard of any more");
    EXPECT_EQ(claimed("k"), "nothing");
}

TEST_F(QueueTest, AFailureWaitsAndTheLastOneIsFinal) {
    const auto id = enqueue({.kind = "k", .max_attempts = 2});
    auto failed = ending(Ending::Kind::failed, *jobs::claim(db.app(), request("k")));
    failed.retry_after = milliseconds{60'000};
    EXPECT_TRUE(jobs::end_job(db.app(), failed));
    EXPECT_EQ(status(id), "queued");
    EXPECT_EQ(value("select last_error from jobs"), "broken");
    EXPECT_EQ(value("select round(extract(epoch from run_at - now()) / 10) from jobs"), "6");
    EXPECT_EQ(claimed("k"), "nothing");
    db.owner().execute("update jobs set run_at = now()");
    EXPECT_TRUE(
        jobs::end_job(db.app(), ending(Ending::Kind::failed, *jobs::claim(db.app(), request("k"))))
    );
    EXPECT_EQ(status(id), "dead");
}

TEST_F(QueueTest, GivingBackCostsNoAttempt) {
    const auto id = enqueue({.kind = "k", .max_attempts = 1});
    const auto job = jobs::claim(db.app(), request("k"));
    EXPECT_TRUE(jobs::end_job(db.app(), ending(Ending::Kind::given_back, *job)));
    EXPECT_EQ(value("select status || ' ' || attempts from jobs"), "queued 0");
    EXPECT_EQ(claimed("k"), "k");
}

TEST_F(QueueTest, EndingOneAndTakingTheNextIsOneStep) {
    enqueue({.kind = "k"});
    const auto second = enqueue({.kind = "k"});
    const auto first = jobs::claim(db.app(), request("k"));
    const auto both =
        jobs::end_and_claim(db.app(), ending(Ending::Kind::succeeded, *first), request("k"));
    EXPECT_TRUE(both.ended);
    ASSERT_TRUE(both.next);
    EXPECT_EQ(both.next->id, second);
    EXPECT_EQ(status(first->id), "succeeded");
}

TEST_F(QueueTest, WhatAClaimedJobWritesIsAuditedAsItsOwn) {
    const auto ann = value("insert into users (email) values ('ann@x.test') returning id");
    const auto id = enqueue({.kind = "k", .user_id = ann});
    ASSERT_EQ(claimed("k"), "k");
    db.app().execute("insert into teams (name) values ('North')");
    EXPECT_EQ(
        value("select concat_ws(' ', user_email, request_path, metadata ->> 'source', "
              "metadata ->> 'request_id') from audit_logs where resource_type = 'teams'"),
        "ann@x.test k job " + id
    );
}

TEST_F(QueueTest, OldEndingsArePrunedByTheirKind) {
    const auto schedule = value(
        "insert into schedules (name, kind, every_seconds) "
        "values ('s', 'k', 30) returning id"
    );
    db.owner().execute(
        "insert into jobs (kind, status, finished_at, schedule_id) "
        "select k, s::job_status, now() - make_interval(hours => h), "
        "case when k like 's%' then '" +
        schedule +
        "'::uuid end from (values "
        "('a.young', 'succeeded', 24 * 6), ('a.old', 'succeeded', 24 * 8), "
        "('b.young', 'cancelled', 24 * 6), ('b.old', 'cancelled', 24 * 8), "
        "('c.young', 'dead', 24 * 80), ('c.old', 'dead', 24 * 91), "
        "('s.young', 'succeeded', 0), ('s.old', 'succeeded', 2), ('s.dead', 'dead', 24 * 8)"
        ") as jobs (k, s, h)"
    );
    db.owner().execute("insert into jobs (kind, created_at) values ('waits', '2020-01-01')");
    EXPECT_EQ(jobs::prune_finished(db.app()), 4);
    EXPECT_EQ(
        value("select string_agg(kind, ' ' order by kind) from jobs"),
        "a.young b.young c.young s.dead s.young waits"
    );
}

}  // namespace
}  // namespace dealwright::testing
