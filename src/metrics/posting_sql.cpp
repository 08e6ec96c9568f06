#include "metrics/posting_sql.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>

#include "base/text.hpp"
#include "metrics/definitions/definitions.hpp"
#include "metrics/ledger_sql.hpp"

namespace dealwright::metrics {

namespace {

using Texts = std::vector<std::string>;

/// Found by the look with which each posting begins.
const std::string zone_variable = "change.zone";

/// Most statements change one row. Their postings are told one by one, a plan that starts fast;
/// sums are for many.
enum class Rows { one, many };

/// Sums of a delta may exceed what one row of the table may hold: integers are kept as bigint.
std::string delta_type(const std::string& type) {
    return type == "integer" ? "bigint" : type;
}

std::string function_name(const std::string& table) {
    return "post_" + table;
}

/// What a statement did to the rows: the ones it brought count for the ledger, the ones it took
/// count against it.
enum class Change { inserted, updated, deleted };

std::string changed_rows(Change change) {
    switch (change) {
        case Change::inserted:
            return "new_rows";
        case Change::deleted:
            return "old_rows";
        case Change::updated:
            break;
    }
    return "(select -1 as sign, * from old_rows union all select 1, * from new_rows)";
}

std::string signed_value(Change change, const std::string& expression) {
    switch (change) {
        case Change::inserted:
            return expression;
        case Change::deleted:
            return "-(" + expression + ")";
        case Change::updated:
            break;
    }
    return "r.sign * (" + expression + ")";
}

/// The rows behind the order statistics are among those that the posting takes.
bool is_ordered_by(const Ledger& ledger, const Posting& posting) {
    return ledger.ordered && ledger.ordered->table == posting.table &&
           ledger.ordered->keys == posting.keys;
}

std::string contribution(const Ledger& ledger, const DeltaColumn& column, const Posting& posting) {
    if (column.name == "base_row_count") {
        return "1";
    }
    // A swap of values that keeps every sum still reaches the order statistics.
    if (column.name == fingerprint_column && is_ordered_by(ledger, posting)) {
        return fmt::format(
            "case when {} then hashint8extended({}, 0) else 0 end::numeric", ledger.ordered->where,
            ledger.ordered->value
        );
    }
    for (const auto& posted : posting.measures) {
        if (posted.column == column.name) {
            return posted.expression;
        }
    }
    return "0";
}

/// The columns that changes of the table can add to; the others keep their default, 0.
std::vector<DeltaColumn> posted_columns(const Ledger& ledger, const std::string& table) {
    std::vector<DeltaColumn> posted;
    for (const auto& column : delta_columns(ledger)) {
        const bool is_posted =
            std::any_of(ledger.postings.begin(), ledger.postings.end(), [&](const Posting& each) {
                return each.table == table && contribution(ledger, column, each) != "0";
            });
        if (is_posted) {
            posted.push_back(column);
        }
    }
    return posted;
}

/// What one row adds: whole numbers of one row are small, and small ones are summed faster.
std::string row_type(const DeltaColumn& column, const Ledger& ledger) {
    const bool is_count =
        column.name == "base_row_count" ||
        std::any_of(ledger.measures.begin(), ledger.measures.end(), [&](const Measure& measure) {
            return measure.column == column.name && measure.type == "integer";
        });
    return is_count ? "integer" : column.type;
}

std::string branch(const Ledger& ledger, const Posting& posting, Change change) {
    Texts columns;
    for (std::size_t i = 0; i < posting.keys.size(); ++i) {
        columns.push_back(fmt::format("{} as {}", posting.keys[i], ledger.keys[i].column));
    }
    for (const auto& column : posted_columns(ledger, posting.table)) {
        columns.push_back(fmt::format(
            "({})::{} as {}", signed_value(change, contribution(ledger, column, posting)),
            row_type(column, ledger), column.name
        ));
    }
    return fmt::format(
        "select {} from {} as r where {}", join(columns, ", "), changed_rows(change), posting.where
    );
}

std::string append_statement(
    const Ledger& ledger, const std::string& table, Change change, Rows rows
) {
    Texts branches;
    for (const auto& posting : ledger.postings) {
        if (posting.table == table) {
            branches.push_back(branch(ledger, posting, change));
        }
    }
    const auto keys = join(key_columns(ledger), ", ");
    Texts names;
    Texts sums;
    Texts changed;
    for (const auto& column : posted_columns(ledger, table)) {
        names.push_back(column.name);
        sums.push_back(fmt::format("sum({})", column.name));
        changed.push_back(fmt::format("sum({}) <> 0", column.name));
    }
    const bool is_one = rows == Rows::one;
    return fmt::format(
        "insert into {} (zone, {}, {})\n        select {}, {}, {}\n        from (\n            {}"
        "\n        ) as changes{}",
        delta_table(ledger), keys, join(names, ", "), zone_variable, keys,
        join(is_one ? names : sums, ", "), join(branches, "\n            union all "),
        is_one
            ? ""
            : fmt::format("\n        group by {}\n        having {}", keys, join(changed, " or "))
    );
}

/// One statement for all ledgers: a statement of its own for each would cost more than what it
/// does.
std::string append_statements(
    const std::vector<Ledger>& ledgers, const std::string& table, Change change, Rows rows
) {
    Texts before_last;
    for (std::size_t i = 0; i + 1 < ledgers.size(); ++i) {
        before_last.push_back(fmt::format(
            "of_{} as (\n        {})", ledgers[i].name,
            append_statement(ledgers[i], table, change, rows)
        ));
    }
    const auto with =
        before_last.empty() ? "" : "with " + join(before_last, ",\n        ") + "\n        ";
    return with + append_statement(ledgers.back(), table, change, rows);
}

/// The columns of the table that the ledger reads, in the order of their names.
std::set<std::string> columns_read(const Ledger& ledger, const std::string& table) {
    std::string text;
    for (const auto& posting : ledger.postings) {
        if (posting.table == table) {
            text += branch(ledger, posting, Change::inserted) + "\n";
        }
    }
    static const std::regex column{R"(\br\.([a-z_]+))"};
    std::set<std::string> columns;
    for (std::sregex_iterator found{text.begin(), text.end(), column}, end; found != end; ++found) {
        columns.insert((*found)[1]);
    }
    return columns;
}

/// Whether the one row, old `o` and new `n`, differs in what the ledger reads.
std::string concerns(const Ledger& ledger, const std::string& table) {
    Texts before;
    Texts after;
    for (const auto& column : columns_read(ledger, table)) {
        before.push_back("o." + column);
        after.push_back("n." + column);
    }
    return fmt::format("({}) is distinct from ({})", join(before, ", "), join(after, ", "));
}

/// One look at what changed, into `change`, tells whether that is one row or many, and what else
/// the statements have to know.
std::string look_and_post(
    Texts looks, std::string_view from, const std::string& many, const std::string& one
) {
    looks.emplace_back("(select value from settings where key = 'reporting_timezone') as zone");
    return fmt::format(
        R"(select
            {}
        into change{};
        if change.are_many then
        {};
        else
        {};
        end if)",
        join(looks, ",\n            "), from, many, one
    );
}

/// Of one row that changed, only the ledgers that it concerns are told.
std::string post_update(const std::vector<Ledger>& ledgers, const std::string& table) {
    Texts looks{"exists (select from new_rows offset 1) as are_many"};
    Texts posts;
    for (const auto& ledger : ledgers) {
        looks.push_back(fmt::format("{} as of_{}", concerns(ledger, table), ledger.name));
        posts.push_back(fmt::format(
            "if change.of_{} then\n            {};\n        end if", ledger.name,
            append_statement(ledger, table, Change::updated, Rows::one)
        ));
    }
    return look_and_post(
        looks, " from old_rows as o cross join new_rows as n limit 1",
        append_statements(ledgers, table, Change::updated, Rows::many), join(posts, ";\n        ")
    );
}

std::string post_rows(const std::vector<Ledger>& ledgers, const std::string& table, Change change) {
    return look_and_post(
        {fmt::format("exists (select from {} offset 1) as are_many", changed_rows(change))}, "",
        append_statements(ledgers, table, change, Rows::many),
        append_statements(ledgers, table, change, Rows::one)
    );
}

std::string ask_for_rebuild(const std::vector<Ledger>& ledgers) {
    Texts statements;
    for (const auto& ledger : ledgers) {
        statements.push_back(fmt::format("insert into {} (zone) values ('')", delta_table(ledger)));
    }
    return join(statements, ";\n        ");
}

std::string function_sql(const std::string& table, const std::vector<Ledger>& ledgers) {
    return fmt::format(
        R"(create function {}() returns trigger
language plpgsql
set search_path from current
as $post$
declare
    change record;
begin
    if tg_op = 'INSERT' then
        {};
    elsif tg_op = 'UPDATE' then
        {};
    elsif tg_op = 'DELETE' then
        {};
    else
        {};
    end if;
    return null;
end
$post$)",
        function_name(table), post_rows(ledgers, table, Change::inserted),
        post_update(ledgers, table), post_rows(ledgers, table, Change::deleted),
        ask_for_rebuild(ledgers)
    );
}

