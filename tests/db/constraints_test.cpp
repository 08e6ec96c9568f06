// What the database refuses, whoever writes; and the partitions of the logs.
#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

class Constraints : public SqlTest {};

struct Refusal {
    std::string_view sql;
    std::string_view failure;
};

constexpr Refusal refusals[] = {
    {"insert into contacts (title) values ('x')", "23514 contacts_named_check"},
    {"update contacts set email = 'a b@x.test'", "23514 contacts_email_check"},
    {"update contacts set email = ' '", "23514 contacts_email_check"},
    {"update contacts set lead_score = 101", "23514 contacts_lead_score_check"},
    {"update contacts set lead_score = -1", "23514 contacts_lead_score_check"},
    {"update contacts set tags = '{}'", "23514 contacts_tags_check"},
    {"update contacts set custom_fields = '[]'", "23514 contacts_custom_fields_check"},
    {"update contacts set owner_id = :nobody", "23503 contacts_owner_id_fkey"},
    {"update users set email = ''", "23514 users_email_check"},
    {"update users set manager_id = id where id = :ann", "23514 users_manager_check"},
    {"insert into roles (name, permissions) values ('r', '[]')", "23514 roles_permissions_check"},
    {"insert into teams (name) values ('North')", "23505 teams_name_key"},
    {"insert into pipelines (name) values ('Sales')", "23505 pipelines_name_key"},
    {"insert into pipeline_stages (pipeline_id, name) values (:sales, 'Lead')",
     "23505 pipeline_stages_name_key"},
    {"insert into pipeline_stages (pipeline_id, name, is_closed, is_won) "
     "values (:sales, 'x', true, true)",
     "23505 pipeline_stages_won_key"},
    {"insert into pipeline_stages (pipeline_id, name, is_closed) values (:sales, 'x', true)",
     "23505 pipeline_stages_lost_key"},
    {"insert into pipeline_stages (pipeline_id, name, is_won) values (:sales, 'x', true)",
     "23514 pipeline_stages_won_check"},
    {"update pipeline_stages set probability = 100.01 where id = :lead",
     "23514 pipeline_stages_probability_check"},
    {"update deals set value = -0.01", "23514 deals_value_check"},
    {"update deals set value = 1000000000000.01", "23514 deals_value_check"},
    {"update deals set value = 'NaN'", "23514 deals_value_check"},
    {"update deals set probability = 101", "23514 deals_probability_check"},
    {"update deals set probability = 'NaN'", "23514 deals_probability_check"},
    {"update deals set tags = 'null'", "23514 deals_tags_check"},
    {"insert into deals (title, status, exchange_rate) values ('x', 'won', 0)",
     "23514 deals_exchange_rate_check"},
    {"insert into deals (title, status, exchange_rate) values ('x', 'won', 'NaN')",
     "23514 deals_exchange_rate_check"},
    {"update activities set duration_minutes = -1", "23514 activities_duration_check"},
    {"update activities set priority = 3", "23514 activities_priority_check"},
    {"update activities set follow_up_to_id = id", "23514 activities_follow_up_check"},
    {"update activities set completed_at = now()", "23514 activities_completed_check"},
    {"update calls set duration_seconds = -1", "23514 calls_duration_check"},
    {"update emails set open_count = -1", "23514 emails_open_count_check"},
    {"update emails set click_count = -1", "23514 emails_click_count_check"},
    {"update emails set cc_emails = '{}'", "23514 emails_cc_emails_check"},
    {"update documents set view_count = -1", "23514 documents_view_count_check"},
    {"update documents set file_size = -1", "23514 documents_file_size_check"},
    {"insert into exchange_rates (currency, rate) values ('eur', 1)",
     "23514 exchange_rates_currency_check"},
    {"update exchange_rates set rate = 0 where currency = 'EUR'",
     "23514 exchange_rates_rate_check"},
    {"update exchange_rates set rate = 'NaN' where currency = 'EUR'",
     "23514 exchange_rates_rate_check"},
    {"insert into security_logs (event_type, severity) values ('logout', 'loud')",
     "23514 security_logs_severity_check"},
};

TEST_F(Constraints, EveryNamedRuleIsEnforced) {
    run("insert into deals (id, title) values (:d, 'D')");
    run("insert into activities (id, type, subject) values (:a, 'call', 'A')");
    run("insert into calls (id, activity_id, outcome, started_at) values (:c, :a, 'busy', now())");
    run("insert into emails (id, subject, from_email, to_email) values (:m, 'M', 'a@x', 'b@x')");
    run("insert into documents (id, name) values (:doc, 'D')");
    for (const auto& [sql, failure] : refusals) {
        EXPECT_EQ(failure_of(sql), failure) << sql;
    }
}

