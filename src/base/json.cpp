#include "base/json.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <unordered_set>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/limits.hpp"

namespace dealwright {

namespace {

namespace json = boost::json;

/// Builds the tree from the parser's events; refuses what the grammar allows and jsonb does not.
class Builder {
  public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    Json take() { return std::move(root_); }
    const std::string& problem() const { return problem_; }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) {
        open(Json::Type::object);
        return true;
    }
    bool on_array_begin(json::error_code&) {
        open(Json::Type::array);
        return true;
    }
    bool on_object_end(std::size_t, json::error_code& error) {
        const bool unique = check_names(open_.back()->members, error);
        open_.pop_back();
        return unique;
    }
    bool on_array_end(std::size_t, json::error_code&) {
        open_.pop_back();
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code& error) {
        text_.append(part.data(), part.size());
        name_ = std::exchange(text_, {});
        return check_characters(name_, error);
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_string(json::string_view part, std::size_t, json::error_code& error) {
        text_.append(part.data(), part.size());
        Json& value = place(Json::Type::text);
        value.text = std::exchange(text_, {});
        return check_characters(value.text, error);
    }
    bool on_number_part(json::string_view part, json::error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t, json::string_view part, json::error_code& error) {
        return number(part, error);
    }
    bool on_uint64(std::uint64_t, json::string_view part, json::error_code& error) {
        return number(part, error);
    }
    bool on_double(double, json::string_view part, json::error_code& error) {
        return number(part, error);
    }
    bool on_bool(bool value, json::error_code&) {
        place(Json::Type::boolean).boolean = value;
        return true;
    }
    bool on_null(json::error_code&) {
        place(Json::Type::null);
        return true;
    }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

  private:
    Json& place(Json::Type type) {
        Json* value = &root_;
        if (!open_.empty()) {
            Json& parent = *open_.back();
            value = parent.is_array()
                        ? &parent.items.emplace_back()
                        : &parent.members.emplace_back(std::exchange(name_, {}), Json{}).second;
        }
        value->type = type;
        return *value;
    }

    void open(Json::Type type) { open_.push_back(&place(type)); }

    bool refuse(std::string problem, json::error_code& error) {
        problem_ = std::move(problem);
        error = json::error::syntax;
        return false;
    }

    bool check_characters(const std::string& text, json::error_code& error) {
        return text.find('\0') == text.npos || refuse("a text holds the character NUL", error);
    }

    bool check_names(
        const std::vector<std::pair<std::string, Json>>& members, json::error_code& error
    ) {
        std::unordered_set<std::string_view> names;
        for (const auto& [name, value] : members) {
            if (!names.insert(name).second) {
                return refuse(fmt::format("the name {} is there twice", json_string(name)), error);
            }
        }
        return true;
    }

    bool number(json::string_view part, json::error_code& error) {
        text_.append(part.data(), part.size());
        Json& value = place(Json::Type::number);
        value.text = std::exchange(text_, {});
        const auto exponent = value.text.find_first_of("eE");
        const std::size_t exponent_digits =
            exponent == value.text.npos ? 0 : value.text.size() - exponent - 1;
        return (value.text.size() <= limits::json_number_digits && exponent_digits <= 4) ||
               refuse("a number has too many digits", error);
    }

    Json root_;
    std::vector<Json*> open_;
    std::string text_;
    std::string name_;
    std::string problem_;
};

std::string in_words(const json::error_code& error) {
    if (error == json::error::too_deep) {
        return fmt::format("it is nested deeper than {} levels", limits::json_depth);
    }
    if (error == json::error::incomplete) {
        return "it ends too early";
    }
    if (error == json::error::extra_data) {
        return "something follows after its end";
    }
    return error.message();
}

}  // namespace

const Json* Json::find(std::string_view name) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto& member) {
        return member.first == name;
    });
    return found == members.end() ? nullptr : &found->second;
}

Json parse_json(std::string_view text) {
    json::parse_options options;
    options.max_depth = limits::json_depth;
    json::basic_parser<Builder> parser{options};
    json::error_code error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (!error && read < text.size()) {
        error = json::error::extra_data;
    }
    if (error) {
        const auto& problem = parser.handler().problem();
        throw failure(
            ErrorKind::malformed, "the body is not JSON that can be taken: {} (at byte {})",
            problem.empty() ? in_words(error) : problem, read
        );
    }
    return parser.handler().take();
}

namespace {

void append(std::string& out, const Json& value) {
    switch (value.type) {
        case Json::Type::null:
            out += "null";
            break;
        case Json::Type::boolean:
            out += value.boolean ? "true" : "false";
            break;
        case Json::Type::number:
            out += value.text;
            break;
        case Json::Type::text:
            append_json_string(out, value.text);
            break;
        case Json::Type::array:
            out += '[';
            for (const Json& item : value.items) {
                out += &item == value.items.data() ? "" : ",";
                append(out, item);
            }
            out += ']';
            break;
        case Json::Type::object:
            out += '{';
            for (const auto& member : value.members) {
                out += &member == value.members.data() ? "" : ",";
                append_json_string(out, member.first);
                out += ':';
                append(out, member.second);
            }
            out += '}';
            break;
    }
}

}  // namespace

std::string to_text(const Json& value) {
    std::string result;
    append(result, value);
    return result;
}

std::string_view name_of(Json::Type type) {
    switch (type) {
        case Json::Type::null:
            return "null";
        case Json::Type::boolean:
            return "true or false";
        case Json::Type::number:
            return "a number";
        case Json::Type::text:
            return "a text";
        case Json::Type::array:
            return "a list";
        case Json::Type::object:
            return "an object";
    }
    return "";
}

}  // namespace dealwright
