-- Mail: templates, campaigns, and every message with what became of it.

create type email_status as enum (
    'draft', 'scheduled', 'sent', 'delivered', 'opened', 'clicked', 'bounced', 'failed'
);

create table email_templates (
    id uuid not null default uuid_v7(),
    name varchar(255) not null,
    subject varchar(500) not null,
    body_html text,
    body_text text,
    category varchar(100),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint email_templates_pkey primary key (id)
);

create unique index email_templates_name_key on email_templates (name) where not is_deleted;

create table email_campaigns (
    id uuid not null default uuid_v7(),
    name varchar(255) not null,
    description text,
    template_id uuid,
    total_sent integer not null default 0,
    total_delivered integer not null default 0,
    total_opened integer not null default 0,
    total_clicked integer not null default 0,
    total_bounced integer not null default 0,
    scheduled_at timestamptz,
    sent_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint email_campaigns_pkey primary key (id),
    constraint email_campaigns_template_id_fkey foreign key (template_id)
    references email_templates (id)
);

create index email_campaigns_name_idx on email_campaigns (name);
create index email_campaigns_template_id_idx on email_campaigns (template_id);

create table emails (
    id uuid not null default uuid_v7(),
    subject varchar(500) not null,
    body_html text,
    body_text text,
    from_email varchar(255) not null,
    to_email varchar(255) not null,
    cc_emails jsonb not null default '[]',
    bcc_emails jsonb not null default '[]',
    status email_status not null default 'draft',
    contact_id uuid,
    deal_id uuid,
    template_id uuid,
    campaign_id uuid,
    owner_id uuid,
    sent_at timestamptz,
    delivered_at timestamptz,
    opened_at timestamptz,
    clicked_at timestamptz,
    bounced_at timestamptz,
    open_count integer not null default 0,
    click_count integer not null default 0,
    provider_message_id varchar(255),
    provider_data jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    unsubscribed_at timestamptz,
    constraint emails_pkey primary key (id),
    constraint emails_contact_id_fkey foreign key (contact_id) references contacts (id),
    constraint emails_deal_id_fkey foreign key (deal_id) references deals (id),
    constraint emails_template_id_fkey foreign key (template_id)
    references email_templates (id),
    constraint emails_campaign_id_fkey foreign key (campaign_id)
    references email_campaigns (id),
    constraint emails_owner_id_fkey foreign key (owner_id) references users (id),
    constraint emails_open_count_check check (open_count >= 0),
    constraint emails_click_count_check check (click_count >= 0),
    constraint emails_times_check check (
        in_calendar(sent_at) and in_calendar(delivered_at) and in_calendar(opened_at)
        and in_calendar(clicked_at) and in_calendar(bounced_at)
        and in_calendar(unsubscribed_at) and in_calendar(created_at)
    ),
    constraint emails_cc_emails_check check (jsonb_typeof(cc_emails) = 'array'),
    constraint emails_bcc_emails_check check (jsonb_typeof(bcc_emails) = 'array')
);

create index emails_to_email_idx on emails (to_email);
create index emails_status_idx on emails (status);
create index emails_contact_id_idx on emails (contact_id);
create index emails_campaign_id_idx on emails (campaign_id);
create index emails_owner_id_idx on emails (owner_id);
create index emails_deal_id_idx on emails (deal_id) where deal_id is not null;
create index emails_template_id_idx on emails (template_id) where template_id is not null;

-- A status that says that something happened dates it: a change happens now, a row that arrives
-- with it had it at its creation. A click by a person implies an open.
create function emails_derive() returns trigger
language plpgsql
as $$
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

create trigger emails_derive before insert or update on emails
for each row execute function emails_derive();

create trigger email_templates_touch before update on email_templates
for each row execute function touch_updated_at();

-- The totals follow the messages; that is no edit of the campaign, so its version stays.
create trigger email_campaigns_touch before update on email_campaigns
for each row when (
    (
        old.total_sent, old.total_delivered, old.total_opened, old.total_clicked,
        old.total_bounced
    ) = (
        new.total_sent, new.total_delivered, new.total_opened, new.total_clicked,
        new.total_bounced
    )
) execute function touch_updated_at();
