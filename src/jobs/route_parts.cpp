#include "jobs/route_parts.hpp"

#include "base/uuid.hpp"

namespace dealwright::jobs {

std::string row_json(const pg::Result& rows, int row, const std::vector<Member>& members) {
    JsonObject object;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto column = static_cast<int>(i);
        if (rows.is_null(row, column)) {
            object.raw(members[i].name, "null");
        } else if (members[i].form == Form::text) {
            object.text(members[i].name, rows.text(row, column));
        } else {
            object.raw(members[i].name, rows.text(row, column));
        }
    }
    return object.finish();
}

void throw_if_any(std::vector<FieldError> errors) {
    if (errors.empty()) {
        return;
    }
    const auto message = errors.size() == 1
                             ? fmt::format("{}: {}", errors[0].field, errors[0].message)
                             : fmt::format("{} fields have errors", errors.size());
    throw Error{ErrorKind::invalid, message, std::move(errors)};
}

const std::string& id_in_path(const http::Request& request, std::string_view of_what) {
    const auto& id = request.path_parameter("id");
    if (!is_uuid(id)) {
        throw failure(ErrorKind::not_found, "there is no such {}", of_what);
    }
    return id;
}

Endpoint managing_endpoint(
    http::Method method, std::string pattern, Endpoint::Handler handle, Description description
) {
    const bool has_body = !description.request_schema.empty();
    Endpoint endpoint{
        method, std::move(pattern), Needs::right(Right::manage_settings), std::move(handle),
        std::move(description)};
    endpoint.body = has_body ? http::BodyKind::json : http::BodyKind::none;
    return endpoint;
}

}  // namespace dealwright::jobs
