// The story of a contact, newest first: what was done, called, written, sent and sold, and how its
// status went, in one list by pages. Each entry is a record that the caller may see by itself.
#pragma once

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// GET /contacts/{id}/timeline?limit=&cursor=&kinds=
http::Reply contact_timeline(
    Context& context, const http::Request& request, const ResourceSet& resources
);

}  // namespace dealwright
