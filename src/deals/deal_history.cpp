#include "deals/deal_history.hpp"

#include "base/json_text.hpp"
#include "base/uuid.hpp"
#include "records/query_builder.hpp"

namespace dealwright {

namespace {

constexpr std::string_view utc = R"('YYYY-MM-DD"T"HH24:MI:SS.US"Z"')";

/// Stays as JSON. Who moved it is the one whose transaction made the visit.
BuiltStatement select_stays(const ResourceSet& resources, const Actor& actor, std::string_view id) {
    BuiltStatement statement;
    statement.parameters.emplace_back(std::string{id});
    const auto sees_person =
        scope_condition(resources.get("users"), actor, Act::read, statement.parameters);
    statement.sql = fmt::format(
        R"(select json_build_object(
            'stage', json_build_object('id', s.id, 'name', s.name),
            'pipeline', json_build_object('id', p.id, 'name', p.name),
            'entered_at', to_char(v.entered_at at time zone 'UTC', {0}),
            'exited_at', to_char(v.exited_at at time zone 'UTC', {0}),
            'duration_seconds', greatest(floor(extract(epoch from
                coalesce(v.exited_at, clock_timestamp()) - v.entered_at)), 0),
            'is_forward', v.is_forward,
            'moved_by', (
                select json_build_object('id', t.id, 'name', coalesce(
                    nullif(concat_ws(' ', t.first_name, t.last_name), ''), t.email
                ))
                from users as t
                where t.id = (
                    select a.user_id from audit_logs as a
                    where a.resource_type = 'deals' and a.resource_id = v.deal_id
                        and a.created_at = v.created_at and a.user_id is not null
                        and (a.action = 'create' or a.changes ? 'stage_id'
                            or a.changes ? 'status')
                    limit 1
                ) and {1}
            )
        )
        from deal_stage_visits as v
        join pipeline_stages as s on s.id = v.stage_id
        join pipelines as p on p.id = v.pipeline_id
        where v.deal_id = $1::uuid
        order by v.entered_at, s.order_index, v.id)",
        utc, sees_person
    );
    statement.prepared = true;
    return statement;
}

BuiltStatement select_idleness(
    const ResourceSet& resources, const Actor& actor, std::string_view id
) {
    BuiltStatement statement;
    statement.parameters.emplace_back(std::string{id});
    const auto sees_activity =
        scope_condition(resources.get("activities"), actor, Act::read, statement.parameters);
    statement.sql = fmt::format(
        R"(select
            to_char(i.since at time zone 'UTC', {}),
            greatest(floor(extract(epoch from clock_timestamp() - i.since) / 86400), 0)
        from (
            select case when d.status = 'open' then greatest(d.stage_entered_at, (
                select max(t.completed_at) from activities as t
                where t.deal_id = d.id and not t.is_deleted and {}
            )) end as since
            from deals as d where d.id = $1::uuid
        ) as i)",
        utc, sees_activity
    );
    statement.prepared = true;
    return statement;
}

}  // namespace

std::string deal_history_json(
    Context& context, const ResourceSet& resources, std::string_view deal_id
) {
    const Actor& actor = context.actor();
    const Resource& deals = resources.get("deals");
    if (!is_uuid(deal_id)) {
        throw failure(ErrorKind::not_found, "there is no such deal");
    }
    for (const auto* column : {"stage_id", "stage_entered_at"}) {
        if (deals.readable(column, actor) == nullptr) {
            throw failure(ErrorKind::forbidden, "your role does not show the stages of deals");
        }
    }
    const auto deal = select_one(deals, actor, deal_id, Bin::without, {&deals.table->column("id")});
    const auto stays = select_stays(resources, actor, deal_id);
    const auto idleness = select_idleness(resources, actor, deal_id);
    const auto results = context.run_once({deal.view(), stays.view(), idleness.view()});
    if (results[0].empty()) {
        throw failure(ErrorKind::not_found, "there is no such deal");
    }
    std::string list;
    for (int row = 0; row < results[1].rows(); ++row) {
        list += list.empty() ? "" : ",";
        list += results[1].text(row, 0);
    }
    JsonObject history;
    history.raw("data", "[" + list + "]");
    if (results[2].empty() || results[2].is_null(0, 0)) {
        return history.raw("idle_since", "null").raw("idle_days", "null").finish();
    }
    return history.text("idle_since", results[2].text(0, 0))
        .raw("idle_days", results[2].text(0, 1))
        .finish();
}

}  // namespace dealwright
