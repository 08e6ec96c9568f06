-- What the database derives by itself, whoever writes: a deal's stage, status, dates and money kept
-- in step, the history of its stages, and what other rows need to know of it. Each metrics table
-- reads single rows of single tables only; these triggers keep on each row what it needs from
-- elsewhere. Triggers on many rows work set-wise and do nothing when nothing they read has changed.

-- 1. Activities -----------------------------------------------------------------------------------

create function activities_derive() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'UPDATE' then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
        if new.status <> old.status then
            if new.status = 'completed' then
                new.completed_at := coalesce(new.completed_at, now());
            elsif new.completed_at is not distinct from old.completed_at then
                new.completed_at := null;
            end if;
        end if;
    end if;
    return new;
end
$$;

create trigger activities_derive before insert or update on activities
for each row execute function activities_derive();

-- A call carries its activity's owner, deal and deletion, and how many activities follow it up.
create function add_followups(activity_ids uuid[], counts integer[]) returns void
language plpgsql
set search_path from current
as $$
begin
    -- Waits for a call that is being written elsewhere and has counted without this change.
    perform from activities where id = any (activity_ids) order by id for key share;
    update calls as c set followup_count = c.followup_count + d.n
    from unnest(activity_ids, counts) as d (activity_id, n)
    where c.activity_id = d.activity_id;
end
$$;

create function activities_to_calls() returns trigger
language plpgsql
set search_path from current
as $$
declare
    followed record;
begin
    if tg_op = 'INSERT' then
        select array_agg(follow_up_to_id) as ids, array_agg(n) as counts into followed from (
            select follow_up_to_id, count(*)::int as n from new_rows
            where not is_deleted and follow_up_to_id is not null group by follow_up_to_id
        ) as counted;
    elsif tg_op = 'DELETE' then
        select array_agg(follow_up_to_id) as ids, array_agg(n) as counts into followed from (
            select follow_up_to_id, -count(*)::int as n from old_rows
            where not is_deleted and follow_up_to_id is not null group by follow_up_to_id
        ) as counted;
    else
        select array_agg(follow_up_to_id) as ids, array_agg(n) as counts into followed from (
            select follow_up_to_id, sum(n)::int as n from (
                select follow_up_to_id, 1 as n from new_rows where not is_deleted
                union all
                select follow_up_to_id, -1 from old_rows where not is_deleted
            ) as changes
            where follow_up_to_id is not null group by follow_up_to_id having sum(n) <> 0
        ) as counted;
        -- `except` compares many rows with as many; a join might compare each with each.
        if exists (
            select from (
                select id, type from new_rows except select id, type from old_rows
            ) as n
            join calls as c on c.activity_id = n.id
        ) then
            raise exception 'an activity with call details stays a call' using errcode = '23514';
        end if;
        update calls as c
        set owner_id = n.owner_id, deal_id = n.deal_id, is_deleted = n.is_deleted
        from old_rows as o join new_rows as n using (id)
        where c.activity_id = n.id
            and (o.owner_id, o.deal_id, o.is_deleted)
            is distinct from (n.owner_id, n.deal_id, n.is_deleted);
    end if;
    if followed.ids is not null then
        perform add_followups(followed.ids, followed.counts);
    end if;
    return null;
end
$$;

create trigger activities_inserted after insert on activities
referencing new table as new_rows
for each statement execute function activities_to_calls();

create trigger activities_updated after update on activities
referencing old table as old_rows new table as new_rows
for each statement execute function activities_to_calls();

create trigger activities_deleted after delete on activities
referencing old table as old_rows
for each statement execute function activities_to_calls();

-- 2. Calls ----------------------------------------------------------------------------------------

-- True when the deal moved forward or was won within seven days of 24 hours after the call began.
create function deal_advanced_after(deal uuid, started_at timestamptz) returns boolean
language sql stable
as $$
    select exists (
        select from deal_stage_visits as v
        where v.deal_id = deal and v.is_forward and not v.deal_is_deleted
            and v.entered_at > started_at
            and v.entered_at <= started_at + interval '168 hours'
    ) or exists (
        select from deals as d
        where d.id = deal and d.status = 'won' and not d.is_deleted
            and d.actual_close_date > started_at
            and d.actual_close_date <= started_at + interval '168 hours'
    )
$$;

create function calls_derive() returns trigger
language plpgsql
set search_path from current
as $$
declare
    activity record;
    -- Whoever writes a derived column himself gets what is true instead.
    is_direct boolean := tg_op = 'UPDATE' and pg_trigger_depth() = 1;
