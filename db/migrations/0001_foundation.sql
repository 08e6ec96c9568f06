-- What every later table stands on: identifiers, the row version, settings, and the records that
-- the program keeps about itself (metric runs, imports, identities in other systems).
-- All names are unqualified: a workspace is one schema, chosen by search_path.

-- UUIDv7: rows made together lie together in the index. The 12 bits behind the milliseconds hold
-- the microseconds of the millisecond, so that rows of one statement keep their order.
create function uuid_v7() returns uuid
language sql volatile parallel safe
as $$
    select encode(
        set_byte(
            set_byte(
                overlay(
                    uuid_send(gen_random_uuid())
                    placing substring(int8send(micros / 1000) from 3) from 1 for 6
                ),
                6, 112 + (fraction >> 8)::int
            ),
            7, (fraction & 255)::int
        ), 'hex'
    )::uuid
    from (
        select micros, (micros % 1000) * 4096 / 1000 as fraction
        from (
            select floor(extract(epoch from clock_timestamp()) * 1000000)::bigint as micros
        ) as moment
    ) as parts
$$;

-- The version of a row for optimistic locking: it always grows, also within one transaction and
-- when clocks disagree. An insert may bring its own (history that is imported).
create function touch_updated_at() returns trigger
language plpgsql
as $$
begin
    new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    return new;
end
$$;

-- A moment that every reader of ours can show: it has a calendar day and an RFC 3339 form.
create function in_calendar(moment timestamptz) returns boolean
language sql immutable parallel safe
as $$
    select moment >= timestamptz '0001-01-01 00:00:00+00'
        and moment < timestamptz '10000-01-01 00:00:00+00'
$$;

create table settings (
    key varchar(100) not null,
    value text not null,
    description text not null,
    updated_at timestamptz not null default now(),
    constraint settings_pkey primary key (key)
);

create trigger settings_touch before update on settings
for each row execute function touch_updated_at();

insert into settings (key, value, description) values
('reporting_timezone', 'UTC', 'IANA time zone whose calendar days the metrics tables count by'),
('base_currency', 'USD', 'Currency of every figure; deals in others are converted to it');

create function setting(wanted text) returns text
language sql stable parallel safe
set search_path from current
as $$
    select value from settings where key = wanted
$$;

create function check_setting() returns trigger
language plpgsql
set search_path from current
as $$
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
    return new;
end
$$;

create trigger settings_check before insert or update on settings
for each row execute function check_setting();

create trigger settings_keep before delete on settings
for each row when (old.key in ('reporting_timezone', 'base_currency'))
execute function check_setting();

-- One row per run of a metrics table's batch: what it recomputed, how far the table had been off.
create table etl_runs (
    id uuid not null default uuid_v7(),
    ledger varchar(50) not null,
    kind varchar(20) not null,
    status varchar(20) not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    duration_ms bigint,
    row_count bigint,
    drift_count bigint,
    error_message text,
    constraint etl_runs_pkey primary key (id),
    constraint etl_runs_kind_check check (kind in ('run', 'verify')),
    constraint etl_runs_status_check check (status in ('running', 'succeeded', 'failed'))
);

create index etl_runs_ledger_started_at_idx on etl_runs (ledger, started_at);

-- The definition that each metrics table was last built from.
create table ledger_versions (
    ledger varchar(50) not null,
    definition_hash varchar(64) not null,
    reporting_timezone varchar(50) not null,
    version bigint not null default 1,
    rebuilt_at timestamptz not null,
    constraint ledger_versions_pkey primary key (ledger)
);

create table import_runs (
    id uuid not null default uuid_v7(),
    kind varchar(50) not null,
    file_name varchar(500) not null,
    profile varchar(50),
    status varchar(20) not null,
    new_count bigint not null default 0,
    updated_count bigint not null default 0,
    duplicate_count bigint not null default 0,
    error_count bigint not null default 0,
    started_at timestamptz not null,
    finished_at timestamptz,
    constraint import_runs_pkey primary key (id),
    constraint import_runs_status_check check (status in ('succeeded', 'partial'))
);

create index import_runs_started_at_idx on import_runs (started_at);

-- Which record an identifier of another system stands for, so that files which refer to each other
-- by such identifiers can be imported one after the other, and again.
create table external_ids (
    system varchar(50) not null,
    table_name varchar(63) not null,
    external_id varchar(255) not null,
    record_id uuid not null,
    created_at timestamptz not null default now(),
    constraint external_ids_pkey primary key (system, table_name, external_id)
);

create index external_ids_record_id_idx on external_ids (record_id);
