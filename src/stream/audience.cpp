#include "stream/audience.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/entity_policy.hpp"
#include "stream/event_text.hpp"

namespace dealwright::stream {

namespace {

/// Permissions that change while people are judged by them: as often as that is tried anew.
constexpr int judging_attempts = 5;

// What begin_request() asserts, for many at once: the places of those who do not listen any more.
const pg::Query find_ended{"stream.find_ended", R"(
    select l.place
    from unnest($1::uuid[], $2::uuid[], $3::integer[]) with ordinality
        as l (session_id, token_id, idle_minutes, place)
    where not case when l.session_id is not null then exists (
        select from sessions as s join users as u on u.id = s.user_id
        where s.id = l.session_id and not s.is_revoked and not s.mfa_pending
            and now() < s.expires_at
            and s.last_activity_at > now() - make_interval(mins => l.idle_minutes)
            and u.is_active and not u.is_deleted
    ) else exists (
        select from api_tokens as t join users as u on u.id = t.user_id
        where t.id = l.token_id and t.revoked_at is null
            and (t.expires_at is null or now() < t.expires_at)
            and u.is_active and not u.is_deleted
    ) end
    order by l.place
)"};

const pg::Query read_epoch{"stream.epoch_of_judgement", "select epoch from access_epoch"};

std::string or_null(const std::string& id) {
    return id.empty() ? "NULL" : id;
}

std::set<std::string> moved_tables(const LedgerVersions& before, const LedgerVersions& now) {
    std::set<std::string> tables;
    for (const auto& [ledger, version] : now) {
        const auto known = before.find(ledger);
        if (known == before.end() || known->second != version) {
            tables.insert(table_of_ledger(ledger));
        }
    }
    return tables;
}

pg::Statement ask_for_ended(const std::vector<const Actor*>& people) {
    std::vector<std::string> sessions;
    std::vector<std::string> tokens;
    std::vector<std::string> limits;
    for (const Actor* actor : people) {
        sessions.push_back(or_null(actor->session_id));
        tokens.push_back(or_null(actor->token_id));
        limits.push_back(std::to_string(actor->idle_limit.count()));
    }
    const auto array = [](const std::vector<std::string>& texts) {
        return "{" + join(texts, ",") + "}";
    };
    return pg::statement(find_ended, array(sessions), array(tokens), array(limits));
}

}  // namespace

void Audience::read(pg::Connection& connection, std::vector<Listener>& arrived) {
    forget_closed(arrived);
    if (members_.empty()) {
        forget_news();
        position_.clear();
    }
    if (!arrived.empty()) {
        admit(connection, arrived);
    } else if (!members_.empty()) {
        const auto reading = read_change_feed(connection, position_);
        take_in(reading);
        follow_epoch(connection, reading.epoch, all());
    }
    const auto now = Clock::now();
    const bool has_news = !batch_.empty() || !metrics_.empty() || has_lost_;
    const auto due = has_news ? last_told_ + options_.telling_interval
                              : last_checked_ + options_.checking_interval;
    if (!members_.empty() && now >= due) {
        tell_all(connection);
    }
    if (now >= last_ping_ + options_.ping_interval) {
        last_ping_ = now;
        ping();
    }
}

void Audience::dismiss(std::string_view reason) {
    for (auto& member : members_) {
        send_off(member, reason);
    }
    members_.clear();
}

Audience::Members Audience::all() {
    Members result;
    for (auto& member : members_) {
        result.push_back(&member);
    }
    return result;
}

void Audience::forget_closed(std::vector<Listener>& arrived) {
    members_.remove_if([](const Member& member) { return !member.listener.sink->is_open(); });
    std::erase_if(arrived, [](const Listener& listener) { return !listener.sink->is_open(); });
}

void Audience::forget_news() {
    batch_.clear();
    metrics_.clear();
    has_lost_ = false;
}

void Audience::take_in(const FeedReading& reading) {
    position_ = reading.position;
    has_lost_ = has_lost_ || !reading.is_complete;
    for (const auto& row : reading.rows) {
        batch_.add(row);
    }
    metrics_.merge(moved_tables(ledgers_, reading.ledgers));
    ledgers_ = reading.ledgers;
}

/// All of it is read in one snapshot, so that whoever arrives goes on exactly where those are who
/// listen already.
void Audience::admit(pg::Connection& connection, std::vector<Listener>& arrived) {
    std::vector<FeedReading> missed;
    pg::Transaction transaction{connection, pg::Isolation::repeatable_read};
    if (!members_.empty()) {
        missed.push_back(read_change_feed(connection, position_));
    }
    for (const auto& listener : arrived) {
        missed.push_back(read_change_feed(connection, listener.position));
    }
    transaction.commit();
    auto next = missed.begin();
    if (members_.empty()) {
        position_ = next->position;
        ledgers_ = next->ledgers;
    } else {
        take_in(*next++);
        tell_all(connection);
    }
    while (!arrived.empty()) {
        auto listener = std::move(arrived.front());
        arrived.erase(arrived.begin());
        admit_one(connection, std::move(listener), *next++);
    }
}

void Audience::admit_one(pg::Connection& connection, Listener listener, const FeedReading& missed) {
    auto& member = members_.emplace_back(Member{.listener = std::move(listener)});
    member.sight = sight_of(member.listener.actor, *resources_.get());
    ChangeBatch batch;
    for (const auto& row : missed.rows) {
        batch.add(row);
    }
    const LedgerVersions none;
    const auto& known = member.listener.is_back ? none : member.listener.ledgers;
    member.needs_reset = !missed.is_complete;
    try {
        tell(connection, batch, moved_tables(known, ledgers_), {&member});
    } catch (...) {
        member.needs_reset = true;  // what he missed is not known any more
        throw;
    }
}

void Audience::tell_all(pg::Connection& connection) {
    if (has_lost_) {
        for (auto& member : members_) {
            member.needs_reset = true;
        }
    }
    tell(connection, batch_, metrics_, all());
    last_told_ = last_checked_ = Clock::now();
    forget_news();
}

/// Asks who may know what and who is still there, and then posts. The epoch is read last: when it
/// is the one that the people were judged by, they were judged rightly.
void Audience::tell(
    pg::Connection& connection, const ChangeBatch& batch, const std::set<std::string>& metrics,
    const Members& members
) {
    for (int attempt = 0; attempt < judging_attempts; ++attempt) {
        std::vector<const Actor*> people;
        for (const Member* member : members) {
            people.push_back(&member->listener.actor);
        }
        const auto resources = resources_.get();
        Judgement judgement{*resources, batch, people};
        auto statements = judgement.questions();
        statements.push_back(ask_for_ended(people));
        statements.push_back(pg::statement(read_epoch));
        const auto answers = connection.run_together(statements);
        if (follow_epoch(connection, answers.back().get<std::int64_t>(0, 0), members)) {
            continue;
        }
        const auto& ended = answers[answers.size() - 2];
        for (int row = 0; row < ended.rows(); ++row) {
            members.at(ended.get<std::size_t>(row, 0) - 1)->is_leaving = true;
        }
        judgement.learn(answers);
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i]->is_leaving) {
                send_off(*members[i], "session_ended");
            } else {
                post(*members[i], judgement.told_to(i), metrics);
            }
        }
        return;
    }
    throw failure(ErrorKind::busy, "permissions change faster than people can be told");
}

