// What a request wants written into one record: its body checked against the resource, every
// member that does not suit named at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct Assignment {
    const Column* column = nullptr;
    std::optional<std::string> value;  // as PostgreSQL's text form; empty: null
    bool merges = false;               // an object that is merged into the one that is there
};

struct WriteRequest {
    std::vector<Assignment> assignments;

    const Assignment* find(std::string_view column) const;
};

/// Throws Error{invalid} with an error for each field that is unknown, may not be set or has a
/// value that does not suit; Error{malformed} for a body that is no object.
WriteRequest read_new_record(
    const ResourceSet& resources, const Resource& resource, const Actor& actor, const Json& body
);
/// A merge patch (RFC 7386). An empty one is fine.
WriteRequest read_patch(
    const ResourceSet& resources, const Resource& resource, const Actor& actor, const Json& body
);

/// The column that names a record's owner, or null when the kind has none that can be set.
const Column* owner_column(const Resource& resource);
/// Whether `actor` may make `owner` (empty: nobody) the owner of a record of this kind.
bool may_give_to(
    const Resource& resource, const Actor& actor, const std::optional<std::string>& owner
);

/// Whether `actor` may say that something happened to a record of this kind earlier than just now:
/// it changes figures of days that are over, so he answers for the work of others, or for the
/// installation.
bool may_back_date(const Resource& resource, const Actor& actor);

/// The errors that several fields have together, as one.
Error invalid_fields(std::vector<FieldError> errors);

}  // namespace dealwright
