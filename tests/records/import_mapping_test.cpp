// Which column is which field: names, other words for them, --map, --set, and what cannot be told.
#include "records/import_mapping.hpp"

#include "import_fixture.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ImportMappingTest : public ImportTest {
  protected:
    std::string refusal(const ImportOptions& options, std::string_view csv) {
        return error_of([&] { import(options, csv); });
    }
};

TEST_F(ImportMappingTest, AnUnknownColumnIsNamedWithItsPlaceAndTheRemedy) {
    EXPECT_THAT(
        refusal(options("contacts"), "email,Compny\na@x.de,Acme\n"),
        HasSubstr(
            "in.csv: column 2 \"Compny\" is no field of contacts; close to it: company, city, "
            "country. Say what it is with --map \"Compny=company\", or leave it out with "
            "--map \"Compny=-\""
        )
    );
}

TEST_F(ImportMappingTest, MapNamesAColumnOrLeavesItOut) {
    auto chosen = options("contacts");
    chosen.map = {
        {"Firma", "company"}, {"intern", "-"}, {"Notiz", ""}, {"Gebiet", "custom_fields.area"}};
    import(chosen, "email,Firma,Intern,Notiz,Gebiet\na@x.de,Acme,x,y,Nord\n");
    EXPECT_EQ(
        rows("select company, notes, custom_fields::text from contacts"),
        R"(Acme|-|{"area": "Nord"})"
    );
}

TEST_F(ImportMappingTest, MapTurnsDownWhatIsNotThere) {
    auto chosen = options("contacts");
    chosen.map = {{"Firm", "company"}};
    EXPECT_THAT(
        refusal(chosen, "email,Firma\n"), HasSubstr(
                                              "--map: " + (folder() / "in.csv").string() +
                                              " has no column \"Firm\"; close to it: Firma, email"
                                          )
    );
    chosen.map = {{"Firma", "compny"}};
    EXPECT_THAT(
        refusal(chosen, "email,Firma\n"),
        HasSubstr(
            "--map: contacts have no field \"compny\" that can be imported; close to it: company"
        )
    );
}

TEST_F(ImportMappingTest, TwoColumnsForOneFieldAreRefused) {
    EXPECT_THAT(
        refusal(options("contacts"), "email,First Name,Given Name\n"),
        HasSubstr(
            "columns 2 \"First Name\" and 3 \"Given Name\" both mean first_name; leave one out "
            "with --map \"Given Name=-\""
        )
    );
}

TEST_F(ImportMappingTest, SetSpeaksForEveryRowAndOverridesAColumn) {
    add_user("anna@example.com", "Anna", "Berg");
    auto chosen = options("contacts");
    chosen.set = {{"owner", "anna@example.com"}, {"status", "qualified"}};
    EXPECT_EQ(counts(import(chosen, "email,owner\na@x.de,nobody@x.de\nb@x.de,\n")), "2/0/0/0");
    EXPECT_EQ(
        rows("select status, owner_id = (select id from users where email = 'anna@example.com')"
             " from contacts"),
        "qualified|t qualified|t"
    );
}

TEST_F(ImportMappingTest, SetIsCheckedLikeACell) {
    auto chosen = options("contacts");
    chosen.set = {{"lead_score", "200"}};
    EXPECT_THAT(
        errors(import(chosen, "email\na@x.de\n")),
        ElementsAre("2 lead_score: 200 is not between 0 and 100")
    );
    chosen.set = {{"score_of_lead", "1"}};
    EXPECT_THAT(refusal(chosen, "email\n"), HasSubstr("--set: contacts have no field"));
    chosen.set = {{"city", "a"}, {"city", "b"}};
    EXPECT_THAT(refusal(chosen, "email\n"), HasSubstr("--set: city is given twice"));
}

TEST_F(ImportMappingTest, WhatOnlyTheServerWritesIsNoField) {
    for (const std::string column : {"won_deal_count", "hashed_password"}) {
        EXPECT_THAT(
            refusal(options("contacts"), "email," + column + "\na@x.de,1\n"),
            HasSubstr("is no field of contacts")
        );
    }
    EXPECT_THAT(
        refusal(options("users"), "email,hashed_password\na@x.de,x\n"),
        HasSubstr("is no field of users")
    );
    EXPECT_THAT(
        refusal(options("deals"), "title,weighted_value\nD,1\n"), HasSubstr("is no field of deals")
    );
}

TEST_F(ImportMappingTest, AColumnThatEveryRowNeedsHasToBeThere) {
    EXPECT_THAT(
        refusal(options("deals"), "value\n1\n"),
        HasSubstr("in.csv: no column is title, which every deal needs; name it with "
                  "--map \"COLUMN=title\" or give one value with --set title=VALUE")
    );
}

TEST_F(ImportMappingTest, KindsGoByTheirOtherNamesToo) {
    EXPECT_EQ(kind_named("Stage-History").name, "deal_stage_visits");
    EXPECT_EQ(kind_named("stages").name, "pipeline_stages");
    EXPECT_THAT(
        error_of([] { kind_named("invoices"); }),
        HasSubstr("\"invoices\" is no kind of record; there are contacts, deals, activities")
    );
}

TEST_F(ImportMappingTest, AKeyHasToBeAColumn) {
    auto chosen = options("contacts");
    chosen.key = "phone";
    EXPECT_THAT(
        refusal(chosen, "email\na@x.de\n"),
        HasSubstr("--key phone: no column is phone; name it with --map \"COLUMN=phone\"")
    );
}

TEST_F(ImportMappingTest, NearestNamesComeFirst) {
    EXPECT_THAT(
        closest_names("e mail adress", {"email", "address_line1", "city"}),
        ElementsAre("email", "address_line1", "city")
    );
}

}  // namespace
}  // namespace dealwright
