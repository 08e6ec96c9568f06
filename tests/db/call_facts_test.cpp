// What a call knows of its activity, of the activities that follow it up, and of its deal.
#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

class CallFacts : public SqlTest {
  protected:
    /// An activity of type call and its call, both of the same name, begun on 5 January at 10:00.
    static void make_call(std::string_view name, std::string_view deal = "") {
        run(fmt::format(
            "insert into activities (id, type, subject, owner_id, deal_id) "
            "values (:{}, 'call', 'Call', :ann, {})",
            name, deal.empty() ? "null" : fmt::format(":{}", deal)
        ));
        log_call(name);
    }
    static void log_call(std::string_view name) {
        run(fmt::format(
            "insert into calls (activity_id, outcome, started_at) "
            "values (:{}, 'answered', '2026-01-05 10:00Z')",
            name
        ));
    }
    static void make_deal(std::string_view name) {
        run(fmt::format(
            "insert into deals (id, title, created_at) values (:{}, 'Deal', '2026-01-01 10:00Z')",
            name
        ));
    }
    static void move(std::string_view name, std::string_view stage, std::string_view when) {
        run(fmt::format(
            "update deals set stage_id = :{}, stage_entered_at = '{}' where id = :{}", stage, when,
            name
        ));
    }
    static void follow_up(std::string_view name, std::string_view call) {
        run(fmt::format(
            "insert into activities (id, type, subject, follow_up_to_id) "
            "values (:{}, 'task', 'Next', :{})",
            name, call
        ));
    }
    static std::string copies(std::string_view name) {
        return rows(fmt::format(
            "select owner_id, deal_id, is_deleted from calls where activity_id = :{}", name
        ));
    }
    static std::string followups(std::string_view name) {
        return rows(fmt::format("select followup_count from calls where activity_id = :{}", name));
    }
    static std::string advanced(std::string_view name) {
        return rows(fmt::format("select deal_advanced from calls where activity_id = :{}", name));
    }
};

TEST_F(CallFacts, ACallCarriesItsActivitysOwnerDealAndDeletion) {
    make_deal("d");
    make_call("c", "d");
    EXPECT_EQ(copies("c"), "ann d f");
    run("update activities set owner_id = :bob, deal_id = null, is_deleted = true where id = :c");
    EXPECT_EQ(copies("c"), "bob - t");
    run("update activities set owner_id = null, is_deleted = false where id = :c");
    EXPECT_EQ(copies("c"), "- - f");
}

TEST_F(CallFacts, ManyActivitiesChangeInOneStatement) {
    make_call("c1");
    make_call("c2");
    run("update activities set owner_id = case id when :c1 then :bob::uuid else null end, "
        "is_deleted = id = :c2");
    EXPECT_EQ(copies("c1"), "bob - f");
    EXPECT_EQ(copies("c2"), "- - t");
}

TEST_F(CallFacts, CopiesWrittenByHandAreSetRight) {
    make_deal("d");
    make_call("c", "d");
    follow_up("f", "c");
    run("update calls set owner_id = :bob, deal_id = null, is_deleted = true, followup_count = 9, "
        "deal_advanced = true");
    EXPECT_EQ(copies("c"), "ann d f");
    EXPECT_EQ(followups("c"), "1");
    EXPECT_EQ(advanced("c"), "f");
    run("insert into activities (id, type, subject) values (:e, 'call', 'E')");
    run("insert into calls (activity_id, outcome, started_at, owner_id, is_deleted, "
        "deal_advanced, followup_count) values (:e, 'busy', now(), :bob, true, true, 9)");
    EXPECT_EQ(copies("e"), "- - f");
    EXPECT_EQ(followups("e"), "0");
    EXPECT_EQ(advanced("e"), "f");
}

