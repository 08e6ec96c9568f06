#include "deals/stage_verbs.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "deals/deal_body.hpp"
#include "records/constraint_words.hpp"
#include "records/query_builder.hpp"
#include "records/record_json.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

const pg::Query lock_pipeline{"deals.lock_pipeline", R"(
    select id from pipelines where id = $1::uuid and not is_deleted for no key update
)"};

const pg::Query lock_stages{"deals.lock_stages", R"(
    select id from pipeline_stages
    where pipeline_id = $1::uuid and not is_deleted order by id for no key update
)"};

const pg::Query put_in_order{"deals.put_stages_in_order", R"(
    update pipeline_stages as s set order_index = wanted.place - 1
    from unnest($1::uuid[]) with ordinality as wanted (id, place)
    where s.id = wanted.id and s.order_index <> wanted.place - 1
)"};

const pg::Query merge{"deals.merge_stage", "select merge_stage($1::uuid, $2::uuid)"};

/// The stages of a statement that selects `columns` first, as JSON objects.
std::string list_of(const std::vector<const Column*>& columns, const pg::Result& rows) {
    std::string list;
    for (int row = 0; row < rows.rows(); ++row) {
        list += row == 0 ? "" : ",";
        list += record_json(columns, rows, row);
    }
    return list;
}

/// What he changes he has to see: the right to manage settings alone does not show it.
void require_visible(
    Context& context, const Resource& resource, std::string_view id, const Error& otherwise
) {
    if (!is_uuid(id)) {
        throw otherwise;
    }
    const auto seen =
        select_one(resource, context.actor(), id, Bin::without, {&resource.table->column("id")});
    if (context.run({seen.view()}).back().empty()) {
        throw otherwise;
    }
}

Error no_such(const Resource& resource) {
    return failure(ErrorKind::not_found, "there is no such {}", resource.policy->singular);
}

void require_exactly(const pg::Result& present, const std::vector<std::string>& ids) {
    std::vector<std::string> stages;
    for (int row = 0; row < present.rows(); ++row) {
        stages.emplace_back(present.text(row, 0));
    }
    auto named = ids;
    std::sort(named.begin(), named.end());
    std::sort(stages.begin(), stages.end());
    if (named != stages) {
        throw invalid_fields(
            {{"ids", "incomplete",
              fmt::format("has to name each of the pipeline's {} stages once", stages.size())}}
        );
    }
}

}  // namespace

std::string order_stages(
    Context& context, const ResourceSet& resources, std::string_view pipeline_id,
    std::string_view body
) {
    const auto ids = ids_of_body(body);
    const Resource& pipelines = resources.get("pipelines");
    const Resource& stages = resources.get("pipeline_stages");
    require_visible(context, pipelines, pipeline_id, no_such(pipelines));
    context.run(lock_pipeline, pipeline_id);
    require_exactly(context.run(lock_stages, pipeline_id), ids);
    context.run(put_in_order, "{" + join(ids, ",") + "}");
    RecordQuery query;
    query.limit = std::max<std::size_t>(ids.size(), 1);
    query.sort = {{&stages.table->column("order_index"), false}};
    Filter of_pipeline;
    of_pipeline.column = &stages.table->column("pipeline_id");
    of_pipeline.values = {std::string{pipeline_id}};
    query.filters = {of_pipeline};
    const auto columns = stages.readable_columns(context.actor());
    const auto select = select_page(stages, context.actor(), query, columns);
    const auto rows = context.run({select.view()});
    return JsonObject{}.raw("data", "[" + list_of(columns, rows.back()) + "]").finish();
}

std::string merge_stage(
    Context& context, const ResourceSet& resources, std::string_view stage_id, std::string_view body
) {
    const Resource& stages = resources.get("pipeline_stages");
    const DealBody wanted{resources.get("deals"), body, {{"into_id", "stage_id", true}}};
    const auto& into = *wanted.value("into_id");
    require_visible(context, stages, stage_id, no_such(stages));
    require_visible(
        context, stages, into,
        invalid_fields({{"into_id", "reference", "there is no such pipeline stage"}})
    );
    const auto moved = with_clients_words(resources, stages, [&] {
        return context.run(merge, stage_id, into).get<std::int64_t>(0, 0);
    });
    const auto columns = stages.readable_columns(context.actor());
    const auto select = select_one(stages, context.actor(), into, Bin::without, columns);
    const auto rows = context.run({select.view()});
    return JsonObject{}.number("moved", moved).raw("stage", list_of(columns, rows.back())).finish();
}

}  // namespace dealwright