begin
    if tg_op = 'INSERT' or new.activity_id <> old.activity_id or (is_direct and (
        (new.owner_id, new.deal_id, new.is_deleted, new.followup_count)
        is distinct from (old.owner_id, old.deal_id, old.is_deleted, old.followup_count)
    )) then
        -- The lock keeps a follow-up that is being written elsewhere from being missed.
        select a.type, a.owner_id, a.deal_id, a.is_deleted into activity
        from activities as a where a.id = new.activity_id for update;
        if not found then
            return new;  -- the foreign key reports it
        end if;
        if activity.type <> 'call' then
            raise exception 'call details belong to an activity of type call, not %',
                activity.type using errcode = '23514';
        end if;
        new.owner_id := activity.owner_id;
        new.deal_id := activity.deal_id;
        new.is_deleted := activity.is_deleted;
        select count(*) into new.followup_count from activities as a
        where a.follow_up_to_id = new.activity_id and not a.is_deleted;
    end if;
    if tg_op = 'UPDATE' then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    if new.deal_id is null then
        new.deal_advanced := false;
    elsif tg_op = 'INSERT' or new.deal_id is distinct from old.deal_id
        or new.started_at <> old.started_at
        or (is_direct and new.deal_advanced <> old.deal_advanced) then
        perform from deals where id = new.deal_id for share;
        new.deal_advanced := deal_advanced_after(new.deal_id, new.started_at);
    end if;
    return new;
end
$$;

create trigger calls_derive before insert or update on calls
for each row execute function calls_derive();

create function refresh_calls_of_deals(changed uuid[]) returns void
language plpgsql
set search_path from current
as $$
begin
    update calls as c set deal_advanced = fresh.advanced
    from (
        select
            c.id, c.deal_id, c.started_at,
            deal_advanced_after(c.deal_id, c.started_at) as advanced
        from calls as c where c.deal_id in (select unnest(changed))
    ) as fresh
    -- A call that has meanwhile gone to another deal was judged by that one.
    where c.id = fresh.id and c.deal_id = fresh.deal_id and c.started_at = fresh.started_at
        and c.deal_advanced <> fresh.advanced;
end
$$;

-- 3. Stage visits ---------------------------------------------------------------------------------

-- Of each visit: whether it is the deal's first of that stage; whether it moved the deal forward
-- (to a stage of higher order of the same pipeline, not a lost one); and, on the first visit,
-- whether the deal later, or at the same moment, entered a higher stage that is not a lost one, or
-- was won. Visits of one moment are taken in the order of their stages.
create function refresh_visits_of_deals(changed uuid[]) returns void
language plpgsql
set search_path from current
as $$
begin
    perform from deals where id in (select unnest(changed)) order by id for no key update;
    update deal_stage_visits as v
    set is_first = fresh.is_first, is_forward = fresh.is_forward,
        has_advanced = fresh.has_advanced
    from (
        select
            id, is_first, is_forward,
            is_first and (
                deal_status = 'won' or coalesce(highest_from_here > order_index, false)
            ) as has_advanced
        from (
            select
                v.id, v.deal_status, s.order_index,
                row_number() over (
                    partition by v.deal_id, v.stage_id order by v.entered_at, v.id
                ) = 1 as is_first,
                coalesce(
                    s.order_index > lag(s.order_index) over in_time
                    and v.pipeline_id = lag(v.pipeline_id) over in_time
                    and (s.is_won or not s.is_closed), false
                ) as is_forward,
                max(s.order_index) filter (where s.is_won or not s.is_closed) over (
                    partition by v.deal_id, v.pipeline_id order by v.entered_at
                    range between current row and unbounded following
                ) as highest_from_here
            from deal_stage_visits as v
            join pipeline_stages as s on s.id = v.stage_id
            where v.deal_id in (select unnest(changed))
            window in_time as (
                partition by v.deal_id order by v.entered_at, s.order_index, v.id
            )
        ) as placed
    ) as fresh
    where v.id = fresh.id
        and (v.is_first, v.is_forward, v.has_advanced)
        is distinct from (fresh.is_first, fresh.is_forward, fresh.has_advanced);
    perform refresh_calls_of_deals(changed);
end
$$;

create function deal_stage_visits_changed() returns trigger
language plpgsql
set search_path from current
as $$
declare
    changed uuid[];
begin
    if tg_op = 'INSERT' then
        changed := array(select distinct deal_id from new_rows);
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

