#include "activities/call_log.hpp"

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

// When a call began, if that is not said: as long ago as it took. When it ended: not later than
// now.
const pg::Query read_times{"calls.times", R"(
    select
        to_char(began at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(least(now(), began + length) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        began > now() + interval '1 minute', (ceil(extract(epoch from length) / 60))::bigint
    from (
        select coalesce($1::timestamptz, now() - length) as began, length
        from (select make_interval(secs => coalesce($2::integer, 0)) as length) as given
    ) as times
)"};

const pg::Query read_planned_activity{"calls.planned_activity", R"(
    select status, owner_id, contact_id, deal_id from activities where id = $1::uuid
)"};

struct CallTimes {
    std::string began;  // RFC 3339
    std::string ended;
    std::int64_t minutes = 0;
};

VerbBody read_body(const http::Request& request, const ResourceSet& resources) {
    const Resource& activities = resources.get("activities");
    const Resource& calls = resources.get("calls");
    return VerbBody{
        request.body,
        {{"outcome", "outcome", &calls, VerbField::Presence::required},
         {"activity_id", "activity_id", &calls},
         {"direction", "direction", &calls},
         {"started_at", "started_at", &calls},
         {"duration_seconds", "duration_seconds", &calls},
         {"phone_number", "phone_number", &calls},
         {"recording_url", "recording_url", &calls},
         {"contact_id", "contact_id", &activities},
         {"deal_id", "deal_id", &activities},
         {"owner_id", "owner_id", &activities},
         {"subject", "subject", &activities},
         {"notes", "description", &activities}},
        {"follow_up"}};
}

CallTimes times_of(Context& context, const VerbBody& body) {
    const auto row =
        context.run(read_times, body.value("started_at"), body.value("duration_seconds"));
    if (row.get<bool>(0, 2)) {
        throw invalid_fields({{"started_at", "range", "lies in the future"}});
    }
    return {std::string{row.text(0, 0)}, std::string{row.text(0, 1)}, row.get<std::int64_t>(0, 3)};
}

/// What the call says of its activity, which ends with it.
void settle_activity(Json& activity, const CallTimes& times, const VerbBody& body) {
    set_member(activity, "status", json_text("completed"));
    set_member(activity, "completed_at", json_text(times.ended));
    set_member(activity, "outcome", json_text(body.find("outcome")->text));
    if (times.minutes > 0) {
        set_member(activity, "duration_minutes", json_number(times.minutes));
    }
}

std::optional<std::string> text_of(const Json& record, std::string_view member) {
    const Json* value = record.find(member);
    return value == nullptr || value->is_null() ? std::nullopt : std::optional{value->text};
}

struct CalledActivity {
    Followed as_followed;
    WrittenRecord record;
};

CalledActivity make_activity(
    Context& context, const ResourceSet& resources, const VerbBody& body, const CallTimes& times
) {
    const Resource& activities = resources.get("activities");
    Json activity = body.record_of(activities);
    settle_activity(activity, times, body);
    set_member(activity, "type", json_text("call"));
    // The day it counts on is the day of the call, whenever it is written down.
    set_member(activity, "due_date", json_text(times.began));
    const bool is_inbound = body.value("direction").value_or("outbound") == "inbound";
    set_default(activity, "subject", is_inbound ? "Inbound call" : "Outbound call");
    const Json& said = activity;
    auto made =
        body.in_its_names([&] { return create_record(context, resources, activities, said); });
    const auto owner = text_of(activity, "owner_id").value_or(context.actor().user_id);
    return {
        {made.id, owner, text_of(activity, "contact_id"), text_of(activity, "deal_id")},
        std::move(made)};
}

/// The planned activity of the call, locked. Whoever may not change it cannot name it.
void lock_planned(
    Context& context, const ResourceSet& resources, const Resource& activities, std::string_view id
) {
    try {
        lock_record(context, resources, activities, id);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::not_found && error.kind() != ErrorKind::forbidden) {
            throw;
        }
        throw invalid_fields({{"activity_id", "reference", "names no activity that you may change"}}
        );
    }
}

CalledActivity take_activity(
    Context& context, const ResourceSet& resources, const VerbBody& body, const CallTimes& times,
    const std::string& id
) {
    const Resource& activities = resources.get("activities");
    lock_planned(context, resources, activities, id);
    const auto status = std::string{context.run(read_planned_activity, id).text(0, 0)};
    if (status == "cancelled") {
        throw failure(ErrorKind::conflict, "the activity is cancelled; reopen it first");
    }
    Json patch = body.record_of(activities);
    if (status != "completed") {
        settle_activity(patch, times, body);
    }
    auto changed = body.in_its_names([&] {
        return patch_record(context, resources, activities, id, patch, {});
    });
    const auto present = context.run(read_planned_activity, id);
    const auto maybe = [&](int column) {
        const auto value = present.maybe(0, column);
        return value ? std::optional<std::string>{*value} : std::nullopt;
    };
    return {{id, maybe(1), maybe(2), maybe(3)}, std::move(changed)};
}

}  // namespace

http::Reply log_call(Context& context, const http::Request& request, const ResourceSet& resources) {
    const Resource& calls = resources.get("calls");
    require_create_right(calls, context.actor());
    const VerbBody body = read_body(request, resources);
    const CallTimes times = times_of(context, body);
    const auto planned = body.value("activity_id");
    const auto activity = planned ? take_activity(context, resources, body, times, *planned)
                                  : make_activity(context, resources, body, times);
    // Before the call, which then counts it, and takes its locks after it.
    const WrittenRecord& ended = activity.record;
    std::string more = ",\"activity\":" + record_json(ended.columns, ended.row, 0);
    if (planned) {
        more += next_occurrence_json(context, resources, *planned);
    }
    if (const Json* wanted = body.find("follow_up")) {
        const auto step =
            make_next_step(context, resources, activity.as_followed, *wanted, "follow_up");
        more += ",\"follow_up\":" + record_json(step.columns, step.row, 0);
    }
    Json detail = body.record_of(calls);
    set_member(detail, "activity_id", json_text(activity.as_followed.id));
    set_member(detail, "started_at", json_text(times.began));
    const auto made =
        body.in_its_names([&] { return create_record(context, resources, calls, detail); });
    return reply_with_new(calls, made, more);
}

}  // namespace dealwright
