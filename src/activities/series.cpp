#include "activities/series.hpp"

#include <spdlog/spdlog.h>

#include "activities/verb_body.hpp"
#include "base/text.hpp"
#include "calendar/recurrence_rule.hpp"
#include "pg/error.hpp"
#include "records/query_builder.hpp"
#include "records/record_json.hpp"
#include "records/record_lock.hpp"
#include "records/record_reply.hpp"
#include "records/write_records.hpp"

namespace dealwright {

namespace {

using calendar::RecurrenceRule;

// What was missed meanwhile is not made up for: the next one lies ahead.
const pg::Query read_ended{"activities.ended_of_series", R"(
    select
        id, recurrence,
        to_char(recurrence_start at time zone recurrence_timezone, 'YYYYMMDD"T"HH24MISS'),
        to_char(
            greatest(recurrence_at, now()) at time zone recurrence_timezone,
            'YYYYMMDD"T"HH24MISS'
        )
    from activities
    where id = any ($1::uuid[]) and recurrence_start is not null and not is_deleted
        and status in ('completed', 'cancelled')
    order by id for no key update
)"};

const pg::Query find_ended{"activities.find_ended_of_series", R"(
    select id from activities
    where recurrence_start is not null and status in ('completed', 'cancelled')
        and not is_deleted
    order by id limit 10000
)"};

const pg::Query make_next{"activities.continue_series", R"(
    select continue_series($1::uuid, $2::timestamp, $3::timestamp, $4::timestamptz)
)"};

const pg::Query read_series{"activities.series", R"(
    select
        recurrence,
        to_char(recurrence_start at time zone recurrence_timezone, 'YYYYMMDD"T"HH24MISS'),
        to_char(recurrence_at at time zone recurrence_timezone, 'YYYYMMDD"T"HH24MISS')
    from activities where id = $1::uuid and recurrence_start is not null
)"};

const pg::Query edit_series{"activities.edit_series", R"(
    select set_config('dealwright.series_edit', $1, true)
)"};

/// The statement that hands a series on, from a row of read_ended.
pg::Result hand_on(pg::Connection& connection, const pg::Result& ended, int row) {
    const std::string id{ended.text(row, 0)};
    const std::optional<std::string> none;
    try {
        const RecurrenceRule rule{ended.text(row, 1)};
        const auto next =
            rule.next_after(std::string{ended.text(row, 2)}, std::string{ended.text(row, 3)});
        return connection.run(make_next, id, next, rule.last_local(), rule.last_moment());
    } catch (const pg::DatabaseError&) {
        throw;
    } catch (const Error& error) {
        // Written by other programs than this one; a series that nobody can follow ends.
        spdlog::warn("the series of the activity {} ends: its rule {}", id, error.what());
        return connection.run(make_next, id, none, none, none);
    }
}

/// A rule that says how often counts the ones that are over: what is left of it from here on.
void count_what_is_left(Json& patch, const pg::Result& series) {
    const RecurrenceRule rule{series.text(0, 0)};
    if (rule.count() == 0 || patch.find("recurrence") != nullptr ||
        patch.find("due_date") == nullptr) {
        return;
    }
    const int over =
        rule.count_before(std::string{series.text(0, 1)}, std::string{series.text(0, 2)});
    set_member(patch, "recurrence", json_text(rule.with_count(rule.count() - over).text()));
}

}  // namespace

std::vector<std::string> continue_series(
    pg::Connection& connection, const std::vector<std::string>& ids
) {
    std::vector<std::string> made;
    const auto ended = connection.run(read_ended, "{" + join(ids, ",") + "}");
    for (int row = 0; row < ended.rows(); ++row) {
        const auto next = hand_on(connection, ended, row);
        if (!next.is_null(0, 0)) {
            made.emplace_back(next.text(0, 0));
        }
    }
    return made;
}

std::int64_t continue_ended_series(pg::Connection& connection) {
    std::int64_t made = 0;
    const auto ended = connection.run(find_ended);
    for (int row = 0; row < ended.rows(); ++row) {
        const std::string id{ended.text(row, 0)};
        try {
            pg::Transaction transaction{connection};
            made += static_cast<std::int64_t>(continue_series(connection, {id}).size());
            transaction.commit();
        } catch (const pg::DatabaseError& error) {
            if (!connection.is_usable()) {
                throw;
            }
            spdlog::warn("the series of the activity {} does not go on: {}", id, error.what());
        }
    }
    return made;
}

std::string next_occurrence_json(
    Context& context, const ResourceSet& resources, const std::string& id
) {
    const auto made = continue_series(context.connection_in_transaction(), {id});
    if (made.empty()) {
        return {};
    }
    const Resource& activities = resources.get("activities");
    const auto columns = activities.readable_columns(context.actor());
    const auto select =
        select_one(activities, context.actor(), made.front(), Bin::without, columns);
    const auto rows = context.run({select.view()});
    return rows.back().empty() ? std::string{}
                               : ",\"next_occurrence\":" + record_json(columns, rows.back(), 0);
}

http::Reply patch_following(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const Resource& activities = resources.get("activities");
    const auto& id = request.path_parameter("id");
    Json patch = parse_json(request.body);
    lock_record(context, resources, activities, id, request.header("if-match"));
    const auto series = context.run(read_series, id);
    if (series.empty()) {
        throw failure(
            ErrorKind::conflict,
            "this activity carries no series on: it does not recur, or another one has followed it"
        );
    }
    if (patch.is_object()) {
        count_what_is_left(patch, series);
    }
    context.run(edit_series, "following");
    const auto changed = patch_record(context, resources, activities, id, patch, {});
    context.run(edit_series, "");
    return reply_with(changed, next_occurrence_json(context, resources, id));
}

}  // namespace dealwright
