// Importing deals: references by name, stages within pipelines, money, dates, history.
#include "import_fixture.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ImportDeals : public ImportTest {
  protected:
    ImportDeals() {
        add_pipeline("Sales");
        add_user("anna@example.com", "Anna", "Berg");
        add_user("bo@example.com", "Bo", "Lund");
        import("contacts", "first_name,last_name,email\nCy,Dahl,cy@x.de\nDi,Ek,\nDi,Ek,\n");
    }
};

TEST_F(ImportDeals, ReferencesAreFoundByTheNamesPeopleUse) {
    const auto report = import(
        "deals",
        "title,value,stage,owner,contact\n"
        "One,\"$1,200.50\",proposal,BO@example.com,cy@x.de\n"
        "Two,10,Proposal,anna  berg,Cy Dahl\n"
        "Three,10,Prospecting,Anna Berg,\n"
    );
    EXPECT_THAT(
        errors(report), ElementsAre("3 owner: no user has the e-mail or full name \"anna  berg\"")
    );
    const auto good = import(
        "deals",
        "title,value,stage,owner,contact\n"
        "One,\"$1,200.50\",proposal,BO@example.com,cy@x.de\n"
        "Two,10,Proposal,anna berg ,Cy Dahl\n"
    );
    EXPECT_EQ(counts(good), "2/0/0/0");
    EXPECT_EQ(
        rows("select d.title, d.value, d.currency, s.name, u.first_name, c.email, d.probability"
             " from deals as d join pipeline_stages as s on s.id = d.stage_id"
             " join users as u on u.id = d.owner_id join contacts as c on c.id = d.contact_id"
             " order by d.title"),
        "One|1200.50|USD|Proposal|Bo|cy@x.de|50.00 Two|10.00|USD|Proposal|Anna|cy@x.de|50.00"
    );
}

TEST_F(ImportDeals, WhatFitsTwoRecordsIsAnError) {
    add_user("berg@example.com", "Anna", "Berg");
    EXPECT_THAT(
        errors(import("deals", "title,owner,contact\nD,Anna Berg,Di Ek\n")),
        ElementsAre(
            "2 contact: \"Di Ek\" fits 2 contacts: name it by its id",
            "2 owner: \"Anna Berg\" fits 2 users: name it by its id"
        )
    );
}

TEST_F(ImportDeals, AStageIsLookedForInTheRowsPipeline) {
    add_pipeline("Partners");
    EXPECT_THAT(
        errors(import(
            "deals",
            "title,stage,pipeline\nA,Proposal,\nB,Proposal,Partners\nC,Closing,Sales\n"
            "D,Closing,Marketing\n"
        )),
        ElementsAre(
            "2 stage: \"Proposal\" fits 2 stages: say in which pipeline",
            "4 stage: no stage has the name \"Closing\" in the pipeline \"Sales\"",
            "5 pipeline: no pipeline has the name \"Marketing\"",
            "5 stage: no stage has the name \"Closing\""
        )
    );
    auto chosen = options("deals");
    chosen.set = {{"pipeline", "partners"}};
    EXPECT_EQ(counts(import(chosen, "title,stage\nA,Proposal\n")), "1/0/0/0");
    EXPECT_EQ(
        rows("select p.name from deals as d join pipelines as p on p.id = d.pipeline_id"),
        "Partners"
    );
}

TEST_F(ImportDeals, HistoryLandsInItsMonths) {
    import(
        "deals",
        "title,value,stage,created,stage_entered_at,actual_close_date\n"
        "Won,10,Won,2023-01-10,,2023-03-05\n"
        "Open,10,Proposal,2023-01-10,2023-02-01,\n"
    );
    EXPECT_EQ(
        rows("select d.title, d.status, d.created_at::date, d.stage_entered_at::date,"
             " d.actual_close_date::date, v.entered_at::date from deals as d"
             " join deal_stage_visits as v on v.deal_id = d.id order by 1"),
        "Open|open|2023-01-10|2023-02-01|-|2023-02-01 "
        "Won|won|2023-01-10|2023-03-05|2023-03-05|2023-03-05"
    );
}

TEST_F(ImportDeals, OneCloseDateIsExpectedOfOpenDealsAndAFactOfClosedOnes) {
    import(
        "deals",
        "title,stage,status,Close Date\nA,Proposal,,2024-05-01\nB,Won,,2024-05-02\n"
        "C,Proposal,abandoned,2024-05-03\n"
    );
    EXPECT_EQ(
        rows("select title, status, expected_close_date::date, actual_close_date::date"
             " from deals order by title"),
        "A|open|2024-05-01|- B|won|2024-05-02|2024-05-02 C|abandoned|2024-05-03|2024-05-03"
    );
}

TEST_F(ImportDeals, MoneyBringsItsCurrency) {
    owner().execute("insert into exchange_rates (currency, rate) values ('EUR', 1.1), ('SEK', 0.1)"
    );
    EXPECT_EQ(
        counts(import("deals", "title,amount\nA,\"1.200,50 €\"\nB,SEK 100\nC,$5\nD,7\nE,6.0E7\n")),
        "5/0/0/0"
    );
    EXPECT_EQ(
        rows("select value, currency, base_value from deals order by title"),
        "1200.50|EUR|1320.55 100.00|SEK|10.00 5.00|USD|5.00 7.00|USD|7.00 "
        "60000000.00|USD|60000000.00"
    );
}

