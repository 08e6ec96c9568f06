-- The seven metrics tables. Counts and exact sums are what is kept; every rate and average is a
-- generated column over them, so that the two cannot disagree. The columns behind last_updated are
-- the sums that the averages need. What each figure means: docs/metrics.md.

create function percentage(part numeric, whole numeric) returns double precision
language sql immutable parallel safe
as $$
    select 100 * part::double precision / nullif(whole, 0)::double precision
$$;

create function mean(total numeric, divisor numeric) returns double precision
language sql immutable parallel safe
as $$
    select total::double precision / nullif(divisor, 0)::double precision
$$;

create function mean_money(total numeric, divisor numeric) returns numeric
language sql immutable parallel safe
as $$
    select round(total / nullif(divisor, 0), 2)
$$;

-- Length of a stay in exact microseconds; a clock that ran backwards counts as no time at all.
create function elapsed_us(since timestamptz, until timestamptz) returns bigint
language sql immutable parallel safe
as $$
    select greatest(0, (extract(epoch from until) - extract(epoch from since)) * 1000000)::bigint
$$;

create table pipeline_metrics (
    id uuid not null default uuid_v7(),
    pipeline_id uuid not null,
    stage_id uuid not null,
    deal_count integer not null default 0,
    total_value numeric(24, 2) not null default 0,
    avg_value numeric(24, 2)
    generated always as (mean_money(total_value, deal_count)) stored,
    avg_duration_days double precision
    generated always as (mean(duration_us_sum, ended_visit_count) / 86400000000) stored,
    conversion_rate double precision
    generated always as (percentage(advanced_count, entered_count)) stored,
    deals_won integer not null default 0,
    deals_lost integer not null default 0,
    win_rate double precision
    generated always as (percentage(deals_won, deals_won + deals_lost)) stored,
    fastest_deal_days double precision
    generated always as (duration_us_min::double precision / 86400000000) stored,
    slowest_deal_days double precision
    generated always as (duration_us_max::double precision / 86400000000) stored,
    median_duration_days double precision
    generated always as (duration_us_median::double precision / 86400000000) stored,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    entered_count integer not null default 0,
    advanced_count integer not null default 0,
    ended_visit_count integer not null default 0,
    duration_us_sum numeric not null default 0,
    duration_us_min bigint,
    duration_us_max bigint,
    duration_us_median numeric,
    constraint pipeline_metrics_pkey primary key (id),
    constraint pipeline_metrics_pipeline_id_fkey foreign key (pipeline_id)
    references pipelines (id) on delete cascade,
    constraint pipeline_metrics_stage_id_fkey foreign key (stage_id)
    references pipeline_stages (id) on delete cascade,
    constraint pipeline_metrics_key unique nulls not distinct (pipeline_id, stage_id)
);

create index pipeline_metrics_stage_id_idx on pipeline_metrics (stage_id);
create index pipeline_metrics_last_updated_idx on pipeline_metrics (last_updated);

create table activity_metrics (
    id uuid not null default uuid_v7(),
    user_id uuid,
    activity_type varchar(50) not null,
    date date not null,
    total_count integer not null default 0,
    completed_count integer not null default 0,
    overdue_count integer not null default 0,
    pending_count integer not null default 0,
    cancelled_count integer not null default 0,
    completion_rate double precision
    generated always as (percentage(completed_count, total_count)) stored,
    avg_completion_time_hours double precision
    generated always as (mean(completion_us_sum, completion_count) / 3600000000) stored,
    avg_duration_minutes double precision
    generated always as (mean(duration_minutes_sum, duration_count)) stored,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    completion_count integer not null default 0,
    completion_us_sum numeric not null default 0,
    duration_count integer not null default 0,
    duration_minutes_sum bigint not null default 0,
    constraint activity_metrics_pkey primary key (id),
    constraint activity_metrics_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint activity_metrics_key unique nulls not distinct (user_id, activity_type, date)
);

