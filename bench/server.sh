#!/usr/bin/env bash
# The server beside PostgreSQL alone, side by side in one run: wrk on the API, pgbench on the same
# statements, 32 connections each; then latencies at 50 requests a second, and memory.
# Usage: bench/server.sh [CONTACTS]   (1000000). BENCH_DATA=DIR keeps and reuses the database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
contacts=${1:-1000000} rounds=${BENCH_ROUNDS:-3} seconds=${BENCH_SECONDS:-8} port=${BENCH_PORT:-18080}
dealwright=build/release/dealwright paced=build/release/bench/dealwright_paced
pgbench=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)/pgbench
command -v wrk >/dev/null || { echo "bench: needs wrk (apt-get install wrk)" >&2; exit 1; }
unset DATABASE_URL
work=$(mktemp -d) data=${BENCH_DATA:-$work/data} server=
chmod 755 "$work"
finish() {
    [ -z "$server" ] || { kill "$server" && wait "$server" || true; }
    rm -rf "$work"
}
trap finish EXIT
run() { "$dealwright" --data-dir "$data" "$@"; }

if [ ! -e "$data/cluster" ] && [ ! -e "$data/postgres" ] && [ ! -d "$data" ]; then
    echo "making $contacts contacts" >&2
    run db create >/dev/null && run db seed >/dev/null && run db seed --demo "$contacts" >/dev/null
fi
"$dealwright" --data-dir "$data" serve --listen "127.0.0.1:$port" >"$work/serve.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -fs "127.0.0.1:$port/health/ready" >/dev/null && break; sleep 0.1; done
base=http://127.0.0.1:$port/api/v1
psql() { command psql -XAtq "$(run db url)" "$@"; }
admin=$(psql -c "select u.email from users u join user_roles ur on ur.user_id = u.id
    join roles r on r.id = ur.role_id where r.name = 'admin' order by u.created_at limit 1")
psql -c "update users set must_change_password = false where email = '$admin'" >/dev/null
token=$(run token create --user "$admin" --name bench 2>/dev/null)
token_id=$(psql -c "select id from api_tokens order by created_at desc limit 1")
epoch=$(psql -c "select epoch from access_epoch")
psql -c "select id from contacts tablesample system (0.5) where not is_deleted limit 100" >"$work/ids"

columns=$(psql -c "select string_agg('t.' || quote_ident(column_name), ', ' order by ordinal_position)
    from information_schema.columns where table_name = 'contacts' and table_schema = current_schema()
    and column_name not like 'search%'")
begin_request() { # read_only
    echo "select begin_request(null, '$token_id', $epoch, '{}', $1, interval '12 hours');"
}
scripts() { # name read_only statement-with-ID
    mkdir -p "$work/$1"
    local n=0 id
    while read -r id; do
        { echo '\startpipeline'; begin_request "$2"; echo "${3//ID/$id};"; echo '\endpipeline'; } \
            >"$work/$1/$n.sql"
        n=$((n + 1))
    done <"$work/ids"
}
scripts single true "select $columns from contacts as t where t.id = 'ID' and not t.is_deleted"
scripts list true "select $columns from contacts as t where not t.is_deleted order by t.created_at desc, t.id desc limit 50"
scripts update false "update contacts as t set city = 'City ' || (random() * 1000)::int where t.id = 'ID' and not t.is_deleted returning $columns"

lua_ids() { awk 'BEGIN{printf "local ids = {"} {printf "\"%s\",", $0} END{print "}"}' "$work/ids"; }
{ lua_ids; cat <<'LUA'
request = function() return wrk.format("GET", "/api/v1/contacts/" .. ids[math.random(#ids)]) end
LUA
} >"$work/single.lua"
echo 'request = function() return wrk.format("GET", "/api/v1/contacts?limit=50") end' >"$work/list.lua"
{ lua_ids; cat <<'LUA'
wrk.headers["Content-Type"] = "application/json"
request = function()
    return wrk.format("PATCH", "/api/v1/contacts/" .. ids[math.random(#ids)], nil,
        '{"city":"City ' .. math.random(1000) .. '"}')
end
LUA
} >"$work/update.lua"

wrk_rate() {
    wrk -t2 -c32 -d"${seconds}s" -s "$work/$1.lua" -H "Authorization: Bearer $token" "$base" \
        >"$work/wrk.out"
    grep -q 'Non-2xx' "$work/wrk.out" && grep 'Non-2xx' "$work/wrk.out" >&2
    awk '/Requests\/sec/ {print $2}' "$work/wrk.out"
}
pgbench_rate() {
    local files=()
    for file in "$work/$1"/*.sql; do files+=(-f "$file"); done
    PGOPTIONS= "$pgbench" -n -M prepared -c 32 -j 2 -T "$seconds" "${files[@]}" "$(run db url)" \
        2>/dev/null | awk '/^tps/ {print $3}'
}
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

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
        "$(echo "$s $p" | awk '{print $1/$2}')" "${kind##*:}"
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
