#!/usr/bin/env bash
# The app in Chromium beside the times that are asked of it: pages at a first visit and again, and
# what people do on 10,000 contacts and a board of 600 cards and more; with the machine's whole
# speed, and slowed down behind a slow line.
# Usage: bench/web.sh [CONTACTS]   (10000). BENCH_DATA=DIR keeps and reuses the database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
contacts=${1:-10000} port=${BENCH_PORT:-18082} tool=chromium
. bench/served.sh
. bench/open_deals.sh

fill_board 2000
run etl run all >/dev/null
export BENCH_EMAIL="web-$$@bench.example" BENCH_PASSWORD="quiet-harbour-lantern-$RANDOM$RANDOM"
run user create --email "$BENCH_EMAIL" --role admin --password-stdin <<<"$BENCH_PASSWORD" >/dev/null
psql -c "insert into activities (type, subject, due_date, owner_id)
    select 'task', 'Task ' || i, now() + (i - 20) * interval '4 hours', u.id
    from generate_series(1, 40) as i, users as u where u.email = '$BENCH_EMAIL'" >/dev/null
web/node_modules/.bin/node web/bench/times.mjs "http://127.0.0.1:$port"
