#include "stream/change_feed.hpp"

#include <charconv>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace dealwright::stream {

namespace {

// What is new are the transactions after the end of the old snapshot, and those that ran then.
const pg::Query read_feed{"stream.read_feed", R"(
    with present as materialized (
        select pg_current_snapshot() as snapshot, change_feed_reaches($1::pg_snapshot) as reaches
    ), news as (
        select table_name, record_ids, old_owner_ids, for_user_id from change_feed
        where xid >= pg_snapshot_xmax($1::pg_snapshot)
            and xid < pg_snapshot_xmax(pg_current_snapshot())
        union all
        select table_name, record_ids, old_owner_ids, for_user_id from change_feed
        where xid = any (array(select pg_snapshot_xip($1::pg_snapshot)))
        limit $2::bigint
    )
    select p.snapshot::text, p.reaches, n.table_name, n.record_ids::text, n.old_owner_ids::text,
        n.for_user_id
    from present as p left join news as n on p.reaches
)"};

const pg::Query read_epoch{"stream.read_epoch", "select epoch from access_epoch"};

const pg::Query read_ledgers{"stream.read_ledgers", "select ledger, version from ledger_versions"};

const pg::Query read_position{"stream.read_position", "select pg_current_snapshot()::text"};

const pg::Query add_for_user{"stream.add_for_user", R"(
    insert into change_feed (table_name, action, record_ids, for_user_id)
    values ($2, 'insert', $3::uuid[], $1::uuid)
)"};

const pg::Query prune{"stream.prune", "select prune_change_feed()"};

/// {a,NULL,c} of uuids; a null becomes an empty text.
std::vector<std::string> texts_of_array(std::string_view text) {
    if (text.size() <= 2) {
        return {};
    }
    auto texts = split(text.substr(1, text.size() - 2), ',');
    for (auto& one : texts) {
        if (one == "NULL") {
            one.clear();
        }
    }
    return texts;
}

LedgerVersions ledgers_of(const pg::Result& rows) {
    LedgerVersions versions;
    for (int row = 0; row < rows.rows(); ++row) {
        versions[rows.get<std::string>(row, 0)] = rows.get<std::int64_t>(row, 1);
    }
    return versions;
}

FeedRow feed_row(const pg::Result& rows, int row) {
    FeedRow result;
    result.table = rows.text(row, 2);
    result.is_named = !rows.is_null(row, 3);
    result.ids = texts_of_array(rows.text(row, 3));
    result.old_owners = texts_of_array(rows.text(row, 4));
    result.for_user = rows.text(row, 5);
    return result;
}

/// The next number of a snapshot's text; nothing when there is none.
std::optional<std::uint64_t> take_number(std::string_view& text) {
    std::uint64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || number == 0) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take_mark(std::string_view& text, char mark) {
    const bool is_there = text.starts_with(mark);
    text.remove_prefix(is_there ? 1 : 0);
    return is_there;
}

}  // namespace

FeedReading read_change_feed(pg::Connection& connection, const std::string& since) {
    const auto answers = connection.run_together(
        {pg::statement(read_feed, since, limits::feed_rows_max + 1), pg::statement(read_epoch),
         pg::statement(read_ledgers)}
    );
    const auto& rows = answers[0];
    FeedReading reading;
    reading.position = rows.text(0, 0);
    reading.is_complete =
        rows.get<bool>(0, 1) && rows.rows() <= static_cast<int>(limits::feed_rows_max);
    if (reading.is_complete && !rows.is_null(0, 2)) {
        for (int row = 0; row < rows.rows(); ++row) {
            reading.rows.push_back(feed_row(rows, row));
        }
    }
    reading.epoch = answers[1].get<std::int64_t>(0, 0);
    reading.ledgers = ledgers_of(answers[2]);
    return reading;
}

std::vector<pg::Statement> ask_position() {
    return {pg::statement(read_position), pg::statement(read_ledgers)};
}

Position position_of(const std::vector<pg::Result>& answers) {
    return {answers.at(0).get<std::string>(0, 0), ledgers_of(answers.at(1))};
}

// As PostgreSQL reads it: first:next:running,... with first <= each running one < next.
bool is_position(std::string_view text) {
    if (text.size() > limits::event_position_bytes) {
        return false;
    }
    const auto first = take_number(text);
    if (!first || !take_mark(text, ':')) {
        return false;
    }
    const auto next = take_number(text);
    if (!next || *next < *first || !take_mark(text, ':')) {
        return false;
    }
    auto last = *first;
    bool goes_on = !text.empty();
    while (goes_on) {
        const auto running = take_number(text);
        if (!running || *running < last || *running >= *next) {
            return false;
        }
        last = *running;
        goes_on = take_mark(text, ',');
    }
    return text.empty();
}

void tell_user(
    pg::Connection& connection, std::string_view user_id, std::string_view subject,
    const std::vector<std::string>& ids
) {
    connection.run(add_for_user, user_id, subject, "{" + join(ids, ",") + "}");
}

void prune_change_feed(pg::Connection& connection) {
    connection.run(prune);
}

}  // namespace dealwright::stream
