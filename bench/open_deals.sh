# For benchmarks of the board: more open deals in the default pipeline, until there are as many as
# asked. Sourced after served.sh.
pipeline=$(psql -c "select id from pipelines where is_default and not is_deleted")
open_deals() {
    psql -c "select count(*) from deals where pipeline_id = '$pipeline' and status = 'open'
        and not is_deleted"
}
fill_board() { # up to how many open deals
    local deals=$1 left url
    [ "$(open_deals)" -lt "$deals" ] || return 0
    echo "making $((deals - $(open_deals))) open deals" >&2
    # Spread over the open stages; each third has an open activity, each second one that is done.
    make_deals() { # how many
        psql >/dev/null <<SQL
create temp table stages as select id, row_number() over (order by order_index) - 1 as n
from pipeline_stages where pipeline_id = '$pipeline' and not is_closed and not is_deleted;
create temp table people as select id, row_number() over (order by id) - 1 as n
from users where not is_deleted;
create temp table buyers as select id, row_number() over (order by id) - 1 as n
from contacts where not is_deleted limit 10000;
create temp table made as select uuid_v7() as id, i from generate_series(1, $1) as i;
analyze stages, people, buyers, made;
insert into deals (id, title, value, stage_id, owner_id, contact_id, created_at,
    expected_close_date)
select m.id, 'Deal ' || m.i, m.i % 9000 + 100, s.id, p.id, b.id,
    now() - m.i % 90 * interval '1 day', now() + m.i % 120 * interval '1 day'
from made as m
join stages as s on s.n = m.i % (select count(*) from stages)
join people as p on p.n = m.i % (select count(*) from people)
join buyers as b on b.n = m.i % (select count(*) from buyers);
insert into activities (type, subject, status, due_date, completed_at, deal_id, owner_id)
select 'task', 'Next', 'pending', now() + interval '3 days', null, d.id, d.owner_id
from made as m join deals as d using (id) where m.i % 3 = 0;
insert into activities (type, subject, status, due_date, completed_at, deal_id, owner_id)
select 'task', 'Done', 'completed', now(), now(), d.id, d.owner_id
from made as m join deals as d using (id) where m.i % 2 = 0;
SQL
    }
    while [ "$(open_deals)" -lt "$deals" ]; do
        left=$((deals - $(open_deals)))
        make_deals $((left < 2500 ? left : 2500))
    done
    # As the owner of the tables; otherwise that is left to autovacuum, some minutes later.
    url=$(run db url)
    command psql -Xq "${url/dealwright_app@/dealwright_owner@}" \
        -c "vacuum analyze deals, activities, deal_stage_visits, contacts"
}
