// From a value of a request's JSON to the text that PostgreSQL takes for its column, or to a plain
// sentence that says why not. Strict where import is lenient: what a program sends should be right.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"
#include "catalog/catalog.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct WriteValue {
    std::optional<std::string> text;  // as PostgreSQL's text form; empty: null
    std::string code;                 // "type", "range", "length", ...; empty when all is well
    std::string problem;              // the sentence

    bool suits() const { return code.empty(); }
};

WriteValue write_value(const Column& column, const Json& value);

/// The problems of `values`, an object of custom fields by name. Null stands for a field that is to
/// be removed. `fields` are errors of custom_fields.x.
void check_custom_fields(
    const Resource& resource, const Json& values, std::vector<FieldError>& errors
);
/// The required custom fields that `values` does not have.
void require_custom_fields(
    const Resource& resource, const Json* values, std::vector<FieldError>& errors
);

/// A JSON number as plain digits (12.5, -3), without an exponent and without trailing zeros behind
/// the point; empty when that would take more than `digits` of them.
std::optional<std::string> plain_number(std::string_view json_number, std::size_t digits = 400);

/// http:// or https:// with a host, without blanks and control characters.
bool is_web_address(std::string_view text);

}  // namespace dealwright
