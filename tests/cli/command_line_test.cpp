// The program as a person runs it: real processes, exit codes, and what they print.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "pg/child_process.hpp"
#include "pg/workspace.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for the secret key and files, and an empty database on the test server.
class CommandLineTest : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "dealwright-cli.XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        database_ = make_empty_database();
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    pg::ChildResult run(std::vector<std::string> arguments) const {
        arguments.insert(
            arguments.begin(), {DEALWRIGHT_BINARY, "--data-dir", (folder_ / "data").string(),
                                "--database-url", database_}
        );
        return pg::run_child({arguments, std::nullopt, 4 * 1024 * 1024});
    }

    std::string succeed(const std::vector<std::string>& arguments) const {
        const auto result = run(arguments);
        EXPECT_EQ(result.exit_code, 0) << join(arguments, " ") << "\n" << result.output;
        return result.output;
    }

    std::string fail(const std::vector<std::string>& arguments, int exit_code = 1) const {
        const auto result = run(arguments);
        EXPECT_EQ(result.exit_code, exit_code) << join(arguments, " ") << "\n" << result.output;
        return result.output;
    }

    std::string file(const std::string& name, const std::string& text) const {
        const auto path = folder_ / name;
        std::ofstream{path} << text;
        return path.string();
    }

    pg::Connection sql() const {
        return pg::Connection{pg::with_session_settings(database_, "dealwright")};
    }

    void make_start() const {
        succeed({"db", "create"});
        succeed({"db", "seed"});
    }

    fs::path folder_;
    std::string database_;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_F(CommandLineTest, FromAnEmptyDatabaseToProvenFiguresOfADemoCompany) {
    EXPECT_TRUE(contains(fail({"db", "status"}), "run `dealwright db create`"));
    EXPECT_TRUE(contains(succeed({"db", "create"}), "the database now has schema version"));
    EXPECT_TRUE(contains(succeed({"db", "create"}), "the database already has schema version"));
    const auto seeded = succeed({"db", "seed", "--demo", "40"});
    EXPECT_TRUE(contains(seeded, "one-time password (shown only now)")) << seeded;
    EXPECT_FALSE(contains(succeed({"db", "seed"}), "password"));
    EXPECT_TRUE(contains(succeed({"db", "check"}), "as the migrations and the metrics declare"));

    EXPECT_TRUE(contains(fail({"etl", "verify"}), "stored (no row), recounted a row"));
    succeed({"etl", "run", "all"});
    EXPECT_TRUE(contains(succeed({"etl", "verify"}), "verified: every figure equals"));
    EXPECT_TRUE(contains(succeed({"etl", "show", "pipeline"}), "Prospecting"));
    EXPECT_TRUE(contains(succeed({"etl", "show", "revenue", "--by", "month", "--json"}), "{"));
    EXPECT_TRUE(contains(succeed({"db", "status"}), "activity_metrics"));
}

TEST_F(CommandLineTest, AChangeBySqlIsFollowedAndAWrongFigureIsFoundAndRepaired) {
    make_start();
    succeed({"etl", "run"});
    sql().execute("insert into contacts (email, source) values ('ada@example.com', 'referral')");
    EXPECT_TRUE(contains(succeed({"etl", "show", "contact"}), "referral"));
    succeed({"etl", "verify"});
    sql().execute("update contact_metrics set new_contacts = 7 where source = 'referral'");
    const auto drift = fail({"etl", "verify", "contact"});
    EXPECT_TRUE(contains(drift, "contact_metrics (source=referral, status=new")) << drift;
    EXPECT_TRUE(contains(drift, "1 rows differ")) << drift;
    succeed({"etl", "run", "contact"});
    succeed({"etl", "verify"});
}

TEST_F(CommandLineTest, WrongUsageExitsWithTwoAndFailureWithOne) {
    fail({}, 2);
    fail({"nonsense"}, 2);
    fail({"db", "create", "--nonsense"}, 2);
    fail({"db", "seed", "--demo", "0"}, 2);
    make_start();
    EXPECT_TRUE(contains(fail({"db", "drop"}), "repeat it with --yes"));
    EXPECT_TRUE(contains(fail({"etl", "run", "nonsense"}), "there are no nonsense metrics"));
    EXPECT_TRUE(contains(fail({"etl", "show", "revenue", "--since", "2024-02-30"}), "not a date"));
    EXPECT_TRUE(contains(fail({"etl", "show", "call", "--by", "stage"}), "owner, day, week"));
}

