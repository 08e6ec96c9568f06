-- Contracts, proposals and the like, and who has signed them.

create type document_type as enum ('contract', 'proposal', 'nda', 'invoice', 'quote', 'other');
create type document_status as enum (
    'draft', 'sent', 'viewed', 'signed', 'declined', 'expired'
);

create table documents (
    id uuid not null default uuid_v7(),
    name varchar(255) not null,
    description text,
    type document_type not null default 'other',
    status document_status not null default 'draft',
    file_url varchar(500),
    file_size integer,
    file_type varchar(50),
    owner_id uuid,
    contact_id uuid,
    deal_id uuid,
    requires_signature boolean not null default false,
    signature_provider varchar(50),
    signature_request_id varchar(255),
    sent_at timestamptz,
    viewed_at timestamptz,
    signed_at timestamptz,
    expires_at timestamptz,
    view_count integer not null default 0,
    reminder_count integer not null default 0,
    last_reminder_at timestamptz,
    tags jsonb not null default '[]',
    custom_fields jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint documents_pkey primary key (id),
    constraint documents_owner_id_fkey foreign key (owner_id) references users (id),
    constraint documents_contact_id_fkey foreign key (contact_id) references contacts (id),
    constraint documents_deal_id_fkey foreign key (deal_id) references deals (id),
    constraint documents_file_size_check check (file_size >= 0),
    constraint documents_view_count_check check (view_count >= 0),
    constraint documents_reminder_count_check check (reminder_count >= 0),
    constraint documents_times_check check (
        in_calendar(sent_at) and in_calendar(viewed_at) and in_calendar(signed_at)
        and in_calendar(created_at)
    ),
    constraint documents_tags_check check (jsonb_typeof(tags) = 'array'),
    constraint documents_custom_fields_check check (jsonb_typeof(custom_fields) = 'object')
);

create index documents_name_idx on documents (name);
create index documents_type_idx on documents (type);
create index documents_status_idx on documents (status);
create index documents_owner_id_idx on documents (owner_id);
create index documents_contact_id_idx on documents (contact_id);
create index documents_deal_id_idx on documents (deal_id);

create table document_signatures (
    id uuid not null default uuid_v7(),
    document_id uuid not null,
    signer_name varchar(255) not null,
    signer_email varchar(255) not null,
    signer_role varchar(100),
    signed_at timestamptz,
    signature_data text,
    ip_address varchar(45),
    user_agent varchar(500),
    is_signed boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint document_signatures_pkey primary key (id),
    constraint document_signatures_document_id_fkey foreign key (document_id)
    references documents (id) on delete cascade
);

create index document_signatures_document_id_idx on document_signatures (document_id);
create index document_signatures_signer_email_idx on document_signatures (signer_email);

-- As for mail: a status dates its own milestone, never another one.
create function documents_derive() returns trigger
language plpgsql
as $$
declare
    reached timestamptz := case tg_op when 'INSERT' then new.created_at else now() end;
begin
    case new.status
        when 'sent' then new.sent_at := coalesce(new.sent_at, reached);
        when 'viewed' then new.viewed_at := coalesce(new.viewed_at, reached);
        when 'signed' then new.signed_at := coalesce(new.signed_at, reached);
        else null;
    end case;
    if tg_op = 'UPDATE' then
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

create trigger documents_derive before insert or update on documents
for each row execute function documents_derive();

create trigger document_signatures_touch before update on document_signatures
for each row execute function touch_updated_at();
