#include "notifications/notification_verbs.hpp"

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/read_records.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

constexpr std::array<std::string_view, 4> kinds = {"assigned", "due_soon", "deal_won", "mention"};

const pg::Query mark_read{"notifications.read", R"(
    update notifications set read_at = now()
    where id = $1::uuid and user_id = $2::uuid and read_at is null
)"};

const pg::Query mark_all_read{"notifications.read_all", R"(
    update notifications set read_at = now() where user_id = $1::uuid and read_at is null
)"};

const pg::Query list_muted{"notifications.muted", R"(
    select kind from notification_mutes where user_id = $1::uuid order by kind
)"};

const pg::Query unmute_all{"notifications.unmute", R"(
    delete from notification_mutes where user_id = $1::uuid
)"};

const pg::Query mute{"notifications.mute", R"(
    insert into notification_mutes (user_id, kind)
    select $1::uuid, unnest($2::text[])::notification_kind
    on conflict do nothing
)"};

std::vector<std::string> muted_in(std::string_view body) {
    const Json json = parse_json(body);
    if (!json.is_object()) {
        throw failure(ErrorKind::malformed, "the body has to be a JSON object");
    }
    std::vector<FieldError> errors;
    std::vector<std::string> muted;
    for (const auto& [name, value] : json.members) {
        if (name != "muted") {
            errors.push_back({name, "unknown", "there is no such field"});
        } else if (!value.is_array()) {
            errors.push_back({name, "type", "has to be a list of kinds"});
        }
        for (const Json& kind : value.items) {
            if (kind.is_text() && std::find(kinds.begin(), kinds.end(), kind.text) != kinds.end()) {
                muted.push_back(kind.text);
            } else {
                errors.push_back(
                    {"muted", "choice",
                     "has to hold only kinds: assigned, due_soon, deal_won, mention"}
                );
            }
        }
    }
    if (json.find("muted") == nullptr) {
        errors.push_back({"muted", "required", "is required"});
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
    return muted;
}

}  // namespace

std::string read_notification(Context& context, const ResourceSet& resources, std::string_view id) {
    const Resource& notifications = resources.get("notifications");
    const RecordView view{notifications.readable_columns(context.actor()), {}, Bin::without};
    context.begin();
    read_record(context, resources, notifications, id, view);
    context.run(mark_read, id, context.actor().user_id);
    return read_record(context, resources, notifications, id, view).json;
}

void read_all_notifications(Context& context) {
    context.run(mark_all_read, context.actor().user_id);
}

std::string muted_notifications(Context& context) {
    const auto rows = context.run(list_muted, context.actor().user_id);
    std::string list;
    for (int row = 0; row < rows.rows(); ++row) {
        list += (row == 0 ? "" : ",") + json_string(rows.text(row, 0));
    }
    return JsonObject{}.raw("muted", "[" + list + "]").finish();
}

void mute_notifications(Context& context, std::string_view body) {
    const auto muted = muted_in(body);
    context.run(unmute_all, context.actor().user_id);
    context.run(mute, context.actor().user_id, "{" + join(muted, ",") + "}");
}

}  // namespace dealwright
