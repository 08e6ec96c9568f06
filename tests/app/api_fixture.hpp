// The whole server in this process, on a database of its own, with people in every role:
//   ada (admin); mia (manager) leads team North with rob and rita (sales_rep) in it; sam
//   (sales_rep) is in team South; vic (viewer) is in none. Each has an API token of his own name.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "app/app.hpp"
#include "base/encoding.hpp"
#include "base/log.hpp"
#include "seed/start_data.hpp"
#include "support/api_client.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {

class ApiWorld {
  public:
    ApiWorld() {
        start_log("warn");
        folder_ = std::filesystem::temp_directory_path() /
                  ("dealwright-api." + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
        configuration_.data_dir = folder_;
        configuration_.database_url = database_.conninfo();
        configuration_.listen = "127.0.0.1:0";
        start_ = seed_start(database_.owner(), load_secret_key(folder_), 4);
        hire();
        server_database_ = std::make_unique<Database>(configuration_);
        app_ = std::make_unique<App>(configuration_, *server_database_, WorkersHere::no);
        app_->start();
    }
    ~ApiWorld() {
        app_.reset();
        server_database_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    ApiWorld(const ApiWorld&) = delete;
    ApiWorld& operator=(const ApiWorld&) = delete;

    ApiClient as(const std::string& person) const {
        ApiClient client{app_->address()};
        client.use_token(token_of(person));
        return client;
    }
    ApiClient anonymous() const { return ApiClient{app_->address()}; }
    pg::Connection& sql() { return database_.owner(); }
    TestDatabase& database() { return database_; }
    const std::string& id_of(const std::string& person) const { return ids_.at(person); }
    std::string address() const { return app_->address(); }
    /// The admin that every installation begins with, and his one-time password.
    const StartAdmin& first_admin() const { return *start_.admin; }

    static std::string token_of(const std::string& person) {
        return "dw_" + person + std::string(43 - person.size(), 'x');
    }

  private:
    void hire() {
        auto& owner = database_.owner();
        owner.execute(
            "insert into teams (id, name) values ('00000000-0000-7000-8000-00000000aaaa', 'North'),"
            "('00000000-0000-7000-8000-00000000bbbb', 'South')"
        );
        hire("ada", "admin", "");
        hire("mia", "manager", "00000000-0000-7000-8000-00000000aaaa");
        hire("rob", "sales_rep", "00000000-0000-7000-8000-00000000aaaa");
        hire("rita", "sales_rep", "00000000-0000-7000-8000-00000000aaaa");
        hire("sam", "sales_rep", "00000000-0000-7000-8000-00000000bbbb");
        hire("vic", "viewer", "");
        owner.run(
            "update teams set team_lead_id = $1::uuid where name = 'North'",
            pg::Parameters{id_of("mia")}
        );
    }
    void hire(const std::string& name, const std::string& role, const std::string& team) {
        auto& owner = database_.owner();
        const auto made = owner.run(
            "with made as (insert into users (email, first_name, team_id) values "
            "($1 || '@crm.example', initcap($1), nullif($2, '')::uuid) returning id), granted as ("
            "insert into user_roles (user_id, role_id) select made.id, r.id from made, roles as r "
            "where r.name = $3), token as (insert into api_tokens (user_id, name, token_hash, "
            "prefix) select id, 'test', $4, 'dw_' from made) select id from made",
            pg::Parameters{name, team, role, sha256_hex(token_of(name))}
        );
        ids_[name] = made.text(0, 0);
    }

    TestDatabase database_;
    std::filesystem::path folder_;
    Configuration configuration_;
    StartResult start_;
    std::map<std::string, std::string> ids_;
    std::unique_ptr<Database> server_database_;
    std::unique_ptr<App> app_;
};

/// One world for all tests of a suite: they use records of their own.
class ApiTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() { world_ = std::make_unique<ApiWorld>(); }
    static void TearDownTestSuite() { world_.reset(); }
    static ApiWorld& world() { return *world_; }
    static ApiClient as(const std::string& person) { return world_->as(person); }
    /// The rows of a statement as the owner sees them, columns joined by blanks.
    static std::vector<std::string> rows(const std::string& sql) {
        const auto result = world_->sql().execute(sql);
        std::vector<std::string> lines;
        for (int row = 0; row < result.rows(); ++row) {
            std::string line;
            for (int column = 0; column < result.columns(); ++column) {
                line += (column == 0 ? "" : " ") + std::string{result.text(row, column)};
            }
            lines.push_back(std::move(line));
        }
        return lines;
    }

  private:
    static inline std::unique_ptr<ApiWorld> world_;
};

}  // namespace dealwright::testing
