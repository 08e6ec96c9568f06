// The history of stages that triggers write for each deal: where a stay begins and ends, and its
// flags. Flags are shown as f (first visit of the stage), w (forward), a (has advanced).
#include <random>

#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

class StageVisits : public SqlTest {
  protected:
    /// A deal in `lead` since 5 January, 10:00.
    static void make_deal(std::string_view name) {
        run(fmt::format(
            "insert into deals (id, title, created_at) values (:{}, 'Deal', '2026-01-05 10:00Z')",
            name
        ));
    }
    /// Moves at 10:00 of a day of January.
    static void move(std::string_view name, std::string_view stage, int day) {
        run(fmt::format(
            "update deals set stage_id = :{}, stage_entered_at = '2026-01-{:02} 10:00Z' "
            "where id = :{}",
            stage, day, name
        ));
    }
    static void close(std::string_view name, std::string_view status, int day) {
        run(fmt::format(
            "update deals set status = '{}', actual_close_date = '2026-01-{:02} 10:00Z' "
            "where id = :{}",
            status, day, name
        ));
    }
    static void reopen(std::string_view name, int day) {
        run(fmt::format(
            "update deals set status = 'open', stage_entered_at = '2026-01-{:02} 10:00Z' "
            "where id = :{}",
            day, name
        ));
    }
    /// Stage, day of entry, day of exit, flags; a day of "now" is the present one.
    static std::string visits(std::string_view name) {
        return rows(fmt::format(
            R"(select v.stage_id,
                   case when entered_at >= now() then 'now' else to_char(entered_at, 'DD') end,
                   case when exited_at >= now() then 'now' else to_char(exited_at, 'DD') end,
                   case when is_first then 'f' else '.' end
                   || case when is_forward then 'w' else '.' end
                   || case when has_advanced then 'a' else '.' end
               from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
               where deal_id = :{} order by entered_at, s.order_index, v.id)",
            name
        ));
    }
};

TEST_F(StageVisits, EachMoveEndsAStayAndBeginsAnother) {
    make_deal("d");
    EXPECT_EQ(visits("d"), "lead 05 - f..");
    move("d", "offer", 6);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 - fw.");
    move("d", "talks", 8);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 08 fwa\ntalks 08 - fw.");
    close("d", "won", 10);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 08 fwa\ntalks 08 10 fwa\nwon 10 - fwa");
}

TEST_F(StageVisits, AVisitOfADealThatIsNotThereIsADanglingReference) {
    EXPECT_EQ(
        failure_of("insert into deal_stage_visits (deal_id, stage_id, pipeline_id, entered_at) "
                   "select :nobody, id, pipeline_id, now() from pipeline_stages where id = :lead"),
        "23503 deal_stage_visits_deal_id_fkey"
    );
}

TEST_F(StageVisits, AMoveWithoutATimeHappensNow) {
    make_deal("d");
    run("update deals set stage_id = :offer where id = :d");
    EXPECT_EQ(visits("d"), "lead 05 now f.a\noffer now - fw.");
}

TEST_F(StageVisits, SkippingStagesIsOneStepForward) {
    make_deal("d");
    move("d", "talks", 6);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\ntalks 06 - fw.");
}

TEST_F(StageVisits, ALostStageIsNeverForwardWhereverItStands) {
    make_deal("d");
    move("d", "offer", 6);
    close("d", "lost", 7);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 07 fw.\nlost 07 - f..");
}

TEST_F(StageVisits, GoingBackIsNotForwardAndAStageCountsOnce) {
    make_deal("d");
    move("d", "talks", 6);
    move("d", "lead", 7);
    move("d", "offer", 8);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\ntalks 06 07 fw.\nlead 07 08 ...\noffer 08 - fw.");
    move("d", "talks", 9);
    EXPECT_EQ(
        visits("d"),
        "lead 05 06 f.a\ntalks 06 07 fw.\nlead 07 08 ...\noffer 08 09 fwa\ntalks 09 - .w."
    );
}