TEST_F(ImportDeals, AmountsAndCurrenciesThatCannotBeAreErrors) {
    EXPECT_THAT(
        errors(import(
            "deals",
            "title,amount,currency\nA,-5,\nB,1000000000001,\nC,12 apples,\nD,5,XXX\n"
            "E,12345678901234567.89,\n"
        )),
        ElementsAre(
            "2 amount: -5 is not between 0 and 1000000000000",
            "3 amount: 1000000000001 is not between 0 and 1000000000000",
            HasSubstr("4 amount: \"12 apples\" "),
            "5 currency: \"XXX\": the currency has no exchange rate",
            "6 amount: 12345678901234567.89 has more than 16 digits before the point"
        )
    );
}

TEST_F(ImportDeals, TooManyDecimalsAreRoundedWithAWarning) {
    const auto report = import("deals", "title,value\nA,1.0051\nB,2.5\nC,1.10000\n");
    EXPECT_THAT(report.warnings, ElementsAre("value: 1 value rounded to 2 decimals"));
    EXPECT_EQ(rows("select value from deals order by title"), "1.01 2.50 1.10");
}

TEST_F(ImportDeals, ThreeDigitsBehindTheOnlyPointAreNotGuessed) {
    const std::string csv = "title,value\nA,2.500\nB,\"2,500\"\n";
    const auto report = import("deals", csv);
    EXPECT_THAT(
        errors(report),
        ElementsAre("2 value: \"2.500\" may be thousands or a fraction: say which sign stands "
                    "before the decimals with --decimal-mark . or --decimal-mark ,")
    );
    auto chosen = options("deals");
    chosen.decimal_mark = DecimalMark::comma;
    import(chosen, csv);
    EXPECT_EQ(rows("select value from deals order by title"), "2500.00 2.50");
}

TEST_F(ImportDeals, ARowThatOnlyTheDatabaseRefusesIsFoundAndNamed) {
    std::string csv = "title,stage,status\n";
    for (int i = 2; i <= 40; ++i) {
        csv += fmt::format(
            "D{},{},{}\n", i, i == 17 || i == 33 ? "Won" : "Proposal",
            i == 17 || i == 33 ? "lost" : "open"
        );
    }
    const auto report = import("deals", csv);
    EXPECT_THAT(
        errors(report), ElementsAre(
                            "17: a deal in the stage \"Won\" cannot be lost",
                            "33: a deal in the stage \"Won\" cannot be lost"
                        )
    );
    EXPECT_EQ(rows("select count(*) from deals"), "0");
    auto chosen = options("deals");
    chosen.keep_good = true;
    EXPECT_EQ(counts(import(chosen, csv)), "37/0/0/2");
    EXPECT_EQ(rows("select count(*) from deals"), "37");
}

TEST_F(ImportDeals, TheSearchForRefusedRowsEndsWhenNothingWillBeKept) {
    std::string csv = "title,stage,status\n";
    for (int i = 0; i < 300; ++i) {
        csv += "D,Won,lost\n";
    }
    const auto report = import("deals", csv);
    EXPECT_FALSE(report.errors_complete);
    EXPECT_EQ(report.errors, 100);
}

TEST_F(ImportDeals, ADryRunAlsoFindsWhatOnlyTheDatabaseRefuses) {
    auto chosen = options("deals");
    chosen.dry_run = true;
    EXPECT_THAT(
        errors(import(chosen, "title,stage,status\nA,Won,lost\n")),
        ElementsAre("2: a deal in the stage \"Won\" cannot be lost")
    );
}

TEST_F(ImportDeals, ARecordOfOursIsNamedByItsId) {
    const auto contact = rows("select id from contacts where email = 'cy@x.de'");
    EXPECT_EQ(counts(import("deals", "title,contact_id\nA," + contact + "\n")), "1/0/0/0");
    const auto report =
        import("deals", "title,contact_id\nB,0190a1b2-c3d4-7000-8000-000000000001\n");
    EXPECT_EQ(counts(report), "1/0/0/0");
    EXPECT_THAT(
        report.warnings, ElementsAre("contact_id: 1 value left out that name no contact known here")
    );
    EXPECT_EQ(rows("select contact_id is null from deals order by title"), "f t");
}

TEST_F(ImportDeals, IdsAreKept) {
    const std::string id = "0190a1b2-c3d4-7000-8000-00000000000a";
    EXPECT_EQ(counts(import("deals", "id,title\n" + id + ",A\n" + id + ",B\n")), "1/0/1/0");
    EXPECT_EQ(rows("select id, title from deals"), id + "|A");
    auto chosen = options("deals");
    chosen.on_duplicate = OnDuplicate::update;
    EXPECT_EQ(counts(import(chosen, "id,title\n" + id + ",New\n")), "0/1/0/0");
    EXPECT_EQ(rows("select id, title from deals"), id + "|New");
}

TEST_F(ImportDeals, DealsWithoutIdsAreNeverTakenForDuplicates) {
    EXPECT_EQ(counts(import("deals", "title,value\nA,1\nA,1\n")), "2/0/0/0");
}

TEST_F(ImportDeals, AnUpdateMovesDealsAsAPersonWould) {
    auto chosen = options("deals");
    chosen.key = "title";
    chosen.on_duplicate = OnDuplicate::update;
    import("deals", "title,stage,created_at\nA,Prospecting,2024-01-01\n");
    EXPECT_EQ(
        counts(import(chosen, "title,stage,stage_entered_at\nA,Won,2024-02-01\n")), "0/1/0/0"
    );
    EXPECT_EQ(
        rows("select s.name, v.entered_at::date, v.exited_at::date from deal_stage_visits as v"
             " join pipeline_stages as s on s.id = v.stage_id order by v.entered_at"),
        "Prospecting|2024-01-01|2024-02-01 Won|2024-02-01|-"
    );
}

}  // namespace
}  // namespace dealwright
