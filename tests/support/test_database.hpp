// A database of its own for a test: a clone of a template that was migrated once per run. The
// server is named by DEALWRIGHT_TEST_CONNINFO and is thrown away with everything in it.
#pragma once

#include <memory>
#include <string>

#include "pg/connection.hpp"
#include "pg/workspace.hpp"

namespace dealwright::testing {

class TestDatabase {
  public:
    TestDatabase();
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    /// The role that owns the schema, and the one that works in it.
    pg::Connection& owner();
    pg::Connection& app();
    /// Further sessions, for tests about concurrency.
    pg::Connection connect_owner() const;
    pg::Connection connect_app() const;

    /// The owner's address, to hand to the program as DATABASE_URL.
    const std::string& conninfo() const { return conninfo_; }
    const pg::WorkspaceNames& names() const { return names_; }

  private:
    std::string name_;
    std::string conninfo_;
    pg::WorkspaceNames names_;
    std::unique_ptr<pg::Connection> owner_;
    std::unique_ptr<pg::Connection> app_;
};

/// Address of the test server with another database; for tests that make their own.
std::string test_server(const std::string& database);
/// An empty database (not migrated); gives its address.
std::string make_empty_database();

}  // namespace dealwright::testing
