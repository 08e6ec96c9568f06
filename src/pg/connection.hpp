// One connection to PostgreSQL: statements, transactions, COPY in both directions. Every wait can
// be ended by Ctrl-C, which cancels the statement in the server and throws Error{interrupted}.
#pragma once

#include <libpq-fe.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pg/query.hpp"
#include "pg/result.hpp"

namespace dealwright::pg {

using Parameters = std::vector<std::optional<std::string>>;

/// One value as PostgreSQL's text form; an empty optional is null.
template <class T>
std::optional<std::string> to_parameter(const T& value) {
    if constexpr (requires { value.has_value(); }) {
        return value.has_value() ? to_parameter(*value) : std::nullopt;
    } else if constexpr (std::is_same_v<T, bool>) {
        return value ? "t" : "f";
    } else if constexpr (std::is_arithmetic_v<T>) {
        return fmt::format("{}", value);
    } else {
        return std::string{value};
    }
}

/// As libpq wants them; valid as long as `parameters` is.
std::vector<const char*> pointers_to(const Parameters& parameters);

/// A statement with its values, for run_together().
struct Statement {
    std::string_view sql;  // outlives the call
    Parameters parameters;
    /// Kept prepared under its text: for statements of few shapes whose best plan does not depend
    /// on the values.
    bool prepared = true;
};

template <class... Args>
Statement statement(const Query& query, const Args&... args) {
    return {query.sql(), Parameters{to_parameter(args)...}, true};
}

/// Ends what a connection is running, from another thread; the statement fails with SQLSTATE 57014.
class Canceller {
  public:
    explicit Canceller(PGcancel* raw) : raw_{raw, &PQfreeCancel} {}
    /// Does nothing when the connection is idle or gone.
    void cancel() const noexcept;

  private:
    std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> raw_;
};

class Connection {
  public:
    /// Opens `conninfo` (a libpq address or key=value list). Throws DatabaseError{busy}.
    explicit Connection(const std::string& conninfo);

    /// Runs one or more statements without parameters; gives the last one's result.
    Result execute(const std::string& sql);
    /// Runs one statement with parameters.
    Result run(std::string_view sql, const Parameters& parameters);
    template <class... Args>
    Result run(const Query& query, const Args&... args) {
        return run(query.sql(), Parameters{to_parameter(args)...});
    }
    /// Runs all of them in one round trip; gives a result for each. Outside a transaction they are
    /// one: the first failure undoes all, and is thrown.
    std::vector<Result> run_together(const std::vector<Statement>& statements);
    /// Streams the rows of a statement one by one: memory stays flat whatever their number.
    void for_each_row(
        const std::string& sql, const Parameters& parameters,
        const std::function<void(const Result& row)>& use
    );

    /// `identifier` and 'literal' as PostgreSQL quotes them.
    std::string quoted_identifier(std::string_view name) const;
    std::string quoted_literal(std::string_view text) const;

    /// Ends the session, with all that it holds; whoever uses it next finds it unusable.
    void close() { raw_.reset(); }
    bool is_usable() const { return PQstatus(raw_.get()) == CONNECTION_OK; }
    Canceller canceller() const { return Canceller{PQgetCancel(raw_.get())}; }
    bool in_transaction() const { return PQtransactionStatus(raw_.get()) != PQTRANS_IDLE; }

  private:
    friend class CopyIn;

    void wait_for(short events);
    void flush_sent();
    Result collect();
    std::vector<Result> collect_pipeline(
        const std::vector<Statement>& statements, const std::vector<bool>& sent_prepare
    );
    PGresult* next_result();
    void forget_prepared();
    [[noreturn]] void stop_because_interrupted();

    std::unique_ptr<PGconn, decltype(&PQfinish)> raw_;
    std::unordered_map<std::string, std::string> prepared_;  // text to name
    std::int64_t statements_named_ = 0;
};

enum class Isolation { read_committed, repeatable_read };

/// Rolls back unless commit() was called.
class Transaction {
  public:
    explicit Transaction(Connection& connection, Isolation isolation = Isolation::read_committed);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

  private:
    Connection& connection_;
    bool open_ = true;
};

/// COPY ... FROM STDIN in text format, row by row. Without finish() nothing is kept.
class CopyIn {
  public:
    /// `target` is a table with its column list: "contacts (id, email)".
    CopyIn(Connection& connection, const std::string& target);
    ~CopyIn();
    CopyIn(const CopyIn&) = delete;
    CopyIn& operator=(const CopyIn&) = delete;

    CopyIn& field(std::string_view text);
    CopyIn& field(std::optional<std::string_view> text);
    CopyIn& null();
    void end_row();
    /// Ends the COPY; gives the number of rows.
    std::int64_t finish();

  private:
    void separate();
    void send();

    Connection& connection_;
    std::string buffer_;
    bool row_started_ = false;
    bool open_ = true;
};

}  // namespace dealwright::pg
