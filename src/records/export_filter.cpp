// The filter grammar of lists, in the form of one argument: column=value or column[operator]=value.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "records/export_query.hpp"
#include "records/import_cells.hpp"

namespace dealwright {

namespace {

struct Operator {
    std::string_view name;
    std::string_view sql;  // for those that compare with one value
};

constexpr std::array<Operator, 11> operators = {{
    {"eq", "="},
    {"ne", "is distinct from"},
    {"gt", ">"},
    {"gte", ">="},
    {"lt", "<"},
    {"lte", "<="},
    {"in", ""},
    {"contains", ""},
    {"starts_with", ""},
    {"is_null", ""},
    {"has", ""},
}};

struct FilterText {
    std::string field;
    std::string operation = "eq";
    std::string value;
};

FilterText parse_filter(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw failure(
            ErrorKind::invalid,
            "--filter: \"{}\" is not of the form column=value or "
            "column[operator]=value",
            text
        );
    }
    FilterText filter;
    filter.field = trimmed(std::string_view{text}.substr(0, equals));
    filter.value = text.substr(equals + 1);
    const auto bracket = filter.field.find('[');
    if (bracket != std::string::npos && filter.field.ends_with(']')) {
        filter.operation = filter.field.substr(bracket + 1, filter.field.size() - bracket - 2);
        filter.field.resize(bracket);
    }
    return filter;
}

const Operator& operator_named(const FilterText& filter) {
    std::vector<std::string> known;
    for (const Operator& candidate : operators) {
        if (candidate.name == filter.operation) {
            return candidate;
        }
        known.emplace_back(candidate.name);
    }
    throw failure(
        ErrorKind::invalid, "--filter: {}[{}]: there is no such operator; there are {}",
        filter.field, filter.operation, join(known, ", ")
    );
}

class Condition {
  public:
    Condition(
        const pg::Connection& connection, const Field& field, const FilterText& filter,
        pg::Parameters& parameters
    )
        : field_{field}, filter_{filter}, parameters_{parameters} {
        const bool compares_text = field.role != FieldRole::column ||
                                   field.column->type == ColumnType::text ||
                                   field.column->type == ColumnType::other;
        compares_text_ = compares_text;
        const std::string column =
            (field.in_detail ? "d." : "t.") + connection.quoted_identifier(field.column->name);
        // owner=anna@example.com compares what is shown, owner_id=... the id itself.
        by_id_ = field.role == FieldRole::reference && filter.field == field.column->name;
        subject_ = compares_text && !by_id_ ? shown_field(connection, field) : column;
        cast_ = compares_text && !by_id_ ? "text" : field.column->type_name;
    }

    std::string sql(const Operator& operation) {
        const auto name = operation.name;
        if (name == "is_null") {
            return null_condition();
        }
        if (name == "contains" || name == "starts_with") {
            require(compares_text_ && !by_id_, "is for texts");
            const std::string value = add(filter_.value);
            return name == "contains"
                       ? fmt::format("position(lower({}) in lower({})) > 0", value, subject_)
                       : fmt::format("starts_with(lower({}), lower({}))", subject_, value);
        }
        if (name == "has") {
            require(
                field_.column->json_kind == "array" && field_.role == FieldRole::column,
                "is for lists"
            );
            return fmt::format("{} @> to_jsonb({})", subject_, add(filter_.value));
        }
        if (name == "in") {
            std::vector<std::string> values;
            for (const std::string& value : split(filter_.value, ',')) {
                values.push_back(typed(value));
            }
            return fmt::format("{} in ({})", subject_, join(values, ", "));
        }
        return fmt::format("{} {} {}", subject_, operation.sql, typed(filter_.value));
    }

  private:
    std::string null_condition() {
        const auto wanted = parse_boolean(filter_.value);
        require(wanted.value.has_value(), "takes true or false");
        return fmt::format("{} is {}null", subject_, *wanted.value ? "" : "not ");
    }

    void require(bool fulfilled, std::string_view otherwise) const {
        if (!fulfilled) {
            throw failure(
                ErrorKind::invalid, "--filter: {}[{}] {}", filter_.field, filter_.operation,
                otherwise
            );
        }
    }

    std::string add(std::string value) {
        parameters_.push_back(std::move(value));
        return fmt::format("${}::text", parameters_.size());
    }

    /// The value in PostgreSQL's notation; what does not suit the column is refused here.
    std::string typed(const std::string& text) {
        std::string value = text;
        if (!compares_text_ || by_id_) {
            MappedField mapped;
            mapped.field = field_;
            mapped.field.role = FieldRole::column;
            WarningCounts ignored;
            CellReader reader{mapped, ignored};
            const auto kind = reader.read(text, value);
            if (kind != CellKind::value) {
                throw failure(
                    ErrorKind::invalid, "--filter: {}: {}", filter_.field,
                    kind == CellKind::problem ? value : "a value is missing; see [is_null]"
                );
            }
        }
        parameters_.push_back(std::move(value));
        return fmt::format("${}::{}", parameters_.size(), cast_);
    }

    const Field& field_;
    const FilterText& filter_;
    pg::Parameters& parameters_;
    bool compares_text_ = false;
    bool by_id_ = false;
    std::string subject_;
    std::string cast_;
};

}  // namespace

std::string filter_condition(
    const pg::Connection& connection, const std::vector<Field>& fields, std::string_view kind,
    const std::string& filter, pg::Parameters& parameters
) {
    const FilterText text = parse_filter(filter);
    const Field field = field_named(fields, kind, text.field, "--filter");
    const Operator& operation = operator_named(text);
    return Condition{connection, field, text, parameters}.sql(operation);
}

}  // namespace dealwright
