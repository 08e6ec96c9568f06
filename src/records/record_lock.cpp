#include "records/record_lock.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/record_json.hpp"
#include "records/write_builder.hpp"

namespace dealwright {

void lock_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    std::string_view if_match
) {
    const auto singular = resource.policy->singular;
    if (!is_uuid(id)) {
        throw failure(ErrorKind::not_found, "there is no such {}", singular);
    }
    const WriteBuilder builder{resources, resource, context.actor()};
    const auto look = builder.explain(id, Act::update, Bin::without, {}, std::nullopt);
    const auto found = context.run(look.sql + " for no key update of t", look.parameters);
    if (found.empty()) {
        throw failure(ErrorKind::not_found, "there is no such {}", singular);
    }
    const auto version = static_cast<int>(builder.columns().size());
    if (!found.get<bool>(0, version + 1)) {
        throw failure(ErrorKind::forbidden, "you may not change this {}", singular);
    }
    const bool is_known =
        trimmed(if_match).empty() || names_etag(if_match, etag_of(found.text(0, version)));
    if (!is_known) {
        throw failure(ErrorKind::stale, "this {} has been changed since; read it again", singular);
    }
}

bool is_visible(Context& context, const Resource& resource, std::string_view id) {
    const auto look =
        select_one(resource, context.actor(), id, Bin::without, {&resource.table->column("id")});
    return !context.run(look.sql, look.parameters).empty();
}

}  // namespace dealwright
