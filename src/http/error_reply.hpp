// The one place that turns an Error into an answer: RFC 9457 problem+json with the request id and
// the errors per field. The cause of an internal error goes to the log only.
#pragma once

#include <string_view>

#include "base/error.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright::http {

int status_of(ErrorKind kind);
/// Whatever ends in a 5xx is logged here under the request's id.
Reply error_reply(const Error& error, const Request& request);
/// For what the protocol itself forbids: a problem that no ErrorKind names.
Reply problem_reply(int status, std::string_view detail, const Request& request);
std::string_view reason_of(int status);  // "Not Found"

}  // namespace dealwright::http
