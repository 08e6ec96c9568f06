#!/usr/bin/env bash
# The selling day under load: the board of a pipeline with 50,000 open deals in one call, and moves
# by 32 clients beside plain updates of contacts by as many, in the same run.
# Usage: bench/board.sh [DEALS]   (50000). BENCH_DATA=DIR keeps and reuses the database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
deals=${1:-50000} contacts=${BENCH_CONTACTS:-20000} rounds=${BENCH_ROUNDS:-3}
seconds=${BENCH_SECONDS:-8} port=${BENCH_PORT:-18081}
. bench/served.sh

. bench/open_deals.sh

fill_board "$deals"
psql -c "select id from deals where pipeline_id = '$pipeline' and status = 'open'
    and not is_deleted order by md5(id::text) limit 2000" >"$work/deals"
psql -c "select id from pipeline_stages where pipeline_id = '$pipeline' and not is_closed
    and not is_deleted order by order_index" >"$work/stages"
rep=$(psql -c "select u.email from users u join user_roles ur on ur.user_id = u.id
    join roles r on r.id = ur.role_id where r.name = 'sales_rep' and u.is_active
    and not u.is_deleted order by u.created_at limit 1")
rep_token=$(run token create --user "$rep" --name bench 2>/dev/null)

# Where each of them is: its stage's place among the open ones.
stages_of_deals() {
    psql -c "select array_position(array(select s.id from pipeline_stages as s
            where pipeline_id = '$pipeline' and not is_closed and not is_deleted
            order by order_index), d.stage_id)
        from unnest('{$(paste -sd, "$work/deals")}'::uuid[]) with ordinality as n (id, i)
        join deals as d using (id) order by n.i"
}

# Each thread moves deals of its own, each time on to the next stage.
update_scripts
move_script() {
stages_of_deals >"$work/places"
{ lua_list deals "$work/deals"; lua_list stages "$work/stages"; lua_list place "$work/places"
cat <<'LUA'
local threads = 0
setup = function(thread) thread:set("mine", threads); threads = threads + 1 end
init = function() math.randomseed(os.time() + mine) end
wrk.headers["Content-Type"] = "application/json"
request = function()
    local n = math.random(#deals / 2) * 2 - mine
    place[n] = place[n] % #stages + 1
    return wrk.format("POST", "/api/v1/deals/" .. deals[n] .. "/move", nil,
        '{"stage_id":"' .. stages[place[n]] .. '"}')
end
LUA
} >"$work/move.lua"
}

echo "the board of $(open_deals) open deals, $(wc -l <"$work/stages") open stages (asked: p99 50 ms):"
for who in "an admin:$token" "a rep:$rep_token"; do
    printf '  %-9s ' "${who%%:*}"
    "$paced" 10 15 "${who#*:}" "$base/pipelines/$pipeline/board" || true
done

: >"$work/m" && : >"$work/u" && : >"$work/p"
for _ in $(seq "$rounds"); do
    wrk_rate update >>"$work/u"
    move_script
    wrk_rate move >>"$work/m"
    pgbench_rate update >>"$work/p"
done
m=$(median <"$work/m") u=$(median <"$work/u") p=$(median <"$work/p")
printf 'by 32 clients: %.0f moves a second, %.0f plain updates a second: %.2f of them (asked: 0.7)\n' \
    "$m" "$u" "$(ratio "$m" "$u")"
printf '  (the same plain updates by PostgreSQL alone: %.0f a second)\n' "$p"
printf '  while they move: the board '
move_script
wrk -t2 -c32 -d12s -s "$work/move.lua" -H "Authorization: Bearer $token" "$base" >/dev/null &
load=$!
"$paced" 5 10 "$token" "$base/pipelines/$pipeline/board" || true
wait "$load"