TEST_F(StageVisits, MovingOnTakesEveryStageBehindFurther) {
    make_deal("d");
    move("d", "talks", 6);
    move("d", "lead", 7);
    move("d", "talks", 8);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\ntalks 06 07 fw.\nlead 07 08 ...\ntalks 08 - .w.");
    run("insert into pipeline_stages (id, pipeline_id, name, order_index, probability) "
        "values (:last, :sales, 'Last', 9, 95)");
    move("d", "last", 9);
    EXPECT_EQ(
        visits("d"),
        "lead 05 06 f.a\ntalks 06 07 fwa\nlead 07 08 ...\ntalks 08 09 .w.\nlast 09 - fw."
    );
}

TEST_F(StageVisits, OneMoveAtATimeFindsWhatALookAtAllStaysFinds) {
    constexpr const char* flags =
        "select string_agg((is_first, is_forward, has_advanced)::text, ' ' order by id) "
        "from deal_stage_visits where deal_id = :d";
    std::mt19937 random{20261201};
    make_deal("d");
    for (int i = 0; i < 120; ++i) {
        const char* stages[] = {"lead", "offer", "talks"};
        move("d", stages[random() % 3], 6 + static_cast<int>(random() % 20));
        const auto found = rows(flags);
        run("select refresh_visits_of_deals(array[:d]::uuid[])");
        ASSERT_EQ(rows(flags), found) << "move " << i << "\n" << visits("d");
    }
}

TEST_F(StageVisits, NobodySwitchesTheFlagsOff) {
    make_deal("d1");
    make_deal("d2");
    run("set dealwright.stays_are_settled = 'on'");
    run("update deals set stage_id = :offer where id in (:d1, :d2)");
    run("set dealwright.stays_are_settled = 'on'");
    make_deal("d3");
    run("set dealwright.stays_are_settled = 'on'");
    run("insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (:d3, :sales, :talks, '2026-01-04 10:00Z', '2026-01-05 10:00Z')");
    run("reset dealwright.stays_are_settled");
    EXPECT_EQ(visits("d1"), "lead 05 now f.a\noffer now - fw.");
    EXPECT_EQ(visits("d2"), "lead 05 now f.a\noffer now - fw.");
    EXPECT_EQ(visits("d3"), "talks 04 05 f..\nlead 05 - f..");
}

TEST_F(StageVisits, WinningAdvancesEveryStageThatWasVisitedAndLosingTakesItBack) {
    make_deal("d");
    move("d", "talks", 6);
    move("d", "lead", 7);
    close("d", "won", 9);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\ntalks 06 07 fwa\nlead 07 09 ...\nwon 09 - fwa");
    close("d", "lost", 11);
    EXPECT_EQ(
        visits("d"), "lead 05 06 f.a\ntalks 06 07 fwa\nlead 07 09 ...\nwon 09 11 fw.\nlost 11 - f.."
    );
}

TEST_F(StageVisits, VisitsOfOneMomentAreTakenInTheOrderOfTheirStages) {
    make_deal("d");
    move("d", "talks", 6);
    run("insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at) "
        "values (:d, :sales, :offer, '2026-01-06 10:00Z', '2026-01-06 10:00Z')");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 06 fwa\ntalks 06 - fw.");
    run("update deals set stage_entered_at = '2026-01-07 10:00Z' where id = :d");
    EXPECT_EQ(visits("d"), "lead 05 07 f.a\noffer 06 07 fwa\ntalks 07 - fw.");
}

TEST_F(StageVisits, LaterIncludesTheSameMoment) {
    make_deal("d");
    run(R"(insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
        values (:d, :sales, :talks, '2026-01-05 10:00Z', '2026-01-05 10:00Z'))");
    EXPECT_EQ(visits("d"), "lead 05 - f.a\ntalks 05 05 fw.");
}

