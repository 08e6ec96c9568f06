// What holds on every path around the program: who may begin a request, the last admin, circles of
// managers, custom fields, settings; and that each change of who may do what raises the epoch.
#include <future>

#include "db/live_catalog.hpp"
#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class Guards : public SqlTest {
  protected:
    void SetUp() override {
        SqlTest::SetUp();
        run(R"(
            insert into roles (id, name) values (:admin, 'admin'), (:rep, 'sales_rep');
            insert into user_roles (user_id, role_id) values (:ann, :admin), (:bob, :rep);
        )");
    }
    static std::string epoch() { return rows("select epoch from access_epoch"); }
    /// By how much a statement raises the epoch.
    static int raise_of(std::string_view statement) {
        const int before = std::stoi(epoch());
        run(statement);
        return std::stoi(epoch()) - before;
    }
};

// 1. The beginning of a request

class BeginRequest : public Guards {
  protected:
    void SetUp() override {
        Guards::SetUp();
        run(R"(
            insert into sessions (id, user_id, token, expires_at)
            values (:s, :ann, 's', now() + interval '1 hour');
            insert into api_tokens (id, user_id, name, token_hash, prefix)
            values (:t, :ann, 'T', repeat('0', 64), 'dw_');
        )");
    }
    static std::string begin(std::string_view session, std::string_view token) {
        return failure_of(fmt::format(
            "select begin_request({}, {}, (select epoch from access_epoch), "
            "'{{\"user_email\": \"ann\"}}', false, '12 hours')",
            session, token
        ));
    }
};

TEST_F(BeginRequest, ALiveSessionAndALiveTokenMayGoOn) {
    EXPECT_EQ(begin(":s", "null"), "no failure");
    EXPECT_EQ(begin("null", ":t"), "no failure");
    EXPECT_EQ(begin("null", "null"), "no failure");
    EXPECT_EQ(rows("select current_setting('dealwright.request')"), "{\"user_email\": \"ann\"}");
}

TEST_F(BeginRequest, WhatHasEndedIsRefused) {
    const std::vector<std::string> endings = {
        "update sessions set is_revoked = true",
        "update sessions set expires_at = now()",
        "update sessions set last_activity_at = now() - interval '12 hours'",
        "update sessions set mfa_pending = true",
        "delete from sessions",
        "update users set is_active = false where id = :ann",
        "update users set is_deleted = true where id = :ann",
    };
    run("insert into user_roles (user_id, role_id) values (:cid, :admin)");
    for (const auto& ending : endings) {
        run("savepoint alive");
        run(ending);
        EXPECT_EQ(begin(":s", "null"), "DW401 the session has ended") << ending;
        run("rollback to alive");
    }
    for (const auto* ending :
         {"update api_tokens set revoked_at = now()", "update api_tokens set expires_at = now()",
          "delete from api_tokens", "update users set is_active = false where id = :ann",
          "update users set is_deleted = true where id = :ann"}) {
        run("savepoint alive");
        run(ending);
        EXPECT_EQ(begin("null", ":t"), "DW401 the session has ended") << ending;
        run("rollback to alive");
    }
    EXPECT_EQ(begin(":nobody", "null"), "DW401 the session has ended");
    EXPECT_EQ(begin(":nobody", ":t"), "DW401 the session has ended");
}

TEST_F(BeginRequest, WithoutTheRowOfTheEpochNobodyMay) {
    run("delete from access_epoch");
    EXPECT_EQ(begin(":s", "null"), "DW401 the session has ended");
}

TEST_F(BeginRequest, OtherPermissionsThanTheCallerKnowsAreRefused) {
    const std::string call =
        "select begin_request({}, {}, (select epoch - 1 from access_epoch), '', false, '1 hour')";
    for (const auto& [session, token] :
         std::vector<std::pair<std::string, std::string>>{{":s", "null"}, {"null", ":t"}}) {
        EXPECT_EQ(
            failure_of(fmt::format(fmt::runtime(call), session, token)),
            "DW409 the permissions have changed"
        );
    }
    EXPECT_EQ(failure_of(fmt::format(fmt::runtime(call), "null", "null")), "no failure");
}

TEST_F(BeginRequest, ARequestThatReadsCannotWrite) {
    run("select begin_request(:s, null, (select epoch from access_epoch), '', true, '1 hour')");
    EXPECT_THAT(failure_of("insert into teams (name) values ('x')"), StartsWith("25006"));
}

// 2. The epoch

