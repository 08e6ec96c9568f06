// The one exception of the product. Whatever ends a request or a command throws it; a value that
// may be missing is a std::optional instead. What each kind means to a caller is decided in one
// place per surface (cli/run.cpp, http/error_reply.cpp).
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace dealwright {

enum class ErrorKind {
    malformed,        // cannot be read at all: broken JSON, broken HTTP
    invalid,          // the input breaks a rule
    unauthenticated,  // nobody is signed in
    forbidden,        // may see, may not do
    not_found,        // not there, or not visible
    conflict,         // another row or state stands in the way
    stale,            // the caller's version is not the present one
    unsupported,      // a media type that is not taken here
    too_large,        // over a stated limit
    limited,          // too often
    timed_out,        // took longer than it may
    busy,             // the database or a queue cannot take it now; try again
    interrupted,      // the person pressed Ctrl-C; nothing was changed
    internal,         // our fault
};

struct FieldError {
    std::string field;
    std::string code;
    std::string message;
};

class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message, std::vector<FieldError> fields = {})
        : std::runtime_error{message}, kind_{kind}, fields_{std::move(fields)} {}

    ErrorKind kind() const { return kind_; }
    const std::vector<FieldError>& fields() const { return fields_; }
    /// When trying again makes sense; zero when nobody knows.
    std::chrono::seconds retry_after() const { return retry_after_; }
    Error& after(std::chrono::seconds delay) {
        retry_after_ = delay;
        return *this;
    }
    /// What stands in the way as it is now, as a JSON object that the caller may see; often empty.
    const std::string& current() const { return current_; }
    Error& with_current(std::string json) {
        current_ = std::move(json);
        return *this;
    }

  private:
    ErrorKind kind_;
    std::vector<FieldError> fields_;
    std::chrono::seconds retry_after_{0};
    std::string current_;
};

/// The short form: throw failure(ErrorKind::invalid, "{} is not a date", text).
template <class... Args>
Error failure(ErrorKind kind, fmt::format_string<Args...> format, Args&&... args) {
    return Error{kind, fmt::format(format, std::forward<Args>(args)...)};
}

}  // namespace dealwright
