// The documented start, run once and run again.
#include "seed/start_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/test_database.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;

const SecretKey key = parse_secret_key(std::string(64, 'd'));

class StartDataTest : public ::testing::Test {
  protected:
    StartResult seed() { return seed_start(db_.owner(), key, 4); }

    std::vector<std::string> lines(const std::string& sql) {
        const auto rows = db_.app().execute(sql);
        std::vector<std::string> result;
        for (int row = 0; row < rows.rows(); ++row) {
            result.emplace_back(rows.text(row, 0));
        }
        return result;
    }

    std::string value(const std::string& sql) { return lines(sql).at(0); }

    testing::TestDatabase db_;
};

TEST_F(StartDataTest, HasTheDocumentedRolesAndPipeline) {
    EXPECT_TRUE(seed().anything_new);
    EXPECT_THAT(
        lines("select name from roles order by name"),
        ElementsAre("admin", "manager", "sales_rep", "viewer")
    );
    EXPECT_EQ(value("select name || ' ' || is_default from pipelines"), "Sales true");
    EXPECT_THAT(
        lines("select format('%s %s %s %s', name, probability, is_closed, is_won) "
              "from pipeline_stages order by order_index"),
        ElementsAre(
            "Prospecting 10.00 f f", "Qualification 20.00 f f", "Proposal 50.00 f f",
            "Negotiation 75.00 f f", "Closed Won 100.00 t t", "Closed Lost 0.00 t f"
        )
    );
    EXPECT_EQ(value("select count(*) from email_templates"), "5");
    EXPECT_EQ(value("select count(*) from exchange_rates"), "1");
}

TEST_F(StartDataTest, PermissionsHaveTheDocumentedShape) {
    seed();
    EXPECT_EQ(
        value(R"(
            select count(*) from roles, jsonb_each(permissions::jsonb -> 'records') as k (kind, may)
            where not (
                may ->> 'read' in ('none', 'own', 'team', 'all')
                and may ->> 'update' in ('none', 'own', 'team', 'all')
                and may ->> 'delete' in ('none', 'own', 'team', 'all')
                and may ->> 'assign' in ('none', 'own', 'team', 'all')
                and jsonb_typeof(may -> 'create') = 'boolean'
                and (select count(*) from jsonb_object_keys(may)) = 5
            )
        )"),
        "0"
    );
    EXPECT_EQ(
        value(R"(
            select count(*) from roles
            where permissions::jsonb -> 'records' ? '*'
                and jsonb_typeof(permissions::jsonb -> 'rights') = 'array'
        )"),
        "4"
    );
    const auto of_contacts = [&](const std::string& role) {
        return value(
            "select permissions::jsonb -> 'records' -> '*' from roles where name = '" + role + "'"
        );
    };
    EXPECT_EQ(
        of_contacts("sales_rep"),
        R"({"read": "team", "assign": "own", "create": true, "delete": "own", "update": "own"})"
    );
    EXPECT_EQ(
        of_contacts("viewer"),
        R"({"read": "all", "assign": "none", "create": false, "delete": "none", "update": "none"})"
    );
    EXPECT_EQ(
        value("select permissions::jsonb -> 'rights' from roles where name = 'admin'"),
        R"(["export", "import", "bulk", "reports:all", "manage_users", "manage_settings", )"
        R"("view_audit", "run_etl"])"
    );
}

TEST_F(StartDataTest, AdminHasAOneTimePassword) {
    const auto result = seed();
    ASSERT_TRUE(result.admin);
    EXPECT_EQ(result.admin->email, "admin@localhost");
    const auto found = db_.app().execute(
        "select hashed_password, must_change_password, roles.name from users "
        "join user_roles on user_id = users.id join roles on roles.id = role_id"
    );
    ASSERT_EQ(found.rows(), 1);
    EXPECT_TRUE(verify_password(result.admin->one_time_password, found.text(0, 0), key));
    EXPECT_TRUE(found.get<bool>(0, 1));
    EXPECT_EQ(found.text(0, 2), "admin");
}

TEST_F(StartDataTest, LogsHavePartitionsForTheseMonths) {
    seed();
    EXPECT_EQ(
        value(R"(
            select count(*) from generate_series(-1, 2) as months (n), lateral (
                select to_char(now() at time zone 'UTC' + make_interval(months => n), '_YYYY_MM')
            ) as m (suffix)
            where to_regclass('audit_logs' || suffix) is not null
                and to_regclass('security_logs' || suffix) is not null
        )"),
        "4"
    );
}

TEST_F(StartDataTest, RunAgainChangesNothing) {
    seed();
    const std::string everything = R"(
        select md5(concat(
            (select string_agg(r::text, ',' order by id) from roles r),
            (select string_agg(p::text, ',' order by id) from pipelines p),
            (select string_agg(s::text, ',' order by id) from pipeline_stages s),
            (select string_agg(t::text, ',' order by id) from email_templates t),
            (select string_agg(u::text, ',' order by id) from users u),
            (select string_agg(ur::text, ',' order by user_id) from user_roles ur)
        ))
    )";
    const auto before = value(everything);
    const auto again = seed();
    EXPECT_FALSE(again.anything_new);
    EXPECT_FALSE(again.admin);
    EXPECT_EQ(value(everything), before);
}

TEST_F(StartDataTest, RunAgainAddsWhatIsMissingAndLeavesWhatWasChanged) {
    seed();
    db_.owner().execute(R"(
        delete from roles where name = 'viewer';
        update roles set permissions = '{}' where name = 'manager';
        update pipelines set name = 'New business';
        update pipeline_stages set name = 'First contact' where name = 'Prospecting';
        update email_templates set is_deleted = true where name = 'Welcome';
        delete from email_templates where name = 'Proposal';
    )");
    const auto again = seed();
    EXPECT_TRUE(again.anything_new);
    EXPECT_FALSE(again.admin);
    EXPECT_EQ(value("select count(*) from roles"), "4");
    EXPECT_EQ(value("select permissions from roles where name = 'manager'"), "{}");
    EXPECT_EQ(value("select string_agg(name, ',') from pipelines"), "New business");
    EXPECT_EQ(value("select count(*) from pipeline_stages"), "6");
    EXPECT_EQ(value("select count(*) from email_templates where not is_deleted"), "4");
}

TEST_F(StartDataTest, LeavesAnotherAdminAndAnotherDefaultPipelineAlone) {
    db_.owner().execute(R"(
        insert into roles (name) values ('admin');
        insert into users (email) values ('root@example.com');
        insert into user_roles (user_id, role_id) select users.id, roles.id from users, roles;
        insert into pipelines (name, is_default) values ('Projects', true);
    )");
    const auto result = seed();
    EXPECT_TRUE(result.anything_new);
    EXPECT_FALSE(result.admin);
    EXPECT_EQ(value("select count(*) from users"), "1");
    EXPECT_EQ(value("select string_agg(name, ',') from pipelines"), "Projects");
    EXPECT_EQ(value("select count(*) from pipeline_stages"), "0");
}

}  // namespace
}  // namespace dealwright
