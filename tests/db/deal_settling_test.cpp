// How a deal keeps stage, status, dates, probability and money in step, whoever writes what.
#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

class DealSettling : public SqlTest {
  protected:
    /// A deal of 1000.00 in the stage `lead` since 5 January, 10:00.
    static void make_deal(
        std::string_view name, std::string_view more_columns = "", std::string_view more_values = ""
    ) {
        run(fmt::format(
            "insert into deals (id, title, value, created_at{}{}) "
            "values (:{}, 'Deal', 1000, '2026-01-05 10:00Z'{}{})",
            more_columns.empty() ? "" : ", ", more_columns, name, more_values.empty() ? "" : ", ",
            more_values
        ));
    }
    static std::string place(std::string_view name) {
        return rows(
            fmt::format("select pipeline_id, stage_id, status from deals where id = :{}", name)
        );
    }
    static std::string dates(std::string_view name) {
        return rows(fmt::format(
            "select to_char(stage_entered_at, 'MM-DD/HH24'), to_char(actual_close_date, "
            "'MM-DD/HH24') "
            "from deals where id = :{}",
            name
        ));
    }
    static std::string chance(std::string_view name) {
        return rows(fmt::format(
            "select probability, probability_is_custom, weighted_value from deals where id = :{}",
            name
        ));
    }
    static std::string money(std::string_view name) {
        return rows(fmt::format(
            "select value, currency, exchange_rate, base_value from deals where id = :{}", name
        ));
    }
    static std::string team(std::string_view name) {
        return rows(fmt::format("select team_id from deals where id = :{}", name));
    }
};

TEST_F(DealSettling, ANewDealBeginsInTheFirstOpenStageOfTheDefaultPipeline) {
    make_deal("d");
    EXPECT_EQ(place("d"), "sales lead open");
    EXPECT_EQ(dates("d"), "01-05/10 -");
    EXPECT_EQ(chance("d"), "10.00 f 100.00");
    EXPECT_EQ(money("d"), "1000.00 USD 1.00000000 1000.00");
}

TEST_F(DealSettling, ADealInsertedWithAPipelineBeginsInItsFirstOpenStage) {
    make_deal("d", "pipeline_id", ":renewal");
    EXPECT_EQ(place("d"), "renewal due open");
}

TEST_F(DealSettling, ADealInsertedWithAStageAloneBelongsToItsPipeline) {
    make_deal("d", "stage_id", ":agreed");
    EXPECT_EQ(place("d"), "renewal agreed open");
}

TEST_F(DealSettling, ADealInsertedIntoAClosedStageIsClosedByIt) {
    make_deal("w", "stage_id", ":won");
    EXPECT_EQ(place("w"), "sales won won");
    EXPECT_EQ(dates("w"), "01-05/10 01-05/10");
    EXPECT_EQ(chance("w"), "100.00 f 1000.00");
    make_deal("l", "stage_id, actual_close_date", ":lost, '2026-01-09 12:00Z'");
    EXPECT_EQ(place("l"), "sales lost lost");
    EXPECT_EQ(dates("l"), "01-09/12 01-09/12");
    EXPECT_EQ(chance("l"), "0.00 f 0.00");
}

TEST_F(DealSettling, ADealInsertedWithAStatusGoesToTheStageThatSuitsIt) {
    make_deal("w", "stage_id, status", ":offer, 'won'");
    EXPECT_EQ(place("w"), "sales won won");
    make_deal("l", "status", "'lost'");
    EXPECT_EQ(place("l"), "sales lost lost");
    make_deal("a", "stage_id, status", ":offer, 'abandoned'");
    EXPECT_EQ(place("a"), "sales offer abandoned");
    make_deal("r", "stage_id, status", ":due, 'won'");
    EXPECT_EQ(place("r"), "renewal due won");
}

TEST_F(DealSettling, MovingADealDecidesItsStatus) {
    make_deal("d");
    run("update deals set stage_id = :won where id = :d");
    EXPECT_EQ(place("d"), "sales won won");
    run("update deals set stage_id = :lost where id = :d");
    EXPECT_EQ(place("d"), "sales lost lost");
    run("update deals set stage_id = :talks where id = :d");
    EXPECT_EQ(place("d"), "sales talks open");
    run("update deals set status = 'abandoned' where id = :d");
    run("update deals set stage_id = :offer where id = :d");
    EXPECT_EQ(place("d"), "sales offer open");
}

