-- What the move of one deal costs: fewer statements for what is nearly always one row.

-- 1. Postings -------------------------------------------------------------------------------------

-- Each base table has one function for all its ledgers now (metrics/posting_sql.cpp), which is
-- installed after the migrations. These were one for each ledger.
do $$
declare
    outdated regprocedure;
begin
    for outdated in
        select oid::regprocedure from pg_proc
        where pronamespace = current_schema()::regnamespace and prorettype = 'trigger'::regtype
            and proname ~ '^post_[a-z_]+_of_[a-z_]+$'
    loop
        execute format('drop function %s cascade', outdated);
    end loop;
end
$$;

-- 2. Stays ----------------------------------------------------------------------------------------

drop trigger deals_updated_many_visits on deals;
drop function deals_updated_many_visits();

-- As in 0027. One deal that moves, is won, lost or handed over needs no joins; what else happens is
-- planned each time for as many deals as there are: a plan for three is wrong for 20,000.
create or replace function deals_updated_visits() returns trigger
language plpgsql
set search_path from current
as $$
declare
    change record;  -- of one deal
    changes record;  -- of all
begin
    select
        o.stage_id as old_stage_id, n.id, n.pipeline_id, n.stage_id, n.stage_entered_at, n.status,
        n.actual_close_date, n.is_deleted, n.owner_id,
        n.stage_id <> o.stage_id as moved,
        (o.status, o.is_deleted, o.owner_id)
            is distinct from (n.status, n.is_deleted, n.owner_id) as restated,
        (o.status, o.actual_close_date, o.is_deleted)
            is distinct from (n.status, n.actual_close_date, n.is_deleted) as judged_anew,
        exists (select from new_rows offset 1) or n.stage_id = o.stage_id and (
            n.stage_entered_at <> o.stage_entered_at
            or n.status <> o.status and 'open' in (n.status, o.status)
            or n.actual_close_date is distinct from o.actual_close_date
        ) as more
    into change
    from old_rows as o cross join new_rows as n limit 1;
    if not found then
        return null;
    end if;
    if not change.more then
        -- A stay ends when the deal moves on. Whether that took it further is known at once, and
        -- saves looking at it again.
        if change.moved then
            update deal_stage_visits as v
            set exited_at = change.stage_entered_at,
                has_advanced = v.has_advanced or (
                    v.is_first and v.pipeline_id = change.pipeline_id
                    and v.stage_id = change.old_stage_id
                    and v.entered_at <= change.stage_entered_at
                    and (
                        select entered.order_index > was.order_index
                            and (entered.is_won or not entered.is_closed)
                        from pipeline_stages as was, pipeline_stages as entered
                        where was.id = change.old_stage_id and entered.id = change.stage_id
                    )
                )
            where v.deal_id = change.id and v.exited_at is null;
        end if;
        if change.restated then
            update deal_stage_visits as v
            set deal_status = change.status, deal_is_deleted = change.is_deleted,
                owner_id = change.owner_id
            where v.deal_id = change.id
                and (v.deal_status, v.deal_is_deleted, v.owner_id)
                is distinct from (change.status, change.is_deleted, change.owner_id);
        end if;
        if change.moved then
            insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
            values (
                change.id, change.pipeline_id, change.stage_id, change.stage_entered_at,
                case when change.status <> 'open' then (
                    select change.actual_close_date from pipeline_stages
                    where id = change.stage_id and not is_closed
                ) end
            );
        end if;
        if change.judged_anew then
            perform refresh_calls_of_deals(array[change.id]);
        end if;
        return null;
    end if;

    execute $sql$
        select
            bool_or(n.stage_id <> o.stage_id) as moved,
            bool_or(o.status <> 'open' and n.status = 'open') as reopened,
            bool_or(n.status <> 'open' and n.stage_id = o.stage_id and
                n.actual_close_date is distinct from o.actual_close_date) as closed_in_place,
            bool_or(n.stage_id = o.stage_id
                and n.stage_entered_at <> o.stage_entered_at) as entry_corrected,
            bool_or((o.status, o.is_deleted, o.owner_id)
                is distinct from (n.status, n.is_deleted, n.owner_id)) as restated,
            bool_or((o.status, o.actual_close_date, o.is_deleted)
                is distinct from (n.status, n.actual_close_date, n.is_deleted)) as judged_anew
        from old_rows as o join new_rows as n using (id)
    $sql$ into changes;
    if changes.moved then
        execute $sql$
            update deal_stage_visits as v
            set exited_at = n.stage_entered_at,
                has_advanced = v.has_advanced or (
                    v.is_first and v.pipeline_id = n.pipeline_id and v.stage_id = o.stage_id
                    and v.entered_at <= n.stage_entered_at
                    and entered.order_index > was.order_index
                    and (entered.is_won or not entered.is_closed)
                )
            from old_rows as o join new_rows as n using (id)
            join pipeline_stages as was on was.id = o.stage_id
            join pipeline_stages as entered on entered.id = n.stage_id
            where v.deal_id = n.id and v.exited_at is null and n.stage_id <> o.stage_id
        $sql$;
    end if;
    -- A stay ends, too, when the deal closes without a closed stage to go to; a corrected date
    -- corrects it.
    if changes.closed_in_place then
        execute $sql$
            update deal_stage_visits as v set exited_at = n.actual_close_date
            from old_rows as o join new_rows as n using (id)
            join pipeline_stages as s on s.id = n.stage_id
            where v.deal_id = n.id and v.stage_id = n.stage_id and n.stage_id = o.stage_id
                and n.status <> 'open' and not s.is_closed
                and v.exited_at is not distinct from o.actual_close_date
                and v.exited_at is distinct from n.actual_close_date
        $sql$;
    end if;
    -- A corrected entry corrects this stay's beginning and the end of the one before.
    if changes.entry_corrected then
        execute $sql$
            update deal_stage_visits as v
            set entered_at = case when is_present then stay.entered_at else v.entered_at end,
                exited_at = case when is_present then v.exited_at else stay.entered_at end
            from (
                select
                    v.id, n.stage_entered_at as entered_at,
                    v.stage_id = n.stage_id and v.entered_at = o.stage_entered_at as is_present
                from old_rows as o join new_rows as n using (id)
                join deal_stage_visits as v on v.deal_id = n.id
                where n.stage_id = o.stage_id and n.stage_entered_at <> o.stage_entered_at
                    and not (o.status <> 'open' and n.status = 'open')
                    and (v.exited_at = o.stage_entered_at
                        or (v.stage_id = n.stage_id and v.entered_at = o.stage_entered_at))
            ) as stay
            where v.id = stay.id
        $sql$;
    end if;
    if changes.restated then
        execute $sql$
            update deal_stage_visits as v
            set deal_status = n.status, deal_is_deleted = n.is_deleted, owner_id = n.owner_id
            from new_rows as n
            where v.deal_id = n.id
                and (v.deal_status, v.deal_is_deleted, v.owner_id)
                is distinct from (n.status, n.is_deleted, n.owner_id)
        $sql$;
    end if;
    if changes.moved or changes.reopened then
        execute $sql$
            insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
            select
                n.id, n.pipeline_id, n.stage_id, n.stage_entered_at,
                case when n.status <> 'open' and not s.is_closed then n.actual_close_date end
            from old_rows as o join new_rows as n using (id)
            join pipeline_stages as s on s.id = n.stage_id
            where n.stage_id <> o.stage_id or (o.status <> 'open' and n.status = 'open')
        $sql$;
    end if;
    if changes.judged_anew then
        execute $sql$
            select refresh_calls_of_deals(array(
                select n.id from old_rows as o join new_rows as n using (id)
                where (o.status, o.actual_close_date, o.is_deleted)
                    is distinct from (n.status, n.actual_close_date, n.is_deleted)
            ))
        $sql$;
    end if;
    return null;