create trigger deal_stage_visits_inserted after insert on deal_stage_visits
referencing new table as new_rows
for each statement execute function deal_stage_visits_changed();

create trigger deal_stage_visits_updated after update on deal_stage_visits
referencing old table as old_rows new table as new_rows
for each statement execute function deal_stage_visits_changed();

create trigger deal_stage_visits_deleted after delete on deal_stage_visits
referencing old table as old_rows
for each statement execute function deal_stage_visits_changed();

-- A visit brings its deal's state with it, whoever writes it. The locks keep that state and the
-- order of the stages as they are until the visit can be seen by whoever changes them.
create function deal_stage_visits_derive() returns trigger
language plpgsql
set search_path from current
as $$
begin
    select d.status, d.is_deleted into new.deal_status, new.deal_is_deleted
    from deals as d where d.id = new.deal_id for no key update;
    if not found then
        -- Of a deal that is not there, or went meanwhile: the foreign key says so.
        new.deal_status := 'open';
        new.deal_is_deleted := false;
    end if;
    perform from pipeline_stages where id = new.stage_id for share;
    return new;
end
$$;

create trigger deal_stage_visits_derive before insert on deal_stage_visits
for each row execute function deal_stage_visits_derive();

create trigger deal_stage_visits_rederive before update on deal_stage_visits
for each row when (
    (new.deal_id, new.stage_id, new.deal_status, new.deal_is_deleted)
    <> (old.deal_id, old.stage_id, old.deal_status, old.deal_is_deleted)
) execute function deal_stage_visits_derive();

-- 4. Deals: stage, status, dates, money -----------------------------------------------------------

create function first_open_stage(pipeline uuid) returns uuid
language sql stable
as $$
    select id from pipeline_stages
    where pipeline_id = pipeline and not is_closed and not is_deleted
    order by order_index, id limit 1
$$;

-- Where a deal of that status belongs when its present stage does not suit it: the pipeline's won
-- or lost stage; for the others the open stage it was in last. Null: it stays where it is.
create function stage_for_status(deal deals, present_is_closed boolean) returns uuid
language sql stable
as $$
    select coalesce(
        case when deal.status in ('won', 'lost') then (
            select id from pipeline_stages
            where pipeline_id = deal.pipeline_id and not is_deleted and is_closed
                and is_won = (deal.status = 'won')
        ) end,
        case when present_is_closed then coalesce((
            select v.stage_id
            from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
            where v.deal_id = deal.id and v.pipeline_id = deal.pipeline_id and not s.is_closed
            order by v.entered_at desc, s.order_index desc limit 1
        ), first_open_stage(deal.pipeline_id)) end
    )
$$;

create function suits_stage(status deal_status, is_closed boolean, is_won boolean)
returns boolean
language sql immutable
as $$
    select case status
        when 'won' then is_won
        when 'lost' then is_closed and not is_won
        else not is_closed
    end
$$;

-- Stage and status always agree. Moving a deal decides its status; a new status moves the deal;
-- who changes both must not contradict himself.
create function settle_deal_stage(previous deals, deal deals) returns deals
language plpgsql
set search_path from current
as $$
declare
    is_new boolean := previous.id is null;
    stage record;
begin
    select * into stage from pipeline_stages where id = deal.stage_id for share;
    if not found then
        raise exception 'there is no stage %', coalesce(deal.stage_id::text, 'for the deal')
            using errcode = '23503', constraint = 'deals_stage_id_fkey';
    end if;
    if (is_new and deal.status = 'open')
        or (not is_new and deal.stage_id <> previous.stage_id and deal.status = previous.status)
    then
        deal.status := case
            when stage.is_won then 'won' when stage.is_closed then 'lost' else 'open'
        end;
    end if;
    if not suits_stage(deal.status, stage.is_closed, stage.is_won) then
        if stage.is_closed and (is_new or deal.stage_id <> previous.stage_id) then
            raise exception 'a deal in the stage "%" cannot be %', stage.name, deal.status
                using errcode = '23514';
        end if;
        deal.stage_id := coalesce(
            stage_for_status(deal, stage.is_closed), deal.stage_id
        );
        select * into stage from pipeline_stages where id = deal.stage_id for share;
        if stage.is_closed and not suits_stage(deal.status, stage.is_closed, stage.is_won) then
            raise exception 'the pipeline has no stage for a deal that is %', deal.status
                using errcode = '23514';
        end if;
    end if;
    deal := settle_deal_dates(previous, deal, stage.is_closed);
    return settle_deal_probability(previous, deal, stage.probability);
