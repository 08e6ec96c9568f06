// The members of a small JSON body, read strictly: what is missing, unknown or of another type is
// an error that names it.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"

namespace dealwright {

/// One wrong field as an Error{invalid}.
Error field_failure(std::string_view field, std::string_view code, const std::string& message);

class RequestBody {
  public:
    /// Throws Error{malformed} unless `text` is a JSON object, Error{invalid} for a member that is
    /// not among `known`.
    RequestBody(std::string_view text, std::initializer_list<std::string_view> known);

    /// Throws Error{invalid} when it is missing, null, or no text.
    const std::string& text(std::string_view name) const;
    /// Nothing when it is missing or null.
    std::optional<std::string> optional_text(std::string_view name) const;
    std::optional<std::vector<std::string>> optional_texts(std::string_view name) const;

  private:
    Json object_;
};

}  // namespace dealwright
