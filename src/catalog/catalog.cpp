#include "catalog/catalog.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/checks.hpp"

namespace dealwright {

namespace {

// Partitions are reached through their parents and are no tables of their own here.
const pg::Query columns_query{"catalog.columns", R"(
    select
        c.relname, obj_description(c.oid, 'pg_class'), a.attname, t.typname, t.typtype,
        format_type(a.atttypid, a.atttypmod), a.atttypmod, not a.attnotnull,
        a.attgenerated <> '' or a.attidentity <> '', pg_get_expr(d.adbin, d.adrelid),
        col_description(c.oid, a.attnum),
        (
            select string_agg(e.enumlabel, chr(10) order by e.enumsortorder)
            from pg_enum as e where e.enumtypid = a.atttypid
        )
    from pg_class as c
    join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type as t on t.oid = a.atttypid
    left join pg_attrdef as d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = to_regnamespace(quote_ident(current_schema()))
        and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname, a.attnum
)"};

const pg::Query constraints_query{"catalog.constraints", R"(
    select
        c.relname, k.conname, k.contype,
        (
            select string_agg(a.attname, chr(10) order by n.place)
            from unnest(k.conkey) with ordinality as n (attnum, place)
            join pg_attribute as a on a.attrelid = k.conrelid and a.attnum = n.attnum
        ),
        f.relname,
        (
            select string_agg(a.attname, chr(10) order by n.place)
            from unnest(k.confkey) with ordinality as n (attnum, place)
            join pg_attribute as a on a.attrelid = k.confrelid and a.attnum = n.attnum
        ),
        pg_get_expr(k.conbin, k.conrelid)
    from pg_constraint as k
    join pg_class as c on c.oid = k.conrelid
    left join pg_class as f on f.oid = k.confrelid
    where c.relnamespace = to_regnamespace(quote_ident(current_schema()))
        and c.relkind in ('r', 'p') and not c.relispartition and k.contype in ('c', 'f')
    order by c.relname, k.conname
)"};

ColumnType type_of(std::string_view typname, std::string_view typtype) {
    if (typtype == "e") {
        return ColumnType::enumeration;
    }
    if (typname == "varchar" || typname == "text" || typname == "bpchar") {
        return ColumnType::text;
    }
    if (typname == "int2" || typname == "int4" || typname == "int8") {
        return ColumnType::integer;
    }
    if (typname == "numeric") {
        return ColumnType::decimal;
    }
    if (typname == "bool") {
        return ColumnType::boolean;
    }
    if (typname == "timestamptz") {
        return ColumnType::moment;
    }
    if (typname == "date") {
        return ColumnType::day;
    }
    if (typname == "uuid") {
        return ColumnType::uuid;
    }
    return typname == "json" || typname == "jsonb" ? ColumnType::json : ColumnType::other;
}

/// PostgreSQL keeps length, precision and scale in one number, offset by four.
void take_modifier(Column& column, int modifier) {
    if (modifier < 4) {
        return;
    }
    if (column.type == ColumnType::text) {
        column.max_length = modifier - 4;
    } else if (column.type == ColumnType::decimal) {
        column.precision = ((modifier - 4) >> 16) & 0xffff;
        column.scale = (modifier - 4) & 0x7ff;
    }
}

void take_type_range(Column& column, std::string_view typname) {
    if (typname == "int2") {
        column.minimum = "-32768";
        column.maximum = "32767";
    } else if (typname == "int4") {
        column.minimum = "-2147483648";
        column.maximum = "2147483647";
    }
}

Column column_from(const pg::Result& rows, int row) {
    Column column;
    column.name = rows.text(row, 2);
    column.type = type_of(rows.text(row, 3), rows.text(row, 4));
    column.type_name = rows.text(row, 5);
    take_modifier(column, rows.get<int>(row, 6));
    take_type_range(column, rows.text(row, 3));
    column.nullable = rows.get<bool>(row, 7);
    column.generated = rows.get<bool>(row, 8);
    column.default_sql = rows.text(row, 9);
    column.comment = rows.text(row, 10);
    if (!rows.is_null(row, 11)) {
        column.labels = split(rows.text(row, 11), '\n');
    }
    return column;
}

template <class Items>
auto find_named(Items& items, std::string_view name) -> decltype(items.data()) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) {
        return item.name == name;
    });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Column* Table::find(std::string_view column) const {
    return find_named(columns, column);
}