/// True when somebody's permissions had to be read anew.
bool Audience::follow_epoch(
    pg::Connection& connection, std::int64_t epoch, const Members& members
) {
    std::map<std::string, std::optional<Actor>> known;
    bool has_changed = false;
    for (Member* member : members) {
        const auto& actor = member->listener.actor;
        if (actor.epoch == epoch || member->is_leaving) {
            continue;
        }
        has_changed = true;
        const auto [place, is_new] = known.try_emplace(actor.user_id);
        if (is_new) {
            place->second = load_actor(connection, actor.user_id, resource_names());
        }
        renew(*member, place->second, epoch);
    }
    return has_changed;
}

void Audience::renew(Member& member, std::optional<Actor> actor, std::int64_t epoch) {
    auto& present = member.listener.actor;
    if (!actor || actor->must_change_password || actor->must_set_up_totp) {
        member.is_leaving = true;  // what he may do now is another request's business
        present.epoch = epoch;
        return;
    }
    actor->session_id = present.session_id;
    actor->token_id = present.token_id;
    auto sight = sight_of(*actor, *resources_.get());
    member.needs_reset = member.needs_reset || sight != member.sight;
    member.sight = std::move(sight);
    present = std::move(*actor);
}

void Audience::post(Member& member, const Told& told, const std::set<std::string>& metrics) {
    std::string events;
    if (member.needs_reset) {
        events = event_text("reset", "{}", position_);
    } else {
        if (!told.empty()) {
            events += event_text("changes", changes_json(told), position_);
        }
        if (!metrics.empty()) {
            events += event_text("metrics", metrics_json(metrics), position_);
        }
    }
    if (member.is_new) {
        // Whoever is cut off before the first event comes back to where he began.
        const auto start =
            member.needs_reset ? std::string{} : "id: " + member.listener.position + "\n";
        events = "retry: 2000\n" + start + "\n" + events;
    }
    member.is_new = member.needs_reset = false;
    if (!events.empty()) {
        member.listener.sink->post(events);  // one that has closed is forgotten with the next round
    }
}

void Audience::send_off(Member& member, std::string_view reason) {
    const auto data = JsonObject{}.text("reason", reason).finish();
    member.is_leaving = true;
    member.listener.sink->post(event_text("bye", data, {}));
    member.listener.sink->finish();
}

/// With the position, so that whoever hears of nothing for a while does not fall behind the feed.
void Audience::ping() {
    const bool is_told = batch_.empty() && metrics_.empty() && !has_lost_;
    const auto text = is_told && !position_.empty() ? ": ping\nid: " + position_ + "\n\n"
                                                    : std::string{": ping\n\n"};
    for (auto& member : members_) {
        member.listener.sink->post(text);
    }
}

}  // namespace dealwright::stream