TEST_F(DealSettling, AStatusMovesTheDealToTheStageThatSuitsIt) {
    make_deal("d", "stage_id", ":offer");
    run("update deals set status = 'won' where id = :d");
    EXPECT_EQ(place("d"), "sales won won");
    run("update deals set status = 'lost' where id = :d");
    EXPECT_EQ(place("d"), "sales lost lost");
    run("update deals set status = 'abandoned' where id = :d");
    EXPECT_EQ(place("d"), "sales offer abandoned");
    run("update deals set status = 'won' where id = :d");
    run("update deals set status = 'open' where id = :d");
    EXPECT_EQ(place("d"), "sales offer open");
}

TEST_F(DealSettling, ADealThatWasNeverOpenReopensInTheFirstOpenStage) {
    make_deal("d", "stage_id", ":won");
    run("update deals set status = 'open' where id = :d");
    EXPECT_EQ(place("d"), "sales lead open");
}

TEST_F(DealSettling, WithoutAClosedStageADealIsClosedWhereItStands) {
    make_deal("d", "stage_id", ":agreed");
    for (const auto* status : {"won", "lost", "abandoned", "open"}) {
        run(fmt::format("update deals set status = '{}' where id = :d", status));
        EXPECT_EQ(place("d"), fmt::format("renewal agreed {}", status));
    }
}

TEST_F(DealSettling, WhoContradictsHimselfFails) {
    make_deal("d");
    const auto insert = [](std::string_view stage, std::string_view status) {
        return failure_of(fmt::format(
            "insert into deals (title, stage_id, status) values ('x', :{}, '{}')", stage, status
        ));
    };
    EXPECT_EQ(insert("lost", "won"), "23514 a deal in the stage \"Lost\" cannot be won");
    EXPECT_EQ(insert("won", "lost"), "23514 a deal in the stage \"Won\" cannot be lost");
    EXPECT_EQ(insert("won", "abandoned"), "23514 a deal in the stage \"Won\" cannot be abandoned");
    EXPECT_EQ(
        failure_of("update deals set stage_id = :lost, status = 'won' where id = :d"),
        "23514 a deal in the stage \"Lost\" cannot be won"
    );
    run("update deals set status = 'won' where id = :d");
    EXPECT_EQ(
        failure_of("update deals set stage_id = :lost, status = 'open' where id = :d"),
        "23514 a deal in the stage \"Lost\" cannot be open"
    );
}

TEST_F(DealSettling, APipelineWithoutAnOpenStageCannotHoldAnOpenDeal) {
    run("insert into pipelines (id, name) values (:odd, 'Odd')");
    run("insert into pipeline_stages (id, pipeline_id, name, is_closed, is_won) "
        "values (:end, :odd, 'End', true, true)");
    EXPECT_EQ(
        failure_of("insert into deals (title, pipeline_id) values ('x', :odd)"),
        "23503 deals_stage_id_fkey"
    );
    make_deal("d", "stage_id", ":end");
    EXPECT_EQ(
        failure_of("update deals set status = 'open' where id = :d"),
        "23514 the pipeline has no stage for a deal that is open"
    );
    EXPECT_EQ(
        failure_of("update deals set status = 'lost' where id = :d"),
        "23514 the pipeline has no stage for a deal that is lost"
    );
}

TEST_F(DealSettling, AStageThatDoesNotExistOrIsAnotherPipelinesFails) {
    make_deal("d");
    EXPECT_EQ(
        failure_of("insert into deals (title, stage_id) values ('x', :nowhere)"),
        "23503 deals_stage_id_fkey"
    );
    EXPECT_EQ(
        failure_of("update deals set stage_id = :nowhere where id = :d"),
        "23503 deals_stage_id_fkey"
    );
    EXPECT_EQ(
        failure_of("update deals set stage_id = :due where id = :d"),
        "23503 deals_stage_of_pipeline_fkey"
    );
    EXPECT_EQ(
        failure_of("update deals set pipeline_id = :renewal where id = :d"),
        "23503 deals_stage_of_pipeline_fkey"
    );
    run("update deals set pipeline_id = :renewal, stage_id = :agreed where id = :d");
    EXPECT_EQ(place("d"), "renewal agreed open");
}

