-- Every change of a record, whoever makes it: statement-level triggers on the audited tables write
-- one row per changed row to audit_logs, in the transaction of the change. The rows that say so
-- hold what changed and nothing else, and nothing of what is secret.

-- As in 0001, but in the language whose plans a session keeps: a function in SQL is planned anew by
-- every statement that calls it.
create or replace function uuid_v7() returns uuid
language plpgsql volatile parallel safe
as $$
declare
    micros bigint := floor(extract(epoch from clock_timestamp()) * 1000000);
    fraction integer := (micros % 1000) * 4096 / 1000;
begin
    return encode(
        set_byte(
            set_byte(
                overlay(
                    uuid_send(gen_random_uuid())
                    placing substring(int8send(micros / 1000) from 3) from 1 for 6
                ),
                6, 112 + (fraction >> 8)
            ),
            7, fraction & 255
        ), 'hex'
    )::uuid;
end
$$;

-- From here on rows come by themselves, and a month that has some gets no partition any more.
do $$
begin
    perform ensure_log_partitions((now() at time zone 'UTC' - interval '1 month')::date, 4);
end
$$;

-- 1. Who ------------------------------------------------------------------------------------------

-- Who is behind the present transaction. The server says so in the setting dealwright.request: a
-- JSON text with user_id, user_email, ip, agent, method, path, request_id and source. Without it,
-- or with one that cannot be read, it is whoever is connected; it never stops a write.
create function audit_actor(
    out user_id uuid, out user_email text, out ip_address inet, out user_agent text,
    out request_method text, out request_path text, out metadata jsonb
)
language plpgsql stable
set search_path from current
as $$
declare
    raw text := coalesce(current_setting('dealwright.request', true), '');
    request jsonb;
begin
    if raw <> '' then
        begin
            request := raw::jsonb;
            ip_address := (request ->> 'ip')::inet;
            -- Only a user who is there: the log's foreign key would refuse anybody else.
            select u.id, u.email into user_id, user_email
            from users as u where u.id = (request ->> 'user_id')::uuid;
        exception when data_exception or program_limit_exceeded then
            request := null;
        end;
    end if;
    if jsonb_typeof(request) = 'object' then
        user_email := left(coalesce(request ->> 'user_email', user_email), 255);
        user_agent := left(request ->> 'agent', 500);
        request_method := left(request ->> 'method', 10);
        request_path := left(request ->> 'path', 500);
        metadata := jsonb_strip_nulls(jsonb_build_object(
            'request_id', request -> 'request_id', 'source', request -> 'source'
        ));
    else
        ip_address := null;
        metadata := '{"source": "sql"}';
    end if;
    user_email := coalesce(user_email, session_user || ' (database)');
end
$$;

-- 2. What -----------------------------------------------------------------------------------------

-- {"column": {"old": ..., "new": ...}} of the columns that differ; null when none does, or only
-- bookkeeping. A missing row counts as one of nulls. Of a hidden column it is said that it changed.
-- The version of a row and the words it is found by (search_text) follow from the rest.
create function audit_difference(
    old_row jsonb, new_row jsonb, hidden text[], derived text[]
) returns jsonb
language plpgsql immutable parallel safe
as $$
begin
    return (
        select case when not bool_and(key = any (derived)) then jsonb_object_agg(
            key,
            case when key = any (hidden) then jsonb_build_object(
                'old', case when old_row is not null then '(hidden)' end,
                'new', case when new_row is not null then '(hidden)' end
            ) else jsonb_build_object('old', old_row -> key, 'new', new_row -> key) end
        ) end
        from jsonb_each(coalesce(new_row, old_row)) as field (key, value)
        where key not in ('updated_at', 'search_text') and value is distinct from case
            when old_row is null or new_row is null then jsonb 'null' else old_row -> key
        end
    );
end
$$;

-- The same as an SQL expression over the rows o and n of one table, five times as fast; it is
-- written anew for each large statement, so that it always knows the table's present columns.
create function audit_difference_sql(
    target regclass, operation text, hidden text[], derived text[]
) returns text
language plpgsql stable
as $$
declare
    differs text := case operation
        when 'INSERT' then 'n.%1$I is not null'
        when 'DELETE' then 'o.%1$I is not null'
        else 'o.%1$I is distinct from n.%1$I'
    end;
    shown text := case operation
        when 'INSERT' then $sql$'null,"new":' || to_json(n.%1$I)$sql$
        when 'DELETE' then $sql$to_json(o.%1$I) || ',"new":null'$sql$
        else $sql$coalesce(to_json(o.%1$I)::text, 'null') || ',"new":'
            || coalesce(to_json(n.%1$I)::text, 'null')$sql$
    end;
    concealed text := case operation
        when 'INSERT' then $sql$'null,"new":"(hidden)"'$sql$
        when 'DELETE' then $sql$'"(hidden)","new":null'$sql$
        else $sql$'"(hidden)","new":"(hidden)"'$sql$
    end;
    pairs text;
    matters text;
begin
    select
        string_agg(format(
            'case when ' || differs || ' then %2$L || '
            || case when attname = any (hidden) then concealed else shown end
            || $sql$ || '}' end$sql$,
            attname, to_json(attname) || ':{"old":'
        ), ', ' order by attnum),
        string_agg(format(differs, attname), ' or ' order by attnum)
            filter (where attname <> all (derived))
    into pairs, matters
    from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped
        and attname not in ('updated_at', 'search_text');
    return format(
        $sql$case when %s then ('{' || concat_ws(',', %s) || '}')::jsonb end$sql$, matters, pairs
    );
end
$$;

-- 3. One row per change ---------------------------------------------------------------------------

