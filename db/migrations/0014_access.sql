-- What the server needs to know who may do what: sessions and tokens checked at the beginning of
-- every request, the version of all permissions, custom fields and what they may hold, and guards
-- that no path around the program gets past.

-- 1. Tables ---------------------------------------------------------------------------------------

alter table sessions add column mfa_pending boolean not null default false;

create table access_epoch (
    id boolean not null default true,
    epoch bigint not null,
    constraint access_epoch_pkey primary key (id),
    constraint access_epoch_one_check check (id)
);

insert into access_epoch (epoch) values (1);

create table api_tokens (
    id uuid not null default uuid_v7(),
    user_id uuid not null,
    name varchar(100) not null,
    token_hash varchar(64) not null,
    prefix varchar(12) not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    created_at timestamptz not null default now(),
    revoked_at timestamptz,
    created_by_ip inet,
    constraint api_tokens_pkey primary key (id),
    constraint api_tokens_token_hash_key unique (token_hash),
    constraint api_tokens_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint api_tokens_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);

create index api_tokens_user_id_idx on api_tokens (user_id);

create table password_resets (
    id uuid not null default uuid_v7(),
    user_id uuid not null,
    token_hash varchar(64) not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null default now(),
    requested_ip inet,
    constraint password_resets_pkey primary key (id),
    constraint password_resets_token_hash_key unique (token_hash),
    constraint password_resets_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint password_resets_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);

create index password_resets_user_id_idx on password_resets (user_id);

create table user_totp (
    user_id uuid not null,
    secret_encrypted text not null,
    confirmed_at timestamptz,
    last_used_step bigint,
    created_at timestamptz not null default now(),
    constraint user_totp_pkey primary key (user_id),
    constraint user_totp_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade
);

create table recovery_codes (
    id uuid not null default uuid_v7(),
    user_id uuid not null,
    code_hash varchar(255) not null,
    used_at timestamptz,
    constraint recovery_codes_pkey primary key (id),
    constraint recovery_codes_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade
);

create index recovery_codes_user_id_idx on recovery_codes (user_id);

create table sign_in_guards (
    account_hash varchar(64) not null,
    failure_count integer not null default 0,
    first_failure_at timestamptz,
    last_failure_at timestamptz,
    locked_until timestamptz,
    constraint sign_in_guards_pkey primary key (account_hash),
    constraint sign_in_guards_account_hash_check check (account_hash ~ '^[0-9a-f]{64}$'),
    constraint sign_in_guards_failure_count_check check (failure_count >= 0)
);

create index sign_in_guards_last_failure_at_idx on sign_in_guards (last_failure_at);

create table idempotency_keys (
    user_id uuid not null,
    key varchar(255) not null,
    method varchar(10) not null,
    path varchar(500) not null,
    request_hash varchar(64) not null,
    status integer,
    response_headers jsonb,
    response_body text,
    created_at timestamptz not null default now(),
    constraint idempotency_keys_pkey primary key (user_id, key),
    constraint idempotency_keys_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade
);

create index idempotency_keys_created_at_idx on idempotency_keys (created_at);

create type custom_field_type as enum (
    'text', 'number', 'boolean', 'date', 'datetime', 'choice', 'multi_choice', 'url'
);

create table custom_fields (
    id uuid not null default uuid_v7(),
    resource varchar(63) not null,
    name varchar(63) not null,
    label varchar(100) not null,
    type custom_field_type not null,
    required boolean not null default false,
    choices jsonb not null default '[]',
    position integer not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint custom_fields_pkey primary key (id),
    constraint custom_fields_resource_check check (
        resource in ('contacts', 'deals', 'activities', 'documents')
    ),
    constraint custom_fields_name_check check (name ~ '^[a-z][a-z0-9_]*$'),
    constraint custom_fields_choices_check check (
        jsonb_typeof(choices) = 'array'
        and not jsonb_path_exists(choices, 'strict $[*] ? (@.type() != "string" || @ == "")')
        and (type in ('choice', 'multi_choice')) = (choices <> '[]')
    )
);

create unique index custom_fields_resource_name_key on custom_fields (resource, name)
where not is_deleted;

create trigger custom_fields_touch before update on custom_fields
for each row execute function touch_updated_at();

select
    audit_table('api_tokens', 'api_tokens', '{token_hash}', '{last_used_at}'),
    audit_table('user_totp', 'user_totp', '{secret_encrypted}', '{last_used_step}'),
    audit_table('custom_fields', 'custom_fields', '{}', '{}');