TEST_F(DealSettling, ManyDealsSettleInOneStatementEachInItsWay) {
    for (const auto* name : {"d1", "d2", "d3", "d4"}) {
        make_deal(name);
    }
    run(R"(update deals as d set stage_id = m.stage, status = m.status
        from (values (:d1::uuid, :won::uuid, 'open'::deal_status), (:d2, :talks, 'open'),
                     (:d3, :lead, 'lost'), (:d4, :offer, 'abandoned')) as m (id, stage, status)
        where d.id = m.id)");
    EXPECT_EQ(place("d1"), "sales won won");
    EXPECT_EQ(place("d2"), "sales talks open");
    EXPECT_EQ(place("d3"), "sales lost lost");
    EXPECT_EQ(place("d4"), "sales offer abandoned");
}

TEST_F(DealSettling, ClosingIsDatedNowUnlessTheStatementSaysWhen) {
    make_deal("now");
    run("update deals set status = 'won' where id = :now");
    EXPECT_EQ(
        rows("select actual_close_date between now() and clock_timestamp(), "
             "stage_entered_at = actual_close_date from deals where id = :now"),
        "t t"
    );
    make_deal("then");
    run("update deals set status = 'won', actual_close_date = '2026-01-07 08:00Z' "
        "where id = :then");
    EXPECT_EQ(dates("then"), "01-07/08 01-07/08");
}

TEST_F(DealSettling, ACorrectedClosingMovesTheEntryIntoTheClosedStage) {
    make_deal("d", "stage_id, actual_close_date", ":won, '2026-01-07 08:00Z'");
    run("update deals set actual_close_date = '2026-01-09 08:00Z' where id = :d");
    EXPECT_EQ(dates("d"), "01-09/08 01-09/08");
}

TEST_F(DealSettling, AClosedDealKeepsItsDateWhenItIsSetToNull) {
    make_deal("d", "stage_id, actual_close_date", ":won, '2026-01-07 08:00Z'");
    run("update deals set actual_close_date = null where id = :d");
    EXPECT_EQ(dates("d"), "01-07/08 01-07/08");
}

TEST_F(DealSettling, AnotherOutcomeKeepsTheDateUnlessTheStatementSaysWhen) {
    make_deal("d", "stage_id, actual_close_date", ":won, '2026-01-07 08:00Z'");
    run("update deals set status = 'lost' where id = :d");
    EXPECT_EQ(dates("d"), "01-07/08 01-07/08");
    run("update deals set status = 'abandoned' where id = :d");
    EXPECT_EQ(dates("d"), "01-07/08 01-07/08");
    run("update deals set status = 'won', actual_close_date = '2026-01-12 08:00Z' where id = :d");
    EXPECT_EQ(dates("d"), "01-12/08 01-12/08");
}

TEST_F(DealSettling, ReopeningTakesTheClosingAwayAndBeginsAStayNow) {
    make_deal("d", "stage_id, actual_close_date", ":won, '2026-01-07 08:00Z'");
    run("update deals set status = 'open' where id = :d");
    EXPECT_EQ(
        rows("select actual_close_date, stage_entered_at between now() and clock_timestamp() "
             "from deals where id = :d"),
        "- t"
    );
}

TEST_F(DealSettling, AnOpenDealCannotHaveAClosingDate) {
    make_deal("d");
    EXPECT_EQ(
        failure_of("update deals set actual_close_date = '2026-01-07' where id = :d"),
        "23514 deals_closed_check"
    );
    EXPECT_EQ(
        failure_of("insert into deals (title, actual_close_date) values ('x', '2026-01-07')"),
        "23514 deals_closed_check"
    );
}

TEST_F(DealSettling, AbandoningInAnotherStageDoesNotEnterItAfterTheClosing) {
    make_deal("d");
    run("update deals set stage_id = :offer, status = 'abandoned', "
        "actual_close_date = '2026-01-07 08:00Z' where id = :d");
    EXPECT_EQ(dates("d"), "01-07/08 01-07/08");
}

