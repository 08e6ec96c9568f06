-- What neither a deal nor an activity can be, whoever writes: a deal closed before it was made, a
-- cancelled activity that is completed. And activities that recur.

-- 1. No deal closes before it was made ------------------------------------------------------------

-- Other systems know when a deal was typed in, and let it close before that. Such a deal is as old
-- as its closing; who writes it says when it was made, or leaves it to this.
create function deals_arrive() returns trigger
language plpgsql
as $$
begin
    new.created_at := new.actual_close_date;
    return new;
end
$$;

-- By its name it runs before deals_derive, which takes a stay's beginning from created_at.
create trigger deals_arrive before insert on deals
for each row when (new.actual_close_date < new.created_at)
execute function deals_arrive();

-- The deals that are there already. It is no edit of anybody's, and no figure reads created_at.
alter table deals disable trigger user;
update deals set created_at = actual_close_date where actual_close_date < created_at;
alter table deals enable trigger user;

alter table deals add constraint deals_closing_check check (actual_close_date >= created_at);

-- 2. From which status an activity comes to which -------------------------------------------------

-- Open ones (pending, overdue) become whatever they become; what is over is opened again first, so
-- that nothing that was called off counts as done, and nothing done as called off.
create function activities_refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception '%', case new.status
        when 'completed' then 'a cancelled activity is not completed: reopen it first'
        else 'a completed activity is not cancelled: reopen it first'
    end
        using errcode = '23514', table = 'activities', column = 'status',
            constraint = 'activities_transition';
end
$$;

create trigger activities_transition before update on activities
for each row when (
    (old.status = 'cancelled' and new.status = 'completed')
    or (old.status = 'completed' and new.status = 'cancelled')
) execute function activities_refuse_change();

-- An overdue activity that gets a later date, or none, is not overdue any more.
create function activities_postponed() returns trigger
language plpgsql
as $$
begin
    new.status := 'pending';
    return new;
end
$$;

create trigger activities_postponed before update on activities
for each row when (
    old.status = 'overdue' and new.status = 'overdue'
    and new.due_date is distinct from old.due_date
    and coalesce(new.due_date > now(), true)
) execute function activities_postponed();

-- 3. Activities that recur ------------------------------------------------------------------------

-- A series has one activity that carries it on: the one that is open. When that one is completed or
-- cancelled the program makes the next, which carries it from then on. Whoever carries it has a
-- recurrence_start; the others keep the rule as a mark only.
alter table activities
add column recurrence varchar(300),
add column series_id uuid,
add column recurrence_at timestamptz,
add column recurrence_timezone varchar(50),
add column recurrence_start timestamptz,
add column recurrence_kept jsonb,
add constraint activities_series_id_fkey foreign key (series_id) references activities (id)
on delete set null,
add constraint activities_recurrence_check check (
    recurrence ~ ('^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;('
        || '(INTERVAL|COUNT)=[1-9][0-9]{0,2}|UNTIL=[0-9]{8}(T[0-9]{6}Z?)?'
        || '|BYDAY=[-+]?[0-9]{0,2}(MO|TU|WE|TH|FR|SA|SU)(,[-+]?[0-9]{0,2}(MO|TU|WE|TH|FR|SA|SU))*'
        || '|(BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)=[-+]?[0-9]{1,3}(,[-+]?[0-9]{1,3})*'
        || '|WKST=(MO|TU|WE|TH|FR|SA|SU)))*$')
),
add constraint activities_recurrence_due_check check (
    recurrence_start is null or due_date is not null
),
add constraint activities_recurrence_state_check check (
    (recurrence is null) = (recurrence_at is null)
    and (recurrence is null) = (recurrence_timezone is null)
    and (recurrence_start is null or recurrence is not null)
    and (recurrence_kept is null or recurrence_start is not null)
),
add constraint activities_recurrence_times_check check (
    in_calendar(recurrence_at) and in_calendar(recurrence_start)
);

create index activities_series_id_idx on activities (series_id) where series_id is not null;
create unique index activities_series_key on activities (series_id)
where recurrence_start is not null;
-- What is over and still carries its series: the next one is to be made.
create index activities_to_continue_idx on activities (id)
where recurrence_start is not null and status in ('completed', 'cancelled') and not is_deleted;

-- Beside nothing else, those two are bookkeeping: writing them alone is no edit of anybody's.
select audit_table(target, target::text, '{}', (
    split_part(encode(tgargs, 'escape'), '\000', 5)::text[] || '{recurrence_start, recurrence_kept}'
))
from pg_trigger cross join lateral (select tgrelid::regclass as target) as audited
where tgname = 'a_audit_update' and tgrelid = 'activities'::regclass;

