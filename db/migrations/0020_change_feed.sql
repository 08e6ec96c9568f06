-- What has changed, for whoever looks at it right now: one row per changing statement, written in
-- the transaction of the change, whatever program makes it. Readers poll; nobody is notified,
-- because notifying transactions wait for each other at commit.

-- 1. Tables ---------------------------------------------------------------------------------------

-- The key leads with the transaction: a reader who knows the snapshot of his last reading finds
-- what has become visible since by two looks into it, however long some transaction has been open.
create table change_feed (
    id bigint generated always as identity,
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp(),
    table_name varchar(63) not null,
    action varchar(10) not null,
    record_ids uuid[],
    old_owner_ids uuid[],
    actor_id uuid,
    for_user_id uuid,
    constraint change_feed_pkey primary key (xid, id),
    constraint change_feed_action_check check (action in ('insert', 'update', 'delete'))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50000);

-- Snapshots taken now and then: what an old one sees has been removed from the feed.
create table change_feed_marks (
    taken_at timestamptz not null default clock_timestamp(),
    snapshot pg_snapshot not null default pg_current_snapshot(),
    constraint change_feed_marks_pkey primary key (taken_at)
);

insert into change_feed_marks default values;

-- 2. Who writes -----------------------------------------------------------------------------------

-- As in 0013, and a row of the feed for what was written: a change that the audit does not know is
-- none for readers either. When a record loses its owner the feed says whose it was, so that he
-- hears of it too; more than 200 records are not named.
create or replace function audit_changes() returns trigger
language plpgsql
set search_path from current
set timezone to 'UTC'
as $$
declare
    resource text := tg_argv[0];
    id_column text := tg_argv[1];  -- empty: the record has no uuid, and its key goes to metadata
    key_columns text[] := tg_argv[2];
    hidden text[] := tg_argv[3];
    derived text[] := tg_argv[4];
    few constant integer := 50;
    are_many boolean;
    who record;
    old_list jsonb[];
    new_list jsonb[];
begin
    -- The rows of both transition tables come in the same order.
    if tg_op <> 'INSERT' then
        old_list := array(select to_jsonb(r) from old_rows as r limit few + 1);
    end if;
    if tg_op <> 'DELETE' then
        new_list := array(select to_jsonb(r) from new_rows as r limit few + 1);
    end if;
    if cardinality(coalesce(new_list, old_list)) = 0 then
        return null;
    end if;
    are_many := cardinality(coalesce(new_list, old_list)) > few;
    if are_many or current_setting('dealwright.large_statement', true) = 'on' then
        perform plan_for_size(are_many);
    end if;
    who := audit_actor();
    if pg_trigger_depth() > 1 then
        -- Not what somebody asked for, but what followed from it.
        who.metadata := who.metadata || '{"follows": true}';
    end if;
    if are_many then
        execute audit_statement(tg_relid, tg_op, id_column, key_columns, hidden, derived)
        using who.user_id, who.user_email, resource, who.ip_address, who.user_agent,
            who.request_method, who.request_path, who.metadata, tg_table_name;
        return null;
    end if;
    with written as (
        insert into audit_logs (
            user_id, user_email, action, resource_type, resource_id, changes, ip_address,
            user_agent, request_method, request_path, metadata
        )
        select
            who.user_id, who.user_email,
            case
                when old_row is null then 'create'
                when new_row is null or (
                    old_row -> 'is_deleted' = 'false' and new_row -> 'is_deleted' = 'true'
                ) then 'delete'
                else 'update'
            end::audit_action,
            resource, (coalesce(new_row, old_row) ->> id_column)::uuid, changes,
            who.ip_address, who.user_agent, who.request_method, who.request_path,
            nullif(who.metadata || coalesce((
                select jsonb_object_agg(key, coalesce(new_row, old_row) -> key)
                from unnest(key_columns) as key
            ), '{}') || case
                when old_row -> 'is_deleted' = 'true' and new_row -> 'is_deleted' = 'false'
                    then jsonb '{"restored": true}'
                else '{}'
            end, '{}')
        from (
            select old_row, new_row, audit_difference(old_row, new_row, hidden, derived) as changes
            from unnest(old_list, new_list) as rows (old_row, new_row)
        ) as compared
        where changes is not null
        returning resource_id, changes -> 'owner_id' ->> 'old' as lost_by
    )
    insert into change_feed (table_name, action, record_ids, old_owner_ids, actor_id)
    select
        tg_table_name, lower(tg_op), array_remove(array_agg(resource_id), null),
        case when count(lost_by) > 0 then array_agg(lost_by::uuid) end, who.user_id
    from written having count(*) > 0;
    return null;
