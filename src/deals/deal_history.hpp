// The way of a deal through its stages: every stay with how long it lasted and who brought it
// there, as far as the audit log knows, and since when nothing has happened.
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// {"data":[{"stage":...,"entered_at","exited_at","duration_seconds","moved_by"}],"idle_since"...}
std::string deal_history_json(
    Context& context, const ResourceSet& resources, std::string_view deal_id
);

}  // namespace dealwright
