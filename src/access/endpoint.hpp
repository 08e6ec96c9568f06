// One row of the list of routes as the features write it: what it needs of the caller, how it
// runs, what the documentation says of it, and the function that answers.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "access/context.hpp"
#include "access/permissions.hpp"
#include "base/limits.hpp"
#include "http/route.hpp"

namespace dealwright {

/// Who may call a route. It cannot be left out: Endpoint has no default for it. What a caller may
/// do with which record is asked by the verb itself, through the query builder.
class Needs {
  public:
    enum class Who { anyone, anyone_recognised, signed_in, signed_in_halfway, right };

    /// Nobody has to be signed in: sign-in itself, password reset, the documentation.
    static Needs nothing() { return Needs{Who::anyone}; }
    static Needs sign_in() { return Needs{Who::signed_in}; }
    /// The same, but the verb is told who it is when somebody is signed in.
    static Needs nothing_but_recognises() { return Needs{Who::anyone_recognised}; }
    /// Also for one who must change his password or set up his second factor first.
    static Needs sign_in_even_halfway() { return Needs{Who::signed_in_halfway}; }
    static Needs right(Right right) {
        Needs needs{Who::right};
        needs.right_ = right;
        return needs;
    }

    Who who() const { return who_; }
    bool is_open() const { return who_ == Who::anyone || who_ == Who::anyone_recognised; }
    std::optional<Right> right() const { return right_; }

  private:
    explicit Needs(Who who) : who_{who} {}

    Who who_;
    std::optional<Right> right_;
};

/// For the API document; texts in plain words, schemas as JSON (OpenAPI 3.1).
struct Description {
    std::string summary = {};
    std::string tag = {};             // the group in the documentation: "contacts"
    std::string operation = {};       // unique: "list_contacts"
    std::string parameters = {};      // JSON array of parameter objects; empty: none but the path's
    std::string request_schema = {};  // JSON; empty: no body
    std::string reply_schema = {};    // JSON; empty: no body
    std::string request_example = {};
    int success = 200;
    std::string reply_type = "application/json";
};

struct Endpoint {
    using Handler = std::function<http::Reply(Context&, http::Request&)>;

    http::Method method;
    std::string pattern;  // "/api/v1/contacts/{id}"
    Needs needs;
    Handler handle;
    Description description;
    http::Lane lane = http::Lane::interactive;
    http::BodyKind body = http::BodyKind::none;
    std::size_t body_limit = limits::json_body_bytes;
    /// Reading for GET, writing for the others, unless said here (a GET that leaves an audit row).
    std::optional<Context::Mode> mode = {};
    /// Honours Idempotency-Key (every POST but those whose answer is a secret or a stream).
    bool is_repeatable = true;
};

}  // namespace dealwright
