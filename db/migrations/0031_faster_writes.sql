-- What a single-row write costs: functions that triggers call for every row keep their plans.
--
-- A function in SQL that cannot be folded into the statement around it is planned anew by every
-- statement; one in PL/pgSQL is planned once in a session. All of them give what they gave before.

-- 1. Functions of every write ---------------------------------------------------------------------

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
-- unlike the moments' own distance from 1970 it is immutable: the function can be folded in.
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
-- what it is was found out when it was made (deal_stage_visits_derive), and the stay before was told
-- how it went on when it ended (deals_updated_visits).
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

-- 4. What most changes have nothing to do with ----------------------------------------------------

-- As in 0026, with one look at the rows instead of two.
do $$
declare
    noted record;
begin
    for noted in
        select * from (values
            ('contacts', 'notes'), ('activities', 'description'), ('deals', 'description')
        ) as tables (name, written)
    loop
        execute format(
            $sql$
            create or replace function %1$s_notify() returns trigger
            language plpgsql
            set search_path to %3$I, pg_temp
            -- A plan made for one row would compare each of many with each.
            set enable_nestloop to off
            as $body$
            declare
                news record;
            begin
                if tg_op = 'INSERT' then
                    select
                        array_agg(owner_id) filter (where owner_id is not null) as people,
                        array_agg(id) filter (where owner_id is not null) as given,
                        array_agg(id) filter (where %2$I like '%%@%%') as told,
                        array_agg(%2$I) filter (where %2$I like '%%@%%') as contents,
                        array_agg(null::text) filter (where %2$I like '%%@%%') as contents_before
                    into news from new_rows
                    where (owner_id is not null or %2$I like '%%@%%') and not is_deleted;
                else
                    select
                        array_agg(n.owner_id) filter (where is_given) as people,
                        array_agg(n.id) filter (where is_given) as given,
                        array_agg(n.id) filter (where is_told) as told,
                        array_agg(n.%2$I) filter (where is_told) as contents,
                        array_agg(o.%2$I) filter (where is_told) as contents_before
                    into news
                    from old_rows as o join new_rows as n using (id)
                    cross join lateral (
                        select
                            n.owner_id is distinct from o.owner_id and n.owner_id is not null
                                as is_given,
                            n.%2$I like '%%@%%' and n.%2$I is distinct from o.%2$I as is_told
                    ) as found
                    where (is_given or is_told) and not n.is_deleted;
                end if;
                if news.given is not null then
                    perform notify_of('assigned', %1$L, news.people, news.given);
                end if;
                if news.told is not null then
                    perform tell_mentioned(
                        %1$L, news.told, news.contents, news.contents_before
                    );
                end if;
                return null;
            end
            $body$
            $sql$, noted.name, noted.written, current_schema()
        );
    end loop;
end
$$;

-- As in 0026, when there is a deal that is won.
do $$
declare
    definition text := pg_get_functiondef('deals_won_notify()'::regprocedure);
    first_step constant text := 'begin
    select array_agg(mate.id)';
begin
    if position(first_step in definition) = 0 then
        raise exception 'deals_won_notify() is not the one of 0026';
    end if;
    execute replace(definition, first_step, 'begin
    if not exists (select from new_rows where status = ''won'') then
        return null;
    end if;
    select array_agg(mate.id)');
end
$$;

-- As in 0011, when there is a deal that is or was won.
do $$
declare
    definition text := pg_get_functiondef('deals_to_contacts()'::regprocedure);
    first_step constant text := '    else
        select array_agg(contact_id)';
begin
    if position(first_step in definition) = 0 then
        raise exception 'deals_to_contacts() is not the one of 0011';
    end if;
    execute replace(definition, first_step, '    elsif
        not exists (select from new_rows where status = ''won'')
        and not exists (select from old_rows where status = ''won'') then
        return null;
' || first_step);
end
$$;

-- 5. The median of a stage's stays ----------------------------------------------------------------

-- As in 0018, and when nothing waits to be folded into the histogram, which is the rule, its index
-- gives the buckets in order.
create or replace function median_stay(pipeline uuid, stage uuid) returns numeric
language plpgsql stable
set search_path from current
as $$
declare
    buckets integer[];
    counts bigint[];
    total bigint;
    ranks bigint[];
    stays bigint[] := '{}';
    below bigint := 0;
    skipped bigint;
begin
    if exists (
        select from stage_stay_histogram_delta where pipeline_id = pipeline and stage_id = stage
    ) then
        select array_agg(bucket order by bucket), array_agg(n order by bucket), sum(n)
        into buckets, counts, total
        from (
            select bucket, sum(n)::bigint as n from (
                select bucket, base_row_count as n from stage_stay_histogram
                where pipeline_id = pipeline and stage_id = stage
                union all
                select bucket, base_row_count from stage_stay_histogram_delta
                where pipeline_id = pipeline and stage_id = stage
            ) as counted
            group by bucket having sum(n) > 0
        ) as summed;
    else
        select array_agg(bucket), array_agg(base_row_count), sum(base_row_count)
        into buckets, counts, total
        from (
            select bucket, base_row_count from stage_stay_histogram
            where pipeline_id = pipeline and stage_id = stage
            order by bucket
        ) as in_order;
    end if;
    -- The middle stay, or the two in the middle.
    ranks := array[(total + 1) / 2, total / 2 + 1];
    for i in 1 .. coalesce(cardinality(buckets), 0) loop
        while cardinality(stays) < 2 and ranks[cardinality(stays) + 1] <= below + counts[i] loop
            skipped := ranks[cardinality(stays) + 1] - below - 1;
            stays := stays || (
                select elapsed_us(entered_at, exited_at)
                from deal_stage_visits
                where pipeline_id = pipeline and stage_id = stage
                    and exited_at is not null and not deal_is_deleted
                    and stay_bucket(elapsed_us(entered_at, exited_at)) = buckets[i]
                order by elapsed_us(entered_at, exited_at)
                offset skipped limit 1
            );
        end loop;
        exit when cardinality(stays) = 2;
        below := below + counts[i];
    end loop;
    return (stays[1]::numeric + stays[2]::numeric) / 2;
end
$$;
