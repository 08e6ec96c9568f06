-- What the live metrics need beside the seven tables: each visit's owner, the pipeline's figures by
-- owner, a histogram of how long deals stayed, and indexes that lead to order statistics.
--
-- The delta tables and the triggers that fill them are generated from the ledgers' declarations and
-- installed after the migrations (src/metrics/live_install.hpp).

alter table ledger_versions add column changed_at timestamptz;
update ledger_versions set changed_at = rebuilt_at;
alter table ledger_versions alter column changed_at set not null;
comment on column ledger_versions.version is 'Grows with every change of the metrics table.';
comment on column ledger_versions.changed_at is 'When the metrics table last changed.';
comment on column ledger_versions.definition_hash is
'Hash of the definition; another one, or an empty one, means that the table has to be rebuilt.';

create table live_ledgers (
    ledger varchar(50) not null,
    install_hash varchar(64) not null,
    installed_at timestamptz not null default now(),
    constraint live_ledgers_pkey primary key (ledger)
);

comment on table live_ledgers is
'Which delta table and posting triggers of each metrics table are installed.';
comment on column live_ledgers.ledger is 'The metrics table without _metrics.';
comment on column live_ledgers.install_hash is
'Hash of the installed definitions; another one means that they have to be installed anew.';
comment on column live_ledgers.installed_at is 'When they were installed.';

-- 1. The owner of a visit's deal ------------------------------------------------------------------

alter table deal_stage_visits add column owner_id uuid;
alter table deal_stage_visits disable trigger user;
update deal_stage_visits as v set owner_id = d.owner_id
from deals as d where d.id = v.deal_id and d.owner_id is not null;
alter table deal_stage_visits enable trigger user;
comment on column deal_stage_visits.owner_id is
'The deal''s present owner, for figures by person; kept by triggers.';

create or replace function deal_stage_visits_derive() returns trigger
language plpgsql
set search_path from current
as $$
begin
    select d.status, d.is_deleted, d.owner_id
    into new.deal_status, new.deal_is_deleted, new.owner_id
    from deals as d where d.id = new.deal_id for no key update;
    if not found then
        -- Of a deal that is not there, or went meanwhile: the foreign key says so.
        new.deal_status := 'open';
        new.deal_is_deleted := false;
        new.owner_id := null;
    end if;
    perform from pipeline_stages where id = new.stage_id for share;
    return new;
end
$$;

-- An owner that somebody wrote himself is set right again; the one that the deal's trigger brings
-- is right already, and looking it up for each visit of many deals would be dear.
create trigger deal_stage_visits_keep_owner before update on deal_stage_visits
for each row when (new.owner_id is distinct from old.owner_id and pg_trigger_depth() = 0)
execute function deal_stage_visits_derive();

