#include "records/write_routes.hpp"

#include "base/json_text.hpp"
#include "changes/change_set.hpp"
#include "records/bulk.hpp"
#include "records/import_records.hpp"
#include "records/import_routes.hpp"
#include "records/openapi_schemas.hpp"
#include "records/record_reply.hpp"
#include "records/write_records.hpp"

namespace dealwright {

namespace {

using Followers = std::vector<ColumnFollower>;

/// The records that a request is about.
struct Target {
    const ResourceSet& resources;
    const Resource& resource;
    const Followers& followers;
};

using Handler = http::Reply (*)(Context&, http::Request&, const Target& target);

/// Those that `patch` concerns; none for what is no object.
Followers followers_of(const Target& target, const Json* patch) {
    Followers concerned;
    for (const ColumnFollower& follower : target.followers) {
        if (patch != nullptr && patch->is_object() && patch->find(follower.column) != nullptr) {
            concerned.push_back(follower);
        }
    }
    return concerned;
}

http::Reply create(Context& context, http::Request& request, const Target& target) {
    const auto& [resources, resource, followers] = target;
    return reply_with_new(
        resource, create_record(context, resources, resource, parse_json(request.body))
    );
}

http::Reply patch(Context& context, http::Request& request, const Target& target) {
    const auto& id = request.path_parameter("id");
    const Json body = parse_json(request.body);
    const auto followers = followers_of(target, &body);
    if (!followers.empty()) {
        context.begin();  // not a transaction of one statement
    }
    const auto changed = patch_record(
        context, target.resources, target.resource, id, body, request.header("if-match")
    );
    for (const ColumnFollower& follower : followers) {
        follower.run(context, {id});
    }
    return reply_with(changed);
}

http::Reply remove(Context& context, http::Request& request, const Target& target) {
    delete_record(
        context, target.resources, target.resource, request.path_parameter("id"),
        request.header("if-match")
    );
    return http::no_content();
}

http::Reply restore(Context& context, http::Request& request, const Target& target) {
    return reply_with(
        restore_record(context, target.resources, target.resource, request.path_parameter("id"))
    );
}

http::Reply bulk(Context& context, http::Request& request, const Target& target) {
    const Json body = parse_json(request.body);
    const auto result = change_in_bulk(context, target.resources, target.resource, body);
    for (const ColumnFollower& follower : followers_of(target, body.find("set"))) {
        follower.run(context, result.ids);
    }
    JsonObject counts;
    counts.number("matched", result.matched)
        .number("updated", result.updated)
        .number("unchanged", result.unchanged);
    return http::json_reply(with_change_set(counts, result.change_set_id).finish());
}

/// What the endpoints of one resource have in common.
class ResourceEndpoints {
  public:
    ResourceEndpoints(ResourceHolder& holder, const EntityPolicy& policy, const Followers& all)
        : holder_{holder}, policy_{policy}, base_{fmt::format("/api/v1/{}", policy.resource)} {
        for (const ColumnFollower& follower : all) {
            if (follower.resource == policy.resource) {
                followers_.push_back(follower);
            }
        }
    }

    void add_to(std::vector<Endpoint>& endpoints) {
        if (policy_.can_create && !policy_.is_made_by_verb) {
            endpoints.push_back(create_endpoint());
        }
        if (policy_.can_update) {
            endpoints.push_back(patch_endpoint());
        }
        if (policy_.can_delete) {
            endpoints.push_back(delete_endpoint());
        }
        if (policy_.can_delete && !policy_.soft_delete.empty()) {
            endpoints.push_back(restore_endpoint());
        }
        if (policy_.can_bulk) {
            endpoints.push_back(bulk_endpoint());
        }
        if (can_import(holder_.get()->get(policy_.resource))) {
            for (auto& each : import_endpoints(holder_, policy_)) {
                endpoints.push_back(std::move(each));
            }
        }
    }

  private:
    Endpoint endpoint(
        http::Method method, std::string_view path, Needs needs, Handler handler,
        Description description, http::BodyKind body = http::BodyKind::none
    ) const {
        Endpoint result{
            method, base_ + std::string{path}, needs,
            [&holder = holder_, name = policy_.resource, followers = followers_,
             handler](Context& context, http::Request& request) {
                const auto resources = holder.get();
                return handler(context, request, {*resources, resources->get(name), followers});
            },
            std::move(description)};
        result.body = body;
        return result;
    }

    Description described(std::string_view act, std::string_view summary) const {
        Description description;
        description.summary = summary;
        description.tag = policy_.resource;
        description.operation = fmt::format("{}_{}", act, singular_form(policy_.resource));
        return description;
    }

    Endpoint create_endpoint() const {
        auto description = described("create", fmt::format("Make a {}", policy_.singular));
        description.success = 201;
        return endpoint(
            http::Method::post, "", Needs::sign_in(), create, std::move(description),
            http::BodyKind::json
        );
    }

    Endpoint patch_endpoint() const {
        auto description = described("patch", fmt::format("Change a {}", policy_.singular));
        return endpoint(
            http::Method::patch, "/{id}", Needs::sign_in(), patch, std::move(description),
            http::BodyKind::json
        );
    }

    Endpoint delete_endpoint() const {
        auto description = described("delete", fmt::format("Delete a {}", policy_.singular));
        description.success = 204;
        return endpoint(
            http::Method::remove, "/{id}", Needs::sign_in(), remove, std::move(description)
        );
    }

    Endpoint restore_endpoint() const {
        auto description =
            described("restore", fmt::format("Take a {} out of the bin", policy_.singular));
        return endpoint(
            http::Method::post, "/{id}/restore", Needs::sign_in(), restore, std::move(description)
        );
    }

    Endpoint bulk_endpoint() const {
        auto description = described(
            "bulk_change", fmt::format("Change many {} at once, or none", policy_.resource)
        );
        return endpoint(
            http::Method::post, "/bulk", Needs::right(Right::bulk), bulk, std::move(description),
            http::BodyKind::json
        );
    }

    ResourceHolder& holder_;
    const EntityPolicy& policy_;
    std::string base_;
    Followers followers_;
};

}  // namespace

std::vector<Endpoint> write_endpoints(
    ResourceHolder& holder, const std::vector<ColumnFollower>& followers
) {
    std::vector<Endpoint> endpoints;
    for (const EntityPolicy& policy : entity_policies()) {
        ResourceEndpoints{holder, policy, followers}.add_to(endpoints);
    }
    return endpoints;
}

}  // namespace dealwright
