// What a change set records: every row that its transaction changes, as it was and as it became,
// and nothing of what is secret; without a set nothing is recorded.
#include "app/api_fixture.hpp"

namespace dealwright::testing {
namespace {

class ChangeSetTest : public ApiTest {
  protected:
    static std::string make_deal(const std::string& title) {
        return as("rob").post("/deals", R"({"title":")" + title + R"(","value":1000})").at("id");
    }
    static std::string recorded() { return rows("select count(*) from change_set_rows").at(0); }
    /// table action follows, then what was and what became of the columns that are asked for.
    static std::vector<std::string> rows_of(const std::string& set, const std::string& column) {
        return rows(
            "select table_name, action, follows, coalesce(before ->> '" + column +
            "', '-'), coalesce(after ->> '" + column +
            "', '-') from change_set_rows "
            "where change_set_id = '" +
            set + "' order by id"
        );
    }
};

TEST_F(ChangeSetTest, ABulkEditIsASetWithWhatFollowedFromIt) {
    const auto deal = make_deal("Won in bulk");
    const auto reply = as("ada").post(
        "/deals/bulk", R"({"ids":[")" + deal + R"("],"set":{"status":"won"},"add_tags":["big"]})"
    );
    ASSERT_EQ(reply.status, 200) << reply.body;
    const auto set = reply.at("change_set_id");
    EXPECT_EQ(
        rows(
            "select kind, resource, summary, record_count, u.email from change_sets as s "
            "join users as u on u.id = s.user_id where s.id = '" +
            set + "'"
        ),
        std::vector<std::string>{"bulk_edit deals changed: status, tags 1 ada@crm.example"}
    );
    // The deal, then its stay in the open stage ends and one in the won stage begins.
    const auto status = rows_of(set, "status");
    ASSERT_GE(status.size(), 3U);
    EXPECT_EQ(status[0], "deals update f open won");
    EXPECT_EQ(rows_of(set, "tags")[0], R"(deals update f [] ["big"])");
    EXPECT_EQ(rows_of(set, "title")[0], "deals update f - -");  // did not change
    EXPECT_THAT(status, ::testing::Contains("deal_stage_visits insert t - -"));
    EXPECT_THAT(status, ::testing::Contains("deal_stage_visits update t - -"));
}

TEST_F(ChangeSetTest, WorkWithoutASetIsNotRecorded) {
    const auto deal = make_deal("Plain");
    const auto before = recorded();
    EXPECT_EQ(as("rob").patch("/deals/" + deal, R"({"title":"Plainer"})").status, 200);
    EXPECT_EQ(as("rob").remove("/deals/" + deal).status, 204);
    EXPECT_EQ(recorded(), before);
}

TEST_F(ChangeSetTest, ASetThatChangesNothingIsForgotten) {
    const auto deal = make_deal("Same");
    const auto before = rows("select count(*) from change_sets");
    const auto reply =
        as("ada").post("/deals/bulk", R"({"ids":[")" + deal + R"("],"set":{"title":"Same"}})");
    EXPECT_EQ(reply.at("change_set_id"), "null") << reply.body;
    EXPECT_EQ(reply.at("unchanged"), "1");
    EXPECT_EQ(rows("select count(*) from change_sets"), before);
}

TEST_F(ChangeSetTest, RowsComeAndGoWithAllThatTheyHaveAndSecretsAreLeftOut) {
    auto sql = world().database().connect_app();
    sql.execute("begin");
    const auto set = sql.execute("select open_change_set('import', 'users', 'people.csv')")
                         .get<std::string>(0, 0);
    sql.execute(
        "insert into users (email, hashed_password) values ('new@crm.example', repeat('x', 60))"
    );
    sql.execute(
        "update users set hashed_password = repeat('y', 60), phone = '1' "
        "where email = 'new@crm.example'"
    );
    sql.execute("delete from users where email = 'new@crm.example'");
    sql.execute("select close_change_set()");
    sql.execute("update users set phone = '2' where email = 'rob@crm.example'");
    sql.execute("commit");
    EXPECT_EQ(
        rows_of(set, "phone"),
        (std::vector<std::string>{"users insert f - -", "users update f - 1", "users delete f 1 -"})
    );
    EXPECT_EQ(rows_of(set, "email")[0], "users insert f - new@crm.example");
    EXPECT_EQ(
        rows(
            "select count(*) from change_set_rows where change_set_id = '" + set +
            "' and (before ? 'hashed_password' or after ? 'hashed_password' "
            "or before::text || after::text ~ 'xxx|yyy')"
        ),
        std::vector<std::string>{"0"}
    );
}

TEST_F(ChangeSetTest, AnImportIsASetUnlessItWritesNothing) {
    const std::string csv = "company,email\nFirst,first@import.example\nSecond,second@x.example\n";
    const ApiClient::Headers type{{"Content-Type", "text/csv"}};
    const auto dry = as("ada").post("/contacts/import?dry_run=true", csv, type);
    EXPECT_EQ(dry.at("change_set_id"), "null") << dry.body;
    EXPECT_EQ(rows("select count(*) from change_sets where resource = 'contacts'")[0], "0");
    const auto done = as("ada").post("/contacts/import?file_name=leads.csv", csv, type);
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(
        rows(
            "select kind, summary, record_count from change_sets where id = '" +
            done.at("change_set_id") + "'"
        ),
        std::vector<std::string>{"import leads.csv 2"}
    );
    const auto again = as("ada").post("/contacts/import", csv, type);
    EXPECT_EQ(again.at("duplicates"), "2");
    EXPECT_EQ(again.at("change_set_id"), "null") << again.body;
}

}  // namespace
}  // namespace dealwright::testing
