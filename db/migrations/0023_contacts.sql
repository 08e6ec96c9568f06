-- What the story of a contact and the merging of two stand on: each change of status as a row of
-- its own, indexes in the order of time, a pointer from a merged contact to the one that stayed,
-- and a function that lets everything that names the one name the other.

-- 1. Changes of status ----------------------------------------------------------------------------

-- A table of its own and not the audit log: that is archived, and the story has to stay.
create table contact_status_changes (
    id uuid not null default uuid_v7(),
    contact_id uuid not null,
    from_status contact_status not null,
    to_status contact_status not null,
    changed_at timestamptz not null default now(),
    changed_by_id uuid,
    constraint contact_status_changes_pkey primary key (id),
    constraint contact_status_changes_contact_id_fkey foreign key (contact_id)
    references contacts (id) on delete cascade,
    constraint contact_status_changes_changed_by_id_fkey foreign key (changed_by_id)
    references users (id),
    constraint contact_status_changes_differ_check check (from_status <> to_status)
);

create index contact_status_changes_contact_id_idx
on contact_status_changes (contact_id, changed_at, id);
create index contact_status_changes_changed_by_id_idx on contact_status_changes (changed_by_id);

create function note_status_changes() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into contact_status_changes (contact_id, from_status, to_status, changed_by_id)
    select n.id, o.status, n.status, who.user_id
    from old_rows as o join new_rows as n on n.id = o.id cross join audit_actor() as who
    where n.status <> o.status;
    return null;
end
$$;

create trigger contacts_status_changes after update on contacts
referencing old table as old_rows new table as new_rows
for each statement execute function note_status_changes();

-- What the audit log still knows of the time before.
insert into contact_status_changes (contact_id, from_status, to_status, changed_at, changed_by_id)
select
    a.resource_id, (a.changes -> 'status' ->> 'old')::contact_status,
    (a.changes -> 'status' ->> 'new')::contact_status, a.created_at, u.id
from audit_logs as a
join contacts as c on c.id = a.resource_id
left join users as u on u.id = a.user_id
where a.resource_type = 'contacts' and a.changes -> 'status' ->> 'old' is not null
    and a.changes -> 'status' ->> 'new' is not null
    and a.changes -> 'status' ->> 'old' <> a.changes -> 'status' ->> 'new'
order by a.created_at;

-- Each change stands in the audit log as one of the contact; only that a merge lets them name
-- another contact is told here.
select audit_table('contact_status_changes', 'contact_status_changes', '{}', '{}');
drop trigger a_audit_insert on contact_status_changes;
drop trigger a_audit_delete on contact_status_changes;

-- 2. The order of time ----------------------------------------------------------------------------

-- When it took place, or is to: an activity by its completion, else by its due date.
create function activity_moment(
    completed_at timestamptz, due_date timestamptz, created_at timestamptz
) returns timestamptz
language sql immutable parallel safe
return coalesce(completed_at, due_date, created_at);

create index activities_of_contact_idx on activities (
    contact_id, type, activity_moment(completed_at, due_date, created_at), id
) where not is_deleted and contact_id is not null;
create index emails_of_contact_idx on emails (contact_id, coalesce(sent_at, created_at), id)
where not is_deleted and contact_id is not null;
create index documents_of_contact_idx on documents (contact_id, created_at, id)
where not is_deleted and contact_id is not null;
create index deals_of_contact_idx on deals (contact_id, created_at, id)
where not is_deleted and contact_id is not null;

-- 3. Merging --------------------------------------------------------------------------------------

alter table contacts add column merged_into_id uuid;
alter table contacts
add constraint contacts_merged_into_id_fkey foreign key (merged_into_id) references contacts (id),
add constraint contacts_merged_check check (
    merged_into_id is null or (is_deleted and merged_into_id <> id)
);

create index contacts_merged_into_id_idx on contacts (merged_into_id)
where merged_into_id is not null;

-- A contact that comes back is itself again.
create function contacts_leave_merge() returns trigger
language plpgsql
as $$
begin
    new.merged_into_id := null;
    return new;
end
$$;

create trigger contacts_leave_merge before update on contacts
for each row when (old.is_deleted and not new.is_deleted and new.merged_into_id is not null)
execute function contacts_leave_merge();

-- What names a contact, as the catalog has it at this moment: a table that comes later is part of
-- a merge without anybody having to think of it.
create function references_to_contacts(out source regclass, out name text, out reference text)
returns setof record
language sql stable
set search_path from current
as $$
    select c.conrelid::regclass, r.relname::text, a.attname::text
    from pg_constraint as c
    join pg_class as r on r.oid = c.conrelid
    cross join unnest(c.conkey, c.confkey) as k (attnum, target)
    join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = k.attnum
    join pg_attribute as t on t.attrelid = c.confrelid and t.attnum = k.target
    where c.contype = 'f' and c.confrelid = 'contacts'::regclass and c.conparentid = 0
        and t.attname = 'id'
    order by r.relname <> 'deals', r.relname, a.attname
$$;

-- Deals come first, as they do where a deal is won. Gives how many rows of each table it was.
create function repoint_contact(merged uuid, survivor uuid) returns jsonb
language plpgsql
set search_path from current
as $$
declare
    part record;
    moved bigint;
    counts jsonb := '{}';
begin
    for part in select * from references_to_contacts() loop
        execute format('update %s set %I = $1 where %I = $2', part.source, part.reference,
            part.reference) using survivor, merged;
        get diagnostics moved = row_count;
        if moved > 0 then
            counts := counts || jsonb_build_object(
                part.name, coalesce((counts ->> part.name)::bigint, 0) + moved
            );
        end if;
    end loop;
    return counts;
end
$$;

-- 4. Comments -------------------------------------------------------------------------------------

comment on table contact_status_changes is
'Each change of a contact''s status: when, from what, to what, and who made it.';
comment on column contact_status_changes.id is
'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column contact_status_changes.contact_id is
'Foreign key to contacts. A merge takes it to the contact that stays.';
comment on column contact_status_changes.from_status is 'The status before.';
comment on column contact_status_changes.to_status is 'The status after.';
comment on column contact_status_changes.changed_at is 'When it changed.';
comment on column contact_status_changes.changed_by_id is
'Foreign key to users. Who changed it; null: the program, or somebody at the database.';
comment on column contacts.merged_into_id is
'Foreign key to contacts. Of a contact that a merge put into the bin: the one that stayed.';
