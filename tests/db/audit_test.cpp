// One row of audit_logs per changed row, with what changed, for whoever changed it, and nothing
// secret; and no way for the application around it.
#include <set>

#include "db/live_catalog.hpp"
#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class Audit : public SqlTest {
  protected:
    void SetUp() override {
        SqlTest::SetUp();
        run("insert into users (id, email) values (:dan, 'dan@x.test')");
        forget();
    }
    /// What comes from now on is what said() tells.
    static void forget() { told_ = rows("select id from audit_logs order by id desc limit 1"); }

    /// The rows written since: action, table, record, and "column:old>new" of the changes, without
    /// the id and the time of making that every new record has.
    static std::string said() {
        return rows(fmt::format(
            R"(select action, resource_type, resource_id, coalesce((
                select string_agg(format('%s:%s>%s', key, value ->> 'old', value ->> 'new'), ' '
                    order by key)
                from jsonb_each(changes) where key not in ('id', 'created_at')
            ), 'nothing') from audit_logs where id::text > '{}' order by id)",
            told_
        ));
    }
    static std::string metadata() {
        return rows(
            fmt::format("select metadata from audit_logs where id::text > '{}' order by id", told_)
        );
    }
    static void as(std::string_view request) {
        session_->connection().run(
            "select set_config('dealwright.request', $1, true)",
            pg::Parameters{std::string{request}}
        );
    }

    static inline std::string told_;
};

TEST_F(Audit, ANewRecordListsWhatItHas) {
    run("insert into teams (id, name) values (:night, 'Night')");
    EXPECT_EQ(said(), "create teams night is_deleted:>false name:>Night");
}

TEST_F(Audit, AChangeListsTheColumnsThatDifferAndNoOthers) {
    run("update teams set description = 'cold', name = 'North' where id = :north");
    EXPECT_EQ(said(), "update teams north description:>cold");
    EXPECT_EQ(
        rows("select changes from audit_logs order by id desc limit 1"),
        R"({"description": {"new": "cold", "old": null}})"
    );
}

TEST_F(Audit, AStatementThatChangesNothingSaysNothing) {
    run("update teams set name = name");
    run("update teams set name = 'x' where false");
    run("delete from teams where false");
    run("insert into teams (name) select 'x' where false");
    EXPECT_EQ(said(), "");
}

TEST_F(Audit, DeletionRestoringAndErasingAreTold) {
    run("update teams set is_deleted = true where id = :north");
    run("update teams set is_deleted = false, name = 'Far' where id = :north");
    run("insert into email_templates (id, name, subject) values (:t, 'T', 'S')");
    run("delete from email_templates where id = :t");
    EXPECT_EQ(
        said(),
        "delete teams north is_deleted:false>true\n"
        "update teams north is_deleted:true>false name:North>Far\n"
        "create email_templates t is_deleted:>false name:>T subject:>S\n"
        "delete email_templates t is_deleted:false> name:T> subject:S>"
    );
    EXPECT_EQ(
        metadata(),
        "{\"source\": \"sql\"}\n{\"source\": \"sql\", \"restored\": true}\n"
        "{\"source\": \"sql\"}\n{\"source\": \"sql\"}"
    );
}

TEST_F(Audit, RecordsWithoutAnIdAreNamedByTheirKey) {
    run("insert into roles (id, name) values (:helper, 'helper')");
    forget();
    run("insert into user_roles (user_id, role_id) values (:ann, :helper)");
    run("update settings set value = 'Europe/Oslo' where key = 'reporting_timezone'");
    run("insert into exchange_rates (currency, rate) values ('SEK', 0.1)");
    run("delete from user_roles");
    const auto role = names_.uuid("helper");
    EXPECT_EQ(
        rows(fmt::format(
            "select action, resource_type, resource_id, metadata - 'source' from audit_logs "
            "where id::text > '{}' order by id",
            told_
        )),
        fmt::format(
            "create user_roles ann {{\"role_id\": \"{0}\"}}\n"
            "update settings - {{\"key\": \"reporting_timezone\"}}\n"
            "create exchange_rates - {{\"currency\": \"SEK\"}}\n"
            "delete user_roles ann {{\"role_id\": \"{0}\"}}",
            role
        )
    );
}

