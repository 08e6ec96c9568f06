-- Automation: what is to happen when something happens, and what each run of it did.

create type workflow_status as enum ('active', 'inactive', 'paused');
create type workflow_trigger as enum (
    'deal_created', 'deal_stage_changed', 'deal_won', 'deal_lost', 'contact_created',
    'activity_completed', 'email_opened', 'document_signed', 'scheduled'
);

create table workflows (
    id uuid not null default uuid_v7(),
    name varchar(255) not null,
    description text,
    status workflow_status not null default 'inactive',
    trigger_type workflow_trigger not null,
    trigger_conditions jsonb not null default '{}',
    actions jsonb not null default '[]',
    execution_order integer not null default 0,
    max_executions integer,
    execution_count integer not null default 0,
    owner_id uuid,
    last_executed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint workflows_pkey primary key (id),
    constraint workflows_owner_id_fkey foreign key (owner_id) references users (id),
    constraint workflows_actions_check check (jsonb_typeof(actions) = 'array')
);

create index workflows_name_idx on workflows (name);
create index workflows_status_idx on workflows (status);
create index workflows_trigger_type_idx on workflows (trigger_type);
create index workflows_owner_id_idx on workflows (owner_id);

create table workflow_executions (
    id uuid not null default uuid_v7(),
    workflow_id uuid not null,
    status varchar(50) not null,
    trigger_data jsonb,
    actions_executed jsonb,
    success_count integer not null default 0,
    failure_count integer not null default 0,
    error_message text,
    started_at timestamptz,
    completed_at timestamptz,
    duration_seconds integer,
    created_at timestamptz not null default now(),
    constraint workflow_executions_pkey primary key (id),
    constraint workflow_executions_workflow_id_fkey foreign key (workflow_id)
    references workflows (id) on delete cascade
);

create index workflow_executions_workflow_id_idx on workflow_executions (workflow_id);
create index workflow_executions_status_idx on workflow_executions (status);

create trigger workflows_touch before update on workflows
for each row execute function touch_updated_at();
