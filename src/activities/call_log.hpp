// A telephone call goes into the books: its activity, completed, its telephony detail, and what is
// to follow, in one transaction.
#pragma once

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// POST /calls. With activity_id the planned activity of that id becomes the call's; otherwise one
/// is made.
http::Reply log_call(Context& context, const http::Request& request, const ResourceSet& resources);

}  // namespace dealwright
