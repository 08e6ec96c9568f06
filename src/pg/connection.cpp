#include "pg/connection.hpp"

#include <poll.h>

#include <cerrno>

#include "base/interrupt.hpp"
#include "pg/error.hpp"

namespace dealwright::pg {

namespace {

constexpr std::size_t copy_buffer_bytes = 64 * 1024;

/// libpq would print them to stderr.
void drop_notice(void*, const PGresult*) {}

bool is_failure(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE ||
           status == PGRES_NONFATAL_ERROR;
}

bool is_copy(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT;
}

}  // namespace

Connection::Connection(const std::string& conninfo)
    : raw_{PQconnectdb(conninfo.c_str()), &PQfinish} {
    if (PQstatus(raw_.get()) != CONNECTION_OK) {
        throw connection_error(raw_.get());
    }
    PQsetNoticeReceiver(raw_.get(), &drop_notice, nullptr);
    PQsetnonblocking(raw_.get(), 1);
}

Result Connection::execute(const std::string& sql) {
    throw_if_interrupted();
    if (PQsendQuery(raw_.get(), sql.c_str()) == 0) {
        throw connection_error(raw_.get());
    }
    return collect();
}

std::vector<const char*> pointers_to(const Parameters& parameters) {
    std::vector<const char*> pointers;
    pointers.reserve(parameters.size());
    for (const auto& value : parameters) {
        pointers.push_back(value ? value->c_str() : nullptr);
    }
    return pointers;
}

Result Connection::run(std::string_view sql, const Parameters& parameters) {
    throw_if_interrupted();
    const auto values = pointers_to(parameters);
    if (PQsendQueryParams(
            raw_.get(), std::string{sql}.c_str(), static_cast<int>(values.size()), nullptr,
            values.data(), nullptr, nullptr, 0
        ) == 0) {
        throw connection_error(raw_.get());
    }
    return collect();
}

void Connection::for_each_row(
    const std::string& sql, const Parameters& parameters,
    const std::function<void(const Result& row)>& use
) {
    throw_if_interrupted();
    const auto values = pointers_to(parameters);
    if (PQsendQueryParams(
            raw_.get(), sql.c_str(), static_cast<int>(values.size()), nullptr, values.data(),
            nullptr, nullptr, 0
        ) == 0 ||
        PQsetSingleRowMode(raw_.get()) == 0) {
        throw connection_error(raw_.get());
    }
    flush_sent();
    std::exception_ptr problem;
    for (;;) {
        while (PQisBusy(raw_.get()) != 0) {
            wait_for(POLLIN);
        }
        PGresult* next = PQgetResult(raw_.get());
        if (next == nullptr) {
            break;
        }
        const Result row{next};
        if (problem) {
            continue;  // the rest of the answer has to be read before the connection is free
        }
        try {
            if (is_failure(next)) {
                throw error_of(next);
            }
            if (PQresultStatus(next) == PGRES_SINGLE_TUPLE) {
                use(row);
            }
        } catch (...) {
            problem = std::current_exception();
        }
    }
    if (problem) {
        std::rethrow_exception(problem);
    }
}

Result Connection::collect() {
    flush_sent();
    std::optional<Result> last;
    std::optional<DatabaseError> problem;
    for (;;) {
        while (PQisBusy(raw_.get()) != 0) {
            wait_for(POLLIN);
        }
        PGresult* next = PQgetResult(raw_.get());
        if (next == nullptr) {
            break;
        }
        Result result{next};
        if (is_failure(next) && !problem) {
            problem = error_of(next);
        }
        const bool copying = is_copy(next);
        last = std::move(result);
        if (copying) {
            break;
        }
    }
    if (problem) {
        throw *problem;
    }
    if (!last) {
        throw connection_error(raw_.get());
    }
    return std::move(*last);
}

void Connection::flush_sent() {
    for (;;) {
        const int left = PQflush(raw_.get());
        if (left < 0) {
            throw connection_error(raw_.get());
        }
        if (left == 0) {
            return;
        }
        wait_for(POLLIN | POLLOUT);
    }
}

void Connection::wait_for(short events) {
    pollfd slot{PQsocket(raw_.get()), events, 0};
    const int ready = poll(&slot, 1, 500);
    if (interrupted()) {
        stop_because_interrupted();
    }
    if (ready < 0 && errno != EINTR) {
        throw failure(ErrorKind::internal, "cannot wait for the database: errno {}", errno);
    }
    if (ready > 0 && (slot.revents & (POLLIN | POLLERR | POLLHUP)) != 0 &&
        PQconsumeInput(raw_.get()) == 0) {
        throw connection_error(raw_.get());
    }
}

void Canceller::cancel() const noexcept {
    if (raw_) {
        char message[256];
        PQcancel(raw_.get(), message, sizeof message);
    }
}

void Connection::stop_because_interrupted() {
    canceller().cancel();
    // Whatever the server still says belongs to a statement nobody waits for: end the connection,
    // which rolls its transaction back.
    raw_.reset();
    throw failure(ErrorKind::interrupted, "interrupted; nothing was changed");
}

std::string Connection::quoted_identifier(std::string_view name) const {
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted{
        PQescapeIdentifier(raw_.get(), name.data(), name.size()), &PQfreemem};
    if (!quoted) {
        throw connection_error(raw_.get());
    }
    return quoted.get();
}

std::string Connection::quoted_literal(std::string_view text) const {
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted{
        PQescapeLiteral(raw_.get(), text.data(), text.size()), &PQfreemem};
    if (!quoted) {
        throw connection_error(raw_.get());
    }
    return quoted.get();
}

Transaction::Transaction(Connection& connection, Isolation isolation) : connection_{connection} {
    connection_.execute(
        isolation == Isolation::repeatable_read ? "begin isolation level repeatable read" : "begin"
    );
}

Transaction::~Transaction() {
    if (!open_ || !connection_.is_usable()) {
        return;
    }
    try {
        connection_.execute("rollback");
    } catch (const std::exception&) {
        // An interrupted or lost connection has rolled back by ending.
        return;
    }
}

void Transaction::commit() {
    connection_.execute("commit");
    open_ = false;
}

CopyIn::CopyIn(Connection& connection, const std::string& target) : connection_{connection} {
    buffer_.reserve(copy_buffer_bytes + 4096);
    connection_.execute("copy " + target + " from stdin");
}

CopyIn::~CopyIn() {
    if (!open_ || !connection_.is_usable()) {
        return;
    }
    try {
        PQputCopyEnd(connection_.raw_.get(), "abandoned by the client");
        connection_.collect();
    } catch (const std::exception&) {
        return;  // the abandonment itself is reported as an error: expected here
    }
}

void CopyIn::separate() {
    if (row_started_) {
        buffer_ += '\t';
    }
    row_started_ = true;
}

CopyIn& CopyIn::field(std::string_view text) {
    separate();
    for (const char c : text) {
        switch (c) {
            case '\\':
                buffer_ += "\\\\";
                break;
            case '\t':
                buffer_ += "\\t";
                break;
            case '\n':
                buffer_ += "\\n";
                break;
            case '\r':
                buffer_ += "\\r";
                break;
            default:
                buffer_ += c;
        }
    }
    return *this;
}

CopyIn& CopyIn::field(std::optional<std::string_view> text) {
    return text ? field(*text) : null();
}

CopyIn& CopyIn::null() {
    separate();
    buffer_ += "\\N";
    return *this;
}

void CopyIn::end_row() {
    buffer_ += '\n';
    row_started_ = false;
    if (buffer_.size() >= copy_buffer_bytes) {
        send();
    }
}

void CopyIn::send() {
    throw_if_interrupted();
    PGconn* raw = connection_.raw_.get();
    int sent = 0;
    while ((sent = PQputCopyData(raw, buffer_.data(), static_cast<int>(buffer_.size()))) == 0) {
        connection_.wait_for(POLLIN | POLLOUT);
    }
    if (sent < 0) {
        throw connection_error(raw);
    }
    buffer_.clear();
    // Keep at most one buffer in libpq's hands, so that memory does not grow with the file.
    connection_.flush_sent();
}

std::int64_t CopyIn::finish() {
    if (!buffer_.empty()) {
        send();
    }
    PGconn* raw = connection_.raw_.get();
    int sent = 0;
    while ((sent = PQputCopyEnd(raw, nullptr)) == 0) {
        connection_.wait_for(POLLIN | POLLOUT);
    }
    if (sent < 0) {
        throw connection_error(raw);
    }
    open_ = false;
    return connection_.collect().affected();
}

}  // namespace dealwright::pg
