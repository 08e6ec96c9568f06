#include "contacts/duplicate_routes.hpp"

#include "base/json_text.hpp"
#include "base/uuid.hpp"
#include "contacts/duplicates.hpp"
#include "contacts/route_parameters.hpp"
#include "records/query_builder.hpp"
#include "records/record_reply.hpp"
#include "records/write_records.hpp"

namespace dealwright {

namespace {

http::Reply reply_with(const std::vector<Duplicate>& duplicates) {
    return http::json_reply(JsonObject{}.raw("data", json_of(duplicates)).finish());
}

/// The traits of a contact as far as the caller may see them.
ContactTraits read_traits(Context& context, const Resource& contacts, const std::string& id) {
    std::vector<const Column*> columns{&contacts.table->column("id")};
    for (const auto* name :
         {"first_name", "last_name", "company", "email", "phone", "mobile", "country"}) {
        if (const Column* column = contacts.readable(name, context.actor())) {
            columns.push_back(column);
        }
    }
    const auto none = failure(ErrorKind::not_found, "there is no such contact");
    if (!is_uuid(id)) {
        throw none;
    }
    const auto select = select_one(contacts, context.actor(), id, Bin::without, columns);
    const auto rows = context.run({select.view()});
    if (rows.front().empty()) {
        throw none;
    }
    WriteRequest known;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto value = rows.front().maybe(0, static_cast<int>(i));
        known.assignments.push_back(
            {columns[i], value ? std::optional<std::string>{*value} : std::nullopt}
        );
    }
    return traits_of(known);
}

Error refused(const std::vector<Duplicate>& duplicates) {
    std::vector<FieldError> errors;
    for (const Duplicate& duplicate : duplicates) {
        for (const DuplicateReason& reason : duplicate.reasons) {
            errors.push_back(
                {reason.name, "duplicate", fmt::format("{} has {}", duplicate.label, reason.words)}
            );
        }
    }
    Error error{
        ErrorKind::conflict,
        fmt::format(
            "this may be {}, who is here already; without duplicates=refuse it is made all the "
            "same",
            duplicates.front().label
        ),
        std::move(errors)};
    error.with_current(JsonObject{}.raw("possible_duplicates", json_of(duplicates)).finish());
    return error;
}

}  // namespace

http::Reply duplicates_of_fields(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const RouteParameters none{request, {}};
    const auto fields =
        read_patch(resources, resources.get("contacts"), context.actor(), parse_json(request.body));
    return reply_with(find_duplicates(context, resources, traits_of(fields), {}));
}

http::Reply duplicates_of_contact(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const RouteParameters none{request, {}};
    const auto& id = request.path_parameter("id");
    const auto traits = read_traits(context, resources.get("contacts"), id);
    return reply_with(find_duplicates(context, resources, traits, id));
}

http::Reply create_contact(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const RouteParameters parameters{request, {"duplicates"}};
    const auto wish = parameters.choice("duplicates", {"ignore", "report", "refuse"});
    const Resource& contacts = resources.get("contacts");
    const Json body = parse_json(request.body);
    std::string more;
    if (wish != "ignore") {
        require_create_right(contacts, context.actor());
        const auto fields = read_new_record(resources, contacts, context.actor(), body);
        const auto found = find_duplicates(context, resources, traits_of(fields), {});
        if (wish == "refuse" && !found.empty()) {
            throw refused(found);
        }
        more = ",\"possible_duplicates\":" + json_of(found);
    }
    return reply_with_new(contacts, create_record(context, resources, contacts, body), more);
}

}  // namespace dealwright
