// What happens to an activity: it is completed, cancelled, or opened again. Each is one change of
// the locked record; a state that does not allow it is a conflict.
#pragma once

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// POST /activities/{id}/complete {outcome?, duration_minutes?, at?, next?}
http::Reply complete_activity(
    Context& context, const http::Request& request, const ResourceSet& resources
);
/// POST /activities/{id}/cancel {reason?}
http::Reply cancel_activity(
    Context& context, const http::Request& request, const ResourceSet& resources
);
/// POST /activities/{id}/reopen
http::Reply reopen_activity(
    Context& context, const http::Request& request, const ResourceSet& resources
);

}  // namespace dealwright
