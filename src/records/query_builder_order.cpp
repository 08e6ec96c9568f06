// The order of a list, and where a page begins in it. Nulls stand where PostgreSQL puts them: last
// when ascending, first when descending.
#include "base/text.hpp"
#include "records/query_builder_parts.hpp"

namespace dealwright::query_parts {

namespace {

/// One key of the order with the value that the last record seen has in it.
struct Step {
    std::string column;
    std::string value;  // SQL; empty for null
    bool descending = false;
    bool nullable = false;

    std::string same() const {
        return value.empty() ? column + " is null" : fmt::format("{} = {}", column, value);
    }
    /// Empty: nothing comes behind it in this key.
    std::string behind() const {
        if (value.empty()) {
            return descending ? column + " is not null" : "";
        }
        if (descending) {
            return fmt::format("{} < {}", column, value);
        }
        return nullable ? fmt::format("({0} > {1} or {0} is null)", column, value)
                        : fmt::format("{} > {}", column, value);
    }
    /// A range that an index can begin at; empty where there is none.
    std::string from_here() const {
        if (value.empty() || (nullable && !descending)) {
            return "";
        }
        return fmt::format("{} {} {}", column, descending ? "<=" : ">=", value);
    }
};

/// (a, b) < (x, y), which an index on (a, b) serves as a whole: only when every key has a value and
/// goes the same way.
bool is_row_comparable(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        if (step.value.empty() || step.descending != steps.front().descending ||
            (step.nullable && !step.descending)) {
            return false;
        }
    }
    return true;
}

std::string row_comparison(const std::vector<Step>& steps) {
    std::vector<std::string> columns;
    std::vector<std::string> values;
    for (const Step& step : steps) {
        columns.push_back(step.column);
        values.push_back(step.value);
    }
    return fmt::format(
        "({}) {} ({})", join(columns, ", "), steps.front().descending ? "<" : ">",
        join(values, ", ")
    );
}

}  // namespace

FullOrder full_order(const std::vector<SortKey>& sort) {
    FullOrder order;
    for (const SortKey& key : sort) {
        if (key.column->name == "id") {
            order.id_descending = key.descending;
            return order;  // unique: what comes after it decides nothing
        }
        order.keys.push_back(key);
    }
    order.id_descending = !sort.empty() && sort.back().descending;
    return order;
}

std::string order_sql(const FullOrder& order, std::string_view prefix) {
    std::string result;
    for (const SortKey& key : order.keys) {
        result += fmt::format(
            "{}{}{}, ", prefix, column_sql(*key.column).substr(2), key.descending ? " desc" : ""
        );
    }
    return result + fmt::format("{}id{}", prefix, order.id_descending ? " desc" : "");
}

std::string after_condition(
    const FullOrder& order, const std::vector<std::optional<std::string>>& after,
    pg::Parameters& parameters
) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < order.keys.size(); ++i) {
        const SortKey& key = order.keys[i];
        const auto& value = after.at(i);
        steps.push_back(
            {column_sql(*key.column),
             value ? add_value(parameters, *value, comparison_type(*key.column)) : std::string{},
             key.descending, key.column->nullable}
        );
    }
    steps.push_back(
        {"t.id", add_value(parameters, after.at(order.keys.size()), "uuid"), order.id_descending,
         false}
    );
    if (is_row_comparable(steps)) {
        return row_comparison(steps);
    }
    // Behind in the first key, or the same in it and behind in the second, and so on.
    std::string same;
    std::vector<std::string> ways;
    for (const Step& step : steps) {
        const auto behind = step.behind();
        if (!behind.empty()) {
            ways.push_back(fmt::format("({}{})", same, behind));
        }
        same += step.same() + " and ";
    }
    const auto range = steps.front().from_here();
    return fmt::format("{}{}({})", range, range.empty() ? "" : " and ", join(ways, " or "));
}

}  // namespace dealwright::query_parts
