// Importing contacts: the main path from a file to rows, verdict by verdict.
#include "import_fixture.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ImportContacts : public ImportTest {};

TEST_F(ImportContacts, RowsBecomeContactsWithTheirOriginalDates) {
    add_user("anna@example.com", "Anna", "Berg");
    const auto report = import(
        "contacts",
        "First Name,Last Name,E-mail,Company,Status,Lead Source,Lead Score,Owner,Tags,Created\n"
        "Bo,Lund,Bo@Example.com,Acme,Qualified,Cold Email,40,anna@example.com,a;b,2024-03-31 "
        "23:30\n"
        "Cy,,cy@example.com,,,,,Anna Berg,\"[\"\"x\"\"]\",\n"
    );
    EXPECT_EQ(counts(report), "2/0/0/0");
    EXPECT_TRUE(report.written);
    EXPECT_EQ(
        rows("select first_name, last_name, email, company, status, source, lead_score,"
             " (select u.email from users as u where u.id = owner_id), tags::text"
             " from contacts order by first_name"),
        "Bo|Lund|bo@example.com|Acme|qualified|cold_email|40|anna@example.com|[\"a\", \"b\"] "
        "Cy|-|cy@example.com|-|new|-|-|anna@example.com|[\"x\"]"
    );
    EXPECT_EQ(
        rows("select created_at at time zone 'UTC', qualified_at = created_at from contacts"
             " where first_name = 'Bo'"),
        "2024-03-31 23:30:00|t"
    );
}

TEST_F(ImportContacts, TimesWithoutAZoneAreInTheReportingTimeZone) {
    owner().execute("update settings set value = 'Europe/Berlin' where key = 'reporting_timezone'");
    import(
        "contacts",
        "email,created_at\na@x.de,2024-03-31\nb@x.de,2024-07-01 12:00\nc@x.de,2024-07-01T12:00Z\n"
    );
    EXPECT_EQ(
        rows("select created_at at time zone 'UTC' from contacts order by email"),
        "2024-03-30 23:00:00 2024-07-01 10:00:00 2024-07-01 12:00:00"
    );
}

TEST_F(ImportContacts, OneBadRowKeepsTheWholeFileOut) {
    const auto report = import(
        "contacts", "email,lead_score,created_at\na@x.de,10,\nb@x.de,140,2024-13-01\nc@x.de,x,\n"
    );
    EXPECT_EQ(counts(report), "1/0/0/2");
    EXPECT_FALSE(report.written);
    EXPECT_THAT(
        errors(report), ElementsAre(
                            "3 lead_score: 140 is not between 0 and 100",
                            "3 created_at: \"2024-13-01\" is a day that does not exist",
                            "4 lead_score: \"x\" is not a whole number"
                        )
    );
    EXPECT_EQ(rows("select count(*) from contacts"), "0");
    EXPECT_EQ(rows("select count(*) from import_runs"), "0");
    EXPECT_EQ(rows("select count(*) from audit_logs where resource_type = 'contacts'"), "0");
}

TEST_F(ImportContacts, KeepGoodWritesTheGoodRowsAndSaysSoInTheRun) {
    auto chosen = options("contacts");
    chosen.keep_good = true;
    const auto report = import(chosen, "email,lead_score\na@x.de,10\nb@x.de,140\n");
    EXPECT_EQ(counts(report), "1/0/0/1");
    EXPECT_TRUE(report.written);
    EXPECT_EQ(rows("select email from contacts"), "a@x.de");
    EXPECT_EQ(
        rows("select kind, status, new_count, error_count, finished_at is not null from import_runs"
        ),
        "contacts|partial|1|1|t"
    );
    EXPECT_EQ(
        rows("select action, resource_type, resource_id = (select id from import_runs),"
             " metadata->>'new', metadata->>'errors' from audit_logs where action = 'import'"),
        "import|contacts|t|1|1"
    );
}

