// From a route to the function behind it: who calls, may he call it, one transaction around the
// answer, repeated when PostgreSQL asks for it, every error caught once. The only place that knows
// both the edge and the database.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "access/endpoint.hpp"
#include "app/database.hpp"
#include "auth/actor_cache.hpp"
#include "auth/session_activity.hpp"
#include "http/route.hpp"
#include "pg/error.hpp"
#include "records/resource_holder.hpp"

namespace dealwright {

struct RunnerOptions {
    std::string base_url;  // the origin that browsers know us by; empty: any
    std::chrono::milliseconds interactive_timeout{10'000};  // of one statement
    std::chrono::milliseconds heavy_timeout{15 * 60'000};
    std::function<void()> after_writing = {};  // told of each commit of a request that may write
};

class RequestRunner {
  public:
    RequestRunner(
        Database& database, ResourceHolder& resources, ActorCache& actors,
        SessionActivity& activity, RunnerOptions options
    );

    /// The endpoint as the edge runs it.
    http::Route route_of(Endpoint endpoint);

  private:
    struct Call;

    http::Reply answer(const Endpoint& endpoint, http::Request& request, http::WorkerSlot slot);
    http::Reply attempt(const Endpoint& endpoint, http::Request& request, Call& call);
    http::Reply run_in_context(
        const Endpoint& endpoint, http::Request& request, pg::Connection& connection, Call& call
    );
    std::shared_ptr<const Actor> actor_for(
        const Needs& needs, pg::Connection& connection, Call& call
    );
    std::shared_ptr<const Actor> actor_of(pg::Connection& connection, Call& call);
    void follow_definitions(pg::Connection& connection, std::int64_t epoch);
    void commit(Context& context) const;
    bool can_try_again(const pg::DatabaseError& error, Call& call);
    bool was_judged_too_early(const Error& error, Call& call);
    void record_denial(const Endpoint& endpoint, const http::Request& request, Call& call);
    pg::Connection& connection_of(http::WorkerSlot slot);

    Database& database_;
    ResourceHolder& resources_;
    ActorCache& actors_;
    SessionActivity& activity_;
    RunnerOptions options_;
    std::atomic<std::int64_t> resources_epoch_{0};
    std::mutex reload_mutex_;
    std::mutex connections_mutex_;
    std::map<std::pair<http::Lane, std::size_t>, std::unique_ptr<pg::Connection>> connections_;
};

}  // namespace dealwright
