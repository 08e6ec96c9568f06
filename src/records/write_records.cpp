#include "records/write_records.hpp"

#include <charconv>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/constraint_words.hpp"
#include "records/value_rfc3339.hpp"
#include "records/write_builder.hpp"
#include "records/write_rules.hpp"

namespace dealwright {

namespace {

/// The moment that an entity tag of ours stands for: "62a1b2..." are microseconds since 1970.
/// A weak tag, as compressed answers carry it, names the same version of the record. RFC 9110 would
/// have it refused here, but then whoever reads compressed could never write safely.
std::optional<std::string> version_of_tag(std::string_view tag) {
    if (tag.starts_with("W/")) {
        tag.remove_prefix(2);
    }
    if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') {
        return std::nullopt;
    }
    const auto digits = tag.substr(1, tag.size() - 2);
    std::int64_t microseconds = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), microseconds, 16);
    const Microseconds first = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
    const Microseconds last = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};
    const Microseconds moment{std::chrono::microseconds{microseconds}};
    if (problem != std::errc{} || end != digits.data() + digits.size() || moment < first ||
        moment > last) {
        return std::nullopt;
    }
    return moment_for_sql(moment);
}

Error no_such_record(const Resource& resource) {
    return failure(ErrorKind::not_found, "there is no such {}", resource.policy->singular);
}

/// An address with something else than an id in it names nothing.
void require_id(const Resource& resource, std::string_view id) {
    if (!is_uuid(id)) {
        throw no_such_record(resource);
    }
}

void require_act(const Resource& resource, bool exists, std::string_view act) {
    if (!exists) {
        throw failure(
            ErrorKind::forbidden, "{}s are not {} over the API", resource.policy->singular, act
        );
    }
}

Error error_of_guards(const std::vector<WriteGuard>& guards) {
    std::vector<FieldError> fields;
    for (const WriteGuard& guard : guards) {
        if (guard.kind == ErrorKind::forbidden) {
            return Error{
                ErrorKind::forbidden,
                guard.error.field + ": " + guard.error.message,
                {guard.error}};
        }
        fields.push_back(guard.error);
    }
    return invalid_fields(std::move(fields));
}

std::string_view verb_of(Act act) {
    return act == Act::remove ? "delete" : "change";
}

struct WriteAttempt {
    Context& context;
    const ResourceSet& resources;
    const Resource& resource;
    const WriteBuilder& builder;

    pg::Result run(const BuiltStatement& statement) const {
        return with_clients_words(resources, resource, [&] {
            return std::move(context.run_once({statement.view()}).back());
        });
    }
};

/// After a statement that gave no row: throws why, or gives the record when there is nothing to be
/// changed in it.
pg::Result explain(
    const WriteAttempt& attempt, std::string_view id, Act act, Bin bin, const WriteRequest& request,
    const Versions& versions
) {
    auto found = attempt.run(attempt.builder.explain(id, act, bin, request, versions));
    if (found.empty()) {
        throw no_such_record(attempt.resource);
    }
    int column = static_cast<int>(attempt.builder.columns().size()) + 1;
    if (!found.get<bool>(0, column++)) {
        throw failure(
            ErrorKind::forbidden, "you may not {} this {}", verb_of(act),
            attempt.resource.policy->singular
        );
    }
    if (!found.get<bool>(0, column++)) {
        throw failure(
            ErrorKind::stale, "this {} has been changed since; read it again",
            attempt.resource.policy->singular
        );
    }
    pg::Parameters unused;
    std::vector<WriteGuard> broken;
    for (WriteGuard& guard : attempt.builder.update_guards(request, unused)) {
        if (found.is_null(0, column) || !found.get<bool>(0, column)) {
            broken.push_back(std::move(guard));
        }
        ++column;
    }
    if (!broken.empty()) {
        throw error_of_guards(broken);
    }
    return found;
}

}  // namespace

Versions versions_of(std::string_view if_match) {
    if (trimmed(if_match).empty() || trimmed(if_match) == "*") {
        return std::nullopt;
    }
    std::vector<std::string> versions;
    for (const std::string& tag : split(if_match, ',')) {
        if (auto version = version_of_tag(trimmed(tag))) {
            versions.push_back(std::move(*version));
        }
    }
    return versions;
}

