// What somebody sees before he imports: what the columns seem to be, what becomes of the rows field
// by field, which are refused; and how far it is while it runs. Over the whole server.
#include "app/api_fixture.hpp"
#include "base/text.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ImportPreview : public ApiTest {
  protected:
    static ApiReply send(
        const std::string& path, const std::string& csv, const std::string& person = "ada",
        const std::string& accept = "*/*"
    ) {
        return as(person).send(
            "POST", path, csv, {{"Content-Type", "text/csv"}, {"Accept", accept}}
        );
    }
    static ApiReply preview(
        const std::string& csv, const std::string& query = "", const std::string& person = "ada"
    ) {
        auto reply = send("/contacts/import/preview" + query, csv, person);
        EXPECT_EQ(reply.status, 200) << reply.body;
        return reply;
    }
    /// "First Name=first_name certain", one for each column.
    static std::vector<std::string> columns(const ApiReply& reply) {
        std::vector<std::string> lines;
        const Json body = reply.json();
        for (const Json& column : body.find("columns")->items) {
            const Json& field = *column.find("field");
            lines.push_back(
                column.find("column")->text + "=" + (field.is_null() ? "-" : field.text) + " " +
                column.find("confidence")->text
            );
        }
        return lines;
    }
    /// "3 update email: null > \"a@x.test\"", one for each row.
    static std::vector<std::string> shown(const ApiReply& reply) {
        std::vector<std::string> lines;
        const Json body = reply.json();
        for (const Json& row : body.find("rows")->items) {
            std::string line = row.find("line")->text + " " + row.find("verdict")->text;
            for (const Json& change : row.find("changes")->items) {
                line += fmt::format(
                    " {}: {} > {}", change.find("field")->text, to_text(*change.find("before")),
                    to_text(*change.find("after"))
                );
            }
            for (const Json& problem : row.find("errors")->items) {
                line += fmt::format(
                    " {}: {}", problem.find("column")->text, problem.find("reason")->text
                );
            }
            lines.push_back(line);
        }
        return lines;
    }
    static std::string counts(const ApiReply& reply) {
        return reply.at("report.rows") + " " + reply.at("report.new") + "/" +
               reply.at("report.updated") + "/" + reply.at("report.duplicates") + "/" +
               reply.at("report.errors");
    }
    static std::string count_of(const std::string& where) {
        return rows("select count(*) from contacts where " + where).at(0);
    }
};

TEST_F(ImportPreview, GuessesWhatTheColumnsAreAndLeavesOutWhatItDoesNotKnow) {
    const auto reply = preview(
        "First Name,Surname,Where to write,Shoe size,Job Title,first_name\n"
        "Ada,Lovelace,ada@guess.test,36,Countess,A.\n"
        "Bob,Ross,bob@guess.test,44,Painter,B.\n"
    );
    EXPECT_THAT(
        columns(reply), ElementsAre(
                            "First Name=first_name certain", "Surname=last_name likely",
                            "Where to write=email likely", "Shoe size=- none",
                            "Job Title=title likely", "first_name=- none"
                        )
    );
    EXPECT_EQ(reply.at("columns.2.reason"), "its values are e-mail addresses");
    EXPECT_EQ(reply.at("columns.3.samples.1"), "44");
    EXPECT_NE(reply.at("columns.3.alternatives.0"), "");
    EXPECT_EQ(reply.at("columns.5.reason"), "\"First Name\" is first_name already");
    EXPECT_EQ(reply.at("delimiter"), ",");
    EXPECT_EQ(counts(reply), "2 2/0/0/0");
    EXPECT_EQ(count_of("email like '%@guess.test'"), "0") << "nothing stays";
}