TEST_F(ImportContacts, ADryRunGivesTheSameVerdictsAndWritesNothing) {
    auto chosen = options("contacts");
    chosen.dry_run = true;
    const auto report = import(chosen, "email\na@x.de\na@x.de\nb c@x.de\n");
    EXPECT_EQ(counts(report), "1/0/1/1");
    EXPECT_FALSE(report.written);
    EXPECT_EQ(rows("select count(*) from contacts"), "0");
    EXPECT_EQ(rows("select count(*) from import_runs"), "0");
}

TEST_F(ImportContacts, TheSameAddressIsADuplicateOfTheRecordOrOfTheEarlierRow) {
    import("contacts", "email,company\na@x.de,First\n");
    const auto report =
        import("contacts", "email,company\nA@x.de ,Second\nb@x.de,B\nB@X.de,C\n,D\n,D\n");
    EXPECT_EQ(counts(report), "3/0/2/0");
    EXPECT_THAT(
        duplicates(report),
        ElementsAre("2: this email is here already", "4: the same email as line 3")
    );
    EXPECT_EQ(
        rows("select email, company from contacts where email is not null order by email"),
        "a@x.de|First b@x.de|B"
    );
}

TEST_F(ImportContacts, NewCustomFieldsAreDefinedWhenRowsHoldThem) {
    const auto report = import(
        "contacts",
        "email,custom_fields.region,custom_fields.empty,custom_fields\n"
        "a@x.de,EMEA,,\"{\"\"size\"\": 7, \"\"vip\"\": true}\"\nb@x.de,APAC,,\"{\"\"size\"\": "
        "1.5}\"\n"
    );
    EXPECT_EQ(counts(report), "2/0/0/0");
    EXPECT_EQ(
        rows("select resource, name, label, type, position, required from custom_fields "
             "order by position"),
        "contacts|region|Region|text|1|f contacts|size|Size|number|2|f "
        "contacts|vip|Vip|boolean|3|f"
    );
    EXPECT_EQ(
        rows("select custom_fields::text from contacts where email = 'a@x.de'"),
        R"({"vip": true, "size": 7, "region": "EMEA"})"
    );
}

TEST_F(ImportContacts, ADryRunDefinesNoCustomField) {
    auto chosen = options("contacts");
    chosen.dry_run = true;
    EXPECT_EQ(counts(import(chosen, "email,custom_fields.region\na@x.de,EMEA\n")), "1/0/0/0");
    EXPECT_EQ(rows("select count(*) from custom_fields"), "0");
}

TEST_F(ImportContacts, WhoMayNotDefineCustomFieldsIsToldOfThem) {
    auto chosen = options("contacts");
    chosen.scope.emplace();
    EXPECT_THAT(
        errors(import(chosen, "email,custom_fields.region\na@x.de,EMEA\n")),
        ElementsAre("2 custom_fields.region: contacts have no such custom field")
    );
    EXPECT_EQ(rows("select count(*) from custom_fields"), "0");
}

TEST_F(ImportContacts, CellsBecomeWhatTheirCustomFieldsHold) {
    owner().execute(R"(
        insert into custom_fields (resource, name, label, type, choices) values
        ('contacts', 'size', 'Size', 'number', '[]'), ('contacts', 'vip', 'VIP', 'boolean', '[]'),
        ('contacts', 'goods', 'Goods', 'multi_choice', '["tea", "salt"]'),
        ('contacts', 'code', 'Code', 'text', '[]'))");
    const std::string header =
        "email,custom_fields.size,custom_fields.vip,custom_fields.goods,custom_fields.code\n";
    EXPECT_EQ(
        counts(import(
            "contacts", header + "a@x.de,007.50,Yes,tea; salt,007\n"
                                 "b@x.de,-3,false,\"[\"\"salt\"\"]\",x\n"
        )),
        "2/0/0/0"
    );
    EXPECT_EQ(
        rows("select custom_fields::text from contacts order by email"),
        R"({"vip": true, "code": "007", "size": 7.50, "goods": ["tea", "salt"]} )"
        R"({"vip": false, "code": "x", "size": -3, "goods": ["salt"]})"
    );
    EXPECT_THAT(
        errors(import("contacts", header + "c@x.de,many,,,\nd@x.de,,,gold,\n")),
        ElementsAre(
            "2 custom_fields.size: has to be a number",
            "3 custom_fields.goods: has to be one of tea, salt"
        )
    );
}