const Column& Table::column(std::string_view wanted) const {
    const Column* found = find(wanted);
    if (found == nullptr) {
        throw failure(ErrorKind::internal, "the table {} has no column {}", name, wanted);
    }
    return *found;
}

const ForeignKey* Table::reference_of(std::string_view column) const {
    const auto found =
        std::find_if(foreign_keys.begin(), foreign_keys.end(), [&](const ForeignKey& key) {
            return key.column == column;
        });
    return found == foreign_keys.end() ? nullptr : &*found;
}

const Check* Table::find_check(std::string_view wanted) const {
    return find_named(checks, wanted);
}

Catalog::Catalog(pg::Connection& connection) {
    read_columns(connection);
    read_constraints(connection);
}

void Catalog::read_columns(pg::Connection& connection) {
    const auto rows = connection.run(columns_query);
    for (int row = 0; row < rows.rows(); ++row) {
        if (tables_.empty() || tables_.back().name != rows.text(row, 0)) {
            Table table;
            table.name = rows.text(row, 0);
            table.comment = rows.text(row, 1);
            tables_.push_back(std::move(table));
        }
        tables_.back().columns.push_back(column_from(rows, row));
    }
}

void Catalog::read_constraints(pg::Connection& connection) {
    const auto rows = connection.run(constraints_query);
    for (int row = 0; row < rows.rows(); ++row) {
        Table* table = find_mutable(rows.text(row, 0));
        if (table == nullptr || rows.is_null(row, 3)) {
            continue;  // a check on no column, such as check (true)
        }
        const std::string name{rows.text(row, 1)};
        if (rows.text(row, 2) == "c") {
            Check check{name, split(rows.text(row, 3), '\n'), std::string{rows.text(row, 6)}};
            apply_check(*table, check);
            table->checks.push_back(std::move(check));
        } else {
            add_reference(*table, rows, row);
        }
    }
    for (const auto& [table, key] : parts_of_wider_keys_) {
        add_part_of_wider_key(*find_mutable(table), key);
    }
    parts_of_wider_keys_.clear();
}

void Catalog::add_reference(Table& table, const pg::Result& rows, int row) {
    const auto columns = split(rows.text(row, 3), '\n');
    const auto targets = split(rows.text(row, 5), '\n');
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ForeignKey key{
            std::string{rows.text(row, 1)}, columns[i], std::string{rows.text(row, 4)}, targets[i]};
        if (columns.size() == 1) {
            table.foreign_keys.push_back(std::move(key));
        } else {
            parts_of_wider_keys_.emplace_back(table.name, std::move(key));
        }
    }
}

/// A key of several columns, such as (stage_id, pipeline_id), says of each of them what it names:
/// the target itself by its id, or what the target's own column names.
void Catalog::add_part_of_wider_key(Table& table, const ForeignKey& part) {
    if (table.reference_of(part.column) != nullptr) {
        return;
    }
    if (part.target_column == "id") {
        table.foreign_keys.push_back(part);
        return;
    }
    const Table* target = find(part.table);
    const ForeignKey* onward =
        target == nullptr ? nullptr : target->reference_of(part.target_column);
    if (onward != nullptr) {
        table.foreign_keys.push_back({part.name, part.column, onward->table, onward->target_column}
        );
    }
}

Table* Catalog::find_mutable(std::string_view table) {
    return find_named(tables_, table);
}

const Table* Catalog::find(std::string_view table) const {
    return find_named(tables_, table);
}

const Table& Catalog::table(std::string_view wanted) const {
    const Table* found = find(wanted);
    if (found == nullptr) {
        throw failure(ErrorKind::internal, "the database has no table {}", wanted);
    }
    return *found;
}

}  // namespace dealwright