create index activity_metrics_user_id_date_idx on activity_metrics (user_id, date);
create index activity_metrics_activity_type_idx on activity_metrics (activity_type);
create index activity_metrics_date_idx on activity_metrics (date);
create index activity_metrics_last_updated_idx on activity_metrics (last_updated);

create table email_metrics (
    id uuid not null default uuid_v7(),
    campaign_id uuid,
    template_id uuid,
    user_id uuid,
    date date not null,
    sent integer not null default 0,
    delivered integer not null default 0,
    opened bigint not null default 0,
    clicked bigint not null default 0,
    bounced integer not null default 0,
    unsubscribed integer not null default 0,
    unique_opens integer not null default 0,
    unique_clicks integer not null default 0,
    open_rate double precision
    generated always as (percentage(unique_opens, delivered)) stored,
    click_rate double precision
    generated always as (percentage(unique_clicks, delivered)) stored,
    bounce_rate double precision generated always as (percentage(bounced, sent)) stored,
    click_to_open_rate double precision
    generated always as (percentage(unique_clicks, unique_opens)) stored,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    constraint email_metrics_pkey primary key (id),
    constraint email_metrics_campaign_id_fkey foreign key (campaign_id)
    references email_campaigns (id) on delete cascade,
    constraint email_metrics_template_id_fkey foreign key (template_id)
    references email_templates (id) on delete cascade,
    constraint email_metrics_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint email_metrics_key unique nulls not distinct (
        campaign_id, template_id, user_id, date
    )
);

create index email_metrics_template_id_idx on email_metrics (template_id);
create index email_metrics_user_id_date_idx on email_metrics (user_id, date);
create index email_metrics_date_idx on email_metrics (date);
create index email_metrics_last_updated_idx on email_metrics (last_updated);

create table call_metrics (
    id uuid not null default uuid_v7(),
    user_id uuid,
    date date not null,
    total_calls integer not null default 0,
    answered integer not null default 0,
    missed integer not null default 0,
    voicemail integer not null default 0,
    total_duration_sec bigint not null default 0,
    avg_duration_sec double precision
    generated always as (mean(total_duration_sec, answered)) stored,
    min_duration_sec integer,
    max_duration_sec integer,
    answer_rate double precision generated always as (percentage(answered, total_calls)) stored,
    recorded_calls integer not null default 0,
    recording_rate double precision
    generated always as (percentage(recorded_calls, answered)) stored,
    deals_advanced integer not null default 0,
    followups_scheduled integer not null default 0,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    constraint call_metrics_pkey primary key (id),
    constraint call_metrics_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint call_metrics_key unique nulls not distinct (user_id, date)
);

create index call_metrics_date_idx on call_metrics (date);
create index call_metrics_last_updated_idx on call_metrics (last_updated);

create table contact_metrics (
    id uuid not null default uuid_v7(),
    source varchar(100),
    status varchar(50) not null,
    owner_id uuid,
    date date not null,
    total_contacts integer not null default 0,
    new_contacts integer not null default 0,
    qualified_contacts integer not null default 0,
    converted_contacts integer not null default 0,
    conversion_rate double precision
    generated always as (percentage(converted_contacts, total_contacts)) stored,
    avg_time_to_convert_days double precision
    generated always as (mean(conversion_us_sum, converted_contacts) / 86400000000) stored,
    avg_deal_value numeric(24, 2)
    generated always as (mean_money(won_deal_value, won_deal_count)) stored,
    avg_lead_score double precision
    generated always as (mean(lead_score_sum, scored_count)) stored,
    high_score_count integer not null default 0,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    conversion_us_sum numeric not null default 0,
    won_deal_count bigint not null default 0,
    won_deal_value numeric(24, 2) not null default 0,
    scored_count integer not null default 0,
    lead_score_sum bigint not null default 0,
    constraint contact_metrics_pkey primary key (id),
    constraint contact_metrics_owner_id_fkey foreign key (owner_id) references users (id)
    on delete cascade,
    constraint contact_metrics_key unique nulls not distinct (source, status, owner_id, date)
);

