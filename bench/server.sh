#!/usr/bin/env bash
# The server beside PostgreSQL alone, side by side in one run: wrk on the API, pgbench on the same
# statements, 32 connections each; then latencies at 50 requests a second, and memory.
# Usage: bench/server.sh [CONTACTS]   (1000000). BENCH_DATA=DIR keeps and reuses the database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
contacts=${1:-1000000} rounds=${BENCH_ROUNDS:-3} seconds=${BENCH_SECONDS:-8} port=${BENCH_PORT:-18080}
. bench/served.sh

scripts single true "select $columns from contacts as t where t.id = 'ID' and not t.is_deleted"
scripts list true "select $columns from contacts as t where not t.is_deleted order by t.created_at desc, t.id desc limit 50"
update_scripts

{ lua_list ids "$work/ids"; cat <<'LUA'
request = function() return wrk.format("GET", "/api/v1/contacts/" .. ids[math.random(#ids)]) end
LUA
} >"$work/single.lua"
echo 'request = function() return wrk.format("GET", "/api/v1/contacts?limit=50") end' >"$work/list.lua"
printf '%-10s %12s %12s %8s %8s\n' "" "server/s" "pgbench/s" ratio asked
for kind in single:0.5 list:0.6 update:0.7; do
    name=${kind%%:*}
    : >"$work/s" && : >"$work/p"
    for _ in $(seq "$rounds"); do
        wrk_rate "$name" >>"$work/s"
        pgbench_rate "$name" >>"$work/p"
    done
    s=$(median <"$work/s") p=$(median <"$work/p")
    printf '%-10s %12.0f %12.0f %8.2f %8s\n' "$name" "$s" "$p" \
        "$(ratio "$s" "$p")" "${kind##*:}"
done

echo "at 50 requests/s:"
echo -n "  filtered, sorted page of 50: "
"$paced" 50 20 "$token" "$base/contacts?status=qualified&lead_score[gte]=SEED&sort=-lead_score,last_name&limit=50" \
    "$base/contacts?status[in]=new,contacted&sort=-created_at&limit=50" \
    "$base/contacts?source=referral&sort=last_name&limit=50" || true
echo -n "  search:                      "
"$paced" 50 20 "$token" "$base/contacts?q=muller&limit=50" "$base/contacts?q=anna%20smi&limit=50" \
    "$base/contacts?q=jonhson&limit=50" "$base/contacts?q=SEED&limit=50" || true
echo -n "  search over all kinds:       "
"$paced" 50 20 "$token" "$base/search?q=mu" "$base/search?q=ann" "$base/search?q=anna%20smi" \
    "$base/search?q=jonhson" "$base/search?q=SEED" || true

wrk -t2 -c256 -d5s -s "$work/single.lua" -H "Authorization: Bearer $token" "$base" >/dev/null &
load=$!
peak=0
while kill -0 $load 2>/dev/null; do
    now=$(awk '/VmRSS/ {print $2}' "/proc/$server/status")
    [ "$now" -gt "$peak" ] && peak=$now
    sleep 0.2
done
echo "memory at 256 connections: $((peak / 1024)) MB (asked: under 80 MB)"
