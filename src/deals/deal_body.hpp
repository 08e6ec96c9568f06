// The members of a verb's JSON body, each checked like the column that it is kept in. Everything
// that is wrong with a body is said at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct DealField {
    std::string_view name;
    std::string_view like;  // the column of `resource` whose rules the value has to keep
    bool required = false;
};

class DealBody {
  public:
    /// `text` may be empty when no field is required. Throws Error{malformed} for what is no
    /// object, Error{invalid} with an error for each field.
    DealBody(const Resource& resource, std::string_view text, const std::vector<DealField>& fields);

    /// As PostgreSQL's text form; nothing when it was not given or is null.
    const std::optional<std::string>& value(std::string_view name) const;
    bool has(std::string_view name) const { return value(name).has_value(); }

  private:
    std::map<std::string, std::optional<std::string>, std::less<>> values_;
};

/// The member `ids` of a body that has nothing else: ids, each once.
std::vector<std::string> ids_of_body(std::string_view text);

}  // namespace dealwright
