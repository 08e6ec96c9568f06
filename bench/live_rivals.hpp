// What bench/live.cpp compares postings with: nothing at all, a trigger that writes the metrics row
// itself, and one that counts the touched row again; and clients that write as fast as they can.
#pragma once

#include "live_world.hpp"

namespace bench {

enum class Design { nothing, postings, direct, recount };

constexpr std::array designs{Design::nothing, Design::postings, Design::direct, Design::recount};

inline std::string_view name_of(Design design) {
    constexpr std::array names{"no triggers", "postings", "aggregate updated", "recounted"};
    return names[static_cast<std::size_t>(design)];
}

/// Generous to the rivals: made for updates that keep a row's keys, and no order statistics,
/// growth rates or totals of campaigns.
constexpr std::string_view make_direct = R"(
create function bench_rival_activities() returns trigger language plpgsql
set search_path from current as $$
declare zone constant text := setting('reporting_timezone');
begin
    update activity_metrics as t set
        completed_count = t.completed_count
            + (new.status = 'completed')::int - (old.status = 'completed')::int,
        overdue_count = t.overdue_count
            + (new.status = 'overdue')::int - (old.status = 'overdue')::int,
        pending_count = t.pending_count
            + (new.status = 'pending')::int - (old.status = 'pending')::int,
        cancelled_count = t.cancelled_count
            + (new.status = 'cancelled')::int - (old.status = 'cancelled')::int,
        completion_count = t.completion_count
            + (new.completed_at is not null)::int - (old.completed_at is not null)::int,
        completion_us_sum = t.completion_us_sum
            + coalesce(elapsed_us(new.created_at, new.completed_at), 0)
            - coalesce(elapsed_us(old.created_at, old.completed_at), 0),
        duration_count = t.duration_count
            + (new.status = 'completed')::int - (old.status = 'completed')::int,
        duration_minutes_sum = t.duration_minutes_sum
            + case when new.status = 'completed' then coalesce(new.duration_minutes, 0) else 0 end
            - case when old.status = 'completed' then coalesce(old.duration_minutes, 0) else 0 end,
        last_updated = now()
    where t.user_id = new.owner_id and t.activity_type = new.type::varchar(50)
        and t.date = (coalesce(new.due_date, new.created_at) at time zone zone)::date;
    return null;
end $$;
create function bench_rival_deals() returns trigger language plpgsql
set search_path from current as $$
declare
    zone constant text := setting('reporting_timezone');
    day constant date :=
        (coalesce(new.actual_close_date, new.expected_close_date) at time zone zone)::date;
    more constant numeric := new.base_value - old.base_value;
begin
    update pipeline_metrics as t set total_value = t.total_value + more, last_updated = now()
    where t.pipeline_id = new.pipeline_id and t.stage_id = new.stage_id;
    update pipeline_owner_metrics as t set total_value = t.total_value + more, last_updated = now()
    where t.pipeline_id = new.pipeline_id and t.stage_id = new.stage_id
        and t.owner_id = new.owner_id;
    update revenue_metrics as t set
        total_revenue = t.total_revenue + case when new.status = 'won' then more else 0 end,
        pipeline_value = t.pipeline_value + case when new.status = 'open' then more else 0 end,
        weighted_value = t.weighted_value
            + case when new.status = 'open' then more * new.probability * 0.01 else 0 end,
        last_updated = now()
    where t.pipeline_id = new.pipeline_id and t.owner_id = new.owner_id
        and t.team_id is not distinct from new.team_id
        and t.year = extract(year from day)::int and t.month = extract(month from day)::int;
    return null;
end $$;)";

constexpr std::string_view make_recount = R"(
create function bench_rival_activities() returns trigger language plpgsql
set search_path from current as $$
declare
    zone constant text := setting('reporting_timezone');
    day constant date := (coalesce(new.due_date, new.created_at) at time zone zone)::date;
begin
    update activity_metrics as t set
        (completed_count, overdue_count, pending_count, cancelled_count, completion_count,
         completion_us_sum, duration_count, duration_minutes_sum, last_updated) = (
            select
                count(*) filter (where status = 'completed'),
                count(*) filter (where status = 'overdue'),
                count(*) filter (where status = 'pending'),
                count(*) filter (where status = 'cancelled'),
                count(completed_at),
                coalesce(sum(elapsed_us(created_at, completed_at)), 0),
                count(duration_minutes) filter (where status = 'completed'),
                coalesce(sum(duration_minutes) filter (where status = 'completed'), 0), now()
            from activities
            where owner_id = new.owner_id and type = new.type and not is_deleted
                and (coalesce(due_date, created_at) at time zone zone)::date = day)
    where t.user_id = new.owner_id and t.activity_type = new.type::varchar(50) and t.date = day;
    return null;
end $$;
create function bench_rival_deals() returns trigger language plpgsql
set search_path from current as $$
declare
    zone constant text := setting('reporting_timezone');
    that_month constant date := date_trunc('month',
        coalesce(new.actual_close_date, new.expected_close_date) at time zone zone);
