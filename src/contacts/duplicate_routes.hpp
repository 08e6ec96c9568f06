// Where duplicates are offered: asked for a contact that is yet to be made, for one that is there,
// and when one is made.
#pragma once

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// POST /contacts/duplicates with the fields of a contact.
http::Reply duplicates_of_fields(
    Context& context, const http::Request& request, const ResourceSet& resources
);
/// GET /contacts/{id}/duplicates
http::Reply duplicates_of_contact(
    Context& context, const http::Request& request, const ResourceSet& resources
);
/// POST /contacts?duplicates=ignore|report|refuse
http::Reply create_contact(
    Context& context, const http::Request& request, const ResourceSet& resources
);

}  // namespace dealwright
