-- Change sets: what one bulk edit, merge or import changed, row by row, so that it can be listed
-- and undone as a whole. A transaction that opens a set has every row that it changes from then on
-- recorded, by whatever statement or trigger; work without a set pays for a condition a statement.

-- 1. Tables ---------------------------------------------------------------------------------------

create type change_set_kind as enum ('bulk_edit', 'bulk_delete', 'merge', 'import');

create table change_sets (
    id uuid not null default uuid_v7(),
    kind change_set_kind not null,
    resource varchar(63) not null,
    summary varchar(500) not null,
    user_id uuid,
    record_count integer not null default 0,
    created_at timestamptz not null default now(),
    undone_at timestamptz,
    undone_by_id uuid,
    constraint change_sets_pkey primary key (id),
    constraint change_sets_user_id_fkey foreign key (user_id) references users (id)
    on delete set null,
    constraint change_sets_undone_by_id_fkey foreign key (undone_by_id) references users (id)
    on delete set null,
    constraint change_sets_record_count_check check (record_count >= 0),
    constraint change_sets_undone_check check (undone_at is not null or undone_by_id is null)
);

create index change_sets_user_id_idx on change_sets (user_id, created_at);
create index change_sets_undone_by_id_idx on change_sets (undone_by_id)
where undone_by_id is not null;
create index change_sets_created_at_idx on change_sets (created_at);

-- Without foreign keys: only record_change_set() writes it, for the set of its own transaction, and
-- a check of each of a hundred thousand rows would cost more than the rows.
create table change_set_rows (
    change_set_id uuid not null,
    id bigint generated always as identity,
    table_name varchar(63) not null,
    record_id uuid not null,
    action varchar(10) not null,
    follows boolean not null,
    before jsonb,
    after jsonb,
    constraint change_set_rows_pkey primary key (change_set_id, id),
    constraint change_set_rows_action_check check (action in ('insert', 'update', 'delete')),
    constraint change_set_rows_images_check check (
        (before is null) = (action = 'insert') and (after is null) = (action = 'delete')
    )
);

-- 2. Recording ------------------------------------------------------------------------------------

-- Begins a set; the rest of the transaction belongs to it. With null the recording ends.
create function open_change_set(kind change_set_kind, resource text, summary text) returns uuid
language plpgsql
set search_path from current
as $$
declare
    opened uuid;
begin
    insert into change_sets (kind, resource, summary, user_id)
    values (kind, resource, left(summary, 500), (audit_actor()).user_id)
    returning id into opened;
    perform set_config('dealwright.change_set', opened::text, true);
    return opened;
end
$$;

create function close_change_set() returns void
language sql
as $$
    select set_config('dealwright.change_set', '', true)
$$;

-- What is never recorded of a table: what changes with every change or is made from other columns,
-- and `left_out`: secrets, and what triggers derive whoever writes.
create function unrecorded_columns(target regclass, left_out text[]) returns text[]
language sql stable
as $$
    select left_out || '{id, updated_at, search_text, board_rank}' || coalesce(
        array_agg(attname::text) filter (where attgenerated <> ''), '{}'
    )
    from pg_attribute where attrelid = target and attnum > 0 and not attisdropped
$$;

-- The statement that records what a trigger sees: of a changed row the columns that differ, of a
-- new one what it has, of an erased one all.
create function change_set_statement(target regclass, operation text, left_out text[])
returns text
language plpgsql stable
as $$
declare
    unrecorded text[] := unrecorded_columns(target, left_out);
    old_pairs text;
    new_pairs text;
    differs text;
