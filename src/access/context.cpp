#include "access/context.hpp"

#include "base/json_text.hpp"

namespace dealwright {

namespace {

const pg::Query begin_request{"access.begin_request", R"(
    select begin_request(
        nullif($1, '')::uuid, nullif($2, '')::uuid, $3, $4, $5, make_interval(mins => $6)
    )
)"};

std::string request_setting_of(const Actor& actor, const Origin& origin) {
    JsonObject setting;
    if (actor.is_signed_in()) {
        setting.text("user_id", actor.user_id).text("user_email", actor.user_email);
    }
    return setting.text("ip", origin.ip)
        .text("agent", origin.agent)
        .text("method", origin.method)
        .text("path", origin.path)
        .text("request_id", origin.request_id)
        .text("source", origin.source)
        .finish();
}

}  // namespace

Context::Context(pg::Connection& connection, const Actor& actor, Origin origin, Mode mode)
    : connection_{connection},
      actor_{actor},
      origin_{std::move(origin)},
      mode_{mode},
      request_setting_{request_setting_of(actor_, origin_)} {}

Context::~Context() {
    roll_back();
}

pg::Statement Context::preamble() const {
    return pg::statement(
        begin_request, actor_.session_id, actor_.token_id, actor_.epoch, request_setting_,
        mode_ == Mode::reading, actor_.idle_limit.count()
    );
}

pg::Result Context::run(std::string_view sql, const pg::Parameters& parameters) {
    std::vector<pg::Statement> statements;
    statements.push_back({sql, parameters, false});
    return std::move(run(std::move(statements)).back());
}

std::vector<pg::Result> Context::run(std::vector<pg::Statement> statements) {
    if (open_) {
        return connection_.run_together(statements);
    }
    statements.insert(statements.begin(), {{"begin", {}, false}, preamble()});
    open_ = true;  // also when it fails: what is left of the transaction has to be ended
    auto results = connection_.run_together(statements);
    results.erase(results.begin(), results.begin() + 2);
    return results;
}

std::vector<pg::Result> Context::run_once(std::vector<pg::Statement> statements) {
    if (open_) {
        return connection_.run_together(statements);
    }
    statements.insert(statements.begin(), preamble());
    auto results = connection_.run_together(statements);
    results.erase(results.begin());
    return results;
}

void Context::begin() {
    if (!open_) {
        run(std::vector<pg::Statement>{});
    }
}

void Context::commit() {
    if (open_) {
        connection_.execute("commit");
        open_ = false;
    }
}

void Context::roll_back() noexcept {
    if (!open_) {
        return;
    }
    open_ = false;
    try {
        if (connection_.is_usable() && connection_.in_transaction()) {
            connection_.execute("rollback");
        }
    } catch (const std::exception&) {
        // A connection that cannot roll back is lost, and its transaction with it; whoever uses it
        // next finds it unusable and opens another.
    }
}

pg::Connection& Context::connection_in_transaction() {
    begin();
    return connection_;
}

pg::Connection& Context::connection_between_transactions() {
    begin();
    commit();
    return connection_;
}

}  // namespace dealwright
