-- The selling day: the order of the cards on a board, exactly one default pipeline, stages that are
-- merged into others, and what may not go while deals are in it.

-- 1. The order on the board -----------------------------------------------------------------------

-- Greater comes first. A moment, so that what is new or has just moved comes first without looking
-- at the others, and nobody waits for anybody.
create function first_board_rank() returns numeric
language sql volatile parallel safe
as $$
    select extract(epoch from clock_timestamp())
$$;

alter table deals add column board_rank numeric not null default first_board_rank();

-- The deals that are there already: in the order in which they came to their stages. Nothing of
-- them has changed for anybody, so no trigger is asked.
alter table deals disable trigger user;
update deals as d set board_rank = ordered.place
from (
    select id, row_number() over (order by stage_entered_at, id) as place from deals
) as ordered
where d.id = ordered.id;
alter table deals enable trigger user;

alter table deals add constraint deals_board_rank_check
check (abs(board_rank) < 1e12 and scale(board_rank) <= 100);

-- Serves the cards of a stage in their order, and its count and sum from the index alone.
create index deals_board_idx on deals (stage_id, status, board_rank, id)
include (base_value, owner_id) where not is_deleted;

-- Whether the stage is just being merged into another (merge_stage).
create function is_merging(stage uuid) returns boolean
language sql stable parallel safe
as $$
    select coalesce(stage::text = current_setting('dealwright.merged_stage', true), false)
$$;

-- By its name it runs behind deals_derive, which knows the stage. A new order alone is no new
-- version of the deal: nobody who edits it has to read it again.
create function deals_place() returns trigger
language plpgsql
set search_path from current
as $$
declare
    bookkeeping constant text[] := '{board_rank, updated_at, search_text}';
begin
    if new.stage_id <> old.stage_id then
        -- The cards of a stage that is merged into another keep their order.
        if new.board_rank = old.board_rank and not is_merging(old.stage_id) then
            new.board_rank := first_board_rank();
        end if;
    elsif to_jsonb(new) - bookkeeping = to_jsonb(old) - bookkeeping then
        new.updated_at := old.updated_at;
    end if;
    return new;
end
$$;

create trigger deals_place before update on deals
for each row when (new.stage_id <> old.stage_id or new.board_rank <> old.board_rank)
execute function deals_place();

-- The audit does not know of a new order, but whoever looks at the board does.
create function deals_reordered() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into change_feed (table_name, action, record_ids, actor_id)
    values ('deals', 'update', array[new.id], (audit_actor()).user_id);
    return null;
end
$$;

create trigger deals_reordered after update on deals
for each row when (new.board_rank <> old.board_rank and new.updated_at = old.updated_at)
execute function deals_reordered();

do $$
begin
    execute format(
        'alter function deals_reordered() set search_path to %I, pg_temp', current_schema()
    );
end
$$;

-- The shortest number between two others; null when there is none of thirty decimals.
create function number_between(low numeric, high numeric) returns numeric
language plpgsql immutable parallel safe
as $$
declare
    middle numeric;
begin
    for decimals in 0..30 loop
        middle := trim_scale(round((low + high) / 2, decimals));
        if middle > low and middle < high then
            return middle;
        end if;
    end loop;
    return null;
end
$$;

-- Gives the fifty cards before and after a place new ranks at even distances: for a place where so
-- many were put between two that there is no number left. `besides` is not touched.
create function spread_board(of_deal uuid, besides uuid) returns void
language plpgsql
set search_path from current
as $$
declare
    around deals;
    low numeric;
    high numeric;
