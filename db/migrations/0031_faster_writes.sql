-- What a single-row write costs: functions that triggers call for every row keep their plans.
--
-- A function in SQL that cannot be folded into the statement around it is planned anew by every
-- statement; one in PL/pgSQL is planned once in a session. All of them give what they gave before.

-- 1. Functions of every write ----------------------------------------------------------------------

-- Milliseconds times 4096 and the fraction of the millisecond in 4096ths are one number: twelve
-- digits and three, with the version between them. One expression over one look at the clock, so
-- that it is folded into the insert.
create or replace function uuid_v7() returns uuid
language sql volatile parallel safe
as $$
    select (
        overlay(
            lpad(
                to_hex(floor(extract(epoch from clock_timestamp()) * 4096000)::bigint), 15, '0'
            )
            placing '7' from 13 for 0
        ) || substring(gen_random_uuid()::text from 20)
    )::uuid
$$;

-- Bound to the schema by name, which costs less than a search path of its own.
do $$
begin
    execute format(
        $sql$
        create or replace function setting(wanted text) returns text
        language plpgsql stable parallel safe
        as $body$
        begin
            return (select value from %1$I.settings where key = wanted);
        end
        $body$
        $sql$, current_schema()
    );
    alter function setting(text) reset search_path;
end
$$;

do $$
declare
    home name := (
        select n.nspname from pg_extension as e join pg_namespace as n on n.oid = e.extnamespace
        where e.extname = 'unaccent'
    );
begin
    execute format(
        $sql$
        create or replace function search_fold(raw text) returns text
        language plpgsql immutable parallel safe
        as $body$
        begin
            return regexp_replace(
                replace(replace(replace(replace(
                    lower(%1$I.unaccent('%1$I.unaccent'::regdictionary, raw)),
                    'ae', 'a'), 'oe', 'o'), 'ue', 'u'), '''', ''),
                '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'
            );
        end
        $body$
        $sql$, home
    );
end
$$;

-- 2. How long a stay lasted -----------------------------------------------------------------------

-- The difference of two moments counts days and microseconds only, so that its length is exact; and
-- unlike the moments' own distance from 1970 it is immutable, so that the function can be folded in.
create or replace function elapsed_us(since timestamptz, until timestamptz) returns bigint
language sql immutable parallel safe
as $$
    select greatest(0, extract(epoch from until - since) * 1000000)::bigint
$$;

create or replace function stay_bucket(stay_us bigint) returns integer
language plpgsql immutable parallel safe
as $$
begin
    return case
        when stay_us < 3600000000 then stay_us / 10000000
        when stay_us < 2592000000000 then 360 + stay_us / 3600000000
        when stay_us < 94608000000000 then 1050 + stay_us / 86400000000
        else least(2110 + stay_us / 2592000000000, 1000000)
    end;
end
$$;

-- 3. Visits that come last ------------------------------------------------------------------------

-- As in 0011, but for deals whose new visit comes after all others and takes none of them further:
-- what it is was found out when it was made (deal_stage_visits_derive), and who left the stage before
-- told that stay how it went on (deals_updated_visits).
create or replace function deal_stage_visits_changed() returns trigger
language plpgsql
set search_path from current
as $$
declare
    changed uuid[];
begin
    if tg_op = 'INSERT' then
        changed := array(
            select distinct n.deal_id
            from new_rows as n
            join pipeline_stages as entered on entered.id = n.stage_id
            join deal_stage_visits as v on v.deal_id = n.deal_id and v.id <> n.id
            join pipeline_stages as s on s.id = v.stage_id
            where v.entered_at >= n.entered_at or (
                v.is_first and not v.has_advanced and v.pipeline_id = n.pipeline_id
                and s.order_index < entered.order_index
                and (entered.is_won or not entered.is_closed)
            )
        );
        perform refresh_calls_of_deals(array(
            select distinct deal_id from new_rows
            where is_forward and deal_id <> all (changed)
        ));
    elsif tg_op = 'DELETE' then
        changed := array(select distinct deal_id from old_rows);
    else
        changed := array(
            select o.deal_id from old_rows as o join new_rows as n using (id)
            where (o.deal_id, o.stage_id, o.entered_at, o.deal_status, o.deal_is_deleted)
                is distinct from
                (n.deal_id, n.stage_id, n.entered_at, n.deal_status, n.deal_is_deleted)
                -- Flags that somebody wrote himself are set right again.
                or (pg_trigger_depth() = 1 and (o.is_first, o.is_forward, o.has_advanced)
                    <> (n.is_first, n.is_forward, n.has_advanced))
            union
            select n.deal_id from old_rows as o join new_rows as n using (id)
            where o.deal_id <> n.deal_id
        );
    end if;
    if cardinality(changed) > 0 then
        perform refresh_visits_of_deals(changed);
    end if;
    return null;
end
$$;

-- Otherwise planned anew for every call, since the planner takes an array it knows for smaller.
alter function refresh_visits_of_deals(uuid[]) set plan_cache_mode to force_generic_plan;
