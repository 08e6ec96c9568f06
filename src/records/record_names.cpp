#include "records/record_names.hpp"

#include <array>

#include "base/text.hpp"
#include "records/query_builder_parts.hpp"

namespace dealwright {

namespace {

/// What names a record without a first and a last name, the best first.
constexpr std::array<std::string_view, 4> titles = {"name", "subject", "title", "company"};
/// What is left to call a person or company by.
constexpr std::array<std::string_view, 4> stand_ins = {"company", "email", "phone", "mobile"};

}  // namespace

std::string name_sql(const Resource& resource, const Actor& actor) {
    std::vector<std::string> ways;
    const auto add = [&](std::string_view column) {
        if (resource.readable(column, actor) != nullptr) {
            ways.push_back(query_parts::column_sql(column));
        }
    };
    if (resource.table->find("first_name") == nullptr) {
        for (const auto column : titles) {
            add(column);
        }
    } else {
        add("first_name");
        add("last_name");
        if (!ways.empty()) {
            ways = {"nullif(concat_ws(' ', " + join(ways, ", ") + "), '')"};
        }
        for (const auto column : stand_ins) {
            add(column);
        }
    }
    return ways.empty() ? "null::text" : "coalesce(" + join(ways, ", ") + ")";
}

std::map<std::string, std::string> names_of(
    Context& context, const Resource& resource, const std::vector<std::string>& ids
) {
    std::map<std::string, std::string> names;
    if (ids.empty()) {
        return names;
    }
    pg::Parameters parameters;
    const auto keys = query_parts::add_value(parameters, query_parts::array_text(ids), "uuid[]");
    const auto found = context.run(
        fmt::format(
            "select t.id, {} from {} as t where t.id = any ({}) and {}",
            name_sql(resource, context.actor()), resource.name(), keys,
            scope_condition(resource, context.actor(), Act::read, parameters)
        ),
        parameters
    );
    for (int row = 0; row < found.rows(); ++row) {
        names.emplace(found.text(row, 0), found.text(row, 1));
    }
    return names;
}

}  // namespace dealwright