begin
    if operation <> 'UPDATE' then
        return format(
            $sql$
            insert into change_set_rows
                (change_set_id, table_name, record_id, action, follows, before, after)
            select $1, $2, r.id, %L, $3, %s from %s as r
            $sql$,
            lower(operation),
            format(
                case operation
                    when 'INSERT' then 'null, jsonb_strip_nulls(to_jsonb(r) - %L::text[])'
                    else 'to_jsonb(r) - %L::text[], null'
                end, unrecorded
            ),
            case operation when 'INSERT' then 'new_rows' else 'old_rows' end
        );
    end if;
    select
        string_agg(format(pair, column_name, to_json(column_name) || ':', 'o'), ', '),
        string_agg(format(pair, column_name, to_json(column_name) || ':', 'n'), ', '),
        string_agg(format('o.%1$I is distinct from n.%1$I', column_name), ' or ')
    into old_pairs, new_pairs, differs
    from (
        select attname as column_name from pg_attribute
        where attrelid = target and attnum > 0 and not attisdropped
            and attname <> all (unrecorded)
        order by attnum
    ) as recorded
    cross join (values (
        'case when o.%1$I is distinct from n.%1$I then %2$L'
        || $sql$ || coalesce(to_json(%3$s.%1$I)::text, 'null') end$sql$
    )) as shape (pair);
    return format(
        $sql$
        insert into change_set_rows
            (change_set_id, table_name, record_id, action, follows, before, after)
        select
            $1, $2, n.id, 'update', $3, ('{' || concat_ws(',', %s) || '}')::jsonb,
            ('{' || concat_ws(',', %s) || '}')::jsonb
        from (select *, row_number() over () as place_ from old_rows) as o
        join (select *, row_number() over () as place_ from new_rows) as n on n.place_ = o.place_
        where %s
        $sql$, old_pairs, new_pairs, differs
    );
end
$$;

create function record_change_set() returns trigger
language plpgsql
set search_path from current
set timezone to 'UTC'
as $$
begin
    execute change_set_statement(tg_relid, tg_op, tg_argv[0]::text[])
    using current_setting('dealwright.change_set')::uuid, tg_table_name,
        pg_trigger_depth() > 1 or tg_table_name = 'external_ids';
    return null;
end
$$;

-- From now on change sets know what becomes of a table's rows, which have an id. Columns that are
-- `left_out` are neither recorded nor restored; those that are `loose` are restored, but follow
-- others so that a new value of theirs is nobody's newer work. By its name the trigger comes before
-- all that may change further rows, so that what it records is in the order of the changes. Can be
-- called again, with other lists.
create function follow_change_sets(target regclass, left_out text[], loose text[]) returns void
language plpgsql
set search_path from current
as $$
declare
    columns text[] := array(
        select attname from pg_attribute where attrelid = target and attnum > 0
    );
    event record;
