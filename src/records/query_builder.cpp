#include "records/query_builder.hpp"

#include <algorithm>
#include <cctype>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "records/query_builder_parts.hpp"

namespace dealwright {

namespace query_parts {

namespace {

std::string identifier(std::string_view name) {
    const bool is_plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (is_plain) {
        return std::string{name};  // behind "t." also where it is a keyword
    }
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + "\"";
}

}  // namespace

std::string column_sql(std::string_view column) {
    return "t." + identifier(column);
}

std::string column_sql(const Column& column) {
    return column_sql(column.name);
}

std::string_view comparison_type(const Column& column) {
    switch (column.type) {
        case ColumnType::text:
            return "text";
        case ColumnType::integer:
            return "bigint";
        case ColumnType::decimal:
            return "numeric";
        default:
            return column.type_name;
    }
}

std::string add_value(
    pg::Parameters& parameters, std::optional<std::string> value, std::string_view type
) {
    parameters.push_back(std::move(value));
    return fmt::format("${}::{}", parameters.size(), type);
}

std::string array_text(const std::vector<std::string>& values) {
    std::string text = "{";
    for (const std::string& value : values) {
        text += text.size() == 1 ? "\"" : ",\"";
        for (const char c : value) {
            if (c == '"' || c == '\\') {
                text += '\\';
            }
            text += c;
        }
        text += '"';
    }
    return text + "}";
}

std::string like_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

}  // namespace query_parts

namespace {

using query_parts::add_value;

/// "false" does not swallow the others: every parameter has to occur in the statement.
std::string all_of(const std::vector<std::string>& conditions) {
    std::vector<std::string> meaningful;
    for (const std::string& condition : conditions) {
        if (condition != "true") {
            meaningful.push_back(condition);
        }
    }
    return meaningful.empty() ? "true" : join(meaningful, " and ");
}

std::string owned_by(
    const EntityPolicy& policy, const Actor& actor, Scope scope, pg::Parameters& parameters
) {
    if (scope == Scope::all) {
        return "true";
    }
    if (scope == Scope::none || policy.owner.empty() || !actor.is_signed_in()) {
        return "false";
    }
    if (scope == Scope::own) {
        return fmt::format("{} = {}", policy.owner, add_value(parameters, actor.user_id, "uuid"));
    }
    return fmt::format(
        "{} = any ({})", policy.owner,
        add_value(parameters, query_parts::array_text(actor.team_people), "uuid[]")
    );
}

std::string bin_condition(const EntityPolicy& policy, Bin bin) {
    if (policy.deleted.empty()) {
        return bin == Bin::only ? "false" : "true";
    }
    switch (bin) {
        case Bin::without:
            return fmt::format("not {}", policy.deleted);
        case Bin::only:
            return std::string{policy.deleted};
        default:
            return "true";
    }
}

std::string seen_condition(
    const EntityPolicy& policy, const Actor& actor, pg::Parameters& parameters
);

std::string read_condition(
    const EntityPolicy& policy, const Actor& actor, Scope widest, pg::Parameters& parameters
) {
    auto scope = std::min(actor.rights_for(policy.resource).read, widest);
    if (policy.read_right) {
        scope = actor.has(*policy.read_right) ? Scope::all : Scope::none;
    }
    if (policy.is_personal) {
        scope = Scope::none;
    }
    auto condition = owned_by(policy, actor, scope, parameters);
    if (condition == "false" && !policy.subject.empty() && actor.is_signed_in()) {
        condition =
            fmt::format("{} = {}", policy.subject, add_value(parameters, actor.user_id, "uuid"));
    }
    return condition == "false" || policy.about.empty()
               ? condition
               : all_of({condition, seen_condition(policy, actor, parameters)});
}

/// What a row is about is called t in its own condition, as the row is in this one; so its id comes
/// in by another name.
std::string seen_condition(
    const EntityPolicy& policy, const Actor& actor, pg::Parameters& parameters
) {
    std::string kinds;
    for (const auto name : policy.about) {
        const EntityPolicy& target = *find_policy(name);
        kinds += fmt::format(
            " when '{0}' then exists (select from (select t.record_id as sought) as about cross"
            " join lateral (select from {0} as t where t.id = about.sought and {1}) as seen)",
            name,
            all_of(
                {bin_condition(target, Bin::without),
                 read_condition(target, actor, Scope::all, parameters)}
            )
        );
    }
    return fmt::format("(t.record_id is null or case t.resource{} else false end)", kinds);
}

/// What the scopes cover, and what is shared with everybody.
std::string or_shared(const EntityPolicy& policy, const Actor& actor, std::string condition) {
    if (policy.shared.empty() || !actor.is_signed_in() || condition == "true") {
        return condition;
    }
    return condition == "false" ? std::string{policy.shared}
                                : fmt::format("({} or {})", condition, policy.shared);
}

Scope scope_for(const RecordRights& rights, Act act) {
    switch (act) {
        case Act::update:
            return rights.update;
        case Act::remove:
            return rights.remove;
        case Act::assign:
            return rights.assign;
        default:
            return rights.read;
    }
}

std::string column_list(const std::vector<const Column*>& columns) {
    std::vector<std::string> names;
    for (const Column* column : columns) {
        names.push_back(query_parts::column_sql(*column));
    }
    return names.empty() ? "t.id" : join(names, ", ");
}

std::string from_table(const Resource& resource) {
    return resource.name() + " as t";
}

/// Shapes of which there are few, and whose plan is the same for all values.
bool is_plain_list(const Resource& resource, const Actor& actor, const RecordQuery& query) {
    const bool usual_page = query.offset == 0 && query.after.empty() && query.limit == 50;
    return usual_page && query.filters.empty() && query.search.empty() && query.sort.size() <= 1 &&
           (resource.policy->owner.empty() || actor.rights_for(resource.name()).read != Scope::team
           );
}

/// Filters, bin and scope, without the search.
std::string narrowed(
    const Resource& resource, const Actor& actor, const RecordQuery& query, Act act,
    pg::Parameters& parameters
) {
    std::vector<std::string> conditions{
        bin_condition(*resource.policy, query.bin),
        scope_condition(resource, actor, act, parameters)};
    for (const Filter& filter : query.filters) {
        conditions.push_back(query_parts::filter_condition(filter, parameters));
    }
    return all_of(conditions);
}

/// Without a wish for an order, records that have every word exactly come first, then the others;
/// the newest first among each. Both halves stop as soon as the page is full, so that a common word
/// costs no more than a rare one.
BuiltStatement select_best_matches(
    const Resource& resource, const Actor& actor, const RecordQuery& query,
    const std::vector<const Column*>& columns
) {
    using query_parts::SearchTier;
    BuiltStatement statement;
    auto& parameters = statement.parameters;
    const auto where = narrowed(resource, actor, query, Act::read, parameters);
    const auto search = [&](SearchTier tier) {
        return query_parts::search_condition(resource, actor, query, tier, parameters);
    };
    const auto exact = search(SearchTier::exact);
    auto half = fmt::format(
        "select {}, t.created_at as made_at, t.id as made_id from {} where", column_list(columns),
        from_table(resource)
    );
    auto end = fmt::format(
        "order by t.created_at desc, t.id desc limit {}", query.offset + query.limit + 1
    );
    if (query_parts::asks_for_number(query)) {
        // The planner adds up a guess for each form of the number, and would walk through all
        // records, the newest first, for what one has. Behind a fence it asks the index.
        half = "select * from (" + half;
        end = "offset 0) as t order by made_at desc, made_id desc limit " +
              std::to_string(query.offset + query.limit + 1);
    }
    statement.sql = fmt::format(
        "with exact as materialized ({0} {1} {2}) select * from (select *, 1 as half from exact"
        " union all select *, 2 from ({0} {3} and (select count(*) from exact) < {4} {2}) as near)"
        " as t order by half, made_at desc, made_id desc limit {5} offset {6}",
        half, all_of({where, exact}), end,
        all_of({where, search(SearchTier::all), "not (" + exact + ")"}),
        query.offset + query.limit + 1, query.limit + 1, query.offset
    );
    return statement;
}

}  // namespace

std::string scope_condition(
    const Resource& resource, const Actor& actor, Act act, pg::Parameters& parameters
) {
    const EntityPolicy& policy = *resource.policy;
    if (act == Act::read) {
        return or_shared(policy, actor, read_condition(policy, actor, Scope::all, parameters));
    }
    if (policy.write_right) {
        // The right takes the place of the scopes for writing; what cannot be seen stays unseen.
        return actor.has(*policy.write_right)
                   ? read_condition(policy, actor, Scope::all, parameters)
                   : "false";
    }
    const auto scope = scope_for(actor.rights_for(resource.name()), act);
    if (policy.owner.empty()) {
        return scope == Scope::all ? read_condition(policy, actor, Scope::all, parameters)
                                   : "false";
    }
    auto condition =
        scope == Scope::none ? "false" : read_condition(policy, actor, scope, parameters);
    return policy.shared_right && actor.has(*policy.shared_right)
               ? or_shared(policy, actor, std::move(condition))
               : condition;
}

std::string where_of(
    const Resource& resource, const Actor& actor, const RecordQuery& query, Act act,
    pg::Parameters& parameters
) {
    const auto conditions = narrowed(resource, actor, query, act, parameters);
    return all_of(
        {conditions, query_parts::search_condition(
                         resource, actor, query, query_parts::SearchTier::all, parameters
                     )}
    );
}

BuiltStatement select_page(
    const Resource& resource, const Actor& actor, const RecordQuery& query,
    const std::vector<const Column*>& columns
) {
    if (!query.search.empty() && query.sort.empty()) {
        return select_best_matches(resource, actor, query, columns);
    }
    BuiltStatement statement;
    auto where = where_of(resource, actor, query, Act::read, statement.parameters);
    const auto order = query_parts::full_order(query.sort);
    if (!query.after.empty()) {
        where =
            all_of({where, query_parts::after_condition(order, query.after, statement.parameters)});
    }
    statement.sql = fmt::format(
        "select {} from {} where {} order by {} limit {}", column_list(columns),
        from_table(resource), where, query_parts::order_sql(order), query.limit + 1
    );
    if (query.offset > 0) {
        statement.sql += fmt::format(" offset {}", query.offset);
    }
    statement.prepared = is_plain_list(resource, actor, query);
    return statement;
}

BuiltStatement count_up_to_limit(
    const Resource& resource, const Actor& actor, const RecordQuery& query
) {
    BuiltStatement statement;
    const auto where = where_of(resource, actor, query, Act::read, statement.parameters);
    statement.sql = fmt::format(
        "select count(*) from (select from {} where {} limit {}) as matching", from_table(resource),
        where, limits::exact_total_max + 1
    );
    statement.prepared = is_plain_list(resource, actor, query);
    return statement;
}

BuiltStatement select_one(
    const Resource& resource, const Actor& actor, std::string_view id, Bin bin,
    const std::vector<const Column*>& columns
) {
    BuiltStatement statement;
    const auto key = add_value(statement.parameters, std::string{id}, "uuid");
    const auto scope = scope_condition(resource, actor, Act::read, statement.parameters);
    statement.sql = fmt::format(
        "select {} from {} where {}", column_list(columns), from_table(resource),
        all_of({"t.id = " + key, bin_condition(*resource.policy, bin), scope})
    );
    statement.prepared = true;
    return statement;
}

BuiltStatement select_some(
    const Resource& resource, const Actor& actor, const std::vector<std::string>& ids,
    const std::vector<const Column*>& columns
) {
    BuiltStatement statement;
    const auto keys = add_value(statement.parameters, query_parts::array_text(ids), "uuid[]");
    const auto scope = scope_condition(resource, actor, Act::read, statement.parameters);
    statement.sql = fmt::format(
        "select {} from {} where {}", column_list(columns), from_table(resource),
        all_of(
            {fmt::format("t.id = any ({})", keys), bin_condition(*resource.policy, Bin::without),
             scope}
        )
    );
    return statement;
}

BuiltStatement explain_count(
    const Resource& resource, const Actor& actor, const RecordQuery& query
) {
    BuiltStatement statement;
    const auto where = where_of(resource, actor, query, Act::read, statement.parameters);
    statement.sql =
        fmt::format("explain (format json) select from {} where {}", from_table(resource), where);
    return statement;
}

}  // namespace dealwright
