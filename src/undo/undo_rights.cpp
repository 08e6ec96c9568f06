#include "undo/undo_rights.hpp"

#include "base/text.hpp"
#include "records/query_builder_parts.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

constexpr int named_max = 20;

/// SQL over u, a row of undo_rows: whether the row of `table` with its id fulfils a condition.
std::string holds(const std::string& table, const std::string& condition) {
    if (condition == "true" || condition == "false") {
        return condition;
    }
    return fmt::format(
        "exists (select from {} as t where t.id = u.record_id and {})", table, condition
    );
}

class RightsToUndo {
  public:
    RightsToUndo(const Resource& resource, const Actor& actor, const UndoneBy& set)
        : resource_{resource}, actor_{actor}, set_{set} {}

    /// Gives of each record that stops the undo its id and whether the actor sees it.
    BuiltStatement refused() {
        const std::string mine = set_.is_own ? "true" : "false";
        const std::string bin = "(u.before ? 'is_deleted')";
        const auto seen = now(Act::read);
        auto may = fmt::format(
            "case when u.is_erased then {0} when u.is_made then {1} or ({0} and {2})"
            " else ({3} or {2} or ({0} and {4})) and ({5} or {1} or ({0} and {6})) end",
            mine, now(Act::remove), now(Act::update), "u.before - 'is_deleted' = '{}'",
            before(Act::update), "not " + bin, before(Act::remove)
        );
        if (const Column* owner = owner_column(resource_)) {
            may += fmt::format(
                " and (not u.before ? '{}' or u.is_made or {} or ({} and {}))", owner->name, mine,
                now(Act::assign), before(Act::assign)
            );
        }
        statement_.sql = fmt::format(
            "select refused.record_id, refused.is_seen, count(*) over () from ("
            "select u.record_id, {0} as is_seen, {1} as may from undo_rows as u"
            " where u.table_name = '{2}' and u.is_direct) as refused"
            " where not (is_seen and may) order by refused.record_id limit {3}",
            seen, may, resource_.name(), named_max
        );
        return std::move(statement_);
    }

  private:
    std::string now(Act act) {
        return holds(
            resource_.name(), scope_condition(resource_, actor_, act, statement_.parameters)
        );
    }
    std::string before(Act act) {
        return holds(
            "undone_" + resource_.name(),
            scope_condition(resource_, actor_, act, statement_.parameters)
        );
    }

    const Resource& resource_;
    const Actor& actor_;
    const UndoneBy& set_;
    BuiltStatement statement_;
};

/// Columns that are not shown to the actor are not his to bring back either.
void require_unmasked(Context& context, const Resource& resource) {
    const auto& masked = context.actor().rights_for(resource.name()).masked;
    if (masked.empty()) {
        return;
    }
    pg::Parameters parameters;
    const auto hidden = query_parts::add_value(
        parameters, query_parts::array_text({masked.begin(), masked.end()}), "text[]"
    );
    const auto found = context.run(
        fmt::format(
            "select from undo_rows where table_name = '{}' and is_direct and not is_made"
            " and before ?| {} limit 1",
            resource.name(), hidden
        ),
        parameters
    );
    if (!found.empty()) {
        throw failure(
            ErrorKind::forbidden, "nothing was undone: fields of {} changed that you may not see",
            resource.name()
        );
    }
}

Error refusal(const Resource& resource, const pg::Result& rows) {
    std::vector<FieldError> errors;
    bool all_seen = true;
    for (int row = 0; row < rows.rows(); ++row) {
        all_seen = all_seen && rows.get<bool>(row, 1);
        if (rows.get<bool>(row, 1)) {
            errors.push_back(
                {fmt::format("{}/{}", resource.name(), rows.text(row, 0)), "forbidden",
                 "you may not do that with this record"}
            );
        }
    }
    return Error{
        ErrorKind::forbidden,
        fmt::format(
            "nothing was undone: of the {} there are {} that you may not {}", resource.name(),
            rows.text(0, 2), all_seen ? "change" : "see or change"
        ),
        std::move(errors)};
}

bool has_direct_rows(Context& context, const std::string& table) {
    const auto found = context.run(
        "select exists (select from undo_rows where table_name = $1 and is_direct)",
        pg::Parameters{table}
    );
    return found.get<bool>(0, 0);
}

void require_table(
    Context& context, const ResourceSet& resources, const std::string& table, const UndoneBy& set
) {
    const Resource* const resource = resources.find(table);
    if (resource == nullptr) {  // the history of stages, which only the command line imports
        if (!context.actor().has(Right::manage_settings)) {
            throw failure(
                ErrorKind::forbidden, "nothing was undone: only who manages settings may undo that"
            );
        }
        return;
    }
    require_unmasked(context, *resource);
    const auto statement = RightsToUndo{*resource, context.actor(), set}.refused();
    const auto rows = context.run(statement.sql, statement.parameters);
    if (!rows.empty()) {
        throw refusal(*resource, rows);
    }
}

}  // namespace

void require_undo_rights(
    Context& context, const ResourceSet& resources, const std::vector<std::string>& tables,
    const UndoneBy& set
) {
    try {
        for (const std::string& table : tables) {
            const bool is_meant = !set.is_merge || table == set.resource;
            if (is_meant && has_direct_rows(context, table)) {
                require_table(context, resources, table, set);
            }
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::forbidden && !set.is_visible) {
            throw failure(ErrorKind::not_found, "there is no such change set");
        }
        throw;
    }
}

}  // namespace dealwright
