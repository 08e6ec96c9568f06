// What a verb works with: who acts, and the one transaction of the request. Every statement runs
// behind begin_request(), which asserts the session and the permission epoch and tells the audit
// triggers who it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/actor.hpp"
#include "pg/connection.hpp"

namespace dealwright {

/// From where a change comes, for the audit log.
struct Origin {
    std::string ip;
    std::string agent;
    std::string method;
    std::string path;
    std::string request_id;
    std::string source = "api";
};

class Context {
  public:
    enum class Mode { reading, writing };

    Context(pg::Connection& connection, const Actor& actor, Origin origin, Mode mode);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    const Actor& actor() const { return actor_; }
    const Origin& origin() const { return origin_; }
    bool is_reading() const { return mode_ == Mode::reading; }

    /// One statement in the request's transaction, which the first one opens.
    template <class... Args>
    pg::Result run(const pg::Query& query, const Args&... args) {
        return std::move(run(std::vector<pg::Statement>{pg::statement(query, args...)}).back());
    }
    pg::Result run(std::string_view sql, const pg::Parameters& parameters);
    /// Several in one round trip, in the request's transaction.
    std::vector<pg::Result> run(std::vector<pg::Statement> statements);
    /// As a transaction of their own in a single round trip, when none is open: for a request that
    /// needs nothing else. With one open they join it.
    std::vector<pg::Result> run_once(std::vector<pg::Statement> statements);

    void begin();
    /// Ends the transaction that is open, if any. What follows is in another one.
    void commit();
    void roll_back() noexcept;
    /// For streaming, COPY and the import, which drive the connection themselves.
    pg::Connection& connection_in_transaction();
    /// For work that opens transactions of its own, after the session and the permissions have been
    /// asserted once more.
    pg::Connection& connection_between_transactions();

  private:
    pg::Statement preamble() const;

    pg::Connection& connection_;
    const Actor& actor_;
    Origin origin_;
    Mode mode_;
    std::string request_setting_;
    bool open_ = false;
};

}  // namespace dealwright
