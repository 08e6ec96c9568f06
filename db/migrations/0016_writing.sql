-- What writing records over the API leaves to the database: merging JSON, changing tags, and the
-- end of every sign-in of somebody who may not sign in any more.

-- A merge patch (RFC 7386): members of objects are merged at every depth, null removes one, and
-- whatever is no object replaces what is there.
create function merge_patch(target jsonb, patch jsonb) returns jsonb
language plpgsql immutable parallel safe
set search_path from current
as $$
declare
    merged jsonb;
    member record;
begin
    if jsonb_typeof(patch) <> 'object' then
        return patch;
    end if;
    merged := case when jsonb_typeof(target) = 'object' then target else '{}' end;
    for member in select key, value from jsonb_each(patch) loop
        if member.value = 'null' then
            merged := merged - member.key;
        elsif jsonb_typeof(member.value) = 'object' then
            merged := merged || jsonb_build_object(
                member.key, merge_patch(merged -> member.key, member.value)
            );
        else
            merged := merged || jsonb_build_object(member.key, member.value);
        end if;
    end loop;
    return merged;
end
$$;

-- The tags without those of `removed`, then with those of `added` that are not among them.
create function changed_tags(tags jsonb, added jsonb, removed jsonb) returns jsonb
language sql immutable parallel safe
as $$
    select coalesce(jsonb_agg(tag order by place), '[]') from (
        select tag, min(place) as place from (
            select value as tag, ordinality as place
            from jsonb_array_elements(tags) with ordinality
            where not removed @> jsonb_build_array(value)
            union all
            select value, 1000000 + ordinality
            from jsonb_array_elements(added) with ordinality
        ) as listed
        group by tag
    ) as placed
$$;

-- Whoever is disabled, deleted, or gets another address is signed out everywhere.
create function users_end_sign_in() returns trigger
language plpgsql
set search_path from current
as $$
begin
    update sessions
    set is_revoked = true, revoked_at = now(),
        revoked_reason = case
            when new.is_deleted then 'the account was deleted'
            when not new.is_active then 'the account was disabled'
            else 'the e-mail address was changed'
        end
    where user_id = new.id and not is_revoked;
    return null;
end
$$;

create trigger users_end_sign_in after update on users
for each row when (
    (old.is_active and not new.is_active) or (new.is_deleted and not old.is_deleted)
    or new.email <> old.email
) execute function users_end_sign_in();
