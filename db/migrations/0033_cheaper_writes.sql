-- What a write of one row costs, and what the figures cost that follow it.

-- Of a function that stays as it was but for some lines, these alone are told. Dropped at the end.
create function amend_function(amended regprocedure, lines text, instead text) returns void
language plpgsql
as $$
declare
    definition text := pg_get_functiondef(amended);
begin
    if position(lines in definition) = 0 then
        raise exception '% is not the one that was expected', amended;
    end if;
    execute replace(definition, lines, instead);
end
$$;

-- 1. Moments within the calendar ------------------------------------------------------------------

-- A function in SQL is read, parsed and folded in anew by every statement that checks it: for a
-- deal that was a tenth of its move. Comparisons alone say the same; nulls pass, as before.
do $$
declare
    old_check record;
begin
    for old_check in
        select
            c.conrelid::regclass as checked, c.conname,
            cardinality(c.conkey) > 1 as are_many, (
                select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                from pg_attribute as a
                where a.attrelid = c.conrelid and a.attnum = any (c.conkey)
            ) as moments
        from pg_constraint as c
        where c.connamespace = current_schema()::regnamespace and c.contype = 'c'
            and c.conname like '%\_times\_check'
            and pg_get_constraintdef(c.oid) like '%in_calendar(%'
        order by c.conrelid::regclass::text, c.conname
    loop
        execute format(
            $sql$
            alter table %1$s drop constraint %2$I, add constraint %2$I check (
                %3$s >= timestamptz '0001-01-01 00:00:00+00'
                and %4$s < timestamptz '10000-01-01 00:00:00+00'
            )
            $sql$,
            old_check.checked, old_check.conname,
            case when old_check.are_many then format('least(%s)', old_check.moments)
                else old_check.moments end,
            case when old_check.are_many then format('greatest(%s)', old_check.moments)
                else old_check.moments end
        );
    end loop;
end
$$;

-- 2. Deals ----------------------------------------------------------------------------------------

-- The condition of a trigger is read and compiled anew by every statement, which costs more than
-- asking it in a function that runs for each row anyhow.
drop trigger deals_place on deals;
drop function deals_place();
drop trigger deals_reordered on deals;
drop function deals_reordered();
drop trigger deals_keep_next_step on deals;
drop trigger deals_changed_search_words on deals;

-- A generated column is computed by every update of a table that has triggers before it, be the
-- title another one or not.
alter table deals alter column search_text drop expression;

-- As in 0011, and what stood in those triggers.
create or replace function deals_derive() returns trigger
language plpgsql
set search_path from current
as $$
declare
    bookkeeping constant text[] := '{board_rank, updated_at, search_text}';
    previous deals;
begin
    if tg_op = 'INSERT' then
        new.pipeline_id := coalesce(
            new.pipeline_id,
            (select pipeline_id from pipeline_stages where id = new.stage_id),
            (select id from pipelines where is_default and not is_deleted)
        );
        new.stage_id := coalesce(new.stage_id, first_open_stage(new.pipeline_id));
        new := settle_deal_stage(null, new);
        new := settle_deal_money(null, new);
        new.search_text := search_vector(new.title);
        return new;
    end if;
    new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
    previous := old;
    if (
        new.stage_id, new.pipeline_id, new.status, new.stage_entered_at, new.actual_close_date,
        new.probability, new.probability_is_custom
    ) is distinct from (
        old.stage_id, old.pipeline_id, old.status, old.stage_entered_at, old.actual_close_date,
        old.probability, old.probability_is_custom
    ) then
        new := settle_deal_stage(previous, new);
    end if;
    new := settle_deal_money(previous, new);
    if new.title <> old.title then
        new.search_text := search_vector(new.title);
        perform keep_search_words(tsvector_to_array(new.search_text));
    else
        new.search_text := old.search_text;
    end if;
    -- The next step is told by activities alone (keep_next_step), and is no new version.
    if (new.next_activity_at, new.next_activity_id)
        is distinct from (old.next_activity_at, old.next_activity_id) then
        if pg_trigger_depth() = 1 then
            new.next_activity_at := old.next_activity_at;
            new.next_activity_id := old.next_activity_id;
        else
            new.updated_at := old.updated_at;
        end if;
    end if;
    if new.stage_id <> old.stage_id then
        -- The cards of a stage that is merged into another keep their order.
        if new.board_rank = old.board_rank and not is_merging(old.stage_id) then
            new.board_rank := first_board_rank();
        end if;
    elsif new.board_rank <> old.board_rank
        and to_jsonb(new) - bookkeeping = to_jsonb(old) - bookkeeping then
        -- A new order alone is no new version of the deal: nobody who edits it has to read it
        -- again. The audit says nothing of it; whoever looks at the board is told.
        new.updated_at := old.updated_at;
        insert into change_feed (table_name, action, record_ids, actor_id)
        values ('deals', 'update', array[new.id], (audit_actor()).user_id);
    end if;
    return new;
