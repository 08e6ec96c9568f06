-- The next step of each contact and deal: its earliest open activity with a due date. Triggers on
-- activities keep it where lists can filter and sort by it. And the calendar days of one person.

alter table contacts add column next_activity_at timestamptz, add column next_activity_id uuid;
alter table deals add column next_activity_at timestamptz, add column next_activity_id uuid;

comment on column contacts.next_activity_at is
'When the next step is due: the earliest open activity with a due date. Kept by triggers.';
comment on column contacts.next_activity_id is
'The activity that is the next step; null: there is none. Kept by triggers.';
comment on column deals.next_activity_at is
'When the next step is due: the earliest open activity with a due date. Kept by triggers.';
comment on column deals.next_activity_id is
'The activity that is the next step; null: there is none. Kept by triggers.';

create index activities_next_of_contact_idx on activities (contact_id, due_date, id)
where status in ('pending', 'overdue') and not is_deleted and due_date is not null
and contact_id is not null;

create index activities_next_of_deal_idx on activities (deal_id, due_date, id)
where status in ('pending', 'overdue') and not is_deleted and due_date is not null
and deal_id is not null;

-- 1. What is there already ------------------------------------------------------------------------

-- It is no edit of anybody's, so neither versions nor logs nor figures have to follow.
alter table contacts disable trigger user;
alter table deals disable trigger user;

update contacts as c set next_activity_at = step.due_date, next_activity_id = step.id
from (
    select distinct on (contact_id) contact_id, due_date, id from activities
    where status in ('pending', 'overdue') and not is_deleted and due_date is not null
        and contact_id is not null
    order by contact_id, due_date, id
) as step
where c.id = step.contact_id;

update deals as d set next_activity_at = step.due_date, next_activity_id = step.id
from (
    select distinct on (deal_id) deal_id, due_date, id from activities
    where status in ('pending', 'overdue') and not is_deleted and due_date is not null
        and deal_id is not null
    order by deal_id, due_date, id
) as step
where d.id = step.deal_id;

alter table contacts enable trigger user;
alter table deals enable trigger user;

create index contacts_next_activity_at_idx on contacts (next_activity_at)
where next_activity_at is not null;
create index deals_next_activity_at_idx on deals (next_activity_at)
where next_activity_at is not null;

-- 2. What activities leave on them ----------------------------------------------------------------

-- The locks make writers of one deal's activities come one after the other, so that the last one
-- sees them all. Deals come before contacts, as they do where a deal is won.
create function refresh_next_steps(deal_ids uuid[], contact_ids uuid[]) returns void
language plpgsql
set search_path from current
as $$
begin
    if cardinality(deal_ids) > 0 then
        perform from deals where id = any (deal_ids) order by id for no key update;
        update deals as d set next_activity_at = step.due_date, next_activity_id = step.id
        from (
            select named.id as deal_id, earliest.due_date, earliest.id
            from unnest(deal_ids) as named (id)
            left join lateral (
                select a.due_date, a.id from activities as a
                where a.deal_id = named.id and a.status in ('pending', 'overdue')
                    and not a.is_deleted and a.due_date is not null
                order by a.due_date, a.id limit 1
            ) as earliest on true
        ) as step
        where d.id = step.deal_id
            and (d.next_activity_at, d.next_activity_id)
            is distinct from (step.due_date, step.id);
    end if;
    if cardinality(contact_ids) > 0 then
        perform from contacts where id = any (contact_ids) order by id for no key update;
        update contacts as c set next_activity_at = step.due_date, next_activity_id = step.id
        from (
            select named.id as contact_id, earliest.due_date, earliest.id
            from unnest(contact_ids) as named (id)
            left join lateral (
                select a.due_date, a.id from activities as a
                where a.contact_id = named.id and a.status in ('pending', 'overdue')
                    and not a.is_deleted and a.due_date is not null
                order by a.due_date, a.id limit 1
            ) as earliest on true
        ) as step
        where c.id = step.contact_id
            and (c.next_activity_at, c.next_activity_id)
            is distinct from (step.due_date, step.id);
    end if;