-- As in 0011, and the owner besides.
create or replace function deals_updated_visits() returns trigger
language plpgsql
set search_path from current
as $$
begin
    if not exists (
        select
            id, stage_id, status, is_deleted, actual_close_date, stage_entered_at, owner_id
        from new_rows
        except
        select
            id, stage_id, status, is_deleted, actual_close_date, stage_entered_at, owner_id
        from old_rows
    ) then
        return null;
    end if;
    -- A stay ends when the deal moves on ...
    update deal_stage_visits as v set exited_at = n.stage_entered_at
    from old_rows as o join new_rows as n using (id)
    where v.deal_id = n.id and v.exited_at is null and n.stage_id <> o.stage_id;
    -- ... or when it closes without a closed stage to go to; a corrected date corrects it.
    update deal_stage_visits as v set exited_at = n.actual_close_date
    from old_rows as o join new_rows as n using (id) join pipeline_stages as s
        on s.id = n.stage_id
    where v.deal_id = n.id and v.stage_id = n.stage_id and n.stage_id = o.stage_id
        and n.status <> 'open' and not s.is_closed
        and v.exited_at is not distinct from o.actual_close_date
        and v.exited_at is distinct from n.actual_close_date;
    -- A corrected entry corrects this stay's beginning and the end of the one before.
    update deal_stage_visits as v
    set entered_at = case when is_present then stay.entered_at else v.entered_at end,
        exited_at = case when is_present then v.exited_at else stay.entered_at end
    from (
        select
            v.id, n.stage_entered_at as entered_at,
            v.stage_id = n.stage_id and v.entered_at = o.stage_entered_at as is_present
        from old_rows as o join new_rows as n using (id)
        join deal_stage_visits as v on v.deal_id = n.id
        where n.stage_id = o.stage_id and n.stage_entered_at <> o.stage_entered_at
            and not (o.status <> 'open' and n.status = 'open')
            and (v.exited_at = o.stage_entered_at
                or (v.stage_id = n.stage_id and v.entered_at = o.stage_entered_at))
    ) as stay
    where v.id = stay.id;
    update deal_stage_visits as v
    set deal_status = n.status, deal_is_deleted = n.is_deleted, owner_id = n.owner_id
    from new_rows as n
    where v.deal_id = n.id
        and (v.deal_status, v.deal_is_deleted, v.owner_id)
        is distinct from (n.status, n.is_deleted, n.owner_id);
    insert into deal_stage_visits (deal_id, pipeline_id, stage_id, entered_at, exited_at)
    select
        n.id, n.pipeline_id, n.stage_id, n.stage_entered_at,
        case when n.status <> 'open' and not s.is_closed then n.actual_close_date end
    from old_rows as o join new_rows as n using (id)
    join pipeline_stages as s on s.id = n.stage_id
    where n.stage_id <> o.stage_id or (o.status <> 'open' and n.status = 'open');
    perform refresh_calls_of_deals(array(
        select n.id from old_rows as o join new_rows as n using (id)
        where (o.status, o.actual_close_date, o.is_deleted)
            is distinct from (n.status, n.actual_close_date, n.is_deleted)
    ));
    return null;
end
$$;

-- 2. How long deals stay --------------------------------------------------------------------------

-- Narrow steps where most stays end, wide ones where few do; grows with the stay, so that the order
-- of the buckets is the order of the stays: ten seconds up to an hour, hours up to 30 days, days up
-- to three years, 30 days from there on.
create function stay_bucket(stay_us bigint) returns integer
language sql immutable parallel safe
as $$
    select (case
        when stay_us < 3600000000 then stay_us / 10000000
        when stay_us < 2592000000000 then 360 + stay_us / 3600000000
        when stay_us < 94608000000000 then 1050 + stay_us / 86400000000
        else least(2110 + stay_us / 2592000000000, 1000000)
    end)::integer
$$;

create index deal_stage_visits_stay_idx on deal_stage_visits (
    pipeline_id, stage_id,
    stay_bucket(elapsed_us(entered_at, exited_at)), elapsed_us(entered_at, exited_at)
) where exited_at is not null and not deal_is_deleted;

create table stage_stay_histogram (
    id uuid not null default uuid_v7(),
    pipeline_id uuid not null,
    stage_id uuid not null,
    bucket integer not null,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    constraint stage_stay_histogram_pkey primary key (id),
    constraint stage_stay_histogram_pipeline_id_fkey foreign key (pipeline_id)
    references pipelines (id) on delete cascade,
    constraint stage_stay_histogram_stage_id_fkey foreign key (stage_id)
    references pipeline_stages (id) on delete cascade,
    constraint stage_stay_histogram_key unique nulls not distinct (pipeline_id, stage_id, bucket)
);

create index stage_stay_histogram_stage_id_idx on stage_stay_histogram (stage_id);
create index stage_stay_histogram_last_updated_idx on stage_stay_histogram (last_updated);

comment on table stage_stay_histogram is
'How many ended visits of each stage lasted about how long: leads to the median without a count.';
comment on column stage_stay_histogram.id is
'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column stage_stay_histogram.pipeline_id is 'The stage''s pipeline.';
comment on column stage_stay_histogram.stage_id is 'The stage.';
comment on column stage_stay_histogram.bucket is 'stay_bucket() of the visits counted here.';
comment on column stage_stay_histogram.last_updated is 'When the row last changed.';
comment on column stage_stay_histogram.base_row_count is 'Ended visits of that length.';