end
$$;

-- What audit_changes does for a few rows, as one statement for many.
create or replace function audit_statement(
    target regclass, operation text, id_column text, key_columns text[], hidden text[],
    derived text[]
) returns text
language plpgsql stable
as $$
declare
    present text := case operation when 'DELETE' then 'o' else 'n' end;
    removed text := 'false';
    restored text := 'false';
    keys text;
begin
    if operation = 'UPDATE' and exists (
        select from pg_attribute where attrelid = target and attname = 'is_deleted'
    ) then
        removed := 'n.is_deleted and not o.is_deleted';
        restored := 'o.is_deleted and not n.is_deleted';
    end if;
    select string_agg(format('%L, %s.%I', key, present, key), ', ') into keys
    from unnest(key_columns) as key;
    return format(
        $sql$
        with written as (
            insert into audit_logs (
                user_id, user_email, action, resource_type, resource_id, changes, ip_address,
                user_agent, request_method, request_path, metadata
            )
            select
                $1, $2, action::audit_action, $3, id, changes, $4, $5, $6, $7, nullif(extra, '{}')
            from (
                select
                    case when %s then 'delete' else %L end as action, %s as id, %s as changes,
                    $8 || jsonb_build_object(%s)
                    || case when %s then jsonb '{"restored": true}' else '{}' end as extra
                from %s
            ) as compared
            where changes is not null
            returning resource_id, changes -> 'owner_id' ->> 'old' as lost_by
        ), named as (
            select resource_id, lost_by from written limit 201
        )
        insert into change_feed (table_name, action, record_ids, old_owner_ids, actor_id)
        select
            $9, %L, case when count(*) <= 200 then array_remove(array_agg(resource_id), null) end,
            case when count(*) <= 200 and count(lost_by) > 0 then array_agg(lost_by::uuid) end, $1
        from named having count(*) > 0
        $sql$,
        removed,
        case operation when 'INSERT' then 'create' else lower(operation) end,
        case when id_column = '' then 'null::uuid' else format('%s.%I', present, id_column) end,
        audit_difference_sql(target, operation, hidden, derived), keys, restored,
        case operation
            when 'INSERT' then 'new_rows as n'
            when 'DELETE' then 'old_rows as o'
            else '(select *, row_number() over () as place from old_rows) as o join '
                || '(select *, row_number() over () as place from new_rows) as n '
                || 'on n.place = o.place'
        end,
        lower(operation)
    );
end
$$;

-- Tables that have no audit of their own but are looked at. Their columns `ignored` may change
-- without anybody being told.
create function feed_changes() returns trigger
language plpgsql
set search_path from current
as $$
declare
    ignored text[] := tg_argv[0];
    ids uuid[];
begin
    if tg_op = 'INSERT' then
        ids := array(select id from new_rows limit 201);
    elsif tg_op = 'DELETE' then
        ids := array(select id from old_rows limit 201);
    else
        ids := array(
            select (changed ->> 'id')::uuid from (
                select to_jsonb(n) - ignored as changed from new_rows as n
                except
                select to_jsonb(o) - ignored from old_rows as o
            ) as differing limit 201
        );
    end if;
    if cardinality(ids) > 0 then
        insert into change_feed (table_name, action, record_ids)
        values (tg_argv[1], lower(tg_op), case when cardinality(ids) <= 200 then ids end);
    end if;
    return null;
end
$$;

-- With the application's rights as with the owner's, the feed is never a temporary table.
do $$
declare
    writer text;
begin
    foreach writer in array array['audit_changes', 'feed_changes'] loop
        execute format(
            'alter function %I() set search_path to %I, pg_temp', writer, current_schema()
        );
    end loop;
end
$$;

do $$
declare
    followed record;
    event record;