TEST_F(ImportPreview, ShowsRowsAsTheyWouldComeOut) {
    world().sql().execute(
        "insert into contacts (first_name, email, title, lead_score) values"
        " ('Old', 'old@diff.test', 'clerk', 5), ('Same', 'same@diff.test', 'clerk', 5)"
    );
    const auto reply = preview(
        "email;title;lead_score;city\n"
        "new@diff.test;chief;70;Graz\n"
        "old@diff.test;boss;5;\n"
        "old@diff.test;boss again;5;\n"
        "bad@diff.test;x;700;Wien\n"
        "same@diff.test;clerk;;\n",
        "?on_duplicate=update"
    );
    EXPECT_EQ(counts(reply), "5 1/2/1/1");
    const auto lines = shown(reply);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(
        lines[0],
        "2 new email: null > \"new@diff.test\" title: null > \"chief\""
        " city: null > \"Graz\" lead_score: null > 70 owner_id: null > \"" +
            world().id_of("ada") + "\""
    );
    EXPECT_EQ(lines[1], "3 update title: \"clerk\" > \"boss\"");
    EXPECT_EQ(lines[2], "4 duplicate");
    EXPECT_THAT(lines[3], HasSubstr("5 error lead_score: "));
    EXPECT_EQ(lines[4], "6 update") << "nothing differs";
    EXPECT_EQ(
        reply.at("rows.1.record_id"), rows("select id from contacts where email ="
                                           " 'old@diff.test'")[0]
    );
    EXPECT_EQ(count_of("title = 'boss'"), "0");
    EXPECT_EQ(reply.at("report.written"), "false");
}

TEST_F(ImportPreview, ShowsTheFirstRowsOfEachVerdict) {
    std::string csv = "email,lead_score\n";
    for (int i = 0; i < 30; ++i) {
        csv += fmt::format("p{}@many.test,{}\n", i, i < 28 ? 1 : 999);
    }
    const auto reply = preview(csv, "?rows=2");
    EXPECT_EQ(counts(reply), "30 28/0/0/2");
    ASSERT_EQ(shown(reply).size(), 4U);
    EXPECT_EQ(reply.at("rows.2.line"), "30") << "the first bad row, behind 28 good ones";
    EXPECT_EQ(reply.at("rows.2.verdict"), "error");
}

TEST_F(ImportPreview, TellsWhatKeepsTheFileOutAndWhatThereIsToChoose) {
    const auto reply = send("/deals/import/preview", "Amount,Nonsense\n5,x\n", "ada");
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.at("problem"), HasSubstr("title"));
    EXPECT_EQ(reply.json().find("report")->is_null(), true);
    EXPECT_EQ(reply.json().find("rows")->items.size(), 0U);
    bool has_title = false;
    const Json body = reply.json();
    for (const Json& field : body.find("fields")->items) {
        EXPECT_NE(field.find("name")->text, "weighted_value") << "kept by the server";
        has_title =
            has_title || (field.find("name")->text == "title" && field.find("required")->boolean);
    }
    EXPECT_TRUE(has_title);
    const auto mended =
        send("/deals/import/preview?map=Nonsense=title", "Amount,Nonsense\n5,x\n", "ada");
    EXPECT_EQ(mended.at("report.new"), "1") << mended.body;
    EXPECT_EQ(mended.at("columns.1.reason"), "chosen");
}

TEST_F(ImportPreview, IsForThoseWhoMayImportAndShowsThemNothingElse) {
    EXPECT_EQ(send("/contacts/import/preview", "email\na@x.test\n", "rob").status, 403);
    EXPECT_EQ(send("/contacts/import/errors", "email\na@x.test\n", "rob").status, 403);
    world().sql().execute(
        "insert into contacts (email, title, owner_id) values ('foreign@peek.test', 'secret', '" +
        world().id_of("sam") + "')"
    );
    const auto reply = preview("email,title\nforeign@peek.test,x\n", "?on_duplicate=update", "mia");
    EXPECT_EQ(reply.at("rows.0.verdict"), "error");
    EXPECT_EQ(reply.body.find("secret"), std::string::npos);
    for (const std::string path : {"/contacts/import/preview", "/contacts/import/errors"}) {
        EXPECT_EQ(as("ada").post(path, "{}").status, 415) << path;
        EXPECT_EQ(send(path, "").status, 422) << path;
        EXPECT_EQ(send(path + "?shape=round", "email\na\n").at("errors.0.field"), "shape") << path;
    }
    EXPECT_EQ(send("/contacts/import/preview?rows=101", "email\na\n").status, 422);
}