create function clock_of_series(owner uuid) returns text
language sql stable
set search_path from current
as $$
    select coalesce((select known_time_zone(timezone) from users where id = owner), 'UTC')
$$;

create function activities_begin_series() returns trigger
language plpgsql
set search_path from current
as $$
begin
    -- One that goes on brings what it goes on with.
    new.series_id := coalesce(new.series_id, new.id);
    new.recurrence_at := coalesce(new.recurrence_at, new.due_date, new.created_at);
    new.recurrence_timezone := coalesce(
        new.recurrence_timezone, clock_of_series(new.owner_id)
    );
    if new.status in ('pending', 'overdue') then
        new.recurrence_start := coalesce(new.recurrence_start, new.recurrence_at);
    end if;
    return new;
end
$$;

create trigger activities_recur_new before insert on activities
for each row when (new.recurrence is not null)
execute function activities_begin_series();

-- Whether what is being written is meant for all that follow, too (PATCH .../following).
create function is_for_following() returns boolean
language sql stable parallel safe
as $$
    select coalesce(current_setting('dealwright.series_edit', true) = 'following', false)
$$;

-- What is changed in one activity of a series is meant for that one, unless it is said to be meant
-- for all that follow: what the series has stays in recurrence_kept, for the next one.
create function activities_keep_series() returns trigger
language plpgsql
set search_path from current
as $$
declare
    content constant text[] :=
        '{type, subject, description, duration_minutes, location, priority, custom_fields}';
    changed jsonb;
begin
    if new.recurrence is null then
        new.recurrence_at := null;
        new.recurrence_timezone := null;
        new.recurrence_start := null;
        new.recurrence_kept := null;
        return new;
    elsif new.recurrence is distinct from old.recurrence then
        -- Another rule begins anew, here; what is over does not begin anything.
        new.recurrence_at := coalesce(new.due_date, new.created_at);
        new.recurrence_timezone := clock_of_series(new.owner_id);
        if new.status in ('pending', 'overdue') then
            new.series_id := case
                when old.recurrence_start is null then new.id else coalesce(new.series_id, new.id)
            end;
            new.recurrence_start := new.recurrence_at;
        end if;
    elsif new.recurrence_start is distinct from old.recurrence_start then
        new.updated_at := old.updated_at;  -- handed on, or back
        return new;
    elsif is_for_following() and new.recurrence_start is not null
        and new.due_date is distinct from old.due_date then
        new.recurrence_at := new.due_date;
        new.recurrence_start := new.due_date;
    end if;
    if new.recurrence_start is null or old.recurrence_start is null then
        return new;
    end if;
    select jsonb_object_agg(o.key, o.value) into changed
    from jsonb_each(to_jsonb(old)) as o
    where o.key = any (content) and o.value is distinct from to_jsonb(new) -> o.key;
    if changed is not null and is_for_following() then
        new.recurrence_kept := nullif(
            new.recurrence_kept - array(select jsonb_object_keys(changed)), '{}'
        );
    elsif changed is not null then
        new.recurrence_kept := changed || coalesce(new.recurrence_kept, '{}');
    end if;
    return new;
end
$$;

create trigger activities_recur_on before update on activities
for each row when (new.recurrence is not null or old.recurrence is not null)
execute function activities_keep_series();

-- Takes a series off an activity that is over and makes the next one, due at `next_local` by the
-- clock of the series; none when that lies behind the last one. Gives the next one's id.
create function continue_series(
    activity uuid, next_local timestamp, last_local timestamp, last_at timestamptz
) returns uuid
language plpgsql
set search_path from current
as $$
declare
    present activities;
    upcoming activities;
    next_at timestamptz;
begin
    select * into present from activities
    where id = activity and recurrence_start is not null and not is_deleted
        and status in ('completed', 'cancelled') for no key update;
    if not found then
        return null;
    end if;
    update activities set recurrence_start = null, recurrence_kept = null where id = activity;
    next_at := next_local at time zone present.recurrence_timezone;
    if next_at is null or next_local > last_local or next_at > last_at
        or not in_calendar(next_at) then
        return null;
    end if;
    -- The content that the series has; the people and the deal of the one that is over.
    upcoming := jsonb_populate_record(present, coalesce(present.recurrence_kept, '{}'));
    insert into activities (
        type, subject, description, due_date, duration_minutes, owner_id, contact_id, deal_id,
        location, priority, custom_fields, recurrence, series_id, recurrence_at,
        recurrence_timezone, recurrence_start
    )
    values (
        upcoming.type, upcoming.subject, upcoming.description, next_at, upcoming.duration_minutes,
        upcoming.owner_id, upcoming.contact_id, upcoming.deal_id, upcoming.location,
        upcoming.priority, upcoming.custom_fields, upcoming.recurrence,
        coalesce(upcoming.series_id, activity), next_at, upcoming.recurrence_timezone,
        upcoming.recurrence_start
    )
    returning id into upcoming.id;
    return upcoming.id;
