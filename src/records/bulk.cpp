#include "records/bulk.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "changes/change_set.hpp"
#include "records/bulk_request.hpp"
#include "records/constraint_words.hpp"
#include "records/query_builder_parts.hpp"
#include "records/write_builder.hpp"

namespace dealwright {

namespace {

using query_parts::add_value;

constexpr std::size_t named_ids_max = 20;

/// "a, b and 3 more"
std::string listed(const std::vector<std::string>& ids) {
    const auto shown = std::min(ids.size(), named_ids_max);
    const auto last = ids.begin() + static_cast<std::ptrdiff_t>(shown);
    std::string words = join({ids.begin(), last}, ", ");
    if (ids.size() > shown) {
        words += fmt::format(" and {} more", ids.size() - shown);
    }
    return words;
}

std::vector<FieldError> errors_for(
    const std::vector<std::string>& ids, std::string_view code, const std::string& message
) {
    std::vector<FieldError> errors;
    for (const std::string& id : ids) {
        if (errors.size() < named_ids_max) {
            errors.push_back({"ids", std::string{code}, fmt::format("{}: {}", id, message)});
        }
    }
    return errors;
}

class BulkChange {
  public:
    BulkChange(
        Context& context, const ResourceSet& resources, const Resource& resource,
        const BulkRequest& request
    )
        : context_{context},
          resources_{resources},
          resource_{resource},
          request_{request},
          builder_{resources, resource, context.actor()} {}

    BulkResult run() {
        lock_targets();
        BulkResult result;
        result.matched = static_cast<std::int64_t>(targets_.size());
        if (!targets_.empty()) {
            result.updated = request_.removes ? remove() : change();
        }
        result.unchanged = result.matched - result.updated;
        result.ids = std::move(targets_);
        if (result.updated > 0) {
            result.change_set_id = change_set_id_;
        }
        return result;
    }

  private:
    void lock_targets();
    std::string which(pg::Parameters& parameters) const;
    void require_all_found() const;
    void require_permission(const pg::Result& rows) const;
    void require_guards(const pg::Result& rows, std::vector<WriteGuard> guards) const;
    std::vector<std::string> ids_without(const pg::Result& rows, int column) const;
    void require_room_for_tags() const;
    std::int64_t change();
    std::int64_t remove();
    void open_set();
    pg::Result run_statement(const std::string& sql, const pg::Parameters& parameters) const;

