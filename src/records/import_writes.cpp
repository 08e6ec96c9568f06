#include "records/import_writes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "pg/error.hpp"
#include "records/import_checks.hpp"
#include "records/import_columns.hpp"
#include "records/import_custom_fields.hpp"
#include "records/import_visits.hpp"

namespace dealwright {

namespace {

constexpr std::int64_t block_rows = 10'000;
constexpr int most_refusals_searched = 100;

constexpr std::string_view planned_rows =
    "from staged_writes as w join staged_rows as s on s.row = w.row"
    " join staged_refs as r on r.row = w.row";

struct ColumnLists {
    std::string names;
    std::string values;
};

ColumnLists lists_for_new(const ImportWork& work, const Table& table) {
    ColumnLists lists;
    for (const WriteColumn& write : write_columns(work, table)) {
        lists.names += ", " + work.quoted(write.column->name);
        lists.values += ", " + value_for_new(write);
    }
    return lists;
}

std::string insert_statement(const ImportWork& work) {
    const Table& table = work.catalog.table(work.kind().table);
    const auto lists = lists_for_new(work, table);
    return fmt::format(
        "insert into {} (id{}) select w.record_id{} {}"
        " where w.step between $1 and $2 and w.verdict = 'new' order by w.step",
        work.quoted(table.name), lists.names, lists.values, planned_rows
    );
}

std::string detail_statement(const ImportWork& work) {
    const Table& table = work.catalog.table(work.kind().detail);
    const auto lists = lists_for_new(work, table);
    return fmt::format(
        "insert into {} ({}{}) select w.record_id{} {}"
        " where w.step between $1 and $2 and w.verdict in ('new', 'attach') order by w.step",
        work.quoted(table.name), work.quoted(work.kind().detail_key), lists.names, lists.values,
        planned_rows
    );
}

/// Touches only rows that change, so that nothing else gets a new version. Empty when the file
/// brings nothing that an update may set.
std::string update_statement(const ImportWork& work, const Table& table, std::string_view key) {
    std::vector<std::string> settings;
    std::vector<std::string> values;
    std::vector<std::string> old_names;
    std::vector<std::string> new_names;
    for (const WriteColumn& write : write_columns(work, table)) {
        if (write.only_when_new) {
            continue;
        }
        const std::string name = work.quoted(write.column->name);
        settings.push_back(fmt::format("{0} = n.{0}", name));
        values.push_back(fmt::format("{} as {}", value_for_present(work, write), name));
        old_names.push_back("t." + name);
        new_names.push_back("n." + name);
    }
    if (settings.empty()) {
        return {};
    }
    return fmt::format(
        "update {0} as t set {1} from (select o.{2} as present_key, {3} {4}"
        " join {0} as o on o.{2} = w.record_id"
        " where w.step between $1 and $2 and w.verdict = 'update') as n"
        " where t.{2} = n.present_key and ({5}) is distinct from ({6})",
        work.quoted(table.name), join(settings, ", "), work.quoted(key), join(values, ", "),
        planned_rows, join(old_names, ", "), join(new_names, ", ")
    );
}

std::vector<std::string> statements_for(const ImportWork& work) {
    std::vector<std::string> statements;
    const Kind& kind = work.kind();
    if (kind.table == visits_table) {
        statements.push_back(redate_statement(work));
    }
    statements.push_back(insert_statement(work));
    statements.push_back(update_statement(work, work.catalog.table(kind.table), "id"));
    if (!kind.detail.empty()) {
        statements.push_back(detail_statement(work));
        statements.push_back(
            update_statement(work, work.catalog.table(kind.detail), kind.detail_key)
        );
    }
    std::erase(statements, std::string{});
    return statements;
}

class PlanWriter {
  public:
    explicit PlanWriter(ImportWork& work) : work_{work}, statements_{statements_for(work)} {}