create index contact_metrics_source_date_idx on contact_metrics (source, date);
create index contact_metrics_status_idx on contact_metrics (status);
create index contact_metrics_owner_id_date_idx on contact_metrics (owner_id, date);
create index contact_metrics_date_idx on contact_metrics (date);
create index contact_metrics_last_updated_idx on contact_metrics (last_updated);

create table document_metrics (
    id uuid not null default uuid_v7(),
    document_type varchar(50) not null,
    owner_id uuid,
    date date not null,
    total_documents integer not null default 0,
    sent_documents integer not null default 0,
    viewed_documents integer not null default 0,
    signed_documents integer not null default 0,
    declined_documents integer not null default 0,
    expired_documents integer not null default 0,
    completion_rate double precision
    generated always as (percentage(signed_documents, sent_documents)) stored,
    avg_time_to_sign_hours double precision
    generated always as (mean(signing_us_sum, signing_count) / 3600000000) stored,
    avg_view_count double precision
    generated always as (mean(view_count_sum, total_documents)) stored,
    avg_reminder_count double precision
    generated always as (mean(reminder_count_sum, total_documents)) stored,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    signing_count integer not null default 0,
    signing_us_sum numeric not null default 0,
    view_count_sum bigint not null default 0,
    reminder_count_sum bigint not null default 0,
    constraint document_metrics_pkey primary key (id),
    constraint document_metrics_owner_id_fkey foreign key (owner_id) references users (id)
    on delete cascade,
    constraint document_metrics_key unique nulls not distinct (document_type, owner_id, date)
);

create index document_metrics_document_type_date_idx on document_metrics (document_type, date);
create index document_metrics_owner_id_date_idx on document_metrics (owner_id, date);
create index document_metrics_date_idx on document_metrics (date);
create index document_metrics_last_updated_idx on document_metrics (last_updated);

-- The growth rates look at the month before, another row: the fold writes them.
create table revenue_metrics (
    id uuid not null default uuid_v7(),
    pipeline_id uuid not null,
    owner_id uuid,
    team_id uuid,
    year integer not null,
    month integer not null,
    quarter integer not null generated always as ((month + 2) / 3) stored,
    total_revenue numeric(24, 2) not null default 0,
    total_deals integer not null default 0,
    avg_deal_size numeric(24, 2)
    generated always as (mean_money(total_revenue, total_deals)) stored,
    revenue_growth_rate double precision,
    deal_growth_rate double precision,
    forecasted_revenue numeric(24, 2)
    generated always as (round(total_revenue + weighted_value, 2)) stored,
    pipeline_value numeric(24, 2) not null default 0,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    weighted_value numeric(28, 6) not null default 0,
    constraint revenue_metrics_pkey primary key (id),
    constraint revenue_metrics_pipeline_id_fkey foreign key (pipeline_id)
    references pipelines (id) on delete cascade,
    constraint revenue_metrics_owner_id_fkey foreign key (owner_id) references users (id)
    on delete cascade,
    constraint revenue_metrics_team_id_fkey foreign key (team_id) references teams (id)
    on delete cascade,
    constraint revenue_metrics_month_check check (month between 1 and 12),
    constraint revenue_metrics_key unique nulls not distinct (
        pipeline_id, owner_id, team_id, year, month
    )
);

create index revenue_metrics_year_month_idx on revenue_metrics (year, month);
create index revenue_metrics_month_idx on revenue_metrics (month);
create index revenue_metrics_owner_id_year_month_idx on revenue_metrics (owner_id, year, month);
create index revenue_metrics_team_id_year_month_idx on revenue_metrics (team_id, year, month);
create index revenue_metrics_last_updated_idx on revenue_metrics (last_updated);
