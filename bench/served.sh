# For the benchmarks of the server: a database with contacts, a server in front of it, a token of an
# administrator, and wrk and pgbench on both with 32 connections. Sourced; needs $contacts, $seconds
# and $port. BENCH_DATA=DIR keeps and reuses the database. $tool is what it needs besides, wrk unless
# said.
dealwright=build/release/dealwright paced=build/release/bench/dealwright_paced
pgbench=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)/pgbench
tool=${tool:-wrk}
command -v "$tool" >/dev/null || { echo "bench: needs $tool (apt-get install $tool)" >&2; exit 1; }
unset DATABASE_URL
work=$(mktemp -d) data=${BENCH_DATA:-$work/data} server=
chmod 755 "$work"
finish() {
    [ -z "$server" ] || { kill "$server" && wait "$server" || true; }
    rm -rf "$work"
}
trap finish EXIT
run() { "$dealwright" --data-dir "$data" "$@"; }
psql() { command psql -XAtq -v ON_ERROR_STOP=1 "$(run db url)" "$@"; }

if [ ! -d "$data" ]; then
    echo "making $contacts contacts" >&2
    run db create >/dev/null && run db seed >/dev/null && run db seed --demo "$contacts" >/dev/null
fi
"$dealwright" --data-dir "$data" serve --listen "127.0.0.1:$port" >"$work/serve.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -fs "127.0.0.1:$port/health/ready" >/dev/null && break; sleep 0.1; done
base=http://127.0.0.1:$port/api/v1
admin=$(psql -c "select u.email from users u join user_roles ur on ur.user_id = u.id
    join roles r on r.id = ur.role_id where r.name = 'admin' order by u.created_at limit 1")
psql -c "update users set must_change_password = false where email = '$admin'" >/dev/null
token=$(run token create --user "$admin" --name bench 2>/dev/null)
token_id=$(psql -c "select id from api_tokens order by created_at desc limit 1")
epoch=$(psql -c "select epoch from access_epoch")
psql -c "select id from contacts tablesample system (0.5) where not is_deleted limit 100" >"$work/ids"
[ -s "$work/ids" ] || psql -c "select id from contacts where not is_deleted limit 100" >"$work/ids"

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
update_scripts() {
    scripts update false "update contacts as t set city = 'City ' || (random() * 1000)::int
        where t.id = 'ID' and not t.is_deleted returning $columns"
    # Each thread has contacts of its own, so many that two rarely want the same; every request
    # changes something.
    psql -c "select id from contacts where not is_deleted order by md5(id::text) limit 2000" \
        >"$work/many_ids"
    { lua_list ids "$work/many_ids"; cat <<'LUA'
local threads, round = 0, 0
setup = function(thread) thread:set("mine", threads); threads = threads + 1 end
init = function() math.randomseed(os.time() + mine) end
wrk.headers["Content-Type"] = "application/json"
request = function()
    round = round + 1
    return wrk.format("PATCH", "/api/v1/contacts/" .. ids[math.random(#ids / 2) * 2 - mine], nil,
        '{"city":"City ' .. round .. " of " .. math.random(1000000) .. '"}')
end
LUA
    } >"$work/update.lua"
}
lua_list() { # name file
    awk -v name="$1" 'BEGIN{printf "local %s = {", name} {printf "\"%s\",", $0} END{print "}"}' "$2"
}
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
ratio() { echo "$1 $2" | awk '{print $1/$2}'; }