std::string trigger_sql(
    const std::string& table, std::string_view event, std::string_view transition
) {
    return fmt::format(
        "create trigger {0}_{1} after {1} on {2}{3} for each statement execute function {0}()",
        function_name(table), event, table, transition
    );
}

void add_delta_table(const Ledger& ledger, Texts& statements) {
    const auto table = delta_table(ledger);
    // The keys take the metrics table's own types.
    statements.push_back(fmt::format(
        "create table {} as select ''::text as zone, {} from {} with no data", table,
        join(key_columns(ledger), ", "), ledger.table
    ));
    Texts columns{"alter column zone set not null"};
    for (const auto& column : delta_columns(ledger)) {
        columns.push_back(
            fmt::format("add column {} {} not null default 0", column.name, column.type)
        );
    }
    statements.push_back(fmt::format("alter table {} {}", table, join(columns, ", ")));
    // Rows live for a moment; what they leave behind is cleared before it can pile up.
    statements.push_back(fmt::format(
        "alter table {} set (autovacuum_vacuum_threshold = 2000, "
        "autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0, "
        "autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 1000000000)",
        table
    ));
    statements.push_back(fmt::format(
        "comment on table {} is 'What changes added to and took from the rows of {}, until it is "
        "folded into them.'",
        table, ledger.table
    ));
    const auto comment = [&](const std::string& column, const std::string& text) {
        statements.push_back(fmt::format("comment on column {}.{} is '{}'", table, column, text));
    };
    comment("zone", "The reporting time zone at that moment; empty: the table has to be rebuilt.");
    for (const auto& key : key_columns(ledger)) {
        comment(key, fmt::format("Which row of {}.", ledger.table));
    }
    for (const auto& column : delta_columns(ledger)) {
        comment(
            column.name, column.name == fingerprint_column
                             ? "Other than 0 when the values behind the order statistics changed."
                             : "What is added."
        );
    }
}

}  // namespace