void require_create_right(const Resource& resource, const Actor& actor) {
    const EntityPolicy& policy = *resource.policy;
    require_act(resource, policy.can_create, "made");
    const bool may = policy.write_right ? actor.has(*policy.write_right)
                                        : actor.rights_for(resource.name()).create;
    if (!may) {
        throw failure(ErrorKind::forbidden, "you may not make a {}", policy.singular);
    }
}

WrittenRecord create_record(
    Context& context, const ResourceSet& resources, const Resource& resource, const Json& body
) {
    const Actor& actor = context.actor();
    require_create_right(resource, actor);
    const WriteRequest request = read_new_record(resources, resource, actor, body);
    require_standing(context, resource, {}, body);
    const Column* owner = owner_column(resource);
    const Assignment* given = owner == nullptr ? nullptr : request.find(owner->name);
    const bool is_mine = given != nullptr && given->value == actor.user_id;
    if (owner != nullptr && !is_mine &&
        !may_give_to(resource, actor, given == nullptr ? std::nullopt : given->value)) {
        throw error_of_guards(
            {{"",
              ErrorKind::forbidden,
              {owner->name, "forbidden", "you may not give a record to that user"}}}
        );
    }
    const WriteBuilder builder{resources, resource, actor};
    const WriteAttempt attempt{context, resources, resource, builder};
    auto made = attempt.run(builder.insert(request));
    if (!made.empty()) {
        std::string id{made.text(0, made.columns() - 1)};
        return {std::move(made), builder.columns(), std::move(id)};
    }
    const auto answers = attempt.run(builder.explain_insert(request));
    pg::Parameters unused;
    std::vector<WriteGuard> broken;
    int column = 0;
    for (WriteGuard& guard : builder.insert_guards(request, unused)) {
        if (!answers.get<bool>(0, column++)) {
            broken.push_back(std::move(guard));
        }
    }
    if (broken.empty()) {
        throw failure(ErrorKind::busy, "what this record names was being changed; try again");
    }
    throw error_of_guards(broken);
}

WrittenRecord patch_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    const Json& patch, std::string_view if_match
) {
    require_id(resource, id);
    require_act(resource, resource.policy->can_update, "changed");
    const Actor& actor = context.actor();
    const WriteRequest request = read_patch(resources, resource, actor, patch);
    require_standing(context, resource, id, patch);
    const Versions versions = versions_of(if_match);
    const WriteBuilder builder{resources, resource, actor};
    const WriteAttempt attempt{context, resources, resource, builder};
    if (!request.assignments.empty()) {
        auto changed = attempt.run(builder.update(id, request, versions));
        if (!changed.empty()) {
            return {std::move(changed), builder.columns(), std::string{id}};
        }
    }
    return {
        explain(attempt, id, Act::update, Bin::without, request, versions), builder.columns(),
        std::string{id}};
}

void delete_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id,
    std::string_view if_match
) {
    require_id(resource, id);
    require_act(resource, resource.policy->can_delete, "deleted");
    require_standing(context, resource, id, {});
    const Versions versions = versions_of(if_match);
    const WriteBuilder builder{resources, resource, context.actor()};
    const WriteAttempt attempt{context, resources, resource, builder};
    if (!attempt.run(builder.remove(id, versions)).empty()) {
        return;
    }
    explain(attempt, id, Act::remove, Bin::without, {}, versions);
    throw failure(
        ErrorKind::busy, "this {} was being changed; try again", resource.policy->singular
    );
}

WrittenRecord restore_record(
    Context& context, const ResourceSet& resources, const Resource& resource, std::string_view id
) {
    require_id(resource, id);
    const bool has_bin = !resource.policy->soft_delete.empty();
    require_act(resource, resource.policy->can_delete && has_bin, "restored");
    require_standing(context, resource, id, {});
    const WriteBuilder builder{resources, resource, context.actor()};
    const WriteAttempt attempt{context, resources, resource, builder};
    auto restored = attempt.run(builder.restore(id));
    if (!restored.empty()) {
        return {std::move(restored), builder.columns(), std::string{id}};
    }
    return {
        explain(attempt, id, Act::remove, Bin::with, {}, std::nullopt), builder.columns(),
        std::string{id}};
}

}  // namespace dealwright
