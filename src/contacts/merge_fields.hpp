// Which of two contacts' values the one that stays gets: what the request says of each field, and
// for the others what loses nothing.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "access/actor.hpp"
#include "base/json.hpp"
#include "records/resource.hpp"

namespace dealwright {

enum class MergeChoice {
    fill,  // its own; the other's where it has none. Tags, custom fields and notes of both
    keep,
    from
};

class MergeFields {
  public:
    /// `fields` is an object of "keep", "from" and "both" by name, or null. Throws Error{invalid}
    /// with an error for each field that is unknown, may not be set, or has another word.
    MergeFields(const Resource& contacts, const Actor& actor, const Json* fields);

    MergeChoice of(std::string_view column) const;
    /// "phone = coalesce(t.phone, f.phone), ...": SQL over t, the one that stays, and f, the
    /// other. Whose it is stays out of it.
    std::string settings() const;

  private:
    std::string value_of(const Column& column) const;
    std::string custom_fields_value() const;

    const Resource& contacts_;
    std::map<std::string, MergeChoice, std::less<>> choices_;
    std::map<std::string, MergeChoice, std::less<>> custom_choices_;  // by the field's name
};

}  // namespace dealwright