begin
    if not (left_out <@ columns and loose <@ columns and '{id}' <@ columns) then
        raise exception 'follow_change_sets: % has no such column', target
            using errcode = '42703';
    end if;
    for event in
        select * from (values
            ('insert', 'new table as new_rows'),
            ('update', 'old table as old_rows new table as new_rows'),
            ('delete', 'old table as old_rows')
        ) as events (name, transition)
    loop
        execute format(
            'create or replace trigger a_change_set_%s after %s on %s referencing %s '
            'for each statement when (current_setting(''dealwright.change_set'', true) <> '''') '
            'execute function record_change_set(%L, %L)',
            event.name, event.name, target, event.transition, left_out, loose
        );
    end loop;
end
$$;

revoke execute on function follow_change_sets(regclass, text[], text[]) from public;

-- Which records are known to other systems by which names goes and comes with the records.
alter table external_ids add column id uuid not null default uuid_v7(),
add constraint external_ids_id_key unique (id);
comment on column external_ids.id is 'Tells the rows apart for change sets.';

-- What is not here is bookkeeping, or is never changed by a bulk edit, a merge or an import.
select
    follow_change_sets('external_ids', '{}', '{}'),
    follow_change_sets('users', '{hashed_password, last_login}', '{}'),
    follow_change_sets('teams', '{}', '{}'),
    follow_change_sets(
        'contacts', '{won_deal_count, won_deal_value, next_activity_at, next_activity_id}', '{}'
    ),
    follow_change_sets('pipelines', '{}', '{}'),
    follow_change_sets('pipeline_stages', '{}', '{}'),
    follow_change_sets(
        'deals', '{weighted_value, base_value, next_activity_at, next_activity_id}',
        '{team_id, exchange_rate, probability_is_custom}'
    ),
    follow_change_sets(
        'deal_stage_visits',
        '{is_first, is_forward, has_advanced, deal_status, deal_is_deleted, owner_id}', '{}'
    ),
    follow_change_sets('activities', '{}', '{}'),
    follow_change_sets(
        'calls', '{owner_id, deal_id, is_deleted, deal_advanced, followup_count}', '{}'
    ),
    follow_change_sets('email_templates', '{}', '{}'),
    follow_change_sets(
        'email_campaigns',
        '{total_sent, total_delivered, total_opened, total_clicked, total_bounced}', '{}'
    ),
    follow_change_sets('emails', '{}', '{}'),
    follow_change_sets('documents', '{}', '{}'),
    follow_change_sets('document_signatures', '{signature_data}', '{}'),
    follow_change_sets('workflows', '{execution_count, last_executed_at}', '{}'),
    follow_change_sets('contact_status_changes', '{}', '{}');

-- Which contact a change of status is told of goes back; that there was one stays true.
drop trigger a_change_set_insert on contact_status_changes;
drop trigger a_change_set_delete on contact_status_changes;

-- At the end of its transaction a set knows how many records it was asked to change; one that
-- changed nothing goes.
create function count_change_set() returns trigger
language plpgsql
set search_path from current
as $$
declare
    counted integer;
begin
    if not exists (select from change_set_rows where change_set_id = new.id) then
        delete from change_sets where id = new.id;
        return null;
    end if;
    select count(*) into counted from (
        select distinct table_name, record_id from change_set_rows
        where change_set_id = new.id and not follows
    ) as records;
    update change_sets set record_count = counted where id = new.id;
    return null;
end
$$;

create constraint trigger change_sets_counted after insert on change_sets
deferrable initially deferred for each row execute function count_change_set();

-- 3. Undoing --------------------------------------------------------------------------------------

create aggregate jsonb_merged(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

-- The two lists of follow_change_sets.
create function left_out_columns(target regclass) returns text[]
language sql stable
as $$
    select split_part(encode(tgargs, 'escape'), '\000', 1)::text[] from pg_trigger
    where tgrelid = target and tgname = 'a_change_set_update'
$$;

create function loose_columns(target regclass) returns text[]
language sql stable
as $$
    select split_part(encode(tgargs, 'escape'), '\000', 2)::text[] from pg_trigger
    where tgrelid = target and tgname = 'a_change_set_update'
$$;

-- Whether rows of the table go into the bin; calls.is_deleted only follows the activity's.
create function has_own_bin(target regclass) returns boolean
language sql stable
set search_path from current
as $$
    select exists (
        select from pg_attribute where attrelid = target and attname = 'is_deleted'
    ) and 'is_deleted' <> all (left_out_columns(target))
$$;

-- References by one column between tables that change sets know.
create function followed_references()
returns table (source regclass, column_name text, target regclass, cascades boolean)
language sql stable
set search_path from current
as $$
    select
        c.conrelid::regclass as source, a.attname::text as column_name,
        c.confrelid::regclass as target, c.confdeltype = 'c' as cascades
    from pg_constraint as c
    join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and cardinality(c.conkey) = 1
        and exists (
            select from pg_trigger where tgrelid = c.conrelid and tgname = 'a_change_set_update'
        )
        and exists (
            select from pg_trigger where tgrelid = c.confrelid and tgname = 'a_change_set_update'
        )
$$;

-- The first of three steps, in one transaction; temporary tables lead from one to the next. Takes
-- together what the set did to each row (undo_rows), locks the rows, and puts down how each of them
-- is wanted (undone_contacts ...). Gives the tables, in the order in which their rows are locked
-- everywhere.
create function begin_undo(set_id uuid) returns text[]
language plpgsql
set search_path from current
set timezone to 'UTC'
as $$
declare
    tables text[];
    name text;
begin
    create temp table undo_rows on commit drop as
    select
        table_name, record_id, bool_or(not follows) as is_direct,
        (array_agg(action order by id))[1] = 'insert' as is_made,
        (array_agg(action order by id desc))[1] = 'delete' as is_erased,
        jsonb_merged(before order by id desc) filter (where before is not null) as before,
        jsonb_merged(after order by id) filter (where after is not null) as after
    from change_set_rows where change_set_id = set_id
    group by table_name, record_id;
    delete from undo_rows where is_made and is_erased;
    create unique index on undo_rows (table_name, record_id);
    analyze undo_rows;
    tables := array(
        select distinct_tables.table_name
        from (select distinct u.table_name from undo_rows as u) as distinct_tables
        order by array_position(
            '{activities, calls, emails, document_signatures, documents, deals,
              deal_stage_visits, contacts}'::text[], distinct_tables.table_name::text
        ), distinct_tables.table_name
    );
    foreach name in array tables loop
        execute format(
            'select from %I where id in (select record_id from undo_rows where table_name = %L) '
            'order by id for update', name, name
        );
        perform want_undone(name);
    end loop;
    return tables;
end
$$;

-- How the rows of a table are wanted. Of deals that the set changed all stays are put down: what
-- its triggers made of them is settled anew at the end.
create function want_undone(target text) returns void
language plpgsql
set search_path from current
set timezone to 'UTC'
as $$
begin
    if target = 'deal_stage_visits' then
        create temp table undone_deal_stage_visits on commit drop as
        select w.*
        from deal_stage_visits as t
        left join undo_rows as u on u.table_name = target and u.record_id = t.id
        cross join lateral jsonb_populate_record(t, coalesce(u.before, '{}')) as w
        where u.is_made is not true and t.deal_id in (
            select record_id from undo_rows where table_name = 'deals' and not is_made
            union
            select v.deal_id from deal_stage_visits as v
            join undo_rows as r on r.table_name = target and r.record_id = v.id
        );
        return;
    end if;
    execute format(
        $sql$
        create temp table %1$I on commit drop as
        select w.*
        from %2$I as t join undo_rows as u on u.table_name = %2$L and u.record_id = t.id
        cross join lateral jsonb_populate_record(
            t, case when u.is_made then %3$L else u.before end
        ) as w
        where not u.is_erased
        $sql$,
        'undone_' || target, target,
        case when has_own_bin(target::regclass) then '{"is_deleted": true}' else '{}' end::jsonb
    );
    execute format('create unique index on %I (id)', 'undone_' || target);
    execute format('analyze %I', 'undone_' || target);
end
$$;

-- The second step: what stands in the way. `changed`: a column that the set touched has another
-- value now than it left there, nor the one it found; `gone`: the row has been erased; `taken`:
-- another row has what has to be unique; `named`: a record that came later names one that the set
-- made; `deleted`: what the row named has been deleted since.
create function undo_conflicts(set_id uuid) returns table (
    table_name text, record_id uuid, code text, columns text[], other_table text, other_id uuid
)
language plpgsql
set search_path from current
set timezone to 'UTC'
as $$
declare
    target text;
begin
    for target in select distinct u.table_name from undo_rows as u order by 1 loop
        return query execute undo_changes_sql(target);
        return query execute format(
            $sql$
            select %1$L, u.record_id, 'gone', null::text[], null::text, null::uuid
            from undo_rows as u
            where u.table_name = %1$L and not u.is_made and not u.is_erased
                and not exists (select from %1$I as t where t.id = u.record_id)
            $sql$, target
        );
        if target <> 'deal_stage_visits' then
            return query select * from undo_collisions(target);
            return query select * from undo_references(target, set_id);
        end if;
    end loop;
end
$$;

-- A pending activity becomes overdue by itself, so that is nobody's newer work. Nulls are left out
-- of what is compared of a new row, as they are of what is recorded of it.
create function undo_changes_sql(target text) returns text
language sql stable
set search_path from current
as $$
    select format(
        $sql$
        select %1$L, differing.id, 'changed', array_agg(key order by key), null::text, null::uuid
        from (
            select
                t.id, u.is_made, u.before, u.after - %2$L::text[] as after,
                case
                    when u.is_made
                        then jsonb_strip_nulls(to_jsonb(t) - %2$L::text[] - %3$L::text[])
                    else to_jsonb(t)
                end as now
            from %1$I as t join undo_rows as u on u.table_name = %1$L and u.record_id = t.id
            where not u.is_erased
        ) as differing
        cross join lateral jsonb_object_keys(
            case when is_made then now || after else after end
        ) as key
        where now <> case when is_made then after else now || after end
            and now -> key is distinct from after -> key
            and case
                when is_made then now -> 'is_deleted' is distinct from 'true'
                else now ? key and now -> key is distinct from before -> key
            end
            and not (
                %1$L = 'activities' and key = 'status' and after -> key = '"pending"'
                and now -> key = '"overdue"'
            )
        group by differing.id
        $sql$,
        target, loose_columns(target::regclass),
        unrecorded_columns(target::regclass, left_out_columns(target::regclass))
    )
$$;

create function undo_collisions(target text) returns table (
    table_name text, record_id uuid, code text, columns text[], other_table text, other_id uuid
)
language plpgsql
set search_path from current
as $$
declare
    key record;
begin
    for key in
        select
            array_agg(a.attname::text order by k.place) as names,
            coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') as condition
        from pg_index as i
        cross join unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
        join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = target::regclass and i.indisunique and not i.indisprimary
            and i.indexprs is null
        group by i.indexrelid, i.indpred, i.indrelid
    loop
        return query execute format(
            $sql$
            select %1$L, w.id, 'taken', %2$L::text[], %1$L, t.id
            from (select * from %3$I where %4$s) as w
            join (select * from %1$I where %4$s) as t using (%5$s)
            where t.id <> w.id and not exists (
                select from undo_rows as u where u.table_name = %1$L and u.record_id = t.id
            )
            $sql$,
            target, key.names, 'undone_' || target, key.condition,
            (select string_agg(quote_ident(name), ', ') from unnest(key.names) as name)
        );
    end loop;
end
$$;

create function undo_references(target text, set_id uuid) returns table (
    table_name text, record_id uuid, code text, columns text[], other_table text, other_id uuid
)
language plpgsql
set search_path from current
as $$
declare
    reference record;
    began timestamptz := (select created_at from change_sets where id = set_id);
begin
    for reference in
        select * from followed_references() as f
        where f.target = undo_references.target::regclass
            and f.source <> 'deal_stage_visits'::regclass
    loop
        return query execute format(
            $sql$
            select distinct on (u.record_id) %1$L, u.record_id, 'named', array[%3$L], %2$L, r.id
            from undo_rows as u join %2$I as r on r.%3$I = u.record_id
            where u.table_name = %1$L and u.is_made
                and to_jsonb(r) -> 'is_deleted' is distinct from 'true'
                and not exists (
                    select from undo_rows as x
                    where x.table_name = %2$L and x.record_id = r.id
                        and (x.is_made or x.before ? %3$L)
                )
            order by u.record_id, r.id
            $sql$, target, reference.source::text, reference.column_name
        );
    end loop;
    for reference in
        select * from followed_references() as f
        where f.source = undo_references.target::regclass and has_own_bin(f.target)
    loop
        return query execute format(
            $sql$
            select %1$L, w.id, 'deleted', array[%3$L], %2$L, r.id
            from %4$I as w
            join undo_rows as u on u.table_name = %1$L and u.record_id = w.id
            join %2$I as r on r.id = w.%3$I
            where not u.is_made and u.before ? %3$L and r.is_deleted and r.updated_at > %5$L
                and not exists (
                    select from undo_rows as x where x.table_name = %2$L and x.record_id = r.id
                )
            $sql$,
            target, reference.target::text, reference.column_name, 'undone_' || target, began
        );
    end loop;
end
$$;

-- The third step: brings the rows back. What the set made goes into the bin, or for good where
-- there is none; what it erased comes back; the columns that it changed get the values that they
-- had. A value that has to be unique is given up before it is taken back.
create function apply_undo(tables text[]) returns void
language plpgsql
set search_path from current
as $$
declare
    target text;
begin
    for place in reverse cardinality(tables)..1 loop
        perform bring_back_erased(tables[place]);
    end loop;
    foreach target in array tables loop
        if target <> 'deal_stage_visits' then
            perform remove_made(target);
            perform put_back(target);
        end if;
    end loop;
    if 'deal_stage_visits' = any (tables) then
        perform put_back_visits();
    end if;
    delete from external_ids as e using undo_rows as u
    where u.is_made and e.table_name = u.table_name and e.record_id = u.record_id;
end
$$;

create function bring_back_erased(target text) returns void
language plpgsql
set search_path from current
as $$
declare
    names text;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into names
    from pg_attribute as a
    where a.attrelid = target::regclass and a.attnum > 0 and a.attname <> 'id' and exists (
        select from undo_rows as u
        where u.table_name = target and u.is_erased and u.before ? a.attname::text
    );
    if names is not null then
        execute format(
            $sql$
            insert into %1$I (id, %2$s)
            select u.record_id, %2$s
            from undo_rows as u
            cross join lateral jsonb_populate_record(null::%1$I, u.before - 'id') as w
            where u.table_name = %1$L and u.is_erased
            on conflict do nothing
            $sql$, target, names
        );
    end if;
end
$$;

-- A row that belongs to one which the set made goes and comes with that.
create function remove_made(target text) returns void
language plpgsql
set search_path from current
as $$
declare
    owned text;
begin
    if has_own_bin(target::regclass) then
        execute format(
            'update %1$I as t set is_deleted = true from undo_rows as u '
            'where u.table_name = %1$L and u.is_made and u.record_id = t.id and not t.is_deleted',
            target
        );
        return;
    end if;
    select string_agg(format(
        'and not exists (select from undo_rows as p where p.table_name = %L and p.is_made '
        'and p.record_id = t.%I)', f.target::text, f.column_name
    ), ' ') into owned
    from followed_references() as f
    where f.source = remove_made.target::regclass and f.cascades;
    execute format(
        'delete from %1$I as t using undo_rows as u '
        'where u.table_name = %1$L and u.is_made and u.record_id = t.id %2$s', target, owned
    );
end
$$;

create function put_back(target text) returns void
language plpgsql
set search_path from current
as $$
declare
    names text[] := array(
        select distinct key
        from undo_rows as u cross join lateral jsonb_object_keys(u.before) as key
        where u.table_name = target and not u.is_made and not u.is_erased
        order by key
    );
    settings text;
    statement text;
begin
    if cardinality(names) = 0 then
        return;
    end if;
    select string_agg(format('%1$I = w.%1$I', name), ', ') into settings from unnest(names) as name;
    statement := format(
        $sql$
        update %1$I as t set %2$s from %3$I as w, undo_rows as u
        where w.id = t.id and u.table_name = %1$L and u.record_id = t.id and not u.is_made
            and (%4$s) is distinct from (%5$s)
        $sql$,
        target, settings, 'undone_' || target,
        (select string_agg(format('t.%I', name), ', ') from unnest(names) as name),
        (select string_agg(format('w.%I', name), ', ') from unnest(names) as name)
    );
    if has_own_bin(target::regclass) then
        execute statement || ' and not (t.is_deleted and not w.is_deleted)';
    end if;
    execute statement;
    -- A closed deal keeps the rate and the team that it had; while it closes it gets the present.
    if target = 'deals' then
        update deals as t set exchange_rate = w.exchange_rate, team_id = w.team_id
        from undone_deals as w
        where w.id = t.id and t.status <> 'open' and not w.is_deleted
            and (t.exchange_rate, t.team_id) is distinct from (w.exchange_rate, w.team_id);
    end if;
end
$$;

create function put_back_visits() returns void
language plpgsql
set search_path from current
as $$
begin
    delete from deal_stage_visits as t
    where t.deal_id in (
            select record_id from undo_rows where table_name = 'deals' and not is_made
            union
            select deal_id from undone_deal_stage_visits
        )
        and not exists (select from undone_deal_stage_visits as w where w.id = t.id)
        and not exists (
            select from undo_rows as u
            where u.table_name = 'deal_stage_visits' and u.is_erased and u.record_id = t.id
        );
    for pass in 1..2 loop
        update deal_stage_visits as t
        set deal_id = w.deal_id, pipeline_id = w.pipeline_id, stage_id = w.stage_id,
            entered_at = w.entered_at, exited_at = w.exited_at
        from undone_deal_stage_visits as w
        where w.id = t.id and (pass = 2 or w.exited_at is not null)
            and (t.deal_id, t.pipeline_id, t.stage_id, t.entered_at, t.exited_at)
            is distinct from (w.deal_id, w.pipeline_id, w.stage_id, w.entered_at, w.exited_at);
    end loop;
end
$$;

-- With the application's rights as with the owner's, none of its tables is a temporary one.
do $$
declare
    name text;
begin
    foreach name in array array[
        'record_change_set()', 'begin_undo(uuid)', 'want_undone(text)', 'undo_conflicts(uuid)',
        'undo_collisions(text)', 'undo_references(text, uuid)', 'apply_undo(text[])',
        'bring_back_erased(text)', 'remove_made(text)', 'put_back(text)', 'put_back_visits()'
    ] loop
        execute format(
            'alter function %s set search_path to %I, pg_temp', name, current_schema()
        );
    end loop;
end
$$;

-- 4. For how long ---------------------------------------------------------------------------------

insert into settings (key, value, description) values
('change_set_days', '30', 'Days for which a bulk edit, merge or import can be undone');

-- Behind the ranges that are there already, whichever these are.
do $$
begin
    execute replace(
        pg_get_functiondef('setting_range(text)'::regprocedure), E'\n    end\n',
        E'\n        when ''change_set_days'' then int4range(1, 3650, ''[]'')\n    end\n'
    );
    if setting_range('change_set_days') is null then
        raise exception 'setting_range does not know change_set_days';
    end if;
end
$$;

-- Forgets sets that are older; their changes stay. Gives their number.
create function forget_change_sets() returns bigint
language plpgsql
set search_path from current
as $$
declare
    old_sets uuid[];
begin
    old_sets := array(
        select id from change_sets
        where created_at < now() - make_interval(days => setting('change_set_days')::integer)
        order by created_at limit 1000
        for update skip locked
    );
    delete from change_set_rows where change_set_id = any (old_sets);
    delete from change_sets where id = any (old_sets);
    return cardinality(old_sets);
end
$$;

insert into schedules (name, kind, payload, cron, every_seconds, is_builtin) values
('old change sets are forgotten', 'change_sets.forget', '{}', '42 3 * * *', null, true);

-- That a set was made is told by what it changed; one that changed nothing leaves no trace.
select audit_table('change_sets', 'change_sets', '{}', '{record_count}');
drop trigger a_audit_insert on change_sets;
drop trigger a_audit_delete on change_sets;

-- 5. What the tables and columns mean -------------------------------------------------------------

comment on type change_set_kind is 'What made a change set.';

comment on table change_sets is
'Bulk edits, merges and imports: what changed together and can be undone together.';
comment on column change_sets.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column change_sets.kind is 'What made the changes.';
comment on column change_sets.resource is 'The kind of records that was meant.';
comment on column change_sets.summary is 'What was done, in a few words.';
comment on column change_sets.user_id is
'Foreign key to users. Who did it; null: the program or a database role.';
comment on column change_sets.record_count is
'How many records were changed, without what followed from that.';
comment on column change_sets.created_at is 'When it was done.';
comment on column change_sets.undone_at is 'When it was undone; null: it was not.';
comment on column change_sets.undone_by_id is 'Foreign key to users. Who undid it.';

comment on table change_set_rows is
'The rows that a change set changed, with their values before and after, in order.';
comment on column change_set_rows.change_set_id is 'The change set; goes with it.';
comment on column change_set_rows.id is 'Counts up, in the order of the changes.';
comment on column change_set_rows.table_name is 'The table of the row.';
comment on column change_set_rows.record_id is 'The id of the row.';
comment on column change_set_rows.action is 'insert, update or delete: what a statement did to it.';
comment on column change_set_rows.follows is
'Whether it followed from another change, through a trigger.';
comment on column change_set_rows.before is
'The values before: of an update those that changed, of an erased row all; null: it was new.';
comment on column change_set_rows.after is
'Values after: of an update those that changed, of a new row what it has; null: it was erased.';