-- 3. Order statistics, through indexes ------------------------------------------------------------

create function least_stay(pipeline uuid, stage uuid) returns bigint
language sql stable
set search_path from current
as $$
    select elapsed_us(entered_at, exited_at)
    from deal_stage_visits
    where pipeline_id = pipeline and stage_id = stage
        and exited_at is not null and not deal_is_deleted
    order by stay_bucket(elapsed_us(entered_at, exited_at)), elapsed_us(entered_at, exited_at)
    limit 1
$$;

create function greatest_stay(pipeline uuid, stage uuid) returns bigint
language sql stable
set search_path from current
as $$
    select elapsed_us(entered_at, exited_at)
    from deal_stage_visits
    where pipeline_id = pipeline and stage_id = stage
        and exited_at is not null and not deal_is_deleted
    order by stay_bucket(elapsed_us(entered_at, exited_at)) desc,
        elapsed_us(entered_at, exited_at) desc
    limit 1
$$;

-- The histogram and what is still to be folded into it are together exact in every snapshot. They
-- tell the bucket of the middle stays and their place in it; the index tells the stays themselves.
create function median_stay(pipeline uuid, stage uuid) returns numeric
language plpgsql stable
set search_path from current
as $$
declare
    stays bigint[] := '{}';
    place record;
begin
    for place in
        select bucket, rank - (upto - n) - 1 as skipped
        from (
            select
                bucket, n, (sum(n) over (order by bucket))::bigint as upto,
                (sum(n) over ())::bigint as total
            from (
                select bucket, sum(n)::bigint as n from (
                    select bucket, base_row_count as n from stage_stay_histogram
                    where pipeline_id = pipeline and stage_id = stage
                    union all
                    select bucket, base_row_count from stage_stay_histogram_delta
                    where pipeline_id = pipeline and stage_id = stage
                ) as counted
                group by bucket having sum(n) > 0
            ) as buckets
        ) as placed
        cross join lateral unnest(array[(total + 1) / 2, total / 2 + 1]) as rank
        where rank <= upto and rank > upto - n
    loop
        stays := stays || (
            select elapsed_us(entered_at, exited_at)
            from deal_stage_visits
            where pipeline_id = pipeline and stage_id = stage
                and exited_at is not null and not deal_is_deleted
                and stay_bucket(elapsed_us(entered_at, exited_at)) = place.bucket
            order by elapsed_us(entered_at, exited_at)
            offset place.skipped limit 1
        );
    end loop;
    return (stays[1]::numeric + stays[2]::numeric) / 2;
end
$$;

-- Answered calls of a person (null: of nobody) on a day; two branches, because no index finds
-- "is not distinct from".
create function call_durations(
    person uuid, called_on date, zone text, out shortest integer, out longest integer
)
language plpgsql stable
set search_path from current
as $$
declare
    -- Wide enough for clocks that are set back across midnight; the day itself is asked below.
    starts constant timestamptz := (called_on::timestamp at time zone zone) - interval '3 hours';
    ends constant timestamptz := ((called_on + 1)::timestamp at time zone zone)
        + interval '3 hours';
begin
    if person is null then
        select min(duration_seconds), max(duration_seconds) into shortest, longest from calls
        where owner_id is null and started_at >= starts and started_at < ends
            and (started_at at time zone zone)::date = called_on
            and outcome = 'answered' and not is_deleted;
    else
        select min(duration_seconds), max(duration_seconds) into shortest, longest from calls
        where owner_id = person and started_at >= starts and started_at < ends
            and (started_at at time zone zone)::date = called_on
            and outcome = 'answered' and not is_deleted;
    end if;
end
$$;

-- 4. The pipeline by owner ------------------------------------------------------------------------