begin
    select * into around from deals where id = of_deal;
    select coalesce(min(r) filter (where place > 50), min(r) - 1) into low from (
        select board_rank as r, row_number() over (order by board_rank desc, id desc) as place
        from deals
        where stage_id = around.stage_id and status = around.status and not is_deleted
            and id <> besides and (board_rank, id) <= (around.board_rank, around.id)
        order by board_rank desc, id desc limit 51
    ) as below;
    select coalesce(
        min(r) filter (where place > 50), greatest(max(r) + 0.000001, first_board_rank())
    ) into high from (
        select board_rank as r, row_number() over (order by board_rank, id) as place
        from deals
        where stage_id = around.stage_id and status = around.status and not is_deleted
            and id <> besides and (board_rank, id) > (around.board_rank, around.id)
        order by board_rank, id limit 51
    ) as above;
    with near as (
        select id, row_number() over (order by board_rank, id) as place, count(*) over () as n
        from deals
        where stage_id = around.stage_id and status = around.status and not is_deleted
            and id <> besides
            and board_rank > low and board_rank < high
    )
    update deals as d
    set board_rank = trim_scale(round(low + (high - low) * place / (n + 1), 30))
    from near where d.id = near.id;
end
$$;

-- The rank that puts a deal directly before (or behind) a card of a stage; null when that card is
-- not there.
create function board_rank_beside(
    moving uuid, into_stage uuid, card uuid, is_before boolean
) returns numeric
language plpgsql
set search_path from current
as $$
declare
    beside deals;
    next_rank numeric;
    found_rank numeric;
begin
    for attempt in 1..2 loop
        select * into beside from deals
        where id = card and stage_id = into_stage and not is_deleted and id <> moving;
        if not found then
            return null;
        end if;
        if is_before then
            select board_rank into next_rank from deals
            where stage_id = into_stage and status = beside.status and not is_deleted
                and id <> moving and (board_rank, id) > (beside.board_rank, beside.id)
            order by board_rank, id limit 1;
            if not found then
                return greatest(first_board_rank(), beside.board_rank + 0.000001);
            end if;
        else
            select board_rank into next_rank from deals
            where stage_id = into_stage and status = beside.status and not is_deleted
                and id <> moving and (board_rank, id) < (beside.board_rank, beside.id)
            order by board_rank desc, id desc limit 1;
            if not found then
                return beside.board_rank - 1;
            end if;
        end if;
        found_rank := number_between(
            least(next_rank, beside.board_rank), greatest(next_rank, beside.board_rank)
        );
        if found_rank is not null then
            return found_rank;
        end if;
        perform spread_board(card, moving);
    end loop;
    return beside.board_rank;
end
$$;

-- 2. What the audit leaves out --------------------------------------------------------------------

-- As in 0013, and without the order on the board, which is nothing that a deal says of itself.
create or replace function audit_difference(
    old_row jsonb, new_row jsonb, hidden text[], derived text[]
) returns jsonb
language plpgsql immutable parallel safe
as $$
begin
    return (
        select case when not bool_and(key = any (derived)) then jsonb_object_agg(
            key,
            case when key = any (hidden) then jsonb_build_object(
                'old', case when old_row is not null then '(hidden)' end,
                'new', case when new_row is not null then '(hidden)' end
            ) else jsonb_build_object('old', old_row -> key, 'new', new_row -> key) end
        ) end
        from jsonb_each(coalesce(new_row, old_row)) as field (key, value)
        where key not in ('updated_at', 'search_text', 'board_rank')
            and value is distinct from case
                when old_row is null or new_row is null then jsonb 'null' else old_row -> key
            end
    );
end
$$;

create or replace function audit_difference_sql(
    target regclass, operation text, hidden text[], derived text[]
) returns text
language plpgsql stable
as $$
declare
    differs text := case operation
        when 'INSERT' then 'n.%1$I is not null'
        when 'DELETE' then 'o.%1$I is not null'
        else 'o.%1$I is distinct from n.%1$I'
    end;
    shown text := case operation
        when 'INSERT' then $sql$'null,"new":' || to_json(n.%1$I)$sql$
        when 'DELETE' then $sql$to_json(o.%1$I) || ',"new":null'$sql$
        else $sql$coalesce(to_json(o.%1$I)::text, 'null') || ',"new":'
            || coalesce(to_json(n.%1$I)::text, 'null')$sql$
    end;
    concealed text := case operation
        when 'INSERT' then $sql$'null,"new":"(hidden)"'$sql$
        when 'DELETE' then $sql$'"(hidden)","new":null'$sql$
        else $sql$'"(hidden)","new":"(hidden)"'$sql$
    end;
    pairs text;
    matters text;