end
$$;

-- Called by that trigger alone, which has set the search path.
alter function settle_deal_stage(deals, deals) reset search_path;
alter function settle_deal_dates(deals, deals, boolean) reset search_path;
alter function settle_deal_probability(deals, deals, numeric) reset search_path;
alter function settle_deal_money(deals, deals) reset search_path;

-- 3. Stays ----------------------------------------------------------------------------------------

-- 'on' while deals_updated_visits writes stays about which it has found out all itself. Only writes
-- of a trigger can be meant, and it is taken back before any other trigger writes one.
create function stays_are_settled() returns boolean
language plpgsql stable
as $$
begin
    return pg_trigger_depth() > 1
        and coalesce(current_setting('dealwright.stays_are_settled', true), '') = 'on';
end
$$;

select amend_function('deal_stage_visits_derive()', $old$begin
    select d.status, d.is_deleted, d.owner_id$old$, $new$begin
    if stays_are_settled() then
        return new;
    end if;
    select d.status, d.is_deleted, d.owner_id$new$);

select amend_function('deal_stage_visits_changed()', $old$begin
    if tg_op = 'INSERT' then$old$, $new$begin
    if stays_are_settled() then
        return null;
    end if;
    if tg_op = 'INSERT' then$new$);

select amend_function('deals_inserted_visits()', $old$begin
    insert into deal_stage_visits$old$, $new$begin
    perform set_config('dealwright.stays_are_settled', 'off', true);
    insert into deal_stage_visits$new$);

-- One open deal that moves on, and nothing else: one look at its stays tells what the new one is
-- and which of those before it took the deal further; then one ends and one begins. Called by
-- deals_updated_visits, which has set the search path.
create function move_on(
    deal uuid, pipeline uuid, stage uuid, moment timestamptz, owner uuid, is_deleted boolean
) returns void
language plpgsql
as $$
declare
    stay record;
begin
    -- The stage is locked by the deal's own change (settle_deal_stage).
    select
        coalesce(bool_or(v.stage_id = stage), false) as was_here,
        coalesce(bool_or(v.entered_at >= moment), false) as comes_late,
        (array_agg(is_behind order by v.entered_at desc, was.order_index desc, v.id desc))[1]
            as is_forward,
        array_agg(v.id) filter (where is_behind and v.is_first and not v.has_advanced) as advanced
    into stay
    from pipeline_stages as entered
    left join (
        deal_stage_visits as v join pipeline_stages as was on was.id = v.stage_id
    ) on v.deal_id = deal
    cross join lateral (
        select v.pipeline_id = pipeline and was.order_index < entered.order_index
            and (entered.is_won or not entered.is_closed) as is_behind
    ) as compared
    where entered.id = stage;
    perform set_config('dealwright.stays_are_settled', 'on', true);
    update deal_stage_visits as v
    set exited_at = coalesce(v.exited_at, moment),
        has_advanced = v.has_advanced or v.id = any (coalesce(stay.advanced, '{}'))
    where v.deal_id = deal and (v.exited_at is null or v.id = any (stay.advanced));
    insert into deal_stage_visits (
        deal_id, pipeline_id, stage_id, entered_at, is_first, is_forward, has_advanced,
        deal_status, deal_is_deleted, owner_id
    )
    values (
        deal, pipeline, stage, moment, not stay.was_here, coalesce(stay.is_forward, false), false,
        'open', is_deleted, owner
    );
    perform set_config('dealwright.stays_are_settled', 'off', true);
    if stay.comes_late then
        perform refresh_visits_of_deals(array[deal]);
    elsif stay.is_forward and exists (
        select from calls as c
        where c.deal_id = deal and not c.deal_advanced
            and c.started_at < moment and c.started_at >= moment - interval '168 hours'
    ) then
        perform refresh_calls_of_deals(array[deal]);
    end if;
