-- What people do: tasks, meetings, notes, and calls with their telephony detail.

create type activity_type as enum ('call', 'email', 'meeting', 'task', 'note', 'deadline');
create type activity_status as enum ('pending', 'completed', 'overdue', 'cancelled');
create type call_outcome as enum ('answered', 'voicemail', 'missed', 'busy', 'failed');
create type call_direction as enum ('outbound', 'inbound');

create table activities (
    id uuid not null default uuid_v7(),
    type activity_type not null,
    subject varchar(255) not null,
    description text,
    status activity_status not null default 'pending',
    due_date timestamptz,
    completed_at timestamptz,
    duration_minutes integer,
    owner_id uuid,
    contact_id uuid,
    deal_id uuid,
    location varchar(255),
    outcome varchar(500),
    priority integer not null default 1,
    custom_fields jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    follow_up_to_id uuid,
    constraint activities_pkey primary key (id),
    constraint activities_owner_id_fkey foreign key (owner_id) references users (id),
    constraint activities_contact_id_fkey foreign key (contact_id) references contacts (id),
    constraint activities_deal_id_fkey foreign key (deal_id) references deals (id),
    constraint activities_follow_up_to_id_fkey foreign key (follow_up_to_id)
    references activities (id),
    constraint activities_duration_check check (duration_minutes >= 0),
    constraint activities_priority_check check (priority between 0 and 2),
    constraint activities_follow_up_check check (follow_up_to_id <> id),
    constraint activities_completed_check check (
        completed_at is null or status = 'completed'
    ),
    constraint activities_times_check check (
        in_calendar(created_at) and in_calendar(due_date) and in_calendar(completed_at)
    ),
    constraint activities_custom_fields_check check (jsonb_typeof(custom_fields) = 'object')
);

create index activities_type_idx on activities (type);
create index activities_status_idx on activities (status);
create index activities_due_date_idx on activities (due_date);
create index activities_owner_id_idx on activities (owner_id);
create index activities_contact_id_idx on activities (contact_id);
create index activities_deal_id_idx on activities (deal_id);
create index activities_follow_up_to_id_idx on activities (follow_up_to_id)
where follow_up_to_id is not null;

create table calls (
    id uuid not null default uuid_v7(),
    activity_id uuid not null,
    direction call_direction not null default 'outbound',
    outcome call_outcome not null,
    started_at timestamptz not null,
    duration_seconds integer not null default 0,
    phone_number varchar(20),
    recording_url varchar(500),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    owner_id uuid,
    deal_id uuid,
    is_deleted boolean not null default false,
    deal_advanced boolean not null default false,
    followup_count integer not null default 0,
    constraint calls_pkey primary key (id),
    constraint calls_activity_id_key unique (activity_id),
    constraint calls_activity_id_fkey foreign key (activity_id) references activities (id)
    on delete cascade,
    constraint calls_owner_id_fkey foreign key (owner_id) references users (id),
    constraint calls_deal_id_fkey foreign key (deal_id) references deals (id),
    constraint calls_duration_check check (duration_seconds >= 0),
    constraint calls_times_check check (in_calendar(started_at))
);

create index calls_owner_id_started_at_idx on calls (owner_id, started_at);
create index calls_deal_id_started_at_idx on calls (deal_id, started_at)
where deal_id is not null;