TEST_F(CommandLineTest, DroppedAndRecreatedTheWorkspaceIsEmpty) {
    make_start();
    succeed({"db", "drop", "--yes"});
    EXPECT_TRUE(contains(fail({"etl", "verify"}), "run `dealwright db create`"));
    succeed({"db", "recreate", "--yes"});
    succeed({"db", "recreate", "--yes"});
    EXPECT_EQ(sql().execute("select count(*) from users").get<int>(0, 0), 0);
    succeed({"db", "check"});
}

TEST_F(CommandLineTest, CheckNamesWhatDiffersFromTheMigrations) {
    make_start();
    auto owner = sql();
    owner.execute("drop index contacts_company_idx");
    owner.execute("alter table deals add column mine integer");
    owner.execute("alter table contacts alter column city type varchar(99)");
    const auto report = fail({"db", "check"});
    EXPECT_TRUE(contains(report, "index contacts_company_idx is missing")) << report;
    EXPECT_TRUE(contains(report, "column deals.mine is not in the migrations")) << report;
    EXPECT_TRUE(contains(report, "column contacts.city is \"character varying(99)\"")) << report;
    EXPECT_TRUE(contains(report, "3 differences")) << report;
}

TEST_F(CommandLineTest, ANewerDatabaseIsRefused) {
    make_start();
    sql().execute(
        "insert into schema_migrations (version, name, checksum) values (9999, '9999_later', 'x')"
    );
    EXPECT_TRUE(contains(fail({"db", "migrate"}), "use a newer dealwright"));
    EXPECT_TRUE(contains(fail({"etl", "run"}), "use a newer dealwright"));
}

TEST_F(CommandLineTest, UsersAreMadeOnceAndTheirPasswordIsNeverKept) {
    make_start();
    const auto made = succeed({"user", "create", "--email", "Ada@Example.com", "--role", "viewer"});
    const auto at = made.find("(shown only now): ");
    ASSERT_NE(at, std::string::npos) << made;
    const std::string password{trimmed(made.substr(at + 18))};
    const auto row = sql().execute(
        "select email, hashed_password, must_change_password from users "
        "where email = 'ada@example.com'"
    );
    ASSERT_EQ(row.rows(), 1);
    EXPECT_TRUE(row.text(0, 1).starts_with("dw1:$2b$12$"));
    EXPECT_EQ(row.text(0, 1).find(password), std::string_view::npos);
    EXPECT_TRUE(row.get<bool>(0, 2));
    EXPECT_TRUE(contains(
        fail({"user", "create", "--email", "ada@example.com", "--role", "viewer"}),
        "there is already a user"
    ));
    EXPECT_TRUE(contains(
        fail({"user", "create", "--email", "eve@example.com", "--role", "king"}), "sales_rep"
    ));
}

TEST_F(CommandLineTest, AnImportThatFailsLeavesTheDatabaseAsItWas) {
    make_start();
    const auto good = file("good.csv", "Email,Lead Score\nada@example.com,70\n");
    const auto bad = file("bad.csv", "Email,Lead Score\neve@example.com,70\nbob@example.com,140\n");
    EXPECT_TRUE(contains(fail({"import", "contacts", bad}), "bad.csv:3"));
    EXPECT_EQ(sql().execute("select count(*) from contacts").get<int>(0, 0), 0);
    succeed({"import", "contacts", good});
    EXPECT_EQ(sql().execute("select count(*) from contacts").get<int>(0, 0), 1);
    succeed({"etl", "run"});
    succeed({"etl", "verify"});
}

TEST_F(CommandLineTest, SettingsComeFromFlagsTheEnvironmentAndTheFile) {
    fs::create_directories(folder_ / "data");
    std::ofstream{folder_ / "data/dealwright.toml"} << "log_level = 'warn'\nschemo = 'x'\n";
    EXPECT_TRUE(contains(fail({"db", "status"}), "dealwright.toml:2: schemo is not a setting"));
    std::ofstream{folder_ / "data/dealwright.toml"} << "schema = 'other'\n";
    EXPECT_TRUE(contains(fail({"db", "status"}), "no Dealwright workspace \"other\""));
    EXPECT_TRUE(contains(fail({"--schema", "Bad-Name", "db", "status"}), "Bad-Name cannot name"));
}

TEST_F(CommandLineTest, TheSchemaInOnePieceIsWhatTheMigrationsMake) {
    succeed({"db", "create"});
    const auto live = succeed({"db", "schema"});
    const fs::path committed = fs::path{DEALWRIGHT_SOURCE_DIR} / "db/schema.sql";
    if (std::getenv("UPDATE_SNAPSHOTS") != nullptr) {
        std::ofstream{committed} << live;
    }
    std::ifstream in{committed};
    std::ostringstream text;
    text << in.rdbuf();
    EXPECT_TRUE(text.str() == live)
        << "db/schema.sql is not what the migrations make: ./dev schema";
}

}  // namespace
}  // namespace dealwright::testing