TEST_F(Audit, AWonDealIsOneRowAndItsContactsCountersNone) {
    // Worth 1000 at 10 % in the first stage, so 100 weighted; won at 100 %.
    run("insert into deals (id, title, value, contact_id, created_at) "
        "values (:d, 'D', 1000, :acme, '2026-01-01Z')");
    forget();
    run("update deals set status = 'won', actual_close_date = '2026-01-09Z' where id = :d");
    EXPECT_EQ(
        said(), fmt::format(
                    "update deals d actual_close_date:>2026-01-09T00:00:00+00:00 "
                    "probability:10.00>100.00 "
                    "stage_entered_at:2026-01-01T00:00:00+00:00>2026-01-09T00:00:00+00:00 "
                    "stage_id:{}>{} status:open>won weighted_value:100.00>1000.00",
                    names_.uuid("lead"), names_.uuid("won")
                )
    );
}

TEST_F(Audit, WhatFollowsFromAnotherRecordIsToldAsThat) {
    run("insert into deals (id, title, value, currency, owner_id) "
        "values (:d, 'D', 100, 'EUR', :ann)");
    forget();
    // 100 EUR were 125 USD and are 150 now.
    run("update exchange_rates set rate = 1.5 where currency = 'EUR'");
    EXPECT_EQ(
        said(),
        "update exchange_rates - rate:1.25000000>1.50000000\n"
        "update deals d base_value:125.00>150.00 exchange_rate:1.25000000>1.50000000"
    );
    EXPECT_EQ(
        metadata(),
        "{\"source\": \"sql\", \"currency\": \"EUR\"}\n"
        "{\"source\": \"sql\", \"follows\": true}"
    );
    forget();
    run("update users set team_id = :south where id = :ann");
    EXPECT_THAT(said(), HasSubstr("\nupdate deals d team_id:"));
    forget();
    run("update pipeline_stages set probability = 20 where id = :lead");
    EXPECT_THAT(said(), HasSubstr("\nupdate deals d probability:10.00>20.00 weighted_value:"));
}

TEST_F(Audit, AStageOrderThatIsSwappedIsOneRowPerStage) {
    run("insert into deals (id, title) values (:d, 'D')");
    run("update deals set stage_id = :offer where id = :d");
    forget();
    run("update pipeline_stages set order_index = 3 - order_index where id in (:lead, :offer)");
    EXPECT_EQ(
        said(),
        "update pipeline_stages lead order_index:1>2\n"
        "update pipeline_stages offer order_index:2>1"
    );
}

TEST_F(Audit, BookkeepingIsNoChange) {
    run("insert into activities (id, type, subject, owner_id) values (:c, 'call', 'C', :ann)");
    run("insert into calls (activity_id, outcome, started_at) values (:c, 'busy', now())");
    run("insert into email_campaigns (id, name) values (:k, 'K')");
    run("insert into workflows (id, name, trigger_type) values (:w, 'W', 'deal_won')");
    forget();
    run("update users set last_login = now()");
    run("update email_campaigns set total_sent = 3, total_bounced = 1");
    run("update workflows set execution_count = 1, last_executed_at = now()");
    EXPECT_EQ(said(), "");
    // The call follows its activity, and counts who follows it up.
    run("insert into activities (id, type, subject, follow_up_to_id) "
        "values (:f, 'task', 'F', :c)");
    run("update activities set owner_id = :bob where id = :c");
    EXPECT_EQ(
        said(),
        fmt::format(
            "create activities f custom_fields:>{{}} follow_up_to_id:>{0} is_deleted:>false "
            "priority:>1 status:>pending subject:>F type:>task\n"
            "update activities c owner_id:{1}>{2}",
            names_.uuid("c"), names_.uuid("ann"), names_.uuid("bob")
        )
    );
}

TEST_F(Audit, BookkeepingBesideAChangeIsTold) {
    run("update users set last_login = '2026-01-01Z', title = 'Head' where id = :ann");
    EXPECT_EQ(said(), "update users ann last_login:>2026-01-01T00:00:00+00:00 title:>Head");
}

// Few rows and many are compared in two ways that must say the same.
class AuditOfMany : public Audit {
  protected:
    static constexpr int many = 60;

    /// What is written about one record; how many rows in all goes to `total`.
    static std::string told_of(
        const std::string& record, const std::string& statement, std::string& total
    ) {
        run("savepoint before");
        forget();
        run(statement);
        const auto since = fmt::format("from audit_logs where id::text > '{}'", told_);
        total = rows("select count(*) " + since);
        const auto text = rows(fmt::format(
            "select action, changes, metadata, user_email {} and resource_id = :{}", since, record
        ));
        run("rollback to before");
        return text;
    }
};