end
$$;

create function settle_deal_dates(previous deals, deal deals, stage_is_closed boolean)
returns deals
language plpgsql
as $$
declare
    is_new boolean := previous.id is null;
    began_stay boolean := not is_new and (
        deal.stage_id <> previous.stage_id
        or (previous.status <> 'open' and deal.status = 'open')
    );
begin
    if deal.status <> 'open' then
        deal.actual_close_date := coalesce(
            deal.actual_close_date, previous.actual_close_date,
            case when is_new then deal.created_at else clock_timestamp() end
        );
    elsif not is_new and previous.status <> 'open'
        and deal.actual_close_date is not distinct from previous.actual_close_date then
        deal.actual_close_date := null;
    end if;
    if is_new then
        deal.stage_entered_at := coalesce(
            deal.stage_entered_at,
            case when stage_is_closed then deal.actual_close_date end, deal.created_at
        );
    elsif deal.stage_entered_at = previous.stage_entered_at then
        if began_stay then
            deal.stage_entered_at := case
                when stage_is_closed then deal.actual_close_date
                else least(clock_timestamp(), deal.actual_close_date)
            end;
        elsif stage_is_closed and previous.stage_entered_at = previous.actual_close_date then
            deal.stage_entered_at := deal.actual_close_date;
        end if;
    end if;
    return deal;
end
$$;

-- A deal has its stage's probability unless somebody set another; closing settles it.
create function settle_deal_probability(previous deals, deal deals, of_stage numeric)
returns deals
language plpgsql
as $$
declare
    is_new boolean := previous.id is null;
begin
    if deal.status <> 'open' then
        deal.probability := case deal.status when 'won' then 100 else 0 end;
        deal.probability_is_custom := false;
    elsif is_new or previous.status <> 'open' then
        deal.probability := coalesce(
            case when is_new or deal.probability <> previous.probability then deal.probability end,
            of_stage
        );
        deal.probability_is_custom := deal.probability <> of_stage;
    elsif deal.probability is distinct from previous.probability then
        deal.probability := coalesce(deal.probability, of_stage);
        deal.probability_is_custom := deal.probability <> of_stage;
    elsif not deal.probability_is_custom then
        deal.probability := of_stage;
    end if;
    return deal;
end
$$;

-- An open deal follows its owner's team and the exchange rate; a closed one keeps those it had.
create function settle_deal_money(previous deals, deal deals) returns deals
language plpgsql
set search_path from current
as $$
declare
    is_new boolean := previous.id is null;
    restated boolean := is_new or deal.status <> previous.status;
begin
    if (deal.status = 'open' and (
        restated or (deal.owner_id, deal.team_id)
        is distinct from (previous.owner_id, previous.team_id)
    )) or (is_new and deal.team_id is null) or (
        -- closed by the statement that gives it to somebody else
        previous.status = 'open' and deal.owner_id is distinct from previous.owner_id
        and deal.team_id is not distinct from previous.team_id
    ) then
        deal.team_id := null;
        -- Shared with every writer but a change of the team (users_derive).
        select u.team_id into deal.team_id
        from users as u where u.id = deal.owner_id for key share;
    end if;
    if deal.exchange_rate is null or (not is_new and deal.currency <> previous.currency)
        or (deal.status = 'open' and (
            restated or deal.exchange_rate is distinct from previous.exchange_rate
        )) then
        select r.rate into deal.exchange_rate from exchange_rates as r
        where r.currency = deal.currency for share;
        if not found then
            raise exception 'currency % has no exchange rate', deal.currency
                using errcode = '23503', constraint = 'deals_currency_fkey';
        end if;
    end if;
    deal.base_value := round(deal.value * deal.exchange_rate, 2);
    deal.weighted_value := round(deal.value * deal.probability / 100, 2);
    return deal;
end
$$;

create function deals_derive() returns trigger
language plpgsql
set search_path from current
as $$
declare
    previous deals;
begin
    if tg_op = 'INSERT' then
        new.pipeline_id := coalesce(
            new.pipeline_id,
            (select pipeline_id from pipeline_stages where id = new.stage_id),
            (select id from pipelines where is_default and not is_deleted)
        );
        new.stage_id := coalesce(new.stage_id, first_open_stage(new.pipeline_id));
        new := settle_deal_stage(null, new);
        return settle_deal_money(null, new);
    end if;
    new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    previous := old;
    if (
        new.stage_id, new.pipeline_id, new.status, new.stage_entered_at, new.actual_close_date,
        new.probability, new.probability_is_custom
    ) is distinct from (
        old.stage_id, old.pipeline_id, old.status, old.stage_entered_at, old.actual_close_date,
        old.probability, old.probability_is_custom
    ) then
        new := settle_deal_stage(previous, new);
    end if;
    return settle_deal_money(previous, new);
