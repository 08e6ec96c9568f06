// Values of filters: from the text of a parameter to the text that PostgreSQL compares with, or the
// plain sentence that says why not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/query_builder.hpp"

namespace dealwright {

struct ListValue {
    std::string text;     // as PostgreSQL's text form; a day stays a day where a moment is compared
    std::string code;     // "type", "length", ...; empty when all is well
    std::string problem;  // the sentence

    bool suits() const { return code.empty(); }
};

ListValue list_value(const Column& column, std::string_view text);
ListValue list_value(const CustomField& field, std::string_view text);
/// Of contains and starts_with, which take any text that is not too long.
ListValue list_text(std::string_view text, int max_length);

std::optional<Operator> operator_named(std::string_view name);
std::string_view name_of(Operator op);
std::vector<Operator> all_operators();
/// In the order in which messages list them.
std::vector<Operator> operators_of(const Column& column);
std::vector<Operator> operators_of(const CustomField& field);

/// a,b\,c as two values; \ makes the next character an ordinary one.
std::vector<std::string> values_of_list(std::string_view text);

}  // namespace dealwright