end
$$;

select amend_function('deals_updated_visits()', $old$    if not change.more then
$old$, $new$    if not change.more and change.moved and change.status = 'open' and not change.restated then
        perform move_on(
            change.id, change.pipeline_id, change.stage_id, change.stage_entered_at, change.owner_id,
            change.is_deleted
        );
        return null;
    end if;
    perform set_config('dealwright.stays_are_settled', 'off', true);
    if not change.more then
$new$);

-- 4. The audit ------------------------------------------------------------------------------------

-- As in 0020: the difference is told once for each row. What a condition and a result both name is
-- computed for each of them, unless it stands apart.
select amend_function('audit_changes()', $old$as changes
            from unnest(old_list, new_list) as rows (old_row, new_row)
$old$, $new$as changes
            from unnest(old_list, new_list) as rows (old_row, new_row)
            offset 0
$new$);

-- 5. Figures within their page --------------------------------------------------------------------

-- An index on what every fold changes makes PostgreSQL write a new entry to each of the table's
-- indexes for each row that changes, half of what a fold of many rows takes. Without it, and with
-- room on the page for the row's next version, a change stays within the page (a HOT update). The
-- tables of stages and months are small, and keep theirs.
drop index activity_metrics_last_updated_idx;
drop index email_metrics_last_updated_idx;
drop index call_metrics_last_updated_idx;
drop index contact_metrics_last_updated_idx;
drop index document_metrics_last_updated_idx;
drop index pipeline_owner_metrics_last_updated_idx;
drop index stage_stay_histogram_last_updated_idx;
alter table activity_metrics set (fillfactor = 50);
alter table email_metrics set (fillfactor = 50);
alter table call_metrics set (fillfactor = 50);
alter table contact_metrics set (fillfactor = 50);
alter table document_metrics set (fillfactor = 50);
alter table pipeline_owner_metrics set (fillfactor = 50);
alter table stage_stay_histogram set (fillfactor = 50);

-- 6. The median of a stage's stays ----------------------------------------------------------------

-- As in 0032, 128 buckets to an octave. Beside them the histogram counts the octaves, in buckets
-- below 0: octave n is bucket -1 - n. So the middle is found by reading at most 64 octaves, 128
-- buckets and the stays of one of them, however many there are.
create or replace function stay_bucket(stay_us bigint) returns integer
language plpgsql immutable parallel safe
as $$
declare
    octave integer;
begin
    if stay_us < 128 then
        return stay_us;
    end if;
    octave := 64 - position(b'1' in stay_us::bit(64));
    return octave * 128 + ((stay_us >> (octave - 7)) & 127);
end
$$;

reindex index deal_stage_visits_stay_idx;

create function stay_octave_bucket(bucket integer) returns integer
language sql immutable parallel safe
as $$
    select -1 - bucket / 128
$$;

comment on column stage_stay_histogram.bucket is
    'Which lengths: stay_bucket() of them; below 0 a whole octave, stay_octave_bucket().';