begin
    for followed in
        select * from (values
            ('sessions', '{last_activity_at}'),
            ('security_logs', '{}'),
            ('workflow_executions', '{}')
        ) as tables (name, ignored)
    loop
        for event in
            select * from (values
                ('insert', 'new table as new_rows'),
                ('update', 'old table as old_rows new table as new_rows'),
                ('delete', 'old table as old_rows')
            ) as events (name, transition)
        loop
            execute format(
                'create trigger feed_%s after %s on %I referencing %s '
                'for each statement execute function feed_changes(%L, %L)',
                event.name, event.name, followed.name, event.transition, followed.ignored,
                followed.name
            );
        end loop;
    end loop;
end
$$;

-- 3. Who reads ------------------------------------------------------------------------------------

-- Whether everything that was removed from the feed had been seen by whoever read at `seen`.
create function change_feed_reaches(seen pg_snapshot) returns boolean
language sql stable
set search_path from current
as $$
    select coalesce(bool_and(
        pg_snapshot_xmax(seen) >= pg_snapshot_xmax(oldest.snapshot)
        and not exists (
            select from pg_snapshot_xip(seen) as running (xid)
            where pg_visible_in_snapshot(running.xid, oldest.snapshot)
        )
    ), false) and pg_snapshot_xmax(seen) <= pg_snapshot_xmax(pg_current_snapshot())
    from (
        select snapshot from change_feed_marks order by taken_at limit 1
    ) as oldest
$$;

-- Removes what everybody could read for a quarter of an hour; one process at a time, and at most
-- once a minute. Rows and marks that a backup brought from another server, whose transactions had
-- other numbers, go at once. Gives the number of rows removed.
create function prune_change_feed() returns bigint
language plpgsql
set search_path from current
as $$
declare
    kept constant interval := '15 minutes';
    horizon pg_snapshot;
    removed bigint := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext(current_schema()), hashtext('change_feed')) then
        return 0;
    end if;
    delete from change_feed_marks
    where pg_snapshot_xmax(snapshot) > pg_snapshot_xmax(pg_current_snapshot());
    if exists (
        select from change_feed_marks where taken_at > clock_timestamp() - interval '1 minute'
    ) then
        return 0;
    end if;
    insert into change_feed_marks default values;
    delete from change_feed where xid >= pg_snapshot_xmax(pg_current_snapshot());
    select snapshot into horizon from change_feed_marks
    where taken_at <= clock_timestamp() - kept order by taken_at desc limit 1;
    if not found then
        return 0;
    end if;
    -- Not without end, should nobody have cleared it for long: the rest is for the next times.
    delete from change_feed where (xid, id) in (
        select xid, id from change_feed
        where xid < pg_snapshot_xmax(horizon) and pg_visible_in_snapshot(xid, horizon)
        order by xid limit 100000
    );
    get diagnostics removed = row_count;
    delete from change_feed_marks
    where taken_at < (
        select max(taken_at) from change_feed_marks where taken_at <= clock_timestamp() - kept
    );
    return removed;
end
$$;

-- 4. What the tables and columns mean -------------------------------------------------------------

comment on table change_feed is
'What changed in the last quarter of an hour, for streams: a row per changing statement.';
comment on column change_feed.id is 'Counts up; tells the rows of one transaction apart.';
comment on column change_feed.xid is
'The transaction; with the snapshots of two readings it says what came between them.';
comment on column change_feed.at is 'When the statement ran; its transaction may end much later.';
comment on column change_feed.table_name is 'The table that changed.';
comment on column change_feed.action is 'insert, update or delete: what the statement did.';
comment on column change_feed.record_ids is
'Which records; null: more than 200. Empty for a table whose records have no uuid.';
comment on column change_feed.old_owner_ids is
'For each record the owner that it had before, where it changed hands or was erased; null: none.';
comment on column change_feed.actor_id is 'Who changed it; null: the program or a database role.';
comment on column change_feed.for_user_id is 'The only person who is told; null: who may see it.';

comment on table change_feed_marks is
'Snapshots taken every minute; rows that the oldest one sees are gone from change_feed.';
comment on column change_feed_marks.taken_at is 'Primary key. When the snapshot was taken.';
comment on column change_feed_marks.snapshot is 'What had been committed then.';
