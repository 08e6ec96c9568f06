-- What people arrange for themselves: views of a list that they keep or share, and how the app
-- looks to each of them.

create table saved_views (
    id uuid not null default uuid_v7(),
    resource varchar(63) not null,
    name varchar(100) not null,
    is_shared boolean not null default false,
    definition jsonb not null default '{}',
    owner_id uuid not null,
    position integer not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint saved_views_pkey primary key (id),
    constraint saved_views_owner_id_fkey foreign key (owner_id) references users (id)
    on delete cascade,
    constraint saved_views_resource_check check (resource ~ '^[a-z][a-z0-9_]*$'),
    constraint saved_views_name_check check (name <> ''),
    constraint saved_views_definition_check check (jsonb_typeof(definition) = 'object'),
    constraint saved_views_definition_size check (octet_length(definition::text) <= 32768)
);

create index saved_views_owner_id_idx on saved_views (owner_id, resource, position);
create index saved_views_shared_idx on saved_views (resource, position) where is_shared;

comment on table saved_views is
'Views of a list that somebody keeps for himself or shares: filters, order and columns.';
comment on column saved_views.id is 'Identifier.';
comment on column saved_views.resource is 'Of which kind of record the list is.';
comment on column saved_views.name is 'What its owner calls it.';
comment on column saved_views.is_shared is 'Whether everybody sees it, or its owner alone.';
comment on column saved_views.definition is
'What it shows, as the app needs it: filters, order, columns. At most 32,768 bytes.';
comment on column saved_views.owner_id is 'Who made it.';
comment on column saved_views.position is 'Its place among the others, small ones first.';
comment on column saved_views.created_at is 'Creation time.';
comment on column saved_views.updated_at is 'Time of the last change, also its version.';

create trigger saved_views_touch before update on saved_views
for each row execute function touch_updated_at();

select audit_table('saved_views', 'saved_views', '{}', '{}');

-- Apart from users: how wide somebody's columns are is no change of an account, and no one else's
-- business.
create table user_preferences (
    user_id uuid not null,
    preferences jsonb not null default '{}',
    updated_at timestamptz not null default now(),
    constraint user_preferences_pkey primary key (user_id),
    constraint user_preferences_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint user_preferences_preferences_check check (jsonb_typeof(preferences) = 'object'),
    constraint user_preferences_size check (octet_length(preferences::text) <= 65536)
);

create trigger user_preferences_touch before update on user_preferences
for each row execute function touch_updated_at();

comment on table user_preferences is
'How the app looks and behaves for somebody; nobody else reads it.';
comment on column user_preferences.user_id is 'Whose.';
comment on column user_preferences.preferences is
'What the app keeps for its user, as it needs it. At most 65,536 bytes.';
comment on column user_preferences.updated_at is 'Time of the last change.';