-- Where in some of a stage's buckets a place (the first is 1) lies, and what is before that bucket.
-- What waits to be folded into the histogram counts too.
create function stay_bucket_of_place(
    pipeline uuid, stage uuid, first integer, last integer, place bigint,
    out bucket integer, out place_in_bucket bigint
)
language plpgsql stable
as $$
begin
    select c.bucket, place - c.below into bucket, place_in_bucket
    from (
        select
            summed.bucket, n,
            -- Longer octaves have lower numbers.
            sum(n) over (order by abs(summed.bucket)) - n as below
        from (
            select counted.bucket, sum(n)::integer as n from (
                select h.bucket, h.base_row_count as n from stage_stay_histogram as h
                where h.pipeline_id = pipeline and h.stage_id = stage
                    and h.bucket between first and last
                union all
                select d.bucket, d.base_row_count from stage_stay_histogram_delta as d
                where d.pipeline_id = pipeline and d.stage_id = stage
                    and d.bucket between first and last
            ) as counted
            group by counted.bucket having sum(n) > 0
        ) as summed
    ) as c
    where place > c.below and place <= c.below + c.n;
end
$$;

create function stay_at_place(pipeline uuid, stage uuid, place bigint) returns bigint
language plpgsql stable
as $$
declare
    octave record;
    found record;
begin
    octave := stay_bucket_of_place(pipeline, stage, -64, -1, place);
    found := stay_bucket_of_place(
        pipeline, stage, (-1 - octave.bucket) * 128, (-1 - octave.bucket) * 128 + 127,
        octave.place_in_bucket
    );
    return (
        select elapsed_us(entered_at, exited_at) from deal_stage_visits
        where pipeline_id = pipeline and stage_id = stage
            and exited_at is not null and not deal_is_deleted
            and stay_bucket(elapsed_us(entered_at, exited_at)) = found.bucket
        order by elapsed_us(entered_at, exited_at)
        offset found.place_in_bucket - 1 limit 1
    );
end
$$;

-- As in 0018, in PL/pgSQL, which keeps the plan.
create or replace function least_stay(pipeline uuid, stage uuid) returns bigint
language plpgsql stable
set search_path from current
as $$
begin
    return (
        select elapsed_us(entered_at, exited_at)
        from deal_stage_visits
        where pipeline_id = pipeline and stage_id = stage
            and exited_at is not null and not deal_is_deleted
        order by stay_bucket(elapsed_us(entered_at, exited_at)), elapsed_us(entered_at, exited_at)
        limit 1
    );
end
$$;

create or replace function greatest_stay(pipeline uuid, stage uuid) returns bigint
language plpgsql stable
set search_path from current
as $$
begin
    return (
        select elapsed_us(entered_at, exited_at)
        from deal_stage_visits
        where pipeline_id = pipeline and stage_id = stage
            and exited_at is not null and not deal_is_deleted
        order by stay_bucket(elapsed_us(entered_at, exited_at)) desc,
            elapsed_us(entered_at, exited_at) desc
        limit 1
    );
end
$$;

-- The middle stay, or the mean of the two in the middle.
create or replace function median_stay(pipeline uuid, stage uuid) returns numeric
language plpgsql stable
set search_path from current
as $$
declare
    total bigint;
    upper bigint;
begin
    select sum(n) into total from (
        select base_row_count as n from stage_stay_histogram
        where pipeline_id = pipeline and stage_id = stage and bucket < 0
        union all
        select base_row_count from stage_stay_histogram_delta
        where pipeline_id = pipeline and stage_id = stage and bucket < 0
    ) as counted;
    if coalesce(total, 0) = 0 then
        return null;
    end if;
    upper := stay_at_place(pipeline, stage, total / 2 + 1);
    return (
        upper::numeric
        + case when total % 2 = 1 then upper else stay_at_place(pipeline, stage, total / 2) end
    ) / 2;
end
$$;

drop function amend_function(regprocedure, text, text);
