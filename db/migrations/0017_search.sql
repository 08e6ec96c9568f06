-- What q= searches by. Each searchable table keeps the words of a record in search_text, a text
-- search vector without positions under a GIN index: names without accents and case, and telephone
-- numbers by their digits from the end, so that a number is found with and without its country.
-- Words that people use for names are also kept once in search_words, where a word that nobody
-- wrote finds the one that was meant.

-- 1. Extensions -----------------------------------------------------------------------------------

-- Both are trusted: the owner of a database may make them. They go to public, or stay where they
-- are.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['unaccent', 'pg_trgm'] loop
        begin
            execute format('create extension if not exists %I schema public', wanted);
        exception when insufficient_privilege or undefined_file or feature_not_supported then
            raise exception
                'the search needs the PostgreSQL extension %, which cannot be made here (%); let an '
                'administrator of the server run: create extension % schema public',
                wanted, sqlerrm, wanted
                using errcode = sqlstate;
        end;
    end loop;
end
$$;

-- 2. Words ----------------------------------------------------------------------------------------

-- Lower case, without accents and apostrophes, with ü, ue and u as one, and a blank for everything
-- that is neither letter nor digit. The three functions below are bound to what they call when they
-- are made, so that a write or a restore under any search path gives the same.
do $$
declare
    home name := (
        select n.nspname from pg_extension as e join pg_namespace as n on n.oid = e.extnamespace
        where e.extname = 'unaccent'
    );
