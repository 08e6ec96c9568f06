// What the tests of figures share: a small company, and a way to say what a row has to be.
// Rows are named: the('ann') is an id that is always the same, in SQL of tests only.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <charconv>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "metrics/analytics_etl.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {

/// What a column has to be: null, a whole number, a real one (compared as such), or exact text.
using Wanted = std::variant<std::nullptr_t, int, double, std::string>;
using Figures = std::vector<std::pair<std::string, Wanted>>;

class MetricsTest : public ::testing::Test {
  protected:
    void SetUp() override {
        db.owner().execute(
            "create function the(name text) returns uuid language sql immutable "
            "as 'select md5(name)::uuid'"
        );
        sql(R"(
            insert into teams (id, name) values
                (the('north'), 'North'), (the('south'), 'South');
            insert into users (id, email, team_id) values
                (the('ann'), 'ann@example.com', the('north')),
                (the('ben'), 'ben@example.com', the('south')),
                (the('cat'), 'cat@example.com', null);
            insert into pipelines (id, name, is_default) values (the('sales'), 'Sales', true);
            insert into pipeline_stages
                (id, pipeline_id, name, order_index, probability, is_closed, is_won) values
                (the('lead'), the('sales'), 'Lead', 0, 10, false, false),
                (the('talk'), the('sales'), 'Talk', 1, 30, false, false),
                (the('offer'), the('sales'), 'Offer', 2, 60, false, false),
                (the('won'), the('sales'), 'Won', 3, 100, true, true),
                (the('lost'), the('sales'), 'Lost', 4, 0, true, false);
            insert into exchange_rates (currency, rate) values ('EUR', 1.25), ('JPY', 0.0067))");
    }

    void sql(const std::string& statements) { db.app().execute(statements); }

    /// A change that no trigger has seen, as one made while the triggers were disabled.
    void sql_unposted(const std::string& statements) {
        const metrics::AnalyticsEtl etl{db.app()};
        sql("begin");
        sql(statements);
        for (const auto& ledger : etl.ledgers()) {
            sql(fmt::format(
                "delete from {}_delta where xmin = pg_current_xact_id()::xid", ledger.table
            ));
        }
        sql("commit");
    }

    void zone(const std::string& name) {
        sql("update settings set value = '" + name + "' where key = 'reporting_timezone'");
    }

    metrics::RunReport update(const std::string& ledger) {
        return metrics::AnalyticsEtl{db.app()}.update(ledger);
    }

    /// The rows of a query, one text each: values separated by blanks, null as a dash.
    std::vector<std::string> rows(const std::string& query) {
        const auto result = db.app().execute(query);
        std::vector<std::string> lines;
        for (int row = 0; row < result.rows(); ++row) {
            std::string line;
            for (int column = 0; column < result.columns(); ++column) {
                line += column == 0 ? "" : " ";
                line += result.is_null(row, column) ? "-" : result.text(row, column);
            }
            lines.push_back(line);
        }
        return lines;
    }

    /// The one row of a ledger's table that meets the condition has these figures. All documented
    /// ones have to be named: a new column without a hand-computed value fails here.
    void expect_figures(
        const std::string& ledger_name, const std::string& where, const Figures& wanted
    ) {
        const metrics::AnalyticsEtl etl{db.app()};
        for (const auto& figure : etl.ledger(ledger_name).figures) {
            EXPECT_THAT(wanted, ::testing::Contains(::testing::Key(figure)));
        }
        expect_row(etl.ledger(ledger_name).table, where, wanted);
    }

    void expect_row(const std::string& table, const std::string& where, const Figures& wanted) {
        SCOPED_TRACE(table + " where " + where);
        std::string columns;
        for (const auto& [column, value] : wanted) {
            columns += (columns.empty() ? "" : ", ") + column;
        }
        const auto row =
            db.app().execute("select " + columns + " from " + table + " where " + where);
        ASSERT_EQ(row.rows(), 1);
        for (int column = 0; column < row.columns(); ++column) {
            SCOPED_TRACE(row.column_name(column));
            expect_value(row, column, wanted[static_cast<std::size_t>(column)].second);
        }
    }

    TestDatabase db;

  private:
    static void expect_value(const pg::Result& row, int column, const Wanted& wanted) {
        if (std::holds_alternative<std::nullptr_t>(wanted)) {
            EXPECT_TRUE(row.is_null(0, column)) << row.text(0, column);
            return;
        }
        ASSERT_FALSE(row.is_null(0, column)) << "is null";
        if (const auto* whole = std::get_if<int>(&wanted)) {
            EXPECT_EQ(row.text(0, column), std::to_string(*whole));
        } else if (const auto* real = std::get_if<double>(&wanted)) {
            EXPECT_DOUBLE_EQ(row.get<double>(0, column), *real);
        } else {
            EXPECT_EQ(row.text(0, column), std::get<std::string>(wanted));
        }
    }
};

}  // namespace dealwright::testing