begin
    select
        string_agg(format(
            'case when ' || differs || ' then %2$L || '
            || case when attname = any (hidden) then concealed else shown end
            || $sql$ || '}' end$sql$,
            attname, to_json(attname) || ':{"old":'
        ), ', ' order by attnum),
        string_agg(format(differs, attname), ' or ' order by attnum)
            filter (where attname <> all (derived))
    into pairs, matters
    from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped
        and attname not in ('updated_at', 'search_text', 'board_rank');
    return format(
        $sql$case when %s then ('{' || concat_ws(',', %s) || '}')::jsonb end$sql$, matters, pairs
    );
end
$$;

-- 3. Pipelines: exactly one is the default, none goes with deals in it ----------------------------

-- A pipeline that becomes the default takes that from the other one. A new one does not: an insert
-- that ends in a conflict and does nothing has run its triggers by then.
create function pipelines_one_default() returns trigger
language plpgsql
set search_path from current
as $$
begin
    update pipelines set is_default = false
    where is_default and not is_deleted and id <> new.id;
    return new;
end
$$;

create trigger pipelines_one_default before update on pipelines
for each row when (
    new.is_default and not new.is_deleted and (not old.is_default or old.is_deleted)
) execute function pipelines_one_default();

create function pipelines_keep_default() returns trigger
language plpgsql
as $$
begin
    -- One level down it is pipelines_one_default that has found another.
    if pg_trigger_depth() = 1 then
        raise exception 'there is always one default pipeline: make another one the default first'
            using errcode = '23514';
    end if;
    return new;
end
$$;

create trigger pipelines_keep_default before update on pipelines
for each row when (
    old.is_default and not old.is_deleted and (new.is_deleted or not new.is_default)
) execute function pipelines_keep_default();

create function pipelines_in_use() returns trigger
language plpgsql
set search_path from current
as $$
begin
    -- Every deal that comes into a stage holds the stage until it can be seen.
    perform from pipeline_stages where pipeline_id = new.id order by id for no key update;
    if exists (select from deals where pipeline_id = new.id) then
        raise exception 'the pipeline "%" has deals in it', new.name
            using errcode = '23503', table = 'deals', constraint = 'deals_pipeline_id_fkey',
                hint = 'Move its deals to another pipeline first; some may be in the bin.';
    end if;
    return new;
end
$$;

create trigger pipelines_in_use before update on pipelines
for each row when (new.is_deleted and not old.is_deleted)
execute function pipelines_in_use();

-- 4. Stages ---------------------------------------------------------------------------------------

create function pipeline_stages_in_use() returns trigger
language plpgsql
set search_path from current
as $$
begin
    if exists (select from deals where stage_id = new.id) then
        raise exception 'the stage "%" has deals in it', new.name
            using errcode = '23503', table = 'deals', constraint = 'deals_stage_id_fkey',
                hint = 'Merge it into another stage; some of its deals may be in the bin.';
    end if;
    return new;
end
$$;

create trigger pipeline_stages_in_use before update on pipeline_stages
for each row when (new.is_deleted and not old.is_deleted)
execute function pipeline_stages_in_use();

-- As in 0011; a deal that left a stage which has been deleted since does not come back to it.
create or replace function stage_for_status(deal deals, present_is_closed boolean) returns uuid
language sql stable
as $$
    select coalesce(
        case when deal.status in ('won', 'lost') then (
            select id from pipeline_stages
            where pipeline_id = deal.pipeline_id and not is_deleted and is_closed
                and is_won = (deal.status = 'won')
        ) end,
        case when present_is_closed then coalesce((
            select v.stage_id
            from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
            where v.deal_id = deal.id and v.pipeline_id = deal.pipeline_id
                and not s.is_closed and not s.is_deleted
            order by v.entered_at desc, s.order_index desc limit 1
        ), first_open_stage(deal.pipeline_id)) end
    )