TEST_F(Constraints, TimesThatMetricsReadHaveACalendarDay) {
    run("insert into deals (id, title) values (:d, 'D')");
    run("insert into activities (id, type, subject) values (:a, 'call', 'A')");
    run("insert into calls (id, activity_id, outcome, started_at) values (:c, :a, 'busy', now())");
    run("insert into emails (id, subject, from_email, to_email) values (:m, 'M', 'a@x', 'b@x')");
    run("insert into documents (id, name) values (:doc, 'D')");
    const std::vector<std::pair<std::string, std::vector<std::string>>> columns = {
        {"contacts", {"created_at", "qualified_at", "converted_at"}},
        {"deals", {"created_at", "stage_entered_at", "expected_close_date"}},
        {"deal_stage_visits", {"entered_at", "exited_at"}},
        {"activities", {"created_at", "due_date"}},
        {"calls", {"started_at"}},
        {"emails", {"sent_at", "delivered_at", "opened_at", "bounced_at", "unsubscribed_at"}},
        {"documents", {"created_at", "sent_at", "viewed_at", "signed_at"}},
    };
    for (const auto& [table, names] : columns) {
        for (const auto& name : names) {
            for (const auto* bad : {"infinity", "-infinity", "0001-12-31 BC", "10000-01-01"}) {
                EXPECT_EQ(
                    failure_of(fmt::format("update {} set {} = '{}'", table, name, bad)),
                    fmt::format("23514 {}_times_check", table)
                ) << name
                  << " " << bad;
            }
            run("savepoint good");
            for (const auto* good : {"0001-01-01 00:00Z", "9999-12-31 23:59:59.999999Z"}) {
                run(fmt::format("update {} set {} = '{}'", table, name, good));
            }
            run("rollback to good");
        }
    }
}

TEST_F(Constraints, ASettingHasToMakeSense) {
    const auto set = [](std::string_view key, std::string_view value) {
        return failure_of(
            fmt::format("update settings set value = '{}' where key = '{}'", value, key)
        );
    };
    EXPECT_EQ(
        set("reporting_timezone", "Mars/Olympus"),
        "22023 reporting_timezone: Mars/Olympus is not a time zone of the IANA list"
    );
    EXPECT_EQ(set("reporting_timezone", "Asia/Kathmandu"), "no failure");
    EXPECT_EQ(
        set("base_currency", "eur"),
        "22023 base_currency: eur is not a currency code of three capital letters"
    );
    EXPECT_EQ(
        failure_of("delete from settings where key = 'base_currency'"),
        "23514 the setting base_currency has to stay"
    );
    EXPECT_EQ(
        failure_of("update settings set key = 'zone' where key = 'reporting_timezone'"),
        "23514 the setting reporting_timezone has to stay"
    );
    run("insert into settings (key, value, description) values ('colour', 'blue', 'x')");
    run("delete from settings where key = 'colour'");
}

TEST_F(Constraints, TheBaseCurrencysRateIsOne) {
    EXPECT_EQ(
        failure_of("update exchange_rates set rate = 1.1 where currency = 'USD'"),
        "23514 the rate of the base currency USD is 1"
    );
    run("update exchange_rates set rate = 1 where currency = 'USD'");
}

TEST_F(Constraints, TheBaseCurrencyIsChosenBeforeTheFirstDeal) {
    run("update settings set value = 'CHF' where key = 'base_currency'");
    EXPECT_EQ(rows("select currency, rate from exchange_rates"), "CHF 1.00000000");
    run("insert into deals (id, title, value) values (:d, 'D', 5)");
    EXPECT_EQ(rows("select currency, base_value from deals"), "CHF 5.00");
    EXPECT_EQ(
        failure_of("update settings set value = 'USD' where key = 'base_currency'"),
        "23514 base_currency cannot change once there are deals"
    );
    run("update settings set value = 'CHF' where key = 'base_currency'");
}