TEST_F(StageVisits, ManyDealsMoveInOneStatement) {
    for (const auto* name : {"d1", "d2", "d3", "d4"}) {
        make_deal(name);
    }
    move("d2", "offer", 6);
    run(R"(update deals as d
        set stage_id = m.stage, status = m.status, stage_entered_at = '2026-01-08 10:00Z',
            actual_close_date = m.closed
        from (values
            (:d1::uuid, :offer::uuid, 'open'::deal_status, null::timestamptz),
            (:d2, :lead, 'open', null),
            (:d3, :won, 'open', '2026-01-08 10:00Z'),
            (:d4, :lead, 'abandoned', '2026-01-09 10:00Z')) as m (id, stage, status, closed)
        where d.id = m.id)");
    EXPECT_EQ(visits("d1"), "lead 05 08 f.a\noffer 08 - fw.");
    EXPECT_EQ(visits("d2"), "lead 05 06 f.a\noffer 06 08 fw.\nlead 08 - ...");
    EXPECT_EQ(visits("d3"), "lead 05 08 f.a\nwon 08 - fwa");
    EXPECT_EQ(visits("d4"), "lead 08 09 f..");
}

TEST_F(StageVisits, UpsertsAndMergesCountLikeInsertsAndUpdates) {
    make_deal("d");
    run(R"(insert into deals (id, title, stage_id, created_at)
        values (:d, 'Deal', :offer, now()), (:n, 'New', :talks, '2026-01-07 10:00Z')
        on conflict (id) do update
        set stage_id = excluded.stage_id, stage_entered_at = '2026-01-06 10:00Z')");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 - fw.");
    EXPECT_EQ(visits("n"), "talks 07 - f..");
    run(R"(merge into deals as d
        using (values (:d::uuid, :talks::uuid), (:m, :lead), (:n, null)) as s (id, stage)
        on d.id = s.id
        when matched and s.stage is null then delete
        when matched then
            update set stage_id = s.stage, stage_entered_at = '2026-01-08 10:00Z'
        when not matched then
            insert (id, title, stage_id, created_at)
            values (s.id, 'M', s.stage, '2026-01-09 10:00Z'))");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 08 fwa\ntalks 08 - fw.");
    EXPECT_EQ(visits("m"), "lead 09 - f..");
    EXPECT_EQ(visits("n"), "");
}

TEST_F(StageVisits, ClosedWithoutAClosedStageADealEndsItsStayAtTheClosing) {
    make_deal("d");
    close("d", "abandoned", 9);
    EXPECT_EQ(visits("d"), "lead 05 09 f..");
    run("update deals set pipeline_id = :renewal, stage_id = :due, "
        "stage_entered_at = '2026-01-10 10:00Z' where id = :d");
    close("d", "won", 12);
    EXPECT_EQ(visits("d"), "lead 05 09 f.a\ndue 10 12 f.a");
    run("insert into deals (id, title, stage_id, status, created_at, actual_close_date) values "
        "(:e, 'E', :agreed, 'lost', '2026-01-05 10:00Z', '2026-01-07 10:00Z')");
    EXPECT_EQ(visits("e"), "agreed 05 07 f..");
}

TEST_F(StageVisits, ReopeningBeginsANewStayAlsoInTheSameStage) {
    make_deal("d");
    close("d", "abandoned", 9);
    reopen("d", 12);
    EXPECT_EQ(visits("d"), "lead 05 09 f..\nlead 12 - ...");
    move("d", "offer", 14);
    close("d", "won", 15);
    reopen("d", 20);
    EXPECT_EQ(
        visits("d"),
        "lead 05 09 f.a\nlead 12 14 ...\noffer 14 15 fwa\nwon 15 20 fw.\noffer 20 - ..."
    );
}

TEST_F(StageVisits, ACorrectedClosingMovesTheEndOfTheStay) {
    make_deal("d");
    close("d", "abandoned", 9);
    reopen("d", 12);
    close("d", "abandoned", 15);
    close("d", "abandoned", 18);
    EXPECT_EQ(visits("d"), "lead 05 09 f..\nlead 12 18 ...");
    make_deal("w");
    close("w", "won", 9);
    close("w", "won", 7);
    EXPECT_EQ(visits("w"), "lead 05 07 f.a\nwon 07 - fwa");
}

