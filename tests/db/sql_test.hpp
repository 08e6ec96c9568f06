// Tests that are mostly SQL: `:name` in a statement stands for a fixed uuid of that name, and the
// uuids of a result are turned back into their names. Each test runs in a transaction that is
// rolled back, as the application role, on a small company.
#pragma once

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>

#include "pg/error.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {

/// Names for uuids, in both directions.
class UuidNames {
  public:
    /// Replaces each `:name` (not `::type`) by the quoted uuid of that name.
    std::string expand(std::string_view sql) {
        std::string result;
        for (std::size_t i = 0; i < sql.size(); ++i) {
            const bool is_name = sql[i] == ':' && i + 1 < sql.size() && is_letter(sql[i + 1]) &&
                                 (i == 0 || sql[i - 1] != ':');
            if (!is_name) {
                result += sql[i];
                continue;
            }
            std::size_t end = i + 1;
            while (end < sql.size() && (is_letter(sql[end]) || is_digit(sql[end]))) {
                ++end;
            }
            result += "'" + uuid(std::string{sql.substr(i + 1, end - i - 1)}) + "'";
            i = end - 1;
        }
        return result;
    }

    std::string uuid(const std::string& name) {
        const auto [place, is_new] = uuids_.try_emplace(name, "");
        if (is_new) {
            place->second = fmt::format(
                "00000000-0000-7000-8000-{:012x}", static_cast<unsigned>(uuids_.size())
            );
            names_[place->second] = name;
        }
        return place->second;
    }

    std::string name(const std::string& text) const {
        const auto found = names_.find(text);
        return found == names_.end() ? text : found->second;
    }

  private:
    static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    std::map<std::string, std::string> uuids_;
    std::map<std::string, std::string> names_;
};

/// One session that speaks in names.
class SqlSession {
  public:
    SqlSession(pg::Connection connection, UuidNames& names)
        : connection_{std::move(connection)}, names_{&names} {}

    pg::Result run(std::string_view sql) { return connection_.execute(names_->expand(sql)); }

    /// The rows as text: columns parted by a blank, rows by a newline; null is "-".
    std::string rows(std::string_view sql) {
        const auto result = run(sql);
        std::string text;
        for (int row = 0; row < result.rows(); ++row) {
            text += row == 0 ? "" : "\n";
            for (int column = 0; column < result.columns(); ++column) {
                const auto value = result.maybe(row, column);
                text += column == 0 ? "" : " ";
                text += value ? names_->name(std::string{*value}) : "-";
            }
        }
        return text;
    }

    /// Of a statement that has to fail: SQLSTATE and the constraint or, without one, the message.
    /// The transaction stays usable.
    std::string failure_of(std::string_view sql) {
        run("savepoint before_failure");
        try {
            run(sql);
        } catch (const pg::DatabaseError& error) {
            run("rollback to before_failure");
            const std::string message = error.what();
            return error.sqlstate() + " " +
                   (error.constraint().empty() ? message : error.constraint());
        }
        return "no failure";
    }

    pg::Connection& connection() { return connection_; }

  private:
    pg::Connection connection_;
    UuidNames* names_;
};

/// The company: ann (team north), bob (south) and cid (no team); the default pipeline `sales`
/// with the stages lead 10 %, offer 40 %, talks 70 %, won, lost; the pipeline `renewal` with due
/// 50 % and agreed 90 %, without closed stages; contacts acme and brit; EUR at 1.25 USD.
constexpr std::string_view small_company = R"(
    insert into teams (id, name) values (:north, 'North'), (:south, 'South');
    insert into users (id, email, team_id)
    values (:ann, 'ann@x.test', :north), (:bob, 'bob@x.test', :south), (:cid, 'cid@x.test', null);
    insert into pipelines (id, name, is_default)
    values (:sales, 'Sales', true), (:renewal, 'Renewal', false);
    insert into pipeline_stages
        (id, pipeline_id, name, order_index, probability, is_closed, is_won)
    values
        (:lead, :sales, 'Lead', 1, 10, false, false),
        (:offer, :sales, 'Offer', 2, 40, false, false),
        (:talks, :sales, 'Talks', 3, 70, false, false),
        (:won, :sales, 'Won', 4, 100, true, true),
        (:lost, :sales, 'Lost', 5, 0, true, false),
        (:due, :renewal, 'Due', 1, 50, false, false),
        (:agreed, :renewal, 'Agreed', 2, 90, false, false);
    insert into contacts (id, company) values (:acme, 'Acme'), (:brit, 'Brit');
    insert into exchange_rates (currency, rate) values ('EUR', 1.25), ('JPY', 0.01);
)";

class SqlTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        database_ = std::make_unique<TestDatabase>();
        session_ = std::make_unique<SqlSession>(database_->connect_app(), names_);
        session_->run("begin");
        session_->run(small_company);
        session_->run("commit");
    }
    static void TearDownTestSuite() {
        session_.reset();
        database_.reset();
    }

    void SetUp() override { session_->run("begin"); }
    void TearDown() override { session_->run("rollback"); }

    static void run(std::string_view sql) { session_->run(sql); }
    static std::string rows(std::string_view sql) { return session_->rows(sql); }
    static std::string failure_of(std::string_view sql) { return session_->failure_of(sql); }

    static inline UuidNames names_;
    static inline std::unique_ptr<TestDatabase> database_;
    static inline std::unique_ptr<SqlSession> session_;
};

}  // namespace dealwright::testing
