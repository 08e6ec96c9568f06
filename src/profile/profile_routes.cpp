#include "profile/profile_routes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "auth/me.hpp"
#include "base/limits.hpp"
#include "pg/error.hpp"
#include "records/write_request.hpp"
#include "records/write_value.hpp"

namespace dealwright {

namespace {

constexpr std::array<std::string_view, 4> own_fields = {
    "first_name", "last_name", "timezone", "language"};

// Null stands for what was not sent; whether it was is said beside it.
const pg::Query change_account{"profile.change_account", R"(
    update users set
        first_name = case when $2::boolean then $3 else first_name end,
        last_name = case when $4::boolean then $5 else last_name end,
        timezone = case when $6::boolean then $7 else timezone end,
        language = case when $8::boolean then $9 else language end
    where id = $1::uuid
)"};

const pg::Query change_preferences{"profile.change_preferences", R"(
    insert into user_preferences as p (user_id, preferences)
    values ($1::uuid, merge_patch('{}', $2::jsonb))
    on conflict (user_id) do update
    set preferences = merge_patch(p.preferences, $2::jsonb), updated_at = now()
    returning octet_length(preferences::text)
)"};

struct Profile {
    std::array<std::optional<std::string>, own_fields.size()> values;
    std::array<bool, own_fields.size()> is_given{};
    std::string preferences;  // a merge patch; empty: none

    bool changes_account() const {
        return std::find(is_given.begin(), is_given.end(), true) != is_given.end();
    }
};

class ProfileReader {
  public:
    explicit ProfileReader(const Resource& users) : users_{users} {}

    Profile run(const Json& body) {
        if (!body.is_object()) {
            throw failure(
                ErrorKind::malformed, "the body has to be an object, not {}", name_of(body.type)
            );
        }
        for (const auto& [name, value] : body.members) {
            take(name, value);
        }
        if (!errors_.empty()) {
            throw invalid_fields(std::move(errors_));
        }
        return std::move(profile_);
    }

  private:
    void take(const std::string& name, const Json& value) {
        const auto* field = std::find(own_fields.begin(), own_fields.end(), name);
        if (name == "preferences") {
            take_preferences(value);
        } else if (field != own_fields.end()) {
            auto written = write_value(users_.table->column(name), value);
            const auto place = static_cast<std::size_t>(field - own_fields.begin());
            profile_.is_given.at(place) = true;
            profile_.values.at(place) = std::move(written.text);
            if (!written.suits()) {
                errors_.push_back({name, written.code, written.problem});
            }
        } else if (users_.table->find(name) != nullptr) {
            errors_.push_back({name, "read_only", "is changed by those who manage users"});
        } else {
            errors_.push_back({name, "unknown", "there is no such field"});
        }
    }

    void take_preferences(const Json& value) {
        profile_.preferences = to_text(value);
        if (!value.is_object()) {
            errors_.push_back(
                {"preferences", "type",
                 fmt::format("has to be an object, not {}", name_of(value.type))}
            );
        }
    }

    const Resource& users_;
    Profile profile_;
    std::vector<FieldError> errors_;
};

void keep_preferences(Context& context, const std::string& patch) {
    const auto too_long = [] {
        return invalid_fields(
            {{"preferences", "length",
              fmt::format("would have more than {} bytes", limits::preferences_bytes)}}
        );
    };
    if (patch.size() > limits::preferences_bytes) {
        throw too_long();
    }
    const auto kept = context.run(change_preferences, context.actor().user_id, patch);
    if (kept.get<std::int64_t>(0, 0) > static_cast<std::int64_t>(limits::preferences_bytes)) {
        throw too_long();
    }
}

http::Reply change_profile(
    AuthServices& services, Context& context, const http::Request& request, const Resource& users
) {
    const auto profile = ProfileReader{users}.run(parse_json(request.body));
    const auto& given = profile.is_given;
    const auto& values = profile.values;
    if (profile.changes_account()) {
        context.run(
            change_account, context.actor().user_id, given[0], values[0], given[1], values[1],
            given[2], values[2], given[3], values[3]
        );
    }
    if (!profile.preferences.empty()) {
        keep_preferences(context, profile.preferences);
    }
    return http::json_reply(
        me_json(context.connection_in_transaction(), context.actor(), services.resources)
    );
}

constexpr const char* profile_schema =
    R"({"type":"object","additionalProperties":false,"properties":{)"
    R"("first_name":{"type":["string","null"],"maxLength":100},)"
    R"("last_name":{"type":["string","null"],"maxLength":100},)"
    R"("timezone":{"type":"string","description":"A name of the IANA list"},)"
    R"("language":{"type":"string","description":"en, de-AT"},)"
    R"("preferences":{"type":"object","description":"A merge patch; null removes a member"}}})";

}  // namespace

std::vector<Endpoint> profile_endpoints(
    AuthServices& services, const std::shared_ptr<ResourceHolder>& resources
) {
    return {Endpoint{
        .method = http::Method::patch,
        .pattern = "/api/v1/auth/me",
        .needs = Needs::sign_in(),
        .handle =
            [&services, resources](Context& context, http::Request& request) {
                const auto set = resources->get();
                return change_profile(services, context, request, set->get("users"));
            },
        .description =
            {.summary = "Change the own name, time zone, language and preferences",
             .tag = "sign-in",
             .operation = "patch_me",
             .request_schema = profile_schema,
             .reply_schema = std::string{me_schema},
             .request_example = R"({"timezone":"Europe/Vienna","preferences":{"theme":"dark"}})"},
        .body = http::BodyKind::json}};
}

}  // namespace dealwright