TEST_F(Guards, EachChangeOfWhoMayDoWhatRaisesTheEpoch) {
    for (const auto* statement :
         {"update roles set permissions = '{\"rights\": []}' where id = :rep",
          "update roles set name = 'rep' where id = :rep",
          "insert into user_roles (user_id, role_id) values (:cid, :rep), (:bob, :admin)",
          "update user_roles set role_id = :admin where user_id = :cid",
          "delete from user_roles where user_id = :cid",
          "update teams set team_lead_id = :ann where id = :north",
          "update teams set is_deleted = true where id = :south",
          "insert into teams (name, team_lead_id) values ('Led', :bob)",
          "delete from teams where name = 'Led'", "update users set team_id = null",
          "update users set manager_id = :ann where id = :bob",
          "update users set is_active = false where id = :cid",
          "update users set is_deleted = true where id = :cid",
          "insert into users (email, team_id) values ('n@x.test', :north)",
          "delete from users where email = 'n@x.test'",
          "insert into custom_fields (resource, name, label, type) "
          "values ('deals', 'size', 'Size', 'number')"}) {
        EXPECT_EQ(raise_of(statement), 1) << statement;
    }
}

TEST_F(Guards, OtherChangesLeaveTheEpoch) {
    for (const auto* statement :
         {"update users set last_login = now(), title = 'x', hashed_password = 'x'",
          "update users set team_id = team_id", "update roles set description = 'x'",
          "update teams set name = 'Far' where id = :north",
          "insert into users (email) values ('n@x.test')", "insert into teams (name) values ('N')",
          "update users set is_active = false where false",
          "delete from user_roles where user_id = :cid"}) {
        EXPECT_EQ(raise_of(statement), 0) << statement;
    }
}

// 3. The last admin

TEST_F(Guards, TheLastActiveAdminStays) {
    const std::vector<std::string> ways = {
        "update users set is_active = false where id = :ann",
        "update users set is_deleted = true",
        "delete from users where id = :ann",
        "delete from user_roles where user_id = :ann",
        "delete from user_roles",
        "update user_roles set role_id = :rep where user_id = :ann",
    };
    for (const auto& way : ways) {
        EXPECT_EQ(failure_of(way), "23514 last_admin") << way;
    }
    // One who is switched off is no help, one who is active is.
    run("update users set is_active = false where id = :cid");
    run("insert into user_roles (user_id, role_id) values (:cid, :admin)");
    for (const auto& way : ways) {
        EXPECT_EQ(failure_of(way), "23514 last_admin") << way;
    }
    run("update users set is_active = true where id = :cid");
    EXPECT_EQ(failure_of(ways[0]), "no failure");
    EXPECT_EQ(failure_of("delete from users where id = :cid"), "23514 last_admin");
}

TEST_F(Guards, AnotherAdminMayTakeOver) {
    run("insert into user_roles (user_id, role_id) values (:cid, :admin)");
    run("delete from users where id = :ann");
    EXPECT_EQ(failure_of("delete from users where id = :cid"), "23514 last_admin");
}

TEST_F(Guards, TwoAdminsCannotBothGoInOneStatement) {
    run("insert into user_roles (user_id, role_id) values (:cid, :admin)");
    for (const auto* way :
         {"update users set is_active = false", "delete from users", "delete from user_roles"}) {
        EXPECT_EQ(failure_of(way), "23514 last_admin") << way;
    }
}

// As in a database that has not been seeded.
TEST_F(SqlTest, WithoutAnyAdminNoGuardIsInTheWay) {
    EXPECT_EQ(failure_of("update users set is_active = false"), "no failure");
    EXPECT_EQ(failure_of("delete from users"), "no failure");
}

TEST_F(Guards, TheAdminRoleStays) {
    run("insert into roles (id, name) values (:spare, 'spare')");
    EXPECT_EQ(
        failure_of("update roles set name = 'root' where id = :admin"), "23514 admin_role_stays"
    );
    EXPECT_EQ(failure_of("delete from roles where id = :admin"), "23514 admin_role_stays");
    EXPECT_EQ(failure_of("update roles set description = 'All' where id = :admin"), "no failure");
    EXPECT_EQ(failure_of("delete from roles where id = :rep"), "23503 user_roles_role_id_fkey");
    EXPECT_EQ(failure_of("delete from roles where id = :spare"), "no failure");
}

// 4. Managers

