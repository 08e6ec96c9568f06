// Settings of the installation and the exchange rates: small tables with a key of their own, which
// are no records.
#pragma once

#include <vector>

#include "access/endpoint.hpp"

namespace dealwright {

std::vector<Endpoint> settings_endpoints();

}  // namespace dealwright
