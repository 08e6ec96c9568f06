#include "auth/api_tokens.hpp"

#include "auth/request_body.hpp"
#include "auth/secrets.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "pg/error.hpp"

namespace dealwright {

namespace {

constexpr std::size_t name_characters_max = 100;
constexpr std::size_t shown_characters = 10;

const pg::Query read_moment{"api_tokens.read_moment", R"(
    select $1::timestamptz, $1::timestamptz > now() and isfinite($1::timestamptz)
)"};

const pg::Query insert_token{"api_tokens.insert", R"(
    insert into api_tokens (user_id, name, token_hash, prefix, expires_at, created_by_ip)
    values ($1::uuid, $2, $3, $4, $5::timestamptz, nullif($6, '')::inet)
    returning id
)"};

const pg::Query select_tokens{"api_tokens.list", R"(
    select id, name, prefix,
        to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at,
        to_char(expires_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as expires_at,
        to_char(last_used_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as last_used_at
    from api_tokens
    where user_id = $1::uuid and revoked_at is null and (expires_at is null or now() < expires_at)
    order by created_at, id
)"};

const pg::Query revoke{"api_tokens.revoke", R"(
    update api_tokens set revoked_at = now()
    where id = $1::uuid and revoked_at is null
        and ($2 = '' or user_id = nullif($2, '')::uuid)
)"};

void check_name(std::string_view name) {
    if (trimmed(name).empty() || code_points(name) > name_characters_max) {
        throw field_failure(
            "name", "length",
            fmt::format("the name of a token has between 1 and {} characters", name_characters_max)
        );
    }
}

/// Outside of the insert, so that a moment that is none gets its own words. In a transaction the
/// failed statement would end it, so the form is looked at first.
void check_moment(pg::Connection& connection, const std::string& moment) {
    const auto wrong = [] {
        return field_failure(
            "expires_at", "format",
            "expires_at is a moment in the future, like 2030-01-31T00:00:00Z"
        );
    };
    const bool has_form = moment.size() >= 10 && moment.size() <= 40 && moment[4] == '-' &&
                          moment[7] == '-' &&
                          moment.find_first_not_of("0123456789-+:.TZtz ") == std::string::npos;
    if (!has_form) {
        throw wrong();
    }
    try {
        if (!connection.run(read_moment, moment).get<bool>(0, 1)) {
            throw wrong();
        }
    } catch (const pg::DatabaseError& error) {
        if (error.kind() == ErrorKind::invalid) {
            throw wrong();
        }
        throw;
    }
}

}  // namespace

NewApiToken create_api_token(
    pg::Connection& connection, std::string_view user_id, std::string_view name,
    const std::optional<std::string>& expires_at, std::string_view ip
) {
    check_name(name);
    if (expires_at) {
        check_moment(connection, *expires_at);
    }
    NewApiToken token;
    token.text = random_api_token();
    token.id = connection
                   .run(
                       insert_token, user_id, trimmed(name), sha256_hex(token.text),
                       token.text.substr(0, shown_characters), expires_at, ip
                   )
                   .get<std::string>(0, 0);
    return token;
}

pg::Result list_api_tokens(pg::Connection& connection, std::string_view user_id) {
    return connection.run(select_tokens, user_id);
}

bool revoke_api_token(
    pg::Connection& connection, std::string_view token_id, std::string_view user_id
) {
    return is_uuid(token_id) && connection.run(revoke, token_id, user_id).affected() == 1;
}

}  // namespace dealwright
