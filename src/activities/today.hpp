// What is to be done: somebody's open activities that are overdue, due today, and due in the seven
// days after, by the calendar of whoever asks.
#pragma once

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"
#include "records/big_totals.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// GET /activities/today?owner_id=&limit=&fields=&include=
http::Reply activities_of_today(
    Context& context, const http::Request& request, const ResourceSet& resources, BigTotals& totals
);

}  // namespace dealwright