TEST_F(AuditOfMany, IsWhatItIsOfOne) {
    run(fmt::format(
        "insert into emails (id, subject, from_email, to_email, body_text, cc_emails, sent_at) "
        "select case i when 0 then :m else gen_random_uuid() end, 'Quote \"' || i || E'\\\\\\n', "
        "'a@x', 'b@x', 'secret', '[\"c@x\"]', '2026-01-01 10:00:00.123456Z' "
        "from generate_series(0, {}) as i",
        many
    ));
    struct Change {
        std::string record;
        std::string statement;
    };
    const std::vector<Change> changes = {
        {"m",
         "update emails set subject = subject || 'é', body_text = 'other', open_count = 2, "
         "opened_at = '2026-01-02Z', provider_data = '{\"a\": [1.50, null]}' where "},
        {"m", "update emails set is_deleted = true where "},
        {"m", "delete from emails where "},
        {"n",
         "insert into emails (id, subject, from_email, to_email, body_html, created_at) "
         "select case id when :m then :n else gen_random_uuid() end, 'S', 'a@x', 'b@x', "
         "'secret', '2026-01-01Z' from emails where "},
    };
    for (const auto& [record, statement] : changes) {
        std::string total;
        const auto of_one = told_of(record, statement + "id = :m", total);
        EXPECT_EQ(total, "1");
        const auto of_many = told_of(record, statement + "true", total);
        EXPECT_EQ(total, std::to_string(many + 1));
        EXPECT_EQ(of_many, of_one);
        EXPECT_THAT(of_one, ::testing::Not(HasSubstr("secret")));
        EXPECT_THAT(of_one, HasSubstr("{\""));
    }
}

TEST_F(AuditOfMany, LeavesOutWhatDidNotChangeAndBookkeeping) {
    run(fmt::format(
        "insert into contacts (company) select 'C' || i from generate_series(1, {}) as i", many
    ));
    std::string total;
    told_of("acme", "update contacts set company = company", total);
    EXPECT_EQ(total, "0");
    told_of("acme", "update contacts set title = 'x' where company >= 'C'", total);
    EXPECT_EQ(total, std::to_string(many));
    told_of("acme", "update users set last_login = now()", total);
    EXPECT_EQ(total, "0");
    // Every contact wins a deal: a row per deal, none for the contacts' counters.
    told_of(
        "acme", "insert into deals (title, status, contact_id) select 'D', 'won', id from contacts",
        total
    );
    EXPECT_EQ(total, std::to_string(many + 2));
}

TEST_F(AuditOfMany, NamesRecordsWithoutAnIdByTheirKey) {
    run(fmt::format(
        "insert into roles (id, name) values (:helper, 'helper'); "
        "insert into users (email) select i || '@many.test' from generate_series(1, {}) as i",
        many
    ));
    std::string total;
    const auto told = told_of(
        "ann", "insert into user_roles (user_id, role_id) select id, :helper from users", total
    );
    EXPECT_EQ(total, std::to_string(many + 4));
    EXPECT_THAT(told, HasSubstr(fmt::format("\"role_id\": \"{}\"", names_.uuid("helper"))));
}

// Plans made for one deal compared each of many with each: minutes instead of seconds.
TEST_F(AuditOfMany, DoesNotUseThePlansOfOne) {
    run("set local statement_timeout = '60s'");
    run("insert into deals (title) select 'D' || i from generate_series(1, 12000) as i");
    run("update deals set stage_id = :offer where title = 'D1'");
    run("update deals set stage_id = :talks");
    EXPECT_EQ(rows("select count(*) from deals where stage_id = :talks"), "12000");
}

TEST_F(Audit, SecretsAreNeverTold) {
    const std::string canary = "canary-5b0e";
    run(fmt::format("update users set hashed_password = '{}' where id = :ann", canary));
    EXPECT_EQ(said(), "update users ann hashed_password:(hidden)>(hidden)");
    run(fmt::format(
        "insert into users (email, hashed_password) values ('e@x.test', '{0}'); "
        "insert into emails (id, subject, from_email, to_email, body_html, body_text) "
        "values (:m, 'S', 'a@x', 'b@x', '{0}', '{0}'); "
        "insert into documents (id, name) values (:doc, 'D'); "
        "insert into document_signatures (document_id, signer_name, signer_email, signature_data) "
        "values (:doc, 'S', 's@x', '{0}'); "
        "insert into api_tokens (user_id, name, token_hash, prefix) "
        "values (:ann, 'T', encode(sha256('{0}'), 'hex'), 'dw_'); "
        "insert into user_totp (user_id, secret_encrypted) values (:ann, '{0}'); "
        "update emails set body_html = body_html || '.', subject = 'T'; "
        "delete from emails; delete from user_totp; delete from users where email = 'e@x.test'",
        canary
    ));
    EXPECT_EQ(
        rows(fmt::format("select count(*) from audit_logs as a where a::text ~ '{}'", canary)), "0"
    );
    EXPECT_EQ(
        rows(fmt::format(
            "select count(*) from audit_logs as a "
            "where a::text like '%' || encode(sha256('{}'), 'hex') || '%'",
            canary
        )),
        "0"
    );
}

