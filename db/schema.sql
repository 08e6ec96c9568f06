-- The schema that the migrations make, in one piece, for readers; `dealwright db schema` prints it.

CREATE TYPE activity_status AS ENUM (
    'pending',
    'completed',
    'overdue',
    'cancelled'
);

COMMENT ON TYPE activity_status IS 'How an activity stands; overdue is stored, set when the due date has passed.';

CREATE TYPE activity_type AS ENUM (
    'call',
    'email',
    'meeting',
    'task',
    'note',
    'deadline'
);

COMMENT ON TYPE activity_type IS 'What kind of activity.';

CREATE TYPE audit_action AS ENUM (
    'create',
    'read',
    'update',
    'delete',
    'login',
    'logout',
    'export',
    'import'
);

COMMENT ON TYPE audit_action IS 'What somebody did.';

CREATE TYPE call_direction AS ENUM (
    'outbound',
    'inbound'
);

COMMENT ON TYPE call_direction IS 'Who called whom; outbound is from us.';

CREATE TYPE call_outcome AS ENUM (
    'answered',
    'voicemail',
    'missed',
    'busy',
    'failed'
);

COMMENT ON TYPE call_outcome IS 'What came of a call; missed, busy and failed count as missed.';

CREATE TYPE change_set_kind AS ENUM (
    'bulk_edit',
    'bulk_delete',
    'merge',
    'import'
);

COMMENT ON TYPE change_set_kind IS 'What made a change set.';

CREATE TYPE contact_status AS ENUM (
    'new',
    'contacted',
    'qualified',
    'unqualified',
    'customer',
    'inactive'
);

COMMENT ON TYPE contact_status IS 'Where a contact stands.';

CREATE TYPE custom_field_type AS ENUM (
    'text',
    'number',
    'boolean',
    'date',
    'datetime',
    'choice',
    'multi_choice',
    'url'
);

COMMENT ON TYPE custom_field_type IS 'What a custom field may hold.';

CREATE TYPE deal_status AS ENUM (
    'open',
    'won',
    'lost',
    'abandoned'
);

COMMENT ON TYPE deal_status IS 'How a deal stands; all but open are closed.';

CREATE TYPE document_status AS ENUM (
    'draft',
    'sent',
    'viewed',
    'signed',
    'declined',
    'expired'
);

COMMENT ON TYPE document_status IS 'How a document stands.';

CREATE TYPE document_type AS ENUM (
    'contract',
    'proposal',
    'nda',
    'invoice',
    'quote',
    'other'
);

COMMENT ON TYPE document_type IS 'What kind of document.';

CREATE TYPE email_status AS ENUM (
    'draft',
    'scheduled',
    'sent',
    'delivered',
    'opened',
    'clicked',
    'bounced',
    'failed'
);

COMMENT ON TYPE email_status IS 'The last thing that happened to a message.';

CREATE TYPE job_status AS ENUM (
    'queued',
    'running',
    'succeeded',
    'dead',
    'cancelled'
);

COMMENT ON TYPE job_status IS 'Where a job is on its way; between two attempts it is queued again.';

CREATE TYPE lead_source AS ENUM (
    'website',
    'referral',
    'linkedin',
    'cold_email',
    'trade_show',
    'social_media',
    'other'
);

COMMENT ON TYPE lead_source IS 'Where a contact came from.';

CREATE TYPE notification_kind AS ENUM (
    'assigned',
    'due_soon',
    'deal_won',
    'mention'
);

COMMENT ON TYPE notification_kind IS 'What a person is told.';

CREATE TYPE security_event_type AS ENUM (
    'login_success',
    'login_failed',
    'logout',
    'password_changed',
    'password_reset',
    'account_locked',
    'suspicious_activity',
    'permission_denied'
);

COMMENT ON TYPE security_event_type IS 'What happened that matters to security.';

CREATE TYPE workflow_status AS ENUM (
    'active',
    'inactive',
    'paused'
);

COMMENT ON TYPE workflow_status IS 'Whether a workflow runs.';

CREATE TYPE workflow_trigger AS ENUM (
    'deal_created',
    'deal_stage_changed',
    'deal_won',
    'deal_lost',
    'contact_created',
    'activity_completed',
    'email_opened',
    'document_signed',
    'scheduled'
);

COMMENT ON TYPE workflow_trigger IS 'What sets a workflow off.';

CREATE FUNCTION active_admin_exists() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
    select exists (
        select from roles as r join user_roles as ur on ur.role_id = r.id
        join users as u on u.id = ur.user_id
        where r.name = 'admin' and u.is_active and not u.is_deleted
    )
$$;

CREATE FUNCTION activities_begin_series() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION activities_derive() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION activities_keep_series() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION activities_notify() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
            declare
                news record;
            begin
                if tg_op = 'INSERT' then
                    select
                        array_agg(owner_id) filter (where owner_id is not null) as people,
                        array_agg(id) filter (where owner_id is not null) as given,
                        array_agg(id) filter (where description like '%@%') as told,
                        array_agg(description) filter (where description like '%@%') as contents,
                        array_agg(null::text) filter (where description like '%@%') as contents_before
                    into news from new_rows
                    where (owner_id is not null or description like '%@%') and not is_deleted;
                else
                    select
                        array_agg(n.owner_id) filter (where is_given) as people,
                        array_agg(n.id) filter (where is_given) as given,
                        array_agg(n.id) filter (where is_told) as told,
                        array_agg(n.description) filter (where is_told) as contents,
                        array_agg(o.description) filter (where is_told) as contents_before
                    into news
                    from old_rows as o join new_rows as n using (id)
                    cross join lateral (
                        select
                            n.owner_id is distinct from o.owner_id and n.owner_id is not null
                                as is_given,
                            n.description like '%@%' and n.description is distinct from o.description as is_told
                    ) as found
                    where (is_given or is_told) and not n.is_deleted;
                end if;
                if news.given is not null then
                    perform notify_of('assigned', 'activities', news.people, news.given);
                end if;
                if news.told is not null then
                    perform tell_mentioned(
                        'activities', news.told, news.contents, news.contents_before
                    );
                end if;
                return null;
            end
            $$;

CREATE FUNCTION activities_postponed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    new.status := 'pending';
    return new;
end
$$;

CREATE FUNCTION activities_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '%', case new.status
        when 'completed' then 'a cancelled activity is not completed: reopen it first'
        else 'a completed activity is not cancelled: reopen it first'
    end
        using errcode = '23514', table = 'activities', column = 'status',
            constraint = 'activities_transition';
end
$$;

CREATE FUNCTION activities_to_calls() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION activities_to_next_steps() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION activity_moment(completed_at timestamp with time zone, due_date timestamp with time zone, created_at timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE(completed_at, due_date, created_at);

CREATE FUNCTION add_followups(activity_ids uuid[], counts integer[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    -- Waits for a call that is being written elsewhere and has counted without this change.
    perform from activities where id = any (activity_ids) order by id for key share;
    update calls as c set followup_count = c.followup_count + d.n
    from unnest(activity_ids, counts) as d (activity_id, n)
    where c.activity_id = d.activity_id;
end
$$;

CREATE FUNCTION add_won_deals(contact_ids uuid[], counts integer[], amounts numeric[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    perform from contacts where id = any (contact_ids) order by id for no key update;
    update contacts as c
    set won_deal_count = c.won_deal_count + d.n, won_deal_value = c.won_deal_value + d.amount
    from unnest(contact_ids, counts, amounts) as d (contact_id, n, amount)
    where c.id = d.contact_id;
end
$$;

CREATE FUNCTION alike_terms(first_name text, last_name text, company text) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    companies text[] := company_words(company);
    parts text[] := array_remove(array[
        (array_remove(string_to_array(search_fold(first_name), ' ', ''), null))[1],
        (
            select word from unnest(string_to_array(search_fold(last_name), ' ', '')) as word
            where word is not null order by length(word) desc, word limit 1
        ),
        companies[1]
    ], null);
begin
    if cardinality(parts) >= 2 then
        -- One word alone, when two of them are the same, would be thousands.
        return (
            select string_agg(format('''%s'' & ''%s''', a.word, b.word), ' | ')
            from unnest(parts) with ordinality as a (word, place)
            join unnest(parts) with ordinality as b (word, place)
                on b.place > a.place and b.word <> a.word
        )::tsquery;
    end if;
    if first_name is null and last_name is null then
        return (select string_agg(format('''%s''', word), ' & ') from unnest(companies) as word)
            ::tsquery;
    end if;
    return null;
end
$$;

CREATE FUNCTION apply_undo(tables text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit_actor(OUT user_id uuid, OUT user_email text, OUT ip_address inet, OUT user_agent text, OUT request_method text, OUT request_path text, OUT metadata jsonb) RETURNS record
    LANGUAGE plpgsql STABLE
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
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

CREATE FUNCTION audit_changes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
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
            offset 0
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

CREATE FUNCTION audit_difference(old_row jsonb, new_row jsonb, hidden text[], derived text[]) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
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
        where key not in ('updated_at', 'search_text', 'board_rank')
            and value is distinct from case
                when old_row is null or new_row is null then jsonb 'null' else old_row -> key
            end
    );
end
$$;

CREATE FUNCTION audit_difference_sql(target regclass, operation text, hidden text[], derived text[]) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $_$
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
        and attname not in ('updated_at', 'search_text', 'board_rank');
    return format(
        $sql$case when %s then ('{' || concat_ws(',', %s) || '}')::jsonb end$sql$, matters, pairs
    );
end
$_$;

CREATE FUNCTION audit_statement(target regclass, operation text, id_column text, key_columns text[], hidden text[], derived text[]) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $_$
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
$_$;

CREATE FUNCTION audit_table(target regclass, kind text, redacted text[], derived text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION base_currency() RETURNS character varying
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'dealwright', 'public'
    AS $$
    select setting('base_currency')::varchar(3)
$$;

CREATE FUNCTION base_currency_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION begin_request(session_id uuid, token_id uuid, known_epoch bigint, request text, read_only boolean, idle interval) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
    is_alive boolean := true;
    present_epoch bigint;
begin
    perform set_config('dealwright.request', coalesce(request, ''), true);
    if read_only then
        perform set_config('transaction_read_only', 'on', true);
    end if;
    if session_id is not null then
        select e.epoch, exists (
            select from sessions as s join users as u on u.id = s.user_id
            where s.id = session_id and not s.is_revoked and not s.mfa_pending
                and now() < s.expires_at and s.last_activity_at > now() - idle
                and u.is_active and not u.is_deleted
        ) into present_epoch, is_alive from access_epoch as e;
    elsif token_id is not null then
        select e.epoch, exists (
            select from api_tokens as t join users as u on u.id = t.user_id
            where t.id = token_id and t.revoked_at is null
                and (t.expires_at is null or now() < t.expires_at)
                and u.is_active and not u.is_deleted
        ) into present_epoch, is_alive from access_epoch as e;
    else
        return;
    end if;
    if is_alive is not true then
        raise exception 'the session has ended' using errcode = 'DW401';
    end if;
    if present_epoch <> known_epoch then
        raise exception 'the permissions have changed' using errcode = 'DW409';
    end if;
end
$$;

CREATE FUNCTION begin_undo(set_id uuid) RETURNS text[]
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
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

CREATE FUNCTION board_rank_beside(moving uuid, into_stage uuid, card uuid, is_before boolean) RETURNS numeric
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    beside deals;
    next_rank numeric;
    found_rank numeric;
begin
    for attempt in 1..2 loop
        select * into beside from deals
        where id = card and stage_id = into_stage and not is_deleted and id <> moving;
        if not found then
            return null;
        end if;
        if is_before then
            select board_rank into next_rank from deals
            where stage_id = into_stage and status = beside.status and not is_deleted
                and id <> moving and (board_rank, id) > (beside.board_rank, beside.id)
            order by board_rank, id limit 1;
            if not found then
                return greatest(first_board_rank(), beside.board_rank + 0.000001);
            end if;
        else
            select board_rank into next_rank from deals
            where stage_id = into_stage and status = beside.status and not is_deleted
                and id <> moving and (board_rank, id) < (beside.board_rank, beside.id)
            order by board_rank desc, id desc limit 1;
            if not found then
                return beside.board_rank - 1;
            end if;
        end if;
        found_rank := number_between(
            least(next_rank, beside.board_rank), greatest(next_rank, beside.board_rank)
        );
        if found_rank is not null then
            return found_rank;
        end if;
        perform spread_board(card, moving);
    end loop;
    return beside.board_rank;
end
$$;

CREATE FUNCTION bring_back_erased(target text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $_$
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
$_$;

CREATE FUNCTION call_durations(person uuid, called_on date, zone text, OUT shortest integer, OUT longest integer) RETURNS record
    LANGUAGE plpgsql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    -- Wide enough for clocks that are set back across midnight; the day itself is asked below.
    starts constant timestamptz := (called_on::timestamp at time zone zone) - interval '3 hours';
    ends constant timestamptz := ((called_on + 1)::timestamp at time zone zone)
        + interval '3 hours';
begin
    if person is null then
        select min(duration_seconds), max(duration_seconds) into shortest, longest from calls
        where owner_id is null and started_at >= starts and started_at < ends
            and (started_at at time zone zone)::date = called_on
            and outcome = 'answered' and not is_deleted;
    else
        select min(duration_seconds), max(duration_seconds) into shortest, longest from calls
        where owner_id = person and started_at >= starts and started_at < ends
            and (started_at at time zone zone)::date = called_on
            and outcome = 'answered' and not is_deleted;
    end if;
end
$$;

CREATE FUNCTION calls_derive() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION change_feed_reaches(seen pg_snapshot) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION change_set_statement(target regclass, operation text, left_out text[]) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $_$
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
$_$;

CREATE FUNCTION changed_tags(tags jsonb, added jsonb, removed jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select coalesce(jsonb_agg(tag order by place), '[]') from (
        select tag, min(place) as place from (
            select value as tag, ordinality as place
            from jsonb_array_elements(tags) with ordinality
            where not removed @> jsonb_build_array(value)
            union all
            select value, 1000000 + ordinality
            from jsonb_array_elements(added) with ordinality
        ) as listed
        group by tag
    ) as placed
$$;

CREATE FUNCTION check_audit_reads() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if new.value not in ('off', 'sensitive', 'all') then
        raise exception 'audit_reads: % is not one of off, sensitive, all', new.value
            using errcode = '22023';
    end if;
    return new;
end
$$;

CREATE FUNCTION check_custom_fields() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    before jsonb := '{}';
    definition custom_fields;
    field record;
    broken text;
begin
    if jsonb_typeof(new.custom_fields) is distinct from 'object' then
        return new;  -- the check constraint says so
    end if;
    if tg_op = 'UPDATE' then
        before := old.custom_fields;
    end if;
    if new.custom_fields <> '{}' then
        for field in
            select key, value from jsonb_each(new.custom_fields)
            where value is distinct from before -> key
        loop
            select * into definition from custom_fields as f
            where f.resource = tg_table_name and f.name = field.key and not f.is_deleted;
            if not found then
                raise exception 'custom_fields.%: % have no such custom field',
                    left(field.key, 63), tg_table_name
                    using errcode = '23514', constraint = 'custom_fields_known',
                        column = 'custom_fields.' || left(field.key, 63);
            end if;
            continue when field.value = 'null';
            broken := custom_value_problem(definition, field.value);
            if broken is not null then
                raise exception 'custom_fields.% %',
                    field.key, custom_value_rule(definition, broken)
                    using errcode = '23514', constraint = broken,
                        column = 'custom_fields.' || field.key;
            end if;
        end loop;
    end if;
    select * into definition from custom_fields as f
    where f.resource = tg_table_name and f.required and not f.is_deleted
        and coalesce(new.custom_fields -> f.name, 'null') = 'null'
    order by f.position, f.name limit 1;
    if found then
        raise exception 'custom_fields.% is needed, but empty', definition.name
            using errcode = '23514', constraint = 'custom_fields_required',
                column = 'custom_fields.' || definition.name;
    end if;
    return new;
end
$$;

CREATE FUNCTION check_phone_region() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
begin
    if tg_op = 'DELETE' then
        raise exception 'the setting % cannot be deleted', old.key using errcode = '23514';
    end if;
    if new.value !~ '^[A-Z]{2}$' then
        raise exception 'phone_region: % is not two capital letters, such as DE', new.value
            using errcode = '22023';
    end if;
    return new;
end
$_$;

CREATE FUNCTION check_setting() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $_$
declare
    allowed int4range := setting_range(new.key);
begin
    if tg_op = 'DELETE' or (tg_op = 'UPDATE' and new.key <> old.key) then
        raise exception 'the setting % has to stay', old.key using errcode = '23514';
    end if;
    if new.key = 'reporting_timezone'
        and not exists (select from pg_timezone_names where name = new.value) then
        raise exception 'reporting_timezone: % is not a time zone of the IANA list', new.value
            using errcode = '22023';
    end if;
    if new.key = 'base_currency' and new.value !~ '^[A-Z]{3}$' then
        raise exception 'base_currency: % is not a currency code of three capital letters',
            new.value using errcode = '22023';
    end if;
    if new.key = 'require_totp' and new.value not in ('off', 'admins', 'all') then
        raise exception 'require_totp: % is none of off, admins, all', new.value
            using errcode = '22023';
    end if;
    if allowed is not null and not (
        case when new.value ~ '^[0-9]{1,9}$' then new.value::integer <@ allowed else false end
    ) then
        raise exception '%: % is not a whole number between % and %', new.key, new.value,
            lower(allowed), upper(allowed) - 1 using errcode = '22023';
    end if;
    return new;
end
$_$;

CREATE FUNCTION clock_of_series(owner uuid) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
    select coalesce((select known_time_zone(timezone) from users where id = owner), 'UTC')
$$;

CREATE FUNCTION close_change_set() RETURNS void
    LANGUAGE sql
    AS $$
    select set_config('dealwright.change_set', '', true)
$$;

CREATE FUNCTION company_key(company text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN NULLIF(btrim(regexp_replace(lower(company), '\s+'::text, ' '::text, 'g'::text)), ''::text);

CREATE FUNCTION company_terms(typed text) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    return (
        select string_agg(format('''%s'':*', word), ' & ')
        from unnest(string_to_array(search_fold(typed), ' ', '')) as word where word is not null
    )::tsquery;
end
$$;

CREATE FUNCTION search_fold(raw text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
        begin
            return regexp_replace(
                replace(replace(replace(replace(
                    lower(public.unaccent('public.unaccent'::regdictionary, raw)),
                    'ae', 'a'), 'oe', 'o'), 'ue', 'u'), '''', ''),
                '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'
            );
        end
        $$;

CREATE FUNCTION company_words(company text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY(SELECT part.word FROM unnest(string_to_array(search_fold(company_words.company), ' '::text, ''::text)) WITH ORDINALITY part(word, place) WHERE ((part.word IS NOT NULL) AND (part.word <> ALL ('{gmbh,ag,kg,ohg,ug,ev,se,inc,llc,llp,ltd,limited,corp,corporation,co,company,plc,sa,sas,sarl,srl,spa,bv,nv,ab,as,oy,aps,pty,the,und,and,et}'::text[]))) ORDER BY part.place);

CREATE FUNCTION contacts_derive() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    reached timestamptz := case tg_op when 'INSERT' then new.created_at else now() end;
begin
    new.email := lower(btrim(new.email));
    if new.status = 'qualified' then
        new.qualified_at := coalesce(new.qualified_at, reached);
    elsif new.status = 'customer' then
        new.converted_at := coalesce(new.converted_at, reached);
    end if;
    -- The counters belong to the triggers on deals; whoever else writes them changes nothing.
    if tg_op = 'INSERT' then
        new.won_deal_count := 0;
        new.won_deal_value := 0;
    elsif pg_trigger_depth() = 1 then
        new.won_deal_count := old.won_deal_count;
        new.won_deal_value := old.won_deal_value;
    end if;
    -- What deals leave on a contact is no edit of it: the version stays.
    if tg_op = 'UPDATE' and new.won_deal_count = old.won_deal_count
        and new.won_deal_value = old.won_deal_value then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

CREATE FUNCTION contacts_leave_merge() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    new.merged_into_id := null;
    return new;
end
$$;

CREATE FUNCTION contacts_notify() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
            declare
                news record;
            begin
                if tg_op = 'INSERT' then
                    select
                        array_agg(owner_id) filter (where owner_id is not null) as people,
                        array_agg(id) filter (where owner_id is not null) as given,
                        array_agg(id) filter (where notes like '%@%') as told,
                        array_agg(notes) filter (where notes like '%@%') as contents,
                        array_agg(null::text) filter (where notes like '%@%') as contents_before
                    into news from new_rows
                    where (owner_id is not null or notes like '%@%') and not is_deleted;
                else
                    select
                        array_agg(n.owner_id) filter (where is_given) as people,
                        array_agg(n.id) filter (where is_given) as given,
                        array_agg(n.id) filter (where is_told) as told,
                        array_agg(n.notes) filter (where is_told) as contents,
                        array_agg(o.notes) filter (where is_told) as contents_before
                    into news
                    from old_rows as o join new_rows as n using (id)
                    cross join lateral (
                        select
                            n.owner_id is distinct from o.owner_id and n.owner_id is not null
                                as is_given,
                            n.notes like '%@%' and n.notes is distinct from o.notes as is_told
                    ) as found
                    where (is_given or is_told) and not n.is_deleted;
                end if;
                if news.given is not null then
                    perform notify_of('assigned', 'contacts', news.people, news.given);
                end if;
                if news.told is not null then
                    perform tell_mentioned(
                        'contacts', news.told, news.contents, news.contents_before
                    );
                end if;
                return null;
            end
            $$;

CREATE FUNCTION continue_series(activity uuid, next_local timestamp without time zone, last_local timestamp without time zone, last_at timestamp with time zone) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION count_change_set() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION custom_day(value text) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $_$
begin
    return case when value ~ '^\d{4}-\d\d-\d\d$' then value::date end;
exception when datetime_field_overflow or invalid_datetime_format then
    return null;
end
$_$;

CREATE FUNCTION custom_fields_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    perform raise_epoch();
    return null;
end
$$;

CREATE FUNCTION custom_fields_keep_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'a custom field keeps its name and its kind of record'
        using errcode = '23514', constraint = 'custom_fields_name_stays', column = 'name';
end
$$;

CREATE FUNCTION custom_moment(value text) RETURNS timestamp with time zone
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $_$
begin
    return case
        when value ~ '^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$'
            then value::timestamptz
    end;
exception when datetime_field_overflow or invalid_datetime_format
        or invalid_time_zone_displacement_value then
    return null;
end
$_$;

CREATE FUNCTION uuid_v7() RETURNS uuid
    LANGUAGE sql PARALLEL SAFE
    AS $$
    select (
        overlay(
            lpad(
                to_hex(floor(extract(epoch from clock_timestamp()) * 4096000)::bigint), 15, '0'
            )
            placing '7' from 13 for 0
        ) || substring(gen_random_uuid()::text from 20)
    )::uuid
$$;

CREATE TABLE custom_fields (
    id uuid DEFAULT uuid_v7() NOT NULL,
    resource character varying(63) NOT NULL,
    name character varying(63) NOT NULL,
    label character varying(100) NOT NULL,
    type custom_field_type NOT NULL,
    required boolean DEFAULT false NOT NULL,
    choices jsonb DEFAULT '[]'::jsonb NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    CONSTRAINT custom_fields_choices_check CHECK (((jsonb_typeof(choices) = 'array'::text) AND (NOT jsonb_path_exists(choices, 'strict $[*]?(@.type() != "string" || @ == "")'::jsonpath)) AND ((type = ANY (ARRAY['choice'::custom_field_type, 'multi_choice'::custom_field_type])) = (choices <> '[]'::jsonb)))),
    CONSTRAINT custom_fields_name_check CHECK (((name)::text ~ '^[a-z][a-z0-9_]*$'::text)),
    CONSTRAINT custom_fields_resource_check CHECK (((resource)::text = ANY ((ARRAY['contacts'::character varying, 'deals'::character varying, 'activities'::character varying, 'documents'::character varying])::text[])))
);

COMMENT ON TABLE custom_fields IS 'Fields that this workspace adds to records; values stand in their custom_fields column.';

COMMENT ON COLUMN custom_fields.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN custom_fields.resource IS 'Whose field it is: contacts, deals, activities or documents. Never changes.';

COMMENT ON COLUMN custom_fields.name IS 'Its key in custom_fields: small letters, digits and _. Never changes.';

COMMENT ON COLUMN custom_fields.label IS 'What people read.';

COMMENT ON COLUMN custom_fields.type IS 'What it holds.';

COMMENT ON COLUMN custom_fields.required IS 'Whether a record must have it from its next change of custom fields on.';

COMMENT ON COLUMN custom_fields.choices IS 'Array of the texts to choose from; empty for types without choice.';

COMMENT ON COLUMN custom_fields."position" IS 'Place among the fields of its kind of record.';

COMMENT ON COLUMN custom_fields.created_at IS 'When the row was made.';

COMMENT ON COLUMN custom_fields.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN custom_fields.is_deleted IS 'Soft delete flag. Values stay in the records, and nobody can set new ones.';

CREATE FUNCTION custom_value_problem(definition custom_fields, value jsonb) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $_$
declare
    kind text := jsonb_typeof(value);
    content text := value #>> '{}';
    fits boolean;
begin
    fits := case definition.type
        when 'number' then kind = 'number'
        when 'boolean' then kind = 'boolean'
        when 'multi_choice' then kind = 'array' and not exists (
            select from jsonb_array_elements(
                case kind when 'array' then value else '[]' end
            ) as choice where jsonb_typeof(choice) <> 'string'
        )
        when 'url' then kind = 'string' and content ~* '^https?://[^\s/?#]+\S*$'
        when 'date' then kind = 'string' and is_calendar_text(content, 'date')
        when 'datetime' then kind = 'string' and is_calendar_text(content, 'datetime')
        else kind = 'string'
    end;
    return case
        when not fits then 'custom_fields_type'
        when definition.type = 'choice' and not definition.choices ? content
            or definition.type = 'multi_choice' and not definition.choices @> value
            then 'custom_fields_choice'
    end;
end
$_$;

CREATE FUNCTION custom_value_rule(definition custom_fields, broken text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
    select case
        when broken = 'custom_fields_choice' then
            'has to be one of ' || (
                select string_agg(choice, ', ') from jsonb_array_elements_text(definition.choices)
                as choice
            )
        else case definition.type
            when 'number' then 'has to be a number'
            when 'boolean' then 'has to be true or false'
            when 'date' then 'has to be a day such as 2031-12-24'
            when 'datetime' then 'has to be a time such as 2031-12-24T18:00:00Z'
            when 'url' then 'has to be an address that begins with https:// or http://'
            when 'multi_choice' then 'has to be a list of texts'
            else 'has to be a text'
        end
    end
$$;

CREATE FUNCTION deal_advanced_after(deal uuid, started_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION deal_stage_visits_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    changed uuid[];
    called uuid[];
begin
    if stays_are_settled() then
        return null;
    end if;
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

CREATE FUNCTION deal_stage_visits_derive() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    stay record;
begin
    if stays_are_settled() then
        return new;
    end if;
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

CREATE FUNCTION deals_arrive() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    new.created_at := new.actual_close_date;
    return new;
end
$$;

CREATE FUNCTION deals_derive() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    bookkeeping constant text[] := '{board_rank, updated_at, search_text}';
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
        new := settle_deal_money(null, new);
        new.search_text := search_vector(new.title);
        return new;
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
    new := settle_deal_money(previous, new);
    if new.title <> old.title then
        new.search_text := search_vector(new.title);
        perform keep_search_words(tsvector_to_array(new.search_text));
    else
        new.search_text := old.search_text;
    end if;
    -- The next step is told by activities alone (keep_next_step), and is no new version.
    if (new.next_activity_at, new.next_activity_id)
        is distinct from (old.next_activity_at, old.next_activity_id) then
        if pg_trigger_depth() = 1 then
            new.next_activity_at := old.next_activity_at;
            new.next_activity_id := old.next_activity_id;
        else
            new.updated_at := old.updated_at;
        end if;
    end if;
    if new.stage_id <> old.stage_id then
        -- The cards of a stage that is merged into another keep their order.
        if new.board_rank = old.board_rank and not is_merging(old.stage_id) then
            new.board_rank := first_board_rank();
        end if;
    elsif new.board_rank <> old.board_rank
        and to_jsonb(new) - bookkeeping = to_jsonb(old) - bookkeeping then
        -- A new order alone is no new version of the deal: nobody who edits it has to read it
        -- again. The audit says nothing of it; whoever looks at the board is told.
        new.updated_at := old.updated_at;
        insert into change_feed (table_name, action, record_ids, actor_id)
        values ('deals', 'update', array[new.id], (audit_actor()).user_id);
    end if;
    return new;
end
$$;

CREATE FUNCTION deals_inserted_visits() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    perform set_config('dealwright.stays_are_settled', 'off', true);
    insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
    select
        n.id, n.pipeline_id, n.stage_id, n.stage_entered_at,
        case when n.status <> 'open' and not s.is_closed then n.actual_close_date end
    from new_rows as n join pipeline_stages as s on s.id = n.stage_id;
    return null;
end
$$;

CREATE FUNCTION deals_notify() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
            declare
                news record;
            begin
                if tg_op = 'INSERT' then
                    select
                        array_agg(owner_id) filter (where owner_id is not null) as people,
                        array_agg(id) filter (where owner_id is not null) as given,
                        array_agg(id) filter (where description like '%@%') as told,
                        array_agg(description) filter (where description like '%@%') as contents,
                        array_agg(null::text) filter (where description like '%@%') as contents_before
                    into news from new_rows
                    where (owner_id is not null or description like '%@%') and not is_deleted;
                else
                    select
                        array_agg(n.owner_id) filter (where is_given) as people,
                        array_agg(n.id) filter (where is_given) as given,
                        array_agg(n.id) filter (where is_told) as told,
                        array_agg(n.description) filter (where is_told) as contents,
                        array_agg(o.description) filter (where is_told) as contents_before
                    into news
                    from old_rows as o join new_rows as n using (id)
                    cross join lateral (
                        select
                            n.owner_id is distinct from o.owner_id and n.owner_id is not null
                                as is_given,
                            n.description like '%@%' and n.description is distinct from o.description as is_told
                    ) as found
                    where (is_given or is_told) and not n.is_deleted;
                end if;
                if news.given is not null then
                    perform notify_of('assigned', 'deals', news.people, news.given);
                end if;
                if news.told is not null then
                    perform tell_mentioned(
                        'deals', news.told, news.contents, news.contents_before
                    );
                end if;
                return null;
            end
            $$;

CREATE FUNCTION deals_to_contacts() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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
    elsif
        not exists (select from new_rows where status = 'won')
        and not exists (select from old_rows where status = 'won') then
        return null;
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

CREATE FUNCTION deals_updated_visits() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $_$
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
    if not change.more and change.moved and change.status = 'open' and not change.restated then
        perform move_on(
            change.id, change.pipeline_id, change.stage_id, change.stage_entered_at, change.owner_id,
            change.is_deleted
        );
        return null;
    end if;
    perform set_config('dealwright.stays_are_settled', 'off', true);
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
$_$;

CREATE FUNCTION deals_won_notify() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
declare
    won record;
begin
    if not exists (select from new_rows where status = 'won') then
        return null;
    end if;
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

CREATE FUNCTION documents_derive() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    reached timestamptz := case tg_op when 'INSERT' then new.created_at else now() end;
begin
    case new.status
        when 'sent' then new.sent_at := coalesce(new.sent_at, reached);
        when 'viewed' then new.viewed_at := coalesce(new.viewed_at, reached);
        when 'signed' then new.signed_at := coalesce(new.signed_at, reached);
        else null;
    end case;
    if tg_op = 'UPDATE' then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

CREATE FUNCTION elapsed_us(since timestamp with time zone, until timestamp with time zone) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select greatest(0, extract(epoch from until - since) * 1000000)::bigint
$$;

CREATE FUNCTION email_key(address text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (lower(btrim(address)) ~ '^[^@]+@(gmail|googlemail)\.com$'::text) THEN (replace(split_part(split_part(lower(btrim(address)), '@'::text, 1), '+'::text, 1), '.'::text, ''::text) || '@gmail.com'::text) ELSE regexp_replace(lower(btrim(address)), '^([^@+]+)\+[^@]*@'::text, '\1@'::text) END;

CREATE FUNCTION emails_derive() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    reached timestamptz := case tg_op when 'INSERT' then new.created_at else now() end;
begin
    case new.status
        when 'sent' then new.sent_at := coalesce(new.sent_at, reached);
        when 'delivered' then new.delivered_at := coalesce(new.delivered_at, reached);
        when 'opened' then new.opened_at := coalesce(new.opened_at, reached);
        when 'clicked' then new.clicked_at := coalesce(new.clicked_at, reached);
        when 'bounced' then new.bounced_at := coalesce(new.bounced_at, reached);
        else null;
    end case;
    new.opened_at := coalesce(new.opened_at, new.clicked_at);
    if tg_op = 'UPDATE' then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

CREATE FUNCTION ensure_log_partitions(first date, months integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
declare
    parent text;
    from_day date;
    part text;
    made integer := 0;
begin
    if months not between 1 and 240 then
        raise exception 'months must lie between 1 and 240' using errcode = '22023';
    end if;
    foreach parent in array array['audit_logs', 'security_logs'] loop
        for step in 0..months - 1 loop
            from_day := date_trunc('month', first)::date + make_interval(months => step);
            part := parent || to_char(from_day, '_YYYY_MM');
            if to_regclass(part) is null then
                begin
                    execute format(
                        'create table %I partition of %I for values from (%L) to (%L)',
                        part, parent, from_day::timestamp at time zone 'UTC',
                        (from_day + interval '1 month')::timestamp at time zone 'UTC'
                    );
                    made := made + 1;
                exception when check_violation or duplicate_table then
                    continue;
                end;
            end if;
        end loop;
    end loop;
    return made;
end
$$;

CREATE FUNCTION exchange_rates_derive() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION exchange_rates_to_deals() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    update deals as d set exchange_rate = n.rate
    from new_rows as n
    where d.currency = n.currency and d.status = 'open' and d.exchange_rate <> n.rate;
    return null;
end
$$;

CREATE FUNCTION feed_changes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
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

CREATE FUNCTION first_board_rank() RETURNS numeric
    LANGUAGE sql PARALLEL SAFE
    AS $$
    select extract(epoch from clock_timestamp())
$$;

CREATE FUNCTION first_open_stage(pipeline uuid) RETURNS uuid
    LANGUAGE sql STABLE
    AS $$
    select id from pipeline_stages
    where pipeline_id = pipeline and not is_closed and not is_deleted
    order by order_index, id limit 1
$$;

CREATE FUNCTION follow_change_sets(target regclass, left_out text[], loose text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION followed_references() RETURNS TABLE(source regclass, column_name text, target regclass, cascades boolean)
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION forget_change_sets() RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION greatest_stay(pipeline uuid, stage uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    return (
        select elapsed_us(entered_at, exited_at)
        from deal_stage_visits
        where pipeline_id = pipeline and stage_id = stage
            and exited_at is not null and not deal_is_deleted
        order by stay_bucket(elapsed_us(entered_at, exited_at)) desc,
            elapsed_us(entered_at, exited_at) desc
        limit 1
    );
end
$$;

CREATE FUNCTION has_own_bin(target regclass) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
    select exists (
        select from pg_attribute where attrelid = target and attname = 'is_deleted'
    ) and 'is_deleted' <> all (left_out_columns(target))
$$;

CREATE FUNCTION in_calendar(moment timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select moment >= timestamptz '0001-01-01 00:00:00+00'
        and moment < timestamptz '10000-01-01 00:00:00+00'
$$;

CREATE FUNCTION is_calendar_text(content text, type custom_field_type) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    AS $_$
begin
    if type = 'date' then
        return content ~ '^\d{4}-\d\d-\d\d$' and content::date is not null;
    end if;
    return content ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$'
        and content::timestamptz is not null;
exception when data_exception then
    return false;  -- the 30th of February
end
$_$;

CREATE FUNCTION is_for_following() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select coalesce(current_setting('dealwright.series_edit', true) = 'following', false)
$$;

CREATE FUNCTION is_merging(stage uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select coalesce(stage::text = current_setting('dealwright.merged_stage', true), false)
$$;

CREATE FUNCTION keep_next_step() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION keep_search_words(pieces text[]) RETURNS void
    LANGUAGE sql
    SET search_path TO 'dealwright', 'public'
    AS $$
    insert into search_words (word)
    select distinct part.word
    from unnest(pieces) as piece
    cross join unnest(string_to_array(search_fold(piece), ' ', '')) as part (word)
    where length(part.word) between 2 and 40 and part.word !~ '[0-9]'
        and not exists (select from search_words as known where known.word = part.word)
$$;

CREATE FUNCTION known_time_zone(zone text) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
begin
    perform now() at time zone zone;
    return zone;
exception when invalid_parameter_value then
    return 'UTC';
end
$$;

CREATE FUNCTION least_stay(pipeline uuid, stage uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    return (
        select elapsed_us(entered_at, exited_at)
        from deal_stage_visits
        where pipeline_id = pipeline and stage_id = stage
            and exited_at is not null and not deal_is_deleted
        order by stay_bucket(elapsed_us(entered_at, exited_at)), elapsed_us(entered_at, exited_at)
        limit 1
    );
end
$$;

CREATE FUNCTION left_out_columns(target regclass) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
    select split_part(encode(tgargs, 'escape'), '\000', 1)::text[] from pg_trigger
    where tgrelid = target and tgname = 'a_change_set_update'
$$;

CREATE FUNCTION likeness(a text, b text) RETURNS real
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN public.similarity(a, b);

CREATE FUNCTION loose_columns(target regclass) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
    select split_part(encode(tgargs, 'escape'), '\000', 2)::text[] from pg_trigger
    where tgrelid = target and tgname = 'a_change_set_update'
$$;

CREATE FUNCTION mean(total numeric, divisor numeric) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select total::double precision / nullif(divisor, 0)::double precision
$$;

CREATE FUNCTION mean_money(total numeric, divisor numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select round(total / nullif(divisor, 0), 2)
$$;

CREATE FUNCTION median_stay(pipeline uuid, stage uuid) RETURNS numeric
    LANGUAGE plpgsql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    total bigint;
    upper bigint;
begin
    select sum(n) into total from (
        select base_row_count as n from stage_stay_histogram
        where pipeline_id = pipeline and stage_id = stage and bucket < 0
        union all
        select base_row_count from stage_stay_histogram_delta
        where pipeline_id = pipeline and stage_id = stage and bucket < 0
    ) as counted;
    if coalesce(total, 0) = 0 then
        return null;
    end if;
    upper := stay_at_place(pipeline, stage, total / 2 + 1);
    return (
        upper::numeric
        + case when total % 2 = 1 then upper else stay_at_place(pipeline, stage, total / 2) end
    ) / 2;
end
$$;

CREATE FUNCTION merge_patch(target jsonb, patch jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    merged jsonb;
    member record;
begin
    if jsonb_typeof(patch) <> 'object' then
        return patch;
    end if;
    merged := case when jsonb_typeof(target) = 'object' then target else '{}' end;
    for member in select key, value from jsonb_each(patch) loop
        if member.value = 'null' then
            merged := merged - member.key;
        elsif jsonb_typeof(member.value) = 'object' then
            merged := merged || jsonb_build_object(
                member.key, merge_patch(merged -> member.key, member.value)
            );
        else
            merged := merged || jsonb_build_object(member.key, member.value);
        end if;
    end loop;
    return merged;
end
$$;

CREATE FUNCTION merge_stage(source uuid, target uuid) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    merged pipeline_stages;
    remaining pipeline_stages;
    moved bigint;
begin
    perform from pipeline_stages where id in (source, target) order by id for no key update;
    select * into merged from pipeline_stages where id = source and not is_deleted;
    select * into remaining from pipeline_stages where id = target and not is_deleted;
    if merged.id is null or remaining.id is null then
        raise exception 'there is no such stage' using errcode = '23514';
    elsif source = target then
        raise exception 'a stage cannot be merged into itself' using errcode = '23514';
    elsif merged.pipeline_id <> remaining.pipeline_id then
        raise exception 'the stages belong to different pipelines' using errcode = '23514';
    elsif merged.is_closed or remaining.is_closed then
        raise exception 'only open stages can be merged' using errcode = '23514';
    end if;
    perform set_config('dealwright.merged_stage', source::text, true);
    update deals set stage_id = target where stage_id = source;
    get diagnostics moved = row_count;
    perform set_config('dealwright.merged_stage', '', true);
    update pipeline_stages set is_deleted = true where id = source;
    return moved;
end
$$;

CREATE FUNCTION move_on(deal uuid, pipeline uuid, stage uuid, moment timestamp with time zone, owner uuid, is_deleted boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
    stay record;
begin
    -- The stage is locked by the deal's own change (settle_deal_stage).
    select
        coalesce(bool_or(v.stage_id = stage), false) as was_here,
        coalesce(bool_or(v.entered_at >= moment), false) as comes_late,
        (array_agg(is_behind order by v.entered_at desc, was.order_index desc, v.id desc))[1]
            as is_forward,
        array_agg(v.id) filter (where is_behind and v.is_first and not v.has_advanced) as advanced
    into stay
    from pipeline_stages as entered
    left join (
        deal_stage_visits as v join pipeline_stages as was on was.id = v.stage_id
    ) on v.deal_id = deal
    cross join lateral (
        select v.pipeline_id = pipeline and was.order_index < entered.order_index
            and (entered.is_won or not entered.is_closed) as is_behind
    ) as compared
    where entered.id = stage;
    perform set_config('dealwright.stays_are_settled', 'on', true);
    update deal_stage_visits as v
    set exited_at = coalesce(v.exited_at, moment),
        has_advanced = v.has_advanced or v.id = any (coalesce(stay.advanced, '{}'))
    where v.deal_id = deal and (v.exited_at is null or v.id = any (stay.advanced));
    insert into deal_stage_visits (
        deal_id, pipeline_id, stage_id, entered_at, is_first, is_forward, has_advanced,
        deal_status, deal_is_deleted, owner_id
    )
    values (
        deal, pipeline, stage, moment, not stay.was_here, coalesce(stay.is_forward, false), false,
        'open', is_deleted, owner
    );
    perform set_config('dealwright.stays_are_settled', 'off', true);
    if stay.comes_late then
        perform refresh_visits_of_deals(array[deal]);
    elsif stay.is_forward and exists (
        select from calls as c
        where c.deal_id = deal and not c.deal_advanced
            and c.started_at < moment and c.started_at >= moment - interval '168 hours'
    ) then
        perform refresh_calls_of_deals(array[deal]);
    end if;
end
$$;

CREATE FUNCTION names_mentioned(content text) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select lower(coalesce(found[1], found[2]))
    from regexp_matches(
        content,
        '(?<![[:alnum:]_.@+-])@(?:\[[^]\n]{1,200}\]\(([0-9A-Fa-f-]{36})\)'
        '|([[:alnum:]](?:[[:alnum:]._+-]{0,62}[[:alnum:]])?)(?![[:alnum:]@]|[._+-]+[[:alnum:]@]))',
        'g'
    ) as found
$$;

CREATE FUNCTION note_changed_search_words() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    perform keep_search_words(tsvector_to_array(new.search_text));
    return null;
end
$$;

CREATE FUNCTION note_search_words() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    pieces text[];
begin
    case tg_table_name
        when 'users' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(array[first_name] || array[last_name]) as piece;
        when 'contacts' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(
                array[first_name, last_name] || string_to_array(company, ' ')
            ) as piece;
        when 'deals' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(string_to_array(title, ' ')) as piece;
        when 'documents' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(string_to_array(name, ' ')) as piece;
    end case;
    perform keep_search_words(pieces);
    return null;
end
$$;

CREATE FUNCTION note_status_changes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    insert into contact_status_changes (contact_id, from_status, to_status, changed_by_id)
    select n.id, o.status, n.status, who.user_id
    from old_rows as o join new_rows as n on n.id = o.id cross join audit_actor() as who
    where n.status <> o.status;
    return null;
end
$$;

CREATE FUNCTION notifications_told() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
begin
    insert into change_feed (table_name, action, record_ids, for_user_id)
    select
        'notifications', lower(tg_op), case when count(*) <= 200 then array_agg(id) end, user_id
    from new_rows group by user_id;
    return null;
end
$$;

CREATE FUNCTION notify_due_soon() RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
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

CREATE FUNCTION notify_of(what notification_kind, about text, people uuid[], records uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
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

CREATE FUNCTION number_between(low numeric, high numeric) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    middle numeric;
begin
    for decimals in 0..30 loop
        middle := trim_scale(round((low + high) / 2, decimals));
        if middle > low and middle < high then
            return middle;
        end if;
    end loop;
    return null;
end
$$;

CREATE FUNCTION open_change_set(kind change_set_kind, resource text, summary text) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION password_resets_end() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    delete from password_resets where user_id = new.id and used_at is null;
    return null;
end
$$;

CREATE FUNCTION people_mentioned(content text, content_before text) RETURNS SETOF uuid
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
    select u.id
    from (
        select names_mentioned(content)
        except
        select names_mentioned(coalesce(content_before, ''))
    ) as named (name)
    join users as u on named.name in (u.id::text, split_part(u.email, '@', 1))
$$;

CREATE FUNCTION percentage(part numeric, whole numeric) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select 100 * part::double precision / nullif(whole, 0)::double precision
$$;

CREATE FUNCTION phone_key(number text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN "substring"(regexp_replace(regexp_replace(lower(number), '[\s,;]*(extn?\.?|x|#)\s*\d{1,6}\s*$'::text, ''::text), '[^0-9]+'::text, ''::text, 'g'::text), '[0-9]{5,7}$'::text);

CREATE FUNCTION pipeline_stages_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION pipeline_stages_in_use() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    if exists (select from deals where stage_id = new.id) then
        raise exception 'the stage "%" has deals in it', new.name
            using errcode = '23503', table = 'deals', constraint = 'deals_stage_id_fkey',
                hint = 'Merge it into another stage; some of its deals may be in the bin.';
    end if;
    return new;
end
$$;

CREATE FUNCTION pipelines_in_use() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    -- Every deal that comes into a stage holds the stage until it can be seen.
    perform from pipeline_stages where pipeline_id = new.id order by id for no key update;
    if exists (select from deals where pipeline_id = new.id) then
        raise exception 'the pipeline "%" has deals in it', new.name
            using errcode = '23503', table = 'deals', constraint = 'deals_pipeline_id_fkey',
                hint = 'Move its deals to another pipeline first; some may be in the bin.';
    end if;
    return new;
end
$$;

CREATE FUNCTION pipelines_keep_default() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    -- One level down it is pipelines_one_default that has found another.
    if pg_trigger_depth() = 1 then
        raise exception 'there is always one default pipeline: make another one the default first'
            using errcode = '23514';
    end if;
    return new;
end
$$;

CREATE FUNCTION pipelines_one_default() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    update pipelines set is_default = false
    where is_default and not is_deleted and id <> new.id;
    return new;
end
$$;

CREATE FUNCTION plan_for_size(is_large boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION post_activities() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select
            exists (select from new_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into activity_metrics_delta (zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum)
        select change.zone, user_id, activity_type, date, sum(base_row_count), sum(total_count), sum(completed_count), sum(overdue_count), sum(pending_count), sum(cancelled_count), sum(completion_count), sum(completion_us_sum), sum(duration_count), sum(duration_minutes_sum)
        from (
            select r.owner_id as user_id, r.type::varchar(50) as activity_type, (coalesce(r.due_date, r.created_at) at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_count, ((r.status = 'completed')::int)::integer as completed_count, ((r.status = 'overdue')::int)::integer as overdue_count, ((r.status = 'pending')::int)::integer as pending_count, ((r.status = 'cancelled')::int)::integer as cancelled_count, ((r.status = 'completed' and r.completed_at is not null)::int)::integer as completion_count, (case when r.status = 'completed' and r.completed_at is not null then elapsed_us(r.created_at, r.completed_at) else 0 end)::numeric as completion_us_sum, ((r.status = 'completed' and r.duration_minutes is not null)::int)::integer as duration_count, (case when r.status = 'completed' and r.duration_minutes is not null then r.duration_minutes else 0 end)::bigint as duration_minutes_sum from new_rows as r where not r.is_deleted
        ) as changes
        group by user_id, activity_type, date
        having sum(base_row_count) <> 0 or sum(total_count) <> 0 or sum(completed_count) <> 0 or sum(overdue_count) <> 0 or sum(pending_count) <> 0 or sum(cancelled_count) <> 0 or sum(completion_count) <> 0 or sum(completion_us_sum) <> 0 or sum(duration_count) <> 0 or sum(duration_minutes_sum) <> 0;
        else
        insert into activity_metrics_delta (zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum)
        select change.zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum
        from (
            select r.owner_id as user_id, r.type::varchar(50) as activity_type, (coalesce(r.due_date, r.created_at) at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_count, ((r.status = 'completed')::int)::integer as completed_count, ((r.status = 'overdue')::int)::integer as overdue_count, ((r.status = 'pending')::int)::integer as pending_count, ((r.status = 'cancelled')::int)::integer as cancelled_count, ((r.status = 'completed' and r.completed_at is not null)::int)::integer as completion_count, (case when r.status = 'completed' and r.completed_at is not null then elapsed_us(r.created_at, r.completed_at) else 0 end)::numeric as completion_us_sum, ((r.status = 'completed' and r.duration_minutes is not null)::int)::integer as duration_count, (case when r.status = 'completed' and r.duration_minutes is not null then r.duration_minutes else 0 end)::bigint as duration_minutes_sum from new_rows as r where not r.is_deleted
        ) as changes;
        end if;
    elsif tg_op = 'UPDATE' then
        select
            exists (select from new_rows offset 1) as are_many,
            (o.completed_at, o.created_at, o.due_date, o.duration_minutes, o.is_deleted, o.owner_id, o.status, o.type) is distinct from (n.completed_at, n.created_at, n.due_date, n.duration_minutes, n.is_deleted, n.owner_id, n.status, n.type) as of_activity,
            (select value from settings where key = 'reporting_timezone') as zone
        into change from old_rows as o cross join new_rows as n limit 1;
        if change.are_many then
        insert into activity_metrics_delta (zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum)
        select change.zone, user_id, activity_type, date, sum(base_row_count), sum(total_count), sum(completed_count), sum(overdue_count), sum(pending_count), sum(cancelled_count), sum(completion_count), sum(completion_us_sum), sum(duration_count), sum(duration_minutes_sum)
        from (
            select r.owner_id as user_id, r.type::varchar(50) as activity_type, (coalesce(r.due_date, r.created_at) at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_count, (r.sign * ((r.status = 'completed')::int))::integer as completed_count, (r.sign * ((r.status = 'overdue')::int))::integer as overdue_count, (r.sign * ((r.status = 'pending')::int))::integer as pending_count, (r.sign * ((r.status = 'cancelled')::int))::integer as cancelled_count, (r.sign * ((r.status = 'completed' and r.completed_at is not null)::int))::integer as completion_count, (r.sign * (case when r.status = 'completed' and r.completed_at is not null then elapsed_us(r.created_at, r.completed_at) else 0 end))::numeric as completion_us_sum, (r.sign * ((r.status = 'completed' and r.duration_minutes is not null)::int))::integer as duration_count, (r.sign * (case when r.status = 'completed' and r.duration_minutes is not null then r.duration_minutes else 0 end))::bigint as duration_minutes_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes
        group by user_id, activity_type, date
        having sum(base_row_count) <> 0 or sum(total_count) <> 0 or sum(completed_count) <> 0 or sum(overdue_count) <> 0 or sum(pending_count) <> 0 or sum(cancelled_count) <> 0 or sum(completion_count) <> 0 or sum(completion_us_sum) <> 0 or sum(duration_count) <> 0 or sum(duration_minutes_sum) <> 0;
        else
        if change.of_activity then
            insert into activity_metrics_delta (zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum)
        select change.zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum
        from (
            select r.owner_id as user_id, r.type::varchar(50) as activity_type, (coalesce(r.due_date, r.created_at) at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_count, (r.sign * ((r.status = 'completed')::int))::integer as completed_count, (r.sign * ((r.status = 'overdue')::int))::integer as overdue_count, (r.sign * ((r.status = 'pending')::int))::integer as pending_count, (r.sign * ((r.status = 'cancelled')::int))::integer as cancelled_count, (r.sign * ((r.status = 'completed' and r.completed_at is not null)::int))::integer as completion_count, (r.sign * (case when r.status = 'completed' and r.completed_at is not null then elapsed_us(r.created_at, r.completed_at) else 0 end))::numeric as completion_us_sum, (r.sign * ((r.status = 'completed' and r.duration_minutes is not null)::int))::integer as duration_count, (r.sign * (case when r.status = 'completed' and r.duration_minutes is not null then r.duration_minutes else 0 end))::bigint as duration_minutes_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes;
        end if;
        end if;
    elsif tg_op = 'DELETE' then
        select
            exists (select from old_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into activity_metrics_delta (zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum)
        select change.zone, user_id, activity_type, date, sum(base_row_count), sum(total_count), sum(completed_count), sum(overdue_count), sum(pending_count), sum(cancelled_count), sum(completion_count), sum(completion_us_sum), sum(duration_count), sum(duration_minutes_sum)
        from (
            select r.owner_id as user_id, r.type::varchar(50) as activity_type, (coalesce(r.due_date, r.created_at) at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_count, (-((r.status = 'completed')::int))::integer as completed_count, (-((r.status = 'overdue')::int))::integer as overdue_count, (-((r.status = 'pending')::int))::integer as pending_count, (-((r.status = 'cancelled')::int))::integer as cancelled_count, (-((r.status = 'completed' and r.completed_at is not null)::int))::integer as completion_count, (-(case when r.status = 'completed' and r.completed_at is not null then elapsed_us(r.created_at, r.completed_at) else 0 end))::numeric as completion_us_sum, (-((r.status = 'completed' and r.duration_minutes is not null)::int))::integer as duration_count, (-(case when r.status = 'completed' and r.duration_minutes is not null then r.duration_minutes else 0 end))::bigint as duration_minutes_sum from old_rows as r where not r.is_deleted
        ) as changes
        group by user_id, activity_type, date
        having sum(base_row_count) <> 0 or sum(total_count) <> 0 or sum(completed_count) <> 0 or sum(overdue_count) <> 0 or sum(pending_count) <> 0 or sum(cancelled_count) <> 0 or sum(completion_count) <> 0 or sum(completion_us_sum) <> 0 or sum(duration_count) <> 0 or sum(duration_minutes_sum) <> 0;
        else
        insert into activity_metrics_delta (zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum)
        select change.zone, user_id, activity_type, date, base_row_count, total_count, completed_count, overdue_count, pending_count, cancelled_count, completion_count, completion_us_sum, duration_count, duration_minutes_sum
        from (
            select r.owner_id as user_id, r.type::varchar(50) as activity_type, (coalesce(r.due_date, r.created_at) at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_count, (-((r.status = 'completed')::int))::integer as completed_count, (-((r.status = 'overdue')::int))::integer as overdue_count, (-((r.status = 'pending')::int))::integer as pending_count, (-((r.status = 'cancelled')::int))::integer as cancelled_count, (-((r.status = 'completed' and r.completed_at is not null)::int))::integer as completion_count, (-(case when r.status = 'completed' and r.completed_at is not null then elapsed_us(r.created_at, r.completed_at) else 0 end))::numeric as completion_us_sum, (-((r.status = 'completed' and r.duration_minutes is not null)::int))::integer as duration_count, (-(case when r.status = 'completed' and r.duration_minutes is not null then r.duration_minutes else 0 end))::bigint as duration_minutes_sum from old_rows as r where not r.is_deleted
        ) as changes;
        end if;
    else
        insert into activity_metrics_delta (zone) values ('');
    end if;
    return null;
end
$$;

CREATE FUNCTION post_calls() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select
            exists (select from new_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into call_metrics_delta (zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint)
        select change.zone, user_id, date, sum(base_row_count), sum(total_calls), sum(answered), sum(missed), sum(voicemail), sum(total_duration_sec), sum(recorded_calls), sum(deals_advanced), sum(followups_scheduled), sum(ordered_fingerprint)
        from (
            select r.owner_id as user_id, (r.started_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_calls, ((r.outcome = 'answered')::int)::integer as answered, ((r.outcome in ('missed', 'busy', 'failed'))::int)::integer as missed, ((r.outcome = 'voicemail')::int)::integer as voicemail, (case when r.outcome = 'answered' then r.duration_seconds else 0 end)::bigint as total_duration_sec, ((r.outcome = 'answered' and r.recording_url is not null)::int)::integer as recorded_calls, ((r.outcome = 'answered' and r.deal_advanced)::int)::integer as deals_advanced, (r.followup_count)::integer as followups_scheduled, (case when not r.is_deleted and r.outcome = 'answered' then hashint8extended(r.duration_seconds, 0) else 0 end::numeric)::numeric as ordered_fingerprint from new_rows as r where not r.is_deleted
        ) as changes
        group by user_id, date
        having sum(base_row_count) <> 0 or sum(total_calls) <> 0 or sum(answered) <> 0 or sum(missed) <> 0 or sum(voicemail) <> 0 or sum(total_duration_sec) <> 0 or sum(recorded_calls) <> 0 or sum(deals_advanced) <> 0 or sum(followups_scheduled) <> 0 or sum(ordered_fingerprint) <> 0;
        else
        insert into call_metrics_delta (zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint)
        select change.zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint
        from (
            select r.owner_id as user_id, (r.started_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_calls, ((r.outcome = 'answered')::int)::integer as answered, ((r.outcome in ('missed', 'busy', 'failed'))::int)::integer as missed, ((r.outcome = 'voicemail')::int)::integer as voicemail, (case when r.outcome = 'answered' then r.duration_seconds else 0 end)::bigint as total_duration_sec, ((r.outcome = 'answered' and r.recording_url is not null)::int)::integer as recorded_calls, ((r.outcome = 'answered' and r.deal_advanced)::int)::integer as deals_advanced, (r.followup_count)::integer as followups_scheduled, (case when not r.is_deleted and r.outcome = 'answered' then hashint8extended(r.duration_seconds, 0) else 0 end::numeric)::numeric as ordered_fingerprint from new_rows as r where not r.is_deleted
        ) as changes;
        end if;
    elsif tg_op = 'UPDATE' then
        select
            exists (select from new_rows offset 1) as are_many,
            (o.deal_advanced, o.duration_seconds, o.followup_count, o.is_deleted, o.outcome, o.owner_id, o.recording_url, o.started_at) is distinct from (n.deal_advanced, n.duration_seconds, n.followup_count, n.is_deleted, n.outcome, n.owner_id, n.recording_url, n.started_at) as of_call,
            (select value from settings where key = 'reporting_timezone') as zone
        into change from old_rows as o cross join new_rows as n limit 1;
        if change.are_many then
        insert into call_metrics_delta (zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint)
        select change.zone, user_id, date, sum(base_row_count), sum(total_calls), sum(answered), sum(missed), sum(voicemail), sum(total_duration_sec), sum(recorded_calls), sum(deals_advanced), sum(followups_scheduled), sum(ordered_fingerprint)
        from (
            select r.owner_id as user_id, (r.started_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_calls, (r.sign * ((r.outcome = 'answered')::int))::integer as answered, (r.sign * ((r.outcome in ('missed', 'busy', 'failed'))::int))::integer as missed, (r.sign * ((r.outcome = 'voicemail')::int))::integer as voicemail, (r.sign * (case when r.outcome = 'answered' then r.duration_seconds else 0 end))::bigint as total_duration_sec, (r.sign * ((r.outcome = 'answered' and r.recording_url is not null)::int))::integer as recorded_calls, (r.sign * ((r.outcome = 'answered' and r.deal_advanced)::int))::integer as deals_advanced, (r.sign * (r.followup_count))::integer as followups_scheduled, (r.sign * (case when not r.is_deleted and r.outcome = 'answered' then hashint8extended(r.duration_seconds, 0) else 0 end::numeric))::numeric as ordered_fingerprint from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes
        group by user_id, date
        having sum(base_row_count) <> 0 or sum(total_calls) <> 0 or sum(answered) <> 0 or sum(missed) <> 0 or sum(voicemail) <> 0 or sum(total_duration_sec) <> 0 or sum(recorded_calls) <> 0 or sum(deals_advanced) <> 0 or sum(followups_scheduled) <> 0 or sum(ordered_fingerprint) <> 0;
        else
        if change.of_call then
            insert into call_metrics_delta (zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint)
        select change.zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint
        from (
            select r.owner_id as user_id, (r.started_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_calls, (r.sign * ((r.outcome = 'answered')::int))::integer as answered, (r.sign * ((r.outcome in ('missed', 'busy', 'failed'))::int))::integer as missed, (r.sign * ((r.outcome = 'voicemail')::int))::integer as voicemail, (r.sign * (case when r.outcome = 'answered' then r.duration_seconds else 0 end))::bigint as total_duration_sec, (r.sign * ((r.outcome = 'answered' and r.recording_url is not null)::int))::integer as recorded_calls, (r.sign * ((r.outcome = 'answered' and r.deal_advanced)::int))::integer as deals_advanced, (r.sign * (r.followup_count))::integer as followups_scheduled, (r.sign * (case when not r.is_deleted and r.outcome = 'answered' then hashint8extended(r.duration_seconds, 0) else 0 end::numeric))::numeric as ordered_fingerprint from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes;
        end if;
        end if;
    elsif tg_op = 'DELETE' then
        select
            exists (select from old_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into call_metrics_delta (zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint)
        select change.zone, user_id, date, sum(base_row_count), sum(total_calls), sum(answered), sum(missed), sum(voicemail), sum(total_duration_sec), sum(recorded_calls), sum(deals_advanced), sum(followups_scheduled), sum(ordered_fingerprint)
        from (
            select r.owner_id as user_id, (r.started_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_calls, (-((r.outcome = 'answered')::int))::integer as answered, (-((r.outcome in ('missed', 'busy', 'failed'))::int))::integer as missed, (-((r.outcome = 'voicemail')::int))::integer as voicemail, (-(case when r.outcome = 'answered' then r.duration_seconds else 0 end))::bigint as total_duration_sec, (-((r.outcome = 'answered' and r.recording_url is not null)::int))::integer as recorded_calls, (-((r.outcome = 'answered' and r.deal_advanced)::int))::integer as deals_advanced, (-(r.followup_count))::integer as followups_scheduled, (-(case when not r.is_deleted and r.outcome = 'answered' then hashint8extended(r.duration_seconds, 0) else 0 end::numeric))::numeric as ordered_fingerprint from old_rows as r where not r.is_deleted
        ) as changes
        group by user_id, date
        having sum(base_row_count) <> 0 or sum(total_calls) <> 0 or sum(answered) <> 0 or sum(missed) <> 0 or sum(voicemail) <> 0 or sum(total_duration_sec) <> 0 or sum(recorded_calls) <> 0 or sum(deals_advanced) <> 0 or sum(followups_scheduled) <> 0 or sum(ordered_fingerprint) <> 0;
        else
        insert into call_metrics_delta (zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint)
        select change.zone, user_id, date, base_row_count, total_calls, answered, missed, voicemail, total_duration_sec, recorded_calls, deals_advanced, followups_scheduled, ordered_fingerprint
        from (
            select r.owner_id as user_id, (r.started_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_calls, (-((r.outcome = 'answered')::int))::integer as answered, (-((r.outcome in ('missed', 'busy', 'failed'))::int))::integer as missed, (-((r.outcome = 'voicemail')::int))::integer as voicemail, (-(case when r.outcome = 'answered' then r.duration_seconds else 0 end))::bigint as total_duration_sec, (-((r.outcome = 'answered' and r.recording_url is not null)::int))::integer as recorded_calls, (-((r.outcome = 'answered' and r.deal_advanced)::int))::integer as deals_advanced, (-(r.followup_count))::integer as followups_scheduled, (-(case when not r.is_deleted and r.outcome = 'answered' then hashint8extended(r.duration_seconds, 0) else 0 end::numeric))::numeric as ordered_fingerprint from old_rows as r where not r.is_deleted
        ) as changes;
        end if;
    else
        insert into call_metrics_delta (zone) values ('');
    end if;
    return null;
end
$$;

CREATE FUNCTION post_contacts() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select
            exists (select from new_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into contact_metrics_delta (zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum)
        select change.zone, source, status, owner_id, date, sum(base_row_count), sum(total_contacts), sum(new_contacts), sum(qualified_contacts), sum(converted_contacts), sum(high_score_count), sum(conversion_us_sum), sum(won_deal_count), sum(won_deal_value), sum(scored_count), sum(lead_score_sum)
        from (
            select r.source::varchar(100) as source, r.status::varchar(50) as status, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_contacts, ((r.status = 'new')::int)::integer as new_contacts, ((r.qualified_at is not null)::int)::integer as qualified_contacts, ((r.converted_at is not null)::int)::integer as converted_contacts, ((coalesce(r.lead_score > 70, false))::int)::integer as high_score_count, (coalesce(case when r.converted_at is not null then elapsed_us(r.created_at, r.converted_at) end, 0))::numeric as conversion_us_sum, (r.won_deal_count)::bigint as won_deal_count, (r.won_deal_value)::numeric(24,2) as won_deal_value, ((r.lead_score is not null)::int)::integer as scored_count, (coalesce(r.lead_score, 0))::bigint as lead_score_sum from new_rows as r where not r.is_deleted
        ) as changes
        group by source, status, owner_id, date
        having sum(base_row_count) <> 0 or sum(total_contacts) <> 0 or sum(new_contacts) <> 0 or sum(qualified_contacts) <> 0 or sum(converted_contacts) <> 0 or sum(high_score_count) <> 0 or sum(conversion_us_sum) <> 0 or sum(won_deal_count) <> 0 or sum(won_deal_value) <> 0 or sum(scored_count) <> 0 or sum(lead_score_sum) <> 0;
        else
        insert into contact_metrics_delta (zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum)
        select change.zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum
        from (
            select r.source::varchar(100) as source, r.status::varchar(50) as status, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_contacts, ((r.status = 'new')::int)::integer as new_contacts, ((r.qualified_at is not null)::int)::integer as qualified_contacts, ((r.converted_at is not null)::int)::integer as converted_contacts, ((coalesce(r.lead_score > 70, false))::int)::integer as high_score_count, (coalesce(case when r.converted_at is not null then elapsed_us(r.created_at, r.converted_at) end, 0))::numeric as conversion_us_sum, (r.won_deal_count)::bigint as won_deal_count, (r.won_deal_value)::numeric(24,2) as won_deal_value, ((r.lead_score is not null)::int)::integer as scored_count, (coalesce(r.lead_score, 0))::bigint as lead_score_sum from new_rows as r where not r.is_deleted
        ) as changes;
        end if;
    elsif tg_op = 'UPDATE' then
        select
            exists (select from new_rows offset 1) as are_many,
            (o.converted_at, o.created_at, o.is_deleted, o.lead_score, o.owner_id, o.qualified_at, o.source, o.status, o.won_deal_count, o.won_deal_value) is distinct from (n.converted_at, n.created_at, n.is_deleted, n.lead_score, n.owner_id, n.qualified_at, n.source, n.status, n.won_deal_count, n.won_deal_value) as of_contact,
            (select value from settings where key = 'reporting_timezone') as zone
        into change from old_rows as o cross join new_rows as n limit 1;
        if change.are_many then
        insert into contact_metrics_delta (zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum)
        select change.zone, source, status, owner_id, date, sum(base_row_count), sum(total_contacts), sum(new_contacts), sum(qualified_contacts), sum(converted_contacts), sum(high_score_count), sum(conversion_us_sum), sum(won_deal_count), sum(won_deal_value), sum(scored_count), sum(lead_score_sum)
        from (
            select r.source::varchar(100) as source, r.status::varchar(50) as status, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_contacts, (r.sign * ((r.status = 'new')::int))::integer as new_contacts, (r.sign * ((r.qualified_at is not null)::int))::integer as qualified_contacts, (r.sign * ((r.converted_at is not null)::int))::integer as converted_contacts, (r.sign * ((coalesce(r.lead_score > 70, false))::int))::integer as high_score_count, (r.sign * (coalesce(case when r.converted_at is not null then elapsed_us(r.created_at, r.converted_at) end, 0)))::numeric as conversion_us_sum, (r.sign * (r.won_deal_count))::bigint as won_deal_count, (r.sign * (r.won_deal_value))::numeric(24,2) as won_deal_value, (r.sign * ((r.lead_score is not null)::int))::integer as scored_count, (r.sign * (coalesce(r.lead_score, 0)))::bigint as lead_score_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes
        group by source, status, owner_id, date
        having sum(base_row_count) <> 0 or sum(total_contacts) <> 0 or sum(new_contacts) <> 0 or sum(qualified_contacts) <> 0 or sum(converted_contacts) <> 0 or sum(high_score_count) <> 0 or sum(conversion_us_sum) <> 0 or sum(won_deal_count) <> 0 or sum(won_deal_value) <> 0 or sum(scored_count) <> 0 or sum(lead_score_sum) <> 0;
        else
        if change.of_contact then
            insert into contact_metrics_delta (zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum)
        select change.zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum
        from (
            select r.source::varchar(100) as source, r.status::varchar(50) as status, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_contacts, (r.sign * ((r.status = 'new')::int))::integer as new_contacts, (r.sign * ((r.qualified_at is not null)::int))::integer as qualified_contacts, (r.sign * ((r.converted_at is not null)::int))::integer as converted_contacts, (r.sign * ((coalesce(r.lead_score > 70, false))::int))::integer as high_score_count, (r.sign * (coalesce(case when r.converted_at is not null then elapsed_us(r.created_at, r.converted_at) end, 0)))::numeric as conversion_us_sum, (r.sign * (r.won_deal_count))::bigint as won_deal_count, (r.sign * (r.won_deal_value))::numeric(24,2) as won_deal_value, (r.sign * ((r.lead_score is not null)::int))::integer as scored_count, (r.sign * (coalesce(r.lead_score, 0)))::bigint as lead_score_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes;
        end if;
        end if;
    elsif tg_op = 'DELETE' then
        select
            exists (select from old_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into contact_metrics_delta (zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum)
        select change.zone, source, status, owner_id, date, sum(base_row_count), sum(total_contacts), sum(new_contacts), sum(qualified_contacts), sum(converted_contacts), sum(high_score_count), sum(conversion_us_sum), sum(won_deal_count), sum(won_deal_value), sum(scored_count), sum(lead_score_sum)
        from (
            select r.source::varchar(100) as source, r.status::varchar(50) as status, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_contacts, (-((r.status = 'new')::int))::integer as new_contacts, (-((r.qualified_at is not null)::int))::integer as qualified_contacts, (-((r.converted_at is not null)::int))::integer as converted_contacts, (-((coalesce(r.lead_score > 70, false))::int))::integer as high_score_count, (-(coalesce(case when r.converted_at is not null then elapsed_us(r.created_at, r.converted_at) end, 0)))::numeric as conversion_us_sum, (-(r.won_deal_count))::bigint as won_deal_count, (-(r.won_deal_value))::numeric(24,2) as won_deal_value, (-((r.lead_score is not null)::int))::integer as scored_count, (-(coalesce(r.lead_score, 0)))::bigint as lead_score_sum from old_rows as r where not r.is_deleted
        ) as changes
        group by source, status, owner_id, date
        having sum(base_row_count) <> 0 or sum(total_contacts) <> 0 or sum(new_contacts) <> 0 or sum(qualified_contacts) <> 0 or sum(converted_contacts) <> 0 or sum(high_score_count) <> 0 or sum(conversion_us_sum) <> 0 or sum(won_deal_count) <> 0 or sum(won_deal_value) <> 0 or sum(scored_count) <> 0 or sum(lead_score_sum) <> 0;
        else
        insert into contact_metrics_delta (zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum)
        select change.zone, source, status, owner_id, date, base_row_count, total_contacts, new_contacts, qualified_contacts, converted_contacts, high_score_count, conversion_us_sum, won_deal_count, won_deal_value, scored_count, lead_score_sum
        from (
            select r.source::varchar(100) as source, r.status::varchar(50) as status, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_contacts, (-((r.status = 'new')::int))::integer as new_contacts, (-((r.qualified_at is not null)::int))::integer as qualified_contacts, (-((r.converted_at is not null)::int))::integer as converted_contacts, (-((coalesce(r.lead_score > 70, false))::int))::integer as high_score_count, (-(coalesce(case when r.converted_at is not null then elapsed_us(r.created_at, r.converted_at) end, 0)))::numeric as conversion_us_sum, (-(r.won_deal_count))::bigint as won_deal_count, (-(r.won_deal_value))::numeric(24,2) as won_deal_value, (-((r.lead_score is not null)::int))::integer as scored_count, (-(coalesce(r.lead_score, 0)))::bigint as lead_score_sum from old_rows as r where not r.is_deleted
        ) as changes;
        end if;
    else
        insert into contact_metrics_delta (zone) values ('');
    end if;
    return null;
end
$$;

CREATE FUNCTION post_deal_stage_visits() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select
            exists (select from new_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint)
        select change.zone, pipeline_id, stage_id, sum(base_row_count), sum(deals_won), sum(deals_lost), sum(entered_count), sum(advanced_count), sum(ended_visit_count), sum(duration_us_sum), sum(ordered_fingerprint)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (1)::integer as base_row_count, ((r.is_first and r.deal_status = 'won')::int)::integer as deals_won, ((r.is_first and r.deal_status = 'lost')::int)::integer as deals_lost, ((r.is_first)::int)::integer as entered_count, ((r.is_first and r.has_advanced)::int)::integer as advanced_count, ((r.exited_at is not null)::int)::integer as ended_visit_count, (coalesce(elapsed_us(r.entered_at, r.exited_at), 0))::numeric as duration_us_sum, (case when not r.deal_is_deleted and r.exited_at is not null then hashint8extended(elapsed_us(r.entered_at, r.exited_at), 0) else 0 end::numeric)::numeric as ordered_fingerprint from new_rows as r where not r.deal_is_deleted
        ) as changes
        group by pipeline_id, stage_id
        having sum(base_row_count) <> 0 or sum(deals_won) <> 0 or sum(deals_lost) <> 0 or sum(entered_count) <> 0 or sum(advanced_count) <> 0 or sum(ended_visit_count) <> 0 or sum(duration_us_sum) <> 0 or sum(ordered_fingerprint) <> 0),
        of_pipeline_owner as (
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum)
        select change.zone, pipeline_id, stage_id, owner_id, sum(base_row_count), sum(deals_won), sum(deals_lost), sum(entered_count), sum(advanced_count), sum(ended_visit_count), sum(duration_us_sum)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (1)::integer as base_row_count, ((r.is_first and r.deal_status = 'won')::int)::integer as deals_won, ((r.is_first and r.deal_status = 'lost')::int)::integer as deals_lost, ((r.is_first)::int)::integer as entered_count, ((r.is_first and r.has_advanced)::int)::integer as advanced_count, ((r.exited_at is not null)::int)::integer as ended_visit_count, (coalesce(elapsed_us(r.entered_at, r.exited_at), 0))::numeric as duration_us_sum from new_rows as r where not r.deal_is_deleted
        ) as changes
        group by pipeline_id, stage_id, owner_id
        having sum(base_row_count) <> 0 or sum(deals_won) <> 0 or sum(deals_lost) <> 0 or sum(entered_count) <> 0 or sum(advanced_count) <> 0 or sum(ended_visit_count) <> 0 or sum(duration_us_sum) <> 0)
        insert into stage_stay_histogram_delta (zone, pipeline_id, stage_id, bucket, base_row_count)
        select change.zone, pipeline_id, stage_id, bucket, sum(base_row_count)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_bucket(elapsed_us(r.entered_at, r.exited_at)) as bucket, (1)::integer as base_row_count from new_rows as r where not r.deal_is_deleted and r.exited_at is not null
            union all select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_octave_bucket(stay_bucket(elapsed_us(r.entered_at, r.exited_at))) as bucket, (1)::integer as base_row_count from new_rows as r where not r.deal_is_deleted and r.exited_at is not null
        ) as changes
        group by pipeline_id, stage_id, bucket
        having sum(base_row_count) <> 0;
        else
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint)
        select change.zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (1)::integer as base_row_count, ((r.is_first and r.deal_status = 'won')::int)::integer as deals_won, ((r.is_first and r.deal_status = 'lost')::int)::integer as deals_lost, ((r.is_first)::int)::integer as entered_count, ((r.is_first and r.has_advanced)::int)::integer as advanced_count, ((r.exited_at is not null)::int)::integer as ended_visit_count, (coalesce(elapsed_us(r.entered_at, r.exited_at), 0))::numeric as duration_us_sum, (case when not r.deal_is_deleted and r.exited_at is not null then hashint8extended(elapsed_us(r.entered_at, r.exited_at), 0) else 0 end::numeric)::numeric as ordered_fingerprint from new_rows as r where not r.deal_is_deleted
        ) as changes),
        of_pipeline_owner as (
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum)
        select change.zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (1)::integer as base_row_count, ((r.is_first and r.deal_status = 'won')::int)::integer as deals_won, ((r.is_first and r.deal_status = 'lost')::int)::integer as deals_lost, ((r.is_first)::int)::integer as entered_count, ((r.is_first and r.has_advanced)::int)::integer as advanced_count, ((r.exited_at is not null)::int)::integer as ended_visit_count, (coalesce(elapsed_us(r.entered_at, r.exited_at), 0))::numeric as duration_us_sum from new_rows as r where not r.deal_is_deleted
        ) as changes)
        insert into stage_stay_histogram_delta (zone, pipeline_id, stage_id, bucket, base_row_count)
        select change.zone, pipeline_id, stage_id, bucket, base_row_count
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_bucket(elapsed_us(r.entered_at, r.exited_at)) as bucket, (1)::integer as base_row_count from new_rows as r where not r.deal_is_deleted and r.exited_at is not null
            union all select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_octave_bucket(stay_bucket(elapsed_us(r.entered_at, r.exited_at))) as bucket, (1)::integer as base_row_count from new_rows as r where not r.deal_is_deleted and r.exited_at is not null
        ) as changes;
        end if;
    elsif tg_op = 'UPDATE' then
        select
            exists (select from new_rows offset 1) as are_many,
            (o.deal_is_deleted, o.deal_status, o.entered_at, o.exited_at, o.has_advanced, o.is_first, o.pipeline_id, o.stage_id) is distinct from (n.deal_is_deleted, n.deal_status, n.entered_at, n.exited_at, n.has_advanced, n.is_first, n.pipeline_id, n.stage_id) as of_pipeline,
            (o.deal_is_deleted, o.deal_status, o.entered_at, o.exited_at, o.has_advanced, o.is_first, o.owner_id, o.pipeline_id, o.stage_id) is distinct from (n.deal_is_deleted, n.deal_status, n.entered_at, n.exited_at, n.has_advanced, n.is_first, n.owner_id, n.pipeline_id, n.stage_id) as of_pipeline_owner,
            (o.deal_is_deleted, o.entered_at, o.exited_at, o.pipeline_id, o.stage_id) is distinct from (n.deal_is_deleted, n.entered_at, n.exited_at, n.pipeline_id, n.stage_id) as of_stage_stay,
            (select value from settings where key = 'reporting_timezone') as zone
        into change from old_rows as o cross join new_rows as n limit 1;
        if change.are_many then
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint)
        select change.zone, pipeline_id, stage_id, sum(base_row_count), sum(deals_won), sum(deals_lost), sum(entered_count), sum(advanced_count), sum(ended_visit_count), sum(duration_us_sum), sum(ordered_fingerprint)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (r.sign * (1))::integer as base_row_count, (r.sign * ((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (r.sign * ((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (r.sign * ((r.is_first)::int))::integer as entered_count, (r.sign * ((r.is_first and r.has_advanced)::int))::integer as advanced_count, (r.sign * ((r.exited_at is not null)::int))::integer as ended_visit_count, (r.sign * (coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum, (r.sign * (case when not r.deal_is_deleted and r.exited_at is not null then hashint8extended(elapsed_us(r.entered_at, r.exited_at), 0) else 0 end::numeric))::numeric as ordered_fingerprint from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted
        ) as changes
        group by pipeline_id, stage_id
        having sum(base_row_count) <> 0 or sum(deals_won) <> 0 or sum(deals_lost) <> 0 or sum(entered_count) <> 0 or sum(advanced_count) <> 0 or sum(ended_visit_count) <> 0 or sum(duration_us_sum) <> 0 or sum(ordered_fingerprint) <> 0),
        of_pipeline_owner as (
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum)
        select change.zone, pipeline_id, stage_id, owner_id, sum(base_row_count), sum(deals_won), sum(deals_lost), sum(entered_count), sum(advanced_count), sum(ended_visit_count), sum(duration_us_sum)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (r.sign * (1))::integer as base_row_count, (r.sign * ((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (r.sign * ((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (r.sign * ((r.is_first)::int))::integer as entered_count, (r.sign * ((r.is_first and r.has_advanced)::int))::integer as advanced_count, (r.sign * ((r.exited_at is not null)::int))::integer as ended_visit_count, (r.sign * (coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted
        ) as changes
        group by pipeline_id, stage_id, owner_id
        having sum(base_row_count) <> 0 or sum(deals_won) <> 0 or sum(deals_lost) <> 0 or sum(entered_count) <> 0 or sum(advanced_count) <> 0 or sum(ended_visit_count) <> 0 or sum(duration_us_sum) <> 0)
        insert into stage_stay_histogram_delta (zone, pipeline_id, stage_id, bucket, base_row_count)
        select change.zone, pipeline_id, stage_id, bucket, sum(base_row_count)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_bucket(elapsed_us(r.entered_at, r.exited_at)) as bucket, (r.sign * (1))::integer as base_row_count from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted and r.exited_at is not null
            union all select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_octave_bucket(stay_bucket(elapsed_us(r.entered_at, r.exited_at))) as bucket, (r.sign * (1))::integer as base_row_count from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted and r.exited_at is not null
        ) as changes
        group by pipeline_id, stage_id, bucket
        having sum(base_row_count) <> 0;
        else
        if change.of_pipeline then
            insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint)
        select change.zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (r.sign * (1))::integer as base_row_count, (r.sign * ((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (r.sign * ((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (r.sign * ((r.is_first)::int))::integer as entered_count, (r.sign * ((r.is_first and r.has_advanced)::int))::integer as advanced_count, (r.sign * ((r.exited_at is not null)::int))::integer as ended_visit_count, (r.sign * (coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum, (r.sign * (case when not r.deal_is_deleted and r.exited_at is not null then hashint8extended(elapsed_us(r.entered_at, r.exited_at), 0) else 0 end::numeric))::numeric as ordered_fingerprint from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted
        ) as changes;
        end if;
        if change.of_pipeline_owner then
            insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum)
        select change.zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (r.sign * (1))::integer as base_row_count, (r.sign * ((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (r.sign * ((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (r.sign * ((r.is_first)::int))::integer as entered_count, (r.sign * ((r.is_first and r.has_advanced)::int))::integer as advanced_count, (r.sign * ((r.exited_at is not null)::int))::integer as ended_visit_count, (r.sign * (coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted
        ) as changes;
        end if;
        if change.of_stage_stay then
            insert into stage_stay_histogram_delta (zone, pipeline_id, stage_id, bucket, base_row_count)
        select change.zone, pipeline_id, stage_id, bucket, base_row_count
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_bucket(elapsed_us(r.entered_at, r.exited_at)) as bucket, (r.sign * (1))::integer as base_row_count from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted and r.exited_at is not null
            union all select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_octave_bucket(stay_bucket(elapsed_us(r.entered_at, r.exited_at))) as bucket, (r.sign * (1))::integer as base_row_count from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.deal_is_deleted and r.exited_at is not null
        ) as changes;
        end if;
        end if;
    elsif tg_op = 'DELETE' then
        select
            exists (select from old_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint)
        select change.zone, pipeline_id, stage_id, sum(base_row_count), sum(deals_won), sum(deals_lost), sum(entered_count), sum(advanced_count), sum(ended_visit_count), sum(duration_us_sum), sum(ordered_fingerprint)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (-(1))::integer as base_row_count, (-((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (-((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (-((r.is_first)::int))::integer as entered_count, (-((r.is_first and r.has_advanced)::int))::integer as advanced_count, (-((r.exited_at is not null)::int))::integer as ended_visit_count, (-(coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum, (-(case when not r.deal_is_deleted and r.exited_at is not null then hashint8extended(elapsed_us(r.entered_at, r.exited_at), 0) else 0 end::numeric))::numeric as ordered_fingerprint from old_rows as r where not r.deal_is_deleted
        ) as changes
        group by pipeline_id, stage_id
        having sum(base_row_count) <> 0 or sum(deals_won) <> 0 or sum(deals_lost) <> 0 or sum(entered_count) <> 0 or sum(advanced_count) <> 0 or sum(ended_visit_count) <> 0 or sum(duration_us_sum) <> 0 or sum(ordered_fingerprint) <> 0),
        of_pipeline_owner as (
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum)
        select change.zone, pipeline_id, stage_id, owner_id, sum(base_row_count), sum(deals_won), sum(deals_lost), sum(entered_count), sum(advanced_count), sum(ended_visit_count), sum(duration_us_sum)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (-(1))::integer as base_row_count, (-((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (-((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (-((r.is_first)::int))::integer as entered_count, (-((r.is_first and r.has_advanced)::int))::integer as advanced_count, (-((r.exited_at is not null)::int))::integer as ended_visit_count, (-(coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum from old_rows as r where not r.deal_is_deleted
        ) as changes
        group by pipeline_id, stage_id, owner_id
        having sum(base_row_count) <> 0 or sum(deals_won) <> 0 or sum(deals_lost) <> 0 or sum(entered_count) <> 0 or sum(advanced_count) <> 0 or sum(ended_visit_count) <> 0 or sum(duration_us_sum) <> 0)
        insert into stage_stay_histogram_delta (zone, pipeline_id, stage_id, bucket, base_row_count)
        select change.zone, pipeline_id, stage_id, bucket, sum(base_row_count)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_bucket(elapsed_us(r.entered_at, r.exited_at)) as bucket, (-(1))::integer as base_row_count from old_rows as r where not r.deal_is_deleted and r.exited_at is not null
            union all select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_octave_bucket(stay_bucket(elapsed_us(r.entered_at, r.exited_at))) as bucket, (-(1))::integer as base_row_count from old_rows as r where not r.deal_is_deleted and r.exited_at is not null
        ) as changes
        group by pipeline_id, stage_id, bucket
        having sum(base_row_count) <> 0;
        else
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint)
        select change.zone, pipeline_id, stage_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum, ordered_fingerprint
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (-(1))::integer as base_row_count, (-((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (-((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (-((r.is_first)::int))::integer as entered_count, (-((r.is_first and r.has_advanced)::int))::integer as advanced_count, (-((r.exited_at is not null)::int))::integer as ended_visit_count, (-(coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum, (-(case when not r.deal_is_deleted and r.exited_at is not null then hashint8extended(elapsed_us(r.entered_at, r.exited_at), 0) else 0 end::numeric))::numeric as ordered_fingerprint from old_rows as r where not r.deal_is_deleted
        ) as changes),
        of_pipeline_owner as (
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum)
        select change.zone, pipeline_id, stage_id, owner_id, base_row_count, deals_won, deals_lost, entered_count, advanced_count, ended_visit_count, duration_us_sum
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (-(1))::integer as base_row_count, (-((r.is_first and r.deal_status = 'won')::int))::integer as deals_won, (-((r.is_first and r.deal_status = 'lost')::int))::integer as deals_lost, (-((r.is_first)::int))::integer as entered_count, (-((r.is_first and r.has_advanced)::int))::integer as advanced_count, (-((r.exited_at is not null)::int))::integer as ended_visit_count, (-(coalesce(elapsed_us(r.entered_at, r.exited_at), 0)))::numeric as duration_us_sum from old_rows as r where not r.deal_is_deleted
        ) as changes)
        insert into stage_stay_histogram_delta (zone, pipeline_id, stage_id, bucket, base_row_count)
        select change.zone, pipeline_id, stage_id, bucket, base_row_count
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_bucket(elapsed_us(r.entered_at, r.exited_at)) as bucket, (-(1))::integer as base_row_count from old_rows as r where not r.deal_is_deleted and r.exited_at is not null
            union all select r.pipeline_id as pipeline_id, r.stage_id as stage_id, stay_octave_bucket(stay_bucket(elapsed_us(r.entered_at, r.exited_at))) as bucket, (-(1))::integer as base_row_count from old_rows as r where not r.deal_is_deleted and r.exited_at is not null
        ) as changes;
        end if;
    else
        insert into pipeline_metrics_delta (zone) values ('');
        insert into pipeline_owner_metrics_delta (zone) values ('');
        insert into stage_stay_histogram_delta (zone) values ('');
    end if;
    return null;
end
$$;

CREATE FUNCTION post_deals() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select
            exists (select from new_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, sum(base_row_count), sum(deal_count), sum(total_value)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (1)::integer as base_row_count, (1)::integer as deal_count, (r.base_value)::numeric(24,2) as total_value from new_rows as r where not r.is_deleted
        ) as changes
        group by pipeline_id, stage_id
        having sum(base_row_count) <> 0 or sum(deal_count) <> 0 or sum(total_value) <> 0),
        of_revenue as (
        insert into revenue_metrics_delta (zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value)
        select change.zone, pipeline_id, owner_id, team_id, year, month, sum(base_row_count), sum(total_revenue), sum(total_deals), sum(pipeline_value), sum(weighted_value)
        from (
            select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.actual_close_date at time zone change.zone)::date)::int as year, extract(month from (r.actual_close_date at time zone change.zone)::date)::int as month, (1)::integer as base_row_count, (r.base_value)::numeric(24,2) as total_revenue, (1)::integer as total_deals, (0)::numeric(24,2) as pipeline_value, (0)::numeric(28,6) as weighted_value from new_rows as r where not r.is_deleted and r.status = 'won'
            union all select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.expected_close_date at time zone change.zone)::date)::int as year, extract(month from (r.expected_close_date at time zone change.zone)::date)::int as month, (1)::integer as base_row_count, (0)::numeric(24,2) as total_revenue, (0)::integer as total_deals, (r.base_value)::numeric(24,2) as pipeline_value, (r.base_value * r.probability * 0.01)::numeric(28,6) as weighted_value from new_rows as r where not r.is_deleted and r.status = 'open' and r.expected_close_date is not null
        ) as changes
        group by pipeline_id, owner_id, team_id, year, month
        having sum(base_row_count) <> 0 or sum(total_revenue) <> 0 or sum(total_deals) <> 0 or sum(pipeline_value) <> 0 or sum(weighted_value) <> 0)
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, owner_id, sum(base_row_count), sum(deal_count), sum(total_value)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (1)::integer as base_row_count, (1)::integer as deal_count, (r.base_value)::numeric(24,2) as total_value from new_rows as r where not r.is_deleted
        ) as changes
        group by pipeline_id, stage_id, owner_id
        having sum(base_row_count) <> 0 or sum(deal_count) <> 0 or sum(total_value) <> 0;
        else
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, base_row_count, deal_count, total_value
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (1)::integer as base_row_count, (1)::integer as deal_count, (r.base_value)::numeric(24,2) as total_value from new_rows as r where not r.is_deleted
        ) as changes),
        of_revenue as (
        insert into revenue_metrics_delta (zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value)
        select change.zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value
        from (
            select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.actual_close_date at time zone change.zone)::date)::int as year, extract(month from (r.actual_close_date at time zone change.zone)::date)::int as month, (1)::integer as base_row_count, (r.base_value)::numeric(24,2) as total_revenue, (1)::integer as total_deals, (0)::numeric(24,2) as pipeline_value, (0)::numeric(28,6) as weighted_value from new_rows as r where not r.is_deleted and r.status = 'won'
            union all select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.expected_close_date at time zone change.zone)::date)::int as year, extract(month from (r.expected_close_date at time zone change.zone)::date)::int as month, (1)::integer as base_row_count, (0)::numeric(24,2) as total_revenue, (0)::integer as total_deals, (r.base_value)::numeric(24,2) as pipeline_value, (r.base_value * r.probability * 0.01)::numeric(28,6) as weighted_value from new_rows as r where not r.is_deleted and r.status = 'open' and r.expected_close_date is not null
        ) as changes)
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (1)::integer as base_row_count, (1)::integer as deal_count, (r.base_value)::numeric(24,2) as total_value from new_rows as r where not r.is_deleted
        ) as changes;
        end if;
    elsif tg_op = 'UPDATE' then
        select
            exists (select from new_rows offset 1) as are_many,
            (o.base_value, o.is_deleted, o.pipeline_id, o.stage_id) is distinct from (n.base_value, n.is_deleted, n.pipeline_id, n.stage_id) as of_pipeline,
            (o.actual_close_date, o.base_value, o.expected_close_date, o.is_deleted, o.owner_id, o.pipeline_id, o.probability, o.status, o.team_id) is distinct from (n.actual_close_date, n.base_value, n.expected_close_date, n.is_deleted, n.owner_id, n.pipeline_id, n.probability, n.status, n.team_id) as of_revenue,
            (o.base_value, o.is_deleted, o.owner_id, o.pipeline_id, o.stage_id) is distinct from (n.base_value, n.is_deleted, n.owner_id, n.pipeline_id, n.stage_id) as of_pipeline_owner,
            (select value from settings where key = 'reporting_timezone') as zone
        into change from old_rows as o cross join new_rows as n limit 1;
        if change.are_many then
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, sum(base_row_count), sum(deal_count), sum(total_value)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as deal_count, (r.sign * (r.base_value))::numeric(24,2) as total_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes
        group by pipeline_id, stage_id
        having sum(base_row_count) <> 0 or sum(deal_count) <> 0 or sum(total_value) <> 0),
        of_revenue as (
        insert into revenue_metrics_delta (zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value)
        select change.zone, pipeline_id, owner_id, team_id, year, month, sum(base_row_count), sum(total_revenue), sum(total_deals), sum(pipeline_value), sum(weighted_value)
        from (
            select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.actual_close_date at time zone change.zone)::date)::int as year, extract(month from (r.actual_close_date at time zone change.zone)::date)::int as month, (r.sign * (1))::integer as base_row_count, (r.sign * (r.base_value))::numeric(24,2) as total_revenue, (r.sign * (1))::integer as total_deals, (r.sign * (0))::numeric(24,2) as pipeline_value, (r.sign * (0))::numeric(28,6) as weighted_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted and r.status = 'won'
            union all select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.expected_close_date at time zone change.zone)::date)::int as year, extract(month from (r.expected_close_date at time zone change.zone)::date)::int as month, (r.sign * (1))::integer as base_row_count, (r.sign * (0))::numeric(24,2) as total_revenue, (r.sign * (0))::integer as total_deals, (r.sign * (r.base_value))::numeric(24,2) as pipeline_value, (r.sign * (r.base_value * r.probability * 0.01))::numeric(28,6) as weighted_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted and r.status = 'open' and r.expected_close_date is not null
        ) as changes
        group by pipeline_id, owner_id, team_id, year, month
        having sum(base_row_count) <> 0 or sum(total_revenue) <> 0 or sum(total_deals) <> 0 or sum(pipeline_value) <> 0 or sum(weighted_value) <> 0)
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, owner_id, sum(base_row_count), sum(deal_count), sum(total_value)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as deal_count, (r.sign * (r.base_value))::numeric(24,2) as total_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes
        group by pipeline_id, stage_id, owner_id
        having sum(base_row_count) <> 0 or sum(deal_count) <> 0 or sum(total_value) <> 0;
        else
        if change.of_pipeline then
            insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, base_row_count, deal_count, total_value
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as deal_count, (r.sign * (r.base_value))::numeric(24,2) as total_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes;
        end if;
        if change.of_revenue then
            insert into revenue_metrics_delta (zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value)
        select change.zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value
        from (
            select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.actual_close_date at time zone change.zone)::date)::int as year, extract(month from (r.actual_close_date at time zone change.zone)::date)::int as month, (r.sign * (1))::integer as base_row_count, (r.sign * (r.base_value))::numeric(24,2) as total_revenue, (r.sign * (1))::integer as total_deals, (r.sign * (0))::numeric(24,2) as pipeline_value, (r.sign * (0))::numeric(28,6) as weighted_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted and r.status = 'won'
            union all select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.expected_close_date at time zone change.zone)::date)::int as year, extract(month from (r.expected_close_date at time zone change.zone)::date)::int as month, (r.sign * (1))::integer as base_row_count, (r.sign * (0))::numeric(24,2) as total_revenue, (r.sign * (0))::integer as total_deals, (r.sign * (r.base_value))::numeric(24,2) as pipeline_value, (r.sign * (r.base_value * r.probability * 0.01))::numeric(28,6) as weighted_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted and r.status = 'open' and r.expected_close_date is not null
        ) as changes;
        end if;
        if change.of_pipeline_owner then
            insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as deal_count, (r.sign * (r.base_value))::numeric(24,2) as total_value from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes;
        end if;
        end if;
    elsif tg_op = 'DELETE' then
        select
            exists (select from old_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, sum(base_row_count), sum(deal_count), sum(total_value)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (-(1))::integer as base_row_count, (-(1))::integer as deal_count, (-(r.base_value))::numeric(24,2) as total_value from old_rows as r where not r.is_deleted
        ) as changes
        group by pipeline_id, stage_id
        having sum(base_row_count) <> 0 or sum(deal_count) <> 0 or sum(total_value) <> 0),
        of_revenue as (
        insert into revenue_metrics_delta (zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value)
        select change.zone, pipeline_id, owner_id, team_id, year, month, sum(base_row_count), sum(total_revenue), sum(total_deals), sum(pipeline_value), sum(weighted_value)
        from (
            select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.actual_close_date at time zone change.zone)::date)::int as year, extract(month from (r.actual_close_date at time zone change.zone)::date)::int as month, (-(1))::integer as base_row_count, (-(r.base_value))::numeric(24,2) as total_revenue, (-(1))::integer as total_deals, (-(0))::numeric(24,2) as pipeline_value, (-(0))::numeric(28,6) as weighted_value from old_rows as r where not r.is_deleted and r.status = 'won'
            union all select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.expected_close_date at time zone change.zone)::date)::int as year, extract(month from (r.expected_close_date at time zone change.zone)::date)::int as month, (-(1))::integer as base_row_count, (-(0))::numeric(24,2) as total_revenue, (-(0))::integer as total_deals, (-(r.base_value))::numeric(24,2) as pipeline_value, (-(r.base_value * r.probability * 0.01))::numeric(28,6) as weighted_value from old_rows as r where not r.is_deleted and r.status = 'open' and r.expected_close_date is not null
        ) as changes
        group by pipeline_id, owner_id, team_id, year, month
        having sum(base_row_count) <> 0 or sum(total_revenue) <> 0 or sum(total_deals) <> 0 or sum(pipeline_value) <> 0 or sum(weighted_value) <> 0)
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, owner_id, sum(base_row_count), sum(deal_count), sum(total_value)
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (-(1))::integer as base_row_count, (-(1))::integer as deal_count, (-(r.base_value))::numeric(24,2) as total_value from old_rows as r where not r.is_deleted
        ) as changes
        group by pipeline_id, stage_id, owner_id
        having sum(base_row_count) <> 0 or sum(deal_count) <> 0 or sum(total_value) <> 0;
        else
        with of_pipeline as (
        insert into pipeline_metrics_delta (zone, pipeline_id, stage_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, base_row_count, deal_count, total_value
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, (-(1))::integer as base_row_count, (-(1))::integer as deal_count, (-(r.base_value))::numeric(24,2) as total_value from old_rows as r where not r.is_deleted
        ) as changes),
        of_revenue as (
        insert into revenue_metrics_delta (zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value)
        select change.zone, pipeline_id, owner_id, team_id, year, month, base_row_count, total_revenue, total_deals, pipeline_value, weighted_value
        from (
            select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.actual_close_date at time zone change.zone)::date)::int as year, extract(month from (r.actual_close_date at time zone change.zone)::date)::int as month, (-(1))::integer as base_row_count, (-(r.base_value))::numeric(24,2) as total_revenue, (-(1))::integer as total_deals, (-(0))::numeric(24,2) as pipeline_value, (-(0))::numeric(28,6) as weighted_value from old_rows as r where not r.is_deleted and r.status = 'won'
            union all select r.pipeline_id as pipeline_id, r.owner_id as owner_id, r.team_id as team_id, extract(year from (r.expected_close_date at time zone change.zone)::date)::int as year, extract(month from (r.expected_close_date at time zone change.zone)::date)::int as month, (-(1))::integer as base_row_count, (-(0))::numeric(24,2) as total_revenue, (-(0))::integer as total_deals, (-(r.base_value))::numeric(24,2) as pipeline_value, (-(r.base_value * r.probability * 0.01))::numeric(28,6) as weighted_value from old_rows as r where not r.is_deleted and r.status = 'open' and r.expected_close_date is not null
        ) as changes)
        insert into pipeline_owner_metrics_delta (zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value)
        select change.zone, pipeline_id, stage_id, owner_id, base_row_count, deal_count, total_value
        from (
            select r.pipeline_id as pipeline_id, r.stage_id as stage_id, r.owner_id as owner_id, (-(1))::integer as base_row_count, (-(1))::integer as deal_count, (-(r.base_value))::numeric(24,2) as total_value from old_rows as r where not r.is_deleted
        ) as changes;
        end if;
    else
        insert into pipeline_metrics_delta (zone) values ('');
        insert into revenue_metrics_delta (zone) values ('');
        insert into pipeline_owner_metrics_delta (zone) values ('');
    end if;
    return null;
end
$$;

CREATE FUNCTION post_documents() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select
            exists (select from new_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into document_metrics_delta (zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum)
        select change.zone, document_type, owner_id, date, sum(base_row_count), sum(total_documents), sum(sent_documents), sum(viewed_documents), sum(signed_documents), sum(declined_documents), sum(expired_documents), sum(signing_count), sum(signing_us_sum), sum(view_count_sum), sum(reminder_count_sum)
        from (
            select r.type::varchar(50) as document_type, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_documents, ((r.sent_at is not null)::int)::integer as sent_documents, ((r.viewed_at is not null)::int)::integer as viewed_documents, ((r.signed_at is not null)::int)::integer as signed_documents, ((r.status = 'declined')::int)::integer as declined_documents, ((r.status = 'expired')::int)::integer as expired_documents, ((r.sent_at is not null and r.signed_at is not null)::int)::integer as signing_count, (case when r.sent_at is not null and r.signed_at is not null then elapsed_us(r.sent_at, r.signed_at) else 0 end)::numeric as signing_us_sum, (r.view_count)::bigint as view_count_sum, (r.reminder_count)::bigint as reminder_count_sum from new_rows as r where not r.is_deleted
        ) as changes
        group by document_type, owner_id, date
        having sum(base_row_count) <> 0 or sum(total_documents) <> 0 or sum(sent_documents) <> 0 or sum(viewed_documents) <> 0 or sum(signed_documents) <> 0 or sum(declined_documents) <> 0 or sum(expired_documents) <> 0 or sum(signing_count) <> 0 or sum(signing_us_sum) <> 0 or sum(view_count_sum) <> 0 or sum(reminder_count_sum) <> 0;
        else
        insert into document_metrics_delta (zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum)
        select change.zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum
        from (
            select r.type::varchar(50) as document_type, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as total_documents, ((r.sent_at is not null)::int)::integer as sent_documents, ((r.viewed_at is not null)::int)::integer as viewed_documents, ((r.signed_at is not null)::int)::integer as signed_documents, ((r.status = 'declined')::int)::integer as declined_documents, ((r.status = 'expired')::int)::integer as expired_documents, ((r.sent_at is not null and r.signed_at is not null)::int)::integer as signing_count, (case when r.sent_at is not null and r.signed_at is not null then elapsed_us(r.sent_at, r.signed_at) else 0 end)::numeric as signing_us_sum, (r.view_count)::bigint as view_count_sum, (r.reminder_count)::bigint as reminder_count_sum from new_rows as r where not r.is_deleted
        ) as changes;
        end if;
    elsif tg_op = 'UPDATE' then
        select
            exists (select from new_rows offset 1) as are_many,
            (o.created_at, o.is_deleted, o.owner_id, o.reminder_count, o.sent_at, o.signed_at, o.status, o.type, o.view_count, o.viewed_at) is distinct from (n.created_at, n.is_deleted, n.owner_id, n.reminder_count, n.sent_at, n.signed_at, n.status, n.type, n.view_count, n.viewed_at) as of_document,
            (select value from settings where key = 'reporting_timezone') as zone
        into change from old_rows as o cross join new_rows as n limit 1;
        if change.are_many then
        insert into document_metrics_delta (zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum)
        select change.zone, document_type, owner_id, date, sum(base_row_count), sum(total_documents), sum(sent_documents), sum(viewed_documents), sum(signed_documents), sum(declined_documents), sum(expired_documents), sum(signing_count), sum(signing_us_sum), sum(view_count_sum), sum(reminder_count_sum)
        from (
            select r.type::varchar(50) as document_type, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_documents, (r.sign * ((r.sent_at is not null)::int))::integer as sent_documents, (r.sign * ((r.viewed_at is not null)::int))::integer as viewed_documents, (r.sign * ((r.signed_at is not null)::int))::integer as signed_documents, (r.sign * ((r.status = 'declined')::int))::integer as declined_documents, (r.sign * ((r.status = 'expired')::int))::integer as expired_documents, (r.sign * ((r.sent_at is not null and r.signed_at is not null)::int))::integer as signing_count, (r.sign * (case when r.sent_at is not null and r.signed_at is not null then elapsed_us(r.sent_at, r.signed_at) else 0 end))::numeric as signing_us_sum, (r.sign * (r.view_count))::bigint as view_count_sum, (r.sign * (r.reminder_count))::bigint as reminder_count_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes
        group by document_type, owner_id, date
        having sum(base_row_count) <> 0 or sum(total_documents) <> 0 or sum(sent_documents) <> 0 or sum(viewed_documents) <> 0 or sum(signed_documents) <> 0 or sum(declined_documents) <> 0 or sum(expired_documents) <> 0 or sum(signing_count) <> 0 or sum(signing_us_sum) <> 0 or sum(view_count_sum) <> 0 or sum(reminder_count_sum) <> 0;
        else
        if change.of_document then
            insert into document_metrics_delta (zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum)
        select change.zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum
        from (
            select r.type::varchar(50) as document_type, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as total_documents, (r.sign * ((r.sent_at is not null)::int))::integer as sent_documents, (r.sign * ((r.viewed_at is not null)::int))::integer as viewed_documents, (r.sign * ((r.signed_at is not null)::int))::integer as signed_documents, (r.sign * ((r.status = 'declined')::int))::integer as declined_documents, (r.sign * ((r.status = 'expired')::int))::integer as expired_documents, (r.sign * ((r.sent_at is not null and r.signed_at is not null)::int))::integer as signing_count, (r.sign * (case when r.sent_at is not null and r.signed_at is not null then elapsed_us(r.sent_at, r.signed_at) else 0 end))::numeric as signing_us_sum, (r.sign * (r.view_count))::bigint as view_count_sum, (r.sign * (r.reminder_count))::bigint as reminder_count_sum from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted
        ) as changes;
        end if;
        end if;
    elsif tg_op = 'DELETE' then
        select
            exists (select from old_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into document_metrics_delta (zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum)
        select change.zone, document_type, owner_id, date, sum(base_row_count), sum(total_documents), sum(sent_documents), sum(viewed_documents), sum(signed_documents), sum(declined_documents), sum(expired_documents), sum(signing_count), sum(signing_us_sum), sum(view_count_sum), sum(reminder_count_sum)
        from (
            select r.type::varchar(50) as document_type, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_documents, (-((r.sent_at is not null)::int))::integer as sent_documents, (-((r.viewed_at is not null)::int))::integer as viewed_documents, (-((r.signed_at is not null)::int))::integer as signed_documents, (-((r.status = 'declined')::int))::integer as declined_documents, (-((r.status = 'expired')::int))::integer as expired_documents, (-((r.sent_at is not null and r.signed_at is not null)::int))::integer as signing_count, (-(case when r.sent_at is not null and r.signed_at is not null then elapsed_us(r.sent_at, r.signed_at) else 0 end))::numeric as signing_us_sum, (-(r.view_count))::bigint as view_count_sum, (-(r.reminder_count))::bigint as reminder_count_sum from old_rows as r where not r.is_deleted
        ) as changes
        group by document_type, owner_id, date
        having sum(base_row_count) <> 0 or sum(total_documents) <> 0 or sum(sent_documents) <> 0 or sum(viewed_documents) <> 0 or sum(signed_documents) <> 0 or sum(declined_documents) <> 0 or sum(expired_documents) <> 0 or sum(signing_count) <> 0 or sum(signing_us_sum) <> 0 or sum(view_count_sum) <> 0 or sum(reminder_count_sum) <> 0;
        else
        insert into document_metrics_delta (zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum)
        select change.zone, document_type, owner_id, date, base_row_count, total_documents, sent_documents, viewed_documents, signed_documents, declined_documents, expired_documents, signing_count, signing_us_sum, view_count_sum, reminder_count_sum
        from (
            select r.type::varchar(50) as document_type, r.owner_id as owner_id, (r.created_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as total_documents, (-((r.sent_at is not null)::int))::integer as sent_documents, (-((r.viewed_at is not null)::int))::integer as viewed_documents, (-((r.signed_at is not null)::int))::integer as signed_documents, (-((r.status = 'declined')::int))::integer as declined_documents, (-((r.status = 'expired')::int))::integer as expired_documents, (-((r.sent_at is not null and r.signed_at is not null)::int))::integer as signing_count, (-(case when r.sent_at is not null and r.signed_at is not null then elapsed_us(r.sent_at, r.signed_at) else 0 end))::numeric as signing_us_sum, (-(r.view_count))::bigint as view_count_sum, (-(r.reminder_count))::bigint as reminder_count_sum from old_rows as r where not r.is_deleted
        ) as changes;
        end if;
    else
        insert into document_metrics_delta (zone) values ('');
    end if;
    return null;
end
$$;

CREATE FUNCTION post_emails() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        select
            exists (select from new_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into email_metrics_delta (zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks)
        select change.zone, campaign_id, template_id, user_id, date, sum(base_row_count), sum(sent), sum(delivered), sum(opened), sum(clicked), sum(bounced), sum(unsubscribed), sum(unique_opens), sum(unique_clicks)
        from (
            select r.campaign_id as campaign_id, r.template_id as template_id, r.owner_id as user_id, (r.sent_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as sent, ((r.delivered_at is not null)::int)::integer as delivered, (r.open_count)::bigint as opened, (r.click_count)::bigint as clicked, ((r.bounced_at is not null)::int)::integer as bounced, ((r.unsubscribed_at is not null)::int)::integer as unsubscribed, ((r.opened_at is not null)::int)::integer as unique_opens, ((r.clicked_at is not null)::int)::integer as unique_clicks from new_rows as r where not r.is_deleted and r.sent_at is not null
        ) as changes
        group by campaign_id, template_id, user_id, date
        having sum(base_row_count) <> 0 or sum(sent) <> 0 or sum(delivered) <> 0 or sum(opened) <> 0 or sum(clicked) <> 0 or sum(bounced) <> 0 or sum(unsubscribed) <> 0 or sum(unique_opens) <> 0 or sum(unique_clicks) <> 0;
        else
        insert into email_metrics_delta (zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks)
        select change.zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks
        from (
            select r.campaign_id as campaign_id, r.template_id as template_id, r.owner_id as user_id, (r.sent_at at time zone change.zone)::date as date, (1)::integer as base_row_count, (1)::integer as sent, ((r.delivered_at is not null)::int)::integer as delivered, (r.open_count)::bigint as opened, (r.click_count)::bigint as clicked, ((r.bounced_at is not null)::int)::integer as bounced, ((r.unsubscribed_at is not null)::int)::integer as unsubscribed, ((r.opened_at is not null)::int)::integer as unique_opens, ((r.clicked_at is not null)::int)::integer as unique_clicks from new_rows as r where not r.is_deleted and r.sent_at is not null
        ) as changes;
        end if;
    elsif tg_op = 'UPDATE' then
        select
            exists (select from new_rows offset 1) as are_many,
            (o.bounced_at, o.campaign_id, o.click_count, o.clicked_at, o.delivered_at, o.is_deleted, o.open_count, o.opened_at, o.owner_id, o.sent_at, o.template_id, o.unsubscribed_at) is distinct from (n.bounced_at, n.campaign_id, n.click_count, n.clicked_at, n.delivered_at, n.is_deleted, n.open_count, n.opened_at, n.owner_id, n.sent_at, n.template_id, n.unsubscribed_at) as of_email,
            (select value from settings where key = 'reporting_timezone') as zone
        into change from old_rows as o cross join new_rows as n limit 1;
        if change.are_many then
        insert into email_metrics_delta (zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks)
        select change.zone, campaign_id, template_id, user_id, date, sum(base_row_count), sum(sent), sum(delivered), sum(opened), sum(clicked), sum(bounced), sum(unsubscribed), sum(unique_opens), sum(unique_clicks)
        from (
            select r.campaign_id as campaign_id, r.template_id as template_id, r.owner_id as user_id, (r.sent_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as sent, (r.sign * ((r.delivered_at is not null)::int))::integer as delivered, (r.sign * (r.open_count))::bigint as opened, (r.sign * (r.click_count))::bigint as clicked, (r.sign * ((r.bounced_at is not null)::int))::integer as bounced, (r.sign * ((r.unsubscribed_at is not null)::int))::integer as unsubscribed, (r.sign * ((r.opened_at is not null)::int))::integer as unique_opens, (r.sign * ((r.clicked_at is not null)::int))::integer as unique_clicks from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted and r.sent_at is not null
        ) as changes
        group by campaign_id, template_id, user_id, date
        having sum(base_row_count) <> 0 or sum(sent) <> 0 or sum(delivered) <> 0 or sum(opened) <> 0 or sum(clicked) <> 0 or sum(bounced) <> 0 or sum(unsubscribed) <> 0 or sum(unique_opens) <> 0 or sum(unique_clicks) <> 0;
        else
        if change.of_email then
            insert into email_metrics_delta (zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks)
        select change.zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks
        from (
            select r.campaign_id as campaign_id, r.template_id as template_id, r.owner_id as user_id, (r.sent_at at time zone change.zone)::date as date, (r.sign * (1))::integer as base_row_count, (r.sign * (1))::integer as sent, (r.sign * ((r.delivered_at is not null)::int))::integer as delivered, (r.sign * (r.open_count))::bigint as opened, (r.sign * (r.click_count))::bigint as clicked, (r.sign * ((r.bounced_at is not null)::int))::integer as bounced, (r.sign * ((r.unsubscribed_at is not null)::int))::integer as unsubscribed, (r.sign * ((r.opened_at is not null)::int))::integer as unique_opens, (r.sign * ((r.clicked_at is not null)::int))::integer as unique_clicks from (select -1 as sign, * from old_rows union all select 1, * from new_rows) as r where not r.is_deleted and r.sent_at is not null
        ) as changes;
        end if;
        end if;
    elsif tg_op = 'DELETE' then
        select
            exists (select from old_rows offset 1) as are_many,
            (select value from settings where key = 'reporting_timezone') as zone
        into change;
        if change.are_many then
        insert into email_metrics_delta (zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks)
        select change.zone, campaign_id, template_id, user_id, date, sum(base_row_count), sum(sent), sum(delivered), sum(opened), sum(clicked), sum(bounced), sum(unsubscribed), sum(unique_opens), sum(unique_clicks)
        from (
            select r.campaign_id as campaign_id, r.template_id as template_id, r.owner_id as user_id, (r.sent_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as sent, (-((r.delivered_at is not null)::int))::integer as delivered, (-(r.open_count))::bigint as opened, (-(r.click_count))::bigint as clicked, (-((r.bounced_at is not null)::int))::integer as bounced, (-((r.unsubscribed_at is not null)::int))::integer as unsubscribed, (-((r.opened_at is not null)::int))::integer as unique_opens, (-((r.clicked_at is not null)::int))::integer as unique_clicks from old_rows as r where not r.is_deleted and r.sent_at is not null
        ) as changes
        group by campaign_id, template_id, user_id, date
        having sum(base_row_count) <> 0 or sum(sent) <> 0 or sum(delivered) <> 0 or sum(opened) <> 0 or sum(clicked) <> 0 or sum(bounced) <> 0 or sum(unsubscribed) <> 0 or sum(unique_opens) <> 0 or sum(unique_clicks) <> 0;
        else
        insert into email_metrics_delta (zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks)
        select change.zone, campaign_id, template_id, user_id, date, base_row_count, sent, delivered, opened, clicked, bounced, unsubscribed, unique_opens, unique_clicks
        from (
            select r.campaign_id as campaign_id, r.template_id as template_id, r.owner_id as user_id, (r.sent_at at time zone change.zone)::date as date, (-(1))::integer as base_row_count, (-(1))::integer as sent, (-((r.delivered_at is not null)::int))::integer as delivered, (-(r.open_count))::bigint as opened, (-(r.click_count))::bigint as clicked, (-((r.bounced_at is not null)::int))::integer as bounced, (-((r.unsubscribed_at is not null)::int))::integer as unsubscribed, (-((r.opened_at is not null)::int))::integer as unique_opens, (-((r.clicked_at is not null)::int))::integer as unique_clicks from old_rows as r where not r.is_deleted and r.sent_at is not null
        ) as changes;
        end if;
    else
        insert into email_metrics_delta (zone) values ('');
    end if;
    return null;
end
$$;

CREATE FUNCTION prune_change_feed() RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION put_back(target text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $_$
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
$_$;

CREATE FUNCTION put_back_visits() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
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

CREATE FUNCTION raise_epoch() RETURNS void
    LANGUAGE sql
    SET search_path TO 'dealwright', 'public'
    AS $$
    update access_epoch set epoch = epoch + 1
$$;

CREATE FUNCTION record_change_set() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
begin
    execute change_set_statement(tg_relid, tg_op, tg_argv[0]::text[])
    using current_setting('dealwright.change_set')::uuid, tg_table_name,
        pg_trigger_depth() > 1 or tg_table_name = 'external_ids';
    return null;
end
$$;

CREATE FUNCTION references_to_contacts(OUT source regclass, OUT name text, OUT reference text) RETURNS SETOF record
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $$
    select c.conrelid::regclass, r.relname::text, a.attname::text
    from pg_constraint as c
    join pg_class as r on r.oid = c.conrelid
    cross join unnest(c.conkey, c.confkey) as k (attnum, target)
    join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = k.attnum
    join pg_attribute as t on t.attrelid = c.confrelid and t.attnum = k.target
    where c.contype = 'f' and c.confrelid = 'contacts'::regclass and c.conparentid = 0
        and t.attname = 'id'
    order by r.relname <> 'deals', r.relname, a.attname
$$;

CREATE FUNCTION refresh_calls_of_deals(changed uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION refresh_next_steps(deal_ids uuid[], contact_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION refresh_visits_of_deals(changed uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
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

CREATE FUNCTION refuse_manager_cycle(changed uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    in_circle text;
begin
    with recursive above (start, manager_id) as (
        select id, manager_id from users where id = any (changed) and manager_id is not null
        union
        select a.start, u.manager_id from above as a join users as u on u.id = a.manager_id
        where u.manager_id is not null
    )
    select u.email into in_circle
    from above as a join users as u on u.id = a.start where a.start = a.manager_id limit 1;
    if found then
        raise exception '% would report to himself, through others', in_circle
            using errcode = '23514', constraint = 'manager_cycle', column = 'manager_id';
    end if;
end
$$;

CREATE FUNCTION refuse_without_admin() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    if not active_admin_exists() then
        raise exception 'the last active admin has to stay'
            using errcode = '23514', constraint = 'last_admin',
            hint = 'Make somebody else an admin first.';
    end if;
end
$$;

CREATE FUNCTION remove_made(target text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $_$
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
$_$;

CREATE FUNCTION repoint_contact(merged uuid, survivor uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $_$
declare
    part record;
    moved bigint;
    counts jsonb := '{}';
begin
    for part in select * from references_to_contacts() loop
        execute format('update %s set %I = $1 where %I = $2', part.source, part.reference,
            part.reference) using survivor, merged;
        get diagnostics moved = row_count;
        if moved > 0 then
            counts := counts || jsonb_build_object(
                part.name, coalesce((counts ->> part.name)::bigint, 0) + moved
            );
        end if;
    end loop;
    return counts;
end
$_$;

CREATE FUNCTION reserve_sign_in_try(email text, OUT is_allowed boolean, OUT failures integer, OUT locks_until timestamp with time zone, OUT wait_seconds integer) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    account text := sign_in_account(email);
    moment timestamptz := clock_timestamp();
    began timestamptz;
    in_hour integer;
begin
    insert into sign_in_guards as g (
        account_hash, failure_count, first_failure_at, last_failure_at, hour_began_at, hour_count
    )
    values (account, 1, moment, moment, moment, 1)
    on conflict (account_hash) do update set
        failure_count = case
            when g.last_failure_at < moment - interval '1 day' then 1 else g.failure_count + 1
        end,
        first_failure_at = case
            when g.failure_count = 0 or g.last_failure_at < moment - interval '1 day' then moment
            else g.first_failure_at
        end,
        last_failure_at = moment,
        hour_began_at = case
            when g.hour_began_at <= moment - interval '1 hour' then moment else g.hour_began_at
        end,
        hour_count = case
            when g.hour_began_at <= moment - interval '1 hour' then 1 else g.hour_count + 1
        end
    where g.locked_until is null or g.locked_until <= clock_timestamp()
    returning g.failure_count, g.hour_count, g.hour_began_at into failures, in_hour, began;
    is_allowed := found;
    if is_allowed then
        locks_until := sign_in_rest(failures, in_hour, began);
        update sign_in_guards set locked_until = locks_until where account_hash = account;
        wait_seconds := 0;
    else
        select g.failure_count,
            greatest(ceil(extract(epoch from g.locked_until - clock_timestamp())), 1)
        into failures, wait_seconds
        from sign_in_guards as g where g.account_hash = account;
    end if;
end
$$;

CREATE FUNCTION roles_access_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    if exists (
        select id, name, permissions from new_rows
        except
        select id, name, permissions from old_rows
    ) then
        perform raise_epoch();
    end if;
    return null;
end
$$;

CREATE FUNCTION roles_keep_admin() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'the role admin can be neither renamed nor removed'
        using errcode = '23514', constraint = 'admin_role_stays', column = 'name';
end
$$;

CREATE FUNCTION schedules_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (new.cron, new.time_zone, new.every_seconds, new.enabled)
        is distinct from (old.cron, old.time_zone, old.every_seconds, old.enabled)
    then
        if new.next_fire_at is not distinct from old.next_fire_at then
            new.next_fire_at := null;
        end if;
        if new.enabled then
            new.problem := null;
        end if;
    end if;
    -- What the program notes of its fires is no edit.
    if (new.last_fire_at, new.next_fire_at, new.problem)
        is not distinct from (old.last_fire_at, old.next_fire_at, old.problem)
        or (new.name, new.kind, new.payload, new.cron, new.time_zone, new.every_seconds, new.enabled)
        is distinct from
        (old.name, old.kind, old.payload, old.cron, old.time_zone, old.every_seconds, old.enabled)
    then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

CREATE FUNCTION schedules_follow_calendar() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    update schedules set next_fire_at = null where time_zone is null and cron is not null;
    return null;
end
$$;

CREATE FUNCTION search_phone(raw text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('n'::text || reverse(regexp_replace(raw, '[^0-9]+'::text, ''::text, 'g'::text)));

CREATE FUNCTION search_phone_terms(typed text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    digits text := regexp_replace(replace(typed, '(0)', ''), '[^0-9]+', '', 'g');
    is_international boolean := typed ~ '^\s*[(]?\s*\+' or digits like '00%';
    country text;
    national text;
begin
    digits := ltrim(digits, '0');
    country := substring(
        digits from '^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]'
            '|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[035789]|9[679])\d)'
    );
    national := ltrim(substr(digits, length(country) + 1), '0');
    if is_international then
        return (
            select string_agg(format('''n%s''', reverse(form)), ' | ')
            from unnest(array[
                digits, '00' || digits, national, '0' || national, country || '0' || national
            ]) as form
        );
    end if;
    return concat_ws(
        ' | ', format('''n%s'':*', reverse(digits)),
        case when length(national) >= 7 then
            format('''n%s'' | ''n%s''', reverse(national), reverse('0' || national))
        end
    );
end
$$;

CREATE FUNCTION search_terms(typed text, OUT terms tsquery, OUT rest tsquery, OUT exact tsquery) RETURNS record
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    -- Addresses are pasted: nobody mistypes them or leaves off their end.
    is_pasted constant boolean := strpos(typed, '@') > 0;
    others text := typed;
    piece text;
    term record;
    long text[] := '{}';
    short text[] := '{}';
    precise text[] := '{}';
    words integer := 0;
begin
    for piece in
        select part[1]
        from regexp_matches(typed, '((?:[+(]\s*)*[0-9][-0-9 ()./]{4,}[0-9])', 'g') as part
    loop
        if length(regexp_replace(piece, '[^0-9]+', '', 'g')) >= 7 then
            others := replace(others, piece, ' ');
            long := long || format('(%s)', search_phone_terms(piece));
            precise := precise || format('(%s)', search_phone_terms(piece));
        end if;
    end loop;
    for piece in
        select distinct word from unnest(string_to_array(search_fold(others), ' ', '')) as word
        where word is not null
    loop
        words := words + 1;
        -- Misspellings are looked for in the first words.
        term := search_word_terms(piece, words <= 6 and not is_pasted);
        precise := precise || format('(%s)', term.exact);
        if is_pasted then
            long := long || format('(%s)', term.exact);
        elsif length(piece) <= 2 then
            short := short || format('(%s)', term.terms);
        else
            long := long || format('(%s)', term.terms);
        end if;
    end loop;
    if long = '{}' then
        long := short;
        short := '{}';
    end if;
    terms := nullif(array_to_string(long, ' & '), '')::tsquery;
    rest := nullif(array_to_string(short, ' & '), '')::tsquery;
    exact := nullif(array_to_string(precise, ' & '), '')::tsquery;
end
$$;

CREATE FUNCTION search_vector(words text, phones text[] DEFAULT '{}'::text[]) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_to_tsvector(array_remove((string_to_array(search_fold(words), ' '::text, ''::text) || phones), NULL::text));

CREATE FUNCTION search_word_terms(typed text, forgiving boolean, OUT terms text, OUT exact text) RETURNS record
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'dealwright', 'public'
    AS $_$
declare
    others text[] := '{}';
    is_beginning boolean;
begin
    terms := format('''%s'':*', typed);
    exact := format('''%s''', typed);
    if typed ~ '^[0-9]{3,12}$' then
        -- Perhaps the last digits of a number.
        terms := format('%s | ''n%s'':*', terms, reverse(typed));
        exact := terms;
        return;
    end if;
    if not forgiving or length(typed) not between 3 and 40 or typed ~ '[0-9]'
        or exists (select from search_words where word = typed) then
        return;
    end if;
    is_beginning := exists (select from search_words where word ^@ typed);
    if not is_beginning or length(typed) >= 5 then
        others := search_words_close_to(typed);
    end if;
    if not is_beginning and length(typed) >= 4 then
        others := others || array(
            select word
            from search_words
            where word like '%' || replace(replace(typed, '\', '\\'), '_', '\_') || '%'
            group by word
            order by length(word), word
            limit 20
        );
    end if;
    if others <> '{}' then
        terms := concat_ws(
            ' | ', terms, (select string_agg(format('''%s''', w), ' | ') from unnest(others) as w)
        );
        exact := concat_ws(
            ' | ', exact, (select string_agg(format('''%s''', w), ' | ') from unnest(others) as w)
        );
    end if;
end
$_$;

CREATE FUNCTION search_words_close_to(misspelt text) RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    size constant integer := length(misspelt);
    letters constant text[] :=
        string_to_array('a b c d e f g h i j k l m n o p q r s t u v w x y z', ' ');
    variants text[];
    found text[];
begin
    select array_agg(variant) into variants
    from (
        select left(misspelt, i) || substr(misspelt, i + 2)
        from generate_series(0, size - 1) as i
        union all
        select
            left(misspelt, i) || substr(misspelt, i + 2, 1) || substr(misspelt, i + 1, 1)
            || substr(misspelt, i + 3)
        from generate_series(0, size - 2) as i
        union all
        select left(misspelt, i) || letter || substr(misspelt, i + 2)
        from generate_series(0, size - 1) as i, unnest(letters) as letter
        union all
        select left(misspelt, i) || letter || substr(misspelt, i + 1)
        from generate_series(0, size) as i, unnest(letters) as letter
    ) as changes (variant);
    select array_agg(distinct word) into found
    from search_words
    where word = any (variants) and length(word) > 2;
    if found is null and size >= 6 then
        select array_agg(word) into found
        from (
            select word
            from search_words
            where word % misspelt and similarity(word, misspelt) >= 0.4
                and abs(length(word) - size) <= 2
            group by word
            order by similarity(word, misspelt) desc, word
            limit 5
        ) as alike;
    end if;
    return coalesce(found, '{}');
end
$$;

CREATE FUNCTION set_audit(enabled boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION setting(wanted text) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
        begin
            return (select value from settings where key = wanted);
        end
        $$;

CREATE FUNCTION setting_range(wanted text) RETURNS int4range
    LANGUAGE sql IMMUTABLE
    AS $$
    select case wanted
        when 'session_idle_minutes' then int4range(1, 43200, '[]')
        when 'session_absolute_minutes' then int4range(1, 525600, '[]')
        when 'bcrypt_cost' then int4range(4, 20, '[]')
        when 'password_reset_minutes' then int4range(1, 1440, '[]')
        when 'change_set_days' then int4range(1, 3650, '[]')
        when 'due_soon_minutes' then int4range(1, 10080, '[]')
        when 'notification_days' then int4range(1, 3650, '[]')
    end
$$;

CREATE FUNCTION setting_stays(wanted text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
    select wanted in ('reporting_timezone', 'base_currency', 'require_totp', 'audit_reads')
        or setting_range(wanted) is not null
$$;

CREATE TABLE deals (
    id uuid DEFAULT uuid_v7() NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    value numeric(18,2) DEFAULT 0 NOT NULL,
    currency character varying(3) DEFAULT base_currency() NOT NULL,
    pipeline_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    status deal_status DEFAULT 'open'::deal_status NOT NULL,
    owner_id uuid,
    contact_id uuid,
    expected_close_date timestamp with time zone,
    actual_close_date timestamp with time zone,
    stage_entered_at timestamp with time zone NOT NULL,
    probability numeric(5,2) NOT NULL,
    weighted_value numeric(18,2) NOT NULL,
    lost_reason character varying(255),
    won_reason character varying(255),
    tags jsonb DEFAULT '[]'::jsonb NOT NULL,
    custom_fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    team_id uuid,
    exchange_rate numeric(18,8) NOT NULL,
    base_value numeric(18,2) NOT NULL,
    probability_is_custom boolean DEFAULT false NOT NULL,
    search_text tsvector,
    board_rank numeric DEFAULT first_board_rank() NOT NULL,
    next_activity_at timestamp with time zone,
    next_activity_id uuid,
    CONSTRAINT deals_board_rank_check CHECK (((abs(board_rank) < '1000000000000'::numeric) AND (scale(board_rank) <= 100))),
    CONSTRAINT deals_closed_check CHECK (((status = 'open'::deal_status) = (actual_close_date IS NULL))),
    CONSTRAINT deals_closing_check CHECK ((actual_close_date >= created_at)),
    CONSTRAINT deals_custom_fields_check CHECK ((jsonb_typeof(custom_fields) = 'object'::text)),
    CONSTRAINT deals_exchange_rate_check CHECK (((exchange_rate > (0)::numeric) AND (exchange_rate <> 'NaN'::numeric))),
    CONSTRAINT deals_probability_check CHECK (((probability >= (0)::numeric) AND (probability <= (100)::numeric))),
    CONSTRAINT deals_tags_check CHECK ((jsonb_typeof(tags) = 'array'::text)),
    CONSTRAINT deals_times_check CHECK (((LEAST(expected_close_date, actual_close_date, stage_entered_at, created_at) >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (GREATEST(expected_close_date, actual_close_date, stage_entered_at, created_at) < '10000-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT deals_value_check CHECK (((value >= (0)::numeric) AND (value <= ('1000000000000'::bigint)::numeric)))
);

COMMENT ON TABLE deals IS 'Sales opportunities. Stage, status, dates, probability and base value are kept in step by triggers.';

COMMENT ON COLUMN deals.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN deals.title IS 'Deal title.';

COMMENT ON COLUMN deals.description IS 'Deal description.';

COMMENT ON COLUMN deals.value IS 'Deal value. In the deal''s own currency, 0 to 10^12.';

COMMENT ON COLUMN deals.currency IS 'Currency code (default: USD). The default is the base currency of the workspace; it needs a row in exchange_rates.';

COMMENT ON COLUMN deals.pipeline_id IS 'Foreign key to pipelines. Always the stage''s own pipeline.';

COMMENT ON COLUMN deals.stage_id IS 'Foreign key to pipeline_stages. Moving a deal to a closed or open stage decides its status.';

COMMENT ON COLUMN deals.status IS 'Deal status (open, won, lost, abandoned). A new status moves the deal to the stage that suits it.';

COMMENT ON COLUMN deals.owner_id IS 'Foreign key to users. The user who is responsible; null: nobody.';

COMMENT ON COLUMN deals.contact_id IS 'Foreign key to contacts. Whose won deals it counts among.';

COMMENT ON COLUMN deals.expected_close_date IS 'Expected close date. The month an open deal is forecast for.';

COMMENT ON COLUMN deals.actual_close_date IS 'Actual close date. Set exactly while the deal is not open; the month a won deal counts in.';

COMMENT ON COLUMN deals.stage_entered_at IS 'When deal entered current stage. Correcting it corrects the stay in deal_stage_visits.';

COMMENT ON COLUMN deals.probability IS 'Win probability %. 0 to 100; the stage''s unless set by hand, 100 once won, 0 once lost or abandoned.';

COMMENT ON COLUMN deals.weighted_value IS 'value * probability. value x probability / 100 in the deal''s currency, derived by a trigger.';

COMMENT ON COLUMN deals.lost_reason IS 'Reason for loss.';

COMMENT ON COLUMN deals.won_reason IS 'Reason for win.';

COMMENT ON COLUMN deals.tags IS 'Deal tags. An array of strings.';

COMMENT ON COLUMN deals.custom_fields IS 'Custom fields. An object: name of the field to its value.';

COMMENT ON COLUMN deals.created_at IS 'When the record was made; imports keep the original time.';

COMMENT ON COLUMN deals.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN deals.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

COMMENT ON COLUMN deals.team_id IS 'The owner''s team while the deal is open; kept from the closing on.';

COMMENT ON COLUMN deals.exchange_rate IS 'Units of the base currency per unit of the deal''s: current while open, kept from the closing on.';

COMMENT ON COLUMN deals.base_value IS 'value x exchange_rate rounded to 2 places, in the base currency; derived by a trigger.';

COMMENT ON COLUMN deals.probability_is_custom IS 'True while the probability was set by hand and no longer follows the stage. Kept by a trigger.';

COMMENT ON COLUMN deals.search_text IS 'Words by which the search finds the deal.';

COMMENT ON COLUMN deals.board_rank IS 'Place on the board among the deals of its stage: greater comes first. Bookkeeping of the server.';

COMMENT ON COLUMN deals.next_activity_at IS 'When the next step is due: the earliest open activity with a due date. Kept by triggers.';

COMMENT ON COLUMN deals.next_activity_id IS 'The activity that is the next step; null: there is none. Kept by triggers.';

CREATE FUNCTION settle_deal_dates(previous deals, deal deals, stage_is_closed boolean) RETURNS deals
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION settle_deal_money(previous deals, deal deals) RETURNS deals
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION settle_deal_probability(previous deals, deal deals, of_stage numeric) RETURNS deals
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION settle_deal_stage(previous deals, deal deals) RETURNS deals
    LANGUAGE plpgsql
    AS $$
declare
    is_new boolean := previous.id is null;
    is_merged boolean := is_merging(previous.stage_id);
    stage record;
begin
    select * into stage from pipeline_stages where id = deal.stage_id for share;
    if not found then
        raise exception 'there is no stage %', coalesce(deal.stage_id::text, 'for the deal')
            using errcode = '23503', constraint = 'deals_stage_id_fkey';
    end if;
    if stage.is_deleted and (is_new or deal.stage_id <> previous.stage_id) then
        raise exception 'the stage "%" is deleted', stage.name
            using errcode = '23503', constraint = 'deals_stage_id_fkey';
    end if;
    if (is_new and deal.status = 'open')
        or (not is_new and deal.stage_id <> previous.stage_id and deal.status = previous.status
            and not is_merged)
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

CREATE FUNCTION sign_in_account(email text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select encode(sha256(convert_to(lower(btrim(email)), 'UTF8')), 'hex')
$$;

CREATE FUNCTION sign_in_rest(failures integer, hour_failures integer, hour_began timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql
    AS $$
    select greatest(
        case when failures >= 5 then
            clock_timestamp()
            + least(interval '30 seconds' * 2 ^ least(failures - 5, 10), interval '1 hour')
        end,
        case when hour_failures >= 50 then hour_began + interval '1 hour' end
    )
$$;

CREATE FUNCTION sign_in_rules_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    perform raise_epoch();
    return null;
end
$$;

CREATE FUNCTION spread_board(of_deal uuid, besides uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    around deals;
    low numeric;
    high numeric;
begin
    select * into around from deals where id = of_deal;
    select coalesce(min(r) filter (where place > 50), min(r) - 1) into low from (
        select board_rank as r, row_number() over (order by board_rank desc, id desc) as place
        from deals
        where stage_id = around.stage_id and status = around.status and not is_deleted
            and id <> besides and (board_rank, id) <= (around.board_rank, around.id)
        order by board_rank desc, id desc limit 51
    ) as below;
    select coalesce(
        min(r) filter (where place > 50), greatest(max(r) + 0.000001, first_board_rank())
    ) into high from (
        select board_rank as r, row_number() over (order by board_rank, id) as place
        from deals
        where stage_id = around.stage_id and status = around.status and not is_deleted
            and id <> besides and (board_rank, id) > (around.board_rank, around.id)
        order by board_rank, id limit 51
    ) as above;
    with near as (
        select id, row_number() over (order by board_rank, id) as place, count(*) over () as n
        from deals
        where stage_id = around.stage_id and status = around.status and not is_deleted
            and id <> besides
            and board_rank > low and board_rank < high
    )
    update deals as d
    set board_rank = trim_scale(round(low + (high - low) * place / (n + 1), 30))
    from near where d.id = near.id;
end
$$;

CREATE FUNCTION stage_for_status(deal deals, present_is_closed boolean) RETURNS uuid
    LANGUAGE sql STABLE
    AS $$
    select coalesce(
        case when deal.status in ('won', 'lost') then (
            select id from pipeline_stages
            where pipeline_id = deal.pipeline_id and not is_deleted and is_closed
                and is_won = (deal.status = 'won')
        ) end,
        case when present_is_closed then coalesce((
            select v.stage_id
            from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
            where v.deal_id = deal.id and v.pipeline_id = deal.pipeline_id
                and not s.is_closed and not s.is_deleted
            order by v.entered_at desc, s.order_index desc limit 1
        ), first_open_stage(deal.pipeline_id)) end
    )
$$;

CREATE FUNCTION stay_at_place(pipeline uuid, stage uuid, place bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
declare
    octave record;
    found record;
begin
    octave := stay_bucket_of_place(pipeline, stage, -64, -1, place);
    found := stay_bucket_of_place(
        pipeline, stage, (-1 - octave.bucket) * 128, (-1 - octave.bucket) * 128 + 127,
        octave.place_in_bucket
    );
    return (
        select elapsed_us(entered_at, exited_at) from deal_stage_visits
        where pipeline_id = pipeline and stage_id = stage
            and exited_at is not null and not deal_is_deleted
            and stay_bucket(elapsed_us(entered_at, exited_at)) = found.bucket
        order by elapsed_us(entered_at, exited_at)
        offset found.place_in_bucket - 1 limit 1
    );
end
$$;

CREATE FUNCTION stay_bucket(stay_us bigint) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    octave integer;
begin
    if stay_us < 128 then
        return stay_us;
    end if;
    octave := 64 - position(b'1' in stay_us::bit(64));
    return octave * 128 + ((stay_us >> (octave - 7)) & 127);
end
$$;

CREATE FUNCTION stay_bucket_of_place(pipeline uuid, stage uuid, first integer, last integer, place bigint, OUT bucket integer, OUT place_in_bucket bigint) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
begin
    select c.bucket, place - c.below into bucket, place_in_bucket
    from (
        select
            summed.bucket, n,
            -- Longer octaves have lower numbers.
            sum(n) over (order by abs(summed.bucket)) - n as below
        from (
            select counted.bucket, sum(n)::integer as n from (
                select h.bucket, h.base_row_count as n from stage_stay_histogram as h
                where h.pipeline_id = pipeline and h.stage_id = stage
                    and h.bucket between first and last
                union all
                select d.bucket, d.base_row_count from stage_stay_histogram_delta as d
                where d.pipeline_id = pipeline and d.stage_id = stage
                    and d.bucket between first and last
            ) as counted
            group by counted.bucket having sum(n) > 0
        ) as summed
    ) as c
    where place > c.below and place <= c.below + c.n;
end
$$;

CREATE FUNCTION stay_octave_bucket(bucket integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select -1 - bucket / 128
$$;

CREATE FUNCTION stays_are_settled() RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return pg_trigger_depth() > 1
        and coalesce(current_setting('dealwright.stays_are_settled', true), '') = 'on';
end
$$;

CREATE FUNCTION suits_stage(status deal_status, is_closed boolean, is_won boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
    select case status
        when 'won' then is_won
        when 'lost' then is_closed and not is_won
        else not is_closed
    end
$$;

CREATE FUNCTION take_series_back(activity uuid) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
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

CREATE FUNCTION teams_access_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    is_changed boolean;
begin
    if tg_op = 'INSERT' then
        is_changed := exists (select from new_rows where team_lead_id is not null);
    elsif tg_op = 'DELETE' then
        is_changed := exists (select from old_rows where team_lead_id is not null);
    else
        is_changed := exists (
            select id, team_lead_id, is_deleted from new_rows
            except
            select id, team_lead_id, is_deleted from old_rows
        );
    end if;
    if is_changed then
        perform raise_epoch();
    end if;
    return null;
end
$$;

CREATE FUNCTION tell_mentioned(about text, records uuid[], contents text[], contents_before text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $$
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

CREATE FUNCTION touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    return new;
end
$$;

CREATE FUNCTION typed_custom_fields(wanted text, texts jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $_$
    select coalesce(jsonb_object_agg(
        key,
        case
            when jsonb_typeof(value) <> 'string' then value
            when f.type = 'number'
                and content ~ '^[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})$'
                then to_jsonb(content::numeric)
            when f.type = 'boolean' and lower(content) in ('true', 'yes', 'y', '1') then 'true'
            when f.type = 'boolean' and lower(content) in ('false', 'no', 'n', '0') then 'false'
            when f.type = 'multi_choice' then case
                when content ~ '^\[\s*("[^"\\]*"\s*(,\s*"[^"\\]*"\s*)*)?\]$' then content::jsonb
                else to_jsonb(regexp_split_to_array(content, '\s*;\s*'))
            end
            else value
        end
    ), '{}')
    from jsonb_each(texts) as given (key, value)
    cross join lateral (select btrim(value #>> '{}')) as shown (content)
    left join custom_fields as f
        on f.resource = wanted and f.name = given.key and not f.is_deleted
$_$;

CREATE FUNCTION undo_changes_sql(target text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'dealwright', 'public'
    AS $_$
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
$_$;

CREATE FUNCTION undo_collisions(target text) RETURNS TABLE(table_name text, record_id uuid, code text, columns text[], other_table text, other_id uuid)
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $_$
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
$_$;

CREATE FUNCTION undo_conflicts(set_id uuid) RETURNS TABLE(table_name text, record_id uuid, code text, columns text[], other_table text, other_id uuid)
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
$_$;

CREATE FUNCTION undo_references(target text, set_id uuid) RETURNS TABLE(table_name text, record_id uuid, code text, columns text[], other_table text, other_id uuid)
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    AS $_$
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
$_$;

CREATE FUNCTION unrecorded_columns(target regclass, left_out text[]) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
    select left_out || '{id, updated_at, search_text, board_rank}' || coalesce(
        array_agg(attname::text) filter (where attgenerated <> ''), '{}'
    )
    from pg_attribute where attrelid = target and attnum > 0 and not attisdropped
$$;

CREATE FUNCTION user_roles_access_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    if tg_op = 'INSERT' then
        if exists (select from new_rows) then
            perform raise_epoch();
        end if;
        return null;
    end if;
    if not exists (select from old_rows) then
        return null;
    end if;
    perform raise_epoch();
    if exists (
        select from old_rows as o join roles as r on r.id = o.role_id
        join users as u on u.id = o.user_id
        where r.name = 'admin' and u.is_active and not u.is_deleted
    ) then
        perform refuse_without_admin();
    end if;
    return null;
end
$$;

CREATE FUNCTION users_access_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
declare
    changed uuid[];
    left_out uuid[];
begin
    if tg_op = 'INSERT' then
        changed := array(
            select id from new_rows where team_id is not null or manager_id is not null
        );
    elsif tg_op = 'DELETE' then
        changed := array(select id from old_rows);
    else
        -- Set operations, which do not depend on how many rows the first statement had.
        changed := array(
            select id from (
                select id, team_id, manager_id, is_active, is_deleted from new_rows
                except
                select id, team_id, manager_id, is_active, is_deleted from old_rows
            ) as differing
        );
        left_out := array(
            select id from old_rows where is_active and not is_deleted
            except
            select id from new_rows where is_active and not is_deleted
        );
    end if;
    if cardinality(changed) = 0 then
        return null;
    end if;
    perform raise_epoch();
    if cardinality(left_out) > 0 and exists (
        select from roles as r join user_roles as ur on ur.role_id = r.id
        where r.name = 'admin' and ur.user_id = any (left_out)
    ) then
        perform refuse_without_admin();
    end if;
    if tg_op <> 'DELETE' then
        perform refuse_manager_cycle(changed);
    end if;
    return null;
end
$$;

CREATE FUNCTION users_derive() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    new.email := lower(btrim(new.email));
    if tg_op = 'UPDATE' then
        -- Open deals follow their owner's team. A deal that is being written elsewhere has read
        -- the old one and holds its owner's key: wait for it, so that the change reaches it too.
        if new.team_id is distinct from old.team_id then
            perform from users where id = old.id for update;
        end if;
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

CREATE FUNCTION users_end_sign_in() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    update sessions
    set is_revoked = true, revoked_at = now(),
        revoked_reason = case
            when new.is_deleted then 'the account was deleted'
            when not new.is_active then 'the account was disabled'
            else 'the e-mail address was changed'
        end
    where user_id = new.id and not is_revoked;
    return null;
end
$$;

CREATE FUNCTION users_keep_admin() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    perform from access_epoch for update;
    if exists (
        select from roles as r join user_roles as ur on ur.role_id = r.id
        where r.name = 'admin' and ur.user_id = old.id
    ) and not exists (
        select from roles as r join user_roles as ur on ur.role_id = r.id
        join users as u on u.id = ur.user_id
        where r.name = 'admin' and u.id <> old.id and u.is_active and not u.is_deleted
    ) then
        raise exception 'the last active admin has to stay'
            using errcode = '23514', constraint = 'last_admin',
            hint = 'Make somebody else an admin first.';
    end if;
    return old;
end
$$;

CREATE FUNCTION users_to_deals() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'public'
    AS $$
begin
    update deals as d set team_id = n.team_id
    from old_rows as o join new_rows as n using (id)
    where d.owner_id = n.id and d.status = 'open'
        and o.team_id is distinct from n.team_id and d.team_id is distinct from n.team_id;
    return null;
end
$$;

CREATE FUNCTION want_undone(target text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'dealwright', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
$_$;

CREATE AGGREGATE jsonb_merged(jsonb) (
    SFUNC = jsonb_concat,
    STYPE = jsonb,
    INITCOND = '{}'
);

CREATE TABLE access_epoch (
    id boolean DEFAULT true NOT NULL,
    epoch bigint NOT NULL,
    CONSTRAINT access_epoch_one_check CHECK (id)
);

COMMENT ON TABLE access_epoch IS 'One row: the version of who may do what. A server that knows another one reads anew.';

COMMENT ON COLUMN access_epoch.id IS 'Always true, so that there is one row.';

COMMENT ON COLUMN access_epoch.epoch IS 'Grows with every change of roles, teams, managers, accounts and custom fields.';

CREATE TABLE activities (
    id uuid DEFAULT uuid_v7() NOT NULL,
    type activity_type NOT NULL,
    subject character varying(255) NOT NULL,
    description text,
    status activity_status DEFAULT 'pending'::activity_status NOT NULL,
    due_date timestamp with time zone,
    completed_at timestamp with time zone,
    duration_minutes integer,
    owner_id uuid,
    contact_id uuid,
    deal_id uuid,
    location character varying(255),
    outcome character varying(500),
    priority integer DEFAULT 1 NOT NULL,
    custom_fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    follow_up_to_id uuid,
    search_text tsvector GENERATED ALWAYS AS (search_vector((subject)::text)) STORED,
    recurrence character varying(300),
    series_id uuid,
    recurrence_at timestamp with time zone,
    recurrence_timezone character varying(50),
    recurrence_start timestamp with time zone,
    recurrence_kept jsonb,
    CONSTRAINT activities_completed_check CHECK (((completed_at IS NULL) OR (status = 'completed'::activity_status))),
    CONSTRAINT activities_custom_fields_check CHECK ((jsonb_typeof(custom_fields) = 'object'::text)),
    CONSTRAINT activities_duration_check CHECK ((duration_minutes >= 0)),
    CONSTRAINT activities_follow_up_check CHECK ((follow_up_to_id <> id)),
    CONSTRAINT activities_priority_check CHECK (((priority >= 0) AND (priority <= 2))),
    CONSTRAINT activities_recurrence_check CHECK (((recurrence)::text ~ (((('^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;('::text || '(INTERVAL|COUNT)=[1-9][0-9]{0,2}|UNTIL=[0-9]{8}(T[0-9]{6}Z?)?'::text) || '|BYDAY=[-+]?[0-9]{0,2}(MO|TU|WE|TH|FR|SA|SU)(,[-+]?[0-9]{0,2}(MO|TU|WE|TH|FR|SA|SU))*'::text) || '|(BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)=[-+]?[0-9]{1,3}(,[-+]?[0-9]{1,3})*'::text) || '|WKST=(MO|TU|WE|TH|FR|SA|SU)))*$'::text))),
    CONSTRAINT activities_recurrence_due_check CHECK (((recurrence_start IS NULL) OR (due_date IS NOT NULL))),
    CONSTRAINT activities_recurrence_state_check CHECK ((((recurrence IS NULL) = (recurrence_at IS NULL)) AND ((recurrence IS NULL) = (recurrence_timezone IS NULL)) AND ((recurrence_start IS NULL) OR (recurrence IS NOT NULL)) AND ((recurrence_kept IS NULL) OR (recurrence_start IS NOT NULL)))),
    CONSTRAINT activities_recurrence_times_check CHECK (((LEAST(recurrence_at, recurrence_start) >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (GREATEST(recurrence_at, recurrence_start) < '10000-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT activities_times_check CHECK (((LEAST(due_date, completed_at, created_at) >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (GREATEST(due_date, completed_at, created_at) < '10000-01-01 00:00:00+00'::timestamp with time zone)))
);

COMMENT ON TABLE activities IS 'What people do or plan to: calls, meetings, tasks, notes, deadlines.';

COMMENT ON COLUMN activities.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN activities.type IS 'Activity type (call, email, meeting, task, note). Stays call once the activity has call details.';

COMMENT ON COLUMN activities.subject IS 'Activity subject.';

COMMENT ON COLUMN activities.description IS 'Activity description.';

COMMENT ON COLUMN activities.status IS 'Status (pending, completed, overdue, cancelled). A pending one whose due date has passed becomes overdue.';

COMMENT ON COLUMN activities.due_date IS 'Due date. Its day is the one the activity counts on; created_at where it is null.';

COMMENT ON COLUMN activities.completed_at IS 'Completion timestamp. Set when the status becomes completed unless written; null with every other status.';

COMMENT ON COLUMN activities.duration_minutes IS 'Duration in minutes.';

COMMENT ON COLUMN activities.owner_id IS 'Foreign key to users. The user who is responsible; null: nobody.';

COMMENT ON COLUMN activities.contact_id IS 'Foreign key to contacts.';

COMMENT ON COLUMN activities.deal_id IS 'Foreign key to deals.';

COMMENT ON COLUMN activities.location IS 'Meeting location.';

COMMENT ON COLUMN activities.outcome IS 'Activity outcome.';

COMMENT ON COLUMN activities.priority IS 'Priority (0=low, 1=medium, 2=high).';

COMMENT ON COLUMN activities.custom_fields IS 'Custom fields. An object: name of the field to its value.';

COMMENT ON COLUMN activities.created_at IS 'When the record was made; imports keep the original time.';

COMMENT ON COLUMN activities.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN activities.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

COMMENT ON COLUMN activities.follow_up_to_id IS 'The activity, as a rule a call, that this one follows up.';

COMMENT ON COLUMN activities.search_text IS 'Words by which the search finds the activity.';

COMMENT ON COLUMN activities.recurrence IS 'When it comes again: an iCalendar rule by days. The open activity of a series carries it on.';

COMMENT ON COLUMN activities.series_id IS 'Foreign key to activities (self-reference). The first activity of the series of this one.';

COMMENT ON COLUMN activities.recurrence_at IS 'When the rule has this activity due, wherever it was moved to. Kept by triggers.';

COMMENT ON COLUMN activities.recurrence_timezone IS 'The time zone by whose clock the rule goes: the owner''s when it was set. Kept by triggers.';

COMMENT ON COLUMN activities.recurrence_start IS 'The moment from which the rule counts; null: carries no series on. Kept by triggers.';

COMMENT ON COLUMN activities.recurrence_kept IS 'What the series has where this activity alone is different: columns by name. Kept by triggers.';

CREATE TABLE activity_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid,
    activity_type character varying(50) NOT NULL,
    date date NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    completed_count integer DEFAULT 0 NOT NULL,
    overdue_count integer DEFAULT 0 NOT NULL,
    pending_count integer DEFAULT 0 NOT NULL,
    cancelled_count integer DEFAULT 0 NOT NULL,
    completion_rate double precision GENERATED ALWAYS AS (percentage((completed_count)::numeric, (total_count)::numeric)) STORED,
    avg_completion_time_hours double precision GENERATED ALWAYS AS ((mean(completion_us_sum, (completion_count)::numeric) / ('3600000000'::bigint)::double precision)) STORED,
    avg_duration_minutes double precision GENERATED ALWAYS AS (mean((duration_minutes_sum)::numeric, (duration_count)::numeric)) STORED,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL,
    completion_count integer DEFAULT 0 NOT NULL,
    completion_us_sum numeric DEFAULT 0 NOT NULL,
    duration_count integer DEFAULT 0 NOT NULL,
    duration_minutes_sum bigint DEFAULT 0 NOT NULL
)
WITH (fillfactor='50');

COMMENT ON TABLE activity_metrics IS 'Figures of activities, one row per (user_id, activity_type, date). Written by the metrics engine only.';

COMMENT ON COLUMN activity_metrics.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN activity_metrics.user_id IS 'Foreign key to users. The activities'' owner; null: nobody''s.';

COMMENT ON COLUMN activity_metrics.activity_type IS 'Activity type.';

COMMENT ON COLUMN activity_metrics.date IS 'Date dimension. Day of the due date, or of the creation where there is none, in the reporting time zone.';

COMMENT ON COLUMN activity_metrics.total_count IS 'Total activities.';

COMMENT ON COLUMN activity_metrics.completed_count IS 'Completed count.';

COMMENT ON COLUMN activity_metrics.overdue_count IS 'Overdue count.';

COMMENT ON COLUMN activity_metrics.pending_count IS 'Pending count.';

COMMENT ON COLUMN activity_metrics.cancelled_count IS 'Cancelled count.';

COMMENT ON COLUMN activity_metrics.completion_rate IS 'Completion rate %. 100 x completed_count / total_count.';

COMMENT ON COLUMN activity_metrics.avg_completion_time_hours IS 'Avg completion time. From creation to completion, over completed ones with completed_at.';

COMMENT ON COLUMN activity_metrics.avg_duration_minutes IS 'Avg duration. Over completed ones that have a duration.';

COMMENT ON COLUMN activity_metrics.last_updated IS 'Last update timestamp. When a figure of this row last changed.';

COMMENT ON COLUMN activity_metrics.base_row_count IS 'Number of base rows that post to this key; the row goes when it reaches 0.';

COMMENT ON COLUMN activity_metrics.completion_count IS 'Completed activities with completed_at.';

COMMENT ON COLUMN activity_metrics.completion_us_sum IS 'Their time from creation to completion, summed, in microseconds.';

COMMENT ON COLUMN activity_metrics.duration_count IS 'Completed activities that have a duration.';

COMMENT ON COLUMN activity_metrics.duration_minutes_sum IS 'Their durations, summed, in minutes.';

CREATE TABLE activity_metrics_delta (
    zone text NOT NULL,
    user_id uuid,
    activity_type character varying(50),
    date date,
    base_row_count bigint DEFAULT 0 NOT NULL,
    total_count bigint DEFAULT 0 NOT NULL,
    completed_count bigint DEFAULT 0 NOT NULL,
    overdue_count bigint DEFAULT 0 NOT NULL,
    pending_count bigint DEFAULT 0 NOT NULL,
    cancelled_count bigint DEFAULT 0 NOT NULL,
    completion_count bigint DEFAULT 0 NOT NULL,
    completion_us_sum numeric DEFAULT 0 NOT NULL,
    duration_count bigint DEFAULT 0 NOT NULL,
    duration_minutes_sum bigint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE activity_metrics_delta IS 'What changes added to and took from the rows of activity_metrics, until it is folded into them.';

COMMENT ON COLUMN activity_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN activity_metrics_delta.user_id IS 'Which row of activity_metrics.';

COMMENT ON COLUMN activity_metrics_delta.activity_type IS 'Which row of activity_metrics.';

COMMENT ON COLUMN activity_metrics_delta.date IS 'Which row of activity_metrics.';

COMMENT ON COLUMN activity_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.total_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.completed_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.overdue_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.pending_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.cancelled_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.completion_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.completion_us_sum IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.duration_count IS 'What is added.';

COMMENT ON COLUMN activity_metrics_delta.duration_minutes_sum IS 'What is added.';

CREATE TABLE api_tokens (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    token_hash character varying(64) NOT NULL,
    prefix character varying(12) NOT NULL,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    revoked_at timestamp with time zone,
    created_by_ip inet,
    CONSTRAINT api_tokens_token_hash_check CHECK (((token_hash)::text ~ '^[0-9a-f]{64}$'::text))
);

COMMENT ON TABLE api_tokens IS 'Tokens with which programs act for a user.';

COMMENT ON COLUMN api_tokens.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN api_tokens.user_id IS 'Foreign key to users. For whom the token acts.';

COMMENT ON COLUMN api_tokens.name IS 'What the user calls it.';

COMMENT ON COLUMN api_tokens.token_hash IS 'SHA-256 of the token, in hexadecimal; it alone is kept.';

COMMENT ON COLUMN api_tokens.prefix IS 'The first characters of the token, to tell tokens apart.';

COMMENT ON COLUMN api_tokens.expires_at IS 'When it ends; null: not by itself.';

COMMENT ON COLUMN api_tokens.last_used_at IS 'When it was last used, to about a minute.';

COMMENT ON COLUMN api_tokens.created_at IS 'When the row was made.';

COMMENT ON COLUMN api_tokens.revoked_at IS 'When it was revoked; null: it was not.';

COMMENT ON COLUMN api_tokens.created_by_ip IS 'The address from which it was made.';

CREATE TABLE audit_logs (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid,
    user_email character varying(255),
    action audit_action NOT NULL,
    resource_type character varying(100) NOT NULL,
    resource_id uuid,
    description text,
    changes jsonb,
    ip_address inet,
    user_agent character varying(500),
    request_method character varying(10),
    request_path character varying(500),
    metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (created_at);

COMMENT ON TABLE audit_logs IS 'Who did what. Partitioned by month of created_at; the application can add rows only.';

COMMENT ON COLUMN audit_logs.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN audit_logs.user_id IS 'Foreign key to users. Null for what nobody signed in did.';

COMMENT ON COLUMN audit_logs.user_email IS 'User email. As it was at the time.';

COMMENT ON COLUMN audit_logs.action IS 'Action performed.';

COMMENT ON COLUMN audit_logs.resource_type IS 'Resource type. The table''s name.';

COMMENT ON COLUMN audit_logs.resource_id IS 'Resource ID.';

COMMENT ON COLUMN audit_logs.description IS 'Action description.';

COMMENT ON COLUMN audit_logs.changes IS 'Before/after values.';

COMMENT ON COLUMN audit_logs.ip_address IS 'Client IP address.';

COMMENT ON COLUMN audit_logs.user_agent IS 'Client user agent.';

COMMENT ON COLUMN audit_logs.request_method IS 'HTTP method.';

COMMENT ON COLUMN audit_logs.request_path IS 'Request path.';

COMMENT ON COLUMN audit_logs.metadata IS 'Additional metadata.';

COMMENT ON COLUMN audit_logs.created_at IS 'When it happened; chooses the monthly partition and is part of the primary key.';

CREATE TABLE audit_logs_default (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid,
    user_email character varying(255),
    action audit_action NOT NULL,
    resource_type character varying(100) NOT NULL,
    resource_id uuid,
    description text,
    changes jsonb,
    ip_address inet,
    user_agent character varying(500),
    request_method character varying(10),
    request_path character varying(500),
    metadata jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE calendar_feeds (
    user_id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT calendar_feeds_token_hash_check CHECK (((token_hash)::text ~ '^[0-9a-f]{64}$'::text))
);

COMMENT ON TABLE calendar_feeds IS 'Secret addresses under which calendars of other programs fetch a user''s activities.';

COMMENT ON COLUMN calendar_feeds.user_id IS 'Foreign key to users. Whose activities; one feed each.';

COMMENT ON COLUMN calendar_feeds.token_hash IS 'SHA-256 of the secret part of the address, in hexadecimal; the secret itself is not kept.';

COMMENT ON COLUMN calendar_feeds.created_at IS 'When this address was made.';

CREATE TABLE call_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid,
    date date NOT NULL,
    total_calls integer DEFAULT 0 NOT NULL,
    answered integer DEFAULT 0 NOT NULL,
    missed integer DEFAULT 0 NOT NULL,
    voicemail integer DEFAULT 0 NOT NULL,
    total_duration_sec bigint DEFAULT 0 NOT NULL,
    avg_duration_sec double precision GENERATED ALWAYS AS (mean((total_duration_sec)::numeric, (answered)::numeric)) STORED,
    min_duration_sec integer,
    max_duration_sec integer,
    answer_rate double precision GENERATED ALWAYS AS (percentage((answered)::numeric, (total_calls)::numeric)) STORED,
    recorded_calls integer DEFAULT 0 NOT NULL,
    recording_rate double precision GENERATED ALWAYS AS (percentage((recorded_calls)::numeric, (answered)::numeric)) STORED,
    deals_advanced integer DEFAULT 0 NOT NULL,
    followups_scheduled integer DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL
)
WITH (fillfactor='50');

COMMENT ON TABLE call_metrics IS 'Figures of telephone calls, one row per (user_id, date). Written by the metrics engine only.';

COMMENT ON COLUMN call_metrics.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN call_metrics.user_id IS 'Foreign key to users. The calls'' owner; null: nobody''s.';

COMMENT ON COLUMN call_metrics.date IS 'Date dimension. Day the calls began in the reporting time zone.';

COMMENT ON COLUMN call_metrics.total_calls IS 'Total calls.';

COMMENT ON COLUMN call_metrics.answered IS 'Answered calls.';

COMMENT ON COLUMN call_metrics.missed IS 'Missed calls. With the outcome missed, busy or failed.';

COMMENT ON COLUMN call_metrics.voicemail IS 'Voicemail calls.';

COMMENT ON COLUMN call_metrics.total_duration_sec IS 'Total duration (seconds). Over answered calls.';

COMMENT ON COLUMN call_metrics.avg_duration_sec IS 'Average duration. Over answered calls.';

COMMENT ON COLUMN call_metrics.min_duration_sec IS 'Minimum duration. Over answered calls.';

COMMENT ON COLUMN call_metrics.max_duration_sec IS 'Maximum duration. Over answered calls.';

COMMENT ON COLUMN call_metrics.answer_rate IS 'Answer rate %. 100 x answered / total_calls.';

COMMENT ON COLUMN call_metrics.recorded_calls IS 'Recorded calls. Answered calls with a recording.';

COMMENT ON COLUMN call_metrics.recording_rate IS 'Recording rate %. 100 x recorded_calls / answered.';

COMMENT ON COLUMN call_metrics.deals_advanced IS 'Deals advanced. Answered calls whose deal moved forward or was won within 168 hours after they began.';

COMMENT ON COLUMN call_metrics.followups_scheduled IS 'Follow-ups scheduled. Activities that name one of these calls as the one they follow up.';

COMMENT ON COLUMN call_metrics.last_updated IS 'Last update timestamp. When a figure of this row last changed.';

COMMENT ON COLUMN call_metrics.base_row_count IS 'Number of base rows that post to this key; the row goes when it reaches 0.';

CREATE TABLE call_metrics_delta (
    zone text NOT NULL,
    user_id uuid,
    date date,
    base_row_count bigint DEFAULT 0 NOT NULL,
    total_calls bigint DEFAULT 0 NOT NULL,
    answered bigint DEFAULT 0 NOT NULL,
    missed bigint DEFAULT 0 NOT NULL,
    voicemail bigint DEFAULT 0 NOT NULL,
    total_duration_sec bigint DEFAULT 0 NOT NULL,
    recorded_calls bigint DEFAULT 0 NOT NULL,
    deals_advanced bigint DEFAULT 0 NOT NULL,
    followups_scheduled bigint DEFAULT 0 NOT NULL,
    ordered_fingerprint numeric DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE call_metrics_delta IS 'What changes added to and took from the rows of call_metrics, until it is folded into them.';

COMMENT ON COLUMN call_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN call_metrics_delta.user_id IS 'Which row of call_metrics.';

COMMENT ON COLUMN call_metrics_delta.date IS 'Which row of call_metrics.';

COMMENT ON COLUMN call_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.total_calls IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.answered IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.missed IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.voicemail IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.total_duration_sec IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.recorded_calls IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.deals_advanced IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.followups_scheduled IS 'What is added.';

COMMENT ON COLUMN call_metrics_delta.ordered_fingerprint IS 'Other than 0 when the values behind the order statistics changed.';

CREATE TABLE calls (
    id uuid DEFAULT uuid_v7() NOT NULL,
    activity_id uuid NOT NULL,
    direction call_direction DEFAULT 'outbound'::call_direction NOT NULL,
    outcome call_outcome NOT NULL,
    started_at timestamp with time zone NOT NULL,
    duration_seconds integer DEFAULT 0 NOT NULL,
    phone_number character varying(20),
    recording_url character varying(500),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    owner_id uuid,
    deal_id uuid,
    is_deleted boolean DEFAULT false NOT NULL,
    deal_advanced boolean DEFAULT false NOT NULL,
    followup_count integer DEFAULT 0 NOT NULL,
    CONSTRAINT calls_duration_check CHECK ((duration_seconds >= 0)),
    CONSTRAINT calls_times_check CHECK (((started_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (started_at < '10000-01-01 00:00:00+00'::timestamp with time zone)))
);

COMMENT ON TABLE calls IS 'Telephony detail of an activity of type call, at most one per activity. What call_metrics counts.';

COMMENT ON COLUMN calls.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN calls.activity_id IS 'The activity, of type call.';

COMMENT ON COLUMN calls.direction IS 'Who called: outbound is from us.';

COMMENT ON COLUMN calls.outcome IS 'What came of it; missed, busy and failed count as missed.';

COMMENT ON COLUMN calls.started_at IS 'When it began; its day is the one the call counts on.';

COMMENT ON COLUMN calls.duration_seconds IS 'Talking time in seconds; counted for answered calls only.';

COMMENT ON COLUMN calls.phone_number IS 'The other side''s number.';

COMMENT ON COLUMN calls.recording_url IS 'Where the recording is; null: not recorded.';

COMMENT ON COLUMN calls.created_at IS 'When the record was made; imports keep the original time.';

COMMENT ON COLUMN calls.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN calls.owner_id IS 'The activity''s owner, copied by a trigger.';

COMMENT ON COLUMN calls.deal_id IS 'The activity''s deal, copied by a trigger.';

COMMENT ON COLUMN calls.is_deleted IS 'Whether the activity is deleted, copied by a trigger.';

COMMENT ON COLUMN calls.deal_advanced IS 'True when the deal moved forward or was won within 168 hours after started_at. Kept by a trigger.';

COMMENT ON COLUMN calls.followup_count IS 'Number of activities, not deleted, that follow this one up. Kept by a trigger.';

CREATE TABLE change_feed (
    id bigint NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    table_name character varying(63) NOT NULL,
    action character varying(10) NOT NULL,
    record_ids uuid[],
    old_owner_ids uuid[],
    actor_id uuid,
    for_user_id uuid,
    CONSTRAINT change_feed_action_check CHECK (((action)::text = ANY ((ARRAY['insert'::character varying, 'update'::character varying, 'delete'::character varying])::text[])))
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='50000');

COMMENT ON TABLE change_feed IS 'What changed in the last quarter of an hour, for streams: a row per changing statement.';

COMMENT ON COLUMN change_feed.id IS 'Counts up; tells the rows of one transaction apart.';

COMMENT ON COLUMN change_feed.xid IS 'The transaction; with the snapshots of two readings it says what came between them.';

COMMENT ON COLUMN change_feed.at IS 'When the statement ran; its transaction may end much later.';

COMMENT ON COLUMN change_feed.table_name IS 'The table that changed.';

COMMENT ON COLUMN change_feed.action IS 'insert, update or delete: what the statement did.';

COMMENT ON COLUMN change_feed.record_ids IS 'Which records; null: more than 200. Empty for a table whose records have no uuid.';

COMMENT ON COLUMN change_feed.old_owner_ids IS 'For each record the owner that it had before, where it changed hands or was erased; null: none.';

COMMENT ON COLUMN change_feed.actor_id IS 'Who changed it; null: the program or a database role.';

COMMENT ON COLUMN change_feed.for_user_id IS 'The only person who is told; null: who may see it.';

ALTER TABLE change_feed ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME change_feed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE change_feed_marks (
    taken_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    snapshot pg_snapshot DEFAULT pg_current_snapshot() NOT NULL
);

COMMENT ON TABLE change_feed_marks IS 'Snapshots taken every minute; rows that the oldest one sees are gone from change_feed.';

COMMENT ON COLUMN change_feed_marks.taken_at IS 'Primary key. When the snapshot was taken.';

COMMENT ON COLUMN change_feed_marks.snapshot IS 'What had been committed then.';

CREATE TABLE change_set_rows (
    change_set_id uuid NOT NULL,
    id bigint NOT NULL,
    table_name character varying(63) NOT NULL,
    record_id uuid NOT NULL,
    action character varying(10) NOT NULL,
    follows boolean NOT NULL,
    before jsonb,
    after jsonb,
    CONSTRAINT change_set_rows_action_check CHECK (((action)::text = ANY ((ARRAY['insert'::character varying, 'update'::character varying, 'delete'::character varying])::text[]))),
    CONSTRAINT change_set_rows_images_check CHECK ((((before IS NULL) = ((action)::text = 'insert'::text)) AND ((after IS NULL) = ((action)::text = 'delete'::text))))
);

COMMENT ON TABLE change_set_rows IS 'The rows that a change set changed, with their values before and after, in order.';

COMMENT ON COLUMN change_set_rows.change_set_id IS 'The change set; goes with it.';

COMMENT ON COLUMN change_set_rows.id IS 'Counts up, in the order of the changes.';

COMMENT ON COLUMN change_set_rows.table_name IS 'The table of the row.';

COMMENT ON COLUMN change_set_rows.record_id IS 'The id of the row.';

COMMENT ON COLUMN change_set_rows.action IS 'insert, update or delete: what a statement did to it.';

COMMENT ON COLUMN change_set_rows.follows IS 'Whether it followed from another change, through a trigger.';

COMMENT ON COLUMN change_set_rows.before IS 'The values before: of an update those that changed, of an erased row all; null: it was new.';

COMMENT ON COLUMN change_set_rows.after IS 'Values after: of an update those that changed, of a new row what it has; null: it was erased.';

ALTER TABLE change_set_rows ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME change_set_rows_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE change_sets (
    id uuid DEFAULT uuid_v7() NOT NULL,
    kind change_set_kind NOT NULL,
    resource character varying(63) NOT NULL,
    summary character varying(500) NOT NULL,
    user_id uuid,
    record_count integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    undone_at timestamp with time zone,
    undone_by_id uuid,
    CONSTRAINT change_sets_record_count_check CHECK ((record_count >= 0)),
    CONSTRAINT change_sets_undone_check CHECK (((undone_at IS NOT NULL) OR (undone_by_id IS NULL)))
);

COMMENT ON TABLE change_sets IS 'Bulk edits, merges and imports: what changed together and can be undone together.';

COMMENT ON COLUMN change_sets.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN change_sets.kind IS 'What made the changes.';

COMMENT ON COLUMN change_sets.resource IS 'The kind of records that was meant.';

COMMENT ON COLUMN change_sets.summary IS 'What was done, in a few words.';

COMMENT ON COLUMN change_sets.user_id IS 'Foreign key to users. Who did it; null: the program or a database role.';

COMMENT ON COLUMN change_sets.record_count IS 'How many records were changed, without what followed from that.';

COMMENT ON COLUMN change_sets.created_at IS 'When it was done.';

COMMENT ON COLUMN change_sets.undone_at IS 'When it was undone; null: it was not.';

COMMENT ON COLUMN change_sets.undone_by_id IS 'Foreign key to users. Who undid it.';

CREATE TABLE contact_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    source character varying(100),
    status character varying(50) NOT NULL,
    owner_id uuid,
    date date NOT NULL,
    total_contacts integer DEFAULT 0 NOT NULL,
    new_contacts integer DEFAULT 0 NOT NULL,
    qualified_contacts integer DEFAULT 0 NOT NULL,
    converted_contacts integer DEFAULT 0 NOT NULL,
    conversion_rate double precision GENERATED ALWAYS AS (percentage((converted_contacts)::numeric, (total_contacts)::numeric)) STORED,
    avg_time_to_convert_days double precision GENERATED ALWAYS AS ((mean(conversion_us_sum, (converted_contacts)::numeric) / ('86400000000'::bigint)::double precision)) STORED,
    avg_deal_value numeric(24,2) GENERATED ALWAYS AS (mean_money(won_deal_value, (won_deal_count)::numeric)) STORED,
    avg_lead_score double precision GENERATED ALWAYS AS (mean((lead_score_sum)::numeric, (scored_count)::numeric)) STORED,
    high_score_count integer DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL,
    conversion_us_sum numeric DEFAULT 0 NOT NULL,
    won_deal_count bigint DEFAULT 0 NOT NULL,
    won_deal_value numeric(24,2) DEFAULT 0 NOT NULL,
    scored_count integer DEFAULT 0 NOT NULL,
    lead_score_sum bigint DEFAULT 0 NOT NULL
)
WITH (fillfactor='50');

COMMENT ON TABLE contact_metrics IS 'Figures of contacts by creation day, one row per (source, status, owner_id, date). Written by the metrics engine only.';

COMMENT ON COLUMN contact_metrics.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN contact_metrics.source IS 'Lead source. Null: unknown.';

COMMENT ON COLUMN contact_metrics.status IS 'Contact status. The present one.';

COMMENT ON COLUMN contact_metrics.owner_id IS 'Foreign key to users. The contacts'' owner; null: nobody''s.';

COMMENT ON COLUMN contact_metrics.date IS 'Date dimension. Day of creation in the reporting time zone.';

COMMENT ON COLUMN contact_metrics.total_contacts IS 'Total contacts.';

COMMENT ON COLUMN contact_metrics.new_contacts IS 'New contacts. Those whose status is new.';

COMMENT ON COLUMN contact_metrics.qualified_contacts IS 'Qualified contacts. Those that ever were qualified.';

COMMENT ON COLUMN contact_metrics.converted_contacts IS 'Converted contacts. Those that ever were customers.';

COMMENT ON COLUMN contact_metrics.conversion_rate IS 'Conversion rate %. 100 x converted_contacts / total_contacts.';

COMMENT ON COLUMN contact_metrics.avg_time_to_convert_days IS 'Avg conversion time. From creation to conversion, over converted ones, in days of 24 hours.';

COMMENT ON COLUMN contact_metrics.avg_deal_value IS 'Avg deal value. Mean base_value of these contacts'' won deals, to 2 places, in the base currency.';

COMMENT ON COLUMN contact_metrics.avg_lead_score IS 'Avg AI lead score. Over contacts that have a score.';

COMMENT ON COLUMN contact_metrics.high_score_count IS 'High score leads (>70).';

COMMENT ON COLUMN contact_metrics.last_updated IS 'Last update timestamp. When a figure of this row last changed.';

COMMENT ON COLUMN contact_metrics.base_row_count IS 'Number of base rows that post to this key; the row goes when it reaches 0.';

COMMENT ON COLUMN contact_metrics.conversion_us_sum IS 'Time from creation to conversion, summed over converted ones, in microseconds.';

COMMENT ON COLUMN contact_metrics.won_deal_count IS 'Won deals of these contacts.';

COMMENT ON COLUMN contact_metrics.won_deal_value IS 'Sum of those deals'' base_value, in the base currency.';

COMMENT ON COLUMN contact_metrics.scored_count IS 'Contacts that have a score.';

COMMENT ON COLUMN contact_metrics.lead_score_sum IS 'Their scores, summed.';

CREATE TABLE contact_metrics_delta (
    zone text NOT NULL,
    source character varying(100),
    status character varying(50),
    owner_id uuid,
    date date,
    base_row_count bigint DEFAULT 0 NOT NULL,
    total_contacts bigint DEFAULT 0 NOT NULL,
    new_contacts bigint DEFAULT 0 NOT NULL,
    qualified_contacts bigint DEFAULT 0 NOT NULL,
    converted_contacts bigint DEFAULT 0 NOT NULL,
    high_score_count bigint DEFAULT 0 NOT NULL,
    conversion_us_sum numeric DEFAULT 0 NOT NULL,
    won_deal_count bigint DEFAULT 0 NOT NULL,
    won_deal_value numeric(24,2) DEFAULT 0 NOT NULL,
    scored_count bigint DEFAULT 0 NOT NULL,
    lead_score_sum bigint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE contact_metrics_delta IS 'What changes added to and took from the rows of contact_metrics, until it is folded into them.';

COMMENT ON COLUMN contact_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN contact_metrics_delta.source IS 'Which row of contact_metrics.';

COMMENT ON COLUMN contact_metrics_delta.status IS 'Which row of contact_metrics.';

COMMENT ON COLUMN contact_metrics_delta.owner_id IS 'Which row of contact_metrics.';

COMMENT ON COLUMN contact_metrics_delta.date IS 'Which row of contact_metrics.';

COMMENT ON COLUMN contact_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.total_contacts IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.new_contacts IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.qualified_contacts IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.converted_contacts IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.high_score_count IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.conversion_us_sum IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.won_deal_count IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.won_deal_value IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.scored_count IS 'What is added.';

COMMENT ON COLUMN contact_metrics_delta.lead_score_sum IS 'What is added.';

CREATE TABLE contact_status_changes (
    id uuid DEFAULT uuid_v7() NOT NULL,
    contact_id uuid NOT NULL,
    from_status contact_status NOT NULL,
    to_status contact_status NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_by_id uuid,
    CONSTRAINT contact_status_changes_differ_check CHECK ((from_status <> to_status))
);

COMMENT ON TABLE contact_status_changes IS 'Each change of a contact''s status: when, from what, to what, and who made it.';

COMMENT ON COLUMN contact_status_changes.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN contact_status_changes.contact_id IS 'Foreign key to contacts. A merge takes it to the contact that stays.';

COMMENT ON COLUMN contact_status_changes.from_status IS 'The status before.';

COMMENT ON COLUMN contact_status_changes.to_status IS 'The status after.';

COMMENT ON COLUMN contact_status_changes.changed_at IS 'When it changed.';

COMMENT ON COLUMN contact_status_changes.changed_by_id IS 'Foreign key to users. Who changed it; null: the program, or somebody at the database.';

CREATE TABLE contacts (
    id uuid DEFAULT uuid_v7() NOT NULL,
    first_name character varying(100),
    last_name character varying(100),
    email character varying(255),
    phone character varying(20),
    mobile character varying(20),
    company character varying(200),
    title character varying(100),
    department character varying(100),
    website character varying(255),
    address_line1 character varying(255),
    address_line2 character varying(255),
    city character varying(100),
    state character varying(100),
    postal_code character varying(20),
    country character varying(100),
    status contact_status DEFAULT 'new'::contact_status NOT NULL,
    source lead_source,
    lead_score integer,
    owner_id uuid,
    tags jsonb DEFAULT '[]'::jsonb NOT NULL,
    custom_fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    notes text,
    linkedin_url character varying(255),
    twitter_handle character varying(100),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    qualified_at timestamp with time zone,
    converted_at timestamp with time zone,
    won_deal_count integer DEFAULT 0 NOT NULL,
    won_deal_value numeric(24,2) DEFAULT 0 NOT NULL,
    search_text tsvector GENERATED ALWAYS AS (search_vector((((((((COALESCE(first_name, ''::character varying))::text || ' '::text) || (COALESCE(last_name, ''::character varying))::text) || ' '::text) || (COALESCE(company, ''::character varying))::text) || ' '::text) || (COALESCE(email, ''::character varying))::text), ARRAY[search_phone((phone)::text), search_phone((mobile)::text)])) STORED,
    next_activity_at timestamp with time zone,
    next_activity_id uuid,
    merged_into_id uuid,
    CONSTRAINT contacts_custom_fields_check CHECK ((jsonb_typeof(custom_fields) = 'object'::text)),
    CONSTRAINT contacts_email_check CHECK ((((email)::text <> ''::text) AND ((email)::text !~ '\s'::text))),
    CONSTRAINT contacts_lead_score_check CHECK (((lead_score >= 0) AND (lead_score <= 100))),
    CONSTRAINT contacts_merged_check CHECK (((merged_into_id IS NULL) OR (is_deleted AND (merged_into_id <> id)))),
    CONSTRAINT contacts_named_check CHECK ((COALESCE(first_name, last_name, email, company, phone, mobile) IS NOT NULL)),
    CONSTRAINT contacts_tags_check CHECK ((jsonb_typeof(tags) = 'array'::text)),
    CONSTRAINT contacts_times_check CHECK (((LEAST(created_at, qualified_at, converted_at) >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (GREATEST(created_at, qualified_at, converted_at) < '10000-01-01 00:00:00+00'::timestamp with time zone)))
);

COMMENT ON TABLE contacts IS 'People and companies to sell to, from the first lead to the customer.';

COMMENT ON COLUMN contacts.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN contacts.first_name IS 'Contact first name.';

COMMENT ON COLUMN contacts.last_name IS 'Contact last name.';

COMMENT ON COLUMN contacts.email IS 'Email address (unique). Kept in lower case without blanks around it; unique among contacts not deleted.';

COMMENT ON COLUMN contacts.phone IS 'Phone number.';

COMMENT ON COLUMN contacts.mobile IS 'Mobile number.';

COMMENT ON COLUMN contacts.company IS 'Company name.';

COMMENT ON COLUMN contacts.title IS 'Job title.';

COMMENT ON COLUMN contacts.department IS 'Department.';

COMMENT ON COLUMN contacts.website IS 'Company website.';

COMMENT ON COLUMN contacts.address_line1 IS 'Address line 1.';

COMMENT ON COLUMN contacts.address_line2 IS 'Address line 2.';

COMMENT ON COLUMN contacts.city IS 'City.';

COMMENT ON COLUMN contacts.state IS 'State/Province.';

COMMENT ON COLUMN contacts.postal_code IS 'Postal code.';

COMMENT ON COLUMN contacts.country IS 'Country.';

COMMENT ON COLUMN contacts.status IS 'Contact status (new, contacted, qualified, etc.). Reaching qualified or customer for the first time sets the milestone.';

COMMENT ON COLUMN contacts.source IS 'Lead source (website, referral, linkedin, etc.). Null when nobody knows.';

COMMENT ON COLUMN contacts.lead_score IS 'AI-generated score (0-100). Null when not scored yet.';

COMMENT ON COLUMN contacts.owner_id IS 'Foreign key to users. The user who is responsible; null: nobody.';

COMMENT ON COLUMN contacts.tags IS 'Array of tags.';

COMMENT ON COLUMN contacts.custom_fields IS 'Custom field values. An object: name of the field to its value.';

COMMENT ON COLUMN contacts.notes IS 'Notes about contact.';

COMMENT ON COLUMN contacts.linkedin_url IS 'LinkedIn profile.';

COMMENT ON COLUMN contacts.twitter_handle IS 'Twitter handle.';

COMMENT ON COLUMN contacts.created_at IS 'When the record was made; imports keep the original time.';

COMMENT ON COLUMN contacts.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN contacts.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

COMMENT ON COLUMN contacts.qualified_at IS 'When the contact first had the status qualified. Set by a trigger unless written.';

COMMENT ON COLUMN contacts.converted_at IS 'When the contact first had the status customer. Set by a trigger unless written.';

COMMENT ON COLUMN contacts.won_deal_count IS 'Number of this contact''s won deals that are not deleted. Only triggers on deals write it.';

COMMENT ON COLUMN contacts.won_deal_value IS 'Sum of those deals'' base_value, in the base currency. Only triggers on deals write it.';

COMMENT ON COLUMN contacts.search_text IS 'Words and numbers by which the search finds the contact.';

COMMENT ON COLUMN contacts.next_activity_at IS 'When the next step is due: the earliest open activity with a due date. Kept by triggers.';

COMMENT ON COLUMN contacts.next_activity_id IS 'The activity that is the next step; null: there is none. Kept by triggers.';

COMMENT ON COLUMN contacts.merged_into_id IS 'Foreign key to contacts. Of a contact that a merge put into the bin: the one that stayed.';

CREATE TABLE deal_stage_visits (
    id uuid DEFAULT uuid_v7() NOT NULL,
    deal_id uuid NOT NULL,
    pipeline_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    exited_at timestamp with time zone,
    is_first boolean DEFAULT false NOT NULL,
    is_forward boolean DEFAULT false NOT NULL,
    has_advanced boolean DEFAULT false NOT NULL,
    deal_status deal_status DEFAULT 'open'::deal_status NOT NULL,
    deal_is_deleted boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    owner_id uuid,
    CONSTRAINT deal_stage_visits_times_check CHECK (((LEAST(entered_at, exited_at) >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (GREATEST(entered_at, exited_at) < '10000-01-01 00:00:00+00'::timestamp with time zone)))
);

COMMENT ON TABLE deal_stage_visits IS 'Every stay of a deal in a stage, written by the triggers on deals. What pipeline_metrics counts.';

COMMENT ON COLUMN deal_stage_visits.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN deal_stage_visits.deal_id IS 'The deal; its visits go when it is erased.';

COMMENT ON COLUMN deal_stage_visits.pipeline_id IS 'The stage''s pipeline.';

COMMENT ON COLUMN deal_stage_visits.stage_id IS 'The stage visited.';

COMMENT ON COLUMN deal_stage_visits.entered_at IS 'When the stay began.';

COMMENT ON COLUMN deal_stage_visits.exited_at IS 'When it ended; null while it lasts, and at most one of a deal lasts.';

COMMENT ON COLUMN deal_stage_visits.is_first IS 'True on the deal''s first visit of this stage. Kept by a trigger.';

COMMENT ON COLUMN deal_stage_visits.is_forward IS 'True when it moved the deal to a higher stage of the same pipeline, not to a lost one. Kept by a trigger.';

COMMENT ON COLUMN deal_stage_visits.has_advanced IS 'On a first visit: true when the deal later entered a higher stage that is not a lost one, or is won. Kept by a trigger.';

COMMENT ON COLUMN deal_stage_visits.deal_status IS 'The deal''s present status, copied by a trigger.';

COMMENT ON COLUMN deal_stage_visits.deal_is_deleted IS 'Whether the deal is deleted, copied by a trigger.';

COMMENT ON COLUMN deal_stage_visits.created_at IS 'When the row was made.';

COMMENT ON COLUMN deal_stage_visits.owner_id IS 'The deal''s present owner, for figures by person; kept by triggers.';

CREATE TABLE document_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    document_type character varying(50) NOT NULL,
    owner_id uuid,
    date date NOT NULL,
    total_documents integer DEFAULT 0 NOT NULL,
    sent_documents integer DEFAULT 0 NOT NULL,
    viewed_documents integer DEFAULT 0 NOT NULL,
    signed_documents integer DEFAULT 0 NOT NULL,
    declined_documents integer DEFAULT 0 NOT NULL,
    expired_documents integer DEFAULT 0 NOT NULL,
    completion_rate double precision GENERATED ALWAYS AS (percentage((signed_documents)::numeric, (sent_documents)::numeric)) STORED,
    avg_time_to_sign_hours double precision GENERATED ALWAYS AS ((mean(signing_us_sum, (signing_count)::numeric) / ('3600000000'::bigint)::double precision)) STORED,
    avg_view_count double precision GENERATED ALWAYS AS (mean((view_count_sum)::numeric, (total_documents)::numeric)) STORED,
    avg_reminder_count double precision GENERATED ALWAYS AS (mean((reminder_count_sum)::numeric, (total_documents)::numeric)) STORED,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL,
    signing_count integer DEFAULT 0 NOT NULL,
    signing_us_sum numeric DEFAULT 0 NOT NULL,
    view_count_sum bigint DEFAULT 0 NOT NULL,
    reminder_count_sum bigint DEFAULT 0 NOT NULL
)
WITH (fillfactor='50');

COMMENT ON TABLE document_metrics IS 'Figures of documents by creation day, one row per (document_type, owner_id, date). Written by the metrics engine only.';

COMMENT ON COLUMN document_metrics.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN document_metrics.document_type IS 'Document type.';

COMMENT ON COLUMN document_metrics.owner_id IS 'Foreign key to users. The documents'' owner; null: nobody''s.';

COMMENT ON COLUMN document_metrics.date IS 'Date dimension. Day of creation in the reporting time zone.';

COMMENT ON COLUMN document_metrics.total_documents IS 'Total documents.';

COMMENT ON COLUMN document_metrics.sent_documents IS 'Sent documents. Those with sent_at.';

COMMENT ON COLUMN document_metrics.viewed_documents IS 'Viewed documents. Those with viewed_at.';

COMMENT ON COLUMN document_metrics.signed_documents IS 'Signed documents. Those with signed_at.';

COMMENT ON COLUMN document_metrics.declined_documents IS 'Declined documents. Those whose status is declined.';

COMMENT ON COLUMN document_metrics.expired_documents IS 'Expired documents. Those whose status is expired.';

COMMENT ON COLUMN document_metrics.completion_rate IS 'Completion rate %. 100 x signed_documents / sent_documents.';

COMMENT ON COLUMN document_metrics.avg_time_to_sign_hours IS 'Avg time to sign. From sending to signature, over documents with both times.';

COMMENT ON COLUMN document_metrics.avg_view_count IS 'Avg views per doc. Over all documents of the row.';

COMMENT ON COLUMN document_metrics.avg_reminder_count IS 'Avg reminders sent. Over all documents of the row.';

COMMENT ON COLUMN document_metrics.last_updated IS 'Last update timestamp. When a figure of this row last changed.';

COMMENT ON COLUMN document_metrics.base_row_count IS 'Number of base rows that post to this key; the row goes when it reaches 0.';

COMMENT ON COLUMN document_metrics.signing_count IS 'Documents with both sent_at and signed_at.';

COMMENT ON COLUMN document_metrics.signing_us_sum IS 'Their time from sending to signature, summed, in microseconds.';

COMMENT ON COLUMN document_metrics.view_count_sum IS 'Views, summed over all documents.';

COMMENT ON COLUMN document_metrics.reminder_count_sum IS 'Reminders, summed over all documents.';

CREATE TABLE document_metrics_delta (
    zone text NOT NULL,
    document_type character varying(50),
    owner_id uuid,
    date date,
    base_row_count bigint DEFAULT 0 NOT NULL,
    total_documents bigint DEFAULT 0 NOT NULL,
    sent_documents bigint DEFAULT 0 NOT NULL,
    viewed_documents bigint DEFAULT 0 NOT NULL,
    signed_documents bigint DEFAULT 0 NOT NULL,
    declined_documents bigint DEFAULT 0 NOT NULL,
    expired_documents bigint DEFAULT 0 NOT NULL,
    signing_count bigint DEFAULT 0 NOT NULL,
    signing_us_sum numeric DEFAULT 0 NOT NULL,
    view_count_sum bigint DEFAULT 0 NOT NULL,
    reminder_count_sum bigint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE document_metrics_delta IS 'What changes added to and took from the rows of document_metrics, until it is folded into them.';

COMMENT ON COLUMN document_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN document_metrics_delta.document_type IS 'Which row of document_metrics.';

COMMENT ON COLUMN document_metrics_delta.owner_id IS 'Which row of document_metrics.';

COMMENT ON COLUMN document_metrics_delta.date IS 'Which row of document_metrics.';

COMMENT ON COLUMN document_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.total_documents IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.sent_documents IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.viewed_documents IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.signed_documents IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.declined_documents IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.expired_documents IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.signing_count IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.signing_us_sum IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.view_count_sum IS 'What is added.';

COMMENT ON COLUMN document_metrics_delta.reminder_count_sum IS 'What is added.';

CREATE TABLE document_signatures (
    id uuid DEFAULT uuid_v7() NOT NULL,
    document_id uuid NOT NULL,
    signer_name character varying(255) NOT NULL,
    signer_email character varying(255) NOT NULL,
    signer_role character varying(100),
    signed_at timestamp with time zone,
    signature_data text,
    ip_address character varying(45),
    user_agent character varying(500),
    is_signed boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE document_signatures IS 'Who is to sign a document, and the proof that he did.';

COMMENT ON COLUMN document_signatures.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN document_signatures.document_id IS 'Foreign key to documents.';

COMMENT ON COLUMN document_signatures.signer_name IS 'Signer name.';

COMMENT ON COLUMN document_signatures.signer_email IS 'Signer email.';

COMMENT ON COLUMN document_signatures.signer_role IS 'Signer role.';

COMMENT ON COLUMN document_signatures.signed_at IS 'Signature timestamp.';

COMMENT ON COLUMN document_signatures.signature_data IS 'Signature image/ID.';

COMMENT ON COLUMN document_signatures.ip_address IS 'Signer IP address.';

COMMENT ON COLUMN document_signatures.user_agent IS 'Signer user agent.';

COMMENT ON COLUMN document_signatures.is_signed IS 'Signature status.';

COMMENT ON COLUMN document_signatures.created_at IS 'When the row was made.';

COMMENT ON COLUMN document_signatures.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

CREATE TABLE documents (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(255) NOT NULL,
    description text,
    type document_type DEFAULT 'other'::document_type NOT NULL,
    status document_status DEFAULT 'draft'::document_status NOT NULL,
    file_url character varying(500),
    file_size integer,
    file_type character varying(50),
    owner_id uuid,
    contact_id uuid,
    deal_id uuid,
    requires_signature boolean DEFAULT false NOT NULL,
    signature_provider character varying(50),
    signature_request_id character varying(255),
    sent_at timestamp with time zone,
    viewed_at timestamp with time zone,
    signed_at timestamp with time zone,
    expires_at timestamp with time zone,
    view_count integer DEFAULT 0 NOT NULL,
    reminder_count integer DEFAULT 0 NOT NULL,
    last_reminder_at timestamp with time zone,
    tags jsonb DEFAULT '[]'::jsonb NOT NULL,
    custom_fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    search_text tsvector GENERATED ALWAYS AS (search_vector((name)::text)) STORED,
    CONSTRAINT documents_custom_fields_check CHECK ((jsonb_typeof(custom_fields) = 'object'::text)),
    CONSTRAINT documents_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT documents_reminder_count_check CHECK ((reminder_count >= 0)),
    CONSTRAINT documents_tags_check CHECK ((jsonb_typeof(tags) = 'array'::text)),
    CONSTRAINT documents_times_check CHECK (((LEAST(sent_at, viewed_at, signed_at, created_at) >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (GREATEST(sent_at, viewed_at, signed_at, created_at) < '10000-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT documents_view_count_check CHECK ((view_count >= 0))
);

COMMENT ON TABLE documents IS 'Contracts, proposals and the like, on their way to a signature.';

COMMENT ON COLUMN documents.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN documents.name IS 'Document name.';

COMMENT ON COLUMN documents.description IS 'Document description.';

COMMENT ON COLUMN documents.type IS 'Document type.';

COMMENT ON COLUMN documents.status IS 'Document status. Sent, viewed and signed each set their own time when it is null.';

COMMENT ON COLUMN documents.file_url IS 'File storage URL.';

COMMENT ON COLUMN documents.file_size IS 'File size in bytes.';

COMMENT ON COLUMN documents.file_type IS 'MIME type.';

COMMENT ON COLUMN documents.owner_id IS 'Foreign key to users. The user who is responsible; null: nobody.';

COMMENT ON COLUMN documents.contact_id IS 'Foreign key to contacts.';

COMMENT ON COLUMN documents.deal_id IS 'Foreign key to deals.';

COMMENT ON COLUMN documents.requires_signature IS 'Requires e-signature.';

COMMENT ON COLUMN documents.signature_provider IS 'E-signature provider.';

COMMENT ON COLUMN documents.signature_request_id IS 'Provider request ID.';

COMMENT ON COLUMN documents.sent_at IS 'Send timestamp.';

COMMENT ON COLUMN documents.viewed_at IS 'First view timestamp.';

COMMENT ON COLUMN documents.signed_at IS 'Signature timestamp.';

COMMENT ON COLUMN documents.expires_at IS 'Expiration timestamp.';

COMMENT ON COLUMN documents.view_count IS 'Number of views.';

COMMENT ON COLUMN documents.reminder_count IS 'Reminders sent.';

COMMENT ON COLUMN documents.last_reminder_at IS 'Last reminder timestamp.';

COMMENT ON COLUMN documents.tags IS 'Document tags. An array of strings.';

COMMENT ON COLUMN documents.custom_fields IS 'Custom fields. An object: name of the field to its value.';

COMMENT ON COLUMN documents.created_at IS 'When the record was made; imports keep the original time.';

COMMENT ON COLUMN documents.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN documents.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

COMMENT ON COLUMN documents.search_text IS 'Words by which the search finds the document.';

CREATE TABLE email_campaigns (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(255) NOT NULL,
    description text,
    template_id uuid,
    total_sent integer DEFAULT 0 NOT NULL,
    total_delivered integer DEFAULT 0 NOT NULL,
    total_opened integer DEFAULT 0 NOT NULL,
    total_clicked integer DEFAULT 0 NOT NULL,
    total_bounced integer DEFAULT 0 NOT NULL,
    scheduled_at timestamp with time zone,
    sent_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE email_campaigns IS 'Mailings to many contacts at once.';

COMMENT ON COLUMN email_campaigns.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN email_campaigns.name IS 'Campaign name.';

COMMENT ON COLUMN email_campaigns.description IS 'Campaign description.';

COMMENT ON COLUMN email_campaigns.template_id IS 'Foreign key to email_templates.';

COMMENT ON COLUMN email_campaigns.total_sent IS 'Total emails sent. Messages of the campaign with sent_at; kept with email_metrics, like the other totals.';

COMMENT ON COLUMN email_campaigns.total_delivered IS 'Total delivered. Of those, with delivered_at.';

COMMENT ON COLUMN email_campaigns.total_opened IS 'Total opened. Of those, opened at least once.';

COMMENT ON COLUMN email_campaigns.total_clicked IS 'Total clicked. Of those, clicked at least once.';

COMMENT ON COLUMN email_campaigns.total_bounced IS 'Total bounced. Of those, with bounced_at.';

COMMENT ON COLUMN email_campaigns.scheduled_at IS 'Scheduled send time.';

COMMENT ON COLUMN email_campaigns.sent_at IS 'Actual send time.';

COMMENT ON COLUMN email_campaigns.created_at IS 'When the row was made.';

COMMENT ON COLUMN email_campaigns.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN email_campaigns.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

CREATE TABLE email_campaigns_to_total (
    id uuid NOT NULL
);

COMMENT ON TABLE email_campaigns_to_total IS 'Campaigns whose totals are to be taken from email_metrics in a moment.';

COMMENT ON COLUMN email_campaigns_to_total.id IS 'The campaign; without a foreign key, for that would wait for whoever holds it.';

CREATE TABLE email_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    campaign_id uuid,
    template_id uuid,
    user_id uuid,
    date date NOT NULL,
    sent integer DEFAULT 0 NOT NULL,
    delivered integer DEFAULT 0 NOT NULL,
    opened bigint DEFAULT 0 NOT NULL,
    clicked bigint DEFAULT 0 NOT NULL,
    bounced integer DEFAULT 0 NOT NULL,
    unsubscribed integer DEFAULT 0 NOT NULL,
    unique_opens integer DEFAULT 0 NOT NULL,
    unique_clicks integer DEFAULT 0 NOT NULL,
    open_rate double precision GENERATED ALWAYS AS (percentage((unique_opens)::numeric, (delivered)::numeric)) STORED,
    click_rate double precision GENERATED ALWAYS AS (percentage((unique_clicks)::numeric, (delivered)::numeric)) STORED,
    bounce_rate double precision GENERATED ALWAYS AS (percentage((bounced)::numeric, (sent)::numeric)) STORED,
    click_to_open_rate double precision GENERATED ALWAYS AS (percentage((unique_clicks)::numeric, (unique_opens)::numeric)) STORED,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL
)
WITH (fillfactor='50');

COMMENT ON TABLE email_metrics IS 'Figures of mail, one row per (campaign_id, template_id, user_id, date). Written by the metrics engine only.';

COMMENT ON COLUMN email_metrics.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN email_metrics.campaign_id IS 'Foreign key to email_campaigns. Null: outside any campaign.';

COMMENT ON COLUMN email_metrics.template_id IS 'Foreign key to email_templates. Null: without a template.';

COMMENT ON COLUMN email_metrics.user_id IS 'Foreign key to users. The messages'' owner; null: nobody''s.';

COMMENT ON COLUMN email_metrics.date IS 'Date dimension. Day of sending in the reporting time zone.';

COMMENT ON COLUMN email_metrics.sent IS 'Emails sent. Messages with sent_at.';

COMMENT ON COLUMN email_metrics.delivered IS 'Emails delivered. Of those, with delivered_at.';

COMMENT ON COLUMN email_metrics.opened IS 'Emails opened. Every open by a person: sum of open_count.';

COMMENT ON COLUMN email_metrics.clicked IS 'Emails clicked. Every click by a person: sum of click_count.';

COMMENT ON COLUMN email_metrics.bounced IS 'Emails bounced. Of those sent, with bounced_at.';

COMMENT ON COLUMN email_metrics.unsubscribed IS 'Unsubscribes. Of those sent, with unsubscribed_at.';

COMMENT ON COLUMN email_metrics.unique_opens IS 'Unique opens. Messages opened at least once.';

COMMENT ON COLUMN email_metrics.unique_clicks IS 'Unique clicks. Messages clicked at least once.';

COMMENT ON COLUMN email_metrics.open_rate IS 'Open rate %. 100 x unique_opens / delivered.';

COMMENT ON COLUMN email_metrics.click_rate IS 'Click rate %. 100 x unique_clicks / delivered.';

COMMENT ON COLUMN email_metrics.bounce_rate IS 'Bounce rate %. 100 x bounced / sent.';

COMMENT ON COLUMN email_metrics.click_to_open_rate IS 'Click-to-open rate %. 100 x unique_clicks / unique_opens.';

COMMENT ON COLUMN email_metrics.last_updated IS 'Last update timestamp. When a figure of this row last changed.';

COMMENT ON COLUMN email_metrics.base_row_count IS 'Number of base rows that post to this key; the row goes when it reaches 0.';

CREATE TABLE email_metrics_delta (
    zone text NOT NULL,
    campaign_id uuid,
    template_id uuid,
    user_id uuid,
    date date,
    base_row_count bigint DEFAULT 0 NOT NULL,
    sent bigint DEFAULT 0 NOT NULL,
    delivered bigint DEFAULT 0 NOT NULL,
    opened bigint DEFAULT 0 NOT NULL,
    clicked bigint DEFAULT 0 NOT NULL,
    bounced bigint DEFAULT 0 NOT NULL,
    unsubscribed bigint DEFAULT 0 NOT NULL,
    unique_opens bigint DEFAULT 0 NOT NULL,
    unique_clicks bigint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE email_metrics_delta IS 'What changes added to and took from the rows of email_metrics, until it is folded into them.';

COMMENT ON COLUMN email_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN email_metrics_delta.campaign_id IS 'Which row of email_metrics.';

COMMENT ON COLUMN email_metrics_delta.template_id IS 'Which row of email_metrics.';

COMMENT ON COLUMN email_metrics_delta.user_id IS 'Which row of email_metrics.';

COMMENT ON COLUMN email_metrics_delta.date IS 'Which row of email_metrics.';

COMMENT ON COLUMN email_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.sent IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.delivered IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.opened IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.clicked IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.bounced IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.unsubscribed IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.unique_opens IS 'What is added.';

COMMENT ON COLUMN email_metrics_delta.unique_clicks IS 'What is added.';

CREATE TABLE email_templates (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(255) NOT NULL,
    subject character varying(500) NOT NULL,
    body_html text,
    body_text text,
    category character varying(100),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE email_templates IS 'Texts for mail, with a name to choose them by.';

COMMENT ON COLUMN email_templates.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN email_templates.name IS 'Template name. Unique among templates that are not deleted.';

COMMENT ON COLUMN email_templates.subject IS 'Email subject.';

COMMENT ON COLUMN email_templates.body_html IS 'HTML body.';

COMMENT ON COLUMN email_templates.body_text IS 'Plain text body.';

COMMENT ON COLUMN email_templates.category IS 'Template category.';

COMMENT ON COLUMN email_templates.created_at IS 'When the row was made.';

COMMENT ON COLUMN email_templates.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN email_templates.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

CREATE TABLE emails (
    id uuid DEFAULT uuid_v7() NOT NULL,
    subject character varying(500) NOT NULL,
    body_html text,
    body_text text,
    from_email character varying(255) NOT NULL,
    to_email character varying(255) NOT NULL,
    cc_emails jsonb DEFAULT '[]'::jsonb NOT NULL,
    bcc_emails jsonb DEFAULT '[]'::jsonb NOT NULL,
    status email_status DEFAULT 'draft'::email_status NOT NULL,
    contact_id uuid,
    deal_id uuid,
    template_id uuid,
    campaign_id uuid,
    owner_id uuid,
    sent_at timestamp with time zone,
    delivered_at timestamp with time zone,
    opened_at timestamp with time zone,
    clicked_at timestamp with time zone,
    bounced_at timestamp with time zone,
    open_count integer DEFAULT 0 NOT NULL,
    click_count integer DEFAULT 0 NOT NULL,
    provider_message_id character varying(255),
    provider_data jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    unsubscribed_at timestamp with time zone,
    search_text tsvector GENERATED ALWAYS AS (search_vector((subject)::text)) STORED,
    CONSTRAINT emails_bcc_emails_check CHECK ((jsonb_typeof(bcc_emails) = 'array'::text)),
    CONSTRAINT emails_cc_emails_check CHECK ((jsonb_typeof(cc_emails) = 'array'::text)),
    CONSTRAINT emails_click_count_check CHECK ((click_count >= 0)),
    CONSTRAINT emails_open_count_check CHECK ((open_count >= 0)),
    CONSTRAINT emails_times_check CHECK (((LEAST(sent_at, delivered_at, opened_at, clicked_at, bounced_at, created_at, unsubscribed_at) >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (GREATEST(sent_at, delivered_at, opened_at, clicked_at, bounced_at, created_at, unsubscribed_at) < '10000-01-01 00:00:00+00'::timestamp with time zone)))
);

COMMENT ON TABLE emails IS 'Every message and what became of it.';

COMMENT ON COLUMN emails.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN emails.subject IS 'Email subject.';

COMMENT ON COLUMN emails.body_html IS 'HTML body.';

COMMENT ON COLUMN emails.body_text IS 'Plain text body.';

COMMENT ON COLUMN emails.from_email IS 'Sender email.';

COMMENT ON COLUMN emails.to_email IS 'Recipient email.';

COMMENT ON COLUMN emails.cc_emails IS 'CC recipients. An array of addresses.';

COMMENT ON COLUMN emails.bcc_emails IS 'BCC recipients. An array of addresses.';

COMMENT ON COLUMN emails.status IS 'Email status. Sent, delivered, opened, clicked and bounced each set their own time when it is null.';

COMMENT ON COLUMN emails.contact_id IS 'Foreign key to contacts.';

COMMENT ON COLUMN emails.deal_id IS 'Foreign key to deals.';

COMMENT ON COLUMN emails.template_id IS 'Foreign key to email_templates.';

COMMENT ON COLUMN emails.campaign_id IS 'Foreign key to email_campaigns.';

COMMENT ON COLUMN emails.owner_id IS 'Foreign key to users. The user in whose name it goes; null: nobody.';

COMMENT ON COLUMN emails.sent_at IS 'Send timestamp. Its day is the one the message counts on; a message without it counts nowhere.';

COMMENT ON COLUMN emails.delivered_at IS 'Delivery timestamp.';

COMMENT ON COLUMN emails.opened_at IS 'First open timestamp. Opens by a person only; a click implies one.';

COMMENT ON COLUMN emails.clicked_at IS 'First click timestamp. Clicks by a person only.';

COMMENT ON COLUMN emails.bounced_at IS 'Bounce timestamp.';

COMMENT ON COLUMN emails.open_count IS 'Number of opens. By a person; machines that prefetch or scan do not count.';

COMMENT ON COLUMN emails.click_count IS 'Number of clicks. By a person; machines that prefetch or scan do not count.';

COMMENT ON COLUMN emails.provider_message_id IS 'Email provider ID.';

COMMENT ON COLUMN emails.provider_data IS 'Provider metadata.';

COMMENT ON COLUMN emails.created_at IS 'When the record was made; imports keep the original time.';

COMMENT ON COLUMN emails.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN emails.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

COMMENT ON COLUMN emails.unsubscribed_at IS 'When the recipient unsubscribed through this message.';

COMMENT ON COLUMN emails.search_text IS 'Words by which the search finds the message.';

CREATE TABLE etl_runs (
    id uuid DEFAULT uuid_v7() NOT NULL,
    ledger character varying(50) NOT NULL,
    kind character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    duration_ms bigint,
    row_count bigint,
    drift_count bigint,
    error_message text,
    CONSTRAINT etl_runs_kind_check CHECK (((kind)::text = ANY ((ARRAY['run'::character varying, 'verify'::character varying])::text[]))),
    CONSTRAINT etl_runs_status_check CHECK (((status)::text = ANY ((ARRAY['running'::character varying, 'succeeded'::character varying, 'failed'::character varying])::text[])))
);

COMMENT ON TABLE etl_runs IS 'Each run of a metrics table''s batch: what it recomputed and how far the table had been off.';

COMMENT ON COLUMN etl_runs.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN etl_runs.ledger IS 'The metrics table without _metrics: pipeline, activity, email, call, contact, document, revenue.';

COMMENT ON COLUMN etl_runs.kind IS 'run: recomputed and repaired; verify: only compared.';

COMMENT ON COLUMN etl_runs.status IS 'running, succeeded or failed.';

COMMENT ON COLUMN etl_runs.started_at IS 'When it began.';

COMMENT ON COLUMN etl_runs.finished_at IS 'When it ended; null while it runs.';

COMMENT ON COLUMN etl_runs.duration_ms IS 'How long it took, in milliseconds.';

COMMENT ON COLUMN etl_runs.row_count IS 'Rows of the metrics table after it.';

COMMENT ON COLUMN etl_runs.drift_count IS 'Rows that differed from the recomputation; 0 is the promise.';

COMMENT ON COLUMN etl_runs.error_message IS 'Why it failed.';

CREATE TABLE exchange_rates (
    currency character varying(3) NOT NULL,
    rate numeric(18,8) NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT exchange_rates_currency_check CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT exchange_rates_rate_check CHECK (((rate > (0)::numeric) AND (rate <> 'NaN'::numeric)))
);

COMMENT ON TABLE exchange_rates IS 'What one unit of a currency is worth in the base currency. Open deals follow it.';

COMMENT ON COLUMN exchange_rates.currency IS 'ISO 4217 code in capital letters.';

COMMENT ON COLUMN exchange_rates.rate IS 'Units of the base currency per unit of this one; 1 for the base currency itself.';

COMMENT ON COLUMN exchange_rates.created_at IS 'When the row was made.';

COMMENT ON COLUMN exchange_rates.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

CREATE TABLE external_ids (
    system character varying(50) NOT NULL,
    table_name character varying(63) NOT NULL,
    external_id character varying(255) NOT NULL,
    record_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    id uuid DEFAULT uuid_v7() NOT NULL
);

COMMENT ON TABLE external_ids IS 'Which record an identifier of another system stands for.';

COMMENT ON COLUMN external_ids.system IS 'The other system: salesforce, hubspot, pipedrive, ...';

COMMENT ON COLUMN external_ids.table_name IS 'The table of the record.';

COMMENT ON COLUMN external_ids.external_id IS 'The identifier there.';

COMMENT ON COLUMN external_ids.record_id IS 'The id of the record here.';

COMMENT ON COLUMN external_ids.created_at IS 'When the row was made.';

COMMENT ON COLUMN external_ids.id IS 'Tells the rows apart for change sets.';

CREATE TABLE idempotency_keys (
    user_id uuid NOT NULL,
    key character varying(255) NOT NULL,
    method character varying(10) NOT NULL,
    path character varying(500) NOT NULL,
    request_hash character varying(64) NOT NULL,
    status integer,
    response_headers jsonb,
    response_body text,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE idempotency_keys IS 'Answers to requests that carried an Idempotency-Key, written with their effect.';

COMMENT ON COLUMN idempotency_keys.user_id IS 'Foreign key to users. Who sent the request.';

COMMENT ON COLUMN idempotency_keys.key IS 'The key that the client chose.';

COMMENT ON COLUMN idempotency_keys.method IS 'HTTP method of the request.';

COMMENT ON COLUMN idempotency_keys.path IS 'Path of the request.';

COMMENT ON COLUMN idempotency_keys.request_hash IS 'SHA-256 of its body, in hexadecimal: the same key with another request is refused.';

COMMENT ON COLUMN idempotency_keys.status IS 'HTTP status of the answer; null: not answered yet.';

COMMENT ON COLUMN idempotency_keys.response_headers IS 'Headers of the answer.';

COMMENT ON COLUMN idempotency_keys.response_body IS 'Body of the answer.';

COMMENT ON COLUMN idempotency_keys.created_at IS 'When the row was made; a day later it may be dropped.';

CREATE TABLE import_runs (
    id uuid DEFAULT uuid_v7() NOT NULL,
    kind character varying(50) NOT NULL,
    file_name character varying(500) NOT NULL,
    profile character varying(50),
    status character varying(20) NOT NULL,
    new_count bigint DEFAULT 0 NOT NULL,
    updated_count bigint DEFAULT 0 NOT NULL,
    duplicate_count bigint DEFAULT 0 NOT NULL,
    error_count bigint DEFAULT 0 NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    user_id uuid,
    CONSTRAINT import_runs_status_check CHECK (((status)::text = ANY ((ARRAY['succeeded'::character varying, 'partial'::character varying])::text[])))
);

COMMENT ON TABLE import_runs IS 'Each import of a file and what became of its rows.';

COMMENT ON COLUMN import_runs.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN import_runs.kind IS 'The table imported into.';

COMMENT ON COLUMN import_runs.file_name IS 'The file as it was named.';

COMMENT ON COLUMN import_runs.profile IS 'The profile that mapped its columns; null: none.';

COMMENT ON COLUMN import_runs.status IS 'succeeded, or partial when rows with errors were left out.';

COMMENT ON COLUMN import_runs.new_count IS 'Rows that were added.';

COMMENT ON COLUMN import_runs.updated_count IS 'Rows that changed one that existed.';

COMMENT ON COLUMN import_runs.duplicate_count IS 'Rows left out because their record existed.';

COMMENT ON COLUMN import_runs.error_count IS 'Rows left out because of an error.';

COMMENT ON COLUMN import_runs.started_at IS 'When it began.';

COMMENT ON COLUMN import_runs.finished_at IS 'When it ended.';

COMMENT ON COLUMN import_runs.user_id IS 'Who imported; null: the command line.';

CREATE TABLE jobs (
    id uuid DEFAULT uuid_v7() NOT NULL,
    kind character varying(100) NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    priority smallint DEFAULT 100 NOT NULL,
    status job_status DEFAULT 'queued'::job_status NOT NULL,
    run_at timestamp with time zone DEFAULT now() NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    max_attempts integer DEFAULT 10 NOT NULL,
    unique_key character varying(200),
    schedule_id uuid,
    user_id uuid,
    lease_token uuid,
    lease_until timestamp with time zone,
    worker character varying(200),
    cancel_requested boolean DEFAULT false NOT NULL,
    progress jsonb,
    result jsonb,
    last_error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT jobs_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT jobs_finished_check CHECK (((status = ANY (ARRAY['succeeded'::job_status, 'dead'::job_status, 'cancelled'::job_status])) = (finished_at IS NOT NULL))),
    CONSTRAINT jobs_lease_check CHECK ((((status = 'running'::job_status) = (lease_token IS NOT NULL)) AND ((status = 'running'::job_status) = (lease_until IS NOT NULL)))),
    CONSTRAINT jobs_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 100))),
    CONSTRAINT jobs_payload_check CHECK ((jsonb_typeof(payload) = 'object'::text))
);

COMMENT ON TABLE jobs IS 'Work to be done apart from the request or the clock that asked for it, and what became of it.';

COMMENT ON COLUMN jobs.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN jobs.kind IS 'What is to be done; a process takes only the kinds that it knows.';

COMMENT ON COLUMN jobs.payload IS 'What it is to be done with: a JSON object.';

COMMENT ON COLUMN jobs.priority IS 'Smaller runs first; 100 by default.';

COMMENT ON COLUMN jobs.status IS 'queued (also between two attempts), running, succeeded, dead (failed for good), cancelled.';

COMMENT ON COLUMN jobs.run_at IS 'Not before this moment.';

COMMENT ON COLUMN jobs.attempts IS 'How often it has been begun; a worker that died counts.';

COMMENT ON COLUMN jobs.max_attempts IS 'With so many attempts failed it is dead.';

COMMENT ON COLUMN jobs.unique_key IS 'While a job with this kind and key is queued or running, no second one is made.';

COMMENT ON COLUMN jobs.schedule_id IS 'Foreign key to schedules. The schedule that made it.';

COMMENT ON COLUMN jobs.user_id IS 'Foreign key to users. Who asked for it; null: the program.';

COMMENT ON COLUMN jobs.lease_token IS 'Of the present run: only a worker that names it can finish the job or prolong the lease.';

COMMENT ON COLUMN jobs.lease_until IS 'Until when the worker is believed to live; heartbeats prolong it, others take over after it.';

COMMENT ON COLUMN jobs.worker IS 'Host, process and thread that ran it last.';

COMMENT ON COLUMN jobs.cancel_requested IS 'True when a running job has been asked to stop.';

COMMENT ON COLUMN jobs.progress IS 'How far it says it is: a JSON object.';

COMMENT ON COLUMN jobs.result IS 'What it has to say at its end: JSON.';

COMMENT ON COLUMN jobs.last_error IS 'Why the last attempt failed.';

COMMENT ON COLUMN jobs.created_at IS 'When it was enqueued.';

COMMENT ON COLUMN jobs.started_at IS 'When the last attempt began.';

COMMENT ON COLUMN jobs.finished_at IS 'When it succeeded, died or was cancelled.';

CREATE TABLE ledger_versions (
    ledger character varying(50) NOT NULL,
    definition_hash character varying(64) NOT NULL,
    reporting_timezone character varying(50) NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    rebuilt_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE ledger_versions IS 'From which definition and reporting time zone each metrics table was last built.';

COMMENT ON COLUMN ledger_versions.ledger IS 'The metrics table without _metrics.';

COMMENT ON COLUMN ledger_versions.definition_hash IS 'Hash of the definition; another one, or an empty one, means that the table has to be rebuilt.';

COMMENT ON COLUMN ledger_versions.reporting_timezone IS 'The setting at that time; another one means that the table has to be rebuilt.';

COMMENT ON COLUMN ledger_versions.version IS 'Grows with every change of the metrics table.';

COMMENT ON COLUMN ledger_versions.rebuilt_at IS 'When it was last rebuilt.';

COMMENT ON COLUMN ledger_versions.changed_at IS 'When the metrics table last changed.';

CREATE TABLE live_ledgers (
    ledger character varying(50) NOT NULL,
    install_hash character varying(64) NOT NULL,
    installed_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE live_ledgers IS 'Which delta table and posting triggers of each metrics table are installed.';

COMMENT ON COLUMN live_ledgers.ledger IS 'The metrics table without _metrics.';

COMMENT ON COLUMN live_ledgers.install_hash IS 'Hash of the installed definitions; another one means that they have to be installed anew.';

COMMENT ON COLUMN live_ledgers.installed_at IS 'When they were installed.';

CREATE TABLE notification_mutes (
    user_id uuid NOT NULL,
    kind notification_kind NOT NULL
);

COMMENT ON TABLE notification_mutes IS 'What a person does not want to be told.';

COMMENT ON COLUMN notification_mutes.user_id IS 'Foreign key to users.';

COMMENT ON COLUMN notification_mutes.kind IS 'Which kind of notifications.';

CREATE TABLE notifications (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    kind notification_kind NOT NULL,
    resource character varying(63) NOT NULL,
    record_id uuid,
    record_count integer DEFAULT 1 NOT NULL,
    due_date timestamp with time zone,
    actor_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT notifications_due_date_check CHECK (((kind = 'due_soon'::notification_kind) = (due_date IS NOT NULL))),
    CONSTRAINT notifications_record_check CHECK (((record_count >= 1) AND ((record_id IS NOT NULL) OR (record_count > 1))))
);

COMMENT ON TABLE notifications IS 'What a person should know; the record is looked up by reading.';

COMMENT ON COLUMN notifications.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN notifications.user_id IS 'Foreign key to users. Who is told.';

COMMENT ON COLUMN notifications.kind IS 'assigned: given to him; due_soon; deal_won: in his team; mention: a text speaks to him.';

COMMENT ON COLUMN notifications.resource IS 'The kind of record: contacts, deals or activities.';

COMMENT ON COLUMN notifications.record_id IS 'Which record; null: several, see record_count.';

COMMENT ON COLUMN notifications.record_count IS 'How many records a transaction told of.';

COMMENT ON COLUMN notifications.due_date IS 'Of due_soon: when the activity was due then.';

COMMENT ON COLUMN notifications.actor_id IS 'Foreign key to users. Who did it; null: the program or a database role.';

COMMENT ON COLUMN notifications.created_at IS 'When it happened.';

COMMENT ON COLUMN notifications.read_at IS 'When he read it; null: not yet.';

CREATE TABLE password_resets (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    requested_ip inet,
    CONSTRAINT password_resets_token_hash_check CHECK (((token_hash)::text ~ '^[0-9a-f]{64}$'::text))
);

COMMENT ON TABLE password_resets IS 'One-time links with which a user sets a new password.';

COMMENT ON COLUMN password_resets.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN password_resets.user_id IS 'Foreign key to users. Whose password it resets.';

COMMENT ON COLUMN password_resets.token_hash IS 'SHA-256 of the token, in hexadecimal; it alone is kept.';

COMMENT ON COLUMN password_resets.expires_at IS 'When it ends.';

COMMENT ON COLUMN password_resets.used_at IS 'When it was used; it works once.';

COMMENT ON COLUMN password_resets.created_at IS 'When the row was made.';

COMMENT ON COLUMN password_resets.requested_ip IS 'The address from which it was asked for.';

CREATE TABLE pipeline_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    pipeline_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    deal_count integer DEFAULT 0 NOT NULL,
    total_value numeric(24,2) DEFAULT 0 NOT NULL,
    avg_value numeric(24,2) GENERATED ALWAYS AS (mean_money(total_value, (deal_count)::numeric)) STORED,
    avg_duration_days double precision GENERATED ALWAYS AS ((mean(duration_us_sum, (ended_visit_count)::numeric) / ('86400000000'::bigint)::double precision)) STORED,
    conversion_rate double precision GENERATED ALWAYS AS (percentage((advanced_count)::numeric, (entered_count)::numeric)) STORED,
    deals_won integer DEFAULT 0 NOT NULL,
    deals_lost integer DEFAULT 0 NOT NULL,
    win_rate double precision GENERATED ALWAYS AS (percentage((deals_won)::numeric, ((deals_won + deals_lost))::numeric)) STORED,
    fastest_deal_days double precision GENERATED ALWAYS AS (((duration_us_min)::double precision / ('86400000000'::bigint)::double precision)) STORED,
    slowest_deal_days double precision GENERATED ALWAYS AS (((duration_us_max)::double precision / ('86400000000'::bigint)::double precision)) STORED,
    median_duration_days double precision GENERATED ALWAYS AS (((duration_us_median)::double precision / ('86400000000'::bigint)::double precision)) STORED,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL,
    entered_count integer DEFAULT 0 NOT NULL,
    advanced_count integer DEFAULT 0 NOT NULL,
    ended_visit_count integer DEFAULT 0 NOT NULL,
    duration_us_sum numeric DEFAULT 0 NOT NULL,
    duration_us_min bigint,
    duration_us_max bigint,
    duration_us_median numeric
);

COMMENT ON TABLE pipeline_metrics IS 'Figures of each stage, one row per (pipeline_id, stage_id). Written by the metrics engine only.';

COMMENT ON COLUMN pipeline_metrics.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN pipeline_metrics.pipeline_id IS 'Foreign key to pipelines.';

COMMENT ON COLUMN pipeline_metrics.stage_id IS 'Foreign key to pipeline_stages.';

COMMENT ON COLUMN pipeline_metrics.deal_count IS 'Number of deals. Deals now in the stage, whatever their status.';

COMMENT ON COLUMN pipeline_metrics.total_value IS 'Total deal value. Sum of the base_value of those deals, in the base currency.';

COMMENT ON COLUMN pipeline_metrics.avg_value IS 'Average deal value. total_value / deal_count, to 2 places.';

COMMENT ON COLUMN pipeline_metrics.avg_duration_days IS 'Average stage duration. Over ended visits, in days of 24 hours.';

COMMENT ON COLUMN pipeline_metrics.conversion_rate IS 'Conversion rate %. 100 x advanced_count / entered_count.';

COMMENT ON COLUMN pipeline_metrics.deals_won IS 'Deals won count. Deals that ever visited the stage and are now won.';

COMMENT ON COLUMN pipeline_metrics.deals_lost IS 'Deals lost count. Deals that ever visited the stage and are now lost.';

COMMENT ON COLUMN pipeline_metrics.win_rate IS 'Win rate %. 100 x deals_won / (deals_won + deals_lost).';

COMMENT ON COLUMN pipeline_metrics.fastest_deal_days IS 'Fastest deal. The shortest ended visit, in days of 24 hours.';

COMMENT ON COLUMN pipeline_metrics.slowest_deal_days IS 'Slowest deal. The longest ended visit, in days of 24 hours.';

COMMENT ON COLUMN pipeline_metrics.median_duration_days IS 'Median duration. Over ended visits; the mean of the two middle ones when their number is even.';

COMMENT ON COLUMN pipeline_metrics.last_updated IS 'Last update timestamp. When a figure of this row last changed.';

COMMENT ON COLUMN pipeline_metrics.base_row_count IS 'Number of base rows that post to this key; the row goes when it reaches 0.';

COMMENT ON COLUMN pipeline_metrics.entered_count IS 'Deals that ever visited the stage.';

COMMENT ON COLUMN pipeline_metrics.advanced_count IS 'Those of them that later entered a higher stage that is not a lost one, or are won.';

COMMENT ON COLUMN pipeline_metrics.ended_visit_count IS 'Visits that have ended: what the durations are taken over.';

COMMENT ON COLUMN pipeline_metrics.duration_us_sum IS 'Sum of their durations in microseconds.';

COMMENT ON COLUMN pipeline_metrics.duration_us_min IS 'The shortest of them in microseconds.';

COMMENT ON COLUMN pipeline_metrics.duration_us_max IS 'The longest of them in microseconds.';

COMMENT ON COLUMN pipeline_metrics.duration_us_median IS 'Their median in microseconds.';

CREATE TABLE pipeline_metrics_delta (
    zone text NOT NULL,
    pipeline_id uuid,
    stage_id uuid,
    base_row_count bigint DEFAULT 0 NOT NULL,
    deal_count bigint DEFAULT 0 NOT NULL,
    total_value numeric(24,2) DEFAULT 0 NOT NULL,
    deals_won bigint DEFAULT 0 NOT NULL,
    deals_lost bigint DEFAULT 0 NOT NULL,
    entered_count bigint DEFAULT 0 NOT NULL,
    advanced_count bigint DEFAULT 0 NOT NULL,
    ended_visit_count bigint DEFAULT 0 NOT NULL,
    duration_us_sum numeric DEFAULT 0 NOT NULL,
    ordered_fingerprint numeric DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE pipeline_metrics_delta IS 'What changes added to and took from the rows of pipeline_metrics, until it is folded into them.';

COMMENT ON COLUMN pipeline_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN pipeline_metrics_delta.pipeline_id IS 'Which row of pipeline_metrics.';

COMMENT ON COLUMN pipeline_metrics_delta.stage_id IS 'Which row of pipeline_metrics.';

COMMENT ON COLUMN pipeline_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.deal_count IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.total_value IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.deals_won IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.deals_lost IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.entered_count IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.advanced_count IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.ended_visit_count IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.duration_us_sum IS 'What is added.';

COMMENT ON COLUMN pipeline_metrics_delta.ordered_fingerprint IS 'Other than 0 when the values behind the order statistics changed.';

CREATE TABLE pipeline_owner_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    pipeline_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    owner_id uuid,
    deal_count integer DEFAULT 0 NOT NULL,
    total_value numeric(24,2) DEFAULT 0 NOT NULL,
    avg_value numeric(24,2) GENERATED ALWAYS AS (mean_money(total_value, (deal_count)::numeric)) STORED,
    avg_duration_days double precision GENERATED ALWAYS AS ((mean(duration_us_sum, (ended_visit_count)::numeric) / ('86400000000'::bigint)::double precision)) STORED,
    conversion_rate double precision GENERATED ALWAYS AS (percentage((advanced_count)::numeric, (entered_count)::numeric)) STORED,
    deals_won integer DEFAULT 0 NOT NULL,
    deals_lost integer DEFAULT 0 NOT NULL,
    win_rate double precision GENERATED ALWAYS AS (percentage((deals_won)::numeric, ((deals_won + deals_lost))::numeric)) STORED,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL,
    entered_count integer DEFAULT 0 NOT NULL,
    advanced_count integer DEFAULT 0 NOT NULL,
    ended_visit_count integer DEFAULT 0 NOT NULL,
    duration_us_sum numeric DEFAULT 0 NOT NULL
)
WITH (fillfactor='50');

COMMENT ON TABLE pipeline_owner_metrics IS 'pipeline_metrics split by the deals'' owners, for people who may see only some of them.';

COMMENT ON COLUMN pipeline_owner_metrics.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN pipeline_owner_metrics.pipeline_id IS 'The pipeline.';

COMMENT ON COLUMN pipeline_owner_metrics.stage_id IS 'The stage.';

COMMENT ON COLUMN pipeline_owner_metrics.owner_id IS 'The deals'' owner; null: of nobody.';

COMMENT ON COLUMN pipeline_owner_metrics.deal_count IS 'Deals now in the stage.';

COMMENT ON COLUMN pipeline_owner_metrics.total_value IS 'Their value in the base currency.';

COMMENT ON COLUMN pipeline_owner_metrics.avg_value IS 'Its mean.';

COMMENT ON COLUMN pipeline_owner_metrics.avg_duration_days IS 'Mean length of ended visits.';

COMMENT ON COLUMN pipeline_owner_metrics.conversion_rate IS 'Percent of the deals that ever visited the stage and went further.';

COMMENT ON COLUMN pipeline_owner_metrics.deals_won IS 'Deals that ever visited the stage and are now won.';

COMMENT ON COLUMN pipeline_owner_metrics.deals_lost IS 'Deals that ever visited the stage and are now lost.';

COMMENT ON COLUMN pipeline_owner_metrics.win_rate IS 'Percent won of those won or lost.';

COMMENT ON COLUMN pipeline_owner_metrics.last_updated IS 'When the row last changed.';

COMMENT ON COLUMN pipeline_owner_metrics.base_row_count IS 'Deals and visits that post to the row; it disappears with the last one.';

COMMENT ON COLUMN pipeline_owner_metrics.entered_count IS 'Deals that ever visited the stage.';

COMMENT ON COLUMN pipeline_owner_metrics.advanced_count IS 'Those of them that went further.';

COMMENT ON COLUMN pipeline_owner_metrics.ended_visit_count IS 'Visits that ended.';

COMMENT ON COLUMN pipeline_owner_metrics.duration_us_sum IS 'Their length, in microseconds.';

CREATE TABLE pipeline_owner_metrics_delta (
    zone text NOT NULL,
    pipeline_id uuid,
    stage_id uuid,
    owner_id uuid,
    base_row_count bigint DEFAULT 0 NOT NULL,
    deal_count bigint DEFAULT 0 NOT NULL,
    total_value numeric(24,2) DEFAULT 0 NOT NULL,
    deals_won bigint DEFAULT 0 NOT NULL,
    deals_lost bigint DEFAULT 0 NOT NULL,
    entered_count bigint DEFAULT 0 NOT NULL,
    advanced_count bigint DEFAULT 0 NOT NULL,
    ended_visit_count bigint DEFAULT 0 NOT NULL,
    duration_us_sum numeric DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE pipeline_owner_metrics_delta IS 'What changes added to and took from the rows of pipeline_owner_metrics, until it is folded into them.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.pipeline_id IS 'Which row of pipeline_owner_metrics.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.stage_id IS 'Which row of pipeline_owner_metrics.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.owner_id IS 'Which row of pipeline_owner_metrics.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.deal_count IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.total_value IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.deals_won IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.deals_lost IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.entered_count IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.advanced_count IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.ended_visit_count IS 'What is added.';

COMMENT ON COLUMN pipeline_owner_metrics_delta.duration_us_sum IS 'What is added.';

CREATE TABLE pipeline_stages (
    id uuid DEFAULT uuid_v7() NOT NULL,
    pipeline_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    description character varying(500),
    order_index integer DEFAULT 0 NOT NULL,
    probability numeric(5,2) DEFAULT 0 NOT NULL,
    is_closed boolean DEFAULT false NOT NULL,
    is_won boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    CONSTRAINT pipeline_stages_probability_check CHECK (((probability >= (0)::numeric) AND (probability <= (100)::numeric))),
    CONSTRAINT pipeline_stages_won_check CHECK ((is_closed OR (NOT is_won)))
);

COMMENT ON TABLE pipeline_stages IS 'The steps of a pipeline, with the chance to win from there.';

COMMENT ON COLUMN pipeline_stages.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN pipeline_stages.pipeline_id IS 'Foreign key to pipelines. A stage stays in its pipeline once deals have been in it.';

COMMENT ON COLUMN pipeline_stages.name IS 'Stage name. Unique in its pipeline among stages that are not deleted.';

COMMENT ON COLUMN pipeline_stages.description IS 'Stage description.';

COMMENT ON COLUMN pipeline_stages.order_index IS 'Stage order. Higher is further; forward means to a higher one.';

COMMENT ON COLUMN pipeline_stages.probability IS 'Win probability %. 0 to 100; open deals in the stage follow it unless they were given their own.';

COMMENT ON COLUMN pipeline_stages.is_closed IS 'Is this a closed stage. A pipeline has at most one won and one lost stage.';

COMMENT ON COLUMN pipeline_stages.is_won IS 'Is this a won stage. True only on a closed stage; a closed stage that is not won is the lost one.';

COMMENT ON COLUMN pipeline_stages.created_at IS 'When the row was made.';

COMMENT ON COLUMN pipeline_stages.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN pipeline_stages.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

CREATE TABLE pipelines (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(100) NOT NULL,
    description character varying(500),
    is_default boolean DEFAULT false NOT NULL,
    order_index integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE pipelines IS 'Sales processes; each has its own stages in their order.';

COMMENT ON COLUMN pipelines.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN pipelines.name IS 'Pipeline name. Unique among pipelines that are not deleted.';

COMMENT ON COLUMN pipelines.description IS 'Pipeline description.';

COMMENT ON COLUMN pipelines.is_default IS 'Is default pipeline. At most one that is not deleted; deals without a pipeline go there.';

COMMENT ON COLUMN pipelines.order_index IS 'Display order.';

COMMENT ON COLUMN pipelines.created_at IS 'When the row was made.';

COMMENT ON COLUMN pipelines.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN pipelines.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

CREATE TABLE recovery_codes (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    code_hash character varying(255) NOT NULL,
    used_at timestamp with time zone
);

COMMENT ON TABLE recovery_codes IS 'One-time codes for a user who has lost the second factor.';

COMMENT ON COLUMN recovery_codes.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN recovery_codes.user_id IS 'Foreign key to users.';

COMMENT ON COLUMN recovery_codes.code_hash IS 'Hash of the code; it alone is kept.';

COMMENT ON COLUMN recovery_codes.used_at IS 'When it was used; it works once.';

CREATE TABLE revenue_metrics (
    id uuid DEFAULT uuid_v7() NOT NULL,
    pipeline_id uuid NOT NULL,
    owner_id uuid,
    team_id uuid,
    year integer NOT NULL,
    month integer NOT NULL,
    quarter integer GENERATED ALWAYS AS (((month + 2) / 3)) STORED NOT NULL,
    total_revenue numeric(24,2) DEFAULT 0 NOT NULL,
    total_deals integer DEFAULT 0 NOT NULL,
    avg_deal_size numeric(24,2) GENERATED ALWAYS AS (mean_money(total_revenue, (total_deals)::numeric)) STORED,
    revenue_growth_rate double precision,
    deal_growth_rate double precision,
    forecasted_revenue numeric(24,2) GENERATED ALWAYS AS (round((total_revenue + weighted_value), 2)) STORED,
    pipeline_value numeric(24,2) DEFAULT 0 NOT NULL,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL,
    weighted_value numeric(28,6) DEFAULT 0 NOT NULL,
    CONSTRAINT revenue_metrics_month_check CHECK (((month >= 1) AND (month <= 12)))
);

COMMENT ON TABLE revenue_metrics IS 'Revenue and forecast, one row per (pipeline_id, owner_id, team_id, year, month). Written by the metrics engine only.';

COMMENT ON COLUMN revenue_metrics.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN revenue_metrics.pipeline_id IS 'Foreign key to pipelines.';

COMMENT ON COLUMN revenue_metrics.owner_id IS 'Foreign key to users. The deals'' owner; null: nobody''s.';

COMMENT ON COLUMN revenue_metrics.team_id IS 'Foreign key to teams. The deals'' own team: the owner''s while open, kept from the closing on.';

COMMENT ON COLUMN revenue_metrics.year IS 'Year. Of the closing of won deals, of the expected closing of open ones, in the reporting time zone.';

COMMENT ON COLUMN revenue_metrics.month IS 'Month. 1 to 12, of the same day as year.';

COMMENT ON COLUMN revenue_metrics.quarter IS 'Quarter. (month + 2) / 3.';

COMMENT ON COLUMN revenue_metrics.total_revenue IS 'Total revenue. Sum of the base_value of deals won in the month, in the base currency.';

COMMENT ON COLUMN revenue_metrics.total_deals IS 'Total deals. Deals won in the month.';

COMMENT ON COLUMN revenue_metrics.avg_deal_size IS 'Average deal size. total_revenue / total_deals, to 2 places.';

COMMENT ON COLUMN revenue_metrics.revenue_growth_rate IS 'Revenue growth %. 100 x (this month - the month before) / the month before; null where that is 0 or missing.';

COMMENT ON COLUMN revenue_metrics.deal_growth_rate IS 'Deal growth %. The same over total_deals.';

COMMENT ON COLUMN revenue_metrics.forecasted_revenue IS 'Forecasted revenue. total_revenue + weighted_value, to 2 places, in the base currency.';

COMMENT ON COLUMN revenue_metrics.pipeline_value IS 'Pipeline value. Sum of the base_value of open deals expected to close in the month, in the base currency.';

COMMENT ON COLUMN revenue_metrics.last_updated IS 'Last update timestamp. When a figure of this row last changed.';

COMMENT ON COLUMN revenue_metrics.base_row_count IS 'Number of base rows that post to this key; the row goes when it reaches 0.';

COMMENT ON COLUMN revenue_metrics.weighted_value IS 'Sum of base_value x probability / 100 of those open deals, exact, in the base currency.';

CREATE TABLE revenue_metrics_delta (
    zone text NOT NULL,
    pipeline_id uuid,
    owner_id uuid,
    team_id uuid,
    year integer,
    month integer,
    base_row_count bigint DEFAULT 0 NOT NULL,
    total_revenue numeric(24,2) DEFAULT 0 NOT NULL,
    total_deals bigint DEFAULT 0 NOT NULL,
    pipeline_value numeric(24,2) DEFAULT 0 NOT NULL,
    weighted_value numeric(28,6) DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE revenue_metrics_delta IS 'What changes added to and took from the rows of revenue_metrics, until it is folded into them.';

COMMENT ON COLUMN revenue_metrics_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN revenue_metrics_delta.pipeline_id IS 'Which row of revenue_metrics.';

COMMENT ON COLUMN revenue_metrics_delta.owner_id IS 'Which row of revenue_metrics.';

COMMENT ON COLUMN revenue_metrics_delta.team_id IS 'Which row of revenue_metrics.';

COMMENT ON COLUMN revenue_metrics_delta.year IS 'Which row of revenue_metrics.';

COMMENT ON COLUMN revenue_metrics_delta.month IS 'Which row of revenue_metrics.';

COMMENT ON COLUMN revenue_metrics_delta.base_row_count IS 'What is added.';

COMMENT ON COLUMN revenue_metrics_delta.total_revenue IS 'What is added.';

COMMENT ON COLUMN revenue_metrics_delta.total_deals IS 'What is added.';

COMMENT ON COLUMN revenue_metrics_delta.pipeline_value IS 'What is added.';

COMMENT ON COLUMN revenue_metrics_delta.weighted_value IS 'What is added.';

CREATE TABLE roles (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(50) NOT NULL,
    description character varying(255),
    permissions text DEFAULT '{}'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT roles_permissions_check CHECK ((jsonb_typeof((permissions)::jsonb) = 'object'::text))
);

COMMENT ON TABLE roles IS 'Named sets of permissions that users are given.';

COMMENT ON COLUMN roles.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN roles.name IS 'Role name (unique).';

COMMENT ON COLUMN roles.description IS 'Role description.';

COMMENT ON COLUMN roles.permissions IS 'JSON string of permissions. A JSON object: record scopes under "records", single rights under "rights".';

COMMENT ON COLUMN roles.created_at IS 'When the row was made.';

COMMENT ON COLUMN roles.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

CREATE TABLE saved_views (
    id uuid DEFAULT uuid_v7() NOT NULL,
    resource character varying(63) NOT NULL,
    name character varying(100) NOT NULL,
    is_shared boolean DEFAULT false NOT NULL,
    definition jsonb DEFAULT '{}'::jsonb NOT NULL,
    owner_id uuid NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT saved_views_definition_check CHECK ((jsonb_typeof(definition) = 'object'::text)),
    CONSTRAINT saved_views_definition_size CHECK ((octet_length((definition)::text) <= 32768)),
    CONSTRAINT saved_views_name_check CHECK (((name)::text <> ''::text)),
    CONSTRAINT saved_views_resource_check CHECK (((resource)::text ~ '^[a-z][a-z0-9_]*$'::text))
);

COMMENT ON TABLE saved_views IS 'Views of a list that somebody keeps for himself or shares: filters, order and columns.';

COMMENT ON COLUMN saved_views.id IS 'Identifier.';

COMMENT ON COLUMN saved_views.resource IS 'Of which kind of record the list is.';

COMMENT ON COLUMN saved_views.name IS 'What its owner calls it.';

COMMENT ON COLUMN saved_views.is_shared IS 'Whether everybody sees it, or its owner alone.';

COMMENT ON COLUMN saved_views.definition IS 'What it shows, as the app needs it: filters, order, columns. At most 32,768 bytes.';

COMMENT ON COLUMN saved_views.owner_id IS 'Who made it.';

COMMENT ON COLUMN saved_views."position" IS 'Its place among the others, small ones first.';

COMMENT ON COLUMN saved_views.created_at IS 'Creation time.';

COMMENT ON COLUMN saved_views.updated_at IS 'Time of the last change, also its version.';

CREATE TABLE schedule_fires (
    schedule_id uuid NOT NULL,
    fire_time timestamp with time zone NOT NULL,
    job_id uuid NOT NULL,
    fired_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE schedule_fires IS 'Each fire time that a schedule was used for: the key makes a second use impossible.';

COMMENT ON COLUMN schedule_fires.schedule_id IS 'Foreign key to schedules.';

COMMENT ON COLUMN schedule_fires.fire_time IS 'The moment that the schedule names.';

COMMENT ON COLUMN schedule_fires.job_id IS 'The job, or the one before it that had not ended; it may be gone by now.';

COMMENT ON COLUMN schedule_fires.fired_at IS 'When a process made the row.';

CREATE TABLE schedules (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(100) NOT NULL,
    kind character varying(100) NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    cron character varying(200),
    time_zone character varying(50),
    every_seconds integer,
    enabled boolean DEFAULT true NOT NULL,
    is_builtin boolean DEFAULT false NOT NULL,
    problem text,
    last_fire_at timestamp with time zone,
    next_fire_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT schedules_every_check CHECK (((every_seconds >= 1) AND (every_seconds <= 86400))),
    CONSTRAINT schedules_payload_check CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT schedules_rhythm_check CHECK (((cron IS NULL) <> (every_seconds IS NULL))),
    CONSTRAINT schedules_time_zone_check CHECK (((time_zone IS NULL) OR (cron IS NOT NULL)))
);

COMMENT ON TABLE schedules IS 'What is enqueued by the clock, and when.';

COMMENT ON COLUMN schedules.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN schedules.name IS 'What it is, for people; unique.';

COMMENT ON COLUMN schedules.kind IS 'Kind of the jobs it makes.';

COMMENT ON COLUMN schedules.payload IS 'Payload of the jobs it makes: a JSON object.';

COMMENT ON COLUMN schedules.cron IS 'Cron expression of five fields; null for an interval.';

COMMENT ON COLUMN schedules.time_zone IS 'IANA time zone of the expression; null: that of the setting reporting_timezone.';

COMMENT ON COLUMN schedules.every_seconds IS 'Interval instead of an expression: at every multiple of it since 1970.';

COMMENT ON COLUMN schedules.enabled IS 'Whether it fires.';

COMMENT ON COLUMN schedules.is_builtin IS 'Comes with the product: can be edited, not deleted.';

COMMENT ON COLUMN schedules.problem IS 'Why the program has switched it off: an expression or zone it cannot read.';

COMMENT ON COLUMN schedules.last_fire_at IS 'The fire time it was last used for.';

COMMENT ON COLUMN schedules.next_fire_at IS 'The fire time to come, or one that was missed; null: to be computed from now on.';

COMMENT ON COLUMN schedules.created_at IS 'When the row was made.';

COMMENT ON COLUMN schedules.updated_at IS 'When a person last changed it.';

CREATE TABLE schema_migrations (
    version integer NOT NULL,
    name character varying(100) NOT NULL,
    checksum character varying(32) NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE schema_migrations IS 'The migrations that this schema has had.';

COMMENT ON COLUMN schema_migrations.version IS 'The number in the migration''s name.';

COMMENT ON COLUMN schema_migrations.name IS 'The migration''s file name without .sql.';

COMMENT ON COLUMN schema_migrations.checksum IS 'MD5 of its text when it was applied.';

COMMENT ON COLUMN schema_migrations.applied_at IS 'When it was applied.';

CREATE TABLE search_words (
    word text NOT NULL,
    CONSTRAINT search_words_word_check CHECK (((length(word) >= 2) AND (length(word) <= 40)))
);

COMMENT ON TABLE search_words IS 'Every word in names and titles, once or a few times: where misspelt words find theirs.';

COMMENT ON COLUMN search_words.word IS 'The word in lower case, without accents.';

CREATE TABLE security_logs (
    id uuid DEFAULT uuid_v7() NOT NULL,
    event_type security_event_type NOT NULL,
    severity character varying(20) NOT NULL,
    user_id uuid,
    user_email character varying(255),
    description text,
    details jsonb,
    ip_address inet,
    user_agent character varying(500),
    location character varying(255),
    action_taken character varying(255),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT security_logs_severity_check CHECK (((severity)::text = ANY ((ARRAY['info'::character varying, 'low'::character varying, 'medium'::character varying, 'high'::character varying, 'critical'::character varying])::text[])))
)
PARTITION BY RANGE (created_at);

COMMENT ON TABLE security_logs IS 'What looked like an attack, and every sign-in. Partitioned by month of created_at.';

COMMENT ON COLUMN security_logs.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN security_logs.event_type IS 'Security event type.';

COMMENT ON COLUMN security_logs.severity IS 'Severity level. info, low, medium, high or critical.';

COMMENT ON COLUMN security_logs.user_id IS 'Foreign key to users.';

COMMENT ON COLUMN security_logs.user_email IS 'User email. As it was given, also when no such user exists.';

COMMENT ON COLUMN security_logs.description IS 'Event description.';

COMMENT ON COLUMN security_logs.details IS 'Event details.';

COMMENT ON COLUMN security_logs.ip_address IS 'Client IP.';

COMMENT ON COLUMN security_logs.user_agent IS 'Client user agent.';

COMMENT ON COLUMN security_logs.location IS 'Geo-location.';

COMMENT ON COLUMN security_logs.action_taken IS 'Response action.';

COMMENT ON COLUMN security_logs.created_at IS 'When it happened; chooses the monthly partition and is part of the primary key.';

CREATE TABLE security_logs_default (
    id uuid DEFAULT uuid_v7() NOT NULL,
    event_type security_event_type NOT NULL,
    severity character varying(20) NOT NULL,
    user_id uuid,
    user_email character varying(255),
    description text,
    details jsonb,
    ip_address inet,
    user_agent character varying(500),
    location character varying(255),
    action_taken character varying(255),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT security_logs_severity_check CHECK (((severity)::text = ANY ((ARRAY['info'::character varying, 'low'::character varying, 'medium'::character varying, 'high'::character varying, 'critical'::character varying])::text[])))
);

CREATE TABLE sessions (
    id uuid DEFAULT uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    token character varying(500) NOT NULL,
    ip_address inet,
    user_agent character varying(500),
    device_type character varying(50),
    browser character varying(100),
    os character varying(100),
    expires_at timestamp with time zone NOT NULL,
    last_activity_at timestamp with time zone DEFAULT now() NOT NULL,
    is_revoked boolean DEFAULT false NOT NULL,
    revoked_at timestamp with time zone,
    revoked_reason character varying(255),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    mfa_pending boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE sessions IS 'Who is signed in, from where, until when.';

COMMENT ON COLUMN sessions.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN sessions.user_id IS 'Foreign key to users.';

COMMENT ON COLUMN sessions.token IS 'Session token (unique). Only its SHA-256 is kept.';

COMMENT ON COLUMN sessions.ip_address IS 'Client IP.';

COMMENT ON COLUMN sessions.user_agent IS 'Client user agent.';

COMMENT ON COLUMN sessions.device_type IS 'Device type.';

COMMENT ON COLUMN sessions.browser IS 'Browser name.';

COMMENT ON COLUMN sessions.os IS 'Operating system.';

COMMENT ON COLUMN sessions.expires_at IS 'Expiration time.';

COMMENT ON COLUMN sessions.last_activity_at IS 'Last activity.';

COMMENT ON COLUMN sessions.is_revoked IS 'Revocation status.';

COMMENT ON COLUMN sessions.revoked_at IS 'Revocation time.';

COMMENT ON COLUMN sessions.revoked_reason IS 'Revocation reason.';

COMMENT ON COLUMN sessions.created_at IS 'When the row was made.';

COMMENT ON COLUMN sessions.mfa_pending IS 'True while the second factor is missing: good for giving it, and for nothing else.';

CREATE TABLE settings (
    key character varying(100) NOT NULL,
    value text NOT NULL,
    description text NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE settings IS 'Choices that hold for the whole workspace.';

COMMENT ON COLUMN settings.key IS 'Name of the setting.';

COMMENT ON COLUMN settings.value IS 'Its value as text.';

COMMENT ON COLUMN settings.description IS 'What it decides, in words.';

COMMENT ON COLUMN settings.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

CREATE TABLE sign_in_guards (
    account_hash character varying(64) NOT NULL,
    failure_count integer DEFAULT 0 NOT NULL,
    first_failure_at timestamp with time zone,
    last_failure_at timestamp with time zone,
    locked_until timestamp with time zone,
    hour_began_at timestamp with time zone DEFAULT now() NOT NULL,
    hour_count integer DEFAULT 0 NOT NULL,
    CONSTRAINT sign_in_guards_account_hash_check CHECK (((account_hash)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT sign_in_guards_failure_count_check CHECK ((failure_count >= 0))
);

COMMENT ON TABLE sign_in_guards IS 'Failed sign-ins of an account, known or not, and until when it has to wait.';

COMMENT ON COLUMN sign_in_guards.account_hash IS 'SHA-256 of the e-mail address that was typed, in lower case; the address is not kept.';

COMMENT ON COLUMN sign_in_guards.failure_count IS 'Failures in a row.';

COMMENT ON COLUMN sign_in_guards.first_failure_at IS 'The first of them.';

COMMENT ON COLUMN sign_in_guards.last_failure_at IS 'The last of them.';

COMMENT ON COLUMN sign_in_guards.locked_until IS 'Until when no password is looked at.';

COMMENT ON COLUMN sign_in_guards.hour_began_at IS 'Start of the hour whose failures hour_count counts.';

COMMENT ON COLUMN sign_in_guards.hour_count IS 'Failures in that hour. A success takes away its own try only.';

CREATE TABLE stage_stay_histogram (
    id uuid DEFAULT uuid_v7() NOT NULL,
    pipeline_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    bucket integer NOT NULL,
    last_updated timestamp with time zone NOT NULL,
    base_row_count bigint NOT NULL
)
WITH (fillfactor='50');

COMMENT ON TABLE stage_stay_histogram IS 'How many ended visits of each stage lasted about how long: leads to the median without a count.';

COMMENT ON COLUMN stage_stay_histogram.id IS 'Primary key; a UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN stage_stay_histogram.pipeline_id IS 'The stage''s pipeline.';

COMMENT ON COLUMN stage_stay_histogram.stage_id IS 'The stage.';

COMMENT ON COLUMN stage_stay_histogram.bucket IS 'Which lengths: stay_bucket() of them; below 0 a whole octave, stay_octave_bucket().';

COMMENT ON COLUMN stage_stay_histogram.last_updated IS 'When the row last changed.';

COMMENT ON COLUMN stage_stay_histogram.base_row_count IS 'Ended visits of that length.';

CREATE TABLE stage_stay_histogram_delta (
    zone text NOT NULL,
    pipeline_id uuid,
    stage_id uuid,
    bucket integer,
    base_row_count bigint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='2000', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_threshold='-1', autovacuum_analyze_threshold='1000000000');

COMMENT ON TABLE stage_stay_histogram_delta IS 'What changes added to and took from the rows of stage_stay_histogram, until it is folded into them.';

COMMENT ON COLUMN stage_stay_histogram_delta.zone IS 'The reporting time zone at that moment; empty: the table has to be rebuilt.';

COMMENT ON COLUMN stage_stay_histogram_delta.pipeline_id IS 'Which row of stage_stay_histogram.';

COMMENT ON COLUMN stage_stay_histogram_delta.stage_id IS 'Which row of stage_stay_histogram.';

COMMENT ON COLUMN stage_stay_histogram_delta.bucket IS 'Which row of stage_stay_histogram.';

COMMENT ON COLUMN stage_stay_histogram_delta.base_row_count IS 'What is added.';

CREATE TABLE teams (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(100) NOT NULL,
    description character varying(500),
    team_lead_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE teams IS 'Groups of users; revenue is counted by them and access can reach as far as a team.';

COMMENT ON COLUMN teams.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN teams.name IS 'Team name. Unique among teams that are not deleted.';

COMMENT ON COLUMN teams.description IS 'Team description.';

COMMENT ON COLUMN teams.team_lead_id IS 'Foreign key to users. Sees the records of the team like a member, whichever team he is in himself.';

COMMENT ON COLUMN teams.created_at IS 'When the row was made.';

COMMENT ON COLUMN teams.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN teams.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

CREATE TABLE user_preferences (
    user_id uuid NOT NULL,
    preferences jsonb DEFAULT '{}'::jsonb NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT user_preferences_preferences_check CHECK ((jsonb_typeof(preferences) = 'object'::text)),
    CONSTRAINT user_preferences_size CHECK ((octet_length((preferences)::text) <= 65536))
);

COMMENT ON TABLE user_preferences IS 'How the app looks and behaves for somebody; nobody else reads it.';

COMMENT ON COLUMN user_preferences.user_id IS 'Whose.';

COMMENT ON COLUMN user_preferences.preferences IS 'What the app keeps for its user, as it needs it. At most 65,536 bytes.';

COMMENT ON COLUMN user_preferences.updated_at IS 'Time of the last change.';

CREATE TABLE user_roles (
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE user_roles IS 'Which roles a user has. With several the widest permission wins.';

COMMENT ON COLUMN user_roles.user_id IS 'Foreign key to users.';

COMMENT ON COLUMN user_roles.role_id IS 'Foreign key to roles.';

COMMENT ON COLUMN user_roles.created_at IS 'When the role was given.';

CREATE TABLE user_totp (
    user_id uuid NOT NULL,
    secret_encrypted text NOT NULL,
    confirmed_at timestamp with time zone,
    last_used_step bigint,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE user_totp IS 'The second factor of a user: time-based one-time passwords.';

COMMENT ON COLUMN user_totp.user_id IS 'Primary key; foreign key to users.';

COMMENT ON COLUMN user_totp.secret_encrypted IS 'The shared secret, encrypted under the installation''s key.';

COMMENT ON COLUMN user_totp.confirmed_at IS 'When the user first gave a right code; null: not set up yet.';

COMMENT ON COLUMN user_totp.last_used_step IS 'The time step of the last code taken; that one and earlier ones are refused.';

COMMENT ON COLUMN user_totp.created_at IS 'When the row was made.';

CREATE TABLE users (
    id uuid DEFAULT uuid_v7() NOT NULL,
    email character varying(255) NOT NULL,
    hashed_password character varying(255),
    first_name character varying(100),
    last_name character varying(100),
    phone character varying(20),
    avatar_url character varying(500),
    timezone character varying(50) DEFAULT 'UTC'::character varying NOT NULL,
    language character varying(10) DEFAULT 'en'::character varying NOT NULL,
    title character varying(100),
    department character varying(100),
    team_id uuid,
    manager_id uuid,
    email_verified boolean DEFAULT false NOT NULL,
    last_login timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    must_change_password boolean DEFAULT false NOT NULL,
    search_text tsvector GENERATED ALWAYS AS (search_vector((((((COALESCE(first_name, ''::character varying))::text || ' '::text) || (COALESCE(last_name, ''::character varying))::text) || ' '::text) || (email)::text), ARRAY[search_phone((phone)::text)])) STORED,
    CONSTRAINT users_email_check CHECK ((((email)::text <> ''::text) AND ((email)::text !~ '\s'::text))),
    CONSTRAINT users_manager_check CHECK ((manager_id <> id))
);

COMMENT ON TABLE users IS 'People who work with this CRM: who signs in, who owns records, who reports to whom.';

COMMENT ON COLUMN users.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN users.email IS 'Unique email address. Kept in lower case without blanks around it; unique among users who are not deleted.';

COMMENT ON COLUMN users.hashed_password IS 'Bcrypt hashed password. Null for an account that cannot sign in with a password.';

COMMENT ON COLUMN users.first_name IS 'User''s first name.';

COMMENT ON COLUMN users.last_name IS 'User''s last name.';

COMMENT ON COLUMN users.phone IS 'Phone number.';

COMMENT ON COLUMN users.avatar_url IS 'Profile picture URL.';

COMMENT ON COLUMN users.timezone IS 'User timezone (default: UTC). IANA name; for display only, metrics use the setting reporting_timezone.';

COMMENT ON COLUMN users.language IS 'Preferred language. BCP 47 tag, en by default.';

COMMENT ON COLUMN users.title IS 'Job title.';

COMMENT ON COLUMN users.department IS 'Department.';

COMMENT ON COLUMN users.team_id IS 'Foreign key to teams. A change reaches the open deals that this user owns.';

COMMENT ON COLUMN users.manager_id IS 'Foreign key to users (self-reference). Whom this user reports to; nobody is his own manager.';

COMMENT ON COLUMN users.email_verified IS 'Email verification status.';

COMMENT ON COLUMN users.last_login IS 'Last login timestamp.';

COMMENT ON COLUMN users.created_at IS 'Record creation time. Imports keep the original time.';

COMMENT ON COLUMN users.updated_at IS 'Last update time. Grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN users.is_active IS 'Account active status. False: kept with all history, but cannot sign in.';

COMMENT ON COLUMN users.is_deleted IS 'Soft delete flag. Deleted rows count nowhere and can be restored.';

COMMENT ON COLUMN users.must_change_password IS 'True until the user has replaced a password that somebody else set.';

COMMENT ON COLUMN users.search_text IS 'Words and numbers by which the search finds the user.';

CREATE TABLE workflow_executions (
    id uuid DEFAULT uuid_v7() NOT NULL,
    workflow_id uuid NOT NULL,
    status character varying(50) NOT NULL,
    trigger_data jsonb,
    actions_executed jsonb,
    success_count integer DEFAULT 0 NOT NULL,
    failure_count integer DEFAULT 0 NOT NULL,
    error_message text,
    started_at timestamp with time zone,
    completed_at timestamp with time zone,
    duration_seconds integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE workflow_executions IS 'Each run of a workflow and what it did.';

COMMENT ON COLUMN workflow_executions.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN workflow_executions.workflow_id IS 'Foreign key to workflows.';

COMMENT ON COLUMN workflow_executions.status IS 'Execution status.';

COMMENT ON COLUMN workflow_executions.trigger_data IS 'Trigger data.';

COMMENT ON COLUMN workflow_executions.actions_executed IS 'Executed actions.';

COMMENT ON COLUMN workflow_executions.success_count IS 'Successful actions.';

COMMENT ON COLUMN workflow_executions.failure_count IS 'Failed actions.';

COMMENT ON COLUMN workflow_executions.error_message IS 'Error details.';

COMMENT ON COLUMN workflow_executions.started_at IS 'Start time.';

COMMENT ON COLUMN workflow_executions.completed_at IS 'Completion time.';

COMMENT ON COLUMN workflow_executions.duration_seconds IS 'Execution duration.';

COMMENT ON COLUMN workflow_executions.created_at IS 'When the row was made.';

CREATE TABLE workflows (
    id uuid DEFAULT uuid_v7() NOT NULL,
    name character varying(255) NOT NULL,
    description text,
    status workflow_status DEFAULT 'inactive'::workflow_status NOT NULL,
    trigger_type workflow_trigger NOT NULL,
    trigger_conditions jsonb DEFAULT '{}'::jsonb NOT NULL,
    actions jsonb DEFAULT '[]'::jsonb NOT NULL,
    execution_order integer DEFAULT 0 NOT NULL,
    max_executions integer,
    execution_count integer DEFAULT 0 NOT NULL,
    owner_id uuid,
    last_executed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    is_deleted boolean DEFAULT false NOT NULL,
    CONSTRAINT workflows_actions_check CHECK ((jsonb_typeof(actions) = 'array'::text))
);

COMMENT ON TABLE workflows IS 'Automation: what is to happen when something happens.';

COMMENT ON COLUMN workflows.id IS 'Primary key. UUIDv7, so that rows made together lie together.';

COMMENT ON COLUMN workflows.name IS 'Workflow name.';

COMMENT ON COLUMN workflows.description IS 'Workflow description.';

COMMENT ON COLUMN workflows.status IS 'Workflow status.';

COMMENT ON COLUMN workflows.trigger_type IS 'Trigger type.';

COMMENT ON COLUMN workflows.trigger_conditions IS 'Trigger conditions.';

COMMENT ON COLUMN workflows.actions IS 'Actions to perform. An array, in the order they run.';

COMMENT ON COLUMN workflows.execution_order IS 'Execution order. Lower runs first among workflows with the same trigger.';

COMMENT ON COLUMN workflows.max_executions IS 'Max execution limit. Null: no limit.';

COMMENT ON COLUMN workflows.execution_count IS 'Current execution count. Counted by the program.';

COMMENT ON COLUMN workflows.owner_id IS 'Foreign key to users.';

COMMENT ON COLUMN workflows.last_executed_at IS 'Last execution time.';

COMMENT ON COLUMN workflows.created_at IS 'When the row was made.';

COMMENT ON COLUMN workflows.updated_at IS 'When the row last changed; grows with every change: the version for optimistic locking.';

COMMENT ON COLUMN workflows.is_deleted IS 'Soft delete flag; deleted rows count nowhere and can be restored.';

ALTER TABLE ONLY audit_logs ATTACH PARTITION audit_logs_default DEFAULT;

ALTER TABLE ONLY security_logs ATTACH PARTITION security_logs_default DEFAULT;

ALTER TABLE ONLY access_epoch
    ADD CONSTRAINT access_epoch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY activities
    ADD CONSTRAINT activities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY activity_metrics
    ADD CONSTRAINT activity_metrics_key UNIQUE NULLS NOT DISTINCT (user_id, activity_type, date);

ALTER TABLE ONLY activity_metrics
    ADD CONSTRAINT activity_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY api_tokens
    ADD CONSTRAINT api_tokens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY api_tokens
    ADD CONSTRAINT api_tokens_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY audit_logs
    ADD CONSTRAINT audit_logs_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY audit_logs_default
    ADD CONSTRAINT audit_logs_default_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY calendar_feeds
    ADD CONSTRAINT calendar_feeds_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY calendar_feeds
    ADD CONSTRAINT calendar_feeds_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY call_metrics
    ADD CONSTRAINT call_metrics_key UNIQUE NULLS NOT DISTINCT (user_id, date);

ALTER TABLE ONLY call_metrics
    ADD CONSTRAINT call_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY calls
    ADD CONSTRAINT calls_activity_id_key UNIQUE (activity_id);

ALTER TABLE ONLY calls
    ADD CONSTRAINT calls_pkey PRIMARY KEY (id);

ALTER TABLE ONLY change_feed_marks
    ADD CONSTRAINT change_feed_marks_pkey PRIMARY KEY (taken_at);

ALTER TABLE ONLY change_feed
    ADD CONSTRAINT change_feed_pkey PRIMARY KEY (xid, id);

ALTER TABLE ONLY change_set_rows
    ADD CONSTRAINT change_set_rows_pkey PRIMARY KEY (change_set_id, id);

ALTER TABLE ONLY change_sets
    ADD CONSTRAINT change_sets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY contact_metrics
    ADD CONSTRAINT contact_metrics_key UNIQUE NULLS NOT DISTINCT (source, status, owner_id, date);

ALTER TABLE ONLY contact_metrics
    ADD CONSTRAINT contact_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY contact_status_changes
    ADD CONSTRAINT contact_status_changes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY custom_fields
    ADD CONSTRAINT custom_fields_pkey PRIMARY KEY (id);

ALTER TABLE ONLY deal_stage_visits
    ADD CONSTRAINT deal_stage_visits_pkey PRIMARY KEY (id);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY document_metrics
    ADD CONSTRAINT document_metrics_key UNIQUE NULLS NOT DISTINCT (document_type, owner_id, date);

ALTER TABLE ONLY document_metrics
    ADD CONSTRAINT document_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY document_signatures
    ADD CONSTRAINT document_signatures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY email_campaigns
    ADD CONSTRAINT email_campaigns_pkey PRIMARY KEY (id);

ALTER TABLE ONLY email_campaigns_to_total
    ADD CONSTRAINT email_campaigns_to_total_pkey PRIMARY KEY (id);

ALTER TABLE ONLY email_metrics
    ADD CONSTRAINT email_metrics_key UNIQUE NULLS NOT DISTINCT (campaign_id, template_id, user_id, date);

ALTER TABLE ONLY email_metrics
    ADD CONSTRAINT email_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY email_templates
    ADD CONSTRAINT email_templates_pkey PRIMARY KEY (id);

ALTER TABLE ONLY emails
    ADD CONSTRAINT emails_pkey PRIMARY KEY (id);

ALTER TABLE ONLY etl_runs
    ADD CONSTRAINT etl_runs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY exchange_rates
    ADD CONSTRAINT exchange_rates_pkey PRIMARY KEY (currency);

ALTER TABLE ONLY external_ids
    ADD CONSTRAINT external_ids_id_key UNIQUE (id);

ALTER TABLE ONLY external_ids
    ADD CONSTRAINT external_ids_pkey PRIMARY KEY (system, table_name, external_id);

ALTER TABLE ONLY idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);

ALTER TABLE ONLY import_runs
    ADD CONSTRAINT import_runs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ledger_versions
    ADD CONSTRAINT ledger_versions_pkey PRIMARY KEY (ledger);

ALTER TABLE ONLY live_ledgers
    ADD CONSTRAINT live_ledgers_pkey PRIMARY KEY (ledger);

ALTER TABLE ONLY notification_mutes
    ADD CONSTRAINT notification_mutes_pkey PRIMARY KEY (user_id, kind);

ALTER TABLE ONLY notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY password_resets
    ADD CONSTRAINT password_resets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY password_resets
    ADD CONSTRAINT password_resets_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY pipeline_metrics
    ADD CONSTRAINT pipeline_metrics_key UNIQUE NULLS NOT DISTINCT (pipeline_id, stage_id);

ALTER TABLE ONLY pipeline_metrics
    ADD CONSTRAINT pipeline_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY pipeline_owner_metrics
    ADD CONSTRAINT pipeline_owner_metrics_key UNIQUE NULLS NOT DISTINCT (pipeline_id, stage_id, owner_id);

ALTER TABLE ONLY pipeline_owner_metrics
    ADD CONSTRAINT pipeline_owner_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY pipeline_stages
    ADD CONSTRAINT pipeline_stages_id_pipeline_id_key UNIQUE (id, pipeline_id);

ALTER TABLE ONLY pipeline_stages
    ADD CONSTRAINT pipeline_stages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY pipelines
    ADD CONSTRAINT pipelines_pkey PRIMARY KEY (id);

ALTER TABLE ONLY recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY revenue_metrics
    ADD CONSTRAINT revenue_metrics_key UNIQUE NULLS NOT DISTINCT (pipeline_id, owner_id, team_id, year, month);

ALTER TABLE ONLY revenue_metrics
    ADD CONSTRAINT revenue_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY roles
    ADD CONSTRAINT roles_name_key UNIQUE (name);

ALTER TABLE ONLY roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (id);

ALTER TABLE ONLY saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (id);

ALTER TABLE ONLY schedule_fires
    ADD CONSTRAINT schedule_fires_pkey PRIMARY KEY (schedule_id, fire_time);

ALTER TABLE ONLY schedules
    ADD CONSTRAINT schedules_name_key UNIQUE (name);

ALTER TABLE ONLY schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY security_logs
    ADD CONSTRAINT security_logs_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY security_logs_default
    ADD CONSTRAINT security_logs_default_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY sessions
    ADD CONSTRAINT sessions_token_key UNIQUE (token);

ALTER TABLE ONLY settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (key);

ALTER TABLE ONLY sign_in_guards
    ADD CONSTRAINT sign_in_guards_pkey PRIMARY KEY (account_hash);

ALTER TABLE ONLY stage_stay_histogram
    ADD CONSTRAINT stage_stay_histogram_key UNIQUE NULLS NOT DISTINCT (pipeline_id, stage_id, bucket);

ALTER TABLE ONLY stage_stay_histogram
    ADD CONSTRAINT stage_stay_histogram_pkey PRIMARY KEY (id);

ALTER TABLE ONLY teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (id);

ALTER TABLE ONLY user_preferences
    ADD CONSTRAINT user_preferences_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY user_roles
    ADD CONSTRAINT user_roles_pkey PRIMARY KEY (user_id, role_id);

ALTER TABLE ONLY user_totp
    ADD CONSTRAINT user_totp_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY workflow_executions
    ADD CONSTRAINT workflow_executions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY workflows
    ADD CONSTRAINT workflows_pkey PRIMARY KEY (id);

CREATE INDEX activities_contact_id_idx ON activities USING btree (contact_id);

CREATE INDEX activities_created_at_idx ON activities USING btree (created_at, id);

CREATE INDEX activities_deal_id_idx ON activities USING btree (deal_id);

CREATE INDEX activities_due_date_idx ON activities USING btree (due_date);

CREATE INDEX activities_follow_up_to_id_idx ON activities USING btree (follow_up_to_id) WHERE (follow_up_to_id IS NOT NULL);

CREATE INDEX activities_next_of_contact_idx ON activities USING btree (contact_id, due_date, id) WHERE ((status = ANY (ARRAY['pending'::activity_status, 'overdue'::activity_status])) AND (NOT is_deleted) AND (due_date IS NOT NULL) AND (contact_id IS NOT NULL));

CREATE INDEX activities_next_of_deal_idx ON activities USING btree (deal_id, due_date, id) WHERE ((status = ANY (ARRAY['pending'::activity_status, 'overdue'::activity_status])) AND (NOT is_deleted) AND (due_date IS NOT NULL) AND (deal_id IS NOT NULL));

CREATE INDEX activities_of_contact_idx ON activities USING btree (contact_id, type, activity_moment(completed_at, due_date, created_at), id) WHERE ((NOT is_deleted) AND (contact_id IS NOT NULL));

CREATE INDEX activities_owner_id_idx ON activities USING btree (owner_id);

CREATE INDEX activities_pending_due_date_idx ON activities USING btree (due_date) WHERE ((status = 'pending'::activity_status) AND (NOT is_deleted));

CREATE INDEX activities_search_text_idx ON activities USING gin (search_text) WHERE (NOT is_deleted);

CREATE INDEX activities_series_id_idx ON activities USING btree (series_id) WHERE (series_id IS NOT NULL);

CREATE UNIQUE INDEX activities_series_key ON activities USING btree (series_id) WHERE (recurrence_start IS NOT NULL);

CREATE INDEX activities_status_idx ON activities USING btree (status);

CREATE INDEX activities_to_continue_idx ON activities USING btree (id) WHERE ((recurrence_start IS NOT NULL) AND (status = ANY (ARRAY['completed'::activity_status, 'cancelled'::activity_status])) AND (NOT is_deleted));

CREATE INDEX activities_type_idx ON activities USING btree (type);

CREATE INDEX activity_metrics_activity_type_idx ON activity_metrics USING btree (activity_type);

CREATE INDEX activity_metrics_date_idx ON activity_metrics USING btree (date);

CREATE INDEX activity_metrics_user_id_date_idx ON activity_metrics USING btree (user_id, date);

CREATE INDEX api_tokens_user_id_idx ON api_tokens USING btree (user_id);

CREATE INDEX audit_logs_action_idx ON ONLY audit_logs USING btree (action);

CREATE INDEX audit_logs_created_at_idx ON ONLY audit_logs USING btree (created_at, id);

CREATE INDEX audit_logs_default_action_idx ON audit_logs_default USING btree (action);

CREATE INDEX audit_logs_default_created_at_id_idx ON audit_logs_default USING btree (created_at, id);

CREATE INDEX audit_logs_resource_id_idx ON ONLY audit_logs USING btree (resource_id);

CREATE INDEX audit_logs_default_resource_id_idx ON audit_logs_default USING btree (resource_id);

CREATE INDEX audit_logs_resource_idx ON ONLY audit_logs USING btree (resource_type, resource_id);

CREATE INDEX audit_logs_default_resource_type_resource_id_idx ON audit_logs_default USING btree (resource_type, resource_id);

CREATE INDEX audit_logs_user_email_idx ON ONLY audit_logs USING btree (user_email);

CREATE INDEX audit_logs_default_user_email_idx ON audit_logs_default USING btree (user_email);

CREATE INDEX audit_logs_user_id_idx ON ONLY audit_logs USING btree (user_id);

CREATE INDEX audit_logs_default_user_id_idx ON audit_logs_default USING btree (user_id);

CREATE INDEX call_metrics_date_idx ON call_metrics USING btree (date);

CREATE INDEX calls_deal_id_started_at_idx ON calls USING btree (deal_id, started_at) WHERE (deal_id IS NOT NULL);

CREATE INDEX calls_owner_id_started_at_idx ON calls USING btree (owner_id, started_at);

CREATE INDEX calls_started_at_idx ON calls USING btree (started_at, id);

CREATE INDEX change_sets_created_at_idx ON change_sets USING btree (created_at);

CREATE INDEX change_sets_undone_by_id_idx ON change_sets USING btree (undone_by_id) WHERE (undone_by_id IS NOT NULL);

CREATE INDEX change_sets_user_id_idx ON change_sets USING btree (user_id, created_at);

CREATE INDEX contact_metrics_date_idx ON contact_metrics USING btree (date);

CREATE INDEX contact_metrics_owner_id_date_idx ON contact_metrics USING btree (owner_id, date);

CREATE INDEX contact_metrics_source_date_idx ON contact_metrics USING btree (source, date);

CREATE INDEX contact_metrics_status_idx ON contact_metrics USING btree (status);

CREATE INDEX contact_status_changes_changed_by_id_idx ON contact_status_changes USING btree (changed_by_id);

CREATE INDEX contact_status_changes_contact_id_idx ON contact_status_changes USING btree (contact_id, changed_at, id);

CREATE INDEX contacts_company_idx ON contacts USING btree (company);

CREATE INDEX contacts_company_key_idx ON contacts USING btree (company_key((company)::text), id) WHERE ((NOT is_deleted) AND (company IS NOT NULL));

CREATE INDEX contacts_created_at_idx ON contacts USING btree (created_at, id) INCLUDE (is_deleted, status, source, lead_score, owner_id);

CREATE INDEX contacts_custom_fields_idx ON contacts USING gin (custom_fields jsonb_path_ops);

CREATE UNIQUE INDEX contacts_email_key ON contacts USING btree (email) WHERE (NOT is_deleted);

CREATE INDEX contacts_email_key_idx ON contacts USING btree (email_key((email)::text)) WHERE ((NOT is_deleted) AND (email IS NOT NULL));

CREATE INDEX contacts_last_name_idx ON contacts USING btree (last_name, id);

CREATE INDEX contacts_lead_score_idx ON contacts USING btree (lead_score);

CREATE INDEX contacts_merged_into_id_idx ON contacts USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);

CREATE INDEX contacts_mobile_key_idx ON contacts USING btree (phone_key((mobile)::text)) WHERE ((NOT is_deleted) AND (mobile IS NOT NULL));

CREATE INDEX contacts_next_activity_at_idx ON contacts USING btree (next_activity_at) WHERE (next_activity_at IS NOT NULL);

CREATE INDEX contacts_owner_id_idx ON contacts USING btree (owner_id, is_deleted, created_at, id) INCLUDE (status, source, lead_score);

CREATE INDEX contacts_phone_key_idx ON contacts USING btree (phone_key((phone)::text)) WHERE ((NOT is_deleted) AND (phone IS NOT NULL));

CREATE INDEX contacts_search_text_idx ON contacts USING gin (search_text) WHERE (NOT is_deleted);

CREATE INDEX contacts_source_idx ON contacts USING btree (source);

CREATE INDEX contacts_status_idx ON contacts USING btree (status, is_deleted, created_at, id) INCLUDE (source, lead_score, owner_id);

CREATE INDEX contacts_tags_idx ON contacts USING gin (tags jsonb_path_ops);

CREATE UNIQUE INDEX custom_fields_resource_name_key ON custom_fields USING btree (resource, name) WHERE (NOT is_deleted);

CREATE UNIQUE INDEX deal_stage_visits_current_key ON deal_stage_visits USING btree (deal_id) WHERE (exited_at IS NULL);

CREATE INDEX deal_stage_visits_deal_id_idx ON deal_stage_visits USING btree (deal_id, entered_at);

CREATE INDEX deal_stage_visits_stage_id_idx ON deal_stage_visits USING btree (stage_id, pipeline_id);

CREATE INDEX deal_stage_visits_stay_idx ON deal_stage_visits USING btree (pipeline_id, stage_id, stay_bucket(elapsed_us(entered_at, exited_at)), elapsed_us(entered_at, exited_at)) WHERE ((exited_at IS NOT NULL) AND (NOT deal_is_deleted));

CREATE INDEX deals_actual_close_date_idx ON deals USING btree (actual_close_date) WHERE (actual_close_date IS NOT NULL);

CREATE INDEX deals_board_idx ON deals USING btree (stage_id, status, board_rank, id) INCLUDE (base_value, owner_id) WHERE (NOT is_deleted);

CREATE INDEX deals_closed_idx ON deals USING btree (actual_close_date, status, owner_id, team_id, pipeline_id) WHERE ((NOT is_deleted) AND (status = ANY (ARRAY['won'::deal_status, 'lost'::deal_status])));

CREATE INDEX deals_contact_id_idx ON deals USING btree (contact_id);

CREATE INDEX deals_created_at_idx ON deals USING btree (created_at, id);

CREATE INDEX deals_expected_close_date_idx ON deals USING btree (expected_close_date);

CREATE INDEX deals_next_activity_at_idx ON deals USING btree (next_activity_at) WHERE (next_activity_at IS NOT NULL);

CREATE INDEX deals_of_contact_idx ON deals USING btree (contact_id, created_at, id) WHERE ((NOT is_deleted) AND (contact_id IS NOT NULL));

CREATE INDEX deals_open_currency_idx ON deals USING btree (currency) WHERE (status = 'open'::deal_status);

CREATE INDEX deals_owner_id_idx ON deals USING btree (owner_id);

CREATE INDEX deals_pipeline_id_idx ON deals USING btree (pipeline_id);

CREATE INDEX deals_search_text_idx ON deals USING gin (search_text) WHERE (NOT is_deleted);

CREATE INDEX deals_stage_id_idx ON deals USING btree (stage_id);

CREATE INDEX deals_status_idx ON deals USING btree (status);

CREATE INDEX deals_team_id_idx ON deals USING btree (team_id) WHERE (team_id IS NOT NULL);

CREATE INDEX deals_title_idx ON deals USING btree (title);

CREATE INDEX deals_value_idx ON deals USING btree (value);

CREATE INDEX document_metrics_date_idx ON document_metrics USING btree (date);

CREATE INDEX document_metrics_document_type_date_idx ON document_metrics USING btree (document_type, date);

CREATE INDEX document_metrics_owner_id_date_idx ON document_metrics USING btree (owner_id, date);

CREATE INDEX document_signatures_document_id_idx ON document_signatures USING btree (document_id);

CREATE INDEX document_signatures_signer_email_idx ON document_signatures USING btree (signer_email);

CREATE INDEX documents_contact_id_idx ON documents USING btree (contact_id);

CREATE INDEX documents_created_at_idx ON documents USING btree (created_at, id);

CREATE INDEX documents_deal_id_idx ON documents USING btree (deal_id);

CREATE INDEX documents_name_idx ON documents USING btree (name);

CREATE INDEX documents_of_contact_idx ON documents USING btree (contact_id, created_at, id) WHERE ((NOT is_deleted) AND (contact_id IS NOT NULL));

CREATE INDEX documents_open_expires_at_idx ON documents USING btree (expires_at) WHERE ((status = ANY (ARRAY['draft'::document_status, 'sent'::document_status, 'viewed'::document_status])) AND (NOT is_deleted));

CREATE INDEX documents_owner_id_idx ON documents USING btree (owner_id);

CREATE INDEX documents_search_text_idx ON documents USING gin (search_text) WHERE (NOT is_deleted);

CREATE INDEX documents_status_idx ON documents USING btree (status);

CREATE INDEX documents_type_idx ON documents USING btree (type);

CREATE INDEX email_campaigns_name_idx ON email_campaigns USING btree (name);

CREATE INDEX email_campaigns_template_id_idx ON email_campaigns USING btree (template_id);

CREATE INDEX email_metrics_date_idx ON email_metrics USING btree (date);

CREATE INDEX email_metrics_template_id_idx ON email_metrics USING btree (template_id);

CREATE INDEX email_metrics_user_id_date_idx ON email_metrics USING btree (user_id, date);

CREATE UNIQUE INDEX email_templates_name_key ON email_templates USING btree (name) WHERE (NOT is_deleted);

CREATE INDEX emails_campaign_id_idx ON emails USING btree (campaign_id);

CREATE INDEX emails_contact_id_idx ON emails USING btree (contact_id);

CREATE INDEX emails_created_at_idx ON emails USING btree (created_at, id);

CREATE INDEX emails_deal_id_idx ON emails USING btree (deal_id) WHERE (deal_id IS NOT NULL);

CREATE INDEX emails_of_contact_idx ON emails USING btree (contact_id, COALESCE(sent_at, created_at), id) WHERE ((NOT is_deleted) AND (contact_id IS NOT NULL));

CREATE INDEX emails_owner_id_idx ON emails USING btree (owner_id);

CREATE INDEX emails_search_text_idx ON emails USING gin (search_text) WHERE (NOT is_deleted);

CREATE INDEX emails_status_idx ON emails USING btree (status);

CREATE INDEX emails_template_id_idx ON emails USING btree (template_id) WHERE (template_id IS NOT NULL);

CREATE INDEX emails_to_email_idx ON emails USING btree (to_email);

CREATE INDEX etl_runs_ledger_started_at_idx ON etl_runs USING btree (ledger, started_at);

CREATE INDEX external_ids_record_id_idx ON external_ids USING btree (record_id);

CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys USING btree (created_at);

CREATE INDEX import_runs_started_at_idx ON import_runs USING btree (started_at);

CREATE INDEX import_runs_user_id_idx ON import_runs USING btree (user_id, started_at);

CREATE INDEX jobs_claim_idx ON jobs USING btree (priority, run_at, id) WHERE (status = 'queued'::job_status);

CREATE INDEX jobs_dead_idx ON jobs USING btree (id) WHERE (status = 'dead'::job_status);

CREATE INDEX jobs_finished_at_idx ON jobs USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX jobs_lease_until_idx ON jobs USING btree (lease_until) WHERE (status = 'running'::job_status);

CREATE INDEX jobs_queued_run_at_idx ON jobs USING btree (run_at) WHERE (status = 'queued'::job_status);

CREATE INDEX jobs_schedule_id_idx ON jobs USING btree (schedule_id) WHERE (schedule_id IS NOT NULL);

CREATE UNIQUE INDEX jobs_unique_key_idx ON jobs USING btree (kind, unique_key) WHERE ((unique_key IS NOT NULL) AND (status = ANY (ARRAY['queued'::job_status, 'running'::job_status])));

CREATE INDEX jobs_user_id_idx ON jobs USING btree (user_id) WHERE (user_id IS NOT NULL);

CREATE INDEX notifications_actor_id_idx ON notifications USING btree (actor_id) WHERE (actor_id IS NOT NULL);

CREATE INDEX notifications_created_at_idx ON notifications USING btree (created_at);

CREATE UNIQUE INDEX notifications_due_soon_key ON notifications USING btree (record_id, due_date, user_id) WHERE (kind = 'due_soon'::notification_kind);

CREATE UNIQUE INDEX notifications_transaction_key ON notifications USING btree (user_id, kind, resource, actor_id, created_at) NULLS NOT DISTINCT WHERE (kind <> 'due_soon'::notification_kind);

CREATE INDEX notifications_unread_idx ON notifications USING btree (user_id, created_at) WHERE (read_at IS NULL);

CREATE INDEX notifications_user_id_idx ON notifications USING btree (user_id, created_at);

CREATE INDEX password_resets_user_id_idx ON password_resets USING btree (user_id);

CREATE INDEX pipeline_metrics_last_updated_idx ON pipeline_metrics USING btree (last_updated);

CREATE INDEX pipeline_metrics_stage_id_idx ON pipeline_metrics USING btree (stage_id);

CREATE INDEX pipeline_owner_metrics_owner_id_idx ON pipeline_owner_metrics USING btree (owner_id);

CREATE INDEX pipeline_owner_metrics_stage_id_idx ON pipeline_owner_metrics USING btree (stage_id);

CREATE UNIQUE INDEX pipeline_stages_lost_key ON pipeline_stages USING btree (pipeline_id) WHERE (is_closed AND (NOT is_won) AND (NOT is_deleted));

CREATE UNIQUE INDEX pipeline_stages_name_key ON pipeline_stages USING btree (pipeline_id, name) WHERE (NOT is_deleted);

CREATE INDEX pipeline_stages_order_index_idx ON pipeline_stages USING btree (order_index);

CREATE UNIQUE INDEX pipeline_stages_won_key ON pipeline_stages USING btree (pipeline_id) WHERE (is_won AND (NOT is_deleted));

CREATE UNIQUE INDEX pipelines_default_key ON pipelines USING btree (is_default) WHERE (is_default AND (NOT is_deleted));

CREATE UNIQUE INDEX pipelines_name_key ON pipelines USING btree (name) WHERE (NOT is_deleted);

CREATE INDEX recovery_codes_user_id_idx ON recovery_codes USING btree (user_id);

CREATE INDEX revenue_metrics_last_updated_idx ON revenue_metrics USING btree (last_updated);

CREATE INDEX revenue_metrics_month_idx ON revenue_metrics USING btree (month);

CREATE INDEX revenue_metrics_owner_id_year_month_idx ON revenue_metrics USING btree (owner_id, year, month);

CREATE INDEX revenue_metrics_team_id_year_month_idx ON revenue_metrics USING btree (team_id, year, month);

CREATE INDEX revenue_metrics_year_month_idx ON revenue_metrics USING btree (year, month);

CREATE INDEX saved_views_owner_id_idx ON saved_views USING btree (owner_id, resource, "position");

CREATE INDEX saved_views_shared_idx ON saved_views USING btree (resource, "position") WHERE is_shared;

CREATE INDEX search_words_trigrams_idx ON search_words USING gin (word public.gin_trgm_ops);

CREATE INDEX search_words_word_idx ON search_words USING btree (word text_pattern_ops);

CREATE INDEX security_logs_created_at_idx ON ONLY security_logs USING btree (created_at, id);

CREATE INDEX security_logs_default_created_at_id_idx ON security_logs_default USING btree (created_at, id);

CREATE INDEX security_logs_event_type_idx ON ONLY security_logs USING btree (event_type);

CREATE INDEX security_logs_default_event_type_idx ON security_logs_default USING btree (event_type);

CREATE INDEX security_logs_ip_address_idx ON ONLY security_logs USING btree (ip_address);

CREATE INDEX security_logs_default_ip_address_idx ON security_logs_default USING btree (ip_address);

CREATE INDEX security_logs_severity_idx ON ONLY security_logs USING btree (severity);

CREATE INDEX security_logs_default_severity_idx ON security_logs_default USING btree (severity);

CREATE INDEX security_logs_user_email_idx ON ONLY security_logs USING btree (user_email);

CREATE INDEX security_logs_default_user_email_idx ON security_logs_default USING btree (user_email);

CREATE INDEX security_logs_user_id_idx ON ONLY security_logs USING btree (user_id);

CREATE INDEX security_logs_default_user_id_idx ON security_logs_default USING btree (user_id);

CREATE INDEX sessions_expires_at_idx ON sessions USING btree (expires_at);

CREATE INDEX sessions_user_id_idx ON sessions USING btree (user_id);

CREATE INDEX sign_in_guards_last_failure_at_idx ON sign_in_guards USING btree (last_failure_at);

CREATE INDEX stage_stay_histogram_stage_id_idx ON stage_stay_histogram USING btree (stage_id);

CREATE UNIQUE INDEX teams_name_key ON teams USING btree (name) WHERE (NOT is_deleted);

CREATE INDEX teams_team_lead_id_idx ON teams USING btree (team_lead_id);

CREATE INDEX user_roles_role_id_idx ON user_roles USING btree (role_id);

CREATE UNIQUE INDEX users_email_key ON users USING btree (email) WHERE (NOT is_deleted);

CREATE INDEX users_manager_id_idx ON users USING btree (manager_id);

CREATE INDEX users_search_text_idx ON users USING gin (search_text) WHERE (NOT is_deleted);

CREATE INDEX users_team_id_idx ON users USING btree (team_id);

CREATE INDEX workflow_executions_status_idx ON workflow_executions USING btree (status);

CREATE INDEX workflow_executions_workflow_id_idx ON workflow_executions USING btree (workflow_id);

CREATE INDEX workflows_name_idx ON workflows USING btree (name);

CREATE INDEX workflows_owner_id_idx ON workflows USING btree (owner_id);

CREATE INDEX workflows_status_idx ON workflows USING btree (status);

CREATE INDEX workflows_trigger_type_idx ON workflows USING btree (trigger_type);

ALTER INDEX audit_logs_action_idx ATTACH PARTITION audit_logs_default_action_idx;

ALTER INDEX audit_logs_created_at_idx ATTACH PARTITION audit_logs_default_created_at_id_idx;

ALTER INDEX audit_logs_pkey ATTACH PARTITION audit_logs_default_pkey;

ALTER INDEX audit_logs_resource_id_idx ATTACH PARTITION audit_logs_default_resource_id_idx;

ALTER INDEX audit_logs_resource_idx ATTACH PARTITION audit_logs_default_resource_type_resource_id_idx;

ALTER INDEX audit_logs_user_email_idx ATTACH PARTITION audit_logs_default_user_email_idx;

ALTER INDEX audit_logs_user_id_idx ATTACH PARTITION audit_logs_default_user_id_idx;

ALTER INDEX security_logs_created_at_idx ATTACH PARTITION security_logs_default_created_at_id_idx;

ALTER INDEX security_logs_event_type_idx ATTACH PARTITION security_logs_default_event_type_idx;

ALTER INDEX security_logs_ip_address_idx ATTACH PARTITION security_logs_default_ip_address_idx;

ALTER INDEX security_logs_pkey ATTACH PARTITION security_logs_default_pkey;

ALTER INDEX security_logs_severity_idx ATTACH PARTITION security_logs_default_severity_idx;

ALTER INDEX security_logs_user_email_idx ATTACH PARTITION security_logs_default_user_email_idx;

ALTER INDEX security_logs_user_id_idx ATTACH PARTITION security_logs_default_user_id_idx;

CREATE TRIGGER a_audit_delete AFTER DELETE ON activities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('activities', 'id', '{}', '{}', '{recurrence_start,recurrence_kept}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON api_tokens REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('api_tokens', 'id', '{}', '{token_hash}', '{last_used_at}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON calendar_feeds REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('calendar_feeds', 'user_id', '{}', '{token_hash}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON calls REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('calls', 'id', '{}', '{}', '{owner_id,deal_id,is_deleted,deal_advanced,followup_count}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('contacts', 'id', '{}', '{}', '{won_deal_count,won_deal_value,next_activity_at,next_activity_id}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON custom_fields REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('custom_fields', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON deals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('deals', 'id', '{}', '{}', '{next_activity_at,next_activity_id}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON document_signatures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('document_signatures', 'id', '{}', '{signature_data}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON documents REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('documents', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON email_campaigns REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('email_campaigns', 'id', '{}', '{}', '{total_sent,total_delivered,total_opened,total_clicked,total_bounced}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON email_templates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('email_templates', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON emails REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('emails', 'id', '{}', '{body_html,body_text}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON exchange_rates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('exchange_rates', '', '{currency}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON pipeline_stages REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('pipeline_stages', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON pipelines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('pipelines', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('roles', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON saved_views REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('saved_views', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON schedules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('schedules', 'id', '{}', '{}', '{last_fire_at,next_fire_at,problem}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON settings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('settings', '', '{key}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON teams REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('teams', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON user_roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('user_roles', 'user_id', '{role_id}', '{}', '{}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON user_totp REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('user_totp', 'user_id', '{}', '{secret_encrypted}', '{last_used_step}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('users', 'id', '{}', '{hashed_password}', '{last_login}');

CREATE TRIGGER a_audit_delete AFTER DELETE ON workflows REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('workflows', 'id', '{}', '{}', '{execution_count,last_executed_at}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('activities', 'id', '{}', '{}', '{recurrence_start,recurrence_kept}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON api_tokens REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('api_tokens', 'id', '{}', '{token_hash}', '{last_used_at}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON calendar_feeds REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('calendar_feeds', 'user_id', '{}', '{token_hash}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON calls REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('calls', 'id', '{}', '{}', '{owner_id,deal_id,is_deleted,deal_advanced,followup_count}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('contacts', 'id', '{}', '{}', '{won_deal_count,won_deal_value,next_activity_at,next_activity_id}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON custom_fields REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('custom_fields', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('deals', 'id', '{}', '{}', '{next_activity_at,next_activity_id}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON document_signatures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('document_signatures', 'id', '{}', '{signature_data}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON documents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('documents', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON email_campaigns REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('email_campaigns', 'id', '{}', '{}', '{total_sent,total_delivered,total_opened,total_clicked,total_bounced}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON email_templates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('email_templates', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON emails REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('emails', 'id', '{}', '{body_html,body_text}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON exchange_rates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('exchange_rates', '', '{currency}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON pipeline_stages REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('pipeline_stages', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON pipelines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('pipelines', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('roles', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON saved_views REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('saved_views', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON schedules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('schedules', 'id', '{}', '{}', '{last_fire_at,next_fire_at,problem}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON settings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('settings', '', '{key}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON teams REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('teams', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON user_roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('user_roles', 'user_id', '{role_id}', '{}', '{}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON user_totp REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('user_totp', 'user_id', '{}', '{secret_encrypted}', '{last_used_step}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('users', 'id', '{}', '{hashed_password}', '{last_login}');

CREATE TRIGGER a_audit_insert AFTER INSERT ON workflows REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('workflows', 'id', '{}', '{}', '{execution_count,last_executed_at}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('activities', 'id', '{}', '{}', '{recurrence_start,recurrence_kept}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON api_tokens REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('api_tokens', 'id', '{}', '{token_hash}', '{last_used_at}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON calendar_feeds REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('calendar_feeds', 'user_id', '{}', '{token_hash}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON calls REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('calls', 'id', '{}', '{}', '{owner_id,deal_id,is_deleted,deal_advanced,followup_count}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON change_sets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('change_sets', 'id', '{}', '{}', '{record_count}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON contact_status_changes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('contact_status_changes', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('contacts', 'id', '{}', '{}', '{won_deal_count,won_deal_value,next_activity_at,next_activity_id}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON custom_fields REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('custom_fields', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('deals', 'id', '{}', '{}', '{next_activity_at,next_activity_id}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON document_signatures REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('document_signatures', 'id', '{}', '{signature_data}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON documents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('documents', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON email_campaigns REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('email_campaigns', 'id', '{}', '{}', '{total_sent,total_delivered,total_opened,total_clicked,total_bounced}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON email_templates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('email_templates', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON emails REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('emails', 'id', '{}', '{body_html,body_text}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON exchange_rates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('exchange_rates', '', '{currency}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON pipeline_stages REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('pipeline_stages', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON pipelines REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('pipelines', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('roles', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON saved_views REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('saved_views', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON schedules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('schedules', 'id', '{}', '{}', '{last_fire_at,next_fire_at,problem}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON settings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('settings', '', '{key}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON teams REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('teams', 'id', '{}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON user_roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('user_roles', 'user_id', '{role_id}', '{}', '{}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON user_totp REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('user_totp', 'user_id', '{}', '{secret_encrypted}', '{last_used_step}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('users', 'id', '{}', '{hashed_password}', '{last_login}');

CREATE TRIGGER a_audit_update AFTER UPDATE ON workflows REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_changes('workflows', 'id', '{}', '{}', '{execution_count,last_executed_at}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON activities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON calls REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{owner_id,deal_id,is_deleted,deal_advanced,followup_count}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{won_deal_count,won_deal_value,next_activity_at,next_activity_id}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON deal_stage_visits REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{is_first,is_forward,has_advanced,deal_status,deal_is_deleted,owner_id}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON deals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{weighted_value,base_value,next_activity_at,next_activity_id}', '{team_id,exchange_rate,probability_is_custom}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON document_signatures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{signature_data}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON documents REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON email_campaigns REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{total_sent,total_delivered,total_opened,total_clicked,total_bounced}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON email_templates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON emails REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON external_ids REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON pipeline_stages REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON pipelines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON teams REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{hashed_password,last_login}', '{}');

CREATE TRIGGER a_change_set_delete AFTER DELETE ON workflows REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{execution_count,last_executed_at}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON calls REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{owner_id,deal_id,is_deleted,deal_advanced,followup_count}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{won_deal_count,won_deal_value,next_activity_at,next_activity_id}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON deal_stage_visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{is_first,is_forward,has_advanced,deal_status,deal_is_deleted,owner_id}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{weighted_value,base_value,next_activity_at,next_activity_id}', '{team_id,exchange_rate,probability_is_custom}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON document_signatures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{signature_data}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON documents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON email_campaigns REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{total_sent,total_delivered,total_opened,total_clicked,total_bounced}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON email_templates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON emails REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON external_ids REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON pipeline_stages REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON pipelines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON teams REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{hashed_password,last_login}', '{}');

CREATE TRIGGER a_change_set_insert AFTER INSERT ON workflows REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{execution_count,last_executed_at}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON calls REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{owner_id,deal_id,is_deleted,deal_advanced,followup_count}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON contact_status_changes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{won_deal_count,won_deal_value,next_activity_at,next_activity_id}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON deal_stage_visits REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{is_first,is_forward,has_advanced,deal_status,deal_is_deleted,owner_id}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{weighted_value,base_value,next_activity_at,next_activity_id}', '{team_id,exchange_rate,probability_is_custom}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON document_signatures REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{signature_data}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON documents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON email_campaigns REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{total_sent,total_delivered,total_opened,total_clicked,total_bounced}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON email_templates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON emails REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON external_ids REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON pipeline_stages REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON pipelines REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON teams REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{hashed_password,last_login}', '{}');

CREATE TRIGGER a_change_set_update AFTER UPDATE ON workflows REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((current_setting('dealwright.change_set'::text, true) <> ''::text)) EXECUTE FUNCTION record_change_set('{execution_count,last_executed_at}', '{}');

CREATE TRIGGER activities_after_delete AFTER DELETE ON activities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_to_next_steps();

CREATE TRIGGER activities_after_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_to_next_steps();

CREATE TRIGGER activities_after_update AFTER UPDATE ON activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_to_next_steps();

CREATE TRIGGER activities_custom_fields_changed BEFORE UPDATE OF custom_fields ON activities FOR EACH ROW WHEN ((new.custom_fields IS DISTINCT FROM old.custom_fields)) EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER activities_custom_fields_given BEFORE INSERT ON activities FOR EACH ROW EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER activities_deleted AFTER DELETE ON activities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_to_calls();

CREATE TRIGGER activities_derive BEFORE INSERT OR UPDATE ON activities FOR EACH ROW EXECUTE FUNCTION activities_derive();

CREATE TRIGGER activities_inserted AFTER INSERT ON activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_to_calls();

CREATE TRIGGER activities_postponed BEFORE UPDATE ON activities FOR EACH ROW WHEN (((old.status = 'overdue'::activity_status) AND (new.status = 'overdue'::activity_status) AND (new.due_date IS DISTINCT FROM old.due_date) AND COALESCE((new.due_date > now()), true))) EXECUTE FUNCTION activities_postponed();

CREATE TRIGGER activities_recur_new BEFORE INSERT ON activities FOR EACH ROW WHEN ((new.recurrence IS NOT NULL)) EXECUTE FUNCTION activities_begin_series();

CREATE TRIGGER activities_recur_on BEFORE UPDATE ON activities FOR EACH ROW WHEN (((new.recurrence IS NOT NULL) OR (old.recurrence IS NOT NULL))) EXECUTE FUNCTION activities_keep_series();

CREATE TRIGGER activities_transition BEFORE UPDATE ON activities FOR EACH ROW WHEN ((((old.status = 'cancelled'::activity_status) AND (new.status = 'completed'::activity_status)) OR ((old.status = 'completed'::activity_status) AND (new.status = 'cancelled'::activity_status)))) EXECUTE FUNCTION activities_refuse_change();

CREATE TRIGGER activities_updated AFTER UPDATE ON activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_to_calls();

CREATE TRIGGER calls_derive BEFORE INSERT OR UPDATE ON calls FOR EACH ROW EXECUTE FUNCTION calls_derive();

CREATE CONSTRAINT TRIGGER change_sets_counted AFTER INSERT ON change_sets DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change_set();

CREATE TRIGGER contacts_changed_search_words AFTER UPDATE ON contacts FOR EACH ROW WHEN ((old.search_text IS DISTINCT FROM new.search_text)) EXECUTE FUNCTION note_changed_search_words();

CREATE TRIGGER contacts_custom_fields_changed BEFORE UPDATE OF custom_fields ON contacts FOR EACH ROW WHEN ((new.custom_fields IS DISTINCT FROM old.custom_fields)) EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER contacts_custom_fields_given BEFORE INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER contacts_derive BEFORE INSERT OR UPDATE ON contacts FOR EACH ROW EXECUTE FUNCTION contacts_derive();

CREATE TRIGGER contacts_keep_new_next_step BEFORE INSERT ON contacts FOR EACH ROW WHEN (((new.next_activity_at IS NOT NULL) OR (new.next_activity_id IS NOT NULL))) EXECUTE FUNCTION keep_next_step();

CREATE TRIGGER contacts_keep_next_step BEFORE UPDATE ON contacts FOR EACH ROW WHEN (((new.next_activity_at IS DISTINCT FROM old.next_activity_at) OR (new.next_activity_id IS DISTINCT FROM old.next_activity_id))) EXECUTE FUNCTION keep_next_step();

CREATE TRIGGER contacts_leave_merge BEFORE UPDATE ON contacts FOR EACH ROW WHEN ((old.is_deleted AND (NOT new.is_deleted) AND (new.merged_into_id IS NOT NULL))) EXECUTE FUNCTION contacts_leave_merge();

CREATE TRIGGER contacts_search_words AFTER INSERT ON contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_search_words();

CREATE TRIGGER contacts_status_changes AFTER UPDATE ON contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_status_changes();

CREATE TRIGGER custom_fields_changed AFTER INSERT OR DELETE OR UPDATE ON custom_fields FOR EACH STATEMENT EXECUTE FUNCTION custom_fields_changed();

CREATE TRIGGER custom_fields_keep_name BEFORE UPDATE ON custom_fields FOR EACH ROW WHEN ((((old.resource)::text <> (new.resource)::text) OR ((old.name)::text <> (new.name)::text))) EXECUTE FUNCTION custom_fields_keep_name();

CREATE TRIGGER custom_fields_touch BEFORE UPDATE ON custom_fields FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER deal_stage_visits_deleted AFTER DELETE ON deal_stage_visits REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION deal_stage_visits_changed();

CREATE TRIGGER deal_stage_visits_derive BEFORE INSERT ON deal_stage_visits FOR EACH ROW EXECUTE FUNCTION deal_stage_visits_derive();

CREATE TRIGGER deal_stage_visits_inserted AFTER INSERT ON deal_stage_visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deal_stage_visits_changed();

CREATE TRIGGER deal_stage_visits_keep_owner BEFORE UPDATE ON deal_stage_visits FOR EACH ROW WHEN (((new.owner_id IS DISTINCT FROM old.owner_id) AND (pg_trigger_depth() = 0))) EXECUTE FUNCTION deal_stage_visits_derive();

CREATE TRIGGER deal_stage_visits_rederive BEFORE UPDATE ON deal_stage_visits FOR EACH ROW WHEN (((new.deal_id <> old.deal_id) OR (new.stage_id <> old.stage_id) OR (new.deal_status <> old.deal_status) OR (new.deal_is_deleted <> old.deal_is_deleted))) EXECUTE FUNCTION deal_stage_visits_derive();

CREATE TRIGGER deal_stage_visits_updated AFTER UPDATE ON deal_stage_visits REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deal_stage_visits_changed();

CREATE TRIGGER deals_arrive BEFORE INSERT ON deals FOR EACH ROW WHEN ((new.actual_close_date < new.created_at)) EXECUTE FUNCTION deals_arrive();

CREATE TRIGGER deals_custom_fields_changed BEFORE UPDATE OF custom_fields ON deals FOR EACH ROW WHEN ((new.custom_fields IS DISTINCT FROM old.custom_fields)) EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER deals_custom_fields_given BEFORE INSERT ON deals FOR EACH ROW EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER deals_deleted_contacts AFTER DELETE ON deals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_to_contacts();

CREATE TRIGGER deals_derive BEFORE INSERT OR UPDATE ON deals FOR EACH ROW EXECUTE FUNCTION deals_derive();

CREATE TRIGGER deals_inserted_contacts AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_to_contacts();

CREATE TRIGGER deals_inserted_visits AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_inserted_visits();

CREATE TRIGGER deals_keep_new_next_step BEFORE INSERT ON deals FOR EACH ROW WHEN (((new.next_activity_at IS NOT NULL) OR (new.next_activity_id IS NOT NULL))) EXECUTE FUNCTION keep_next_step();

CREATE TRIGGER deals_search_words AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_search_words();

CREATE TRIGGER deals_updated_contacts AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_to_contacts();

CREATE TRIGGER deals_updated_visits AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_updated_visits();

CREATE TRIGGER document_signatures_touch BEFORE UPDATE ON document_signatures FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER documents_changed_search_words AFTER UPDATE ON documents FOR EACH ROW WHEN ((old.search_text IS DISTINCT FROM new.search_text)) EXECUTE FUNCTION note_changed_search_words();

CREATE TRIGGER documents_custom_fields_changed BEFORE UPDATE OF custom_fields ON documents FOR EACH ROW WHEN ((new.custom_fields IS DISTINCT FROM old.custom_fields)) EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER documents_custom_fields_given BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION check_custom_fields();

CREATE TRIGGER documents_derive BEFORE INSERT OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION documents_derive();

CREATE TRIGGER documents_search_words AFTER INSERT ON documents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_search_words();

CREATE TRIGGER email_campaigns_touch BEFORE UPDATE ON email_campaigns FOR EACH ROW WHEN (((old.total_sent = new.total_sent) AND (old.total_delivered = new.total_delivered) AND (old.total_opened = new.total_opened) AND (old.total_clicked = new.total_clicked) AND (old.total_bounced = new.total_bounced))) EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER email_templates_touch BEFORE UPDATE ON email_templates FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER emails_derive BEFORE INSERT OR UPDATE ON emails FOR EACH ROW EXECUTE FUNCTION emails_derive();

CREATE TRIGGER exchange_rates_derive BEFORE INSERT OR UPDATE ON exchange_rates FOR EACH ROW EXECUTE FUNCTION exchange_rates_derive();

CREATE TRIGGER exchange_rates_updated AFTER UPDATE ON exchange_rates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION exchange_rates_to_deals();

CREATE TRIGGER feed_delete AFTER DELETE ON security_logs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{}', 'security_logs');

CREATE TRIGGER feed_delete AFTER DELETE ON sessions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{last_activity_at}', 'sessions');

CREATE TRIGGER feed_delete AFTER DELETE ON workflow_executions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{}', 'workflow_executions');

CREATE TRIGGER feed_insert AFTER INSERT ON security_logs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{}', 'security_logs');

CREATE TRIGGER feed_insert AFTER INSERT ON sessions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{last_activity_at}', 'sessions');

CREATE TRIGGER feed_insert AFTER INSERT ON workflow_executions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{}', 'workflow_executions');

CREATE TRIGGER feed_update AFTER UPDATE ON security_logs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{}', 'security_logs');

CREATE TRIGGER feed_update AFTER UPDATE ON sessions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{last_activity_at}', 'sessions');

CREATE TRIGGER feed_update AFTER UPDATE ON workflow_executions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION feed_changes('{}', 'workflow_executions');

CREATE TRIGGER notifications_inserted AFTER INSERT ON notifications REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION notifications_told();

CREATE TRIGGER notifications_updated AFTER UPDATE ON notifications REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION notifications_told();

CREATE TRIGGER pipeline_stages_in_use BEFORE UPDATE ON pipeline_stages FOR EACH ROW WHEN ((new.is_deleted AND (NOT old.is_deleted))) EXECUTE FUNCTION pipeline_stages_in_use();

CREATE TRIGGER pipeline_stages_touch BEFORE UPDATE ON pipeline_stages FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER pipeline_stages_updated AFTER UPDATE ON pipeline_stages REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pipeline_stages_changed();

CREATE TRIGGER pipelines_in_use BEFORE UPDATE ON pipelines FOR EACH ROW WHEN ((new.is_deleted AND (NOT old.is_deleted))) EXECUTE FUNCTION pipelines_in_use();

CREATE TRIGGER pipelines_keep_default BEFORE UPDATE ON pipelines FOR EACH ROW WHEN ((old.is_default AND (NOT old.is_deleted) AND (new.is_deleted OR (NOT new.is_default)))) EXECUTE FUNCTION pipelines_keep_default();

CREATE TRIGGER pipelines_one_default BEFORE UPDATE ON pipelines FOR EACH ROW WHEN ((new.is_default AND (NOT new.is_deleted) AND ((NOT old.is_default) OR old.is_deleted))) EXECUTE FUNCTION pipelines_one_default();

CREATE TRIGGER pipelines_touch BEFORE UPDATE ON pipelines FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER post_activities_delete AFTER DELETE ON activities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION post_activities();

CREATE TRIGGER post_activities_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_activities();

CREATE TRIGGER post_activities_truncate AFTER TRUNCATE ON activities FOR EACH STATEMENT EXECUTE FUNCTION post_activities();

CREATE TRIGGER post_activities_update AFTER UPDATE ON activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_activities();

CREATE TRIGGER post_calls_delete AFTER DELETE ON calls REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION post_calls();

CREATE TRIGGER post_calls_insert AFTER INSERT ON calls REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_calls();

CREATE TRIGGER post_calls_truncate AFTER TRUNCATE ON calls FOR EACH STATEMENT EXECUTE FUNCTION post_calls();

CREATE TRIGGER post_calls_update AFTER UPDATE ON calls REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_calls();

CREATE TRIGGER post_contacts_delete AFTER DELETE ON contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION post_contacts();

CREATE TRIGGER post_contacts_insert AFTER INSERT ON contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_contacts();

CREATE TRIGGER post_contacts_truncate AFTER TRUNCATE ON contacts FOR EACH STATEMENT EXECUTE FUNCTION post_contacts();

CREATE TRIGGER post_contacts_update AFTER UPDATE ON contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_contacts();

CREATE TRIGGER post_deal_stage_visits_delete AFTER DELETE ON deal_stage_visits REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION post_deal_stage_visits();

CREATE TRIGGER post_deal_stage_visits_insert AFTER INSERT ON deal_stage_visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_deal_stage_visits();

CREATE TRIGGER post_deal_stage_visits_truncate AFTER TRUNCATE ON deal_stage_visits FOR EACH STATEMENT EXECUTE FUNCTION post_deal_stage_visits();

CREATE TRIGGER post_deal_stage_visits_update AFTER UPDATE ON deal_stage_visits REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_deal_stage_visits();

CREATE TRIGGER post_deals_delete AFTER DELETE ON deals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION post_deals();

CREATE TRIGGER post_deals_insert AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_deals();

CREATE TRIGGER post_deals_truncate AFTER TRUNCATE ON deals FOR EACH STATEMENT EXECUTE FUNCTION post_deals();

CREATE TRIGGER post_deals_update AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_deals();

CREATE TRIGGER post_documents_delete AFTER DELETE ON documents REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION post_documents();

CREATE TRIGGER post_documents_insert AFTER INSERT ON documents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_documents();

CREATE TRIGGER post_documents_truncate AFTER TRUNCATE ON documents FOR EACH STATEMENT EXECUTE FUNCTION post_documents();

CREATE TRIGGER post_documents_update AFTER UPDATE ON documents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_documents();

CREATE TRIGGER post_emails_delete AFTER DELETE ON emails REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION post_emails();

CREATE TRIGGER post_emails_insert AFTER INSERT ON emails REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_emails();

CREATE TRIGGER post_emails_truncate AFTER TRUNCATE ON emails FOR EACH STATEMENT EXECUTE FUNCTION post_emails();

CREATE TRIGGER post_emails_update AFTER UPDATE ON emails REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION post_emails();

CREATE TRIGGER roles_access_updated AFTER UPDATE ON roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION roles_access_changed();

CREATE TRIGGER roles_keep_admin BEFORE DELETE ON roles FOR EACH ROW WHEN (((old.name)::text = 'admin'::text)) EXECUTE FUNCTION roles_keep_admin();

CREATE TRIGGER roles_keep_admin_name BEFORE UPDATE ON roles FOR EACH ROW WHEN ((((old.name)::text = 'admin'::text) AND ((new.name)::text <> 'admin'::text))) EXECUTE FUNCTION roles_keep_admin();

CREATE TRIGGER roles_touch BEFORE UPDATE ON roles FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER saved_views_touch BEFORE UPDATE ON saved_views FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER schedules_changed BEFORE UPDATE ON schedules FOR EACH ROW EXECUTE FUNCTION schedules_changed();

CREATE TRIGGER settings_base_currency AFTER UPDATE ON settings FOR EACH ROW WHEN ((((new.key)::text = 'base_currency'::text) AND (new.value <> old.value))) EXECUTE FUNCTION base_currency_changed();

CREATE TRIGGER settings_check BEFORE INSERT OR UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION check_setting();

CREATE TRIGGER settings_check_audit_reads BEFORE INSERT OR UPDATE ON settings FOR EACH ROW WHEN (((new.key)::text = 'audit_reads'::text)) EXECUTE FUNCTION check_audit_reads();

CREATE TRIGGER settings_check_phone_region BEFORE INSERT OR UPDATE ON settings FOR EACH ROW WHEN (((new.key)::text = 'phone_region'::text)) EXECUTE FUNCTION check_phone_region();

CREATE TRIGGER settings_keep BEFORE DELETE ON settings FOR EACH ROW WHEN (setting_stays((old.key)::text)) EXECUTE FUNCTION check_setting();

CREATE TRIGGER settings_keep_phone_region BEFORE DELETE ON settings FOR EACH ROW WHEN (((old.key)::text = 'phone_region'::text)) EXECUTE FUNCTION check_phone_region();

CREATE TRIGGER settings_move_schedules AFTER UPDATE OF value ON settings FOR EACH ROW WHEN ((((new.key)::text = 'reporting_timezone'::text) AND (new.value <> old.value))) EXECUTE FUNCTION schedules_follow_calendar();

CREATE TRIGGER settings_sign_in_rules AFTER UPDATE OF value ON settings FOR EACH ROW WHEN (((new.key)::text = ANY ((ARRAY['session_idle_minutes'::character varying, 'require_totp'::character varying])::text[]))) EXECUTE FUNCTION sign_in_rules_changed();

CREATE TRIGGER settings_touch BEFORE UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER teams_access_deleted AFTER DELETE ON teams REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION teams_access_changed();

CREATE TRIGGER teams_access_inserted AFTER INSERT ON teams REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION teams_access_changed();

CREATE TRIGGER teams_access_updated AFTER UPDATE ON teams REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION teams_access_changed();

CREATE TRIGGER teams_touch BEFORE UPDATE ON teams FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER user_preferences_touch BEFORE UPDATE ON user_preferences FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER user_roles_access_deleted AFTER DELETE ON user_roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION user_roles_access_changed();

CREATE TRIGGER user_roles_access_inserted AFTER INSERT ON user_roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION user_roles_access_changed();

CREATE TRIGGER user_roles_access_updated AFTER UPDATE ON user_roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION user_roles_access_changed();

CREATE TRIGGER user_totp_confirmed AFTER UPDATE OF confirmed_at ON user_totp FOR EACH ROW WHEN (((new.confirmed_at IS NULL) <> (old.confirmed_at IS NULL))) EXECUTE FUNCTION sign_in_rules_changed();

CREATE TRIGGER user_totp_removed AFTER DELETE ON user_totp FOR EACH ROW WHEN ((old.confirmed_at IS NOT NULL)) EXECUTE FUNCTION sign_in_rules_changed();

CREATE TRIGGER users_access_deleted AFTER DELETE ON users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION users_access_changed();

CREATE TRIGGER users_access_inserted AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION users_access_changed();

CREATE TRIGGER users_access_updated AFTER UPDATE ON users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION users_access_changed();

CREATE TRIGGER users_changed_search_words AFTER UPDATE ON users FOR EACH ROW WHEN ((old.search_text IS DISTINCT FROM new.search_text)) EXECUTE FUNCTION note_changed_search_words();

CREATE TRIGGER users_derive BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION users_derive();

CREATE TRIGGER users_end_password_resets AFTER UPDATE OF email, is_deleted, is_active, hashed_password ON users FOR EACH ROW WHEN ((((new.email)::text <> (old.email)::text) OR new.is_deleted OR (NOT new.is_active) OR ((new.hashed_password)::text IS DISTINCT FROM (old.hashed_password)::text))) EXECUTE FUNCTION password_resets_end();

CREATE TRIGGER users_end_sign_in AFTER UPDATE ON users FOR EACH ROW WHEN (((old.is_active AND (NOT new.is_active)) OR (new.is_deleted AND (NOT old.is_deleted)) OR ((new.email)::text <> (old.email)::text))) EXECUTE FUNCTION users_end_sign_in();

CREATE TRIGGER users_keep_admin BEFORE DELETE ON users FOR EACH ROW WHEN ((old.is_active AND (NOT old.is_deleted))) EXECUTE FUNCTION users_keep_admin();

CREATE TRIGGER users_search_words AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_search_words();

CREATE TRIGGER users_sign_in_rules AFTER UPDATE OF must_change_password ON users FOR EACH ROW WHEN ((new.must_change_password <> old.must_change_password)) EXECUTE FUNCTION sign_in_rules_changed();

CREATE TRIGGER users_updated AFTER UPDATE ON users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION users_to_deals();

CREATE TRIGGER workflows_touch BEFORE UPDATE ON workflows FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER z_notify_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_notify();

CREATE TRIGGER z_notify_insert AFTER INSERT ON contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION contacts_notify();

CREATE TRIGGER z_notify_insert AFTER INSERT ON deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_notify();

CREATE TRIGGER z_notify_update AFTER UPDATE ON activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activities_notify();

CREATE TRIGGER z_notify_update AFTER UPDATE ON contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION contacts_notify();

CREATE TRIGGER z_notify_update AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_notify();

CREATE TRIGGER z_notify_won AFTER UPDATE ON deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deals_won_notify();

ALTER TABLE ONLY activities
    ADD CONSTRAINT activities_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);

ALTER TABLE ONLY activities
    ADD CONSTRAINT activities_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deals(id);

ALTER TABLE ONLY activities
    ADD CONSTRAINT activities_follow_up_to_id_fkey FOREIGN KEY (follow_up_to_id) REFERENCES activities(id);

ALTER TABLE ONLY activities
    ADD CONSTRAINT activities_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id);

ALTER TABLE ONLY activities
    ADD CONSTRAINT activities_series_id_fkey FOREIGN KEY (series_id) REFERENCES activities(id) ON DELETE SET NULL;

ALTER TABLE ONLY activity_metrics
    ADD CONSTRAINT activity_metrics_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY api_tokens
    ADD CONSTRAINT api_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE audit_logs
    ADD CONSTRAINT audit_logs_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE ONLY calendar_feeds
    ADD CONSTRAINT calendar_feeds_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY call_metrics
    ADD CONSTRAINT call_metrics_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY calls
    ADD CONSTRAINT calls_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities(id) ON DELETE CASCADE;

ALTER TABLE ONLY calls
    ADD CONSTRAINT calls_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deals(id);

ALTER TABLE ONLY calls
    ADD CONSTRAINT calls_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id);

ALTER TABLE ONLY change_sets
    ADD CONSTRAINT change_sets_undone_by_id_fkey FOREIGN KEY (undone_by_id) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE ONLY change_sets
    ADD CONSTRAINT change_sets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE ONLY contact_metrics
    ADD CONSTRAINT contact_metrics_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY contact_status_changes
    ADD CONSTRAINT contact_status_changes_changed_by_id_fkey FOREIGN KEY (changed_by_id) REFERENCES users(id);

ALTER TABLE ONLY contact_status_changes
    ADD CONSTRAINT contact_status_changes_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id) ON DELETE CASCADE;

ALTER TABLE ONLY contacts
    ADD CONSTRAINT contacts_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES contacts(id);

ALTER TABLE ONLY contacts
    ADD CONSTRAINT contacts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id);

ALTER TABLE ONLY deal_stage_visits
    ADD CONSTRAINT deal_stage_visits_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deals(id) ON DELETE CASCADE;

ALTER TABLE ONLY deal_stage_visits
    ADD CONSTRAINT deal_stage_visits_stage_fkey FOREIGN KEY (stage_id, pipeline_id) REFERENCES pipeline_stages(id, pipeline_id);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_currency_fkey FOREIGN KEY (currency) REFERENCES exchange_rates(currency);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES pipelines(id);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES pipeline_stages(id);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_stage_of_pipeline_fkey FOREIGN KEY (stage_id, pipeline_id) REFERENCES pipeline_stages(id, pipeline_id);

ALTER TABLE ONLY deals
    ADD CONSTRAINT deals_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);

ALTER TABLE ONLY document_metrics
    ADD CONSTRAINT document_metrics_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY document_signatures
    ADD CONSTRAINT document_signatures_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE CASCADE;

ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);

ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deals(id);

ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id);

ALTER TABLE ONLY email_campaigns
    ADD CONSTRAINT email_campaigns_template_id_fkey FOREIGN KEY (template_id) REFERENCES email_templates(id);

ALTER TABLE ONLY email_metrics
    ADD CONSTRAINT email_metrics_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES email_campaigns(id) ON DELETE CASCADE;

ALTER TABLE ONLY email_metrics
    ADD CONSTRAINT email_metrics_template_id_fkey FOREIGN KEY (template_id) REFERENCES email_templates(id) ON DELETE CASCADE;

ALTER TABLE ONLY email_metrics
    ADD CONSTRAINT email_metrics_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY emails
    ADD CONSTRAINT emails_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES email_campaigns(id);

ALTER TABLE ONLY emails
    ADD CONSTRAINT emails_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);

ALTER TABLE ONLY emails
    ADD CONSTRAINT emails_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deals(id);

ALTER TABLE ONLY emails
    ADD CONSTRAINT emails_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id);

ALTER TABLE ONLY emails
    ADD CONSTRAINT emails_template_id_fkey FOREIGN KEY (template_id) REFERENCES email_templates(id);

ALTER TABLE ONLY idempotency_keys
    ADD CONSTRAINT idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY import_runs
    ADD CONSTRAINT import_runs_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE SET NULL;

ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE ONLY notification_mutes
    ADD CONSTRAINT notification_mutes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY notifications
    ADD CONSTRAINT notifications_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE SET NULL;

ALTER TABLE ONLY notifications
    ADD CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY password_resets
    ADD CONSTRAINT password_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY pipeline_metrics
    ADD CONSTRAINT pipeline_metrics_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY pipeline_metrics
    ADD CONSTRAINT pipeline_metrics_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES pipeline_stages(id) ON DELETE CASCADE;

ALTER TABLE ONLY pipeline_owner_metrics
    ADD CONSTRAINT pipeline_owner_metrics_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY pipeline_owner_metrics
    ADD CONSTRAINT pipeline_owner_metrics_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY pipeline_owner_metrics
    ADD CONSTRAINT pipeline_owner_metrics_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES pipeline_stages(id) ON DELETE CASCADE;

ALTER TABLE ONLY pipeline_stages
    ADD CONSTRAINT pipeline_stages_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES pipelines(id);

ALTER TABLE ONLY recovery_codes
    ADD CONSTRAINT recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY revenue_metrics
    ADD CONSTRAINT revenue_metrics_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY revenue_metrics
    ADD CONSTRAINT revenue_metrics_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY revenue_metrics
    ADD CONSTRAINT revenue_metrics_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE;

ALTER TABLE ONLY saved_views
    ADD CONSTRAINT saved_views_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY schedule_fires
    ADD CONSTRAINT schedule_fires_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE CASCADE;

ALTER TABLE security_logs
    ADD CONSTRAINT security_logs_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE ONLY sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY stage_stay_histogram
    ADD CONSTRAINT stage_stay_histogram_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY stage_stay_histogram
    ADD CONSTRAINT stage_stay_histogram_stage_id_fkey FOREIGN KEY (stage_id) REFERENCES pipeline_stages(id) ON DELETE CASCADE;

ALTER TABLE ONLY teams
    ADD CONSTRAINT teams_team_lead_id_fkey FOREIGN KEY (team_lead_id) REFERENCES users(id);

ALTER TABLE ONLY user_preferences
    ADD CONSTRAINT user_preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY user_roles
    ADD CONSTRAINT user_roles_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id);

ALTER TABLE ONLY user_roles
    ADD CONSTRAINT user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY user_totp
    ADD CONSTRAINT user_totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

ALTER TABLE ONLY users
    ADD CONSTRAINT users_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES users(id);

ALTER TABLE ONLY users
    ADD CONSTRAINT users_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);

ALTER TABLE ONLY workflow_executions
    ADD CONSTRAINT workflow_executions_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES workflows(id) ON DELETE CASCADE;

ALTER TABLE ONLY workflows
    ADD CONSTRAINT workflows_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id);

