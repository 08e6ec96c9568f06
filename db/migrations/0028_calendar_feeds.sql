-- A person's activities as a calendar that other programs fetch, by an address that nobody can
-- guess. Whoever has the address has the calendar, so only a digest of it is kept.

create table calendar_feeds (
    user_id uuid not null,
    token_hash varchar(64) not null,
    created_at timestamptz not null default now(),
    constraint calendar_feeds_pkey primary key (user_id),
    constraint calendar_feeds_token_hash_key unique (token_hash),
    constraint calendar_feeds_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint calendar_feeds_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);

select audit_table('calendar_feeds', 'calendar_feeds', '{token_hash}', '{}');

comment on table calendar_feeds is
'Secret addresses under which calendars of other programs fetch a user''s activities.';
comment on column calendar_feeds.user_id is
'Foreign key to users. Whose activities; one feed each.';
comment on column calendar_feeds.token_hash is
'SHA-256 of the secret part of the address, in hexadecimal; the secret itself is not kept.';
comment on column calendar_feeds.created_at is 'When this address was made.';