end
$$;

create trigger deals_derive before insert or update on deals
for each row execute function deals_derive();

-- 5. Deals: what follows from them ----------------------------------------------------------------

create function add_won_deals(contact_ids uuid[], counts integer[], amounts numeric[])
returns void
language plpgsql
set search_path from current
as $$
begin
    perform from contacts where id = any (contact_ids) order by id for no key update;
    update contacts as c
    set won_deal_count = c.won_deal_count + d.n, won_deal_value = c.won_deal_value + d.amount
    from unnest(contact_ids, counts, amounts) as d (contact_id, n, amount)
    where c.id = d.contact_id;
end
$$;

create function deals_to_contacts() returns trigger
language plpgsql
set search_path from current
as $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select array_agg(contact_id) as ids, array_agg(n) as counts, array_agg(amount) as amounts
        into change from (
            select contact_id, count(*)::int as n, sum(base_value) as amount from new_rows
            where status = 'won' and not is_deleted and contact_id is not null
            group by contact_id
        ) as won;
    elsif tg_op = 'DELETE' then
        select array_agg(contact_id) as ids, array_agg(n) as counts, array_agg(amount) as amounts
        into change from (
            select contact_id, -count(*)::int as n, -sum(base_value) as amount from old_rows
            where status = 'won' and not is_deleted and contact_id is not null
            group by contact_id
        ) as won;
    else
        select array_agg(contact_id) as ids, array_agg(n) as counts, array_agg(amount) as amounts
        into change from (
            select contact_id, sum(n)::int as n, sum(amount) as amount from (
                select contact_id, 1 as n, base_value as amount from new_rows
                where status = 'won' and not is_deleted and contact_id is not null
                union all
                select contact_id, -1, -base_value from old_rows
                where status = 'won' and not is_deleted and contact_id is not null
            ) as counted
            group by contact_id having sum(n) <> 0 or sum(amount) <> 0
        ) as won;
    end if;
    if change.ids is not null then
        perform add_won_deals(change.ids, change.counts, change.amounts);
    end if;
    return null;
end
$$;

create trigger deals_inserted_contacts after insert on deals
referencing new table as new_rows
for each statement execute function deals_to_contacts();

create trigger deals_updated_contacts after update on deals
referencing old table as old_rows new table as new_rows
for each statement execute function deals_to_contacts();

create trigger deals_deleted_contacts after delete on deals
referencing old table as old_rows
for each statement execute function deals_to_contacts();

create function deals_inserted_visits() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
    select
        n.id, n.pipeline_id, n.stage_id, n.stage_entered_at,
        case when n.status <> 'open' and not s.is_closed then n.actual_close_date end
    from new_rows as n join pipeline_stages as s on s.id = n.stage_id;
    return null;
end
$$;

create trigger deals_inserted_visits after insert on deals
referencing new table as new_rows
for each statement execute function deals_inserted_visits();

create function deals_updated_visits() returns trigger
language plpgsql
set search_path from current
as $$
begin
    if not exists (
        select id, stage_id, status, is_deleted, actual_close_date, stage_entered_at from new_rows
        except
        select id, stage_id, status, is_deleted, actual_close_date, stage_entered_at from old_rows
    ) then
        return null;
    end if;
    -- A stay ends when the deal moves on ...
    update deal_stage_visits as v set exited_at = n.stage_entered_at
    from old_rows as o join new_rows as n using (id)
    where v.deal_id = n.id and v.exited_at is null and n.stage_id <> o.stage_id;
    -- ... or when it closes without a closed stage to go to; a corrected date corrects it.
    update deal_stage_visits as v set exited_at = n.actual_close_date
    from old_rows as o join new_rows as n using (id) join pipeline_stages as s
        on s.id = n.stage_id
    where v.deal_id = n.id and v.stage_id = n.stage_id and n.stage_id = o.stage_id
        and n.status <> 'open' and not s.is_closed
        and v.exited_at is not distinct from o.actual_close_date
        and v.exited_at is distinct from n.actual_close_date;
    -- A corrected entry corrects this stay's beginning and the end of the one before.
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
    where v.id = stay.id;
    update deal_stage_visits as v
    set deal_status = n.status, deal_is_deleted = n.is_deleted
    from new_rows as n
    where v.deal_id = n.id
        and (v.deal_status, v.deal_is_deleted) is distinct from (n.status, n.is_deleted);
    insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
    select
        n.id, n.pipeline_id, n.stage_id, n.stage_entered_at,
        case when n.status <> 'open' and not s.is_closed then n.actual_close_date end
    from old_rows as o join new_rows as n using (id)
    join pipeline_stages as s on s.id = n.stage_id
    where n.stage_id <> o.stage_id or (o.status <> 'open' and n.status = 'open');
    perform refresh_calls_of_deals(array(
        select n.id from old_rows as o join new_rows as n using (id)
        where (o.status, o.actual_close_date, o.is_deleted)
            is distinct from (n.status, n.actual_close_date, n.is_deleted)
    ));
    return null;
