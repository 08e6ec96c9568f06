-- Notifications: what a person should know of what others did, or of what is due soon. Made in the
-- transaction of the change, whatever program makes it, one per person and kind for all that a
-- transaction did. They say which record, and nothing of it: who reads one looks the record up with
-- his own rights, and one about a record that he may not see does not exist for him.

-- 1. Tables ---------------------------------------------------------------------------------------

create type notification_kind as enum ('assigned', 'due_soon', 'deal_won', 'mention');

create table notifications (
    id uuid not null default uuid_v7(),
    user_id uuid not null,
    kind notification_kind not null,
    resource varchar(63) not null,
    record_id uuid,
    record_count integer not null default 1,
    due_date timestamptz,
    actor_id uuid,
    created_at timestamptz not null default now(),
    read_at timestamptz,
    constraint notifications_pkey primary key (id),
    constraint notifications_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint notifications_actor_id_fkey foreign key (actor_id) references users (id)
    on delete set null,
    constraint notifications_record_check check (
        record_count >= 1 and (record_id is not null or record_count > 1)
    ),
    constraint notifications_due_date_check check ((kind = 'due_soon') = (due_date is not null))
);

create index notifications_user_id_idx on notifications (user_id, created_at);
create index notifications_unread_idx on notifications (user_id, created_at)
where read_at is null;
create index notifications_actor_id_idx on notifications (actor_id) where actor_id is not null;
create index notifications_created_at_idx on notifications (created_at);

-- What one transaction tells a person of one kind is one notification.
create unique index notifications_transaction_key
on notifications (user_id, kind, resource, actor_id, created_at) nulls not distinct
where kind <> 'due_soon';

-- An activity is due soon once for each date that it is due at.
create unique index notifications_due_soon_key on notifications (record_id, due_date, user_id)
where kind = 'due_soon';

-- What a person does not want to be told.
create table notification_mutes (
    user_id uuid not null,
    kind notification_kind not null,
    constraint notification_mutes_pkey primary key (user_id, kind),
    constraint notification_mutes_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade
);

insert into settings (key, value, description) values
('due_soon_minutes', '60', 'Minutes before an activity is due at which its owner is told'),
('notification_days', '90', 'Days for which notifications are kept');

-- Behind the ranges that are there already, whichever these are.
do $$
begin
    execute replace(
        pg_get_functiondef('setting_range(text)'::regprocedure), E'\n    end\n', $ranges$
        when 'due_soon_minutes' then int4range(1, 10080, '[]')
        when 'notification_days' then int4range(1, 3650, '[]')
    end
$ranges$
    );
    if setting_range('due_soon_minutes') is null or setting_range('notification_days') is null then
        raise exception 'setting_range does not know the settings of notifications';
    end if;
end
$$;

-- 2. Telling --------------------------------------------------------------------------------------

-- Tells each of the people of the record at the same place; nobody of what he did himself.
create function notify_of(
    what notification_kind, about text, people uuid[], records uuid[]
) returns void
language plpgsql
set search_path from current
as $$
declare
    actor uuid := (audit_actor()).user_id;
begin
    insert into notifications as n (user_id, kind, resource, record_id, record_count, actor_id)
    select
        u.id, what, about, case when count(*) = 1 then (array_agg(told.record_id))[1] end,
        count(*), actor
    from (
        select distinct user_id, record_id
        from unnest(people, records) as t (user_id, record_id)
        where user_id is distinct from actor
    ) as told
    join users as u on u.id = told.user_id and u.is_active and not u.is_deleted
    where not exists (
        select from notification_mutes as m where m.user_id = u.id and m.kind = what
    )
    group by u.id
    order by u.id
    on conflict (user_id, kind, resource, actor_id, created_at) where kind <> 'due_soon'
    do update set
        record_count = n.record_count + excluded.record_count, record_id = null, read_at = null
    where n.record_id is distinct from excluded.record_id or n.record_id is null;
end
$$;

