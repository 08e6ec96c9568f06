#include "activities/activity_verbs.hpp"

#include "activities/next_step.hpp"
#include "activities/series.hpp"
#include "activities/verb_body.hpp"
#include "records/record_json.hpp"
#include "records/record_lock.hpp"
#include "records/record_reply.hpp"
#include "records/write_records.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

// A minute is allowed for clocks that differ, and for times that are given in whole minutes.
const pg::Query read_state{"activities.state", R"(
    select
        status, owner_id, contact_id, deal_id, coalesce(due_date < now(), false),
        coalesce($2::timestamptz > now() + interval '1 minute', false),
        coalesce($2::timestamptz < date_trunc('minute', created_at), false)
    from activities where id = $1::uuid
)"};

const pg::Query take_series_back{"activities.take_series_back", R"(
    select take_series_back($1::uuid)
)"};

struct State {
    std::string status;
    Followed as_followed;
    bool is_past_due = false;
    bool at_is_to_come = false;
    bool at_is_before_creation = false;

    bool is_open() const { return status == "pending" || status == "overdue"; }
};

/// Of the activity in the request's address, locked.
State lock_activity(
    Context& context, const http::Request& request, const ResourceSet& resources,
    const std::optional<std::string>& at = {}
) {
    const auto& id = request.path_parameter("id");
    const Resource& activities = resources.get("activities");
    lock_record(context, resources, activities, id, request.header("if-match"));
    const auto row = context.run(read_state, id, at);
    const auto maybe = [&](int column) {
        const auto value = row.maybe(0, column);
        return value ? std::optional<std::string>{*value} : std::nullopt;
    };
    State state;
    state.status = row.text(0, 0);
    state.as_followed = {id, maybe(1), maybe(2), maybe(3)};
    state.is_past_due = row.get<bool>(0, 4);
    state.at_is_to_come = row.get<bool>(0, 5);
    state.at_is_before_creation = row.get<bool>(0, 6);
    return state;
}

void require_open(const State& state) {
    if (state.status == "completed") {
        throw failure(ErrorKind::conflict, "the activity has been completed already");
    }
    if (!state.is_open()) {
        throw failure(ErrorKind::conflict, "the activity is cancelled; reopen it first");
    }
}

void check_moment(const State& state) {
    std::string problem;
    if (state.at_is_to_come) {
        problem = "lies in the future";
    } else if (state.at_is_before_creation) {
        problem = "lies before the activity was made";
    }
    if (!problem.empty()) {
        throw invalid_fields({{"at", "range", problem}});
    }
}

WrittenRecord change(
    Context& context, const http::Request& request, const ResourceSet& resources,
    const VerbBody& body, std::string_view status, Json patch
) {
    const Resource& activities = resources.get("activities");
    set_member(patch, "status", json_text(status));
    return body.in_its_names([&] {
        return patch_record(
            context, resources, activities, request.path_parameter("id"), patch, {}
        );
    });
}

}  // namespace

http::Reply complete_activity(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const Resource& activities = resources.get("activities");
    const VerbBody body{
        request.body,
        {{"outcome", "outcome", &activities},
         {"duration_minutes", "duration_minutes", &activities},
         {"at", "completed_at", &activities}},
        {"next"}};
    const State state = lock_activity(context, request, resources, body.value("at"));
    require_open(state);
    check_moment(state);
    const auto completed =
        change(context, request, resources, body, "completed", body.record_of(activities));
    std::string more = next_occurrence_json(context, resources, state.as_followed.id);
    if (const Json* next = body.find("next")) {
        const auto step = make_next_step(context, resources, state.as_followed, *next, "next");
        more += ",\"next\":" + record_json(step.columns, step.row, 0);
    }
    return reply_with(completed, more);
}

http::Reply cancel_activity(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const Resource& activities = resources.get("activities");
    const VerbBody body{request.body, {{"reason", "outcome", &activities}}};
    const State state = lock_activity(context, request, resources);
    if (state.status == "completed") {
        throw failure(ErrorKind::conflict, "the activity has been completed; reopen it first");
    }
    if (!state.is_open()) {
        throw failure(ErrorKind::conflict, "the activity has been cancelled already");
    }
    const auto cancelled =
        change(context, request, resources, body, "cancelled", body.record_of(activities));
    return reply_with(cancelled, next_occurrence_json(context, resources, state.as_followed.id));
}

http::Reply reopen_activity(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const Resource& activities = resources.get("activities");
    const VerbBody body{request.body, {}};
    const State state = lock_activity(context, request, resources);
    if (state.is_open()) {
        throw failure(ErrorKind::conflict, "the activity is open already");
    }
    Json patch = body.record_of(activities);
    // What came of it no longer holds; the audit log keeps it.
    if (activities.readable("outcome", context.actor()) != nullptr) {
        set_member(patch, "outcome", Json{});
    }
    const auto reopened = change(
        context, request, resources, body, state.is_past_due ? "overdue" : "pending",
        std::move(patch)
    );
    context.run(take_series_back, state.as_followed.id);
    return reply_with(reopened);
}

}  // namespace dealwright
