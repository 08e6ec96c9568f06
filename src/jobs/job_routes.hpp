// The addresses of the queue and of the schedules: for those who may manage settings.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "jobs/registry.hpp"

namespace dealwright::jobs {

/// The registry says which kinds a schedule can be made for.
std::vector<Endpoint> job_endpoints(std::shared_ptr<const Registry> registry);

}  // namespace dealwright::jobs