TEST_F(StageVisits, ACorrectedEntryMovesThisStayAndTheEndOfTheOneBefore) {
    make_deal("d");
    move("d", "offer", 8);
    run("update deals set stage_entered_at = '2026-01-06 10:00Z' where id = :d");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 - fw.");
    make_deal("e");
    run("update deals set created_at = '2026-01-02', stage_entered_at = '2026-01-02' where id = :e"
    );
    EXPECT_EQ(visits("e"), "lead 02 - f..");
}

TEST_F(StageVisits, ACorrectedEntryLeavesTheClosingOfTheSameMoment) {
    run("insert into deals (id, title, stage_id, status, created_at) values "
        "(:d, 'D', :due, 'lost', '2026-01-05 10:00Z')");
    EXPECT_EQ(visits("d"), "due 05 05 f..");
    run("update deals set stage_entered_at = '2026-01-02 10:00Z' where id = :d");
    EXPECT_EQ(visits("d"), "due 02 05 f..");
}

TEST_F(StageVisits, MovingToAnotherPipelineIsNotForward) {
    make_deal("d");
    run("update deals set pipeline_id = :renewal, stage_id = :agreed, "
        "stage_entered_at = '2026-01-06 10:00Z' where id = :d");
    EXPECT_EQ(visits("d"), "lead 05 06 f..\nagreed 06 - f..");
    run("update deals set pipeline_id = :sales, stage_id = :talks, "
        "stage_entered_at = '2026-01-07 10:00Z' where id = :d");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\nagreed 06 07 f..\ntalks 07 - f..");
}

TEST_F(StageVisits, ADeletedDealMarksItsVisitsAndARestoredOneClearsThem) {
    make_deal("d");
    move("d", "offer", 6);
    const auto deleted = [] {
        return rows("select deal_is_deleted from deal_stage_visits where deal_id = :d");
    };
    run("update deals set is_deleted = true where id = :d");
    EXPECT_EQ(deleted(), "t\nt");
    move("d", "talks", 7);
    EXPECT_EQ(deleted(), "t\nt\nt");
    run("update deals set is_deleted = false where id = :d");
    EXPECT_EQ(deleted(), "f\nf\nf");
}

TEST_F(StageVisits, TheVisitsCarryTheDealsStatus) {
    make_deal("d");
    move("d", "offer", 6);
    close("d", "won", 7);
    EXPECT_EQ(rows("select distinct deal_status from deal_stage_visits where deal_id = :d"), "won");
    reopen("d", 8);
    EXPECT_EQ(
        rows("select distinct deal_status from deal_stage_visits where deal_id = :d"), "open"
    );
}

TEST_F(StageVisits, AnErasedDealTakesItsVisitsAlong) {
    make_deal("d");
    move("d", "offer", 6);
    run("delete from deals where id = :d");
    EXPECT_EQ(visits("d"), "");
}

TEST_F(StageVisits, ReorderingTheStagesChangesWhatWasForward) {
    make_deal("d");
    move("d", "offer", 6);
    move("d", "talks", 7);
    run("update pipeline_stages set order_index = case id when :offer then 3 else 2 end "
        "where id in (:offer, :talks)");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 07 fw.\ntalks 07 - f..");
}

TEST_F(StageVisits, StagesOfTheSameOrderAreNotForwardOfEachOther) {
    run("update pipeline_stages set order_index = 1 where id = :offer");
    make_deal("d");
    move("d", "offer", 6);
    EXPECT_EQ(visits("d"), "lead 05 06 f..\noffer 06 - f..");
}

