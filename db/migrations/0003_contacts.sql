-- People and companies to sell to.

create type contact_status as enum (
    'new', 'contacted', 'qualified', 'unqualified', 'customer', 'inactive'
);
create type lead_source as enum (
    'website', 'referral', 'linkedin', 'cold_email', 'trade_show', 'social_media', 'other'
);

create table contacts (
    id uuid not null default uuid_v7(),
    first_name varchar(100),
    last_name varchar(100),
    email varchar(255),
    phone varchar(20),
    mobile varchar(20),
    company varchar(200),
    title varchar(100),
    department varchar(100),
    website varchar(255),
    address_line1 varchar(255),
    address_line2 varchar(255),
    city varchar(100),
    state varchar(100),
    postal_code varchar(20),
    country varchar(100),
    status contact_status not null default 'new',
    source lead_source,
    lead_score integer,
    owner_id uuid,
    tags jsonb not null default '[]',
    custom_fields jsonb not null default '{}',
    notes text,
    linkedin_url varchar(255),
    twitter_handle varchar(100),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    qualified_at timestamptz,
    converted_at timestamptz,
    won_deal_count integer not null default 0,
    won_deal_value numeric(24, 2) not null default 0,
    constraint contacts_pkey primary key (id),
    constraint contacts_owner_id_fkey foreign key (owner_id) references users (id),
    constraint contacts_named_check check (
        coalesce(first_name, last_name, email, company, phone, mobile) is not null
    ),
    constraint contacts_email_check check (email <> '' and email !~ '\s'),
    constraint contacts_lead_score_check check (lead_score between 0 and 100),
    constraint contacts_times_check check (
        in_calendar(created_at) and in_calendar(qualified_at) and in_calendar(converted_at)
    ),
    constraint contacts_tags_check check (jsonb_typeof(tags) = 'array'),
    constraint contacts_custom_fields_check check (jsonb_typeof(custom_fields) = 'object')
);

create unique index contacts_email_key on contacts (email) where not is_deleted;
create index contacts_company_idx on contacts (company);
create index contacts_status_idx on contacts (status);
create index contacts_source_idx on contacts (source);
create index contacts_lead_score_idx on contacts (lead_score);
create index contacts_owner_id_idx on contacts (owner_id);
create index contacts_created_at_idx on contacts (created_at);

-- Milestones: the first time a contact reached qualified or customer. A change reaches it now; a
-- row that arrives in that state reached it at its creation, unless it says otherwise.
create function contacts_derive() returns trigger
language plpgsql
as $$
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

create trigger contacts_derive before insert or update on contacts
for each row execute function contacts_derive();
