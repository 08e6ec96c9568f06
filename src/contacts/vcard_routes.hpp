// Contacts as vCards: one, those of a list, and back.
#pragma once

#include <cstddef>

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// Cards are read as a whole before they are written.
inline constexpr std::size_t vcard_upload_bytes = std::size_t{32} * 1024 * 1024;

extern const char* const vcard_import_parameters;

/// GET /contacts/{id}/vcard?version=
http::Reply vcard_of_contact(
    Context& context, const http::Request& request, const ResourceSet& resources
);
/// GET /contacts/export.vcf?version= with the filters of the list.
http::Reply export_vcards(
    Context& context, const http::Request& request, const ResourceSet& resources
);
/// POST /contacts/import-vcard with the file as the body; parameters of the import of CSV.
http::Reply import_vcards(
    Context& context, const http::Request& request, const ResourceSet& resources
);

}  // namespace dealwright
