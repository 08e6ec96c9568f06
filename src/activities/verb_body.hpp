// The body of a verb: members of its own names, each of which becomes a column of some record. All
// that is wrong with them is said at once, before anything is written, and by these names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct VerbField {
    enum class Presence { optional, required };

    std::string_view name;    // of the member
    std::string_view column;  // that it becomes
    const Resource* resource = nullptr;
    Presence presence = Presence::optional;
};

class VerbBody {
  public:
    /// `text` is the request's body; an empty one is an empty object. `nested` are members that
    /// hold an object for somebody else to read. Throws Error{malformed} for what is no object,
    /// Error{invalid} with an error for each member that is unknown, missing or does not suit.
    VerbBody(
        std::string_view text, std::vector<VerbField> fields,
        std::vector<std::string_view> nested = {}
    );

    /// Null for a member that was not sent, or sent as null.
    const Json* find(std::string_view name) const;
    /// The value of a member as PostgreSQL's text form.
    std::optional<std::string> value(std::string_view name) const;
    /// What the body says of a record of `resource`: {"column": value}.
    Json record_of(const Resource& resource) const;

    /// Runs `act`; what is wrong with columns is then said of the members that they came from.
    template <class Act>
    auto in_its_names(const Act& act) const {
        try {
            return act();
        } catch (const Error& error) {
            if (error.fields().empty()) {
                throw;
            }
            throw renamed(error);
        }
    }

  private:
    void check(std::vector<FieldError>& errors) const;
    const VerbField* field(std::string_view name) const;
    Error renamed(const Error& error) const;

    Json body_;
    std::vector<VerbField> fields_;
    std::vector<std::string_view> nested_;
};

/// Sets a member of an object, unless it has one of that name.
void set_default(Json& object, std::string_view name, std::string_view text);
/// Sets a member of an object, whatever it was before.
void set_member(Json& object, std::string_view name, Json value);
Json json_text(std::string_view text);
Json json_number(std::int64_t number);

/// The same error with other names for its fields.
template <class Rename>
Error with_names(const Error& error, const Rename& rename) {
    auto fields = error.fields();
    std::string message = error.what();
    for (FieldError& field : fields) {
        const std::string name = rename(field.field);
        if (fields.size() == 1 && message.starts_with(field.field)) {
            message.replace(0, field.field.size(), name);
        }
        field.field = name;
    }
    return Error{error.kind(), message, std::move(fields)};
}

}  // namespace dealwright
