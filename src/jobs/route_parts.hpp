// What the addresses of jobs and of schedules share: rows as JSON, wrong fields gathered, the
// description of an endpoint.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/endpoint.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "pg/result.hpp"

namespace dealwright::jobs {

/// How a column of a row becomes a member of a JSON object.
enum class Form { text, raw };

struct Member {
    std::string_view name;
    Form form = Form::text;
};

/// The columns of a row, in the order of `members`; null stays null.
std::string row_json(const pg::Result& rows, int row, const std::vector<Member>& members);

/// Throws one Error{invalid} for all of them, if there are any.
void throw_if_any(std::vector<FieldError> errors);
/// The id in the address; throws Error{not_found} when it is none.
const std::string& id_in_path(const http::Request& request, std::string_view of_what);

/// For those who may manage settings; with a body when its schema is given.
Endpoint managing_endpoint(
    http::Method method, std::string pattern, Endpoint::Handler handle, Description description
);

}  // namespace dealwright::jobs
