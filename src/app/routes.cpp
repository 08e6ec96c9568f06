#include "app/routes.hpp"

#include "activities/activity_routes.hpp"
#include "analytics/analytics_routes.hpp"
#include "app/built_in_jobs.hpp"
#include "app/docs_routes.hpp"
#include "app/health.hpp"
#include "auth/auth_routes.hpp"
#include "contacts/contact_routes.hpp"
#include "deals/deal_routes.hpp"
#include "jobs/job_routes.hpp"
#include "notifications/notification_routes.hpp"
#include "profile/profile_routes.hpp"
#include "records/read_routes.hpp"
#include "records/settings_routes.hpp"
#include "records/write_routes.hpp"
#include "search/search_routes.hpp"
#include "stream/stream_routes.hpp"
#include "undo/undo_routes.hpp"

namespace dealwright {

std::vector<Endpoint> all_endpoints(
    const std::shared_ptr<ResourceHolder>& resources, AuthServices& auth,
    const std::string& base_url, stream::Hub& hub, const Answers::Options& answers
) {
    std::vector<Endpoint> result;
    const auto add = [&](std::vector<Endpoint> part) {
        for (auto& endpoint : part) {
            result.push_back(std::move(endpoint));
        }
    };
    add(auth_endpoints(auth));
    add(profile_endpoints(auth, resources));
    add(read_endpoints(resources));
    add(write_endpoints(*resources, {series_follower()}));
    add(settings_endpoints());
    add(search_endpoints(resources));
    add(contact_endpoints(resources));
    add(deal_endpoints(resources));
    add(activity_endpoints(*resources));
    add(undo_endpoints(*resources));
    add(notification_endpoints(*resources));
    add(analytics_endpoints(resources, answers));
    add(jobs::job_endpoints(std::make_shared<const jobs::Registry>(built_in_jobs())));
    add(stream_endpoints(hub));
    result.push_back(ready_endpoint());
    result.push_back(openapi_endpoint(result, *resources, base_url));
    return result;
}

}  // namespace dealwright
