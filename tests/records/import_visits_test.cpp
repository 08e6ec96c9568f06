// Importing stage history: present stays, ended stays, and those that cannot both be true.
#include "import_fixture.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;

class ImportVisits : public ImportTest {
  protected:
    ImportVisits() {
        add_pipeline("Sales");
        import(
            "deals",
            "title,stage,created_at\nA,Proposal,2024-01-01\nB,Won,2024-01-01\nC,Prospecting,2024-"
            "01-01\n"
        );
    }

    std::string stays(const std::string& deal) {
        return rows(
            "select s.name, v.entered_at::date, v.exited_at::date from deal_stage_visits as v"
            " join deals as d on d.id = v.deal_id join pipeline_stages as s on s.id = v.stage_id"
            " where d.title = '" +
            deal + "' order by v.entered_at, s.order_index"
        );
    }
};

TEST_F(ImportVisits, ThePresentStayIsCorrectedAndEndedOnesComeBeforeIt) {
    const auto report = import(
        "stage-history",
        "deal,stage,entered_at,exited_at\n"
        "A,Prospecting,2024-01-01,2024-02-01\n"
        "A,Proposal,2024-02-01,\n"
        "B,Prospecting,2024-01-01,2024-03-01\n"
        "B,won,2024-03-01,2050-01-01 00:00:00\n"
    );
    EXPECT_EQ(counts(report), "2/2/0/0");
    EXPECT_EQ(stays("A"), "Prospecting|2024-01-01|2024-02-01 Proposal|2024-02-01|-");
    EXPECT_EQ(stays("B"), "Prospecting|2024-01-01|2024-03-01 Won|2024-03-01|-");
    EXPECT_EQ(
        rows("select title, stage_entered_at::date from deals order by title"),
        "A|2024-02-01 B|2024-03-01 C|2024-01-01"
    );
    EXPECT_EQ(
        rows("select s.name, v.is_first, v.is_forward, v.has_advanced from deal_stage_visits as v"
             " join deals as d on d.id = v.deal_id join pipeline_stages as s on s.id = v.stage_id"
             " where d.title = 'A' order by v.entered_at"),
        "Prospecting|t|f|t Proposal|t|t|f"
    );
}

TEST_F(ImportVisits, TheSameHistoryAgainIsAllDuplicates) {
    const std::string csv =
        "deal,stage,entered_at,exited_at\nA,Prospecting,2024-01-01,2024-02-01\n"
        "A,Proposal,2024-02-01,\n";
    import("stage-history", csv);
    const auto before = rows("select id, entered_at, exited_at from deal_stage_visits order by id");
    EXPECT_EQ(counts(import("stage-history", csv)), "0/0/2/0");
    EXPECT_EQ(rows("select id, entered_at, exited_at from deal_stage_visits order by id"), before);
}

TEST_F(ImportVisits, AnotherTimeInTheSameStageAtTheSameTimeIsADuplicate) {
    const auto report = import(
        "stage-history",
        "deal,stage,entered_at,exited_at\n"
        "A,Prospecting,2023-01-01,2023-02-01\n"
        "A,Prospecting,2023-01-15,2023-02-15\n"
    );
    EXPECT_EQ(counts(report), "1/0/1/0");
    EXPECT_THAT(duplicates(report), ElementsAre("3: overlaps the same stay of line 2"));
}

TEST_F(ImportVisits, ADealIsNotInTwoStagesAtATime) {
    EXPECT_THAT(
        errors(import(
            "stage-history",
            "deal,stage,entered_at,exited_at\n"
            "A,Prospecting,2024-01-05,2024-02-01\n"
            "C,Proposal,2023-01-01,2023-02-01\n"
            "C,Prospecting,2023-01-15,2023-03-01\n"
        )),
        ElementsAre(
            "2: the deal was in the stage \"Proposal\" at that time",
            "4: the deal was in the stage \"Proposal\" at that time by line 3"
        )
    );
}

TEST_F(ImportVisits, AnOpenStayElsewhereAndAnEndBeforeTheBeginningAreErrors) {
    EXPECT_THAT(
        errors(import(
            "stage-history",
            "deal,stage,entered_at,exited_at\n"
            "A,Prospecting,2024-01-05,\n"
            "B,Prospecting,2024-01-05,2024-01-04\n"
            "Z,Prospecting,2024-01-05,2024-01-06\n"
            "A,Nowhere,2024-01-05,2024-01-06\n"
        )),
        ElementsAre(
            "2 exited_at: the deal is in the stage \"Proposal\" now, so a stay in another one has "
            "an end",
            "3 exited_at: lies before the stage was entered", "4 deal: no deal has the title \"Z\"",
            "5 stage: no stage has the name \"Nowhere\" in the pipeline \"Sales\""
        )
    );
}

TEST_F(ImportVisits, OfTwoPresentStaysTheSecondIsADuplicate) {
    const auto report = import(
        "stage-history",
        "deal,stage,entered_at,exited_at\nA,Proposal,2024-02-01,\nA,Proposal,2024-02-02,\n"
    );
    EXPECT_EQ(counts(report), "0/1/1/0");
    EXPECT_EQ(stays("A"), "Proposal|2024-02-01|-");
}

}  // namespace
}  // namespace dealwright