-- Whom a text speaks to: the ids of @[Name](id), and what stands before the @ of the addresses of
-- @ann.lee, in small letters. An address itself speaks to nobody.
create function names_mentioned(content text) returns setof text
language sql immutable parallel safe
as $$
    select lower(coalesce(found[1], found[2]))
    from regexp_matches(
        content,
        '(?<![[:alnum:]_.@+-])@(?:\[[^]\n]{1,200}\]\(([0-9A-Fa-f-]{36})\)'
        '|([[:alnum:]](?:[[:alnum:]._+-]{0,62}[[:alnum:]])?)(?![[:alnum:]@]|[._+-]+[[:alnum:]@]))',
        'g'
    ) as found
$$;

-- Only whom the text did not speak to before.
create function people_mentioned(content text, content_before text) returns setof uuid
language sql stable
set search_path from current
as $$
    select u.id
    from (
        select names_mentioned(content)
        except
        select names_mentioned(coalesce(content_before, ''))
    ) as named (name)
    join users as u on named.name in (u.id::text, split_part(u.email, '@', 1))
$$;

create function tell_mentioned(
    about text, records uuid[], contents text[], contents_before text[]
) returns void
language plpgsql
set search_path from current
as $$
declare
    told record;
begin
    select array_agg(person) as people, array_agg(written.id) as ids into told
    from unnest(records, contents, contents_before) as written (id, content, content_before)
    cross join lateral people_mentioned(written.content, written.content_before) as person;
    if told.ids is not null then
        perform notify_of('mention', about, told.people, told.ids);
    end if;
end
$$;

-- The functions of the three tables differ in their names and in the column that people write in.
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
            create function %1$s_notify() returns trigger
            language plpgsql
            set search_path to %3$I, pg_temp
            -- A plan made for one row would compare each of many with each.
            set enable_nestloop to off
            as $body$
            declare
                given record;
                told record;
            begin
                if tg_op = 'INSERT' then
                    select array_agg(owner_id) as people, array_agg(id) as ids into given
                    from new_rows where owner_id is not null and not is_deleted;
                    select
                        array_agg(id) as ids, array_agg(%2$I) as contents,
                        array_agg(null::text) as contents_before
                    into told from new_rows where %2$I like '%%@%%' and not is_deleted;
                else
                    select array_agg(n.owner_id) as people, array_agg(n.id) as ids into given
                    from old_rows as o join new_rows as n using (id)
                    where n.owner_id is distinct from o.owner_id and n.owner_id is not null
                        and not n.is_deleted;
                    select
                        array_agg(n.id) as ids, array_agg(n.%2$I) as contents,
                        array_agg(o.%2$I) as contents_before
                    into told
                    from old_rows as o join new_rows as n using (id)
                    where n.%2$I like '%%@%%' and n.%2$I is distinct from o.%2$I
                        and not n.is_deleted;
                end if;
                if given.ids is not null then
                    perform notify_of('assigned', %1$L, given.people, given.ids);
                end if;
                if told.ids is not null then
                    perform tell_mentioned(%1$L, told.ids, told.contents, told.contents_before);
                end if;
                return null;
            end
            $body$
            $sql$, noted.name, noted.written, current_schema()
        );
        -- By their names these are the last triggers of their tables.
        execute format(
            'create trigger z_notify_insert after insert on %1$I '
            'referencing new table as new_rows '
            'for each statement execute function %1$s_notify()', noted.name
        );
        execute format(
            'create trigger z_notify_update after update on %1$I '
            'referencing old table as old_rows new table as new_rows '
            'for each statement execute function %1$s_notify()', noted.name
        );
    end loop;
end
$$;

-- A deal that arrives won, as old ones of an import do, is no news.
create function deals_won_notify() returns trigger
language plpgsql
set search_path from current
set enable_nestloop to off
as $$
declare
    won record;
begin
    select array_agg(mate.id) as people, array_agg(n.id) as ids into won
    from old_rows as o join new_rows as n using (id)
    cross join lateral (
        select u.id from users as u where u.team_id = n.team_id
        union
        select t.team_lead_id from teams as t
        where t.id = n.team_id and t.team_lead_id is not null
    ) as mate
    where n.status = 'won' and o.status <> 'won' and not n.is_deleted;
    if won.ids is not null then
        perform notify_of('deal_won', 'deals', won.people, won.ids);
    end if;
    return null;
end
$$;

