-- Who did what, what looked like an attack, and who is signed in. The two logs are partitioned by
-- month, so that a month can be archived by detaching it.

create type audit_action as enum (
    'create', 'read', 'update', 'delete', 'login', 'logout', 'export', 'import'
);
create type security_event_type as enum (
    'login_success', 'login_failed', 'logout', 'password_changed', 'password_reset',
    'account_locked', 'suspicious_activity', 'permission_denied'
);

create table audit_logs (
    id uuid not null default uuid_v7(),
    user_id uuid,
    user_email varchar(255),
    action audit_action not null,
    resource_type varchar(100) not null,
    resource_id uuid,
    description text,
    changes jsonb,
    ip_address inet,
    user_agent varchar(500),
    request_method varchar(10),
    request_path varchar(500),
    metadata jsonb,
    created_at timestamptz not null default now(),
    constraint audit_logs_pkey primary key (id, created_at),
    constraint audit_logs_user_id_fkey foreign key (user_id) references users (id)
) partition by range (created_at);

create index audit_logs_user_id_idx on audit_logs (user_id);
create index audit_logs_user_email_idx on audit_logs (user_email);
create index audit_logs_action_idx on audit_logs (action);
create index audit_logs_resource_idx on audit_logs (resource_type, resource_id);
create index audit_logs_resource_id_idx on audit_logs (resource_id);

create table security_logs (
    id uuid not null default uuid_v7(),
    event_type security_event_type not null,
    severity varchar(20) not null,
    user_id uuid,
    user_email varchar(255),
    description text,
    details jsonb,
    ip_address inet,
    user_agent varchar(500),
    location varchar(255),
    action_taken varchar(255),
    created_at timestamptz not null default now(),
    constraint security_logs_pkey primary key (id, created_at),
    constraint security_logs_user_id_fkey foreign key (user_id) references users (id),
    constraint security_logs_severity_check check (
        severity in ('info', 'low', 'medium', 'high', 'critical')
    )
) partition by range (created_at);

create index security_logs_event_type_idx on security_logs (event_type);
create index security_logs_severity_idx on security_logs (severity);
create index security_logs_user_id_idx on security_logs (user_id);
create index security_logs_user_email_idx on security_logs (user_email);
create index security_logs_ip_address_idx on security_logs (ip_address);

-- A row outside every month made so far still has a place to go.
create table audit_logs_default partition of audit_logs default;
create table security_logs_default partition of security_logs default;

-- Makes the monthly partitions from the month of `first` on. The application role has no right to
-- make tables, so this runs with the owner's. A month whose rows already lie in the default
-- partition stays there; one that somebody else makes at the same time is theirs.
create function ensure_log_partitions(first date, months integer) returns integer
language plpgsql security definer
set search_path from current
as $$
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

-- With the owner's rights it must never take a caller's temporary table for one of ours.
do $$
begin
    execute format(
        'alter function ensure_log_partitions(date, integer) set search_path to %I, pg_temp',
        current_schema()
    );
end
$$;

create table sessions (
    id uuid not null default uuid_v7(),
    user_id uuid not null,
    token varchar(500) not null,
    ip_address inet,
    user_agent varchar(500),
    device_type varchar(50),
    browser varchar(100),
    os varchar(100),
    expires_at timestamptz not null,
    last_activity_at timestamptz not null default now(),
    is_revoked boolean not null default false,
    revoked_at timestamptz,
    revoked_reason varchar(255),
    created_at timestamptz not null default now(),
    constraint sessions_pkey primary key (id),
    constraint sessions_token_key unique (token),
    constraint sessions_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade
);

create index sessions_user_id_idx on sessions (user_id);
create index sessions_expires_at_idx on sessions (expires_at);
