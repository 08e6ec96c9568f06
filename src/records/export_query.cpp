#include "records/export_query.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/import_mapping.hpp"
#include "records/query_builder_parts.hpp"

namespace dealwright {

namespace {

constexpr std::string_view custom_prefix = "custom_fields.";

/// The record is t; a second table with one row for each is d.
std::string column_of(const Field& field) {
    const auto column = query_parts::column_sql(*field.column);
    return field.in_detail ? "d" + column.substr(1) : column;
}

Resource resource_of_table(std::string_view table, const Catalog& catalog) {
    return {find_policy(table), &catalog.table(table), {}};
}

class ExportBuilder {
  public:
    explicit ExportBuilder(const ExportSource& source)
        : source_{source}, by_detail_{!source.kind.detail.empty()} {}

    ExportQuery run(const RecordQuery& query, const std::vector<std::string>& names) {
        std::vector<std::string> cells;
        for (const Field& field : chosen_fields(names)) {
            const bool is_text = field.role != FieldRole::column ||
                                 field.column->type == ColumnType::text ||
                                 field.column->type == ColumnType::other;
            result_.columns.push_back({field.name, is_text});
            cells.push_back(cell(field));
        }
        const auto rows = wanted_rows(query);
        const auto order = query.sort.empty()
                               ? "t.id"
                               : query_parts::order_sql(
                                     query_parts::full_order(query.sort), by_detail_ ? "d." : "t."
                                 );
        result_.sql = fmt::format(
            "select {} from {} where {} order by {}", join(cells, ", "), tables(), rows, order
        );
        return std::move(result_);
    }

  private:
    bool may_show(const Field& field) const;
    std::vector<Field> readable_fields() const;
    std::vector<Field> chosen_fields(const std::vector<std::string>& names) const;
    Field field_named(const std::vector<Field>& fields, std::string_view name) const;
    std::string tables() const;
    std::string wanted_rows(const RecordQuery& query);
    std::string cell(const Field& field);
    std::string name_cell(const Field& field);

    const ExportSource& source_;
    bool by_detail_;
    ExportQuery result_;
};

/// Neither secret nor masked, in the resource of the table that holds it, and no search index.
bool ExportBuilder::may_show(const Field& field) const {
    if (field.column->type_name == "tsvector") {
        return false;
    }
    const EntityPolicy* policy = find_policy(field.table->name);
    if (policy == nullptr) {
        return true;  // a table that only the command line exports
    }
    const Resource resource{policy, field.table, {}};
    return resource.readable(field.column->name, source_.actor) != nullptr;
}

std::vector<Field> ExportBuilder::readable_fields() const {
    auto fields = readable_fields_of(source_.kind, source_.catalog);
    std::erase_if(fields, [&](const Field& field) { return !may_show(field); });
    return fields;
}

std::vector<Field> ExportBuilder::chosen_fields(const std::vector<std::string>& names) const {
    std::vector<Field> chosen;
    if (names.empty()) {
        chosen = fields_of(source_.kind, source_.catalog);
        // Deleted records are not exported by themselves, so the column would say nothing.
        std::erase_if(chosen, [&](const Field& field) {
            return field.column->name == "is_deleted" || !may_show(field);
        });
        return chosen;
    }
    const auto fields = readable_fields();
    for (const std::string& name : names) {
        chosen.push_back(field_named(fields, trimmed(name)));
    }
    return chosen;
}

Field ExportBuilder::field_named(const std::vector<Field>& fields, std::string_view name) const {
    std::vector<std::string> names;
    const Field* custom_fields = nullptr;
    for (const Field& field : fields) {
        if (field.name == name ||
            (field.role == FieldRole::reference && field.column->name == name)) {
            return field;
        }
        custom_fields = field.name == "custom_fields" ? &field : custom_fields;
        names.push_back(field.name);
    }
    const bool is_custom =
        custom_fields != nullptr && name.starts_with(custom_prefix) &&
        source_.resource.find_custom_field(name.substr(custom_prefix.size())) != nullptr;
    if (is_custom) {
        Field field = *custom_fields;
        field.name = name;
        field.role = FieldRole::custom;
        return field;
    }
    const auto message = fmt::format(
        "{} have no field \"{}\"; close to it: {}", source_.kind.name, name.substr(0, 100),
        join(closest_names(name, names), ", ")
    );
    throw Error{ErrorKind::invalid, message, {{"fields", "unknown", message}}};
}

std::string ExportBuilder::tables() const {
    const Kind& kind = source_.kind;
    if (!by_detail_) {
        return fmt::format("{} as t", kind.table);
    }
    return fmt::format(
        "{} as t join {} as d on d.{} = t.id", kind.table, kind.detail, kind.detail_key
    );
}

/// The builder speaks of the record as t, which is the detail here.
std::string ExportBuilder::wanted_rows(const RecordQuery& query) {
    const auto where =
        where_of(source_.resource, source_.actor, query, Act::read, result_.parameters);
    if (!by_detail_) {
        return where;
    }
    // A row shows both records, so both have to be visible.
    const auto visible = scope_condition(
        resource_of_table(source_.kind.table, source_.catalog), source_.actor, Act::read,
        result_.parameters
    );
    return fmt::format(
        "{} and d.id in (select t.id from {} as t where {})", visible, source_.kind.detail, where
    );
}

std::string ExportBuilder::cell(const Field& field) {
    const auto column = column_of(field);
    if (field.role == FieldRole::custom) {
        const auto name = field.name.substr(custom_prefix.size());
        return fmt::format(
            "({} ->> {})", column, query_parts::add_value(result_.parameters, name, "text")
        );
    }
    if (field.role == FieldRole::reference) {
        return name_cell(field);
    }
    if (field.column->type == ColumnType::moment) {
        return fmt::format(
            R"(to_char({} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))", column
        );
    }
    return column + "::text";
}

/// The name of what a reference names, where this actor may see it; otherwise the id, which stands
/// in the record itself.
std::string ExportBuilder::name_cell(const Field& field) {
    const auto column = column_of(field);
    const auto& table = field.reference->table;
    const RecordNames* names = names_of(table);
    const Resource target = resource_of_table(table, source_.catalog);
    const bool is_masked =
        target.policy != nullptr && !source_.actor.rights_for(table).masked.empty();
    if (names == nullptr || is_masked) {
        return column + "::text";
    }
    const auto visible =
        target.policy == nullptr
            ? std::string{"true"}
            : scope_condition(target, source_.actor, Act::read, result_.parameters);
    return fmt::format(
        "coalesce((select {} from (select t.* from {} as t where {}) as r where r.id = {}),"
        " {}::text)",
        names->readable, table, visible, column, column
    );
}

}  // namespace

ExportQuery export_query(
    const ExportSource& source, const RecordQuery& query, const std::vector<std::string>& fields
) {
    return ExportBuilder{source}.run(query, fields);
}

const Kind* kind_of_resource(std::string_view resource) {
    const auto& kinds = all_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) {
        return (kind.detail.empty() ? kind.table : kind.detail) == resource;
    });
    return found == kinds.end() ? nullptr : &*found;
}

}  // namespace dealwright
