#include "activities/calendar_feed.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "auth/calendar_feeds.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"
#include "calendar/calendar_file.hpp"
#include "calendar/recurrence_rule.hpp"
#include "records/entity_policy.hpp"
#include "records/list_request.hpp"
#include "records/query_builder.hpp"
#include "records/record_json.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

using calendar::Entry;
using calendar::RecurrenceRule;

constexpr std::size_t entries_max = 5000;
constexpr int minutes_of_meeting = 30;  // when nobody has said
constexpr std::string_view suffix = ".ics";

const pg::Query read_span{"calendar_feed.span", R"(
    select
        to_char(now() at time zone 'UTC' - interval '90 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        coalesce(first_name, email)
    from users where id = $1::uuid
)"};

// Times of the clocks of zones, as moments.
const pg::Query read_moments{"calendar_feed.moments", R"(
    select to_char((l.t::timestamp at time zone l.z) at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')
    from unnest($1::text[], $2::text[]) with ordinality as l (t, z, n) order by l.n
)"};

/// What is selected of each activity, in this order.
enum Field {
    id,
    type,
    status,
    subject,
    description,
    location,
    due,
    minutes,
    priority,
    completed,
    created,
    changed,
    rule,
    series_start,
    series_at,
    series_end,
    zone
};

/// SQL for the fields above over t, the columns that `columns` has; what the owner's role masks is
/// null.
std::string fields_sql(const std::vector<const Column*>& columns) {
    const auto plain = [&](std::string_view name) {
        const bool is_there =
            std::any_of(columns.begin(), columns.end(), [&](const Column* column) {
                return column->name == name;
            });
        return is_there ? fmt::format("t.{}", name) : std::string{"null::timestamptz"};
    };
    const auto utc = [&](std::string_view name) {
        return fmt::format(
            R"(to_char({} at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"'))", plain(name)
        );
    };
    const auto local = [&](std::string_view moment) {
        return fmt::format(
            R"(to_char({} at time zone t.recurrence_timezone, 'YYYYMMDD"T"HH24MISS'))", moment
        );
    };
    return join(
        {plain("id"), plain("type"), plain("status"), plain("subject"), plain("description"),
         plain("location"), utc("due_date"), plain("duration_minutes"), plain("priority"),
         utc("completed_at"), utc("created_at"), utc("updated_at"), plain("recurrence"),
         local("t.recurrence_start"), local("t.recurrence_at"),
         local("(now() + interval '60 days')"), "t.recurrence_timezone"},
        ", "
    );
}

BuiltStatement select_activities(
    const Resource& activities, const Actor& owner, std::string_view since
) {
    auto request = read_list_request(
        activities, owner,
        {{"owner_id", owner.user_id}, {"due_date[gte]", std::string{since}}, {"sort", "due_date"}}
    );
    request.query.limit = entries_max;
    auto columns = activities.readable_columns(owner);
    // What the server keeps of a series is no secret of its owner's calendar.
    for (const auto* name : {"recurrence_start", "recurrence_at", "recurrence_timezone"}) {
        const Column* column = &activities.table->column(name);
        if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
            columns.push_back(column);
        }
    }
    auto statement = select_page(activities, owner, request.query, columns);
    statement.sql = fmt::format(
        "select {} from ({}) as t order by t.due_date, t.id", fields_sql(columns), statement.sql
    );
    return statement;
}

/// How a program is to show it: meetings and calls take time, the rest is due. Many programs show
/// no tasks of a calendar that they fetch; for them everything is a meeting.
enum class Tasks { tasks, events };

class FeedWriter {
  public:
    FeedWriter(Context& context, const pg::Result& rows, Tasks tasks)
        : context_{context}, rows_{rows}, tasks_{tasks} {}

    std::vector<Entry> run() {
        const int shown = std::min(rows_.rows(), static_cast<int>(entries_max));
        for (int row = 0; row < shown; ++row) {
            entries_.push_back(entry_of(row));
            foresee(row);
        }
        add_foreseen();
        return std::move(entries_);
    }

  private:
    std::string text(int row, Field field) const {
        const auto value = rows_.maybe(row, field);
        return value ? std::string{*value} : std::string{};
    }
    int number(int row, Field field, int otherwise) const {
        const auto value = rows_.maybe(row, field);
        int result = otherwise;
        if (value) {
            std::from_chars(value->data(), value->data() + value->size(), result);
        }
        return result;
    }
    Entry entry_of(int row) const;
    void foresee(int row);
    void add_foreseen();

    struct Foreseen {
        Entry entry;
        std::string local;
        std::string zone;
        std::string last_moment;
    };

    Context& context_;
    const pg::Result& rows_;
    Tasks tasks_;
    std::vector<Entry> entries_;
    std::vector<Foreseen> foreseen_;
};

Entry FeedWriter::entry_of(int row) const {
    constexpr std::array priorities = {9, 5, 1};  // low, normal, high
    Entry entry;
    const std::string kind = text(row, type);
    const bool takes_time = kind == "meeting" || kind == "call";
    if (!takes_time) {
        entry.kind = tasks_ == Tasks::events ? Entry::Kind::meeting : Entry::Kind::task;
        entry.time = Entry::Time::free;
    }
    const std::string state = text(row, status);
    entry.state = state == "completed"   ? Entry::State::done
                  : state == "cancelled" ? Entry::State::cancelled
                                         : Entry::State::open;
    entry.uid = text(row, id) + "@dealwright";
    entry.summary = text(row, subject);
    entry.description = text(row, description);
    entry.location = text(row, location);
    entry.at = text(row, due);
    entry.minutes = number(row, minutes, takes_time ? minutes_of_meeting : 0);
    entry.priority = priorities.at(static_cast<std::size_t>(number(row, priority, 1)));
    entry.completed = text(row, completed);
    entry.created = text(row, created);
    entry.changed = text(row, changed);
    return entry;
}

/// The days of a series that are still to be made; each under a name of its own.
void FeedWriter::foresee(int row) {
    const Entry& present = entries_.back();
    if (rows_.is_null(row, series_start) || rows_.is_null(row, rule) ||
        present.state != Entry::State::open) {
        return;
    }
    try {
        const RecurrenceRule recurrence{text(row, rule)};
        const std::string start = text(row, series_start);
        const std::string end = recurrence.last_local().value_or(text(row, series_end));
        auto day = recurrence.next_after(start, text(row, series_at));
        while (day && *day <= std::min(end, text(row, series_end))) {
            Entry entry = present;
            entry.uid = fmt::format("{}-{}@dealwright", text(row, id), *day);
            foreseen_.push_back(
                {std::move(entry), *day, text(row, zone), recurrence.last_moment().value_or("")}
            );
            day = recurrence.next_after(start, *day);
        }
    } catch (const Error& error) {
        // Other programs than this one have written it; the series ends there (series.cpp).
        entries_.back().description += fmt::format("\n(The rule of recurrence {})", error.what());
    }
}

void FeedWriter::add_foreseen() {
    std::vector<std::string> times;
    std::vector<std::string> zones;
    for (const Foreseen& day : foreseen_) {
        times.push_back(day.local);
        zones.push_back('"' + day.zone + '"');
    }
    if (times.empty()) {
        return;
    }
    const auto moments =
        context_.run(read_moments, "{" + join(times, ",") + "}", "{" + join(zones, ",") + "}");
    for (int row = 0; row < moments.rows(); ++row) {
        Foreseen& day = foreseen_[static_cast<std::size_t>(row)];
        day.entry.at = moments.text(row, 0);
        if (day.last_moment.empty() || day.entry.at <= day.last_moment) {
            entries_.push_back(std::move(day.entry));
        }
    }
}

Tasks tasks_of(const http::Request& request) {
    Tasks tasks = Tasks::tasks;
    for (const auto& [name, value] : request.query) {
        if (name != "tasks" || (value != "events" && value != "tasks")) {
            throw invalid_fields({{name, "unknown", "is not known here: tasks=events is"}});
        }
        tasks = value == "events" ? Tasks::events : Tasks::tasks;
    }
    return tasks;
}

Actor owner_of_feed(Context& context, const http::Request& request, FeedLimits& limits) {
    const auto no_such = failure(ErrorKind::not_found, "there is no such calendar");
    std::string_view secret = request.path_parameter("secret");
    if (!secret.ends_with(suffix)) {
        throw no_such;
    }
    secret.remove_suffix(suffix.size());
    const auto user = user_of_calendar_feed(context, secret);
    if (!user) {
        limits.of_guesses.count(request.remote_address);
        throw no_such;
    }
    limits.of_feed.count(*user);
    // As he is now: what his roles show, and nothing when he may not sign in any more.
    auto owner = load_actor(context.connection_in_transaction(), *user, resource_names());
    if (!owner) {
        throw no_such;
    }
    return *owner;
}

}  // namespace

http::Reply calendar_feed(
    Context& context, const http::Request& request, const ResourceSet& resources, FeedLimits& limits
) {
    const Tasks tasks = tasks_of(request);
    const Actor owner = owner_of_feed(context, request, limits);
    const auto span = context.run(read_span, owner.user_id);
    const auto select = select_activities(resources.get("activities"), owner, span.text(0, 0));
    const auto rows = context.run({select.view()});
    const auto entries = FeedWriter{context, rows.back(), tasks}.run();
    const std::string name = fmt::format("{} (Dealwright)", span.text(0, 1));
    http::Reply reply;
    reply.content_type = "text/calendar; charset=utf-8";
    reply.body = calendar::calendar_text(name, entries);
    const std::string etag = '"' + sha256_hex(reply.body).substr(0, 32) + '"';
    if (names_etag(request.header("if-none-match"), etag)) {
        reply.status = 304;
        reply.body.clear();
    }
    reply.headers.emplace_back("ETag", etag);
    reply.headers.emplace_back("Content-Disposition", R"(inline; filename="dealwright.ics")");
    return reply;
}

}  // namespace dealwright
