// The import and export commands as a person runs them.
#include "import_fixture.hpp"
#include "pg/child_process.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;

class ImportCommand : public ImportTest {
  protected:
    pg::ChildResult run(const std::vector<std::string>& arguments) {
        pg::ChildCommand command;
        command.arguments = {
            DEALWRIGHT_BINARY, "--database-url", conninfo(), "--data-dir", folder().string()};
        command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
        return pg::run_child(command);
    }
};

TEST_F(ImportCommand, OfSeveralFilesEachStandsForItself) {
    const auto good = file("email\na@x.de\n", "good.csv").string();
    const auto bad = file("email,lead_score\nb@x.de,140\n", "bad.csv").string();
    const auto last = file("email\nc@x.de\n", "last.csv").string();
    const auto missing = (folder() / "missing.csv").string();
    const auto result = run({"import", "contacts", good, bad, missing, last});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.output, HasSubstr("good.csv: written"));
    EXPECT_THAT(result.output, HasSubstr("bad.csv:2 lead_score: 140 is not between 0 and 100"));
    EXPECT_THAT(result.output, HasSubstr("there is no file"));
    EXPECT_THAT(result.output, HasSubstr("last.csv: 1 row: 1 new"));
    EXPECT_EQ(rows("select email from contacts order by 1"), "a@x.de c@x.de");
}

TEST_F(ImportCommand, RowsWithErrorsMakeItExitWithOneAlsoWhenTheGoodOnesAreKept) {
    const auto csv = file("email,lead_score\na@x.de,1\nb@x.de,140\n").string();
    EXPECT_EQ(run({"import", "contacts", csv, "--keep-good"}).exit_code, 1);
    EXPECT_EQ(rows("select email from contacts"), "a@x.de");
}

TEST_F(ImportCommand, WrongUsageExitsWithTwo) {
    const auto csv = file("email\na@x.de\n").string();
    EXPECT_EQ(run({"import", "invoices", csv}).exit_code, 2);
    EXPECT_EQ(run({"import", "contacts", csv, "--map", "email"}).exit_code, 2);
    EXPECT_EQ(run({"import", "contacts", csv, "--date-format", "x"}).exit_code, 2);
    EXPECT_EQ(run({"import", "contacts", csv, csv, "--errors", "e.csv"}).exit_code, 2);
    EXPECT_EQ(run({"export", "invoices", "-"}).exit_code, 2);
    EXPECT_EQ(rows("select count(*) from contacts"), "0");
}

TEST_F(ImportCommand, AMapMayStandInAFile) {
    const auto csv = file("Mail,Firma\na@x.de,Acme\n").string();
    const auto map = file("# ours\nFirma = company\n\nMail=email\n", "map.txt").string();
    EXPECT_EQ(run({"import", "contacts", csv, "--map-file", map}).exit_code, 0);
    EXPECT_EQ(rows("select email, company from contacts"), "a@x.de|Acme");
}

TEST_F(ImportCommand, JsonTellsTheSameToPrograms) {
    const auto csv = file("email,lead_score\na@x.de,140\n").string();
    const auto result = run({"import", "contacts", csv, "--json", "--dry-run"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.output, HasSubstr(R"("errors":1,)"));
    EXPECT_THAT(result.output, HasSubstr(R"("line":2,"column":"lead_score")"));
}

TEST_F(ImportCommand, AnExportGoesToStandardOutputAlone) {
    import("contacts", "email,lead_score\na@x.de,1\nb@x.de,2\n");
    const auto out = (folder() / "out.csv").string();
    EXPECT_EQ(
        run({"export", "contacts", out, "--fields", "email", "--filter", "lead_score[gt]=1"})
            .exit_code,
        0
    );
    EXPECT_EQ(content(out), "email\r\nb@x.de\r\n");
    EXPECT_THAT(
        run({"export", "contacts", "-", "--fields", "email"}).output,
        HasSubstr("email\r\na@x.de\r\nb@x.de\r\n")
    );
}

}  // namespace
}  // namespace dealwright
