// Bulk edits taken back as a whole: rows, what followed from them, and the figures, exactly as they
// were; once, and by whom it is allowed.
#include <thread>

#include "undo_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

TEST_F(UndoTest, ABulkEditIsTakenBackWhereEachRecordHadItsOwnValue) {
    const auto a = make("rob", "contacts", R"({"company":"A","status":"new","tags":["x"]})");
    const auto b = make(
        "rob", "contacts",
        R"({"company":"B","status":"contacted","title":"Head","notes":"old, \"quoted\""})"
    );
    const auto before = values("contacts", "row_to_json(contacts)", {a, b});
    const std::vector<std::string> rows_before{row("contacts", a), row("contacts", b)};
    const auto set = bulk(
        "mia", "contacts", {a, b},
        R"("set":{"status":"qualified","title":null,"notes":"new"},"add_tags":["vip"])"
    );
    EXPECT_THAT(values("contacts", "status", {a, b}), Each("qualified"));
    const auto undone = undo("mia", set);
    ASSERT_EQ(undone.status, 200) << undone.body;
    EXPECT_EQ(undone.at("records"), "2");
    // qualified_at, which the change had set, is gone again.
    EXPECT_EQ(row("contacts", a), rows_before[0]);
    EXPECT_EQ(row("contacts", b), rows_before[1]);
    EXPECT_NE(values("contacts", "row_to_json(contacts)", {a, b}), before);  // a new version
    EXPECT_EQ(
        one("select user_email, action, changes -> 'undone_by_id' ->> 'new' = user_id::text from"
            " audit_logs where resource_type = 'change_sets' and resource_id = '" +
            set + "' order by id desc limit 1"),
        "mia@crm.example update t"
    );
}

TEST_F(UndoTest, DealsComeBackWithTheirStageTheirHistoryTheirMoneyAndTheFigures) {
    world().sql().execute("insert into exchange_rates (currency, rate) values ('EUR', 1.25)");
    const auto owner = R"(,"owner_id":")" + world().id_of("sam") + R"("})";
    const auto buyer = make("ada", "contacts", R"({"company":"Buyer")" + owner);
    const auto open = make(
        "ada", "deals",
        R"({"title":"Open","value":1000,"currency":"EUR","expected_close_date":)"
        R"("2127-03-31T00:00:00Z","contact_id":")" +
            buyer + R"(")" + owner
    );
    const auto talked = make("ada", "deals", R"({"title":"Talked","value":300)" + owner);
    const auto next_stage =
        one("select id from pipeline_stages where not is_closed order by order_index desc limit 1");
    ASSERT_EQ(
        as("ada")
            .post("/deals/" + talked + "/move", R"({"stage_id":")" + next_stage + R"("})")
            .status,
        200
    );
    const auto won = make("ada", "deals", R"({"title":"Won","value":70,"currency":"EUR")" + owner);
    ASSERT_EQ(as("ada").post("/deals/" + won + "/win").status, 200);
    const auto call = as("ada").post(
        "/calls", R"({"outcome":"answered","duration_seconds":60,"deal_id":")" + open + R"("})"
    );
    ASSERT_EQ(call.status, 201) << call.body;
    // The won deal keeps the rate of its day, whatever the rate is now.
    world().sql().execute("update exchange_rates set rate = 2 where currency = 'EUR'");
    const std::vector<std::string> deals{open, talked, won};
    std::vector<std::string> before;
    for (const auto& deal : deals) {
        before.push_back(row("deals", deal));
        before.push_back(stays(deal));
    }
    const auto buyer_before = row("contacts", buyer);
    const auto figures_before = figures();

    const auto set = bulk("ada", "deals", deals, R"("set":{"status":"won"})");
    EXPECT_THAT(values("deals", "status", deals), Each("won"));
    const auto lost = bulk("ada", "deals", deals, R"("set":{"status":"lost","currency":"USD"})");
    EXPECT_NE(figures(), figures_before);

    // The later one first: what it touched stands in the way of the earlier.
    EXPECT_EQ(undo("ada", set).status, 409);
    ASSERT_EQ(undo("ada", lost).status, 200);
    EXPECT_THAT(values("deals", "status", deals), Each("won"));
    const auto undone = undo("ada", set);
    ASSERT_EQ(undone.status, 200) << undone.body;
    std::vector<std::string> after;
    for (const auto& deal : deals) {
        after.push_back(row("deals", deal));
        after.push_back(stays(deal));
    }
    EXPECT_EQ(after, before);
    EXPECT_EQ(row("contacts", buyer), buyer_before);
    EXPECT_EQ(figures(), figures_before);
}

