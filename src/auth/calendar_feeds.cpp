#include "auth/calendar_feeds.hpp"

#include "auth/secrets.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

const pg::Query keep_feed{"calendar_feeds.keep", R"(
    insert into calendar_feeds (user_id, token_hash) values ($1::uuid, $2)
    on conflict (user_id) do update set token_hash = excluded.token_hash, created_at = now()
    returning to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
)"};

const pg::Query find_feed{"calendar_feeds.find", R"(
    select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    from calendar_feeds where user_id = $1::uuid
)"};

const pg::Query end_feed{"calendar_feeds.end", R"(
    delete from calendar_feeds where user_id = $1::uuid
)"};

const pg::Query find_user{"calendar_feeds.user", R"(
    select user_id from calendar_feeds where token_hash = $1
)"};

}  // namespace

http::Reply make_calendar_feed(AuthServices& services, Context& context) {
    const std::string secret = random_secret();
    const auto made = context.run(keep_feed, context.actor().user_id, sha256_hex(secret));
    const std::string path = "/calendar/" + secret + ".ics";
    // Without a configured address the client knows best how it came here.
    const auto& base = services.base_url;
    return http::json_reply(
        JsonObject{}
            .text("path", path)
            .raw("url", base.empty() ? "null" : json_string(base + path))
            .text("created_at", made.text(0, 0))
            .finish(),
        201
    );
}

http::Reply show_calendar_feed(Context& context) {
    const auto found = context.run(find_feed, context.actor().user_id);
    return http::json_reply(
        JsonObject{}
            .boolean("exists", !found.empty())
            .raw("created_at", found.empty() ? "null" : json_string(found.text(0, 0)))
            .finish()
    );
}

http::Reply end_calendar_feed(Context& context) {
    if (context.run(end_feed, context.actor().user_id).affected() == 0) {
        throw failure(ErrorKind::not_found, "there is no calendar feed");
    }
    return http::no_content();
}

std::optional<std::string> user_of_calendar_feed(Context& context, std::string_view secret) {
    const auto found = context.run(find_user, sha256_hex(std::string{secret}));
    return found.empty() ? std::nullopt : std::optional<std::string>{found.text(0, 0)};
}

}  // namespace dealwright
