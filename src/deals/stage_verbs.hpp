// The shape of a pipeline: the order of its stages, and a stage that is given up for another.
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// {"ids":[...]}: all stages of the pipeline in their new order. Gives {"data":[...]}: the stages.
std::string order_stages(
    Context& context, const ResourceSet& resources, std::string_view pipeline_id,
    std::string_view body
);

/// {"into_id":...}: gives {"moved":n,"stage":{...}}, the stage that has the deals now.
std::string merge_stage(
    Context& context, const ResourceSet& resources, std::string_view stage_id, std::string_view body
);

}  // namespace dealwright