TEST_F(UndoTest, WhatABulkDeleteTookComesOutOfTheBin) {
    const auto a = contact("rob", "Gone A");
    const auto b = contact("rob", "Gone B");
    const auto task = make(
        "rob", "activities",
        R"({"type":"task","subject":"Next","due_date":"2127-01-01T00:00:00Z","contact_id":")" + a +
            R"("})"
    );
    const auto before = figures();
    const auto contact_before = row("contacts", a);
    const auto tasks = bulk("mia", "activities", {task}, R"("delete":true)");
    const auto set = bulk("mia", "contacts", {a, b}, R"("delete":true)");
    EXPECT_EQ(value("contacts", "next_activity_id is null", a), "t");
    EXPECT_EQ(as("rob").get("/contacts/" + a).status, 404);
    EXPECT_NE(figures(), before);
    ASSERT_EQ(undo("mia", set).status, 200);
    ASSERT_EQ(undo("mia", tasks).status, 200);
    EXPECT_EQ(as("rob").get("/contacts/" + a).status, 200);
    EXPECT_EQ(row("contacts", a), contact_before);  // with its next step
    EXPECT_EQ(figures(), before);
}

TEST_F(UndoTest, AMergeComesApartWithTheReferencesThatFollowedIt) {
    const auto kept = make("mia", "contacts", R"({"company":"Kept"})");
    const auto gone = make("mia", "contacts", R"({"company":"Gone","email":"gone@x.example"})");
    // A deal that mia does not see names the one that goes.
    const auto deal =
        one("insert into deals (title, contact_id, owner_id) values ('Elsewhere', '" + gone +
            "', '" + world().id_of("sam") + "') returning id");
    world().sql().execute(
        "insert into external_ids (system, table_name, external_id, record_id) values "
        "('hubspot', 'contacts', '17', '" +
        gone + "')"
    );
    const std::vector<std::string> before{
        row("contacts", kept), row("contacts", gone), row("deals", deal)};
    const auto figures_before = figures();
    auto sql = world().database().connect_app();
    sql.execute(
        "begin; select set_config('dealwright.request', '{\"user_id\":\"" + world().id_of("mia") +
        "\"}', true)"
    );
    const auto set = sql.execute("select open_change_set('merge', 'contacts', 'Gone into Kept')")
                         .get<std::string>(0, 0);
    sql.execute("update deals set contact_id = '" + kept + "' where contact_id = '" + gone + "'");
    sql.execute(
        "update external_ids set record_id = '" + kept + "' where record_id = '" + gone + "'"
    );
    sql.execute("update contacts set is_deleted = true where id = '" + gone + "'");
    sql.execute("update contacts set email = 'gone@x.example' where id = '" + kept + "'");
    sql.execute("commit");
    EXPECT_EQ(value("deals", "contact_id", deal), kept);
    EXPECT_EQ(undo("sam", set).status, 404);
    const auto undone = undo("mia", set);
    ASSERT_EQ(undone.status, 200) << undone.body;
    EXPECT_EQ(row("contacts", kept), before[0]);
    EXPECT_EQ(row("contacts", gone), before[1]);
    EXPECT_EQ(row("deals", deal), before[2]);
    EXPECT_EQ(one("select record_id from external_ids where external_id = '17'"), gone);
    EXPECT_EQ(figures(), figures_before);
}

