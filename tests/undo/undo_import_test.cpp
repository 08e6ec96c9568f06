// Imports taken back: what they made goes into the bin, what they changed is as before; thousands
// of rows at once.
#include <fstream>

#include "catalog/catalog.hpp"
#include "records/import_file.hpp"
#include "undo_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::HasSubstr;

class UndoImport : public UndoTest {
  protected:
    static ApiReply import(
        const std::string& person, const std::string& path, const std::string& csv
    ) {
        return as(person).post(path, csv, {{"Content-Type", "text/csv"}});
    }
};

TEST_F(UndoImport, TenThousandRowsGoAndComeWithTheFigures) {
    const auto kept = make("ada", "contacts", R"({"company":"Kept","email":"k1@x.example"})");
    const auto kept_before = row("contacts", kept);
    const auto before = figures();
    std::string csv = "company,email,status,lead_score,source\n";
    for (int i = 0; i < 10'000; ++i) {
        csv += fmt::format("Company {},k{}@x.example,qualified,{},website\n", i, i, i % 100);
    }
    const auto done = import("ada", "/contacts/import?on_duplicate=update", csv);
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.at("new") + " " + done.at("updated"), "9999 1");
    const auto set = done.at("change_set_id");
    EXPECT_EQ(value("change_sets", "record_count", set), "10000");
    EXPECT_EQ(value("contacts", "company", kept), "Company 1");
    EXPECT_NE(figures(), before);
    const auto undone = undo("ada", set);
    ASSERT_EQ(undone.status, 200) << undone.body;
    EXPECT_EQ(undone.at("records"), "10000");
    EXPECT_EQ(
        one("select count(*) from contacts where company like 'Company %' and not is_deleted"), "0"
    );
    EXPECT_EQ(row("contacts", kept), kept_before);
    EXPECT_EQ(figures(), before);
    // The same file again is new again.
    const auto again = import("ada", "/contacts/import", csv);
    EXPECT_EQ(again.at("new"), "9999") << again.body;
    EXPECT_EQ(undo("ada", again.at("change_set_id")).status, 200);
}

TEST_F(UndoImport, WhatCameLaterAndNamesAnImportedRecordIsInTheWay) {
    const auto done = import("ada", "/contacts/import", "company\nNamed\nWorked on\nFree\n");
    const auto set = done.at("change_set_id");
    const auto named = one("select id from contacts where company = 'Named'");
    const auto worked_on = one("select id from contacts where company = 'Worked on'");
    const auto deal = make("ada", "deals", R"({"title":"Newer","contact_id":")" + named + R"("})");
    ASSERT_EQ(as("ada").patch("/contacts/" + worked_on, R"({"notes":"work"})").status, 200);
    const auto refused = undo("ada", set);
    ASSERT_EQ(refused.status, 409) << refused.body;
    EXPECT_EQ(refused.at("current.total"), "2");
    EXPECT_THAT(
        refused.body,
        HasSubstr(R"(the contact \"Named\" is named by the deal \"Newer\", which came later by Ada)"
        )
    );
    EXPECT_THAT(
        refused.body, HasSubstr(R"(the contact \"Worked on\": notes changed since by Ada)")
    );
    EXPECT_EQ(value("contacts", "is_deleted", named), "f");
    // What has gone into the bin meanwhile is where the undo would put it.
    ASSERT_EQ(as("ada").remove("/deals/" + deal).status, 204);
    ASSERT_EQ(as("ada").remove("/contacts/" + worked_on).status, 204);
    EXPECT_EQ(undo("ada", set).status, 200);
    EXPECT_EQ(
        one("select count(*) from contacts where company in ('Named', 'Worked on', 'Free')"
            " and not is_deleted"),
        "0"
    );
}

TEST_F(UndoImport, DealsGoWithTheirHistoryOutOfTheFigures) {
    const auto before = figures();
    const auto done = import(
        "ada", "/deals/import",
        "title,value,status,actual_close_date\nA,100,won,2026-02-03\n"
        "B,50,open,\n"
    );
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_NE(figures(), before);
    ASSERT_EQ(undo("ada", done.at("change_set_id")).status, 200);
    EXPECT_EQ(figures(), before);
}

TEST_F(UndoImport, CallsGoWithTheirActivities) {
    const auto before = figures();
    const auto done = import(
        "ada", "/calls/import",
        "subject,started_at,outcome,duration_seconds\nFirst,2026-03-01T10:00:00Z,answered,60\n"
    );
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_NE(figures(), before);
    const auto call =
        one("select c.id from calls as c join activities as a on a.id = c.activity_id"
            " where a.subject = 'First'");
    ASSERT_EQ(undo("ada", done.at("change_set_id")).status, 200);
    EXPECT_EQ(value("calls", "is_deleted", call), "t");
    EXPECT_EQ(figures(), before);
}

TEST_F(UndoImport, AnImportOfTheCommandLineIsListedAndUndoneByWhoMayDoAll) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("dealwright-undo-" + world().id_of("ada") + ".csv");
    std::ofstream{path} << "company\nBy command\n";
    ImportOptions options;
    options.kind = "contacts";
    auto connection = world().database().connect_app();
    const auto report = import_file(connection, Catalog{connection}, path, options, {});
    std::filesystem::remove(path);
    ASSERT_FALSE(report.change_set_id.empty());
    EXPECT_EQ(as("ada").get("/change_sets/" + report.change_set_id).at("user_id"), "null");
    EXPECT_EQ(undo("rob", report.change_set_id).status, 404);
    EXPECT_EQ(undo("ada", report.change_set_id).status, 200);
    EXPECT_EQ(one("select is_deleted from contacts where company = 'By command'"), "t");
}

TEST_F(UndoImport, WhoMayImportAndNotDeleteTakesHisOwnImportBack) {
    world().sql().execute(
        R"(insert into roles (name, permissions) values ('importer', '{"records":{"*":{"read":)"
        R"("own","create":true,"update":"own"}},"rights":["import"]}');)"
        "delete from user_roles where user_id = '" +
        world().id_of("vic") +
        "';"
        "insert into user_roles (user_id, role_id) select '" +
        world().id_of("vic") + "', id from roles where name = 'importer'"
    );
    const auto done = import("vic", "/contacts/import", "company\nBy vic\n");
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(undo("vic", done.at("change_set_id")).status, 200);
    EXPECT_EQ(one("select is_deleted from contacts where company = 'By vic'"), "t");
}

}  // namespace
}  // namespace dealwright::testing
