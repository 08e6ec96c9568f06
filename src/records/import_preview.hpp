// What an import would do, for somebody who decides about it: the columns of the file and what they
// seem to be, what there is to choose from, and the first rows as they would come out. Nothing of
// it stays.
#pragma once

#include <filesystem>
#include <string>

#include "access/context.hpp"
#include "records/import_options.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// JSON. What keeps the file as a whole from being imported is told in it ("problem"), beside the
/// columns, so that it can be mended.
std::string preview_import(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const std::filesystem::path& file, ImportOptions options
);

}  // namespace dealwright
