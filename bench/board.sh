#!/usr/bin/env bash
# The selling day under load: the board of a pipeline with 50,000 open deals in one call, and moves
# by 32 clients beside plain updates of contacts by as many, in the same run.
# Usage: bench/board.sh [DEALS]   (50000). BENCH_DATA=DIR keeps and reuses the database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
deals=${1:-50000} contacts=${BENCH_CONTACTS:-20000} rounds=${BENCH_ROUNDS:-3}
seconds=${BENCH_SECONDS:-8} port=${BENCH_PORT:-18081}
. bench/served.sh

pipeline=$(psql -c "select id from pipelines where is_default and not is_deleted")
open_deals() {
    psql -c "select count(*) from deals where pipeline_id = '$pipeline' and status = 'open'
        and not is_deleted"
}
if [ "$(open_deals)" -lt "$deals" ]; then
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
fi
psql -c "select id from deals where pipeline_id = '$pipeline' and status = 'open'
    and not is_deleted order by md5(id::text) limit 2000" >"$work/deals"
psql -c "select id from pipeline_stages where pipeline_id = '$pipeline' and not is_closed
    and not is_deleted order by order_index" >"$work/stages"
rep=$(psql -c "select u.email from users u join user_roles ur on ur.user_id = u.id
    join roles r on r.id = ur.role_id where r.name = 'sales_rep' and u.is_active
    and not u.is_deleted order by u.created_at limit 1")
rep_token=$(run token create --user "$rep" --name bench 2>/dev/null)

# Each thread moves deals of its own, each time on to the next stage.
update_scripts
{ lua_list deals "$work/deals"; lua_list stages "$work/stages"; cat <<'LUA'
local threads = 0
setup = function(thread) thread:set("mine", threads); threads = threads + 1 end
local place = {}
wrk.headers["Content-Type"] = "application/json"
request = function()
    local n = math.random(#deals / 2) * 2 - mine
    place[n] = (place[n] or math.random(#stages)) % #stages + 1
    return wrk.format("POST", "/api/v1/deals/" .. deals[n] .. "/move", nil,
        '{"stage_id":"' .. stages[place[n]] .. '"}')
end
LUA
} >"$work/move.lua"

echo "the board of $(open_deals) open deals, $(wc -l <"$work/stages") open stages (asked: p99 50 ms):"
for who in "an admin:$token" "a rep:$rep_token"; do
    printf '  %-9s ' "${who%%:*}"
    "$paced" 10 15 "${who#*:}" "$base/pipelines/$pipeline/board" || true
done

: >"$work/m" && : >"$work/u" && : >"$work/p"
for _ in $(seq "$rounds"); do
    wrk_rate update >>"$work/u"
    wrk_rate move >>"$work/m"
    pgbench_rate update >>"$work/p"
done
m=$(median <"$work/m") u=$(median <"$work/u") p=$(median <"$work/p")
printf 'by 32 clients: %.0f moves a second, %.0f plain updates a second: %.2f of them (asked: 0.7)\n' \
    "$m" "$u" "$(ratio "$m" "$u")"
printf '  (the same plain updates by PostgreSQL alone: %.0f a second)\n' "$p"
printf '  while they move: the board '
wrk -t2 -c32 -d12s -s "$work/move.lua" -H "Authorization: Bearer $token" "$base" >/dev/null &
load=$!
"$paced" 5 10 "$token" "$base/pipelines/$pipeline/board" || true
wait "$load"
