// Importing a file on behalf of somebody who may not do everything: what he may is turned into the
// conditions that the engine asks.
#pragma once

#include <filesystem>

#include "access/context.hpp"
#include "records/import_options.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// Whether files of this resource can be imported at all.
bool can_import(const Resource& resource);

/// The caller's wishes with all that the engine has to know of him. Throws Error{forbidden} when he
/// may make no such records.
ImportOptions options_for(
    Context& context, const ResourceSet& resources, const Resource& resource, ImportOptions options
);

/// In the context's transaction. Throws Error{invalid} with the rows in its fields when the file
/// has bad rows and the good ones were not to be kept.
ImportReport import_records(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const std::filesystem::path& file, ImportOptions options, const ImportProgress& progress = {}
);

}  // namespace dealwright
