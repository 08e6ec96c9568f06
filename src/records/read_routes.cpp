#include "records/read_routes.hpp"

#include <algorithm>
#include <array>

#include "records/export.hpp"
#include "records/read_audit.hpp"
#include "records/read_records.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

/// What the endpoints of all resources share.
struct Shared {
    std::shared_ptr<ResourceHolder> holder;
    BigTotals totals;
    ReadAudit audit;
};

using SharedPointer = std::shared_ptr<Shared>;

http::Reply list(
    Shared& shared, Context& context, http::Request& request, const ResourceSet& resources,
    const Resource& resource
) {
    const auto wanted = read_list_request(resource, context.actor(), request.query);
    return http::json_reply(list_records(context, resources, resource, wanted, shared.totals));
}

http::Reply get(
    Shared& shared, Context& context, http::Request& request, const ResourceSet& resources,
    const Resource& resource
) {
    const auto view = read_record_view(resource, context.actor(), request.query);
    const auto& id = request.path_parameter("id");
    auto record = read_record(context, resources, resource, id, view);
    shared.audit.note(context, resource, id);
    // The version says nothing of the records beside this one.
    const bool is_known =
        view.includes.empty() && names_etag(request.header("if-none-match"), record.etag);
    auto reply = http::json_reply(is_known ? "" : std::move(record.json), is_known ? 304 : 200);
    reply.headers.emplace_back("ETag", record.etag);
    return reply;
}

http::Reply export_csv(
    Shared&, Context& context, http::Request& request, const ResourceSet& resources,
    const Resource& resource
) {
    return export_reply(context, resources, resource, request.query);
}

using Handler =
    http::Reply (*)(Shared&, Context&, http::Request&, const ResourceSet&, const Resource&);

Endpoint endpoint(
    const SharedPointer& shared, const EntityPolicy& policy, std::string_view path, Needs needs,
    Handler handler
) {
    return {
        .method = http::Method::get,
        .pattern = fmt::format("/api/v1/{}{}", policy.resource, path),
        .needs = needs,
        .handle =
            [shared, name = policy.resource, handler](Context& context, http::Request& request) {
                const auto resources = shared->holder->get();
                return handler(*shared, context, request, *resources, resources->get(name));
            },
        .description = {.tag = std::string{policy.resource}},
    };
}

}  // namespace

std::vector<Endpoint> read_endpoints(const std::shared_ptr<ResourceHolder>& holder) {
    const auto shared = std::make_shared<Shared>();
    shared->holder = holder;
    std::vector<Endpoint> endpoints;
    for (const EntityPolicy& policy : entity_policies()) {
        auto& lists = endpoints.emplace_back(endpoint(shared, policy, "", Needs::sign_in(), list));
        lists.description.summary = fmt::format("List {}", policy.resource);
        lists.description.operation = fmt::format("list_{}", policy.resource);
        auto& gets =
            endpoints.emplace_back(endpoint(shared, policy, "/{id}", Needs::sign_in(), get));
        gets.description.summary = fmt::format("Read one {}", policy.singular);
        gets.description.operation = fmt::format("get_{}", policy.resource);
        gets.mode = Context::Mode::writing;  // it may leave an audit row
        if (kind_of_resource(policy.resource) == nullptr) {
            continue;
        }
        auto& exports = endpoints.emplace_back(
            endpoint(shared, policy, "/export.csv", Needs::right(Right::export_records), export_csv)
        );
        exports.description.summary = fmt::format("Export {} as CSV", policy.resource);
        exports.description.operation = fmt::format("export_{}", policy.resource);
        exports.description.reply_type = "text/csv";
        exports.mode = Context::Mode::writing;
        exports.lane = http::Lane::heavy;
    }
    return endpoints;
}

}  // namespace dealwright
