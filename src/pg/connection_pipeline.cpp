// Several statements in one round trip, in libpq's pipeline mode: everything up to the closing sync
// is one implicit transaction, and an error skips what follows it.
#include <poll.h>

#include "base/interrupt.hpp"
#include "base/limits.hpp"
#include "pg/connection.hpp"
#include "pg/error.hpp"

namespace dealwright::pg {

namespace {

constexpr std::string_view result_type_changed = "0A000";  // of a prepared statement: prepare again
constexpr std::string_view no_such_prepared = "26000";

bool is_failure(PGresult* result) {
    return PQresultStatus(result) == PGRES_FATAL_ERROR;
}

}  // namespace

std::vector<Result> Connection::run_together(const std::vector<Statement>& statements) {
    throw_if_interrupted();
    if (prepared_.size() >= limits::prepared_statements_max && !in_transaction()) {
        forget_prepared();
    }
    if (PQenterPipelineMode(raw_.get()) == 0) {
        throw connection_error(raw_.get());
    }
    std::vector<bool> sent_prepare(statements.size());
    bool sent = true;
    for (std::size_t i = 0; i < statements.size() && sent; ++i) {
        const Statement& statement = statements[i];
        const auto values = pointers_to(statement.parameters);
        const auto count = static_cast<int>(values.size());
        if (!statement.prepared) {
            sent = PQsendQueryParams(
                       raw_.get(), std::string{statement.sql}.c_str(), count, nullptr,
                       values.data(), nullptr, nullptr, 0
                   ) != 0;
            continue;
        }
        const auto [place, is_new] =
            prepared_.try_emplace(std::string{statement.sql}, std::string{});
        if (is_new) {
            place->second = "s" + std::to_string(++statements_named_);
            sent_prepare[i] = true;
            sent = PQsendPrepare(
                       raw_.get(), place->second.c_str(), place->first.c_str(), 0, nullptr
                   ) != 0;
        }
        sent =
            sent && PQsendQueryPrepared(
                        raw_.get(), place->second.c_str(), count, values.data(), nullptr, nullptr, 0
                    ) != 0;
    }
    if (!sent || PQpipelineSync(raw_.get()) == 0) {
        throw connection_error(raw_.get());
    }
    flush_sent();
    return collect_pipeline(statements, sent_prepare);
}

/// Null at the end of one statement's results.
PGresult* Connection::next_result() {
    while (PQisBusy(raw_.get()) != 0) {
        wait_for(POLLIN);
    }
    return PQgetResult(raw_.get());
}

std::vector<Result> Connection::collect_pipeline(
    const std::vector<Statement>& statements, const std::vector<bool>& sent_prepare
) {
    std::vector<Result> results;
    std::optional<DatabaseError> problem;
    const auto take = [&](bool keep) {
        bool succeeded = false;
        for (PGresult* next = next_result(); next != nullptr; next = next_result()) {
            Result result{next};
            succeeded =
                PQresultStatus(next) == PGRES_COMMAND_OK || PQresultStatus(next) == PGRES_TUPLES_OK;
            if (is_failure(next) && !problem) {
                problem = error_of(next);
            }
            if (keep && succeeded) {
                results.push_back(std::move(result));
            }
            if (!is_usable()) {
                throw connection_error(raw_.get());
            }
        }
        return succeeded;
    };
    for (std::size_t i = 0; i < statements.size(); ++i) {
        if (sent_prepare[i] && !take(false)) {
            prepared_.erase(std::string{statements[i].sql});
        }
        take(true);
    }
    const Result sync{next_result()};
    if (PQexitPipelineMode(raw_.get()) == 0) {
        throw connection_error(raw_.get());
    }
    if (problem) {
        if (problem->sqlstate() == result_type_changed || problem->sqlstate() == no_such_prepared) {
            prepared_.clear();  // the names are never used again, so the server may keep them
        }
        throw DatabaseError{*problem};
    }
    return results;
}

void Connection::forget_prepared() {
    execute("deallocate all");
    prepared_.clear();
}

}  // namespace dealwright::pg