end
$$;

-- An activity that is opened again carries its series again, unless somebody has touched the next
-- one, which goes. Gives that one's id.
create function take_series_back(activity uuid) returns uuid
language plpgsql
set search_path from current
as $$
declare
    present activities;
    upcoming activities;
begin
    select * into present from activities where id = activity for no key update;
    select * into upcoming from activities as a
    where a.series_id = present.series_id and a.recurrence_start is not null
        and a.recurrence = present.recurrence and a.recurrence_at > present.recurrence_at
        and a.updated_at = a.created_at and a.status = 'pending' and not a.is_deleted
        and not exists (select from activities as f where f.follow_up_to_id = a.id)
    for update;
    if not found or present.recurrence_start is not null then
        return null;
    end if;
    delete from activities where id = upcoming.id;
    update activities set recurrence_start = upcoming.recurrence_start where id = activity;
    return upcoming.id;
end
$$;

insert into schedules (name, kind, payload, cron, every_seconds, is_builtin) values
('series of activities go on', 'activities.continue_series', '{}', null, 30, true);

-- 4. A move writes what it changes and no more ----------------------------------------------------

-- A statement without rows runs all the triggers of its table, too; so none of those that follow a
-- deal is made when there is nothing for it.

-- As in 0018, and each statement only when there is something for it. For few deals; what follows
-- for many comes from a function of the same text, because the plans that a session keeps for a
-- function are right for one of the two only: those of one deal compare each of many with each.
create or replace function deals_updated_visits() returns trigger
language plpgsql
set search_path from current
as $$
declare
    is_for_many constant boolean := false;
    change record;
begin
    if (select count(*) > 20 from (select from new_rows limit 21) as first_rows) <> is_for_many then
        return null;
    end if;
    select
        coalesce(bool_or(n.stage_id <> o.stage_id), false) as moved,
        coalesce(bool_or(o.status <> 'open' and n.status = 'open'), false) as reopened,
        coalesce(bool_or(n.status <> 'open' and n.stage_id = o.stage_id and
            n.actual_close_date is distinct from o.actual_close_date), false) as closed_in_place,
        coalesce(bool_or(n.stage_id = o.stage_id
            and n.stage_entered_at <> o.stage_entered_at), false) as entry_corrected,
        coalesce(bool_or((o.status, o.is_deleted, o.owner_id)
            is distinct from (n.status, n.is_deleted, n.owner_id)), false) as restated,
        coalesce(bool_or((o.status, o.actual_close_date, o.is_deleted)
            is distinct from (n.status, n.actual_close_date, n.is_deleted)), false) as judged_anew
    into change
    from old_rows as o join new_rows as n using (id);
    -- A stay ends when the deal moves on ...
    if change.moved then
        -- Whether that took it further is known at once, and saves looking at it again.
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
        where v.deal_id = n.id and v.exited_at is null and n.stage_id <> o.stage_id;
    end if;
    -- ... or when it closes without a closed stage to go to; a corrected date corrects it.
    if change.closed_in_place then
        update deal_stage_visits as v set exited_at = n.actual_close_date
        from old_rows as o join new_rows as n using (id) join pipeline_stages as s
            on s.id = n.stage_id
        where v.deal_id = n.id and v.stage_id = n.stage_id and n.stage_id = o.stage_id
            and n.status <> 'open' and not s.is_closed
            and v.exited_at is not distinct from o.actual_close_date
            and v.exited_at is distinct from n.actual_close_date;
    end if;
    -- A corrected entry corrects this stay's beginning and the end of the one before.
    if change.entry_corrected then
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
    end if;
    if change.restated then
        update deal_stage_visits as v
        set deal_status = n.status, deal_is_deleted = n.is_deleted, owner_id = n.owner_id
        from new_rows as n
        where v.deal_id = n.id
            and (v.deal_status, v.deal_is_deleted, v.owner_id)
            is distinct from (n.status, n.is_deleted, n.owner_id);
    end if;
    if change.moved or change.reopened then
        insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
        select
            n.id, n.pipeline_id, n.stage_id, n.stage_entered_at,
            case when n.status <> 'open' and not s.is_closed then n.actual_close_date end
        from old_rows as o join new_rows as n using (id)
        join pipeline_stages as s on s.id = n.stage_id
        where n.stage_id <> o.stage_id or (o.status <> 'open' and n.status = 'open');
    end if;
    if change.judged_anew then
        perform refresh_calls_of_deals(array(
            select n.id from old_rows as o join new_rows as n using (id)
            where (o.status, o.actual_close_date, o.is_deleted)
                is distinct from (n.status, n.actual_close_date, n.is_deleted)
        ));
    end if;
    return null;