TEST_F(CallFacts, CallDetailsBelongToAnActivityOfTypeCall) {
    run("insert into activities (id, type, subject) values (:m, 'meeting', 'M')");
    EXPECT_EQ(
        failure_of("insert into calls (activity_id, outcome, started_at) "
                   "values (:m, 'busy', now())"),
        "23514 call details belong to an activity of type call, not meeting"
    );
    EXPECT_EQ(
        failure_of("insert into calls (activity_id, outcome, started_at) "
                   "values (:nowhere, 'busy', now())"),
        "23503 calls_activity_id_fkey"
    );
    make_call("c");
    EXPECT_EQ(
        failure_of("update activities set type = 'task' where id = :c"),
        "23514 an activity with call details stays a call"
    );
    EXPECT_EQ(
        failure_of("insert into calls (activity_id, outcome, started_at) values (:c, 'busy', now())"
        ),
        "23505 calls_activity_id_key"
    );
}

TEST_F(CallFacts, FollowUpsAreCountedInWhicheverOrderTheyArrive) {
    run("insert into activities (id, type, subject) values (:c, 'call', 'C')");
    follow_up("early", "c");
    log_call("c");
    EXPECT_EQ(followups("c"), "1");
    follow_up("late", "c");
    EXPECT_EQ(followups("c"), "2");
    run("delete from calls where activity_id = :c");
    log_call("c");
    EXPECT_EQ(followups("c"), "2");
}

TEST_F(CallFacts, DeletedAndRedirectedFollowUpsAreNotCounted) {
    make_call("c1");
    make_call("c2");
    for (const auto* name : {"f1", "f2", "f3"}) {
        follow_up(name, "c1");
    }
    run("update activities set is_deleted = true where id = :f1");
    EXPECT_EQ(followups("c1"), "2");
    run("update activities set follow_up_to_id = :c2 where id in (:f1, :f2)");
    EXPECT_EQ(followups("c1"), "1");
    EXPECT_EQ(followups("c2"), "1");
    run("update activities set is_deleted = false where id = :f1");
    EXPECT_EQ(followups("c2"), "2");
    run("delete from activities where id in (:f1, :f3)");
    EXPECT_EQ(followups("c1"), "0");
    EXPECT_EQ(followups("c2"), "1");
    run("update activities set follow_up_to_id = null");
    EXPECT_EQ(followups("c2"), "0");
}

TEST_F(CallFacts, ACallGivenToAnotherActivityTakesWhatIsThere) {
    make_deal("d");
    make_call("c1", "d");
    follow_up("f", "c1");
    run("insert into activities (id, type, subject, owner_id) values (:c2, 'call', 'C', :bob)");
    run("update calls set activity_id = :c2");
    EXPECT_EQ(copies("c2"), "bob - f");
    EXPECT_EQ(followups("c2"), "0");
}

TEST_F(CallFacts, AnErasedActivityTakesItsCallAlong) {
    make_call("c1");
    make_call("c2");
    run("update activities set follow_up_to_id = :c1 where id = :c2");
    EXPECT_EQ(followups("c1"), "1");
    run("delete from activities where id = :c2");
    EXPECT_EQ(followups("c1"), "0");
    EXPECT_EQ(rows("select count(*) from calls"), "1");
    follow_up("f", "c1");
    EXPECT_EQ(
        failure_of("delete from activities where id = :c1"), "23503 activities_follow_up_to_id_fkey"
    );
}

TEST_F(CallFacts, AMoveForwardWithin168HoursAdvancesTheDeal) {
    make_deal("d");
    make_call("c", "d");
    EXPECT_EQ(advanced("c"), "f");
    move("d", "offer", "2026-01-05 10:00:00.000001Z");
    EXPECT_EQ(advanced("c"), "t");
    const auto corrected = [](std::string_view when) {
        run(fmt::format("update deals set stage_entered_at = '{}' where id = :d", when));
        return advanced("c");
    };
    EXPECT_EQ(corrected("2026-01-05 10:00Z"), "f") << "the moment of the call itself";
    EXPECT_EQ(corrected("2026-01-12 10:00Z"), "t") << "168 hours later";
    EXPECT_EQ(corrected("2026-01-12 10:00:00.000001Z"), "f") << "a microsecond more";
    EXPECT_EQ(corrected("2026-01-04 10:00Z"), "f") << "before the call";
}

