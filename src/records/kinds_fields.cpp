// From a kind and the catalog to the fields that a file may bring.
#include <algorithm>

#include "records/kinds.hpp"

namespace dealwright {

namespace {

/// owner_id -> owner; a reference is called by what it names.
std::string reference_name(std::string_view column) {
    return std::string{column.ends_with("_id") ? column.substr(0, column.size() - 3) : column};
}

bool is_record_reference(const Column& column, const ForeignKey* reference) {
    return reference != nullptr && column.type == ColumnType::uuid &&
           reference->target_column == "id";
}

void add_fields(
    std::vector<Field>& fields, const Table& table, const Names& left_out, bool in_detail
) {
    for (const Column& column : table.columns) {
        if (contains(left_out, column.name)) {
            continue;
        }
        const ForeignKey* reference = table.reference_of(column.name);
        Field field;
        field.table = &table;
        field.column = &column;
        field.reference = reference;
        field.in_detail = in_detail;
        field.name = column.name;
        if (is_record_reference(column, reference)) {
            field.role = FieldRole::reference;
            field.name = reference_name(column.name);
        }
        fields.push_back(std::move(field));
    }
}

/// Both tables of a kind may have a column of one name: the detail keeps it, and the first table's
/// is called after its table's row, activity_id for an activity's id.
void tell_apart(std::vector<Field>& fields, std::string_view key) {
    const std::string prefix{key.substr(0, key.size() - 2)};  // activity_id -> activity_
    for (Field& field : fields) {
        const bool clashes = std::any_of(fields.begin(), fields.end(), [&](const Field& other) {
            return other.in_detail && !field.in_detail && other.name == field.name;
        });
        if (clashes) {
            field.name = prefix + field.name;
        }
    }
}

std::vector<Field> all_fields(
    const Kind& kind, const Catalog& catalog, const Names& left_out, const Names& detail_left_out
) {
    std::vector<Field> fields;
    add_fields(fields, catalog.table(kind.table), left_out, false);
    if (!kind.detail.empty()) {
        add_fields(fields, catalog.table(kind.detail), detail_left_out, true);
        tell_apart(fields, kind.detail_key);
    }
    return fields;
}

Field pseudo_field(std::string_view name, FieldRole role, const Table& table) {
    Field field;
    field.name = name;
    field.role = role;
    field.table = &table;
    return field;
}

}  // namespace

std::vector<Field> fields_of(const Kind& kind, const Catalog& catalog) {
    auto fields = all_fields(kind, catalog, kind.server_owned, kind.detail_server_owned);
    std::erase_if(fields, [](const Field& field) { return field.column->generated; });
    return fields;
}

std::vector<Field> readable_fields_of(const Kind& kind, const Catalog& catalog) {
    const bool has_detail = !kind.detail.empty();
    return all_fields(
        kind, catalog, has_detail ? kind.server_owned : kind.secret,
        has_detail ? kind.detail_server_owned : Names{}
    );
}

std::vector<Field> pseudo_fields_of(const Kind& kind, const Catalog& catalog) {
    const Table& table = catalog.table(kind.table);
    std::vector<Field> fields{pseudo_field("external_id", FieldRole::external_id, table)};
    if (table.find("first_name") != nullptr && table.find("last_name") != nullptr) {
        fields.push_back(pseudo_field("full_name", FieldRole::full_name, table));
    }
    if (table.find("expected_close_date") != nullptr &&
        table.find("actual_close_date") != nullptr) {
        fields.push_back(pseudo_field("close_date", FieldRole::close_date, table));
        fields.back().column = table.find("expected_close_date");
    }
    return fields;
}

}  // namespace dealwright
