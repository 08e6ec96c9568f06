#include "contacts/merge.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "changes/change_set.hpp"
#include "contacts/merge_fields.hpp"
#include "contacts/route_parameters.hpp"
#include "records/constraint_words.hpp"
#include "records/list_request.hpp"
#include "records/read_records.hpp"
#include "records/record_lock.hpp"
#include "records/write_records.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

const pg::Query retire_contact{"contacts.retire", R"(
    update contacts set is_deleted = true, merged_into_id = $2::uuid where id = $1::uuid
)"};

const pg::Query repoint{"contacts.repoint", "select repoint_contact($1::uuid, $2::uuid)"};

const pg::Query count_tags{"contacts.count_tags", R"(
    select jsonb_array_length(tags) from contacts where id = $1::uuid
)"};

const pg::Query read_owner{"contacts.owner", "select owner_id from contacts where id = $1::uuid"};

struct MergeRequest {
    std::string into;
    std::string from;
    MergeFields fields;
};

MergeRequest read_request(
    const http::Request& request, const Resource& contacts, const Actor& actor
) {
    const RouteParameters none{request, {}};
    const Json body = parse_json(request.body);
    if (!body.is_object()) {
        throw failure(
            ErrorKind::malformed, "the body has to be an object, not {}", name_of(body.type)
        );
    }
    std::vector<FieldError> errors;
    for (const auto& [name, value] : body.members) {
        if (name != "from_id" && name != "fields") {
            errors.push_back({name, "unknown", "there is no such field"});
        }
    }
    const auto& into = request.path_parameter("id");
    const Json* from = body.find("from_id");
    if (from == nullptr || from->is_null()) {
        errors.push_back({"from_id", "required", "is required: the contact that is merged into it"}
        );
    } else if (!from->is_text() || !is_uuid(from->text)) {
        errors.push_back({"from_id", "type", "has to be the id of a contact"});
    } else if (ascii_lower(from->text) == ascii_lower(into)) {
        errors.push_back({"from_id", "conflict", "a contact cannot be merged with itself"});
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
    return {into, ascii_lower(from->text), {contacts, actor, body.find("fields")}};
}

/// Both, in the order of their ids, so that two merges never wait for each other in a circle.
void lock_both(
    Context& context, const ResourceSet& resources, const MergeRequest& wanted,
    std::string_view if_match
) {
    const Resource& contacts = resources.get("contacts");
    const auto lock_other = [&] {
        try {
            lock_record(context, resources, contacts, wanted.from);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::not_found) {
                throw invalid_fields({{"from_id", "reference", "there is no such contact"}});
            }
            if (error.kind() == ErrorKind::forbidden) {
                throw Error{
                    ErrorKind::forbidden,
                    "you may not change the contact that is to be merged",
                    {{"from_id", "forbidden", "you may not change this contact"}}};
            }
            throw;
        }
    };
    if (!is_visible(context, contacts, wanted.into)) {
        throw failure(ErrorKind::not_found, "there is no such contact");
    }
    const bool other_first = wanted.from < ascii_lower(wanted.into);
    if (other_first) {
        lock_other();
    }
    lock_record(context, resources, contacts, wanted.into, if_match);
    if (!other_first) {
        lock_other();
    }
}

/// As a change of the owner by itself would be: only to whom, and by whom, it may be given. A
/// contact without an owner takes the other's where that is so.
void settle_owner(Context& context, const ResourceSet& resources, const MergeRequest& wanted) {
    const Resource& contacts = resources.get("contacts");
    const auto owner_of = [&](const std::string& id) {
        const auto row = context.run(read_owner, id);
        const auto owner = row.maybe(0, 0);
        return owner ? std::optional<std::string>{*owner} : std::nullopt;
    };
    const auto choice = wanted.fields.of("owner_id");
    const auto ours = owner_of(wanted.into);
    const auto theirs = owner_of(wanted.from);
    const bool fills = choice == MergeChoice::fill && !ours && theirs &&
                       contacts.readable("owner_id", context.actor()) != nullptr &&
                       may_give_to(contacts, context.actor(), theirs);
    if (ours == theirs || (choice != MergeChoice::from && !fills)) {
        return;
    }
    Json owner;
    if (theirs) {
        owner.type = Json::Type::text;
        owner.text = *theirs;
    }
    Json patch;
    patch.type = Json::Type::object;
    patch.members.emplace_back("owner_id", std::move(owner));
    patch_record(context, resources, contacts, wanted.into, patch, {});
}

void require_room_for_tags(Context& context, const std::string& id, int most) {
    if (context.run(count_tags, id).get<int>(0, 0) > most) {
        throw invalid_fields(
            {{"fields.tags", "length",
              fmt::format(
                  "both together have more than {} tags: keep or take those of one",
                  limits::tags_max
              )}}
        );
    }
}

void take_values(Context& context, const ResourceSet& resources, const MergeRequest& wanted) {
    const int before = context.run(count_tags, wanted.into).get<int>(0, 0);
    const int theirs = context.run(count_tags, wanted.from).get<int>(0, 0);
    with_clients_words(resources, resources.get("contacts"), [&] {
        return context.run(
            fmt::format(
                "update contacts as t set {} from contacts as f"
                " where t.id = $1::uuid and f.id = $2::uuid",
                wanted.fields.settings()
            ),
            {wanted.into, wanted.from}
        );
    });
    require_room_for_tags(
        context, wanted.into, std::max({static_cast<int>(limits::tags_max), before, theirs})
    );
}

}  // namespace

http::Reply merge_contacts(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const Resource& contacts = resources.get("contacts");
    const auto wanted = read_request(request, contacts, context.actor());
    context.begin();
    lock_both(context, resources, wanted, request.header("if-match"));
    const auto change_set =
        open_change_set(context, ChangeSetKind::merge, "contacts", "two contacts merged into one");
    settle_owner(context, resources, wanted);
    // First, so that its address is free for the one that stays.
    context.run(retire_contact, wanted.from, wanted.into);
    take_values(context, resources, wanted);
    const auto moved = context.run(repoint, wanted.from, wanted.into);
    auto record = read_record(
        context, resources, contacts, wanted.into, read_record_view(contacts, context.actor(), {})
    );
    record.json.pop_back();  // further members
    JsonObject more;
    more.raw(
        "merged", JsonObject{}.text("id", wanted.from).raw("moved", moved.text(0, 0)).finish()
    );
    with_change_set(more, change_set);
    auto reply = http::json_reply(record.json + "," + more.finish().substr(1));
    reply.headers.emplace_back("ETag", record.etag);
    return reply;
}

}  // namespace dealwright
