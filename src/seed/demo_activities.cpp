// Activities with their texts, and the telephony detail of those that are calls.
#include "seed/demo_activities.hpp"

#include <array>

#include "seed/demo_tables.hpp"

namespace dealwright {

namespace {

constexpr std::array kind_names{"call", "email", "meeting", "task", "note", "deadline"};
constexpr std::array state_names{"pending", "completed", "overdue", "cancelled"};
constexpr std::array outcome_names{"answered", "voicemail", "missed", "busy", "failed"};
constexpr std::array priority_weights{22, 56, 22};
constexpr std::size_t phrases_of_success = 8;  // of words::outcomes(); the rest is of calls in vain

std::span<const std::string_view> subjects(ActivityKind kind) {
    switch (kind) {
        case ActivityKind::call:
            return words::call_subjects();
        case ActivityKind::email:
            return words::email_task_subjects();
        case ActivityKind::meeting:
            return words::meeting_subjects();
        case ActivityKind::task:
            return words::task_subjects();
        case ActivityKind::note:
            return words::note_subjects();
        case ActivityKind::deadline:
            break;
    }
    return words::deadline_subjects();
}

std::string about(std::string_view phrase, std::string_view company) {
    std::string text{phrase};
    const auto at = text.find("{}");
    return at == text.npos ? text : text.replace(at, 2, company);
}

std::string call_activity_id(const DemoWorld& world, const Story& story, std::int64_t number) {
    const auto call = call_of(world, story, number);
    return demo_id(world.seed, Stream::call, story.contact, number, call.activity.created);
}

class ActivityRows {
  public:
    explicit ActivityRows(const DemoRun& run)
        : world_{run.world},
          rows_{
              run.connection,
              "activities (id, type, subject, description, status, due_date, completed_at, "
              "duration_minutes, owner_id, contact_id, deal_id, location, outcome, priority, "
              "follow_up_to_id, is_deleted, created_at, updated_at)",
              run.progress, "activities", run.stories.totals().activities} {}

    void write_all_of(const Story& story) {
        contact_ = contact_id(world_, story);
        company_ = company_name(story.employment.company).name;
        for (std::int64_t number = 0; number < story.calls; ++number) {
            const auto call = call_of(world_, story, number);
            Random random = stream_of(world_.seed, Stream::activity_text, story.contact, number);
            const bool reached = call.outcome == CallOutcome::answered;
            rows_.text(call_activity_id(world_, story, number));
            write(story, call.activity, outcome_of_call(reached, random), random);
        }
        for (std::int64_t number = 0; number < story.tasks; ++number) {
            const auto task = task_of(world_, story, number);
            Random random =
                stream_of(world_.seed, Stream::activity_text, story.contact, story.calls + number);
            rows_.text(demo_id(world_.seed, Stream::task, story.contact, number, task.created));
            write(story, task, outcome_of_task(task, random), random);
        }
        rows_.end_story();
    }

    void finish() { rows_.finish(); }

  private:
    static std::string_view outcome_of_talk(Random& random) {
        return random.chance(0.6) ? words::outcomes()[random.below(phrases_of_success)]
                                  : std::string_view{};
    }

    static std::string_view outcome_of_task(const Activity& task, Random& random) {
        if (task.state != ActivityState::completed || task.kind == ActivityKind::note) {
            return {};
        }
        if (task.kind == ActivityKind::meeting || task.kind == ActivityKind::email) {
            return outcome_of_talk(random);
        }
        return random.chance(0.3) ? "Done" : std::string_view{};
    }

    static std::string_view outcome_of_call(bool reached, Random& random) {
        if (reached) {
            return outcome_of_talk(random);
        }
        return words::outcomes()[phrases_of_success + random.below(2)];
    }

    std::string_view location(const Story& story, const Activity& activity, Random& random) const {
        if (activity.kind != ActivityKind::meeting || random.chance(0.1)) {
            return {};
        }
        return random.chance(0.65) ? "Video call" : story.company.place->city;
    }

    void write(
        const Story& story, const Activity& activity, std::string_view outcome, Random& random
    ) {
        rows_.text(kind_names[static_cast<std::size_t>(activity.kind)]);
        rows_.text(about(random.pick(subjects(activity.kind)), company_));
        rows_.maybe(random.chance(0.2) ? random.pick(words::deal_descriptions()) : "");
        rows_.text(state_names[static_cast<std::size_t>(activity.state)]);
        rows_.at(activity.due).at(activity.completed).number(activity.duration_minutes);
        rows_.text(world_.staff.at(activity.owner).id).text(contact_);
        rows_.maybe(activity.deal ? deal_id(world_, story, *activity.deal) : "");
        rows_.maybe(location(story, activity, random)).maybe(outcome);
        rows_.number(static_cast<std::int64_t>(random.weighted(priority_weights)));
        rows_.maybe(
            activity.follows_call ? call_activity_id(world_, story, *activity.follows_call) : ""
        );
        rows_.flag(activity.is_deleted);
        rows_.at(activity.created).at(activity.completed.value_or(activity.created)).end();
    }

    const DemoWorld& world_;
    Rows rows_;
    std::string contact_;
    std::string company_;
};

void write_call(const DemoWorld& world, const Story& story, std::int64_t number, Rows& rows) {
    const auto call = call_of(world, story, number);
    Random random = stream_of(world.seed, Stream::call_detail, story.contact, number);
    const auto id = demo_id(world.seed, Stream::call_detail, story.contact, number, call.started);
    rows.text(id).text(call_activity_id(world, story, number));
    rows.text(call.is_inbound ? "inbound" : "outbound");
    rows.text(outcome_names[static_cast<std::size_t>(call.outcome)]);
    rows.at(call.started).number(call.seconds_long);
    rows.maybe(random.chance(0.92) ? phone_number(*story.company.place, random) : "");
    rows.maybe(
        call.is_recorded ? fmt::format("https://recordings.brightwater.example/{}.ogg", id) : ""
    );
    const auto ended = call.started + seconds{call.seconds_long};
    rows.at(call.started).at(ended).end();
}

}  // namespace

void copy_activities(const DemoRun& run) {
    ActivityRows rows{run};
    run.stories.for_each([&](const Story& story) { rows.write_all_of(story); });
    rows.finish();
}

void copy_calls(const DemoRun& run) {
    Rows rows{
        run.connection,
        "calls (id, activity_id, direction, outcome, started_at, duration_seconds, phone_number, "
        "recording_url, created_at, updated_at)",
        run.progress, "calls", run.stories.totals().calls};
    run.stories.for_each([&](const Story& story) {
        for (std::int64_t number = 0; number < story.calls; ++number) {
            write_call(run.world, story, number, rows);
        }
        rows.end_story();
    });
    rows.finish();
}

}  // namespace dealwright
