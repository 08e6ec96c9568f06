// Reading JSON strictly (RFC 8259): what is accepted here, PostgreSQL's jsonb accepts too. Numbers
// keep their digits, so that money stays exact.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealwright {

struct Json {
    enum class Type { null, boolean, number, text, array, object };

    Type type = Type::null;
    bool boolean = false;
    std::string text;  // of a text, or the digits of a number as they were sent
    std::vector<Json> items;
    std::vector<std::pair<std::string, Json>> members;  // in the order of the document

    bool is_null() const { return type == Type::null; }
    bool is_text() const { return type == Type::text; }
    bool is_number() const { return type == Type::number; }
    bool is_boolean() const { return type == Type::boolean; }
    bool is_array() const { return type == Type::array; }
    bool is_object() const { return type == Type::object; }
    /// A member of an object; null when there is none.
    const Json* find(std::string_view name) const;
};

/// Throws Error{malformed} that says what is wrong and at which byte: syntax, nesting deeper than
/// 64, a name twice in one object, invalid UTF-8, lone surrogates, the character NUL, numbers that
/// no numeric type can hold.
Json parse_json(std::string_view text);
/// The document again, without blanks.
std::string to_text(const Json& value);
/// "an object", "a text": for messages.
std::string_view name_of(Json::Type type);

}  // namespace dealwright
