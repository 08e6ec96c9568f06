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
