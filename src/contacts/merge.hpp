// Merging two contacts that are one person: the one stays with the best of both, everything that
// named the other names it, and the other goes into the bin with a pointer to it. One transaction,
// one change set, so it can be undone as a whole.
#pragma once

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// POST /contacts/{id}/merge {"from_id", "fields": {"phone": "from", "notes": "keep", ...}}
http::Reply merge_contacts(
    Context& context, const http::Request& request, const ResourceSet& resources
);

}  // namespace dealwright
