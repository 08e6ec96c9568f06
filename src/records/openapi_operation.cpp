#include "records/openapi_operation.hpp"

#include <array>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/openapi_examples.hpp"
#include "records/openapi_filters.hpp"

namespace dealwright {

namespace {

struct ActWord {
    std::string_view word;
    RecordAct act;
};

constexpr std::array act_words = {
    ActWord{"patch", RecordAct::update},       ActWord{"bulk_change", RecordAct::bulk},
    ActWord{"list", RecordAct::list},          ActWord{"get", RecordAct::get},
    ActWord{"create", RecordAct::create},      ActWord{"update", RecordAct::update},
    ActWord{"delete", RecordAct::remove},      ActWord{"restore", RecordAct::restore},
    ActWord{"bulk", RecordAct::bulk},          ActWord{"import", RecordAct::import_file},
    ActWord{"export", RecordAct::export_file},
};

std::string parameters_for(const RecordOperation& record, CustomFieldsShown shown) {
    switch (record.act) {
        case RecordAct::list:
            return "[" + join(list_parameters(*record.resource, shown), ",") + "]";
        case RecordAct::export_file:
            return "[" + join(export_parameters(*record.resource, shown), ",") + "]";
        case RecordAct::get:
            return "[" + join(get_parameters(*record.resource), ",") + "]";
        case RecordAct::update:
        case RecordAct::remove:
            return "[" + parameter_reference("if_match") + "]";
        default:
            return {};
    }
}

std::string request_schema_for(const RecordOperation& record) {
    const std::string name = schema_name(record.resource->name());
    switch (record.act) {
        case RecordAct::create:
            return schema_reference(name + "Create");
        case RecordAct::update:
            return schema_reference(name + "Patch");
        case RecordAct::bulk:
            return schema_reference(name + "Bulk");
        case RecordAct::import_file:
            return R"({"type":"string","description":"CSV; the first line names the columns."})";
        default:
            return {};
    }
}

std::string reply_schema_for(const RecordOperation& record) {
    const std::string name = schema_name(record.resource->name());
    switch (record.act) {
        case RecordAct::list:
            return schema_reference(name + "List");
        case RecordAct::get:
        case RecordAct::create:
        case RecordAct::update:
        case RecordAct::restore:
            return schema_reference(name);
        case RecordAct::bulk:
            return schema_reference("BulkResult");
        case RecordAct::import_file:
            return schema_reference("ImportReport");
        case RecordAct::export_file:
            return R"({"type":"string"})";
        case RecordAct::remove:
            return {};
    }
    return {};
}

std::string request_example_for(const RecordOperation& record, CustomFieldsShown shown) {
    const Resource& resource = *record.resource;
    switch (record.act) {
        case RecordAct::create:
            return example_of_new(resource, shown);
        case RecordAct::update:
            return example_of_patch(resource);
        case RecordAct::bulk:
            return JsonObject{}
                .raw("filter", R"({"updated_at[lt]":"2026-01-01"})")
                .raw("set", example_of_patch(resource))
                .finish();
        default:
            return {};
    }
}

void fill(std::string& gap, std::string text) {
    if (gap.empty()) {
        gap = std::move(text);
    }
}

}  // namespace

std::optional<RecordOperation> record_operation(
    std::string_view operation, const ResourceSet& resources
) {
    for (const ActWord& candidate : act_words) {
        const std::string prefix = std::string{candidate.word} + "_";
        if (!operation.starts_with(prefix)) {
            continue;
        }
        const auto rest = operation.substr(prefix.size());
        for (const Resource& resource : resources.all()) {
            if (rest == resource.name() || rest == singular_form(resource.name())) {
                return RecordOperation{candidate.act, &resource};
            }
        }
    }
    return std::nullopt;
}

Description described(
    const Endpoint& endpoint, const std::optional<RecordOperation>& record,
    CustomFieldsShown custom_fields
) {
    Description description = endpoint.description;
    if (!record) {
        return description;
    }
    fill(description.parameters, parameters_for(*record, custom_fields));
    // The shapes of records are described here alone, once for all routes.
    description.request_schema = request_schema_for(*record);
    description.reply_schema = reply_schema_for(*record);
    fill(description.request_example, request_example_for(*record, custom_fields));
    fill(description.tag, record->resource->name());
    return description;
}

std::string explanation_of(const std::optional<RecordOperation>& record) {
    if (!record) {
        return {};
    }
    switch (record->act) {
        case RecordAct::list:
            return "Filters are query parameters and are combined by AND: `column=value`, or "
                   "`column[operator]=value` with one of the operators named at each column. "
                   "Unknown parameters are refused.";
        case RecordAct::create:
            return "Answers with the record, its address (`Location`) and its version (`ETag`).";
        case RecordAct::update:
            return "A merge patch: what is not mentioned stays, null empties a field. Send the "
                   "`ETag` of what you read as `If-Match` to be told when somebody else was "
                   "faster.";
        case RecordAct::remove:
            return record->resource->policy->soft_delete.empty()
                       ? "For good: records of this kind have no bin."
                       : "Into the bin, from which it can be restored.";
        case RecordAct::restore:
            return "Takes it out of the bin again.";
        case RecordAct::bulk:
            return "All or nothing, for the records named by `ids` or found by `filter` (the "
                   "parameters of the list, as an object).";
        case RecordAct::import_file:
            return "The body is the file itself. Options are query parameters with the names that "
                   "the command line's flags have.";
        case RecordAct::export_file:
            return "The filters, `q`, `sort` and `fields` of the list; everything that matches is "
                   "streamed as CSV.";
        case RecordAct::get:
            return {};
    }
    return {};
}

std::string reply_example(const std::optional<RecordOperation>& record) {
    if (!record) {
        return {};
    }
    switch (record->act) {
        case RecordAct::get:
        case RecordAct::create:
        case RecordAct::update:
        case RecordAct::restore:
            return example_of_record(*record->resource);
        case RecordAct::list:
            return fmt::format(
                R"({{"data":[{}],"page":{{"limit":50,"offset":0,"total":1,)"
                R"("total_is_estimate":false,"next_cursor":null}}}})",
                example_of_record(*record->resource)
            );
        default:
            return {};
    }
}

std::string schema_reference(std::string_view name) {
    return fmt::format(R"({{"$ref":"#/components/schemas/{}"}})", name);
}

std::string parameter_reference(std::string_view name) {
    return fmt::format(R"({{"$ref":"#/components/parameters/{}"}})", name);
}

}  // namespace dealwright
