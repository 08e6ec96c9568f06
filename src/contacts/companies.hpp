// The companies that contacts name: whoever writes the same name, in whatever case and with
// whatever blanks, belongs to one. With counts of what the caller may see.
#pragma once

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// GET /companies?q=&limit=&cursor=
http::Reply list_companies(
    Context& context, const http::Request& request, const ResourceSet& resources
);

}  // namespace dealwright