create trigger z_notify_won after update on deals
referencing old table as old_rows new table as new_rows
for each statement execute function deals_won_notify();

-- A company that is made up in one go is no news for its people either.
create or replace function set_audit(enabled boolean) returns void
language plpgsql
set search_path from current
as $$
declare
    audited record;
begin
    for audited in
        select tgrelid::regclass as target, tgname from pg_trigger
        where tgfoid = 'audit_changes'::regproc or (
            tgname like 'z\_notify\_%'
            and tgrelid in ('contacts'::regclass, 'activities'::regclass, 'deals'::regclass)
        )
        order by tgrelid::regclass::text, tgname
    loop
        execute format(
            'alter table %s %s trigger %I', audited.target,
            case when enabled then 'enable' else 'disable' end, audited.tgname
        );
    end loop;
end
$$;

-- Tells the owners of activities that are due within the minutes of the setting; gives the number
-- of notifications. One that is overdue already is not due soon any more.
create function notify_due_soon() returns bigint
language plpgsql
set search_path from current
as $$
declare
    told bigint;
begin
    insert into notifications (user_id, kind, resource, record_id, due_date)
    select a.owner_id, 'due_soon', 'activities', a.id, a.due_date
    from activities as a
    join users as u on u.id = a.owner_id and u.is_active and not u.is_deleted
    where a.status = 'pending' and not a.is_deleted and a.due_date > now()
        and a.due_date <= now() + make_interval(mins => setting('due_soon_minutes')::integer)
        and not exists (
            select from notification_mutes as m where m.user_id = u.id and m.kind = 'due_soon'
        )
    order by a.due_date
    on conflict (record_id, due_date, user_id) where kind = 'due_soon' do nothing;
    get diagnostics told = row_count;
    return told;
end
$$;

-- Each person is told of his own on the stream.
create function notifications_told() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into change_feed (table_name, action, record_ids, for_user_id)
    select
        'notifications', lower(tg_op), case when count(*) <= 200 then array_agg(id) end, user_id
    from new_rows group by user_id;
    return null;
end
$$;

create trigger notifications_inserted after insert on notifications
referencing new table as new_rows
for each statement execute function notifications_told();

create trigger notifications_updated after update on notifications
referencing new table as new_rows
for each statement execute function notifications_told();

-- With the application's rights as with the owner's, none of their tables is a temporary one.
do $$
declare
    name text;
begin
    foreach name in array array[
        'notify_of(notification_kind, text, uuid[], uuid[])',
        'people_mentioned(text, text)', 'tell_mentioned(text, uuid[], text[], text[])',
        'deals_won_notify()', 'notify_due_soon()', 'notifications_told()'
    ] loop
        execute format(
            'alter function %s set search_path to %I, pg_temp', name, current_schema()
        );
    end loop;
end
$$;

insert into schedules (name, kind, payload, cron, every_seconds, is_builtin) values
('activities are due soon', 'notifications.due_soon', '{}', null, 30, true),
('old notifications are dropped', 'notifications.prune', '{}', '52 3 * * *', null, true);

-- 3. What the tables and columns mean -------------------------------------------------------------

comment on type notification_kind is 'What a person is told.';

comment on table notifications is 'What a person should know; the record is looked up by reading.';
comment on column notifications.id is
'Primary key. UUIDv7, so that rows made together lie together.';
comment on column notifications.user_id is 'Foreign key to users. Who is told.';
comment on column notifications.kind is
'assigned: given to him; due_soon; deal_won: in his team; mention: a text speaks to him.';
comment on column notifications.resource is 'The kind of record: contacts, deals or activities.';
comment on column notifications.record_id is 'Which record; null: several, see record_count.';
comment on column notifications.record_count is 'How many records a transaction told of.';
comment on column notifications.due_date is 'Of due_soon: when the activity was due then.';
comment on column notifications.actor_id is
'Foreign key to users. Who did it; null: the program or a database role.';
comment on column notifications.created_at is 'When it happened.';
comment on column notifications.read_at is 'When he read it; null: not yet.';

comment on table notification_mutes is 'What a person does not want to be told.';
comment on column notification_mutes.user_id is 'Foreign key to users.';
comment on column notification_mutes.kind is 'Which kind of notifications.';
