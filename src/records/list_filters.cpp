// The filters of a list: status=new, lead_score[gte]=70, custom_fields.region=emea.
#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "records/list_reader.hpp"

namespace dealwright {

namespace {

constexpr std::string_view custom_prefix = "custom_fields.";

std::string names_of_operators(const std::vector<Operator>& operators) {
    std::vector<std::string> names;
    for (const Operator op : operators) {
        names.emplace_back(name_of(op));
    }
    return join(names, ", ");
}

}  // namespace

void ListReader::take_filter(const std::string& name, const std::string& value) {
    if (result_.query.filters.size() >= limits::filters_max) {
        if (!contains(seen_, "filters")) {
            seen_.emplace_back("filters");
            refuse(name, "too_many", fmt::format("more than {} filters", limits::filters_max));
        }
        return;
    }
    std::string_view field = name;
    Filter filter;
    const auto bracket = field.find('[');
    if (bracket != field.npos && field.ends_with(']')) {
        const auto wanted = field.substr(bracket + 1, field.size() - bracket - 2);
        field = field.substr(0, bracket);
        const auto op = operator_named(wanted);
        if (!find_subject(name, field, filter)) {
            return;
        }
        if (!op) {
            refuse(
                name, "operator",
                "there is no such operator; there are " + names_of_operators(all_operators())
            );
            return;
        }
        filter.op = *op;
    } else if (!find_subject(name, field, filter)) {
        return;
    }
    take_values(name, value, std::move(filter));
}

bool ListReader::find_subject(const std::string& name, std::string_view field, Filter& filter) {
    if (field.starts_with(custom_prefix)) {
        filter.column = resource_.readable("custom_fields", actor_);
        filter.custom_field = resource_.find_custom_field(field.substr(custom_prefix.size()));
        if (filter.column != nullptr && filter.custom_field != nullptr) {
            return true;
        }
        refuse(name, "unknown", fmt::format("{} have no such custom field", resource_.name()));
        return false;
    }
    if (references_ == References::also_by_name) {
        const auto column = std::string{field} + "_id";
        filter.reference = resource_.table->reference_of(column);
        if (filter.reference != nullptr) {
            filter.column = &resource_.table->column(column);
            return true;
        }
    }
    filter.column = column_named(name, field);
    return filter.column != nullptr;
}

ListValue ListReader::value_of(const Filter& filter, std::string_view text) const {
    if (filter.op == Operator::is_null) {
        Column boolean;
        boolean.type = ColumnType::boolean;
        return list_value(boolean, text);
    }
    if (filter.reference != nullptr) {
        return list_text(text, 0);
    }
    if (filter.custom_field != nullptr) {
        return list_value(*filter.custom_field, text);
    }
    return list_value(*filter.column, text);
}

void ListReader::take_values(const std::string& name, const std::string& value, Filter filter) {
    // A name takes what an id takes: to be this one, another, one of several, or missing.
    const auto operators = filter.custom_field != nullptr ? operators_of(*filter.custom_field)
                                                          : operators_of(*filter.column);
    if (std::find(operators.begin(), operators.end(), filter.op) == operators.end()) {
        std::string_view suits;
        if (filter.op == Operator::contains || filter.op == Operator::starts_with) {
            suits = "is for texts";
        } else if (filter.op == Operator::has) {
            suits = "is for lists";
        } else {
            suits = "does not suit it";
        }
        refuse(
            name, "operator",
            fmt::format(
                "{} {}; this field takes {}", name_of(filter.op), suits,
                names_of_operators(operators)
            )
        );
        return;
    }
    const auto texts =
        filter.op == Operator::in ? values_of_list(value) : std::vector<std::string>{value};
    if (texts.size() > limits::filter_values_max) {
        refuse(name, "too_many", fmt::format("takes at most {} values", limits::filter_values_max));
        return;
    }
    for (const std::string& text : texts) {
        auto read = value_of(filter, text);
        if (!read.suits()) {
            refuse(name, read.code, read.problem);
            return;
        }
        filter.values.push_back(std::move(read.text));
    }
    result_.query.filters.push_back(std::move(filter));
}

}  // namespace dealwright
