#include "pg/error.hpp"

#include "base/text.hpp"

namespace dealwright::pg {

namespace {

std::string field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text == nullptr ? std::string{} : std::string{text};
}

/// libpq writes a failure per host and hints on lines of their own.
std::string on_one_line(std::string_view text) {
    std::string result;
    for (const char c : trimmed(text)) {
        if (c == '\n') {
            result += "; ";
        } else if (c != '\t') {
            result += c;
        }
    }
    return result;
}

std::string with_detail(std::string message, const std::string& detail) {
    return detail.empty() ? message : message + ": " + detail;
}

}  // namespace

ErrorKind kind_of_sqlstate(std::string_view state) {
    const auto is_class = [&](std::string_view prefix) { return state.starts_with(prefix); };
    if (state == "23505" || state == "23503" || state == "23P01") {
        return ErrorKind::conflict;
    }
    if (is_class("23") || is_class("22")) {
        return ErrorKind::invalid;
    }
    if (state == "42501" || is_class("28")) {
        return ErrorKind::forbidden;
    }
    if (state == "57014") {
        return ErrorKind::timed_out;
    }
    if (is_class("08") || is_class("53") || is_class("57") || state == "40001" ||
        state == "40P01" || state == "55P03") {
        return ErrorKind::busy;
    }
    return ErrorKind::internal;
}

DatabaseError error_of(const PGresult* result) {
    const std::string state = field(result, PG_DIAG_SQLSTATE);
    std::string message = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (message.empty()) {
        message = trimmed(PQresultErrorMessage(result));
    }
    if (state == "53100") {
        message = "the disk that holds the database is full (" + message + ")";
    }
    const auto kind = kind_of_sqlstate(state);
    DatabaseError error{
        kind, with_detail(message, field(result, PG_DIAG_MESSAGE_DETAIL)), state,
        field(result, PG_DIAG_CONSTRAINT_NAME)};
    return error.about(
        field(result, PG_DIAG_TABLE_NAME), field(result, PG_DIAG_COLUMN_NAME), std::move(message)
    );
}

DatabaseError connection_error(const PGconn* connection) {
    std::string message = on_one_line(PQerrorMessage(connection));
    if (message.empty()) {
        message = "the connection to the database was lost";
    }
    if (message.find("server closed the connection") != std::string::npos) {
        message =
            "the database server stopped in the middle of the work; what had not been completed "
            "was "
            "not written. Its log says why (a full disk, for instance); then run this again";
    }
    return {ErrorKind::busy, message, "08006", ""};
}

}  // namespace dealwright::pg