TEST_F(Guards, NobodyReportsToHimselfThroughOthers) {
    run("update users set manager_id = :ann where id = :bob");
    run("update users set manager_id = :bob where id = :cid");
    EXPECT_EQ(
        failure_of("update users set manager_id = :bob where id = :ann"), "23514 manager_cycle"
    );
    EXPECT_EQ(
        failure_of("update users set manager_id = :cid where id = :ann"), "23514 manager_cycle"
    );
    EXPECT_EQ(
        failure_of("insert into users (id, email, manager_id) "
                   "values (:x, 'x@x.test', :y), (:y, 'y@x.test', :x)"),
        "23514 manager_cycle"
    );
    // The other way round, at once.
    EXPECT_EQ(
        failure_of("update users set manager_id = "
                   "case id when :ann then :bob::uuid when :bob then :cid::uuid end"),
        "no failure"
    );
}

TEST_F(Guards, ALongLineOfManagersIsNoCircle) {
    run("insert into users (id, email, manager_id) "
        "select md5(i::text)::uuid, i || '@line.test', "
        "case when i > 1 then md5((i - 1)::text)::uuid end from generate_series(1, 300) as i");
    EXPECT_EQ(
        failure_of("update users set manager_id = md5('300')::uuid where id = md5('1')::uuid"),
        "23514 manager_cycle"
    );
    EXPECT_EQ(
        failure_of("update users set manager_id = md5('300')::uuid where id = :ann"), "no failure"
    );
}

// 5. Two at once

class GuardRaces : public ::testing::Test {
  protected:
    void SetUp() override {
        watcher_.run("begin");
        watcher_.run(small_company);
        watcher_.run(R"(
            insert into roles (id, name) values (:admin, 'admin');
            insert into user_roles (user_id, role_id) values (:ann, :admin), (:bob, :admin);
            commit)");
    }

    /// Both run before either is committed; the second has to wait for the first. Gives the second
    /// one's failure.
    std::string race(
        std::string_view first, std::string_view second, std::string_view begin = "begin"
    ) {
        const auto pid = second_.rows("select pg_backend_pid()");
        first_.run(begin);
        second_.run(begin);
        second_.run("select 1 from users limit 1");
        first_.run(first);
        auto running = std::async(std::launch::async, [&, sql = names_.expand(second)] {
            second_.connection().execute(sql);
        });
        const auto question = fmt::format(
            "select wait_event_type = 'Lock' from pg_stat_activity where pid = {}", pid
        );
        while (running.wait_for(std::chrono::seconds{0}) != std::future_status::ready &&
               watcher_.rows(question) != "t") {
        }
        first_.run("commit");
        std::string failure = "no failure";
        try {
            running.get();
        } catch (const pg::DatabaseError& error) {
            failure = error.sqlstate() + " " + error.constraint();
        }
        second_.run(failure == "no failure" ? "commit" : "rollback");
        return failure;
    }

    TestDatabase database_;
    UuidNames names_;
    SqlSession first_{database_.connect_app(), names_};
    SqlSession second_{database_.connect_app(), names_};
    SqlSession watcher_{database_.connect_app(), names_};
};

TEST_F(GuardRaces, TwoAdminsCannotSwitchEachOtherOff) {
    EXPECT_EQ(
        race(
            "update users set is_active = false where id = :bob",
            "update users set is_active = false where id = :ann"
        ),
        "23514 last_admin"
    );
}

TEST_F(GuardRaces, TwoAdminsCannotTakeTheRoleFromEachOther) {
    EXPECT_EQ(
        race(
            "delete from user_roles where user_id = :bob",
            "delete from user_roles where user_id = :ann"
        ),
        "23514 last_admin"
    );
}

TEST_F(GuardRaces, TwoAdminsCannotEraseEachOther) {
    EXPECT_EQ(
        race("delete from users where id = :bob", "delete from users where id = :ann"),
        "23514 last_admin"
    );
}

TEST_F(GuardRaces, ASnapshotFromBeforeIsNotBelieved) {
    EXPECT_EQ(
        race(
            "update users set is_deleted = true where id = :bob",
            "update users set is_active = false where id = :ann",
            "begin isolation level repeatable read"
        ),
        "40001 "
    );
}

TEST_F(GuardRaces, TwoManagersCannotCloseACircleTogether) {
    EXPECT_EQ(
        race(
            "update users set manager_id = :ann where id = :bob",
            "update users set manager_id = :bob where id = :ann"
        ),
        "23514 manager_cycle"
    );
}

// 6. Stages

TEST_F(Guards, AStageWithDealsStaysInItsPipeline) {
    run("insert into deals (id, title) values (:d, 'D')");
    EXPECT_THAT(
        failure_of("update pipeline_stages set pipeline_id = :renewal where id = :lead"),
        StartsWith("23503 ")
    );
    EXPECT_EQ(
        failure_of("update deals set stage_id = :due where id = :d"),
        "23503 deals_stage_of_pipeline_fkey"
    );
}

