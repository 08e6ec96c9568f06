// An import reports new contacts that may be here already, and writes them all the same.
#include "contacts/contacts_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ImportLikeness : public ContactsTest {
  protected:
    void SetUp() override { sql("update contacts set is_deleted = true where not is_deleted"); }
    static ApiReply import(const std::string& rows, const std::string& person = "mia") {
        const auto report = as(person).post(
            "/contacts/import", "first_name,last_name,company,email,phone\n" + rows,
            {{"Content-Type", "text/csv"}}
        );
        EXPECT_EQ(report.status, 200) << report.body;
        return report;
    }
};

TEST_F(ImportLikeness, ByMailboxByNumberAndByNameWithCompany) {
    make(R"({"company":"A","email":"anna@alike.de"})");
    const auto by_number = make(R"({"company":"B","mobile":"030 1234567"})");
    make(R"({"first_name":"Jon","last_name":"Smith","company":"Acme  Inc"})");
    const auto report = import(
        "Anna,X,,anna+work@alike.de,\n"
        "Bea,Y,,,+49 30 123 45 67\n"
        "John,Smith,ACME Inc,,\n"
        "Mary,Smith,Acme Inc,,\n"
        "Dora,Z,,,+49 40 1234567\n"
    );
    EXPECT_EQ(report.at("new"), "5");
    EXPECT_EQ(report.at("duplicates"), "0");
    // Mary is no Jon, and 40 is not the area of 30.
    EXPECT_EQ(report.at("possible_duplicates"), "3");
    EXPECT_EQ(report.at("first_possible_duplicates.0.line"), "2");
    EXPECT_THAT(report.at("first_possible_duplicates.1.reason"), HasSubstr(by_number));
    EXPECT_EQ(report.at("first_possible_duplicates.2.line"), "4");
    EXPECT_EQ(value("select count(*) from contacts where not is_deleted"), "8");
}

TEST_F(ImportLikeness, OnlyWithContactsThatTheImporterSees) {
    const auto sams = make(R"({"company":"A","phone":"+49 30 1234567"})", "sam");
    const auto report = import("Anna,X,,,+49301234567\n");
    EXPECT_EQ(report.at("possible_duplicates"), "0");
    EXPECT_THAT(report.body, Not(HasSubstr(sams)));
    EXPECT_EQ(import("Ida,X,,,+49301234567\n", "ada").at("possible_duplicates"), "1");
}

}  // namespace
}  // namespace dealwright::testing