    void run() {
        const std::int64_t steps = number_steps();
        for (std::int64_t first = 1; first <= steps && !gave_up(); first += block_rows) {
            const auto last = std::min(first + block_rows - 1, steps);
            write(first, last);
            work_.step(
                "Writing", static_cast<std::uint64_t>(last), static_cast<std::uint64_t>(steps)
            );
        }
        work_.report.errors_complete = !gave_up();
    }

  private:
    std::int64_t number_steps();
    void write(std::int64_t first, std::int64_t last);
    void note_refusal(std::int64_t step, const pg::DatabaseError& error);
    bool gave_up() const { return !work_.options.keep_good && refusals_ >= most_refusals_searched; }

    ImportWork& work_;
    std::vector<std::string> statements_;
    int refusals_ = 0;
};

/// Present stays first, so that the ended ones find their end where it belongs.
std::int64_t PlanWriter::number_steps() {
    work_.connection.execute(R"(
        create temp table staged_writes on commit drop as
        select
            row_number() over (order by verdict = 'redate' desc, depth, row) as step,
            row, record_id, verdict
        from staged_plan where verdict in ('new', 'update', 'attach', 'redate');
        create unique index on staged_writes (step);
        analyze staged_writes;
    )");
    return work_.connection.execute("select count(*) from staged_writes").get<std::int64_t>(0, 0);
}

bool is_refusal_of_data(const pg::DatabaseError& error) {
    const std::string& state = error.sqlstate();
    return state.starts_with("22") || state.starts_with("23") || state.starts_with("P0");
}

void PlanWriter::write(std::int64_t first, std::int64_t last) {
    if (gave_up()) {
        return;
    }
    work_.connection.execute("savepoint block");
    try {
        for (const std::string& statement : statements_) {
            work_.connection.run(
                statement, pg::Parameters{std::to_string(first), std::to_string(last)}
            );
        }
        work_.connection.execute("release savepoint block");
        return;
    } catch (const pg::DatabaseError& error) {
        if (!is_refusal_of_data(error)) {
            throw;
        }
        work_.connection.execute("rollback to savepoint block; release savepoint block");
        if (first == last) {
            note_refusal(first, error);
            return;
        }
    }
    const std::int64_t middle = first + (last - first) / 2;
    write(first, middle);
    write(middle + 1, last);
}

void PlanWriter::note_refusal(std::int64_t step, const pg::DatabaseError& error) {
    ++refusals_;
    std::string title;
    const auto reason = error.sqlstate() == "23502"
                            ? missing_value_in_words(work_, error.what(), title)
                            : refusal_in_words(work_, error.constraint(), error.what(), title);
    work_.connection.run(
        "insert into staged_problems (row, position, title, reason)"
        " select row, 1000, $2, $3 from staged_writes where step = $1::bigint",
        pg::Parameters{std::to_string(step), title, reason}
    );
    work_.connection.run(
        "update staged_plan set verdict = 'error' where row ="
        " (select row from staged_writes where step = $1::bigint)",
        pg::Parameters{std::to_string(step)}
    );
}

/// Also for rows that were known already, so that later files find them under either identifier.
void keep_external_ids(ImportWork& work) {
    const MappedField* external = work.mapping.find_role(FieldRole::external_id);
    if (external == nullptr) {
        return;
    }
    work.connection.run(
        fmt::format(
            "insert into external_ids (system, table_name, external_id, record_id)"
            " select distinct on ({0}) $1, $2, {0}, p.record_id"
            " from staged_plan as p join staged_rows as s on s.row = p.row"
            " where p.verdict <> 'error' and {0} is not null order by {0}, p.row"
            " on conflict do nothing",
            staged_text(*external)
        ),
        pg::Parameters{work.mapping.system, std::string{work.kind().table}}
    );
}

}  // namespace

void write_plan(ImportWork& work) {
    define_custom_fields(work);
    PlanWriter{work}.run();
    keep_external_ids(work);
}

}  // namespace dealwright