TEST_F(ImportContacts, ADeletedContactIsNoDuplicate) {
    import("contacts", "email\na@x.de\n");
    owner().execute("update contacts set is_deleted = true");
    EXPECT_EQ(counts(import("contacts", "email\na@x.de\n")), "1/0/0/0");
}

TEST_F(ImportContacts, UpdateChangesOnlyWhatTheRowBrings) {
    import(
        "contacts",
        "email,company,city,lead_score,custom_fields.region,custom_fields.tier\n"
        "a@x.de,Acme,Oslo,10,emea,gold\n"
    );
    auto chosen = options("contacts");
    chosen.on_duplicate = OnDuplicate::update;
    const auto report = import(
        chosen,
        "email,company,city,lead_score,custom_fields.region,custom_fields.tier,custom_fields.new\n"
        "a@x.de,,Bergen,#N/A,apac,#N/A,1\nb@x.de,B,,,,,\n"
    );
    EXPECT_EQ(counts(report), "1/1/0/0");
    EXPECT_EQ(
        rows("select company, city, lead_score, custom_fields::text from contacts order by email"),
        R"(Acme|Bergen|-|{"new": "1", "region": "apac"} B|-|-|{})"
    );
}

TEST_F(ImportContacts, AnUpdateThatChangesNothingLeavesTheVersion) {
    import("contacts", "email,company\na@x.de,Acme\n");
    const auto before = rows("select updated_at from contacts");
    auto chosen = options("contacts");
    chosen.on_duplicate = OnDuplicate::update;
    EXPECT_EQ(counts(import(chosen, "email,company\na@x.de,Acme\n")), "0/1/0/0");
    EXPECT_EQ(rows("select updated_at from contacts"), before);
}

TEST_F(ImportContacts, ARequiredColumnCannotBeEmptied) {
    const auto report = import("contacts", "email,status\na@x.de,#N/A\n");
    EXPECT_THAT(errors(report), ElementsAre("2 status: status cannot be emptied"));
}

TEST_F(ImportContacts, DuplicatesAreErrorsWhenAsked) {
    import("contacts", "email\na@x.de\n");
    auto chosen = options("contacts");
    chosen.on_duplicate = OnDuplicate::error;
    const auto report = import(chosen, "email\na@x.de\nb@x.de\nb@x.de\n");
    EXPECT_THAT(
        errors(report), ElementsAre("2: this email is here already", "4: the same email as line 3")
    );
}

TEST_F(ImportContacts, AnyFieldCanBeTheKey) {
    import("contacts", "email,phone,custom_fields.code\na@x.de,1,k1\nb@x.de,2,k2\n");
    auto chosen = options("contacts");
    chosen.key = "custom_fields.code";
    chosen.on_duplicate = OnDuplicate::update;
    EXPECT_EQ(
        counts(import(chosen, "custom_fields.code,email,phone\nk2,bb@x.de,22\nk3,c@x.de,3\n")),
        "1/1/0/0"
    );
    EXPECT_EQ(
        rows("select email, phone from contacts order by phone"), "a@x.de|1 bb@x.de|22 c@x.de|3"
    );
}

TEST_F(ImportContacts, AKeyThatFitsTwoRecordsIsAnError) {
    import("contacts", "email,company\na@x.de,Acme\nb@x.de,Acme\n");
    auto chosen = options("contacts");
    chosen.key = "company";
    EXPECT_THAT(
        errors(import(chosen, "company,city\nAcme,Oslo\n")),
        ElementsAre("2 company: fits 2 records of contacts by company")
    );
}

TEST_F(ImportContacts, WithAnotherKeyAnAddressInUseIsAnErrorAndNotATheft) {
    import("contacts", "email,phone\na@x.de,1\nb@x.de,2\n");
    auto chosen = options("contacts");
    chosen.key = "phone";
    chosen.on_duplicate = OnDuplicate::update;
    const auto report = import(chosen, "phone,email\n1,b@x.de\n3,a@x.de\n4,c@x.de\n5,c@x.de\n");
    EXPECT_THAT(
        errors(report), ElementsAre(
                            "2 email: another contact has this email",
                            "3 email: another contact has this email", "5: the same email as line 4"
                        )
    );
}

