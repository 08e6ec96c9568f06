#include "activities/today.hpp"

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "records/list_request.hpp"
#include "records/read_records.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

const pg::Query read_days{"activities.days", R"(
    select
        zone, today,
        to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(
            (today + 1)::timestamp at time zone zone at time zone 'UTC',
            'YYYY-MM-DD"T"HH24:MI:SS"Z"'
        ),
        to_char(
            (today + 8)::timestamp at time zone zone at time zone 'UTC',
            'YYYY-MM-DD"T"HH24:MI:SS"Z"'
        )
    from (
        select zone, (now() at time zone zone)::date as today
        from (select known_time_zone(timezone) as zone from users where id = $1::uuid) as known
    ) as days
)"};

constexpr std::array<std::string_view, 4> passed_on = {"owner_id", "limit", "fields", "include"};

QueryParameters parameters_of(const http::Request& request, const Actor& actor) {
    QueryParameters parameters;
    std::vector<FieldError> errors;
    for (const auto& parameter : request.query) {
        if (std::find(passed_on.begin(), passed_on.end(), parameter.name) == passed_on.end()) {
            errors.push_back({parameter.name, "unknown", "there is no such parameter"});
        }
        parameters.push_back(parameter);
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
    const bool names_owner =
        std::any_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
            return parameter.name == "owner_id";
        });
    if (!names_owner) {
        parameters.push_back({"owner_id", actor.user_id});
    }
    parameters.push_back({"status[in]", "pending,overdue"});
    parameters.push_back({"sort", "due_date"});
    return parameters;
}

struct Span {
    std::string_view name;
    QueryParameters due;
};

}  // namespace

http::Reply activities_of_today(
    Context& context, const http::Request& request, const ResourceSet& resources, BigTotals& totals
) {
    const Resource& activities = resources.get("activities");
    const auto parameters = parameters_of(request, context.actor());
    const auto days = context.run(read_days, context.actor().user_id);
    const std::string now{days.text(0, 2)};
    const std::string tomorrow{days.text(0, 3)};
    const std::string end{days.text(0, 4)};
    // Every open activity is in one of them at most: what was due this morning is overdue.
    const std::array<Span, 3> spans = {
        Span{"overdue", {{"due_date[lt]", now}}},
        Span{"today", {{"due_date[gte]", now}, {"due_date[lt]", tomorrow}}},
        Span{"upcoming", {{"due_date[gte]", tomorrow}, {"due_date[lt]", end}}}};
    JsonObject counts;
    std::vector<std::string> lists;
    for (const Span& span : spans) {
        auto wanted = parameters;
        wanted.insert(wanted.end(), span.due.begin(), span.due.end());
        const auto request_of_span = read_list_request(activities, context.actor(), wanted);
        lists.push_back(list_records(context, resources, activities, request_of_span, totals));
        counts.raw(span.name, parse_json(lists.back()).find("page")->find("total")->text);
    }
    JsonObject answer;
    answer.text("timezone", days.text(0, 0)).text("date", days.text(0, 1));
    answer.raw("counts", counts.finish());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        answer.raw(spans.at(i).name, lists[i]);
    }
    return http::json_reply(answer.finish());
}

}  // namespace dealwright
