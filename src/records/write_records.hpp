// The generic verbs that change one record: create, patch, delete, restore. Each is one round trip
// when all is well; why something did not happen is asked afterwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/context.hpp"
#include "base/json.hpp"
#include "pg/result.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// A record as a statement gave it back: `columns` first, in their order, then updated_at.
struct WrittenRecord {
    pg::Result row;
    std::vector<const Column*> columns;
    std::string id;
};

WrittenRecord create_record(
    Context& context, const ResourceSet& resources, const Resource& resource, const Json& body
);
/// A merge patch. `if_match` is the header as it was sent; empty: whatever the version. A patch
/// that changes nothing leaves the version alone.
WrittenRecord patch_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    const Json& patch, std::string_view if_match
);
/// Into the bin, or for good where the kind has none.
void delete_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    std::string_view if_match
);
/// Out of the bin; a record that is not in it stays as it is.
WrittenRecord restore_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id
);

/// The versions that an If-Match header names, as PostgreSQL's text form; nothing: any version.
std::optional<std::vector<std::string>> versions_of(std::string_view if_match);

/// Throws Error{forbidden} unless the actor may make records of this kind.
void require_create_right(const Resource& resource, const Actor& actor);

}  // namespace dealwright
