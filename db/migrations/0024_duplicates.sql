-- What tells that two contacts may be the same person: an e-mail address and telephone numbers in
-- one form, and names that are alike. All of it stands in indexes on the columns themselves, so it
-- holds whoever writes; what libphonenumber has to say, the program asks of the few that are found.

-- 1. Keys -----------------------------------------------------------------------------------------

-- One mailbox, whichever of its addresses: without +tag, and without the dots that Gmail ignores.
create function email_key(address text) returns text
language sql immutable parallel safe
return case
    when lower(btrim(address)) ~ '^[^@]+@(gmail|googlemail)\.com$'
        then replace(split_part(split_part(lower(btrim(address)), '@', 1), '+', 1), '.', '')
            || '@gmail.com'
    else regexp_replace(lower(btrim(address)), '^([^@+]+)\+[^@]*@', '\1@')
end;

-- The last seven digits without an extension: the same with country and area code and without. Of
-- what is shorter than five nothing is said.
create function phone_key(number text) returns text
language sql immutable parallel safe
return substring(
    regexp_replace(
        regexp_replace(lower(number), '[\s,;]*(extn?\.?|x|#)\s*\d{1,6}\s*$', ''),
        '[^0-9]+', '', 'g'
    ) from '[0-9]{5,7}$'
);

-- A company's name in one form: without case, with single blanks.
create function company_key(company text) returns text
language sql immutable parallel safe
return nullif(btrim(regexp_replace(lower(company), '\s+', ' ', 'g')), '');

create index contacts_email_key_idx on contacts (email_key(email))
where not is_deleted and email is not null;
create index contacts_phone_key_idx on contacts (phone_key(phone))
where not is_deleted and phone is not null;
create index contacts_mobile_key_idx on contacts (phone_key(mobile))
where not is_deleted and mobile is not null;
create index contacts_company_key_idx on contacts (company_key(company), id)
where not is_deleted and company is not null;

-- 2. Names ----------------------------------------------------------------------------------------

-- How alike two texts are, from 0 to 1, by the groups of three letters that they share.
do $$
declare
    home name := (
        select n.nspname from pg_extension as e join pg_namespace as n on n.oid = e.extnamespace
        where e.extname = 'pg_trgm'
    );
begin
    execute format(
        $sql$
        create function likeness(a text, b text) returns real
        language sql immutable parallel safe
        return %I.similarity(a, b)
        $sql$, home
    );
end
$$;

-- The words of a company's name without what only says its legal form.
create function company_words(company text) returns text[]
language sql immutable parallel safe
return array(
    select word
    from unnest(string_to_array(search_fold(company), ' ', '')) with ordinality
        as part (word, place)
    where word is not null and word <> all (
        '{gmbh,ag,kg,ohg,ug,ev,se,inc,llc,llp,ltd,limited,corp,corporation,co,company,plc,sa,sas,'
        'sarl,srl,spa,bv,nv,ab,as,oy,aps,pty,the,und,and,et}'::text[]
    )
    order by place
);

-- For the index of the search: who shares two of first name, last name and company. A slip in one
-- of the three hides nobody; how alike all of it is, is asked of those that are found. Of a company
-- without a person, all words.
create function alike_terms(first_name text, last_name text, company text) returns tsquery
language plpgsql immutable parallel safe
set search_path from current
as $$
declare
    companies text[] := company_words(company);
    parts text[] := array_remove(array[
        (array_remove(string_to_array(search_fold(first_name), ' ', ''), null))[1],
        (
            select word from unnest(string_to_array(search_fold(last_name), ' ', '')) as word
            where word is not null order by length(word) desc, word limit 1
        ),
        companies[1]
    ], null);
begin
    if cardinality(parts) >= 2 then
        -- One word alone, when two of them are the same, would be thousands.
        return (
            select string_agg(format('''%s'' & ''%s''', a.word, b.word), ' | ')
            from unnest(parts) with ordinality as a (word, place)
            join unnest(parts) with ordinality as b (word, place)
                on b.place > a.place and b.word <> a.word
        )::tsquery;
    end if;
    if first_name is null and last_name is null then
        return (select string_agg(format('''%s''', word), ' & ') from unnest(companies) as word)
            ::tsquery;
    end if;
    return null;
end
$$;

-- 3. The region of telephone numbers --------------------------------------------------------------

insert into settings (key, value, description) values (
    'phone_region', 'ZZ',
    'Where telephone numbers without a country are, unless their contact has a country: the two '
    'capital letters of a country, such as DE; ZZ: nobody knows'
);

create function check_phone_region() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'the setting % cannot be deleted', old.key using errcode = '23514';
    end if;
    if new.value !~ '^[A-Z]{2}$' then
        raise exception 'phone_region: % is not two capital letters, such as DE', new.value
            using errcode = '22023';
    end if;
    return new;
end
$$;

create trigger settings_check_phone_region before insert or update on settings
for each row when (new.key = 'phone_region') execute function check_phone_region();
create trigger settings_keep_phone_region before delete on settings
for each row when (old.key = 'phone_region') execute function check_phone_region();

-- 4. Companies ------------------------------------------------------------------------------------

-- What is looked for in names of companies: words that begin so.
create function company_terms(typed text) returns tsquery
language plpgsql immutable parallel safe
set search_path from current
as $$
begin
    return (
        select string_agg(format('''%s'':*', word), ' & ')
        from unnest(string_to_array(search_fold(typed), ' ', '')) as word where word is not null
    )::tsquery;
end
$$;
