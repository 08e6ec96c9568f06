// A believable company for `db seed --demo N`: N contacts with their deals, activities, calls, mail
// and documents, fifty users in teams, over the two years before an anchor day. The same N, random
// seed and anchor day give the same company down to the last id.
#pragma once

#include <chrono>
#include <cstdint>

#include "pg/connection.hpp"
#include "seed/demo_rows.hpp"
#include "seed/demo_story.hpp"

namespace dealwright {

struct DemoOptions {
    std::int64_t contacts = 1000;
    std::uint64_t random_seed = 1;
    std::chrono::sys_days anchor_day =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
};

/// Writes it all in one transaction and leaves the tables analyzed. Needs the owner's connection
/// and the documented start (seed_start). Throws Error{conflict} when there are contacts or deals.
DemoTotals seed_demo(
    pg::Connection& owner, const DemoOptions& options, const DemoProgress& progress = {}
);

}  // namespace dealwright