begin
    update pipeline_metrics as t set (deal_count, total_value, last_updated) = (
        select count(*), coalesce(sum(base_value), 0), now()
        from deals where stage_id = new.stage_id and not is_deleted)
    where t.pipeline_id = new.pipeline_id and t.stage_id = new.stage_id;
    update pipeline_owner_metrics as t set (deal_count, total_value, last_updated) = (
        select count(*), coalesce(sum(base_value), 0), now()
        from deals
        where stage_id = new.stage_id and owner_id = new.owner_id and not is_deleted)
    where t.pipeline_id = new.pipeline_id and t.stage_id = new.stage_id
        and t.owner_id = new.owner_id;
    update revenue_metrics as t set
        (total_revenue, total_deals, pipeline_value, weighted_value, last_updated) = (
            select
                coalesce(sum(base_value) filter (where status = 'won'), 0),
                count(*) filter (where status = 'won'),
                coalesce(sum(base_value) filter (where status = 'open'), 0),
                coalesce(sum(base_value * probability * 0.01) filter (where status = 'open'), 0),
                now()
            from deals
            where pipeline_id = new.pipeline_id and owner_id = new.owner_id
                and team_id is not distinct from new.team_id and not is_deleted
                and date_trunc('month', case
                    when status = 'won' then actual_close_date else expected_close_date
                end at time zone zone) = that_month)
    where t.pipeline_id = new.pipeline_id and t.owner_id = new.owner_id
        and t.team_id is not distinct from new.team_id
        and t.year = extract(year from that_month)::int
        and t.month = extract(month from that_month)::int;
    return null;
end $$;)";

/// The rivals' triggers come and go; those of the postings are switched on and off.
inline void switch_to(pg::Connection& owner, Design design) {
    pg::Transaction transaction{owner};
    owner.execute("drop function if exists bench_rival_activities, bench_rival_deals cascade");
    owner.execute(fmt::format(
        R"(do $$ declare each record; begin
            for each in
                select tgrelid::regclass as on_table, tgname from pg_trigger
                where tgname like 'post\_%' and not tgisinternal
            loop
                execute format('alter table %s {} trigger %I', each.on_table, each.tgname);
            end loop;
        end $$)",
        design == Design::postings ? "enable" : "disable"
    ));
    if (design == Design::direct || design == Design::recount) {
        owner.execute(std::string{design == Design::direct ? make_direct : make_recount});
        for (const auto* table : {"activities", "deals"}) {
            owner.execute(fmt::format(
                "create trigger bench_rival after update on {0} for each row "
                "execute function bench_rival_{0}()",
                table
            ));
        }
    }
    transaction.commit();
}

struct SaturationCount {
    double a_second = 0;
    int deadlocks = 0;
    int failures = 0;
};

/// Single-row updates, half of activities and half of deals, by eight clients as fast as they go.
inline SaturationCount saturate(
    World& world, const Ids& activities, const Ids& deals, Seconds duration
) {
    constexpr std::string_view change_activity = R"(
        update activities set duration_minutes = $2::int % 120,
            status = (case when $2::int % 2 = 0 or status = 'cancelled' then 'pending'
                else 'completed' end)::activity_status
        where id = $1)";
    constexpr std::string_view change_deal =
        "update deals set value = $2::int % 100000 where id = $1";
    std::atomic<int> done{0};
    std::atomic<int> deadlocks{0};
    std::atomic<int> failures{0};
    const auto began = Clock::now();
    std::vector<std::thread> clients;
    for (unsigned i = 0; i < 8; ++i) {
        clients.emplace_back([&, i, connection = world.app()]() mutable {
            std::mt19937 random{i + std::random_device{}()};
            while (Clock::now() - began < duration) {
                const bool is_deal = random() % 2 == 0;
                const auto& ids = is_deal ? deals : activities;
                try {
                    connection.run_together(
                        {{is_deal ? change_deal : change_activity,
                          {ids[random() % ids.size()], std::to_string(random() % 1000000)}}}
                    );
                    ++done;
                } catch (const pg::DatabaseError& error) {
                    if (error.sqlstate() == "40P01") {
                        ++deadlocks;
                    } else if (failures++ == 0) {
                        fmt::print(stderr, "a client: {}\n", error.what());
                    }
                }
            }
        });
    }
    for (auto& client : clients) {
        client.join();
    }
    return {done / seconds_since(began), deadlocks, failures};
}

/// Thousands of single-row changes of all kinds, each of which posts by itself.
const std::string change_row_by_row = R"(
    do $$ declare each record; begin
        for each in select id from activities where not is_deleted order by random() limit 4000 loop
            update activities set duration_minutes = coalesce(duration_minutes, 0) + 1,
                status = (case when status in ('completed', 'cancelled') then 'pending'
                    else 'completed' end)::activity_status
            where id = each.id;
        end loop;
        for each in select id from deals where not is_deleted order by random() limit 3000 loop
            update deals set value = value + 1 where id = each.id;
        end loop;
        for each in select id from emails where sent_at is not null limit 3000 loop
            update emails set open_count = open_count + 1 where id = each.id;
        end loop;
        for each in select id from calls limit 2000 loop
            update calls set duration_seconds = duration_seconds + 1 where id = each.id;
        end loop;
        for each in select id from contacts where not is_deleted limit 3000 loop
            update contacts set lead_score = (coalesce(lead_score, 0) + 1) % 101 where id = each.id;
        end loop;
        for each in select id from documents where not is_deleted limit 2000 loop
            update documents set view_count = view_count + 1 where id = each.id;
        end loop;
    end $$)";

/// To each waiting posting pairs that take it and give it again.
inline void multiply_postings(pg::Connection& owner, const metrics::Ledger& ledger) {
    std::string names = "zone";
    std::string values = "zone";
    for (const auto& key : ledger.keys) {
        names += ", " + key.column;
        values += ", " + key.column;
    }
    for (const auto& column : metrics::delta_columns(ledger)) {
        names += ", " + column.name;
        values += fmt::format(", {} * sign", column.name);
    }
    owner.execute(fmt::format(
        "insert into {0} ({1}) select {2} from {0}, "
        "unnest('{{1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1}}'::int[]) as sign",
        metrics::delta_table(ledger), names, values
    ));
}

}  // namespace bench