TEST_F(DealSettling, TheProbabilityIsTheStagesUntilSomebodySetsAnother) {
    make_deal("d");
    run("update deals set stage_id = :offer where id = :d");
    EXPECT_EQ(chance("d"), "40.00 f 400.00");
    run("update deals set probability = 55 where id = :d");
    EXPECT_EQ(chance("d"), "55.00 t 550.00");
    run("update deals set stage_id = :talks where id = :d");
    EXPECT_EQ(chance("d"), "55.00 t 550.00");
    run("update deals set probability = 70 where id = :d");
    EXPECT_EQ(chance("d"), "70.00 f 700.00");
}

TEST_F(DealSettling, AProbabilitySetToNullIsTheStagesAgain) {
    make_deal("d", "probability", "25");
    EXPECT_EQ(chance("d"), "25.00 t 250.00");
    run("update deals set probability = null where id = :d");
    EXPECT_EQ(chance("d"), "10.00 f 100.00");
    run("update deals set probability = 30 where id = :d");
    run("update deals set probability_is_custom = false where id = :d");
    EXPECT_EQ(chance("d"), "10.00 f 100.00");
}

TEST_F(DealSettling, ClosingSettlesTheProbabilityAndReopeningGivesTheStagesBack) {
    make_deal("d", "stage_id, probability", ":offer, 55");
    run("update deals set status = 'won' where id = :d");
    EXPECT_EQ(chance("d"), "100.00 f 1000.00");
    run("update deals set status = 'abandoned', probability = 80 where id = :d");
    EXPECT_EQ(chance("d"), "0.00 f 0.00");
    run("update deals set status = 'open' where id = :d");
    EXPECT_EQ(chance("d"), "40.00 f 400.00");
    run("update deals set status = 'lost' where id = :d");
    run("update deals set status = 'open', probability = 5 where id = :d");
    EXPECT_EQ(chance("d"), "5.00 t 50.00");
}

TEST_F(DealSettling, AStagesNewProbabilityReachesItsOpenDealsWithoutTheirOwn) {
    make_deal("plain", "stage_id", ":offer");
    make_deal("custom", "stage_id, probability", ":offer, 55");
    make_deal("elsewhere", "stage_id", ":talks");
    make_deal("gone", "stage_id, status", ":offer, 'abandoned'");
    run("update pipeline_stages set probability = 45 where id = :offer");
    EXPECT_EQ(chance("plain"), "45.00 f 450.00");
    EXPECT_EQ(chance("custom"), "55.00 t 550.00");
    EXPECT_EQ(chance("elsewhere"), "70.00 f 700.00");
    EXPECT_EQ(chance("gone"), "0.00 f 0.00");
    run("update deals set status = 'open' where id = :gone");
    EXPECT_EQ(chance("gone"), "45.00 f 450.00");
}

TEST_F(DealSettling, TheBaseValueIsRoundedHalfAwayFromZero) {
    make_deal("d", "currency", "'EUR'");
    EXPECT_EQ(money("d"), "1000.00 EUR 1.25000000 1250.00");
    run("update deals set value = 12.50, currency = 'JPY' where id = :d");  // 0.125
    EXPECT_EQ(money("d"), "12.50 JPY 0.01000000 0.13");
    run("update deals set value = 0.50 where id = :d");  // 0.005
    EXPECT_EQ(money("d"), "0.50 JPY 0.01000000 0.01");
    run("update deals set value = 0.49 where id = :d");  // 0.0049
    EXPECT_EQ(money("d"), "0.49 JPY 0.01000000 0.00");
}

TEST_F(DealSettling, AnOpenDealFollowsTheRateAndAClosedOneKeepsIt) {
    make_deal("open", "currency", "'EUR'");
    make_deal("closed", "currency", "'EUR'");
    make_deal("dollar");
    run("update deals set status = 'won' where id = :closed");
    run("update exchange_rates set rate = 1.5 where currency = 'EUR'");
    EXPECT_EQ(money("open"), "1000.00 EUR 1.50000000 1500.00");
    EXPECT_EQ(money("closed"), "1000.00 EUR 1.25000000 1250.00");
    EXPECT_EQ(money("dollar"), "1000.00 USD 1.00000000 1000.00");
    run("update deals set value = 2000 where id = :closed");
    EXPECT_EQ(money("closed"), "2000.00 EUR 1.25000000 2500.00");
    run("update deals set status = 'open' where id = :closed");
    EXPECT_EQ(money("closed"), "2000.00 EUR 1.50000000 3000.00");
}