TEST_F(StageVisits, ImportedHistoryCountsLikeOwn) {
    make_deal("d");
    move("d", "talks", 9);
    run("delete from deal_stage_visits where deal_id = :d and stage_id = :lead");
    run(R"(insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
        values (:d, :sales, :lead, '2026-01-01 10:00Z', '2026-01-04 10:00Z'),
               (:d, :sales, :offer, '2026-01-04 10:00Z', '2026-01-09 10:00Z'))");
    EXPECT_EQ(visits("d"), "lead 01 04 f.a\noffer 04 09 fwa\ntalks 09 - fw.");
    run("update deal_stage_visits set entered_at = '2026-01-10 10:00Z' where stage_id = :lead");
    EXPECT_EQ(visits("d"), "offer 04 09 f.a\ntalks 09 - fw.\nlead 10 04 f..");
    run("update deal_stage_visits set stage_id = :won where stage_id = :lead");
    EXPECT_EQ(visits("d"), "offer 04 09 f.a\ntalks 09 - fwa\nwon 10 04 fw.");
}

TEST_F(StageVisits, ADealHasOnePresentStay) {
    make_deal("d");
    EXPECT_EQ(
        failure_of("insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at) "
                   "values (:d, :sales, :offer, now())"),
        "23505 deal_stage_visits_current_key"
    );
    EXPECT_EQ(
        failure_of("insert into deal_stage_visits "
                   "(deal_id, pipeline_id, stage_id, entered_at, exited_at) "
                   "values (:d, :renewal, :offer, now(), now())"),
        "23503 deal_stage_visits_stage_fkey"
    );
}

TEST_F(StageVisits, FlagsWrittenByHandAreSetRight) {
    make_deal("d");
    move("d", "offer", 6);
    run("update deal_stage_visits set is_first = false, is_forward = true, has_advanced = false, "
        "deal_status = 'won', deal_is_deleted = true where deal_id = :d");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\noffer 06 - fw.");
    EXPECT_EQ(
        rows("select distinct deal_status, deal_is_deleted from deal_stage_visits "
             "where deal_id = :d"),
        "open f"
    );
}

TEST_F(StageVisits, AVisitGivenToAnotherDealCountsThere) {
    make_deal("d");
    move("d", "offer", 6);
    make_deal("e");
    close("e", "won", 9);
    run("update deal_stage_visits set deal_id = :e where deal_id = :d and stage_id = :lead");
    EXPECT_EQ(visits("d"), "offer 06 - f..");
    EXPECT_EQ(
        rows("select count(*), count(*) filter (where is_first) from deal_stage_visits "
             "where deal_id = :e and stage_id = :lead and deal_status = 'won'"),
        "2 1"
    );
}

TEST_F(StageVisits, ADealsIdCannotChange) {
    make_deal("d");
    EXPECT_EQ(
        failure_of("update deals set id = :other where id = :d"),
        "23503 deal_stage_visits_deal_id_fkey"
    );
}

TEST_F(StageVisits, AStageInUseKeepsWhatItClosesAndItsPipeline) {
    make_deal("d");
    run("update pipeline_stages set is_deleted = true where id = :lost");
    EXPECT_EQ(
        failure_of("update pipeline_stages set is_closed = true where id = :lead"),
        "23514 a stage with deals in it cannot change what it closes"
    );
    EXPECT_EQ(
        failure_of("update pipeline_stages set pipeline_id = :renewal where id = :lead"),
        "23503 deals_stage_of_pipeline_fkey"
    );
    run("update pipeline_stages set name = 'Inbox', description = 'New ones' where id = :lead");
    move("d", "talks", 6);
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\ntalks 06 - fw.");
    run("delete from deals where id = :d");
    run("update pipeline_stages set is_closed = true, is_deleted = true where id = :lead");
}

TEST_F(StageVisits, AStageThatBecomesALostOneIsNoLongerForward) {
    make_deal("d");
    move("d", "talks", 6);
    move("d", "offer", 7);
    run("update pipeline_stages set is_deleted = true where id = :lost");
    run("update pipeline_stages set is_closed = true where id = :talks");
    EXPECT_EQ(visits("d"), "lead 05 06 f.a\ntalks 06 07 f..\noffer 07 - f..");
}

}  // namespace
}  // namespace dealwright::testing
