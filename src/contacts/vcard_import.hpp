// A file of vCards as a file of CSV, which the one engine of imports takes: same checks, same
// verdicts, same report. Lines in it are those of the vCards.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "access/context.hpp"
#include "records/import_options.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// The columns of contacts that vCards speak of.
inline constexpr std::array<std::string_view, 19> vcard_fields = {
    "first_name",    "last_name",   "email",        "phone",         "mobile",
    "company",       "title",       "department",   "website",       "city",
    "state",         "country",     "tags",         "notes",         "address_line1",
    "address_line2", "postal_code", "linkedin_url", "twitter_handle"};

ImportReport import_vcard_file(
    Context& context, const ResourceSet& resources, const std::filesystem::path& file,
    ImportOptions options
);

}  // namespace dealwright
