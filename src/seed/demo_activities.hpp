// What is done for a contact: calls, and the tasks, meetings, notes, mails and deadlines around
// them. Each is a function of its contact's story and its number.
#pragma once

#include <optional>

#include "seed/demo_story.hpp"

namespace dealwright {

/// In the order of the database's enums.
enum class ActivityKind { call, email, meeting, task, note, deadline };
enum class ActivityState { pending, completed, overdue, cancelled };
enum class CallOutcome { answered, voicemail, missed, busy, failed };

struct Activity {
    ActivityKind kind = ActivityKind::call;
    ActivityState state = ActivityState::completed;
    Moment created;
    std::optional<Moment> due;
    std::optional<Moment> completed;
    std::optional<std::int64_t> duration_minutes;
    const DealStory* deal = nullptr;
    std::size_t owner = 0;
    std::optional<std::int64_t> follows_call;  // the call's number among the contact's
    bool is_deleted = false;
};

struct Call {
    Activity activity;
    CallOutcome outcome = CallOutcome::answered;
    bool is_inbound = false;
    bool is_recorded = false;
    Moment started;
    std::int64_t seconds_long = 0;
};

/// A working moment in the contact's time, on a deal of its own if it has one.
struct Occasion {
    const DealStory* deal = nullptr;
    Moment at;
    std::size_t owner = 0;
};
Occasion occasion_for(const DemoWorld& world, const Story& story, Random& random);

Call call_of(const DemoWorld& world, const Story& story, std::int64_t number);
Activity task_of(const DemoWorld& world, const Story& story, std::int64_t number);

}  // namespace dealwright
