// The audit trail of reading: which single records somebody looked at, as far as the setting
// audit_reads wants it. What one reads of oneself is nobody's concern.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string_view>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

class ReadAudit {
  public:
    /// To be called after a record was read. Costs a statement only where there is something to
    /// write, and one a second to learn what is wanted.
    void note(Context& context, const Resource& resource, std::string_view id);

  private:
    enum class Wanted : std::uint8_t { off, sensitive, all };

    Wanted wanted(Context& context);

    std::atomic<Wanted> wanted_{Wanted::sensitive};
    std::atomic<std::int64_t> known_until_{0};  // of the steady clock
};

}  // namespace dealwright
