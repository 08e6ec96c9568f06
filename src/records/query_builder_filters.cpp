// Conditions of one filter each. The values have been checked against the type; here they only
// become parameters.
#include <algorithm>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/kinds.hpp"
#include "records/query_builder_parts.hpp"

namespace dealwright::query_parts {

namespace {

constexpr std::size_t day_characters = 10;  // 2026-01-05: a day where a moment could stand

std::string_view comparison_sign(Operator op) {
    switch (op) {
        case Operator::equal:
            return "=";
        case Operator::not_equal:
            return "is distinct from";
        case Operator::less:
            return "<";
        case Operator::less_or_equal:
            return "<=";
        case Operator::greater:
            return ">";
        case Operator::greater_or_equal:
            return ">=";
        default:
            throw failure(ErrorKind::internal, "this operator does not compare");
    }
}

/// The first moment of a day where the figures are counted, or of the day after it. A subselect,
/// so that it is computed once and not for each row.
std::string day_start(const std::string& day, std::string_view later = "") {
    return fmt::format(
        "(select ({}{})::timestamp at time zone setting('reporting_timezone'))", day, later
    );
}

/// Moments are compared with a day by the calendar: [lte]=2026-01-31 holds until its midnight.
std::string day_condition(
    const std::string& subject, Operator op, const std::string& value, pg::Parameters& parameters
) {
    const auto day = add_value(parameters, value, "date");
    const auto first = day_start(day);
    const auto next = day_start(day, " + 1");
    switch (op) {
        case Operator::equal:
            return fmt::format("({0} >= {1} and {0} < {2})", subject, first, next);
        case Operator::not_equal:
            return fmt::format("({0} >= {1} and {0} < {2}) is not true", subject, first, next);
        case Operator::less:
            return fmt::format("{} < {}", subject, first);
        case Operator::less_or_equal:
            return fmt::format("{} < {}", subject, next);
        case Operator::greater:
            return fmt::format("{} >= {}", subject, next);
        default:
            return fmt::format("{} >= {}", subject, first);
    }
}

std::string like_condition(
    const std::string& subject, const Filter& filter, pg::Parameters& parameters
) {
    auto pattern = like_escaped(filter.values.front()) + "%";
    if (filter.op == Operator::contains) {
        pattern.insert(0, "%");
    }
    return fmt::format("{} ilike {}", subject, add_value(parameters, pattern, "text"));
}

bool names_days(const Filter& filter, bool is_moment) {
    return is_moment &&
           std::any_of(filter.values.begin(), filter.values.end(), [](const std::string& value) {
               return value.size() == day_characters;
           });
}

std::string in_condition(
    const std::string& subject, const Filter& filter, std::string_view type, bool is_moment,
    pg::Parameters& parameters
) {
    if (!names_days(filter, is_moment)) {
        return fmt::format(
            "{} = any ({})", subject,
            add_value(parameters, array_text(filter.values), std::string{type} + "[]")
        );
    }
    std::vector<std::string> any;
    for (const std::string& value : filter.values) {
        any.push_back(
            value.size() == day_characters
                ? day_condition(subject, Operator::equal, value, parameters)
                : fmt::format("{} = {}", subject, add_value(parameters, value, type))
        );
    }
    return "(" + join(any, " or ") + ")";
}

/// What is the same for columns and for custom fields: `subject` is SQL of the given type.
std::string typed_condition(
    const std::string& subject, const Filter& filter, std::string_view type, bool is_moment,
    pg::Parameters& parameters
) {
    switch (filter.op) {
        case Operator::is_null:
            return fmt::format(
                "{} is {}null", subject, filter.values.front() == "true" ? "" : "not "
            );
        case Operator::contains:
        case Operator::starts_with:
            return like_condition(subject, filter, parameters);
        case Operator::in:
            return in_condition(subject, filter, type, is_moment, parameters);
        default:
            if (names_days(filter, is_moment)) {
                return day_condition(subject, filter.op, filter.values.front(), parameters);
            }
            return fmt::format(
                "{} {} {}", subject, comparison_sign(filter.op),
                add_value(parameters, filter.values.front(), type)
            );
    }
}

/// The value of a custom field as JSON: what the definition's type asks for.
std::string custom_json(const CustomField& field, const std::string& value) {
    const bool is_bare =
        field.type == CustomFieldType::number || field.type == CustomFieldType::boolean;
    return is_bare ? value : json_string(value);
}

/// Definitions come and go, so a value may be of another type than the present one says. Such a
/// value is no value, and never an error: each cast stands behind a look at the type.
std::string custom_subject(const CustomField& field, const std::string& name) {
    const auto guarded = [&](std::string_view json_type, std::string_view type) {
        return fmt::format(
            "(case when jsonb_typeof(t.custom_fields -> {0}) = '{1}'"
            " then (t.custom_fields ->> {0})::{2} end)",
            name, json_type, type
        );
    };
    switch (field.type) {
        case CustomFieldType::number:
            return guarded("number", "numeric");
        case CustomFieldType::boolean:
            return guarded("boolean", "boolean");
        case CustomFieldType::date:
            return fmt::format("custom_day(t.custom_fields ->> {})", name);
        case CustomFieldType::datetime:
            return fmt::format("custom_moment(t.custom_fields ->> {})", name);
        default:
            return fmt::format("(t.custom_fields ->> {})", name);
    }
}

std::string_view custom_type(const CustomField& field) {
    switch (field.type) {
        case CustomFieldType::number:
            return "numeric";
        case CustomFieldType::boolean:
            return "boolean";
        case CustomFieldType::date:
            return "date";
        case CustomFieldType::datetime:
            return "timestamptz";
        default:
            return "text";
    }
}

bool is_instant(const CustomField& field) {
    return field.type == CustomFieldType::date || field.type == CustomFieldType::datetime;
}

std::string custom_condition(const Filter& filter, pg::Parameters& parameters) {
    const CustomField& field = *filter.custom_field;
    const bool is_list = field.type == CustomFieldType::multi_choice;
    if (filter.op == Operator::has || (filter.op == Operator::equal && !is_instant(field))) {
        // Containment, which the index on custom_fields serves.
        auto value = custom_json(field, filter.values.front());
        value = is_list ? "[" + value + "]" : value;
        return fmt::format(
            "t.custom_fields @> {}",
            add_value(parameters, fmt::format("{{{}:{}}}", json_string(field.name), value), "jsonb")
        );
    }
    const auto name = add_value(parameters, field.name, "text");
    if (filter.op == Operator::is_null) {
        return fmt::format(
            "(t.custom_fields ->> {}) is {}null", name,
            filter.values.front() == "true" ? "" : "not "
        );
    }
    return typed_condition(
        custom_subject(field, name), filter, custom_type(field),
        field.type == CustomFieldType::datetime, parameters
    );
}

/// The name by which people call the record that a column names, as exports write it.
std::string name_of_reference(const Filter& filter) {
    const RecordNames* names = names_of(filter.reference->table);
    return fmt::format(
        "(select coalesce({}, r.id::text) from {} as r where r.id = {})",
        names == nullptr ? "null" : names->readable, filter.reference->table,
        column_sql(*filter.column)
    );
}

}  // namespace

std::string filter_condition(const Filter& filter, pg::Parameters& parameters) {
    if (filter.custom_field != nullptr) {
        return custom_condition(filter, parameters);
    }
    if (filter.reference != nullptr) {
        return typed_condition(name_of_reference(filter), filter, "text", false, parameters);
    }
    const auto subject = column_sql(*filter.column);
    if (filter.op == Operator::has) {
        return fmt::format(
            "{} @> {}", subject,
            add_value(parameters, "[" + json_string(filter.values.front()) + "]", "jsonb")
        );
    }
    return typed_condition(
        subject, filter, comparison_type(*filter.column), filter.column->type == ColumnType::moment,
        parameters
    );
}

}  // namespace dealwright::query_parts
