-- Pipelines, their stages, the deals in them, and every stay of a deal in a stage.

create type deal_status as enum ('open', 'won', 'lost', 'abandoned');

create table exchange_rates (
    currency varchar(3) not null,
    rate numeric(18, 8) not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint exchange_rates_pkey primary key (currency),
    constraint exchange_rates_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint exchange_rates_rate_check check (rate > 0 and rate <> 'NaN')
);

insert into exchange_rates (currency, rate) values ('USD', 1);

create function base_currency() returns varchar
language sql stable parallel safe
set search_path from current
as $$
    select setting('base_currency')::varchar(3)
$$;

create table pipelines (
    id uuid not null default uuid_v7(),
    name varchar(100) not null,
    description varchar(500),
    is_default boolean not null default false,
    order_index integer not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint pipelines_pkey primary key (id)
);

create unique index pipelines_name_key on pipelines (name) where not is_deleted;
create unique index pipelines_default_key on pipelines (is_default)
where is_default and not is_deleted;

create table pipeline_stages (
    id uuid not null default uuid_v7(),
    pipeline_id uuid not null,
    name varchar(100) not null,
    description varchar(500),
    order_index integer not null default 0,
    probability numeric(5, 2) not null default 0,
    is_closed boolean not null default false,
    is_won boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint pipeline_stages_pkey primary key (id),
    -- Lets deals and visits name stage and pipeline together, so that the two always agree.
    constraint pipeline_stages_id_pipeline_id_key unique (id, pipeline_id),
    constraint pipeline_stages_pipeline_id_fkey foreign key (pipeline_id)
    references pipelines (id),
    constraint pipeline_stages_probability_check check (probability between 0 and 100),
    constraint pipeline_stages_won_check check (is_closed or not is_won)
);

create unique index pipeline_stages_name_key on pipeline_stages (pipeline_id, name)
where not is_deleted;
create unique index pipeline_stages_won_key on pipeline_stages (pipeline_id)
where is_won and not is_deleted;
create unique index pipeline_stages_lost_key on pipeline_stages (pipeline_id)
where is_closed and not is_won and not is_deleted;
create index pipeline_stages_order_index_idx on pipeline_stages (order_index);

create table deals (
    id uuid not null default uuid_v7(),
    title varchar(255) not null,
    description text,
    value numeric(18, 2) not null default 0,
    currency varchar(3) not null default base_currency(),
    pipeline_id uuid not null,
    stage_id uuid not null,
    status deal_status not null default 'open',
    owner_id uuid,
    contact_id uuid,
    expected_close_date timestamptz,
    actual_close_date timestamptz,
    stage_entered_at timestamptz not null,
    probability numeric(5, 2) not null,
    weighted_value numeric(18, 2) not null,
    lost_reason varchar(255),
    won_reason varchar(255),
    tags jsonb not null default '[]',
    custom_fields jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    team_id uuid,
    exchange_rate numeric(18, 8) not null,
    base_value numeric(18, 2) not null,
    probability_is_custom boolean not null default false,
    constraint deals_pkey primary key (id),
    constraint deals_pipeline_id_fkey foreign key (pipeline_id) references pipelines (id),
    constraint deals_stage_id_fkey foreign key (stage_id) references pipeline_stages (id),
    constraint deals_stage_of_pipeline_fkey foreign key (stage_id, pipeline_id)
    references pipeline_stages (id, pipeline_id),
    constraint deals_owner_id_fkey foreign key (owner_id) references users (id),
    constraint deals_contact_id_fkey foreign key (contact_id) references contacts (id),
    constraint deals_team_id_fkey foreign key (team_id) references teams (id),
    constraint deals_currency_fkey foreign key (currency) references exchange_rates (currency),
    constraint deals_value_check check (value between 0 and 1000000000000),
    constraint deals_probability_check check (probability between 0 and 100),
    constraint deals_exchange_rate_check check (exchange_rate > 0 and exchange_rate <> 'NaN'),
    constraint deals_times_check check (
        in_calendar(created_at) and in_calendar(stage_entered_at)
        and in_calendar(expected_close_date) and in_calendar(actual_close_date)
    ),
    constraint deals_closed_check check ((status = 'open') = (actual_close_date is null)),
    constraint deals_tags_check check (jsonb_typeof(tags) = 'array'),
    constraint deals_custom_fields_check check (jsonb_typeof(custom_fields) = 'object')
);

create index deals_title_idx on deals (title);
create index deals_value_idx on deals (value);
create index deals_pipeline_id_idx on deals (pipeline_id);
create index deals_stage_id_idx on deals (stage_id);
create index deals_status_idx on deals (status);
create index deals_owner_id_idx on deals (owner_id);
create index deals_contact_id_idx on deals (contact_id);
create index deals_expected_close_date_idx on deals (expected_close_date);
create index deals_actual_close_date_idx on deals (actual_close_date)
where actual_close_date is not null;
create index deals_open_currency_idx on deals (currency) where status = 'open';
create index deals_team_id_idx on deals (team_id) where team_id is not null;

create table deal_stage_visits (
    id uuid not null default uuid_v7(),
    deal_id uuid not null,
    pipeline_id uuid not null,
    stage_id uuid not null,
    entered_at timestamptz not null,
    exited_at timestamptz,
    is_first boolean not null default false,
    is_forward boolean not null default false,
    has_advanced boolean not null default false,
    deal_status deal_status not null default 'open',
    deal_is_deleted boolean not null default false,
    created_at timestamptz not null default now(),
    constraint deal_stage_visits_pkey primary key (id),
    constraint deal_stage_visits_times_check check (
        in_calendar(entered_at) and in_calendar(exited_at)
    ),
    constraint deal_stage_visits_deal_id_fkey foreign key (deal_id) references deals (id)
    on delete cascade,
    constraint deal_stage_visits_stage_fkey foreign key (stage_id, pipeline_id)
    references pipeline_stages (id, pipeline_id)
);

create index deal_stage_visits_deal_id_idx on deal_stage_visits (deal_id, entered_at);
create unique index deal_stage_visits_current_key on deal_stage_visits (deal_id)
where exited_at is null;
create index deal_stage_visits_stage_id_idx on deal_stage_visits (stage_id, pipeline_id);