TEST_F(Audit, TheRequestSaysWho) {
    as(fmt::format(
        R"({{"user_id": "{}", "user_email": "dan@x.test", "ip": "2001:db8::7", "agent": "{}",
            "method": "PATCH", "path": "/api/v1/{}", "request_id": "r-1", "source": "api"}})",
        names_.uuid("dan"), std::string(600, 'a'), std::string(600, 'p')
    ));
    run("update teams set name = 'Far' where id = :north");
    EXPECT_EQ(
        rows("select user_id, user_email, ip_address, length(user_agent), request_method, "
             "length(request_path), metadata from audit_logs order by id desc limit 1"),
        "dan dan@x.test 2001:db8::7 500 PATCH 500 {\"source\": \"api\", \"request_id\": \"r-1\"}"
    );
}

TEST_F(Audit, WithoutARequestItIsWhoeverIsConnected) {
    run("update teams set name = 'Far' where id = :north");
    EXPECT_EQ(
        rows("select user_id, user_email, ip_address, metadata from audit_logs "
             "order by id desc limit 1"),
        "- dealwright_app (database) - {\"source\": \"sql\"}"
    );
}

TEST_F(Audit, ARequestThatCannotBeReadStopsNoWrite) {
    const std::string deep = std::string(20000, '[');
    for (const std::string& bad :
         {std::string{"{"}, std::string{"[]"}, std::string{"7"}, std::string{"null"},
          std::string{R"({"user_id": "me"})"}, std::string{R"({"ip": "300.1.1.1"})"},
          std::string{R"({"agent": "\u0000"})"}, deep}) {
        as(bad);
        run("update teams set name = name || 'x' where id = :north");
        EXPECT_EQ(
            rows("select user_id, user_email, ip_address, user_agent, metadata from audit_logs "
                 "order by id desc limit 1"),
            "- dealwright_app (database) - - {\"source\": \"sql\"}"
        ) << bad.substr(0, 30);
    }
    // Somebody who is gone is named as the request names him.
    as(fmt::format(R"({{"user_id": "{}", "user_email": "ex@x.test"}})", names_.uuid("ex")));
    run("update teams set name = 'Far' where id = :north");
    EXPECT_EQ(
        rows("select user_id, user_email, metadata from audit_logs order by id desc limit 1"),
        "- ex@x.test -"
    );
}

TEST_F(Audit, TimesAreTheSameInEverySession) {
    run("set local timezone = 'Asia/Tokyo'");
    run("insert into activities (id, type, subject, due_date) "
        "values (:a, 'task', 'A', '2026-03-01 09:00+09')");
    EXPECT_EQ(
        rows("select changes -> 'due_date' ->> 'new' from audit_logs order by id desc limit 1"),
        "2026-03-01T00:00:00+00:00"
    );
}

TEST_F(Audit, ATemporaryTableDoesNotTakeTheRows) {
    run("create temp table audit_logs on commit drop as select * from audit_logs limit 0");
    run("create temp table users (id uuid) on commit drop");
    run("update teams set name = 'Far' where id = :north");
    EXPECT_EQ(rows("select count(*) from pg_temp.audit_logs"), "0");
    EXPECT_EQ(
        rows("select changes -> 'name' ->> 'new' from dealwright.audit_logs "
             "order by id desc limit 1"),
        "Far"
    );
}

TEST_F(Audit, TheApplicationCannotSwitchItOff) {
    for (const auto* statement :
         {"select set_audit(false)", "select audit_table('teams', 'x', '{}', '{}')",
          "alter table teams disable trigger a_audit_update",
          "alter table teams disable trigger all", "drop trigger a_audit_update on teams",
          "set session_replication_role = replica", "drop function audit_changes() cascade",
          "create or replace function audit_changes() returns trigger language sql as ''",
          "truncate teams", "alter table audit_logs add column x int"}) {
        EXPECT_THAT(failure_of(statement), StartsWith("42501")) << statement;
    }
}

