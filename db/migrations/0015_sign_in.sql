-- What sign-in leaves to the database: how often an account may be tried, when a reset link dies,
-- and which changes reach people who are signed in.

-- 1. Tries ----------------------------------------------------------------------------------------

-- The delays start anew with each success; the hour does not, so that an owner who signs in often
-- does not give an attacker more tries.
alter table sign_in_guards
add column hour_began_at timestamptz not null default now(),
add column hour_count integer not null default 0;

-- The address in the form in which users keep it, so that no spelling of it is a second account.
create function sign_in_account(email text) returns text
language sql immutable parallel safe
as $$
    select encode(sha256(convert_to(lower(btrim(email)), 'UTF8')), 'hex')
$$;

-- From the fifth failure in a row on an account rests for 30 s, then 1 min, 2 min ... 1 h; and
-- whatever happens between them, for the rest of the hour after 50 in it.
create function sign_in_rest(failures integer, hour_failures integer, hour_began timestamptz)
returns timestamptz
language sql volatile
as $$
    select greatest(
        case when failures >= 5 then
            clock_timestamp()
            + least(interval '30 seconds' * 2 ^ least(failures - 5, 10), interval '1 hour')
        end,
        case when hour_failures >= 50 then hour_began + interval '1 hour' end
    )
$$;

-- Counts a try as failed before anybody knows whether it is; the row's lock puts tries that come
-- together in order. locks_until is set when this failure makes the account rest.
create function reserve_sign_in_try(
    email text, out is_allowed boolean, out failures integer, out locks_until timestamptz,
    out wait_seconds integer
)
language plpgsql
set search_path from current
as $$
declare
    account text := sign_in_account(email);
    moment timestamptz := clock_timestamp();
    began timestamptz;
    in_hour integer;
begin
    insert into sign_in_guards as g (
        account_hash, failure_count, first_failure_at, last_failure_at, hour_began_at, hour_count
    )
    values (account, 1, moment, moment, moment, 1)
    on conflict (account_hash) do update set
        failure_count = case
            when g.last_failure_at < moment - interval '1 day' then 1 else g.failure_count + 1
        end,
        first_failure_at = case
            when g.failure_count = 0 or g.last_failure_at < moment - interval '1 day' then moment
            else g.first_failure_at
        end,
        last_failure_at = moment,
        hour_began_at = case
            when g.hour_began_at <= moment - interval '1 hour' then moment else g.hour_began_at
        end,
        hour_count = case
            when g.hour_began_at <= moment - interval '1 hour' then 1 else g.hour_count + 1
        end
    where g.locked_until is null or g.locked_until <= clock_timestamp()
    returning g.failure_count, g.hour_count, g.hour_began_at into failures, in_hour, began;
    is_allowed := found;
    if is_allowed then
        locks_until := sign_in_rest(failures, in_hour, began);
        update sign_in_guards set locked_until = locks_until where account_hash = account;
        wait_seconds := 0;
    else
        select g.failure_count,
            greatest(ceil(extract(epoch from g.locked_until - clock_timestamp())), 1)
        into failures, wait_seconds
        from sign_in_guards as g where g.account_hash = account;
    end if;
end
$$;

-- 2. Reset links ----------------------------------------------------------------------------------

-- A link dies with the address it was sent to, with the account, and with the password it was to
-- replace.
create function password_resets_end() returns trigger
language plpgsql
set search_path from current
as $$
begin
    delete from password_resets where user_id = new.id and used_at is null;
    return null;
end
$$;

create trigger users_end_password_resets
after update of email, is_deleted, is_active, hashed_password on users
for each row
when (
    new.email <> old.email or new.is_deleted or not new.is_active
    or new.hashed_password is distinct from old.hashed_password
)
execute function password_resets_end();

-- 3. People who are signed in ---------------------------------------------------------------------

-- These decide what a signed-in person may do next, like a role does.
create function sign_in_rules_changed() returns trigger
language plpgsql
set search_path from current
as $$
begin
    perform raise_epoch();
    return null;
end
$$;

create trigger users_sign_in_rules after update of must_change_password on users
for each row when (new.must_change_password <> old.must_change_password)
execute function sign_in_rules_changed();

create trigger user_totp_confirmed after update of confirmed_at on user_totp
for each row when ((new.confirmed_at is null) <> (old.confirmed_at is null))
execute function sign_in_rules_changed();

create trigger user_totp_removed after delete on user_totp
for each row when (old.confirmed_at is not null)
execute function sign_in_rules_changed();

create trigger settings_sign_in_rules after update of value on settings
for each row when (new.key in ('session_idle_minutes', 'require_totp'))
execute function sign_in_rules_changed();

comment on column sign_in_guards.hour_began_at is
'Start of the hour whose failures hour_count counts.';
comment on column sign_in_guards.hour_count is
'Failures in that hour. A success takes away its own try only.';