TEST_F(UndoTest, ASetIsUndoneOnceEvenByTwoAtOnce) {
    const auto a = contact("rob", "Once");
    const auto set = bulk("mia", "contacts", {a}, R"("set":{"title":"T"})");
    std::vector<int> statuses(4);
    std::vector<std::thread> people;
    for (auto& status : statuses) {
        people.emplace_back([&] { status = undo("mia", set).status; });
    }
    for (auto& person : people) {
        person.join();
    }
    std::sort(statuses.begin(), statuses.end());
    EXPECT_THAT(statuses, ElementsAre(200, 409, 409, 409));
    EXPECT_THAT(undo("mia", set).body, ::testing::HasSubstr("undone already"));
    EXPECT_EQ(value("contacts", "coalesce(title, '-')", a), "-");
}

TEST_F(UndoTest, SetsAreListedForWhoMadeThemAndForWhoMayLookAtAll) {
    const auto a = contact("mia", "Listed");
    const auto set = bulk("mia", "contacts", {a}, R"("set":{"title":"T"})");
    const auto own = as("mia").get("/change_sets?kind=bulk_edit&include=user");
    ASSERT_EQ(own.status, 200) << own.body;
    EXPECT_EQ(own.at("data.0.id"), set);
    EXPECT_EQ(own.at("data.0.record_count"), "1");
    EXPECT_EQ(own.at("data.0.user.email"), "mia@crm.example");
    EXPECT_EQ(as("mia").get("/change_sets/" + set).at("undone_at"), "null");
    EXPECT_EQ(as("ada").get("/change_sets/" + set).status, 200);
    for (const std::string stranger : {"rob", "sam", "vic"}) {
        EXPECT_EQ(as(stranger).get("/change_sets/" + set).status, 404) << stranger;
        EXPECT_EQ(as(stranger).get("/change_sets/" + set + "/rows").status, 404) << stranger;
        EXPECT_EQ(as(stranger).get("/change_sets?id=" + set).at("page.total"), "0") << stranger;
    }
    EXPECT_EQ(as("mia").remove("/change_sets/" + set).status, 405);
}

TEST_F(UndoTest, ItsRowsSayWhatWasAndWhatBecameOfIt) {
    const auto a = contact("mia", "Rows A");
    const auto b = contact("mia", "Rows B");
    const auto set = bulk("mia", "contacts", {a, b}, R"("set":{"title":"T"})");
    const auto first = as("mia").get("/change_sets/" + set + "/rows?limit=1");
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(first.at("data.0.resource"), "contacts");
    EXPECT_EQ(first.at("data.0.record_id"), a);
    EXPECT_EQ(first.at("data.0.name"), "Rows A");
    EXPECT_EQ(first.at("data.0.before.title"), "null");
    EXPECT_EQ(first.at("data.0.after.title"), "T");
    const auto second = as("mia").get(
        "/change_sets/" + set + "/rows?limit=1&cursor=" + first.at("page.next_cursor")
    );
    EXPECT_EQ(second.at("data.0.record_id"), b);
    EXPECT_EQ(second.at("page.next_cursor"), "null");
    // A record that changed hands since and is out of sight is not shown.
    world().sql().execute(
        "update contacts set owner_id = '" + world().id_of("sam") + "' where id = '" + a + "'"
    );
    const auto left = as("mia").get("/change_sets/" + set + "/rows");
    EXPECT_EQ(left.at("data.0.record_id"), b);
    EXPECT_EQ(left.at("data.1"), "");
    EXPECT_EQ(as("mia").get("/change_sets/" + set + "/rows?limit=0").status, 422);
    EXPECT_EQ(as("mia").get("/change_sets/" + set + "/rows?cursor=x").status, 422);
    EXPECT_EQ(as("mia").get("/change_sets/" + set + "/rows?q=1").status, 422);
}