TEST_F(ImportContacts, AContactNeedsSomethingToBeCalledBy) {
    const auto report = import("contacts", "email,city\n,Oslo\n");
    EXPECT_THAT(
        errors(report),
        ElementsAre("2: a contact needs a name, an e-mail address, a company or a phone number")
    );
}

TEST_F(ImportContacts, AFullNameIsTakenApart) {
    import("contacts", "Name,Phone\nAnna Maria Berg,1\nMadonna,2\n");
    EXPECT_EQ(
        rows("select first_name, last_name from contacts order by phone"),
        "Anna Maria|Berg -|Madonna"
    );
}

TEST_F(ImportContacts, LengthIsCountedInCharactersAndNotInBytes) {
    std::string fits;
    for (int i = 0; i < 200; ++i) {
        fits += "ü";
    }
    const auto report =
        import("contacts", "email,company\na@x.de," + fits + "\nb@x.de,u" + fits + "\n");
    EXPECT_THAT(errors(report), ElementsAre("3 company: 201 characters, but at most 200 fit"));
}

TEST_F(ImportContacts, AddressesThatAreNoneAreTakenOverWithAWarning) {
    const auto report = import("contacts", "email,phone\n5f4dcc3b5aa7,\n7c6a180b3689,\n");
    EXPECT_EQ(counts(report), "2/0/0/0");
    EXPECT_THAT(
        report.warnings, ElementsAre("email: 2 values taken over without being an e-mail address")
    );
}

TEST_F(ImportContacts, EmptyRowsAreNoRows) {
    EXPECT_EQ(counts(import("contacts", "email,company\n,\n\n  ,\na@x.de,\n")), "1/0/0/0");
}

TEST_F(ImportContacts, ANewColumnOfAMigrationIsImportedAndExportedByItself) {
    owner().execute(
        "alter table contacts add column shoe_size integer"
        " constraint contacts_shoe_size_check check (shoe_size between 1 and 60)"
    );
    const auto report = import("contacts", "email,Shoe Size\na@x.de,44\nb@x.de,440\n");
    EXPECT_THAT(errors(report), ElementsAre("3 Shoe Size: 440 is not between 1 and 60"));
    import("contacts", "email,Shoe Size\na@x.de,44\n");
    const auto out = folder() / "out.csv";
    export_records(app(), catalog(), out, {"contacts", {"email", "shoe_size"}, {}});
    EXPECT_EQ(content(out), "email,shoe_size\r\na@x.de,44\r\n");
}

TEST_F(ImportContacts, TheOrderOfDayAndMonthIsFoundInTheWholeColumn) {
    const std::string ambiguous = "email,created_at\na@x.de,3/4/2024\n";
    EXPECT_EQ(import("contacts", ambiguous).errors, 1);
    EXPECT_EQ(counts(import("contacts", ambiguous + "b@x.de,31/12/2023\n")), "2/0/0/0");
    EXPECT_EQ(rows("select created_at::date from contacts where email = 'a@x.de'"), "2024-04-03");
    auto chosen = options("contacts");
    chosen.date_format = *date_format_named("mdy").value;
    import(chosen, "email,created_at\nc@x.de,3/4/2024\n");
    EXPECT_EQ(rows("select created_at::date from contacts where email = 'c@x.de'"), "2024-03-04");
}

TEST_F(ImportContacts, TheCallersTransactionStateAndSettingsAreAsBefore) {
    const auto zone = rows_of(app(), "show timezone");
    import("contacts", "email\na@x.de\n");
    import("contacts", "email\nb c@x.de\n");
    EXPECT_FALSE(app().in_transaction());
    EXPECT_EQ(rows_of(app(), "show timezone"), zone);
    EXPECT_THAT(import("contacts", "email\nb@x.de\n").first_errors, IsEmpty());
}

}  // namespace
}  // namespace dealwright
