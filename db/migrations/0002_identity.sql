-- Who works here: users, their teams and roles.

create table teams (
    id uuid not null default uuid_v7(),
    name varchar(100) not null,
    description varchar(500),
    team_lead_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_deleted boolean not null default false,
    constraint teams_pkey primary key (id)
);

create unique index teams_name_key on teams (name) where not is_deleted;
create index teams_team_lead_id_idx on teams (team_lead_id);

create table users (
    id uuid not null default uuid_v7(),
    email varchar(255) not null,
    hashed_password varchar(255),
    first_name varchar(100),
    last_name varchar(100),
    phone varchar(20),
    avatar_url varchar(500),
    timezone varchar(50) not null default 'UTC',
    language varchar(10) not null default 'en',
    title varchar(100),
    department varchar(100),
    team_id uuid,
    manager_id uuid,
    email_verified boolean not null default false,
    last_login timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    is_active boolean not null default true,
    is_deleted boolean not null default false,
    must_change_password boolean not null default false,
    constraint users_pkey primary key (id),
    constraint users_team_id_fkey foreign key (team_id) references teams (id),
    constraint users_manager_id_fkey foreign key (manager_id) references users (id),
    constraint users_email_check check (email <> '' and email !~ '\s'),
    constraint users_manager_check check (manager_id <> id)
);

alter table teams
add constraint teams_team_lead_id_fkey foreign key (team_lead_id) references users (id);

create unique index users_email_key on users (email) where not is_deleted;
create index users_team_id_idx on users (team_id);
create index users_manager_id_idx on users (manager_id);

create table roles (
    id uuid not null default uuid_v7(),
    name varchar(50) not null,
    description varchar(255),
    permissions text not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint roles_pkey primary key (id),
    constraint roles_name_key unique (name),
    constraint roles_permissions_check check (jsonb_typeof(permissions::jsonb) = 'object')
);

create table user_roles (
    user_id uuid not null,
    role_id uuid not null,
    created_at timestamptz not null default now(),
    constraint user_roles_pkey primary key (user_id, role_id),
    constraint user_roles_user_id_fkey foreign key (user_id) references users (id)
    on delete cascade,
    constraint user_roles_role_id_fkey foreign key (role_id) references roles (id)
);

create index user_roles_role_id_idx on user_roles (role_id);

-- Addresses are compared without regard to case, so they are kept in one form.
create function users_derive() returns trigger
language plpgsql
set search_path from current
as $$
begin
    new.email := lower(btrim(new.email));
    if tg_op = 'UPDATE' then
        -- Open deals follow their owner's team. A deal that is being written elsewhere has read
        -- the old one and holds its owner's key: wait for it, so that the change reaches it too.
        if new.team_id is distinct from old.team_id then
            perform from users where id = old.id for update;
        end if;
        new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

create trigger users_derive before insert or update on users
for each row execute function users_derive();

create trigger teams_touch before update on teams
for each row execute function touch_updated_at();

create trigger roles_touch before update on roles
for each row execute function touch_updated_at();
