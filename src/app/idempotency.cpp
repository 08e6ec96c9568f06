#include "app/idempotency.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

constexpr std::size_t key_bytes_max = 255;

// A key is forgotten after a day: it may then stand for another request.
const pg::Query reserve_key{"app.reserve_idempotency_key", R"(
    insert into idempotency_keys (user_id, key, method, path, request_hash)
    values ($1::uuid, $2, $3, $4, $5)
    on conflict (user_id, key) do update
    set method = excluded.method, path = excluded.path, request_hash = excluded.request_hash,
        status = null, response_headers = null, response_body = null, created_at = now()
    where idempotency_keys.created_at < now() - interval '24 hours'
    returning 1
)"};

const pg::Query find_answer{"app.find_idempotent_answer", R"(
    select method = $3 and path = $4 and request_hash = $5, status, response_headers, response_body
    from idempotency_keys where user_id = $1::uuid and key = $2
)"};

const pg::Query store_answer{"app.store_idempotent_answer", R"(
    update idempotency_keys
    set status = $3::int, response_headers = $4::jsonb, response_body = $5
    where user_id = $1::uuid and key = $2
)"};

std::string hash_of(const http::Request& request) {
    std::string text;
    for (const auto& parameter : request.query) {
        text += parameter.name + '=' + parameter.value + '&';
    }
    text += '\n' + request.body;
    return sha256_hex(text);
}

std::string checked_key(const http::Request& request) {
    std::string key{request.header("idempotency-key")};
    const bool is_plain =
        std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (!is_plain || key.size() > key_bytes_max) {
        const std::string message =
            fmt::format("an Idempotency-Key has 1 to {} visible ASCII characters", key_bytes_max);
        throw Error{ErrorKind::invalid, message, {{"Idempotency-Key", "format", message}}};
    }
    return key;
}

}  // namespace

std::optional<http::Reply> answered_before(Context& context, const http::Request& request) {
    const auto key = checked_key(request);
    const auto method = name_of(request.method);
    const auto hash = hash_of(request);
    const auto& user = context.actor().user_id;
    if (!context.run(reserve_key, user, key, method, request.path, hash).empty()) {
        return std::nullopt;
    }
    const auto kept = context.run(find_answer, user, key, method, request.path, hash);
    if (kept.empty() || kept.is_null(0, 1)) {
        throw failure(ErrorKind::busy, "another request is at work under this Idempotency-Key")
            .after(std::chrono::seconds{1});
    }
    if (!kept.get<bool>(0, 0)) {
        const std::string message = "this Idempotency-Key was used for another request";
        throw Error{ErrorKind::invalid, message, {{"Idempotency-Key", "reused", message}}};
    }
    http::Reply reply;
    reply.status = kept.get<int>(0, 1);
    reply.body = kept.text(0, 3);
    for (const auto& [name, value] : parse_json(kept.text(0, 2)).members) {
        reply.headers.emplace_back(name, value.text);
    }
    reply.headers.emplace_back("Idempotent-Replay", "true");
    return reply;
}

void keep_answer(Context& context, const http::Request& request, const http::Reply& reply) {
    JsonObject headers;
    for (const auto& [name, value] : reply.headers) {
        headers.text(name, value);
    }
    context.run(
        store_answer, context.actor().user_id, checked_key(request), reply.status, headers.finish(),
        reply.body
    );
}

}  // namespace dealwright