TEST_F(DealSettling, AClosedDealsRateCanBeCorrectedAndAnOpenDealsCannot) {
    make_deal("d", "currency", "'EUR'");
    run("update deals set exchange_rate = 9, base_value = 1, weighted_value = 1 where id = :d");
    EXPECT_EQ(money("d"), "1000.00 EUR 1.25000000 1250.00");
    EXPECT_EQ(chance("d"), "10.00 f 100.00");
    run("update deals set status = 'won' where id = :d");
    run("update deals set exchange_rate = 1.1, base_value = 1 where id = :d");
    EXPECT_EQ(money("d"), "1000.00 EUR 1.10000000 1100.00");
    run("update deals set currency = 'JPY' where id = :d");
    EXPECT_EQ(money("d"), "1000.00 JPY 0.01000000 10.00");
    make_deal("old", "currency, status, exchange_rate", "'EUR', 'won', 1.05");
    EXPECT_EQ(money("old"), "1000.00 EUR 1.05000000 1050.00");
}

TEST_F(DealSettling, ACurrencyNeedsARate) {
    make_deal("d");
    EXPECT_EQ(
        failure_of("update deals set currency = 'GBP' where id = :d"), "23503 deals_currency_fkey"
    );
    EXPECT_EQ(
        failure_of("insert into deals (title, currency) values ('x', 'usd')"),
        "23503 deals_currency_fkey"
    );
}

TEST_F(DealSettling, AnOpenDealFollowsItsOwnersTeam) {
    make_deal("d", "owner_id", ":ann");
    make_deal("nobody");
    EXPECT_EQ(team("d"), "north");
    EXPECT_EQ(team("nobody"), "-");
    run("update deals set owner_id = :bob where id = :d");
    EXPECT_EQ(team("d"), "south");
    run("update users set team_id = :north where id = :bob");
    EXPECT_EQ(team("d"), "north");
    run("update deals set team_id = :south where id = :d");
    EXPECT_EQ(team("d"), "north");
    run("update deals set owner_id = :cid where id = :d");
    EXPECT_EQ(team("d"), "-");
    run("update deals set owner_id = null where id = :d");
    EXPECT_EQ(team("d"), "-");
}

TEST_F(DealSettling, ManyUsersChangeTeamsInOneStatement) {
    make_deal("a", "owner_id", ":ann");
    make_deal("b", "owner_id", ":bob");
    run("update users set team_id = case id when :ann then :south::uuid else null end");
    EXPECT_EQ(team("a"), "south");
    EXPECT_EQ(team("b"), "-");
}

TEST_F(DealSettling, AClosedDealKeepsTheTeamThatClosedIt) {
    make_deal("d", "owner_id", ":ann");
    run("update deals set status = 'won' where id = :d");
    run("update users set team_id = :south where id = :ann");
    EXPECT_EQ(team("d"), "north");
    run("update deals set owner_id = :bob where id = :d");
    EXPECT_EQ(team("d"), "north");
    run("update deals set status = 'lost' where id = :d");
    EXPECT_EQ(team("d"), "north");
    run("update deals set team_id = :south where id = :d");
    EXPECT_EQ(team("d"), "south");
    run("update deals set owner_id = :ann, status = 'open' where id = :d");
    EXPECT_EQ(team("d"), "south");
}

TEST_F(DealSettling, ADealClosedByTheStatementThatGivesItAwayIsTheNewOwnersTeams) {
    make_deal("d", "owner_id", ":ann");
    run("update deals set owner_id = :bob, status = 'won' where id = :d");
    EXPECT_EQ(team("d"), "south");
}

TEST_F(DealSettling, AClosedDealThatArrivesWithATeamKeepsIt) {
    make_deal("given", "owner_id, status, team_id", ":ann, 'won', :south");
    EXPECT_EQ(team("given"), "south");
    make_deal("derived", "owner_id, status", ":ann, 'won'");
    EXPECT_EQ(team("derived"), "north");
    make_deal("open", "owner_id, team_id", ":ann, :south");
    EXPECT_EQ(team("open"), "north");
}

}  // namespace
}  // namespace dealwright::testing
