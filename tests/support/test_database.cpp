#include "support/test_database.hpp"

#include <unistd.h>

#include <cstdlib>

#include "base/error.hpp"
#include "metrics/live_install.hpp"
#include "pg/migrations.hpp"

namespace dealwright::testing {

namespace {

// The template is made by whichever test binary comes first; the checksum in its name makes a
// left-over of other migrations useless rather than harmful.
std::string template_name(pg::Connection& server) {
    std::string all;
    for (const auto& migration : pg::embedded_migrations()) {
        all += migration.sql;
    }
    for (const auto& sql : metrics::live_install_sql()) {
        all += sql;
    }
    return "dw_template_" +
           server.run("select md5($1)", pg::Parameters{all}).get<std::string>(0, 0);
}

pg::Connection server_connection() {
    return pg::Connection{pg::with_session_settings(test_server("postgres"), "public")};
}

void make_roles(pg::Connection& server, const std::string& app_role) {
    for (const std::string& role : {std::string{"dw_test_owner"}, app_role}) {
        if (server.run("select 1 from pg_roles where rolname = $1", pg::Parameters{role}).empty()) {
            server.execute("create role " + server.quoted_identifier(role) + " login");
        }
    }
    server.execute("grant " + app_role + " to dw_test_owner");
}

std::string ensure_template(pg::Connection& server, const pg::WorkspaceNames& names) {
    server.execute("select pg_advisory_lock(70001)");
    const auto name = template_name(server);
    if (server.run("select 1 from pg_database where datname = $1", pg::Parameters{name}).empty()) {
        make_roles(server, names.app_role);
        const auto draft = name + "_draft";
        server.execute("drop database if exists " + draft);
        server.execute("create database " + draft + " owner dw_test_owner");
        {
            pg::Connection owner{pg::with_session_settings(
                test_server(draft) + " user=dw_test_owner", names.schema
            )};
            pg::make_workspace(owner, names, pg::AppRoleLogin::allowed);
            pg::migrate(owner);
            metrics::install_live_metrics(owner);
            pg::grant_application_rights(owner, names);
        }
        server.execute("alter database " + draft + " rename to " + name);
    }
    server.execute("select pg_advisory_unlock(70001)");
    return name;
}

std::string unique_name() {
    static int count = 0;
    return fmt::format("dw_test_{}_{}", getpid(), ++count);
}

}  // namespace

std::string test_server(const std::string& database) {
    const char* server = std::getenv("DEALWRIGHT_TEST_CONNINFO");
    if (server == nullptr) {
        throw failure(
            ErrorKind::invalid,
            "DEALWRIGHT_TEST_CONNINFO is not set: run the tests through ./dev test"
        );
    }
    return std::string{server} + " dbname=" + database;
}

std::string make_empty_database() {
    auto server = server_connection();
    pg::WorkspaceNames names;
    make_roles(server, names.app_role);
    const auto name = unique_name();
    server.execute("create database " + name + " owner dw_test_owner");
    return test_server(name) + " user=dw_test_owner";
}

TestDatabase::TestDatabase() : name_{unique_name()} {
    auto server = server_connection();
    const auto from = ensure_template(server, names_);
    server.execute(
        "create database " + name_ + " owner dw_test_owner template " + from + " strategy file_copy"
    );
    conninfo_ = test_server(name_) + " user=dw_test_owner";
}

TestDatabase::~TestDatabase() {
    owner_.reset();
    app_.reset();
    try {
        server_connection().execute("drop database if exists " + name_ + " with (force)");
    } catch (const std::exception&) {
        return;  // the whole server is thrown away after the run
    }
}

pg::Connection& TestDatabase::owner() {
    if (!owner_) {
        owner_ = std::make_unique<pg::Connection>(connect_owner());
    }
    return *owner_;
}

pg::Connection& TestDatabase::app() {
    if (!app_) {
        app_ = std::make_unique<pg::Connection>(connect_app());
    }
    return *app_;
}

pg::Connection TestDatabase::connect_owner() const {
    return pg::Connection{pg::with_session_settings(conninfo_, names_.schema)};
}

pg::Connection TestDatabase::connect_app() const {
    return pg::Connection{
        pg::with_session_settings(test_server(name_) + " user=" + names_.app_role, names_.schema)};
}

}  // namespace dealwright::testing
