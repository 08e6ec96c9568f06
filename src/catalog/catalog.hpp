// What the live database says its tables are: columns, types, lengths, enum labels, ranges, keys.
// Import, export and (later) the API derive their fields and checks from it, so that a plain column
// of a migration needs no C++.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pg/connection.hpp"

namespace dealwright {

enum class ColumnType {
    text,
    integer,
    decimal,
    boolean,
    moment,  // timestamptz
    day,     // date
    uuid,
    json,
    enumeration,
    other,
};

struct Column {
    std::string name;
    ColumnType type = ColumnType::other;
    std::string type_name;  // as SQL writes it: character varying(100)
    int max_length = 0;     // in code points; 0 when there is no limit
    int precision = 0;      // of a decimal; 0 when there is no limit
    int scale = 0;
    bool nullable = true;
    bool generated = false;
    std::string default_sql;          // empty: none
    std::vector<std::string> labels;  // of an enumeration, in order
    std::string json_kind;            // "array" or "object" when a check says so
    std::string minimum;              // inclusive, as written in a check or given by the type
    std::string maximum;
    std::string comment;
};

struct ForeignKey {
    std::string name;
    std::string column;
    std::string table;
    std::string target_column;
};

struct Check {
    std::string name;
    std::vector<std::string> columns;
    std::string expression;  // over bare column names
};

class Table {
  public:
    std::string name;
    std::string comment;
    std::vector<Column> columns;
    std::vector<ForeignKey> foreign_keys;  // one for each column that names something
    std::vector<Check> checks;

    const Column* find(std::string_view column) const;
    /// Throws Error{internal} when there is none: for names that stand in this program.
    const Column& column(std::string_view column) const;
    const ForeignKey* reference_of(std::string_view column) const;
    const Check* find_check(std::string_view name) const;
};

class Catalog {
  public:
    /// Reads the tables of the schema at the head of the search path.
    explicit Catalog(pg::Connection& connection);

    const std::vector<Table>& tables() const { return tables_; }
    const Table* find(std::string_view table) const;
    /// Throws Error{internal} when there is none: for names that stand in this program.
    const Table& table(std::string_view table) const;

  private:
    void read_columns(pg::Connection& connection);
    void read_constraints(pg::Connection& connection);
    void add_reference(Table& table, const pg::Result& rows, int row);
    void add_part_of_wider_key(Table& table, const ForeignKey& part);
    Table* find_mutable(std::string_view table);

    std::vector<Table> tables_;
    std::vector<std::pair<std::string, ForeignKey>> parts_of_wider_keys_;  // while reading
};

}  // namespace dealwright
