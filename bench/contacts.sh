#!/usr/bin/env bash
# The timeline of a contact with 10,000 entries and the check for duplicates among many contacts,
# through the API over a socket, one client: median, p99 and the slowest.
# Usage: bench/contacts.sh [CONTACTS]   (1000000). BENCH_DATA=DIR keeps and reuses the database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
contacts=${1:-1000000} requests=${BENCH_REQUESTS:-2000} port=${BENCH_PORT:-18081}
dealwright=build/release/dealwright
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
# As the owner of the tables, who may leave triggers out and clean up.
owner_psql() {
    local url
    url=$(run db url)
    command psql -XAtq -v ON_ERROR_STOP=1 "${url/dealwright_app@/dealwright_owner@}" "$@"
}

fresh=; [ -d "$data" ] || fresh=yes
[ -z "$fresh" ] || { run db create >/dev/null && run db seed >/dev/null; }
"$dealwright" --data-dir "$data" serve --no-workers --listen "127.0.0.1:$port" >"$work/serve.log" 2>&1 &
server=$!
for _ in $(seq 300); do curl -fs "127.0.0.1:$port/health/ready" >/dev/null && break; sleep 0.1; done

if [ -n "$fresh" ]; then
    echo "making $contacts contacts" >&2
    # Names are spread as names are: few are frequent, most are rare. What triggers derive from them
    # is not measured here.
    owner_psql -v contacts="$contacts" <<'SQL'
insert into teams (name) values ('North');
insert into users (email, first_name, team_id)
select 'rep' || i || '@bench.example', 'Rep ' || i, case when i <= 5 then t.id end
from generate_series(1, 20) as i, teams as t where t.name = 'North';
insert into user_roles (user_id, role_id)
select u.id, r.id from users as u, roles as r
where u.email like 'rep%@bench.example' and r.name = 'sales_rep';
alter table contacts disable trigger user;
create function pg_temp.word(seed int) returns text language sql immutable as $$
    select (array['ka','be','lo','mi','ru','sta','to','ver','wen','gra','fi','na','hol','sen','dor','el','pri','zo','mar','ul'])[1 + seed % 20]
        || (array['ra','ni','ster','mann','sky','ford','son','berg','lin','ta','vic','ro','dal','cher','kins','ma','ley','stein','das','by'])[1 + seed / 20 % 20]
        || case when seed >= 400 then (array['a','er','in','o','el','us','i','and','ow','es'])[1 + seed / 400 % 10] else '' end
        || case when seed >= 4000 then (array['x','ton','ham','rich','wald'])[1 + seed / 4000 % 5] else '' end
$$;
insert into contacts (first_name, last_name, company, email, phone, mobile, owner_id, status, created_at)
select
    initcap(pg_temp.word((600 * power(random(), 2))::int)),
    initcap(pg_temp.word((19999 * power(random(), 2))::int)),
    initcap(pg_temp.word((19999 * power(random(), 1.5))::int)) || ' '
        || (array['Systems','Consulting','Group','Solutions','Partners','Logistics'])[1 + i % 6] || ' '
        || (array['GmbH','Inc.','Ltd','AG'])[1 + i % 4],
    'c' || i || '@' || pg_temp.word(i % 5000) || '.example',
    '+49 ' || (30 + i % 60) || ' ' || (1000000 + random() * 8999999)::int,
    case when i % 2 = 0 then '0' || (150 + i % 30) || ' ' || (1000000 + random() * 8999999)::int end,
    (people.ids)[1 + i % 20], 'new', now() - i * interval '1 second'
from generate_series(1, :contacts) as i,
    (select array_agg(id order by email) as ids from users where email like 'rep%@bench.example') as people;
alter table contacts enable trigger user;
-- One contact with 10,000 entries, half of them of people whom his owner's team does not see.
create temp table busy as select c.id, people.ids from contacts as c,
    (select array_agg(id order by email) as ids from users where email like 'rep%@bench.example') as people
    where c.owner_id = (select id from users where email = 'rep1@bench.example') limit 1;
create temp table made (id uuid, n int);
with rows as (
    insert into activities (type, subject, status, completed_at, contact_id, owner_id, created_at)
    select (array['email','meeting','task','note','deadline','call','call'])[1 + i % 7]::activity_type,
        'Entry ' || i, 'completed', now() - i * interval '1 hour', b.id, b.ids[1 + i % 2 * 10],
        now() - i * interval '1 hour'
    from generate_series(1, 7000) as i, busy as b returning id, type
) insert into made select id, 1 from rows where type = 'call';
insert into calls (activity_id, outcome, started_at)
select a.id, 'answered', a.created_at from activities as a join made using (id);
insert into emails (subject, from_email, to_email, status, contact_id, owner_id, sent_at, created_at)
select 'Mail ' || i, 'a@bench.example', 'b@bench.example', 'sent', b.id, b.ids[1 + i % 2 * 10],
    now() - i * interval '3 hours', now() - i * interval '3 hours'
