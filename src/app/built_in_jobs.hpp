// The one list of the kinds of jobs that the product has, and what each does.
#pragma once

#include "jobs/registry.hpp"

namespace dealwright {

jobs::Registry built_in_jobs();

}  // namespace dealwright
