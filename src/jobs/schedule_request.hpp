// A schedule as a request describes it: its body read strictly, onto what stands already.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/json.hpp"
#include "jobs/registry.hpp"

namespace dealwright::jobs {

struct ScheduleFields {
    std::string name;
    std::string kind;
    std::string payload = "{}";
    std::optional<std::string> cron;
    std::optional<std::string> time_zone;
    std::optional<std::int64_t> every_seconds;
    bool enabled = true;
};

enum class ScheduleChange { of_new, of_own, of_builtin };

/// Throws one Error{invalid} that names each field that is unknown, may not be set or does not
/// suit: as a merge patch onto `present`.
ScheduleFields read_schedule(
    const Json& body, ScheduleFields present, ScheduleChange change, const Registry& registry
);

}  // namespace dealwright::jobs