TEST_F(Constraints, IdsAreUuidsOfVersion7InTheOrderTheyWereMade) {
    run("create temp table made on commit drop as "
        "select n, uuid_v7() as id from generate_series(1, 1000) as n");
    EXPECT_EQ(
        rows("select count(distinct id), bool_and(id::text ~ "
             "'^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$') from made"),
        "1000 t"
    );
    EXPECT_EQ(
        rows("select count(*) from made as a join made as b on b.n = a.n + 1 "
             "where left(a.id::text, 18) > left(b.id::text, 18)"),
        "0"
    );
    EXPECT_EQ(
        rows("select abs(extract(epoch from clock_timestamp()) * 1000 - "
             "('x' || left(replace(uuid_v7()::text, '-', ''), 12))::bit(48)::bigint) < 1000"),
        "t"
    );
}

class LogPartitions : public SqlTest {
  protected:
    static std::string months() {
        return rows(
            "select string_agg(inhrelid::regclass::text, ' ' order by inhrelid::regclass"
            "::text) from pg_inherits where inhparent = 'audit_logs'::regclass "
            "and inhrelid::regclass::text ~ '_(203.*|default)$'"
        );
    }
    static void log(std::string_view when) {
        run(fmt::format(
            "insert into audit_logs (action, resource_type, created_at) "
            "values ('read', 'x', '{}')",
            when
        ));
    }
    static std::string where_it_lies() {
        return rows(
            "select to_char(created_at, 'MM-DD HH24:MI:SS'), tableoid::regclass "
            "from audit_logs where resource_type = 'x' order by created_at"
        );
    }
};

TEST_F(LogPartitions, TheApplicationMakesMonthsAheadAndOnce) {
    EXPECT_EQ(rows("select ensure_log_partitions('2031-11-17', 3)"), "6");
    EXPECT_EQ(
        months(), "audit_logs_2031_11 audit_logs_2031_12 audit_logs_2032_01 audit_logs_default"
    );
    EXPECT_EQ(rows("select ensure_log_partitions('2031-12-01', 3)"), "2");
    EXPECT_EQ(rows("select ensure_log_partitions('2031-11-30', 4)"), "0");
}

TEST_F(LogPartitions, AMonthBeginsAndEndsInUtc) {
    run("set local timezone = 'Pacific/Auckland'");
    run("select ensure_log_partitions('2031-11-01', 1)");
    run("set local timezone = 'UTC'");
    log("2031-10-31 23:59:59Z");
    log("2031-11-01 00:00:00Z");
    log("2031-11-30 23:59:59Z");
    log("2031-12-01 00:00:00Z");
    EXPECT_EQ(
        where_it_lies(),
        "10-31 23:59:59 audit_logs_default\n11-01 00:00:00 audit_logs_2031_11\n"
        "11-30 23:59:59 audit_logs_2031_11\n12-01 00:00:00 audit_logs_default"
    );
}

TEST_F(LogPartitions, AMonthThatAlreadyLiesInTheDefaultPartitionStaysThere) {
    log("2031-12-05 00:00Z");
    EXPECT_EQ(rows("select ensure_log_partitions('2031-12-01', 2)"), "3");
    log("2031-12-06 00:00Z");
    EXPECT_EQ(
        where_it_lies(), "12-05 00:00:00 audit_logs_default\n12-06 00:00:00 audit_logs_default"
    );
}

TEST_F(LogPartitions, TheNumberOfMonthsIsLimited) {
    for (const auto* months : {"0", "241", "-1"}) {
        EXPECT_EQ(
            failure_of(fmt::format("select ensure_log_partitions('2031-12-01', {})", months)),
            "22023 months must lie between 1 and 240"
        );
    }
}

TEST_F(LogPartitions, ACallersTemporaryTableIsNotTakenForOneOfOurs) {
    run("create temp table audit_logs (id uuid, created_at timestamptz) "
        "partition by range (created_at) on commit drop");
    EXPECT_EQ(rows("select ensure_log_partitions('2031-12-01', 1)"), "2");
    EXPECT_EQ(
        rows("select count(*) from pg_inherits where inhparent = 'pg_temp.audit_logs'::regclass"),
        "0"
    );
}

TEST_F(LogPartitions, LogsCannotBeChangedByTheApplication) {
    log("2031-12-05 00:00Z");
    for (const auto* sql :
         {"update audit_logs set resource_type = 'y'", "delete from audit_logs",
          "truncate audit_logs", "select * from audit_logs_default", "drop table audit_logs"}) {
        EXPECT_THAT(failure_of(sql), ::testing::StartsWith("42501")) << sql;
    }
}

}  // namespace
}  // namespace dealwright::testing