    Context& context_;
    const ResourceSet& resources_;
    const Resource& resource_;
    const BulkRequest& request_;
    WriteBuilder builder_;
    std::vector<std::string> targets_;
    std::string change_set_id_;
};

pg::Result BulkChange::run_statement(const std::string& sql, const pg::Parameters& parameters)
    const {
    return with_clients_words(resources_, resource_, [&] { return context_.run(sql, parameters); });
}

std::string BulkChange::which(pg::Parameters& parameters) const {
    if (request_.filter) {
        return where_of(resource_, context_.actor(), *request_.filter, Act::read, parameters);
    }
    const auto ids = add_value(parameters, query_parts::array_text(request_.ids), "uuid[]");
    return fmt::format("t.id = any ({}) and {}", ids, builder_.visible(Bin::without, parameters));
}

/// In the order of their ids, so that two that change the same records wait for each other and
/// never in a circle.
void BulkChange::lock_targets() {
    pg::Parameters parameters;
    const Act act = request_.removes ? Act::remove : Act::update;
    std::string answers = builder_.permitted(act, parameters);
    auto guards = builder_.update_guards(request_.set, parameters);
    for (const WriteGuard& guard : guards) {
        answers += ", " + guard.condition;
    }
    const auto rows = run_statement(
        fmt::format(
            "select t.id, {} from {} as t where {} order by t.id limit {} for no key update of t",
            answers, resource_.name(), which(parameters), limits::bulk_rows_max + 1
        ),
        parameters
    );
    if (rows.rows() > limits::bulk_rows_max) {
        throw failure(
            ErrorKind::too_large, "the filter fits more than {} records: narrow it",
            with_thousands(limits::bulk_rows_max)
        );
    }
    for (int row = 0; row < rows.rows(); ++row) {
        targets_.emplace_back(rows.text(row, 0));
    }
    require_all_found();
    require_permission(rows);
    require_guards(rows, std::move(guards));
}

void BulkChange::require_all_found() const {
    if (request_.filter) {
        return;
    }
    const std::unordered_set<std::string_view> found{targets_.begin(), targets_.end()};
    std::vector<std::string> missing;
    for (const std::string& id : request_.ids) {
        if (!found.contains(id)) {
            missing.push_back(id);
        }
    }
    if (!missing.empty()) {
        throw Error{
            ErrorKind::not_found,
            fmt::format(
                "nothing was changed: there is no {} {}", resource_.policy->singular,
                listed(missing)
            ),
            errors_for(missing, "not_found", "there is no such record")};
    }
}

std::vector<std::string> BulkChange::ids_without(const pg::Result& rows, int column) const {
    std::vector<std::string> ids;
    for (int row = 0; row < rows.rows(); ++row) {
        if (rows.is_null(row, column) || !rows.get<bool>(row, column)) {
            ids.emplace_back(rows.text(row, 0));
        }
    }
    return ids;
}

void BulkChange::require_permission(const pg::Result& rows) const {
    const auto refused = ids_without(rows, 1);
    if (!refused.empty()) {
        throw Error{
            ErrorKind::forbidden,
            fmt::format(
                "nothing was changed: you may not {} {}", request_.removes ? "delete" : "change",
                listed(refused)
            ),
            errors_for(refused, "forbidden", "you may not do that with this record")};
    }
}

void BulkChange::require_guards(const pg::Result& rows, std::vector<WriteGuard> guards) const {
    std::vector<FieldError> errors;
    for (std::size_t i = 0; i < guards.size(); ++i) {
        const auto refused = ids_without(rows, static_cast<int>(i) + 2);
        if (refused.empty()) {
            continue;
        }
        FieldError error = std::move(guards[i].error);
        error.field.insert(0, "set.");
        if (guards[i].kind == ErrorKind::forbidden) {
            throw Error{
                ErrorKind::forbidden,
                fmt::format("nothing was changed: {}: {}", error.message, listed(refused)),
                {error}};
        }
        errors.push_back(std::move(error));
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
}

/// What single requests may not have either, whatever it was put together from.
void BulkChange::require_room_for_tags() const {
    pg::Parameters parameters;
    const auto ids = add_value(parameters, query_parts::array_text(targets_), "uuid[]");
    const auto added = add_value(parameters, *request_.added_tags, "jsonb");
    const auto removed = add_value(parameters, request_.removed_tags.value_or("[]"), "jsonb");
    const auto crowded = run_statement(
        fmt::format(
            "select t.id from {} as t where t.id = any ({}) and"
            " jsonb_array_length(changed_tags(t.tags, {}, {}))"
            " > greatest({}, jsonb_array_length(t.tags)) order by t.id limit {}",
            resource_.name(), ids, added, removed, limits::tags_max, named_ids_max
        ),
        parameters
    );
    std::vector<std::string> refused;
    for (int row = 0; row < crowded.rows(); ++row) {
        refused.emplace_back(crowded.text(row, 0));
    }
    if (!refused.empty()) {
        throw Error{
            ErrorKind::invalid,
            fmt::format(
                "nothing was changed: more than {} tags on {}", limits::tags_max, listed(refused)
            ),
            {{"add_tags", "length",
              fmt::format("a record has at most {} tags", limits::tags_max)}}};
    }
}

/// From here on what is changed can be undone together.
void BulkChange::open_set() {
    std::vector<std::string> fields;
    for (const Assignment& assignment : request_.set.assignments) {
        fields.push_back(assignment.column->name);
    }
    if (request_.added_tags || request_.removed_tags) {
        fields.emplace_back("tags");
    }
    const auto kind = request_.removes ? ChangeSetKind::bulk_delete : ChangeSetKind::bulk_edit;
    change_set_id_ = open_change_set(
        context_, kind, resource_.name(),
        request_.removes ? "deleted" : "changed: " + join(fields, ", ")
    );
}

std::int64_t BulkChange::change() {
    if (request_.added_tags) {
        require_room_for_tags();
    }
    pg::Parameters parameters;
    auto changes = builder_.changes(request_.set, parameters);
    if (request_.added_tags || request_.removed_tags) {
        const std::string tags = fmt::format(
            "changed_tags(t.tags, {}, {})",
            add_value(parameters, request_.added_tags.value_or("[]"), "jsonb"),
            add_value(parameters, request_.removed_tags.value_or("[]"), "jsonb")
        );
        changes.settings += fmt::format("{}tags = {}", changes.settings.empty() ? "" : ", ", tags);
        changes.differs += fmt::format(" or t.tags <> {}", tags);
    }
    if (changes.settings.empty()) {
        return 0;
    }
    const auto ids = add_value(parameters, query_parts::array_text(targets_), "uuid[]");
    open_set();
    return run_statement(
               fmt::format(
                   "update {} as t set {} where t.id = any ({}) and ({})", resource_.name(),
                   changes.settings, ids, changes.differs
               ),
               parameters
    )
        .affected();
}

std::int64_t BulkChange::remove() {
    open_set();
    pg::Parameters parameters;
    const auto ids = add_value(parameters, query_parts::array_text(targets_), "uuid[]");
    const auto flag = resource_.policy->soft_delete;
    const std::string act =
        flag.empty() ? fmt::format("delete from {} as t", resource_.name())
                     : fmt::format("update {} as t set {} = true", resource_.name(), flag);
    return run_statement(fmt::format("{} where t.id = any ({})", act, ids), parameters).affected();
}

}  // namespace

BulkResult change_in_bulk(
    Context& context, const ResourceSet& resources, const Resource& resource, const Json& body
) {
    const auto request = read_bulk_request(resources, resource, context.actor(), body);
    context.begin();
    return BulkChange{context, resources, resource, request}.run();
}

}  // namespace dealwright