end
$$;

create function activities_to_next_steps() returns trigger
language plpgsql
set search_path from current
as $$
declare
    deal_ids uuid[];
    contact_ids uuid[];
begin
    if tg_op = 'INSERT' then
        select
            array_agg(distinct deal_id) filter (where deal_id is not null),
            array_agg(distinct contact_id) filter (where contact_id is not null)
        into deal_ids, contact_ids
        from new_rows
        where status in ('pending', 'overdue') and not is_deleted and due_date is not null;
    elsif tg_op = 'DELETE' then
        select
            array_agg(distinct deal_id) filter (where deal_id is not null),
            array_agg(distinct contact_id) filter (where contact_id is not null)
        into deal_ids, contact_ids
        from old_rows
        where status in ('pending', 'overdue') and not is_deleted and due_date is not null;
    else
        with before as (
            select id, deal_id, contact_id, due_date from old_rows
            where status in ('pending', 'overdue') and not is_deleted and due_date is not null
        ), now as (
            select id, deal_id, contact_id, due_date from new_rows
            where status in ('pending', 'overdue') and not is_deleted and due_date is not null
        ), changed as (
            (select * from now except select * from before)
            union all
            (select * from before except select * from now)
        )
        select
            array_agg(distinct deal_id) filter (where deal_id is not null),
            array_agg(distinct contact_id) filter (where contact_id is not null)
        into deal_ids, contact_ids
        from changed;
    end if;
    perform refresh_next_steps(deal_ids, contact_ids);
    return null;
end
$$;

-- By their names these come before the triggers that look after calls: those share a deal's lock
-- with others, and two who share it could not both take it for themselves afterwards.
create trigger activities_after_insert after insert on activities
referencing new table as new_rows
for each statement execute function activities_to_next_steps();

create trigger activities_after_update after update on activities
referencing old table as old_rows new table as new_rows
for each statement execute function activities_to_next_steps();

create trigger activities_after_delete after delete on activities
referencing old table as old_rows
for each statement execute function activities_to_next_steps();

-- The columns belong to the triggers above; whoever else writes them changes nothing. What an
-- activity leaves on a record is no edit of it: the version stays.
create function keep_next_step() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        new.next_activity_at := null;
        new.next_activity_id := null;
    elsif pg_trigger_depth() = 1 then
        new.next_activity_at := old.next_activity_at;
        new.next_activity_id := old.next_activity_id;
    else
        new.updated_at := old.updated_at;
    end if;
    return new;
end
$$;

create trigger contacts_keep_next_step before update on contacts
for each row when (
    (new.next_activity_at, new.next_activity_id)
    is distinct from (old.next_activity_at, old.next_activity_id)
) execute function keep_next_step();

create trigger contacts_keep_new_next_step before insert on contacts
for each row when (new.next_activity_at is not null or new.next_activity_id is not null)
execute function keep_next_step();

create trigger deals_keep_next_step before update on deals
for each row when (
    (new.next_activity_at, new.next_activity_id)
    is distinct from (old.next_activity_at, old.next_activity_id)
) execute function keep_next_step();

create trigger deals_keep_new_next_step before insert on deals
for each row when (new.next_activity_at is not null or new.next_activity_id is not null)
execute function keep_next_step();

-- Beside the columns that count as bookkeeping already.
select audit_table(target, target::text, '{}', (
    split_part(encode(tgargs, 'escape'), '\000', 5)::text[]
    || '{next_activity_at, next_activity_id}'
))
from pg_trigger cross join lateral (select tgrelid::regclass as target) as audited
where tgname = 'a_audit_update' and tgrelid in ('contacts'::regclass, 'deals'::regclass);

-- 3. A person's days ------------------------------------------------------------------------------

-- The zone, or UTC where somebody's settings name one that is not known.
create function known_time_zone(zone text) returns text
language plpgsql stable
as $$
begin
    perform now() at time zone zone;
    return zone;
exception when invalid_parameter_value then
    return 'UTC';
end
$$;
