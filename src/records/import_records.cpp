#include "records/import_records.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "records/import_file.hpp"
#include "records/kinds.hpp"
#include "records/write_builder.hpp"
#include "records/write_records.hpp"

namespace dealwright {

namespace {

constexpr std::size_t errors_in_answer = 100;

// What only the server writes otherwise, and what a record may yet bring from where it was before.
constexpr std::array<std::string_view, 3> history = {
    "qualified_at", "converted_at", "stage_entered_at"};

const Kind* kind_of(const Resource& resource) {
    const auto& kinds = all_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) {
        return kind.name == resource.name();
    });
    return found == kinds.end() ? nullptr : &*found;
}

/// The engine runs many statements of its own; so what the builder says with $1, $2 becomes text.
std::string with_values_inside(
    const pg::Connection& connection, const std::string& sql, const pg::Parameters& parameters
) {
    std::string result;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] != '$') {
            result += sql[i];
            continue;
        }
        std::size_t number = 0;
        for (; i + 1 < sql.size() && sql[i + 1] >= '0' && sql[i + 1] <= '9'; ++i) {
            number = number * 10 + static_cast<std::size_t>(sql[i + 1] - '0');
        }
        const auto& value = parameters.at(number - 1);
        result += value ? connection.quoted_literal(*value) : "null";
    }
    return result;
}

class ScopeBuilder {
  public:
    ScopeBuilder(const pg::Connection& connection, const ResourceSet& resources, const Actor& actor)
        : connection_{connection}, resources_{resources}, actor_{actor} {}

    ImportScope run(const Resource& main, const std::vector<const Resource*>& parts) const {
        ImportScope scope;
        for (const Resource& resource : resources_.all()) {
            scope.readable[resource.name()] = in_place(resource, Act::read);
        }
        scope.updatable = in_place(main, Act::update);
        scope.assignable = in_place(main, Act::assign);
        scope.receivers = receivers(main);
        scope.default_owner = owner_column(main) == nullptr ? "" : actor_.user_id;
        for (const Resource* part : parts) {
            add_refused(*part, scope.refused);
        }
        scope.may_define_fields = actor_.has(Right::manage_settings);
        return scope;
    }

  private:
    std::string in_place(const Resource& resource, Act act) const {
        const WriteBuilder builder{resources_, resource, actor_};
        pg::Parameters parameters;
        const std::string condition = builder.permitted(act, parameters);
        return with_values_inside(
            connection_, builder.in_bin(Bin::without) + " and " + condition, parameters
        );
    }

    std::string receivers(const Resource& main) const {
        const Scope scope = actor_.rights_for(main.name()).assign;
        if (scope == Scope::all) {
            return "true";
        }
        std::string ids = connection_.quoted_literal(actor_.user_id);
        if (scope == Scope::team) {
            for (const std::string& id : actor_.team_people) {
                ids += ", " + connection_.quoted_literal(id);
            }
        }
        return fmt::format("t.id in ({})", ids);
    }

    void add_refused(const Resource& resource, std::set<std::string>& refused) const {
        const auto& rights = actor_.rights_for(resource.name());
        for (const Column& column : resource.table->columns) {
            const bool kept_by_import =
                column.name == "id" || column.name == "created_at" || column.name == "updated_at";
            const bool is_history =
                std::find(history.begin(), history.end(), column.name) != history.end();
            const bool is_bin = column.name == resource.policy->soft_delete;
            const bool may_set = kept_by_import || is_history || resource.is_writable(column) ||
                                 (is_bin && rights.remove == Scope::all);
            if (!may_set || resource.readable(column.name, actor_) == nullptr) {
                refused.insert(resource.name() + "." + column.name);
            }
        }
    }

    const pg::Connection& connection_;
    const ResourceSet& resources_;
    const Actor& actor_;
};

Error refused_rows(const ImportReport& report) {
    std::vector<FieldError> errors;
    for (const RowIssue& issue : report.first_errors) {
        errors.push_back(
            {fmt::format("line {}{}{}", issue.line, issue.column.empty() ? "" : ": ", issue.column),
             "row", issue.reason}
        );
    }
    return Error{
        ErrorKind::invalid,
        fmt::format(
            "{} of {} rows have errors; nothing was written. Mend them, or keep the good rows with "
            "keep_good=true",
            with_thousands(report.errors), with_thousands(report.rows)
        ),
        std::move(errors)};
}

}  // namespace

bool can_import(const Resource& resource) {
    return kind_of(resource) != nullptr && resource.policy->can_create;
}

ImportOptions options_for(
    Context& context, const ResourceSet& resources, const Resource& resource, ImportOptions options
) {
    const Kind& kind = *kind_of(resource);
    std::vector<const Resource*> parts{&resources.get(kind.table)};
    if (!kind.detail.empty()) {
        parts.push_back(&resources.get(kind.detail));
    }
    for (const Resource* part : parts) {
        require_create_right(*part, context.actor());
    }
    options.kind = kind.name;
    options.errors_shown = errors_in_answer;
    if (options.file_name.empty()) {
        options.file_name = "upload.csv";
    }
    options.scope =
        ScopeBuilder{context.connection_in_transaction(), resources, context.actor()}.run(
            *parts.front(), parts
        );
    return options;
}

ImportReport import_records(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const std::filesystem::path& file, ImportOptions options, const ImportProgress& progress
) {
    if (!options.scope) {
        options = options_for(context, resources, resource, std::move(options));
    }
    auto& connection = context.connection_in_transaction();
    connection.execute("savepoint import");
    ImportReport report =
        import_in_transaction(connection, resources.catalog(), file, options, progress);
    if (!report.written) {
        connection.execute("rollback to savepoint import");
    }
    connection.execute("release savepoint import; set local timezone = 'UTC'");
    if (!report.written && !options.dry_run) {
        throw refused_rows(report);
    }
    return report;
}

}  // namespace dealwright
