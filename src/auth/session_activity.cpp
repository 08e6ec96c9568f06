#include "auth/session_activity.hpp"

#include "pg/connection.hpp"

namespace dealwright {

namespace {

// Rows that somebody else is writing are left for the next time: servers that write the same ones
// in another order would wait for each other.
const pg::Query write_sessions{"session_activity.sessions", R"(
    update sessions set last_activity_at = now()
    where id in (
        select s.id from sessions as s
        where s.id = any ($1::uuid[]) and not s.is_revoked
            and s.last_activity_at < now() - interval '50 seconds'
        for no key update skip locked
    )
)"};

const pg::Query write_tokens{"session_activity.tokens", R"(
    update api_tokens set last_used_at = now()
    where id in (
        select t.id from api_tokens as t
        where t.id = any ($1::uuid[])
            and coalesce(t.last_used_at, '-infinity') < now() - interval '50 seconds'
        for no key update skip locked
    )
)"};

std::string array_of(const std::set<std::string>& ids) {
    std::string text = "{";
    for (const auto& id : ids) {
        text += text.size() == 1 ? id : "," + id;
    }
    return text + "}";
}

}  // namespace

void SessionActivity::note(const Actor& actor) {
    const std::lock_guard lock{mutex_};
    if (!actor.session_id.empty()) {
        sessions_.insert(actor.session_id);
    } else if (!actor.token_id.empty()) {
        tokens_.insert(actor.token_id);
    }
}

void SessionActivity::flush(pg::Connection& connection) {
    std::set<std::string> sessions;
    std::set<std::string> tokens;
    {
        const std::lock_guard lock{mutex_};
        sessions.swap(sessions_);
        tokens.swap(tokens_);
    }
    if (!sessions.empty()) {
        connection.run(write_sessions, array_of(sessions));
    }
    if (!tokens.empty()) {
        connection.run(write_tokens, array_of(tokens));
    }
}

}  // namespace dealwright
