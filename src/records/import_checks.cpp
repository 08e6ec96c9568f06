#include "records/import_checks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/import_columns.hpp"
#include "records/import_custom_fields.hpp"

namespace dealwright {

namespace {

constexpr std::string_view unmatched =
    "from staged_rows as s join staged_refs as r on r.row = s.row where"
    " not exists (select from staged_match as m where m.row = s.row)"
    " and not exists (select from staged_problems as q where q.row = s.row)";

std::string title_of(const ImportWork& work, std::string_view column) {
    for (const MappedField& mapped : work.mapping.fields) {
        if (mapped.field.column != nullptr && mapped.field.role != FieldRole::custom &&
            mapped.field.column->name == column) {
            return mapped.title;
        }
    }
    return std::string{column};
}

/// Ids are not references here, so every missing value is a missing cell.
void require_values(ImportWork& work, const Table& table) {
    const auto columns = write_columns(work, table);
    for (const WriteColumn& write : columns) {
        const Column& column = *write.column;
        const bool required = !column.nullable && column.default_sql.empty() &&
                              !contains(work.kind().settled, column.name);
        if (required) {
            add_problems(
                work, title_of(work, column.name), "'is needed, but empty'",
                fmt::format("{} and {} is null", unmatched, write.value)
            );
        }
    }
}

/// A check can be asked beforehand when no trigger touches its columns.
bool is_askable(const ImportWork& work, const Check& check, const Table& table) {
    const Names& owned = table.name == work.kind().table ? work.kind().server_owned
                                                         : work.kind().detail_server_owned;
    return std::none_of(check.columns.begin(), check.columns.end(), [&](const std::string& name) {
        return contains(work.kind().settled, name) || contains(owned, name) || name == "id";
    });
}

/// Every column of the check, as a new row would have it.
std::string columns_for(
    const ImportWork& work, const Check& check, const Table& table,
    const std::vector<WriteColumn>& written
) {
    std::vector<std::string> values;
    for (const std::string& name : check.columns) {
        const Column& column = table.column(name);
        const auto found = std::find_if(written.begin(), written.end(), [&](const auto& write) {
            return write.column == &column;
        });
        const std::string standard = column.default_sql.empty() ? "null" : column.default_sql;
        const std::string value = found == written.end() ? standard : value_for_new(*found);
        values.push_back(fmt::format("({})::{} as {}", value, column.type_name, work.quoted(name)));
    }
    return join(values, ", ");
}

void ask_checks(ImportWork& work, const Table& table) {
    const auto written = write_columns(work, table);
    for (const Check& check : table.checks) {
        if (!is_askable(work, check, table)) {
            continue;
        }
        std::string title;
        const std::string words = refusal_in_words(work, check.name, "", title);
        // A value that its type refuses is found, with its row, when it is written.
        succeeds(
            work.connection,
            fmt::format(
                "insert into staged_problems (row, position, title, reason)"
                " select n.row, 1000, {}, {} from (select s.row, {} {}) as n where not ({})",
                work.literal(title), work.literal(words), columns_for(work, check, table, written),
                unmatched, check.expression
            )
        );
    }
}

/// A code that stands for itself, such as a currency, has to be one that is known.
void ask_plain_references(ImportWork& work, const Table& table) {
    for (const WriteColumn& write : write_columns(work, table)) {
        const ForeignKey* reference = table.reference_of(write.column->name);
        if (reference == nullptr || write.column->type == ColumnType::uuid) {
            continue;
        }
        const auto words = constraint_in_words(reference->name);
        add_problems(
            work, title_of(work, write.column->name),
            fmt::format(
                "{} || {}", shown_in_sql(fmt::format("({})::text", write.value)),
                work.literal(
                    fmt::format(": {}", words.empty() ? "there is no such thing here" : words)
                )
            ),
            fmt::format(
                "{} and {} is not null and not exists (select from {} as x where x.{} = {})",
                unmatched, write.value, work.quoted(reference->table),
                work.quoted(reference->target_column), write.value
            )
        );
    }
}

std::vector<const Table*> tables_of(const ImportWork& work) {
    std::vector<const Table*> tables{&work.catalog.table(work.kind().table)};
    if (!work.kind().detail.empty()) {
        tables.push_back(&work.catalog.table(work.kind().detail));
    }
    return tables;
}

}  // namespace

void check_new_rows(ImportWork& work) {
    for (const Table* table : tables_of(work)) {
        require_values(work, *table);
        ask_plain_references(work, *table);
        ask_checks(work, *table);
    }
}

std::string missing_value_in_words(
    const ImportWork& work, const std::string& message, std::string& title
) {
    const auto names = split(message, '"');  // null value in column "x" of relation "y" ...
    if (names.size() < 4) {
        return message;
    }
    const auto words = constraint_in_words(fmt::format("{}_{}_not_null", names[3], names[1]));
    title = words.empty() ? title_of(work, names[1]) : "";
    return words.empty() ? "is needed, but empty" : std::string{words};
}

std::string refusal_in_words(
    const ImportWork& work, const std::string& constraint, const std::string& message,
    std::string& title
) {
    if (auto refusal = custom_field_refusal(work, constraint, message, title); !refusal.empty()) {
        return refusal;
    }
    for (const Table* table : tables_of(work)) {
        const Check* check = table->find_check(constraint);
        if (check != nullptr && check->columns.size() == 1) {
            title = title_of(work, check->columns.front());
        }
    }
    const auto words = constraint_in_words(constraint);
    if (!words.empty()) {
        return std::string{words};
    }
    if (constraint.ends_with("_pkey")) {
        return "another record has this id already";
    }
    if (constraint.ends_with("_fkey")) {
        return "names a record that is not here";
    }
    // A check of a table speaks SQL; what a trigger raises is a sentence.
    const auto tables = tables_of(work);
    const bool is_check = std::any_of(tables.begin(), tables.end(), [&](const Table* table) {
        return table->find_check(constraint) != nullptr;
    });
    return is_check ? fmt::format("breaks the rule {}", constraint) : message;
}

}  // namespace dealwright