-- 2. The beginning of every request ---------------------------------------------------------------

-- Says who is behind the transaction that follows (audit_actor reads it), makes it read-only when
-- it is to read, and refuses it when the session or token has ended or when the caller knows
-- permissions of another epoch than the present. Without session and token it only says who.
create function begin_request(
    session_id uuid, token_id uuid, known_epoch bigint, request text, read_only boolean,
    idle interval
) returns void
language plpgsql
as $$
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

-- 3. Who may do what has changed ------------------------------------------------------------------

-- The one row of access_epoch is also the lock behind which the guards below look around: whoever
-- changes who may do what waits here for everybody else who does.
create function raise_epoch() returns void
language sql
set search_path from current
as $$
    update access_epoch set epoch = epoch + 1
$$;

create function active_admin_exists() returns boolean
language sql stable
set search_path from current
as $$
    select exists (
        select from roles as r join user_roles as ur on ur.role_id = r.id
        join users as u on u.id = ur.user_id
        where r.name = 'admin' and u.is_active and not u.is_deleted
    )
$$;

create function refuse_without_admin() returns void
language plpgsql
set search_path from current
as $$
begin
    if not active_admin_exists() then
        raise exception 'the last active admin has to stay'
            using errcode = '23514', constraint = 'last_admin',
            hint = 'Make somebody else an admin first.';
    end if;
end
$$;

create function users_access_changed() returns trigger
language plpgsql
set search_path from current
as $$
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

create function refuse_manager_cycle(changed uuid[]) returns void
language plpgsql
set search_path from current
as $$
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

create trigger users_access_inserted after insert on users
referencing new table as new_rows
for each statement execute function users_access_changed();

create trigger users_access_updated after update on users
referencing old table as old_rows new table as new_rows
for each statement execute function users_access_changed();

create trigger users_access_deleted after delete on users
referencing old table as old_rows
for each statement execute function users_access_changed();

-- The roles of a user go with him, so a removed user is looked at before.
create function users_keep_admin() returns trigger
language plpgsql
set search_path from current
as $$
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

create trigger users_keep_admin before delete on users
for each row when (old.is_active and not old.is_deleted) execute function users_keep_admin();

create function user_roles_access_changed() returns trigger
language plpgsql
set search_path from current
as $$
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

create trigger user_roles_access_inserted after insert on user_roles
referencing new table as new_rows
for each statement execute function user_roles_access_changed();

create trigger user_roles_access_updated after update on user_roles
referencing old table as old_rows
for each statement execute function user_roles_access_changed();

create trigger user_roles_access_deleted after delete on user_roles
referencing old table as old_rows
for each statement execute function user_roles_access_changed();

create function roles_access_changed() returns trigger
language plpgsql
set search_path from current
as $$
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

create trigger roles_access_updated after update on roles
referencing old table as old_rows new table as new_rows
for each statement execute function roles_access_changed();

create function roles_keep_admin() returns trigger
language plpgsql
as $$
begin
    raise exception 'the role admin can be neither renamed nor removed'
        using errcode = '23514', constraint = 'admin_role_stays', column = 'name';
end
$$;

create trigger roles_keep_admin_name before update on roles
for each row when (old.name = 'admin' and new.name <> 'admin')
execute function roles_keep_admin();

create trigger roles_keep_admin before delete on roles
for each row when (old.name = 'admin') execute function roles_keep_admin();

create function teams_access_changed() returns trigger
language plpgsql
set search_path from current
as $$
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

create trigger teams_access_inserted after insert on teams
referencing new table as new_rows
for each statement execute function teams_access_changed();

create trigger teams_access_updated after update on teams
referencing old table as old_rows new table as new_rows
for each statement execute function teams_access_changed();

create trigger teams_access_deleted after delete on teams
referencing old table as old_rows
for each statement execute function teams_access_changed();

-- 4. Custom fields --------------------------------------------------------------------------------

create function is_calendar_text(content text, type custom_field_type) returns boolean
language plpgsql immutable
as $$
begin
    if type = 'date' then
        return content ~ '^\d{4}-\d\d-\d\d$' and content::date is not null;
    end if;
    return content ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$'
        and content::timestamptz is not null;
exception when data_exception then
    return false;  -- the 30th of February
end
$$;

