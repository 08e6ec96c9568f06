// When calls and tasks happen, whether they are done in time, and what a call led to.
#include <algorithm>
#include <array>

#include "seed/demo_activities.hpp"

namespace dealwright {

namespace {

constexpr std::array outcome_weights{48, 22, 20, 6, 4};
// email, meeting, task, note, deadline
constexpr std::array kind_weights{24, 22, 34, 13, 7};

Moment quarter_hour(Moment moment) {
    return std::chrono::floor<minutes>(moment) -
           minutes{std::chrono::duration_cast<minutes>(moment.time_since_epoch()).count() % 15};
}

std::int64_t call_seconds(CallOutcome outcome, Random& random) {
    switch (outcome) {
        case CallOutcome::answered:
            return 25 + static_cast<std::int64_t>(2400 * random.skewed());
        case CallOutcome::voicemail:
            return random.between(12, 55);
        default:
            return 0;
    }
}

/// Work that was due and not done: new neglect is overdue, old neglect has been tidied up.
void neglect(const DemoWorld& world, Activity& task, Random& random) {
    const auto anchor = world.calendar.anchor();
    const bool is_old = anchor - *task.due > days{45};
    if (task.kind != ActivityKind::meeting && is_old && random.chance(0.6)) {
        task.state = ActivityState::completed;
        task.completed = *task.due + days{random.between(3, 40)} + minutes{random.between(0, 300)};
        return;
    }
    task.state =
        random.chance(is_old ? 0.1 : 0.75) ? ActivityState::overdue : ActivityState::cancelled;
}

Moment finishing_time(const Activity& task, Random& random) {
    if (task.kind == ActivityKind::meeting) {
        return *task.due + minutes{task.duration_minutes.value_or(45)};
    }
    if (random.chance(0.74)) {
        return moment_between(task.created, *task.due, 1 - 0.7 * random.skewed());
    }
    return *task.due + hours{random.between(2, 190)};
}

void carry_out(const DemoWorld& world, Activity& task, Random& random) {
    const auto anchor = world.calendar.anchor();
    task.state = ActivityState::pending;
    if (!task.due) {
        const auto finished = task.created + days_long(0.05 + 9 * random.skewed());
        if (finished < anchor && random.chance(0.85)) {
            task.state = ActivityState::completed;
            task.completed = finished;
        }
        return;
    }
    const auto finished = finishing_time(task, random);
    if (finished < anchor && random.chance(world.staff.at(task.owner).diligence)) {
        task.state = ActivityState::completed;
        task.completed = finished;
    } else if (*task.due < anchor) {
        neglect(world, task, random);
    } else if (random.chance(0.03)) {
        task.state = ActivityState::cancelled;
    }
}

std::optional<Moment> due_date(const DemoWorld& world, const Activity& task, Random& random) {
    const bool is_loose = task.kind == ActivityKind::task || task.kind == ActivityKind::email;
    if (is_loose && random.chance(0.05)) {
        return std::nullopt;
    }
    const double longest = task.kind == ActivityKind::deadline ? 45 : 24;
    const auto after = days_long(0.3 + longest * random.skewed());
    const auto due = quarter_hour(
        next_office_moment(task.created, after, world.staff.utc_offset(task.owner), random)
    );
    return std::max(due, task.created);
}

}  // namespace

Occasion occasion_for(const DemoWorld& world, const Story& story, Random& random) {
    const auto last = world.calendar.anchor() - minutes{1};
    Occasion result;
    Moment from = story.created;
    Moment to = story.quiet_from;
    double part = random.unit();
    if (!story.deals.empty() && random.chance(0.78)) {
        result.deal = &story.deals[random.below(static_cast<std::uint32_t>(story.deals.size()))];
        from = result.deal->created;
        to = result.deal->closed.value_or(last);
    } else {
        part *= part;  // most is done for a contact that is new
    }
    const auto day = std::chrono::floor<days>(moment_between(from, std::max(from, to), part));
    const auto offset = world.staff.utc_offset(result.deal ? result.deal->owner : story.owner);
    auto at = office_moment(day, offset, random);
    if (at > last) {
        at -= days{7};
    }
    result.at = std::clamp(at, std::min(from + minutes{5}, last), last);
    const auto person = result.deal ? result.deal->owner : story.owner;
    result.owner = world.staff.in_charge(person, result.at);
    return result;
}

Call call_of(const DemoWorld& world, const Story& story, std::int64_t number) {
    Random random = stream_of(world.seed, Stream::call, story.contact, number);
    const auto occasion = occasion_for(world, story, random);
    Call call;
    auto weights = outcome_weights;
    const double skill = world.staff.at(occasion.owner).skill;
    weights[0] = static_cast<int>(weights[0] * skill * skill);
    call.outcome = static_cast<CallOutcome>(random.weighted(weights));
    call.is_inbound = call.outcome == CallOutcome::answered && random.chance(0.28);
    call.started = occasion.at;
    call.seconds_long = call_seconds(call.outcome, random);
    call.is_recorded = call.outcome == CallOutcome::answered && random.chance(0.36);
    auto& activity = call.activity;
    activity.deal = occasion.deal;
    activity.owner = occasion.owner;
    activity.created = call.started;
    if (!call.is_inbound && random.chance(0.55)) {
        const auto planned = call.started - days_long(6 * random.skewed());
        const auto earliest = occasion.deal ? occasion.deal->created : story.created;
        activity.created = std::max(earliest, planned);
        activity.due = std::max(quarter_hour(call.started), activity.created);
    }
    const bool reached =
        call.outcome == CallOutcome::answered || call.outcome == CallOutcome::voicemail;
    const bool is_recent = world.calendar.anchor() - call.started < days{30};
    if (!reached && activity.due && is_recent && random.chance(0.5)) {
        activity.state = ActivityState::overdue;  // to be tried again
    } else {
        const auto ended = call.started + seconds{call.seconds_long};
        activity.completed = std::min(ended, world.calendar.anchor() - seconds{1});
        if (call.outcome == CallOutcome::answered && random.chance(0.9)) {
            activity.duration_minutes = (call.seconds_long + 59) / 60;
        }
    }
    activity.is_deleted = random.chance(0.008);
    return call;
}

Activity task_of(const DemoWorld& world, const Story& story, std::int64_t number) {
    Random random = stream_of(world.seed, Stream::task, story.contact, number);
    Activity task;
    task.kind = static_cast<ActivityKind>(1 + random.weighted(kind_weights));
    if (story.calls > 0 && task.kind != ActivityKind::note && random.chance(0.14)) {
        task.follows_call = random.between(0, story.calls - 1);
        const auto call = call_of(world, story, *task.follows_call);
        const auto after = call.started + seconds{call.seconds_long + random.between(30, 2400)};
        task.created = std::min(after, world.calendar.anchor() - seconds{1});
        task.deal = call.activity.deal;
        task.owner = call.activity.owner;
    } else {
        const auto occasion = occasion_for(world, story, random);
        task.created = occasion.at;
        task.deal = occasion.deal;
        task.owner = occasion.owner;
    }
    if (task.kind == ActivityKind::meeting) {
        task.duration_minutes = 15 * random.between(1, 6);
    }
    if (task.kind == ActivityKind::note) {
        task.completed = task.created;
    } else {
        task.due = due_date(world, task, random);
        carry_out(world, task, random);
    }
    if (!task.completed || random.chance(0.1)) {
        task.duration_minutes.reset();
    }
    task.is_deleted = random.chance(0.008);
    return task;
}

}  // namespace dealwright