end
$$;

-- As in 0027, with one look at the stages instead of two.
create or replace function deal_stage_visits_derive() returns trigger
language plpgsql
set search_path from current
as $$
declare
    stay record;
begin
    select d.status, d.is_deleted, d.owner_id
    into new.deal_status, new.deal_is_deleted, new.owner_id
    from deals as d where d.id = new.deal_id for no key update;
    if not found then
        -- Of a deal that is not there, or went meanwhile: the foreign key says so.
        new.deal_status := 'open';
        new.deal_is_deleted := false;
        new.owner_id := null;
    end if;
    select
        before.was_here,
        entered.order_index > before.order_index and before.pipeline_id = new.pipeline_id
            and (entered.is_won or not entered.is_closed) as is_forward
    into stay
    from pipeline_stages as entered left join lateral (
        select
            v.pipeline_id, s.order_index,
            exists (
                select from deal_stage_visits as w
                where w.deal_id = new.deal_id and w.stage_id = new.stage_id
            ) as was_here
        from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
        where tg_op = 'INSERT' and v.deal_id = new.deal_id
        order by v.entered_at desc, s.order_index desc, v.id desc limit 1
    ) as before on true
    where entered.id = new.stage_id for share of entered;
    if tg_op = 'INSERT' then
        new.is_first := not coalesce(stay.was_here, false);
        new.is_forward := coalesce(stay.is_forward, false);
        new.has_advanced := new.is_first and new.deal_status = 'won';
    end if;
    return new;
