#include "jobs/schedule_routes.hpp"

#include "base/json.hpp"
#include "jobs/job_list.hpp"
#include "jobs/route_parts.hpp"
#include "jobs/schedule_request.hpp"
#include "jobs/scheduler.hpp"
#include "pg/error.hpp"

namespace dealwright::jobs {

namespace {

using RegistryPointer = std::shared_ptr<const Registry>;

const pg::Query select_schedules{"schedules.list", R"(
    select id, name, kind, payload, cron, time_zone, every_seconds, enabled::text,
        is_builtin::text, problem,
        to_char(last_fire_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(next_fire_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    from schedules
    where $1::text is null or id = $1::text::uuid
    order by name
)"};

const pg::Query lock_schedule{"schedules.lock", R"(
    select name, kind, payload, cron, time_zone, every_seconds, enabled, is_builtin
    from schedules where id = $1::uuid for update
)"};

const pg::Query insert_schedule{"schedules.insert", R"(
    insert into schedules (name, kind, payload, cron, time_zone, every_seconds, enabled)
    values ($1, $2, $3::jsonb, $4, $5, $6, $7)
    returning id
)"};

const pg::Query update_schedule{"schedules.update", R"(
    update schedules set
        name = $2, payload = $3::jsonb, cron = $4, time_zone = $5, every_seconds = $6, enabled = $7
    where id = $1::uuid
)"};

const pg::Query delete_schedule{"schedules.delete", R"(
    delete from schedules where id = $1::uuid
)"};

const std::vector<Member> members = {
    {"id"},
    {"name"},
    {"kind"},
    {"payload", Form::raw},
    {"cron"},
    {"time_zone"},
    {"every_seconds", Form::raw},
    {"enabled", Form::raw},
    {"is_builtin", Form::raw},
    {"problem"},
    {"last_fire_at"},
    {"next_fire_at"},
    {"created_at"},
    {"updated_at"},
};

std::string schedule_json(Context& context, const std::string& id) {
    const auto rows = std::move(context.run_once({pg::statement(select_schedules, id)}).back());
    if (rows.empty()) {
        throw failure(ErrorKind::not_found, "there is no such schedule");
    }
    return row_json(rows, 0, members);
}

http::Reply list(Context& context, http::Request& request) {
    if (!request.query.empty()) {
        throw_if_any({{request.query[0].name, "unknown", "there is no such parameter"}});
    }
    const auto rows = std::move(
        context.run_once({pg::statement(select_schedules, std::optional<std::string>{})}).back()
    );
    std::string data;
    for (int row = 0; row < rows.rows(); ++row) {
        data += (row == 0 ? "" : ",") + row_json(rows, row, members);
    }
    JsonObject page;
    page.number("limit", rows.rows()).number("offset", 0).number("total", rows.rows());
    page.boolean("total_is_estimate", false).raw("next_cursor", "null");
    return http::json_reply(
        JsonObject{}.raw("data", "[" + data + "]").raw("page", page.finish()).finish()
    );
}

http::Reply get(Context& context, http::Request& request) {
    return http::json_reply(schedule_json(context, id_in_path(request, "schedule")));
}

/// What stands, with its row locked.
struct Present {
    ScheduleFields fields;
    bool is_builtin = false;
};

Present present_schedule(Context& context, const std::string& id) {
    const auto rows = context.run(lock_schedule, id);
    if (rows.empty()) {
        throw failure(ErrorKind::not_found, "there is no such schedule");
    }
    const auto text = [&](int column) {
        const auto value = rows.maybe(0, column);
        return value ? std::optional<std::string>{*value} : std::nullopt;
    };
    Present present;
    present.fields.name = rows.text(0, 0);
    present.fields.kind = rows.text(0, 1);
    present.fields.payload = rows.text(0, 2);
    present.fields.cron = text(3);
    present.fields.time_zone = text(4);
    if (!rows.is_null(0, 5)) {
        present.fields.every_seconds = rows.get<std::int64_t>(0, 5);
    }
    present.fields.enabled = rows.get<bool>(0, 6);
    present.is_builtin = rows.get<bool>(0, 7);
    return present;
}

[[noreturn]] void throw_in_words(const pg::DatabaseError& error, const std::string& name) {
    if (error.constraint() == "schedules_name_key") {
        const auto message = fmt::format("there is a schedule \"{}\" already", name);
        throw Error{ErrorKind::conflict, message, {{"name", "taken", message}}};
    }
    throw error;
}

http::Reply post(const Registry& registry, Context& context, http::Request& request) {
    const auto fields =
        read_schedule(parse_json(request.body), {}, ScheduleChange::of_new, registry);
    std::string id;
    try {
        id = context
                 .run(
                     insert_schedule, fields.name, fields.kind, fields.payload, fields.cron,
                     fields.time_zone, fields.every_seconds, fields.enabled
                 )
                 .get<std::string>(0, 0);
    } catch (const pg::DatabaseError& error) {
        throw_in_words(error, fields.name);
    }
    plan_schedule(context.connection_in_transaction(), id);
    auto reply = http::json_reply(schedule_json(context, id), 201);
    reply.headers.emplace_back("Location", "/api/v1/schedules/" + id);
    return reply;
}

http::Reply patch(const Registry& registry, Context& context, http::Request& request) {
    const auto& id = id_in_path(request, "schedule");
    auto present = present_schedule(context, id);
    const auto fields = read_schedule(
        parse_json(request.body), std::move(present.fields),
        present.is_builtin ? ScheduleChange::of_builtin : ScheduleChange::of_own, registry
    );
    try {
        context.run(
            update_schedule, id, fields.name, fields.payload, fields.cron, fields.time_zone,
            fields.every_seconds, fields.enabled
        );
    } catch (const pg::DatabaseError& error) {
        throw_in_words(error, fields.name);
    }
    plan_schedule(context.connection_in_transaction(), id);
    return http::json_reply(schedule_json(context, id));
}

http::Reply remove(Context& context, http::Request& request) {
    const auto& id = id_in_path(request, "schedule");
    if (present_schedule(context, id).is_builtin) {
        throw failure(
            ErrorKind::conflict,
            "the schedule comes with the product and stays; it can be switched off with enabled"
        );
    }
    context.run(delete_schedule, id);
    return http::no_content();
}

http::Reply run_now(Context& context, http::Request& request) {
    const auto& id = id_in_path(request, "schedule");
    const auto job_id =
        run_schedule_now(context.connection_in_transaction(), id, context.actor().user_id);
    auto reply = http::json_reply(job_json(context, job_id), 202);
    reply.headers.emplace_back("Location", "/api/v1/jobs/" + job_id);
    return reply;
}

constexpr std::string_view schedule_schema =
    R"({"type":"object","required":["id","name","kind","payload","enabled","is_builtin"],)"
    R"("properties":{"id":{"type":"string","format":"uuid"},"name":{"type":"string"},)"
    R"("kind":{"type":"string"},"payload":{"type":"object"},"cron":{"type":["string","null"]},)"
    R"("time_zone":{"type":["string","null"],)"
    R"("description":"IANA name; null: that of the setting reporting_timezone"},)"
    R"("every_seconds":{"type":["integer","null"]},"enabled":{"type":"boolean"},)"
    R"("is_builtin":{"type":"boolean"},"problem":{"type":["string","null"],)"
    R"("description":"Why the program has switched it off"},)"
    R"("last_fire_at":{"type":["string","null"],"format":"date-time"},)"
    R"("next_fire_at":{"type":["string","null"],"format":"date-time"},)"
    R"("created_at":{"type":"string","format":"date-time"},)"
    R"("updated_at":{"type":"string","format":"date-time"}}})";

constexpr std::string_view written_fields =
    R"("payload":{"type":"object"},"cron":{"type":["string","null"],"maxLength":200},)"
    R"("time_zone":{"type":["string","null"]},)"
    R"("every_seconds":{"type":["integer","null"],"minimum":10,"maximum":86400},)"
    R"("enabled":{"type":"boolean"}}})";

Description described(std::string summary, std::string operation) {
    Description description;
    description.summary = std::move(summary);
    description.tag = "schedules";
    description.operation = std::move(operation);
    description.reply_schema = schedule_schema;
    return description;
}

Description described_post() {
    auto description = described("Make a schedule", "create_schedule");
    description.request_schema =
        R"({"type":"object","additionalProperties":false,"required":["name","kind"],"properties":{)"
        R"("name":{"type":"string","maxLength":100},"kind":{"type":"string"},)" +
        std::string{written_fields};
    description.request_example =
        R"({"name":"verify at noon","kind":"etl.verify","cron":"0 12 * * mon-fri",)"
        R"("time_zone":"Europe/Berlin"})";
    description.success = 201;
    return description;
}

Description described_patch() {
    auto description = described("Change a schedule; it counts from now on", "patch_schedule");
    description.request_schema = R"({"type":"object","additionalProperties":false,"properties":{)"
                                 R"("name":{"type":"string","maxLength":100},)" +
                                 std::string{written_fields};
    description.request_example = R"({"cron":"30 6 * * *","time_zone":"America/New_York"})";
    return description;
}

Endpoint::Handler with(
    const RegistryPointer& registry,
    http::Reply (*handler)(const Registry&, Context&, http::Request&)
) {
    return [registry, handler](Context& context, http::Request& request) {
        return handler(*registry, context, request);
    };
}

}  // namespace

std::vector<Endpoint> schedule_endpoints(RegistryPointer registry) {
    const std::string schedules = "/api/v1/schedules";
    const std::string one = schedules + "/{id}";
    auto listing = described("All schedules", "list_schedules");
    listing.reply_schema = fmt::format(
        R"({{"type":"object","required":["data","page"],"properties":{{)"
        R"("data":{{"type":"array","items":{}}},"page":{{"type":"object"}}}}}})",
        schedule_schema
    );
    auto removing = described("Delete a schedule of one's own", "delete_schedule");
    removing.reply_schema.clear();
    removing.success = 204;
    auto running = described("Enqueue the schedule's job now", "run_schedule");
    running.reply_schema = R"({"type":"object"})";
    running.success = 202;
    return {
        managing_endpoint(http::Method::get, schedules, list, std::move(listing)),
        managing_endpoint(http::Method::get, one, get, described("One schedule", "get_schedule")),
        managing_endpoint(http::Method::post, schedules, with(registry, post), described_post()),
        managing_endpoint(http::Method::patch, one, with(registry, patch), described_patch()),
        managing_endpoint(http::Method::remove, one, remove, std::move(removing)),
        managing_endpoint(http::Method::post, one + "/run", run_now, std::move(running))};
}

}  // namespace dealwright::jobs