-- A session keeps the plans of its triggers, made for as many rows as the first statement had. What
-- is right for one row compares each with each when it is used for ten thousand, so plans are made
-- anew when statements become large, and again when they become small.
create function plan_for_size(is_large boolean) returns void
language plpgsql
as $$
declare
    was_large boolean := coalesce(current_setting('dealwright.large_statement', true), '') = 'on';
begin
    if is_large or (was_large and pg_trigger_depth() = 1) then
        discard plans;
    end if;
    if is_large <> was_large and (is_large or pg_trigger_depth() = 1) then
        perform set_config(
            'dealwright.large_statement', case when is_large then 'on' else 'off' end, false
        );
    end if;
end
$$;

create function audit_changes() returns trigger
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
            who.request_method, who.request_path, who.metadata;
        return null;
    end if;
    insert into audit_logs (
        user_id, user_email, action, resource_type, resource_id, changes, ip_address, user_agent,
        request_method, request_path, metadata
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
    where changes is not null;
    return null;
end
$$;

-- What audit_changes does for a few rows, as one statement for many.
create function audit_statement(
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
        insert into audit_logs (
            user_id, user_email, action, resource_type, resource_id, changes, ip_address,
            user_agent, request_method, request_path, metadata
        )
        select $1, $2, action::audit_action, $3, id, changes, $4, $5, $6, $7, nullif(extra, '{}')
        from (
            select
                case when %s then 'delete' else %L end as action, %s as id, %s as changes,
                $8 || jsonb_build_object(%s)
                || case when %s then jsonb '{"restored": true}' else '{}' end as extra
            from %s
        ) as compared
        where changes is not null
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
        end
    );
end
$$;

-- With the application's rights as with the owner's, audit_logs is never a temporary table.
do $$
begin
    execute format('alter function audit_actor() set search_path to %I, pg_temp', current_schema());
    execute format(
        'alter function audit_changes() set search_path to %I, pg_temp', current_schema()
    );
end
$$;

-- 4. Where ----------------------------------------------------------------------------------------

-- Audits a table from now on. `kind` is what the log calls it. `redacted` columns hold secrets;
-- a change of nothing but `derived` ones, the program's bookkeeping, is no change of the record.
-- A record is named by its id, or else by the first uuid of its key; what else the key has goes to
-- the metadata. Can be called again, with other lists. By their names these triggers are the first.
create function audit_table(target regclass, kind text, redacted text[], derived text[])
returns void
language plpgsql
set search_path from current
as $$
declare
    columns text[] := array(
        select attname from pg_attribute where attrelid = target and attnum > 0
    );
    keys text[];
    id_column text;
    event record;
begin
    if not (redacted <@ columns and derived <@ columns) then
        raise exception 'audit_table: % has no such column', target using errcode = '42703';
    end if;
    select
        array_agg(a.attname order by k.place),
        (array_agg(a.attname order by k.place) filter (where a.atttypid = 'uuid'::regtype))[1]
    into keys, id_column
    from pg_index as i
    cross join unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
    join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = target and i.indisprimary;
    for event in
        select * from (values
            ('insert', 'new table as new_rows'),
            ('update', 'old table as old_rows new table as new_rows'),
            ('delete', 'old table as old_rows')
        ) as events (name, transition)
    loop
        execute format(
            'create or replace trigger a_audit_%s after %s on %s referencing %s '
            'for each statement execute function audit_changes(%L, %L, %L, %L, %L)',
            event.name, event.name, target, event.transition, kind, coalesce(id_column, ''),
            array_remove(keys, id_column), redacted, derived
        );
    end loop;
end
$$;

-- Switches the audit off and on again around work that makes a whole company, in its transaction.
-- Who does not own the tables can call it in vain.
create function set_audit(enabled boolean) returns void
language plpgsql
set search_path from current
as $$
declare
    audited record;
begin
    for audited in
        select tgrelid::regclass as target, tgname from pg_trigger
        where tgfoid = 'audit_changes'::regproc
        order by tgrelid::regclass::text, tgname
    loop
        execute format(
            'alter table %s %s trigger %I', audited.target,
            case when enabled then 'enable' else 'disable' end, audited.tgname
        );
    end loop;
end
$$;

revoke execute on function audit_table(regclass, text, text[], text[]) from public;
revoke execute on function set_audit(boolean) from public;

-- What is not here is exempt, with a reason: docs/schema.md, "What is audited".
select
    audit_table('users', 'users', '{hashed_password}', '{last_login}'),
    audit_table('roles', 'roles', '{}', '{}'),
    audit_table('user_roles', 'user_roles', '{}', '{}'),
    audit_table('teams', 'teams', '{}', '{}'),
    audit_table('contacts', 'contacts', '{}', '{won_deal_count, won_deal_value}'),
    audit_table('pipelines', 'pipelines', '{}', '{}'),
    audit_table('pipeline_stages', 'pipeline_stages', '{}', '{}'),
    audit_table('deals', 'deals', '{}', '{}'),
    audit_table('activities', 'activities', '{}', '{}'),
    audit_table(
        'calls', 'calls', '{}', '{owner_id, deal_id, is_deleted, deal_advanced, followup_count}'
    ),
    audit_table('email_templates', 'email_templates', '{}', '{}'),
    audit_table(
        'email_campaigns', 'email_campaigns', '{}',
        '{total_sent, total_delivered, total_opened, total_clicked, total_bounced}'
    ),
    audit_table('emails', 'emails', '{body_html, body_text}', '{}'),
    audit_table('documents', 'documents', '{}', '{}'),
    audit_table('document_signatures', 'document_signatures', '{signature_data}', '{}'),
    audit_table('workflows', 'workflows', '{}', '{execution_count, last_executed_at}'),
    audit_table('settings', 'settings', '{}', '{}'),
    audit_table('exchange_rates', 'exchange_rates', '{}', '{}');
