#include "auth/me.hpp"

#include <array>

#include "base/error.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

// The columns up to last_login are the members of "user", under their names.
const pg::Query read_me{"me.read", R"(
    select u.id, u.email, u.first_name, u.last_name, u.title, u.department, u.phone, u.avatar_url,
        u.timezone, u.language, u.team_id, u.manager_id,
        to_char(u.last_login, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as last_login,
        exists (
            select from user_totp as f where f.user_id = u.id and f.confirmed_at is not null
        ),
        to_char(s.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(s.expires_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce(
            (select p.preferences from user_preferences as p where p.user_id = u.id), '{}'
        ),
        base_currency(), setting('reporting_timezone')
    from users as u left join sessions as s on s.id = nullif($2, '')::uuid
    where u.id = $1::uuid
)"};

constexpr int user_columns = 13;
constexpr int has_totp = 13;
constexpr int session_created_at = 14;
constexpr int session_expires_at = 15;
constexpr int preferences = 16;
constexpr int base_currency = 17;
constexpr int reporting_timezone = 18;

std::string text_or_null(const pg::Result& row, int column) {
    const auto value = row.maybe(0, column);
    return value ? json_string(*value) : "null";
}

template <class Texts>
std::string array_of(const Texts& texts) {
    std::string json = "[";
    for (const auto& text : texts) {
        json += json.size() == 1 ? "" : ",";
        append_json_string(json, text);
    }
    return json + "]";
}

std::string rights_of(const Actor& actor) {
    std::vector<std::string_view> names;
    if (actor.permissions) {
        for (const auto right : actor.permissions->rights()) {
            names.push_back(name_of(right));
        }
    }
    return array_of(names);
}

std::string records_of(const Actor& actor, const std::vector<std::string>& resources) {
    JsonObject records;
    for (const auto& resource : resources) {
        const auto& rights = actor.rights_for(resource);
        records.raw(
            resource, JsonObject{}
                          .text("read", name_of(rights.read))
                          .boolean("create", rights.create)
                          .text("update", name_of(rights.update))
                          .text("delete", name_of(rights.remove))
                          .text("assign", name_of(rights.assign))
                          .raw("masked", array_of(rights.masked))
                          .finish()
        );
    }
    return records.finish();
}

std::string user_of(const pg::Result& row) {
    JsonObject user;
    for (int column = 0; column < user_columns; ++column) {
        user.raw(row.column_name(column), text_or_null(row, column));
    }
    return user.finish();
}

std::string session_of(const Actor& actor, const pg::Result& row) {
    if (actor.session_id.empty()) {
        return "null";
    }
    return JsonObject{}
        .text("id", actor.session_id)
        .raw("created_at", text_or_null(row, session_created_at))
        .raw("expires_at", text_or_null(row, session_expires_at))
        .number("idle_minutes", actor.idle_limit.count())
        .finish();
}

}  // namespace

const std::string_view me_schema = R"({"type":"object","required":["user","roles","rights",
"records","must_change_password","must_set_up_totp","totp_enabled","session","preferences",
"workspace","token_id"],
"properties":{"user":{"type":"object"},"roles":{"type":"array","items":{"type":"string"}},
"rights":{"type":"array","items":{"type":"string"}},"records":{"type":"object",
"additionalProperties":{"type":"object","properties":{
"read":{"enum":["none","own","team","all"]},"create":{"type":"boolean"},
"update":{"enum":["none","own","team","all"]},"delete":{"enum":["none","own","team","all"]},
"assign":{"enum":["none","own","team","all"]},
"masked":{"type":"array","items":{"type":"string"}}}}},
"must_change_password":{"type":"boolean"},"must_set_up_totp":{"type":"boolean"},
"totp_enabled":{"type":"boolean"},"session":{"type":["object","null"]},
"preferences":{"type":"object"},"workspace":{"type":"object","properties":{
"base_currency":{"type":"string"},"reporting_timezone":{"type":"string"}}},
"token_id":{"type":["string","null"],"format":"uuid"}}})";

std::string me_json(
    pg::Connection& connection, const Actor& actor, const std::vector<std::string>& resources
) {
    const auto row = connection.run(read_me, actor.user_id, actor.session_id);
    if (row.empty()) {
        throw failure(ErrorKind::unauthenticated, "this account can no longer sign in");
    }
    return JsonObject{}
        .raw("user", user_of(row))
        .raw("roles", array_of(actor.role_names))
        .raw("rights", rights_of(actor))
        .raw("records", records_of(actor, resources))
        .boolean("must_change_password", actor.must_change_password)
        .boolean("must_set_up_totp", actor.must_set_up_totp)
        .boolean("totp_enabled", row.get<bool>(0, has_totp))
        .raw("session", session_of(actor, row))
        .raw("preferences", row.text(0, preferences))
        .raw(
            "workspace", JsonObject{}
                             .text("base_currency", row.text(0, base_currency))
                             .text("reporting_timezone", row.text(0, reporting_timezone))
                             .finish()
        )
        .raw("token_id", actor.token_id.empty() ? "null" : json_string(actor.token_id))
        .finish();
}

}  // namespace dealwright
