// Writing JSON: straight into a string, without a tree in between.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dealwright {

/// Appends `text` (UTF-8) as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);
/// The same on its own: "text".
std::string json_string(std::string_view text);

/// {"name":value,...} piece by piece.
class JsonObject {
  public:
    JsonObject& text(std::string_view name, std::string_view value);
    /// Numbers, booleans, null and whatever is JSON already.
    JsonObject& raw(std::string_view name, std::string_view json);
    JsonObject& number(std::string_view name, std::int64_t value);
    JsonObject& boolean(std::string_view name, bool value);
    bool empty() const { return out_.empty(); }
    /// What was added; the next object begins empty.
    std::string finish();

  private:
    void begin(std::string_view name);

    std::string out_;
};

}  // namespace dealwright