end
$$;

create trigger deals_updated_visits after update on deals
referencing old table as old_rows new table as new_rows
for each statement execute function deals_updated_visits();

-- 6. What deals follow ----------------------------------------------------------------------------

create function users_to_deals() returns trigger
language plpgsql
set search_path from current
as $$
begin
    update deals as d set team_id = n.team_id
    from old_rows as o join new_rows as n using (id)
    where d.owner_id = n.id and d.status = 'open'
        and o.team_id is distinct from n.team_id and d.team_id is distinct from n.team_id;
    return null;
end
$$;

create trigger users_updated after update on users
referencing old table as old_rows new table as new_rows
for each statement execute function users_to_deals();

create function exchange_rates_derive() returns trigger
language plpgsql
set search_path from current
as $$
begin
    if new.currency = base_currency() and new.rate <> 1 then
        raise exception 'the rate of the base currency % is 1', new.currency
            using errcode = '23514';
    end if;
    if tg_op = 'UPDATE' then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

create trigger exchange_rates_derive before insert or update on exchange_rates
for each row execute function exchange_rates_derive();

create function exchange_rates_to_deals() returns trigger
language plpgsql
set search_path from current
as $$
begin
    update deals as d set exchange_rate = n.rate
    from new_rows as n
    where d.currency = n.currency and d.status = 'open' and d.exchange_rate <> n.rate;
    return null;
end
$$;

create trigger exchange_rates_updated after update on exchange_rates
referencing new table as new_rows
for each statement execute function exchange_rates_to_deals();

-- Every rate is relative to the base currency and closed deals keep theirs, so the base can only
-- be chosen before the first deal; the other rates are then entered anew.
create function base_currency_changed() returns trigger
language plpgsql
set search_path from current
as $$
begin
    if exists (select from deals) then
        raise exception 'base_currency cannot change once there are deals'
            using errcode = '23514';
    end if;
    delete from exchange_rates;
    insert into exchange_rates (currency, rate) values (new.value, 1);
    return null;
end
$$;

create trigger settings_base_currency after update on settings
for each row when (new.key = 'base_currency' and new.value <> old.value)
execute function base_currency_changed();

create function pipeline_stages_changed() returns trigger
language plpgsql
set search_path from current
as $$
begin
    if exists (
        select from old_rows as o join new_rows as n using (id) join deals as d
            on d.stage_id = n.id
        where (o.is_closed, o.is_won) <> (n.is_closed, n.is_won)
    ) then
        raise exception 'a stage with deals in it cannot change what it closes'
            using errcode = '23514', hint = 'Move its deals to another stage first.';
    end if;
    update deals as d set probability = n.probability
    from old_rows as o join new_rows as n using (id)
    where d.stage_id = n.id and d.status = 'open' and not d.probability_is_custom
        and o.probability <> n.probability;
    perform refresh_visits_of_deals(array(
        select distinct v.deal_id
        from old_rows as o join new_rows as n using (id)
        join deal_stage_visits as v on v.pipeline_id = n.pipeline_id
        where (o.order_index, o.is_closed, o.is_won)
            <> (n.order_index, n.is_closed, n.is_won)
    ));
    return null;
end
$$;

create trigger pipeline_stages_updated after update on pipeline_stages
referencing old table as old_rows new table as new_rows
for each statement execute function pipeline_stages_changed();

create trigger pipeline_stages_touch before update on pipeline_stages
for each row execute function touch_updated_at();

create trigger pipelines_touch before update on pipelines
for each row execute function touch_updated_at();