begin
    execute format(
        $sql$
        create function search_fold(raw text) returns text
        language sql immutable parallel safe
        return regexp_replace(
            replace(replace(replace(replace(
                lower(%1$I.unaccent('%1$I.unaccent'::regdictionary, raw)),
                'ae', 'a'), 'oe', 'o'), 'ue', 'u'), '''', ''),
            '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'
        )
        $sql$, home
    );
end
$$;

-- The digits from the last to the first behind an n: whoever knows the end of a number knows the
-- beginning of this.
create function search_phone(raw text) returns text
language sql immutable parallel safe
return 'n' || reverse(regexp_replace(raw, '[^0-9]+', '', 'g'));

create function search_vector(words text, phones text[] default '{}') returns tsvector
language sql immutable parallel safe
return array_to_tsvector(
    array_remove(string_to_array(search_fold(words), ' ', '') || phones, null)
);

-- 3. Columns --------------------------------------------------------------------------------------

alter table users add column search_text tsvector generated always as (
    search_vector(
        coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || email,
        array[search_phone(phone)]
    )
) stored;
alter table contacts add column search_text tsvector generated always as (
    search_vector(
        coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' '
        || coalesce(company, '') || ' ' || coalesce(email, ''),
        array[search_phone(phone), search_phone(mobile)]
    )
) stored;
alter table deals add column search_text tsvector generated always as (search_vector(title))
stored;
alter table activities add column search_text tsvector generated always as (search_vector(subject))
stored;
alter table emails add column search_text tsvector generated always as (search_vector(subject))
stored;
alter table documents add column search_text tsvector generated always as (search_vector(name))
stored;

comment on column users.search_text is 'Words and numbers by which the search finds the user.';
comment on column contacts.search_text is
    'Words and numbers by which the search finds the contact.';
comment on column deals.search_text is 'Words by which the search finds the deal.';
comment on column activities.search_text is 'Words by which the search finds the activity.';
comment on column emails.search_text is 'Words by which the search finds the message.';
comment on column documents.search_text is 'Words by which the search finds the document.';

-- Of what is not deleted, so that a count needs to look at no row.
create index users_search_text_idx on users using gin (search_text) where not is_deleted;
create index contacts_search_text_idx on contacts using gin (search_text) where not is_deleted;
create index deals_search_text_idx on deals using gin (search_text) where not is_deleted;
create index activities_search_text_idx on activities using gin (search_text)
where not is_deleted;
create index emails_search_text_idx on emails using gin (search_text) where not is_deleted;
create index documents_search_text_idx on documents using gin (search_text) where not is_deleted;

-- 4. The words there are --------------------------------------------------------------------------

-- Without a unique index on purpose: two writers of one new word must not wait for each other, and
-- a word that stands here twice does no harm.
create table search_words (
    word text not null,
    constraint search_words_word_check check (length(word) between 2 and 40)
);

comment on table search_words is
    'Every word in names and titles, once or a few times: where misspelt words find theirs.';
comment on column search_words.word is 'The word in lower case, without accents.';

create index search_words_word_idx on search_words (word text_pattern_ops);

do $$
declare
    home name := (
        select n.nspname from pg_extension as e join pg_namespace as n on n.oid = e.extnamespace
        where e.extname = 'pg_trgm'
    );
begin
    execute format(
        'create index search_words_trigrams_idx on search_words using gin (word %I.gin_trgm_ops)',
        home
    );
end
$$;

-- Those of the words that are new here. Most words of a large import are the same, so they are told
-- apart before anything is done with them.
create function keep_search_words(pieces text[]) returns void
language sql
set search_path from current
as $$
    insert into search_words (word)
    select distinct part.word
    from unnest(pieces) as piece
    cross join unnest(string_to_array(search_fold(piece), ' ', '')) as part (word)
    where length(part.word) between 2 and 40 and part.word !~ '[0-9]'
        and not exists (select from search_words as known where known.word = part.word)
$$;

create function note_search_words() returns trigger
language plpgsql
set search_path from current
as $$
declare
    pieces text[];
begin
    case tg_table_name
        when 'users' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(array[first_name] || array[last_name]) as piece;
        when 'contacts' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(
                array[first_name, last_name] || string_to_array(company, ' ')
            ) as piece;
        when 'deals' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(string_to_array(title, ' ')) as piece;
        when 'documents' then
            select array_agg(distinct piece) into pieces
            from new_rows, unnest(string_to_array(name, ' ')) as piece;
    end case;
    perform keep_search_words(pieces);
    return null;
end
$$;

-- An update is rarely of many rows, and most leave the words alone.
create function note_changed_search_words() returns trigger
language plpgsql
set search_path from current
as $$
begin
    perform keep_search_words(tsvector_to_array(new.search_text));
    return null;
end
$$;

create trigger users_search_words after insert on users
referencing new table as new_rows for each statement execute function note_search_words();
create trigger contacts_search_words after insert on contacts
referencing new table as new_rows for each statement execute function note_search_words();
create trigger deals_search_words after insert on deals
referencing new table as new_rows for each statement execute function note_search_words();
create trigger documents_search_words after insert on documents
referencing new table as new_rows for each statement execute function note_search_words();

create trigger users_changed_search_words after update on users
for each row when (old.search_text is distinct from new.search_text)
execute function note_changed_search_words();
create trigger contacts_changed_search_words after update on contacts
for each row when (old.search_text is distinct from new.search_text)
execute function note_changed_search_words();
create trigger deals_changed_search_words after update on deals
for each row when (old.search_text is distinct from new.search_text)
execute function note_changed_search_words();
create trigger documents_changed_search_words after update on documents
for each row when (old.search_text is distinct from new.search_text)
execute function note_changed_search_words();

select keep_search_words(array(
    select distinct piece
    from (
        select first_name || ' ' || coalesce(last_name, '') as text from users
        union all
        select
            coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' '
            || coalesce(company, '')
        from contacts
        union all
        select title from deals
        union all
        select name from documents
    ) as named, unnest(string_to_array(text, ' ')) as piece
));

-- 5. From what somebody typed to what is looked for ----------------------------------------------

-- The known words that differ from this one in one letter: left out, put in, changed, or two
-- neighbours that changed places. Of a longer word without any, those that are most alike.
create function search_words_close_to(misspelt text) returns text[]
language plpgsql stable parallel safe
set search_path from current
as $$
declare
    size constant integer := length(misspelt);
    letters constant text[] :=
        string_to_array('a b c d e f g h i j k l m n o p q r s t u v w x y z', ' ');
    variants text[];
    found text[];
begin
    select array_agg(variant) into variants
    from (
        select left(misspelt, i) || substr(misspelt, i + 2)
        from generate_series(0, size - 1) as i
        union all
        select
            left(misspelt, i) || substr(misspelt, i + 2, 1) || substr(misspelt, i + 1, 1)
            || substr(misspelt, i + 3)
        from generate_series(0, size - 2) as i
        union all
        select left(misspelt, i) || letter || substr(misspelt, i + 2)
        from generate_series(0, size - 1) as i, unnest(letters) as letter
        union all
        select left(misspelt, i) || letter || substr(misspelt, i + 1)
        from generate_series(0, size) as i, unnest(letters) as letter
    ) as changes (variant);
    select array_agg(distinct word) into found
    from search_words
    where word = any (variants) and length(word) > 2;
    if found is null and size >= 6 then
        select array_agg(word) into found
        from (
            select word
            from search_words
            where word % misspelt and similarity(word, misspelt) >= 0.4
                and abs(length(word) - size) <= 2
            group by word
            order by similarity(word, misspelt) desc, word
            limit 5
        ) as alike;
    end if;
    return coalesce(found, '{}');
end
$$;

-- One word as two pieces of a query: what begins with it, and what it is. A word that nobody wrote
-- may be a misspelling, or the inner part of one.
create function search_word_terms(typed text, forgiving boolean, out terms text, out exact text)
language plpgsql stable parallel safe
set search_path from current
as $$
declare
    others text[] := '{}';
    is_beginning boolean;
begin
    terms := format('''%s'':*', typed);
    exact := format('''%s''', typed);
    if typed ~ '^[0-9]{3,12}$' then
        -- Perhaps the last digits of a number.
        terms := format('%s | ''n%s'':*', terms, reverse(typed));
        exact := terms;
        return;
    end if;
    if not forgiving or length(typed) not between 3 and 40 or typed ~ '[0-9]'
        or exists (select from search_words where word = typed) then
        return;
    end if;
    is_beginning := exists (select from search_words where word ^@ typed);
    if not is_beginning or length(typed) >= 5 then
        others := search_words_close_to(typed);
    end if;
    if not is_beginning and length(typed) >= 4 then
        others := others || array(
            select word
            from search_words
            where word like '%' || replace(replace(typed, '\', '\\'), '_', '\_') || '%'
            group by word
            order by length(word), word
            limit 20
        );
    end if;
    if others <> '{}' then
        terms := concat_ws(
            ' | ', terms, (select string_agg(format('''%s''', w), ' | ') from unnest(others) as w)
        );
        exact := concat_ws(
            ' | ', exact, (select string_agg(format('''%s''', w), ' | ') from unnest(others) as w)
        );
    end if;
end
$$;

-- A telephone number as it may stand in a record: with its country or without, with the zero of a
-- call within the country or without.
create function search_phone_terms(typed text) returns text
language plpgsql immutable parallel safe
as $$
declare
    digits text := regexp_replace(replace(typed, '(0)', ''), '[^0-9]+', '', 'g');
    is_international boolean := typed ~ '^\s*[(]?\s*\+' or digits like '00%';
    country text;
    national text;
begin
    digits := ltrim(digits, '0');
    country := substring(
        digits from '^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]'
            '|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[035789]|9[679])\d)'
    );
    national := ltrim(substr(digits, length(country) + 1), '0');
    if is_international then
        return (
            select string_agg(format('''n%s''', reverse(form)), ' | ')
            from unnest(array[
                digits, '00' || digits, national, '0' || national, country || '0' || national
            ]) as form
        );
    end if;
    return concat_ws(
        ' | ', format('''n%s'':*', reverse(digits)),
        case when length(national) >= 7 then
            format('''n%s'' | ''n%s''', reverse(national), reverse('0' || national))
        end
    );
end
$$;

-- Every word has to be there. `terms` is for the index; `rest` are beginnings so short that the
-- index would only gather half the table for them; `exact` holds where each word stands as typed.
create function search_terms(
    typed text, out terms tsquery, out rest tsquery, out exact tsquery
)
language plpgsql stable parallel safe
set search_path from current
as $$
declare
    -- Addresses are pasted: nobody mistypes them or leaves off their end.
    is_pasted constant boolean := strpos(typed, '@') > 0;
    others text := typed;
    piece text;
    term record;
    long text[] := '{}';
    short text[] := '{}';
    precise text[] := '{}';
    words integer := 0;
begin
    for piece in
        select part[1]
        from regexp_matches(typed, '((?:[+(]\s*)*[0-9][-0-9 ()./]{4,}[0-9])', 'g') as part
    loop
        if length(regexp_replace(piece, '[^0-9]+', '', 'g')) >= 7 then
            others := replace(others, piece, ' ');
            long := long || format('(%s)', search_phone_terms(piece));
            precise := precise || format('(%s)', search_phone_terms(piece));
        end if;
    end loop;
    for piece in
        select distinct word from unnest(string_to_array(search_fold(others), ' ', '')) as word
        where word is not null
    loop
        words := words + 1;
        -- Misspellings are looked for in the first words.
        term := search_word_terms(piece, words <= 6 and not is_pasted);
        precise := precise || format('(%s)', term.exact);
        if is_pasted then
            long := long || format('(%s)', term.exact);
        elsif length(piece) <= 2 then
            short := short || format('(%s)', term.terms);
        else
            long := long || format('(%s)', term.terms);
        end if;
    end loop;
    if long = '{}' then
        long := short;
        short := '{}';
    end if;
    terms := nullif(array_to_string(long, ' & '), '')::tsquery;
    rest := nullif(array_to_string(short, ' & '), '')::tsquery;
    exact := nullif(array_to_string(precise, ' & '), '')::tsquery;
end
$$;

-- 6. Lists ----------------------------------------------------------------------------------------

-- The order of a list without a wish for one, newest first, and what people narrow it by. What
-- they narrow it by most stands in the index, so that a count reads no rows: at a million contacts
-- two milliseconds instead of a hundred.
drop index contacts_created_at_idx;
drop index contacts_owner_id_idx;
drop index contacts_status_idx;
create index contacts_created_at_idx on contacts (created_at, id)
include (is_deleted, status, source, lead_score, owner_id);
create index contacts_owner_id_idx on contacts (owner_id, is_deleted, created_at, id)
include (status, source, lead_score);
create index contacts_status_idx on contacts (status, is_deleted, created_at, id)
include (source, lead_score, owner_id);
create index contacts_last_name_idx on contacts (last_name, id);
create index contacts_tags_idx on contacts using gin (tags jsonb_path_ops);
create index contacts_custom_fields_idx on contacts using gin (custom_fields jsonb_path_ops);
create index deals_created_at_idx on deals (created_at, id);
create index activities_created_at_idx on activities (created_at, id);
create index calls_started_at_idx on calls (started_at, id);
create index emails_created_at_idx on emails (created_at, id);
create index documents_created_at_idx on documents (created_at, id);
create index audit_logs_created_at_idx on audit_logs (created_at, id);
create index security_logs_created_at_idx on security_logs (created_at, id);

-- 7. Custom fields in filters ---------------------------------------------------------------------

-- A value of another time may be no day and no moment; then it is none, and never an error.
create function custom_day(value text) returns date
language plpgsql immutable parallel safe
as $$
begin
    return case when value ~ '^\d{4}-\d\d-\d\d$' then value::date end;
exception when datetime_field_overflow or invalid_datetime_format then
    return null;
end
$$;

create function custom_moment(value text) returns timestamptz
language plpgsql immutable parallel safe
as $$
begin
    return case
        when value ~ '^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$'
            then value::timestamptz
    end;
exception when datetime_field_overflow or invalid_datetime_format
        or invalid_time_zone_displacement_value then
    return null;
end
$$;

-- 8. Reading, recorded ----------------------------------------------------------------------------

insert into settings (key, value, description) values (
    'audit_reads', 'sensitive',
    'Which reads of single records the audit log names: off, sensitive (accounts, roles, sessions '
    'and signatures), all'
);

create function check_audit_reads() returns trigger
language plpgsql
as $$
begin
    if new.value not in ('off', 'sensitive', 'all') then
        raise exception 'audit_reads: % is not one of off, sensitive, all', new.value
            using errcode = '22023';
    end if;
    return new;
end
$$;

create trigger settings_check_audit_reads before insert or update on settings
for each row when (new.key = 'audit_reads') execute function check_audit_reads();

create or replace function setting_stays(wanted text) returns boolean
language sql immutable
as $$
    select wanted in ('reporting_timezone', 'base_currency', 'require_totp', 'audit_reads')
        or setting_range(wanted) is not null
$$;