-- What is wrong with a value of a custom field: the name of the constraint it breaks, or null.
create function custom_value_problem(definition custom_fields, value jsonb) returns text
language plpgsql immutable
as $$
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
$$;

create function custom_value_rule(definition custom_fields, broken text) returns text
language sql immutable
as $$
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

-- What somebody sets has to have a definition and to suit it. What stays as it was is left alone:
-- it may be older than its definition, or outlive it.
create function check_custom_fields() returns trigger
language plpgsql
set search_path from current
as $$
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

create trigger contacts_custom_fields_given before insert on contacts
for each row execute function check_custom_fields();

create trigger contacts_custom_fields_changed before update of custom_fields on contacts
for each row when (new.custom_fields is distinct from old.custom_fields)
execute function check_custom_fields();

create trigger deals_custom_fields_given before insert on deals
for each row execute function check_custom_fields();

create trigger deals_custom_fields_changed before update of custom_fields on deals
for each row when (new.custom_fields is distinct from old.custom_fields)
execute function check_custom_fields();

create trigger activities_custom_fields_given before insert on activities
for each row execute function check_custom_fields();

create trigger activities_custom_fields_changed before update of custom_fields on activities
for each row when (new.custom_fields is distinct from old.custom_fields)
execute function check_custom_fields();

create trigger documents_custom_fields_given before insert on documents
for each row execute function check_custom_fields();

create trigger documents_custom_fields_changed before update of custom_fields on documents
for each row when (new.custom_fields is distinct from old.custom_fields)
execute function check_custom_fields();

-- Records hold values under a definition's name, so it keeps both.
create function custom_fields_keep_name() returns trigger
language plpgsql
as $$
begin
    raise exception 'a custom field keeps its name and its kind of record'
        using errcode = '23514', constraint = 'custom_fields_name_stays', column = 'name';
end
$$;

create trigger custom_fields_keep_name before update on custom_fields
for each row when ((old.resource, old.name) <> (new.resource, new.name))
execute function custom_fields_keep_name();

-- What the server knows of a kind of record depends on its custom fields, as on permissions.
create function custom_fields_changed() returns trigger
language plpgsql
set search_path from current
as $$
begin
    perform raise_epoch();
    return null;
end
$$;

create trigger custom_fields_changed after insert or update or delete on custom_fields
for each statement execute function custom_fields_changed();

-- The texts of a file as values of the types that are defined. One that does not look like its
-- type stays a text, for the check to refuse.
create function typed_custom_fields(wanted text, texts jsonb) returns jsonb
language sql stable
set search_path from current
as $$
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
$$;

-- 5. Settings -------------------------------------------------------------------------------------

insert into settings (key, value, description) values
('session_idle_minutes', '720', 'Minutes without a request after which a session ends'),
('session_absolute_minutes', '10080', 'Minutes after its sign-in at which a session ends'),
('bcrypt_cost', '12', 'Work factor of new password hashes; one more doubles the time'),
('require_totp', 'off', 'Who needs a second factor to sign in: off, admins or all'),
('password_reset_minutes', '60', 'Minutes for which a link to reset a password is good');

-- The least and the most that a setting of a number takes; null for the others.
create function setting_range(wanted text) returns int4range
language sql immutable
as $$
    select case wanted
        when 'session_idle_minutes' then int4range(1, 43200, '[]')
        when 'session_absolute_minutes' then int4range(1, 525600, '[]')
        when 'bcrypt_cost' then int4range(4, 20, '[]')
        when 'password_reset_minutes' then int4range(1, 1440, '[]')
    end
$$;

create function setting_stays(wanted text) returns boolean
language sql immutable
as $$
    select wanted in ('reporting_timezone', 'base_currency', 'require_totp')
        or setting_range(wanted) is not null
$$;

create or replace function check_setting() returns trigger
language plpgsql
set search_path from current
as $$
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
$$;

drop trigger settings_keep on settings;

create trigger settings_keep before delete on settings
for each row when (setting_stays(old.key)) execute function check_setting();

-- 6. Comments -------------------------------------------------------------------------------------

comment on type custom_field_type is 'What a custom field may hold.';

comment on column sessions.mfa_pending is
    'True while the second factor is missing: good for giving it, and for nothing else.';

comment on table access_epoch is
    'One row: the version of who may do what. A server that knows another one reads anew.';
comment on column access_epoch.id is 'Always true, so that there is one row.';
comment on column access_epoch.epoch is
    'Grows with every change of roles, teams, managers, accounts and custom fields.';

