// The one place that turns what PostgreSQL reports into an Error with a kind and plain words.
#pragma once

#include <libpq-fe.h>

#include <string>

#include "base/error.hpp"

namespace dealwright::pg {

/// An Error that remembers the SQLSTATE, for callers that react to one of them.
class DatabaseError : public Error {
  public:
    DatabaseError(
        ErrorKind kind, const std::string& message, std::string sqlstate, std::string constraint
    )
        : Error{kind, message},
          sqlstate_{std::move(sqlstate)},
          constraint_{std::move(constraint)} {}

    const std::string& sqlstate() const { return sqlstate_; }
    const std::string& constraint() const { return constraint_; }
    /// Table and column that the failure is about, as far as PostgreSQL says.
    const std::string& table() const { return table_; }
    const std::string& column() const { return column_; }
    /// The message without its detail, which may show values of the row.
    const std::string& sentence() const { return sentence_; }
    DatabaseError& about(std::string table, std::string column, std::string sentence) {
        table_ = std::move(table);
        column_ = std::move(column);
        sentence_ = std::move(sentence);
        return *this;
    }

  private:
    std::string sqlstate_;
    std::string constraint_;
    std::string table_;
    std::string column_;
    std::string sentence_;
};

ErrorKind kind_of_sqlstate(std::string_view sqlstate);
/// From a failed statement.
DatabaseError error_of(const PGresult* result);
/// From a connection that could not be made or was lost.
DatabaseError connection_error(const PGconn* connection);

}  // namespace dealwright::pg