end
$$;

-- As in 0031, and calls are looked at only where the stay may have made one an advance: it is within
-- the week after it (deal_advanced_after).
create or replace function deal_stage_visits_changed() returns trigger
language plpgsql
set search_path from current
as $$
declare
    changed uuid[];
    called uuid[];
begin
    if tg_op = 'INSERT' then
        select
            array(
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
            ),
            array(
                select distinct n.deal_id from new_rows as n
                join calls as c on c.deal_id = n.deal_id
                where n.is_forward and not c.deal_advanced and c.started_at < n.entered_at
                    and c.started_at >= n.entered_at - interval '168 hours'
            )
        into changed, called;
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
    if cardinality(called) > 0 then
        perform refresh_calls_of_deals(array(select unnest(called) except select unnest(changed)));
    end if;
    if cardinality(changed) > 0 then
        perform refresh_visits_of_deals(changed);
    end if;
    return null;
end
$$;

-- As in 0027, in PL/pgSQL, which keeps the plan.
create or replace function deal_advanced_after(deal uuid, started_at timestamptz) returns boolean
language plpgsql stable
set search_path from current
as $$
begin
    return exists (
        select from deal_stage_visits as v
        where v.deal_id = deal and v.is_forward and not v.deal_is_deleted
            and v.entered_at > deal_advanced_after.started_at
            and v.entered_at <= deal_advanced_after.started_at + interval '168 hours'
    ) or exists (
        select from deals as d
        where d.id = deal and d.status = 'won' and not d.is_deleted
            and d.actual_close_date > deal_advanced_after.started_at
            and d.actual_close_date <= deal_advanced_after.started_at + interval '168 hours'
    );
end
$$;

-- 3. The median of a stage's stays ----------------------------------------------------------------

-- A bucket is a 64th of an octave wide: as fine for stays of seconds, as when cards are moved on
-- quickly, as for those of months, and the values in the median's bucket are few. Exact, so that
-- longer stays never lie in lower buckets.
create or replace function stay_bucket(stay_us bigint) returns integer
language plpgsql immutable parallel safe
as $$
declare
    octave integer;
begin
    if stay_us < 64 then
        return stay_us;
    end if;
    octave := 64 - position(b'1' in stay_us::bit(64));
    return octave * 64 + ((stay_us >> (octave - 6)) & 63);
end
$$;

reindex index deal_stage_visits_stay_idx;
