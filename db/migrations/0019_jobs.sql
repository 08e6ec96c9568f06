-- Work that waits: the queue of jobs, and the schedules that fill it. A job is enqueued in the
-- transaction it belongs to; a schedule's fire is a row together with its job, so that however many
-- processes look at the clock, each moment is used once.

create type job_status as enum ('queued', 'running', 'succeeded', 'dead', 'cancelled');

create table schedules (
    id uuid not null default uuid_v7(),
    name varchar(100) not null,
    kind varchar(100) not null,
    payload jsonb not null default '{}',
    cron varchar(200),
    time_zone varchar(50),
    every_seconds integer,
    enabled boolean not null default true,
    is_builtin boolean not null default false,
    problem text,
    last_fire_at timestamptz,
    next_fire_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint schedules_pkey primary key (id),
    constraint schedules_name_key unique (name),
    constraint schedules_payload_check check (jsonb_typeof(payload) = 'object'),
    constraint schedules_every_check check (every_seconds between 1 and 86400),
    constraint schedules_rhythm_check check ((cron is null) <> (every_seconds is null)),
    constraint schedules_time_zone_check check (time_zone is null or cron is not null)
);

create table jobs (
    id uuid not null default uuid_v7(),
    kind varchar(100) not null,
    payload jsonb not null default '{}',
    priority smallint not null default 100,
    status job_status not null default 'queued',
    run_at timestamptz not null default now(),
    attempts integer not null default 0,
    max_attempts integer not null default 10,
    unique_key varchar(200),
    schedule_id uuid,
    user_id uuid,
    lease_token uuid,
    lease_until timestamptz,
    worker varchar(200),
    cancel_requested boolean not null default false,
    progress jsonb,
    result jsonb,
    last_error text,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    constraint jobs_pkey primary key (id),
    constraint jobs_schedule_id_fkey foreign key (schedule_id) references schedules (id)
    on delete set null,
    constraint jobs_user_id_fkey foreign key (user_id) references users (id) on delete set null,
    constraint jobs_payload_check check (jsonb_typeof(payload) = 'object'),
    constraint jobs_attempts_check check (attempts >= 0),
    constraint jobs_max_attempts_check check (max_attempts between 1 and 100),
    constraint jobs_lease_check check (
        (status = 'running') = (lease_token is not null)
        and (status = 'running') = (lease_until is not null)
    ),
    constraint jobs_finished_check check (
        (status in ('succeeded', 'dead', 'cancelled')) = (finished_at is not null)
    )
);

-- What a claim reads, in its order; what the others of its time read.
create index jobs_claim_idx on jobs (priority, run_at, id) where status = 'queued';
create index jobs_queued_run_at_idx on jobs (run_at) where status = 'queued';
create index jobs_lease_until_idx on jobs (lease_until) where status = 'running';
create index jobs_finished_at_idx on jobs (finished_at) where finished_at is not null;
create index jobs_dead_idx on jobs (id) where status = 'dead';
create index jobs_schedule_id_idx on jobs (schedule_id) where schedule_id is not null;
create index jobs_user_id_idx on jobs (user_id) where user_id is not null;
create unique index jobs_unique_key_idx on jobs (kind, unique_key)
where unique_key is not null and status in ('queued', 'running');

create table schedule_fires (
    schedule_id uuid not null,
    fire_time timestamptz not null,
    job_id uuid not null,
    fired_at timestamptz not null default now(),
    constraint schedule_fires_pkey primary key (schedule_id, fire_time),
    constraint schedule_fires_schedule_id_fkey foreign key (schedule_id)
    references schedules (id) on delete cascade
);

-- Where statuses wait for the clock.
create index activities_pending_due_date_idx on activities (due_date)
where status = 'pending' and not is_deleted;
create index documents_open_expires_at_idx on documents (expires_at)
where status in ('draft', 'sent', 'viewed') and not is_deleted;

-- A schedule that has been changed counts from now on: what it would have done before is no debt.
create function schedules_changed() returns trigger
language plpgsql
as $$
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

create trigger schedules_changed before update on schedules
for each row execute function schedules_changed();

-- Schedules without a zone of their own follow the calendar of the figures.
create function schedules_follow_calendar() returns trigger
language plpgsql
set search_path from current
as $$
begin
    update schedules set next_fire_at = null where time_zone is null and cron is not null;
    return null;
end
$$;

create trigger settings_move_schedules after update of value on settings
for each row when (new.key = 'reporting_timezone' and new.value <> old.value)
execute function schedules_follow_calendar();