end
$$;

do $$
begin
    execute replace(
        replace(
            pg_get_functiondef('deals_updated_visits()'::regprocedure),
            'deals_updated_visits()', 'deals_updated_many_visits()'
        ),
        'is_for_many constant boolean := false', 'is_for_many constant boolean := true'
    );
end
$$;

create trigger deals_updated_many_visits after update on deals
referencing old table as old_rows new table as new_rows
for each statement execute function deals_updated_many_visits();

-- As in 0011, when there is a call that it changes.
create or replace function refresh_calls_of_deals(changed uuid[]) returns void
language plpgsql
set search_path from current
as $$
begin
    if not exists (
        select from calls
        where deal_id = any (changed)
            and deal_advanced <> deal_advanced_after(deal_id, started_at)
    ) then
        return;
    end if;
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

-- As in 0018, and what the stay is among the deal's others, as refresh_visits_of_deals has it when
-- it is the last one; then there is nothing to be set right afterwards.
create or replace function deal_stage_visits_derive() returns trigger
language plpgsql
set search_path from current
as $$
declare
    entered record;
    before record;
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
    select order_index, is_won, is_closed into entered
    from pipeline_stages where id = new.stage_id for share;
    if tg_op = 'INSERT' then
        select
            v.pipeline_id, s.order_index,
            exists (
                select from deal_stage_visits as w
                where w.deal_id = new.deal_id and w.stage_id = new.stage_id
            ) as was_here
        into before
        from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
        where v.deal_id = new.deal_id
        order by v.entered_at desc, s.order_index desc, v.id desc limit 1;
        new.is_first := not coalesce(before.was_here, false);
        new.is_forward := coalesce(
            entered.order_index > before.order_index and before.pipeline_id = new.pipeline_id
            and (entered.is_won or not entered.is_closed), false
        );
        new.has_advanced := new.is_first and new.deal_status = 'won';
    end if;
    return new;
end
$$;

-- As in 0011; what is right already is left alone.
create or replace function refresh_visits_of_deals(changed uuid[]) returns void
language plpgsql
set search_path from current
as $$
declare
    wrong record;
begin
    perform from deals where id in (select unnest(changed)) order by id for no key update;
    select
        array_agg(v.id) as ids, array_agg(fresh.is_first) as are_first,
        array_agg(fresh.is_forward) as are_forward, array_agg(fresh.has_advanced) as have_advanced
    into wrong
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
    join deal_stage_visits as v using (id)
    where (v.is_first, v.is_forward, v.has_advanced)
        is distinct from (fresh.is_first, fresh.is_forward, fresh.has_advanced);
    if wrong.ids is not null then
        update deal_stage_visits as v
        set is_first = f.is_first, is_forward = f.is_forward, has_advanced = f.has_advanced
        from unnest(wrong.ids, wrong.are_first, wrong.are_forward, wrong.have_advanced)
            as f (id, is_first, is_forward, has_advanced)
        where v.id = f.id;
    end if;
    perform refresh_calls_of_deals(changed);
end
$$;

-- 5. What the columns mean ------------------------------------------------------------------------

comment on column activities.recurrence is
'When it comes again: an iCalendar rule by days. The open activity of a series carries it on.';
comment on column activities.series_id is
'Foreign key to activities (self-reference). The first activity of the series of this one.';
comment on column activities.recurrence_at is
'When the rule has this activity due, wherever it was moved to. Kept by triggers.';
comment on column activities.recurrence_timezone is
'The time zone by whose clock the rule goes: the owner''s when it was set. Kept by triggers.';
comment on column activities.recurrence_start is
'The moment from which the rule counts; null: carries no series on. Kept by triggers.';
comment on column activities.recurrence_kept is
'What the series has where this activity alone is different: columns by name. Kept by triggers.';
