#include "records/write_builder.hpp"

#include "base/text.hpp"
#include "records/query_builder_parts.hpp"

namespace dealwright {

namespace {

using query_parts::add_value;
using query_parts::column_sql;

/// Without the length of a varchar or the scale of a numeric: a cast to those would cut a value off
/// without a word, where an assignment refuses it.
std::string_view parameter_type(const Column& column) {
    return column.type == ColumnType::text      ? std::string_view{"text"}
           : column.type == ColumnType::decimal ? std::string_view{"numeric"}
                                                : std::string_view{column.type_name};
}

/// What is said to be now may lie this far off.
constexpr std::string_view clocks_differ = "5 minutes";

/// status, without the t. in front, for lists of columns to be set.
std::string bare_name(const Column& column) {
    return column_sql(column).substr(2);
}

bool is_given_once(const Resource& resource, const Column& column) {
    for (const auto name : resource.policy->only_when_new) {
        if (name == column.name) {
            return true;
        }
    }
    return false;
}

std::string all_of(const std::vector<std::string>& conditions) {
    std::vector<std::string> parts;
    for (const auto& condition : conditions) {
        if (condition != "true") {
            parts.push_back(condition);
        }
    }
    return parts.empty() ? "true" : join(parts, " and ");
}

std::string conditions_of(const std::vector<WriteGuard>& guards) {
    std::vector<std::string> conditions;
    for (const WriteGuard& guard : guards) {
        conditions.push_back(guard.condition);
    }
    return all_of(conditions);
}

std::string version_condition(const Versions& versions, pg::Parameters& parameters) {
    if (!versions) {
        return "true";
    }
    return fmt::format(
        "t.updated_at = any ({})",
        add_value(parameters, query_parts::array_text(*versions), "timestamptz[]")
    );
}

}  // namespace

std::string WriteBuilder::list_of_columns() const {
    std::vector<std::string> names;
    for (const Column* column : columns_) {
        names.push_back(column_sql(*column));
    }
    names.emplace_back("t.updated_at");
    return join(names, ", ");
}

std::string WriteBuilder::in_bin(Bin bin) const {
    const auto deleted = resource_.policy->deleted;
    if (deleted.empty() || bin == Bin::with) {
        return bin == Bin::only ? "false" : "true";
    }
    return fmt::format("coalesce({}, false) = {}", deleted, bin == Bin::only);
}

std::string WriteBuilder::visible(Bin bin, pg::Parameters& parameters) const {
    return all_of({in_bin(bin), scope_condition(resource_, actor_, Act::read, parameters)});
}

std::string WriteBuilder::permitted(Act act, pg::Parameters& parameters) const {
    return scope_condition(resource_, actor_, act, parameters);
}

std::string WriteBuilder::new_value(const Assignment& assignment, pg::Parameters& parameters)
    const {
    const auto value = add_value(parameters, assignment.value, parameter_type(*assignment.column));
    return assignment.merges
               ? fmt::format("merge_patch({}, {})", column_sql(*assignment.column), value)
               : value;
}

/// A record may name only what its writer sees: what is not there, in the bin, or out of sight is
/// all the same.
std::optional<WriteGuard> WriteBuilder::reference_guard(
    const Assignment& assignment, Act act, pg::Parameters& parameters
) const {
    const Column& column = *assignment.column;
    const ForeignKey* reference = resource_.table->reference_of(column.name);
    if (!assignment.value || reference == nullptr || column.type != ColumnType::uuid) {
        return std::nullopt;
    }
    const Resource* target = resources_.find(reference->table);
    if (target == nullptr) {
        return std::nullopt;
    }
    const WriteBuilder other{resources_, *target, actor_};
    const std::string by_id = "t.id = " + add_value(parameters, assignment.value, "uuid");
    WriteGuard guard;
    guard.condition = fmt::format(
        "exists (select from {} as t where {})", target->name(),
        all_of({by_id, other.in_bin(Bin::without), other.permitted(act, parameters)})
    );
    guard.error = {
        column.name, "reference",
        act == Act::read
            ? fmt::format("there is no such {}", target->policy->singular)
            : fmt::format("there is no such {} that you may change", target->policy->singular)};
    return guard;
}

/// When something happened, never in the future; earlier than now by those who may say that.
std::vector<WriteGuard> WriteBuilder::happening_guards(
    const Assignment& assignment, pg::Parameters& parameters
) const {
    std::vector<WriteGuard> guards;
    for (const Happening& happening : resource_.policy->happenings) {
        if (happening.column != assignment.column->name || !assignment.value) {
            continue;
        }
        const auto value = add_value(parameters, assignment.value, "timestamptz");
        guards.push_back(
            {fmt::format("{} <= clock_timestamp() + interval '{}'", value, clocks_differ),
             ErrorKind::invalid,
             {assignment.column->name, "range", "lies in the future"}}
        );
        if (happening.back_dating == Happening::BackDating::who_changes_others &&
            !may_back_date(resource_, actor_)) {
            guards.push_back(
                {fmt::format("{} >= clock_timestamp() - interval '{}'", value, clocks_differ),
                 ErrorKind::forbidden,
                 {assignment.column->name, "forbidden",
                  fmt::format(
                      "only whoever may change {}s of others can back-date",
                      resource_.policy->singular
                  )}}
            );
        }
    }
    return guards;
}

std::vector<WriteGuard> WriteBuilder::insert_guards(
    const WriteRequest& request, pg::Parameters& parameters
) const {
    std::vector<WriteGuard> guards;
    for (const Assignment& assignment : request.assignments) {
        // What a record belongs to for good, and whose owner is its owner: its parent.
        const bool is_parent = is_given_once(resource_, *assignment.column);
        const Act act = is_parent ? Act::update : Act::read;
        if (auto guard = reference_guard(assignment, act, parameters)) {
            guards.push_back(std::move(*guard));
        }
        for (WriteGuard& guard : happening_guards(assignment, parameters)) {
            guards.push_back(std::move(guard));
        }
    }
    return guards;
}

std::vector<WriteGuard> WriteBuilder::update_guards(
    const WriteRequest& request, pg::Parameters& parameters
) const {
    std::vector<WriteGuard> guards;
    const Column* owner = owner_column(resource_);
    for (const Assignment& assignment : request.assignments) {
        const std::string name = column_sql(*assignment.column);
        const auto stays = [&] {
            return fmt::format(
                "{} is not distinct from {}", name,
                add_value(parameters, assignment.value, parameter_type(*assignment.column))
            );
        };
        for (WriteGuard& guard : happening_guards(assignment, parameters)) {
            guard.condition = fmt::format("({} or {})", guard.condition, stays());
            guards.push_back(std::move(guard));
        }
        if (auto guard = reference_guard(assignment, Act::read, parameters)) {
            // What it names already it may go on naming, though that has gone or is hidden.
            guard->condition = fmt::format("({} or {})", guard->condition, stays());
            guards.push_back(std::move(*guard));
        }
        if (assignment.column != owner) {
            continue;
        }
        WriteGuard guard;
        guard.kind = ErrorKind::forbidden;
        guard.error = {owner->name, "forbidden", "you may not give this record to that user"};
        guard.condition = stays();
        if (may_give_to(resource_, actor_, assignment.value)) {
            guard.condition =
                fmt::format("({} or {})", guard.condition, permitted(Act::assign, parameters));
        }
        guards.push_back(std::move(guard));
    }
    return guards;
}

BuiltStatement WriteBuilder::insert(const WriteRequest& request) const {
    BuiltStatement built;
    std::vector<std::string> names;
    std::vector<std::string> values;
    for (const Assignment& assignment : request.assignments) {
        names.push_back(bare_name(*assignment.column));
        values.push_back(new_value(assignment, built.parameters));
    }
    const std::string guards = conditions_of(insert_guards(request, built.parameters));
    if (names.empty()) {
        names.emplace_back("id");
        values.emplace_back("uuid_v7()");
    }
    built.sql = fmt::format(
        "insert into {} as t ({}) select {} where {} returning {}, t.id", resource_.name(),
        join(names, ", "), join(values, ", "), guards, list_of_columns()
    );
    built.prepared = names.size() <= prepared_columns_max;
    return built;
}

BuiltStatement WriteBuilder::explain_insert(const WriteRequest& request) const {
    BuiltStatement built;
    std::vector<std::string> answers;
    for (const WriteGuard& guard : insert_guards(request, built.parameters)) {
        answers.push_back(guard.condition);
    }
    built.sql = "select " + join(answers, ", ");
    return built;
}

WriteBuilder::Changes WriteBuilder::changes(const WriteRequest& request, pg::Parameters& parameters)
    const {
    std::vector<std::string> settings;
    std::vector<std::string> present;
    std::vector<std::string> wanted;
    for (const Assignment& assignment : request.assignments) {
        const std::string value = new_value(assignment, parameters);
        settings.push_back(fmt::format("{} = {}", bare_name(*assignment.column), value));
        present.push_back(column_sql(*assignment.column));
        wanted.push_back(value);
    }
    return {
        join(settings, ", "),
        present.empty()
            ? "false"
            : fmt::format("({}) is distinct from ({})", join(present, ", "), join(wanted, ", "))};
}

std::string WriteBuilder::target(
    std::string_view id, Act act, Bin bin, const Versions& versions, pg::Parameters& parameters
) const {
    const std::string by_id = "t.id = " + add_value(parameters, std::string{id}, "uuid");
    const std::string may = permitted(act, parameters);
    return all_of({by_id, in_bin(bin), may, version_condition(versions, parameters)});
}

BuiltStatement WriteBuilder::update(
    std::string_view id, const WriteRequest& request, const Versions& versions
) const {
    BuiltStatement built;
    const auto change = changes(request, built.parameters);
    const std::string guards = conditions_of(update_guards(request, built.parameters));
    built.sql = fmt::format(
        "update {} as t set {} where {} and {} and {} returning {}", resource_.name(),
        change.settings, target(id, Act::update, Bin::without, versions, built.parameters),
        change.differs, guards, list_of_columns()
    );
    built.prepared = request.assignments.size() <= prepared_columns_max && !versions;
    return built;
}

BuiltStatement WriteBuilder::remove(std::string_view id, const Versions& versions) const {
    BuiltStatement built;
    const auto where = target(id, Act::remove, Bin::without, versions, built.parameters);
    const auto flag = resource_.policy->soft_delete;
    built.sql =
        flag.empty()
            ? fmt::format("delete from {} as t where {} returning t.id", resource_.name(), where)
            : fmt::format(
                  "update {} as t set {} = true where {} returning t.id", resource_.name(), flag,
                  where
              );
    built.prepared = !versions;
    return built;
}

BuiltStatement WriteBuilder::restore(std::string_view id) const {
    BuiltStatement built;
    const auto where = target(id, Act::remove, Bin::only, std::nullopt, built.parameters);
    built.sql = fmt::format(
        "update {} as t set {} = false where {} returning {}", resource_.name(),
        resource_.policy->soft_delete, where, list_of_columns()
    );
    return built;
}

BuiltStatement WriteBuilder::explain(
    std::string_view id, Act act, Bin bin, const WriteRequest& request, const Versions& versions
) const {
    BuiltStatement built;
    const auto by_id = add_value(built.parameters, std::string{id}, "uuid");
    const auto seen = visible(bin, built.parameters);
    const auto may = permitted(act, built.parameters);
    const auto version = version_condition(versions, built.parameters);
    std::string answers;
    for (const WriteGuard& guard : update_guards(request, built.parameters)) {
        answers += ", " + guard.condition;
    }
    built.sql = fmt::format(
        "select {}, {}, {}{} from {} as t where t.id = {} and {}", list_of_columns(), may, version,
        answers, resource_.name(), by_id, seen
    );
    return built;
}

}  // namespace dealwright
