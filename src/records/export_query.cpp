#include "records/export_query.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/import_mapping.hpp"

namespace dealwright {

namespace {

std::string column_of(const pg::Connection& connection, const Field& field) {
    return (field.in_detail ? "d." : "t.") + connection.quoted_identifier(field.column->name);
}

Field custom_field(const std::vector<Field>& fields, std::string_view name) {
    const auto whole = std::find_if(fields.begin(), fields.end(), [](const Field& field) {
        return field.name == "custom_fields";
    });
    Field field = *whole;
    field.name = name;
    field.role = FieldRole::custom;
    return field;
}

/// Deleted records are not exported; nobody who reads the file could tell them from the others.
bool is_exported_by_default(const Field& field) {
    return field.column->name != "is_deleted";
}

std::vector<Field> chosen_fields(
    const Kind& kind, const Catalog& catalog, const std::vector<std::string>& names
) {
    std::vector<Field> chosen;
    if (names.empty()) {
        for (Field& field : fields_of(kind, catalog)) {
            if (is_exported_by_default(field)) {
                chosen.push_back(std::move(field));
            }
        }
        return chosen;
    }
    const auto fields = readable_fields_of(kind, catalog);
    for (const std::string& name : names) {
        const auto wanted = trimmed(name);
        chosen.push_back(field_named(fields, kind.name, wanted, "--fields"));
    }
    return chosen;
}

std::string source_of(const pg::Connection& connection, const Kind& kind) {
    std::string source = connection.quoted_identifier(kind.table) + " as t";
    if (!kind.detail.empty()) {
        source += fmt::format(
            " join {} as d on d.{} = t.id", connection.quoted_identifier(kind.detail),
            connection.quoted_identifier(kind.detail_key)
        );
    }
    return source;
}

std::string visible_rows(const Table& table) {
    for (const std::string_view flag : {"is_deleted", "deal_is_deleted"}) {
        if (table.find(flag) != nullptr) {
            return fmt::format("not t.{}", flag);
        }
    }
    return "true";
}

}  // namespace

Field field_named(
    const std::vector<Field>& fields, std::string_view kind, std::string_view name,
    std::string_view where
) {
    std::vector<std::string> names;
    bool has_custom_fields = false;
    for (const Field& field : fields) {
        if (field.name == name ||
            (field.role == FieldRole::reference && field.column->name == name)) {
            return field;
        }
        has_custom_fields = has_custom_fields || field.name == "custom_fields";
        names.push_back(field.name);
    }
    if (has_custom_fields && name.starts_with("custom_fields.") && name.size() > 14) {
        return custom_field(fields, name);
    }
    throw failure(
        ErrorKind::invalid, "{}: {} have no field \"{}\"; close to it: {}", where, kind, name,
        join(closest_names(name, names), ", ")
    );
}

std::string shown_field(const pg::Connection& connection, const Field& field) {
    const std::string column = column_of(connection, field);
    if (field.role == FieldRole::custom) {
        return fmt::format("({} ->> {})", column, connection.quoted_literal(field.name.substr(14)));
    }
    if (field.role == FieldRole::reference) {
        const RecordNames* names = names_of(field.reference->table);
        return fmt::format(
            "(select coalesce({}, r.id::text) from {} as r where r.id = {})",
            names == nullptr ? "null" : names->readable,
            connection.quoted_identifier(field.reference->table), column
        );
    }
    if (field.column->type == ColumnType::moment) {
        return fmt::format(
            R"(to_char({} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))", column
        );
    }
    return column + "::text";
}

ExportQuery export_query(
    const pg::Connection& connection, const Catalog& catalog, const Kind& kind,
    const ExportOptions& options
) {
    ExportQuery query;
    std::vector<std::string> values;
    for (const Field& field : chosen_fields(kind, catalog, options.fields)) {
        const bool is_text = field.role != FieldRole::column ||
                             field.column->type == ColumnType::text ||
                             field.column->type == ColumnType::other;
        query.columns.push_back({field.name, is_text});
        values.push_back(shown_field(connection, field));
    }
    std::vector<std::string> conditions{visible_rows(catalog.table(kind.table))};
    const auto fields = readable_fields_of(kind, catalog);
    for (const std::string& filter : options.filters) {
        conditions.push_back(
            filter_condition(connection, fields, kind.name, filter, query.parameters)
        );
    }
    query.sql = fmt::format(
        "select {} from {} where {} order by t.id", join(values, ", "), source_of(connection, kind),
        join(conditions, " and ")
    );
    return query;
}

}  // namespace dealwright