insert into schedules (name, kind, payload, cron, every_seconds, is_builtin) values
('activities become overdue', 'activities.mark_overdue', '{}', null, 30, true),
('documents expire', 'documents.expire', '{}', null, 30, true),
('room in the logs', 'logs.make_room', '{}', '2 * * * *', null, true),
('kept answers are dropped', 'idempotency_keys.prune', '{}', '12 * * * *', null, true),
('sign-in leftovers are dropped', 'sign_in.purge', '{}', '22 * * * *', null, true),
('finished jobs are dropped', 'jobs.prune', '{}', '32 * * * *', null, true),
('email metrics', 'etl.run', '{"ledger": "email"}', '5 * * * *', null, true),
('call metrics', 'etl.run', '{"ledger": "call"}', '10 * * * *', null, true),
('activity metrics', 'etl.run', '{"ledger": "activity"}', '20 0 * * *', null, true),
('contact metrics', 'etl.run', '{"ledger": "contact"}', '25 0 * * *', null, true),
('document metrics', 'etl.run', '{"ledger": "document"}', '30 0 * * *', null, true),
('pipeline metrics', 'etl.run', '{"ledger": "pipeline"}', '40 0 * * mon', null, true),
('pipeline metrics by owner', 'etl.run', '{"ledger": "pipeline_owner"}', '45 0 * * mon', null, true),
('revenue metrics', 'etl.run', '{"ledger": "revenue"}', '50 0 1 * *', null, true);

-- Jobs and fires are diaries of the program; what a person sets is told.
select audit_table('schedules', 'schedules', '{}', '{last_fire_at, next_fire_at, problem}');

comment on type job_status is
'Where a job is on its way; between two attempts it is queued again.';
comment on table jobs is
'Work to be done apart from the request or the clock that asked for it, and what became of it.';
comment on column jobs.id is 'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column jobs.kind is 'What is to be done; a process takes only the kinds that it knows.';
comment on column jobs.payload is 'What it is to be done with: a JSON object.';
comment on column jobs.priority is 'Smaller runs first; 100 by default.';
comment on column jobs.status is
'queued (also between two attempts), running, succeeded, dead (failed for good), cancelled.';
comment on column jobs.run_at is 'Not before this moment.';
comment on column jobs.attempts is 'How often it has been begun; a worker that died counts.';
comment on column jobs.max_attempts is 'With so many attempts failed it is dead.';
comment on column jobs.unique_key is
'While a job with this kind and key is queued or running, no second one is made.';
comment on column jobs.schedule_id is 'Foreign key to schedules. The schedule that made it.';
comment on column jobs.user_id is 'Foreign key to users. Who asked for it; null: the program.';
comment on column jobs.lease_token is
'Of the present run: only a worker that names it can finish the job or prolong the lease.';
comment on column jobs.lease_until is
'Until when the worker is believed to live; heartbeats prolong it, others take over after it.';
comment on column jobs.worker is 'Host, process and thread that ran it last.';
comment on column jobs.cancel_requested is 'True when a running job has been asked to stop.';
comment on column jobs.progress is 'How far it says it is: a JSON object.';
comment on column jobs.result is 'What it has to say at its end: JSON.';
comment on column jobs.last_error is 'Why the last attempt failed.';
comment on column jobs.created_at is 'When it was enqueued.';
comment on column jobs.started_at is 'When the last attempt began.';
comment on column jobs.finished_at is 'When it succeeded, died or was cancelled.';

comment on table schedules is 'What is enqueued by the clock, and when.';
comment on column schedules.id is 'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column schedules.name is 'What it is, for people; unique.';
comment on column schedules.kind is 'Kind of the jobs it makes.';
comment on column schedules.payload is 'Payload of the jobs it makes: a JSON object.';
comment on column schedules.cron is 'Cron expression of five fields; null for an interval.';
comment on column schedules.time_zone is
'IANA time zone of the expression; null: that of the setting reporting_timezone.';
comment on column schedules.every_seconds is
'Interval instead of an expression: at every multiple of it since 1970.';
comment on column schedules.enabled is 'Whether it fires.';
comment on column schedules.is_builtin is 'Comes with the product: can be edited, not deleted.';
comment on column schedules.problem is
'Why the program has switched it off: an expression or zone it cannot read.';
comment on column schedules.last_fire_at is 'The fire time it was last used for.';
comment on column schedules.next_fire_at is
'The fire time to come, or one that was missed; null: to be computed from now on.';
comment on column schedules.created_at is 'When the row was made.';
comment on column schedules.updated_at is 'When a person last changed it.';

comment on table schedule_fires is
'Each fire time that a schedule was used for: the key makes a second use impossible.';
comment on column schedule_fires.schedule_id is 'Foreign key to schedules.';
comment on column schedule_fires.fire_time is 'The moment that the schedule names.';
comment on column schedule_fires.job_id is
'The job, or the one before it that had not ended; it may be gone by now.';
comment on column schedule_fires.fired_at is 'When a process made the row.';
