#include "app/request_runner.hpp"

#include <spdlog/spdlog.h>

#include "app/idempotency.hpp"
#include "app/request_checks.hpp"
#include "auth/authenticate.hpp"
#include "auth/security_log.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "http/error_reply.hpp"
#include "pg/error.hpp"
#include "records/kinds.hpp"

namespace dealwright {

namespace {

constexpr std::string_view session_ended = "DW401";
constexpr std::string_view permissions_changed = "DW409";

Context::Mode mode_of(const Endpoint& endpoint) {
    const bool is_get = endpoint.method == http::Method::get;
    return endpoint.mode.value_or(is_get ? Context::Mode::reading : Context::Mode::writing);
}

Origin origin_of(const http::Request& request) {
    return {
        .ip = request.remote_address,
        .agent = storable_agent(request.header("user-agent")),
        .method = std::string{name_of(request.method)},
        .path = request.path,
        .request_id = request.id,
    };
}

/// What the database refused and no verb has put into words.
Error in_plain_words(const pg::DatabaseError& error) {
    const auto words = constraint_in_words(error.constraint());
    if (!words.empty()) {
        return Error{error.kind(), std::string{words}};
    }
    if (error.kind() == ErrorKind::timed_out) {
        return failure(ErrorKind::timed_out, "this took longer than it may; ask for less");
    }
    if (error.kind() == ErrorKind::busy) {
        return failure(ErrorKind::busy, "the database cannot take this now; try again")
            .after(std::chrono::seconds{1});
    }
    return error;
}

}  // namespace

/// One request on its way through the attempts.
struct RequestRunner::Call {
    http::WorkerSlot slot;
    Credentials credentials;
    std::string token_hash;
    Origin origin;
    std::shared_ptr<const Actor> actor;
    int attempts_left = limits::transaction_attempts;
};

RequestRunner::RequestRunner(
    Database& database, ResourceHolder& resources, ActorCache& actors, SessionActivity& activity,
    RunnerOptions options
)
    : database_{database},
      resources_{resources},
      actors_{actors},
      activity_{activity},
      options_{std::move(options)} {}

http::Route RequestRunner::route_of(Endpoint endpoint) {
    http::Route route{
        .method = endpoint.method,
        .pattern = endpoint.pattern,
        .lane = endpoint.lane,
        .body = endpoint.body,
        .body_limit = endpoint.body_limit,
        .handle = {},
    };
    const auto shared = std::make_shared<const Endpoint>(std::move(endpoint));
    route.handle = [this, shared](http::Request& request, http::WorkerSlot slot) {
        return answer(*shared, request, slot);
    };
    return route;
}

http::Reply RequestRunner::answer(
    const Endpoint& endpoint, http::Request& request, http::WorkerSlot slot
) {
    Call call{
        .slot = slot,
        .credentials = {},
        .token_hash = {},
        .origin = origin_of(request),
        .actor = {}};
    try {
        for (;;) {
            try {
                return attempt(endpoint, request, call);
            } catch (const pg::DatabaseError& error) {
                if (!can_try_again(error, call)) {
                    throw in_plain_words(error);
                }
            } catch (const Error& error) {
                if (!was_judged_too_early(error, call)) {
                    throw;
                }
            }
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::internal) {
            spdlog::error("{} {}: {}", request.id, endpoint.pattern, error.what());
        }
        if (error.kind() == ErrorKind::forbidden) {
            record_denial(endpoint, request, call);
        }
        return http::error_reply(error, request);
    }
}

http::Reply RequestRunner::attempt(const Endpoint& endpoint, http::Request& request, Call& call) {
    --call.attempts_left;
    auto& connection = connection_of(call.slot);
    call.credentials = credentials_of(request);
    call.actor = actor_for(endpoint.needs, connection, call);
    if (call.credentials.kind == Credentials::Kind::session) {
        refuse_forged_request(request, options_.base_url);
    }
    check_needs(endpoint.needs, *call.actor);
    check_media_type(request, endpoint.body);
    auto reply = run_in_context(endpoint, request, connection, call);
    if (call.actor->is_signed_in()) {
        activity_.note(*call.actor);
    }
    reply.log_user = call.actor->user_id;
    return reply;
}

http::Reply RequestRunner::run_in_context(
    const Endpoint& endpoint, http::Request& request, pg::Connection& connection, Call& call
) {
    auto context =
        std::make_shared<Context>(connection, *call.actor, call.origin, mode_of(endpoint));
    const bool is_repeatable = endpoint.method == http::Method::post && endpoint.is_repeatable &&
                               call.actor->is_signed_in() &&
                               !request.header("idempotency-key").empty();
    if (is_repeatable) {
        if (auto kept = answered_before(*context, request)) {
            return std::move(*kept);
        }
    }
    auto reply = endpoint.handle(*context, request);
    if (reply.stream) {
        // The transaction lasts as long as the stream that reads from it.
        reply.stream = [this, context, actor = call.actor,
                        stream = std::move(reply.stream)](http::BodyWriter& writer) {
            stream(writer);
            commit(*context);
        };
        return reply;
    }
    if (is_repeatable) {
        keep_answer(*context, request, reply);
    }
    commit(*context);
    return reply;
}

void RequestRunner::commit(Context& context) const {
    context.commit();
    if (!context.is_reading() && options_.after_writing) {
        options_.after_writing();
    }
}

/// An open route takes a session that has ended for no session at all.
std::shared_ptr<const Actor> RequestRunner::actor_for(
    const Needs& needs, pg::Connection& connection, Call& call
) {
    auto actor = needs.who() == Needs::Who::anyone ? std::make_shared<const Actor>()
                                                   : actor_of(connection, call);
    if (!actor && !needs.is_open()) {
        throw failure(ErrorKind::unauthenticated, "the session or token is not valid (any more)");
    }
    return actor ? actor : std::make_shared<const Actor>();
}

/// Null for a token that nobody has, or has any more.
std::shared_ptr<const Actor> RequestRunner::actor_of(pg::Connection& connection, Call& call) {
    if (call.credentials.kind == Credentials::Kind::none) {
        return std::make_shared<const Actor>();
    }
    if (call.token_hash.empty()) {
        call.token_hash = call.credentials.hash();
    }
    auto actor = actors_.find(call.token_hash);
    if (!actor) {
        auto loaded = authenticate(connection, call.credentials, resource_names(), call.origin);
        if (!loaded) {
            return nullptr;
        }
        actor = actors_.keep(call.token_hash, std::move(*loaded));
    }
    follow_definitions(connection, actor->epoch);
    return actor;
}

/// Custom fields move the epoch too: what is known of the tables is read anew with it.
void RequestRunner::follow_definitions(pg::Connection& connection, std::int64_t epoch) {
    if (resources_epoch_.load() >= epoch) {
        return;
    }
    const std::lock_guard lock{reload_mutex_};
    if (resources_epoch_.load() < epoch) {
        resources_.reload(connection);
        resources_epoch_.store(epoch);
    }
}

bool RequestRunner::can_try_again(const pg::DatabaseError& error, Call& call) {
    const auto& state = error.sqlstate();
    if (state == session_ended) {
        actors_.forget(call.token_hash);
        throw failure(ErrorKind::unauthenticated, "the session has ended; sign in again");
    }
    if (state == permissions_changed) {
        actors_.forget(call.token_hash);
        return call.attempts_left > 0;
    }
    const bool is_momentary = state == "40001" || state == "40P01" || state == "26000" ||
                              (state == "0A000" && std::string_view{error.what()}.find("cached plan"
                                                   ) != std::string_view::npos);
    return is_momentary && call.attempts_left > 0;
}

/// A refusal that rests on what the actor may do counts only when that is still so: a right that
/// was given a moment ago is in force with the next request.
bool RequestRunner::was_judged_too_early(const Error& error, Call& call) {
    const bool rests_on_rights = error.kind() == ErrorKind::forbidden ||
                                 error.kind() == ErrorKind::not_found ||
                                 error.kind() == ErrorKind::invalid;
    if (!rests_on_rights || !call.actor || !call.actor->is_signed_in()) {
        return false;
    }
    try {
        Context context{connection_of(call.slot), *call.actor, call.origin, Context::Mode::reading};
        context.run_once({});
        return false;
    } catch (const pg::DatabaseError& change) {
        return can_try_again(change, call);
    }
}

void RequestRunner::record_denial(
    const Endpoint& endpoint, const http::Request& request, Call& call
) {
    if (!call.actor || !call.actor->is_signed_in()) {
        return;
    }
    try {
        Context context{connection_of(call.slot), *call.actor, call.origin, Context::Mode::writing};
        context.run_once({security_log(
            {.event = SecurityEvent::permission_denied,
             .severity = "low",
             .user_id = call.actor->user_id,
             .user_email = call.actor->user_email,
             .description = fmt::format("{} {}", name_of(endpoint.method), endpoint.pattern),
             .details = JsonObject{}
                            .text("method", call.origin.method)
                            .text("path", request.path)
                            .text("request_id", request.id)
                            .finish()},
            call.origin
        )});
    } catch (const Error& error) {
        // The request is refused all the same; that it left no trace goes to the log.
        spdlog::error("{}: the denial could not be recorded: {}", request.id, error.what());
    }
}

pg::Connection& RequestRunner::connection_of(http::WorkerSlot slot) {
    std::unique_ptr<pg::Connection>* place = nullptr;
    {
        const std::lock_guard lock{connections_mutex_};
        place = &connections_[{slot.lane, slot.index}];  // stays where it is: a map's element
    }
    auto& connection = *place;
    if (connection && connection->is_usable() && !connection->in_transaction()) {
        return *connection;
    }
    connection = std::make_unique<pg::Connection>(database_.connect_app());
    const auto limit =
        slot.lane == http::Lane::heavy ? options_.heavy_timeout : options_.interactive_timeout;
    connection->execute(fmt::format(
        "set statement_timeout = {}; set lock_timeout = {}; "
        "set idle_in_transaction_session_timeout = '60s'",
        limit.count(), limit.count()
    ));
    return *connection;
}

}  // namespace dealwright