from generate_series(1, 2000) as i, busy as b;
insert into documents (name, contact_id, owner_id, created_at)
select 'Paper ' || i, b.id, b.ids[1 + i % 2 * 10], now() - i * interval '9 hours'
from generate_series(1, 500) as i, busy as b;
insert into deals (title, stage_id, contact_id, owner_id, created_at)
select 'Deal ' || i, s.id, b.id, b.ids[1 + i % 2 * 10], now() - i * interval '11 hours'
from generate_series(1, 400) as i, busy as b,
    (select id from pipeline_stages where not is_closed order by order_index limit 1) as s;
insert into contact_status_changes (contact_id, from_status, to_status, changed_at)
select b.id, case when i % 2 = 0 then 'new' else 'contacted' end::contact_status,
    case when i % 2 = 0 then 'contacted' else 'new' end::contact_status, now() - i * interval '5 days'
from generate_series(1, 100) as i, busy as b;
SQL
    owner_psql -c 'set client_min_messages = error' -c 'vacuum analyze' >/dev/null
fi
admin=$(psql -c "select u.email from users u join user_roles ur on ur.user_id = u.id
    join roles r on r.id = ur.role_id where r.name = 'admin' order by u.created_at limit 1")
psql -c "update users set must_change_password = false where email = '$admin'" >/dev/null
export ADMIN REP BUSY BASE REQUESTS
ADMIN=$(run token create --user "$admin" --name bench 2>/dev/null)
REP=$(run token create --user rep1@bench.example --name bench 2>/dev/null)
BUSY=$(psql -c "select contact_id from emails where subject = 'Mail 1'")
BASE=127.0.0.1:$port REQUESTS=$requests
# People who are there, with a slip in the first name, and their number without its country.
psql -c "select json_build_object('first_name', left(first_name, 2) || 'a' || substr(first_name, 3),
        'last_name', last_name, 'company', split_part(company, ' ', 1), 'email', 'new' || email,
        'phone', '0' || substr(phone, 5), 'country', 'Germany')
    from contacts tablesample system (5) where not is_deleted order by random() limit $requests" \
    >"$work/people"
psql -c "select count(*) from contacts" | sed 's/$/ contacts/'

python3 - "$work/people" <<'PYTHON'
import http.client, json, os, sys, time

people = open(sys.argv[1]).read().splitlines()
connection = http.client.HTTPConnection(os.environ["BASE"])
requests = int(os.environ["REQUESTS"])


def ask(method, path, token, body=None):
    headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
    begin = time.perf_counter()
    connection.request(method, "/api/v1" + path, body, headers)
    reply = connection.getresponse()
    text = reply.read()
    took = (time.perf_counter() - begin) * 1000
    if reply.status != 200:
        sys.exit(f"{method} {path}: {reply.status} {text[:300]}")
    return took, text


def measure(name, method, path, token, bodies=None, count=requests):
    times, found = [], 0
    for i in range(count):
        took, text = ask(method, path, token, bodies[i % len(bodies)] if bodies else None)
        found += len(json.loads(text)["data"]) > 0
        times.append(took)
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    print(f"{name:44} p50 {at(0.5):6.1f} ms  p99 {at(0.99):6.1f} ms  max {times[-1]:6.1f} ms"
          f"  ({count} requests, {100 * found // count} % found something)", flush=True)


admin, rep, busy = os.environ["ADMIN"], os.environ["REP"], os.environ["BUSY"]
timeline = f"/contacts/{busy}/timeline"
measure("timeline, first page, admin", "GET", timeline, admin)
measure("timeline, first page, representative", "GET", timeline, rep)
cursor = None
for _ in range(100):
    page = json.loads(ask("GET", timeline + (f"?cursor={cursor}" if cursor else ""), admin)[1])
    cursor = page["page"]["next_cursor"]
measure("timeline, page 101, admin", "GET", f"{timeline}?cursor={cursor}", admin)
measure("timeline, calls only, representative", "GET", timeline + "?kinds=call", rep)
measure("duplicates of a new contact, admin", "POST", "/contacts/duplicates", admin, people)
measure("duplicates of a new contact, representative", "POST", "/contacts/duplicates", rep, people)
measure("companies, first page, admin", "GET", "/companies", admin, count=200)
measure("companies, search, admin", "GET", "/companies?q=kar", admin, count=50)
PYTHON
