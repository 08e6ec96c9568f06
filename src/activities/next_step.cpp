#include "activities/next_step.hpp"

#include "activities/verb_body.hpp"
#include "records/record_lock.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

/// A link that the request did not ask for is left out where its maker could not have asked for it.
void follow_link(
    Context& context, const ResourceSet& resources, Json& step, std::string_view column,
    std::string_view target, const std::optional<std::string>& id
) {
    const bool may_follow = id && step.find(column) == nullptr &&
                            resources.get("activities").readable(column, context.actor()) &&
                            is_visible(context, resources.get(target), *id);
    if (may_follow) {
        set_default(step, column, *id);
    }
}

}  // namespace

WrittenRecord make_next_step(
    Context& context, const ResourceSet& resources, const Followed& followed, const Json& wanted,
    std::string_view member
) {
    const Resource& activities = resources.get("activities");
    Json step = wanted;
    set_default(step, "follow_up_to_id", followed.id);
    follow_link(context, resources, step, "contact_id", "contacts", followed.contact_id);
    follow_link(context, resources, step, "deal_id", "deals", followed.deal_id);
    if (may_give_to(activities, context.actor(), followed.owner_id)) {
        follow_link(context, resources, step, "owner_id", "users", followed.owner_id);
    }
    try {
        return create_record(context, resources, activities, step);
    } catch (const Error& error) {
        if (error.fields().empty()) {
            throw;
        }
        throw with_names(error, [&](const std::string& field) {
            return fmt::format("{}.{}", member, field);
        });
    }
}

}  // namespace dealwright