TEST(AuditSwitch, TheOwnerSwitchesItOffAndOnAgain) {
    TestDatabase database;
    auto& owner = database.owner();
    const auto count = [&] {
        return owner.execute("select count(*) from audit_logs").get<int>(0, 0);
    };
    const int before = count();
    owner.execute("select set_audit(false)");
    owner.execute("insert into teams (name) values ('quiet')");
    EXPECT_EQ(count(), before);
    owner.execute("select set_audit(true)");
    owner.execute("insert into teams (name) values ('loud')");
    EXPECT_EQ(count(), before + 1);
}

// Tables whose changes the log does not tell, with what tells of them instead.
const std::map<std::string, std::string> exempt = {
    {"access_epoch", "a version; what it counts is audited"},
    {"activity_metrics", "figures, recomputed from the records"},
    {"audit_logs", "the log itself"},
    {"call_metrics", "figures, recomputed from the records"},
    {"change_feed", "tells for a quarter of an hour what the audit keeps"},
    {"change_feed_marks", "the program's bookkeeping"},
    {"change_set_rows", "a log of its own; the changes themselves are audited"},
    {"change_sets", "what belongs to one is audited row by row, and so is its undoing"},
    {"contact_metrics", "figures, recomputed from the records"},
    {"contact_status_changes", "the contacts' rows tell of each; where a merge takes it is told"},
    {"deal_stage_visits", "follows from the deals, whose rows tell of each stage"},
    {"document_metrics", "figures, recomputed from the records"},
    {"email_metrics", "figures, recomputed from the records"},
    {"email_campaigns_to_total", "the program's bookkeeping"},
    {"etl_runs", "a log of its own"},
    {"external_ids", "made by imports, each of which is a row of the log"},
    {"idempotency_keys", "answers that are kept for a day"},
    {"jobs", "a diary of its own; what people do with one is a row of the log"},
    {"import_runs", "a log of its own; each import is a row of the audit log too"},
    {"ledger_versions", "the program's bookkeeping"},
    {"live_ledgers", "the program's bookkeeping"},
    {"notification_mutes", "what a person wants to hear"},
    {"notifications", "tell of changes that are audited"},
    {"password_resets", "security_logs tells of each"},
    {"pipeline_metrics", "figures, recomputed from the records"},
    {"pipeline_owner_metrics", "figures, recomputed from the records"},
    {"recovery_codes", "security_logs tells of their use; user_totp is audited"},
    {"revenue_metrics", "figures, recomputed from the records"},
    {"schedule_fires", "a diary of its own"},
    {"schema_migrations", "the program's bookkeeping"},
    {"search_words", "follows from the records, whose changes are audited"},
    {"security_logs", "a log itself"},
    {"stage_stay_histogram", "figures, recomputed from the records"},
    {"sessions", "security_logs tells of sign-ins and sign-outs"},
    {"sign_in_guards", "counters of failures, each of which is a row of security_logs"},
    {"user_preferences", "how the app looks to somebody, nobody's business"},
    {"workflow_executions", "a log of its own"},
};

TEST_F(Audit, EveryTableIsAuditedOrExemptWithAReason) {
    const auto audited =
        split(rows("select string_agg(name, ',') from ("
                   "select tgrelid::regclass::text as name from pg_trigger "
                   "where tgfoid = 'audit_changes'::regproc and tgenabled = 'O' "
                   "group by 1 having count(*) = 3) as tables"));
    const std::set<std::string> with_triggers{audited.begin(), audited.end()};
    const auto catalog = read_catalog(session_->connection());
    for (const auto& [name, table] : catalog.tables) {
        // Postings to the metrics tables, on their way into them.
        const bool is_posted =
            name.ends_with("_metrics_delta") || name == "stage_stay_histogram_delta";
        EXPECT_NE(with_triggers.contains(name), exempt.contains(name) || is_posted) << name;
    }
    for (const auto& [name, reason] : exempt) {
        EXPECT_TRUE(catalog.tables.contains(name)) << name;
    }
}

TEST_F(Audit, WhatIsGeneratedFromOtherColumnsIsNotTold) {
    // audit_difference leaves these out by name.
    EXPECT_THAT(
        split(rows("select coalesce(string_agg(distinct a.attname, ','), 'search_text') "
                   "from pg_attribute as a join pg_trigger as t on t.tgrelid = a.attrelid "
                   "where t.tgfoid = 'audit_changes'::regproc and a.attgenerated <> ''")),
        ::testing::ElementsAre("search_text")
    );
}

}  // namespace
}  // namespace dealwright::testing