create table pipeline_owner_metrics (
    id uuid not null default uuid_v7(),
    pipeline_id uuid not null,
    stage_id uuid not null,
    owner_id uuid,
    deal_count integer not null default 0,
    total_value numeric(24, 2) not null default 0,
    avg_value numeric(24, 2)
    generated always as (mean_money(total_value, deal_count)) stored,
    avg_duration_days double precision
    generated always as (mean(duration_us_sum, ended_visit_count) / 86400000000) stored,
    conversion_rate double precision
    generated always as (percentage(advanced_count, entered_count)) stored,
    deals_won integer not null default 0,
    deals_lost integer not null default 0,
    win_rate double precision
    generated always as (percentage(deals_won, deals_won + deals_lost)) stored,
    last_updated timestamptz not null,
    base_row_count bigint not null,
    entered_count integer not null default 0,
    advanced_count integer not null default 0,
    ended_visit_count integer not null default 0,
    duration_us_sum numeric not null default 0,
    constraint pipeline_owner_metrics_pkey primary key (id),
    constraint pipeline_owner_metrics_pipeline_id_fkey foreign key (pipeline_id)
    references pipelines (id) on delete cascade,
    constraint pipeline_owner_metrics_stage_id_fkey foreign key (stage_id)
    references pipeline_stages (id) on delete cascade,
    constraint pipeline_owner_metrics_owner_id_fkey foreign key (owner_id) references users (id)
    on delete cascade,
    constraint pipeline_owner_metrics_key unique nulls not distinct (
        pipeline_id, stage_id, owner_id
    )
);

create index pipeline_owner_metrics_stage_id_idx on pipeline_owner_metrics (stage_id);
create index pipeline_owner_metrics_owner_id_idx on pipeline_owner_metrics (owner_id);
create index pipeline_owner_metrics_last_updated_idx on pipeline_owner_metrics (last_updated);

comment on table pipeline_owner_metrics is
'pipeline_metrics split by the deals'' owners, for people who may see only some of them.';
comment on column pipeline_owner_metrics.id is
'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column pipeline_owner_metrics.pipeline_id is 'The pipeline.';
comment on column pipeline_owner_metrics.stage_id is 'The stage.';
comment on column pipeline_owner_metrics.owner_id is 'The deals'' owner; null: of nobody.';
comment on column pipeline_owner_metrics.deal_count is 'Deals now in the stage.';
comment on column pipeline_owner_metrics.total_value is 'Their value in the base currency.';
comment on column pipeline_owner_metrics.avg_value is 'Its mean.';
comment on column pipeline_owner_metrics.avg_duration_days is 'Mean length of ended visits.';
comment on column pipeline_owner_metrics.conversion_rate is
'Percent of the deals that ever visited the stage and went further.';
comment on column pipeline_owner_metrics.deals_won is
'Deals that ever visited the stage and are now won.';
comment on column pipeline_owner_metrics.deals_lost is
'Deals that ever visited the stage and are now lost.';
comment on column pipeline_owner_metrics.win_rate is 'Percent won of those won or lost.';
comment on column pipeline_owner_metrics.last_updated is 'When the row last changed.';
comment on column pipeline_owner_metrics.base_row_count is
'Deals and visits that post to the row; it disappears with the last one.';
comment on column pipeline_owner_metrics.entered_count is 'Deals that ever visited the stage.';
comment on column pipeline_owner_metrics.advanced_count is 'Those of them that went further.';
comment on column pipeline_owner_metrics.ended_visit_count is 'Visits that ended.';
comment on column pipeline_owner_metrics.duration_us_sum is 'Their length, in microseconds.';

-- 5. Totals that follow a metrics table -----------------------------------------------------------

-- The fold notes here which campaigns are to be totalled, and a short transaction of its own does it
-- for those that nobody else is changing: neither does a campaign that somebody holds keep figures
-- from following, nor does a recount keep somebody from his campaign.
create table email_campaigns_to_total (
    id uuid not null,
    constraint email_campaigns_to_total_pkey primary key (id)
);

comment on table email_campaigns_to_total is
'Campaigns whose totals are to be taken from email_metrics in a moment.';
comment on column email_campaigns_to_total.id is
'The campaign; without a foreign key, for that would wait for whoever holds it.';

-- 6. What the dashboard asks of the deals themselves ----------------------------------------------

create index deals_closed_idx on deals (
    actual_close_date, status, owner_id, team_id, pipeline_id
) where not is_deleted and status in ('won', 'lost');
