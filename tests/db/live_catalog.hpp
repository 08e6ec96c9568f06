// What PostgreSQL's own catalog says of the migrated schema, for tests that compare it with what
// is written about it. Partitions are left out: they are their parent's.
#pragma once

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pg/connection.hpp"

namespace dealwright::testing {

using Columns = std::vector<std::string>;

struct LiveColumn {
    std::string name;
    std::string type;
    std::optional<std::string> comment;
};

struct LiveIndex {
    std::string name;
    Columns columns;
    bool is_unique = false;
    std::string predicate;  // empty: all rows
};

struct LiveForeignKey {
    Columns columns;
    std::string references;
};

struct LiveTable {
    std::optional<std::string> comment;
    std::vector<LiveColumn> columns;
    std::vector<LiveIndex> indexes;
    std::vector<LiveForeignKey> foreign_keys;
    Columns primary_key;

    const LiveColumn* find(const std::string& column) const {
        for (const auto& candidate : columns) {
            if (candidate.name == column) {
                return &candidate;
            }
        }
        return nullptr;
    }
};

struct LiveEnum {
    Columns labels;
    std::optional<std::string> comment;
};

struct LiveCatalog {
    std::map<std::string, LiveTable> tables;
    std::map<std::string, LiveEnum> enums;
};

inline Columns split(std::string_view text) {
    Columns parts;
    while (!text.empty()) {
        const auto comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

inline std::optional<std::string> text_or_null(const pg::Result& result, int row, int column) {
    const auto text = result.maybe(row, column);
    return text ? std::optional<std::string>{*text} : std::nullopt;
}

inline void read_columns(pg::Connection& connection, LiveCatalog& catalog) {
    const auto result = connection.execute(R"(
        select c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
            obj_description(c.oid, 'pg_class'), col_description(c.oid, a.attnum)
        from pg_class as c join pg_attribute as a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            and not c.relispartition and a.attnum > 0 and not a.attisdropped
        order by c.relname, a.attnum)");
    for (int row = 0; row < result.rows(); ++row) {
        auto& table = catalog.tables[result.get<std::string>(row, 0)];
        table.comment = text_or_null(result, row, 3);
        table.columns.push_back(
            {result.get<std::string>(row, 1), result.get<std::string>(row, 2),
             text_or_null(result, row, 4)}
        );
    }
}

inline void read_indexes(pg::Connection& connection, LiveCatalog& catalog) {
    const auto result = connection.execute(R"(
        select c.relname, i.indexrelid::regclass::text, i.indisunique, i.indisprimary,
            coalesce(pg_get_expr(i.indpred, i.indrelid), ''),
            (select string_agg(coalesce(a.attname, '(expression)'), ',' order by k.place)
             from unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
             left join pg_attribute as a on a.attrelid = c.oid and a.attnum = k.attnum)
        from pg_index as i join pg_class as c on c.oid = i.indrelid
        where c.relnamespace = current_schema()::regnamespace and not c.relispartition
            and i.indisvalid and c.relkind in ('r', 'p')
        order by 1, 2)");
    for (int row = 0; row < result.rows(); ++row) {
        auto& table = catalog.tables.at(result.get<std::string>(row, 0));
        auto columns = split(result.text(row, 5));
        if (result.get<bool>(row, 3)) {
            table.primary_key = columns;
        }
        table.indexes.push_back(
            {result.get<std::string>(row, 1), std::move(columns), result.get<bool>(row, 2),
             result.get<std::string>(row, 4)}
        );
    }
}

inline void read_foreign_keys(pg::Connection& connection, LiveCatalog& catalog) {
    const auto result = connection.execute(R"(
        select c.relname, f.relname,
            (select string_agg(a.attname, ',' order by k.place)
             from unnest(o.conkey) with ordinality as k (attnum, place)
             join pg_attribute as a on a.attrelid = c.oid and a.attnum = k.attnum)
        from pg_constraint as o join pg_class as c on c.oid = o.conrelid
        join pg_class as f on f.oid = o.confrelid
        where o.contype = 'f' and o.connamespace = current_schema()::regnamespace
            and not c.relispartition)");
    for (int row = 0; row < result.rows(); ++row) {
        catalog.tables.at(result.get<std::string>(row, 0))
            .foreign_keys.push_back({split(result.text(row, 2)), result.get<std::string>(row, 1)});
    }
}

inline void read_enums(pg::Connection& connection, LiveCatalog& catalog) {
    const auto result = connection.execute(R"(
        select t.typname, e.enumlabel, obj_description(t.oid, 'pg_type')
        from pg_type as t join pg_enum as e on e.enumtypid = t.oid
        where t.typnamespace = current_schema()::regnamespace
        order by t.typname, e.enumsortorder)");
    for (int row = 0; row < result.rows(); ++row) {
        auto& type = catalog.enums[result.get<std::string>(row, 0)];
        type.labels.push_back(result.get<std::string>(row, 1));
        type.comment = text_or_null(result, row, 2);
    }
}

inline LiveCatalog read_catalog(pg::Connection& connection) {
    LiveCatalog catalog;
    read_columns(connection, catalog);
    read_indexes(connection, catalog);
    read_foreign_keys(connection, catalog);
    read_enums(connection, catalog);
    return catalog;
}

}  // namespace dealwright::testing
