// What the import and export tests share: a database of their own, files, and short questions.
#pragma once

#include <gmock/gmock.h>

#include <optional>

#include "csv_files.hpp"
#include "records/export.hpp"
#include "records/import_file.hpp"
#include "support/test_database.hpp"

namespace dealwright {

class ImportTest : public CsvFiles {
  protected:
    pg::Connection& app() { return db_.app(); }
    pg::Connection& owner() { return db_.owner(); }

    const std::string& conninfo() const { return db_.conninfo(); }
    pg::Connection reconnect() const { return db_.connect_app(); }

    const Catalog& catalog() {
        if (!catalog_) {
            catalog_.emplace(app());
        }
        return *catalog_;
    }

    static ImportOptions options(const std::string& kind) {
        ImportOptions options;
        options.kind = kind;
        return options;
    }

    ImportReport import(const ImportOptions& options, std::string_view csv) {
        return import_file(app(), catalog(), file(csv), options);
    }
    ImportReport import(const std::string& kind, std::string_view csv) {
        return import(options(kind), csv);
    }
    ImportReport import_with_profile(
        const std::string& profile, const std::string& kind, std::string_view csv
    ) {
        auto chosen = options(kind);
        chosen.profile = profile;
        return import(chosen, csv);
    }

    /// "3 lead_score: 140 is not between 0 and 100"
    static std::vector<std::string> errors(const ImportReport& report) {
        std::vector<std::string> sentences;
        for (const RowIssue& issue : report.first_errors) {
            sentences.push_back(
                std::to_string(issue.line) + (issue.column.empty() ? "" : " " + issue.column) +
                ": " + issue.reason
            );
        }
        return sentences;
    }
    static std::vector<std::string> duplicates(const ImportReport& report) {
        std::vector<std::string> sentences;
        for (const RowIssue& issue : report.first_duplicates) {
            sentences.push_back(std::to_string(issue.line) + ": " + issue.reason);
        }
        return sentences;
    }
    /// new/updated/duplicates/errors
    static std::string counts(const ImportReport& report) {
        return fmt::format(
            "{}/{}/{}/{}", report.created, report.updated, report.duplicates, report.errors
        );
    }

    /// Rows as "a|b" with "-" for null, separated by blanks.
    std::string rows(const std::string& sql) { return rows_of(owner(), sql); }
    static std::string rows_of(pg::Connection& connection, const std::string& sql) {
        const auto result = connection.execute(sql);
        std::string text;
        for (int row = 0; row < result.rows(); ++row) {
            text += row > 0 ? " " : "";
            for (int column = 0; column < result.columns(); ++column) {
                text += column > 0 ? "|" : "";
                text += result.is_null(row, column) ? "-" : std::string{result.text(row, column)};
            }
        }
        return text;
    }

    void add_user(const std::string& email, const std::string& first, const std::string& last) {
        owner().run(
            "insert into users (email, first_name, last_name) values ($1, $2, $3)",
            pg::Parameters{email, first, last}
        );
    }
    /// A pipeline with the stages Prospecting, Proposal, Won and Lost; the first is the default.
    void add_pipeline(const std::string& name) {
        owner().run(
            R"(
            with made as (
                insert into pipelines (name, is_default)
                values ($1, not exists (select from pipelines)) returning id
            )
            insert into pipeline_stages
                (pipeline_id, name, order_index, probability, is_closed, is_won)
            select made.id, s.name, s.place, s.probability, s.closed, s.won
            from made, (values
                ('Prospecting', 1, 10, false, false), ('Proposal', 2, 50, false, false),
                ('Won', 3, 100, true, true), ('Lost', 4, 0, true, false)
            ) as s (name, place, probability, closed, won)
            )",
            pg::Parameters{name}
        );
    }

  private:
    testing::TestDatabase db_;
    std::optional<Catalog> catalog_;
};

}  // namespace dealwright