TEST_F(CallFacts, SevenDaysAre168HoursWhateverTheClocksDo) {
    run("set local timezone = 'Europe/Berlin'");
    make_deal("d");
    make_call("c", "d");
    run("update calls set started_at = '2026-03-25 12:00Z'");  // summer time begins on the 29th
    move("d", "offer", "2026-04-01 12:00:00Z");
    EXPECT_EQ(advanced("c"), "t");
    run("update deals set stage_entered_at = '2026-04-01 12:00:01Z' where id = :d");
    EXPECT_EQ(advanced("c"), "f");
}

TEST_F(CallFacts, AWinAdvancesTheDealAndALossOrAStepBackDoesNot) {
    make_deal("d");
    move("d", "talks", "2026-01-02 10:00Z");
    make_call("c", "d");
    move("d", "offer", "2026-01-06 10:00Z");
    EXPECT_EQ(advanced("c"), "f");
    run("update deals set status = 'lost', actual_close_date = '2026-01-07 10:00Z' where id = :d");
    EXPECT_EQ(advanced("c"), "f");
    run("update deals set status = 'won', actual_close_date = '2026-01-08 10:00Z' where id = :d");
    EXPECT_EQ(advanced("c"), "t");
    run("update deals set actual_close_date = '2026-01-20 10:00Z' where id = :d");
    EXPECT_EQ(advanced("c"), "f");
}

TEST_F(CallFacts, AWinWithoutAWonStageAdvancesTheDeal) {
    run("insert into deals (id, title, stage_id, created_at) "
        "values (:d, 'Deal', :due, '2026-01-01')");
    make_call("c", "d");
    run("update deals set status = 'won', actual_close_date = '2026-01-08 10:00Z' where id = :d");
    EXPECT_EQ(advanced("c"), "t");
    run("update deals set actual_close_date = '2026-01-20 10:00Z' where id = :d");
    EXPECT_EQ(advanced("c"), "f");
    run("update deals set actual_close_date = '2026-01-08 10:00Z' where id = :d");
    run("update deals set status = 'open' where id = :d");
    EXPECT_EQ(advanced("c"), "f");
}

TEST_F(CallFacts, ADeletedDealAdvancesNothing) {
    make_deal("d");
    make_call("c", "d");
    move("d", "offer", "2026-01-06 10:00Z");
    run("update deals set is_deleted = true where id = :d");
    EXPECT_EQ(advanced("c"), "f");
    run("update deals set is_deleted = false where id = :d");
    EXPECT_EQ(advanced("c"), "t");
}

TEST_F(CallFacts, ACallLoggedLaterOrMovedSeesWhatHappenedBefore) {
    make_deal("d1");
    make_deal("d2");
    move("d1", "offer", "2026-01-06 10:00Z");
    make_call("c", "d1");
    EXPECT_EQ(advanced("c"), "t");
    run("update activities set deal_id = :d2 where id = :c");
    EXPECT_EQ(advanced("c"), "f");
    run("update activities set deal_id = :d1 where id = :c");
    EXPECT_EQ(advanced("c"), "t");
    run("update calls set started_at = '2026-01-07 10:00Z'");
    EXPECT_EQ(advanced("c"), "f");
    run("update calls set started_at = '2026-01-05 11:00Z'");
    EXPECT_EQ(advanced("c"), "t");
    run("update activities set deal_id = null where id = :c");
    EXPECT_EQ(advanced("c"), "f");
}

TEST_F(CallFacts, ReorderedStagesAndImportedHistoryReachTheCalls) {
    make_deal("d");
    make_call("c", "d");
    move("d", "offer", "2026-01-06 10:00Z");
    run("update pipeline_stages set order_index = 0 where id = :offer");
    EXPECT_EQ(advanced("c"), "f");
    run("insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (:d, :sales, :talks, '2026-01-05 18:00Z', '2026-01-06 10:00Z')");
    EXPECT_EQ(advanced("c"), "t");
    run("delete from deal_stage_visits where stage_id = :talks");
    EXPECT_EQ(advanced("c"), "f");
}

}  // namespace
}  // namespace dealwright::testing
