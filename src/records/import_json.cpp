#include "records/import_json.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/value_text.hpp"

namespace dealwright {

namespace {

namespace json = boost::json;

constexpr std::size_t most_nesting = 200;

std::string list_from_words(std::string_view text) {
    const char separator = text.find(';') != text.npos ? ';' : ',';
    std::string result = "[";
    for (const std::string& word : split(text, separator)) {
        const auto bare = trimmed(word);
        if (!bare.empty()) {
            result += result.size() > 1 ? "," : "";
            result += json_string(bare);
        }
    }
    return result + "]";
}

}  // namespace

bool read_json(std::string_view text, std::string_view kind, std::string& result) {
    const auto bare = trimmed(text);
    if (kind == "array" && !bare.starts_with('[')) {
        result = list_from_words(bare);
        return true;
    }
    json::error_code error;
    json::parse_options options;
    options.max_depth = most_nesting;
    json::monotonic_resource memory;
    const auto value =
        json::parse(json::string_view{bare.data(), bare.size()}, error, &memory, options);
    if (error) {
        result = shown(text) + " is not JSON";
        return false;
    }
    if ((kind == "object" && !value.is_object()) || (kind == "array" && !value.is_array())) {
        result = fmt::format("{} is not a JSON {}", shown(text), kind);
        return false;
    }
    if (bare.find("\\u0000") != bare.npos) {
        result = "a JSON text cannot hold the character \\u0000";
        return false;
    }
    result = bare;
    return true;
}

}  // namespace dealwright