TEST_F(ImportPreview, RefusedRowsComeAsAFileThatCanBeMended) {
    const std::string csv = "email,lead_score\ngood@err.test,5\nbad@err.test,500\n";
    const auto file = send("/contacts/import/errors", csv);
    ASSERT_EQ(file.status, 200) << file.body;
    EXPECT_EQ(file.header("content-type"), "text/csv; charset=utf-8");
    EXPECT_THAT(file.header("content-disposition"), HasSubstr("contacts-errors.csv"));
    EXPECT_THAT(
        file.body, ::testing::StartsWith("email,lead_score,_line,_column,_reason\r\n"
                                         "bad@err.test,500,3,lead_score,")
    );
    EXPECT_EQ(count_of("email like '%@err.test'"), "0");
    EXPECT_EQ(send("/contacts/import/errors", "email\nfine@err.test\n").body, "");
    EXPECT_EQ(send("/contacts/import/errors?map=Nothing=email", csv).status, 422);
}

std::vector<Json> lines_of(const ApiReply& reply) {
    std::vector<Json> lines;
    for (const auto& line : split(reply.body, '\n')) {
        if (!line.empty()) {
            lines.push_back(parse_json(line));
        }
    }
    return lines;
}

TEST_F(ImportPreview, AnImportTellsHowFarItIsAndAtLastWhatCameOfIt) {
    const auto reply = send(
        "/contacts/import?file_name=list.csv", "email\na@tell.test\nb@tell.test\n", "mia",
        "application/x-ndjson"
    );
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.header("content-type"), "application/x-ndjson");
    const auto lines = lines_of(reply);
    ASSERT_GE(lines.size(), 2U);
    EXPECT_NE(lines.front().find("progress"), nullptr);
    const Json* report = lines.back().find("report");
    ASSERT_NE(report, nullptr) << reply.body;
    EXPECT_EQ(report->find("new")->text, "2");
    EXPECT_EQ(
        count_of("email like '%@tell.test' and owner_id = '" + world().id_of("mia") + "'"), "2"
    );
    // The run is its importer's, and of those who read the audit log.
    const auto run = "/import_runs/" + report->find("run_id")->text;
    EXPECT_EQ(as("mia").get(run).at("file_name"), "list.csv");
    EXPECT_EQ(as("mia").get(run).at("new_count"), "2");
    EXPECT_EQ(as("ada").get(run).at("user_id"), world().id_of("mia"));
    EXPECT_EQ(as("rob").get(run).status, 404);
}

TEST_F(ImportPreview, AnImportThatFailsOnTheWaySaysWhyAsItsLastLine) {
    const auto refused = send(
        "/contacts/import", "email,lead_score\nok@fail.test,1\nx@fail.test,500\n", "ada",
        "application/x-ndjson"
    );
    EXPECT_EQ(refused.status, 200);
    const auto lines = lines_of(refused);
    const Json* problem = lines.back().find("problem");
    ASSERT_NE(problem, nullptr) << refused.body;
    EXPECT_EQ(problem->find("status")->text, "422");
    EXPECT_EQ(problem->find("errors")->items.at(0).find("field")->text, "line 3: lead_score");
    EXPECT_EQ(count_of("email like '%@fail.test'"), "0");
    // The connection and the worker are as before.
    EXPECT_EQ(send("/contacts/import", "email\nafter@fail.test\n").at("new"), "1");
}

}  // namespace
}  // namespace dealwright::testing