$$;

-- As in 0011, and two things more: nothing comes into a deleted stage, and a deal whose stage is
-- merged into another stays what it is (an abandoned one does not open again).
create or replace function settle_deal_stage(previous deals, deal deals) returns deals
language plpgsql
set search_path from current
as $$
declare
    is_new boolean := previous.id is null;
    is_merged boolean := is_merging(previous.stage_id);
    stage record;
begin
    select * into stage from pipeline_stages where id = deal.stage_id for share;
    if not found then
        raise exception 'there is no stage %', coalesce(deal.stage_id::text, 'for the deal')
            using errcode = '23503', constraint = 'deals_stage_id_fkey';
    end if;
    if stage.is_deleted and (is_new or deal.stage_id <> previous.stage_id) then
        raise exception 'the stage "%" is deleted', stage.name
            using errcode = '23503', constraint = 'deals_stage_id_fkey';
    end if;
    if (is_new and deal.status = 'open')
        or (not is_new and deal.stage_id <> previous.stage_id and deal.status = previous.status
            and not is_merged)
    then
        deal.status := case
            when stage.is_won then 'won' when stage.is_closed then 'lost' else 'open'
        end;
    end if;
    if not suits_stage(deal.status, stage.is_closed, stage.is_won) then
        if stage.is_closed and (is_new or deal.stage_id <> previous.stage_id) then
            raise exception 'a deal in the stage "%" cannot be %', stage.name, deal.status
                using errcode = '23514';
        end if;
        deal.stage_id := coalesce(
            stage_for_status(deal, stage.is_closed), deal.stage_id
        );
        select * into stage from pipeline_stages where id = deal.stage_id for share;
        if stage.is_closed and not suits_stage(deal.status, stage.is_closed, stage.is_won) then
            raise exception 'the pipeline has no stage for a deal that is %', deal.status
                using errcode = '23514';
        end if;
    end if;
    deal := settle_deal_dates(previous, deal, stage.is_closed);
    return settle_deal_probability(previous, deal, stage.probability);
end
$$;

-- Moves all deals of a stage, those in the bin too, into another open stage of the pipeline, and
-- deletes the empty one. Their history stays; the move is a stay of its own. Gives their number.
create function merge_stage(source uuid, target uuid) returns bigint
language plpgsql
set search_path from current
as $$
declare
    merged pipeline_stages;
    remaining pipeline_stages;
    moved bigint;
begin
    perform from pipeline_stages where id in (source, target) order by id for no key update;
    select * into merged from pipeline_stages where id = source and not is_deleted;
    select * into remaining from pipeline_stages where id = target and not is_deleted;
    if merged.id is null or remaining.id is null then
        raise exception 'there is no such stage' using errcode = '23514';
    elsif source = target then
        raise exception 'a stage cannot be merged into itself' using errcode = '23514';
    elsif merged.pipeline_id <> remaining.pipeline_id then
        raise exception 'the stages belong to different pipelines' using errcode = '23514';
    elsif merged.is_closed or remaining.is_closed then
        raise exception 'only open stages can be merged' using errcode = '23514';
    end if;
    perform set_config('dealwright.merged_stage', source::text, true);
    update deals set stage_id = target where stage_id = source;
    get diagnostics moved = row_count;
    perform set_config('dealwright.merged_stage', '', true);
    update pipeline_stages set is_deleted = true where id = source;
    return moved;
end
$$;

-- 5. What the column means ------------------------------------------------------------------------

comment on column deals.board_rank is
'Place on the board among the deals of its stage: greater comes first. Bookkeeping of the server.';