TEST_F(UndoTest, MaskedFieldsAreNeitherShownNorBroughtBack) {
    const auto a = contact("ada", "Masked");
    const auto set = bulk("ada", "contacts", {a}, R"("set":{"notes":"secret","title":"T"})");
    world().sql().execute(
        R"(insert into roles (name, permissions) values ('looker', '{"records":{"*":{"read":"all",)"
        R"("update":"all"},"contacts":{"read":"all","update":"all","masked":["notes"]}},)"
        R"("rights":["view_audit"]}');)"
        "delete from user_roles where user_id = '" +
        world().id_of("vic") +
        "';"
        "insert into user_roles (user_id, role_id) select '" +
        world().id_of("vic") + "', id from roles where name = 'looker'"
    );
    const auto shown = as("vic").get("/change_sets/" + set + "/rows");
    ASSERT_EQ(shown.status, 200) << shown.body;
    EXPECT_EQ(shown.at("data.0.after.title"), "T");
    EXPECT_THAT(shown.body, ::testing::Not(::testing::HasSubstr("notes")));
    const auto refused = undo("vic", set);
    EXPECT_EQ(refused.status, 403) << refused.body;
    EXPECT_EQ(value("contacts", "notes", a), "secret");
    EXPECT_EQ(undo("ada", set).status, 200);
    world().sql().execute(
        "delete from user_roles where user_id = '" + world().id_of("vic") +
        "';"
        "insert into user_roles (user_id, role_id) select '" +
        world().id_of("vic") + "', id from roles where name = 'viewer'"
    );
}

TEST_F(UndoTest, WhoMayChangeAllOfItsRecordsMayUndoItAndNobodyElse) {
    const auto a = contact("rob", "Mine");
    const auto b = contact("rita", "Hers");
    const auto set = bulk("mia", "contacts", {a, b}, R"("set":{"title":"T"})");
    // rob may change only one of them, vic none, sam sees neither; none of them sees the set.
    for (const std::string person : {"rob", "sam", "vic"}) {
        EXPECT_EQ(undo(person, set).status, 404) << person;
    }
    EXPECT_THAT(values("contacts", "title", {a, b}), Each("T"));
    const auto own = bulk("mia", "contacts", {a}, R"("set":{"department":"D"})");
    EXPECT_EQ(undo("rob", own).status, 200);
    EXPECT_EQ(value("contacts", "department is null", a), "t");
    // One record of his own set has gone out of his sight: he cannot bring the set back.
    world().sql().execute(
        "update contacts set owner_id = '" + world().id_of("sam") + "' where id = '" + b + "'"
    );
    const auto refused = undo("mia", set);
    EXPECT_EQ(refused.status, 403) << refused.body;
    EXPECT_THAT(refused.body, ::testing::Not(::testing::HasSubstr(b)));
    EXPECT_THAT(values("contacts", "title", {a, b}), Each("T"));
    EXPECT_EQ(undo("ada", set).status, 200);
    EXPECT_EQ(undo("ada", "00000000-0000-7000-8000-00000000dead").status, 404);
    EXPECT_EQ(undo("ada", "nonsense").status, 404);
}

TEST_F(UndoTest, WhoGaveRecordsAwayByMistakeTakesThemBack) {
    const auto a = contact("mia", "Given");
    const auto set =
        bulk("mia", "contacts", {a}, R"("set":{"owner_id":")" + world().id_of("rita") + R"("})");
    EXPECT_EQ(value("contacts", "owner_id", a), world().id_of("rita"));
    EXPECT_EQ(undo("rita", set).status, 404);  // it is hers now, but she may not give it away
    EXPECT_EQ(undo("mia", set).status, 200);
    EXPECT_EQ(value("contacts", "owner_id", a), world().id_of("mia"));
}

TEST_F(UndoTest, OldSetsAreForgottenAndTheirChangesStay) {
    const auto a = contact("rob", "Old");
    const auto old = bulk("mia", "contacts", {a}, R"("set":{"title":"T"})");
    const auto young = bulk("mia", "contacts", {a}, R"("set":{"title":"U"})");
    // 30 days are kept.
    world().sql().execute(
        "update change_sets set created_at = now() - interval '31 days' where id = '" + old +
        "';"
        "update change_sets set created_at = now() - interval '29 days' where id = '" +
        young + "'"
    );
    EXPECT_EQ(one("select forget_change_sets()"), "1");
    EXPECT_EQ(undo("mia", old).status, 404);
    EXPECT_EQ(one("select count(*) from change_set_rows where change_set_id = '" + old + "'"), "0");
    EXPECT_EQ(value("contacts", "title", a), "U");
    EXPECT_EQ(undo("mia", young).status, 200);
    EXPECT_EQ(value("contacts", "title", a), "T");
}

}  // namespace
}  // namespace dealwright::testing