const std::string fingerprint_column = "ordered_fingerprint";

std::string delta_table(const Ledger& ledger) {
    return ledger.table + "_delta";
}

std::vector<DeltaColumn> delta_columns(const Ledger& ledger) {
    std::vector<DeltaColumn> columns{{"base_row_count", "bigint"}};
    for (const auto& measure : ledger.measures) {
        columns.push_back({measure.column, delta_type(measure.type)});
    }
    if (ledger.ordered) {
        columns.push_back({fingerprint_column, "numeric"});
    }
    return columns;
}

Texts posting_tables(const Ledger& ledger) {
    Texts tables;
    for (const auto& posting : ledger.postings) {
        if (std::find(tables.begin(), tables.end(), posting.table) == tables.end()) {
            tables.push_back(posting.table);
        }
    }
    return tables;
}

std::vector<Ledger> ledgers_for_postings() {
    return all_ledgers(ReportingCalendar::of_variable(zone_variable));
}

Texts delta_install_sql(const Ledger& ledger) {
    Texts statements;
    add_delta_table(ledger, statements);
    return statements;
}

std::string delta_remove_sql(const Ledger& ledger) {
    return "drop table if exists " + delta_table(ledger);
}

Texts posting_install_sql(const std::string& table, const std::vector<Ledger>& ledgers) {
    std::vector<Ledger> posted_to;
    std::copy_if(
        ledgers.begin(), ledgers.end(), std::back_inserter(posted_to),
        [&](const Ledger& ledger) {
            const auto tables = posting_tables(ledger);
            return std::find(tables.begin(), tables.end(), table) != tables.end();
        }
    );
    return {
        function_sql(table, posted_to),
        trigger_sql(table, "insert", " referencing new table as new_rows"),
        trigger_sql(table, "update", " referencing old table as old_rows new table as new_rows"),
        trigger_sql(table, "delete", " referencing old table as old_rows"),
        trigger_sql(table, "truncate", ""),
    };
}

std::string posting_remove_sql(const std::string& table) {
    return fmt::format("drop function if exists {}() cascade", function_name(table));
}

}  // namespace dealwright::metrics