// 7. Custom fields

class CustomFields : public Guards {
  protected:
    void SetUp() override {
        Guards::SetUp();
        run(R"(
            insert into custom_fields (resource, name, label, type, choices) values
            ('contacts', 'note', 'Note', 'text', '[]'),
            ('contacts', 'size', 'Size', 'number', '[]'),
            ('contacts', 'vip', 'VIP', 'boolean', '[]'),
            ('contacts', 'born', 'Born', 'date', '[]'),
            ('contacts', 'seen', 'Seen', 'datetime', '[]'),
            ('contacts', 'region', 'Region', 'choice', '["EMEA", "APAC"]'),
            ('contacts', 'goods', 'Goods', 'multi_choice', '["tea", "salt"]'),
            ('contacts', 'page', 'Page', 'url', '[]'))");
    }
    static std::string set(std::string_view values) {
        return failure_of(
            fmt::format("update contacts set custom_fields = '{}' where id = :acme", values)
        );
    }
};

TEST_F(CustomFields, TakeWhatSuitsTheirType) {
    for (const auto* good :
         {R"({"note": "", "size": -1.5e3, "vip": false, "region": "APAC"})",
          R"({"born": "2024-02-29", "seen": "2026-01-31T09:30:00.25+01:00"})",
          R"({"seen": "2026-01-31T09:30:00Z", "goods": [], "page": "https://x.test/a?b#c"})",
          R"({"goods": ["salt", "tea"], "page": "HTTP://x.test", "note": null})"}) {
        EXPECT_EQ(set(good), "no failure") << good;
    }
}

TEST_F(CustomFields, RefuseWhatDoesNot) {
    for (const auto* bad :
         {R"({"note": 7})", R"({"size": "7"})", R"({"vip": "true"})", R"({"born": "2023-02-29"})",
          R"({"born": "1.2.2023"})", R"({"seen": "2026-01-31"})",
          R"({"seen": "2026-01-31T25:00:00Z"})", R"({"seen": "2026-01-31T09:30:00"})",
          R"({"region": ["EMEA"]})", R"({"goods": "tea"})", R"({"goods": ["tea", 7]})",
          R"({"goods": {"tea": 1}})", R"({"page": "javascript:7"})", R"({"page": "https://"})",
          R"({"page": "https://x y"})", R"({"page": 7})"}) {
        EXPECT_EQ(set(bad), "23514 custom_fields_type") << bad;
    }
    EXPECT_EQ(set(R"({"region": "LATAM"})"), "23514 custom_fields_choice");
    EXPECT_EQ(set(R"({"goods": ["tea", "gold"]})"), "23514 custom_fields_choice");
    EXPECT_EQ(set(R"({"shoe": 44})"), "23514 custom_fields_known");
    EXPECT_EQ(set("[]"), "23514 contacts_custom_fields_check");
}

TEST_F(CustomFields, NameTheFieldThatIsWrong) {
    run("savepoint before");
    try {
        run(R"(insert into contacts (company, custom_fields) values ('X', '{"region": "LATAM"}'))");
        FAIL();
    } catch (const pg::DatabaseError& error) {
        EXPECT_STREQ(error.what(), "custom_fields.region has to be one of EMEA, APAC");
        EXPECT_EQ(error.column(), "custom_fields.region");
    }
    run("rollback to before");
}

TEST_F(CustomFields, AreNeededFromTheNextChangeOn) {
    run("update custom_fields set required = true where name = 'region'");
    const std::string needed = "23514 custom_fields_required";
    EXPECT_EQ(failure_of("insert into contacts (company) values ('X')"), needed);
    EXPECT_EQ(set(R"({"size": 1})"), needed);
    EXPECT_EQ(set(R"({"region": null})"), needed);
    EXPECT_EQ(set(R"({"region": "EMEA"})"), "no failure");
    // Who does not touch them is not asked.
    EXPECT_EQ(failure_of("update contacts set title = 'x' where id = :brit"), "no failure");
    EXPECT_EQ(
        failure_of("update contacts set custom_fields = custom_fields where id = :brit"),
        "no failure"
    );
}

TEST_F(CustomFields, LeaveOldValuesAlone) {
    EXPECT_EQ(set(R"({"size": 1, "note": "x"})"), "no failure");
    run("update custom_fields set is_deleted = true where name = 'size'");
    run("update custom_fields set type = 'number' where name = 'note'");
    EXPECT_EQ(set(R"({"size": 1, "note": "x", "vip": true})"), "no failure");
    EXPECT_EQ(set(R"({"size": 2, "note": "x"})"), "23514 custom_fields_known");
    EXPECT_EQ(set(R"({"note": "y"})"), "23514 custom_fields_type");
    EXPECT_EQ(set("{}"), "no failure");
}

TEST_F(CustomFields, DefinitionsAreWellFormed) {
    const auto define = [](std::string_view values) {
        return failure_of(fmt::format(
            "insert into custom_fields (resource, name, label, type, choices) values ({})", values
        ));
    };
    EXPECT_EQ(define("'users', 'a', 'A', 'text', '[]'"), "23514 custom_fields_resource_check");
    for (const auto* name : {"", "A", "1a", "a-b", "a b", "é"}) {
        EXPECT_EQ(
            define(fmt::format("'deals', '{}', 'A', 'text', '[]'", name)),
            "23514 custom_fields_name_check"
        ) << name;
    }
    for (const auto* choices :
         {"'choice', '[]'", "'choice', '[1]'", "'choice', '[\"\"]'", "'choice', '{}'",
          "'choice', '[[\"a\"]]'", "'text', '[\"a\"]'"}) {
        EXPECT_EQ(
            define(fmt::format("'deals', 'a', 'A', {}", choices)),
            "23514 custom_fields_choices_check"
        ) << choices;
    }
    EXPECT_EQ(
        define("'contacts', 'size', 'Size', 'text', '[]'"), "23505 custom_fields_resource_name_key"
    );
    EXPECT_EQ(
        failure_of("update custom_fields set name = 'sise' where name = 'size'"),
        "23514 custom_fields_name_stays"
    );
    run("update custom_fields set is_deleted = true where name = 'size'");
    EXPECT_EQ(define("'contacts', 'size', 'Size', 'text', '[]'"), "no failure");
}

TEST_F(CustomFields, AreCheckedOnEveryTableThatHasThem) {
    const auto tables = split(rows(
        "select string_agg(table_name, ',' order by table_name) from information_schema.columns "
        "where table_schema = current_schema() and column_name = 'custom_fields'"
    ));
    ASSERT_THAT(tables, ::testing::ElementsAre("activities", "contacts", "deals", "documents"));
    run(R"(
        insert into activities (type, subject) values ('task', 'A');
        insert into deals (title) values ('D');
        insert into documents (name) values ('D');
    )");
    for (const auto& table : tables) {
        EXPECT_EQ(
            failure_of(fmt::format("update {} set custom_fields = '{{\"odd\": 1}}'", table)),
            "23514 custom_fields_known"
        ) << table;
        run(fmt::format(
            "insert into custom_fields (resource, name, label, type, required) "
            "values ('{}', 'must', 'Must', 'text', true)",
            table
        ));
    }
    for (const auto* insert :
         {"insert into activities (type, subject) values ('task', 'A')",
          "insert into contacts (company) values ('C')", "insert into deals (title) values ('D')",
          "insert into documents (name) values ('D')"}) {
        EXPECT_EQ(failure_of(insert), "23514 custom_fields_required") << insert;
    }
}

// 8. Settings

TEST_F(Guards, SettingsTakeOnlyWhatMakesSense) {
    const auto set = [](std::string_view key, std::string_view value) {
        return failure_of(
            fmt::format("update settings set value = '{}' where key = '{}'", value, key)
        );
    };
    const std::vector<std::pair<std::string, std::pair<std::string, std::string>>> ranges = {
        {"session_idle_minutes", {"1", "43200"}},
        {"session_absolute_minutes", {"1", "525600"}},
        {"bcrypt_cost", {"4", "20"}},
        {"password_reset_minutes", {"1", "1440"}},
    };
    for (const auto& [key, range] : ranges) {
        EXPECT_EQ(set(key, range.first), "no failure") << key;
        EXPECT_EQ(set(key, range.second), "no failure") << key;
        for (const auto& bad :
             {std::to_string(std::stoi(range.first) - 1),
              std::to_string(std::stoi(range.second) + 1), std::string{"-5"}, std::string{"x"},
              std::string{}, std::string{"7.5"}, std::string{"99999999999999999999"}}) {
            EXPECT_THAT(set(key, bad), StartsWith("22023 " + key + ": ")) << bad;
        }
        EXPECT_THAT(
            failure_of(fmt::format("delete from settings where key = '{}'", key)),
            HasSubstr("has to stay")
        );
    }
    for (const auto* good : {"off", "admins", "all"}) {
        EXPECT_EQ(set("require_totp", good), "no failure");
    }
    EXPECT_THAT(set("require_totp", "some"), StartsWith("22023 require_totp: "));
}

}  // namespace
}  // namespace dealwright::testing
