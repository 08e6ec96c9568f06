// A person's activities as a calendar for other programs, which sign in by its secret address
// alone.
#pragma once

#include "access/context.hpp"
#include "activities/request_rate.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/resource.hpp"

namespace dealwright {

struct FeedLimits {
    RequestRate of_feed{30};
    RequestRate of_guesses{30};  // of one address
};

/// GET /calendar/{secret}.ics?tasks=events: what the person owns and may read at this moment, due
/// from ninety days ago on. Error{not_found} for a secret that is nobody's (any more), or of
/// somebody who may not sign in.
http::Reply calendar_feed(
    Context& context, const http::Request& request, const ResourceSet& resources, FeedLimits& limits
);

}  // namespace dealwright
