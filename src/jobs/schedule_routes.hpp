// The addresses of the schedules alone; job_endpoints() has them all.
#pragma once

#include <memory>
#include <vector>

#include "access/endpoint.hpp"
#include "jobs/registry.hpp"

namespace dealwright::jobs {

std::vector<Endpoint> schedule_endpoints(std::shared_ptr<const Registry> registry);

}  // namespace dealwright::jobs