comment on table api_tokens is 'Tokens with which programs act for a user.';
comment on column api_tokens.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column api_tokens.user_id is 'Foreign key to users. For whom the token acts.';
comment on column api_tokens.name is 'What the user calls it.';
comment on column api_tokens.token_hash is
    'SHA-256 of the token, in hexadecimal; it alone is kept.';
comment on column api_tokens.prefix is 'The first characters of the token, to tell tokens apart.';
comment on column api_tokens.expires_at is 'When it ends; null: not by itself.';
comment on column api_tokens.last_used_at is 'When it was last used, to about a minute.';
comment on column api_tokens.created_at is 'When the row was made.';
comment on column api_tokens.revoked_at is 'When it was revoked; null: it was not.';
comment on column api_tokens.created_by_ip is 'The address from which it was made.';

comment on table password_resets is 'One-time links with which a user sets a new password.';
comment on column password_resets.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column password_resets.user_id is 'Foreign key to users. Whose password it resets.';
comment on column password_resets.token_hash is
    'SHA-256 of the token, in hexadecimal; it alone is kept.';
comment on column password_resets.expires_at is 'When it ends.';
comment on column password_resets.used_at is 'When it was used; it works once.';
comment on column password_resets.created_at is 'When the row was made.';
comment on column password_resets.requested_ip is 'The address from which it was asked for.';

comment on table user_totp is 'The second factor of a user: time-based one-time passwords.';
comment on column user_totp.user_id is 'Primary key; foreign key to users.';
comment on column user_totp.secret_encrypted is
    'The shared secret, encrypted under the installation''s key.';
comment on column user_totp.confirmed_at is
    'When the user first gave a right code; null: not set up yet.';
comment on column user_totp.last_used_step is
    'The time step of the last code taken; that one and earlier ones are refused.';
comment on column user_totp.created_at is 'When the row was made.';

comment on table recovery_codes is
    'One-time codes for a user who has lost the second factor.';
comment on column recovery_codes.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column recovery_codes.user_id is 'Foreign key to users.';
comment on column recovery_codes.code_hash is 'Hash of the code; it alone is kept.';
comment on column recovery_codes.used_at is 'When it was used; it works once.';

comment on table sign_in_guards is
    'Failed sign-ins of an account, known or not, and until when it has to wait.';
comment on column sign_in_guards.account_hash is
    'SHA-256 of the e-mail address that was typed, in lower case; the address is not kept.';
comment on column sign_in_guards.failure_count is 'Failures in a row.';
comment on column sign_in_guards.first_failure_at is 'The first of them.';
comment on column sign_in_guards.last_failure_at is 'The last of them.';
comment on column sign_in_guards.locked_until is 'Until when no password is looked at.';

comment on table idempotency_keys is
    'Answers to requests that carried an Idempotency-Key, written with their effect.';
comment on column idempotency_keys.user_id is 'Foreign key to users. Who sent the request.';
comment on column idempotency_keys.key is 'The key that the client chose.';
comment on column idempotency_keys.method is 'HTTP method of the request.';
comment on column idempotency_keys.path is 'Path of the request.';
comment on column idempotency_keys.request_hash is
    'SHA-256 of its body, in hexadecimal: the same key with another request is refused.';
comment on column idempotency_keys.status is 'HTTP status of the answer; null: not answered yet.';
comment on column idempotency_keys.response_headers is 'Headers of the answer.';
comment on column idempotency_keys.response_body is 'Body of the answer.';
comment on column idempotency_keys.created_at is
    'When the row was made; a day later it may be dropped.';

comment on table custom_fields is
    'Fields that this workspace adds to records; values stand in their custom_fields column.';
comment on column custom_fields.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column custom_fields.resource is
    'Whose field it is: contacts, deals, activities or documents. Never changes.';
comment on column custom_fields.name is
    'Its key in custom_fields: small letters, digits and _. Never changes.';
comment on column custom_fields.label is 'What people read.';
comment on column custom_fields.type is 'What it holds.';
comment on column custom_fields.required is
    'Whether a record must have it from its next change of custom fields on.';
comment on column custom_fields.choices is
    'Array of the texts to choose from; empty for types without choice.';
comment on column custom_fields.position is 'Place among the fields of its kind of record.';
comment on column custom_fields.created_at is 'When the row was made.';
comment on column custom_fields.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column custom_fields.is_deleted is
    'Soft delete flag. Values stay in the records, and nobody can set new ones.';
